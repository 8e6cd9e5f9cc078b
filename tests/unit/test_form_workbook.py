"""Cells out of files: four formats, and files that are broken or hostile."""

import contextlib
import io
import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.xlsform import read_xlsform, workbook
from forms.xlsform.workbook import Unreadable, read_workbook

CSV = "survey,,,\n,type,name,label\n,text,a,A?\nchoices,,,\n,list_name,name,label\n,l,x,X\n"
MARKDOWN = """
| survey |
# a remark
|        | type | name | label |
|        | text | a    | A\\|B? |
"""


def xlsx(**sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def test_rows_of_a_csv_keep_their_numbers_in_the_file():
    assert read_workbook(CSV.encode()) == {
        "survey": [[], ["", "type", "name", "label"], ["", "text", "a", "A?"]],
        "choices": [*[[]] * 4, ["", "list_name", "name", "label"], ["", "l", "x", "X"]],
    }


def test_a_csv_without_names_of_sheets_is_the_survey():
    assert read_workbook(b"\xef\xbb\xbftype,name\ntext,a\n") == {
        "survey": [["type", "name"], ["text", "a"]]
    }


def test_a_table_in_markdown_is_read():
    assert read_workbook(MARKDOWN.encode()) == {
        "survey": [*[[]] * 3, ["", "type", "name", "label"], ["", "text", "a", "A|B?"]]
    }


MOMENT = datetime(2026, 1, 2, 3, 4)  # noqa: DTZ001 (spreadsheets know no zones)


def test_cells_of_a_spreadsheet_look_as_they_are_meant():
    row = [1.0, 2.5, True, date(2026, 1, 2), MOMENT, time(9, 30), None, " a"]
    assert read_workbook(xlsx(survey=[row], pictures=[["left aside"]])) == {
        "survey": [
            ["1", "2.5", "TRUE", "2026-01-02", "2026-01-02T03:04:00", "09:30:00", "", " a"]
        ],
        "pictures": [],
    }


def test_a_formula_without_its_value_is_named_with_its_place():
    book = xlsx(survey=[["type", "name", "label"], ["text", "a", '="A"&"?"']])
    found = read_xlsform(read_workbook(book))
    assert [(e.row, e.column) for e in found.errors] == [(2, "label")]


def test_many_empty_rows_are_not_the_end_of_patience_but_the_end_of_the_sheet():
    rows = [["type"], *[[None]] * 100, ["text"], *[[None]] * 600]
    found = read_workbook(xlsx(survey=rows))
    assert len(found["survey"]) == 102


def bomb():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 100_001)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"\x00\x01\x02", "neither"),
        (b"\xff\xfe\xfd", "neither"),
        (b"PK\x03\x04 and nothing more", "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and nothing more", "broken"),
        (xlsx(survey=[["type"]])[:-200], "broken"),
        (b"x" * 10_000_001, "larger than 10 MB"),
        (b"type,name\n" * 20_001, "too much"),
        (b'type,"' + b"x" * 40_000 + b'"\n', "characters"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(body, why):
    with pytest.raises(Unreadable, match=why):
        read_workbook(body)


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_UNPACKED_BYTES", 100_000)
    with pytest.raises(Unreadable, match="when unpacked"):
        read_workbook(bomb())


BOOK = xlsx(survey=[["type", "name", "label"], ["text", "a", "A?"]])


@given(
    st.binary(max_size=60), st.integers(0, len(BOOK) - 1), st.sampled_from([BOOK, CSV.encode()])
)
@settings(max_examples=40, deadline=None)
def test_broken_bytes_give_cells_or_a_reason(noise, at, body):
    broken = body[:at] + noise + body[at + len(noise) :]
    with contextlib.suppress(Unreadable):
        found = read_workbook(broken)
        assert all(
            isinstance(cell, str) for rows in found.values() for row in rows for cell in row
        )


@pytest.mark.check
def test_pyxform_is_asked_for_a_second_opinion():
    from forms.xlsform.work import second_opinion

    assert second_opinion(CSV.encode()) == ""
    assert "wrong" in second_opinion(CSV.replace("text", "wrong").encode())


def test_what_stands_far_below_empty_rows_is_not_lost_without_a_word():
    rows = [["type", "name"], *[[""]] * 600, ["text", "far"]]
    with pytest.raises(Unreadable, match=r"Below 600 empty rows .*'text'"):
        read_workbook(xlsx(survey=rows))


def part(name, old, new):
    """A workbook in which one part is written otherwise."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(xlsx(survey=[["type", "name"]]))) as book,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as other,
    ):
        for each in book.namelist():
            body = book.read(each)
            other.writestr(each, body.replace(old, new) if each == name else body)
    return written.getvalue()


def test_a_file_of_very_many_parts_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_TAGS", 5_000)
    many = part("xl/worksheets/sheet1.xml", b"</sheetData>", b"<row/>" * 6_000 + b"</sheetData>")
    with pytest.raises(Unreadable, match="empty cells among it"):
        read_workbook(many)


def test_a_file_of_very_many_styles_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_STYLES_BYTES", 20_000)
    many = part("xl/styles.xml", b"</cellXfs>", b'<xf numFmtId="0"/>' * 2_000 + b"</cellXfs>")
    with pytest.raises(Unreadable, match="too many styles"):
        read_workbook(many)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"type,name\ntext,a\n" + b"x" * 140_000, "Near line 3 a quote is not closed"),
        (b"\n" * 200_001, "more than 200000 rows"),
    ],
)
def test_a_text_that_is_no_table_is_refused_with_its_line(body, why):
    with pytest.raises(Unreadable, match=why):
        read_workbook(body)
