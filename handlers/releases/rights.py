"""Who may do what with releases: in private only, and not where a sender can be forged."""

from handlers.turn import FORGEABLE, Refused, Turn
from moderation.roles import Action, may


def in_private(turn: Turn, action: Action) -> None:
    """Let pass who has the right in the whole campaign, in a private chat.

    Raises:
        Refused: it is said in a group, by SMS, or without the right.
    """
    if turn.in_group or turn.who.channel in FORGEABLE:
        raise Refused("release-private")
    if not may(turn.who.roles_in(""), action):
        raise Refused("review-no-right")
