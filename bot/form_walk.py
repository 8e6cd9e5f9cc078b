"""Try a form out: walk it with given answers or at random, and print what was asked."""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import typer
from rich.console import Console

from bot.campaign_files import checked_file, show_mistakes
from bot.form_files import read_form_file
from forms.model import Form
from forms.walk.moment import Moment
from forms.walk.random_walk import Ended, wander
from forms.walk.rehearsal import Rehearsal, rehearse
from forms.walk.typed import Channel
from handlers.turn import WORDS_ONLY

MOST_ROW_BYTES = 10_000_000
_CAMPAIGNS = frozenset({".yaml", ".yml"})


def form_in(file: Path) -> tuple[Form, str, str]:
    """Return the form in a file (an XLSForm, or a campaign's own), its first language and zone.

    Raises:
        Exit: code 1, it cannot be used; why is said on stderr.
    """
    if file.suffix.lower() in _CAMPAIGNS:
        checked = checked_file(file)
        if checked.campaign is None:
            show_mistakes(file, checked)
            raise typer.Exit(1)
        campaign = checked.campaign
        return campaign.form, campaign.languages[0], campaign.timezone
    read = read_form_file(file)
    if read.form is None:
        for fault in read.errors:
            _complain(f"{fault.sheet} {fault.row or ''} {fault.column}: {fault.message}")
        raise typer.Exit(1)
    return read.form, next(iter(read.form.languages), "en"), "UTC"


def answers_in(file: Path) -> Mapping[str, Any]:
    """Return a submission's answers.

    Raises:
        Exit: code 1, it is no JSON object; said on stderr.
    """
    try:
        if file.stat().st_size > MOST_ROW_BYTES:
            raise ValueError(f"larger than {MOST_ROW_BYTES:,} bytes")
        row = json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as wrong:
        _complain(f"{file}: {wrong}")
        raise typer.Exit(1) from None
    if not isinstance(row, dict):
        _complain(f"{file}: should be one JSON object, the answers by name")
        raise typer.Exit(1)
    return row


def moment_now(language: str, zone: str, channel: Channel, rng: Random) -> Moment:
    """Return this moment, as somebody on that channel meets the form."""
    now = datetime.now(UTC).astimezone(ZoneInfo(zone))
    return Moment(now, rng, language, has_media=channel not in WORDS_ONLY)


def walk_given(
    file: Path, row: Path, *, language: str, channel: Channel, rng: Random
) -> Rehearsal:
    """Walk a form with the answers in a file."""
    form, first, zone = form_in(file)
    return rehearse(
        form, answers_in(row), moment_now(language or first, zone, channel, rng), channel
    )


def walk_at_random(
    file: Path, times: int, *, language: str, channel: Channel, rng: Random
) -> Mapping[str, object]:
    """Walk a form at random; see `told`."""
    form, first, zone = form_in(file)
    moment = moment_now(language or first, zone, channel, rng)
    return told([wander(form, moment, channel, rng) for _ in range(times)])


def told(walks: list[Ended]) -> Mapping[str, object]:
    """What `form walk --random` prints: walks, finished, questions, dead_ends."""
    stuck = Counter((walk.stuck_at, walk.reason) for walk in walks if walk.reason)
    return {
        "walks": len(walks),
        "finished": sum(1 for walk in walks if not walk.reason),
        "questions": sum(walk.questions for walk in walks),
        "dead_ends": [
            {"name": name, "reason": reason, "times": times}
            for (name, reason), times in stuck.most_common()
        ],
    }


def _complain(text: str) -> None:
    Console(stderr=True).print(text, markup=False, highlight=False, soft_wrap=True)
