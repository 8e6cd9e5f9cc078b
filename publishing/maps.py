"""A picture of where cases are: outlines, numbered places, soft circles where only roughly known.

No tiles and no network: what is not in the campaign's outline is not on the map.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from publishing.charts import (
    BLUE,
    INK,
    LAND,
    LINE,
    PAPER,
    SMALL_PT,
    SOFT_INK,
    VERMILLION,
    WIDTH_IN,
    blank,
    png,
)

KM_PER_DEGREE = 111.2
# How far a place may lie from its point, for the soft circle. Source: the size of such areas
# in the towns of the example campaigns; a picture, not a measurement.
ROUGH_KM = {"street": 0.15, "ward": 0.7, "district": 2.5}
SMALLEST_VIEW_KM = 1.2
LEGEND_IN = 0.62
MAX_NAMES = 12
NAME_INK = "#5F6A73"

Outline = Mapping[str, Mapping[str, Any]]
Ring = list[tuple[float, float]]  # x, y in km


@dataclass(frozen=True, slots=True)
class Spot:
    """A case on the map; `number` "" draws a dot without a number."""

    number: str
    lat: float
    lon: float
    precision: str
    waits: bool


@dataclass(frozen=True, slots=True)
class MapWords:
    """What is written in the legend."""

    new: str
    waiting: str
    rough: str


@dataclass(frozen=True, slots=True)
class _View:
    left: float
    bottom: float
    width: float
    height: float

    def per_inch(self) -> float:
        return self.width / WIDTH_IN

    def holds(self, x: float, y: float) -> bool:
        return 0 < x - self.left < self.width and 0 < y - self.bottom < self.height


def draw(spots: Sequence[Spot], outline: Outline, words: MapWords) -> bytes:
    """Draw the map as PNG, as near as all spots allow."""
    lats = [spot.lat for spot in spots] or [lat for _, lat in _corners(outline)]
    shrink = math.cos(math.radians(sum(lats) / len(lats))) if lats else 1.0
    named = [
        (name, [_km(lat, lon, shrink) for lon, lat in ring]) for name, ring in _rings(outline)
    ]
    rings = [ring for _, ring in named]
    points = [_km(spot.lat, spot.lon, shrink) for spot in spots]
    view = _view(points, spots, rings)
    figure, axes = blank(view.height / view.per_inch() + LEGEND_IN)
    legend_km = LEGEND_IN * view.per_inch()
    axes.set_xlim(view.left, view.left + view.width)
    axes.set_ylim(view.bottom - legend_km, view.bottom + view.height)
    _land(axes, rings)
    _names(axes, named, view)
    _spots(axes, spots, points, view)
    _scale(axes, view)
    _legend(axes, spots, words, view)
    return png(figure)


def _land(axes: Any, rings: Sequence[Ring]) -> None:
    for ring in rings:
        xs, ys = zip(*ring, strict=True)
        axes.fill(xs, ys, facecolor=LAND, edgecolor=LINE, linewidth=1.2, zorder=1)


def _names(axes: Any, named: Sequence[tuple[str, Ring]], view: _View) -> None:
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
    axes: Any, spots: Sequence[Spot], points: Sequence[tuple[float, float]], view: _View
) -> None:
    inch = view.per_inch()
    numbered = [n for n, spot in enumerate(spots) if spot.number]
    above = [0.0 if spot.precision in ROUGH_KM else 0.19 * inch for spot in spots]
    wanted = [(points[n][0], points[n][1] + above[n]) for n in numbered]
    badges = dict(zip(numbered, _spread(wanted, 0.28 * inch), strict=True))
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


def _scale(axes: Any, view: _View) -> None:
    longest_km = view.width * 0.3
    step = 10.0 ** math.floor(math.log10(longest_km))
    length_km = max(n * step for n in (1, 2, 5) if n * step <= longest_km)
    inch = view.per_inch()
    left, y = view.left + 0.12 * inch, view.bottom + 0.14 * inch
    axes.plot([left, left + length_km], [y, y], color=PAPER, linewidth=5, zorder=7)
    axes.plot([left, left + length_km], [y, y], color=INK, linewidth=2, zorder=8)
    words = f"{length_km:g} km" if length_km >= 1 else f"{length_km * 1000:g} m"
    axes.text(
        left, y + 0.07 * inch, words, size=SMALL_PT, color=INK, va="bottom", ha="left", zorder=8
    )


def _legend(axes: Any, spots: Sequence[Spot], words: MapWords, view: _View) -> None:
    inch = view.per_inch()
    axes.fill_between(
        [view.left, view.left + view.width],
        view.bottom - LEGEND_IN * inch,
        view.bottom,
        color=PAPER,
        linewidth=0,
        zorder=9,
    )
    entries = [
        ("s", VERMILLION, 1.0, words.waiting, any(spot.waits for spot in spots)),
        ("o", BLUE, 1.0, words.new, any(not spot.waits for spot in spots)),
        ("o", SOFT_INK, 0.3, words.rough, any(spot.precision in ROUGH_KM for spot in spots)),
    ]
    renderer = axes.figure.canvas.get_renderer()
    x, y = view.left + 0.2 * inch, view.bottom - 0.19 * inch
    for shape, colour, alpha, said, shown in entries:
        if not shown:
            continue
        mark = axes.plot(x, y, shape, color=colour, alpha=alpha, markersize=11, mew=0, zorder=10)
        text = axes.text(
            x + 0.14 * inch, y, said, size=SMALL_PT, color=INK, va="center", zorder=10
        )
        end = axes.transData.inverted().transform((text.get_window_extent(renderer).x1, 0))[0]
        if end > view.left + view.width and x > view.left + 0.2 * inch:
            x, y = view.left + 0.2 * inch, y - 0.24 * inch
            mark[0].set_data([x], [y])
            text.set_position((x + 0.14 * inch, y))
            end = axes.transData.inverted().transform((text.get_window_extent(renderer).x1, 0))[0]
        x = end + 0.28 * inch


def _view(
    points: Sequence[tuple[float, float]], spots: Sequence[Spot], rings: Sequence[Ring]
) -> _View:
    """As near as the spots allow; the whole outline where they fill a third of it."""
    corners = [corner for ring in rings for corner in ring]
    seen = list(points)
    for (x, y), spot in zip(points, spots, strict=True):
        rough = ROUGH_KM.get(spot.precision, 0.1)
        seen += [(x - rough, y - rough), (x + rough, y + rough)]
    if corners and (not seen or _span(seen) > _span(corners) / 3):
        seen += corners
    seen = seen or [(0.0, 0.0)]
    xs, ys = [x for x, _ in seen], [y for _, y in seen]
    width = max((max(xs) - min(xs)) * 1.16, SMALLEST_VIEW_KM)
    height = max((max(ys) - min(ys)) * 1.16, width * 0.6)
    width = max(width, height / 1.15)
    centre_x, centre_y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    return _View(centre_x - width / 2, centre_y - height / 2, width, height)


def _span(points: Sequence[tuple[float, float]]) -> float:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _spread(points: Sequence[tuple[float, float]], apart: float) -> list[tuple[float, float]]:
    """Move badges off each other until none overlap (or 200 rounds have passed)."""
    placed = list(points)
    for _ in range(200):
        moved = False
        for a in range(len(placed)):
            for b in range(a + 1, len(placed)):
                (ax, ay), (bx, by) = placed[a], placed[b]
                gap = math.hypot(bx - ax, by - ay)
                if gap >= apart:
                    continue
                # Two on one spot have no direction of their own: the golden angle fans them out.
                angle = math.atan2(by - ay, bx - ax) if gap > apart / 1e6 else 2.4 * b
                push = (apart - gap) / 2 * 1.05
                dx, dy = math.cos(angle) * push, math.sin(angle) * push
                placed[a], placed[b] = (ax - dx, ay - dy), (bx + dx, by + dy)
                moved = True
        if not moved:
            break
    return placed


def _km(lat: float, lon: float, shrink: float) -> tuple[float, float]:
    return lon * KM_PER_DEGREE * shrink, lat * KM_PER_DEGREE


def _corners(outline: Outline) -> list[tuple[float, float]]:
    return [corner for _, ring in _rings(outline) for corner in ring]


def _rings(outline: Outline) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """Names with outer rings as (lon, lat); holes are not drawn."""
    for name in sorted(outline):
        shape = outline[name]
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else None
        if shape["type"] == "Polygon":
            polygons = [shape["coordinates"]]
        for polygon in polygons or []:
            yield name, [(corner[0], corner[1]) for corner in polygon[0]]
