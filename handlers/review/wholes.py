"""One decision with many parts: what a merge, a split and their undoing have in common.

Each part is a decision of its own that names the whole; each changes one report or one column of
one case, by compare-and-set.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from handlers.review.deciding import LEADING, Matter
from handlers.turn import Refused, Turn
from messages.dates import ago
from messages.words import say
from moderation.roles import Action, may
from moderation.wholes import is_less_protected
from storage import cases, corroboration, decisions, wholes
from storage.decisions import Overtaken

MOST_TAKEN_IN = 3


@dataclass(frozen=True, slots=True)
class Whole:
    """A decision under way: whose it is, and what its parts carry."""

    turn: Turn
    id: int
    role: str
    campaign_id: int
    n: int
    reason: str

    def join(self, reports: Sequence[Row[Any]], case_id: int) -> None:
        """Let these reports be of that case."""
        for report in reports:
            before = report.case_id
            decisions.join(self.turn, report_id=report.id, before=before, after=case_id)
            change = (str(before), str(case_id))
            self.part("case", report.id, change, version=report.version + 1)

    def move(self, case_id: int, about: str, after: str, reason: str = "") -> None:
        """Let the case have that verification or response; nothing where it has it."""
        case = now(self.turn, case_id)
        before = getattr(case, about)
        if before == after:
            return
        decisions.move(
            self.turn,
            about=about,
            subject_id=case.id,
            before=before,
            after=after,
            version=case.version,
        )
        self.part(about, case.id, (before, after), version=case.version + 1, reason=reason)

    def set(
        self, case_id: int, column: str, to: Any, told: tuple[str, str], *, seen: int | None = None
    ) -> None:
        """Set a column of the case; `told` is what the decision says of it, before and after.

        Args:
            seen: the version that what is decided rests on, where it is not the one of now.

        Raises:
            storage.decisions.Overtaken: the case is another version by now.
        """
        version = now(self.turn, case_id).version if seen is None else seen
        wholes.change(self.turn, case_id=case_id, version=version, column=column, to=to)
        self.part(column, case_id, told, version=version + 1)

    def weigh(self, case_id: int) -> None:
        """Let the rules weigh the voices of the case as it now is."""
        corroboration.reconsider(self.turn, case_id, part_of=self.id)

    def part(
        self,
        about: str,
        subject_id: int,
        change: tuple[str, str],
        *,
        version: int,
        reason: str = "",
        undoes: int | None = None,
    ) -> int:
        """Write a part down; returns its id."""
        return decisions.note(
            self.turn,
            about=about,
            subject_id=subject_id,
            before=change[0],
            after=change[1],
            reason=reason or self.reason,
            campaign_id=self.campaign_id,
            n=self.n,
            version=version,
            by_id=self.turn.who.person_id,
            by_role=self.role,
            undoes=undoes,
            part_of=self.id,
        )


def begun(
    turn: Turn,
    about: str,
    case: Row[Any],
    change: tuple[str, str],
    *,
    role: str,
    reason: str,
    undoes: int | None = None,
) -> Whole:
    """Write the decision whose parts follow, and count it as a change of the case.

    Raises:
        storage.decisions.Overtaken: the case is no longer what the decider saw.
    """
    wholes.touch(turn, case_id=case.id, version=case.version)
    n = turn.campaigns.newest_n[case.campaign_id]
    whole_id = decisions.note(
        turn,
        about=about,
        subject_id=case.id,
        before=change[0],
        after=change[1],
        reason=reason,
        campaign_id=case.campaign_id,
        n=n,
        version=case.version + 1,
        by_id=turn.who.person_id,
        by_role=role,
        undoes=undoes,
    )
    return Whole(turn, whole_id, role, case.campaign_id, n, reason)


def now(turn: Turn, case_id: int) -> Row[Any]:
    """The case as it now stands.

    Raises:
        Overtaken: it is gone.
    """
    case = cases.one(turn.read, case_id)
    if case is None:
        raise Overtaken
    return case


def held(turn: Turn, case_id: int) -> Row[Any] | None:
    """The living case behind an id, held against other workers: nothing is merged meanwhile.

    Raises:
        handlers.turn.Busy: another worker merges or joins it; the turn is done again later.
    """
    turn.lock([turn.vault.index("lock", f"case:{case_id}")])
    case = cases.living(turn.read, case_id)
    return case if case is None or case.id == case_id else held(turn, case.id)


def meant(turn: Turn, code: str) -> Row[Any]:
    """The living case with that code, if this person may part it or join it to others.

    Raises:
        Refused: there is none here; it is restricted, of an area that is not theirs, or of what
            they reported themselves.
    """
    found = cases.by_code(turn.read, code)
    if found is None or found.campaign_id != turn.who.campaign_id:
        raise Refused("merge-unknown", code=code)
    case = held(turn, found.id)
    if case is None:
        raise Refused("merge-unknown", code=code)
    for report in cases.reports_of(turn.read, case.id):
        _check_theirs(turn, case, report)
    return case


def joinable(turn: Turn, it: Matter, case_id: int) -> Row[Any]:
    """The living case that a report is to join, if this person may, and nothing is less hidden.

    Raises:
        Refused: as `meant`; or the case's category protects less than the report's, or the case
            is open and the report's own restricted.
    """
    case = held(turn, case_id)
    if case is None or case.campaign_id != it.case.campaign_id:
        raise Refused("review-gone")
    for report in cases.reports_of(turn.read, case.id):
        _check_theirs(turn, case, report)
    if is_less_protected(it.campaign.category(case.category), it.category):
        raise Refused("merge-never", code=case.code, away=it.case.code)
    if it.case.restricted and not case.restricted:
        raise Refused("merge-other-way", code=case.code, away=it.case.code)
    return case


def _check_theirs(turn: Turn, case: Row[Any], report: Row[Any]) -> None:
    roles = turn.who.roles_in(report.area)
    if report.reporter_id == turn.who.person_id:
        raise Refused("review-own")
    if not may(roles, Action.SAME_AS):
        raise Refused("review-no-right")
    if case.restricted and not LEADING & roles:
        raise Refused("review-restricted")


def state_words(case: Row[Any], language: str) -> str:
    """How well a case is known: "case F3D8KP, confirmed"."""
    key = f"case-{case.verification.replace('_', '-')}"
    return say(key, language, case=case.code).rstrip(" .।")


def judged(turn: Turn, case: Row[Any], language: str) -> str:
    """The same, with who judged it and when: "case F3D8KP, confirmed (moderator, 2 hours ago)"."""
    found = [row for row in decisions.of(turn.read, case.id) if row.about == "verification"]
    words = state_words(case, language)
    if not found:
        return words
    who = say(f"role-{found[-1].by_role or 'moderator'}", language)
    return f"{words} ({who}, {ago(found[-1].decided_at, turn.now, language)})"


def taken_in_lines(turn: Turn, case: Row[Any], language: str) -> list[str]:
    """The lines of a card for the cases that this one took in, and what was decided there."""
    return [
        say("card-took-in", language, judged=judged(turn, each, language))
        for each in cases.taken_in(turn.read, case.id)[-MOST_TAKEN_IN:]
    ]
