"""From facts to tables: which report counts in which cell, and what stands there.

A fact is one report that counts. Cells are of cases: a case stands in one cell, that of its
category, of its area and of the week in which it was opened, and all its reports are counted
there. So nobody is counted in a cell that holds no case, and parts add up. Knows no database and
protects nothing.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from publishing.tables import Counts, Dimension, Key, Table, added_up, by_cell

# Reports of one reporter (or subject) that count in one cell and week, so that nobody fills one.
MOST_OF_ONE = 3
# Where no polygon of the campaign holds the place, or there is none.
NO_AREA = "_U"
# Grades of cases that are counted: somebody else, a moderator or the office bore them out.
GRADES = frozenset({"corroborated", "verified", "official_confirmed"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One report that counts: read, approved, agreed to, from inside the area, and not held.

    Args:
        reporter, subject: who told it, and whom it is of; the same person where nobody else is.
        area: code of the area, "" where it is not known.
        week: in which its case was opened, by the campaign's clock, as "2026-W47".
        grade: how well its case is known to be true.
        code, response: its case's, both public where the case is.
    """

    report: int
    case: int
    reporter: int
    subject: int
    area: str
    category: str
    grade: str
    channel: str
    language: str
    week: str
    code: str = ""
    response: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where one report counts.

    Args:
        counts: False where its reporter has had as many in this cell and week as count.
    """

    fact: Fact
    key: Key
    counts: bool


def place(
    facts: Iterable[Fact], *, period: str = "", unit: str = "reporter"
) -> tuple[Placed, ...]:
    """Give each report its cell: area, category and period of its case.

    Args:
        period: code of the one period that all are in; "" keeps the weeks apart.

    Returns:
        In the order of the reports.
    """
    ordered = sorted(facts, key=lambda fact: fact.report)
    areas: dict[int, str] = {}
    for fact in ordered:  # a case lies where the first of its reports that has a place lies
        areas[fact.case] = areas.get(fact.case) or fact.area
    told: Counter[tuple[int, Key]] = Counter()
    found = []
    for fact in ordered:
        cell = (areas[fact.case] or NO_AREA, fact.category, fact.week)
        who = (getattr(fact, unit), cell)
        told[who] += 1
        key = (*cell[:2], period or fact.week)
        found.append(Placed(fact, key, told[who] <= MOST_OF_ONE))
    return tuple(found)


def table(
    placed: Iterable[Placed], dimensions: Sequence[Dimension], *, unit: str = "reporter"
) -> Table:
    """Count cases, reports and people in every cell, totals included.

    What is beyond the cap counts in nothing, or one person could know more of a cell than the
    protection supposes.

    Raises:
        NotATable: a report lies outside the dimensions.
    """
    cells = by_cell(dimensions, ((each.key, each) for each in placed if each.counts))
    counted = {key: _counts(there, unit) for key, there in cells.items()}
    return added_up(tuple(dimensions), counted)


def _counts(there: Sequence[Placed], unit: str) -> Counts:
    people = Counter(getattr(each.fact, unit) for each in there)
    return Counts(
        cases=len({each.fact.case for each in there}),
        reporters=len(people),
        largest=max(people.values()),
        reports=people.total(),
    )
