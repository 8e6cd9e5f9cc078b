"""Where the words of a free message are kept: in a question of the form, else beside the answers.

No word is dropped because a form has no question for it: what stands beside the answers is said
back in the summary, and becomes the report's description. Knows nothing of places and pictures.
"""

from collections.abc import Mapping
from typing import Any

from forms.errors import Invalid
from forms.folding import clean
from forms.model import NOTHING, Campaign
from forms.walk import walk
from forms.walk.moment import Moment
from forms.walk.nodes import View
from forms.walk.plan import Step, plan_of
from messages.model import Said

Answers = Mapping[str, Any]

DESCRIPTION = "description"
# A note of ours among the answers, like "KEY#points": no question has such a name.
BESIDE = "#words"
_FIGURES = "numbers"


def words_step(campaign: Campaign, moment: Moment) -> Step | None:
    """Return the step that the words of a first message answer, None if there is none.

    That is `description`. Where no question outside repeats has that name it is the first text
    question that is asked before anything is answered, but none for figures. In a survey no other
    will do: there each question means what it asks.
    """
    steps = plan_of(campaign.form).steps
    named = steps.get(DESCRIPTION)
    if named is not None and named.takes_answer:
        return named
    if campaign.survey is not None:
        return None
    view = View(campaign.form, NOTHING, moment)
    return next((step for step in steps.values() if _takes_words(view, step)), None)


def _takes_words(view: View, step: Step) -> bool:
    question = step.question
    is_text = question.kind == "text" and _FIGURES not in question.appearance.split()
    if not is_text or not step.takes_answer or step.leaf is None:
        return False
    return view.is_relevant(step.leaf, ())


def with_words(campaign: Campaign, answers: Answers, text: str, moment: Moment) -> dict[str, Any]:
    """Return the answers with these words; the same ones where there are none.

    More words join a `description`. Any other question keeps what was answered there, and what a
    question refuses is no answer: both stand beside the answers.
    """
    told = dict(answers)
    if not (words := clean(text)):
        return told
    step = words_step(campaign, moment)
    before = told.get(step.key) if step else None
    if step is not None and (not before or step.key == DESCRIPTION):
        read = walk.answer(campaign.form, NOTHING, step, Said(text=words), moment)
        if not isinstance(read, Invalid):
            return {**told, **read, step.key: _joined(before, read[step.key])}
    return {**told, BESIDE: _joined(told.get(BESIDE), words)}


def words_of(campaign: Campaign, answers: Answers, moment: Moment) -> str:
    """Return all that was told in free words so far, "" for nothing."""
    step = words_step(campaign, moment)
    return _joined(answers.get(step.key) if step else None, answers.get(BESIDE))


def words_beside(campaign: Campaign, answers: Answers, moment: Moment) -> dict[str, str]:
    """Return by key the free words that no answer to a relevant question shows."""
    step = words_step(campaign, moment) if campaign.survey is None else None
    found = {BESIDE: _joined(answers.get(BESIDE))}
    # A question that was relevant when they came, or that takes them whatever it waits for.
    if step is not None and walk.step_at(campaign.form, answers, step.key, moment) is None:
        found = {step.key: _joined(answers.get(step.key)), **found}
    return {key: words for key, words in found.items() if words}


def without_words(campaign: Campaign, answers: Answers, key: str) -> Answers:
    """Return the answers without that one, so that it is asked again; beside them, just gone."""
    if key != BESIDE:
        return walk.edit(campaign.form, answers, key)
    return {each: kept for each, kept in answers.items() if each != BESIDE}


def with_description(
    campaign: Campaign, final: Answers, answers: Answers, moment: Moment
) -> dict[str, Any]:
    """Return the final answers with the words beside them, where moderators look for words.

    Args:
        campaign: that the answers are of.
        final: as `walk.final` gives them.
        answers: of the draft.
        moment: of sending.
    """
    beside = words_beside(campaign, answers, moment)
    if not beside:
        return dict(final)
    return {**final, DESCRIPTION: _joined(final.get(DESCRIPTION), *beside.values())}


def _joined(*texts: Any) -> str:
    return "\n".join(text for text in texts if isinstance(text, str) and text)
