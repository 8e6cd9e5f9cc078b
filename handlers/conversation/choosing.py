"""Choosing a language, a campaign, or the report that is meant: the letters that ask."""

from forms.model import in_language
from handlers.conversation.spared import below
from handlers.turn import Draft, Turn
from messages.model import Choice, Letter
from messages.words import say

# Of the question about the language that comes before all others: the receipt is told after it.
FIRST = "first"


def language_letter(turn: Turn, *, before: str = "", subject: str = "choose") -> Letter:
    """Ask for the language; each is named in itself."""
    choices = tuple(
        Choice(language, say("language-name", language)) for language in turn.campaign.languages
    )
    text = below(turn, before, turn.say("choose-language"), choices)
    return turn.ask(text, "language", subject, choices=choices)


def campaign_letter(turn: Turn, *, before: str = "") -> Letter:
    """Ask which of the open campaigns; each is named by its title."""
    found = [(each, turn.campaigns.newest(each)) for each in turn.campaigns.open_ids()]
    choices = tuple(
        Choice(str(campaign_id), in_language(campaign.title, turn.language))
        for campaign_id, campaign in found
        if campaign is not None
    )
    text = "\n\n".join(part for part in (before, turn.say("choose-campaign")) if part)
    return turn.ask(text, "campaign", "choose", choices=choices, columns=1)


def begun_letter(turn: Turn, draft: Draft) -> Letter:
    """Ask whether the report that is begun is meant, or another one."""
    choices = (
        Choice("on", turn.say("draft-go-on")),
        Choice("aside", turn.say("draft-aside")),
    )
    text = turn.say("draft-open", code=draft.code)
    return turn.ask(text, "aside", str(draft.id), choices=choices, columns=1)
