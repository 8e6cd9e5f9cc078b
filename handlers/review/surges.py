"""Bursts of reports that look made: held as one, to be let go by one decision (`letting_go.py`).

What is held was accepted and acknowledged; it is in no count and corroborates nothing until a
moderator has verified one report of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from forms.geometry.inside import name_of
from forms.model import Campaign
from handlers.review import cards
from handlers.review.letting_go import shared_cases
from handlers.review.surge_words import MOST_TEXTS, surge_prompt, texts_by_report, texts_of
from handlers.turn import Busy, Turn
from messages.model import Asks, Letter
from moderation.corroboration import NEW_FOR, is_new
from moderation.grid import cells
from moderation.surge import (
    FEWEST,
    RULES,
    WINDOWS,
    Burst,
    Made,
    alike_ones,
    belongs,
    is_in_words_of,
    is_unusual,
    made_by,
)
from storage import arrivals, corroboration, decisions, surges
from storage.arrivals import Spot
from storage.db import made_at
from storage.surges import HELD

# Without areas, bursts are counted in squares of five kilometres.
_SQUARE_M = 5_000
# In a burst that goes on one report of so many is looked at: by then it is known what it is.
_EVERY = 5


@dataclass(frozen=True, slots=True)
class Coming:
    """A report that is being taken in.

    Args:
        spot: where it is counted.
        text: normalised.
        around: the bursts of its area that grow, or rest since they were ended, newest first.
        surge_id: the burst that it falls into.
    """

    spot: Spot
    is_new: bool
    text: str
    around: Sequence[Row[Any]] = ()
    surge_id: int | None = None

    def growing(self, *categories: str) -> Row[Any] | None:
        """The newest burst of one of these categories that takes in what comes."""
        open_ones = (row for row in self.around if row.ended_at is None)
        return next((row for row in open_ones if row.category in categories), None)

    @property
    def rested(self) -> frozenset[str]:
        """The categories of bursts that somebody has looked at a short while ago."""
        return frozenset(row.category for row in self.around if row.ended_at is not None)


@dataclass(frozen=True, slots=True)
class Found:
    """Reports that are to be held: where, by what they look made, and which before this one."""

    spot: Spot
    made: Made
    rows: Sequence[Row[Any]]


def coming(
    turn: Turn, campaign: Campaign, campaign_id: int, answers: Mapping[str, Any], text: str
) -> Coming | None:
    """Where a report is counted, and whether a burst is held there; None where none are.

    Args:
        text: what it says, normalised.
    """
    if campaign.kind != "incident":
        return None
    spot = Spot(campaign_id, _zone(turn, campaign, answers), str(answers.get("category") or ""))
    joined_at = made_at(turn.who.person_id or 0)
    around = surges.around(turn.read, spot, turn.now)
    found = Coming(spot, is_new(joined_at, turn.now), text, around)
    return replace(found, surge_id=_grown_by(turn, found)) if around else found


def _grown_by(turn: Turn, found: Coming) -> int | None:
    """The burst that takes a report in: of its category, or of all where it looks made too."""
    own, whole = found.growing(found.spot.category), found.growing(arrivals.EVERY)
    if own is not None or whole is None:
        return own.id if own is not None else None
    if found.spot.category in found.rested or arrivals.is_vouched(turn.read, found.spot, turn.now):
        return None
    if belongs(whole.made, is_new=found.is_new, is_alike=False):
        return int(whole.id)
    newest = surges.newest_of(turn.read, whole.id, MOST_TEXTS)
    is_alike = bool(found.text) and is_in_words_of(found.text, texts_of(turn, newest))
    return int(whole.id) if is_alike else None


def _zone(turn: Turn, campaign: Campaign, answers: Mapping[str, Any]) -> int:
    place = answers.get("place") or {}
    lat, lon = place.get("lat"), place.get("lon")
    if lat is None or lon is None:
        return turn.vault.index("zone", "nowhere")
    name = name_of(campaign.area, lat, lon)
    return turn.vault.index("zone", name or cells(lat, lon, size_m=_SQUARE_M)[0])


def arrived(turn: Turn, report: Mapping[str, Any], found: Coming) -> list[Letter]:
    """Count a report that was taken in, and hold it with the others where they look made.

    Args:
        report: id, campaign_id, n and held of the row that was just added.

    Raises:
        handlers.turn.Busy: another worker begins or ends the burst; the turn is done again later.
    """
    arrivals.note_arrival(
        turn, found.spot, report["id"], is_new=found.is_new, surge_id=found.surge_id
    )
    if found.surge_id is not None:
        if not surges.is_open(turn.read, found.surge_id):
            raise Busy  # let go meanwhile: held now, it would be so for ever
        _note_held(turn, [report["id"]], report)
        return []
    seen = _looked(turn, report, found)
    return _begun(turn, report, found, seen) if seen else []


def _looked(turn: Turn, report: Mapping[str, Any], found: Coming) -> Found | None:
    """Look at the reports of its category first, then at all of its area."""
    if arrivals.EVERY in found.rested:
        return None
    # Beside a burst that is held already, a newcomer's may be the rest of it.
    is_beside = found.is_new and any(row.ended_at is None for row in found.around)
    is_chosen = is_beside or report["id"] % _EVERY == 0
    for spot, counts in arrivals.counts(turn.read, found.spot, turn.now):
        most = max(counts) + 1
        is_looked_at = most >= FEWEST and (most <= 2 * FEWEST or is_chosen)
        is_known = spot.is_whole and found.growing(arrivals.EVERY) is not None
        if not is_looked_at or is_known or spot.category in found.rested:
            continue
        if seen := _seen(turn, spot, counts, found):
            return seen
    return None


def _seen(turn: Turn, spot: Spot, counts: Sequence[int], found: Coming) -> Found | None:
    before = arrivals.before(turn.read, spot, turn.now)
    for window, count in zip(WINDOWS, counts, strict=True):
        if is_unusual(count + 1, before, window):
            rows = arrivals.newest(turn.read, spot, turn.now - window)
            trusted = {row.category for row in rows if row.review == "approved"} | found.rested
            rows = [row for row in rows if row.category not in trusted]
            if found.spot.category in trusted:
                return None
            made = made_by(_burst(turn, rows, found, before=before, window=window))
            if made:
                return Found(spot, made, rows)
    return None


def _burst(
    turn: Turn, rows: Sequence[Row[Any]], found: Coming, *, before: int, window: timedelta
) -> Burst:
    """What the rules look at: each person once, with the report that comes now."""
    people = {row.reporter_id: row.is_new for row in rows} | {turn.who.person_id: found.is_new}
    is_young = turn.now - made_at(found.spot.campaign_id) < NEW_FOR
    return Burst(
        window=window,
        count=len(people),
        before=before,
        looked_at=len(people),
        new=None if is_young else sum(people.values()),
        texts=texts_of(turn, [row.report_id for row in rows]),
    )


def _begun(turn: Turn, report: Mapping[str, Any], found: Coming, seen: Found) -> list[Letter]:
    """Hold them, with a burst that is held there already or as a new one of which all are told."""
    spot = found.spot
    turn.lock([turn.vault.index("lock", f"surge:{spot.campaign_id}:{spot.zone}")])
    if surges.around(turn.read, spot, turn.now) != found.around:
        raise Busy  # another worker opened one since, or ended it
    held = _to_hold(turn, report["id"], found, seen)
    open_one = found.growing(arrivals.EVERY) or found.growing(
        *({row.category for row in found.around} if seen.spot.is_whole else {spot.category})
    )
    if open_one and not surges.is_open(turn.read, open_one.id):
        raise Busy
    surge_id = open_one.id if open_one else surges.opened(turn, seen.spot, seen.made)
    if open_one and seen.spot.is_whole and open_one.category != arrivals.EVERY:
        surges.widen(turn, surge_id, seen.made)
    surges.hold(turn, surge_id, held)
    _note_held(turn, held, report)
    corroboration.reconsider_all(turn, shared_cases(surges.members(turn.read, surge_id)))
    return [] if open_one else _told(turn, surge_id)


def _to_hold(turn: Turn, report_id: int, found: Coming, seen: Found) -> list[int]:
    """Which to hold: of one category all of them, of a whole area those that look made too."""
    ids = [row.report_id for row in seen.rows if row.held == "" and surges.is_undecided(row)]
    ids = [report_id, *ids]
    if not seen.spot.is_whole:
        return ids
    new = {row.report_id for row in seen.rows if row.is_new} | (
        {report_id} if found.is_new else set()
    )
    texts = {**texts_by_report(turn, [row.report_id for row in seen.rows]), report_id: found.text}
    order = list(texts)
    alike = {order[n] for n in alike_ones(list(texts.values()))}
    return [each for each in ids if belongs(seen.made, is_new=each in new, is_alike=each in alike)]


def _note_held(turn: Turn, held: Sequence[int], report: Mapping[str, Any]) -> None:
    for report_id in held:
        decisions.note(
            turn,
            about="held",
            subject_id=report_id,
            before="",
            after=HELD,
            reason=HELD,
            campaign_id=report["campaign_id"],
            n=report["n"],
            version=2,
            by_id=None,
            rules=RULES,
        )


def _told(turn: Turn, surge_id: int) -> list[Letter]:
    """One card for all of them, to whoever moderates."""
    found = surges.one(turn.read, surge_id)
    if found is None:
        return []
    return [
        Letter(
            contact_id,
            surge_prompt(turn, found, language),
            asks=Asks("surge", f"surge:{surge_id}"),
            priority=0,
            dedupe=f"surge:{surge_id}:{contact_id}",
        )
        for contact_id, language in cards.staff(turn, found.campaign_id)
    ]
