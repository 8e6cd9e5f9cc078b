"""Several answers in one message, where as a whole it does not answer the question that waits."""

from dataclasses import replace
from types import MappingProxyType

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

    The first part that could not be read is told with the next question's own hint.
    """
    if turn.choice is not None or not said.text:
        return None
    taken = several(campaign.form, draft.answers, step, said.text, moment_in(turn, campaign))
    if taken is None:
        return None
    turn.outcome = "answer"
    draft = replace(draft, answers=MappingProxyType(dict(taken.answers)))
    said_back = list(taken.notes)
    for key in taken.keys:
        draft, found, letter = look_up(turn, campaign, draft, key)
        if letter is not None:
            turn.draft = draft
            return [letter]
        said_back.append(found)
    said_back.append(taken.unread.explain(turn.language) if taken.unread else "")
    return proceed(turn, draft, before="\n\n".join(part for part in said_back if part))
