"""ACTION: what a meeting agreed on becomes a row with an owner and a day; step by step.

What is told so far lies in the subject of the question: a case, an office, a day, codes all of
them. The words come last and are sealed at once.
"""

from datetime import date, timedelta

from forms.due import read_due
from forms.errors import Invalid
from forms.model import Office, Option
from forms.walk.options import MOST_SHOWN, meant
from handlers.audit.facilities import audit_of, audited, meant_case
from handlers.audit.owners import Told, announced
from handlers.conversation import receipt
from handlers.conversation.asking import moment_in, today_in
from handlers.review.deciding import role_for
from handlers.turn import Refused, Turn
from messages import dates
from messages.model import Choice, Inbound, Letter, Said
from moderation.roles import Action
from privacy.plain import plain
from storage import actions, cases, decisions
from storage import models as m

MOST_LETTERS = 500
# Days from today that are offered; any other day can be typed.
OFFERED_DAYS = (7, 14, 28, 84)


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take /action, alone or with all in one line, or the answer to one of its questions."""
    receipt.alone(turn)
    audit_of(turn)
    if not turn.campaign.offices:
        raise Refused("action-no-office")
    if turn.asked is None:
        return _in_one_line(turn) if turn.rest.strip() else [_ask_where(turn)]
    if turn.asked.stale:
        raise Refused("action-gone")
    text = plain(said.text).strip() if isinstance(said, Said) else ""
    step, *told = turn.asked.subject.split(":")
    match step, told:
        case "office", [case_id]:
            return _office_told(turn, int(case_id), text)
        case "until", [case_id, office]:
            return _day_told(turn, int(case_id), office, text)
        case "what", [case_id, office, day]:
            return _words_told(turn, Told(int(case_id), office, date.fromisoformat(day)), text)
    return _where_told(turn, text)


# --- step by step --------------------------------------------------------------------------


def _ask_where(turn: Turn, before: str = "") -> Letter:
    known = audited(turn)
    choices = tuple(Choice(str(case_id), name) for case_id, name in known.items())
    text = "\n".join(part for part in (before, turn.say("action-where")) if part)
    shown = choices if len(choices) <= MOST_SHOWN else ()
    return turn.ask(text, "action", "where", choices=shown, columns=1)


def _where_told(turn: Turn, text: str) -> list[Letter]:
    if turn.choice is not None:
        case = cases.one(turn.read, int(turn.choice))
    else:
        case = meant_case(turn, text)
    if case is None or case.campaign_id != turn.who.campaign_id:
        return [_ask_where(turn, turn.say("facility-unknown"))]
    offices = turn.campaign.offices
    if len(offices) == 1:
        return [_ask_until(turn, case.id, offices[0].code)]
    return [_ask_office(turn, case.id)]


def _ask_office(turn: Turn, case_id: int) -> Letter:
    choices = tuple(Choice(office.code, office.name) for office in turn.campaign.offices)
    shown = choices if len(choices) <= MOST_SHOWN else ()
    return turn.ask(
        turn.say("action-office"), "action", f"office:{case_id}", choices=shown, columns=1
    )


def _office_told(turn: Turn, case_id: int, text: str) -> list[Letter]:
    office = _office(turn, turn.choice or text)
    return [_ask_until(turn, case_id, office.code) if office else _ask_office(turn, case_id)]


def _office(turn: Turn, typed: str) -> Office | None:
    """The office of that code, or whose name was typed."""
    offices = turn.campaign.offices
    named = meant([Option(each.code, {each.language: each.name}) for each in offices], typed)
    return next((each for each in offices if named and each.code == named.value), None)


def _ask_until(turn: Turn, case_id: int, office: str, before: str = "") -> Letter:
    text = "\n".join(part for part in (before, turn.say("action-until")) if part)
    subject = f"until:{case_id}:{office}"
    return turn.ask(text, "action", subject, choices=day_choices(turn))


def _day_told(turn: Turn, case_id: int, office: str, text: str) -> list[Letter]:
    day = told_day(turn, text)
    if isinstance(day, Invalid):
        return [_ask_until(turn, case_id, office, day.explain(turn.language))]
    return [_ask_what(turn, Told(case_id, office, day))]


def _ask_what(turn: Turn, told: Told, key: str = "action-what") -> Letter:
    subject = f"what:{told.case_id}:{told.office}:{told.due_on.isoformat()}"
    return turn.ask(turn.say(key, most=MOST_LETTERS), "action", subject)


def _words_told(turn: Turn, told: Told, text: str) -> list[Letter]:
    if not text:
        return [_ask_what(turn, told, "hint-text")]
    if len(text) > MOST_LETTERS:
        return [_ask_what(turn, told, "hint-text-long")]
    return _keep(turn, told, text)


def day_choices(turn: Turn) -> tuple[Choice, ...]:
    """A few days to come, as they are written in the person's language."""
    today = today_in(turn, turn.campaign)
    days = [today + timedelta(days=days) for days in OFFERED_DAYS]
    return tuple(Choice(day.isoformat(), dates.day(day, turn.language)) for day in days)


def told_day(turn: Turn, text: str) -> date | Invalid:
    """The day that was chosen or typed, today at the earliest."""
    now = moment_in(turn, turn.campaign).now
    read = read_due(turn.choice or text, language=turn.language, now=now)
    return read if isinstance(read, Invalid) else date.fromisoformat(read)


# --- all in one line -----------------------------------------------------------------------


def _in_one_line(turn: Turn) -> list[Letter]:
    """`/action F3D8KP health 2026-12-01 Repair the pump`, or how that is written."""
    where, code, typed_day, *words = [*plain(turn.rest).split(maxsplit=3), "", "", ""][:4]
    case, office = meant_case(turn, where), _office(turn, code)
    day = told_day(turn, typed_day)
    text = " ".join(words).strip()
    if isinstance(day, Invalid) or case is None or office is None or not text:
        codes = ", ".join(each.code for each in turn.campaign.offices)
        raise Refused("action-how", offices=codes)
    return _words_told(turn, Told(case.id, office.code, day), text)


def _keep(turn: Turn, told: Told, text: str) -> list[Letter]:
    """Write the action down and tell its owner; the decision says who made it."""
    case = cases.one(turn.read, told.case_id)
    office = next((each for each in turn.campaign.offices if each.code == told.office), None)
    if case is None or office is None or case.campaign_id != turn.who.campaign_id:
        raise Refused("action-gone")
    action_id, campaign_id = turn.ids(), case.campaign_id
    turn.add(
        m.Action,
        id=action_id,
        campaign_id=campaign_id,
        case_id=told.case_id,
        office=told.office,
        body=turn.vault.seal_text(text, place=actions.place_of(action_id)),
        due_on=told.due_on,
        made_by=turn.who.person_id,
        made_at=turn.now,
    )
    decisions.note(
        turn,
        about=actions.ABOUT,
        subject_id=action_id,
        before="",
        after=told.due_on.isoformat(),
        reason=actions.MADE,
        campaign_id=campaign_id,
        n=turn.campaign.n,
        version=1,
        by_id=turn.who.person_id,
        by_role=role_for(turn, Action.FOLLOW_UP),
    )
    turn.outcome = "action made"
    day = dates.day(told.due_on, turn.language)
    kept = turn.reply(turn.say("action-kept", office=office.name, day=day))
    return [kept, *announced(turn, case, office, told, text)]
