"""What the documents name is there: links, files, tests, commands and settings."""

import ast
import importlib
import re

import pytest
from typer.testing import CliRunner

from bot.settings import catalogue
from channels import found
from tests.house.rules import PACKAGES, ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]
TOP = (*PACKAGES, "tests", "docs", "benchmarks", "campaigns")
LINK = re.compile(r"\]\((?!https?://|#)([^)\s#]+)[^)]*\)")
PATH = re.compile(rf"`((?:{'|'.join(TOP)})/[\w./-]*)(?:::(\w+)|:[^`]*)?`")
COMMAND = re.compile(r"python -m bot ([a-z]+)((?: +[a-z-]+| +--[a-z-]+)*)")
SETTING = re.compile(r"\bHEED_[A-Z0-9_]+[A-Z0-9]\b")
# What a reader makes, not we; and what is set for tests.
MADE_BY_READERS = ("campaigns/my_city",)
OF_TESTS = {"HEED_REAL_DATA"}


@pytest.fixture(params=PAGES, ids=NAMES)
def page(request):
    return request.param


def test_relative_links_lead_somewhere(page):
    text = page.read_text("utf-8")
    missing = [link for link in LINK.findall(text) if not (page.parent / link).exists()]
    assert missing == []


def test_files_and_tests_that_are_named_exist(page):
    wrong = []
    for path, test in PATH.findall(page.read_text("utf-8")):
        file = ROOT / path
        if "..." in path or path.startswith(MADE_BY_READERS) or path == "handlers/x.py":
            continue
        if not file.exists() or (test and test not in _functions(file)):
            wrong.append((path, test))
    assert wrong == []


def _functions(file):
    tree = ast.parse(file.read_text("utf-8"))
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    return {node.name for node in ast.walk(tree) if isinstance(node, kinds)}


def test_settings_that_are_named_exist(page):
    known = {variable.name for variable in catalogue(found())} | OF_TESTS
    known |= {f"{name}_FILE" for name in known}
    assert sorted(set(SETTING.findall(page.read_text("utf-8"))) - known) == []


def _help(*words):
    # Looked up here, so that the other tests of this file need no command to be whole.
    app = importlib.import_module("bot.__main__").app
    done = CliRunner().invoke(app, [*words, "--help"], env={"COLUMNS": "200", "TERM": "dumb"})
    assert done.exit_code == 0, done.output
    return done.output


def test_commands_and_options_that_are_named_exist():
    named = {
        (command, *rest.split())
        for page in PAGES
        for command, rest in COMMAND.findall(page.read_text("utf-8"))
    }
    assert {command for command, *_ in named} <= set(re.findall(r"[a-z]+", _help()))
    wrong = []
    for command, *rest in sorted(named):
        said = _help(command)
        if rest and not rest[0].startswith("--") and f"│ {rest[0]} " in said:
            said, rest = _help(command, rest[0]), rest[1:]
        wrong += [(command, word) for word in rest if word.startswith("--") and word not in said]
    assert wrong == []


def test_targets_that_are_named_are_in_the_makefile():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {
        target
        for page in PAGES
        for target in re.findall(r"(?:`|^)make ([a-z]+)", page.read_text("utf-8"), re.MULTILINE)
    }
    assert named <= targets
