"""`/review_release`: a statistical office answers eight questions about a release, by buttons.

The answers so far stand in the letter that asks the next one, so that nothing half-said is kept.
They are published as the office's; who spoke for it is known to the chain of decisions only.
"""

from typing import Any

from sqlalchemy import Row

from handlers.releases import rights
from handlers.turn import Refused, Turn
from messages.model import Choice, Inbound, Letter
from moderation.roles import Action, Role
from publishing.release_review import ANSWERS, QUESTIONS
from storage import release_reviews

HANDLER = "review_release"
MOST = 12
_PUBLISH, _DROP = "publish", "drop"


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take the command, which release, each answer, and whether they are to be published."""
    rights.in_private(turn, Action.REVIEW_RELEASE)
    if turn.asked is None:
        return [_which(turn)]
    if turn.choice is None:
        return turn.choose_one()
    kind, _, rest = turn.asked.subject.partition(":")
    if kind == "which":
        return [_next(turn, _mine(turn, turn.choice), ())]
    release, *given = rest.split(":")
    row = _mine(turn, release)
    if kind == "sum":
        return _decided(turn, row, given)
    return [_next(turn, row, (*given, turn.choice))]


def _which(turn: Turn) -> Letter:
    turn.outcome = "release review"
    rows = _waiting(turn)[:MOST]
    if not rows:
        return turn.reply(turn.say("release-review-none"))
    choices = tuple(Choice(str(row.id), row.name) for row in rows)
    text = turn.say("release-review-which")
    return turn.ask(text, HANDLER, "which:", choices=choices, columns=1)


def _waiting(turn: Turn) -> list[Row[Any]]:
    campaign_id, person_id = turn.who.campaign_id or 0, turn.who.person_id or 0
    return list(release_reviews.waiting(turn.read, campaign_id, person_id))


def _mine(turn: Turn, chosen: str) -> Row[Any]:
    row = next((row for row in _waiting(turn) if str(row.id) == chosen), None)
    if row is None:
        raise Refused("release-review-gone")
    return row


def _next(turn: Turn, row: Row[Any], given: tuple[str, ...]) -> Letter:
    """The next question, or all answers together once there is none left."""
    subject = ":".join((str(row.id), *given))
    if len(given) >= len(QUESTIONS):
        return _sum(turn, row, subject, given)
    turn.outcome = "release review asked"
    question = turn.say(f"release-review-q-{QUESTIONS[len(given)]}")
    text = turn.say(
        "release-review-ask", name=row.name, n=len(given) + 1, of=len(QUESTIONS), question=question
    )
    choices = tuple(Choice(each, turn.say(f"release-review-{each}")) for each in ANSWERS)
    return turn.ask(text, HANDLER, f"q:{subject}", choices=choices, columns=2)


def _sum(turn: Turn, row: Row[Any], subject: str, given: tuple[str, ...]) -> Letter:
    turn.outcome = "release review shown"
    lines = [turn.say("release-review-sum", name=row.name)]
    for question, answer in zip(QUESTIONS, given, strict=True):
        said = turn.say(f"release-review-{answer}")
        lines.append(f"- {turn.say(f'release-review-q-{question}')} {said}")
    choices = tuple(Choice(each, turn.say(f"release-review-{each}")) for each in (_PUBLISH, _DROP))
    return turn.ask("\n".join(lines), HANDLER, f"sum:{subject}", choices=choices)


def _decided(turn: Turn, row: Row[Any], given: list[str]) -> list[Letter]:
    if turn.choice != _PUBLISH:
        turn.outcome = "release review dropped"
        return [turn.reply(turn.say("release-review-dropped"))]
    release_reviews.publish(
        turn,
        row,
        _office(turn),
        dict(zip(QUESTIONS, given, strict=True)),
        by_id=turn.who.person_id or 0,
        by_role=str(Role.REVIEWER),
    )
    turn.outcome = "release reviewed"
    return [turn.reply(turn.say("release-review-done", name=row.name))]


def _office(turn: Turn) -> str:
    """The office that the campaign's log names; where it names none, what it is."""
    log = turn.campaign.participation
    named = log.agreement.office if log and log.agreement else ""
    return named or turn.say("statement-who-statistics_office")
