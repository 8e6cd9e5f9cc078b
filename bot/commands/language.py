"""`python -m bot language`: tell which language each text of a file is in."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from messages.language import detect, is_known

app = typer.Typer(add_completion=False)

COLUMNS = ("id", "text")
WRITTEN = ("id", "language", "confidence")
# What spreadsheets write where the comma is in use for decimals.
DELIMITERS = (",", ";", "\t")


class BadFile(Exception):
    """The file cannot be used at all; the text is a sentence for people."""


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
        _write(out, _rows(read_texts(file), spoken))
    except BadFile as reason:
        Console(stderr=True).print(str(reason), markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(1) from None


def read_texts(file: Path) -> list[tuple[str, str]]:
    """Read id and text of each line of a CSV file in UTF-8, with or without a byte order mark.

    Raises:
        BadFile: not there, not UTF-8, or without the columns needed.
    """
    try:
        with file.open(newline="", encoding="utf-8-sig") as opened:
            delimiter = _delimiter(opened.readline())
            opened.seek(0)
            rows = csv.DictReader(opened, restval="", delimiter=delimiter)
            names = {name.strip().lower(): name for name in rows.fieldnames or ()}
            if missing := [name for name in COLUMNS if name not in names]:
                raise BadFile(f"{file.name} lacks the columns {', '.join(missing)}.")
            return [_id_and_text(row, names) for row in rows]
    except OSError as error:
        raise BadFile(f"{file} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, csv.Error):
        raise BadFile(f"{file.name} is no CSV file in UTF-8.") from None


def _id_and_text(row: Mapping[str, str], names: Mapping[str, str]) -> tuple[str, str]:
    return row[names["id"]], row[names["text"]]


def _delimiter(heading: str) -> str:
    def fields(delimiter: str) -> int:
        names = {name.strip(' "\r\n').lower() for name in heading.split(delimiter)}
        return len(names & set(COLUMNS))

    return max(DELIMITERS, key=fields)


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


def _write(out: Path, rows: Iterable[tuple[str, str, str]]) -> None:
    try:
        opened = out.open("w", newline="", encoding="utf-8")
    except OSError as error:
        raise BadFile(f"{out} cannot be written: {error.strerror}.") from None
    with opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(WRITTEN)
        writer.writerows(rows)
