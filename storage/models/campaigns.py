"""Efforts, their versions, and what they show."""

from datetime import datetime

from sqlalchemy import Column, LargeBinary, Text
from sqlmodel import Field, SQLModel

from storage import columns as c


class Campaign(SQLModel, table=True):
    """One effort; what it asks and how lies in its versions."""

    __tablename__ = "campaign"
    id: int = Field(sa_column=c.key())
    code: str = Field(sa_column=c.words(unique=True))
    created_at: datetime = Field(sa_column=c.at())
    closed_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class CampaignVersion(SQLModel, table=True):
    """The campaign file as loaded, append-only; `source` is the file with its enclosures."""

    __tablename__ = "campaign_version"
    campaign_id: int = Field(sa_column=c.to("campaign.id", primary=True))
    n: int = Field(primary_key=True)
    sha256: str = Field(sa_column=c.words())
    source: str = Field(sa_column=c.words())
    loaded_at: datetime = Field(sa_column=c.at())
    loaded_by: str = Field(default="", sa_column=c.words())


class Exhibit(SQLModel, table=True):
    """A picture or sound that a campaign shows with its questions, once per content.

    The organiser's own, about nobody: in clear, and kept as long as versions that name it.
    """

    __tablename__ = "exhibit"
    sha256: str = Field(sa_column=Column(Text, primary_key=True))
    mime: str = Field(sa_column=c.words())
    body: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    kept_at: datetime = Field(sa_column=c.at())
