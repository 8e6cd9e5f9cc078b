"""`python -m bot settings`: print every setting, or check those that are set."""

from typing import Annotated

import typer
from rich.console import Console

from bot.settings import BadSetting, example, load

app = typer.Typer(add_completion=False)


@app.command()
def settings(
    check: Annotated[
        bool,
        typer.Option("--check", help="Check the environment and .env, and print nothing else."),
    ] = False,
) -> None:
    """Print `.env.example`: every setting with its sentence, kind and default."""
    if not check:
        Console().out(example(), highlight=False, end="")
        return
    try:
        load()
    except BadSetting as wrong:
        Console(stderr=True).print(str(wrong), markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(1) from None
    Console().print("All settings can be used.")
