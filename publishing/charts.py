"""Pictures of numbers, as PNG; the only file that knows matplotlib.

Imported by child processes only: matplotlib is as large as the rest of the program.
Same input, same bytes: no clock, no random order, no version marks in the file.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from publishing.palette import (
    BLUE,
    INK,
    MARK_TEXT,
    PAPER,
    VERMILLION,
)

# 4.8 inches at 267 dots are 1,280 dots: twice the 640 of the mail; on a phone, where the
# picture shrinks to some 340, 11.5 points still come out as 11 dots high.
WIDTH_IN = 4.8
DPI = 267
TEXT_PT = 11.5
SMALL_PT = 10.0
MAX_BARS = 12
HEAD_IN, ROW_IN, LEFT_IN, LONGEST_IN = 1.02, 0.58, 0.1, 3.35


@dataclass(frozen=True, slots=True)
class Bar:
    """A category's week: `now` cases, `mean` a week before (None: nothing to compare with).

    `now_words` and `mean_words` are the two as written in the reader's language.
    """

    label: str
    now: int
    mean: float | None
    now_words: str
    mean_words: str


@dataclass(frozen=True, slots=True)
class ChartWords:
    """What is written in the picture."""

    title: str
    now: str
    mean: str


def blank(height_in: float) -> tuple[Figure, Any]:
    """Make an empty picture and its axes, without frame or ticks."""
    figure = Figure(figsize=(WIDTH_IN, height_in), dpi=DPI, facecolor=PAPER)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    return figure, axes


def png(figure: Figure) -> bytes:
    """Draw a picture; the same picture always gives the same bytes."""
    out = io.BytesIO()
    figure.savefig(out, format="png", dpi=DPI, metadata={"Software": None})
    return out.getvalue()


def bars(entries: Sequence[Bar], words: ChartWords) -> bytes:
    """Draw a bar per category for this week and a mark for the mean of the weeks before.

    Args:
        entries: at most 12, in the order to show; the labels stand over the bars.
        words: title and legend.
    """
    height_in = HEAD_IN + ROW_IN * len(entries) + 0.08
    figure, axes = blank(height_in)
    axes.set_xlim(0, WIDTH_IN)
    axes.set_ylim(height_in, 0)
    _head(axes, words)
    longest = max([1.0, *(max(entry.now, entry.mean or 0) for entry in entries)])
    for n, entry in enumerate(entries):
        _bar(axes, entry, top_in=HEAD_IN + n * ROW_IN, inch_per_case=LONGEST_IN / longest)
    return png(figure)


def _head(axes: Any, words: ChartWords) -> None:
    axes.text(
        LEFT_IN,
        0.24,
        words.title,
        size=13,
        weight="bold",
        color=INK,
        va="center",
        parse_math=False,
    )
    axes.barh(0.56, 0.3, left=LEFT_IN, height=0.15, color=BLUE)
    _write(axes, 0.52, 0.56, words.now, SMALL_PT)
    _mean_mark(axes, LEFT_IN + 0.15, 0.82)
    _write(axes, 0.52, 0.82, words.mean, SMALL_PT)


def _bar(axes: Any, entry: Bar, *, top_in: float, inch_per_case: float) -> None:
    middle_in = top_in + 0.39
    label = entry.label if len(entry.label) <= 38 else f"{entry.label[:37]}…"
    _write(axes, LEFT_IN, top_in + 0.14, label, TEXT_PT)
    length_in = max(entry.now * inch_per_case, 0.02)
    axes.barh(middle_in, length_in, left=LEFT_IN, height=0.19, color=BLUE)
    number_in = LEFT_IN + length_in + 0.08
    if entry.mean is not None:
        mark_in = LEFT_IN + entry.mean * inch_per_case
        _mean_mark(axes, mark_in, middle_in)
        # The number stands behind its bar, unless the mark would run through it.
        if number_in - 0.1 < mark_in < number_in + 0.12 * len(entry.now_words) + 0.1:
            number_in = mark_in + 0.1
    _write(axes, number_in, middle_in, entry.now_words, TEXT_PT, weight="bold")
    _write(axes, WIDTH_IN - 0.1, middle_in, entry.mean_words, TEXT_PT, color=MARK_TEXT, ha="right")


def _write(axes: Any, x_in: float, y_in: float, words: str, size: float, **style: str) -> None:
    # "$" would start a formula: labels are strangers' text.
    plain = {"color": INK, "va": "center", **style}
    axes.text(x_in, y_in, words, size=size, parse_math=False, **plain)


def _mean_mark(axes: Any, x_in: float, y_in: float) -> None:
    # White under orange: the mark stays seen where it lies on a blue bar.
    for colour, width in ((PAPER, 5.5), (VERMILLION, 2.6)):
        axes.plot([x_in, x_in], [y_in - 0.13, y_in + 0.13], color=colour, linewidth=width)
