"""`python -m bot digest`: the weekly digests as files, and a week that is to be built again."""

from pathlib import Path
from typing import Annotated

import typer

from bot.digest_files import write_digests
from bot.intake import sealed_row
from bot.parsing import CLOCK
from bot.screen import opened, refuse, say
from bot.ticking import ACCOUNT
from channels import Arrival
from handlers.office.gathering import week_of
from storage import campaigns, inbox
from storage.db import reading, writing

app = typer.Typer(add_completion=False)


@app.command()
def digest(
    campaign: Annotated[str, typer.Argument(help="The campaign's code.")],
    week: Annotated[str, typer.Option(help="A week such as 2026-W47; all by default.")] = "",
    build: Annotated[
        bool, typer.Option(help="Have the week built and sent, if it never was.")
    ] = False,
    out: Annotated[Path, typer.Option(help="Folder for the files.")] = Path("out"),
) -> None:
    """Write built digests to a folder: HTML with pictures, text, and the table of cases.

    With --build the week is put into the inbox; the running Heed builds and sends it. A week
    that was sent is never sent again.
    """
    with opened() as house:
        with reading(house.engine) as read:
            known = {row.code for row in campaigns.every(read)}
        if campaign not in known:
            raise refuse(f"There is no campaign {campaign}.")
        if build:
            _check(week)
            tick = Arrival(f"digest:{campaign}:{week}", "", b"")
            with writing(house.engine) as conn:
                inbox.keep(conn, [sealed_row(house.vault, CLOCK, ACCOUNT, tick, house.now())])
            say(f"The running Heed takes up {campaign}, week {week}, if it never did.")
            return
        with reading(house.engine) as read:
            pages = write_digests(read, house.vault, campaign, out, week=week)
    for files in pages.values():
        say("\n".join(map(str, files)))
    say(f"{sum(map(len, pages.values()))} digests" if pages else "No digest was built for that.")


def _check(week: str) -> None:
    try:
        week_of(week, "UTC")
    except ValueError:
        raise refuse("--build needs --week, such as 2026-W47.", 2) from None
