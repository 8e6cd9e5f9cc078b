"""What was said: drafts, reports, their cases, what came with them, and what they are found by."""

from datetime import date, datetime

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, Text, false
from sqlmodel import Field, SQLModel

from storage import columns as c


class Draft(SQLModel, table=True):
    """Answers so far of one contact; it already holds its report's code."""

    __tablename__ = "draft"
    contact_id: int = Field(sa_column=c.to("contact.id", primary=True))
    id: int = Field(sa_column=c.big(unique=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    n: int
    code_index: int = Field(sa_column=c.big(unique=True))
    body: bytes = Field(sa_column=c.sealed())
    started_at: datetime = Field(sa_column=c.at())
    changed_at: datetime = Field(sa_column=c.at())
    reminded_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class Case(SQLModel, table=True):
    """What reports are about: one event, place or thing. `code` is public.

    `version` counts every change (compare-and-set); `place` is sealed {lat, lon, words}.
    `merged_into` is the case that took this one in: its code, letters and links lead there.
    """

    __tablename__ = "cases"
    __table_args__ = (
        Index("cases_by_office", "campaign_id", "office", "opened_at"),
        Index("cases_merged", "merged_into"),
        Index("cases_opened", "campaign_id", "opened_at"),
    )
    id: int = Field(sa_column=c.key())
    code: str = Field(sa_column=c.words(unique=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    category: str = Field(sa_column=c.words())
    office: str = Field(default="", sa_column=c.words())
    verification: str = Field(sa_column=c.words())
    response: str = Field(sa_column=c.words())
    restricted: bool = False
    place: bytes | None = Field(default=None, sa_column=c.sealed(required=False))
    opened_at: datetime = Field(sa_column=c.at())
    changed_at: datetime = Field(sa_column=c.at())
    version: int = 1
    merged_into: int | None = Field(default=None, sa_column=c.big(required=False))


class Report(SQLModel, table=True):
    """One submission by one reporter, immutable after intake but for its states.

    `code_index` finds it by the receipt, which only the reporter has (`code` is sealed).
    `agreed` is False until the person said yes: such a report counts in nothing public.
    `held` names why it is kept out of counts ("outside"), "" if it is not. `rank_at` is its place
    in line (`moderation/queue.py`); `for_leads`: a moderator passed it up. `area` is the
    campaign's polygon that its place lies in, "" where it has no point or none holds it.
    """

    __tablename__ = "report"
    __table_args__ = (
        Index("report_in_review", "campaign_id", "review", "received_at"),
        Index("report_of_case", "case_id"),
        Index("report_in_line", "campaign_id", "review", "urgent", "rank_at"),
        Index("report_of_area", "campaign_id", "area", "id"),
        Index("report_held", "claimed_by"),
    )
    id: int = Field(sa_column=c.key())
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    n: int
    code_index: int = Field(sa_column=c.big(unique=True))
    code: bytes | None = Field(sa_column=c.sealed(required=False))
    reporter_id: int = Field(sa_column=c.to("person.id", index=True))
    subject_id: int | None = Field(default=None, sa_column=c.to("person.id", required=False))
    contact_id: int | None = Field(sa_column=Column(c.BIG, ForeignKey("contact.id"), index=True))
    case_id: int | None = Field(sa_column=c.to("cases.id", required=False))
    category: str = Field(sa_column=c.words())
    area: str = Field(default="", sa_column=Column(Text, nullable=False, server_default=""))
    language: str = Field(sa_column=c.words())
    channel: str = Field(sa_column=c.words())
    answers: bytes | None = Field(sa_column=c.sealed(required=False))
    happened_on: date | None = None
    received_at: datetime = Field(sa_column=c.at())
    review: str = Field(sa_column=c.words())
    urgent: bool = False
    agreed: bool = True
    held: str = Field(default="", sa_column=c.words())
    claimed_by: int | None = Field(default=None, sa_column=c.to("person.id", required=False))
    claimed_until: datetime | None = Field(default=None, sa_column=c.at(required=False))
    decided_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    rank_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    for_leads: bool = Field(
        default=False, sa_column=Column(Boolean, nullable=False, server_default=false())
    )
    version: int = 1


class Supplement(SQLModel, table=True):
    """What a reporter added later; the report itself never changes.

    `kind`: text, or place (the body is then a place as answers have it).
    """

    __tablename__ = "supplement"
    id: int = Field(sa_column=c.key())
    report_id: int = Field(sa_column=c.to("report.id", index=True))
    kind: str = Field(
        default="text", sa_column=Column(Text, nullable=False, server_default="text")
    )
    body: bytes = Field(sa_column=c.sealed())
    added_at: datetime = Field(sa_column=c.at())


class Media(SQLModel, table=True):
    """A picture or sound that came with a report; `body` is there once it was fetched."""

    __tablename__ = "media"
    id: int = Field(sa_column=c.key())
    report_id: int | None = Field(sa_column=c.to("report.id", required=False, index=True))
    contact_id: int | None = Field(sa_column=Column(c.BIG, ForeignKey("contact.id"), index=True))
    kind: str = Field(sa_column=c.words())
    body: bytes | None = Field(default=None, sa_column=c.sealed(required=False))
    created_at: datetime = Field(sa_column=c.at())


class Fingerprint(SQLModel, table=True):
    """What duplicates are found by: a keyed cell, a day, and the sealed features."""

    __tablename__ = "fingerprint"
    # Holds all that a lookup scores by, so that it need not go to the rows themselves.
    __table_args__ = (
        Index("fingerprint_by_cell", "campaign_id", "cell", "day", "report_id", "category"),
    )
    report_id: int = Field(sa_column=c.to("report.id", primary=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    cell: int | None = Field(sa_column=Column(BigInteger))
    day: int
    at: datetime = Field(sa_column=c.at())
    category: str = Field(sa_column=c.words())
    sealed: bytes = Field(sa_column=c.sealed())


class Posting(SQLModel, table=True):
    """A keyed rare token of a report's text."""

    __tablename__ = "posting"
    # The key is the whole row: SQLite keeps it once, not as a table and again as its index.
    __table_args__ = {"sqlite_with_rowid": False}
    campaign_id: int = Field(sa_column=c.to("campaign.id", primary=True))
    token: int = Field(sa_column=Column(BigInteger, primary_key=True))
    day: int = Field(sa_column=Column(Integer, primary_key=True))
    report_id: int = Field(sa_column=c.to("report.id", primary=True, index=True))


class Match(SQLModel, table=True):
    """Two reports, likeness 0-1, and why (`reasons`: JSON of names and figures, no words)."""

    __tablename__ = "match"
    report_id: int = Field(sa_column=c.to("report.id", primary=True))
    other_id: int = Field(sa_column=c.to("report.id", primary=True))
    likeness: float
    verdict: str = Field(sa_column=c.words())
    reasons: str = Field(sa_column=c.words())
