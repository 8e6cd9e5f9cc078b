"""A whole report in one message, for reporters who were trained in their campaign's pattern.

What fits is sent at once and read back; what nearly fits is taken as any first message is, and
its sender is shown how it is written. What fits while another report is open is one of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from forms import coded
from forms.coded import Coded
from forms.errors import Invalid
from forms.free_words import with_words, words_of, words_step
from forms.model import NOTHING, Campaign
from forms.walk import walk
from handlers.conversation.asking import campaign_of, has_agreed, moment_in, proceed
from handlers.conversation.danger import help_at_once
from handlers.conversation.forwarding import source_of
from handlers.conversation.placing import look_up
from handlers.conversation.spared import cut
from handlers.conversation.steering import is_over, resume
from handlers.conversation.submit import submit
from handlers.turn import Draft, Turn
from messages.by_sms import fits
from messages.model import Letter, Said
from privacy.plain import plain
from privacy.pseudonym import report_code

# What is read back, tried in this order, leaves room for the receipt in two SMS.
_LETTERS = (90, 60, 40, 26, 16)


def read(
    turn: Turn, campaign: Campaign, said: Said, before: Mapping[str, Any] = NOTHING
) -> Coded | None:
    """What a coded message says, None where it is none.

    Args:
        before: answers that it puts right; words among them stay.
    """
    if campaign.coded is None or said.forwarded or not said.text.strip():
        return None
    text, moment = plain(said.text), moment_in(turn, campaign)
    found = coded.read(campaign.form, campaign.coded, text, moment)
    if found is None:
        return None
    answers = {**before, **found.answers}
    step = words_step(campaign, moment)
    if step is not None and step.key in found.keys:
        return replace(found, answers=answers)
    # As it was sent: who looks at the report sees what was read, and from what.
    return replace(found, answers=with_words(campaign, answers, text, moment))


def hint(turn: Turn, campaign: Campaign, said: Said) -> str:
    """How it is written, for who tried; "" for everybody else."""
    pattern = campaign.coded
    if pattern is None or said.forwarded or not said.text.strip():
        return ""
    is_tried = coded.is_tried(campaign.form, pattern, plain(said.text))
    return turn.say("coded-hint", example=pattern.example) if is_tried else ""


def send(turn: Turn, draft: Draft, found: Coded) -> list[Letter]:
    """Send the report; where the form needs more, or the place is not sure, ask for that."""
    campaign = campaign_of(turn, draft)
    turn.draft, which = _located(turn, campaign, draft, found)
    if which is not None:
        return [which]
    draft = _without_the_rest(turn, campaign, turn.draft)
    return _sent(turn, campaign, draft, found) or proceed(turn, draft)


def agreed(turn: Turn, draft: Draft) -> list[Letter] | None:
    """Send what began as a coded message, now that its sender agreed; None for other reports."""
    campaign = campaign_of(turn, draft)
    if campaign.coded is None:
        return None
    moment = moment_in(turn, campaign)
    words = words_of(campaign, draft.answers, moment)
    found = coded.read(campaign.form, campaign.coded, words, moment)
    return None if found is None else send(turn, draft, replace(found, answers=draft.answers))


def meanwhile(turn: Turn, draft: Draft, said: Said) -> list[Letter] | None:
    """Hear a coded message while another report is open: sent at once, and that one asked on.

    After a try that did not fit it is the same report, put right.

    Returns:
        None where it is no coded message, nobody agreed yet, or something would have to be asked
        about it: of two reports one can be asked for at a time.
    """
    campaign = campaign_of(turn, draft)
    if turn.choice is not None or draft.subject_id is not None or not has_agreed(turn):
        return None
    if _is_a_try(turn, campaign, draft):
        found = read(turn, campaign, said, draft.answers)
        return None if found is None else _put_right(turn, draft, found, said)
    found = read(turn, campaign, said)
    if found is None or is_over(turn, campaign):
        return None
    return _of_its_own(turn, draft, found, said)


def _is_a_try(turn: Turn, campaign: Campaign, draft: Draft) -> bool:
    """Whether the open report began with a coded message that did not fit."""
    pattern = campaign.coded
    if pattern is None or all(name in draft.answers for name in pattern.questions):
        return False
    words = words_of(campaign, draft.answers, moment_in(turn, campaign))
    return bool(words) and coded.is_tried(campaign.form, pattern, words)


def _put_right(turn: Turn, draft: Draft, found: Coded, said: Said) -> list[Letter]:
    draft = replace(draft, answers=MappingProxyType(dict(found.answers)))
    draft, first = help_at_once(turn, campaign_of(turn, draft), draft, said)
    return [*first, *send(turn, draft, found)]


def _of_its_own(turn: Turn, draft: Draft, found: Coded, said: Said) -> list[Letter] | None:
    campaign = campaign_of(turn, draft)
    other = Draft(
        id=turn.ids(),
        campaign_id=draft.campaign_id,
        n=draft.n,
        code=report_code(turn.rng.randbytes(16)),
        started_at=turn.now,
        answers=MappingProxyType(dict(found.answers)),
        source=source_of(turn, said),
    )
    other, which = _located(turn, campaign, other, found)
    other = _without_the_rest(turn, campaign, other)
    if which is not None or _lacks(turn, campaign, other):
        return None
    other, first = help_at_once(turn, campaign, other, said)
    sent = _sent(turn, campaign, other, found)
    turn.draft = draft
    told = [letter.prompt.text for letter in sent if letter.to == turn.who.contact_id]
    others = [letter for letter in sent if letter.to != turn.who.contact_id]
    return [*first, *resume(turn, draft, before="\n\n".join(told)), *others]


def _located(
    turn: Turn, campaign: Campaign, draft: Draft, found: Coded
) -> tuple[Draft, Letter | None]:
    """Look its place up; the question which of several was meant, where it could be."""
    which = None
    for key in found.keys:
        draft, _, letter = look_up(turn, campaign, draft, key)
        which = which or letter
    return draft, which


def _lacks(turn: Turn, campaign: Campaign, draft: Draft) -> bool:
    """Whether the form still asks for something."""
    return walk.next_step(campaign.form, draft.answers, moment_in(turn, campaign)) is not None


def _sent(turn: Turn, campaign: Campaign, draft: Draft, found: Coded) -> list[Letter]:
    """Send it and read it back; nothing where the form still asks for something."""
    if _lacks(turn, campaign, draft):
        return []
    told = _told(turn, campaign, draft, found.keys)
    return [_read_back(turn, told, letter) for letter in submit(turn, draft, agreed=True)]


def _read_back(turn: Turn, told: str, letter: Letter) -> Letter:
    """Put what was understood above the thanks, as much of it as there is room for."""
    if letter.to != turn.who.contact_id:
        return letter
    for most in _LETTERS:
        taken = turn.say("coded-taken", answers=cut(told, most))
        text = f"{taken}\n{letter.prompt.text}"
        if not turn.who.has_words_only or fits(text):
            return replace(letter, prompt=replace(letter.prompt, text=text))
    return letter


def _told(turn: Turn, campaign: Campaign, draft: Draft, keys: Sequence[str]) -> str:
    """What was read, in the words of the form."""
    named = [(campaign.form.question(key), draft.answers.get(key)) for key in keys]
    return ", ".join(walk.show(asked, value, turn.language) for asked, value in named if asked)


def _without_the_rest(turn: Turn, campaign: Campaign, draft: Draft) -> Draft:
    """Skip what need not be answered, up to the first question that must be."""
    form, moment = campaign.form, moment_in(turn, campaign)
    answers, step = walk.advance(form, draft.answers, moment)
    while step is not None:
        if not step.takes_answer:
            answers, step = walk.advance(form, walk.shown(form, answers, step), moment)
            continue
        skipped = walk.skip(form, answers, step, moment)
        if isinstance(skipped, Invalid):
            break
        answers, step = walk.advance(form, skipped, moment)
    return replace(draft, answers=MappingProxyType(dict(answers)))
