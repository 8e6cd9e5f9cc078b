"""The queue: the next card for this moderator, claimed for 20 minutes, and how much waits."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from handlers.quality import blind
from handlers.review import grouped
from handlers.review.card import card_letter
from handlers.review.cards import queue_text
from handlers.review.deciding import LEADING, Matter, matter, move_report, role_for
from handlers.turn import Refused, Turn
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from moderation.queue import Card, claim_lasts, may_claim, order
from moderation.roles import Action, may
from moderation.states import Review
from moderation.triage import URGENT_FROM, urgency
from storage import cases, judging, moderators, people, phones, queues, reviewing, topics, trust
from storage.decisions import Overtaken

# What is told of people waits an hour less than what is told of things.
_SENSITIVE_RISK = 0.5


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take /next and /queue."""
    check_place(turn)
    return [queue_letter(turn)] if turn.word == "queue" else [next_card(turn)]


def check_place(turn: Turn) -> None:
    """Make sure that cards may be shown here: in groups only where moderators are.

    Raises:
        Refused: it is another group.
    """
    if not turn.in_group:
        return
    groups = people.groups(turn.read, turn.who.campaign_id or 0, "moderators")
    if turn.desk.group_of(turn) not in {group.id for group in groups}:
        raise Refused("unknown-command")


def here(turn: Turn) -> int:
    """The contact of the chat that the person speaks in: in a group, all see the card."""
    return (turn.desk.group_of(turn) if turn.in_group else 0) or turn.who.contact_id


def queue_letter(turn: Turn) -> Letter:
    """How many wait, with a button for the next card."""
    text = queue_text(turn, turn.who.campaign_id or 0, turn.language)
    choices = (Choice("next", turn.say("next-card")),)
    return Letter(here(turn), Prompt(text, choices), asks=Asks("review", "queue"))


def next_card(turn: Turn, *, only_urgent: bool = False) -> Letter:
    """The next card, claimed for the person; or that nothing waits for them."""
    return _first(turn, only_urgent=only_urgent) or Letter(
        here(turn), Prompt(turn.say("review-none"))
    )


def following(turn: Turn, it: Matter, but: Collection[int] = ()) -> list[Letter]:
    """The card after the one just decided, unasked: a sitting takes one tap a report.

    Only in a private chat: in a group many look, and whoever wants a card takes one. None where
    nothing else waits.

    Args:
        but: reports that were handed on together with it.
    """
    is_private = turn.asked is not None and turn.asked.contact_id == turn.who.contact_id
    if turn.in_group or not is_private:
        return []
    outcome, found = turn.outcome, _first(turn, but={it.report.id, *but}, in_mind=it.case.id)
    turn.outcome = outcome
    return [found] if found else []


def _first(
    turn: Turn, *, but: Collection[int] = (), in_mind: int = 0, only_urgent: bool = False
) -> Letter | None:
    """The card that comes first for this person and that nobody takes at this very moment."""
    looks = _looks(turn)
    for card in line(turn, in_mind=in_mind, more=looks):
        if card.report_id in {row.id for row in looks}:
            return blind.show(turn, card.report_id, to=here(turn))
        if only_urgent and card.urgency < URGENT_FROM:
            return None
        if card.report_id not in but and may_claim(card, turn.who.person_id or 0, turn.now):
            with suppress(Overtaken):
                return _shown(turn, card.report_id, but)
    return None


def _shown(turn: Turn, report_id: int, but: Collection[int]) -> Letter:
    """The card of one report, or that of all of its sender where these are many."""

    def sees(turn: Turn, rows: Sequence[Row[Any]]) -> list[Row[Any]]:
        return [row for row in seen(turn, rows) if row.id not in but]

    together = grouped.instead(turn, report_id, here(turn), sees)
    if together is None and _is_anothers(turn, report_id):
        raise Overtaken  # with the others of its sender, at this very moment
    return together or show(turn, report_id)


def _is_anothers(turn: Turn, report_id: int) -> bool:
    report = matter(turn, report_id).report
    is_held = report.claimed_until is not None and report.claimed_until > turn.now
    return is_held and report.claimed_by != turn.who.person_id


def codes(turn: Turn) -> set[str]:
    """The codes of the cases that wait for this person."""
    rows = theirs(turn)
    return {row.code for row in cases.by_ids(turn.read, {r.case_id for r in rows if r.case_id})}


def line(turn: Turn, *, in_mind: int = 0, more: Sequence[Row[Any]] = ()) -> list[Card]:
    """What may come next for this person, in order; not their own, nor passed a moment ago.

    Args:
        in_mind: the case that they decided just now.
        more: rows that stand in the line besides.
    """
    rows = [*theirs(turn), *more]
    like = queues.like(turn.read, [row.id for row in rows])
    sources = {row.reporter_id for row in rows}
    relied = trust.reliability(
        turn.read, sources, campaign_id=turn.who.campaign_id or 0, now=turn.now
    )
    cards = [
        replace(_queued(turn, row), like=like.get(row.id, 0), reliability=relied[row.reporter_id])
        for row in rows
    ]
    speaks = moderators.languages(turn.read, turn.who.person_id or 0, turn.who.campaign_id or 0)
    return order(cards, turn.now, speaks=speaks, in_mind=in_mind)


def show(turn: Turn, report_id: int) -> Letter:
    """Claim one report and show its card."""
    it = matter(turn, report_id)
    it = take(turn, it, role_for(turn, Action.CLAIM, it))
    turn.outcome = "card"
    return card_letter(turn, it, to=here(turn))


def take(turn: Turn, it: Matter, role: str) -> Matter:
    """Claim a report for the person, as far as it is free; gives it as it then is."""
    if it.report.review == Review.RECEIVED:
        move_report(turn, it, Review.IN_REVIEW, reason="claimed", role=role)
        it = matter(turn, it.report.id)
    reviewing.claim(
        turn,
        report_id=it.report.id,
        version=it.report.version,
        person_id=turn.who.person_id or 0,
        lasts=claim_lasts,
    )
    return matter(turn, it.report.id)


def theirs(turn: Turn) -> list[Row[Any]]:
    """The first that wait and that this person may decide on."""
    found = queues.waiting(
        turn.read,
        turn.who.campaign_id or 0,
        person_id=turn.who.person_id or 0,
        now=turn.now,
        leads=bool(LEADING & turn.who.roles),
        areas=_areas(turn),
    )
    return seen(turn, found)


def seen(turn: Turn, rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    """Those of them that this person may take here, in the same order."""
    own = phones.identities(turn.read, turn.who.person_id or 0)
    theirs = [row for row in rows if row.reporter_id not in own and _may_see(turn, row)]
    return _of_topic(turn, theirs)


def _of_topic(turn: Turn, rows: list[Row[Any]]) -> list[Row[Any]]:
    """In a topic of the group what comes there; anything where none of that waits."""
    there = topics.about(turn.read, turn.desk.group_of(turn)) if turn.in_group else None
    if there is None or not there.topic:
        return rows
    here = [row for row in rows if topics.comes_here(there.topic, row.category, row.area)]
    return here or rows


def _areas(turn: Turn) -> frozenset[str] | None:
    """Where the person takes cards; None is everywhere."""
    roles = [role for role in turn.who.roles if may({role}, Action.CLAIM)]
    if any(role not in turn.who.areas for role in roles):
        return None
    return frozenset().union(*(turn.who.areas[role] for role in roles))


def _looks(turn: Turn) -> list[Row[Any]]:
    """Reports for a second, blind look, among the others; in a group all would read along."""
    if turn.in_group:
        return []
    rows = judging.waiting(turn, turn.who.campaign_id or 0, turn.who.person_id or 0)
    return [row for row in rows if _may_see(turn, row)]


def _may_see(turn: Turn, row: Row[Any]) -> bool:
    """Whether it lies where the person moderates, and is not hidden from them."""
    here = turn.who.roles_in(row.area)
    is_open = not row.restricted and not row.for_leads
    return may(here, Action.CLAIM) and (is_open or bool(LEADING & here))


def _queued(turn: Turn, row: Row[Any]) -> Card:
    category = turn.campaign.category(row.category)
    sensitive = category is not None and category.sensitive
    until: datetime | None = row.claimed_until
    return Card(
        report_id=row.id,
        urgency=urgency(emergency=row.urgent, sensitive=sensitive),
        received_at=row.rank_at or row.received_at,
        risk=_SENSITIVE_RISK if sensitive else 0.0,
        language=row.language,
        claimed_by=row.claimed_by,
        claimed_at=until - claim_lasts if until else None,
    )
