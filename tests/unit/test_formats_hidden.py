"""No byte of any format tells of what is hidden, and the same release gives the same bytes."""

import io
import re
import zipfile

import pyarrow.parquet as pq
import pytest

from publishing.formats import files
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
        return content + b"\n" + str(pq.read_table(io.BytesIO(content)).to_pydict()).encode()
    return content


def told(example: Example) -> set[int]:
    """All numbers that are public somewhere."""
    cells = [cell for table in example.release.tables for cell in table.table.cells.values()]
    return {n for cell in cells for n in (cell.cases, cell.reports, cell.reporters) if n}


def secrets(example: Example) -> set[int]:
    """The true numbers of hidden cells that are public nowhere else."""
    counts = [each for table in example.hidden.values() for each in table.values()]
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


def test_the_same_release_gives_the_same_bytes(marked):
    made, written = marked

    assert files(made.release) == written
