"""What moderators are told unasked: alerts, urgent reports, the queue card, a reporter's answer.

Knows how to reach them: their groups, or everybody who moderates where there is no group.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from forms.free_words import words_of
from forms.geometry.inside import name_of
from forms.model import Campaign
from handlers.conversation.asking import moment_in
from handlers.review.deciding import Matter
from handlers.review.places import place_line
from handlers.review.presence import away, present, rests
from handlers.review.told import age, shown_text
from handlers.turn import Draft, Turn
from messages.model import Asks, Choice, Letter, Prompt
from messages.words import say
from moderation.roles import Role
from storage import alerts, cases, decisions, people, reviewing, topics

STAFF = (Role.MODERATOR, Role.LEAD, Role.ORGANISER)


def alert(turn: Turn, campaign: Campaign, draft: Draft) -> list[Letter]:
    """Show a first message with emergency words to the moderators at once, unfinished as it is.

    Not again within ten minutes of the same sender: the report itself is told of in any case.
    """
    sender = turn.vault.index("alert", str(turn.who.person_id))
    if alerts.is_recent(turn, sender):
        return []
    answers = draft.answers
    told = words_of(campaign, answers, moment_in(turn, campaign))
    text = shown_text(told, campaign.country)
    category = campaign.category(str(answers.get("category") or ""))
    letters = []
    area, code = _area(campaign, answers.get("place")), category.code if category else ""
    there = staff(turn, draft.campaign_id, area=area, category=code)
    for contact_id, language in there or staff(turn, draft.campaign_id):
        place = place_line(campaign, category, answers.get("place"), language)
        prompt = Prompt(f"{say('card-alert', language, text=text)}\n{place}")
        dedupe = alerts.key(draft.id, contact_id, sender)
        letters.append(Letter(contact_id, prompt, priority=0, dedupe=dedupe))
    return letters


def announce(
    turn: Turn,
    campaign: Campaign,
    report_id: int,
    *,
    urgent: bool,
    area: str = "",
    category: str = "",
) -> list[Letter]:
    """Tell the moderators that an urgent report waits; others wait on the queue card."""
    if not urgent:
        return []
    campaign_id = turn.campaigns.codes.get(campaign.code, 0)
    return [
        Letter(
            contact_id,
            Prompt(
                say("card-urgent-waits", language), (Choice("show", say("show-card", language)),)
            ),
            asks=Asks("review", f"show:{report_id}"),
            priority=0,
            dedupe=f"urgent:{report_id}:{contact_id}",
        )
        for contact_id, language in staff(turn, campaign_id, area=area, category=category)
    ]


def _area(campaign: Campaign, place: Any) -> str:
    """The polygon of a place that was told, "" where none is known."""
    lat, lon = (place or {}).get("lat"), (place or {}).get("lon")
    return "" if lat is None or lon is None else name_of(campaign.area, lat, lon) or ""


def staff(
    turn: Turn, campaign_id: int, *, area: str | None = None, category: str = ""
) -> list[tuple[int, str]]:
    """Contact and language of the moderators' groups, else of each who is there, but who is heard.

    Args:
        area: where it is ("": nowhere known), for those who moderate there; None is for all.
        category: what it is about, for the topic where that comes.
    """
    version = turn.campaigns.newest(campaign_id)
    first = version.languages[0] if version else "en"
    rows = _topics(people.groups(turn.read, campaign_id, "moderators"), category, area or "")
    if not rows:
        members = people.members(turn.read, campaign_id, STAFF)
        theirs = [row for row in members if area is None or row.area in ("", area)]
        rows = present(turn, campaign_id, theirs)
    found = {row.id: row.language or first for row in rows if row.id != turn.who.contact_id}
    return list(found.items())


def _topics(rows: Sequence[Row[Any]], category: str, area: str) -> list[Row[Any]]:
    """Of each group the topic for it, else the group itself."""
    by_group = {row.id: row for row in rows if not row.topic}
    for row in rows:
        if row.topic_of in by_group and topics.comes_here(row.topic, category, area):
            by_group[row.topic_of] = row
    return list(by_group.values())


def queue_text(turn: Turn, campaign_id: int, language: str) -> str:
    """How many wait, how many are urgent, how long the oldest has waited."""
    return _size_text(turn, reviewing.queue_size(turn.read, campaign_id), language)


def _size_text(turn: Turn, size: tuple[int, int, datetime | None], language: str) -> str:
    waiting, urgent, oldest = size
    if not waiting or oldest is None:
        return say("queue-empty", language)
    since = age(oldest, turn.now, language)
    return say("queue-card", language, waiting=waiting, urgent=urgent, oldest=since)


def queue_cards(turn: Turn, campaign_id: int) -> list[Letter]:
    """Bring the pinned queue card of each moderators' group up to date; call it every minute."""
    version = turn.campaigns.newest(campaign_id)
    if version is None:
        return []
    groups = people.groups(turn.read, campaign_id, "moderators")
    rows = topics.sizes(turn.read, campaign_id) if any(g.topic for g in groups) else []
    letters = []
    for g in groups:
        language = g.language or version.languages[0]
        text = (
            _size_text(turn, topics.size(_of_topic(rows, g, groups)), language)
            if rows
            else queue_text(turn, campaign_id, language)
        )
        letters.append(_queue_card(turn, g.id, text, language))
    # On a holiday the card is kept right without a sound: an edit rings nowhere, a new one does.
    is_quiet = rests(turn, campaign_id)
    return [one for one in letters if one is not None and (one.edits or not is_quiet)]


def _of_topic(
    rows: Sequence[Row[Any]], here: Row[Any], groups: Sequence[Row[Any]]
) -> list[Row[Any]]:
    """What comes to a topic; to a group, what comes to none of its topics."""
    if here.topic:
        return [row for row in rows if topics.comes_here(here.topic, row.category, row.area)]
    taken = [g.topic for g in groups if g.topic_of == here.id and g.topic]
    return [
        row
        for row in rows
        if not any(topics.comes_here(topic, row.category, row.area) for topic in taken)
    ]


def _queue_card(turn: Turn, contact_id: int, text: str, language: str) -> Letter | None:
    # What the card says is part of its subject: one look there tells whether it has changed.
    subject = f"queue:{text}"
    key = f"queue:{contact_id}"
    pinned = reviewing.by_dedupe(turn.read, key)
    prompt = Prompt(text, (Choice("next", say("next-card", language)),))
    asks = Asks("review", subject)
    if pinned is None:
        return Letter(contact_id, prompt, asks=asks, pin=True, dedupe=key)
    newest = reviewing.newest_asking(turn.read, contact_id, "queue:%")
    if newest and newest[0].subject == subject:
        return None
    return Letter(contact_id, prompt, asks=asks, edits=pinned, priority=9)


def answered(
    turn: Turn, campaign: Campaign, report_id: int, text: str, *, key: str = "", place: str = ""
) -> list[Letter]:
    """Bring a reporter's answer to the moderator who asked, or to all where they are not reached.

    Nothing is sent when nobody asked: the words stand on the card.

    Args:
        key: message key of what came besides words: a photo, a voice message, a place.
    """
    report = cases.report(turn.read, report_id)
    case = cases.one(turn.read, report.case_id) if report and report.case_id else None
    asked = [row for row in decisions.of(turn.read, report_id) if row.after == "needs_info"]
    if report is None or case is None or not asked:
        return []
    shown = shown_text(text, campaign.country)
    return [
        Letter(
            contact_id,
            Prompt(
                say(
                    "reporter-answered",
                    language,
                    code=case.code,
                    text=say("card-hidden", language)
                    if case.restricted
                    else " ".join(filter(None, (shown, key and say(key, language, place=place)))),
                ),
                (Choice("show", say("show-card", language)),),
            ),
            asks=Asks("review", f"show:{report_id}"),
            priority=3,
        )
        for contact_id, language in to_asker(turn, report.campaign_id, _who_asks(asked))
    ]


def _who_asks(asked: list[Any]) -> int | None:
    """Who asked, nobody once they handed it over."""
    return None if asked[-1].reason == "handed_over" else int(asked[-1].by_id or 0)


def to_asker(turn: Turn, campaign_id: int, person_id: int | None) -> list[tuple[int, str]]:
    """The one who asked, if still a moderator, reached and not away today; else all of them."""
    members = people.members(turn.read, campaign_id, STAFF)
    absent = away(turn, campaign_id)
    for row in members:
        if row.person_id == person_id and row.person_id not in absent:
            return [(row.id, row.language or "en")]
    return staff(turn, campaign_id)


def leads_told(turn: Turn, it: Matter, why: str) -> list[Letter]:
    """Tell the leads that a moderator leaves a report to them, in private."""
    leads = people.members(turn.read, it.case.campaign_id, [Role.LEAD, Role.ORGANISER])
    rows = present(turn, it.case.campaign_id, leads)
    return [
        Letter(
            row.id,
            Prompt(
                say("leads-told", row.language or "en", code=it.case.code, why=why).strip(),
                (Choice("show", say("show-card", row.language or "en")),),
            ),
            asks=Asks("review", f"show:{it.report.id}"),
            priority=3,
        )
        for row in {row.id: row for row in rows}.values()
        if row.person_id != turn.who.person_id
    ]
