"""The files of a comparison: series, crosswalks, maps, definitional differences."""

import asyncio
import csv
import json
from collections.abc import Mapping
from dataclasses import replace
from io import StringIO
from pathlib import Path

from bot.csv_files import DELIMITERS, BadFile, rows_of
from bot.errands import ChildFailed, in_child
from publishing.compare.differences import COLUMNS, Difference, Undefined, differences
from publishing.compare.geography import Geography, NotAMap, geography
from publishing.compare.joining import Pair
from publishing.compare.series import NotASeries, Reading, Row, Series, series

SDMX_CHILD = "sdmx"
MOST_FILE_BYTES = 50_000_000
_CROSSWALK = ("ours", "official")


def read_series(file: Path, reading: Reading) -> Series:
    """Read a series: CSV, SDMX-CSV, or SDMX-ML (.xml).

    Lists of codes that lie beside it (`codes.area.csv`, `codes.category.csv`, as each release has
    them) tell what its codes are called, and what lies under what.

    Raises:
        BadFile: it cannot be read, or is no series.
    """
    try:
        found = series(_rows(file), reading)
    except NotASeries as reason:
        raise BadFile(f"{file.name}: {reason}.") from None
    names, parents = {}, {}
    for axis in ("area", "category"):
        beside = file.with_name(f"codes.{axis}.csv")
        if beside.is_file():
            names[axis], parents[axis] = _codes(beside)
    return replace(found, names=names, parents=parents)


def read_crosswalk(file: Path) -> list[Pair]:
    """Read what belongs together: `ours,official`, one pair a line.

    Raises:
        BadFile: not there, without the columns, or with an empty field.
    """
    found = []
    for line, row in rows_of(file, _CROSSWALK):
        mine, theirs = (row[name].strip() for name in _CROSSWALK)
        if not (mine and theirs):
            raise BadFile(f"{file.name}, line {line}: a field is empty.")
        found.append((mine, theirs))
    return found


def read_differences(file: Path) -> tuple[Difference, ...]:
    """Read the table of definitional differences: `aspect,ours,official,effect`.

    Raises:
        BadFile: not there, or not complete.
    """
    try:
        return differences(row for _, row in rows_of(file, COLUMNS))
    except Undefined as reason:
        raise BadFile(f"{file.name}: {reason}") from None


def read_map(file: Path, *, name: str, code: str) -> Geography:
    """Read the areas of a GeoJSON file by these of their properties.

    Raises:
        BadFile: not there, or no such map.
    """
    try:
        return geography(json.loads(_bytes(file)), name=name, code=code)
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError):
        raise BadFile(f"{file.name} is no GeoJSON.") from None
    except NotAMap as reason:
        raise BadFile(f"{file.name}: {reason}.") from None


def _rows(file: Path) -> list[Row]:
    body = _bytes(file)
    return _from_xml(file, body) if file.suffix.lower() == ".xml" else _from_csv(file, body)


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST_FILE_BYTES:
            raise BadFile(f"{file.name} is larger than 50 MB.")
        return file.read_bytes()
    except OSError as error:
        raise BadFile(f"{file} cannot be read: {error.strerror}.") from None


def _from_csv(file: Path, body: bytes) -> list[Row]:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadFile(f"{file.name} is no CSV file in UTF-8.") from None
    # Not splitlines: it also ends a line at signs that may stand within a name.
    lines = StringIO(text, newline="")
    delimiter = max(DELIMITERS, key=lines.readline().count)
    lines.seek(0)
    read = csv.DictReader(lines, restval="", delimiter=delimiter)
    try:
        names = [name.strip().lower() for name in read.fieldnames or ()]
        rows = list(read)
    except csv.Error:
        raise BadFile(f"{file.name} is no CSV file in UTF-8.") from None
    if twice := next((name for name in names if name and names.count(name) > 1), ""):
        raise BadFile(f"{file.name} has two columns {twice}.")
    return [{k: v for k, v in row.items() if isinstance(k, str)} for row in rows]


def _from_xml(file: Path, body: bytes) -> list[Row]:
    try:
        found: list[Row] = json.loads(asyncio.run(in_child(SDMX_CHILD, body)))
    except (ChildFailed, TimeoutError):
        raise BadFile(f"{file.name} cannot be read as SDMX-ML.") from None
    return found


def _codes(file: Path) -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, str]]:
    """Read what codes are called (labels, official codes), and what lies above them."""
    names: dict[str, tuple[str, ...]] = {}
    parents: dict[str, str] = {}
    for row in _from_csv(file, _bytes(file)):
        code = row.get("code", "")
        official = row.get("official", "").split()
        labels = [value for name, value in row.items() if name.startswith("label_") and value]
        bare = [each.partition(":")[2] for each in official if ":" in each]
        names[code] = (*labels, *official, *bare)
        if parent := row.get("parent", ""):
            parents[code] = parent
    return names, parents
