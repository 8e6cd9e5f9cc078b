"""Many reports of one sender as one card: the first in full, of the others a line each.

Says that they are of one sender, and never of whom. Never among them: what is urgent, sensitive,
for two persons, restricted or left to leads. What is decided about them is in `grouped_answers`.
"""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Row

from forms.free_words import DESCRIPTION
from handlers.conversation.likely import category_label
from handlers.review.card import language_of
from handlers.review.deciding import Matter, matter
from handlers.review.told import age, answers_of, card_text, shown_text
from handlers.turn import Turn
from messages.model import Asks, Choice, Letter, Prompt
from messages.words import say
from moderation.queue import GROUPED_FROM
from moderation.roles import Action, may
from storage import cases, grouped

Sees = Callable[[Turn, Sequence[Row[Any]]], list[Row[Any]]]
KIND = "group"
# Nine lines and the first report in full are what one look takes in.
_LISTED, _LETTERS = 9, 60


def instead(turn: Turn, report_id: int, to: int, sees: Sees) -> Letter | None:
    """The card for all of this report's sender, claimed; None where it stands for itself.

    Args:
        to: the chat that it goes to.
        sees: which of some rows this person may take here.
    """
    report = cases.report(turn.read, report_id)
    if report is None:
        return None
    found = of_sender(turn, report.reporter_id, sees)
    if report_id not in {row.id for row in found}:
        return None
    person_id, campaign_id = turn.who.person_id or 0, report.campaign_id
    sender = report.reporter_id
    if grouped.goes_singly(turn.read, campaign_id, sender, person_id=person_id, now=turn.now):
        return None
    return taken(turn, found, to)


def of_sender(turn: Turn, sender_id: int, sees: Sees) -> list[Row[Any]]:
    """A sender's reports that can be decided together here, in line; none where they are few."""
    if turn.campaign.kind != "incident":
        return []
    rows = grouped.waiting(
        turn.read,
        turn.who.campaign_id or 0,
        sender_id,
        person_id=turn.who.person_id or 0,
        now=turn.now,
    )
    found = [row for row in sees(turn, rows) if _is_plain(turn, row)] if _are_many(rows) else []
    return found if _are_many(found) else []


def _are_many(rows: Sequence[Row[Any]]) -> bool:
    return len(rows) >= GROUPED_FROM


def _is_plain(turn: Turn, row: Row[Any]) -> bool:
    """Whether neither it, nor what its reporter called it, is sensitive or takes two persons."""
    campaign = turn.campaigns.at(turn.who.campaign_id or 0, row.n)
    told = str(answers_of(turn, row).get("category") or "")
    named = [campaign.category(row.category), campaign.category(told or row.category)]
    return all(each and not each.sensitive and not each.two_persons for each in named)


def taken(turn: Turn, rows: Sequence[Row[Any]], to: int) -> Letter | None:
    """Claim them and show the card; None where somebody took of them at this very moment."""
    ids = [row.id for row in rows]
    if grouped.take(turn, ids, turn.who.person_id or 0) != len(ids):
        grouped.leave(turn, ids, turn.who.person_id or 0)
        return None
    turn.outcome = "card"
    return card(turn, rows, to=to)


def card(turn: Turn, rows: Sequence[Row[Any]], *, to: int, edits: int | None = None) -> Letter:
    """The card as it now stands."""
    it, language = matter(turn, rows[0].id), language_of(turn, to)
    in_group = turn.in_group or to != turn.who.contact_id
    lines = [
        say("group-title", language, n=len(rows)),
        f"1. {card_text(turn, it, language, [], in_group=in_group)}",
        *(f"{n}. {_line(turn, row, language)}" for n, row in enumerate(rows[1 : _LISTED + 1], 2)),
    ]
    more = len(rows) - 1 - _LISTED
    lines += [say("group-more", language, n=more)] if more > 0 else []
    prompt = Prompt("\n".join(lines), _choices(it, len(rows), language), columns=1)
    subject = f"{KIND}:{told_of(rows)}"
    return Letter(to, prompt, asks=Asks("review", subject), edits=edits or None, priority=3)


def told_of(rows: Sequence[Row[Any]]) -> str:
    """What a card's answers are about: each report with its version."""
    return ",".join(f"{row.id}.{row.version}" for row in rows)


def read_told(told: str) -> list[tuple[int, int]]:
    """Report id and version of each, as `told_of` wrote them."""
    pairs = (each.partition(".") for each in told.split(",") if each)
    return [(int(report_id), int(version)) for report_id, _, version in pairs]


def _line(turn: Turn, row: Row[Any], language: str) -> str:
    words = str(answers_of(turn, row).get(DESCRIPTION) or "")
    return say(
        "group-line",
        language,
        code=row.code,
        category=category_label(turn.campaign, row.category, language),
        age=age(row.received_at, turn.now, language),
        text=shown_text(" ".join(words.split()), turn.campaign.country, most=_LETTERS) or "–",
    )


def _choices(it: Matter, n: int, language: str) -> tuple[Choice, ...]:
    offered = [
        ("one", say("group-one", language), Action.CLAIM),
        ("reject", say("group-reject", language, n=n), Action.REJECT),
        ("pass", say("group-pass", language, n=n), Action.PASS),
        ("block", say("group-block", language), Action.BLOCK),
    ]
    return tuple(Choice(name, label) for name, label, right in offered if may(it.roles, right))
