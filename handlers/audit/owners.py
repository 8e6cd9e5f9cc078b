"""Who answers for an action, and what they are told: officials, else the office's mail.

Where nobody of an office is in the chat, mail goes to its addresses, which cannot answer: then
whoever made the action is asked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row

from forms.model import Campaign, Office, in_language
from handlers.audit.facilities import name_of
from handlers.office.mailboxes import mailboxes
from handlers.turn import Turn
from messages import dates
from messages.model import Asks, Choice, Letter, Prompt
from messages.words import say
from moderation.roles import Role
from storage import actions, cases, people


@dataclass(frozen=True, slots=True)
class Told:
    """An action but for its words."""

    case_id: int
    office: str
    due_on: date


def announced(turn: Turn, case: Row[Any], office: Office, told: Told, text: str) -> list[Letter]:
    """Tell the office what it has to do, in the chat or by mail."""

    def written(language: str) -> str:
        return say(
            "action-new",
            language,
            office=office.name,
            facility=name_of(turn, case, language),
            what=text,
            day=dates.day(told.due_on, language),
        )

    there = _officials(turn, case.campaign_id, office)
    if not there:
        return _mails(turn, case.campaign_id, office, written(office.language))
    return [Letter(contact_id, Prompt(written(language))) for contact_id, language in there]


def asked(turn: Turn, campaign: Campaign, rows: Iterable[Row[Any]], today: date) -> list[Letter]:
    """Ask the owner of each action whether it is done; once a day, whatever the clock does."""
    offices = {office.code: office for office in campaign.offices}
    boxes: dict[str, list[int]] = {}
    letters: list[Letter] = []
    for row in rows:
        office = offices.get(row.office, Office(row.office, row.office))
        there = _officials(turn, row.campaign_id, office)
        if not there and office.code not in boxes:
            boxes[office.code] = mailboxes(turn, office, row.campaign_id)
        if not there:
            text = question_text(turn, row, office.language, today)
            letters += _to_boxes(campaign, office, boxes[office.code], text)
            there = _makers(turn, row)
        letters += [question(turn, row, to, language, today) for to, language in there]
    return letters


def question(turn: Turn, row: Row[Any], to: int, language: str, today: date) -> Letter:
    """Whether the action is done, to a contact; its day tells an old button from a new one.

    Words answer it until it is asked again; its buttons do as long as that day holds.
    """
    until = turn.now + actions.ASKED_AGAIN_AFTER
    return Letter(
        to,
        Prompt(question_text(turn, row, language, today), answers(language)),
        asks=Asks("actions", f"one:{row.id}:{row.due_on.isoformat()}", until),
        dedupe=f"action:{row.id}:{today.isoformat()}:{to}",
    )


def answers(language: str) -> tuple[Choice, ...]:
    """What can be answered about an action."""
    done, not_yet = say("action-done", language), say("action-not-yet", language)
    return Choice("done", done), Choice("not_yet", not_yet)


def question_text(turn: Turn, row: Row[Any], language: str, today: date) -> str:
    """The action in words, with how many days it is over its day."""
    over = (today - row.due_on).days
    parts = [
        line(turn, row, language),
        *([say("action-overdue", language, n=over)] if over > 0 else []),
        say("action-ask", language),
    ]
    return "\n".join(parts)


def line(turn: Turn, row: Row[Any], language: str) -> str:
    """One action: facility, office, day and words."""
    return say(
        "action-one",
        language,
        facility=facility_of(turn, row, language),
        office=office_name(turn, row),
        day=dates.day(row.due_on, language),
        what=words_of(turn, row, language),
    )


def facility_of(turn: Turn, row: Row[Any], language: str) -> str:
    """The facility that an action is about."""
    case = cases.one(turn.read, row.case_id) if row.case_id else None
    return name_of(turn, case, language) if case else ""


def office_name(turn: Turn, row: Row[Any]) -> str:
    """What the owner is called, or its code where the campaign knows it no more."""
    campaign = turn.campaigns.newest(row.campaign_id)
    offices = campaign.offices if campaign else ()
    return next((each.name for each in offices if each.code == row.office), str(row.office))


def words_of(turn: Turn, row: Row[Any], language: str) -> str:
    """The meeting's words; they go half a year after the action was closed."""
    if row.body is None:
        return say("card-no-text", language)
    return turn.vault.open_text(row.body, place=actions.place_of(row.id))


def told_done(turn: Turn, row: Row[Any]) -> list[Letter]:
    """Tell who made the action that it is done, unless they have said so themselves."""
    if row.made_by == turn.who.person_id:
        return []
    return [
        Letter(
            to,
            Prompt(
                say(
                    "action-told-done",
                    language,
                    facility=facility_of(turn, row, language),
                    office=office_name(turn, row),
                    what=words_of(turn, row, language),
                )
            ),
            dedupe=f"action:{row.id}:done:{to}",
        )
        for to, language in _reach(turn, row)
    ]


def _officials(turn: Turn, campaign_id: int, office: Office) -> list[tuple[int, str]]:
    rows = people.members(turn.read, campaign_id, [Role.OFFICIAL])
    usual = office.language
    return [(row.id, row.language or usual) for row in rows if row.office == office.code]


def _makers(turn: Turn, row: Row[Any]) -> list[tuple[int, str]]:
    """Who made the action; where they cannot be reached, the organisers."""
    organisers = people.members(turn.read, row.campaign_id, [Role.ORGANISER])
    return _reach(turn, row) or [(each.id, each.language or "en") for each in organisers]


def _reach(turn: Turn, row: Row[Any]) -> list[tuple[int, str]]:
    there = actions.reach(turn.read, row.made_by)
    return [(each.id, each.language or "en") for each in there]


def _mails(turn: Turn, campaign_id: int, office: Office, text: str) -> list[Letter]:
    campaign = turn.campaigns.newest(campaign_id) or turn.campaign
    return _to_boxes(campaign, office, mailboxes(turn, office, campaign_id), text)


def _to_boxes(campaign: Campaign, office: Office, boxes: list[int], text: str) -> list[Letter]:
    title = in_language(campaign.title, office.language)
    how = say("action-mail-how", office.language, title=title)
    subject = say("action-mail-subject", office.language, title=title, office=office.name)
    return [Letter(to, Prompt(f"{text}\n\n{how}", subject=subject)) for to in boxes]
