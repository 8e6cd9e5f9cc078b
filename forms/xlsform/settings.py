"""What the sheet `settings` says, and the languages of a form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from forms.xlsform.faults import Cell, Notes, Row
from forms.xlsform.languages import UNSAID, code_of, is_known
from forms.xlsform.lists import is_yes
from forms.xlsform.tables import Cells, read_table
from forms.xlsform.tree import Draft, every

_ROWS_NAMED = 5
MOST_LANGUAGES = 50


@dataclass(frozen=True, slots=True)
class Settings:
    """Of the whole form.

    Args:
        default: code of the language that columns without one are in, "" where nobody says.
        may_repeat: a value may stand twice in a list of choices.
    """

    title: str = ""
    version: str = ""
    default: str = ""
    may_repeat: bool = False

    @property
    def meant(self) -> Mapping[str, str]:
        """Codes as read -> codes that are meant."""
        return MappingProxyType({UNSAID: self.default} if self.default else {})


def read_settings(sheet: tuple[str, Cells] | None, notes: Notes) -> Settings:
    """Return the settings; their first row counts."""
    rows = read_table(*sheet, notes, kind="settings") if sheet else ()
    if not rows:
        return Settings()
    default = code_of(rows[0].text("default_language"))
    return Settings(
        title=rows[0].text("form_title") or rows[0].text("form_id"),
        version=rows[0].text("version"),
        default="" if default == UNSAID else default,
        may_repeat=is_yes(rows[0].text("allow_choice_duplicates")),
    )


def languages_of(drafts: Sequence[Draft], settings: Settings, notes: Notes) -> tuple[str, ...]:
    """The languages that headings name, the default one first; gaps in them are noted."""
    rows = _rows(drafts)
    first: dict[str, Cell] = {}
    for row in rows:
        for code, cell in row.words.get("label", {}).items():
            first.setdefault(settings.meant.get(code, code), cell)
    if len(first) > MOST_LANGUAGES:
        notes.wrong(next(iter(first.values())), f"More than {MOST_LANGUAGES} languages.")
        return ()
    for code, cell in first.items():
        if code != UNSAID and not is_known(code):
            said = f"{code!r} is no language that Heed knows; write its code, as in French (fr)."
            notes.doubt(cell, said)
        if len(first) > 1:
            _doubt_gaps(code, rows, settings, notes)
    codes = [code for code in first if code != UNSAID]
    return tuple(sorted(codes, key=lambda code: code != settings.default))


def _rows(drafts: Sequence[Draft]) -> list[Row]:
    """The rows of questions, then those of the choices they offer, each once."""
    questions = [draft.row for draft in every(drafts)]
    lists = {
        (draft.typed.of, id(draft.lists)): draft.lists.get(draft.typed.of, ())
        for draft in every(drafts)
    }
    return questions + [choice.row for choices in lists.values() for choice in choices]


def _doubt_gaps(code: str, rows: Sequence[Row], settings: Settings, notes: Notes) -> None:
    without: dict[str, list[Row]] = {}
    for row in rows:
        there = {settings.meant.get(each, each) for each in row.words.get("label", {})}
        if there and code not in there:
            without.setdefault(row.sheet, []).append(row)
    named = f"language {code!r}" if code != UNSAID else "the column without a language"
    for sheet, found in without.items():
        numbers = ", ".join(str(row.number) for row in found[:_ROWS_NAMED])
        more = ", ..." if len(found) > _ROWS_NAMED else ""
        notes.doubt(
            Cell("", sheet, found[0].number, "label"),
            f"No label in {named} in {len(found)} rows ({numbers}{more}); another is shown.",
        )
