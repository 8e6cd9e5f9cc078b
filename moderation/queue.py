"""The order in which reports come before moderators, and who may claim one.

Each report has a place in line: when it came, and later the more its reporter and its area have
sent. Nothing that came after that instant stands before it, so nothing waits for ever. What is
known beyond that (risk, a likely duplicate, a language) is worth minutes of waiting, a bounded
number of them. The place is kept with the report, so that the first few are found by an index.

Source: places in line are L. Zhang's Virtual Clock (SIGCOMM 1990), whose delays are bounded.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from moderation.triage import URGENT_FROM

claim_lasts = timedelta(minutes=20)

# One sender's reports stand that far apart, however fast they come: 300 in a minute hold up
# nobody's by more than one each ten minutes. A day's worth is counted, then the rest stand alike.
REPORTER_APART = timedelta(minutes=10)
MOST_OF_REPORTER = 144
# One more person in the area: of an area that all write about, a minute each, two hours at most.
AREA_APART = timedelta(minutes=1)
MOST_IN_AREA = 120
COUNTED_OVER, COUNTED_IN_AREA_OVER = timedelta(hours=24), timedelta(hours=2)

# From so many of one sender's undecided reports on they come as one card, so many at most.
GROUPED_FROM, MOST_GROUPED = 6, 60
# Whoever takes them one by one gets them so for that long.
SINGLY_LASTS = timedelta(hours=1)

# What else is known is worth so much waiting; together less than `MOST_AHEAD`.
RISK = timedelta(hours=2)
LANGUAGE_KNOWN = timedelta(hours=1)
SAME_CASE = timedelta(hours=1)  # the case that was decided just now is still in mind
LIKELY_DUPLICATE = timedelta(minutes=30)  # quick: compared with a decided case
SOURCE = timedelta(minutes=15)  # more or less, around a source of which nothing is known
MOST_AHEAD = RISK + LANGUAGE_KNOWN + SAME_CASE + LIKELY_DUPLICATE + 2 * SOURCE


@dataclass(frozen=True, slots=True)
class Card:
    """A report that waits for a decision.

    Args:
        urgency: 0-1, see triage; from URGENT_FROM on it goes before all others.
        received_at: or its place in line, where that is kept.
        claimed_by: person id of who took it last, if anybody.
        risk: 0-1, what may follow if it waits.
        like: id of the decided case that it probably is about, 0 if none.
        language: that it was written in.
        reliability: 0-1 of its source, 0.5 where nothing is known; orders and nothing else.
    """

    report_id: int
    urgency: float
    received_at: datetime
    claimed_by: int | None = None
    claimed_at: datetime | None = None
    risk: float = 0.0
    like: int = 0
    language: str = ""
    reliability: float = 0.5


def place_in_line(received_at: datetime, *, of_reporter: int, in_area: int) -> datetime:
    """Say from when on nothing that comes later stands before a report.

    Args:
        of_reporter: reports of the same reporter in the day before, counted to MOST_OF_REPORTER.
        in_area: other people who wrote from its area in the two hours before, to MOST_IN_AREA.
    """
    own = min(of_reporter, MOST_OF_REPORTER) * REPORTER_APART
    return received_at + own + min(in_area, MOST_IN_AREA) * AREA_APART


def is_claimed(card: Card, now: datetime) -> bool:
    """Tell whether somebody holds the card at this moment."""
    return (
        card.claimed_by is not None
        and card.claimed_at is not None
        and now - card.claimed_at < claim_lasts
    )


def may_claim(card: Card, person: int, now: datetime) -> bool:
    """Tell whether `person` may take the card: free, expired, or already theirs."""
    return card.claimed_by == person or not is_claimed(card, now)


def ahead(card: Card, *, speaks: frozenset[str] = frozenset(), in_mind: int = 0) -> timedelta:
    """How much waiting is made up by what is known of the card; -SOURCE to MOST_AHEAD.

    Args:
        speaks: languages that the moderator reads; empty if they did not say.
        in_mind: the case that they decided just now.
    """
    found = RISK * min(1.0, max(0.0, card.risk))
    found += SOURCE * (2 * min(1.0, max(0.0, card.reliability)) - 1)
    found += LIKELY_DUPLICATE if card.like else timedelta(0)
    found += SAME_CASE if card.like and card.like == in_mind else timedelta(0)
    return found + (LANGUAGE_KNOWN if card.language in speaks else timedelta(0))


def order(
    cards: Iterable[Card],
    now: datetime,
    *,
    speaks: frozenset[str] = frozenset(),
    in_mind: int = 0,
) -> list[Card]:
    """Order what waits.

    Returns:
        Every card once: urgent first, then those that nobody holds, then by place in line less
        what is known of it; equal ones by id, so that the order is the same on every machine.
    """
    return sorted(
        cards,
        key=lambda card: (
            card.urgency < URGENT_FROM,
            is_claimed(card, now),
            card.received_at - ahead(card, speaks=speaks, in_mind=in_mind),
            card.report_id,
        ),
    )
