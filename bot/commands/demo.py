"""`python -m bot demo`: the main job on made-up (or exported) messages, then pages to look at."""

import asyncio
import json
import os
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Annotated

import typer
from aiohttp import web
from rich.console import Console as Screen
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot import release_key
from bot.campaign_files import read_with_files
from bot.demo.account import Account, account
from bot.demo.examples import Channels, Examples
from bot.demo.lines import Line, sample, ushahidi
from bot.demo.play import Player, account_of
from bot.demo.respondents import BEGINS
from bot.demo.results import show, write_releases
from bot.digest_files import write_digests
from bot.house import House
from bot.keyring import BadKeyFile, load_ring, write_new
from bot.screen import NEEDS_A_LOOK, refuse, say
from bot.settings import Settings
from bot.stepped import Clock
from channels.console import Console
from channels.console import Settings as ConsoleSettings
from forms.campaign.read import check
from privacy.coarsen import iso_week
from privacy.vault import KEY_BYTES, Vault, new_ring
from storage import campaigns, migrate
from storage.db import connect, looking, reading, writing
from web.pages import routes as pages
from web.release_pages import routes as release_pages
from web.release_source import ReleaseShelf
from web.source import Database

CAMPAIGNS = Path(__file__).parent.parent.parent / "campaigns"
CITY = CAMPAIGNS / "city_streets"


# The campaign is there a little before the first message, so that the clock knows its weeks.
BEFORE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Stage:
    """Everything that a playing needs."""

    house: House
    clock: Clock
    console: Console
    campaign_id: int
    code: str
    lines: list[Line]
    is_sample: bool


app = typer.Typer(add_completion=False)


@app.command()
def demo(
    data: Annotated[
        Path | None, typer.Option(help="An Ushahidi CSV export to play instead of the sample.")
    ] = None,
    campaign: Annotated[
        Path | None, typer.Option(help="The campaign file that goes with --data.")
    ] = None,
    db: Annotated[str, typer.Option(help="Database URL; by default a new one under --out.")] = "",
    out: Annotated[Path, typer.Option(help="Folder for what comes of it.")] = Path("out"),
    as_json: Annotated[bool, typer.Option("--json", help="Print the account as JSON.")] = False,
    serve: Annotated[bool, typer.Option(help="Serve the first page at the end.")] = True,
    port: Annotated[int, typer.Option(help="Port of the page.")] = 8080,
) -> None:
    """Play messages through inbox, turns, moderators and digests; print what came of it.

    Exit code 3 when the account does not add up.
    """
    if (data is None) != (campaign is None):
        raise refuse("--data and --campaign go together.", 2)
    started = time.monotonic()
    out.mkdir(parents=True, exist_ok=True)
    lines = _lines(data, campaign)
    url = db or _new_database(out)
    begins_at = lines[0].at - BEFORE if data else BEGINS
    channels: Channels = {}
    house, clock = _house(url, out, port, channels, begins_at)
    if data is None:
        _play_examples(house, clock, channels, quiet=as_json)
    stage = _stage(house, clock, channels, data, campaign, lines)
    added = _play(stage, quiet=as_json)
    with looking(stage.house.engine) as conn:
        result = account(
            conn,
            [line.key for line in stage.lines],
            channel=stage.console.name,
            account=stage.console.account,
            campaign_id=stage.campaign_id,
            campaign=stage.code,
        )
    result.added = added
    with reading(stage.house.engine) as read:
        pages_by_week = write_digests(read, stage.house.vault, stage.code, out)
        result.releases = write_releases(read, out / "releases")
    result.seconds = round(time.monotonic() - started, 1)
    if as_json:
        say(json.dumps(result.to_json(), indent=2))
    else:
        last = stage.house.campaigns.newest(stage.campaign_id)
        week = iso_week(stage.lines[-1].at, last.timezone if last else "UTC")
        show(result, pages_by_week.get(week, []))
    _end(stage, result, serve=serve and not as_json, port=port, db=url, out=out)


def _end(stage: Stage, result: Account, *, serve: bool, port: int, db: str, out: Path) -> None:
    if not result.adds_up:
        raise refuse("The account does not add up: something was lost on the way.", NEEDS_A_LOOK)
    if serve:
        _serve(stage.house, port, db, out, result.releases)


def _house(
    url: str, out: Path, port: int, channels: Channels, begins_at: datetime
) -> tuple[House, Clock]:
    clock = Clock(begins_at)
    # It can be played again, so it need not survive a power cut: three times faster.
    engine = connect(url, survives_power_loss=False)
    migrate.upgrade(engine)
    key = out / "demo.release.key"
    if not key.exists():
        release_key.make(key)
    settings = Settings(
        database_url=url, public_url=f"http://127.0.0.1:{port}", release_key_file=key
    )
    rng = Random(7)  # noqa: S311 (the same demonstration every time)
    return House(engine, _vault(out / "demo.keys"), settings, channels, clock, rng), clock


def _play_examples(house: House, clock: Clock, channels: Channels, *, quiet: bool) -> None:
    examples = Examples(house, clock, channels, CAMPAIGNS)
    with _bar(quiet=quiet) as bar:
        task = bar.add_task("examples", total=len(examples))
        examples.play(lambda: bar.advance(task))


def _stage(
    house: House,
    clock: Clock,
    channels: Channels,
    data: Path | None,
    campaign: Path | None,
    lines: list[Line],
) -> Stage:
    code, text, files = read_with_files(campaign or CITY / "campaign.yaml")
    clock.at = max(clock.at, lines[0].at - BEFORE)
    console = Console(ConsoleSettings(enabled=True, buttons=True))
    # "file" rows keep their keys for good: the same file again adds nothing.
    console.name = "file"
    console.account = account_of((data or CITY / "sample.csv").read_bytes())
    channels[console.name, console.account] = console
    with writing(house.engine) as conn:
        campaign_id, _, _ = campaigns.load(
            conn,
            code=code,
            text=text,
            files=files,
            new_id=house.ids(),
            now=clock(),
            by="demo",
        )
    with reading(house.engine) as read:
        house.campaigns.refresh(read)
    return Stage(house, clock, console, campaign_id, code, lines, is_sample=data is None)


def _lines(data: Path | None, file: Path | None) -> list[Line]:
    """The messages of the sample, or of an export.

    Raises:
        Exit: code 1, it cannot be read.
    """
    if data is None or file is None:
        return list(sample(CITY / "sample.csv"))
    _, text, files = read_with_files(file)
    campaign = check(text, files.__getitem__).campaign
    if campaign is None:
        raise refuse(f"{file} has mistakes: python -m bot campaign check {file}")
    try:
        lines = ushahidi(data, campaign)
    except OSError as wrong:
        raise refuse(f"{data} cannot be read: {wrong.strerror}.") from None
    except KeyError as wrong:
        raise refuse(f"{data} is no Ushahidi export: it has no column {wrong}.") from None
    except ValueError:
        raise refuse(f"{data} is no Ushahidi export: a date or a number cannot be read.") from None
    if not lines:
        raise refuse(f"{data} holds no message.")
    return lines


def _play(stage: Stage, *, quiet: bool) -> int:
    version = stage.house.campaigns.newest(stage.campaign_id)
    if version is None:
        raise refuse("The campaign is not there.")
    player = Player(
        stage.house,
        stage.clock,
        stage.console,
        stage.campaign_id,
        version,
        in_process=stage.is_sample,
    )
    with _bar(quiet=quiet) as bar:
        task = bar.add_task("play", total=len(stage.lines))
        player.play(stage.lines, lambda: bar.advance(task))
    player.close()
    return player.added


def _bar(*, quiet: bool) -> Progress:
    return Progress(
        TextColumn("Playing"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("messages, left"),
        TimeRemainingColumn(),
        console=Screen(stderr=True),
        disable=quiet and not Screen(stderr=True).is_terminal,
    )


def _vault(keys: Path) -> Vault:
    if not keys.exists():
        write_new(keys, new_ring(os.urandom(KEY_BYTES)))
    try:
        return Vault(load_ring(keys), random_bytes=os.urandom)
    except BadKeyFile as wrong:
        raise refuse(str(wrong)) from None


def _database(out: Path) -> str:
    return f"sqlite:///{out / 'demo.db'}"


def _new_database(out: Path) -> str:
    """The demo's own database, made anew: it is no place for anything real."""
    for end in ("", "-wal", "-shm"):
        (out / f"demo.db{end}").unlink(missing_ok=True)
    return _database(out)


def _serve(house: House, port: int, db: str, out: Path, releases: list[str]) -> None:
    home = f"http://127.0.0.1:{port}/releases"
    say(f"\nLook at it: http://127.0.0.1:{port}/   (Ctrl-C ends)")
    say(f"Its releases, and when the next one is due: {home}")
    for name in releases:
        say(f"  {home}/{name}")
    say("Talk to it in another terminal:")
    for who in ("citizen", "moderator", "official"):
        say(f"  python -m bot chat --as {who} --db {db} --keys {out / 'demo.keys'}")
    application = web.Application()
    application.add_routes(pages(Database(house.engine, house.vault, house.now)))
    application.add_routes(release_pages(ReleaseShelf(house.engine, home=home, now=house.now)))
    try:
        asyncio.run(_until_stopped(application, port))
    except OSError as wrong:
        raise refuse(f"Port {port} cannot be used: {wrong.strerror}. Try --port.") from None
    except KeyboardInterrupt:
        say("")


async def _until_stopped(application: web.Application, port: int) -> None:
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()
