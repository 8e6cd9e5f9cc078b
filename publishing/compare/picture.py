"""Both series in one picture: area against area, and how their ratio scatters.

Knows matplotlib: only child processes import it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from publishing.charts import SMALL_PT, WIDTH_IN, blank, png
from publishing.palette import BLUE, INK, LINE, MARK_TEXT, PAPER, SOFT_INK, VERMILLION

_HEIGHT_IN = 7.3
_LEFT_IN, _RIGHT_IN = 0.62, 0.18
Told = Mapping[str, Any]

_SKY = "#D6E9F5"  # the house's blue, as a ground to write on
_STEPS = (1, 2, 5)
_NAMED = 3
_LETTER, _LINE_HIGH = 0.0165, 0.08  # of a panel's width and height


def draw(told: Mapping[str, Any], names: Mapping[str, str]) -> bytes:
    """Draw what `figures.over_areas` found; returns a PNG.

    Areas without a case on one side have no logarithm and are counted below instead.

    Args:
        names: "title", "ours", "official".
    """
    figure, page = blank(_HEIGHT_IN)
    page.set_xlim(0, WIDTH_IN)
    page.set_ylim(_HEIGHT_IN, 0)
    _write(page, 0.1, 0.24, _short(names["title"], 44), 13, weight="bold")
    areas = [each for each in told["areas"] if each["ours"] and each["official"]]
    if areas:
        _write(page, 0.1, 0.58, "Cases by area (both scales logarithmic)", SMALL_PT, weight="bold")
        _scatter(_panel(figure, 0.75, 2.35), areas, told["ratio"], names)
        _write(page, 0.1, 3.78, "Ratio by area: ours to official", SMALL_PT, weight="bold")
        _agreement(_panel(figure, 3.95, 2.0), areas, told["bland_altman"])
    _write(page, 0.1, 6.62, _count(len(told["areas"]), len(areas)), SMALL_PT, color=SOFT_INK)
    _write(page, 0.1, 6.84, _said(told), SMALL_PT, color=SOFT_INK)
    _write(page, 0.1, 7.08, "Complements the official series, does not replace it.", SMALL_PT)
    return png(figure)


def _panel(figure: Any, top_in: float, high_in: float) -> Any:
    wide_in = WIDTH_IN - _LEFT_IN - _RIGHT_IN
    left, bottom = _LEFT_IN / WIDTH_IN, 1 - (top_in + high_in) / _HEIGHT_IN
    axes = figure.add_axes((left, bottom, wide_in / WIDTH_IN, high_in / _HEIGHT_IN))
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.tick_params(labelsize=SMALL_PT - 2, colors=SOFT_INK, width=0.6, which="both", length=2)
    axes.minorticks_off()
    for name, edge in axes.spines.items():
        edge.set_visible(name in ("left", "bottom"))
        edge.set_color(LINE)
    return axes


def _scatter(axes: Any, areas: Sequence[Told], ratio: Told, names: Mapping[str, str]) -> None:
    x, y = ([each[side] for each in areas] for side in ("official", "ours"))
    ends = [min(x) / 1.3, max(x) * 1.3]
    axes.plot(ends, ends, color=SOFT_INK, linewidth=1, linestyle=(0, (4, 3)))
    if ratio["value"] is not None:
        axes.fill_between(
            ends,
            [e * ratio["low"] for e in ends],
            [e * ratio["high"] for e in ends],
            color=_SKY,
            linewidth=0,
        )
        axes.plot(ends, [e * ratio["value"] for e in ends], color=VERMILLION, linewidth=1.6)
    _points(axes, x, y)
    lines = [*y, *ends, *(e * ratio["value"] for e in ends if ratio["value"] is not None)]
    _ticks(axes.xaxis, ends[0], ends[1])
    _ticks(axes.yaxis, min(lines) / 1.2, max(lines) * 1.2)
    axes.set_xlim(*ends)
    axes.set_ylim(min(lines) / 1.2, max(lines) * 1.2)
    axes.set_xlabel(_short(f"{names['official']} (official)", 44), size=SMALL_PT - 1, color=INK)
    axes.set_ylabel(_short(f"{names['ours']} (ours)", 30), size=SMALL_PT - 1, color=INK)
    said = {"size": SMALL_PT - 1, "transform": axes.transAxes, "va": "top"}
    axes.text(0.02, 0.99, "- - as many in both", color=SOFT_INK, **said)
    axes.text(0.02, 0.9, "— ratio of the totals, 95 %", color=MARK_TEXT, **said)


def _agreement(axes: Any, areas: Sequence[Mapping[str, Any]], told: Mapping[str, Any]) -> None:
    x = [(each["ours"] * each["official"]) ** 0.5 for each in areas]
    y = [each["ratio"] for each in areas]
    ends = [min(x) / 1.3, max(x) * 1.3]
    seen = [*y, 1.0]
    if told["value"] is not None:
        axes.axhspan(told["low"], told["high"], color=_SKY, linewidth=0)
        axes.plot(ends, [told["value"]] * 2, color=VERMILLION, linewidth=1.6)
        for limit in ("lower_limit", "upper_limit"):
            axes.plot(
                ends, [told[limit]] * 2, color=VERMILLION, linewidth=1, linestyle=(0, (2, 2))
            )
        seen += [told["lower_limit"], told["upper_limit"]]
    axes.plot(ends, [1, 1], color=SOFT_INK, linewidth=1, linestyle=(0, (4, 3)))
    _points(axes, x, y)
    axes.set_xlim(*ends)
    axes.set_ylim(min(seen) / 1.25, max(seen) * 1.25)
    _ticks(axes.xaxis, *ends)
    _ticks(axes.yaxis, min(seen) / 1.25, max(seen) * 1.25)
    axes.set_xlabel("Cases (geometric mean of both)", size=SMALL_PT - 1, color=INK)
    _farthest(axes, areas, told)


def _farthest(axes: Any, areas: Sequence[Mapping[str, Any]], told: Mapping[str, Any]) -> None:
    """Name the areas outside the limits of agreement, the farthest first."""
    if told["value"] is None:
        return
    out = [
        each for each in areas if not told["lower_limit"] <= each["ratio"] <= told["upper_limit"]
    ]
    out.sort(key=lambda each: -abs(_times(each["ratio"] / told["value"])))
    taken: list[tuple[float, float, float]] = []
    for each in out[:_NAMED]:
        at = ((each["ours"] * each["official"]) ** 0.5, each["ratio"])
        label = _short(each["area"], 18)
        side = _side(
            axes.transAxes.inverted().transform(axes.transData.transform(at)), label, taken
        )
        if side:
            axes.annotate(
                label,
                at,
                xytext=(6 * side, 0),
                textcoords="offset points",
                va="center",
                ha="right" if side < 0 else "left",
                size=SMALL_PT - 1,
                color=INK,
                parse_math=False,
            )


def _side(at: Sequence[float], label: str, taken: list[tuple[float, float, float]]) -> int:
    """Say on which side of its point a label has room: 1 right, -1 left, 0 on neither."""
    wide = 0.03 + _LETTER * len(label)
    for side in (1, -1):
        left = at[0] if side > 0 else at[0] - wide
        clear = all(
            left + wide < other or left > end or abs(at[1] - y) > _LINE_HIGH
            for other, end, y in taken
        )
        if left >= 0 and left + wide <= 1 and clear:
            taken.append((left, left + wide, at[1]))
            return side
    return 0


def _times(ratio: float) -> float:
    return max(ratio, 1 / ratio)


def _points(axes: Any, x: Sequence[float], y: Sequence[float]) -> None:
    axes.scatter(x, y, s=22, color=BLUE, edgecolors=PAPER, linewidths=0.6, zorder=3)


def _ticks(axis: Any, low: float, high: float) -> None:
    """Write round numbers in full: 0.2, 50, 20 000; at most about five."""
    steps = [m * 10.0**e for e in range(-4, 10) for m in _STEPS]
    shown = [step for step in steps if low <= step <= high]
    shown = shown[:: -(-len(shown) // 6)] if shown else []
    axis.set_ticks(
        shown, [f"{step:,.6g}".replace(",", "\N{NARROW NO-BREAK SPACE}") for step in shown]
    )


def _count(areas: int, drawn: int) -> str:
    rest = f"; {areas - drawn} without a case on one side are not drawn" if areas > drawn else ""
    return f"{areas} areas{rest}. Dotted: limits of agreement, 95 % of areas."


def _said(told: Mapping[str, Any]) -> str:
    ratio = told["ratio"]
    if ratio["value"] is None:
        return ""
    return f"Ratio {ratio['value']:.3g}, 95 % interval {ratio['low']:.3g} to {ratio['high']:.3g}."


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _write(axes: Any, x_in: float, y_in: float, words: str, size: float, **style: str) -> None:
    plain = {"color": INK, "va": "center", **style}
    axes.text(x_in, y_in, words, size=size, parse_math=False, **plain)
