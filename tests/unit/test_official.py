"""A release that is built beside an official series says in Q11 how far the two go together."""

from random import Random

import pytest

from bot.csv_files import BadFile
from bot.official import read_official
from publishing.compare.differences import ASPECTS
from publishing.compare.released import of_table
from publishing.quality.sheet import sheet
from tests.quality_facts import a_city
from tests.releases import example

pytestmark = pytest.mark.check
TABLE = example().release.tables[0]


def a_folder(path, rows, period="2026-11"):
    lines = [f"{area},{period},{n}" for area, n in rows.items()]
    (path / "official.csv").write_text("\n".join(["area,period,cases", *lines]) + "\n", "utf-8")
    told = [f"{aspect},ours,theirs,so it is" for aspect in ASPECTS]
    (path / "differences.csv").write_text(
        "\n".join(["aspect,ours,official,effect", *told]) + "\n", "utf-8"
    )
    return path


def ours():
    """What the table shows of each area in the month, all categories together."""
    cells = of_table(TABLE).cells
    return {
        area: int(n) for (area, kind, period), n in cells.items()
        if kind == "*" and area in TABLE.table.dimensions[0].leaves and n and period == "2026-M11"
    }  # fmt: skip


def test_the_comparison_is_of_the_protected_table_and_stands_in_the_sheet(tmp_path):
    twice = {area: 2 * n for area, n in ours().items()}
    assert len(twice) == 4
    figures, differences = read_official(a_folder(tmp_path, twice)).beside(TABLE)
    told = {each.key: each for each in figures}
    assert told["ratio"].value == pytest.approx(0.5)
    assert told["ratio"].n == 4
    assert {each["aspect"] for each in differences} == set(ASPECTS)
    written = sheet(a_city(official=figures, differences=differences), Random(1))
    q11 = next(each for each in written["indicators"] if each["code"] == "Q11")
    assert (q11["figures"][0]["value"], q11["figures"][0]["n"]) == (0.5, 4)
    assert q11["rows"] == list(differences)


def test_a_cell_that_is_hidden_is_hidden_from_the_comparison_too():
    cells = of_table(TABLE).cells
    hidden = [key for key, cell in TABLE.table.cells.items() if cell.flag == "C"]
    assert hidden
    names = [axis.name for axis in TABLE.axes]
    at = [names.index(name) for name in ("area", "category", "period")]
    for key in hidden:
        area, kind, period = (key[n] for n in at)
        if period != "*":
            assert cells[area, kind, period] is None


def test_where_nothing_can_be_compared_the_sheet_says_why(tmp_path):
    folder = a_folder(tmp_path, dict.fromkeys(ours(), 9), period="2025-11")
    figures, _ = read_official(folder).beside(TABLE)
    assert figures[0].value is None
    assert figures[0].why_not.startswith("there is no cell that both series tell")


def test_a_folder_that_lacks_the_series_or_the_differences_is_refused(tmp_path):
    with pytest.raises(BadFile, match=r"official\.csv and official\.xml"):
        read_official(tmp_path)
    a_folder(tmp_path, {"market": 3})
    (tmp_path / "differences.csv").unlink()
    with pytest.raises(BadFile):
        read_official(tmp_path)
