"""`python -m bot release`: build, look at, hand to the organisers, take back and list releases."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy import Row

from bot import release_files, release_folder, release_receipts
from bot import releases as building
from bot.csv_files import BadFile
from bot.house import House
from bot.intake import sealed_row
from bot.official import read_official
from bot.parsing import CLOCK
from bot.screen import NEEDS_A_LOOK, opened, refuse, say, watched
from bot.ticking import ACCOUNT
from channels import Arrival
from messages.words import say as words
from moderation.reasons import RETRACTED
from moderation.roles import Role
from publishing.periods import NoPeriod, Period
from publishing.release_order import Check
from storage import campaigns, inbox, people, releases
from storage.db import reading, writing
from storage.decisions import Overtaken

app = typer.Typer(add_completion=False, no_args_is_help=True)
_OFFICIAL = Annotated[
    Path | None,
    typer.Option(help="Folder of an official series to compare with (Q11); docs/compare.md."),
]
NEEDED = 2  # organisers who publish
_CODE = Annotated[str, typer.Option("--campaign", help="The campaign's code.")]

# What needs no database.
app.command("check")(release_folder.check)
app.command("key")(release_folder.make_key)
app.command("verify")(release_receipts.verify)


@app.callback()
def release() -> None:
    """Numbered public data sets of a campaign: protected, checked, immutable."""


@app.command("build")
def build_command(
    campaign: _CODE,
    period: Annotated[
        str,
        typer.Option(help="2026-W47; 2026-W01..2026-W20; the weeks of 2026-11, 2026-Q4, 2026."),
    ],
    out: Annotated[Path | None, typer.Option(help="Folder for the files, one a release.")] = None,
    whole: Annotated[
        bool, typer.Option(help="A month, quarter or year as one release, not week by week.")
    ] = False,
    official: _OFFICIAL = None,
) -> None:
    """Build releases of periods that are over, one after another, and check them.

    Nothing is published by that: two organisers do (see `publish`). A draft is built anew; of a
    period that is out already a new vintage is made. Exit code 3: a check did not pass.
    """
    try:
        asked = building.wanted(period, whole=whole)
    except NoPeriod as reason:
        raise refuse(str(reason), 2) from None
    with opened() as house:
        campaign_id = _campaign_id(house, campaign)
        try:
            late = _build(house, campaign_id, asked, out, official)
        except (building.NotYet, release_files.NotWritten) as reason:
            raise refuse(str(reason)) from None
        except Overtaken:
            raise refuse("Another one was built or published meanwhile; build again.") from None
    if late:
        raise typer.Exit(NEEDS_A_LOOK)


@app.command("revise")
def revise_command(
    campaign: _CODE,
    out: Annotated[Path | None, typer.Option(help="Folder for the files, one a release.")] = None,
    official: _OFFICIAL = None,
) -> None:
    """Build a new vintage of each period that is out and would count otherwise now.

    Late reports, reversals, erasures and withdrawn consent come so, all together, once a month:
    each is protected from all that is out, the vintage before too. Two organisers publish.
    """
    with opened() as house:
        campaign_id = _campaign_id(house, campaign)
        try:
            asked = building.to_revise(house, campaign_id)
            if not asked:
                say("Nothing that is out would be otherwise.")
            elif _build(house, campaign_id, asked, out, official):
                raise typer.Exit(NEEDS_A_LOOK)
        except (building.NotYet, release_files.NotWritten) as reason:
            raise refuse(str(reason)) from None
        except Overtaken:
            raise refuse("Another one was built or published meanwhile; revise again.") from None


def _build(
    house: House,
    campaign_id: int,
    asked: Sequence[Period],
    out: Path | None,
    official: Path | None,
) -> bool:
    """Build and tell; returns whether one did not pass."""
    try:
        beside = read_official(official).beside if official else None
    except BadFile as reason:
        raise refuse(str(reason), 2) from None
    with reading(house.engine) as read:
        house.campaigns.refresh(read)
    campaign = building.campaign_of(house, campaign_id)
    there = building.over(house, campaign, asked)
    there = building.from_the_start(house, campaign_id, campaign, there)
    if out is not None:
        release_files.prepare(out)
    late = False
    for each in building.build_all(house, campaign_id, watched(there, "building"), beside):
        if out is not None:
            release_files.write(each.files, out / each.name)
        say("\n".join((f"{each.name}: {each.state}", *map(_told, each.made.checks))))
        late |= each.state == "draft"
    return late


@app.command("publish")
def publish_command(
    name: Annotated[str, typer.Argument(help="The release, as city_streets-2026-W47-v1.")],
) -> None:
    """Show a release that was checked to its organisers, who publish it: two of them.

    Who works at this machine counts as none of the two. The running Heed sends each organiser the
    results of the checks and a button.
    """
    with opened() as house:
        row = _named(house, name)
        if row.state != "checked":
            raise refuse(f"{name} is {row.state}: only what is checked is published.")
        tick = Arrival(f"release:={name}:{house.ids()}", "", b"")
        with writing(house.engine) as connection:
            inbox.keep(connection, [sealed_row(house.vault, CLOCK, ACCOUNT, tick, house.now())])
        with reading(house.engine) as read:
            there = people.members(read, row.campaign_id, [Role.ORGANISER])
    say(f"{name}: the running Heed asks its organisers; two of them publish it.")
    if len({each.person_id for each in there}) < NEEDED:
        say("There are not two yet: `campaign invite CODE --role organiser` makes a code for one.")


@app.command("list")
def list_command(campaign: _CODE) -> None:
    """List a campaign's releases: number, name, state, day, reports, and why it is gone."""
    with opened() as house:
        campaign_id = _campaign_id(house, campaign)
        with reading(house.engine) as read:
            rows = releases.every(read, campaign_id)
    shown = Table("number", "name", "state", "built", "reports", "why")
    for row in rows:
        day, counted = str(row.made_on), str(row.counted)
        shown.add_row(str(row.number), row.name, row.state, day, counted, row.why)
    Console().print(shown)


@app.command("retract")
def retract_command(
    name: Annotated[str, typer.Argument(help="The release, as city_streets-2026-W47-v1.")],
    why: Annotated[str, typer.Option(help="A sentence that stands in its place for good.")],
    reason: Annotated[str, typer.Option(help=f"One of {', '.join(sorted(RETRACTED))}.")] = "error",
) -> None:
    """Take a release back at once: its files go, its name and the reason stay.

    One person may do that, since harm must stop; to publish takes two. What it said stays known
    to whoever read it, and so to the protection of all that comes after.
    """
    if reason not in RETRACTED or not why.strip():
        raise refuse(f"Say --why, and a --reason of {', '.join(sorted(RETRACTED))}.", 2)
    with opened() as house:
        row = _named(house, name)
        try:
            building.retract(house, row, reason=reason, why=why.strip())
        except Overtaken:
            raise refuse(f"{name} is {row.state}: only what is out is taken back.") from None
    say(f"{name} is taken back.")


def _named(house: House, name: str) -> Row[Any]:
    with reading(house.engine) as read:
        row = releases.named(read, name)
    if row is None:
        raise refuse(f"There is no release {name}.")
    return row


def _campaign_id(house: House, code: str) -> int:
    with reading(house.engine) as read:
        ids = {row.code: row.id for row in campaigns.every(read)}
    if code not in ids:
        raise refuse(f"There is no campaign {code}.")
    return int(ids[code])


def _told(check: Check) -> str:
    return f"  {check.mark} {words(f'release-check-{check.name}', 'en', **check.figures)}"
