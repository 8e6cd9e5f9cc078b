"""A place told in words: found in the gazetteer and said back, or one question which was meant.

Never a second question: what stays unclear is kept in the person's own words.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from forms.folding import fold
from forms.gazetteer.find import find
from forms.gazetteer.values import Entry
from forms.geometry.located import locate, taken
from forms.model import Campaign
from handlers.conversation.spared import cut, first_ones
from handlers.turn import Draft, Turn
from messages.model import Choice, Letter, Said
from messages.places import Precision

Stored = Mapping[str, Any]

SUBJECT = "place:"  # of the asking letter: what stands behind it is the key of the answer
NONE = "none"
_MOST_LABEL = 28  # five of them, numbered, and the question fit one plain SMS of 160 letters


def look_up(
    turn: Turn, campaign: Campaign, draft: Draft, key: str
) -> tuple[Draft, str, Letter | None]:
    """Look the place up that was just answered under `key`, if it is one told in words.

    Returns:
        The draft, what to say before going on, and the question to ask instead of going on.
    """
    place = draft.answers.get(key)
    if not isinstance(place, Mapping) or place.get("precision") != "words":
        return draft, "", None
    stored, before, letter = placed(turn, campaign, key, place)
    return _with(draft, key, stored), before, letter


def hear_which(
    turn: Turn, campaign: Campaign, draft: Draft, key: str, said: Said
) -> tuple[Draft, str]:
    """Return the draft with the place as the answer tells it, and what to say."""
    place = draft.answers.get(key)
    if not isinstance(place, Mapping):
        return draft, ""
    stored, before = place_answer(turn, campaign, place, said)
    return _with(draft, key, stored), before


def _with(draft: Draft, key: str, place: Stored) -> Draft:
    return replace(draft, answers=MappingProxyType({**draft.answers, key: place}))


def placed(
    turn: Turn, campaign: Campaign, key: str, place: Stored
) -> tuple[Stored, str, Letter | None]:
    """Look a place up that was just answered.

    Args:
        turn: of the answer.
        campaign: that the draft is of.
        key: of the answer in the draft.
        place: as stored; one with a position is left as it is.

    Returns:
        What to store, what to say before the next question ("" for nothing), and the letter that
        asks which place was meant (None if that is sure, or nothing is known).
    """
    found = locate(campaign, place)
    if found is None:
        return place, "", None
    if isinstance(found, Mapping):
        return found, _understood(turn, campaign, found), None
    return place, "", place_letter(turn, key, [each.entry for each in found])


def place_letter(turn: Turn, key: str, entries: list[Entry]) -> Letter:
    """Ask which of at most five places was meant; the last choice is none of them."""
    found = [Choice(entry.id, cut(entry.label, _MOST_LABEL)) for entry in entries[:5]]
    text = turn.say("place-which")
    choices = first_ones(turn, text, found, Choice(NONE, turn.say("place-none")))
    return turn.ask(text, "report", f"{SUBJECT}{key}", choices=choices, columns=1)


def place_answer(turn: Turn, campaign: Campaign, place: Stored, said: Said) -> tuple[Stored, str]:
    """Return what the answer to `place_letter` makes of the place, and what to say then.

    A shared location is the place; other words are looked up once more, and kept beside the
    first ones where they lead nowhere.
    """
    if said.lat is not None and said.lon is not None:
        if said.lat == 0 and said.lon == 0:  # what a receiver without a fix sends
            return place, ""
        shared = {"lat": round(said.lat, 6), "lon": round(said.lon, 6), "precision": "point"}
        return {**place, **shared, "said_by": "device"}, ""
    if turn.choice == NONE:
        return place, ""
    if turn.choice is not None:
        chosen = _chosen(campaign, place, turn.choice)
        if chosen is None:
            return place, ""
        return _told_apart(campaign, chosen), _understood(turn, campaign, chosen)
    if not said.text.strip():
        return place, ""
    more = {**place, "words": f"{place.get('words') or ''}, {said.text.strip()}"[:500].strip(", ")}
    found = locate(campaign, {**more, "words": said.text.strip()}) or locate(campaign, more)
    if not isinstance(found, Mapping):
        return more, ""
    kept = {**found, "words": more["words"]}
    return kept, _understood(turn, campaign, kept)


def _told_apart(campaign: Campaign, place: Stored) -> Stored:
    """Words that fitted several places with the name of the one that was meant.

    What the summary says back can be checked then, also where "I understood" was long ago.
    """
    entry = campaign.gazetteer.entry(str(place["gazetteer"])) if campaign.gazetteer else None
    words = str(place.get("words") or "")
    if entry is None:
        return place
    says_it = fold(words) in fold(entry.label)
    return {**place, "words": entry.label if says_it else f"{words} ({entry.label})"[:500]}


def _chosen(campaign: Campaign, place: Stored, entry_id: str) -> Stored | None:
    if campaign.gazetteer is None:
        return None
    words = str(place.get("words") or "")
    again = find(campaign.gazetteer, words, most=20)
    found = next((each for each in again if each.entry.id == entry_id), None)
    return taken(place, found) if found else _of_entry(campaign, place, entry_id)


def _of_entry(campaign: Campaign, place: Stored, entry_id: str) -> Stored | None:
    entry = campaign.gazetteer.entry(entry_id) if campaign.gazetteer else None
    if entry is None:
        return None
    precision: Precision = entry.precision
    return {
        **place,
        "lat": entry.lat,
        "lon": entry.lon,
        "precision": precision,
        "metres": round(entry.metres),
        "said_by": "gazetteer",
        "gazetteer": entry.id,
    }


def _understood(turn: Turn, campaign: Campaign, place: Stored) -> str:
    entry_id = str(place.get("gazetteer") or "")
    if campaign.gazetteer is None or not entry_id:
        return ""
    # Between two is two entries.
    entries = [campaign.gazetteer.entry(each) for each in entry_id.split("|")]
    labels = " - ".join(entry.label for entry in entries if entry)
    return turn.say("place-understood", place=labels) if labels else ""
