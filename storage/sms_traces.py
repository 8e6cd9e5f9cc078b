"""What SMS leave of a person besides words: telephones, parts that wait, names of messages."""

from typing import Any

from sqlalchemy import bindparam, delete, select

from storage.columns import of
from storage.models import Dispatch, Letter, SmsPart
from storage.phones import FORGET as OF_PHONES

L = of(Letter)
_CONTACTS: Any = bindparam("contacts", expanding=True)
OF_CONTACTS = (
    delete(Dispatch).where(
        of(Dispatch).letter_id.in_(select(L.id).where(L.contact_id.in_(_CONTACTS)))
    ),
    delete(SmsPart).where(of(SmsPart).contact_id.in_(_CONTACTS)),
)
# What FORGET deletes here; it goes before the letters, which it points at.
FORGET = (*OF_CONTACTS, *OF_PHONES)
