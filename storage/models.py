"""All tables. Plain foreign keys, no relationships; what is sealed only the vault can read.

Who wrote (`contact`, the one row with a real address, deletable alone), who it is
(`person`, a pseudonym) and what was said (`report`) are three tables, on purpose.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Text,
    UniqueConstraint,
    text,
)
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


class Person(SQLModel, table=True):
    """A pseudonymous somebody; `key` is random and says nothing."""

    __tablename__ = "person"
    id: int = Field(sa_column=c.key())
    key: bytes = Field(sa_column=c.key16())
    created_at: datetime = Field(sa_column=c.at())


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


class Contact(SQLModel, table=True):
    """A real address: of a person, a group or an office. The one row that knows where.

    `person_id` is None for groups and offices. `use` says what a group is for (moderators).
    """

    __tablename__ = "contact"
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
    created_at: datetime = Field(sa_column=c.at())
    seen_at: datetime = Field(sa_column=c.at())
    stopped_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    gone_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    blocked_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    next_letter_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class Membership(SQLModel, table=True):
    """A role that a person has in a campaign; for officials, in an office."""

    __tablename__ = "membership"
    id: int = Field(sa_column=c.key())
    person_id: int = Field(sa_column=c.to("person.id", index=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id", index=True))
    role: str = Field(sa_column=c.words())
    office: str = Field(default="", sa_column=c.words())
    given_at: datetime = Field(sa_column=c.at())
    ended_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class Invitation(SQLModel, table=True):
    """A one-time code (128 bits, kept as a keyed hash, 24 h) that gives a role."""

    __tablename__ = "invitation"
    id: int = Field(sa_column=c.key())
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    role: str = Field(sa_column=c.words())
    office: str = Field(default="", sa_column=c.words())
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
    """

    __tablename__ = "cases"
    __table_args__ = (Index("cases_by_office", "campaign_id", "office", "opened_at"),)
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


class Report(SQLModel, table=True):
    """One submission by one reporter, immutable after intake but for its states.

    `code_index` finds it by the receipt, which only the reporter has (`code` is sealed).
    `agreed` is False until the person said yes: such a report counts in nothing public.
    `held` names why it is kept out of counts ("outside"), "" if it is not.
    """

    __tablename__ = "report"
    __table_args__ = (
        Index("report_in_review", "campaign_id", "review", "received_at"),
        Index("report_of_case", "case_id"),
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
    version: int = 1


class Supplement(SQLModel, table=True):
    """What a reporter added later; the report itself never changes."""

    __tablename__ = "supplement"
    id: int = Field(sa_column=c.key())
    report_id: int = Field(sa_column=c.to("report.id", index=True))
    body: bytes = Field(sa_column=c.sealed())
    added_at: datetime = Field(sa_column=c.at())


class Fingerprint(SQLModel, table=True):
    """What duplicates are found by: a keyed cell, a day, and the sealed features."""

    __tablename__ = "fingerprint"
    __table_args__ = (Index("fingerprint_by_cell", "campaign_id", "cell", "day"),)
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


class Decision(SQLModel, table=True):
    """Who moved what from, to, why, when. Append-only; its text lies in `decision_text`.

    `about` names the state table: review, verification, response, or case (a report's
    membership in a case: states are case ids). `undoes` is the decision taken back.
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


class Letter(SQLModel, table=True):
    """A Prompt on its way; `step` is new, leased, sent, failed, expired or replaced.

    `handler`, `subject`, `choices` (JSON list of [value, label]) and `until` say what an answer
    means.
    """

    __tablename__ = "letter"
    __table_args__ = (
        Index(
            "letter_due",
            "priority",
            "id",
            sqlite_where=text("step = 'new'"),
            postgresql_where=text("step = 'new'"),
        ),
        Index(
            "letter_waiting",
            "contact_id",
            "id",
            sqlite_where=text("handler IS NOT NULL AND answered_at IS NULL"),
            postgresql_where=text("handler IS NOT NULL AND answered_at IS NULL"),
        ),
        Index(
            "letter_line",
            "contact_id",
            "priority",
            "id",
            sqlite_where=text("step = 'new'"),
            postgresql_where=text("step = 'new'"),
        ),
        Index(
            "letter_leased",
            "contact_id",
            sqlite_where=text("step = 'leased'"),
            postgresql_where=text("step = 'leased'"),
        ),
    )
    id: int = Field(sa_column=c.key())
    contact_id: int = Field(sa_column=c.to("contact.id", index=True))
    step: str = Field(default="new", sa_column=c.words())
    prompt: bytes | None = Field(sa_column=c.sealed(required=False))
    handler: str | None = Field(default=None, sa_column=c.words(required=False))
    subject: str = Field(default="", sa_column=c.words())
    choices: str = Field(default="[]", sa_column=c.words())
    until: datetime | None = Field(default=None, sa_column=c.at(required=False))
    answered_at: datetime | None = Field(default=None, sa_column=c.at(required=False))
    edits: int | None = Field(default=None, sa_column=Column(BigInteger))
    answers: str | None = Field(default=None, sa_column=c.words(required=False))
    priority: int = 5
    pin: bool = False
    dedupe: str | None = Field(default=None, sa_column=c.words(required=False, unique=True))
    created_at: datetime = Field(sa_column=c.at())
    not_before: datetime = Field(sa_column=c.at())
    expires_at: datetime = Field(sa_column=c.at())
    leased_until: datetime | None = Field(default=None, sa_column=c.at(required=False))
    tries: int = 0
    error: str | None = Field(default=None, sa_column=c.words(required=False))
    external_id: str | None = Field(default=None, sa_column=c.words(required=False))
    sent_at: datetime | None = Field(default=None, sa_column=c.at(required=False))


class Attachment(SQLModel, table=True):
    """A file that goes with a letter."""

    __tablename__ = "attachment"
    letter_id: int = Field(sa_column=c.to("letter.id", primary=True))
    n: int = Field(primary_key=True)
    name: str = Field(sa_column=c.words())
    mime: str = Field(sa_column=c.words())
    body: bytes = Field(sa_column=c.sealed())


class Media(SQLModel, table=True):
    """A picture or sound that came with a report; `body` is there once it was fetched."""

    __tablename__ = "media"
    id: int = Field(sa_column=c.key())
    report_id: int | None = Field(sa_column=c.to("report.id", required=False, index=True))
    contact_id: int | None = Field(sa_column=Column(c.BIG, ForeignKey("contact.id"), index=True))
    kind: str = Field(sa_column=c.words())
    body: bytes | None = Field(default=None, sa_column=c.sealed(required=False))
    created_at: datetime = Field(sa_column=c.at())


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


class Subscription(SQLModel, table=True):
    """Who wants to hear of what: the digest of an office, or the community's own."""

    __tablename__ = "subscription"
    id: int = Field(sa_column=c.key())
    contact_id: int = Field(sa_column=c.to("contact.id", index=True))
    campaign_id: int = Field(sa_column=c.to("campaign.id"))
    office: str = Field(default="", sa_column=c.words())
    since: datetime = Field(sa_column=c.at())


class Confirmation(SQLModel, table=True):
    """A six-digit code that was sent to an address, kept as a keyed hash (10 min, 5 tries)."""

    __tablename__ = "confirmation"
    contact_id: int = Field(sa_column=c.to("contact.id", primary=True))
    purpose: str = Field(sa_column=c.words())
    code_index: int = Field(sa_column=c.big())
    expires_at: datetime = Field(sa_column=c.at())
    tries: int = 0


class ClockMark(SQLModel, table=True):
    """The last period that the clock has put into the inbox, by schedule."""

    __tablename__ = "clock_mark"
    name: str = Field(sa_column=Column(Text, primary_key=True))
    last: str = Field(sa_column=c.words())


class Pace(SQLModel, table=True):
    """When the next letter may go out over a channel's account: a token bucket in one instant."""

    __tablename__ = "pace"
    name: str = Field(sa_column=Column(Text, primary_key=True))
    free_at: datetime = Field(sa_column=c.at())


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


def tables() -> Any:
    """The metadata of all tables, for migrations and tests."""
    return SQLModel.metadata
