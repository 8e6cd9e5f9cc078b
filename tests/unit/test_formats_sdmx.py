"""A release as SDMX: valid by the standard's schemas, and read by two independent programs."""

import io
import re
from dataclasses import replace
from typing import Any

import pytest
import sdmx
from pysdmx.errors import Invalid
from pysdmx.io import get_datasets, read_sdmx
from pysdmx.io.xml.doc_validation import validate_doc

from publishing.disclosure.protect import protect
from publishing.disclosure.protected import AS_BEFORE, HIDDEN, ProtectedTable
from publishing.disclosure.rules import Rules
from publishing.formats import sdmx as sdmx_files
from publishing.formats._lines import lines
from publishing.formats._sdmx_codes import concept, ids
from publishing.release import Axis, ReleaseTable
from publishing.tables import TOTAL, Counts, Dimension, Key, added_up
from tests.releases import example

pytestmark = pytest.mark.check

STRUCTURE = "structure.sdmx.xml"
MADE = {"cases", "answers"}


@pytest.fixture(scope="module")
def city():
    return example()


@pytest.fixture(scope="module")
def written(city):
    return {name: each.decode() for name, each in sdmx_files.files(city.release).items()}


def expected(city, name):
    """What stands in a table: key -> (value, status, secrecy)."""
    table = next(each for each in city.release.tables if each.name == name)
    status = {"": ("A", "F"), HIDDEN: ("Q", "C"), AS_BEFORE: ("P", "F")}
    found = {}
    for line in lines(table):
        codes = tuple("_T" if code == TOTAL else code for code in line.codes)
        for measure in table.measures:
            value = line.number(measure)
            if value is not None or line.cell.flag == HIDDEN:
                found[*codes, measure.upper()] = (value, *status[line.cell.flag])
    return found


def names_of(city, name):
    table = next(each for each in city.release.tables if each.name == name)
    return [*(concept(axis.name) for axis in table.axes), "MEASURE"]


def read_by_pysdmx(written, file):
    return get_datasets(written[file], written[STRUCTURE])[0].data


def by_key(frame, names):
    return {
        tuple(row[each] for each in names): (
            None if row["OBS_VALUE"] is None else int(row["OBS_VALUE"]),
            row["OBS_STATUS"],
            row["CONF_STATUS"],
        )
        for row in frame.astype(object).where(frame.notna(), None).to_dict("records")
    }


@pytest.mark.parametrize("file", [STRUCTURE, "cases.sdmx.xml", "answers.sdmx.xml"])
def test_the_schemas_of_sdmx_find_nothing_wrong(written, file):
    validate_doc(written[file])


BROKEN = [
    (STRUCTURE, "<str:Code id=", "<str:Code name="),
    (STRUCTURE, "isPartial=", "isHalf="),
    (STRUCTURE, "<str:Dataflows>", "<str:Dataflows><str:Code id='A'/>"),
    ("cases.sdmx.xml", "<mes:Prepared>2026-12-03", "<mes:Prepared>yesterday"),
    ("cases.sdmx.xml", "<mes:Sender id=", "<mes:Sender name="),
]


@pytest.mark.parametrize(("file", "right", "wrong"), BROKEN)
def test_the_schemas_of_sdmx_find_what_is_wrong(written, file, right, wrong):
    assert right in written[file]
    with pytest.raises(Invalid):
        validate_doc(written[file].replace(right, wrong, 1))


@pytest.mark.parametrize("form", ["xml", "csv"])
@pytest.mark.parametrize("name", sorted(MADE))
def test_pysdmx_reads_every_number_status_and_gap(city, written, name, form):
    frame = read_by_pysdmx(written, f"{name}.sdmx.{form}")

    assert by_key(frame, names_of(city, name)) == expected(city, name)


@pytest.mark.parametrize("form", ["xml", "csv"])
@pytest.mark.parametrize(("right", "wrong"), [("13", "many"), ("CASES(1.7.0)", "CRIMES(1.7.0)")])
def test_pysdmx_refuses_what_is_no_number_or_of_no_known_structure(written, form, right, wrong):
    file = f"cases.sdmx.{form}"
    marks = {"13": ('OBS_VALUE="13"', ",13,")[form == "csv"]}
    broken = written[file].replace(
        marks.get(right, right), marks.get(right, right).replace(right, wrong)
    )

    with pytest.raises(Invalid):
        get_datasets(broken, written[STRUCTURE])


def test_pysdmx_knows_every_code_that_stands_in_the_numbers(city, written):
    lists = {each.id: each for each in read_sdmx(written[STRUCTURE]).get_codelists()}
    frame = read_by_pysdmx(written, "cases.sdmx.xml")

    for column in ("FREQ", "REF_AREA", "INCIDENT_TYPE", "MEASURE", "OBS_STATUS", "CONF_STATUS"):
        assert set(frame[column]) <= {code.id for code in lists[f"CL_{column}"]}, column


def second_reader(written) -> Any:
    return sdmx.read_sdmx(io.BytesIO(written[STRUCTURE].encode()))


@pytest.mark.parametrize("form", ["xml", "csv"])
@pytest.mark.parametrize("name", sorted(MADE))
def test_sdmx1_reads_every_number_status_and_gap(city, written, name, form):
    structure = second_reader(written).structure[f"DSD_{name.upper()}"]
    content = io.BytesIO(written[f"{name}.sdmx.{form}"].encode())
    message: Any = sdmx.read_sdmx(content, format=form, structure=structure)
    found = {}
    for seen in message.data[0].obs:
        key = tuple(str(seen.key[each].value) for each in names_of(city, name))
        value = None if seen.value in (None, "") else int(seen.value)
        flags = [str(seen.attrib[each].value) for each in ("OBS_STATUS", "CONF_STATUS")]
        found[key] = (value, *flags)

    assert found == expected(city, name)


def test_sdmx1_reads_names_parents_and_official_codes(written):
    areas = second_reader(written).codelist["CL_REF_AREA"]
    hilltop = areas["hilltop"]

    assert hilltop.name.localizations["fr"] == "Colline"
    assert hilltop.name.localizations["ar"] == "التلة"
    assert hilltop.parent.id == "upper"
    assert [(each.title, str(each.text)) for each in hilltop.annotations] == [
        ("ISO3166-2", "XA-01")
    ]


def test_sdmx1_notices_a_structure_that_lacks_a_dimension(written):
    lacking = re.sub(r'<str:Dimension id="MEASURE".*?</str:Dimension>', "", written[STRUCTURE],
                     flags=re.DOTALL)  # fmt: skip
    assert lacking != written[STRUCTURE]
    structure = second_reader({STRUCTURE: lacking}).structure["DSD_CASES"]

    with pytest.raises(Exception, match="MEASURE"):
        sdmx.read_sdmx(io.BytesIO(written["cases.sdmx.xml"].encode()), structure=structure)


def test_a_total_over_some_weeks_is_told_of_their_days(city):
    weeks = Dimension("period", ("2026-W45", "2026-W46"))
    cells: dict[Key, Counts] = {(code,): Counts(40, 30, 1, 50) for code in weeks.leaves}
    shown = protect(added_up((weeks,), cells), Rules())
    assert isinstance(shown, ProtectedTable)
    axis = Axis("period", {"en": "Period"}, ())
    table = ReleaseTable("cases", {"en": "Cases"}, "reporter", ("cases",), (axis,), shown)
    made = sdmx_files.files(replace(city.release, tables=(table,)))
    written = {name: each.decode() for name, each in made.items()}
    validate_doc(written["cases.sdmx.xml"])
    found = read_by_pysdmx(written, "cases.sdmx.csv")

    assert dict(zip(found["TIME_PERIOD"], found["OBS_VALUE"], strict=True)) == {
        "2026-W45": 40, "2026-W46": 40, "2026-11-02/P14D": 80,
    }  # fmt: skip
    assert list(found["FREQ"]) == ["W", "W", "_O"]
    assert set(found["REF_AREA"]) == {"_T"}


def test_codes_that_sdmx_forbids_get_ids_of_their_own():
    assert ids(["a b", "a_b", "a.b", "*", "é"]) == {
        "a b": "a_b", "a_b": "a_b_2", "a.b": "a_b_3", "*": "_T", "é": "_",
    }  # fmt: skip
