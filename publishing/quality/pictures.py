"""Pictures of the sheet, as SVG that lies in the page: small, sharp at any width, no program.

Drawn 340 wide, so that words keep their size on a phone. Colours are the house's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from publishing.palette import BLUE, INK, LINE, PAPER, SOFT_INK, VERMILLION

_WIDTH, _LEFT, _RIGHT = 340, 4, 336
_ROW, _HEAD = 46, 34
_MOST_LETTERS = 42


@dataclass(frozen=True, slots=True)
class Mark:
    """One row: a value with its interval, and a second one beside it where there is one.

    Args:
        words: the value as written, at the right.
        other: drawn hollow: the raw value beside the weighted, what is there beside what was
            to be expected.
    """

    label: str
    value: float
    words: str
    low: float | None = None
    high: float | None = None
    other: float | None = None


def dots(marks: Sequence[Mark], *, title: str, until: float, legend: tuple[str, str]) -> str:
    """Draw a dot and its interval a row.

    Args:
        until: the value at the right edge; more is drawn there.
        legend: what the full dot is, and the hollow one ("" where there is none).
    """
    height = _HEAD + (20 if legend[0] else 0) + _ROW * len(marks) + 8
    top = height - _ROW * len(marks) - 8
    parts = [_words(_LEFT, 16, title, size=14, weight=700), *_legend(legend)]
    for n, mark in enumerate(marks):
        parts += _row(mark, top + n * _ROW, until or 1.0)
    told = f"{title}. " + "; ".join(f"{mark.label}: {mark.words}" for mark in marks)
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escape(told)}">'
        f"{''.join(parts)}</svg>"
    )


def _legend(legend: tuple[str, str]) -> list[str]:
    full, hollow = legend
    if not full:
        return []
    parts = [_dot(_LEFT + 6, 36, hollow=False), _words(_LEFT + 18, 40, full, size=12)]
    if hollow:
        at = _LEFT + 34 + 6.6 * len(full)
        parts += [_dot(at, 36, hollow=True), _words(at + 12, 40, hollow, size=12)]
    return parts


def _row(mark: Mark, top: float, until: float) -> list[str]:
    middle = top + 30
    parts = [
        _words(_LEFT, top + 14, _short(mark.label), size=12.5),
        _words(_RIGHT, top + 14, mark.words, size=12.5, weight=700, anchor="end"),
        _line(_LEFT, _RIGHT, middle, LINE, 1),
    ]
    if mark.low is not None and mark.high is not None:
        parts.append(_line(_x(mark.low, until), _x(mark.high, until), middle, BLUE, 4))
    if mark.other is not None:
        parts.append(_dot(_x(mark.other, until), middle, hollow=True))
    return [*parts, _dot(_x(mark.value, until), middle, hollow=False)]


def _short(label: str) -> str:
    return label if len(label) <= _MOST_LETTERS else f"{label[: _MOST_LETTERS - 1]}…"


def _x(value: float, until: float) -> float:
    inner = _RIGHT - _LEFT - 14
    return _LEFT + 7 + inner * min(max(value / until, 0.0), 1.0)


def _dot(x: float, y: float, *, hollow: bool) -> str:
    fill, edge = (PAPER, VERMILLION) if hollow else (BLUE, PAPER)
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="{fill}" stroke="{edge}" stroke-width="2"/>'
    )


def _line(left: float, right: float, y: float, colour: str, width: float) -> str:
    return (
        f'<line x1="{left:.1f}" x2="{right:.1f}" y1="{y:.1f}" y2="{y:.1f}" stroke="{colour}" '
        f'stroke-width="{width}" stroke-linecap="round"/>'
    )


def _words(
    x: float, y: float, words: str, *, size: float, weight: int = 400, anchor: str = "start"
) -> str:
    colour = INK if weight > 400 or anchor == "start" else SOFT_INK
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" '
        f'text-anchor="{anchor}" fill="{colour}">{escape(words)}</text>'
    )
