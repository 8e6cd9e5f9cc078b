"""Agreement drawn as a picture: a dot and its interval a row. Only child processes import it."""

import json
from typing import Any

from publishing.charts import SMALL_PT, TEXT_PT, WIDTH_IN, blank, png
from publishing.palette import BLUE, INK, LINE, VERMILLION

_HEAD_IN, _ROW_IN, _LEFT_IN, _WIDTH_IN = 0.75, 0.42, 1.75, 2.75
# Krippendorff's: rely from .800 on, conclude tentatively from .667 on.
_MARKS = (0.667, 0.8)


def run(body: bytes) -> bytes:
    """Draw what `bot/commands/agreement.py` wrote; returns a PNG."""
    told = json.loads(body)
    rows = told["figures"]
    height_in = _HEAD_IN + _ROW_IN * len(rows) + 0.3
    figure, axes = blank(height_in)
    axes.set_xlim(0, WIDTH_IN)
    axes.set_ylim(height_in, 0)
    _write(axes, 0.1, 0.25, f"Agreement (alpha), {told['campaign']}", 13)
    for mark in (0.0, *_MARKS, 1.0):
        axes.plot([_x(mark)] * 2, [_HEAD_IN - 0.12, height_in - 0.25], color=LINE, linewidth=1)
        shown = f"{mark:.3f}".rstrip("0").rstrip(".")
        _write(axes, _x(mark), height_in - 0.12, shown, SMALL_PT - 2, ha="center")
    for n, row in enumerate(rows):
        _row(axes, row, _HEAD_IN + n * _ROW_IN + 0.1)
    return png(figure)


def _row(axes: Any, row: dict[str, Any], y_in: float) -> None:
    label = f"{row['of']}, {row['category'] or 'all'}"
    _write(axes, 0.1, y_in, label if len(label) < 24 else f"{label[:23]}…", SMALL_PT)
    if row["n"] < row["needed"] or row["alpha"] is None:
        words = (
            f"{row['n']} of {row['needed']} needed" if row["n"] < row["needed"] else "all alike"
        )
        _write(axes, _x(0.0) + 0.05, y_in, words, SMALL_PT)
        return
    colour = BLUE if row["alpha"] >= _MARKS[0] else VERMILLION
    if row["low"] is not None:
        ends = [_x(row["low"]), _x(row["high"])]
        axes.plot(ends, [y_in, y_in], color=colour, linewidth=2.4)
    axes.plot([_x(row["alpha"])], [y_in], marker="o", color=colour, markersize=7)


def _x(alpha: float) -> float:
    """Where an alpha stands; what is below chance stands at its left edge."""
    return _LEFT_IN + max(alpha, 0.0) * _WIDTH_IN


def _write(axes: Any, x_in: float, y_in: float, words: str, size: float, **style: str) -> None:
    plain = {"color": INK, "va": "center", **style}
    axes.text(x_in, y_in, words, size=min(size, TEXT_PT + 2), parse_math=False, **plain)
