"""`python -m bot form`: what Heed makes of a form, and how a conversation with it goes."""

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Annotated, Literal

import typer

from bot.form_files import read_form_file
from bot.form_walk import walk_at_random, walk_given
from forms.model import Form
from forms.xlsform import Fault, Read

app = typer.Typer(
    help="Check and try out forms (XLSForm: .xlsx, .xls, .csv, .md).", no_args_is_help=True
)


@app.command("check")
def check(
    file: Annotated[Path, typer.Argument(help="XLSForm: .xlsx, .xls, .csv or .md.")],
) -> None:
    """Print as JSON whether FILE can be used, what is in it, and what is wrong where.

    Exit code 1 if it cannot be used. Rows are counted as the spreadsheet counts them, 1 for the
    first.
    """
    read = read_form_file(file)
    sys.stdout.write(json.dumps(report(read), ensure_ascii=False, indent=2) + "\n")
    if not read.ok:
        raise typer.Exit(1)


@app.command("walk")
def walk(
    file: Annotated[Path, typer.Argument(help="XLSForm, or a campaign file (YAML).")],
    answers: Annotated[
        Path | None, typer.Option(help="JSON: one submission, nested as ODK's are.")
    ] = None,
    random: Annotated[int, typer.Option(min=0, max=100_000, help="How many random walks.")] = 0,
    seed: Annotated[int, typer.Option(help="For random walks and what the form draws.")] = 0,
    language: Annotated[str, typer.Option(help="Of the person; the form's first.")] = "",
    channel: Annotated[Literal["telegram", "sms"], typer.Option()] = "telegram",
) -> None:
    """Try FILE out: print as JSON what a person is asked who gives these answers, or random ones.

    With --answers the questions in order; notes stand above the question that follows them, and
    whether a repeat has another round is taken from the answers and not listed. Exit code 1 where
    a required answer is refused or missing. With --random how many walks came to the end, and
    where others could not go on: exit code 1 if any.
    """
    if (answers is None) == (random == 0):
        raise typer.BadParameter("give either --answers FILE or --random N")
    rng = Random(seed)  # noqa: S311 (the same walks every time)
    if answers is None:
        found = walk_at_random(file, random, language=language, channel=channel, rng=rng)
        _print(found)
        raise typer.Exit(1 if found["dead_ends"] else 0)
    done = walk_given(file, answers, language=language, channel=channel, rng=rng)
    _print([asdict(row) for row in done.asked])
    if done.is_refused:
        raise typer.Exit(1)


def _print(found: object) -> None:
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")


def report(read: Read) -> Mapping[str, object]:
    """What `form check` prints: ok, title, languages, questions, kinds, warnings, errors."""
    form = read.form or Form(())
    return {
        "ok": read.ok,
        "title": form.title,
        "languages": list(form.languages),
        "questions": len(form.questions),
        "kinds": dict(sorted(Counter(question.kind for question in form.questions).items())),
        "warnings": _as_json(read.warnings),
        "errors": _as_json(read.errors),
    }


def _as_json(faults: Sequence[Fault]) -> list[dict[str, object]]:
    return [asdict(fault) for fault in faults]
