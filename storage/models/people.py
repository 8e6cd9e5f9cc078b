"""Who takes part: people, addresses, rights, what they agreed to and told of themselves.

Who wrote (`contact`, the one row with a real address, deletable alone) and who it is (`person`,
a pseudonym) are two tables, on purpose.
"""

from datetime import date, datetime

from sqlalchemy import Boolean, Column, Index, Text, UniqueConstraint, false
from sqlmodel import Field, SQLModel

from storage import columns as c


class Person(SQLModel, table=True):
    """A pseudonymous somebody; `key` is random and says nothing."""

    __tablename__ = "person"
    id: int = Field(sa_column=c.key())
    key: bytes = Field(sa_column=c.key16())
    created_at: datetime = Field(sa_column=c.at())


class Contact(SQLModel, table=True):
    """A real address: of a person, a group or an office. The one row that knows where.

    `person_id` is None for groups and offices. `use` says what a group is for (moderators). A
    topic of a group is a contact of its own: `topic_of` is the group, `topic` what comes there
    ("category:flooding", "area:Riverside"). `blocked_until` None is for good.
    """

    __tablename__ = "contact"
    __table_args__ = (Index("contact_blocked", "blocked_at", "blocked_until"),)
    id: int = Field(sa_column=c.key())
    talker: bytes = Field(sa_column=c.key16(unique=True))
    person_id: int | None = Field(sa_column=c.to("person.id", required=False, index=True))
    kind: str = Field(sa_column=c.words())
    channel: str = Field(sa_column=c.words())
    account: str = Field(sa_column=c.words())
    address: bytes = Field(sa_column=c.sealed())
    language: str | None = Field(default=None, sa_column=c.words(required=False))
    campaign_id: int | None = Field(sa_column=c.to("campaign.id", required=False))
    use: str = Field(default="", sa_column=c.words())
    topic: str = Field(default="", sa_column=Column(Text, nullable=False, server_default=""))
    topic_of: int | None = Field(default=None, sa_column=c.big(required=False))
    created_at: datetime = Field(sa_column=c.at())
    seen_at: datetime = Field(sa_column=c.at())
    stopped_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    gone_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    blocked_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    blocked_until: datetime | None = Field(default=None, sa_column=c.at(required=False))
    next_letter_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class Membership(SQLModel, table=True):
    """A role that a person has in a campaign; for officials, in an office.

    `area` is the polygon of the campaign that it is limited to, "" for everywhere. `by_sms`: a
    lead who may work from a linked telephone too (`storage/models/phones.py`).
    """

    __tablename__ = "membership"
    id: int = Field(sa_column=c.key())
    person_id: int = Field(sa_column=c.to("person.id", index=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id", index=True))
    role: str = Field(sa_column=c.words())
    office: str = Field(default="", sa_column=c.words())
    area: str = Field(default="", sa_column=Column(Text, nullable=False, server_default=""))
    by_sms: bool = Field(
        default=False, sa_column=Column(Boolean, nullable=False, server_default=false())
    )
    given_at: datetime = Field(sa_column=c.at())
    ended_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class Invitation(SQLModel, table=True):
    """A one-time code (128 bits, kept as a keyed hash, 24 h) that gives a role."""

    __tablename__ = "invitation"
    id: int = Field(sa_column=c.key())
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    role: str = Field(sa_column=c.words())
    office: str = Field(default="", sa_column=c.words())
    area: str = Field(default="", sa_column=Column(Text, nullable=False, server_default=""))
    code_index: int = Field(sa_column=c.big(unique=True))
    made_at: datetime = Field(sa_column=c.at())
    expires_at: datetime = Field(sa_column=c.at())
    used_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class Consent(SQLModel, table=True):
    """What a person agreed to, in which words (version) and language, and until when.

    `purpose` is "" for taking part at all, else one of what is asked apart: "contact", "quote",
    "media".
    """

    __tablename__ = "consent"
    id: int = Field(sa_column=c.key())
    person_id: int = Field(sa_column=c.to("person.id", index=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    n: int
    purpose: str = Field(default="", sa_column=Column(Text, nullable=False, server_default=""))
    version: str = Field(sa_column=c.words())
    language: str = Field(sa_column=c.words())
    given_at: datetime = Field(sa_column=c.at())
    withdrawn_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class SelfDescription(SQLModel, table=True):
    """What a person says of themselves, in their own words, apart from every report.

    `question` is the campaign's code of what was asked; `body` None is "prefer not to say".
    """

    __tablename__ = "self_description"
    __table_args__ = (UniqueConstraint("person_id", "campaign_id", "question"),)
    id: int = Field(sa_column=c.key())
    person_id: int = Field(sa_column=c.to("person.id", index=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    question: str = Field(sa_column=c.words())
    body: bytes | None = Field(sa_column=c.sealed(required=False))
    told_at: datetime = Field(sa_column=c.at())


class Confirmation(SQLModel, table=True):
    """A six-digit code that was sent to an address, kept as a keyed hash (10 min, 5 tries)."""

    __tablename__ = "confirmation"
    contact_id: int = Field(sa_column=c.to("contact.id", primary=True))
    purpose: str = Field(sa_column=c.words())
    code_index: int = Field(sa_column=c.big())
    expires_at: datetime = Field(sa_column=c.at())
    tries: int = 0


class Subscription(SQLModel, table=True):
    """Who wants to hear of what: the digest of an office, or the community's own."""

    __tablename__ = "subscription"
    id: int = Field(sa_column=c.key())
    contact_id: int = Field(sa_column=c.to("contact.id", index=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    office: str = Field(default="", sa_column=c.words())
    since: datetime = Field(sa_column=c.at())


class Tally(SQLModel, table=True):
    """How often a contact did something since an instant (wrong codes, within an hour)."""

    __tablename__ = "tally"
    contact_id: int = Field(sa_column=c.to("contact.id", primary=True))
    what: str = Field(sa_column=Column(Text, primary_key=True))
    since: datetime = Field(sa_column=c.at())
    n: int


class Burst(SQLModel, table=True):
    """How fast a contact has been writing; one row each, so that all processes know.

    `told_at` and `told_total` belong to the clock, which says once a minute how many were kept;
    the other columns to the contact's own turns, so that neither overwrites the other.
    """

    __tablename__ = "burst"
    contact_id: int = Field(sa_column=c.to("contact.id", primary=True))
    since: datetime = Field(sa_column=c.at())
    n: int
    held_since: datetime | None = Field(default=None, sa_column=c.at(required=False))
    total: int = 0
    report_id: int | None = Field(default=None, sa_column=c.to("report.id", required=False))
    told_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    told_total: int = 0


class Erased(SQLModel, table=True):
    """How many people had themselves erased that day, by the campaign's clock; never who."""

    __tablename__ = "erased"
    campaign_id: int = Field(sa_column=c.to("campaign.id", primary=True))
    erased_on: date = Field(primary_key=True)
    people: int
