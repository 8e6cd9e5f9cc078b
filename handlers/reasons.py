"""Reasons in words: what the closed lists of reasons are called to the people they concern."""

from messages.words import keys, say

# Where the state tables' word and the sentence's key differ.
_KEYS = {"not_ours_topic": "reason-not-our-topic", "duplicate_of_own": "reason-duplicate-own"}


def reason_words(reason: str, language: str) -> str:
    """Say a reason of `moderation.states.REASONS`; what has no words is "another reason"."""
    key = _KEYS.get(reason, f"reason-{reason.replace('_', '-')}")
    return say(key if key in keys("en") else "reason-other", language)
