"""`python -m bot run`: take in, answer, deliver and serve until told to stop."""

import asyncio

import typer

from bot import waiting_room
from bot.app import App
from bot.house import House
from bot.intake import GIVES_UP
from bot.reaching import weak_gateways
from bot.screen import loaded_settings, opened, refuse, say
from bot.settings import Settings
from bot.spool import Spool

app = typer.Typer(add_completion=False)


@app.command()
def run() -> None:
    """Run Heed: channels, turns, post, clock and pages, until SIGTERM or Ctrl-C."""
    settings = loaded_settings()
    with opened(settings, with_channels=True, first=with_spool) as house:
        house.learns = settings.suggestions
        if not house.channels:
            raise refuse("No channel is switched on: set HEED_TELEGRAM_TOKEN, for example.")
        names = ", ".join(sorted({name for name, _ in house.channels}))
        say(f"Heed runs: {names}; pages on http://{settings.host}:{settings.port}/")
        for weakness in asyncio.run(weak_gateways(house.channels.values())):
            say(weakness)
        try:
            asyncio.run(App(house).run_until_stopped())
        except OSError as wrong:
            raise _no_port(settings, wrong) from None


def with_spool(house: House) -> None:
    """Open the spool where a channel needs one; wait for a database that left messages in it.

    Raises:
        typer.Exit: it cannot be written, or the port cannot be used.
    """
    if not any(name in GIVES_UP for name, _ in house.channels):
        return
    folder = house.settings.spool_folder
    try:
        house.spool = Spool(folder, name=f"{house.ids():020d}")
    except OSError as wrong:
        raise refuse(
            f"The spool {folder} cannot be written ({wrong.strerror}): messages would get lost "
            "whenever the database is away. Name a folder that Heed may write in "
            "HEED_SPOOL_FOLDER."
        ) from None
    try:
        waiting_room.wait(house)
    except OSError as wrong:
        raise _no_port(house.settings, wrong) from None


def _no_port(settings: Settings, wrong: OSError) -> typer.Exit:
    return refuse(f"Port {settings.port} cannot be used: {wrong.strerror}.")
