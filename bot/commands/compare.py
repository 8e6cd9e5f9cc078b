"""`python -m bot compare`: a release beside an official series."""

import asyncio
import json
from base64 import b64decode
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.compare_files import read_crosswalk, read_differences, read_map, read_series
from bot.csv_files import BadFile
from bot.errands import ChildFailed, in_child
from bot.screen import refuse, say
from publishing.compare.comparison import Comparison, Crosswalk, NotComparable, order, told
from publishing.compare.comparison import compare as side_by_side
from publishing.compare.series import NAMES, Reading
from publishing.periods import NoPeriod, read

app = typer.Typer(add_completion=False)

CHILD = "compare"


@app.command()
def compare(
    ours: Annotated[Path, typer.Argument(help="Our table: a released CSV, or of that form.")],
    official: Annotated[Path, typer.Argument(help="CSV, SDMX-CSV or SDMX-ML (.xml).")],
    differences: Annotated[Path, typer.Option(help="CSV: aspect,ours,official,effect.")],
    out: Annotated[Path, typer.Option(help="Folder for comparison.json, .txt and .png.")],
    areas: Annotated[Path | None, typer.Option(help="CSV: ours,official: other names.")] = None,
    categories: Annotated[Path | None, typer.Option(help="CSV: ours,official.")] = None,
    geography: Annotated[Path | None, typer.Option(help="GeoJSON of our areas.")] = None,
    name: Annotated[str, typer.Option(help="The map's property with names.")] = "name",
    code: Annotated[str, typer.Option(help="The map's property with our codes.")] = "",
    columns: Annotated[
        str, typer.Option(help="Official columns with other names: area=County,value=Total.")
    ] = "",
    our_columns: Annotated[str, typer.Option(help="The same for our table.")] = "",
    where: Annotated[str, typer.Option(help="Only official rows with: SEX=_T,UNIT=N.")] = "",
    our_where: Annotated[str, typer.Option(help="The same for our table.")] = "",
    period: Annotated[str, typer.Option(help="Of rows that tell none: 2026-11.")] = "",
    titles: Annotated[str, typer.Option(help="What they are called: OURS|OFFICIAL.")] = "",
) -> None:
    """Compare OURS with OFFICIAL: ratio, agreement, rank correlation, lag; a picture; words.

    Columns are found by their usual names (area, category, period, cases; REF_AREA, TIME_PERIOD,
    OBS_VALUE). Areas and categories are joined by their letters, then without accents; `--areas`
    and `--categories` join what is called otherwise, one to many too. Cells that one side hides or
    does not have are left out on both, and counted. Without a complete table of definitional
    differences nothing is shown.
    """
    try:
        _period(period)
        meant = read_differences(differences)
        crosswalk = Crosswalk(
            read_crosswalk(areas) if areas else (),
            read_crosswalk(categories) if categories else (),
        )
        mine = read_series(ours, _reading(our_columns, our_where, period))
        theirs = read_series(official, _reading(columns, where, period))
        mapped = read_map(geography, name=name, code=code) if geography else None
        found = side_by_side(
            mine,
            theirs,
            titles=_titles(titles, (ours, official)),
            differences=meant,
            crosswalk=crosswalk,
            geography=mapped,
        )
        written = _written(found, out)
    except (BadFile, NotComparable, NoPeriod) as reason:
        raise refuse(str(reason), 2) from None
    except (ChildFailed, TimeoutError) as reason:
        raise refuse(f"The comparison could not be computed: {type(reason).__name__}.") from None
    except OSError as reason:
        raise refuse(f"{reason.filename}: {reason.strerror}.") from None
    for sentence in written["words"]:
        say(sentence)


def _written(found: Comparison, out: Path) -> dict[str, Any]:
    """Compute in a child process, and write the three files."""
    body = json.dumps(order(found)).encode()
    result = json.loads(asyncio.run(in_child(CHILD, body)))
    written = told(found, result["figures"])
    out.mkdir(parents=True, exist_ok=True)
    shown = json.dumps(written, indent=2, ensure_ascii=False)
    (out / "comparison.json").write_text(f"{shown}\n", "utf-8")
    (out / "comparison.txt").write_text("\n".join(written["words"]) + "\n", "utf-8")
    (out / "comparison.png").write_bytes(b64decode(result["picture"]))
    return written


def _reading(columns: str, where: str, period: str) -> Reading:
    named = _pairs(columns)
    if unknown := [each for each in named if each not in NAMES]:
        raise BadFile(f"{unknown[0]} is none of {', '.join(NAMES)}.")
    return Reading(named, _pairs(where), period)


def _pairs(written: str) -> dict[str, str]:
    parts = [part.partition("=") for part in written.split(",") if part.strip()]
    if not all(middle for _, middle, _ in parts):
        raise BadFile(f"{written} is not of the form name=value,name=value.")
    return {name.strip(): value.strip() for name, _, value in parts}


def _period(period: str) -> None:
    if period:
        read(period)


def _titles(written: str, files: Sequence[Path]) -> dict[str, str]:
    mine, _, theirs = written.partition("|")
    return {"ours": mine.strip() or files[0].stem, "official": theirs.strip() or files[1].stem}
