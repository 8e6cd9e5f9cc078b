"""No byte of any format tells of what is hidden, and the same release gives the same bytes."""

import io
import os
import re
import subprocess
import sys
import zipfile
from hashlib import sha256

import openpyxl
import pyarrow.parquet as pq
import pytest
import time_machine

from publishing.disclosure.protected import HIDDEN
from publishing.formats import files
from tests.house.rules import ROOT
from tests.releases import Example, example

pytestmark = pytest.mark.check

# Then what is hidden is 211, 422, 633, 844 and so on, which nothing else in a release is.
TIMES = 211


@pytest.fixture(scope="module")
def marked() -> tuple[Example, dict[str, bytes]]:
    made = example(TIMES)
    return made, files(made.release)


def opened(name: str, content: bytes) -> bytes:
    """What stands in a file once it is unpacked."""
    if name.endswith(".xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            return b"\n".join(book.read(part) for part in sorted(book.namelist()))
    if name.endswith(".parquet"):
        table = pq.ParquetFile(io.BytesIO(content))
        told = (table.read().to_pydict(), table.metadata.to_dict())
        return content + b"\n" + repr(told).encode()
    return content


def told(example: Example) -> set[int]:
    """All numbers that are public somewhere."""
    cells = [cell for table in example.release.tables for cell in table.table.cells.values()]
    return {n for cell in cells for n in (cell.cases, cell.reports, cell.reporters) if n}


def secrets(example: Example) -> set[int]:
    """The true numbers of hidden cells, and new ones that were not told, public nowhere else."""
    counts = [each for table in example.hidden.values() for each in table.values()]
    counts += example.late.values()
    found = {n for each in counts for n in (each.cases, each.reports, each.reporters) if n}
    return found - told(example)


def standing(content: bytes, numbers: set[int]) -> set[int]:
    """Which of these numbers stand in these bytes, as digits."""
    seen = {
        int(found) for found in re.findall(rb"(?<![0-9A-Za-z])\d{1,9}(?![0-9A-Za-z])", content)
    }
    return seen & numbers


def test_no_true_number_of_a_hidden_cell_stands_in_any_byte_of_any_format(marked):
    made, written = marked
    hidden = secrets(made)
    assert {TIMES * 2, TIMES * 3, TIMES * 4} <= hidden  # those under the threshold too
    assert 31 * TIMES + 1 in hidden

    assert {name: standing(opened(name, each), hidden) for name, each in written.items()} == {
        name: set() for name in written
    }


def test_what_is_public_is_found_in_every_format_of_tables(marked):
    # Or else the test above would look at nothing.
    made, written = marked
    everywhere = {n for n in told(made) if n % TIMES == 0}
    tables = ("csv", "hxl.csv", "parquet", "sdmx.csv", "sdmx.xml")
    for name in (*(f"cases.{each}" for each in tables), f"{made.release.name}.xlsx"):
        assert standing(opened(name, written[name]), everywhere), name


def test_the_workbook_has_nothing_where_a_cell_is_hidden(marked):
    made, written = marked
    content = io.BytesIO(written[f"{made.release.name}.xlsx"])
    book = openpyxl.load_workbook(content, read_only=True)
    for table, sheet in zip(made.release.tables, book.worksheets[1:], strict=False):
        rows = [row for row in sheet.iter_rows(values_only=True) if row[-1] == HIDDEN]
        numbers = {value for row in rows for value in row[len(table.axes) : -1]}

        assert len(rows) == len(made.hidden[table.name])
        assert numbers == {None}


def test_the_same_release_gives_the_same_bytes_years_later(marked):
    made, written = marked
    with time_machine.travel("2031-05-06 07:08:09"):
        assert files(made.release) == written


DIGESTS = """
from hashlib import sha256
from publishing.formats import files
from tests.releases import example
for name, content in files(example(TIMES).release).items():
    print(name, sha256(content).hexdigest())
"""


def test_the_same_release_gives_the_same_bytes_in_another_program_and_timezone(marked):
    # A Python of its own orders sets by other hashes.
    _, written = marked
    told = subprocess.run(
        [sys.executable, "-c", DIGESTS.replace("TIMES", str(TIMES))], cwd=ROOT, text=True,
        capture_output=True, check=True,
        env={**os.environ, "PYTHONHASHSEED": "1", "TZ": "Asia/Kolkata"},
    ).stdout  # fmt: skip

    assert told.splitlines() == [
        f"{name} {sha256(content).hexdigest()}" for name, content in written.items()
    ]


def test_the_running_program_loads_none_of_the_heavy_libraries():
    heavy = {"pandas", "pyarrow", "pysdmx", "lxml", "xlsxwriter", "rdflib"}
    code = f"import sys, bot.app, web.pages; print({heavy!r} & set(sys.modules))"
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True, check=True
    )

    assert ended.stdout.strip() == "set()"
