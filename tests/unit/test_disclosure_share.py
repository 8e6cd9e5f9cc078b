"""What is told of how much is hidden is reckoned from what is seen: nobody learns a sum by it."""

from publishing.disclosure.protect import protect
from publishing.disclosure.protected import AS_BEFORE, ProtectedTable
from publishing.disclosure.rules import Rules
from publishing.tables import TOTAL, Counts, Dimension, added_up

AREAS, KINDS = Dimension("area", tuple("ABCDEF")), Dimension("kind", tuple("xyz"))


def protected(less=0, earlier=()):
    counts = {(a, k): 40 + 7 * n + ord(k) for n, a in enumerate("ABCDEF") for k in "xyz"}
    counts["B", "y"] = 3
    counts["C", "z"] -= less
    table = added_up((AREAS, KINDS), {key: Counts(n, n, 1) for key, n in counts.items()})
    found = protect(table, Rules(), earlier=earlier)
    assert isinstance(found, ProtectedTable)
    return table, found


def test_the_share_tells_nothing_that_the_table_does_not():
    table, first = protected()
    seen = [first.cells[key].cases or 0 for key in table.leaves]
    assert first.audited.share == sum(seen) / (first.cells[TOTAL, TOTAL].cases or 0)


def test_a_total_that_was_not_brought_up_to_date_is_not_brought_up_to_date_by_the_share():
    table, first = protected()
    _, second = protected(less=1, earlier=[first.shown(table.cells)])
    assert second.cells[TOTAL, TOTAL].flag == AS_BEFORE
    hidden = [key for key in table.leaves if second.cells[key].flag == "C"]
    public = first.cells[TOTAL, TOTAL].cases or 0
    seen = sum(second.cells[key].cases or 0 for key in table.leaves if key not in hidden)
    assert second.audited.share == seen / public
