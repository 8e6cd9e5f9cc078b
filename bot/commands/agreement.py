"""`python -m bot agreement`: how alike moderators judge who do not know of each other."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from bot.errands import ChildFailed, in_child
from bot.screen import opened, refuse, say
from moderation.agreement import NEEDED, Agreement, assess
from moderation.truth import Label, infer
from storage import agreement, campaigns
from storage.agreement import Twice
from storage.db import reading
from storage.labels import said

app = typer.Typer(add_completion=False)

QUARTER = timedelta(days=91)
CHILD = "agreement"
# The interval is drawn by chance; the same file gives the same figures again.
SEED = 1
# From this chance on a case's category is called clear.
SURE = 0.95
_WHAT_IT_SAYS = {
    "good": "good: rely on it",
    "tentative": "tentative",
    "experimental": "too low: publish as experimental",
    "few": "too few to say",
    "alike": "all judged the same: nothing varies",
}


@app.command()
def agreement_of(
    campaign: Annotated[str, typer.Option(help="The campaign's code.")],
    since: Annotated[str, typer.Option(help="First day, 2026-08-24; a quarter by default.")] = "",
    out: Annotated[Path | None, typer.Option(help="Folder for agreement.json and .png.")] = None,
) -> None:
    """Show Krippendorff's alpha of blind second looks, in all and by category, with intervals.

    What was judged in a group, where others read along, is counted apart and left out. Nobody's
    own figures are shown: fewer than 30 judgements of one person say little more than chance does.
    """
    with opened() as house:
        with reading(house.engine) as read:
            ids = {row.code: row.id for row in campaigns.every(read)}
            if campaign not in ids:
                raise refuse(f"There is no campaign {campaign}.")
            twice = agreement.judged_twice(read, ids[campaign], _since(since, house.now()))
        blind = [each for each in twice if not each.read_along]
        figures = figures_of(blind)
        Console().print(_table(campaign, figures))
        say(f"{len(twice) - len(blind)} more were judged in a group, where others read along.")
        labels, decided = said(read, ids[campaign], _since(since, house.now()))
        say(reporters_line(labels, decided, house.now()))
        if out is not None:
            _write(out, campaign, figures)


def figures_of(blind: list[Twice]) -> list[tuple[str, str, Agreement]]:
    """What is agreed on, about which category ("" for all), and how far.

    Returns:
        The verdict and the category in all; then each category's verdicts, and whether a report
        is of it or of another one.
    """
    rng = Random(SEED)  # noqa: S311 - a sample for figures, no secret
    verdicts = [(each.first.verdict, each.second.verdict) for each in blind]
    categories = [(each.first.category, each.second.category) for each in blind]
    found = [("verdict", "", assess(verdicts, rng)), ("category", "", assess(categories, rng))]
    for code in sorted({code for pair in categories for code in pair}):
        pairs = zip(verdicts, categories, strict=True)
        of_it = [verdict for verdict, pair in pairs if code in pair]
        found.append(("verdict", code, assess(of_it, rng)))
        is_it = [(one == code, other == code) for one, other in categories]
        found.append(("category", code, assess(is_it, rng)))
    return found


def reporters_line(labels: Sequence[Label], decided: Mapping[int, str], now: datetime) -> str:
    """How far reporters name the category that moderators decided on, and what is left open.

    Nobody's own figure: the model weighs people by it, and is held by what was decided.
    """
    told = [label.said == decided[label.thing] for label in labels if label.thing in decided]
    if len(told) < NEEDED:
        return f"Reporters' own categories: {len(told)} of {NEEDED} needed on decided cases."
    found = infer(labels, decided, now=now)
    open_ones = {label.thing for label in labels} - decided.keys() - found.left_out
    sure = sum(max(found.answers[thing].values()) >= SURE for thing in open_ones)
    return (
        f"Reporters' own categories: {sum(told) / len(told):.0%} of {len(told)} as decided. Of "
        f"{len(open_ones)} open cases {sure} are clear from what reporters say; "
        f"{len(found.left_out)} with mostly new accounts are left to moderators."
    )


def _since(written: str, now: datetime) -> datetime:
    if not written:
        return now - QUARTER
    try:
        return datetime.combine(date.fromisoformat(written), time(0), UTC)
    except ValueError:
        raise refuse("--since is a day such as 2026-08-24.", 2) from None


def _table(campaign: str, figures: list[tuple[str, str, Agreement]]) -> Table:
    table = Table(title=f"{campaign}: agreement of blind second looks (Krippendorff's alpha)")
    for head in ("of", "category", "reports", "alpha", "95 %", "what it says"):
        table.add_column(head, justify="right" if head in ("reports", "alpha") else "left")
    for what, code, found in figures:
        n = str(found.n) if found.n >= NEEDED else f"{found.n} of {NEEDED} needed"
        alpha = "" if found.alpha is None else f"{found.alpha:.3f}"
        interval = "" if found.low is None else f"{found.low:.2f} to {found.high:.2f}"
        table.add_row(what, code or "all", n, alpha, interval, _WHAT_IT_SAYS[found.band])
    return table


def _write(out: Path, campaign: str, figures: list[tuple[str, str, Agreement]]) -> None:
    rows: list[dict[str, Any]] = [
        {
            "of": what,
            "category": code,
            "n": found.n,
            "needed": NEEDED,
            "alpha": found.alpha,
            "low": found.low,
            "high": found.high,
            "band": found.band,
        }
        for what, code, found in figures
    ]
    told = json.dumps({"campaign": campaign, "figures": rows}, indent=2)
    try:
        picture = asyncio.run(in_child(CHILD, told.encode()))
        out.mkdir(parents=True, exist_ok=True)
        (out / "agreement.json").write_text(told + "\n", encoding="utf-8")
        (out / "agreement.png").write_bytes(picture)
    except (ChildFailed, TimeoutError, OSError) as error:
        raise refuse(f"The files could not be written: {type(error).__name__}.") from None
    say(f"{out / 'agreement.json'}\n{out / 'agreement.png'}")
