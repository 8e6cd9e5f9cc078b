"""How much of a channel's reports comes in batches: an office that enters its orders, no citizen.

Ten reports of one category from ten squares of the map in ten minutes are ten orders, where a
citizen's report that comes again is one event told twice. No decision is needed to see it. A busy
hour is no batch: what so many reports would do by chance is taken off; and one day's rush is no
habit: a day counts for so much and no more. Knows channels, never a person; no text, and of a
place only its square.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from statistics import median

from moderation.place_likeness import WEIGHTS

# Of so many of a campaign's newest reports.
NEWEST = 5_000
WITHIN = timedelta(minutes=6)
# How busy it is, is told by the hours before.
BUSY = timedelta(hours=3)
# As if so many more of a day's reports had come alone: a few say little.
ALONE = 5.0
# On fewer days nothing is usual.
DAYS = 3
_ALONE_BY_CHANCE = 1.0 - WITHIN / BUSY


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report as it came in.

    Args:
        channel: that it came by, never a person; "" if unknown.
        square: of the map, by any name; None without a place.
    """

    at: datetime
    category: str
    channel: str
    square: int | str | None


@dataclass(frozen=True, slots=True)
class _Counted:
    """Of some reports: how many, and how many more of them in batches than by chance."""

    n: int = 0
    surplus: float = 0.0


_Day = Mapping[str, _Counted]


def batch_shares(arrivals: Iterable[Arrival]) -> dict[str, float]:
    """Give the share of each channel's reports that came in batches, beyond chance: 0-1.

    In a batch is what follows another of its category and channel, from another square, within
    six minutes; what chance makes of so many in the hours before is taken off. The median of the
    days, so that one rush is none; channels without any are left out, and so are reports without
    a place.

    Args:
        arrivals: oldest first; 5,000 cost about 0.03 s.
    """
    return _shares(_days(arrivals).values())


def shares_by_day(arrivals: Iterable[Arrival]) -> dict[date, dict[str, float]]:
    """Give for each day (UTC) the shares by the days before, the newest `NEWEST` reports.

    Args:
        arrivals: oldest first.
    """
    days, before, found = _days(arrivals), deque[_Day](), {}
    for day, counted in days.items():
        found[day] = _shares(before)
        before.append(counted)
        while sum(map(_reports, before)) - _reports(before[0]) >= NEWEST:
            before.popleft()
    return found


def day_of(at: datetime) -> date:
    """The day of an instant that shares are told by: UTC."""
    return at.astimezone(UTC).date()


def batch_odds(share: float) -> float:
    """Give what its channel's share of batches adds to a report's log-odds: 0 or below."""
    return -WEIGHTS["batch"]["weight"] * share


def _shares(days: Iterable[_Day]) -> dict[str, float]:
    by_channel: dict[str, list[float]] = defaultdict(list)
    for day in days:
        for channel, counted in day.items():
            by_channel[channel].append(counted.surplus / (counted.n + ALONE))
    usual = {
        channel: round(median(shares), 3)
        for channel, shares in sorted(by_channel.items())
        if len(shares) >= DAYS
    }
    return {channel: share for channel, share in usual.items() if share > 0}


def _reports(day: _Day) -> int:
    return sum(counted.n for counted in day.values())


def _days(arrivals: Iterable[Arrival]) -> dict[date, dict[str, _Counted]]:
    days: dict[date, dict[str, _Counted]] = {}
    lately: dict[tuple[str, str], _Lately] = defaultdict(_Lately)
    for each in arrivals:
        if each.square is None:
            continue
        alike = lately[each.category, each.channel]
        in_batch, before = alike.hear(each)
        day = days.setdefault(day_of(each.at), {})
        counted = day.get(each.channel, _Counted())
        chance = 1.0 - _ALONE_BY_CHANCE**before
        day[each.channel] = _Counted(counted.n + 1, counted.surplus + in_batch - chance)
    return days


class _Lately:
    """What came of one category and channel in the hours before."""

    def __init__(self) -> None:
        self._came = deque[Arrival]()
        self._in_square = Counter[int | str | None]()

    def hear(self, now: Arrival) -> tuple[bool, int]:
        """Whether another square reported within six minutes, and how many others lately."""
        came, in_square = self._came, self._in_square
        while came and now.at - came[0].at > BUSY:
            in_square[came.popleft().square] -= 1
        last = next((each for each in reversed(came) if each.square != now.square), None)
        others = len(came) - in_square[now.square]
        came.append(now)
        in_square[now.square] += 1
        return last is not None and now.at - last.at <= WITHIN, others
