"""`python -m bot suggest`: learn categories from one file and suggest them for another."""

import asyncio
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from bot.csv_files import BadFile, rows_of, write
from bot.errands import ChildFailed, in_child
from bot.screen import refuse
from moderation.suggest import Model, from_bytes, suggest
from moderation.suggest_body import SUGGEST, body_of

app = typer.Typer(add_completion=False)

WRITTEN = ("id", "category", "confidence")


@app.command()
def suggest_categories(
    file: Annotated[Path, typer.Argument(help="CSV: id,text.")],
    train: Annotated[Path, typer.Option(help="CSV: id,text,category; one row a category.")],
    out: Annotated[Path, typer.Option(help="Where the suggestions are written, as CSV.")],
) -> None:
    """Write the three likeliest categories of each text of FILE: id, category, confidence.

    Best first; fewer where --train has fewer. Confidence (0-1) is the probability that a person
    would agree. An id may stand in several rows of --train, one for each category that is right;
    a row with an empty category is an example of none. A file that cannot be used is refused (exit
    code 1).
    """
    try:
        texts = read_texts(file)
        model = trained(read_examples(train))
        write(out, WRITTEN, _rows(texts, model))
    except BadFile as reason:
        raise refuse(str(reason)) from None


def read_texts(file: Path) -> list[tuple[str, str]]:
    """Read id and text of each row, in the order of the file.

    Raises:
        BadFile: not there, not UTF-8, without the columns, or an id is there twice.
    """
    texts: dict[str, str] = {}
    for line, row in rows_of(file, ("id", "text")):
        if row["id"] in texts:
            raise BadFile(f"{file.name}, line {line}: the id {row['id']} stands there twice.")
        texts[row["id"]] = row["text"]
    return list(texts.items())


def read_examples(file: Path) -> list[tuple[str, frozenset[str]]]:
    """Read texts and their categories, the rows of one id together.

    Raises:
        BadFile: as `read_texts`, or an id has two texts, or there is no category.
    """
    found: dict[str, tuple[str, set[str]]] = {}
    for line, row in rows_of(file, ("id", "text", "category")):
        text, codes = found.setdefault(row["id"], (row["text"], set()))
        if text != row["text"]:
            raise BadFile(f"{file.name}, line {line}: the id {row['id']} has two texts.")
        codes |= {code for code in (row["category"].strip(),) if code}
    if not any(codes for _, codes in found.values()):
        raise BadFile(f"{file.name} names no category.")
    return [(text, frozenset(codes)) for text, codes in found.values()]


def trained(examples: Iterable[tuple[str, frozenset[str]]]) -> Model:
    """Make a model as the program does it: in a child process, bounded in memory and time.

    Raises:
        BadFile: the child came to no result.
    """
    try:
        with Console(stderr=True).status("learning"):
            return from_bytes(asyncio.run(in_child(SUGGEST, body_of(examples, {}))))
    except (ChildFailed, TimeoutError) as error:
        raise BadFile(f"Nothing could be learned from the examples: {error}.") from None


def _rows(texts: list[tuple[str, str]], model: Model) -> Iterator[tuple[str, str, str]]:
    for name, text in track(texts, "suggesting", console=Console(stderr=True)):
        for category, confidence in suggest(model, text):
            yield name, category, f"{confidence:.4f}"
