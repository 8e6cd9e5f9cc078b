"""What moderators say of themselves for their work: languages they read, days they are away."""

from datetime import date

from sqlmodel import Field, SQLModel

from storage import columns as c


class Moderator(SQLModel, table=True):
    """How one person works in one campaign; `languages` are codes parted by spaces."""

    __tablename__ = "moderator"
    person_id: int = Field(sa_column=c.to("person.id", primary=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id", primary=True))
    languages: str = Field(default="", sa_column=c.words())
    away_from: date | None = None
    away_until: date | None = None
