"""A whole report in one message, for reporters who were trained in their campaign's pattern.

What fits is sent at once and read back; what nearly fits is taken as any first message is, and
its sender is shown how it is written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from forms import coded
from forms.coded import Coded
from forms.errors import Invalid
from forms.free_words import with_words, words_step
from forms.model import Campaign
from forms.walk import walk
from handlers.conversation.asking import campaign_of, moment_in, proceed
from handlers.conversation.placing import look_up
from handlers.conversation.spared import cut
from handlers.conversation.submit import submit
from handlers.turn import Draft, Turn
from messages.by_sms import fits
from messages.model import Letter, Said
from privacy.plain import plain

# What is read back, tried in this order, leaves room for the receipt in two SMS.
_LETTERS = (90, 60, 40, 26, 16)


def read(turn: Turn, campaign: Campaign, said: Said) -> Coded | None:
    """What a coded message says, None where it is none."""
    if campaign.coded is None or said.forwarded or not said.text.strip():
        return None
    text, moment = plain(said.text), moment_in(turn, campaign)
    found = coded.read(campaign.form, campaign.coded, text, moment)
    step = words_step(campaign, moment)
    if found is None or (step is not None and step.key in found.keys):
        return found
    # As it was sent: who looks at the report sees what was read, and from what.
    return replace(found, answers=with_words(campaign, found.answers, text, moment))


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
    which = None
    for key in found.keys:
        draft, _, letter = look_up(turn, campaign, draft, key)
        which = which or letter
    turn.draft = draft
    if which is not None:
        return [which]
    draft = replace(draft, answers=_without_the_rest(turn, campaign, draft.answers))
    if walk.next_step(campaign.form, draft.answers, moment_in(turn, campaign)) is not None:
        return proceed(turn, draft)
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


def _without_the_rest(
    turn: Turn, campaign: Campaign, answers: Mapping[str, Any]
) -> MappingProxyType[str, Any]:
    """Skip what need not be answered, up to the first question that must be."""
    form, moment = campaign.form, moment_in(turn, campaign)
    answers, step = walk.advance(form, answers, moment)
    while step is not None:
        if not step.takes_answer:
            answers, step = walk.advance(form, walk.shown(form, answers, step), moment)
            continue
        skipped = walk.skip(form, answers, step, moment)
        if isinstance(skipped, Invalid):
            break
        answers, step = walk.advance(form, skipped, moment)
    return MappingProxyType(dict(answers))
