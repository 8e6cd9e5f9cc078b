"""Judgements in words: a verdict with its reason, and with what it is about where that differs."""

from forms.model import Campaign
from handlers.conversation.likely import category_label
from handlers.reasons import reason_words
from messages.words import say
from moderation.judging import ACCEPTED, ASKED, REJECTED, Judgement

_KEYS = {ACCEPTED: "decided-accepted", ASKED: "judged-asked"}


def judged(told: Judgement, language: str) -> str:
    """Say a verdict: "Verified", "Rejected: it is outside the area"."""
    if told.verdict == REJECTED:
        return say("decided-rejected", language, reason=reason_words(told.reason, language))
    return say(_KEYS.get(told.verdict, "decided-verified"), language)


def both(campaign: Campaign, told: Judgement, other: Judgement, language: str) -> str:
    """Say a verdict, and the category where the other one means another."""
    if told.category == other.category:
        return judged(told, language)
    category = category_label(campaign, told.category, language)
    return f"{judged(told, language)} · {category}"
