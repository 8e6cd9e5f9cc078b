"""`python -m bot language`: tell which language each text of a file is in."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from bot.csv_files import BadFile, rows_of, write
from messages.language import detect, is_known

app = typer.Typer(add_completion=False)

COLUMNS = ("id", "text")
WRITTEN = ("id", "language", "confidence")


@app.command()
def language(
    file: Annotated[Path, typer.Argument(help="CSV: id,text.")],
    languages: Annotated[str, typer.Option(help="Those it may be in: ht,fr,en,es.")],
    out: Annotated[Path, typer.Option(help="Where the languages are written, as CSV.")],
) -> None:
    """Write id, language and confidence (0-1) for each text of FILE, in its order.

    Language and confidence are empty where Heed would ask the person: too short, two languages
    about as likely, or none of those named. A file that cannot be used is refused (exit code 1).
    """
    spoken = _languages(languages)
    try:
        texts = [(row["id"], row["text"]) for _, row in rows_of(file, COLUMNS)]
        write(out, WRITTEN, _rows(texts, spoken))
    except BadFile as reason:
        Console(stderr=True).print(str(reason), markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(1) from None


def _languages(named: str) -> tuple[str, ...]:
    spoken = tuple(name for part in named.split(",") if (name := part.strip()))
    if not spoken:
        raise typer.BadParameter("name at least one language: ht,fr,en,es")
    if unknown := [each for each in spoken if not is_known(each)]:
        raise typer.BadParameter(f"Heed cannot tell {', '.join(unknown)} from other languages")
    return spoken


def _rows(
    texts: Sequence[tuple[str, str]], spoken: Sequence[str]
) -> Iterable[tuple[str, str, str]]:
    for name, text in track(texts, "reading", console=Console(stderr=True)):
        found = detect(text, spoken)
        yield (name, found[0], f"{found[1]:.4f}") if found else (name, "", "")
