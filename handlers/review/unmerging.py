"""Taking back a merge or a split: reports, states and what went over are exactly as before."""

from typing import Any

from sqlalchemy import Row

from handlers.review.deciding import role_for
from handlers.review.wholes import Whole, begun, now
from handlers.turn import Refused, Turn
from messages.model import Letter, Prompt
from moderation.reasons import UNDONE
from moderation.roles import Action
from moderation.states import Review, may_undo
from storage import cases, decisions, reviewing, wholes

WHOLES = frozenset({"merge", "split"})


def handle(turn: Turn, whole_id: int) -> list[Letter]:
    """Take the button "undo" of a merge or a split."""
    asked = turn.asked
    if turn.choice != "undo":
        return turn.choose_one()
    rows = reviewing.decisions_by_id(turn.read, [whole_id])
    if not rows:
        raise Refused("not-undoable")
    place = (asked.letter_id, asked.contact_id) if asked else (0, turn.who.contact_id)
    return take_back(turn, rows[0], place)


def take_back(turn: Turn, row: Row[Any], place: tuple[int, int]) -> list[Letter]:
    """Take back a merge or a split of this person that nothing followed.

    Raises:
        Refused: it is somebody else's, too old, undone already, or others stand on it.
        storage.decisions.Overtaken: somebody changed one of the cases at the same moment.
    """
    role = role_for(turn, Action.UNDO)
    if row.campaign_id != turn.who.campaign_id:
        raise Refused("not-undoable")
    case = now(turn, row.subject_id)  # first: what follows after it was looked at overtakes this
    parts = wholes.parts(turn.read, row.id)
    _check(turn, row, parts)
    whole = begun(
        turn, row.about, case, (row.after, row.before), role=role, reason=UNDONE, undoes=row.id
    )
    for part in reversed(parts):
        _restore(turn, whole, part)
    _carry_back(turn, row, parts)
    turn.outcome = "undone"
    letter_id, chat = place
    codes = ", ".join(sorted(_codes(turn, parts) | {case.code}))
    text = turn.say("whole-undone", codes=codes)
    return [Letter(chat or turn.who.contact_id, Prompt(text), edits=letter_id or None)]


def _check(turn: Turn, row: Row[Any], parts: Any) -> None:
    own = {row.id, *(part.id for part in parts)}
    subjects = {row.subject_id, *(part.subject_id for part in parts)}
    same = row.by_id is not None and row.by_id == turn.who.person_id
    followed = (
        reviewing.any_undone(turn.read, subjects, own)
        or wholes.is_followed(turn.read, row.id, subjects, own)
        or _others_stand_on_it(turn, row, parts)
    )
    if row.about not in WHOLES or not may_undo(
        row.decided_at, turn.now, same_person=same, followed=followed
    ):
        raise Refused("not-undoable")


def _others_stand_on_it(turn: Turn, row: Row[Any], parts: Any) -> bool:
    """Whether a report that came meanwhile was approved by a state that the merge had brought."""
    if not any(part.about in ("verification", "response") for part in parts):
        return False
    states = {p.subject_id for p in parts if p.about in ("verification", "response")}
    return any(
        decision.about == "review" and decision.id > row.id
        for case_id in states
        for report in cases.reports_of(turn.read, case_id)
        if report.review == Review.APPROVED
        for decision in decisions.of(turn.read, report.id)[-1:]
    )


def _restore(turn: Turn, whole: Whole, part: Row[Any]) -> None:
    """Lead one part back, and write that down as undoing it."""
    subject, before = part.subject_id, part.before
    match part.about:
        case "case":
            decisions.join(turn, report_id=subject, before=int(part.after), after=int(before))
            report = cases.report(turn.read, subject)
            version = report.version if report is not None else 0
        case "verification" | "response":
            case = now(turn, subject)
            decisions.move(
                turn,
                about=part.about,
                subject_id=subject,
                before=part.after,
                after=before,
                version=case.version,
            )
            version = case.version + 1
        case _:
            case = now(turn, subject)
            column, to = part.about, _column_value(part.about, before)
            wholes.change(turn, case_id=subject, version=case.version, column=column, to=to)
            version = case.version + 1
    change = (part.after, before)
    whole.part(part.about, subject, change, version=version, undoes=part.id)


def _column_value(column: str, told: str) -> Any:
    """What a decision tells of a column, as the column holds it."""
    match column:
        case "merged_into":
            return int(told) if told else None
        case "restricted":
            return told == "restricted"
        case "place":  # only ever taken over where there was none
            return None
    return told


def _carry_back(turn: Turn, row: Row[Any], parts: Any) -> None:
    went = {part.subject_id for part in parts if part.about == "merged_into"}
    targets = {row.subject_id} if row.about == "merge" else went
    for target in sorted(targets):
        wholes.carry_back(turn, row.id, target=target)


def _codes(turn: Turn, parts: Any) -> set[str]:
    ids = {part.subject_id for part in parts if part.about == "merged_into"}
    return {row.code for row in cases.by_ids(turn.read, ids)}
