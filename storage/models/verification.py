"""What speaks for and against cases, how far sources proved right, and bursts that are held."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage import columns as c


class Evidence(SQLModel, table=True):
    """One thing that speaks for or against what a report says, besides reports and decisions.

    It hangs on a report and goes with it from case to case. `kind`: nearby (somebody who lives
    there was asked), link, photo. `speaks`: for, against, over (it is no more), or "" (asked and
    not answered yet, or nobody judged). `nearness` is 0-1. `body` is sealed.
    """

    __tablename__ = "evidence"
    id: int = Field(sa_column=c.key())
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    report_id: int = Field(sa_column=c.to("report.id", index=True))
    kind: str = Field(sa_column=c.words())
    speaks: str = Field(default="", sa_column=c.words())
    person_id: int | None = Field(sa_column=c.to("person.id", required=False, index=True))
    channel: str = Field(default="", sa_column=c.words())
    nearness: float = 1.0
    body: bytes | None = Field(default=None, sa_column=c.sealed(required=False))
    added_at: datetime = Field(sa_column=c.at())
    ended_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class Trust(SQLModel, table=True):
    """How often somebody's reports to a campaign proved right and wrong, decayed to `at`."""

    __tablename__ = "trust"
    person_id: int = Field(sa_column=c.to("person.id", primary=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id", primary=True))
    was_right: float = 0.0
    was_wrong: float = 0.0
    at: datetime = Field(sa_column=c.at())
    version: int = 1


class Arrival(SQLModel, table=True):
    """Where (a keyed hash of the area), of what and when a report came: to count bursts by.

    `is_new`: its sender was known for less than a week.
    """

    __tablename__ = "arrival"
    __table_args__ = (
        Index("arrival_counted", "campaign_id", "zone", "category", "at"),
        Index("arrival_in_zone", "campaign_id", "zone", "at"),
    )
    report_id: int = Field(sa_column=c.to("report.id", primary=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    zone: int = Field(sa_column=c.big())
    category: str = Field(sa_column=c.words())
    at: datetime = Field(sa_column=c.at())
    is_new: bool = False
    surge_id: int | None = Field(
        default=None, sa_column=c.to("surge.id", required=False, index=True)
    )


class Surge(SQLModel, table=True):
    """Reports of one area that are held together until somebody looks at one.

    `category` is "*" where they are of several; `made`: accounts or words, by what they look made.
    """

    __tablename__ = "surge"
    __table_args__ = (Index("surge_of_zone", "campaign_id", "zone", "category", "began_at"),)
    id: int = Field(sa_column=c.key())
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    zone: int = Field(sa_column=c.big())
    category: str = Field(sa_column=c.words())
    made: str = Field(default="", sa_column=c.words())
    began_at: datetime = Field(sa_column=c.at())
    ended_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
