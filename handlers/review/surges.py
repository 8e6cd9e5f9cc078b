"""Bursts of reports that look made: held as one, and let go by one decision.

What is held was accepted and acknowledged; it is in no count and corroborates nothing until a
moderator has verified one report of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from forms.geometry.inside import name_of
from forms.model import Campaign
from handlers.review import cards
from handlers.review.surge_words import surge_prompt, texts_of
from handlers.turn import Busy, Turn
from messages.model import Asks, Letter
from moderation.corroboration import NEW_FOR, is_new
from moderation.grid import cells
from moderation.surge import FEWEST, RULES, WINDOWS, Burst, is_surge, is_unusual
from storage import corroboration, decisions, surges
from storage.db import made_at
from storage.surges import HELD, Spot

# Without areas, bursts are counted in squares of five kilometres.
_SQUARE_M = 5_000
# In a burst that goes on one report of so many is looked at: by then it is known what it is.
_EVERY = 5
# Cases weighed again when a burst is let go; others are when the next report of theirs comes.
_MOST_CASES = 50


@dataclass(frozen=True, slots=True)
class Coming:
    """A report that is being taken in: where bursts are counted, and the one it falls into."""

    spot: Spot
    surge_id: int | None
    is_new: bool


def coming(
    turn: Turn, campaign: Campaign, campaign_id: int, answers: Mapping[str, Any]
) -> Coming | None:
    """Where a report is counted, and whether a burst is held there; None where none are."""
    if campaign.kind != "incident":
        return None
    spot = Spot(campaign_id, _zone(turn, campaign, answers), str(answers.get("category") or ""))
    last = surges.latest(turn.read, spot)
    joined_at = made_at(turn.who.person_id or 0)
    surge_id = last.id if last is not None and _grows(turn, last) else None
    return Coming(spot, surge_id, is_new(joined_at, turn.now))


def _grows(turn: Turn, last: Row[Any]) -> bool:
    return last.ended_at is None and turn.now - last.began_at < surges.GROWS


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
    surges.note_arrival(
        turn, found.spot, report["id"], is_new=found.is_new, surge_id=found.surge_id
    )
    if found.surge_id is not None:
        if not surges.is_open(turn.read, found.surge_id):
            raise Busy  # let go meanwhile: held now, it would be so for ever
        _note_held(turn, [report["id"]], report)
        return []
    return _looked(turn, report, found)


def _looked(turn: Turn, report: Mapping[str, Any], found: Coming) -> list[Letter]:
    counts = surges.counts(turn.read, found.spot, turn.now)
    most = max(counts) + 1
    if most < FEWEST or (most > 2 * FEWEST and report["id"] % _EVERY):
        return []
    before = surges.before(turn.read, found.spot, turn.now)
    for window, count in zip(WINDOWS, counts, strict=True):
        if is_unusual(count + 1, before, window):
            rows = surges.newest(turn.read, found.spot, turn.now - window)
            if _is_trusted(turn, found.spot, rows):
                return []
            if is_surge(_burst(turn, rows, found, before=before, window=window)):
                return _begun(turn, report, found, rows)
    return []


def _is_trusted(turn: Turn, spot: Spot, rows: Sequence[Row[Any]]) -> bool:
    """Whether somebody verified one of them, or let such a burst go a short while ago."""
    last = surges.latest(turn.read, spot)
    ended_at = last.ended_at if last is not None else None
    if ended_at is not None and turn.now - ended_at < surges.RESTS:
        return True
    return any(row.review == "approved" for row in rows)


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


def _begun(
    turn: Turn, report: Mapping[str, Any], found: Coming, rows: Sequence[Row[Any]]
) -> list[Letter]:
    spot = found.spot
    turn.lock([turn.vault.index("lock", f"surge:{spot.campaign_id}:{spot.zone}:{spot.category}")])
    last = surges.latest(turn.read, spot)
    if last is not None and _grows(turn, last):
        raise Busy  # another worker opened it since: done again, this report falls into it
    surge_id = surges.opened(turn, spot)
    held = [row.report_id for row in rows if row.held == "" and surges.is_undecided(row)]
    held = [report["id"], *held] if report["held"] == "" else held
    surges.hold(turn, surge_id, held)
    _note_held(turn, held, report)
    corroboration.reconsider_all(turn, _cases(surges.members(turn.read, surge_id)))
    return _told(turn, surge_id)


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


def release(turn: Turn, surge_id: int, *, role: str, n: int) -> int | None:
    """Let a burst go, all of it; gives the decision, None where somebody was faster."""
    done = ended(turn, surge_id, "released", role=role, n=n)
    if done is None:
        return None
    seen: list[Row[Any]] = []
    while held := [row for row in surges.members(turn.read, surge_id) if row.held == HELD]:
        surges.let_go(turn, [row.id for row in held])
        for row in held:
            _note_released(turn, row, role=role, part_of=done)
        seen += held
    corroboration.reconsider_all(turn, _cases(seen))
    return done


def _note_released(turn: Turn, row: Row[Any], *, role: str, part_of: int) -> None:
    decisions.note(
        turn,
        about="held",
        subject_id=row.id,
        before=HELD,
        after="",
        reason="released",
        campaign_id=row.campaign_id,
        n=row.n,
        version=row.version + 1,
        by_id=turn.who.person_id,
        by_role=role,
        part_of=part_of,
        rules=RULES,
    )


def ended(turn: Turn, surge_id: int, how: str, *, role: str, n: int) -> int | None:
    """End a burst and write who did; None where it was ended before."""
    found = surges.one(turn.read, surge_id)
    if found is None or not surges.end(turn, surge_id):
        return None
    return noted(turn, found, how, role=role, n=n)


def noted(turn: Turn, found: Row[Any], how: str, *, role: str, n: int) -> int:
    """Write what somebody decided about a burst, or about as much of it as goes at once."""
    return decisions.note(
        turn,
        about="surge",
        subject_id=found.id,
        before="held",
        after=how,
        reason="",
        campaign_id=found.campaign_id,
        n=n,
        version=2,
        by_id=turn.who.person_id,
        by_role=role,
        rules=RULES,
    )


def _cases(members: Sequence[Row[Any]]) -> list[int]:
    """Cases that more than one of them is in: the others stand as they do without them."""
    seen = [row.case_id for row in members if row.case_id]
    shared = [case for case in dict.fromkeys(seen) if seen.count(case) > 1]
    return shared[:_MOST_CASES]


def looked_at(turn: Turn, report: Row[Any], *, role: str) -> bool:
    """Let the burst go that a report is held with, since it is being verified; tells whether."""
    surge_id = surges.of_report(turn.read, report.id) if report.held == HELD else None
    if surge_id is None:
        return False
    return release(turn, surge_id, role=role, n=report.n) is not None
