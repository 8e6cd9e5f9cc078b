"""What the pages show, and whom they ask for it.

The pages know no database: the program gives them a `Source`, whose answers are frozen values
that hold nothing finer than the public (or, on answer pages, the office) may see.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from messages.model import Choice


@dataclass(frozen=True, slots=True)
class Health:
    """How the program is: rows waiting in the inbox and to be sent, rows in quarantine."""

    ok: bool
    inbox_waiting: int
    letters_waiting: int
    quarantined: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How much has come in since the campaign's first day."""

    campaign_title: str
    reports: int
    cases: int
    verified: int
    messages: int
    since: date


@dataclass(frozen=True, slots=True)
class PublishedCase:
    """A case of a category that is published as *cases*.

    `place_words` is as coarse as the public may see; `period` an ISO week ("2026-W47").
    """

    code: str
    category: str
    category_label: str
    place_words: str
    period: str
    verification: str
    response: str
    reports: int


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """What stands behind the token of a link that was sent to an office.

    `choices` are what may be answered (values: acknowledge, in_progress, done, not_ours, as
    `channels/link.py` reads them); none where the case is closed. `expired`: the token was good
    once.
    """

    case_code: str
    category_label: str
    place_words: str
    office_name: str
    response: str
    choices: tuple[Choice, ...] = field(default=())
    language: str = "en"
    expired: bool = False


class Source(Protocol):
    """Where the pages' values come from; only ever read."""

    async def health(self) -> Health:
        """How the program is now."""

    async def counts(self, language: str) -> Counts:
        """How much has come in; the title in that language."""

    async def published(self, language: str, *, limit: int) -> tuple[PublishedCase, ...]:
        """Published cases, newest first, with labels in that language."""

    async def answer_page(self, token: str) -> AnswerPage | None:
        """What a link's token stands for, None when it was never ours."""
