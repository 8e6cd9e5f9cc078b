"""Week after week, then the month, then what came late and what was erased: nothing gives way."""

from collections.abc import Iterator

import numpy as np
import pytest

from publishing.disclosure.protect import protect
from publishing.disclosure.protected import AS_BEFORE, ProtectedTable
from publishing.disclosure.rules import Limits, Rules
from publishing.tables import Counts, Dimension, Key, Table, added_up

T = Limits().t
ANY_SHARE = Rules(show_at_least=0.0)
AREAS, KINDS = Dimension("area", tuple("ABCDE")), Dimension("kind", tuple("xyz"))
WEEKS = [f"W{n}" for n in range(8)]
MONTH_OF = {week: "M1" if n < 4 else "M2" for n, week in enumerate(WEEKS)}
WEEKS_OF = {month: [w for w in WEEKS if MONTH_OF[w] == month] for month in ("M1", "M2")}


class Office:
    """Publishes what it may, and keeps what it showed.

    Args:
        keeps_truth: also what was hidden, as releases do; the command has only what was shown.
    """

    def __init__(self, seed: int, *, keeps_truth: bool = False) -> None:
        self._keeps_truth = keeps_truth
        self._rng = np.random.default_rng(seed)
        rate = self._rng.choice([5, 15, 30]) * self._rng.lognormal(0, 0.7, (5, 3))
        self.true: dict[Key, int] = {
            (area, kind, week): int(self._rng.poisson(rate[i, j]))
            for week in WEEKS
            for i, area in enumerate(AREAS.leaves)
            for j, kind in enumerate(KINDS.leaves)
        }
        self.shown: list[tuple[Table, ProtectedTable]] = []
        self.withheld = 0

    def erase(self, how_many: int) -> None:
        """Some people ask to be forgotten."""
        with_one = [key for key, cases in self.true.items() if cases]
        for n in self._rng.choice(len(with_one), how_many, replace=False):
            self.true[with_one[n]] -= 1

    def come_late(self) -> None:
        """Reports of a week that is out come in."""
        keys = list(self.true)
        self.true[keys[int(self._rng.integers(len(keys)))]] += int(self._rng.integers(1, 12))

    def publish(self, period: str) -> None:
        """Protect a week or a month beside all that is out."""
        table = self._table(period)
        earlier = [
            shown.shown(table.cells if self._keeps_truth else None) for table, shown in self.shown
        ]
        found = protect(table, ANY_SHARE, earlier=earlier)
        if isinstance(found, ProtectedTable):
            self.shown.append((table, found))
        else:
            self.withheld += 1

    def _table(self, period: str) -> Table:
        weeks = WEEKS_OF.get(period, [period])
        cells: dict[Key, Counts] = {}
        for area in AREAS.leaves:
            for kind in KINDS.leaves:
                cases = sum(self.true[area, kind, week] for week in weeks)
                cells[area, kind, period] = Counts(cases, cases, min(cases, 1))
        return added_up((AREAS, KINDS, Dimension("period", (period,), MONTH_OF)), cells)


def a_quarter(seed: int, *, keeps_truth: bool = False) -> Office:
    """Eight weeks and two months, then a revision of all after three erasures and a late week."""
    office = Office(seed, keeps_truth=keeps_truth)
    for week in WEEKS:
        office.publish(week)
        if week == WEEKS_OF[MONTH_OF[week]][-1]:
            office.publish(MONTH_OF[week])
    office.erase(3)
    office.come_late()
    for period in (*WEEKS, "M1", "M2"):
        office.publish(period)
    return office


def broken(office: Office) -> Iterator[str]:
    from tests.intruder import Intruder

    intruder = Intruder(WEEKS_OF)
    for table, shown in office.shown:
        intruder.read(table, shown)
    for guess in intruder.guesses():
        if guess.is_narrow(T):
            yield str(guess)


@pytest.mark.check
@pytest.mark.parametrize("seed", range(6))
def test_no_hidden_cell_is_narrowed_by_all_that_came_out_before_and_after(seed):
    office = a_quarter(seed)
    assert list(broken(office)) == []
    assert office.withheld <= len(office.shown)


@pytest.mark.check
@pytest.mark.parametrize("seed", range(6))
def test_where_the_truth_was_kept_months_and_revisions_come_out_too(seed):
    office = a_quarter(seed, keeps_truth=True)
    assert list(broken(office)) == []
    assert office.withheld == 0


@pytest.mark.long
@pytest.mark.parametrize("keeps_truth", [False, True])
@pytest.mark.parametrize("seed", range(1_000, 1_200))
def test_no_hidden_cell_is_narrowed_in_many_more_quarters(seed, keeps_truth):
    assert list(broken(a_quarter(seed, keeps_truth=keeps_truth))) == []


def test_what_changed_too_little_to_be_told_stands_as_it_was_shown():
    office = Office(1)
    office.publish("W0")
    (_, before), cell = office.shown[0], ("A", "x", "W0")
    office.true[cell] -= 1
    office.publish("W0")
    _, after = office.shown[1]
    assert before.cells[cell].flag == ""
    assert after.cells[cell].flag == AS_BEFORE
    assert after.cells[cell].cases == before.cells[cell].cases
    assert after.cells["A", "*", "W0"].flag == AS_BEFORE


def test_what_changed_by_enough_is_shown_anew():
    office = Office(1)
    office.publish("W0")
    office.true["A", "x", "W0"] += 20
    office.publish("W0")
    (_, before), (_, after) = office.shown
    assert after.cells["A", "x", "W0"].cases == (before.cells["A", "x", "W0"].cases or 0) + 20
    assert after.cells["A", "x", "W0"].flag == ""


def test_erasures_after_each_release_are_seen_by_whoever_hides_unsafe_cells_alone():
    """What would happen without looking back: the difference of two tables is one person."""
    office = Office(1)
    before = office._table("W0")
    office.true["A", "x", "W0"] -= 1
    after = protect(office._table("W0"), ANY_SHARE)
    assert isinstance(after, ProtectedTable)
    assert (after.cells["A", "x", "W0"].cases or 0) - before.cells["A", "x", "W0"].cases == -1
