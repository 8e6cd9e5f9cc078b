"""`python -m bot campaign`: check a campaign file; what is done with a checked one goes below."""

import secrets
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import SystemRandom
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy import insert

from bot.agreement_text import protocol_of
from bot.campaign_files import checked_file, read_with_files, show_mistakes
from bot.likeness_words import threshold_words
from bot.screen import opened, refuse
from bot.sms_lengths import with_warnings
from forms.campaign.read import WEEKDAYS, Checked
from forms.free_words import words_step
from forms.marked import Mistake
from forms.model import Campaign
from forms.walk.moment import Moment
from handlers.conversation.likely import is_compared
from moderation.roles import Role
from storage import campaigns
from storage.db import reader, reading, writing
from storage.models import Invitation
from storage.people import invitation_row

app = typer.Typer(help="Check, load, list and close campaigns.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(help="The campaign file (YAML).", show_default=False)]
Files = Annotated[list[Path], typer.Argument(help="Campaign files (YAML).", show_default=False)]

_FORM_KEYS = ("questions:", "form:")
_NO_WORDS = (
    "no question takes the words of a first message: they are kept beside the answers; "
    "a text question named description would ask for them"
)


@app.callback()
def campaign() -> None:
    """Check, load, list and close campaigns."""


@app.command("check")
def check_files(files: Files) -> None:
    """Name every mistake in campaign files with its line, all at once. Changes nothing.

    Exit code 0: each file can be used, perhaps with warnings. 1: one of them cannot.
    """
    usable = [_is_usable(file) for file in files]  # all are checked, not up to the first
    if not all(usable):
        raise typer.Exit(1)


def _is_usable(file: Path) -> bool:
    try:
        checked = _doubted(file, checked_file(file))
        checked = with_warnings(checked, file.read_text(encoding="utf-8-sig"))
    except typer.Exit:  # it cannot be read, and that was said
        return False
    show_mistakes(file, checked)
    if checked.campaign is not None:
        Console().print(_overview(checked.campaign))
    return checked.campaign is not None


def _doubted(file: Path, checked: Checked) -> Checked:
    """With a warning where no question can take what a person writes first."""
    found = checked.campaign
    if found is None or found.survey is not None:
        return checked
    now = datetime.now(ZoneInfo(found.timezone))
    if words_step(found, Moment(now, SystemRandom())) is not None:
        return checked
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    asked = next((n for n, line in enumerate(lines, 1) if line.startswith(_FORM_KEYS)), 1)
    warning = Mistake(asked, 1, "", _NO_WORDS, "warning")
    return replace(checked, mistakes=(*checked.mistakes, warning))


@app.command("protocol")
def write_protocol(
    file: File,
    out: Annotated[Path, typer.Option(help="Where it is written (Markdown).")],
) -> None:
    """Write the data-sharing protocol with a statistical office, filled in from the campaign.

    What both still have to agree on stands in brackets. An existing file is never overwritten.
    """
    checked = checked_file(file)
    if checked.campaign is None:
        show_mistakes(file, checked)
        raise typer.Exit(1)
    try:
        with out.open("x", encoding="utf-8") as page:
            page.write(protocol_of(checked.campaign))
    except OSError as reason:
        raise refuse(f"{out}: {reason.strerror}.") from None
    _say(f"{out}: read it, agree on what stands in brackets, and sign it.")


@app.command("load")
def load_file(file: File) -> None:
    """Check a campaign file and load it; the same content again changes nothing.

    Drafts that were begun go on with the version they began on.
    """
    code, text, files = read_with_files(file)
    with opened() as house, writing(house.engine) as conn:
        _, n, is_new = campaigns.load(
            conn,
            code=code,
            text=text,
            files=files,
            new_id=house.ids(),
            now=house.now(),
            by="command line",
        )
    _say(f"{code}: version {n} {'loaded' if is_new else 'is there already'}")


@app.command("list")
def list_campaigns() -> None:
    """List the campaigns with their newest version."""
    table = Table("Campaign", "Version", "State")
    with opened() as house, reading(house.engine) as read:
        for row in campaigns.every(read):
            state = "open" if row.closed_at is None else f"closed {row.closed_at:%Y-%m-%d}"
            table.add_row(row.code, str(row.n), state)
    Console().print(table)


@app.command()
def invite(
    campaign: Annotated[str, typer.Argument(help="The campaign's code.")],
    role: Annotated[Role, typer.Option(help="What the person will be.")] = Role.ORGANISER,
    office: Annotated[str, typer.Option(help="The office that an official speaks for.")] = "",
) -> None:
    """Make a one-time invitation (24 hours). Whoever sends it to the bot gets the role."""
    with opened() as house, writing(house.engine) as conn:
        row = next((c for c in campaigns.every(reader(conn)) if c.code == campaign), None)
        if row is None:
            raise refuse(f"There is no campaign {campaign}: load it first.")
        code = secrets.token_hex(16)
        conn.execute(
            insert(Invitation),
            invitation_row(house.vault, house.ids(), row.id, role, office, code, house.now()),
        )
    _say(f"/start {code}")


@app.command()
def close(campaign: Annotated[str, typer.Argument(help="The campaign's code.")]) -> None:
    """Close a campaign: nothing new is taken in; answers about what is there go on."""
    with opened() as house, writing(house.engine) as conn:
        done = campaigns.close(conn, campaign, house.now())
    if not done:
        raise refuse(f"There is no open campaign {campaign}.")
    _say(f"{campaign} is closed")


def _overview(found: Campaign) -> Table:
    table = Table("What", "How many", "Which", title=found.code)
    _row(table, "languages", found.languages)
    _row(table, "categories", [category.code for category in found.categories])
    _row(table, "questions", [f"{q.name} ({q.kind})" for q in found.form.questions])
    if found.form.exhibits:
        _row(table, "shown with questions", sorted(found.form.exhibits))
    _row(table, "offices", [office.code for office in found.offices])
    _row(table, "areas", list(found.area.polygons))
    if found.survey is not None:
        _row(table, "sample", [f"{a.name} ({a.quota})" for a in found.survey.areas])
    if is_compared(found):
        _row(table, "duplicates", threshold_words(found.likeness))
    digest = f"{WEEKDAYS[found.digest_weekday]} {found.digest_at:%H:%M} {found.timezone}"
    _row(table, "digest", [digest])
    return table


def _row(table: Table, what: str, which: tuple[str, ...] | list[str]) -> None:
    table.add_row(what, str(len(which)), ", ".join(which))


def _say(text: str, *, to_stderr: bool = False) -> None:
    Console(stderr=to_stderr).print(text, markup=False, highlight=False, soft_wrap=True)
