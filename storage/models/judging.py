"""Judgements beside decisions: second looks, training, and what two people let a third see."""

from datetime import datetime

from sqlalchemy import Column, Index, Text
from sqlmodel import Field, SQLModel

from storage import columns as c


class Judgement(SQLModel, table=True):
    """What one person thought of one report; nothing follows from it by itself.

    `kind`: first (the decision, of a report that is looked at twice), second (blind), discussion,
    training. `example` names a campaign's own example where there is no report. `is_right` is
    told of training only.
    """

    __tablename__ = "judgement"
    __table_args__ = (
        Index("judgement_of_report", "report_id", "kind"),
        Index("judgement_of_person", "person_id", "kind", "id"),
    )
    id: int = Field(sa_column=c.key())
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    report_id: int | None = Field(default=None, sa_column=c.to("report.id", required=False))
    example: str = Field(default="", sa_column=Column(Text, nullable=False))
    person_id: int = Field(sa_column=c.to("person.id"))
    kind: str = Field(sa_column=c.words())
    verdict: str = Field(sa_column=c.words())
    reason: str = Field(default="", sa_column=c.words())
    category: str = Field(default="", sa_column=c.words())
    is_right: bool | None = None
    judged_at: datetime = Field(sa_column=c.at())


class SecondLook(SQLModel, table=True):
    """A decided report that a second person judges without knowing of the first.

    `step`: waiting, alike, differs, agreed, dropped. `read_along`: the first judgement was made
    in a group, where others saw it: then it is blind for nobody and counts in no figure.
    """

    __tablename__ = "second_look"
    __table_args__ = (Index("second_look_waiting", "campaign_id", "step"),)
    report_id: int = Field(sa_column=c.to("report.id", primary=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    step: str = Field(default="waiting", sa_column=c.words())
    read_along: bool = False
    taken_by: int | None = Field(default=None, sa_column=c.to("person.id", required=False))
    taken_until: datetime | None = Field(default=None, sa_column=c.at(required=False))
    passed_by: int | None = Field(default=None, sa_column=c.to("person.id", required=False))
    opened_at: datetime = Field(sa_column=c.at())
    version: int = 1


class Gold(SQLModel, table=True):
    """A report that the team agrees on, for trainees to practise on; `why` is sealed.

    `source`: lead (marked by one) or agreed (two people judged it alike).
    """

    __tablename__ = "gold"
    report_id: int = Field(sa_column=c.to("report.id", primary=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id", index=True))
    verdict: str = Field(sa_column=c.words())
    reason: str = Field(default="", sa_column=c.words())
    category: str = Field(default="", sa_column=c.words())
    source: str = Field(sa_column=c.words())
    why: bytes | None = Field(default=None, sa_column=c.sealed(required=False))
    marked_by: int | None = Field(default=None, sa_column=c.to("person.id", required=False))
    marked_at: datetime = Field(sa_column=c.at())


class Reveal(SQLModel, table=True):
    """Somebody asks to see what cards never show; two others must agree, one of them a lead.

    `kind`: place or contact. `step`: asked, shown, expired, refused. `contact_id` is the private
    chat that asked; no foreign key, so that the address can be deleted alone.
    """

    __tablename__ = "reveal"
    __table_args__ = (Index("reveal_open", "step", "expires_at"),)
    id: int = Field(sa_column=c.key())
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    report_id: int = Field(sa_column=c.to("report.id", index=True))
    kind: str = Field(sa_column=c.words())
    reason: str = Field(sa_column=c.words())
    step: str = Field(default="asked", sa_column=c.words())
    asked_by: int = Field(sa_column=c.to("person.id"))
    contact_id: int = Field(sa_column=c.big())
    lead_by: int | None = Field(default=None, sa_column=c.to("person.id", required=False))
    other_by: int | None = Field(default=None, sa_column=c.to("person.id", required=False))
    asked_at: datetime = Field(sa_column=c.at())
    expires_at: datetime = Field(sa_column=c.at())
    version: int = 1
