"""The forms of other programs' tests and of a mapping organisation: usable, or wrong by place."""

import os
from pathlib import Path

import pytest

from forms.xlsform import read_xlsform, wanted_files
from forms.xlsform.work import second_opinion
from forms.xlsform.workbook import read_workbook

FOLDER = Path(os.environ.get("HEED_REAL_DATA", "none")) / "forms"
FILES = sorted(p for p in FOLDER.rglob("*") if p.suffix in {".xls", ".xlsx", ".csv", ".md"})
pytestmark = [
    pytest.mark.check,
    pytest.mark.skipif(not FILES, reason="HEED_REAL_DATA names no folder with forms"),
]
# File name without its suffix -> where the first mistake is. A list of choices that the file does
# not have, a calculation that is a sentence, an included form that nobody brought, and so on.
REFUSED = {
    "docs__example-xlsforms__simple_building_survey_wildfires": ("survey", 10),
    "src__backend__packages__osm-fieldwork__osm_fieldwork__xlsforms__buildings": ("survey", 34),
    "src__backend__packages__osm-fieldwork__osm_fieldwork__xlsforms__health": ("survey", 3),
    "src__backend__tests__test_data__buildings": ("survey", 34),
    "bad_calc": ("survey", 2),
    "fruits": ("survey", 1),
    "include_json": ("survey", None),
    "unknown_question_type": ("survey", 2),
}
# Refused by pyxform 4.5 and yet usable: a trigger or an entity that refers to a question of
# another form and starts nothing, an included form, a question without a label.
USED_ALL_THE_SAME = {
    "src__backend__packages__osm-fieldwork__osm_fieldwork__xlsforms__highways",
    "src__backend__packages__osm-fieldwork__tests__test_data__test_form_for_mandatory_fields",
    "include",
    "gps",
}


def read(path):
    sheets = read_workbook(path.read_bytes())
    beside = {}
    for name, is_form in wanted_files(sheets):
        file = path.with_name(name + path.suffix if is_form else name)
        if file.exists():
            beside[name] = read_workbook(file.read_bytes(), table=not is_form)
    return read_xlsform(sheets, beside=beside)


def test_every_real_form_is_usable_or_wrong_by_place():
    found = {path: read(path) for path in FILES}
    refused = {path for path, each in found.items() if not each.ok}
    assert len(FILES) == 74
    assert {path.stem for path in refused} == set(REFUSED)
    assert len(FILES) - len(refused) == 63
    for path in refused:
        first = found[path].errors[0]
        sheet, row = REFUSED[path.stem]
        assert (first.sheet, first.row) == (sheet, row or first.row)
        assert first.column


def test_what_is_used_though_pyxform_refuses_it_is_known():
    against = {path.stem for path in FILES if second_opinion(path.read_bytes())}
    assert against - set(REFUSED) == USED_ALL_THE_SAME


@pytest.mark.parametrize(
    "name", ["group", "loop", "specify_other", "include", "case_insensitivity"]
)
def test_the_same_form_in_four_formats_is_the_same_form(name):
    files = [path for path in FILES if path.stem == name]
    forms = [read(path).form for path in files]
    assert len(files) >= 3
    assert all(form.questions == forms[0].questions for form in forms)
