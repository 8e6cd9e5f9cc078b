"""Where a question's choices come from."""

from collections.abc import Mapping
from dataclasses import dataclass

from forms.model import Option
from forms.xlsform.faults import Cell, Notes, did_you_mean
from forms.xlsform.lists import Lists, check_list, options_of, table_options
from forms.xlsform.tables import Cells
from forms.xlsform.tree import Draft


@dataclass(frozen=True, slots=True)
class Sources:
    """Choices that are in no list of the sheet `choices`.

    Args:
        external: the lists of the sheet `external_choices`.
        tables: rows of the files beside the form, by name.
        may_repeat: a value may stand twice in a list.
    """

    external: Lists
    tables: Mapping[str, Cells]
    may_repeat: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """The choices of a question; `of` is the list's name in expressions.

    `missing` says that they are in a file that nobody brought: the answer has to be typed.
    """

    options: tuple[Option, ...]
    of: str
    missing: bool = False


def choose(draft: Draft, parameters: Mapping[str, str], sources: Sources, notes: Notes) -> Chosen:
    """Return the choices of a select or rank question."""
    cell = draft.row.cell("type")
    if not draft.typed.of:
        notes.wrong(cell, "This question needs a list of choices.")
        return Chosen((), "")
    if draft.typed.from_file:
        return _from_file(draft, parameters, sources, cell, notes)
    if "${" in draft.typed.of:
        notes.wrong(cell, "Heed cannot take choices from the answers of a repeat.")
        return Chosen((), "")
    return _from_list(draft, sources, cell, notes)


def _from_list(draft: Draft, sources: Sources, cell: Cell, notes: Notes) -> Chosen:
    lists = sources.external if draft.typed.external else draft.lists
    name = draft.typed.of
    choices = lists.get(name) or draft.lists.get(name)
    if choices is None:
        sheet = "external_choices" if draft.typed.external else "choices"
        near = did_you_mean(name, sorted(lists))
        notes.wrong(cell, f"There is no list {name!r} on the sheet {sheet!r}.{near}")
        return Chosen((), name)
    check_list(choices, notes, may_repeat=sources.may_repeat)
    return Chosen(options_of(choices), name)


def _from_file(
    draft: Draft, parameters: Mapping[str, str], sources: Sources, cell: Cell, notes: Notes
) -> Chosen:
    file = draft.typed.of
    of = file.rpartition(".")[0] or file
    if not file.lower().endswith(".csv"):
        notes.wrong(cell, f"Heed takes choices from .csv files only, not from {file!r}.")
        return Chosen((), of)
    if file not in sources.tables:
        notes.doubt(
            cell,
            f"The file {file!r}, which has the choices, does not lie beside the form: until it "
            "does, the answer is typed, and what is looked up in it is empty.",
        )
        return Chosen((), of, missing=True)
    value, label = parameters.get("value", "name"), parameters.get("label", "label")
    options = table_options(file, sources.tables[file], notes, value=value, label=label)
    if not any(option.value for option in options):
        notes.wrong(cell, f"The file {file!r} has no rows with something in the column {value!r}.")
    return Chosen(tuple(option for option in options if option.value), of)
