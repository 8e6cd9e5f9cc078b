"""Whatever codes, names and labels a campaign has, its release is written and read as it is."""

import csv
import io
import json
from dataclasses import replace
from itertools import product
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest
from pysdmx.io import get_datasets
from pysdmx.io.xml.doc_validation import validate_doc

from publishing.disclosure.protect import protect
from publishing.disclosure.protected import ProtectedTable
from publishing.disclosure.rules import Rules
from publishing.formats import files
from publishing.release import Axis, Code, Producer, ReleaseTable
from publishing.tables import TOTAL, Counts, Dimension, Key, added_up
from tests.releases import example
from tests.validators import complaints

pytestmark = pytest.mark.check

LABELS = {
    "a b": '=HYPERLINK("http://x.example")', "a_b": "<b>&amp;</b>", "=1+1": '"quoted", & more',
    "<&>\"'": "it's", "التلة": "مرحبا", "x,y;z": "\U0001f525 fire", "-5": "-1",
    "two\nlines": "and\nmore", "]]>": "]]>",
}  # fmt: skip
AREA = Dimension("area", tuple(LABELS))
QUESTION = Dimension("group/réponse & why?", ("k 1", "k/2"))
MEASURE = Dimension("measure", ("deep", "flat"))  # what SDMX calls something else


@pytest.fixture(scope="module")
def odd():
    dimensions = (AREA, QUESTION, MEASURE)
    cells: dict[Key, Counts] = {
        key: Counts(20 + n, 18 + n, 1, 25 + n)
        for n, key in enumerate(product(*(each.leaves for each in dimensions)))
    }
    shown = protect(added_up(dimensions, cells), Rules())
    assert isinstance(shown, ProtectedTable)
    axes = tuple(
        Axis(d.name, {"en": f'{d.name} <&> "x"'}, tuple(
            Code(code, {"en": LABELS.get(code, code)}, ("X:<&>",)) for code in d.codes))
        for d in dimensions
    )  # fmt: skip
    measures = ("cases", "reports", "reporters")
    title = {"en": 'What <&> "why" [a/b]*?: a long question, longer than a sheet is called'}
    table = ReleaseTable("Answers/réponses", title, "reporter", measures, axes, shown)
    return replace(
        example().release, title={"en": 'A "title" <&>'}, tables=(table,), areas={}, things=(),
        producer=Producer('Me & <You> "Inc"'),
    )  # fmt: skip


@pytest.fixture(scope="module")
def written(odd):
    return files(odd)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def areas_of(values) -> set[str]:
    return set(values) - {TOTAL, "_T"}


def test_files_have_names_that_every_system_takes(written):
    assert {name for name in written if "answers" in name} == {
        f"answers_reponses.{ending}"
        for ending in ("csv", "dictionary.csv", "hxl.csv", "parquet", "sdmx.csv", "sdmx.xml")
    }
    assert "codes.group_reponse_why_.csv" in written


def test_codes_are_kept_letter_by_letter(written):
    assert areas_of(row["area"] for row in rows(written["answers_reponses.csv"])) == set(LABELS)
    table = pq.read_table(io.BytesIO(written["answers_reponses.parquet"]))
    assert areas_of(table.column("area").to_pylist()) == set(LABELS)


def test_no_label_is_run_as_a_formula(written, odd):
    labels = {row["code"]: row["label_en"] for row in rows(written["codes.area.csv"])}
    assert labels["a b"].startswith("'=")
    book = openpyxl.load_workbook(io.BytesIO(written[f"{odd.name}.xlsx"]))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_no_validator_finds_anything_wrong(written, tmp_path: Path):
    assert complaints(written, tmp_path) == []


def test_sdmx_is_valid_and_has_an_area_for_each(written):
    structure = written["structure.sdmx.xml"].decode()
    for name in ("structure.sdmx.xml", "answers_reponses.sdmx.xml"):
        validate_doc(written[name].decode())
    for form in ("xml", "csv"):
        content = written[f"answers_reponses.sdmx.{form}"].decode()
        frame = get_datasets(content, structure)[0].data

        assert len(areas_of(frame["REF_AREA"])) == len(LABELS)
        assert set(frame["D_MEASURE"]) == {"deep", "flat", "_T"}
        assert set(frame["MEASURE"]) == {"CASES", "REPORTS", "REPORTERS"}


def test_everything_that_is_json_is_json(written):
    found = {name: content for name, content in written.items() if name.endswith(("json", "ld"))}

    assert {"datapackage.json", "dcat.jsonld", "metadata.json"} <= found.keys()
    assert all(json.loads(content) for content in found.values())
