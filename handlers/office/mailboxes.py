"""Offices that are reached by mail: a contact for each of their addresses."""

from forms.model import Office
from handlers.turn import Turn
from storage import people
from storage.models import Contact

MAIL = "mail"


def mailboxes(turn: Turn, office: Office, campaign_id: int) -> list[int]:
    """Contacts of the office's addresses, made where they are new; none where mail is off.

    Once a turn and office: what the turn itself makes is not seen by the next call.
    """
    mail = turn.settings.channels.get(MAIL)
    if mail is None or not mail.host:
        return []
    addresses = dict.fromkeys(office.mail)
    return [_mailbox(turn, office, campaign_id, mail.sender, each) for each in addresses]


def _mailbox(turn: Turn, office: Office, campaign_id: int, account: str, address: str) -> int:
    talker = turn.vault.talker(MAIL, account, address)
    known = people.by_talker(turn.read, talker)
    if known is not None:
        return known
    contact_id = turn.ids()
    turn.add(
        Contact,
        id=contact_id,
        talker=talker,
        kind="office",
        channel=MAIL,
        account=account,
        address=turn.vault.seal_text(address, place=f"contact|address|{contact_id}"),
        language=office.language,
        campaign_id=campaign_id,
        created_at=turn.now,
        seen_at=turn.now,
    )
    return contact_id
