"""What was decided, in which words, and the chain of hashes over it."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from storage import columns as c


class Decision(SQLModel, table=True):
    """Who moved what from, to, why, when. Append-only; its text lies in `decision_text`.

    `about` names the state table: review, verification, response, or case (a report's
    membership in a case: states are case ids). `undoes` is the decision taken back; `part_of` the
    one of which this is a part (a merge moves many reports). `rules` is the version of the rules
    by which it was allowed or, where nobody decided, by which it was made.
    """

    __tablename__ = "decision"
    __table_args__ = (Index("decision_of_subject", "subject_id", "id"),)
    id: int = Field(sa_column=c.key())
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    n: int
    about: str = Field(sa_column=c.words())
    subject_id: int = Field(sa_column=c.big())
    before: str = Field(sa_column=c.words())
    after: str = Field(sa_column=c.words())
    reason: str = Field(sa_column=c.words())
    by_id: int | None = Field(sa_column=c.to("person.id", required=False))
    by_role: str = Field(default="", sa_column=c.words())
    version: int
    undoes: int | None = Field(default=None, sa_column=c.to("decision.id", required=False))
    part_of: int | None = Field(default=None, sa_column=c.big(required=False))
    rules: str = Field(default="", sa_column=Column(Text, nullable=False, server_default=""))
    decided_at: datetime = Field(sa_column=c.at())


class DecisionText(SQLModel, table=True):
    """What was written with a decision; erasable without touching the chain."""

    __tablename__ = "decision_text"
    decision_id: int = Field(sa_column=c.to("decision.id", primary=True))
    body: bytes = Field(sa_column=c.sealed())


class Seal(SQLModel, table=True):
    """Link `n` of the chain of hashes over decisions."""

    __tablename__ = "seal"
    n: int = Field(sa_column=c.key())
    decision_id: int = Field(sa_column=Column(c.BIG, ForeignKey("decision.id"), unique=True))
    hash: bytes = Field(sa_column=c.sealed())


class Carried(SQLModel, table=True):
    """A row of another table that went from one case to another with a merge or a split.

    Un-merging takes exactly these rows back, and none that came later.
    """

    __tablename__ = "carried"
    decision_id: int = Field(sa_column=c.to("decision.id", primary=True))
    name: str = Field(sa_column=Column(Text, primary_key=True))
    row_id: int = Field(sa_column=Column(c.BIG, primary_key=True))
    origin: int = Field(sa_column=c.big())
