"""`python -m bot`: the command line, `bot/commands/`.

A command's file is loaded when the command is asked for. While files are loaded the collector
rests: half a million objects come to stay as long as the program, and to look through them again
and again was a sixth of the start. Afterwards they are set aside, so it never looks at them again.
"""

import gc
from importlib import import_module
from typing import Any

import typer
import typer.core
import typer.main

NAMES = (
    "run", "demo", "chat", "campaign", "duplicates", "digest", "form", "inbox", "keys", "language",
    "agreement", "protect", "release", "compare", "retention", "audit", "doctor", "settings",
    "suggest",
)  # fmt: skip


class Commands(typer.core.TyperGroup):
    """Loads `bot/commands/<name>.py`, whose `app` is the command, when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All names, in the order in which `--help` shows them."""
        return list(NAMES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, None if there is none."""
        if cmd_name not in NAMES:
            return None
        gc.disable()
        command = typer.main.get_command(import_module(f"bot.commands.{cmd_name}").app)
        gc.freeze()
        gc.enable()
        command.name = cmd_name
        return command


app = typer.Typer(
    name="heed",
    cls=Commands,
    help=(
        "Heed: citizens report, moderators check, offices answer.\n\n"
        "Settings come from the environment or from .env (see `settings`). Exit codes: 0 done, "
        "1 not done (nothing was changed), 2 wrongly written, 3 done but something needs a look."
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.callback()
def heed() -> None:
    """Let typer see a group: it has no command of its own."""


if __name__ == "__main__":
    app()
