"""ACTIONS: what is open and since when it is due; its owner says done, or gives another day.

The clock's daily tick asks the owners. Rights come from the database: an official answers for
their own office, who follows actions up for all of the campaign.
"""

from datetime import date
from typing import Any

from sqlalchemy import Row

from forms.errors import Invalid
from handlers.audit.meeting import day_choices, told_day
from handlers.audit.owners import answers, asked, facility_of, line, question_text, told_done
from handlers.conversation import receipt, report
from handlers.conversation.asking import today_in
from handlers.conversation.supplement import ASKS_FOR
from handlers.review.deciding import role_for
from handlers.turn import Refused, Turn
from messages import dates
from messages.model import Asks, Choice, Inbound, Letter, Prompt, Said, Tick
from moderation.roles import Action, may
from privacy.plain import plain
from storage import actions, decisions

MOST_LISTED = 10


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Ask the owners of a day, list what is open, or take an answer."""
    if isinstance(said, Tick):
        return _ask_owners(turn, said.period)
    receipt.alone(turn)
    kind, *told = turn.asked.subject.split(":") if turn.asked else ("list",)
    if turn.asked is None:
        return [_list(turn)]
    if kind == "list" and turn.choice is not None:
        return [_one(turn, _row(turn, int(turn.choice)))]
    if kind == "until":
        text = plain(said.text).strip() if isinstance(said, Said) else ""
        return _new_day(turn, _row(turn, int(told[0])), date.fromisoformat(told[1]), text)
    if turn.choice is None:
        return _unchosen(turn, said)
    row = _row(turn, int(told[0]))
    if row.closed_at is not None or row.due_on.isoformat() != told[1]:
        return _late(turn)
    return _done(turn, row) if turn.choice == "done" else [_ask_day(turn, row)]


def _unchosen(turn: Turn, said: Inbound) -> list[Letter]:
    """Words instead of a button are heard like any others; a number of no choice is a slip."""
    turn.answered = []  # the question stays open
    typed = said.text.strip() if isinstance(said, Said) else ""
    if turn.draft is None and typed.isdecimal():
        return [turn.reply(turn.say("choose-one"))]
    turn.asked = None
    return report.handle(turn, said)


# --- the clock -----------------------------------------------------------------------------


def _ask_owners(turn: Turn, campaign_day: str) -> list[Letter]:
    """Ask about all that is due; a day that comes late or twice finds nothing left to ask."""
    campaign_id = turn.campaigns.codes.get(campaign_day.rpartition(":")[0], 0)
    campaign = turn.campaigns.newest(campaign_id)
    if campaign is None or turn.campaigns.closed.get(campaign_id):
        turn.outcome = "no campaign"
        return []
    today = today_in(turn, campaign)
    rows = [
        row
        for row in actions.due(turn.read, campaign_id, today)
        if actions.was_asked(turn, row.id, today)
    ]
    turn.outcome = "actions asked"
    return asked(turn, campaign, rows, today)


# --- the list ------------------------------------------------------------------------------


def _office_seen(turn: Turn) -> str | None:
    """The office whose actions the person sees, None for those of all.

    Raises:
        Refused: they follow none.
    """
    if may(turn.who.roles, Action.FOLLOW_UP):
        return None
    if turn.who.office and may(turn.who.roles, Action.RESPOND):
        return turn.who.office
    raise Refused("unknown-command" if turn.word else "review-no-right")


def _list(turn: Turn) -> Letter:
    rows = actions.still_open(turn.read, turn.who.campaign_id or 0, office=_office_seen(turn))
    if not rows:
        return turn.reply(turn.say("actions-none"))
    shown = rows[:MOST_LISTED]
    before = actions.earlier_days(turn.read, [row.id for row in shown])
    lines = [
        f"{n}. {_listed(turn, row, before.get(row.id, []))}" for n, row in enumerate(shown, 1)
    ]
    text = "\n".join([turn.say("actions-title", n=len(rows)), *lines])
    choices = tuple(Choice(str(row.id), _label(turn, n, row)) for n, row in enumerate(shown, 1))
    return turn.ask(text, "actions", "list", choices=choices, columns=1, lasts=ASKS_FOR)


def _listed(turn: Turn, row: Row[Any], before: list[date]) -> str:
    over = (today_in(turn, turn.campaign) - row.due_on).days
    notes = [turn.say("action-overdue", n=over)] if over > 0 else []
    if before:
        first = dates.day(before[0], turn.language)
        notes.append(turn.say("action-first-due", day=first, n=len(before)))
    said = line(turn, row, turn.language)
    return f"{said} ({', '.join(notes)})" if notes else said


def _label(turn: Turn, n: int, row: Row[Any]) -> str:
    """Names no words of the meeting: the labels of choices are kept in clear."""
    facility = facility_of(turn, row, turn.language)
    return turn.say("action-button", n=n, facility=facility)


def _one(turn: Turn, row: Row[Any]) -> Letter:
    if row.closed_at is not None:
        return _late(turn)[0]
    text = question_text(turn, row, turn.language, today_in(turn, turn.campaign))
    subject = f"one:{row.id}:{row.due_on.isoformat()}"
    return turn.ask(text, "actions", subject, choices=answers(turn.language), lasts=ASKS_FOR)


# --- answers -------------------------------------------------------------------------------


def _row(turn: Turn, action_id: int) -> Row[Any]:
    """The action as it now stands.

    Raises:
        Refused: it is of another campaign, or of an office that is not theirs.
    """
    row = actions.one(turn.read, action_id)
    if row is None or row.campaign_id != turn.who.campaign_id:
        raise Refused("review-no-right")
    if _office_seen(turn) not in (None, row.office):
        raise Refused("review-no-right")
    return row


def _late(turn: Turn) -> list[Letter]:
    turn.outcome = "late"
    return [turn.reply(turn.say("action-gone"))]


def _done(turn: Turn, row: Row[Any]) -> list[Letter]:
    told = told_done(turn, row)
    if not actions.close(turn, row.id, person_id=turn.who.person_id, at=turn.now):
        return _late(turn)
    _note(turn, row, row.due_on.isoformat(), "closed", actions.DONE)
    turn.outcome = "action done"
    said = f"{line(turn, row, turn.language)}\n{turn.say('action-thanks')}"
    return [_in_place(turn, Prompt(said)), *told]


def _ask_day(turn: Turn, row: Row[Any], before: str = "") -> Letter:
    text = "\n".join(part for part in (before, turn.say("action-until")) if part)
    subject = f"until:{row.id}:{row.due_on.isoformat()}"
    return turn.ask(text, "actions", subject, choices=day_choices(turn), lasts=ASKS_FOR)


def _new_day(turn: Turn, row: Row[Any], was: date, text: str) -> list[Letter]:
    """Put it off; the day that it was due before stays in the decision, and is listed."""
    if row.closed_at is not None or row.due_on != was:
        return _late(turn)
    day = told_day(turn, text)
    if isinstance(day, Invalid):
        return [_ask_day(turn, row, day.explain(turn.language))]
    if day == was:
        return [_ask_day(turn, row, turn.say("action-day-same"))]
    if day == today_in(turn, turn.campaign):
        return [_ask_day(turn, row, turn.say("action-day-today"))]
    if not actions.put_off(turn, row.id, before=was, after=day):
        return _late(turn)
    _note(turn, row, was.isoformat(), day.isoformat(), actions.PUT_OFF)
    turn.outcome = "action put off"
    words = turn.say("action-put-off", day=dates.day(day, turn.language))
    return [turn.reply(words)]


def _note(turn: Turn, row: Row[Any], before: str, after: str, reason: str) -> None:
    follows = may(turn.who.roles, Action.FOLLOW_UP)
    decisions.note(
        turn,
        about=actions.ABOUT,
        subject_id=row.id,
        before=before,
        after=after,
        reason=reason,
        campaign_id=row.campaign_id,
        n=turn.campaigns.newest_n[row.campaign_id],
        version=actions.next_version(turn.read, row.id),
        by_id=turn.who.person_id,
        by_role=role_for(turn, Action.FOLLOW_UP if follows else Action.RESPOND),
    )


def _in_place(turn: Turn, prompt: Prompt, asks: Asks | None = None) -> Letter:
    """A letter that takes the question's place on the screen."""
    edits = turn.asked.letter_id if turn.asked else None
    return Letter(turn.who.contact_id, prompt, asks=asks, edits=edits)
