"""A moderator's sitting over forty reports: how many taps and words each takes.

    python -m benchmarks.sitting                                   # Heed's own sample
    python -m benchmarks.sitting EXPORT.csv --campaign CAMPAIGN.yaml   # an Ushahidi export too

Reports come in through the whole program, unseen by anybody; then one moderator sits down, types
/next once, and decides. What they decide follows from the card alone, as `decided_by` says: it
stands in for a person's judgement, and measures what the chat asks of a thumb and of eyes, not
whether the verdict is right. Words are those of the card as a phone shows it (buttons, which are
the same on every card, are not counted); what "More" opens is counted when it was opened.
"""

import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Annotated, TypedDict

import typer
from sqlalchemy import select

from bot.commands.demo import BEFORE, _house, _lines, _stage
from bot.demo.examples import Channels
from bot.demo.lines import Line
from bot.demo.play import Player
from bot.demo.staff import MODERATORS
from bot.keyring import write_new
from channels.console import line as typed
from channels.console import press
from messages.model import Delivery
from messages.words import say
from privacy.vault import KEY_BYTES, new_ring
from storage.columns import of
from storage.models import Report

R = of(Report)
_WAITING = select(R.id).where(R.review == "received")
REPORTS = 40
_WHO = MODERATORS[0]
_WORD = re.compile(r"\w+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Decided:
    """One report of a sitting: the card as it was read, the buttons pressed, what was read."""

    card: str
    labels: tuple[str, ...]
    pressed: tuple[str, ...]
    words: int

    @property
    def taps(self) -> int:
        """How often the thumb came down."""
        return len(self.pressed)


class Sitter(Player):
    """Lets reports come in, and only then one moderator to work."""

    def come_in(self, lines: Sequence[Line], wanted: int) -> None:
        """Play lines until so many reports wait; nobody decides meanwhile."""
        self._staff()
        for line in lines:
            self._move_to(line)
            self._one(line)
            if len(self.by_report) >= wanted + 10 and self._waiting() >= wanted:
                break
        self.stepped.pass_time(timedelta(minutes=10))

    def _waiting(self) -> int:
        return len(self.screens.rows(_WAITING))

    def _moderate(self) -> None:
        """Nobody does, while reports come in."""

    def sit(self, most: int, language: str = "en") -> list[Decided]:
        """Decide on so many reports, one after another."""
        found: list[Decided] = []
        card = self._said("/next")
        while card is not None and card.buttons and len(found) < most:
            done, card = self._one_report(card, language)
            found.append(done)
        return found

    def _one_report(self, card: Delivery, language: str) -> tuple[Decided, Delivery | None]:
        pressed: list[str] = []
        first, read = card, words_in(card.text)
        while True:
            label = decided_by(card, language, pressed)
            pressed.append(label)
            new = self._pressed(card, label)
            if label == say("more", language):
                card = new[-1]
                read = max(read, words_in(card.text))
            elif label != say("pictures", language):
                break
        following = next((d for d in new[1:] if d.buttons and d.edits is None), None)
        if following is None:
            pressed.append("/next")
            following = self._said("/next")
        labels = tuple(button.label for button in first.buttons)
        return Decided(first.text, labels, tuple(pressed), read), following

    def _said(self, text: str) -> Delivery | None:
        before = len(self.screens.letters(_WHO))
        self.screens.keep(typed(_WHO, text, self.screens.step(_WHO)))
        new = self.screens.letters(_WHO)[before:]
        return new[-1] if new else None

    def _pressed(self, card: Delivery, label: str) -> list[Delivery]:
        before = len(self.screens.letters(_WHO))
        data = next(button.data for button in card.buttons if button.label == label)
        self.screens.keep(press(_WHO, data, self.screens.step(_WHO)))
        return self.screens.letters(_WHO)[before:]


def decided_by(card: Delivery, language: str, pressed: Sequence[str]) -> str:
    """What a moderator presses who knows no more than the card says.

    A text that was cut is opened and read whole. Pictures are looked at where the words say
    little. Then the first button is pressed unless the card speaks against it: what has no words
    is only accepted, and so is what has no known place. The first button is the program's own
    proposal (a plain reason to reject, the same case, or "verify"), as it is a person's.
    """
    labels = [button.label for button in card.buttons]
    more, pictures = say("more", language), say("pictures", language)
    if "…”" in card.text and more in labels and more not in pressed:
        return more
    is_poor = say("card-no-text", language) in card.text
    if is_poor and pictures in labels and pictures not in pressed:
        return pictures
    is_unsure = is_poor or say("card-no-place", language) in card.text
    if is_unsure and labels[0] == say("verify", language):
        return say("accept", language)
    return labels[0]


def words_in(text: str) -> int:
    """How many words a text has to be read."""
    return len(_WORD.findall(text))


class Spread(TypedDict):
    """How one number lies over the reports."""

    median: float
    p90: float
    most: int


class Figures(TypedDict):
    """What a sitting asks for: taps and words by report, and how often which button."""

    reports: int
    taps: Spread
    words: Spread
    pressed: dict[str, int]


def figures(decided: Sequence[Decided]) -> Figures:
    """Taps and words a report, and which buttons were pressed; never a word of a report."""
    taps = [each.taps for each in decided]
    read = [each.words for each in decided]
    kinds = Counter(
        re.sub(r"\b[0-9A-Y]{6}\b", "CODE", label) for each in decided for label in each.pressed
    )
    return {
        "reports": len(decided),
        "taps": {"median": median(taps), "p90": _p90(taps), "most": max(taps)},
        "words": {"median": median(read), "p90": _p90(read), "most": max(read)},
        "pressed": dict(kinds.most_common()),
    }


def _measured(sitting: Sitter) -> Figures:
    try:
        return figures(sitting.sit(REPORTS))
    finally:
        sitting.stepped.close()


def _p90(numbers: Sequence[int]) -> float:
    return round(quantiles(numbers, n=10, method="inclusive")[-1], 1)


def sitter(data: Path | None = None, campaign: Path | None = None) -> Sitter:
    """A moderator before whom so many reports lie as a sitting takes."""
    out = Path(tempfile.mkdtemp(prefix="sitting-"))
    # The same key every time: which rare words are looked up hangs on their keyed hashes.
    write_new(out / "demo.keys", new_ring(bytes(range(KEY_BYTES))))
    channels: Channels = {}
    lines = _lines(data, campaign)
    url, begins_at = f"sqlite:///{out}/sitting.db", lines[0].at - BEFORE
    house, clock = _house(url, out, 0, channels, begins_at)
    stage = _stage(house, clock, channels, data, campaign, lines)
    newest = stage.house.campaigns.newest(stage.campaign_id)
    if newest is None:
        raise ValueError("the campaign cannot be loaded")
    sitting = Sitter(stage.house, stage.clock, stage.console, stage.campaign_id, newest)
    # The middle of an export: neither its first days nor what was typed in afterwards.
    start = len(lines) // 2 if data else 0
    sitting.come_in(lines[start:], REPORTS)
    return sitting


app = typer.Typer(add_completion=False)


@app.command()
def main(
    data: Annotated[Path | None, typer.Argument(help="An Ushahidi CSV export.")] = None,
    campaign: Annotated[Path | None, typer.Option(help="The campaign that goes with it.")] = None,
) -> None:
    """Print the figures as JSON."""
    told = {"sample": _measured(sitter())}
    if data is not None:
        told["export"] = _measured(sitter(data, campaign))
    sys.stdout.write(json.dumps(told, indent=2) + "\n")


if __name__ == "__main__":
    app()
