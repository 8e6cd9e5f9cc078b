"""Messages that come too fast for an answer each: kept together as one report, told once a minute.

Words of danger are heard at once as ever; STOP and FORGET too. Buttons pressed meanwhile do
nothing: what they are about waits.
"""

from dataclasses import replace
from types import MappingProxyType

from forms.free_words import with_words, words_of
from forms.model import Campaign
from handlers.conversation.asking import campaign_of, moment_in
from handlers.conversation.danger import is_danger
from handlers.conversation.fetching import fetch
from handlers.conversation.forwarding import with_source
from handlers.conversation.steering import is_over
from handlers.conversation.submit import submit
from handlers.review import cards
from handlers.turn import Draft, Turn
from messages.model import Inbound, Letter, Prompt, Said
from messages.words import say
from moderation import rush as pace
from privacy.plain import plain
from privacy.pseudonym import report_code
from storage import bursts
from storage.models import Supplement

# So many pictures of one rush are loaded; of the others moderators see that they came.
MOST_PICTURES = 20
OUTCOME = "kept together"
# A draft that tells none of these, and in no words, is nothing that a moderator could look at.
TELLING = ("place", "photo")


def keep(turn: Turn, said: Inbound) -> list[Letter]:
    """Keep one message with the others of its sender; `turn.rush` is held."""
    rush = turn.rush
    if rush is None or not isinstance(said, Said):
        turn.outcome = f"{OUTCOME}: a button"
        return []
    campaign = turn.campaign
    if rush.held_since == turn.received_at:
        bursts.spare(turn, turn.who.contact_id, rush.since)
    if campaign.survey is not None or is_over(turn, campaign):  # half an interview tells nothing
        turn.rush = pace.keep(rush, None)
        turn.outcome = f"{OUTCOME}: not taken"
        return []
    begins = rush.report_id is None
    turn.outcome = OUTCOME
    turn.answered = [turn.asked.letter_id] if begins and turn.asked else []
    letters = _danger(turn, campaign, said)
    if begins:
        letters += _begin(turn, campaign, said)
    else:
        _add(turn, rush.report_id or 0, said, loads=rush.n - pace.MOST <= MOST_PICTURES)
        turn.rush = pace.keep(rush, rush.report_id)
    return letters


def _begin(turn: Turn, campaign: Campaign, said: Said) -> list[Letter]:
    """Make the report that takes them all: of the draft under way, else of this message."""
    under_way = turn.draft
    if under_way is not None and tells(turn, under_way):
        draft, rest = under_way, said
    else:
        draft, rest = _draft(turn, campaign, said), replace(said, text="")
    draft = replace(draft, urgent=draft.urgent or is_danger(campaign, said))
    turn.draft = None
    letters = submit(turn, draft, agreed=False)
    if rest.text or rest.media or rest.lat is not None:
        _add(turn, draft.id, rest, loads=True)
    turn.outcome = OUTCOME
    if turn.rush is not None:
        turn.rush = pace.keep(turn.rush, draft.id)
    return letters


def _draft(turn: Turn, campaign: Campaign, said: Said) -> Draft:
    code = report_code(turn.rng.randbytes(16))
    empty = Draft(turn.ids(), turn.who.campaign_id or 0, campaign.n, code, turn.now)
    empty = with_source(turn, empty, said)
    words = plain(said.text).strip()
    if not words:
        return empty
    answers = with_words(campaign, empty.answers, words, moment_in(turn, campaign))
    return replace(empty, answers=MappingProxyType(dict(answers)))


def _add(turn: Turn, report_id: int, said: Said, *, loads: bool) -> None:
    """Add a message to the report, its place as coarse as any reader may see it."""
    if said.media and loads:
        fetch(turn, report_id, [(ref.kind, ref.ref) for ref in said.media])
    place = "" if said.lat is None else f"{said.lat:.2f}, {said.lon:.2f}"
    told = [plain(said.text).strip(), place, *(f"({ref.kind})" for ref in said.media)]
    supplement_id = turn.ids()
    turn.add(
        Supplement,
        id=supplement_id,
        report_id=report_id,
        body=turn.vault.seal_text(
            " ".join(part for part in told if part) or "-",
            place=f"supplement|body|{supplement_id}",
        ),
        added_at=turn.now,
    )


def _danger(turn: Turn, campaign: Campaign, said: Said) -> list[Letter]:
    """The number to call, and the moderators' alert: each at most once in ten minutes."""
    if not is_danger(campaign, said):
        return []
    number = campaign.emergency_number
    text = turn.say("emergency", number=number) if number else turn.say("emergency-no-number")
    ten_minutes = int(turn.now.timestamp()) // 600
    dedupe = f"rush-danger:{turn.who.contact_id}:{ten_minutes}"
    alert = cards.alert(turn, campaign, _draft(turn, campaign, said))
    return [turn.reply(text, priority=0, dedupe=dedupe), *alert]


def tell(turn: Turn) -> list[Letter]:
    """Every minute: tell each sender in a rush once how many of their messages were kept."""
    letters = []
    for row in bursts.untold(turn.read, turn.now, pace.WINDOW):
        key = "flood-kept" if row.report_id is not None else "flood-not-taken"
        bursts.told(turn, row.contact_id, row.total)
        words = say(key, row.language or "en", n=row.kept)
        letters.append(Letter(row.contact_id, Prompt(words)))
    return letters


def tells(turn: Turn, draft: Draft) -> bool:
    """Whether somebody could look at it."""
    if draft.media or any(draft.answers.get(name) for name in TELLING):
        return True
    campaign = campaign_of(turn, draft)
    return bool(words_of(campaign, draft.answers, moment_in(turn, campaign)))
