"""Whatever table is protected, nobody works out from what is shown what is hidden."""

from random import Random

import numpy as np
import pytest

from publishing.disclosure.protect import protect
from publishing.disclosure.protected import Cell, ProtectedTable, Withheld
from publishing.disclosure.rules import Limits, Rules, why_unsafe
from publishing.tables import Counts, Dimension, Key, Table, added_up
from tests.intruder import Intruder, enumerated

pytestmark = pytest.mark.check

T = Limits().t
# The attack wants hidden cells, also of tables that would show too little to be published.
ANY_SHARE = Rules(show_at_least=0.0)
PRIMARIES, MANY_PRIMARIES = 400, 5_000


def drawn(seed: int, *, most_leaves: int = 6) -> Table:
    """Draw a table of two or three dimensions, some with groups, many cells zero."""
    rng = np.random.default_rng(seed)
    dimensions = []
    for n in range(2 + seed % 2):
        leaves = tuple(
            f"{n}x{i}" for i in range(int(rng.integers(2, most_leaves - (seed % 2) * 2)))
        )
        grouped = len(leaves) > 3 and rng.random() < 0.5
        groups = {code: f"{n}g{i % 2}" for i, code in enumerate(leaves)} if grouped else {}
        dimensions.append(Dimension("abc"[n], leaves, groups))
    mean = rng.choice([3, 8, 20, 40])
    empty = added_up(tuple(dimensions), {})
    cells = {}
    for key in empty.leaves:
        cases = 0 if rng.random() < 0.25 else int(rng.poisson(mean * rng.lognormal(0, 0.7)))
        people = max(1, cases - int(rng.integers(0, 3))) if cases else 0
        cells[key] = Counts(cases, people, cases - people + 1 if cases else 0)
    return added_up(tuple(dimensions), cells)


def attacked(seeds: range, enough: int) -> tuple[int, list[str]]:
    """Attack protected tables until enough hidden unsafe cells were looked at."""
    looked, broken = 0, []
    for seed in seeds:
        table = drawn(seed)
        shown = protect(table, ANY_SHARE)
        if isinstance(shown, ProtectedTable):
            intruder = Intruder()
            intruder.read(table, shown)
            for guess in intruder.guesses():
                looked += 1
                if guess.is_narrow(T):
                    broken.append(f"{seed}: {guess}")
        if looked >= enough:
            break
    return looked, broken


@pytest.mark.check
def test_four_hundred_hidden_cells_are_neither_found_nor_narrowed():
    looked, broken = attacked(range(10_000), PRIMARIES)
    assert looked >= PRIMARIES
    assert broken == []


@pytest.mark.long
def test_five_thousand_hidden_cells_are_neither_found_nor_narrowed():
    looked, broken = attacked(range(100_000, 200_000), MANY_PRIMARIES)
    assert looked >= MANY_PRIMARIES
    assert broken == []


def test_hiding_unsafe_cells_alone_is_broken_by_the_same_intruder():
    narrow = exact = 0
    for seed in range(12):
        table = drawn(seed)
        shown = only_unsafe_hidden(table)
        intruder = Intruder()
        intruder.read(table, shown)
        for guess in intruder.guesses():
            narrow += guess.is_narrow(T)
            exact += guess.low == guess.high
    assert exact > 10
    assert narrow > exact


def only_unsafe_hidden(table: Table) -> ProtectedTable:
    """What many publish: cells under the threshold are left empty, and nothing else."""
    whole = protect(added_up(table.dimensions, {}), Rules())
    assert isinstance(whole, ProtectedTable)
    cells = {
        key: Cell(None, None, "C") if why_unsafe(counts, Limits()) else Cell(counts.cases)
        for key, counts in table.cells.items()
    }
    return ProtectedTable(table.dimensions, cells, whole.audited)


@pytest.mark.parametrize("seed", range(8))
def test_trying_all_small_tables_finds_no_more_than_the_intruder(seed):
    rng = Random(seed)
    dimensions = (Dimension("a", ("p", "q")), Dimension("b", ("x", "y", "z")))
    counts = {key: rng.choice([0, 2, 6, 7]) for key in added_up(dimensions, {}).leaves}
    table = added_up(dimensions, {key: Counts(n, n, 1) for key, n in counts.items()})
    shown = protect(table, ANY_SHARE)
    assert isinstance(shown, ProtectedTable), shown
    for possible in enumerated(table, shown, 14):
        assert possible >= set(range(1, T))
        assert len(possible) >= T


def test_a_table_is_protected_alike_each_time_and_otherwise_with_another_key():
    table = drawn(6)
    first, again = (protect(table, ANY_SHARE, key=b"one") for _ in range(2))
    assert first == again


@pytest.mark.check
@pytest.mark.parametrize("mode", ["round", "cellkey"])
def test_what_is_shown_not_quite_as_it_is_gives_nothing_away_either(mode):
    """The intruder knows how far off each shown number may be."""
    looked, broken = 0, []
    rules = Rules(mode=mode, show_at_least=0.0)
    for seed in range(30):
        table = drawn(seed, most_leaves=5)
        shown = protect(table, rules, key=b"secret")
        if isinstance(shown, ProtectedTable):
            intruder = Intruder(spread=2)
            intruder.read(table, shown)
            guesses = list(intruder.guesses())
            looked += len(guesses)
            broken += [f"{seed}: {guess}" for guess in guesses if guess.is_narrow(T)]
    assert looked > 40
    assert broken == []


def test_rounding_alone_gives_cells_away():
    """Why rounded tables are looked at like all others."""
    narrow = 0
    for seed in range(1, 60, 2):
        table = drawn(seed, most_leaves=5)
        whole = only_unsafe_hidden(table)
        cells = {
            key: cell if cell.cases is None else Cell(5 * ((cell.cases + 2) // 5))
            for key, cell in whole.cells.items()
        }
        intruder = Intruder(spread=2)
        intruder.read(table, ProtectedTable(table.dimensions, cells, whole.audited))
        narrow += sum(guess.is_narrow(T) for guess in intruder.guesses())
    assert narrow > 5


@pytest.mark.parametrize(("largest", "hides"), [(1, "y"), (19, "z")])
def test_whoever_supplied_most_of_a_cell_learns_nothing_of_its_neighbour(largest, hides):
    """Over a month one person may have nineteen: to them a cell of twenty hides nothing."""
    rows, columns = Dimension("row", tuple("ABC")), Dimension("column", tuple("xyz"))
    cells = {key: Counts(90, 90, 1) for key in added_up((rows, columns), {}).leaves}
    cells |= {("A", "x"): Counts(2, 2, 1), ("A", "y"): Counts(20, 6, largest)}
    shown = protect(added_up((rows, columns), cells), ANY_SHARE)
    assert isinstance(shown, ProtectedTable)
    hidden = {key for key, cell in shown.cells.items() if cell.flag}
    assert hidden == {("A", "x"), ("A", hides), ("B", "x"), ("B", hides)}


def test_zeros_stay_in_sight():
    table = drawn(0)
    shown = protect(table, ANY_SHARE)
    assert isinstance(shown, ProtectedTable)
    zeros = [key for key, counts in table.cells.items() if counts.cases == 0]
    assert zeros
    assert all(shown.cells[key] == Cell(0, shown.cells[key].reporters) for key in zeros)


def test_where_too_little_would_be_left_groups_take_the_place_of_what_is_fine():
    areas = Dimension(
        "area", tuple("ABCDEFGH"), {a: f"r{n % 2}" for n, a in enumerate("ABCDEFGH")}
    )
    kinds = Dimension("kind", ("x", "y"))
    cells: dict[Key, Counts] = {
        (a, kind): Counts(4, 4, 1) for a in areas.leaves for kind in kinds.leaves
    }
    table = added_up((areas, kinds), cells)
    assert isinstance(protect(table, Rules()), Withheld)
    shown = protect(table, Rules(coarsen=("area",)))
    assert isinstance(shown, ProtectedTable)
    assert shown.audited.coarsened == ("area",)
    assert shown.audited.share is not None
    assert shown.audited.share >= Rules().show_at_least
    assert shown.cells["r0", "x"].cases == 16
    assert ("A", "x") not in shown.cells
