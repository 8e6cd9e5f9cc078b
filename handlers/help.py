"""Help, and what is kept and how safe it is (INFO)."""

from forms.model import in_language
from handlers.conversation.asking import has_agreed
from handlers.conversation.steering import again
from handlers.turn import Turn
from messages.model import Inbound, Letter
from moderation.roles import Action, may


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Say which words there are, or the long notice."""
    turn.outcome = turn.word or "help"
    if turn.word == "info":
        return _notices(turn)
    return [turn.reply(_words(turn)), *again(turn)]


def what_to_write(turn: Turn) -> str:
    """What a citizen can write in this campaign."""
    version = turn.campaigns.newest(turn.who.campaign_id)
    return turn.say("survey-help" if version and version.survey else "help-text")


def _words(turn: Turn) -> str:
    parts = [what_to_write(turn)]
    if may(turn.who.roles, Action.INTERVIEW):
        parts.append(turn.say("enumerator-help"))
    if may(turn.who.roles, Action.REVIEW_RELEASE):
        parts.append(turn.say("reviewer-help"))
    if may(turn.who.roles, Action.CLAIM):
        parts += [turn.say("moderator-help"), turn.say("moderator-help-more")]
    if may(turn.who.roles, Action.BLOCK):
        parts.append(turn.say("lead-help"))
    if may(turn.who.roles, Action.TRAIN):
        parts.append(turn.say("trainee-help"))
    if may(turn.who.roles, Action.INVITE):
        parts.append(turn.say("organiser-help"))
    return "\n\n".join(parts)


def _notices(turn: Turn) -> list[Letter]:
    """Two letters, so that neither is longer than two text messages; then what was asked.

    By SMS it is two letters in all: before consent both notices, which the open question is
    about; after it the first one and the question.
    """
    campaign = turn.campaign
    title, number = in_language(campaign.title, turn.language), campaign.emergency_number
    safety = (
        turn.say("notice-safety", number=number) if number else turn.say("notice-safety-no-number")
    )
    told = [turn.reply(turn.say("notice-long", title=title)), turn.reply(safety)]
    if not turn.who.has_words_only:
        return [*told, *again(turn)]
    return [told[0], *again(turn)] if turn.draft is not None and has_agreed(turn) else told
