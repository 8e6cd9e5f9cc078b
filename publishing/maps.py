"""A picture of where cases are: outlines, numbered places, soft circles where only roughly known.

No tiles and no network: what is not in the campaign's outline is not on the map.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from publishing.charts import DPI, SMALL_PT, WIDTH_IN, blank, png
from publishing.map_view import (
    ROUGH_KM,
    Outline,
    Ring,
    Spot,
    View,
    corners_of,
    is_part,
    outer_rings,
    spread,
    to_km,
    view_of,
)
from publishing.palette import BLUE, INK, LAND, LINE, PAPER, SOFT_INK, VERMILLION

LEGEND_IN = 0.62
INSET_IN = 1.15  # the whole outline beside the legend, where the map shows but a part
MAX_NAMES = 12
NAME_INK = "#5F6A73"


@dataclass(frozen=True, slots=True)
class MapWords:
    """What is written in the legend."""

    new: str
    waiting: str
    rough: str


def draw(spots: Sequence[Spot], outline: Outline, words: MapWords) -> bytes:
    """Draw the map as PNG, as near as all spots allow."""
    lats = [spot.lat for spot in spots] or [lat for _, lat in corners_of(outline)]
    shrink = math.cos(math.radians(sum(lats) / len(lats))) if lats else 1.0
    named = [
        (name, [to_km(lat, lon, shrink) for lon, lat in ring])
        for name, ring in outer_rings(outline)
    ]
    rings = [ring for _, ring in named]
    points = [to_km(spot.lat, spot.lon, shrink) for spot in spots]
    view = view_of(points, spots, rings)
    foot_in = INSET_IN if is_part(view, rings) else LEGEND_IN
    figure, axes = blank(view.height / view.per_inch(WIDTH_IN) + foot_in)
    legend_km = foot_in * view.per_inch(WIDTH_IN)
    axes.set_xlim(view.left, view.left + view.width)
    axes.set_ylim(view.bottom - legend_km, view.bottom + view.height)
    _land(axes, rings)
    _names(axes, named, view)
    _spots(axes, spots, points, view)
    _scale(axes, view)
    _legend(axes, spots, words, view, room_in=WIDTH_IN - (INSET_IN if foot_in == INSET_IN else 0))
    if is_part(view, rings):
        _locate(figure, rings, view)
    return png(figure)


def _land(axes: Any, rings: Sequence[Ring]) -> None:
    for ring in rings:
        xs, ys = zip(*ring, strict=True)
        axes.fill(xs, ys, facecolor=LAND, edgecolor=LINE, linewidth=1.2, zorder=1)


def _names(axes: Any, named: Sequence[tuple[str, Ring]], view: View) -> None:
    """Write the parts' names where they lie in view; many would only be clutter."""
    if not 1 < len(named) <= MAX_NAMES:
        return
    for name, ring in named:
        xs, ys = [x for x, _ in ring], [y for _, y in ring]
        x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        if view.holds(x, y):
            axes.text(
                x,
                y,
                name,
                size=SMALL_PT,
                color=NAME_INK,
                ha="center",
                va="center",
                parse_math=False,
                zorder=1.5,
            )


def _spots(
    axes: Any, spots: Sequence[Spot], points: Sequence[tuple[float, float]], view: View
) -> None:
    inch = view.per_inch(WIDTH_IN)
    numbered = [n for n, spot in enumerate(spots) if spot.number]
    above = [0.0 if spot.precision in ROUGH_KM else 0.19 * inch for spot in spots]
    wanted = [(points[n][0], points[n][1] + above[n]) for n in numbered]
    badges = dict(zip(numbered, spread(wanted, 0.28 * inch), strict=True))
    for n, spot in enumerate(spots):
        colour = VERMILLION if spot.waits else BLUE
        x, y = points[n]
        rough = spot.precision in ROUGH_KM
        if rough:
            radius_pt = max(ROUGH_KM[spot.precision] / inch * 72, 15)
            axes.plot(
                x, y, "o", color=colour, alpha=0.22, markersize=2 * radius_pt, mew=0, zorder=2
            )
        # A dot would claim to know the spot, so roughly known places have none.
        if not rough:
            axes.plot(x, y, "o", color=colour, markersize=4.5, mec=PAPER, mew=0.8, zorder=3)
        if n in badges:
            _badge(axes, spot, (x, y), badges[n])


def _badge(axes: Any, spot: Spot, point: tuple[float, float], badge: tuple[float, float]) -> None:
    # Shape as well as colour tells what waits: squares.
    colour, shape = (VERMILLION, "s") if spot.waits else (BLUE, "o")
    (x, y), (to_x, to_y) = point, badge
    axes.plot([x, to_x], [y, to_y], color=SOFT_INK, linewidth=0.8, zorder=4)
    axes.plot(to_x, to_y, shape, color=colour, markersize=16, mec=PAPER, mew=1.4, zorder=5)
    axes.text(
        to_x,
        to_y,
        spot.number,
        size=9.5,
        weight="bold",
        color=PAPER,
        ha="center",
        va="center_baseline",
        zorder=6,
    )


def _scale(axes: Any, view: View) -> None:
    longest_km = view.width * 0.3
    step = 10.0 ** math.floor(math.log10(longest_km))
    length_km = max(n * step for n in (1, 2, 5) if n * step <= longest_km)
    inch = view.per_inch(WIDTH_IN)
    left, y = view.left + 0.12 * inch, view.bottom + 0.14 * inch
    axes.plot([left, left + length_km], [y, y], color=PAPER, linewidth=5, zorder=7)
    axes.plot([left, left + length_km], [y, y], color=INK, linewidth=2, zorder=8)
    words = f"{length_km:g} km" if length_km >= 1 else f"{length_km * 1000:g} m"
    axes.text(
        left, y + 0.07 * inch, words, size=SMALL_PT, color=INK, va="bottom", ha="left", zorder=8
    )


def _locate(figure: Any, rings: Sequence[Ring], view: View) -> None:
    """Draw the whole outline small beside the legend, with a dot where the view is."""
    height_in = figure.get_size_inches()[1]
    size_in = INSET_IN - 0.1
    inset = figure.add_axes(
        (
            1 - (size_in + 0.05) / WIDTH_IN,
            0.05 / height_in,
            size_in / WIDTH_IN,
            size_in / height_in,
        ),
        facecolor=PAPER,
        zorder=20,
    )
    inset.set_xticks([])
    inset.set_yticks([])
    for edge in inset.spines.values():
        edge.set_edgecolor(LINE)
    for ring in rings:
        xs, ys = zip(*ring, strict=True)
        inset.fill(xs, ys, facecolor=LAND, edgecolor=LINE, linewidth=0.6)
    middle_x, middle_y = view.left + view.width / 2, view.bottom + view.height / 2
    inset.plot(middle_x, middle_y, "o", color=INK, markersize=5, mec=PAPER, mew=1)
    inset.set_aspect("equal", adjustable="datalim")


def _legend(
    axes: Any, spots: Sequence[Spot], words: MapWords, view: View, *, room_in: float
) -> None:
    """Write what the shapes mean, in as many lines as it takes."""
    inch = view.per_inch(WIDTH_IN)
    edges = [view.left, view.left + view.width]
    axes.fill_between(
        edges, view.bottom - INSET_IN * inch, view.bottom, color=PAPER, linewidth=0, zorder=9
    )
    entries = [
        ("s", VERMILLION, 1.0, words.waiting, any(spot.waits for spot in spots)),
        ("o", BLUE, 1.0, words.new, any(not spot.waits for spot in spots)),
        ("o", SOFT_INK, 0.3, words.rough, any(spot.precision in ROUGH_KM for spot in spots)),
    ]
    x_in, y_in = 0.2, 0.19
    for shape, colour, alpha, said, shown in entries:
        if not shown:
            continue
        width_in = 0.14 + _width_in(axes, said)
        if x_in > 0.2 and x_in + width_in > room_in:
            x_in, y_in = 0.2, y_in + 0.25
        x, y = view.left + x_in * inch, view.bottom - y_in * inch
        axes.plot(x, y, shape, color=colour, alpha=alpha, markersize=11, mew=0, zorder=10)
        axes.text(x + 0.14 * inch, y, said, size=SMALL_PT, color=INK, va="center", zorder=10)
        x_in += width_in + 0.28


def _width_in(axes: Any, words: str) -> float:
    trial = axes.text(0, 0, words, size=SMALL_PT)
    width = trial.get_window_extent(axes.figure.canvas.get_renderer()).width / DPI
    trial.remove()
    return float(width)
