"""Words of danger, wherever they come: the number to call at once, and moderators are told."""

from dataclasses import replace
from types import MappingProxyType

from forms.free_words import with_words, words_of
from forms.model import Campaign
from handlers.conversation.asking import moment_in
from handlers.review import cards
from handlers.turn import Draft, Turn
from messages.model import Letter, Said
from moderation.triage import says
from privacy.plain import plain


def is_danger(campaign: Campaign, said: Said) -> bool:
    """Whether a message has one of the campaign's words of danger."""
    return says(said.text, campaign.emergency_words) is not None


def help_at_once(
    turn: Turn, campaign: Campaign, draft: Draft, said: Said
) -> tuple[Draft, list[Letter]]:
    """Make a draft urgent whose person is in danger, and say the number before all else.

    Once a report: who goes on to tell of the danger is not sent the number with every answer. An
    interview is no call for help, since the enumerator is there.
    """
    if draft.urgent or draft.subject_id is not None or not is_danger(campaign, said):
        return draft, []
    turn.draft = draft = replace(draft, urgent=True)
    number = campaign.emergency_number
    text = turn.say("emergency", number=number) if number else turn.say("emergency-no-number")
    alert = cards.alert(turn, campaign, _with_these(turn, campaign, draft, said))
    return draft, [turn.reply(text, priority=0), *alert]


def _with_these(turn: Turn, campaign: Campaign, draft: Draft, said: Said) -> Draft:
    """The draft as moderators are shown it: with the words of danger, whatever they answer."""
    moment = moment_in(turn, campaign)
    if plain(said.text).strip() in words_of(campaign, draft.answers, moment):
        return draft
    answers = with_words(campaign, draft.answers, plain(said.text), moment)
    return replace(draft, answers=MappingProxyType(answers))
