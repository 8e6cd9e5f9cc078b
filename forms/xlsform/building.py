"""Questions and groups of the model, made of drafts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from forms.model import Group, Item, Option, Question, Words
from forms.walk.defaults import is_expression
from forms.xlsform.choosing import Chosen, Sources, choose
from forms.xlsform.expected import check_expected
from forms.xlsform.expressions import (
    Known,
    check,
    check_columns,
    check_name,
    check_text,
    clean,
    is_last_saved,
    references,
    rename,
)
from forms.xlsform.faults import Cell, Notes
from forms.xlsform.headings import MEDIA
from forms.xlsform.languages import UNSAID
from forms.xlsform.lists import is_yes
from forms.xlsform.lookups import without_pulldata
from forms.xlsform.naming import Names
from forms.xlsform.showing import Showing
from forms.xlsform.tree import Draft

_NO = frozenset({"no", "false", "false()", "0", ""})
_NO_LABEL = frozenset({"calculate", "hidden", "start", "end", "today"})
_CHOICES = frozenset({"select_one", "select_multiple", "rank"})
_PARAMETER = re.compile(r"([\w-]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s,;]+)")


@dataclass(frozen=True, slots=True)
class Builder:
    """What building needs to know of the whole form.

    Args:
        referred: names as written that some expression or text refers to.
        lists: names that `instance()` may have.
        languages: code as read -> code that is meant.
        showing: what is shown with questions.
        seen: choices of lists that were looked at already.
    """

    names: Names
    sources: Sources
    referred: frozenset[str]
    lists: frozenset[str]
    languages: Mapping[str, str]
    notes: Notes
    showing: Showing
    seen: dict[tuple[object, ...], Chosen] = field(default_factory=dict)

    def build(self, drafts: Sequence[Draft]) -> tuple[Item, ...]:
        """The questions and groups that are asked or kept, in order."""
        found = (self._group(d) if d.is_section else self._question(d) for d in drafts)
        return tuple(item for item in found if item is not None)

    def labels(self, options: Sequence[Option]) -> tuple[Option, ...]:
        """The options with their labels by the codes that languages have in this form."""
        return tuple(
            Option(option.value, self._coded(option.label), option.columns) for option in options
        )

    def _group(self, draft: Draft) -> Group:
        self.showing.not_of_group(draft.row)
        repeats = draft.typed.kind == "repeat"
        return Group(
            name=self.names.of(draft),
            label=self._words(draft, "label"),
            items=self.build(draft.inside),
            relevant=self._expression(draft, "relevant"),
            repeats=repeats,
            count=self._expression(draft, "repeat_count") if repeats else "",
            appearance=draft.row.text("appearance"),
        )

    def _question(self, draft: Draft) -> Question | None:
        if draft.typed.sort in ("unkept", "unasked", "lookup"):
            return self._left_out(draft)
        if "search(" in draft.row.text("appearance").replace(" ", ""):
            cell = draft.row.cell("appearance")
            self.notes.wrong(cell, "Heed cannot search a file for choices; use a choice_filter.")
        parameters = self._parameters(draft)
        chosen = self._chosen(draft, parameters)
        trigger = self._trigger(draft)
        question = Question(
            name=self.names.of(draft),
            kind="text" if chosen.missing else draft.typed.kind,
            label=self._label(draft),
            hint=self._words(draft, "hint") if "label" in draft.row.words else {},
            required=self._required(draft),
            relevant=self._expression(draft, "relevant"),
            constraint=self._constraint(draft),
            constraint_message=self._words(draft, "constraint_message"),
            required_message=self._words(draft, "required_message"),
            options=chosen.options,
            calculation=self._calculation(draft),
            default=self._default(draft),
            choice_filter=self._filter(draft, chosen),
            or_other=draft.typed.or_other,
            read_only=self._read_only(draft),
            appearance=draft.row.text("appearance"),
            parameters=parameters,
            trigger=trigger,
            media=self._media(draft),
            options_of=chosen.of,
        )
        check_expected(question, draft.row, self.notes)
        return question

    def _media(self, draft: Draft) -> dict[str, Words]:
        found = self.showing.beside(draft.row)
        return {column: self._coded(names) for column, names in found.items()}

    def _left_out(self, draft: Draft) -> Question | None:
        cell, kind = draft.row.cell("type"), draft.typed.kind
        if draft.typed.sort == "unkept":
            self.notes.doubt(cell, f"Heed does not keep this of anybody ({kind}); it stays empty.")
        elif draft.typed.sort == "unasked":
            self.notes.doubt(cell, f"This cannot be asked in a conversation ({kind}); left out.")
        elif f"{draft.name}.csv" not in self.sources.tables:
            said = (
                f"{draft.name + '.csv'!r} does not lie beside the form; look-ups in it are empty."
            )
            self.notes.doubt(cell, said)
        if draft.name not in self.referred or draft.typed.sort == "lookup":
            return None
        return Question(self.names.of(draft), "hidden", self._words(draft, "label"))

    def _chosen(self, draft: Draft, parameters: Mapping[str, str]) -> Chosen:
        """The choices of a question; those of one list are looked at once."""
        if draft.typed.kind not in _CHOICES:
            return Chosen((), "")
        typed = draft.typed
        columns = (parameters.get("value"), parameters.get("label")) if typed.from_file else ()
        key = (id(draft.lists), typed.of, typed.from_file, typed.external, *columns)
        if key not in self.seen:
            found = choose(draft, parameters, self.sources, self.notes)
            self.seen[key] = replace(found, options=self.labels(found.options))
            if not found.options and not found.missing:
                return self.seen.pop(key)  # each question without choices is named
        return self.seen[key]

    def _coded(self, words: Words) -> Words:
        # What names no language comes first: a text that names the same one stands over it.
        ordered = sorted(words.items(), key=lambda pair: pair[0] != UNSAID)
        return {self.languages.get(code, code): text for code, text in ordered}

    def _label(self, draft: Draft) -> Words:
        words = self._words(draft, "label")
        if words or draft.typed.kind in _NO_LABEL:
            return words
        if not any(key in draft.row.words for key in ("hint", *MEDIA)):
            cell = Cell("", draft.row.sheet, draft.row.number, "label")
            self.notes.doubt(cell, f"{draft.name!r} has no label; its name is shown.")
        return self._words(draft, "hint") or {UNSAID: draft.name}

    def _words(self, draft: Draft, key: str) -> Words:
        found = {}
        for code, cell in draft.row.words.get(key, {}).items():
            check_text(cell, self.names.known, self.notes)
            found[code] = self._renamed(draft, cell.text, cell)
        return self._coded(found)

    def _renamed(self, draft: Draft, text: str, cell: Cell) -> str:
        written = [name for name in references(text) if name in self.names.known]
        return rename(text, self.names.seen_from(draft, written, cell, self.notes))

    def _expression(self, draft: Draft, key: str, *, in_list: bool = False) -> str:
        cell = draft.row.cell(key)
        source = without_pulldata(clean(cell.text), cell, self.sources.tables, self.notes)
        if not source:
            return ""
        known = Known(self.names.known, self.lists)
        check(source, cell, known, self.notes, in_list=in_list)
        return self._renamed(draft, source, cell)

    def _required(self, draft: Draft) -> str:
        text = draft.row.text("required")
        if is_yes(text):
            return "yes"
        return "" if text.lower() in _NO else self._expression(draft, "required")

    def _constraint(self, draft: Draft) -> str:
        own, of_kind = self._expression(draft, "constraint"), draft.typed.constraint
        return f"({of_kind}) and ({own})" if own and of_kind else own or of_kind

    def _calculation(self, draft: Draft) -> str:
        calculation = self._expression(draft, "calculation")
        if draft.typed.kind == "calculate" and not calculation and not draft.row.text("default"):
            self.notes.wrong(draft.row.cell("calculation"), "There is nothing to calculate.")
        return calculation

    def _default(self, draft: Draft) -> str:
        cell = draft.row.cell("default")
        if is_last_saved(cell.text):
            self.notes.doubt(
                cell, "Heed does not keep answers from one report to the next: no default here."
            )
            return ""
        return self._expression(draft, "default") if is_expression(cell.text) else cell.text

    def _filter(self, draft: Draft, chosen: Chosen) -> str:
        cell = draft.row.cell("choice_filter")
        if cell.text and (draft.typed.kind not in _CHOICES or chosen.missing):
            self.notes.doubt(cell, "There are no choices here to filter.")
            return ""
        source = self._expression(draft, "choice_filter", in_list=True)
        if source and chosen.options:
            check_columns(source, cell, chosen.options, self.notes)
        return source

    def _read_only(self, draft: Draft) -> bool:
        cell = draft.row.cell("read_only")
        if not is_yes(cell.text) and cell.text.lower() not in _NO:
            self.notes.doubt(cell, "Heed knows read_only only as yes or no; taken as no.")
        return is_yes(cell.text)

    def _trigger(self, draft: Draft) -> str:
        cell = draft.row.cell("trigger")
        names = references(cell.text) or [part for part in re.split(r"[\s,]+", cell.text) if part]
        if not draft.row.text("calculation"):
            unknown = [name for name in names if name not in self.names.known]
            if unknown:
                self.notes.doubt(cell, f"There is no question {unknown[0]!r} to trigger it.")
            return ""
        if len(names) > 1:
            self.notes.doubt(cell, "Several triggers: it is calculated at every change.")
            return ""
        for name in names:
            check_name(name, cell, self.names.known, self.notes)
        return next(iter(self.names.seen_from(draft, names, cell, self.notes).values()), "")

    def _parameters(self, draft: Draft) -> dict[str, str]:
        cell = draft.row.cell("parameters")
        found = {key: value.strip("\"'") for key, value in _PARAMETER.findall(cell.text)}
        if rest := _PARAMETER.sub("", cell.text).strip(" ,;"):
            self.notes.doubt(cell, f"{rest[:60]!r} is not written as name=value.")
        return found
