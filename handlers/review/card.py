"""One card: what a moderator needs to decide in one look, and the buttons to do it.

Shows redacted text, a place as exact as the category allows, and never who wrote.
"""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from forms.free_words import DESCRIPTION, words_of
from forms.geometry.sizes import with_size
from forms.model import Question
from forms.walk import record
from handlers.conversation.asking import moment_in
from handlers.conversation.likely import category_label
from handlers.mapping import things
from handlers.review.deciding import LEADING, Matter, matter, vouched
from handlers.review.duplicates import Likely, likely_cases, likely_line
from handlers.review.pictures import has_pictures
from handlers.review.places import place_line
from handlers.turn import Turn
from messages.dates import ago, moment
from messages.model import Asks, Choice, Letter, Prompt
from messages.words import say
from moderation.roles import Action, may
from moderation.states import UNDECIDED
from privacy.coarsen import rounded_hour
from privacy.redact import redact
from storage import cases, people, reviewing

# Longer texts are cut: a card is read on a phone, and Telegram takes 4,096 characters.
MOST_LETTERS = 1200
_TOLD_ELSEWHERE = frozenset({"category", "place", "description"})
_PLACES = frozenset({"geopoint", "geotrace", "geoshape"})


def card_letter(
    turn: Turn,
    it: Matter,
    *,
    to: int,
    edits: int | None = None,
    decided: str = "",
    undoes: tuple[int, ...] = (),
) -> Letter:
    """The card as it now stands, to a chat.

    Args:
        edits: the letter whose place on the screen it takes.
        decided: what was just decided.
        undoes: the decisions that its button "undo" takes back.
    """
    language = language_of(turn, to)
    likely = likely_cases(turn, it)
    text = card_text(turn, it, language, likely, in_group=to != turn.who.contact_id)
    said = say("card-decided", language, what=decided, age=say("ago-now", language))
    prompt = Prompt(
        f"{text}\n\n{said}" if decided else text,
        tuple(_choices(turn, it, language, likely, undoes)),
    )
    return Letter(to, prompt, asks=Asks("review", subject_of(it, undoes)), edits=edits, priority=3)


def decided_card(
    turn: Turn, it: Matter, key: str, *ids: int, place: tuple[int, int] | None = None, **slots: str
) -> Letter:
    """The card after decisions, where it hung, with the way back.

    Args:
        key: what was decided, in words; `slots` are its slots.
        ids: the decisions.
        place: (letter id, contact id) of the card, where that is not the letter answered.
    """
    asked = turn.asked
    letter_id, chat = place or ((asked.letter_id, asked.contact_id) if asked else (0, 0))
    chat = chat or turn.who.contact_id
    words = say(key, language_of(turn, chat), **slots)
    turn.outcome = key
    now = matter(turn, it.report.id)
    return card_letter(turn, now, to=chat, edits=letter_id or None, decided=words, undoes=ids)


def subject_of(it: Matter, undoes: tuple[int, ...] = ()) -> str:
    """What a card's answers are about: report, its version, and the decisions to undo."""
    ids = ".".join(map(str, undoes))
    return f"r:{it.report.id}:{it.report.version}:{ids}"


def read_subject(subject: str) -> tuple[int, int, tuple[int, ...]]:
    """Report id, version and decisions of a card's subject."""
    _, report_id, version, *rest = subject.split(":")
    ids = rest[0].split(".") if rest and rest[0] else []
    return int(report_id), int(version), tuple(map(int, ids))


def language_of(turn: Turn, contact_id: int) -> str:
    """The language of a chat: the person's own, or the group's."""
    if contact_id == turn.who.contact_id:
        return turn.language
    there = people.contact(turn.read, contact_id)
    return (there.language if there else None) or turn.campaign.languages[0]


def answers_of(turn: Turn, report: Any) -> Mapping[str, Any]:
    """What the reporter answered; empty once it was forgotten."""
    if report.answers is None:
        return {}
    opened = turn.vault.open_text(report.answers, place=f"report|answers|{report.id}")
    return json.loads(opened)  # type: ignore[no-any-return]


def age(at: datetime, now: datetime, language: str) -> str:
    """How long ago, rounded to the hour: finer would tell who was where when."""
    return ago(rounded_hour(at), rounded_hour(now), language)


def title(turn: Turn, it: Matter, language: str) -> str:
    """The first line: case, category, age."""
    category = category_label(it.campaign, it.report.category, language)
    since = age(it.report.received_at, turn.now, language)
    return say("card-title", language, code=it.case.code, category=category, age=since)


def card_text(
    turn: Turn, it: Matter, language: str, likely: list[Likely], *, in_group: bool
) -> str:
    """The lines of a card."""
    answers = answers_of(turn, it.report)
    hidden = it.case.restricted and (in_group or not LEADING & it.roles)
    lines = [title(turn, it, language), " · ".join(_flags(turn, it, language))]
    if hidden:
        lines.append(say("card-hidden", language))
    else:
        lines += _told(turn, it, answers, language)
        lines.append(place_line(it.campaign, it.category, answers.get("place"), language))
    lines.append(say("card-reports", language, n=cases.size(turn.read, it.case.id)))
    lines += [] if hidden else things.lines(turn, it.campaign, it.case, language)
    lines += [likely_line(it, each, language) for each in likely]
    return "\n".join(line for line in lines if line)


def _flags(turn: Turn, it: Matter, language: str) -> list[str]:
    report, zone = it.report, ZoneInfo(it.campaign.timezone)
    flags = [
        say(key, language)
        for key, holds in (
            ("card-urgent", report.urgent),
            ("card-outside", report.held == "outside"),
            ("card-no-consent", not report.agreed),
            ("card-restricted", it.case.restricted),
            ("card-one-of-two", report.review in UNDECIDED and vouched(turn, report.id)),
        )
        if holds
    ]
    if report.claimed_until and report.claimed_until > turn.now:
        until = moment(report.claimed_until, language, zone)
        flags.append(say("card-held-until", language, time=until))
    return flags


def _told(turn: Turn, it: Matter, answers: Mapping[str, Any], language: str) -> list[str]:
    country = it.campaign.country
    text = shown_text(str(answers.get(DESCRIPTION) or ""), country)
    lines = [say("card-text", language, text=text)] if text else []
    # Words that another question took stand with its answer.
    if not text and not words_of(it.campaign, answers, moment_in(turn, it.campaign)):
        lines.append(say("card-no-text", language))
    lines += _more_answers(it, answers, language)
    lines += _sent_with_it(turn, it, language)
    for row in reviewing.supplements(turn.read, it.report.id):
        added = turn.vault.open_text(row.body, place=f"supplement|body|{row.id}")
        lines.append(say("card-added", language, text=shown_text(added, country)))
    return lines


def _more_answers(it: Matter, answers: Mapping[str, Any], language: str) -> list[str]:
    """The other answers, but places: those are shown as the category allows, or not at all."""
    found = []
    for question, label, told in record.lines(it.campaign.form, answers, language):
        value = _value(it, question, answers, told, language)
        if value and question.name not in _TOLD_ELSEWHERE:
            found.append(say("summary-line", language, label=label, value=value))
    return found


def _value(
    it: Matter, question: Question, answers: Mapping[str, Any], told: str, language: str
) -> str:
    """An answer as a card shows it: of a line or an area its size; "" for what it must not."""
    if question.kind in _PLACES:
        points = None if question.kind == "geopoint" else answers.get(question.name)
        return with_size(it.campaign, question, points, "", language)
    sized = with_size(it.campaign, question, told, told, language)
    return shown_text(sized, it.campaign.country)


def _sent_with_it(turn: Turn, it: Matter, language: str) -> list[str]:
    """How many pictures and voice messages came with it, as people count them."""
    kinds = Counter(row.kind for row in cases.media(turn.read, [it.report.id]))
    told = []
    if kinds["image"] > 1:  # one alone is told as the answer, and by its button
        told.append(say("card-pictures", language, n=kinds["image"]))
    if kinds["audio"]:
        told.append(say("card-sounds", language, n=kinds["audio"]))
    return [" · ".join(told)] if told else []


def shown_text(text: str, country: str) -> str:
    """A person's words without what leads to people, cut to a card's length."""
    redacted = redact(text, country=country).strip()
    return redacted if len(redacted) <= MOST_LETTERS else f"{redacted[:MOST_LETTERS]}…"


def _choices(
    turn: Turn, it: Matter, language: str, likely: list[Likely], undoes: tuple[int, ...]
) -> list[Choice]:
    undo = [("undo", say("undo", language))] if undoes else []
    if it.report.review not in UNDECIDED:
        return [Choice(*each) for each in [*undo, ("next", say("next-card", language))]]
    is_mine = it.report.claimed_by == turn.who.person_id and it.report.claimed_by is not None
    hand = ("pass", Action.PASS) if is_mine else ("claim", Action.CLAIM)
    offered = [
        ("verify", Action.VERIFY),
        ("accept", Action.VERIFY),
        ("ask", Action.ASK),
        ("reject", Action.REJECT),
        hand,
        *([("urgent", Action.CLAIM)] if not it.report.urgent else []),
        *([("restrict", Action.RESTRICT)] if not it.case.restricted else []),
        ("block", Action.BLOCK),
        *([("pictures", Action.CLAIM)] if has_pictures(turn, it.report.id) else []),
    ]
    shown = [(name, say(name, language)) for name, action in offered if may(it.roles, action)]
    same = [(f"same:{each.case_id}", say("same-as", language, code=each.code)) for each in likely]
    return [Choice(*each) for each in [*shown[:1], *same, *shown[1:], *undo]]
