"""What the pages show, and whom they ask for it.

The pages know no database: they are given a `Source`, whose answers are frozen values that hold
nothing finer than the public (or, on answer pages, the office) may see. `Database` is the one
that the program gives them.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Protocol, TypeVar

from sqlalchemy import Engine, Row
from sqlalchemy.exc import SQLAlchemyError

from forms.model import Campaign, Office, in_language
from messages.dates import day_in
from messages.model import Choice
from messages.words import say
from moderation.states import ANSWERS, RESPONSE, may_move
from privacy.buttons import day_of
from privacy.coarsen import iso_week
from privacy.links import Link, read_link
from privacy.vault import Vault
from storage import cases, digests, health, pages
from storage.campaigns import Campaigns
from storage.case_places import shown
from storage.db import Read, reading

T = TypeVar("T")
# A message that waits longer than this has nobody who works on it.
MAY_WAIT = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Health:
    """How the program is: rows waiting in the inbox and to be sent, rows in quarantine."""

    ok: bool
    inbox_waiting: int
    letters_waiting: int
    quarantined: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How much has come in since the campaign's first day.

    Args:
        reports, cases, verified: of categories that are published one by one; None where the
            campaign has none: their numbers come out in releases.
    """

    campaign_title: str
    reports: int | None
    cases: int | None
    verified: int | None
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

    `choices` are what may be answered (of `moderation.states.ANSWERS`); none where the case is
    closed. `expired`: the token was good once.
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


class Database:
    """The pages' values from the rows, each from one read snapshot.

    Reads in a thread of its own, so that a slow page holds up nobody but other pages.

    Args:
        now: tells the time, in UTC.
    """

    def __init__(self, engine: Engine, vault: Vault, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._vault = vault
        self._now = now
        self._campaigns = Campaigns()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="heed-pages")

    async def health(self) -> Health:
        """How the program is now; not well where the database is away or messages lie about."""
        try:
            return await self._ask(self._health)
        except SQLAlchemyError:
            return Health(ok=False, inbox_waiting=0, letters_waiting=0, quarantined=0)

    async def counts(self, language: str) -> Counts:
        """How much has come in for the newest campaign; all zero before there is one."""
        return await self._ask(self._counts, language)

    async def published(self, language: str, *, limit: int) -> tuple[PublishedCase, ...]:
        """Published cases of the newest campaign, newest first."""
        return await self._ask(self._published, language, limit)

    async def answer_page(self, token: str) -> AnswerPage | None:
        """What a link's token stands for, None when it was never ours or its case is gone."""
        return await self._ask(self._answer_page, token)

    async def _ask(self, question: Callable[..., T], *args: Any) -> T:
        def answer() -> T:
            with reading(self._engine) as read:
                self._campaigns.refresh(read)
                return question(read, *args)

        return await asyncio.get_running_loop().run_in_executor(self._thread, answer)

    def _campaign(self) -> tuple[int, Campaign | None]:
        """The newest campaign that is open, else the newest of all."""
        ids = self._campaigns.open_ids() or list(self._campaigns.closed)
        return (ids[-1], self._campaigns.newest(ids[-1])) if ids else (0, None)

    def _health(self, read: Read) -> Health:
        waiting, since = health.waiting(read)
        return Health(
            ok=since is None or self._now() - since < MAY_WAIT,
            inbox_waiting=waiting,
            letters_waiting=pages.undelivered(read),
            quarantined=pages.quarantined(read),
        )

    def _counts(self, read: Read, language: str) -> Counts:
        campaign_id, campaign = self._campaign()
        if campaign is None:
            return Counts("Heed", 0, 0, 0, pages.messages(read), self._now().date())
        counted: tuple[int | None, int | None, int | None] = (None, None, None)
        if cases.listed(campaign):
            counted = pages.reported(read, campaign_id, campaign)
        reports, found, verified = counted
        begun_at = digests.begun_at(read, campaign_id)
        return Counts(
            campaign_title=in_language(campaign.title, language),
            reports=reports,
            cases=found,
            verified=verified,
            messages=pages.messages(read),
            since=day_in(begun_at, campaign.timezone),
        )

    def _published(self, read: Read, language: str, limit: int) -> tuple[PublishedCase, ...]:
        campaign_id, campaign = self._campaign()
        if campaign is None:
            return ()
        rows = pages.published(read, campaign_id, campaign, limit=limit)
        return tuple(self._public(campaign, row, language) for row in rows)

    def _public(self, campaign: Campaign, row: Row[Any], language: str) -> PublishedCase:
        return PublishedCase(
            code=row.code,
            category=row.category,
            category_label=_label(campaign, row.category, language),
            place_words=shown(row, campaign, self._vault, public=True).words,
            period=iso_week(row.opened_at, campaign.timezone),
            verification=row.verification,
            response=row.response,
            reports=row.reports,
        )

    def _answer_page(self, read: Read, token: str) -> AnswerPage | None:
        link = read_link(self._vault, token, today=0)  # an old one is told apart from a forged one
        campaign = (
            self._campaigns.newest(self._campaigns.codes.get(link.campaign)) if link else None
        )
        case = cases.by_code(read, link.case_code) if link else None
        if link is None or campaign is None or case is None:
            return None
        is_theirs = (case.campaign_id, case.office) == (
            self._campaigns.codes[link.campaign],
            link.office,
        )
        office = next((each for each in campaign.offices if each.code == link.office), None)
        if office is None or not is_theirs:
            return None
        return self._page(campaign, office, case, link)

    def _page(self, campaign: Campaign, office: Office, case: Row[Any], link: Link) -> AnswerPage:
        left = [each for each, (to, _) in ANSWERS.items() if may_move(RESPONSE, case.response, to)]
        return AnswerPage(
            case_code=case.code,
            category_label=_label(campaign, case.category, office.language),
            place_words=shown(case, campaign, self._vault, public=False).words,
            office_name=office.name,
            response=case.response,
            choices=tuple(
                Choice(each, say(each.replace("_", "-"), office.language)) for each in left
            ),
            language=office.language,
            expired=day_of(self._now()) > link.day,
        )


def _label(campaign: Campaign, code: str, language: str) -> str:
    category = campaign.category(code)
    return in_language(category.label, language) if category else code
