"""A comparison from its parts to `comparison.json`; the figures are computed elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from publishing.compare.aligning import Aligned, align
from publishing.compare.differences import Difference
from publishing.compare.geography import Geography
from publishing.compare.joining import HOW, Join, Names, Pair, finest, join
from publishing.compare.series import Series
from publishing.compare.words import SENTENCE, in_words

# Differences that follow from the figures themselves, beside those that people tell of.
_WHOLE_WEEKS = {
    "aspect": "period",
    "ours": "months, quarters and years of whole weeks: each week in that of its Thursday",
    "official": "often calendar months, quarters and years",
    "effect": "up to three days at each end may be counted in different periods",
}


class NotComparable(ValueError):
    """Nothing is left to compare; the text is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """What people say belongs together: pairs of ours and official."""

    areas: Sequence[Pair] = ()
    categories: Sequence[Pair] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two series side by side, before anything is computed.

    Args:
        titles: "ours" and "official": what the series are called.
        areas, categories: what was joined; `map_join` is the map's names to the official ones.
    """

    titles: Mapping[str, str]
    differences: tuple[Difference, ...]
    areas: Join
    categories: Join
    aligned: Aligned
    geography: Geography | None = None
    map_join: Join | None = None


def compare(
    ours: Series,
    official: Series,
    *,
    titles: Mapping[str, str],
    differences: tuple[Difference, ...],
    crosswalk: Crosswalk,
    geography: Geography | None = None,
) -> Comparison:
    """Put two series side by side.

    Raises:
        NotComparable: no area or category joins, or no cell is told by both.
    """
    theirs = official.called("area")
    mapped = join(geography.names, theirs, crosswalk.areas) if geography else None
    mine = _with_map(ours.called("area"), geography)
    areas = finest(join(mine, theirs, crosswalk.areas), ours.parents.get("area", {}))
    if not areas.groups:
        raise NotComparable("No area of ours is one of theirs; a crosswalk of areas is needed.")
    categories = _categories(ours, official, crosswalk)
    aligned = align(ours, official, areas=areas, categories=categories)
    if not aligned.cells:
        raise NotComparable(
            "There is no cell that both series tell: other areas, other periods, "
            "or all of them hidden."
        )
    return Comparison(titles, differences, areas, categories, aligned, geography, mapped)


def _categories(ours: Series, official: Series, crosswalk: Crosswalk) -> Join:
    """Join the categories; where a side has none, totals are compared and nobody stays alone."""
    mine, theirs = ours.called("category"), official.called("category")
    if not (mine and theirs):
        return Join(())
    found = finest(join(mine, theirs, crosswalk.categories), ours.parents.get("category", {}))
    if not found.groups:
        raise NotComparable("No category of ours is one of theirs; a crosswalk is needed.")
    return found


def order(found: Comparison) -> dict[str, Any]:
    """Give what the child process needs: the cells, and what the picture is called."""
    title = f"{found.titles['ours']} and {found.titles['official']}"
    names = {"title": title, **found.titles}
    return {"names": names, "cells": [asdict(cell) for cell in found.aligned.cells]}


def told(found: Comparison, figures: Mapping[str, Any]) -> dict[str, Any]:
    """Give `comparison.json`: what was compared, how it was joined, the figures, the words."""
    listed = [asdict(each) for each in found.differences]
    if found.aligned.frequency != "W":
        listed.append(dict(_WHOLE_WEEKS))
    written = {
        "what_it_is": SENTENCE,
        "ours": found.titles["ours"],
        "official": found.titles["official"],
        "definitional_differences": listed,
        "alignment": _alignment(found),
        **figures,
    }
    return {**written, "words": in_words(written)}


def _alignment(found: Comparison) -> dict[str, Any]:
    aligned = found.aligned
    periods = sorted({cell.period for cell in aligned.cells})
    return {
        "areas": _joined(found.areas),
        "categories": _joined(found.categories),
        "map": _mapped(found),
        "periods": {
            "frequency": aligned.frequency,
            "compared": periods,
            "ours_only": list(aligned.ours_only),
            "official_only": list(aligned.official_only),
        },
        "cells": {"compared": len(aligned.cells), "left_out": dict(aligned.left_out)},
    }


def _joined(found: Join) -> dict[str, Any]:
    return {
        **{f"by_{how}": found.joined(how) for how in HOW},
        "groups": [asdict(g) for g in found.groups if g.how != "letter"],
        "ours_alone": list(found.ours_alone),
        "official_alone": list(found.official_alone),
        "crosswalk_unused": [list(pair) for pair in found.unused],
        "left_out_above_others": list(found.coarse),
    }


def _mapped(found: Comparison) -> dict[str, Any] | None:
    if found.geography is None or found.map_join is None:
        return None
    unnamed = found.geography.unnamed
    return {
        "names": len(found.geography.names),
        "unnamed_polygons": len(unnamed),
        "unnamed_at": list(unnamed),
        **_joined(found.map_join),
    }


def _with_map(ours: Names, geography: Geography | None) -> Names:
    """Add to each of our areas what the map calls it."""
    known = geography.names if geography else {}
    return {
        code: tuple(dict.fromkeys((*called, *known.get(code, ()))))
        for code, called in ours.items()
    }
