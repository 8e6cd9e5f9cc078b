"""From facts to a table: one cell a case, three reports a person, people counted once."""

from publishing.facts import Fact, place, table
from publishing.tables import TOTAL, Dimension

DIMENSIONS = (
    Dimension("area", ("a", "b", "_U")),
    Dimension("category", ("light", "water")),
    Dimension("period", ("2026-W40",)),
)


def fact(n, *, case=None, who=None, area="a", category="light", subject=None):
    reporter = who or n
    return Fact(
        report=n, case=case or n, reporter=reporter, subject=subject or reporter, area=area,
        category=category, grade="verified", channel="sms", language="en", week="2026-W40",
    )  # fmt: skip


def cells(*facts):
    found = table(place(facts), DIMENSIONS).cells
    return {key[:2]: (c.cases, c.reports, c.reporters, c.largest) for key, c in found.items()}


def test_a_case_stands_in_the_cell_of_its_first_report_that_has_a_place():
    found = cells(fact(1, area="", case=7), fact(2, area="b", case=7), fact(3, area="a", case=7))
    assert found["b", "light"] == (1, 3, 3, 1)
    assert found["a", "light"] == found["_U", "light"] == (0, 0, 0, 0)
    assert found[TOTAL, TOTAL] == (1, 3, 3, 1)


def test_where_nobody_says_the_area_it_is_not_known():
    assert cells(fact(1, area=""))["_U", "light"] == (1, 1, 1, 1)


def test_of_one_person_three_reports_count_and_no_case_that_only_they_tell_of_beyond():
    found = cells(*(fact(n, who=99) for n in range(1, 6)), fact(6, case=5))
    # Case 5 is told of by somebody else too, so it counts; case 4 does not.
    assert found["a", "light"] == (4, 4, 2, 3)


def test_a_person_who_told_in_two_cells_is_one_person_in_their_total():
    found = cells(fact(1, who=9), fact(2, who=9, category="water"))
    assert found["a", TOTAL] == (2, 2, 1, 2)


def test_the_order_in_which_facts_come_changes_nothing():
    told = [fact(n, who=n % 3 + 50, case=n // 2 + 70) for n in range(1, 12)]
    assert cells(*told) == cells(*reversed(told))
