"""A protected table of a release as one side of a comparison: what everybody sees, and no more."""

from collections.abc import Sequence

from publishing.compare.series import Place, Series
from publishing.periods import read
from publishing.release import Axis, ReleaseTable
from publishing.tables import TOTAL

_AREA, _CATEGORY, _PERIOD = "area", "category", "period"


def of_table(table: ReleaseTable) -> Series:
    """Give the cases of a table by area, category and period; None where a cell is hidden."""
    names = [axis.name for axis in table.axes]
    at = [names.index(name) for name in (_AREA, _CATEGORY, _PERIOD)]
    cells: dict[Place, float | None] = {}
    for key, cell in table.table.cells.items():
        area, category, period = (key[n] for n in at)
        if period != TOTAL:
            count = None if cell.cases is None else float(cell.cases)
            cells[area, category, read(period).code] = count
    return Series(
        cells,
        {name: _called(table.axes, name) for name in (_AREA, _CATEGORY)},
        {d.name: dict(d.parents) for d in table.table.dimensions},
    )


def _called(axes: Sequence[Axis], name: str) -> dict[str, tuple[str, ...]]:
    """All that each code of an axis is called: in all languages, and officially."""
    axis = next(each for each in axes if each.name == name)
    return {
        code.code: tuple(dict.fromkeys((*code.label.values(), *code.official)))
        for code in axis.codes
    }
