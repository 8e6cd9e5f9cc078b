"""A city's real reports, week after week with all that came out before, in all formats."""

import csv
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pysdmx.io import get_datasets

from publishing.disclosure.protect import protect
from publishing.disclosure.protected import ProtectedTable, Shown
from publishing.disclosure.rules import Rules
from publishing.formats import files
from publishing.periods import week_of
from publishing.release import Axis, Code, Release, ReleaseTable
from publishing.tables import Counts, Dimension, Key, Table, added_up
from tests.releases import example
from tests.validators import STRUCTURE, complaints

REPORTS = Path(os.environ.get("HEED_REAL_DATA", "/nowhere")) / "boston_reports.csv"
WEEKS = ("2011-W27", "2011-W28")
GROUPS = 12

pytestmark = [
    pytest.mark.check,
    pytest.mark.skipif(not REPORTS.exists(), reason="needs HEED_REAL_DATA"),
]


def counted() -> Iterator[Table]:
    """Reports by neighbourhood and the commonest groups of reasons, a table a week."""
    with REPORTS.open(newline="", encoding="utf-8") as lines:
        reports = list(csv.DictReader(lines))
    common = {
        each for each, _ in Counter(row["reason"] for row in reports).most_common(GROUPS - 1)
    }
    areas = Dimension("area", tuple(sorted({row["neighborhood"] for row in reports} - {""})))
    kinds = Dimension("category", (*sorted(common), "Other"))
    for week in WEEKS:
        cells: Counter[Key] = Counter(
            (row["neighborhood"], row["reason"] if row["reason"] in common else "Other", week)
            for row in reports
            if row["neighborhood"]
            and week_of(date.fromisoformat(row["open_dt"][:10])).code == week
        )
        # Each report its own reporter.
        told = {key: Counts(n, n, 1, n) for key, n in cells.items()}
        yield added_up((areas, kinds, Dimension("period", (week,))), told)


@pytest.fixture(scope="module")
def releases() -> list[Release]:
    earlier: list[Shown] = []
    found = []
    for number, table in enumerate(counted(), start=1):
        shown = protect(table, Rules(show_at_least=0.0), earlier=earlier)
        assert isinstance(shown, ProtectedTable), shown
        earlier.append(shown.shown(table.cells))
        axes = tuple(
            Axis(d.name, {"en": d.name}, tuple(Code(c, {"en": c}) for c in d.codes))
            for d in shown.dimensions
        )
        measures = ("cases", "reports", "reporters")
        told = ReleaseTable("cases", {"en": "Reports"}, "reporter", measures, axes, shown)
        found.append(
            replace(
                example().release, number=number, tables=(told,), areas={}, things=(),
                period=week_of(date.fromisocalendar(2011, int(WEEKS[number - 1][-2:]), 1)),
            )
        )  # fmt: skip
    return found


def test_every_week_passes_the_validators(releases, tmp_path):
    assert len(releases) == len(WEEKS)
    for release in releases:
        folder = tmp_path / release.name
        folder.mkdir()
        written = files(release)
        structure = written[STRUCTURE].decode()
        frame = get_datasets(written["cases.sdmx.xml"].decode(), structure)[0].data
        cells = release.tables[0].table.cells.values()

        assert complaints(written, folder) == []
        cases = frame[frame["MEASURE"] == "CASES"]["OBS_VALUE"]
        assert len(cases) == len(cells)
        assert int(cases.isna().sum()) == sum(cell.flag == "C" for cell in cells)
        assert int(cases.sum()) == sum(cell.cases or 0 for cell in cells)
