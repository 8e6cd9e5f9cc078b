"""A place as exactly as its category lets moderators and offices see it."""

import re
from collections.abc import Mapping
from typing import Any

from forms.model import Campaign, Category
from messages.words import say
from privacy.coarsen import coarse
from privacy.redact import redact

# Between Arabic words a phone would set the minus behind its number, and swap the two.
_RIGHT_TO_LEFT = frozenset({"ar"})
_FIGURES = re.compile(r"-?\d+\.\d+, -?\d+\.\d+")


def place_words(
    campaign: Campaign, category: Category | None, place: Mapping[str, Any] | None
) -> tuple[str, bool]:
    """Write a place down.

    Args:
        category: None where it is not known yet: then as for a person.

    Returns:
        The words and coordinates of a thing, the middle of a cell of about 5 km2 for a person
        ("" where only words are known, which may lead to a door); and whether it is coarse.
    """
    if not place:
        return "", False
    lat, lon = place.get("lat"), place.get("lon")
    if category is None or category.place == "person":
        if lat is None or lon is None:
            return "", True
        return "{:.2f}, {:.2f}".format(*coarse(lat, lon)), True
    words = redact(str(place.get("words") or ""), country=campaign.country)
    exact = f"{lat:.5f}, {lon:.5f}" if lat is not None and lon is not None else ""
    return " · ".join(part for part in (words, exact) if part), False


def place_line(
    campaign: Campaign,
    category: Category | None,
    place: Mapping[str, Any] | None,
    language: str,
) -> str:
    """The line of a card that says where."""
    words, is_coarse = place_words(campaign, category, place)
    if not words:
        return say("card-no-place", language)
    shown = _FIGURES.sub("\u2066\\g<0>\u2069", words) if language in _RIGHT_TO_LEFT else words
    return say("card-place-coarse" if is_coarse else "card-place", language, place=shown)
