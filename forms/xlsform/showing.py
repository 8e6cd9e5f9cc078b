"""Pictures and sounds beside labels: which are shown with a question, and what is said of others.

Whether a file is there, and can be shown, `Find` knows; here it is said at which cell.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice

from forms.exhibits import Find, Unfit
from forms.xlsform.faults import Cell, Notes, Row
from forms.xlsform.headings import BIG, MEDIA
from messages.model import Exhibit

_WORDS_ALONE = "people see the words alone."
_UNSENT = {
    "video": f"Videos beside a label are not sent; {_WORDS_ALONE}",
    BIG: "A larger picture is not sent apart: what stands in 'image' can be opened large.",
}


@dataclass(frozen=True, slots=True)
class Showing:
    """What is shown with the questions of one form.

    Args:
        find: looks for a file; None where nobody looks: then names are kept as written.
        exhibits: what was found so far, by name.
    """

    find: Find | None
    notes: Notes
    exhibits: dict[str, Exhibit] = field(default_factory=dict)

    def beside(self, row: Row) -> dict[str, dict[str, str]]:
        """The files shown with the question of a row: column -> language as read -> name."""
        for column, why in _UNSENT.items():
            for cell in row.words.get(column, {}).values():
                self.notes.doubt(cell, why)
        found = {
            column: self._there(column, row.words.get(column, {}))
            for column in sorted(MEDIA - _UNSENT.keys())
        }
        return {column: names for column, names in found.items() if names}

    def not_of_group(self, row: Row) -> None:
        """Say that what stands beside the label of a group is not sent."""
        for cell in _cells(row)[:1]:
            said = f"What stands beside a group's label is not sent; {_WORDS_ALONE}"
            self.notes.doubt(cell, said)

    def _there(self, column: str, cells: Mapping[str, Cell]) -> dict[str, str]:
        if self.find is None:
            return {code: cell.text for code, cell in cells.items()}
        found = {code: self._name(self.find, column, cell) for code, cell in cells.items()}
        return {code: name for code, name in found.items() if name}

    def _name(self, find: Find, column: str, cell: Cell) -> str:
        """The plain name of what a cell shows, "" after saying why it cannot."""
        try:
            told = find(column, cell.text)
        except LookupError:
            why = f"{cell.text!r} does not lie beside the form; until it does, {_WORDS_ALONE}"
        except Unfit as unfit:
            why = f"{cell.text!r} is not shown: {unfit}; {_WORDS_ALONE}"
        else:
            self.exhibits[told.name] = told
            return told.name
        self.notes.doubt(cell, why)
        return ""


def not_of_choices(rows: Iterable[Row], notes: Notes) -> None:
    """Say at the first choice with a picture or sound that those of a list are not sent."""
    cells = (cell for row in rows for cell in _cells(row))
    for cell in islice(cells, 1):
        notes.doubt(cell, f"What stands beside choices is not sent; {_WORDS_ALONE}")


def _cells(row: Row) -> list[Cell]:
    return [cell for column in sorted(MEDIA) for cell in row.words.get(column, {}).values()]
