"""Deciding on a card: what it is about, whether it still stands, and the rows a decision leaves.

Knows no button and no wording of cards.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row

from forms.model import Campaign, Category
from handlers.reasons import reason_words
from handlers.turn import Refused, Turn
from messages.dates import ago, day
from messages.model import Inbound, Letter, Pressed, Prompt
from messages.words import say
from moderation.judging import ACCEPTED as ACCEPTED_ONLY
from moderation.judging import REJECTED, VERIFIED, Judgement
from moderation.roles import Action, Role, may
from moderation.states import TABLES, UNDECIDED, Review, move
from storage import (
    cases,
    corroboration,
    decisions,
    judging,
    phones,
    queues,
    trust,
)

# What may be done with a restricted case is up to these.
LEADING = frozenset({Role.LEAD, Role.ORGANISER})
_BY_RANK = (Role.ORGANISER, Role.LEAD, Role.MODERATOR, Role.OFFICIAL)
# The reason of an approval that vouches for nothing.
ACCEPTED = "accepted"
# Verdicts wait so long that an undo needs no correction.
UNDO_IS_SILENT = timedelta(seconds=60)
MOST_IN_TOAST = 200  # core.telegram.org/bots/api#answercallbackquery, read 2026-11


@dataclass(frozen=True, slots=True)
class Matter:
    """A report, the case it is in, and the campaign version it was made with.

    `roles` are those that the person holds where the report's place is. `is_sampled`: a second
    person will judge it too, without knowing of the first; `is_blind`: it is shown to that second
    person, or to a trainee, as if nobody had judged it.
    """

    report: Row[Any]
    case: Row[Any]
    campaign: Campaign
    roles: frozenset[Role] = frozenset()
    is_sampled: bool = False
    is_blind: bool = False

    @property
    def hides_scores(self) -> bool:
        """Whether likeness and other figures wait for the first human judgement.

        On what is judged twice, or people would agree with the machine and call it agreement
        (statistics.md, V8).
        """
        return self.is_blind or (self.is_sampled and self.report.review in UNDECIDED)

    @property
    def category(self) -> Category | None:
        """The report's category, None where the campaign knows it no more."""
        return self.campaign.category(self.report.category)


def matter(turn: Turn, report_id: int) -> Matter:
    """The report as it now stands.

    Raises:
        Refused: it is gone, or of another campaign than the one that the roles are of.
    """
    report = cases.report(turn.read, report_id)
    if report is None or report.campaign_id != turn.who.campaign_id:
        raise Refused("review-gone")
    case = cases.one(turn.read, report.case_id) if report.case_id else None
    if case is None:
        raise Refused("review-gone")
    campaign = turn.campaigns.at(report.campaign_id, report.n)
    sampled = judging.is_sampled(turn.vault, report.id, campaign.quality.second_look)
    roles = turn.who.roles_in(report.area)
    return Matter(report, case, campaign, roles, is_sampled=sampled)


def role_for(turn: Turn, action: Action, it: Matter | None = None) -> str:
    """The highest role that gives the right; for a report, one that holds where its place is.

    Raises:
        Refused: none does.
    """
    held = turn.who.roles if it is None else it.roles
    for role in _BY_RANK:
        if role in held and may({role}, action):
            return str(role)
    raise Refused("review-no-right")


def check_mine(turn: Turn, it: Matter) -> None:
    """Make sure that this person may decide on this report at all.

    Raises:
        Refused: they reported it, or something else in its case; it is of an area that is not
            theirs, or restricted and they do not lead there.
    """
    me = phones.identities(turn.read, turn.who.person_id or 0)
    if any(cases.is_told_by(turn.read, it.case.id, each) for each in me):
        raise Refused("review-own")
    if not may(it.roles, Action.CLAIM):
        raise Refused("review-no-right")
    if it.report.for_leads and not LEADING & it.roles:
        raise Refused("review-for-leads")
    if it.case.restricted and not LEADING & it.roles:
        raise Refused("review-restricted")


def move_report(
    turn: Turn,
    it: Matter,
    after: str,
    *,
    reason: str = "",
    role: str,
    part_of: int | None = None,
) -> int:
    """Move the report's review state and write the decision; returns its id."""
    done = _move(turn, it, "review", it.report, after, reason=reason, role=role, part_of=part_of)
    trust.judged(turn, it.report, after=after, reason=reason)
    if after == Review.REJECTED:
        corroboration.reconsider(turn, it.case.id)
    _keep_judgement(turn, it, after, reason)
    return done


def _keep_judgement(turn: Turn, it: Matter, after: str, reason: str) -> None:
    """Of a report that a second person judges too, what the first one thought."""
    if not it.is_sampled or after not in (Review.APPROVED, Review.REJECTED):
        return
    verdict = VERIFIED if after == Review.APPROVED else REJECTED
    told = Judgement(
        ACCEPTED_ONLY if reason == ACCEPTED else verdict,
        reason if after == Review.REJECTED else "",
        it.report.category,
    )
    person_id = turn.who.person_id or 0
    judging.decided(turn, it.report, told, person_id=person_id, read_along=turn.in_group)


def move_case(
    turn: Turn, it: Matter, about: str, after: str, *, reason: str = "", role: str
) -> int:
    """Move the case's verification or response and write the decision; returns its id."""
    return _move(turn, it, about, it.case, after, reason=reason, role=role)


def _move(
    turn: Turn, it: Matter, about: str, row: Row[Any], after: str, *, reason: str, **noted: Any
) -> int:
    before = getattr(row, about)
    if move(TABLES[about], current=before, to=after, reason=reason) is not None:
        raise ValueError(f"{about}: {before} does not lead to {after}")
    decisions.move(
        turn, about=about, subject_id=row.id, before=before, after=after, version=row.version
    )
    change, version = (before, str(after)), row.version + 1
    return note(turn, it, about, row.id, change, reason=reason, version=version, **noted)


def note(  # noqa: PLR0913 - what a decision is, by name
    turn: Turn,
    it: Matter,
    about: str,
    subject_id: int,
    change: tuple[str, str],
    *,
    role: str,
    reason: str = "",
    version: int = 0,
    undoes: int | None = None,
    part_of: int | None = None,
) -> int:
    """Write a decision of the one who is heard; returns its id."""
    return decisions.note(
        turn,
        about=about,
        subject_id=subject_id,
        before=change[0],
        after=change[1],
        reason=reason,
        campaign_id=it.report.campaign_id,
        n=it.report.n,
        version=version or it.report.version + 1,
        by_id=turn.who.person_id,
        by_role=role,
        undoes=undoes,
        part_of=part_of,
    )


def faster(turn: Turn, said: Inbound, it: Matter) -> list[Letter]:
    """Tell what was decided meanwhile, by which role, and when; nothing changes."""
    turn.outcome = "overtaken"
    last = _last_by_somebody(decisions.of(turn.read, it.report.id))
    if last is None:
        return toast(turn, said, turn.say("review-expired"))
    what = decided_words(turn, last, turn.language)
    if last.by_id is not None and last.by_id == turn.who.person_id:
        return toast(turn, said, what)
    who = turn.say(f"role-{last.by_role or 'moderator'}")
    when = ago(last.decided_at, turn.now, turn.language)
    return toast(turn, said, turn.say("review-faster", what=what, who=who, age=when))


def only_claimed(turn: Turn, it: Matter) -> bool:
    """Whether nothing was decided on the report but that whoever is heard looks at it."""
    last = _last_by_somebody(decisions.of(turn.read, it.report.id))
    return last is not None and (last.by_id, last.after) == (turn.who.person_id, Review.IN_REVIEW)


def _last_by_somebody(rows: Sequence[Row[Any]]) -> Row[Any] | None:
    later = [row for row in rows if row.before]  # the first two only say that it came in
    return later[-1] if later else None


def toast(turn: Turn, said: Inbound, text: str) -> list[Letter]:
    """Answer a press beside the card, or a typed choice in the chat."""
    if isinstance(said, Pressed) and said.ref is not None:
        short = text if len(text) <= MOST_IN_TOAST else f"{text[: MOST_IN_TOAST - 1]}…"
        return [Letter(turn.who.contact_id, Prompt(short), answers=said.ref, priority=0)]
    return [turn.reply(text)]


_REVIEWED = {
    "approved": "decided-verified",
    "needs_info": "decided-asked",
    "received": "decided-passed",
    "withdrawn": "decided-withdrawn",
}
_WHOLES = {"merge": "decided-merged", "split": "decided-split"}
_FLAGGED = {
    "urgent": "decided-urgent",
    "escalated": "decided-escalated",
    "restricted": "decided-restricted",
    "block": "decided-blocked",
    "consent": "decided-no-consent",
    "held": "decided-released",
}


def blocked_words(after: str, language: str) -> str:
    """Say how long somebody is blocked, from what the decision led to ("blocked:2026-12-01")."""
    _, _, last = after.partition(":")
    if not last:
        return say("blocked-good", language)
    return say("blocked-until", language, day=day(date.fromisoformat(last), language))


def decided_words(turn: Turn, decision: Any, language: str) -> str:
    """Say what a decision did."""
    if decision.undoes is not None:
        return say("decided-undone", language)
    if decision.reason == queues.FIRST_OF_TWO:
        return say("decided-one-of-two", language)
    if decision.about == "case":
        case = cases.one(turn.read, int(decision.after))
        return say("decided-same-as", language, code=case.code if case else "?")
    if decision.about == "category":
        return say("decided-category", language, category=decision.after)
    if decision.about == "block" and decision.after:
        until = blocked_words(decision.after, language)
        return say("decided-blocked-so", language, until=until)
    if decision.about in _WHOLES:
        return say(_WHOLES[decision.about], language)
    if flag := _FLAGGED.get(decision.about):
        is_lifted = decision.about == "restricted" and not decision.after
        return say("decided-shown" if is_lifted else flag, language)
    if decision.after == "rejected":
        return say("decided-rejected", language, reason=reason_words(decision.reason, language))
    if decision.reason == ACCEPTED:
        return say("decided-accepted", language)
    answered = "decided-answered" if decision.reason == "answered" else "decided-claimed"
    return say(_REVIEWED.get(decision.after, answered), language)
