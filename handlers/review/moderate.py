"""Make a group the place where moderators get their cards."""

from handlers.turn import Turn
from messages.model import Inbound, Letter, Prompt
from storage import contacts, people
from storage.models import Contact

MODERATORS = "moderators"


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/moderate`, said in the group itself."""
    group, _, _ = turn.address.rpartition(":")
    if not turn.in_group or not group or turn.who.campaign_id is None:
        return [turn.reply(turn.say("moderate-where"))]
    talker = turn.vault.talker(turn.who.channel, turn.who.account, group)
    contact_id = people.by_talker(turn.read, talker)
    if contact_id is None:
        contact_id = _new_group(turn, group, talker)
    else:
        contacts.use_group(
            turn,
            contact_id,
            use=MODERATORS,
            campaign_id=turn.who.campaign_id,
            language=turn.language,
        )
    turn.outcome = "moderate"
    return [Letter(contact_id, Prompt(turn.say("moderate-here")))]


def _new_group(turn: Turn, address: str, talker: bytes) -> int:
    contact_id = turn.ids()
    turn.add(
        Contact,
        id=contact_id,
        talker=talker,
        person_id=None,
        kind="group",
        channel=turn.who.channel,
        account=turn.who.account,
        address=turn.vault.seal_text(address, place=f"contact|address|{contact_id}"),
        language=turn.language,
        campaign_id=turn.who.campaign_id,
        use=MODERATORS,
        created_at=turn.now,
        seen_at=turn.now,
    )
    return contact_id
