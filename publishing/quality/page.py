"""The sheet as a page for people, from quality.json alone, where all of it can be looked up.

What the indicators are called and how they are read stands in the reader's language; formulas and
single figures in English, as statistical offices exchange them.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from messages.words import say
from publishing.digest_words import RIGHT_TO_LEFT
from publishing.pages import PAGES
from publishing.quality.pictures import Mark, dots

Told = Mapping[str, Any]

_PCT = 100
# Shares that are worth a glance, by indicator and figure.
_GLANCE = (
    ("Q1", "areas"),
    ("Q1", "people"),
    ("Q4", "verified"),
    ("Q5", "dup_rate"),
    ("Q7", "top_5"),
    ("Q9", "sms"),
)
_FLAGS = ("unstable", "experiment", "r")


def page(sheet: Told, *, title: str, release: str, language: str = "en") -> str:
    """Write the page in a language; the same sheet always gives the same page."""

    def t(key: str, **slots: object) -> str:
        return say(f"quality-{key}", language, **slots)

    told = {each["code"]: each for each in sheet["indicators"]}
    slots = {
        "t": t,
        "language": language,
        "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
        "title": title,
        "release": release,
        "sheet": sheet,
        "pictures": [Markup(picture) for picture in _pictures(told)],  # noqa: S704 - escaped there
        "number": number,
        "flags": {flag: t(f"flag-{flag}") for flag in _FLAGS},
        "cells": _cells,
        "heads": _heads,
    }
    return PAGES.get_template("quality.html").render(slots).strip() + "\n"


def number(value: float | None, unit: str = "") -> str:
    """Write a value for people: shares as per cent, thousands apart, no needless decimals."""
    if value is None:
        return ""
    if unit in ("share", "coverage"):
        return f"{value * _PCT:.1f} %"
    shown = f"{value:,.3f}".rstrip("0").rstrip(".") if "." in f"{value:,.3f}" else f"{value:,}"
    return shown.replace(",", "\N{NARROW NO-BREAK SPACE}")


def _pictures(told: Mapping[str, Told]) -> list[str]:
    drawn = [_glance(told), _channels(told), _agreement(told), _silent(told), _weighted(told)]
    return [picture for picture in drawn if picture]


def _glance(told: Mapping[str, Told]) -> str:
    figures = [
        figure
        for code, key in _GLANCE
        for figure in told[code]["figures"]
        if figure["key"] == key and figure["value"] is not None
    ]
    marks = [_mark(figure["name"], figure) for figure in figures]
    return _drawn(marks, "Shares, with what chance allows", 1.0, ("share and 95 % interval", ""))


def _channels(told: Mapping[str, Told]) -> str:
    marks = [
        Mark(
            f"{row['kind']}: {row['of']}",
            row["share"],
            number(row["share"], "share"),
            row["low"],
            row["high"],
        )
        for row in told["Q9"]["rows"]
    ]
    return _drawn(marks, "Channels and languages", 1.0, ("share of reports", ""))


def _agreement(told: Mapping[str, Told]) -> str:
    figures = [each for each in told["Q6"]["figures"] if each["value"] is not None]
    marks = [_mark(each["name"], each, other=0.8) for each in figures]
    return _drawn(marks, "Agreement of judges (alpha)", 1.0, ("alpha", "good from here"))


def _silent(told: Mapping[str, Told]) -> str:
    rows = told["Q1"]["rows"]
    marks = [
        Mark(
            row["of"],
            row["expected"],
            f"{number(row['expected'])} ({row['low']}-{row['high']})",
            row["low"],
            row["high"],
            other=0.0,
        )
        for row in rows
    ]
    until = max([1.0, *(float(row["high"]) for row in rows)])
    return _drawn(marks, "Silent areas: cases to be expected", until, ("expected", "reported"))


def _weighted(told: Mapping[str, Told]) -> str:
    rows = told["Q10"]["rows"]
    marks = [
        Mark(
            row["of"],
            row["weighted"],
            f"{number(row['raw'], 'share')} → {number(row['weighted'], 'share')}",
            row["weighted_low"],
            row["weighted_high"],
            other=row["raw"],
        )
        for row in rows
    ]
    until = max([0.0, *(row["weighted_high"] for row in rows)])
    return _drawn(marks, "Categories, weighted beside raw", until, ("weighted", "raw"))


def _mark(label: str, figure: Told, other: float | None = None) -> Mark:
    ends = figure.get("interval", {})
    words = number(figure["value"], figure.get("unit", ""))
    return Mark(label, figure["value"], words, ends.get("low"), ends.get("high"), other)


def _drawn(marks: list[Mark], title: str, until: float, legend: tuple[str, str]) -> str:
    return dots(marks, title=title, until=until, legend=legend) if marks else ""


def _heads(rows: Sequence[Told]) -> list[str]:
    return [key for key in rows[0] if key != "method"]


def _cells(row: Told, heads: Sequence[str]) -> list[str]:
    return [_cell(row.get(head)) for head in heads]


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return number(value) if isinstance(value, int | float) else str(value or "")
