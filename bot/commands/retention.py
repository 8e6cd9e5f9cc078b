"""`python -m bot retention`: what is kept how long, what is overdue, and erase it now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy import Connection, Executable, Row

from bot.house import House
from bot.screen import opened, say
from privacy.retention import CLASSES, span
from privacy.vault import Vault
from storage import retention as rules
from storage.campaigns import Campaigns
from storage.db import checkpoint, reader, writing


@dataclass(slots=True)
class Direct:
    """What a sweep works with when it is no turn: a connection, and the time it is."""

    connection: Connection
    now: datetime
    vault: Vault
    campaigns: Campaigns

    def read(
        self, statement: Executable, parameters: Mapping[str, Any] | None = None
    ) -> Sequence[Row[Any]]:
        """Run a query."""
        return reader(self.connection)(statement, parameters)

    def write(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> int:
        """Run a change; returns how many rows it touched."""
        return self.connection.execute(statement, parameters or {}).rowcount


app = typer.Typer(add_completion=False)


@app.command()
def retention(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only count what is overdue; erase nothing.")
    ] = False,
) -> None:
    """Erase what has been kept long enough. The running program does so every night."""
    with opened() as house:
        due = sweep(house, dry_run=dry_run)
    Console().print(_shown(due))
    total = sum(due.values())
    say(f"{total} rows are overdue; nothing was erased" if dry_run else f"{total} rows erased")


def sweep(house: House, *, dry_run: bool) -> dict[str, int]:
    """Count what is overdue, by rule, and erase it unless it is a dry run."""
    with writing(house.engine) as connection:
        keeper = Direct(connection, house.now(), house.vault, house.campaigns)
        due = rules.overdue(keeper)
        if not dry_run:
            rules.apply(keeper)
    if not dry_run:
        checkpoint(house.engine)
    return due


def _shown(due: Mapping[str, int]) -> Table:
    table = Table("Rule", "What goes", "After", "Counted from", "Overdue")
    for rule in CLASSES:
        table.add_row(rule.name, rule.what, span(rule.after), rule.since, f"{due[rule.name]:,}")
    return table
