"""`python -m bot run`: take in, answer, deliver and serve until told to stop."""

import asyncio

import typer

from bot.app import App
from bot.house import House
from bot.intake import GIVES_UP
from bot.screen import loaded_settings, opened, refuse, say
from bot.settings import Settings
from bot.spool import Spool

app = typer.Typer(add_completion=False)


@app.command()
def run() -> None:
    """Run Heed: channels, turns, post, clock and pages, until SIGTERM or Ctrl-C."""
    settings = loaded_settings()
    with opened(settings, with_channels=True) as house:
        house.learns = settings.suggestions
        if not house.channels:
            raise refuse("No channel is switched on: set HEED_TELEGRAM_TOKEN, for example.")
        house.spool = _spool(house, settings)
        names = ", ".join(sorted({name for name, _ in house.channels}))
        say(f"Heed runs: {names}; pages on http://{settings.host}:{settings.port}/")
        try:
            asyncio.run(App(house).run_until_stopped())
        except OSError as wrong:
            raise refuse(f"Port {settings.port} cannot be used: {wrong.strerror}.") from None


def _spool(house: House, settings: Settings) -> Spool | None:
    """The spool where a channel needs one; without it a database's absence would lose messages."""
    if not any(name in GIVES_UP for name, _ in house.channels):
        return None
    try:
        return Spool(settings.spool_folder, name=f"{house.ids():020d}")
    except OSError as wrong:
        raise refuse(
            f"The spool {settings.spool_folder} cannot be written ({wrong.strerror}): messages "
            "would get lost whenever the database is away. Name a folder that Heed may write in "
            "HEED_SPOOL_FOLDER."
        ) from None
