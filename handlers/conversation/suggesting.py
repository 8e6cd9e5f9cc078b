"""Which categories a free message seems to be about: said first, for the person to confirm.

Nothing is answered here: a suggestion is a choice that stands first, and a tap makes it one.
"""

from dataclasses import replace

from forms.free_words import words_of
from forms.model import Campaign
from forms.walk.moment import Moment
from forms.walk.options import labels_of
from forms.walk.plan import Step
from handlers.turn import Draft, Turn
from messages.model import Choice, Prompt, Said
from moderation.suggest import WORTH_SAYING, Model, suggest

MOST = 3
# Before any decision every category has about 0.07 for a text without a known word.
FIRST_FROM = 0.1
MORE = "?more"  # no code of a category has a "?"


def is_suggested(campaign: Campaign) -> bool:
    """Whether the campaign asks for a category, and has so many that some should stand first."""
    asked = campaign.form.question("category")
    return asked is not None and asked.kind == "select_one" and len(campaign.categories) > MOST


def likely(model: Model, text: str) -> list[str]:
    """At most three categories worth saying, the likeliest first; none where none stands out."""
    found = suggest(model, text, most=MOST)
    if not found or found[0][1] < FIRST_FROM:
        return []
    return [code for code, confidence in found if confidence >= WORTH_SAYING]


def with_suggestions(
    turn: Turn, campaign: Campaign, draft: Draft, step: Step, prompt: Prompt, moment: Moment
) -> Prompt:
    """Put the likely categories first; by SMS alone, with "none of these" to see the others.

    Costs a small query and about 0.3 ms, and only where the category is asked after a text.
    """
    if step.key != "category" or not prompt.choices:
        return prompt
    text = words_of(campaign, draft.answers, moment)
    if not text:
        return prompt
    model = turn.suggestions.model(turn.read, turn.vault, draft.campaign_id)
    if model is None or not is_suggested(campaign):
        return prompt
    known = _choices(turn, step, prompt)
    first = [known[code] for code in likely(model, text) if code in known]
    if not first:
        return prompt
    values = {choice.value for choice in first}
    others = [choice for choice in prompt.choices if choice.value not in values]
    if turn.who.has_words_only:  # each choice is a line of the message
        not_options = [choice for choice in others if choice.value not in known]
        others = [Choice(MORE, turn.say("place-none")), *not_options]
    asked = f"{prompt.text}\n{turn.say('suggest-which')}"
    return replace(prompt, text=asked, choices=(*first, *others), others=())


def wants_more(turn: Turn, said: Said) -> bool:
    """Whether the other categories are wanted: asked for, or a number that is not among those.

    By its number in the whole list something would be taken that nobody has seen.
    """
    if turn.choice == MORE:
        return True
    offered = turn.asked.choices if turn.asked else ()
    return MORE in offered and turn.choice is None and said.text.strip().isdecimal()


def _choices(turn: Turn, step: Step, prompt: Prompt) -> dict[str, Choice]:
    """The options by value, those that a long list leaves out among them."""
    options = step.question.options
    shown = {choice.value: choice for choice in prompt.choices}
    if step.question.choice_filter:
        options = tuple(option for option in options if option.value in shown)
    labels = labels_of(options, turn.language)
    return {
        option.value: shown.get(option.value) or Choice(option.value, label)
        for option, label in zip(options, labels, strict=True)
    }
