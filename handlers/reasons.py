"""Reasons in words: what the closed lists of reasons are called to the people they concern."""

from messages.words import keys, say
from moderation.states import REASONS

# Where the state tables' word and the sentence's key differ.
_KEYS = {"not_ours_topic": "reason-not-our-topic", "duplicate_of_own": "reason-duplicate-own"}
_TOLD_TO_REPORTERS = frozenset().union(*REASONS.values())


def reason_words(reason: str, language: str) -> str:
    """Say a reason of `moderation.states.REASONS`; what has no words is "another reason"."""
    key = _KEYS.get(reason, f"reason-{reason.replace('_', '-')}")
    return say(key if key in keys("en") else "reason-other", language)


def why_words(reason: str, language: str) -> str:
    """Say any reason of `moderation.reasons`, to those who look back on a decision."""
    key = f"why-{reason.replace('_', '-')}"
    if reason in _TOLD_TO_REPORTERS or key not in keys("en"):
        return reason_words(reason, language)
    return say(key, language)
