"""`python -m bot run`: take in, answer, deliver and serve until told to stop."""

import asyncio

import typer

from bot.app import App
from bot.screen import loaded_settings, opened, refuse, say

app = typer.Typer(add_completion=False)


@app.command()
def run() -> None:
    """Run Heed: channels, turns, post, clock and pages, until SIGTERM or Ctrl-C."""
    settings = loaded_settings()
    with opened(settings, with_channels=True) as house:
        house.learns = settings.suggestions
        if not house.channels:
            raise refuse("No channel is switched on: set HEED_TELEGRAM_TOKEN, for example.")
        names = ", ".join(sorted({name for name, _ in house.channels}))
        say(f"Heed runs: {names}; pages on http://{settings.host}:{settings.port}/")
        try:
            asyncio.run(App(house).run_until_stopped())
        except OSError as wrong:
            raise refuse(f"Port {settings.port} cannot be used: {wrong.strerror}.") from None
