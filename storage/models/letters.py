"""What Heed says: letters on their way, their files, what became of them, and how fast."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, Index, Integer, Text, text
from sqlmodel import Field, SQLModel

from storage import columns as c


class Letter(SQLModel, table=True):
    """A Prompt on its way; `step` is new, leased, sent, failed, expired or replaced.

    `delivered_at` is when its gateway said that a telephone has it; of Telegram nobody says so.

    `handler`, `subject`, `choices` (JSON list of [value, label]) and `until` say what an answer
    means. `shown_to`: how many of the choices its page and those before it show; 0 for a letter
    without pages. `segments`: how many SMS it took, 0 over other channels.
    """

    __tablename__ = "letter"
    __table_args__ = (
        Index(
            "letter_due",
            "priority",
            "id",
            sqlite_where=text("step = 'new'"),
            postgresql_where=text("step = 'new'"),
        ),
        Index(
            "letter_waiting",
            "contact_id",
            "id",
            sqlite_where=text("handler IS NOT NULL AND answered_at IS NULL"),
            postgresql_where=text("handler IS NOT NULL AND answered_at IS NULL"),
        ),
        Index(
            "letter_line",
            "contact_id",
            "priority",
            "id",
            sqlite_where=text("step = 'new'"),
            postgresql_where=text("step = 'new'"),
        ),
        Index(
            "letter_leased",
            "contact_id",
            sqlite_where=text("step = 'leased'"),
            postgresql_where=text("step = 'leased'"),
        ),
    )
    id: int = Field(sa_column=c.key())
    contact_id: int = Field(sa_column=c.to("contact.id", index=True))
    step: str = Field(default="new", sa_column=c.words())
    prompt: bytes | None = Field(sa_column=c.sealed(required=False))
    handler: str | None = Field(default=None, sa_column=c.words(required=False))
    subject: str = Field(default="", sa_column=c.words())
    choices: str = Field(default="[]", sa_column=c.words())
    shown_to: int = Field(default=0, sa_column=Column(Integer, nullable=False, server_default="0"))
    until: datetime | None = Field(default=None, sa_column=c.at(required=False))
    answered_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    edits: int | None = Field(default=None, sa_column=Column(BigInteger))
    answers: str | None = Field(default=None, sa_column=c.words(required=False))
    priority: int = 5
    pin: bool = False
    dedupe: str | None = Field(default=None, sa_column=c.words(required=False, unique=True))
    created_at: datetime = Field(sa_column=c.at())
    not_before: datetime = Field(sa_column=c.at())
    expires_at: datetime = Field(sa_column=c.at())
    leased_until: datetime | None = Field(default=None, sa_column=c.at(required=False))
    tries: int = 0
    error: str | None = Field(default=None, sa_column=c.words(required=False))
    external_id: str | None = Field(default=None, sa_column=c.words(required=False))
    sent_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    segments: int = Field(default=0, sa_column=Column(Integer, nullable=False, server_default="0"))
    delivered_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class Dispatch(SQLModel, table=True):
    """One message of a letter, under the name that its gateway gave it, and what became of it.

    `fate` is of `storage.dispatches.Fate`. `letter_id` is None while only the gateway has spoken
    of it: its word may come before ours that the letter was handed over.
    """

    __tablename__ = "dispatch"
    channel: str = Field(sa_column=Column(Text, primary_key=True))
    account: str = Field(sa_column=Column(Text, primary_key=True))
    name: str = Field(sa_column=Column(Text, primary_key=True))
    letter_id: int | None = Field(sa_column=c.to("letter.id", required=False, index=True))
    fate: int
    reason: str = Field(default="", sa_column=c.words())
    told_at: datetime = Field(sa_column=c.at())


class SmsSpent(SQLModel, table=True):
    """How many SMS a campaign sent in a month of its calendar ("2026-11"), whoever got them."""

    __tablename__ = "sms_spent"
    campaign_id: int = Field(sa_column=c.to("campaign.id", primary=True))
    month: str = Field(sa_column=Column(Text, primary_key=True))
    segments: int = Field(sa_column=Column(Integer, nullable=False))


class Attachment(SQLModel, table=True):
    """A file that goes with a letter."""

    __tablename__ = "attachment"
    letter_id: int = Field(sa_column=c.to("letter.id", primary=True))
    n: int = Field(primary_key=True)
    name: str = Field(sa_column=c.words())
    mime: str = Field(sa_column=c.words())
    body: bytes = Field(sa_column=c.sealed())


class Pace(SQLModel, table=True):
    """When the next letter may go out over a channel's account: a token bucket in one instant."""

    __tablename__ = "pace"
    name: str = Field(sa_column=Column(Text, primary_key=True))
    free_at: datetime = Field(sa_column=c.at())
