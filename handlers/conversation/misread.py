"""What does not answer the question that waits: read in parts, kept as words, or asked again.

A number that was not offered tells nothing. A sentence where a choice was asked for tells what
happened: it is kept with the report, and the question is asked once more. Not so a question for a
picture by SMS, which words alone can answer: it is left out.
"""

from dataclasses import replace
from types import MappingProxyType

from forms.errors import Invalid
from forms.model import Campaign
from forms.walk import walk
from forms.walk.plan import Step
from forms.walk.steps import kind_of
from handlers.conversation.asking import campaign_of, everything, moment_in, proceed
from handlers.conversation.several import take_several
from handlers.conversation.suggesting import MORE
from handlers.conversation.told import absorbed
from handlers.turn import Draft, Turn
from messages.model import Letter, Said

# So many words are no answer to choose from, but something told.
FEWEST_WORDS = 4


def misread(turn: Turn, draft: Draft, step: Step, said: Said, read: Invalid) -> list[Letter]:
    """Take what can be taken of it, and ask again."""
    campaign = campaign_of(turn, draft)
    turn.outcome = "invalid"
    if many := take_several(turn, campaign, draft, step, said):
        return many
    hint = read.explain(turn.language)
    if _tells(turn, campaign, step, said):
        turn.outcome, hint = "words kept", turn.say("words-kept")
        more = MappingProxyType(absorbed(turn, campaign, draft, said))
        draft = replace(draft, answers=more)
    return _without(turn, campaign, draft, step, hint) or _again(turn, draft, hint)


def _without(turn: Turn, campaign: Campaign, draft: Draft, step: Step, hint: str) -> list[Letter]:
    """Go on without a picture that no plain telephone can send; nothing for other questions."""
    if not kind_of(step.question).needs_media or not turn.who.has_words_only:
        return []
    skipped = walk.skip(campaign.form, draft.answers, step, moment_in(turn, campaign))
    if isinstance(skipped, Invalid):
        return []
    is_kept = turn.outcome == "words kept"
    turn.outcome = turn.outcome if is_kept else "answer"
    return proceed(turn, replace(draft, answers=skipped), before=hint if is_kept else "")


def _tells(turn: Turn, campaign: Campaign, step: Step, said: Said) -> bool:
    """Whether it is a sentence; of interviews and audits nothing but answers is kept."""
    is_sentence = sum(word[:1].isalpha() for word in said.text.split()) >= FEWEST_WORDS
    is_choice = turn.choice is not None or step.question.kind == "text"
    is_free = campaign.survey is None and campaign.audit is None and not said.forwarded
    return is_sentence and is_free and not is_choice


def _again(turn: Turn, draft: Draft, hint: str) -> list[Letter]:
    """The same question once more; whoever had all choices before them has all again."""
    had_all = turn.asked is not None and MORE not in turn.asked.choices
    return everything(turn, draft, before=hint) if had_all else proceed(turn, draft, before=hint)
