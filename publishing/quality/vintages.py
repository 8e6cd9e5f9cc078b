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
    return {**new, "figures": figures, "rows": _rates_held(new["rows"], old, limits)}


def _rates_held(
    rows: Sequence[Mapping[str, Any]], old: Mapping[str, Any], limits: Limits
) -> list[Mapping[str, Any]]:
    """Keep the rates of those rows that tell of nearly as many incidents as before."""
    was = {row["of"]: row for row in old["rows"] if "incidents" in row}
    return [
        was[row["of"]]
        if row.get("of") in was and abs(row["incidents"] - was[row["of"]]["incidents"]) <= limits.t
        else row
        for row in rows
    ]


def _gives_away(new: Mapping[str, Any], was: Mapping[str, Any], limits: Limits) -> bool:
    if "not_computable" in new or "not_computable" in was:
        return False
    changes = {each: abs((new.get(each) or 0) - (was.get(each) or 0)) for each in _counts(new)}
    if any(0 < change <= limits.t for change in changes.values()):
        return True
    # Counts are rounded, so they may stand while a value without a count in it (a median, a Gini,
    # days) follows one person's reports.
    whose = [change for each, change in changes.items() if each != "denominator"]
    is_few = bool(whose) and max(whose) <= limits.t
    return is_few and any(new.get(each) != was.get(each) for each in ("value", "interval"))


def _changes(new: Mapping[str, Any], was: Mapping[str, Any]) -> float:
    found = (abs((new.get(each) or 0) - (was.get(each) or 0)) for each in _counts(new))
    return max(found, default=0)


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
