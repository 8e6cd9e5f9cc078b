"""Expressions as they stand in cells: made clean, and checked."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from forms.expressions import BadExpression, parse
from forms.model import Option
from forms.xlsform.faults import Cell, Notes, did_you_mean
from forms.xpath.tree import Column, Lookup, Node, parts

# What word processors make of plain quotes; every XLSForm tool reads them as these.
_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\xa0": " ", "\n": " "})
_REFERENCE = re.compile(r"\$\{\s*([^{}]*?)\s*\}")
_LAST_SAVED = re.compile(r"\$\{\s*last-saved#")
_NAME = re.compile(r"[^\W\d][\w.-]*")


def clean(text: str) -> str:
    """Return an expression with plain quotes and spaces, on one line."""
    return _REFERENCE.sub(r"${\1}", text.translate(_STRAIGHT)).strip()


def references(text: str) -> list[str]:
    """The names between `${` and `}` in an expression or a text."""
    return _REFERENCE.findall(text)


def is_last_saved(text: str) -> bool:
    """Whether an expression asks for an answer of an earlier report."""
    return bool(_LAST_SAVED.search(text))


def rename(text: str, names: Mapping[str, str]) -> str:
    """Return the text with other names between `${` and `}`."""
    return _REFERENCE.sub(lambda found: "${" + names.get(found[1], found[1]) + "}", text)


@dataclass(frozen=True, slots=True)
class Known:
    """What expressions may refer to: names between `${` and `}`, and lists by `instance()`."""

    names: frozenset[str]
    lists: frozenset[str]


def check(source: str, cell: Cell, known: Known, notes: Notes, *, in_list: bool = False) -> None:
    """Note what is wrong with an expression; what cannot be evaluated makes a form unusable.

    Args:
        in_list: bare words are columns of the list that is filtered.
    """
    if is_last_saved(source):
        notes.wrong(cell, "Heed does not keep answers from one report to the next (last-saved).")
        return
    try:
        parsed = parse(source, in_list=in_list)
    except BadExpression as reason:
        notes.wrong(cell, f"This cannot be evaluated: {reason.message} (at sign {reason.at + 1}).")
        return
    for name in sorted(parsed.names - {"."}):
        check_name(name, cell, known.names, notes)
    for name in sorted(parsed.lists - known.lists):
        near = did_you_mean(name, sorted(known.lists))
        notes.wrong(cell, f"There is no list or file named {name!r}.{near}")


def check_columns(source: str, cell: Cell, options: Sequence[Option], notes: Notes) -> None:
    """Note columns of a filter that no choice of the list has: comparing them finds nothing."""
    there = {"name", "label"} | {column for option in options for column in option.columns}
    try:
        unknown = sorted(_columns(parse(source, in_list=True).root) - there)
    except BadExpression:
        return  # said already
    for column in unknown:
        said = f"The list has no column {column!r}. If it is meant as a text, put it in quotes."
        notes.doubt(cell, said)


def _columns(node: Node) -> set[str]:
    match node:
        case Column(name):
            return {name}
        case Lookup():
            return set()  # columns of another list
    return {column for part in parts(node) for column in _columns(part)}


def check_name(name: str, cell: Cell, known: Collection[str], notes: Notes) -> None:
    """Note a reference to a question that the form does not have."""
    if name not in known:
        near = did_you_mean(name, sorted(known)) if notes.has_room else ""
        notes.wrong(cell, f"There is no question named {name!r}.{near}")


def check_text(cell: Cell, known: Collection[str], notes: Notes) -> None:
    """Note references in a text to questions that the form does not have."""
    for name in references(cell.text):
        if _NAME.fullmatch(name):
            check_name(name, cell, known, notes)
