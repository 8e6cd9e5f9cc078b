"""Forms in files: read in a bounded child process, since a file may be broken or hostile.

What comes back are cells; the form is made of them here (`forms.xlsform`).
"""

import asyncio
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.errands import ChildFailed, in_child
from forms.exhibits import Find, checked_name
from forms.xlsform import Fault, Read, Sheets, read_xlsform, wanted_files
from messages.model import Exhibit

MOST_FILE_BYTES = 10_000_000
MOST_FILES_BESIDE = 20
_SUFFIXES = (".xlsx", ".xls", ".csv", ".md")
_PLACE = re.compile(r"\[row : (\d+)\]\s*|On the '(\w+)' sheet|, the '([^']+)' value")


class BadFile(Exception):
    """The file cannot be read at all; the text is a sentence for people."""


@dataclass(frozen=True, slots=True)
class _Found:
    sheets: Sheets
    refused: str


def read_form_file(path: Path) -> Read:
    """Return the form in a file (.xlsx, .xls, .csv, .md), and what is wrong with it.

    Files that it names (choices, included forms) are taken from the same folder. Never raises for
    what is in a file, nor where there is none: that is an error of the `Read`. Takes a second.
    Not for use in a running event loop; there `await read_form(path)`.
    """
    return asyncio.run(read_form(path))


def cells_as_text(path: Path) -> str:
    """Return the cells of a form and of the files that it names, as JSON for `forms`.

    Raises:
        ValueError: it cannot be read; the text is a sentence for people.
    """
    try:
        return asyncio.run(_cells(path))
    except BadFile as reason:
        raise ValueError(str(reason)) from None


async def _cells(path: Path) -> str:
    found = await _found(path, table=False)
    beside = await _beside(path, found.sheets)
    return json.dumps({"sheets": found.sheets, "beside": beside}, ensure_ascii=False)


async def read_form(path: Path) -> Read:
    """Return what `read_form_file` does."""
    try:
        found = await _found(path, table=False)
        beside = await _beside(path, found.sheets)
    except BadFile as reason:
        return Read(None, (), (Fault(path.name, 0, "", str(reason)),))
    read = read_xlsform(found.sheets, beside=beside, find=_finds_beside(path))
    read = _with_title(read, path)
    return _with_second_opinion(read, found.refused) if found.refused else read


async def _found(path: Path, *, table: bool) -> _Found:
    body = _bytes(path)
    try:
        result = await in_child("xlsform", json.dumps({"table": table}).encode() + b"\n" + body)
    except (ChildFailed, TimeoutError):
        raise BadFile(
            f"{path.name} cannot be read: it is broken, or there is too much in it."
        ) from None
    told: Mapping[str, Any] = json.loads(result)
    if told["unreadable"]:
        raise BadFile(f"{path.name}: {told['unreadable']}")
    return _Found(_checked(told["sheets"]), str(told["refused"]))


def _checked(told: Mapping[str, Any]) -> Sheets:
    return {name: [[str(cell) for cell in row] for row in rows] for name, rows in told.items()}


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as opened:
            body = opened.read(MOST_FILE_BYTES + 1)
    except OSError as error:
        raise BadFile(f"{path} cannot be read: {error.strerror}.") from None
    if len(body) > MOST_FILE_BYTES:
        raise BadFile(f"{path.name} is larger than {MOST_FILE_BYTES // 1_000_000} MB.")
    return body


async def _beside(path: Path, sheets: Sheets) -> dict[str, Sheets]:
    """The files that the form names, and those that the forms among them name."""
    found: dict[str, Sheets] = {}
    waiting = list(wanted_files(sheets))
    while waiting and len(found) < MOST_FILES_BESIDE:
        name, is_form = waiting.pop(0)
        file = next(files_named(path, name, is_form=is_form), None)
        if file is None or name in found:
            continue
        found[name] = (await _found(file, table=not is_form)).sheets
        if is_form:
            waiting += wanted_files(found[name])
    return found


def files_named(path: Path, name: str, *, is_form: bool) -> Iterator[Path]:
    """Yield the files that a form names, the likeliest first.

    They lie in the form's own folder; a name that leads out of it finds nothing.
    """
    if Path(name).name != name:
        return
    suffixes = dict.fromkeys((path.suffix.lower(), *_SUFFIXES)) if is_form else ("",)
    for suffix in suffixes:
        file = path.parent / f"{name}{suffix}"
        if file.is_file() and file.resolve().parent == path.parent.resolve() and file != path:
            yield file


def _finds_beside(path: Path) -> Find:
    """Tell whether pictures are there; what is in them is looked at with their campaign."""
    folders = (path.parent / f"{path.stem}-media", path.parent)

    def find(column: str, name: str) -> Exhibit:
        plain = checked_name(column, name)
        if not any((folder / plain).is_file() for folder in folders):
            raise LookupError(plain)
        return Exhibit(plain, "", "")

    return find


def _with_title(read: Read, path: Path) -> Read:
    """A form that has no title is called as its file is, as other tools do."""
    if read.form is None or read.form.title:
        return read
    return replace(read, form=replace(read.form, title=path.stem))


def _with_second_opinion(read: Read, refused: str) -> Read:
    fault = _placed(refused)
    if read.ok:
        return replace(read, warnings=(*read.warnings, fault))
    return replace(read, errors=(*read.errors, fault))


def _placed(refused: str) -> Fault:
    """The words of pyxform at the place that stands in them."""
    row = sheet = column = ""
    for found in _PLACE.finditer(refused):
        row, sheet, column = (found[1] or row), (found[2] or sheet), (found[3] or column)
    said = _PLACE.sub("", refused, count=1) if row else refused
    message = f"Other tools (pyxform) refuse this form: {said}"
    return Fault(sheet or "survey", int(row or 0), column, message)
