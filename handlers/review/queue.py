"""The queue: the next card for this moderator, claimed for 20 minutes, and how much waits."""

from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from handlers.review.card import card_letter
from handlers.review.cards import queue_text
from handlers.review.deciding import LEADING, Matter, matter, move_report, role_for
from handlers.turn import Refused, Turn
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from moderation.queue import Card, claim_lasts, may_claim, order
from moderation.roles import Action, may
from moderation.states import Review
from moderation.triage import urgency
from storage import people, reviewing
from storage.decisions import Overtaken


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take /next and /queue."""
    _check_place(turn)
    return [queue_letter(turn)] if turn.word == "queue" else [next_card(turn)]


def _check_place(turn: Turn) -> None:
    """In groups cards are shown only where moderators are."""
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


def next_card(turn: Turn) -> Letter:
    """The next card, claimed for the person; or that nothing waits for them."""
    return _first(turn) or Letter(here(turn), Prompt(turn.say("review-none")))


def following(turn: Turn, it: Matter) -> list[Letter]:
    """The card after the one just decided, unasked: a sitting takes one tap a report.

    Only in a private chat: in a group many look, and whoever wants a card takes one. None where
    nothing else waits.
    """
    is_private = turn.asked is not None and turn.asked.contact_id == turn.who.contact_id
    if turn.in_group or not is_private:
        return []
    outcome, found = turn.outcome, _first(turn, but=it.report.id)
    turn.outcome = outcome
    return [found] if found else []


def _first(turn: Turn, *, but: int = 0) -> Letter | None:
    """The card that comes first for this person and that nobody takes at this very moment."""
    cards = [_queued(turn, row) for row in _theirs(turn) if row.id != but]
    for card in order(cards, turn.now):
        if may_claim(card, turn.who.person_id or 0, turn.now):
            with suppress(Overtaken):
                return show(turn, card.report_id)
    return None


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


def _theirs(turn: Turn) -> list[Row[Any]]:
    """What waits and may be decided by this person: not their own, not passed a moment ago."""
    person_id = turn.who.person_id or 0
    waiting = [
        row
        for row in reviewing.waiting(turn.read, turn.who.campaign_id or 0)
        if row.reporter_id != person_id and _may_see(turn, row)
    ]
    since = turn.now - claim_lasts
    reports = [row.id for row in waiting]
    done = reviewing.handed_on(turn.read, reports, person_id, since) if reports else set()
    return [row for row in waiting if row.id not in done]


def _may_see(turn: Turn, row: Row[Any]) -> bool:
    """Whether it lies where the person moderates, and is not hidden from them."""
    here = turn.who.roles_in(row.area)
    return may(here, Action.CLAIM) and (not row.restricted or bool(LEADING & here))


def _queued(turn: Turn, row: Row[Any]) -> Card:
    category = turn.campaign.category(row.category)
    sensitive = category is not None and category.sensitive
    until: datetime | None = row.claimed_until
    return Card(
        report_id=row.id,
        urgency=urgency(emergency=row.urgent, sensitive=sensitive),
        received_at=row.received_at,
        claimed_by=row.claimed_by,
        claimed_at=until - claim_lasts if until else None,
    )
