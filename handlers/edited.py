"""Edited messages and forwarded commands: answered kindly, never obeyed."""

from handlers.turn import Turn
from messages.model import Inbound, Letter, Said


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Say how to be heard instead; nothing changes."""
    if turn.who.stopped or turn.who.blocked:
        turn.outcome = "silence"
        return []
    is_edit = isinstance(said, Said) and said.edited
    turn.outcome = "refused:edited" if is_edit else "refused:forwarded"
    return [turn.reply(turn.say("not-edited" if is_edit else "not-forwarded"))]
