"""A campaign file and the files beside it: found, read and checked.

A name is taken from the campaign's own folder; `${HEED_...}` in it is an environment variable.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

import typer
from rich.console import Console

from bot.exhibit_files import SHOWN, exhibit_as_text
from bot.form_files import cells_as_text
from forms.campaign.read import Checked, check

MAX_BYTES = 20_000_000
# Read as cells (forms/campaign/form.py); pictures and sounds are written anew; all else is text.
SPREADSHEETS = frozenset({".xlsx", ".xls"})
_VARIABLE = re.compile(r"\$\{(HEED_[A-Z0-9_]+)\}")


def reader(folder: Path) -> Callable[[str], str]:
    """Return what reads the files that a campaign in that folder names.

    It raises OSError or ValueError where a file or variable is not there, or over MAX_BYTES.
    """
    return lambda name: _read(folder / _VARIABLE.sub(_value, name))


def _value(found: re.Match[str]) -> str:
    value = os.environ.get(found[1])
    if not value:
        raise ValueError(f"the environment variable {found[1]} is not set")
    return value


def _read(path: Path) -> str:
    if not path.is_file():
        raise FileNotFoundError("there is no such file")
    if path.stat().st_size > MAX_BYTES:
        raise ValueError(f"larger than {MAX_BYTES:,} bytes")
    if path.suffix.lower() in SPREADSHEETS:
        return cells_as_text(path)
    if path.suffix.lower() in SHOWN:
        return exhibit_as_text(path)
    return path.read_text(encoding="utf-8")


def read_with_files(file: Path) -> tuple[str, str, dict[str, str]]:
    """Read a campaign file that can be used, with the files it names.

    Returns:
        Its code, its text, and name -> text of the files.

    Raises:
        Exit: code 1, it cannot be used. Every mistake is on stdout, warnings of a usable one too.
    """
    checked = checked_file(file)
    if checked.mistakes:
        show_mistakes(file, checked)
    if checked.campaign is None:
        raise typer.Exit(1)
    text = file.read_text(encoding="utf-8-sig")
    return checked.campaign.code, text, dict(checked.files)


def checked_file(file: Path) -> Checked:
    """Read and check a campaign file.

    Raises:
        Exit: code 1, the file cannot be read at all; said on stderr.
    """
    try:
        # utf-8-sig: an editor on Windows writes a mark that YAML would not forgive.
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as wrong:
        _say(f"{file}: {wrong}", to_stderr=True)
        raise typer.Exit(1) from None
    return check(text, reader(file.parent))


def show_mistakes(file: Path, checked: Checked) -> None:
    """Print `FILE:line:column: message`, one mistake a line, and how many there are."""
    for mistake in checked.mistakes:
        prefix = "warning: " if mistake.severity == "warning" else ""
        where = f" ({mistake.path})" if mistake.path else ""
        _say(f"{file}:{mistake.line}:{mistake.column}: {prefix}{mistake.message}{where}")
    errors = len(checked.errors)
    _say(f"{errors} errors, {len(checked.mistakes) - errors} warnings")


def _say(text: str, *, to_stderr: bool = False) -> None:
    Console(stderr=to_stderr).print(text, markup=False, highlight=False, soft_wrap=True)
