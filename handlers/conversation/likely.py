"""Which cases a report may belong to: looks candidates up and lets the core rank them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from typing import Any

from forms.campaign.dictionary import groups_of
from forms.geometry.shapes import placed
from forms.model import Campaign, Category, in_language
from handlers.likeness import verdict_of
from handlers.turn import Draft, Turn
from messages.places import distance_m
from moderation.concepts import concepts_of, in_concepts
from moderation.duplicates import Fingerprint, Match, Point, cells, normalise, rank
from moderation.learned import habitual
from storage import cases, reports
from storage.crowding import crowding

# How far off a place may be that is known this precisely (metres), where nothing says it better.
_PRECISION_M = {
    "point": 15.0,
    "street": 150.0,
    "ward": 1000.0,
    "district": 5000.0,
    "words": 3000.0,
}


@dataclass(frozen=True, slots=True)
class Likely:
    """A public case that a reporter is asked about."""

    case_id: int
    category: str
    opened_at: datetime
    distance_m: float | None


def fingerprint(
    turn: Turn,
    campaign: Campaign,
    report_id: int,
    answers: Mapping[str, Any],
    *,
    source: str = "",
) -> Fingerprint:
    """What the answers are compared by, words of other languages as the campaign's own.

    Where nothing was forwarded the sender is the source.
    """
    place = answers.get("place") or {}
    told = " ".join(p for p in (answers.get("description"), place.get("words")) if p)
    own = (campaign.dictionary, groups_of(campaign.categories))
    meant = concepts_of(*own, languages=campaign.languages)
    return Fingerprint(
        id=report_id,
        case_id=None,
        category=answers.get("category") or "",
        at=_happened(answers, turn.now),
        lat=place.get("lat"),
        lon=place.get("lon"),
        precision_m=metres_of(place),
        text=in_concepts(normalise(told), meant),
        source=source or str(turn.who.person_id or ""),
    )


def metres_of(place: Mapping[str, Any]) -> float:
    """Within how many metres of its point a stored place lies.

    As the gazetteer told it, where it comes from there; else as its precision is usually.
    """
    told = place.get("metres")
    if isinstance(told, int | float) and told > 0:
        return float(told)
    return _PRECISION_M.get(place.get("precision") or "words", _PRECISION_M["words"])


def _happened(answers: Mapping[str, Any], now: datetime) -> datetime:
    """When it happened: the day that was told, at noon, unless it is today."""
    told = answers.get("happened_at")
    day = datetime.fromisoformat(told).date() if isinstance(told, str) and told else None
    return now if day is None or day >= now.date() else datetime.combine(day, time(12), UTC)


def ranked(turn: Turn, campaign: Campaign, draft: Draft, probe: Fingerprint) -> list[Match]:
    """Earlier reports most like this one, best first.

    Holds the nine cells around the place against other workers, so that two people who report
    one event in the same second make one case.
    """
    turn.lock(_locks(turn, draft.campaign_id, probe))
    found = reports.find(
        turn.read,
        probe,
        campaign_id=draft.campaign_id,
        vault=turn.vault,
        window=campaign.likeness.within,
    )
    near = _of_things(campaign, probe, found.fingerprints)
    crowds = _crowding(turn, campaign, draft, probe, near)
    return _habitual(turn, draft, probe, rank(probe, near, crowds=crowds, counts=found.counts))


def _habitual(
    turn: Turn, draft: Draft, probe: Fingerprint, matches: Sequence[Match]
) -> list[Match]:
    learned = turn.campaigns.learned(draft.campaign_id)
    return habitual(matches, learned, category=probe.category, channel=turn.who.channel)


def _crowding(
    turn: Turn,
    campaign: Campaign,
    draft: Draft,
    probe: Fingerprint,
    near: Sequence[Fingerprint],
) -> Mapping[Point, int]:
    return crowding(
        turn.read,
        probe,
        near,
        campaign_id=draft.campaign_id,
        vault=turn.vault,
        window=campaign.likeness.within,
    )


def _of_things(
    campaign: Campaign, probe: Fingerprint, near: Sequence[Fingerprint]
) -> list[Fingerprint]:
    """What a report is compared with: a thing on a map does not age, and a tap is no borehole."""
    if campaign.things is None:
        return list(near)
    return [replace(each, at=probe.at) for each in near if each.category == probe.category]


def _locks(turn: Turn, campaign_id: int, probe: Fingerprint) -> Iterator[int]:
    # Without a place only words can match: one lock a campaign, held for one short commit.
    lat, lon = probe.lat, probe.lon
    around = ["no place"] if lat is None or lon is None else cells(lat, lon)
    return (turn.vault.index("lock", f"{campaign_id}:{cell}") for cell in around)


def public_likeness(turn: Turn, campaign: Campaign, draft: Draft) -> Likely | None:
    """The likeliest case that is public already, if it is like enough to ask about.

    Looks only around the place where there is one: the thing that somebody stands before is not
    elsewhere. Most reports around are of cases that are not public; they are never opened.
    """
    category = campaign.category(draft.answers.get("category") or "")
    if category is None or not may_be_offered(category) or not is_compared(campaign):
        return None
    answers = placed(campaign.form, draft.answers)
    probe = fingerprint(turn, campaign, draft.id, answers, source=draft.source)
    found = reports.around(
        turn.read,
        probe,
        campaign_id=draft.campaign_id,
        vault=turn.vault,
        window=campaign.likeness.within,
    )
    public = cases.public_of(turn.read, found, campaign)
    near = _of_things(campaign, probe, reports.by_ids(turn.read, public, turn.vault))
    crowds = _crowding(turn, campaign, draft, probe, near)
    learned = turn.campaigns.learned(draft.campaign_id)
    for match in _habitual(turn, draft, probe, rank(probe, near, crowds=crowds))[:1]:
        if verdict_of(match, campaign.likeness, learned) != "none":
            case, other = public[match.id], next(each for each in near if each.id == match.id)
            return Likely(case.id, case.category, case.opened_at, _apart(probe, other))
    return None


def is_compared(campaign: Campaign) -> bool:
    """Whether two reports can be alike: not interviews, nor scorecards of a named facility."""
    return campaign.survey is None and campaign.audit is None


def may_be_offered(category: Category) -> bool:
    """Whether strangers may be asked about its cases: published one by one, and things."""
    return category.publish == "cases" and category.place == "thing" and not category.sensitive


def _apart(one: Fingerprint, other: Fingerprint) -> float | None:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return distance_m(one.lat, one.lon, other.lat, other.lon)


def category_label(campaign: Campaign, code: str, language: str) -> str:
    """The category's name in a language, or its code where the campaign knows it no more."""
    category = campaign.category(code)
    return in_language(category.label, language) if category else code
