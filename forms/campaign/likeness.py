"""Reads `likeness:` of a campaign file: from where on duplicates are suggested and joined."""

from datetime import timedelta
from types import MappingProxyType

from forms.marked import Fields, Spot
from forms.model import Likeness

_LIKENESS = ("suggest", "match", "within_hours", "suggest_precision", "match_precision")
_FEWEST_RIGHT = 0.8


def read_likeness(spot: Spot) -> Likeness:
    """Read when duplicates are suggested and joined; mistakes are noted on the way."""
    usual = Likeness()
    usual_hours = usual.within / timedelta(hours=1)
    nothing = Fields(spot, MappingProxyType({}))
    fields = nothing if spot.found is None else spot.fields(_LIKENESS)
    suggest = fields["suggest"].number(usual.suggest, least=0, most=1)
    match = fields["match"].number(usual.match, least=0, most=1)
    if suggest > match:
        spot.wrong(f"suggest ({suggest:g}) must not be over match ({match:g})")
    hours = fields["within_hours"].number(usual_hours, least=0.1, most=24 * 366)
    wanted = {name: _precision(fields, name) for name in ("suggest", "match")}
    if (wanted["suggest"] or 0) > (wanted["match"] or 1):
        spot.wrong("suggest_precision must not be over match_precision")
    return Likeness(suggest, match, timedelta(hours=hours), wanted["suggest"], wanted["match"])


def _precision(fields: Fields, name: str) -> float | None:
    spot = fields[f"{name}_precision"]
    if spot.found is None:
        return None
    if fields[name].found is not None:
        spot.wrong(f"give {name} or {name}_precision, not both")
    wanted = spot.number(_FEWEST_RIGHT, least=0.01, most=0.99)
    if name == "match" and wanted < _FEWEST_RIGHT:
        spot.doubtful(f"{wanted:.0%} right: that joins too many reports to a wrong case")
    return wanted
