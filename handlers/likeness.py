"""From which likeness on a campaign suggests a case, and from which it joins one at once."""

from forms.model import Likeness
from moderation.duplicates import Verdict, verdict
from moderation.thresholds import usual_threshold


def thresholds(judged: Likeness) -> tuple[float, float]:
    """The likeness to suggest from and to match from: as written, or for the precision wanted."""
    suggest = _threshold(judged.suggest, judged.suggest_precision)
    return suggest, max(suggest, _threshold(judged.match, judged.match_precision))


def verdict_of(alike: float, judged: Likeness) -> Verdict:
    """What a likeness is good for in a campaign."""
    suggest, match = thresholds(judged)
    return verdict(alike, suggest=suggest, match=match)


def _threshold(written: float, precision: float | None) -> float:
    return written if precision is None else usual_threshold(precision)
