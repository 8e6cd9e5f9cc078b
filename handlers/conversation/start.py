"""Begin: language, notice, versioned consent; or an invitation, or a campaign by its code."""

from collections.abc import Sequence

from forms.model import in_language
from handlers.conversation import report
from handlers.conversation.asking import consent_letter, has_agreed, proceed
from handlers.conversation.choosing import campaign_letter, language_letter
from handlers.conversation.entering import enter
from handlers.conversation.spared import together
from handlers.conversation.steering import begun, resume
from handlers.help import what_to_write
from handlers.person import invite
from handlers.person.consent import agree, saw_these_words
from handlers.turn import Turn
from messages.model import Inbound, Letter, Said
from messages.words import greetings


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Welcome somebody, or take their answer to the notice."""
    if turn.asked is not None and turn.asked.subject.partition(":")[0] == "agree":
        return _answer(turn, said)
    if turn.who.stopped:
        turn.became(stopped=False)
        return _again(turn)
    if turn.word == "hello" and turn.who.language is None:
        turn.became(language=greeted_in(said, turn.campaign.languages))
    if turn.rest:
        return _with_code(turn, turn.rest.strip())
    if turn.word == "start" and turn.draft is not None:
        return begun(turn, turn.draft)
    if turn.who.is_new and len(turn.campaigns.open_ids()) > 1:
        return [campaign_letter(turn)]
    return welcome(turn)


def _again(turn: Turn) -> list[Letter]:
    """Whoever comes back finds the report that they had begun where they left it."""
    again = turn.say("started-again")
    if turn.draft is None:
        return [turn.reply(again)]
    if has_agreed(turn):
        return proceed(turn, turn.draft, before=again)
    return [consent_letter(turn, before=again)]


def greeted_in(said: Inbound, languages: Sequence[str]) -> str | None:
    """The language of a greeting, None where several languages greet so."""
    text = said.text.strip(" .!?,").casefold() if isinstance(said, Said) else ""
    found = [language for language in languages if text in greetings(language)]
    return found[0] if len(found) == 1 else None


def _with_code(turn: Turn, code: str) -> list[Letter]:
    """What follows /start: a campaign's deep-link code, or an invitation."""
    for campaign_id in turn.campaigns.open_ids():
        campaign = turn.campaigns.newest(campaign_id)
        if campaign is not None and campaign.link_code and campaign.link_code == code:
            enter(turn, campaign_id)
            return welcome(turn)
    return invite.take(turn, code)


def welcome(turn: Turn) -> list[Letter]:
    """Greet, and ask what must be known before a report: the language, then consent."""
    campaign = turn.campaign
    key = "survey-welcome" if campaign.survey else "welcome"
    welcome = turn.say(key, title=in_language(campaign.title, turn.language))
    turn.outcome = "started"
    if turn.who.language is None and len(campaign.languages) > 1:
        return [language_letter(turn, before=welcome)]
    if not has_agreed(turn):
        return [consent_letter(turn, before=welcome, handler="start")]
    if turn.draft is not None:
        return resume(turn, turn.draft, before=welcome)
    return [turn.reply(text) for text in together(turn, welcome, what_to_write(turn))]


def _answer(turn: Turn, said: Inbound) -> list[Letter]:
    if turn.choice is not None and turn.asked is not None and turn.asked.stale:
        return welcome(turn)
    match turn.choice:
        case "yes" if not saw_these_words(turn):
            again = turn.say("consent-changed")
            return [consent_letter(turn, before=again, handler="start")]
        case "yes":
            agree(turn)
            turn.outcome = "agreed"
            if turn.draft is not None:
                return proceed(turn, turn.draft)
            told = together(turn, turn.say("agreed"), what_to_write(turn))
            return [turn.reply(text) for text in told]
        case "no":
            turn.outcome = "refused:no_consent"
            return [turn.reply(turn.say("not-agreed"))]
        case "language":
            return [language_letter(turn)]
    # Whoever writes what happened instead of an answer is heard: it becomes a draft.
    return report.handle(turn, said)
