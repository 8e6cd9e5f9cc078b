"""`/holidays`: a moderator says when they are away; others get what would have come to them."""

from datetime import date, timedelta

from forms.kinds.date import coming, is_next_week
from handlers.review import queue, shift
from handlers.review.presence import today
from handlers.turn import Refused, Turn
from messages.dates import day
from messages.model import Choice, Inbound, Letter
from privacy.plain import plain
from storage import moderators

OFF = "off"
# Whoever is away for longer gives the role back; more is mostly a slip of the thumb.
LONGEST = timedelta(days=183)
_MOST_WORDS = 16
_SHOWN = 10


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/holidays FROM TO`, `/holidays off`, its button, and `/holidays` alone."""
    queue.check_place(turn)
    typed = plain(turn.rest).strip()
    turn.outcome = "holidays"
    if turn.choice == OFF or typed.casefold() == OFF:
        _set(turn, None)
        return [turn.reply(turn.say("holidays-off"))]
    if not typed:
        return [_state(turn)]
    now = today(turn, turn.who.campaign_id or 0)
    days = _read(typed, turn.language, now)
    if days is None:
        raise Refused("holidays-how")
    first, last = days
    if last < first or last < now or last - first > LONGEST:
        raise Refused("holidays-order", first=_day(turn, first), last=_day(turn, last))
    _set(turn, days)
    handed = shift.hand_back(turn) if first <= now else 0
    told = [_away(turn, days), *([turn.say("holidays-handed", n=handed)] if handed else [])]
    return [_letter(turn, "\n".join(told))]


def _read(typed: str, language: str, now: date) -> tuple[date, date] | None:
    """The first and the last day of what was typed, at any joint that leaves two days.

    One word in between may join them: "to", "au", "-".
    """
    if is_next_week(typed, language):
        monday = now + timedelta(days=7 - now.weekday())
        return monday, monday + timedelta(days=6)
    words = typed.split()[:_MOST_WORDS]
    for joint in (0, 1):
        for n in range(1, len(words) - joint):
            first = coming(" ".join(words[:n]), language=language, today=now)
            # "22 December 5 January": the second is the next one after the first.
            after = max(first, now) if first else now
            last = coming(" ".join(words[n + joint :]), language=language, today=after)
            if first and last:
                return first, last
    single = coming(typed, language=language, today=now)
    return (single, single) if single else None


def _set(turn: Turn, days: tuple[date, date] | None) -> None:
    moderators.set_away(turn, turn.who.person_id or 0, turn.who.campaign_id or 0, days)


def _state(turn: Turn) -> Letter:
    """What holds for the person, and the campaign's next holidays."""
    now = today(turn, turn.who.campaign_id or 0)
    row = moderators.one(turn.read, turn.who.person_id or 0, turn.who.campaign_id or 0)
    is_set = row is not None and row.away_until is not None and row.away_until >= now
    told = _away(turn, (row.away_from, row.away_until)) if row and is_set else ""
    ahead = sorted(each for each in turn.campaign.holidays if each >= now)[:_SHOWN]
    days = ", ".join(_day(turn, each) for each in ahead)
    campaign = turn.say("holidays-campaign", days=days) if ahead else ""
    text = "\n".join(filter(None, (told or turn.say("holidays-none"), campaign)))
    return _letter(turn, text) if is_set else turn.reply(text)


def _letter(turn: Turn, text: str) -> Letter:
    choices = (Choice(OFF, turn.say("holidays-end")),)
    return turn.ask(text, "holidays", "set", choices=choices)


def _away(turn: Turn, days: tuple[date, date]) -> str:
    first, last = days
    return turn.say("holidays-set", first=_day(turn, first), last=_day(turn, last))


def _day(turn: Turn, at: date) -> str:
    return day(at, turn.language)
