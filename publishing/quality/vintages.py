"""A new vintage of the sheet beside the last: a small difference would tell of few people."""

from collections.abc import Mapping, Sequence
from typing import Any

from publishing.disclosure.rules import Limits
from publishing.quality.indicator import AS_BEFORE, PEOPLE

# Reckoned of what everybody sees (cells, areas of a comparison) or of the clock: never of people
# who are not in sight.
IN_SIGHT = frozenset({"Q11", "Q14", "Q15", "Q16"})
_COUNTS = ("numerator", "denominator", "n")


def as_before(
    new: Sequence[Mapping[str, Any]], old: Sequence[Mapping[str, Any]], limits: Limits
) -> list[dict[str, Any]]:
    """Keep, in a new vintage, the figures whose counts changed by T or less.

    Whoever holds both vintages would learn from the difference of a few people. Counts are told
    rounded: where they are the same and the value is not, few changed.

    Args:
        new, old: indicators as written, of the same period.
    """
    before = {each["code"]: each for each in old}
    return [_held(each, before.get(each["code"], {}), limits) for each in new]


def _held(new: Mapping[str, Any], old: Mapping[str, Any], limits: Limits) -> dict[str, Any]:
    if not old or new["code"] in IN_SIGHT:
        return dict(new)
    stood = {figure["key"]: figure for figure in old["figures"]}
    figures, kept, moved = [], False, False
    for figure in new["figures"]:
        was = stood.get(figure["key"])
        keep = was is not None and _gives_away(figure, was, limits)
        kept, moved = kept or keep, moved or (not keep and _changes(figure, was or {}) > limits.t)
        figures.append({**was, "flag": AS_BEFORE} if keep and was is not None else figure)
    if kept or _rows_give_away(new, old, limits) or (not moved and new["rows"] != old["rows"]):
        return {**new, "figures": figures, "rows": list(old["rows"]), "notes": list(old["notes"])}
    return {**new, "figures": figures}


def _gives_away(new: Mapping[str, Any], was: Mapping[str, Any], limits: Limits) -> bool:
    if "not_computable" in new or "not_computable" in was:
        return False
    if not _counts(new):
        return False
    differs = any(new.get(key) != was.get(key) for key in ("value", "interval", *_COUNTS))
    least = min((n for n in _all_changes(new, was) if n), default=0)
    return differs and least <= limits.t


def _changes(new: Mapping[str, Any], was: Mapping[str, Any]) -> float:
    return max(_all_changes(new, was), default=0)


def _counts(figure: Mapping[str, Any]) -> list[str]:
    """Name what of a figure counts people, cases or reports: its value too, if it is of people."""
    found = [each for each in _COUNTS if each in figure]
    return found or (["value"] if figure.get("unit") == PEOPLE else [])


def _all_changes(new: Mapping[str, Any], was: Mapping[str, Any]) -> list[float]:
    return [abs((new.get(each) or 0) - (was.get(each) or 0)) for each in _counts(new)]


def _rows_give_away(new: Mapping[str, Any], old: Mapping[str, Any], limits: Limits) -> bool:
    was = {row.get("of"): row.get("reports", 0) for row in old["rows"]}
    now = {row.get("of"): row.get("reports", 0) for row in new["rows"]}
    return any(0 < abs(now.get(of, 0) - n) <= limits.t for of, n in was.items())
