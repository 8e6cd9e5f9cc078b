"""Several answers in one message, where as a whole it does not answer the question that waits."""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from forms.free_words import with_words
from forms.model import Campaign
from forms.walk.plan import Step
from forms.walk.several import several
from handlers.conversation.asking import moment_in, proceed
from handlers.conversation.placing import look_up
from handlers.turn import Draft, Turn
from messages.model import Letter, Said


def take_several(
    turn: Turn, campaign: Campaign, draft: Draft, step: Step, said: Said
) -> list[Letter] | None:
    """Take one answer after another and ask what is missing; None where it is no such message.

    The first part that could not be read is told with the next question's own hint; it and what
    stands behind it is kept in the person's words, and said back in the summary.
    """
    if turn.choice is not None or not said.text:
        return None
    moment = moment_in(turn, campaign)
    taken = several(campaign.form, draft.answers, step, said.text, moment)
    # In a survey each question means what it asks: words that answer none have no place in it.
    if taken is None or (taken.left and campaign.survey is not None):
        return None
    turn.outcome = "answer"
    answers = with_words(campaign, taken.answers, taken.left, moment)
    draft = replace(draft, answers=MappingProxyType(answers))
    draft, found, which = _located(turn, campaign, draft, taken.keys)
    before = [*taken.notes, *found]
    if which is not None:
        turn.draft = draft
        return [_with_before(which, before)]
    if taken.unread is not None:
        before.append(taken.unread.explain(turn.language))
    return proceed(turn, draft, before=_joined(before))


def _located(
    turn: Turn, campaign: Campaign, draft: Draft, keys: Iterable[str]
) -> tuple[Draft, list[str], Letter | None]:
    """Look all places up; where several are not clear, the first of them is asked about."""
    found: list[str] = []
    which: Letter | None = None
    for key in keys:
        draft, before, letter = look_up(turn, campaign, draft, key)
        found.append(before)
        which = which or letter
    return draft, found, which


def _with_before(letter: Letter, before: Iterable[str]) -> Letter:
    text = _joined([*before, letter.prompt.text])
    return replace(letter, prompt=replace(letter.prompt, text=text))


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part)
