"""`python -m bot form check`: what it prints, and its exit code."""

import json

import pytest
import typer
from typer.testing import CliRunner

from bot import form_files
from bot.child import work_of
from bot.commands import form as command_line
from bot.form_files import read_form_file

GOOD = "survey,,,\n,type,name,label::English\n,text,a,A?\n,select_one_from_file t.csv,b,B?\n"


@pytest.fixture
def in_process(monkeypatch):
    async def at_once(kind, body):
        return work_of(kind)(body)

    monkeypatch.setattr(form_files, "in_child", at_once)


@pytest.fixture
def run(tmp_path, in_process):
    root = typer.Typer()
    root.add_typer(command_line.app, name="form")

    def command(content, name="wells.csv"):
        file = tmp_path / name
        file.write_bytes(content)
        result = CliRunner().invoke(root, ["form", "check", str(file)])
        return result.exit_code, json.loads(result.stdout)

    return command


def test_a_form_that_can_be_used_is_described(run, tmp_path):
    (tmp_path / "t.csv").write_text("name,label\n1,One\n", "utf-8")
    assert run(GOOD.encode()) == (
        0,
        {
            "ok": True,
            "title": "wells",
            "languages": ["en"],
            "questions": 2,
            "kinds": {"select_one": 1, "text": 1},
            "warnings": [],
            "errors": [],
        },
    )


def test_a_form_that_cannot_be_used_says_where_it_is_wrong(run):
    code, found = run(GOOD.replace("text", "txet").encode())
    assert code == 1
    assert found["ok"] is False
    assert found["errors"][0] == {
        "sheet": "survey",
        "row": 3,
        "column": "type",
        "message": "'txet' is not a type that Heed knows. Did you mean 'text'?",
    }
    assert found["errors"][-1]["message"].startswith("Other tools (pyxform) refuse this form")


def test_a_form_that_only_other_tools_refuse_can_be_used_with_a_warning(run):
    code, found = run(b"survey,,\n,type,name\n,gps,place\n")
    assert code == 0
    assert "pyxform" in found["warnings"][-1]["message"]


def test_a_file_that_is_no_form_is_an_error(run):
    code, found = run(b"\x00\x01", "form.xlsx")
    assert code == 1
    assert found["errors"][0]["sheet"] == "form.xlsx"


def test_files_are_taken_from_the_forms_own_folder_only(run, tmp_path):
    (tmp_path.parent / "t.csv").write_text("name,label\n1,One\n", "utf-8")
    for name in ("../t.csv", "/etc/passwd.csv", "..", "link.csv"):
        (tmp_path / "link.csv").unlink(missing_ok=True)
        (tmp_path / "link.csv").symlink_to(tmp_path.parent / "t.csv")
        _, found = run(GOOD.replace("t.csv", name).encode())
        assert found["kinds"] != {"select_one": 1, "text": 1}


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    read = read_form_file(tmp_path / "none.xlsx")
    assert "cannot be read" in read.errors[0].message


@pytest.mark.check
def test_a_form_is_read_in_a_child_process(tmp_path):
    file = tmp_path / "wells.csv"
    file.write_text("survey,,,\n,type,name,label\n,text,a,A?\n", "utf-8")
    form = read_form_file(file).form
    assert form
    assert [question.name for question in form.questions] == ["a"]
