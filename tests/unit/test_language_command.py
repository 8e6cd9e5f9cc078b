"""`language` reads what spreadsheets write, keeps the order, and refuses kindly."""

import csv

import pytest
from typer.testing import CliRunner

from bot.commands.language import app


def run(tmp_path, content, *, languages="ht,fr,en,es"):
    file, out = tmp_path / "texts.csv", tmp_path / "out.csv"
    file.write_bytes(content)
    done = CliRunner().invoke(app, [str(file), "--languages", languages, "--out", str(out)])
    if not out.exists():
        return done, []
    with out.open(encoding="utf-8", newline="") as written:
        return done, list(csv.reader(written))


def test_each_text_gets_its_language_in_the_order_of_the_file(tmp_path):
    done, rows = run(
        tmp_path,
        b"id,text\n7,Gen yon gwo twou nan lari a\n3,ok\n9,\n5,the street light is broken\n",
    )

    assert done.exit_code == 0, done.output
    assert rows[0] == ["id", "language", "confidence"]
    assert [row[:2] for row in rows[1:]] == [["7", "ht"], ["3", ""], ["9", ""], ["5", "en"]]
    assert [bool(row[2]) for row in rows[1:]] == [True, False, False, True]
    assert 0.7 <= float(rows[1][2]) <= 1


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffid,text\n1,Gen yon gwo twou nan lari a\n".encode(),
        b"id;text\r\n1;Gen yon gwo twou nan lari a\r\n",
        b"ID\tText\tmore\n1\tGen yon gwo twou nan lari a\tx\n",
        b'"text","id"\n"Gen yon gwo\ntwou nan lari a",1\n',
    ],
)
def test_files_of_spreadsheets_are_read(tmp_path, content):
    done, rows = run(tmp_path, content)

    assert done.exit_code == 0, done.output
    assert rows[1][:2] == ["1", "ht"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"number,words\n1,hello\n", "lacks the columns id, text"),
        (b"id,words\n1,hello\n", "lacks the columns text"),
        (b"", "lacks the columns"),
        (b"id,text\n1,\xff\xfe\xfa\n", "no CSV file in UTF-8"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_kindly(tmp_path, content, says):
    done, rows = run(tmp_path, content)

    assert done.exit_code == 1
    assert says in done.output
    assert not rows


def test_a_file_that_is_not_there_is_refused_kindly(tmp_path):
    arguments = [str(tmp_path / "no.csv"), "--languages", "en", "--out", str(tmp_path / "o.csv")]

    done = CliRunner().invoke(app, arguments)

    assert done.exit_code == 1
    assert "cannot be read" in done.output


@pytest.mark.parametrize("languages", ["", " , ", "en,qqq"])
def test_languages_that_cannot_be_told_are_wrong_usage(tmp_path, languages):
    done, _ = run(tmp_path, b"id,text\n", languages=languages)

    assert done.exit_code == 2
