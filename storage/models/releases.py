"""Releases: what was built, published and taken back, and which report counted where."""

from datetime import date, datetime

from sqlalchemy import Column, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage import columns as c


class Release(SQLModel, table=True):
    """A numbered data set of a campaign and period; `name` is public and never changes.

    `state`: publishing/release.py. `number` counts the campaign's, `vintage` those of a period.
    `checks` is JSON: what was looked at before anybody may publish it. `agreed_by` was the first
    of the two who publish. `why` is said in public where it was taken back.
    `counted`, how many reports are in it, is told nowhere: it would tell of what is hidden.
    """

    __tablename__ = "release"
    __table_args__ = (
        UniqueConstraint("campaign_id", "number"),
        Index("release_of_period", "campaign_id", "period", "vintage"),
    )
    id: int = Field(sa_column=c.key())
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    n: int
    number: int
    vintage: int
    period: str = Field(sa_column=c.words())
    name: str = Field(sa_column=c.words(unique=True))
    state: str = Field(sa_column=c.words())
    supersedes: int | None = Field(default=None, sa_column=c.big(required=False))
    made_on: date
    checks: str = Field(sa_column=c.words())
    counted: int = 0
    merkle_root: str = Field(default="", sa_column=c.words())
    audit_head: str = Field(default="", sa_column=c.words())
    agreed_by: int | None = Field(default=None, sa_column=c.to("person.id", required=False))
    published_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    ended_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    why: str = Field(default="", sa_column=c.words())
    version: int = 1


class ReleaseFile(SQLModel, table=True):
    """One public file of a release, in clear; gone when the release is taken back."""

    __tablename__ = "release_file"
    release_id: int = Field(sa_column=c.to("release.id", primary=True))
    name: str = Field(sa_column=Column(Text, primary_key=True))
    body: bytes = Field(sa_column=c.sealed())


class ReleasedTable(SQLModel, table=True):
    """One protected table: what was shown, for good, and sealed what was hidden then."""

    __tablename__ = "released_table"
    release_id: int = Field(sa_column=c.to("release.id", primary=True))
    name: str = Field(sa_column=Column(Text, primary_key=True))
    shown: str = Field(sa_column=c.words())
    truth: bytes = Field(sa_column=c.sealed())


class Counted(SQLModel, table=True):
    """Which report counts in which cell of a release, and as what (its case's grade).

    `counts` is False for reports beyond what one person may supply to a cell. No key leads to
    the report: a row of it says nothing once the report is gone.
    """

    __tablename__ = "counted"
    __table_args__ = (Index("counted_report", "report_id", "release_id"),)
    release_id: int = Field(sa_column=c.to("release.id", primary=True))
    report_id: int = Field(sa_column=Column(c.BIG, primary_key=True, autoincrement=False))
    name: str = Field(sa_column=Column(Text, primary_key=True))
    cell: str = Field(sa_column=c.words())
    grade: str = Field(sa_column=c.words())
    counts: bool = True


class ReleaseReview(SQLModel, table=True):
    """What a statistical office said of a release, public; who spoke for it is in no column."""

    __tablename__ = "release_review"
    id: int = Field(sa_column=c.key())
    release_id: int = Field(sa_column=c.to("release.id", index=True))
    office: str = Field(sa_column=c.words())
    answers: str = Field(sa_column=c.words())
    made_at: datetime = Field(sa_column=c.at())
