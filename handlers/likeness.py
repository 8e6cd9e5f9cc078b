"""From which likeness on a campaign suggests a case, and from which it joins one at once."""

from forms.model import Likeness
from moderation.duplicates import Match, Verdict, verdict
from moderation.learned import NOTHING_LEARNED, Learned, without_habit
from moderation.thresholds import usual_threshold


def thresholds(judged: Likeness, learned: Learned = NOTHING_LEARNED) -> tuple[float, float]:
    """The likeness to suggest from and to match from: as written, or for the precision wanted.

    A wanted precision is reached from where the campaign's own decisions surely had it; where
    they do not tell, from where the shipped table says.
    """
    suggest = _threshold(judged.suggest, judged.suggest_precision, learned)
    return suggest, max(suggest, _threshold(judged.match, judged.match_precision, learned))


def wanted(judged: Likeness) -> tuple[float, ...]:
    """The precisions that the campaign file asks for."""
    both = (judged.suggest_precision, judged.match_precision)
    return tuple(precision for precision in both if precision is not None)


def verdict_of(match: Match, judged: Likeness, learned: Learned = NOTHING_LEARNED) -> Verdict:
    """What a match is good for in a campaign.

    Words without a place join two reports only where they do without anything that was learned:
    habits are of categories and channels, and say nothing of what two texts are about.
    """
    suggest, match_from = thresholds(judged, learned)
    found = verdict(match.likeness, suggest=suggest, match=match_from)
    if found == "match" and not _has_place(match):
        shipped = thresholds(judged)[1]
        return "match" if without_habit(match).likeness >= shipped else "suggest"
    return found


def _has_place(match: Match) -> bool:
    return any(reason.name == "place" for reason in match.reasons)


def _threshold(written: float, precision: float | None, learned: Learned) -> float:
    if precision is None:
        return written
    return learned.reached.get(precision, usual_threshold(precision))
