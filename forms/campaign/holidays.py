"""Read `holidays:`, the days on which nobody is expected to look at the queue."""

from datetime import date

from forms.marked import Spot

MOST = 400


def read_holidays(spot: Spot) -> frozenset[date]:
    """Return the days that are written, each once, as in 2026-12-25."""
    days: set[date] = set()
    entries = spot.entries()
    if len(entries) > MOST:
        spot.wrong(f"more than {MOST} days")
    for entry in entries[:MOST]:
        day = entry.day()
        if day is None:
            if entry.found is None:
                entry.wrong("should be a day, as in 2026-12-25")
        elif day in days:
            entry.wrong(f"{day} is written twice")
        else:
            days.add(day)
    return frozenset(days)
