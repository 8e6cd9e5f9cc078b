"""Weighs the voices of a case and moves its grade by the rules alone, with a decision of nobody.

Only up to corroborated, and down again: what is higher, people decide. Call it whenever what
speaks for a case has changed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, Protocol

from sqlalchemy import Row, bindparam, delete, func, select, update

from moderation.corroboration import RULES, Speaks, Voice, Weighed, apart_m, nearness, weigh
from moderation.duplicates import Fingerprint
from moderation.states import Review
from moderation.verification import after_evidence, is_judged
from privacy.vault import Vault
from storage import cases, decisions, evidence, media, reports, trust
from storage.campaigns import Campaigns
from storage.columns import of
from storage.db import Writes, made_at
from storage.models import Case, Decision, Report, Trust

R, D = of(Report), of(Decision)
# Of a case with more, the oldest: by then it is corroborated, or never will be by more of them.
MOST_VOICES = 40
# Of whom nobody knows where they were.
_WITHIN = timedelta(days=14)
_THINGS_STAY = timedelta(days=3650)

_SPEAKING = (
    select(R.id, R.reporter_id, R.received_at, R.channel)
    .where(
        R.case_id == bindparam("case"),
        R.review.not_in((Review.REJECTED, Review.WITHDRAWN, Review.APPEALED)),
        R.agreed.is_(True),
        R.held == "",
        R.answers.is_not(None),
    )
    .order_by(R.id)
    .limit(MOST_VOICES)
)
_LAST_JUDGED = select(func.max(D.decided_at).label("at")).where(
    D.subject_id == bindparam("case"), D.about == "verification"
)
_FORGET_TRUST = delete(Trust).where(of(Trust).person_id == bindparam("person"))
_TOUCHES_NOTHING = update(Case).where(of(Case).id == -1).values(version=0)


class Weighs(Writes, Protocol):
    """A turn, seen from here."""

    vault: Vault
    campaigns: Campaigns


def weighed(turn: Weighs, case: Row[Any]) -> Weighed:
    """What the voices of a case come to now."""
    return weigh(voices(turn, case))


def voices(turn: Weighs, case: Row[Any]) -> list[Voice]:
    """Who speaks for and against a case now: reporters, and people near by who were asked."""
    rows = turn.read(_SPEAKING, {"case": case.id})
    beside = evidence.of_case(turn.read, case.id)
    asked = [row for row in beside if row.kind == evidence.NEARBY and row.speaks]
    relied = trust.reliability(
        turn.read,
        [*(row.reporter_id for row in rows), *(row.person_id for row in asked)],
        campaign_id=case.campaign_id,
        now=turn.now,
    )
    found = {each.id: each for each in reports.by_ids(turn.read, [r.id for r in rows], turn.vault)}
    fitting = {r.report_id for r in beside if r.kind == evidence.PHOTO and r.speaks == "for"}
    sent = _pictures(turn, rows)
    half = _half(turn, case)
    told = [
        replace(
            _of_report(row, rows[0], found, relied, half),
            pictures=sent.get(row.id, frozenset()),
            is_consistent=row.id in fitting,
        )
        for row in rows
    ]
    return [*told, *(_of_neighbour(row, relied) for row in asked)]


def _pictures(turn: Weighs, rows: Sequence[Row[Any]]) -> dict[int, frozenset[int]]:
    """By report what stands for a picture that another report came with too.

    Opens the pictures of the case where more than one report has any: about 1 ms a megabyte.
    """
    found: dict[int, frozenset[int]] = {}
    if len(rows) > 1:
        ids = [row.id for row in rows]
        for n, pair in enumerate(media.same_picture(turn.read, ids, turn.vault)):
            for report_id in pair:
                found[report_id] = found.get(report_id, frozenset()) | {n}
    return found


def _half(turn: Weighs, case: Row[Any]) -> timedelta:
    campaign = turn.campaigns.newest(case.campaign_id)
    if campaign is None:
        return _WITHIN
    return _THINGS_STAY if campaign.things is not None else campaign.likeness.within


def _of_report(
    row: Row[Any],
    first: Row[Any],
    found: dict[int, Fingerprint],
    relied: Any,
    half: timedelta,
) -> Voice:
    mine, theirs = found.get(row.id), found.get(first.id)
    return Voice(
        id=row.id,
        person_id=row.reporter_id,
        at=row.received_at,
        joined_at=made_at(row.reporter_id),
        channel=row.channel,
        reliability=relied[row.reporter_id],
        nearness=_near(mine, theirs, half),
        text=mine.text if mine else "",
        # Fingerprints know a sender where no forwarded source is known.
        source=mine.source if mine and mine.source != str(row.reporter_id) else "",
    )


def _near(one: Fingerprint | None, first: Fingerprint | None, half: timedelta) -> float:
    if one is None or first is None:
        return nearness(None, precisions_m=0.0, gap=timedelta(0), half=half)
    return nearness(
        apart_m((one.lat, one.lon), (first.lat, first.lon)),
        precisions_m=one.precision_m + first.precision_m,
        gap=one.at - first.at,
        half=half,
    )


def _of_neighbour(row: Row[Any], relied: Any) -> Voice:
    said: Speaks = row.speaks
    return Voice(
        id=row.id,
        person_id=row.person_id,
        at=row.added_at,
        joined_at=made_at(row.person_id),
        channel=row.channel,
        speaks=said,
        reliability=relied[row.person_id],
        nearness=row.nearness,
    )


def reconsider(turn: Weighs, case_id: int, *, part_of: int | None = None) -> str:
    """Weigh a case again and move its grade where the rules say so; gives the grade.

    Args:
        part_of: the decision of which that is a part, to be taken back with it.

    Raises:
        storage.decisions.Overtaken: somebody changed the case at the same moment.
    """
    turn.write(_TOUCHES_NOTHING)  # what this turn has added so far is there to be read
    case = cases.one(turn.read, case_id)
    if case is None:
        return ""
    said = voices(turn, case)
    after = after_evidence(
        case.verification,
        enough=weigh(said).is_enough,
        is_new=is_judged(case.verification) and _speaks_since(turn, case, said),
    )
    if after != case.verification:
        _move(turn, case, after, part_of)
    return after


def reconsider_all(turn: Weighs, case_ids: Iterable[int]) -> None:
    """The same for several cases."""
    for case_id in dict.fromkeys(case_ids):
        reconsider(turn, case_id)


def forget(turn: Weighs, person_id: int, theirs: Sequence[Row[Any]]) -> list[int]:
    """Erase what was known of a person as a source; gives the cases to weigh without them.

    Args:
        theirs: their reports.
    """
    answered = evidence.cases_answered(turn.read, person_id)
    evidence.forget(turn, person_id, [report.id for report in theirs])
    turn.write(_FORGET_TRUST, {"person": person_id})
    return [*(report.case_id for report in theirs if report.case_id), *answered]


def _speaks_since(turn: Weighs, case: Row[Any], said: Sequence[Voice]) -> bool:
    """Whether somebody spoke for the case after it was judged."""
    judged = turn.read(_LAST_JUDGED, {"case": case.id})[0].at
    return any(voice.speaks == "for" and (judged is None or voice.at > judged) for voice in said)


def _move(turn: Weighs, case: Row[Any], after: str, part_of: int | None) -> None:
    decisions.change(
        turn,
        case,
        "verification",
        after,
        reason="independent" if after == "corroborated" else "too_few",
        campaign_id=case.campaign_id,
        n=turn.campaigns.newest_n[case.campaign_id],
        by_id=None,
        part_of=part_of,
        rules=RULES,
    )
