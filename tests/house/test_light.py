"""What is loaded only where it is used: heavy libraries cost each start and each run a second."""

import subprocess
import sys
from collections.abc import Set
from pathlib import Path

import pytest

from bot.__main__ import NAMES

pytestmark = pytest.mark.check

ROOT = Path(__file__).parents[2]
HEAVIEST = frozenset(
    {
        *("frictionless", "hxl", "pandas", "pyarrow", "pyshacl", "pysdmx", "pyxform", "rdflib"),
        *("scipy", "sdmx", "sklearn", "statsmodels", "xlsxwriter"),
    }
)
# Half a second each and less: the quick tests draw digests, read spreadsheets and protect tables.
HEAVY = HEAVIEST | {"highspy", "lxml", "matplotlib", "openpyxl", "xlrd"}
# It is the solver's command.
USES_THEM = {"protect"}


def loaded_by(code: str, heavy: Set[str]) -> str:
    """Which of these libraries a program has loaded at its end, as its last line."""
    code += f"; import sys; print(sorted({set(heavy)} & sys.modules.keys()))"
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True, check=True
    )
    return ended.stdout.splitlines()[-1]


def test_the_running_bot_and_each_command_load_none():
    commands = ", ".join(f"bot.commands.{name}" for name in NAMES if name not in USES_THEM)
    assert loaded_by(f"import bot.app, web.pages, {commands}", HEAVY) == "[]"


def test_the_quick_tests_are_collected_without_the_heaviest():
    options = ["--collect-only", "-q", "--assert=plain", "-m", "not check and not long"]
    assert loaded_by(f"import pytest; assert pytest.main({options}) == 0", HEAVIEST) == "[]"
