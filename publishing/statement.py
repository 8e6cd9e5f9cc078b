"""The citizen data statement: who took part at which step, and what may be called citizen data.

The level on the ladder of participation follows from the log by rules alone:

1. What has no evidence, or has not happened by the day of the release, counts for nothing.
2. Only communities and organisations of civil society count; an office that decides with itself
   is no participation.
3. The level is the lowest of three: the best part in the design (identify), the best part in the
   collection, and the best part in any of the ten other steps.
4. From partnership on, results must have been brought back and it must be said what people
   agreed to; otherwise it is conciliation.
5. Self-determination takes besides that one of them started it, and that the people whom the data
   are about, not an organisation on their behalf, lead design and collection.

Below partnership a release does not call itself citizen data.

Source: the Copenhagen Framework on Citizen Data (start, or take real part in design and
collection); the ladder of participation after Arnstein (1969), as the framework's five rungs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, ClassVar, Protocol

RUNGS = ("information", "consultation", "conciliation", "partnership", "self_determination")
# What a part in a step is worth (forms/participation.py writes them).
_RUNG_OF = {part: n for n, part in enumerate(("told", "asked", "heard", "shared", "led"))}
_CONCILIATION, _PARTNERSHIP, _SELF = 2, 3, 4
STAGES: Mapping[str, tuple[str, ...]] = {
    "produce": ("identify", "collect", "process"),
    "publish": ("analyse", "release", "disseminate"),
    "reach": ("connect", "incentivise", "influence"),
    "impact": ("use", "change", "reuse"),
}
_DESIGN, _COLLECTION = "identify", "collect"
_LATER = [s for steps in STAGES.values() for s in steps if s not in (_DESIGN, _COLLECTION)]
_COMMUNITY = "community"
_COUNTED = frozenset({_COMMUNITY, "organisation"})


class Happened(Protocol):
    """Something that took place, with where it can be looked up."""

    @property
    def evidence(self) -> tuple[str, ...]:
        """Return addresses, or which papers lie where."""

    @property
    def on(self) -> date | None:
        """Return the day, None where none is said."""


class Part(Happened, Protocol):
    """Somebody's part in one step."""

    @property
    def step(self) -> str:
        """Return which of the twelve."""

    @property
    def who(self) -> str:
        """Return what they are: a community, an organisation, an office."""

    @property
    def part(self) -> str:
        """Return told, asked, heard, shared or led."""


class Log(Protocol):
    """A campaign's log of participation; a dataclass, as forms/participation.py has it."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def started_by(self) -> str:
        """Return what those are who started it."""

    @property
    def parts(self) -> Sequence[Part]:
        """Return all parts, by step."""

    @property
    def returned(self) -> Sequence[Happened]:
        """Return how results were brought back."""

    @property
    def consent(self) -> str:
        """Return what people agreed to."""


@dataclass(frozen=True, slots=True)
class Level:
    """Where on the ladder a release stands.

    Args:
        rung: of RUNGS.
        why: what keeps it from a higher rung, as ends of the message keys `statement-why-...`.
    """

    rung: str
    why: tuple[str, ...] = ()

    @property
    def is_of_citizens(self) -> bool:
        """Whether it may be called citizen data: from partnership on."""
        return RUNGS.index(self.rung) >= _PARTNERSHIP


def level(log: Log | None, on: date) -> Level:
    """Return the rung that follows from a log, and what keeps it from a higher one.

    Args:
        on: the day of the release; what comes later does not count yet.
    """
    if log is None:
        return Level(RUNGS[0], ("no-log",))
    parts = [each for each in log.parts if each.who in _COUNTED and _counts(each, on)]
    found = {
        "identify": _best(parts, (_DESIGN,)),
        "collect": _best(parts, (_COLLECTION,)),
        "later": _best(parts, _LATER),
    }
    lowest = min(found.values())
    if lowest < _PARTNERSHIP:
        return Level(RUNGS[lowest], tuple(name for name, n in found.items() if n == lowest))
    if lacking := _lacking(log, on):
        return Level(RUNGS[_CONCILIATION], lacking)
    return _above(log, parts, found)


def _lacking(log: Log, on: date) -> tuple[str, ...]:
    is_back = any(_counts(each, on) for each in log.returned)
    names = {"returned": is_back, "consent": bool(log.consent.strip())}
    return tuple(name for name, is_there in names.items() if not is_there)


def _above(log: Log, parts: Sequence[Part], found: Mapping[str, int]) -> Level:
    """Tell partnership from self-determination."""
    people = [each for each in parts if each.who == _COMMUNITY]
    themselves = min(_best(people, (_DESIGN,)), _best(people, (_COLLECTION,)))
    why = [name for name, n in found.items() if n < _SELF]
    why += [] if log.started_by in _COUNTED else ["started"]
    why += [] if why or themselves == _SELF else ["themselves"]
    return Level(RUNGS[_PARTNERSHIP if why else _SELF], tuple(why))


def _best(parts: Iterable[Part], steps: Sequence[str]) -> int:
    return max((_RUNG_OF[each.part] for each in parts if each.step in steps), default=0)


def _counts(each: Happened, on: date) -> bool:
    return bool(each.evidence) and (each.on is None or each.on <= on)


def statement(
    log: Log | None, on: date, reviews: Sequence[Mapping[str, Any]] = ()
) -> dict[str, Any]:
    """Return the statement of a release made on a day, as it is written to statement.json.

    Args:
        reviews: what statistical offices said of the campaign's earlier releases
            (`publishing.release_review.told`), oldest first.
    """
    judged = level(log, on)
    page: dict[str, Any] = {
        "framework": "Copenhagen Framework on Citizen Data",
        "level": judged.rung,
        "is_citizen_data": judged.is_of_citizens,
        "why_not_higher": list(judged.why),
        "rules": "heed-participation-1",
        "on": on.isoformat(),
    }
    if log is not None:
        page |= _logged(log, on)
    return {**page, "reviews": [dict(each) for each in reviews]}


def _logged(log: Log, on: date) -> dict[str, Any]:
    """Write the log itself; each part says whether it counts."""
    whole = _plain(asdict(log))
    started = {key: whole[f"started_{key}"] for key in ("by", "name", "how", "evidence")}
    written: list[dict[str, Any]] = [
        {**told, "counts": each.who in _COUNTED and _counts(each, on)}
        for told, each in zip(whole["parts"], log.parts, strict=True)
    ]
    steps = [
        {
            "step": step,
            "stage": stage,
            "parts": [
                {key: what for key, what in each.items() if key != "step"}
                for each in written
                if each["step"] == step
            ],
        }
        for stage, names in STAGES.items()
        for step in names
    ]
    rest = ("returned", "consent", "ethics", "excluded", "agreement")
    return {"started": started, "steps": steps, **{key: whole[key] for key in rest}}


def _plain(told: Any) -> Any:
    """Give what JSON can write: days as text, tuples as lists."""
    if isinstance(told, dict):
        return {key: _plain(each) for key, each in told.items()}
    if isinstance(told, list | tuple):
        return [_plain(each) for each in told]
    return told.isoformat() if isinstance(told, date) else told
