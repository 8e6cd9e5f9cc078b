"""Tables as files that know types: Parquet and a workbook; and that no format is forgotten."""

import io
import zipfile

import pyarrow.parquet as pq
import pytest

from publishing.formats import descriptions, formats, parquet, xlsx
from tests.releases import Example, example

pytestmark = pytest.mark.check


@pytest.fixture(scope="module")
def city() -> tuple[Example, dict[str, bytes]]:
    made = example()
    return made, {**parquet.files(made.release), **xlsx.files(made.release)}


def test_every_file_of_a_format_is_found():
    assert {"csv_tables", "geojson", "hxl", "parquet", "sdmx", "xlsx"} <= formats().keys()
    assert "frictionless" in descriptions()


def test_the_workbook_opens_with_words_for_codes(city):
    made, written = city
    with zipfile.ZipFile(io.BytesIO(written[f"{made.release.name}.xlsx"])) as book:
        texts = book.read("xl/sharedStrings.xml").decode()

    assert "Water &amp; drains" in texts
    assert "Hidden is never zero." in texts


def test_parquet_keeps_numbers_as_numbers_and_hidden_ones_as_none(city):
    made, written = city
    table = pq.read_table(io.BytesIO(written["cases.parquet"]))

    assert str(table.schema.field("cases").type) == "int64"
    assert table.column("cases").null_count == len(made.hidden["cases"])
    assert table.schema.field("area").metadata == {b"title": b"Area"}
