"""Rows of surveys, mapping and audits: whom they ask, what is there, what was agreed on."""

from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage import columns as c


class Subject(SQLModel, table=True):
    """Whom a survey asks: a household or a person, known again by a keyed code.

    `person_id` is the row that reports name as their subject; it has no contact of its own.
    """

    __tablename__ = "subject"
    __table_args__ = (UniqueConstraint("campaign_id", "code_index"),)
    id: int = Field(sa_column=c.key())
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    code_index: int = Field(sa_column=c.big())
    person_id: int = Field(sa_column=c.to("person.id", index=True))
    area: str = Field(default="", sa_column=c.words())
    met_at: datetime = Field(sa_column=c.at())


class Visit(SQLModel, table=True):
    """One attempt at an interview and how it ended, for the response rate.

    `outcome`: completed, partial, refused, not_at_home, not_eligible. `weight` is the design
    weight of the area at that time.
    """

    __tablename__ = "visit"
    __table_args__ = (Index("visit_of_area", "campaign_id", "area", "outcome"),)
    id: int = Field(sa_column=c.key())
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    n: int
    enumerator_id: int = Field(sa_column=c.to("person.id", index=True))
    subject_id: int | None = Field(default=None, sa_column=c.to("subject.id", required=False))
    report_id: int | None = Field(default=None, sa_column=c.to("report.id", required=False))
    area: str = Field(default="", sa_column=c.words())
    outcome: str = Field(sa_column=c.words())
    weight: float = 1.0
    visited_at: datetime = Field(sa_column=c.at())


class Sighting(SQLModel, table=True):
    """Somebody else says of a thing on the map that it is there, or gone; the last word counts."""

    __tablename__ = "sighting"
    __table_args__ = (UniqueConstraint("case_id", "person_id"),)
    id: int = Field(sa_column=c.key())
    case_id: int = Field(sa_column=c.to("cases.id", index=True))
    person_id: int = Field(sa_column=c.to("person.id", index=True))
    seen: str = Field(sa_column=c.words())
    seen_at: datetime = Field(sa_column=c.at())


class Action(SQLModel, table=True):
    """What a meeting agreed on: who does what until when; asked about until it is closed.

    `office` is the owner. `body` holds the words, sealed. `asked_on` is the last reminder.
    """

    __tablename__ = "action"
    __table_args__ = (Index("action_open", "campaign_id", "closed_at", "due_on"),)
    id: int = Field(sa_column=c.key())
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    case_id: int | None = Field(default=None, sa_column=c.to("cases.id", required=False))
    office: str = Field(sa_column=c.words())
    body: bytes | None = Field(sa_column=c.sealed(required=False))
    due_on: date
    made_by: int = Field(sa_column=c.to("person.id", index=True))
    made_at: datetime = Field(sa_column=c.at())
    asked_on: date | None = None
    closed_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    closed_by: int | None = Field(default=None, sa_column=c.to("person.id", required=False))
    outcome: str = Field(default="", sa_column=c.words())
