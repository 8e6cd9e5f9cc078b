"""`pulldata(...)`, an older way to look something up in a file, written the newer way."""

import re
from collections.abc import Mapping

from forms.expressions import MAX_CHARACTERS
from forms.xlsform.faults import Cell, Notes
from forms.xlsform.tables import Cells

MOST_CALLS = 20  # in one expression; each is read to its end
_CALL = re.compile(r"\bpulldata\s*\(")
_QUOTED = re.compile(r"\s*(?:'([^']*)'|\"([^\"]*)\")\s*")


def without_pulldata(source: str, cell: Cell, tables: Mapping[str, Cells], notes: Notes) -> str:
    """Return the expression with each `pulldata` as a look-up that `forms.expressions` knows.

    What is missing or cannot be read is noted and stands for nothing.
    """
    if _is_too_much(source):
        notes.wrong(cell, f"At most {MOST_CALLS} pulldata in {MAX_CHARACTERS} characters.")
        return "''"
    while found := _CALL.search(source):
        arguments, end = _arguments(source, found.end())
        source = source[: found.start()] + _lookup(arguments, cell, tables, notes) + source[end:]
    return source


def file_names(source: str) -> list[str]:
    """The files that an expression looks into with `pulldata`."""
    if _is_too_much(source):
        return []
    calls = (_arguments(source, found.end())[0] for found in _CALL.finditer(source))
    return [f"{_unquoted(each[0])}.csv" for each in calls if each and _unquoted(each[0])]


def _is_too_much(source: str) -> bool:
    calls = len(_CALL.findall(source))
    return calls > MOST_CALLS or (calls > 0 and len(source) > MAX_CHARACTERS)


def _lookup(arguments: list[str], cell: Cell, tables: Mapping[str, Cells], notes: Notes) -> str:
    if len(arguments) != 4 or not all(map(_unquoted, arguments[:3])):
        notes.wrong(cell, "pulldata needs four things: a file, two columns, and a value.")
        return "''"
    name, wanted, key = map(_unquoted, arguments[:3])
    if f"{name}.csv" not in tables:
        notes.wrong(cell, f"The file {name + '.csv'!r} does not lie beside the form.")
        return "''"
    return f"instance('{name}')/root/item[{key}={arguments[3].strip()}]/{wanted}"


def _unquoted(argument: str) -> str:
    found = _QUOTED.fullmatch(argument)
    return (found[1] or found[2] or "") if found else ""


def _arguments(source: str, start: int) -> tuple[list[str], int]:
    """The arguments from the opening bracket on, and where the text goes on after them."""
    parts: list[str] = []
    depth, quote, begun = 0, "", start
    for at in range(start, len(source)):
        sign = source[at]
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "'\"":
            quote = sign
        elif sign == ")" and depth == 0:
            return [*parts, source[begun:at]], at + 1
        elif sign == "," and depth == 0:
            parts, begun = [*parts, source[begun:at]], at + 1
        else:
            depth += {"(": 1, ")": -1}.get(sign, 0)
    return [], len(source)
