"""`python -m bot inbox`: the rows that failed three times, for an operator's eyes."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.intake import opened as opened_row
from bot.screen import opened, refuse, say
from privacy.vault import Unreadable
from storage import inbox as rows
from storage.db import writing

app = typer.Typer(help="List, show and replay quarantined inbox rows.", no_args_is_help=True)

Seq = Annotated[int, typer.Argument(help="The row's number, from `inbox list`.")]


@app.command("list")
def list_rows() -> None:
    """List what is quarantined: number, channel, when, tries, and the kind of the error."""
    with opened() as house, writing(house.engine) as conn:
        found, waiting = rows.quarantined(conn), rows.waiting(conn)
    table = Table("Row", "Channel", "Received", "Tries", "Error")
    for row in found:
        received = row.received_at.isoformat(timespec="minutes")
        table.add_row(str(row.seq), row.channel, received, str(row.tries), row.outcome)
    Console().print(table)
    say(f"{len(found)} quarantined, {waiting} waiting")


@app.command()
def show(
    seq: Seq, *, content: bool = typer.Option(False, help="Also the person's own words.")
) -> None:
    """Show one row. Its content is a person's words: only with --content, and only to you."""
    with opened() as house, writing(house.engine) as conn:
        row = rows.one(conn, seq)
        if row is None:
            raise refuse(f"There is no row {seq}.")
        say(f"row {row.seq}, {row.channel}/{row.account}, {row.tries} tries")
        if not content:
            return
        try:
            address, body = opened_row(house.vault, row)
        except Unreadable:
            raise refuse("Its content is gone, or sealed with a key that is not here.") from None
    say(f"from: {address}\n{body.decode(errors='replace')}")


@app.command()
def replay(seq: Seq) -> None:
    """Put a quarantined row back in its place; the running Heed takes it up."""
    with opened() as house, writing(house.engine) as conn:
        done = rows.replay(conn, seq)
    if not done:
        raise refuse(f"Row {seq} is not quarantined, or its content is gone.")
    say(f"Row {seq} is back in the inbox.")
