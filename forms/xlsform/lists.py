"""The lists of choices: of the sheets `choices` and `external_choices`, and of files."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from forms.model import Option
from forms.xlsform.faults import Cell, Notes, Row
from forms.xlsform.languages import UNSAID
from forms.xlsform.showing import not_of_choices
from forms.xlsform.tables import Cells, texts_by_language, top_of

_YES = frozenset({"yes", "true", "true()", "1"})


@dataclass(frozen=True, slots=True)
class Choice:
    """An option and the row it stands in."""

    option: Option
    row: Row


Lists = Mapping[str, tuple[Choice, ...]]


def read_lists(rows: Sequence[Row], notes: Notes) -> Lists:
    """Return the choices by list; rows without a list are named and left aside."""
    lists: dict[str, list[Choice]] = {}
    for row in rows:
        name = " ".join(row.text("list_name").split())
        if not name and (row.text("name") or row.words):
            notes.doubt(row.cell("list_name"), "This choice is in no list, and is left aside.")
        if name:
            lists.setdefault(name, []).append(Choice(_option(row, name), row))
    return {name: tuple(choices) for name, choices in lists.items()}


def _option(row: Row, name: str) -> Option:
    value = row.text("name")
    label = texts_by_language(row, "label") or {UNSAID: value}
    columns = {heading: cell.text for heading, cell in row.more.items()}
    media = {key: cell.text for key in ("image", "audio", "video") for cell in _media(row, key)}
    return Option(value, label, {"list_name": name, **media, **columns, "name": value})


def _media(row: Row, key: str) -> Iterable[Cell]:
    return list(row.words.get(key, {}).values())[:1]


def check_list(choices: Sequence[Choice], notes: Notes, *, may_repeat: bool) -> None:
    """Note what makes a list that is asked unusable, or doubtful.

    Args:
        may_repeat: the settings allow the same value twice in a list.
    """
    seen: dict[str, Choice] = {}
    not_of_choices([choice.row for choice in choices], notes)
    for choice in choices:
        _check_value(choice, notes)
        first = seen.setdefault(choice.option.value, choice)
        if first is not choice and choice.option.value:
            cell = choice.row.cell("name")
            said = f"{cell.text!r} stands twice in its list (row {first.row.number} too)."
            if may_repeat:
                continue
            notes.wrong(cell, f"{said} If that is meant, set allow_choice_duplicates to yes.")


def _check_value(choice: Choice, notes: Notes) -> None:
    cell = choice.row.cell("name")
    if not cell.text:
        notes.wrong(cell, "A choice needs a name, which is what is stored.")
    elif " " in cell.text:
        notes.doubt(cell, f"{cell.text!r} has a space in it: `selected` cannot tell it apart.")
    if "label" not in choice.row.words and cell.text:
        notes.doubt(
            Cell("", cell.sheet, cell.row, "label"),
            f"The choice {cell.text!r} has no label; its name is shown.",
        )


def options_of(choices: Sequence[Choice]) -> tuple[Option, ...]:
    """The options that have a name, in order."""
    return tuple(choice.option for choice in choices if choice.option.value)


def is_yes(text: str) -> bool:
    """Whether a cell says yes, as XLSForm says it."""
    return text.strip().lower() in _YES


def table_options(
    name: str, cells: Cells, notes: Notes, *, value: str = "name", label: str = "label"
) -> tuple[Option, ...]:
    """The rows of a file as options, with all of its columns for expressions.

    Args:
        value: the column that is stored; without it nothing is ever chosen from the file.
        label: the column that is shown; where it is missing the value is.
    """
    filled = [row for row in cells if any(map(str.strip, row))]
    if not filled:
        notes.doubt(top_of(name, cells), "There is nothing in this file.")
        return ()
    headings = [heading.strip() for heading in filled[0]]
    rows = [
        {key: text.strip() for key, text in zip(headings, row, strict=False) if key}
        for row in filled[1:]
    ]
    return tuple(
        Option(row.get(value, ""), _labels(row, label) or {UNSAID: row.get(value, "")}, row)
        for row in rows
    )


def _labels(row: Mapping[str, str], label: str) -> dict[str, str]:
    from_language = {
        key.partition("::")[2].strip(): text
        for key, text in row.items()
        if key.startswith(f"{label}::") and text
    }
    plain = {UNSAID: row[label]} if row.get(label) else {}
    return plain | from_language
