"""Help, and what is kept and how safe it is (INFO)."""

from forms.model import in_language
from handlers.turn import Turn
from messages.model import Inbound, Letter
from moderation.roles import Action, may


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Say which words there are, or the long notice."""
    turn.outcome = turn.word or "help"
    return _notices(turn) if turn.word == "info" else [turn.reply(_words(turn))]


def _words(turn: Turn) -> str:
    parts = [turn.say("help-text")]
    if may(turn.who.roles, Action.CLAIM):
        parts.append(turn.say("moderator-help"))
    if may(turn.who.roles, Action.INVITE):
        parts.append(turn.say("organiser-help"))
    return "\n\n".join(parts)


def _notices(turn: Turn) -> list[Letter]:
    """Two letters, so that neither is longer than two text messages."""
    campaign = turn.campaign
    title, number = in_language(campaign.title, turn.language), campaign.emergency_number
    safety = (
        turn.say("notice-safety", number=number) if number else turn.say("notice-safety-no-number")
    )
    return [turn.reply(turn.say("notice-long", title=title)), turn.reply(safety)]
