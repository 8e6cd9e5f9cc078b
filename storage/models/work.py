"""What arrives, what is done apart, and where the clock stands."""

from datetime import datetime

from sqlalchemy import Column, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage import columns as c


class Inbox(SQLModel, table=True):
    """Whatever happened to Heed, once; `step` is new, done or quarantined.

    `talker` is the unit of order: a keyed hash of channel, account and address. `outcome` says
    what became of it ("report", "answer", "refused:closed", or the kind of the error); never
    a person's words.
    """

    __tablename__ = "inbox"
    # Only what the claim needs is indexed: each index is paid for by every webhook (turns.md).
    __table_args__ = (
        UniqueConstraint("channel", "account", "external_id"),
        Index(
            "inbox_undone",
            "seq",
            "talker",
            sqlite_where=text("step = 'new'"),
            postgresql_where=text("step = 'new'"),
        ),
        Index(
            "inbox_failed",
            "talker",
            sqlite_where=text("tries > 0"),
            postgresql_where=text("tries > 0"),
        ),
    )
    seq: int = Field(default=None, sa_column=Column(c.BIG, primary_key=True, autoincrement=True))
    channel: str = Field(sa_column=c.words())
    account: str = Field(sa_column=c.words())
    external_id: str = Field(sa_column=c.words())
    talker: bytes = Field(sa_column=c.key16())
    body: bytes | None = Field(sa_column=c.sealed(required=False))
    received_at: datetime = Field(sa_column=c.at())
    step: str = Field(default="new", sa_column=c.words())
    tries: int = 0
    not_before: datetime | None = Field(default=None, sa_column=c.at(required=False))
    outcome: str = Field(default="", sa_column=c.words())
    done_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class SmsPart(SQLModel, table=True):
    """One part of a long SMS: kept until the others are there, or until it is heard without them.

    `ref` is common to the parts of a message, for some minutes: telephones count to 255 and begin
    anew. `heard_at` stays for that while, so that a part that comes twice is known.
    """

    __tablename__ = "sms_part"
    id: int = Field(sa_column=c.key())
    contact_id: int = Field(sa_column=c.to("contact.id", index=True))
    ref: str = Field(sa_column=c.words())
    n: int
    of_all: int
    body: bytes = Field(sa_column=c.sealed())
    came_at: datetime = Field(sa_column=c.at())
    heard_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class Errand(SQLModel, table=True):
    """Long work for a child process; (kind, subject) is done once."""

    __tablename__ = "errand"
    __table_args__ = (UniqueConstraint("kind", "subject"),)
    id: int = Field(sa_column=c.key())
    kind: str = Field(sa_column=c.words())
    subject: str = Field(sa_column=c.words())
    step: str = Field(default="new", sa_column=c.words())
    body: bytes | None = Field(sa_column=c.sealed(required=False))
    tries: int = 0
    created_at: datetime = Field(sa_column=c.at())
    leased_until: datetime | None = Field(default=None, sa_column=c.at(required=False))
    error: str | None = Field(default=None, sa_column=c.words(required=False))


class ClockMark(SQLModel, table=True):
    """The last period that the clock has put into the inbox, by schedule."""

    __tablename__ = "clock_mark"
    name: str = Field(sa_column=Column(Text, primary_key=True))
    last: str = Field(sa_column=c.words())


class SuggestionModel(SQLModel, table=True):
    """What suggests categories in a campaign, learned from its decisions; made anew, never kept.

    `body` is sealed weights over hashes. `made_of` is how many decisions it was learned from.
    """

    __tablename__ = "suggestion_model"
    campaign_id: int = Field(sa_column=c.to("campaign.id", primary=True))
    n: int
    made_of: int
    made_at: datetime = Field(sa_column=c.at())
    body: bytes = Field(sa_column=c.sealed())


class LikenessHabits(SQLModel, table=True):
    """What a campaign's decisions change about its likeness: JSON of kinds and figures.

    Of categories and channels, never of a person; made anew each hour, dropped at a FORGET.
    """

    __tablename__ = "likeness_habits"
    campaign_id: int = Field(sa_column=c.to("campaign.id", primary=True))
    made_at: datetime = Field(sa_column=c.at())
    body: str = Field(sa_column=c.words())
