"""Seeing what cards never show: the exact place of a person, or a number to call back.

Somebody asks, in private; two others must agree, one of them a lead. Then it is shown for an hour
in that chat alone, in a message that cannot be passed on, and is edited away. Each step is a
Decision about "reveal": asked, agreed, shown, refused, expired. Never by SMS, where a sender can
be forged and nothing can be taken back. The reporter is told, where the campaign says so.
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from handlers.review.by_code import report_named
from handlers.review.deciding import LEADING, Matter, check_mine, matter, note, role_for
from handlers.review.rights_now import may_still
from handlers.review.told import answers_of
from handlers.turn import FORGEABLE, Refused, Turn
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from messages.words import say
from moderation.roles import Action, Role
from moderation.states import Review
from storage import cases, people, purposes, reveals, reviewing
from storage.decisions import Overtaken, of
from storage.decisions import note as written_down
from storage.models import Reveal

HANDLER = "reveal"
SHOWN_FOR, ASKED_FOR = timedelta(hours=1), timedelta(hours=24)
_STAFF = (Role.MODERATOR, Role.LEAD, Role.ORGANISER)
# What is asked for, and why: kind and reason of the closed list.
WANTS = {
    "reveal-place-help": ("place", "help"),
    "reveal-place-visit": ("place", "visit"),
    "reveal-contact-call": ("contact", "call"),
}


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/reveal CODE`, what is wanted and why, or what somebody else says to it."""
    if turn.asked is None:
        return _which(turn)
    kind, _, rest = turn.asked.subject.partition(":")
    if turn.choice is None:
        return turn.choose_one()
    if kind == "want":
        return _ask(turn, int(rest), turn.choice)
    row = reveals.one(turn.read, int(rest.partition(":")[0]))
    if row is None or row.step != "asked" or row.campaign_id != turn.who.campaign_id:
        return [turn.reply(turn.say("discussion-over"))]
    return _answer(turn, row, turn.choice)


def _private(turn: Turn) -> None:
    if turn.in_group or turn.who.channel in FORGEABLE:
        raise Refused("reveal-private")


def _which(turn: Turn) -> list[Letter]:
    _private(turn)
    it, _ = report_named(turn)
    check_mine(turn, it)
    role_for(turn, Action.REVEAL, it)
    there = [key for key, (kind, _) in WANTS.items() if _value(turn, it, kind)]
    if not there:
        raise Refused("reveal-nothing")
    choices = tuple(Choice(key, turn.say(key)) for key in there)
    text = turn.say("reveal-what", code=it.case.code)
    subject = f"want:{it.report.id}"
    return [turn.ask(text, HANDLER, subject, choices=choices, columns=1, lasts=SHOWN_FOR)]


def _value(turn: Turn, it: Matter, kind: str) -> str:
    """What would be shown; "" where there is nothing, or nobody agreed to it."""
    if kind == "contact":
        is_allowed = purposes.allowing(turn.read, [it.report.id], "contact")
        there = it.report.contact_id
        return reveals.number(turn.read, turn.vault, there) if is_allowed else ""
    if it.category is not None and it.category.place == "thing":
        return ""  # it is on the card
    place = answers_of(turn, it.report).get("place") or {}
    lat, lon = place.get("lat"), place.get("lon")
    exact = f"{lat:.5f}, {lon:.5f}" if lat is not None and lon is not None else ""
    return " · ".join(part for part in (str(place.get("words") or ""), exact) if part)


def _ask(turn: Turn, report_id: int, want: str) -> list[Letter]:
    _private(turn)
    it = matter(turn, report_id)
    check_mine(turn, it)
    role = role_for(turn, Action.REVEAL, it)
    kind, reason = WANTS[want]
    if not _value(turn, it, kind) or reveals.is_open(turn.read, report_id, kind):
        raise Refused("reveal-nothing")
    reveal_id = turn.ids()
    turn.add(
        Reveal,
        id=reveal_id,
        campaign_id=it.report.campaign_id,
        report_id=report_id,
        kind=kind,
        reason=reason,
        asked_by=turn.who.person_id,
        contact_id=turn.who.contact_id,
        asked_at=turn.now,
        expires_at=turn.now + ASKED_FOR,
    )
    note(turn, it, "reveal", report_id, ("", f"asked:{kind}"), reason=reason, role=role)
    turn.outcome = "reveal asked"
    asked = turn.say("reveal-asked", what=turn.say(want))
    return [turn.reply(asked), *_to_others(turn, it, reveal_id, want)]


def _to_others(turn: Turn, it: Matter, reveal_id: int, want: str) -> list[Letter]:
    """Ask everybody who may agree, each in private; leads alone about a restricted case."""
    roles = tuple(LEADING) if it.case.restricted else _STAFF
    letters = {}
    for row in people.members(turn.read, it.report.campaign_id, roles):
        there = people.contact(turn.read, row.id)
        is_other = row.person_id not in (turn.who.person_id, it.report.reporter_id)
        if there is None or there.channel in FORGEABLE or not is_other:
            continue
        language = row.language or it.campaign.languages[0]
        what = say(want, language)
        text = say("reveal-agree-card", language, code=it.case.code, what=what)
        choices = tuple(
            Choice(each, say(f"reveal-{each}", language)) for each in ("agree", "refuse")
        )
        subject = f"agree:{reveal_id}:{it.report.id}"
        asks = Asks(HANDLER, subject, turn.now + ASKED_FOR)
        letters[row.id] = Letter(row.id, Prompt(text, choices), asks=asks, priority=1)
    return list(letters.values())


def _answer(turn: Turn, row: Row[Any], choice: str) -> list[Letter]:
    _private(turn)
    it = matter(turn, row.report_id)
    check_mine(turn, it)
    role = role_for(turn, Action.REVEAL, it)
    me = turn.who.person_id
    if me in (row.asked_by, row.lead_by, row.other_by):
        raise Refused("reveal-own")
    if choice == "refuse":
        return _refused(turn, it, row, role)
    slot = _slot(it, row)
    if slot == "":
        raise Refused("reveal-lead-needed")
    # Two who press at once: one is told to look again, and finds the other's word.
    if not reveals.agree(turn, row, slot, me or 0):
        raise Overtaken
    change = (f"asked:{row.kind}", f"agreed:{row.kind}")
    note(turn, it, "reveal", row.report_id, change, reason=row.reason, role=role)
    turn.outcome = "reveal agreed"
    if {slot, *_filled(row)} < {"lead", "other"}:
        return [turn.reply(turn.say("reveal-one"))]
    return _show(turn, it, row)


def _filled(row: Row[Any]) -> set[str]:
    return {slot for slot in ("lead", "other") if getattr(row, f"{slot}_by") is not None}


def _slot(it: Matter, row: Row[Any]) -> str:
    """Which of the two this person is: the lead, or the other (who may be a lead too)."""
    free = {"lead", "other"} - _filled(row)
    if "lead" in free and LEADING & it.roles:
        return "lead"
    return "other" if "other" in free else ""


def _refused(turn: Turn, it: Matter, row: Row[Any], role: str) -> list[Letter]:
    if not reveals.move(turn, row, "refused", until=turn.now):
        raise Overtaken
    change = (f"asked:{row.kind}", f"refused:{row.kind}")
    note(turn, it, "reveal", row.report_id, change, reason=row.reason, role=role)
    turn.outcome = "reveal refused"
    told = turn.say("reveal-refused", code=it.case.code)
    asker = reviewing.reach(turn.read, row.contact_id)
    if asker is None:
        return [turn.reply(told)]
    language = asker.language or it.campaign.languages[0]
    text = say("reveal-refused", language, code=it.case.code)
    return [turn.reply(told), Letter(asker.id, Prompt(text))]


def _show(turn: Turn, it: Matter, row: Row[Any]) -> list[Letter]:
    """Show it once, to the chat that asked, for an hour; and tell the reporter.

    Not where one of the three has lost the right meanwhile, or the reporter took it back: then it
    lapses.
    """
    people_of = (row.asked_by, row.lead_by, row.other_by)
    is_back = it.report.review == Review.WITHDRAWN
    if is_back or not all(may_still(turn, it, one, Action.REVEAL) for one in people_of):
        reveals.move(turn, row, "expired", until=turn.now, seen=row.version + 1)
        _note_step(turn, it.report, row, "expired")
        turn.outcome = "reveal lapsed"
        return [turn.reply(turn.say("discussion-over"))]
    until = turn.now + SHOWN_FOR
    if not reveals.move(turn, row, "shown", until=until, seen=row.version + 1):
        raise Overtaken
    _note_step(turn, it.report, row, "shown")
    asker, value = reviewing.reach(turn.read, row.contact_id), _value(turn, it, row.kind)
    agreed = turn.reply(turn.say("reveal-done"))
    if asker is None or not value:
        return [agreed]
    language = asker.language or it.campaign.languages[0]
    want = next(key for key, told in WANTS.items() if told == (row.kind, row.reason))
    what = say(want, language)
    text = say("reveal-shown", language, code=it.case.code, what=what, value=value)
    prompt = Prompt(text, is_protected=True)
    shown = Letter(asker.id, prompt, lives=SHOWN_FOR, priority=1, dedupe=reveals.key(row))
    return [agreed, shown, *_tell_reporter(turn, it, row)]


def _tell_reporter(turn: Turn, it: Matter, row: Row[Any]) -> list[Letter]:
    there = reviewing.reach(turn.read, it.report.contact_id)
    if there is None or not it.campaign.quality.tells_reveal:
        return []
    language = there.language or it.report.language
    return [Letter(there.id, Prompt(say(f"reveal-told-{row.kind}", language)))]


def _note_step(turn: Turn, report: Row[Any], row: Row[Any], step: str) -> None:
    """What follows by itself from what people agreed on."""
    before = [each.after for each in of(turn.read, report.id) if each.about == "reveal"]
    written_down(
        turn,
        about="reveal",
        subject_id=report.id,
        before=before[-1] if before else "",
        after=f"{step}:{row.kind}",
        reason=row.reason,
        campaign_id=report.campaign_id,
        n=report.n,
        version=report.version + 1,
        by_id=None,
    )


def expired(turn: Turn) -> list[Letter]:
    """Every minute: what was shown for an hour is edited away; what nobody agreed to lapses."""
    letters = []
    for row in reveals.over(turn.read, turn.now):
        report = cases.report(turn.read, row.report_id)
        if not reveals.move(turn, row, "expired", until=row.expires_at) or report is None:
            continue
        _note_step(turn, report, row, "expired")
        hanging = reveals.empty_letter(turn, row) if row.step == "shown" else None
        there = reviewing.reach(turn.read, row.contact_id)
        case = cases.one(turn.read, report.case_id) if report.case_id else None
        if hanging is None or there is None or case is None:
            continue
        text = say("reveal-gone", there.language or "en", code=case.code)
        letters.append(Letter(hanging.contact_id, Prompt(text), edits=hanging.id, priority=1))
    return letters
