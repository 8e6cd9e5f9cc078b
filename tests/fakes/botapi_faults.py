"""What can go wrong on the way to Telegram; a test scripts them with `api.next(method, ...)`."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RetryAfter:
    """429: too many requests, come again in `seconds`."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Failure:
    """Any error answer, worded by the test."""

    code: int
    words: str
    parameters: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BadGateway:
    """502 with a page of HTML, as a proxy in between gives it."""


@dataclass(frozen=True, slots=True)
class Hang:
    """No answer until the caller has gone away; nothing is done."""


@dataclass(frozen=True, slots=True)
class Drop:
    """The connection is cut before anything is done."""


@dataclass(frozen=True, slots=True)
class CutReply:
    """The call is done, but its answer never arrives."""


@dataclass(frozen=True, slots=True)
class Garbage:
    """The call is done, but the answer is no JSON."""


Fault = RetryAfter | Failure | BadGateway | Hang | Drop | CutReply | Garbage

FORBIDDEN = Failure(403, "Forbidden: bot was blocked by the user")
