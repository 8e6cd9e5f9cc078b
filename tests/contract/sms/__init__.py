"""What gateways send, request by request, and what must become of it: one file per gateway.

Each file's TABLE is played by `test_sms_gateways.py`. A row says which page of the vendor, or
which measurement, it is from. Nothing here was ever said by anybody.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from messages.model import Inbound

NOON = datetime(2026, 1, 15, 12, 0, 30, tzinfo=UTC)
NUMBER = "+256772123456"


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it comes over the wire; `path` with its query."""

    path: str
    body: bytes = b""
    method: str = "POST"
    headers: dict[str, str] = field(default_factory=dict)

    def but(self, **changed: Any) -> "Request":
        """Give the same request, changed; headers are added to those there."""
        changed["headers"] = self.headers | changed.get("headers", {})
        return replace(self, **changed)


@dataclass(frozen=True, slots=True)
class Row:
    """A request, and what is heard of it: (address, value) pairs in order."""

    title: str
    page: str
    request: Request
    heard: tuple[tuple[str, Inbound], ...] = ()
    status: int = 200
    settings: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that goes out: what the gateway gets, and under which name its receipt comes.

    `fields` are those of the query, form or JSON body, whole.
    """

    title: str
    page: str
    text: str
    fields: dict[str, Any]
    method: str = "POST"
    key: str = "77-1"
    ref: str | None = "77-1"
    status: int = 200
    answer: bytes = b""
    settings: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """An answer by which a gateway says no in its own words, and what is made of it."""

    title: str
    page: str
    answer: bytes
    status: int = 400
    permanent: bool = False
    gone: bool = False
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """All that one gateway is tested with.

    Args:
        kind: its name among the channels' kinds.
        settings: what switches it on.
        good: one message from NUMBER, not yet signed.
        sign: gives a request the proof that the gateway sent it at a time.
        forged: from a signed request make one that proves nothing, each with a title.
        missing: what lacks a field that a message needs, not yet signed, each with a title.
        unknown: the good one with fields that nobody has heard of.
        broken: one whose text is in no encoding that it says; it is heard all the same.
        empty: neither body nor query.
        wrong: requests with a method that the path does not take.
        ages: whether an old request is refused; else its id tells that it came before.
        refused: answers that refuse a message by a code of the gateway's own.
        sends_to: settings under which messages go out to an address on loopback.
    """

    kind: str
    settings: dict[str, Any]
    good: Row
    sign: Callable[[Request, datetime], Request]
    forged: dict[str, Callable[[Request], Request]]
    missing: dict[str, Request]
    unknown: Request
    broken: Request
    empty: Request
    wrong: tuple[Request, ...]
    rows: tuple[Row, ...]
    sent: tuple[Sent, ...]
    sends_to: Callable[[str], dict[str, Any]]
    ages: bool = False
    refused: tuple[Refused, ...] = ()
