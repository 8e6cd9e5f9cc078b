"""Blocking a sender for some days or for good, the list of the blocked, and taking it back.

People have no names here: who is blocked is known by the cases that they reported, and by the day.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from handlers.conversation import receipt
from handlers.reasons import why_words
from handlers.review.card import decided_card
from handlers.review.deciding import Matter, blocked_words, note, role_for, toast
from handlers.turn import Refused, Turn
from messages.dates import day, day_in
from messages.model import Choice, Inbound, Letter
from moderation.reasons import JUDGED, LISTS
from moderation.roles import Action, may
from moderation.states import RULES
from privacy.pseudonym import read_case_code
from storage import blocks, cases, decisions, people

BLOCKED = "blocked"
LIFTED, TIME_OVER = "lifted", "time_over"
MOST_DAYS = 366
_SHOWN = 3  # cases by which somebody is known


def block(turn: Turn, said: Inbound, it: Matter) -> list[Letter]:
    """Stop one sender: for good, or as `/block CODE 7 abuse` says; what they sent stays."""
    closed = close(turn, it)
    if closed is None:
        return toast(turn, said, turn.say("decided-blocked"))
    done, after = closed
    words = blocked_words(after, turn.language)
    return [decided_card(turn, it, "decided-blocked-so", done, until=words)]


def close(turn: Turn, it: Matter) -> tuple[int, str] | None:
    """Block a report's sender as was typed; returns the decision and what it led to.

    None where the sender is blocked already: then nothing is decided.

    Raises:
        Refused: they hold a role: it would lock out who can undo it. Organisers end roles.
    """
    role = role_for(turn, Action.BLOCK, it)
    until, reason = _told(turn, it)
    ends = _ends(until, it.campaign.timezone) if until else None
    sender = it.report.reporter_id
    held = people.roles(turn.read, [sender])
    if any(row.campaign_id == it.report.campaign_id for row in held):
        raise Refused("review-no-right")
    if not blocks.block(turn, sender, ends):
        return None
    after = f"{BLOCKED}:{until}" if until else BLOCKED
    return note(turn, it, "block", sender, ("", after), reason=reason, role=role), after


def _told(turn: Turn, it: Matter) -> tuple[date | None, str]:
    """The last day and the reason that were typed behind the code; a button tells neither."""
    until, reason = None, ""
    for word in turn.rest.casefold().split()[1:]:
        if word.isdecimal() and 1 <= int(word) <= MOST_DAYS:
            today = day_in(turn.now, it.campaign.timezone)
            until = today + timedelta(days=int(word))
        elif word in LISTS["block"] - {LIFTED, TIME_OVER}:
            reason = word
        else:
            raise Refused("block-how", most=MOST_DAYS)
    return until, reason


def _ends(last: date, timezone: str) -> datetime:
    return datetime.combine(last + timedelta(days=1), time(0), ZoneInfo(timezone))


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/unblock`, `/unblock CODE`, and the number of one of the list.

    Raises:
        Refused: in a group, where others would read; or the right holds in one area only.
    """
    receipt.alone(turn)
    if not may(turn.who.roles_in(""), Action.BLOCK):
        raise Refused("review-no-right")
    is_answer = turn.asked is not None and turn.asked.handler == "unblock"
    typed = "" if is_answer else turn.rest.strip()
    rows = _named(turn, typed) if typed else blocks.here(turn.read, turn.who.campaign_id or 0)
    codes = blocks.codes(turn.read, turn.who.campaign_id or 0, [row.person_id for row in rows])
    if is_answer:
        return _chosen(turn, rows, codes)
    if not typed:
        return [_list(turn, rows, codes)]
    return [_open(turn, row, codes) for row in rows]


def _named(turn: Turn, typed: str) -> Sequence[Row[Any]]:
    """Those blocked who reported the case of that code, however long the list is."""
    case = cases.by_code(turn.read, read_case_code(typed.split()[0]) or "")
    rows = blocks.of_case(turn.read, turn.who.campaign_id or 0, case.id) if case else []
    if not rows:
        raise Refused("unblock-unknown", code=typed[:20])
    return rows


def _chosen(turn: Turn, rows: Any, codes: dict[int, list[str]]) -> list[Letter]:
    if turn.choice is None:
        return turn.choose_one()
    meant = [row for row in rows if str(row.person_id) == turn.choice]
    if not meant:
        raise Refused("unblock-gone")
    return [_open(turn, meant[0], codes)]


def _list(turn: Turn, rows: Any, codes: dict[int, list[str]]) -> Letter:
    turn.outcome = "blocked listed"
    if not rows:
        return turn.reply(turn.say("unblock-none"))
    lines = [f"{n}. {_line(turn, row, codes)}" for n, row in enumerate(rows, start=1)]
    more = blocks.many(turn.read, turn.who.campaign_id or 0) - len(rows)
    rest = [turn.say("group-more", n=more)] if more > 0 else []
    text = "\n".join([turn.say("unblock-which"), *lines, *rest])
    choices = tuple(Choice(str(row.person_id), str(n)) for n, row in enumerate(rows, start=1))
    return turn.ask(text, "unblock", "list", choices=choices, columns=5)


def _line(turn: Turn, row: Row[Any], codes: dict[int, list[str]]) -> str:
    since = day(day_in(row.blocked_at, turn.campaign.timezone), turn.language)
    told = {
        "codes": ", ".join(codes[row.person_id][:_SHOWN]) or "–",
        "day": since,
        "until": blocked_words(row.after, turn.language),
    }
    line = turn.say("unblock-line", **told)
    return line if row.reason == JUDGED else f"{line} ({why_words(row.reason, turn.language)})"


def _open(turn: Turn, row: Row[Any], codes: dict[int, list[str]]) -> Letter:
    """Hear the sender again; the decision is the one who is heard's."""
    if not blocks.unblock(turn, row.person_id, row.blocked_at):
        raise Refused("unblock-gone")
    role = role_for(turn, Action.BLOCK)
    _note(turn, row, LIFTED, by_id=turn.who.person_id, by_role=role)
    turn.outcome = "unblocked"
    shown = ", ".join(codes[row.person_id][:_SHOWN]) or "–"
    return turn.reply(turn.say("unblock-done", codes=shown))


def over(turn: Turn) -> None:
    """Open what was closed until now; call it every minute."""
    for row in blocks.over(turn.read, turn.now):
        if blocks.unblock(turn, row.person_id, row.blocked_at):
            _note(turn, row, TIME_OVER, by_id=None, by_role="")


def _note(turn: Turn, row: Row[Any], reason: str, *, by_id: int | None, by_role: str) -> None:
    decisions.note(
        turn,
        about="block",
        subject_id=row.person_id,
        before=row.after,
        after="",
        reason=reason,
        campaign_id=row.campaign_id,
        n=turn.campaigns.newest_n[row.campaign_id],
        version=1,
        by_id=by_id,
        by_role=by_role,
        rules=RULES,
    )
