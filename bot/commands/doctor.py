"""`python -m bot doctor`: look at the whole set-up, and say what to do where it is not well."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy.exc import SQLAlchemyError

from bot import checks, reaching
from bot.checks import Finding
from bot.house import real_now
from bot.keyring import BadKeyFile
from bot.opening import made_channels, open_vault
from bot.screen import DONE, NEEDS_A_LOOK, loaded_settings, refuse
from bot.settings import BadSetting, Settings
from bot.sms_checks import countries, delivered, spool
from channels import Channel
from privacy.vault import Vault
from storage.db import connect, looking, reader

_WORDS = {True: "[green]ok[/]", None: "[yellow]warning[/]", False: "[bold red]bad[/]"}


app = typer.Typer(add_completion=False)


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Check keys, database, chain of decisions, inbox, post, clock, disk and channels.

    Changes nothing and prints nothing personal. Exit code 0: no check is bad (there may be
    warnings); 3: something needs a look; 1: it could not look (settings, database).
    """
    settings = loaded_settings()
    findings = [checks.keys_closed(settings), checks.keys_apart(settings)]
    try:
        findings += examine(settings)
    except CannotLook as wrong:
        show([*findings, Finding("database", False, str(wrong))], as_json=as_json)
        raise refuse(str(wrong)) from None
    show(findings, as_json=as_json)
    raise typer.Exit(NEEDS_A_LOOK if any(f.ok is False for f in findings) else DONE)


class CannotLook(Exception):
    """The database cannot be looked into; the text is a sentence for people."""


def examine(settings: Settings) -> list[Finding]:
    """Make every check that needs the database, the disk or the network.

    Raises:
        CannotLook: the database is not there or cannot be reached.
    """
    file = checks.database_file(settings)
    if file is not None and not file.is_file():
        raise CannotLook(
            "There is no database yet: `python -m bot campaign load FILE` or `python -m bot run` "
            "makes it."
        )
    try:
        made = made_channels(settings, real_now)
    except BadSetting as wrong:
        raise CannotLook(str(wrong)) from None
    try:
        found = _in_database(settings, made)
    except SQLAlchemyError as wrong:
        kind = type(wrong).__name__
        raise CannotLook(f"The database cannot be looked into: {kind}.") from None
    names = [channel.name for channel in made]
    return [
        *found,
        checks.disk(file.parent if file else Path()),
        *spool(settings.spool_folder, names),
        *reaching.channels(made),
    ]


def _in_database(settings: Settings, made: Sequence[Channel]) -> list[Finding]:
    engine = connect(settings.database_url)
    try:
        schema = checks.schema(engine)
        if not schema.ok:
            return [schema]
        with looking(engine) as conn:
            return [
                schema,
                *checks.in_database(conn, _vault(settings), real_now()),
                *delivered(reader(conn), real_now()),
                *reaching.campaigns(reader(conn), [channel.name for channel in made]),
                *countries(reader(conn), made),
            ]
    finally:
        engine.dispose()


def _vault(settings: Settings) -> Vault | None:
    """The vault, None where the keys cannot be used: that is a finding of its own."""
    try:
        return open_vault(settings)
    except BadKeyFile:
        return None


def show(findings: Sequence[Finding], *, as_json: bool) -> None:
    """Print what was found, as a table or as one JSON object."""
    if as_json:
        bad = sum(finding.ok is False for finding in findings)
        told = {"ok": not bad, "findings": [asdict(finding) for finding in findings]}
        Console().out(json.dumps(told, indent=2), highlight=False)
        return
    table = Table("Check", "", "What was found, and what to do")
    for finding in findings:
        table.add_row(finding.name, _WORDS[finding.ok], finding.sentence)
    Console().print(table)
