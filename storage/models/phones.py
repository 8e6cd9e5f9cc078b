"""Moderating by SMS: whose telephone it is, a sitting while it lasts, numbers of letters."""

from datetime import datetime

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from storage import columns as c


class LinkedPhone(SQLModel, table=True):
    """The one telephone by which a lead works in a campaign, and the way to it.

    First `code_index` waits (asked for on Telegram, to be sent by SMS), then `digits_index` (sent
    to `contact_id`, to be typed on Telegram); linked once `linked_at` is set. Codes are keyed
    hashes.
    """

    __tablename__ = "linked_phone"
    person_id: int = Field(sa_column=c.to("person.id", primary=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id", primary=True))
    contact_id: int | None = Field(sa_column=c.to("contact.id", required=False, index=True))
    code_index: int | None = Field(sa_column=c.big(required=False, unique=True))
    digits_index: int | None = Field(default=None, sa_column=c.big(required=False))
    tries: int = 0
    expires_at: datetime = Field(sa_column=c.at())
    linked_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class SmsSitting(SQLModel, table=True):
    """A shift by SMS: opened by six digits, over at `expires_at`; `wrong` numbers end it too."""

    __tablename__ = "sms_sitting"
    contact_id: int = Field(sa_column=c.to("contact.id", primary=True))
    person_id: int = Field(sa_column=c.to("person.id", index=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    opened_at: datetime = Field(sa_column=c.at())
    expires_at: datetime = Field(sa_column=c.at())
    wrong: int = 0


class SmsNumber(SQLModel, table=True):
    """The number that stood in a letter and that its answer must name, once; a keyed hash.

    `kind` is "card" or "undo": of each only the newest is good. `subject` is what it is about, as
    in a letter's own subject.
    """

    __tablename__ = "sms_number"
    contact_id: int = Field(sa_column=c.to("contact.id", primary=True))
    kind: str = Field(sa_column=Column(Text, primary_key=True))
    number_index: int = Field(sa_column=c.big())
    subject: str = Field(default="", sa_column=c.words())
    sent_at: datetime = Field(sa_column=c.at())
