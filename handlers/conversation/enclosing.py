"""What happens when pictures or sounds come: an album, a voice note, one too early.

All are kept with the report. Who sends them hears of it once, and what was asked stays open.
"""

from dataclasses import replace
from types import MappingProxyType

from forms.walk import walk
from forms.walk.plan import Step
from handlers.conversation.asking import campaign_of, has_agreed, moment_in, proceed
from handlers.conversation.enclosed import MOST, added, room
from handlers.conversation.steering import resume
from handlers.conversation.told import absorbed, beside, kinds_of
from handlers.turn import Draft, Turn
from messages.model import Letter, Said

_HEARD = frozenset({"audio", "video"})
# Before the name of an album whose rest is left out: it was told once that this is enough.
_FULL = "full:"


def take(
    turn: Turn, draft: Draft, said: Said, subject: str
) -> tuple[Draft, Said, list[Letter] | None]:
    """Keep what was sent.

    Args:
        subject: of the letter that waits, "" if none.

    Returns:
        The draft, what of the message is still to be heard, and the answer where that is nothing.
    """
    is_rest = said.album != "" and draft.album in (said.album, _FULL + said.album)
    step = _open_step(turn, draft, subject)
    if step is not None and step.question.kind in kinds_of(said) and not is_rest:
        draft = replace(draft, album=said.album)
        return _with_caption(turn, draft, said), replace(said, text=""), None
    draft, letters = _kept(turn, draft, said, step, subject, is_rest=is_rest)
    if said.text.strip() and not is_rest:
        return draft, replace(said, media=()), None  # its words answer what is open
    return draft, said, letters


def _kept(
    turn: Turn, draft: Draft, said: Said, step: Step | None, subject: str, *, is_rest: bool
) -> tuple[Draft, list[Letter]]:
    turn.outcome = "enclosed"
    if not room(draft):
        is_told = draft.album == _FULL + said.album
        draft = replace(draft, album=_FULL + said.album if said.album else "")
        return draft, [] if is_told else [_line(turn, "pictures-enough", most=MOST)]
    campaign = campaign_of(turn, draft)
    alone = Said(media=said.media)
    richer = None if is_rest else beside(turn, campaign, draft, None, alone)
    draft = richer or added(draft, said.media)
    draft = replace(draft, album=said.album)
    turn.draft = draft
    if is_rest:
        turn.answered = []
        return draft, []
    return draft, _told(turn, draft, said, step, subject)


def _told(turn: Turn, draft: Draft, said: Said, step: Step | None, subject: str) -> list[Letter]:
    """Say that it is kept; ask again only where it was likely meant as the answer."""
    is_heard = said.media[0].kind in _HEARD
    kept = turn.say("recording-kept" if is_heard else "picture-kept")
    if has_agreed(turn) and step is not None and step.question.kind == "text" and is_heard:
        campaign = campaign_of(turn, draft)
        moment = moment_in(turn, campaign)
        if walk.is_required(campaign.form, draft.answers, step, moment):
            kept = turn.say("recording-words")
        return proceed(turn, draft, before=kept)
    if subject == "summary" or turn.asked is None:
        return resume(turn, draft, before=kept)
    turn.answered = []
    return [turn.reply(kept)]


def _line(turn: Turn, key: str, **slots: object) -> Letter:
    """A line that leaves open what was asked."""
    turn.answered = []
    return turn.reply(turn.say(key, **slots))


def _open_step(turn: Turn, draft: Draft, subject: str) -> Step | None:
    """The question that is open, None where something else is asked."""
    if subject and not subject.startswith("q:"):
        return None
    campaign = campaign_of(turn, draft)
    return walk.next_step(campaign.form, draft.answers, moment_in(turn, campaign))


def _with_caption(turn: Turn, draft: Draft, said: Said) -> Draft:
    """The words under a picture that was asked for belong to the report too."""
    if not said.text.strip():
        return draft
    campaign = campaign_of(turn, draft)
    more = absorbed(turn, campaign, draft, Said(text=said.text))
    return replace(draft, answers=MappingProxyType(more))
