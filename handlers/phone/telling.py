"""Letters to a person where nobody can pass for them: their private chats, never a telephone."""

from handlers.turn import FORGEABLE, Turn
from messages.model import Letter, Prompt
from messages.words import say
from storage import memberships


def letters(
    turn: Turn, person_id: int, campaign_id: int, key: str, **slots: object
) -> list[Letter]:
    """Say something to a person in private, in the language of each chat."""
    campaign = turn.campaigns.newest(campaign_id)
    first = campaign.languages[0] if campaign else "en"
    found = []
    for chat in memberships.chats(turn.read, person_id):
        address = turn.vault.open_text(chat.address, place=f"contact|address|{chat.id}")
        if ":" in address or chat.channel in FORGEABLE:  # as a member of a group, or by number
            continue
        found.append(Letter(chat.id, Prompt(say(key, chat.language or first, **slots))))
    return found
