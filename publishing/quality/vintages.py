"""A new vintage of the sheet beside the last: a small difference would tell of few people."""

from collections.abc import Mapping, Sequence
from typing import Any

from publishing.disclosure.rules import Limits
from publishing.quality.indicator import AS_BEFORE


def as_before(
    new: Sequence[Mapping[str, Any]], old: Sequence[Mapping[str, Any]], limits: Limits
) -> list[dict[str, Any]]:
    """Keep, in a new vintage, the figures whose counts changed by fewer than T.

    Whoever holds both vintages would learn from the difference of a few people.

    Args:
        new, old: indicators as written, of the same period.
    """
    before = {each["code"]: each for each in old}
    return [_held(each, before.get(each["code"], {}), limits) for each in new]


def _held(new: Mapping[str, Any], old: Mapping[str, Any], limits: Limits) -> dict[str, Any]:
    stood = {figure["key"]: figure for figure in old.get("figures", ())}
    figures, kept = [], False
    for figure in new["figures"]:
        was = stood.get(figure["key"])
        keep = was is not None and _gives_away(figure, was, limits)
        kept = kept or keep
        figures.append({**was, "flag": AS_BEFORE} if keep and was is not None else figure)
    rows = old.get("rows", ()) if kept or _rows_give_away(new, old, limits) else new["rows"]
    return {**new, "figures": figures, "rows": list(rows)}


def _gives_away(new: Mapping[str, Any], was: Mapping[str, Any], limits: Limits) -> bool:
    if "not_computable" in new or "not_computable" in was:
        return False
    counts = ("numerator", "denominator", "n")
    changes = [abs(new.get(each, 0) - was.get(each, 0)) for each in counts]
    return any(0 < change <= limits.t for change in changes)


def _rows_give_away(new: Mapping[str, Any], old: Mapping[str, Any], limits: Limits) -> bool:
    was = {row.get("of"): row.get("reports", 0) for row in old.get("rows", ())}
    now = {row.get("of"): row.get("reports", 0) for row in new["rows"]}
    return any(0 < abs(now.get(of, 0) - n) <= limits.t for of, n in was.items())
