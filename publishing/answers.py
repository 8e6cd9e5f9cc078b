"""Tables of answers: of surveys by area, of scorecards by facility and side.

Everybody counts once: the last that a household, or a person about one facility, said. Knows no
database and protects nothing.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from publishing.tables import Counts, Dimension, Key, Table, added_up, by_cell

# Asked, and not answered: also where the question was not for them.
NO_ANSWER = "_N"


@dataclass(frozen=True, slots=True)
class Given:
    """One answer.

    Args:
        unit: whose it is (household, person).
        about: what they may answer once for each of: "" in a survey, the facility in an audit.
        key: the finest cell.
    """

    report: int
    unit: int
    about: str
    key: Key
    grade: str


def once(given: Iterable[Given]) -> tuple[Given, ...]:
    """Keep of each unit the last about each thing, in the order of the reports."""
    last = {(each.unit, each.about): each for each in sorted(given, key=lambda each: each.report)}
    return tuple(sorted(last.values(), key=lambda each: each.report))


def table(given: Iterable[Given], dimensions: Sequence[Dimension]) -> Table:
    """Count in every cell how many answered so, totals included.

    Raises:
        NotATable: an answer lies outside the dimensions.
    """
    cells = by_cell(dimensions, ((each.key, each.unit) for each in given))
    counted = {key: _counts(Counter(units)) for key, units in cells.items()}
    return added_up(tuple(dimensions), counted)


def _counts(units: Counter[int]) -> Counts:
    return Counts(units.total(), reporters=len(units), largest=max(units.values()))
