"""`python -m bot campaign`: check a campaign file; what is done with a checked one goes below."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.campaign_files import reader
from forms.campaign import WEEKDAYS, Checked, check
from forms.model import Campaign

app = typer.Typer(help="Check, load, list and close campaigns.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(help="The campaign file (YAML).", show_default=False)]


@app.callback()
def campaign() -> None:
    """Check, load, list and close campaigns."""


@app.command("check")
def check_file(file: File) -> None:
    """Name every mistake in a campaign file with its line, all at once. Changes nothing.

    Exit code 0: the file can be used, perhaps with warnings. 1: it cannot.
    """
    checked = checked_file(file)
    show_mistakes(file, checked)
    if checked.campaign is None:
        raise typer.Exit(1)
    Console().print(_overview(checked.campaign))


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


def _overview(found: Campaign) -> Table:
    table = Table("What", "How many", "Which", title=found.code)
    _row(table, "languages", found.languages)
    _row(table, "categories", [category.code for category in found.categories])
    _row(table, "questions", [f"{q.name} ({q.kind})" for q in found.form.questions])
    _row(table, "offices", [office.code for office in found.offices])
    _row(table, "areas", list(found.area.polygons))
    digest = f"{WEEKDAYS[found.digest_weekday]} {found.digest_at:%H:%M} {found.timezone}"
    _row(table, "digest", [digest])
    return table


def _row(table: Table, what: str, which: tuple[str, ...] | list[str]) -> None:
    table.add_row(what, str(len(which)), ", ".join(which))


def _say(text: str, *, to_stderr: bool = False) -> None:
    Console(stderr=to_stderr).print(text, markup=False, highlight=False, soft_wrap=True)
