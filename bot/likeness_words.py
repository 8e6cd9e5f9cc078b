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
    batches = _batches(learned)
    if not learned.judged:
        few = "too few are decided to learn habits from"
        return f"Duplicates are {suggest}, {match}; {few}.{batches}"
    heavier = sum(1 for shift in learned.shifts.values() if abs(shift) >= 1.0)
    return (
        f"Duplicates are {suggest}, {match}; {learned.judged} own decisions shift likeness for "
        f"{len(learned.shifts)} categories and channels, {heavier} of them much.{batches}"
    )


def _batches(learned: Learned) -> str:
    """Which channels count less because their reports come many at a time; "" if none does."""
    told = [f"{channel} {share:.0%}" for channel, share in sorted(learned.batches.items())]
    return f" Beyond chance, in batches: {', '.join(told)}." if told else ""


def _source(precision: float | None, learned: Learned) -> str:
    if precision is None:
        return "as the campaign file says"
    if precision in learned.reached:
        return f"{precision:.0%} right in {learned.judged} own decisions"
    return f"{precision:.0%} right by the shipped table"
