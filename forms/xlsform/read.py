"""Read the sheets of an XLSForm: rows of cells in, a `Form` or what is wrong with it out."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from forms.exhibits import Find
from forms.model import Form, Option
from forms.xlsform.building import Builder
from forms.xlsform.choosing import Sources
from forms.xlsform.circles import circle
from forms.xlsform.expressions import references
from forms.xlsform.faults import Cell, Notes, Read, Row, did_you_mean
from forms.xlsform.lists import Lists, options_of, read_lists, table_options
from forms.xlsform.lookups import file_names
from forms.xlsform.naming import Names, name_all
from forms.xlsform.settings import languages_of, read_settings
from forms.xlsform.showing import Showing
from forms.xlsform.tables import Cells, headings_of, read_table, top_of
from forms.xlsform.tree import Draft, every, grow, size, unroll, with_other

Sheets = Mapping[str, Cells]
TABLE = ""  # the one sheet of a file that is a table and no form
MOST_ROWS = 5_000
MOST_QUESTIONS = 10_000  # with loops unrolled and other forms included
MOST_INCLUDED_DEEP = 3
_EXPRESSIONS = (
    *("relevant", "constraint", "calculation", "choice_filter", "required", "repeat_count"),
    *("default", "read_only"),
)
_UNUSED_SHEETS = ("entities", "osm")
_SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")
NO_LISTS: Lists = MappingProxyType({})
_NOTHING: Mapping[str, Sheets] = MappingProxyType({})


def read_xlsform(
    sheets: Sheets, *, beside: Mapping[str, Sheets] = _NOTHING, find: Find | None = None
) -> Read:
    """Return the form of these sheets, and what is wrong with them.

    Args:
        sheets: name of the sheet as written -> rows of cells, from the first row on; empty cells
            are "". The first row that is not empty has the headings.
        beside: sheets of the files that the form names (`wanted_files`), by that name; a table
            is one sheet named "".
        find: looks for the pictures and sounds beside labels (`forms.exhibits.finder`); without
            it they are taken by their names, and none is there to be shown.
    """
    notes = Notes()
    read = _read(sheets, beside, Showing(find, notes))
    errors = tuple(notes.errors)
    return Read(None if errors else read, tuple(notes.warnings), errors)


def wanted_files(sheets: Sheets) -> tuple[tuple[str, bool], ...]:
    """The files that a form needs beside it: (name, whether it is a form itself).

    An included form is named without its suffix.
    """
    survey = _named(sheets).get("survey")
    if survey is None:
        return ()
    rows = read_table(*survey, Notes(), kind="survey")
    return tuple(dict.fromkeys(each for row in rows for each in _wanted_by(row)))


def _wanted_by(row: Row) -> Iterator[tuple[str, bool]]:
    kind = " ".join(row.text("type").lower().replace("_", " ").replace("-", " ").split())
    if kind == "include" and row.text("name"):
        yield row.text("name"), True
    elif kind == "csv external":
        yield f"{row.text('name')}.csv", False
    elif " from file " in kind:
        yield row.text("type").split()[-1], False
    for key in _EXPRESSIONS:
        yield from ((name, False) for name in file_names(row.text(key)))


def _read(sheets: Sheets, beside: Mapping[str, Sheets], showing: Showing) -> Form | None:
    named, notes = _named(sheets), showing.notes
    if not _has_survey(named, notes):
        return None
    settings = read_settings(named.get("settings"), notes)
    grown, external = _grow(named, beside, notes, deep=0)
    if size(grown) > MOST_QUESTIONS:
        notes.wrong(top_of(*named["survey"]), f"There are more than {MOST_QUESTIONS} questions.")
        return None
    drafts = unroll(grown, with_other(grown), notes)
    names = name_all(drafts, notes)
    tables = {name: found[TABLE] for name, found in beside.items() if TABLE in found}
    sources = Sources(external, tables, settings.may_repeat)
    known = _known_lists(drafts, external, tables)
    builder = Builder(names, sources, _referred(drafts), known, settings.meant, notes, showing)
    items = builder.build(drafts)
    if not items:
        notes.wrong(top_of(*named["survey"]), "There is no question in this form.")
    if not notes.errors:
        _blame_circle(circle(items), drafts, names, notes)
    return Form(
        items,
        title=settings.title,
        version=settings.version,
        languages=languages_of(drafts, settings, notes),
        lists=_lists(drafts, external, tables, builder),
        exhibits=showing.exhibits,
    )


def _named(sheets: Sheets) -> dict[str, tuple[str, Cells]]:
    """Sheets by what they are; the only sheet of a file is its survey."""
    plain = {name.strip().lower(): (name, cells) for name, cells in sheets.items()}
    if len(sheets) == 1 and "survey" not in plain:
        plain["survey"] = next(iter(plain.values()))
    return plain


def _has_survey(named: Mapping[str, tuple[str, Cells]], notes: Notes) -> bool:
    for name, (written, _) in named.items():
        near = did_you_mean(name, frozenset(_SHEETS) - set(named))
        if near or name in _UNUSED_SHEETS:
            notes.doubt(Cell("", written, 0, ""), f"This sheet is left aside.{near}")
    if "survey" not in named:
        notes.wrong(Cell("", "survey", 0, ""), "There is no sheet named 'survey'.")
        return False
    sheet, cells = named["survey"]
    top = top_of(sheet, cells)
    if sum(any(map(str.strip, row)) for row in cells) > MOST_ROWS:
        notes.wrong(top, f"A form has at most {MOST_ROWS} rows.")
        return False
    missing = sorted({"type", "name"} - headings_of(cells, kind="survey"))
    for key in missing:
        where = Cell("", sheet, top.row, key)
        notes.wrong(where, f"The sheet {sheet!r} has no column {key!r}.")
    return not missing


def _grow(
    named: Mapping[str, tuple[str, Cells]],
    beside: Mapping[str, Sheets],
    notes: Notes,
    *,
    deep: int,
) -> tuple[tuple[Draft, ...], Lists]:
    """The drafts of a form and of those that it includes; its external lists."""
    rows = read_table(*named["survey"], notes, kind="survey")
    lists, external = (
        read_lists(read_table(*named[sheet], notes, kind="choices"), notes)
        if sheet in named
        else NO_LISTS
        for sheet in ("choices", "external_choices")
    )
    included = {
        name: _include(name, beside, notes, deep=deep + 1)
        for name, is_form in dict.fromkeys(each for row in rows for each in _wanted_by(row))
        if is_form and name in beside and deep < MOST_INCLUDED_DEEP
    }
    return grow(rows, lists, included, notes), external


def _include(
    name: str, beside: Mapping[str, Sheets], notes: Notes, *, deep: int
) -> tuple[Draft, ...]:
    named = {
        plain: (f"{name}: {sheet}", cells)
        for plain, (sheet, cells) in _named(beside[name]).items()
    }
    return _grow(named, beside, notes, deep=deep)[0] if _has_survey(named, notes) else ()


def _known_lists(
    drafts: Sequence[Draft], external: Lists, tables: Mapping[str, Cells]
) -> frozenset[str]:
    """Names of lists and files; a file that is missing is named where it is asked for."""
    files = (*tables, *(draft.typed.of for draft in every(drafts) if draft.typed.from_file))
    of_drafts = {id(draft.lists): draft.lists for draft in every(drafts)}.values()
    lookups = (draft.name for draft in every(drafts) if draft.typed.sort == "lookup")
    return frozenset(
        {name.rpartition(".")[0] or name for name in files}
        | {*lookups, *external}
        | {name for lists in of_drafts for name in lists}
    )


def _referred(drafts: Sequence[Draft]) -> frozenset[str]:
    """Names, as written, that some cell of the survey refers to."""
    texts = (cell.text for draft in every(drafts) for cell in draft.row.every_cell())
    return frozenset(name for text in texts for name in references(text))


def _blame_circle(
    around: Sequence[str], drafts: Sequence[Draft], names: Names, notes: Notes
) -> None:
    for draft in every(drafts):
        if around and names.of(draft) == around[0]:
            said = ", ".join(repr(name) for name in around)
            notes.wrong(draft.row.cell("name"), f"To know {said}, it has to be known already.")


def _lists(
    drafts: Sequence[Draft], external: Lists, tables: Mapping[str, Cells], builder: Builder
) -> dict[str, tuple[Option, ...]]:
    """The rows of every list and file, for expressions that look them up."""
    of_files = {
        name.rpartition(".")[0] or name: table_options(name, cells, builder.notes)
        for name, cells in tables.items()
    }
    of_drafts = {id(draft.lists): draft.lists for draft in every(drafts)}.values()
    of_sheets = dict(external) | {
        name: choices for lists in of_drafts for name, choices in lists.items()
    }
    return of_files | {
        name: builder.labels(options_of(choices)) for name, choices in of_sheets.items()
    }
