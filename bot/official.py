"""An official series that a release is built beside: the comparison goes into its Q11."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.compare_files import read_crosswalk, read_differences, read_series
from bot.csv_files import BadFile
from bot.errands import in_child
from publishing.compare.comparison import Crosswalk, NotComparable, compare, order, told
from publishing.compare.differences import Difference
from publishing.compare.released import of_table
from publishing.compare.series import Reading, Series
from publishing.compare.sheet import compared
from publishing.quality.facts import Compared
from publishing.release import ReleaseTable

CHILD = "compare"
_SERIES = ("official.csv", "official.xml")


@dataclass(frozen=True, slots=True)
class Official:
    """The series, and what has to be known beside it (docs/compare.md)."""

    series: Series
    differences: tuple[Difference, ...]
    crosswalk: Crosswalk

    def beside(
        self, table: ReleaseTable
    ) -> tuple[tuple[Compared, ...], tuple[Mapping[str, str], ...]]:
        """Compare the table of a release; returns the figures and how the definitions differ."""
        titles = {"ours": table.name, "official": "official"}
        listed = tuple(asdict(each) for each in self.differences)
        try:
            found = compare(
                of_table(table),
                self.series,
                titles=titles,
                differences=self.differences,
                crosswalk=self.crosswalk,
            )
        except NotComparable as reason:
            why = str(reason).rstrip(".")
            ratio = Compared(
                "ratio", "Ratio to the official series", None, why_not=why[:1].lower() + why[1:]
            )
            return (ratio,), listed
        result = json.loads(asyncio.run(in_child(CHILD, json.dumps(order(found)).encode())))
        return compared(told(found, result["figures"])), listed


def read_official(folder: Path) -> Official:
    """Read a folder: official.csv or .xml, differences.csv; areas.csv, categories.csv if needed.

    Raises:
        BadFile: one lacks that is needed, or cannot be read.
    """
    there = [folder / name for name in _SERIES if (folder / name).is_file()]
    if len(there) != 1:
        raise BadFile(f"{folder} must hold one of {' and '.join(_SERIES)}.")
    pairs = [
        read_crosswalk(file) if (file := folder / f"{name}.csv").is_file() else []
        for name in ("areas", "categories")
    ]
    return Official(
        read_series(there[0], Reading()),
        read_differences(folder / "differences.csv"),
        Crosswalk(*pairs),
    )
