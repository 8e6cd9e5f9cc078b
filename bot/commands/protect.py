"""`python -m bot protect`: make a table of counts fit to be published, or withhold it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from bot.csv_files import BadFile
from bot.screen import NEEDS_A_LOOK, refuse, say, watched
from bot.table_files import (
    Parents,
    read_hierarchy,
    read_rules,
    read_shown,
    read_table,
    write_table,
)
from publishing.disclosure.blurring import MODES
from publishing.disclosure.protect import protect as protect_table
from publishing.disclosure.protected import ProtectedTable, Shown, Withheld
from publishing.disclosure.rules import FLOOR, Limits, Rules
from publishing.tables import NotATable, Table

app = typer.Typer(add_completion=False)

USUAL = Limits()
AUDIT = "audit.json"  # beside the table
_KEY_BYTES = 16


class Mode(StrEnum):
    """How what is shown is shown (publishing/disclosure/blurring.py)."""

    SUPPRESS = MODES[0]
    ROUND = MODES[1]
    CELLKEY = MODES[2]


@app.command()
def protect(
    table: Annotated[Path, typer.Argument(help="CSV: dim...,cases,reporters[,largest].")],
    out: Annotated[Path, typer.Option(help="Where the protected table is written, as CSV.")],
    k: Annotated[int, typer.Option(min=FLOOR, help="Reporters that a cell needs.")] = USUAL.k,
    threshold: Annotated[int, typer.Option(min=FLOOR, help="Cases that a cell needs.")] = USUAL.t,
    rules: Annotated[
        Path | None, typer.Option(help="CSV: code,k,threshold: codes that need more.")
    ] = None,
    hierarchy: Annotated[Path | None, typer.Option(help="CSV: dim,child,parent.")] = None,
    history: Annotated[
        Path | None, typer.Option(help="Folder of earlier outputs, in the order of their names.")
    ] = None,
    mode: Annotated[
        Mode, typer.Option(help="Shown as it is, rounded to 5, or moved a little.")
    ] = Mode.SUPPRESS,
    key: Annotated[
        Path | None, typer.Option(help="File of 16 secret bytes or more; `cellkey` needs it.")
    ] = None,
) -> None:
    """Hide in TABLE what tells of single people, and all that would give it away.

    One row a cell, zeros included; `*` in a dimension is its total. Totals of cases are added up;
    totals of reporters are taken from rows with `*`, since one person may stand in two cells. A
    dimension with a single code has no total. Written are the same columns and `flag`: empty for
    what is shown; C where the row is hidden; r where it changed too little to be told, and what
    was shown before stands. `largest` is never written. audit.json, beside it, says how many.

    In the modes `round` and `cellkey` what is shown is not quite the truth, so totals may not add
    up; further cells are hidden only where the audit asks for it. They take no history, and are no
    history: what was shown exactly and what was not cannot be looked at together. `cellkey` needs
    `--key`, or everybody could reckon the moves; the same key moves the same cell the same way. In
    all modes which of two equally good cells is hidden hangs on it.

    Where less than 70 % of the cases could be shown, dimensions with a hierarchy are made coarser,
    the last first. Exit code 3, and no table: it must be withheld, even so.
    """
    try:
        _spare(out, [each for each in (table, rules, hierarchy, key) if each])
        parents = read_hierarchy(hierarchy) if hierarchy else {}
        given, has_largest = read_table(table, parents)
        coarsen = tuple(d.name for d in reversed(given.dimensions) if d.parents)
        stricter = read_rules(rules) if rules else {}
        _tell_unknown(stricter, given)
        limits = Rules(Limits(k, threshold), stricter, coarsen, mode.value)
        earlier = _earlier(history, [d.name for d in given.dimensions], parents, out)
        secret, watch = _secret(key, mode), partial(watched, doing="protecting")
        found = protect_table(given, limits, earlier=earlier, key=secret, watch=watch)
        _write(found, out, has_largest=has_largest)
    except NotATable as reason:
        raise refuse(f"{table.name}: {reason}.", 2) from None
    except BadFile as reason:
        raise refuse(str(reason), 2) from None
    except OSError as reason:
        raise refuse(f"{reason.filename}: {reason.strerror}.", 2) from None
    if isinstance(found, Withheld):
        raise refuse(f"{table.name} must be withheld: {found.why}.", NEEDS_A_LOOK)
    say(_came_of(found, out))


def _came_of(found: ProtectedTable, out: Path) -> str:
    told = found.audited
    said = f"{out}: {told.n_hidden} of {told.n_cells} cells are hidden."
    if told.share is not None:
        said += f" Cells that are shown hold {told.share:.0%} of the cases."
    return f"{said} More in {AUDIT} beside it."


def _spare(out: Path, given: Sequence[Path]) -> None:
    """Refuse to write over what was given to be read, or to let the audit take the table's place.

    Raises:
        BadFile: it would be.
    """
    written = {out.resolve(), out.with_name(AUDIT).resolve()}
    if spoilt := [each for each in given if each.resolve() in written]:
        raise BadFile(f"{spoilt[0]} would be written over; name another --out.")
    if out.name == AUDIT:
        raise BadFile(f"{AUDIT} is what the audit is written to; name another --out.")


def _tell_unknown(stricter: Iterable[str], given: Table) -> None:
    """Say which rules are about nothing in the table: a slip there would protect nobody."""
    codes = {code for dimension in given.dimensions for code in dimension.codes}
    for code in stricter:
        if code not in codes:
            typer.echo(f"Nothing in the table is {code!r}, which has a rule.", err=True)


def _secret(file: Path | None, mode: Mode) -> bytes:
    """Read the key.

    Raises:
        BadFile: it is too short, or lacks where cells are moved by it.
    """
    if file is None:
        if mode is Mode.CELLKEY:
            raise BadFile("cellkey needs --key: without a secret everybody can undo the moves.")
        return b""
    secret = file.read_bytes().strip()
    if len(secret) < _KEY_BYTES:
        raise BadFile(f"{file.name} is too short for a key: {_KEY_BYTES} bytes are needed.")
    return secret


def _earlier(folder: Path | None, names: list[str], parents: Parents, out: Path) -> list[Shown]:
    """Read the tables of a folder in the order of their names.

    Raises:
        BadFile: one cannot be read, or the new one would take its place.
    """
    if folder is None:
        return []
    if not folder.is_dir():
        raise BadFile(f"{folder} is no folder.")
    files = sorted(folder.glob("*.csv"))
    if out.resolve() in [file.resolve() for file in files]:
        raise BadFile(f"{out} is part of the history, which stays as it is; name another file.")
    return [read_shown(file, names, parents) for file in files]


def _write(found: ProtectedTable | Withheld, out: Path, *, has_largest: bool) -> None:
    """Write the table and, beside it, what the audit came to."""
    told = asdict(found.audited) if found.audited else {}
    if isinstance(found, ProtectedTable):
        write_table(found, out, has_largest=has_largest)
    else:
        # Of an earlier run: nobody may take it for what this one said.
        out.unlink(missing_ok=True)
        told["withheld"] = found.why
    beside = out.with_name(AUDIT)
    beside.write_text(json.dumps(told, indent=2, sort_keys=True) + "\n", "utf-8")
