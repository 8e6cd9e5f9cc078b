"""The rows of a survey as a tree: which question stands in which group."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from forms.model import Option
from forms.xlsform.faults import Cell, Notes, Row, did_you_mean
from forms.xlsform.languages import UNSAID
from forms.xlsform.lists import Lists, is_yes
from forms.xlsform.typing_words import WORDS, Typed, read_type

MOST_DEPTH = 20
MOST_ROUNDS = 200
OTHER_VALUE = "other"
_NAME = re.compile(r"[^\W\d][\w.-]*")
_NEEDS_NO_NAME = frozenset({"note", "group"})


@dataclass(frozen=True, slots=True)
class Draft:
    """One row of a survey that counts, before names are unique.

    Args:
        lists: the choices of the file in which the row stands.
        inside: the drafts of a group, () for a question.
        path: names of the groups around it, outermost first.
        option: the one that a copy in a loop stands for.
    """

    row: Row
    typed: Typed
    name: str
    lists: Lists
    inside: tuple["Draft", ...] = ()
    path: tuple[str, ...] = ()
    option: Option | None = None

    @property
    def is_section(self) -> bool:
        """Whether it is a group, a repeat or a loop."""
        return self.typed.sort == "begin"


@dataclass(slots=True)
class _Open:
    row: Row
    typed: Typed
    inside: list[Draft] = field(default_factory=list)


def grow(
    rows: Sequence[Row], lists: Lists, included: Mapping[str, tuple[Draft, ...]], notes: Notes
) -> tuple[Draft, ...]:
    """Return the questions and groups of a survey, loops still to be unrolled.

    Args:
        included: what other files hold that this one names.
    """
    opened = [_Open(Row("", 0, {}), Typed("begin", "form"))]
    for row in rows:
        typed = _typed(row, notes)
        if typed is None or is_yes(row.text("disabled")):
            continue
        if typed.sort == "begin":
            opened.append(_Open(row, typed))
            if len(opened) > MOST_DEPTH:
                notes.wrong(row.cell("type"), f"Groups are more than {MOST_DEPTH} deep.")
                return ()
        elif typed.sort == "end":
            _close(opened, row, typed, lists, notes)
        elif typed.sort == "include":
            opened[-1].inside.extend(_included(row, included, notes))
        else:
            opened[-1].inside.append(Draft(row, typed, _name(row, typed, notes), lists))
    for left in opened[:0:-1]:
        notes.wrong(left.row.cell("type"), f"This {left.typed.kind} is not ended.")
    return tuple(opened[0].inside)


def _typed(row: Row, notes: Notes) -> Typed | None:
    cell = row.cell("type")
    if is_yes(row.text("disabled")):
        return read_type(cell.text)
    if not cell.text:
        if row.text("name") or "label" in row.words:
            notes.wrong(cell, "This row has no type.")
        elif row.cells:
            notes.doubt(cell, "This row has no type and no name, and is left aside.")
        return None
    typed = read_type(cell.text)
    if typed is None:
        plain = cell.text.lower()
        near = did_you_mean(plain, WORDS) or did_you_mean(plain.split()[0], WORDS)
        notes.wrong(cell, f"{cell.text!r} is not a type that Heed knows.{near}")
    return typed


def _close(opened: list[_Open], row: Row, typed: Typed, lists: Lists, notes: Notes) -> None:
    if len(opened) == 1:
        notes.wrong(row.cell("type"), f"No {typed.kind} is open here that could be ended.")
        return
    begun = opened.pop()
    if begun.typed.kind != typed.kind:
        notes.wrong(
            row.cell("type"),
            f"This ends a {typed.kind}, but what is open is the {begun.typed.kind} of row "
            f"{begun.row.number}.",
        )
    if not begun.inside:
        notes.doubt(begun.row.cell("type"), f"There is nothing in this {begun.typed.kind}.")
    name = _name(begun.row, begun.typed, notes)
    opened[-1].inside.append(Draft(begun.row, begun.typed, name, lists, tuple(begun.inside)))


def _included(
    row: Row, included: Mapping[str, tuple[Draft, ...]], notes: Notes
) -> tuple[Draft, ...]:
    name = row.text("name")
    if name not in included:
        notes.wrong(
            row.cell("name"), f"The form {name!r} that is included does not lie beside this one."
        )
    return included.get(name, ())


def _name(row: Row, typed: Typed, notes: Notes) -> str:
    cell = row.cell("name")
    if not cell.text and typed.kind in _NEEDS_NO_NAME:
        return f"{typed.kind}_{row.number}"
    if not cell.text:
        notes.wrong(cell, f"A {typed.kind} needs a name.")
    elif not _NAME.fullmatch(cell.text):
        notes.wrong(
            cell,
            f"{cell.text!r} cannot be a name: letters, digits, '_', '-' and '.', a letter first.",
        )
    return cell.text


def with_other(drafts: Sequence[Draft]) -> frozenset[str]:
    """The lists that some question offers with "other"; loops over them have it too."""
    return frozenset(draft.typed.of for draft in every(drafts) if draft.typed.or_other)


def size(drafts: Sequence[Draft]) -> int:
    """How many drafts the tree has once loops are unrolled."""
    return sum(1 + _times(draft) * size(draft.inside) for draft in drafts)


def _times(draft: Draft) -> int:
    return len(draft.lists.get(draft.typed.of, ())) + 2 if draft.typed.kind == "loop" else 1


def unroll(
    drafts: Sequence[Draft], others: frozenset[str], notes: Notes, path: tuple[str, ...] = ()
) -> tuple[Draft, ...]:
    """Return the tree with each loop as a group per option of its list, and with paths.

    Args:
        others: of `with_other`.
    """
    return tuple(
        replace(
            draft,
            path=path,
            inside=unroll(_rounds(draft, others, notes), others, notes, (*path, draft.name)),
        )
        for draft in drafts
    )


def _rounds(draft: Draft, others: frozenset[str], notes: Notes) -> Sequence[Draft]:
    if draft.typed.kind != "loop":
        return draft.inside
    cell = draft.row.cell("type")
    choices = draft.lists.get(draft.typed.of)
    if not choices:
        near = did_you_mean(draft.typed.of, sorted(draft.lists))
        notes.wrong(cell, f"There is no list {draft.typed.of!r} for this loop.{near}")
        return ()
    if len(choices) > MOST_ROUNDS:
        notes.wrong(cell, f"A loop is over at most {MOST_ROUNDS} choices.")
        return ()
    options = [choice.option for choice in choices]
    if draft.typed.of in others:
        options.append(Option(OTHER_VALUE, {UNSAID: "Other"}))
    return [_round(draft, option, cell) for option in options]


def _round(draft: Draft, option: Option, cell: Cell) -> Draft:
    """The group that a loop has for one of its options."""
    words = {"label": {code: replace(cell, text=text) for code, text in option.label.items()}}
    row = Row(cell.sheet, cell.row, {}, words)
    inside = tuple(_fill(each, option) for each in draft.inside)
    return Draft(row, Typed("begin", "group"), option.value, draft.lists, inside)


def _fill(draft: Draft, option: Option) -> Draft:
    """A copy for one round of a loop: %(label)s and %(name)s are the option's."""
    words = {
        key: {code: _filled(cell, option, code) for code, cell in by_code.items()}
        for key, by_code in draft.row.words.items()
    }
    inside = tuple(_fill(each, option) for each in draft.inside)
    return replace(draft, row=replace(draft.row, words=words), inside=inside, option=option)


def _filled(cell: Cell, option: Option, code: str) -> Cell:
    label = option.label.get(code) or next(iter(option.label.values()), option.value)
    text = cell.text.replace("%(label)s", label).replace("%(name)s", option.value)
    return replace(cell, text=text)


def every(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """All drafts of a tree, groups before what is in them."""
    for draft in drafts:
        yield draft
        yield from every(draft.inside)
