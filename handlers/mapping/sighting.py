"""SEEN and GONE: what others say of a thing on the map, by its public code or by a button.

Who is blocked is not heard at all; who stands too far away, mapped it, or has said enough for a
day changes nothing. Where somebody stands is compared, and not kept.
"""

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from forms.model import Campaign
from handlers.conversation import report
from handlers.conversation.asking import agreed_themselves, consent_letter
from handlers.conversation.choosing import language_letter
from handlers.conversation.likely import metres_of
from handlers.conversation.receipt import alone
from handlers.conversation.steering import again, check_open
from handlers.mapping import vanishing
from handlers.mapping.things import voices_line
from handlers.person.consent import agree, saw_these_words
from handlers.turn import Draft, Refused, Turn
from messages.model import Inbound, Letter, Said
from messages.places import distance_m
from storage import cases, sightings
from storage.sightings import GONE, SEEN

MOST_A_DAY = 40
PLACE_LASTS = timedelta(minutes=30)
# A thing whose place is known to the street is not looked for at its middle alone.
_MOST_SLACK_M = 150.0


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take SEEN or GONE with a code, or the place that was asked for."""
    alone(turn)
    campaign = turn.campaign
    check_open(turn, campaign)
    if turn.asked is not None and turn.asked.subject.startswith("agree"):
        return _agreement(turn, campaign, said)
    if turn.asked is not None:
        return _and_on(turn, _from_there(turn, campaign, said))
    _check_asked(campaign)
    code = turn.rest.strip().upper()
    if not code:
        return [turn.reply(turn.say("sighting-which"))]
    case = cases.by_code(turn.read, code)
    if case is None:
        raise Refused("sighting-unknown")
    return heard(turn, campaign, case.id, turn.word)


def heard(
    turn: Turn, campaign: Campaign, case_id: int, what: str, *, draft: Draft | None = None
) -> list[Letter]:
    """Note what somebody says of a public case, asking where they are if that counts.

    Args:
        what: "seen" or "gone".
        draft: what they were reporting there: its place tells where they are.
    """
    case = _public(turn, campaign, case_id)
    if not agreed_themselves(turn):
        return [_notice(turn, what, case_id)]
    if what == SEEN and _is_own(turn, case):
        return _taken_back(turn, campaign, case)
    place = (draft.answers.get("place") if draft else None) or {}
    if _needs_place(turn, campaign, case) and not _is_near(turn, campaign, case, place):
        metres = round(campaign.things.confirm_within_m) if campaign.things else 0
        return [
            turn.ask(
                turn.say("sighting-where", metres=metres),
                "sighting",
                f"at:{what}:{case.id}",
                lasts=PLACE_LASTS,
                wants_place=True,
            )
        ]
    return _noted(turn, campaign, case, what)


# --- agreeing first --------------------------------------------------------------------------


def _notice(turn: Turn, what: str, case_id: int, *, before: str = "") -> Letter:
    """The campaign's notice; what was said waits in its subject, to be taken up at "yes"."""
    about = f"agree,{what},{case_id}"
    return consent_letter(turn, before=before, handler="sighting", about=about)


def _agreement(turn: Turn, campaign: Campaign, said: Inbound) -> list[Letter]:
    asked = turn.asked.subject.partition(":")[0] if turn.asked else ""
    _, what, case_id = asked.split(",")
    match turn.choice:
        case "yes" if not agreed_themselves(turn) and not saw_these_words(turn):
            return [_notice(turn, what, int(case_id), before=turn.say("consent-changed"))]
        case "yes":
            agree(turn)
            turn.outcome = "agreed"
            return _and_on(turn, _taken_up(turn, campaign, int(case_id), what))
        case "no":
            turn.outcome = "refused:no_consent"
            return _and_on(turn, [turn.reply(turn.say("not-agreed"))])
        case "language":
            return [language_letter(turn, subject=asked)]
    # Whoever writes what happened instead of an answer is heard.
    turn.asked, turn.answered = None, []
    return report.handle(turn, said)


def _taken_up(turn: Turn, campaign: Campaign, case_id: int, what: str) -> list[Letter]:
    """What was said before the notice; a refusal of that takes no consent back."""
    try:
        return heard(turn, campaign, case_id, what)
    except Refused as refused:
        return [turn.reply(turn.say(refused.key, **refused.slots))]


def _and_on(turn: Turn, letters: list[Letter]) -> list[Letter]:
    """An answer ends older questions: that of a report under way is asked once more."""
    asks = any(letter.asks and letter.to == turn.who.contact_id for letter in letters)
    return letters if asks or turn.answered == [] else [*letters, *again(turn)]


# --- where they are --------------------------------------------------------------------------


def _from_there(turn: Turn, campaign: Campaign, said: Inbound) -> list[Letter]:
    """The place that was asked for; words instead of one are a report, begun or new."""
    _, what, case_id = (turn.asked.subject if turn.asked else "").split(":")
    case = _public(turn, campaign, int(case_id))
    metres = round(campaign.things.confirm_within_m) if campaign.things else 0
    if isinstance(said, Said) and said.lat is None and said.text and not said.forwarded:
        turn.asked, turn.answered = None, []
        return report.handle(turn, said)
    if not isinstance(said, Said) or said.lat is None or said.forwarded:
        turn.outcome = "invalid"
        turn.answered = []
        return [turn.reply(turn.say("sighting-where", metres=metres))]
    place = {"lat": said.lat, "lon": said.lon}
    if not _is_near(turn, campaign, case, place):
        turn.outcome = "refused:far"
        turn.answered = []
        return [turn.reply(turn.say("sighting-far", metres=metres))]
    return _noted(turn, campaign, case, what)


def _noted(turn: Turn, campaign: Campaign, case: Row[Any], what: str) -> list[Letter]:
    person_id, since = alone(turn), turn.now - timedelta(days=1)
    if sightings.said_since(turn.read, person_id, since) >= MOST_A_DAY:
        raise Refused("sighting-enough")
    sightings.note(turn, case.id, person_id, what)
    turn.outcome = f"sighting:{what}"
    voices = sightings.voices(turn.read, case.id)
    asked = vanishing.ask_moderators(turn, campaign, case, voices) if what == GONE else []
    return [_thanks(turn, campaign, case), *asked]


def _is_own(turn: Turn, case: Row[Any]) -> bool:
    own = turn.who.person_id
    return any(r.reporter_id == own for r in cases.reports_of(turn.read, case.id))


def _taken_back(turn: Turn, campaign: Campaign, case: Row[Any]) -> list[Letter]:
    """Who mapped a thing is no witness that it is there, but may take their own "gone" back."""
    if not sightings.take_back(turn, case.id, alone(turn)):
        raise Refused("sighting-own")
    turn.outcome = "sighting:taken_back"
    return [_thanks(turn, campaign, case)]


def _thanks(turn: Turn, campaign: Campaign, case: Row[Any]) -> Letter:
    voices = sightings.voices(turn.read, case.id)
    line = voices_line(campaign, voices, turn.language)
    return turn.reply(turn.say("sighting-thanks", case=case.code, line=line).rstrip(" :"))


def _check_asked(campaign: Campaign) -> None:
    if campaign.things is None or not campaign.things.confirms:
        raise Refused("unknown-command")


def _public(turn: Turn, campaign: Campaign, case_id: int) -> Row[Any]:
    """The thing, if anybody may know of it; all else sounds like a mistyped code."""
    _check_asked(campaign)
    living = cases.living(turn.read, case_id)
    case = cases.public(turn.read, living.id, campaign) if living else None
    category = campaign.category(case.category) if case else None
    is_thing = category is not None and category.place == "thing"
    if case is None or not is_thing or case.campaign_id != turn.who.campaign_id:
        raise Refused("sighting-unknown")
    return case


def _needs_place(turn: Turn, campaign: Campaign, case: Row[Any]) -> bool:
    within_m = campaign.things.confirm_within_m if campaign.things else 0.0
    has_point = _place_of(turn, case).get("lat") is not None
    return bool(within_m) and has_point and not turn.who.has_words_only


def _is_near(turn: Turn, campaign: Campaign, case: Row[Any], place: dict[str, Any]) -> bool:
    there = _place_of(turn, case)
    if place.get("lat") is None or there.get("lat") is None or campaign.things is None:
        return False
    slack_m = min(metres_of(there), _MOST_SLACK_M)
    away_m = distance_m(there["lat"], there["lon"], place["lat"], place["lon"])
    return away_m <= campaign.things.confirm_within_m + slack_m


def _place_of(turn: Turn, case: Row[Any]) -> dict[str, Any]:
    if case.place is None:
        return {}
    opened = turn.vault.open_text(case.place, place=f"cases|place|{case.id}")
    place: dict[str, Any] = json.loads(opened)
    return place
