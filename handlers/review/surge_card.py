"""SURGES: bursts that are held, and what a moderator does about one: look, let go, turn down."""

from typing import Any

from sqlalchemy import Row

from handlers.reasons import reason_words
from handlers.review import letting_go, queue
from handlers.review.card import language_of
from handlers.review.deciding import LEADING, UNDO_IS_SILENT, Matter, matter, role_for
from handlers.review.surge_words import surge_prompt
from handlers.review.verdicts import verdict_key
from handlers.turn import Refused, Turn
from messages.model import Asks, Inbound, Letter, Prompt
from messages.words import say
from moderation.roles import Action
from moderation.states import Review
from storage import decisions, reviewing, surges, trust
from storage.decisions import Overtaken

UNTRUE = "untrue"
# More at once would let everybody else wait for over a second.
MOST_AT_ONCE = 400


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Show what is held, or take an answer to one of the cards."""
    if turn.asked is None or turn.choice is None:
        queue.check_place(turn)
        return _listed(turn)
    found = surges.one(turn.read, int(turn.asked.subject.partition(":")[2]))
    if found is None or found.campaign_id != turn.who.campaign_id:
        raise Refused("review-gone")
    members = surges.members(turn.read, found.id)
    waiting = [row for row in members if row.held == surges.HELD and surges.is_undecided(row)]
    if found.ended_at is not None or not waiting:
        return [turn.reply(turn.say("surge-over"))]
    if turn.choice == "surge-show":
        turn.answered = []  # the card still waits
        return [queue.show(turn, _sample(turn, waiting).id)]
    it = matter(turn, waiting[0].id)
    if any(row.reporter_id == turn.who.person_id for row in members):
        raise Refused("review-own")
    if turn.choice == "surge-release":
        return _released(turn, found, it)
    return _rejected(turn, found, it, waiting)


def _listed(turn: Turn) -> list[Letter]:
    found = surges.open_ones(turn.read, turn.who.campaign_id or 0)
    if not found:
        return [turn.reply(turn.say("surge-none"))]
    to = queue.here(turn)
    return [_card(turn, each, to) for each in found]


def _card(turn: Turn, found: Row[Any], to: int) -> Letter:
    prompt = surge_prompt(turn, found, language_of(turn, to))
    return Letter(to, prompt, asks=Asks("surge", f"surge:{found.id}"))


def _sample(turn: Turn, waiting: list[Row[Any]]) -> Row[Any]:
    """The one to look at: not one's own, urgent before others, of a known sender before new."""
    others = [row for row in waiting if row.reporter_id != turn.who.person_id]
    if not others:
        raise Refused("review-own")
    return min(others, key=lambda row: (not row.urgent, row.is_new, row.id))


def _released(turn: Turn, found: Row[Any], it: Matter) -> list[Letter]:
    role = role_for(turn, Action.VERIFY, it)
    if letting_go.release(turn, found.id, role=role, n=it.report.n) is None:
        return [turn.reply(turn.say("surge-over"))]
    turn.outcome = "surge released"
    return [_said(turn, "surge-released")]


def _said(turn: Turn, key: str, **slots: object) -> Letter:
    """What was done, in the card's place."""
    return turn.in_place(Prompt(say(key, language_of(turn, turn.asked_in), **slots)))


def _rejected(turn: Turn, found: Row[Any], it: Matter, waiting: list[Row[Any]]) -> list[Letter]:
    """Turn them down as untrue, up to `MOST_AT_ONCE`: so many at once only leads may."""
    role = role_for(turn, Action.REJECT, it)
    if not LEADING & it.roles:
        raise Refused("review-no-right")
    waiting = waiting[:MOST_AT_ONCE]
    is_all = surges.size(turn.read, found.id) <= len(waiting)
    decided = {"role": role, "n": it.report.n}
    if is_all:
        done = letting_go.ended(turn, found.id, "rejected", **decided)
    else:
        done = letting_go.noted(turn, found, "rejected", **decided)
    if done is None:
        return [turn.reply(turn.say("surge-over"))]
    if is_all and surges.size(turn.read, found.id) > len(waiting):
        raise Overtaken  # one more came while this was read
    letters = [_reject(turn, row, role, done) for row in waiting]
    turn.outcome = "surge rejected"
    told = _said(turn, "surge-rejected", n=len(waiting))
    # The rest is the next card: nothing is held that no card tells of.
    rest = [] if is_all else [_card(turn, found, told.to)]
    return [told, *rest, *[letter for letter in letters if letter is not None]]


def _reject(turn: Turn, row: Row[Any], role: str, part_of: int) -> Letter | None:
    done = decisions.change(
        turn,
        row,
        "review",
        Review.REJECTED,
        reason=UNTRUE,
        campaign_id=row.campaign_id,
        n=row.n,
        by_id=turn.who.person_id,
        by_role=role,
        part_of=part_of,
    )
    trust.judged(turn, row, after=Review.REJECTED, reason=UNTRUE)
    there = reviewing.reach(turn.read, row.contact_id)
    if there is None:
        return None
    language = there.language or row.language
    words = say("verdict-rejected", language, reason=reason_words(UNTRUE, language))
    return Letter(there.id, Prompt(words), wait=UNDO_IS_SILENT, dedupe=verdict_key(done))
