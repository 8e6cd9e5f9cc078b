"""Says in English from which likeness on a campaign suggests and joins, and why from there."""

from forms.model import Likeness
from handlers.likeness import thresholds
from moderation.learned import NOTHING_LEARNED, Learned


def threshold_words(judged: Likeness, learned: Learned = NOTHING_LEARNED) -> tuple[str, str]:
    """Name both thresholds, suggest first, each with where it comes from."""
    suggest, match = thresholds(judged, learned)
    return (
        f"suggested from {suggest:.2f} ({_source(judged.suggest_precision, learned)})",
        f"joined from {match:.2f} ({_source(judged.match_precision, learned)})",
    )


def sentence(judged: Likeness, learned: Learned) -> str:
    """Say what holds in a running campaign, habits included."""
    suggest, match = threshold_words(judged, learned)
    if not learned.judged:
        return f"Duplicates are {suggest}, {match}; too few are decided to learn habits from."
    heavier = sum(1 for shift in learned.shifts.values() if abs(shift) >= 1.0)
    return (
        f"Duplicates are {suggest}, {match}; {learned.judged} own decisions shift likeness for "
        f"{len(learned.shifts)} categories and channels, {heavier} of them much."
    )


def _source(precision: float | None, learned: Learned) -> str:
    if precision is None:
        return "as the campaign file says"
    if precision in learned.reached:
        return f"{precision:.0%} right in {learned.judged} own decisions"
    return f"{precision:.0%} right by the shipped table"
