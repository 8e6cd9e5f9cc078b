"""The floors of the house hold, and the check that says so would notice if they did not."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
    "root_packages"
]


def lint_imports(folder):
    command = "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])"
    ended = subprocess.run(
        [sys.executable, "-c", command], cwd=folder, capture_output=True, text=True, check=False
    )
    return ended.returncode, ended.stdout + ended.stderr


def test_every_import_goes_down_the_floors():
    code, said = lint_imports(ROOT)
    assert code == 0, said


# A neighbour, the floor above, and what the core must not know.
PLANTED = [
    ("forms/model.py", "import moderation.states"),
    ("storage/models/reports.py", "import handlers"),
    ("privacy/redact.py", "import sqlmodel"),
    ("messages/model.py", "import asyncio"),
    ("channels/console.py", "import forms"),
    ("web/__init__.py", "import handlers"),
    ("storage/db.py", "import telegram"),
]


@pytest.fixture(scope="module")
def copied_house(tmp_path_factory):
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    return copy


@pytest.mark.check
def test_a_planted_import_through_a_wall_is_found(copied_house):
    for path, line in PLANTED:
        with (copied_house / path).open("a") as planted:
            planted.write(f"\n{line}\n")
    code, said = lint_imports(copied_house)
    assert code == 1, said
    for path, line in PLANTED:
        module = path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        assert f"{module} -> {line.removeprefix('import ')}" in said
