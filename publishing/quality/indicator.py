"""One indicator of the sheet: figures, each with how it came about or why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

_DECIMALS = 3

# From this numerator on a rate is steady enough to be read without a warning (US CDC, WISQARS:
# rates of 20 events and fewer are unstable).
STEADY_FROM = 20
# The unit of figures whose value is itself a count of people.
PEOPLE = "people"
UNSTABLE, AS_BEFORE, EXPERIMENT = "unstable", "r", "experiment"


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the true value lies in 95 of 100 such samples, and by which method."""

    low: float
    high: float
    method: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One number and what it is made of.

    Args:
        numerator, denominator, n: None where a figure has none, or they would tell too much.
        why_not: why there is no value, as the end of "not computable because ..."; "" otherwise.
        flag: "" or "unstable", "experiment", "r" (not brought up to date: the last one stands).
    """

    key: str
    name: str
    value: float | None = None
    unit: str = ""
    numerator: float | None = None
    denominator: float | None = None
    n: int | None = None
    interval: Interval | None = None
    why_not: str = ""
    flag: str = ""
    note: str = ""

    def written(self) -> dict[str, Any]:
        """Give it as quality.json has it: three decimals, what is not there left out."""
        told: dict[str, Any] = {"key": self.key, "name": self.name, "value": rounded(self.value)}
        told |= _there({"unit": self.unit, "numerator": rounded(self.numerator)})
        told |= _there({"denominator": rounded(self.denominator), "n": self.n})
        if self.interval is not None:
            told["interval"] = {
                "low": rounded(self.interval.low),
                "high": rounded(self.interval.high),
                "level": 0.95,
                "method": self.interval.method,
            }
        because = f"not computable because {self.why_not}" if self.why_not else ""
        return told | _there({"not_computable": because, "flag": self.flag, "note": self.note})


@dataclass(frozen=True, slots=True)
class Indicator:
    """One of Q1 to Q17.

    Args:
        code, key: "Q1", "coverage_area".
        formula: in words.
        dimensions: codes of `sheet.DIMENSIONS`.
        figures: the first is the headline; at least one.
        rows: a list that belongs to it (areas that are silent, shares of channels).
    """

    code: str
    key: str
    name: str
    formula: str
    dimensions: tuple[str, ...]
    figures: tuple[Figure, ...]
    rows: tuple[Mapping[str, Any], ...] = ()
    notes: tuple[str, ...] = field(default_factory=tuple)

    def written(self) -> dict[str, Any]:
        """Give it as quality.json has it."""
        return {
            "code": self.code,
            "key": self.key,
            "name": self.name,
            "formula": self.formula,
            "dimensions": list(self.dimensions),
            "figures": [figure.written() for figure in self.figures],
            "rows": [dict(row) for row in self.rows],
            "notes": list(self.notes),
        }


def rounded(value: float | None) -> float | int | None:
    """To three decimals, whole numbers as such; minus nought is nought."""
    if value is None or isinstance(value, int):
        return value
    return round(value, _DECIMALS) + 0.0


def missing(key: str, name: str, why_not: str, unit: str = "") -> Figure:
    """Give a figure that could not be computed, with the reason."""
    return Figure(key, name, unit=unit, why_not=why_not)


def experimental(figure: Figure) -> Figure:
    """Mark a figure as an experiment, which no headline may carry."""
    return replace(figure, flag=EXPERIMENT)


def _there(told: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if value not in (None, "")}
