"""What a card tells: flags, the reporter's words, their other answers, the place, what is alike.

A closed card is read in one look; an open one ("more") says all there is. Shows redacted words, a
place as exact as the category allows, and never who wrote.
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
from handlers.review.deciding import LEADING, Matter
from handlers.review.duplicates import Likely, likely_line
from handlers.review.grades import grade_lines
from handlers.review.novelty import new_line
from handlers.review.places import place_line, place_words
from handlers.review.rights_now import vouched
from handlers.review.wholes import taken_in_lines
from handlers.turn import Turn
from messages.dates import ago, moment
from messages.words import say
from moderation.states import UNDECIDED
from privacy.coarsen import rounded_hour
from privacy.redact import redact
from storage import cases, queues, reviewing

# Longer texts are cut even on an open card: Telegram takes 4,096 characters.
MOST_LETTERS = 1200
# What one look takes in: about 100 words, fifteen lines of a phone, which shows twenty-five. On a
# real crisis map nine texts of ten are no longer (the median is 310 letters);
# cutting at 280 cost every other report a second tap (benchmarks/sitting.py).
MOST_ADDED = 3
LETTERS_AT_A_LOOK, ANSWERS_AT_A_LOOK, LIKELY_AT_A_LOOK = 600, 3, 2
_TOLD_ELSEWHERE = frozenset({"category", "place", "description"})
_PLACES = frozenset({"geopoint", "geotrace", "geoshape"})


def answers_of(turn: Turn, report: Any) -> Mapping[str, Any]:
    """What the reporter answered; empty once it was forgotten."""
    if report.answers is None:
        return {}
    opened = turn.vault.open_text(report.answers, place=f"report|answers|{report.id}")
    answers: dict[str, Any] = json.loads(opened)
    return answers


def takes_two(turn: Turn, it: Matter) -> bool:
    """Whether two must vouch: by what it is, or by what the reporter said it is.

    Or one person alone could call it something else first.
    """
    told = it.campaign.category(str(answers_of(turn, it.report).get("category") or ""))
    return any(each is not None and each.two_persons for each in (it.category, told))


def age(at: datetime, now: datetime, language: str) -> str:
    """How long ago, rounded to the hour: finer would tell who was where when."""
    return ago(rounded_hour(at), rounded_hour(now), language)


def title(turn: Turn, it: Matter, language: str) -> str:
    """The first line: case, category, age."""
    category = category_label(it.campaign, it.report.category, language)
    since = age(it.report.received_at, turn.now, language)
    return say("card-title", language, code=it.case.code, category=category, age=since)


def card_text(
    turn: Turn,
    it: Matter,
    language: str,
    likely: list[Likely],
    *,
    in_group: bool,
    is_open: bool = False,
) -> str:
    """The lines of a card, cut to one look unless it is open."""
    answers = answers_of(turn, it.report)
    hidden = is_hidden(turn, it, in_group=in_group)
    flags = _flags(turn, it, language, in_group=in_group)
    lines = [title(turn, it, language), " · ".join(flags)]
    lines += [] if hidden else _handed_over(turn, it, language)
    if hidden:
        lines.append(say("card-hidden", language))
    else:
        lines += _told(turn, it, answers, language, is_open=is_open)
        lines.append(place_line(it.campaign, it.category, answers.get("place"), language))
    size = cases.size(turn.read, it.case.id)
    lines += [say("card-reports", language, n=size)] if size > 1 else []
    lines += grade_lines(turn, it, language, size=size)
    # What was decided in a case that was taken in may have been decided about this very report.
    lines += [] if it.hides_scores else taken_in_lines(turn, it.case, language)
    lines += [] if hidden else new_line(turn, it, language)
    lines += [] if hidden else things.lines(turn, it.campaign, it.case, language)
    shown = likely if is_open else likely[:LIKELY_AT_A_LOOK]
    lines += [likely_line(it, each, language) for each in shown]
    return "\n".join(line for line in lines if line)


def _handed_over(turn: Turn, it: Matter, language: str) -> list[str]:
    """What the last moderator left to know, while it waits."""
    left = queues.note_of(turn.read, it.report.id) if it.report.review in UNDECIDED else None
    if left is None:
        return []
    text = turn.vault.open_text(left.body, place=f"decision_text|body|{left.decision_id}")
    return [say("card-handed-over", language, text=shown_text(text, it.campaign.country))]


def is_hidden(turn: Turn, it: Matter, *, in_group: bool) -> bool:
    """Whether the words of a restricted or sensitive case stay away from this screen."""
    if in_group and it.category is not None and it.category.sensitive:
        return True
    return bool(it.case.restricted and (in_group or not LEADING & it.roles))


def _flags(turn: Turn, it: Matter, language: str, *, in_group: bool) -> list[str]:
    report, zone = it.report, ZoneInfo(it.campaign.timezone)
    is_open = not it.is_blind and report.review in UNDECIDED
    flags = [
        say(key, language)
        for key, holds in (
            ("card-urgent", report.urgent),
            ("card-outside", report.held == "outside"),
            ("card-no-consent", not report.agreed),
            ("card-surge", report.held == "surge"),
            ("card-restricted", it.case.restricted),
            ("card-for-leads", it.report.for_leads and it.report.review in UNDECIDED),
            ("card-one-of-two", is_open and vouched(turn, it)),
        )
        if holds
    ]
    # Who holds it alone knows; only others need to be told.
    is_held = report.claimed_until is not None and report.claimed_until > turn.now
    if is_held and (in_group or report.claimed_by != turn.who.person_id):
        until = moment(report.claimed_until, language, zone)
        flags.append(say("card-held-until", language, time=until))
    return flags


def _told(
    turn: Turn, it: Matter, answers: Mapping[str, Any], language: str, *, is_open: bool
) -> list[str]:
    country = it.campaign.country
    most = MOST_LETTERS if is_open else LETTERS_AT_A_LOOK
    text = shown_text(str(answers.get(DESCRIPTION) or ""), country, most=most)
    lines = [say("card-text", language, text=text)] if text else []
    # Words that another question took stand with its answer.
    if not text and not words_of(it.campaign, answers, moment_in(turn, it.campaign)):
        lines.append(say("card-no-text", language))
    more = _more_answers(it, answers, language)
    lines += more if is_open else more[:ANSWERS_AT_A_LOOK]
    if len(more) > ANSWERS_AT_A_LOOK and not is_open:
        lines.append(say("card-more-answers", language, n=len(more) - ANSWERS_AT_A_LOOK))
    lines += _sent_with_it(turn, it, language)
    return [*lines, *_added(turn, it, language, most=most)]


def _added(turn: Turn, it: Matter, language: str, *, most: int) -> list[str]:
    """What was added; of a rush of messages the first ones, and how many more there are."""
    rows, more = reviewing.supplements(turn.read, it.report.id, most=MOST_ADDED)
    shown = []
    for row in rows:
        told = turn.vault.open_text(row.body, place=f"supplement|body|{row.id}")
        if row.kind == "place":
            where, _ = place_words(it.campaign, it.category, json.loads(told))
            shown.append(say("answer-place", language, place=where))
        else:
            shown.append(shown_text(told, it.campaign.country, most=most))
    lines = [say("card-added", language, text=text) for text in shown]
    return [*lines, say("card-many", language, n=more)] if more else lines


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


def shown_text(text: str, country: str, *, most: int = MOST_LETTERS) -> str:
    """A person's words without what leads to people, cut to a card's length between words."""
    redacted = redact(text, country=country).strip()
    if len(redacted) <= most:
        return redacted
    cut = redacted[:most]
    at = cut.rfind(" ", most * 3 // 4)
    return f"{cut[: at if at > 0 else most].rstrip()}…"
