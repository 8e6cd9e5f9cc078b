"""A lead's work by SMS: what a linked telephone says of its cards; all else is a citizen's.

The number alone gives nothing: a shift was opened by six digits, and whatever changes a report
names the number of a letter that only the telephone has got.
"""

from typing import Any

from sqlalchemy import Row

from handlers.phone import cards, link, shift
from handlers.phone.seat import seat_of
from handlers.phone.spoken import Spoken, read
from handlers.review import answers, copies, typed, undoing
from handlers.review.card import read_subject, subject_of
from handlers.review.cards import queue_text
from handlers.review.deciding import Matter, check_mine, matter
from handlers.review.stats import short_numbers
from handlers.route import choice_of
from handlers.turn import Asked, Refused, Turn
from messages.model import Letter, Said
from moderation.states import REASONS, UNDECIDED, Review
from storage import cases, phones, queues

# After these the same card is still to be decided.
_GOES_ON = frozenset({"urgent"})


def heard(turn: Turn, said: Said) -> list[Letter] | None:
    """Answer a word of a shift; None where it is none, or comes from nobody's telephone."""
    spoken = read(said.text)
    if spoken is None or _answers_a_question(turn, spoken):
        return None
    if spoken.word == "link":
        return link.take(turn, spoken.number)
    linked = phones.linked(turn.read, turn.who.contact_id)
    if linked is None or not phones.rights(turn.read, linked.person_id, linked.campaign_id):
        return None
    if spoken.word == "shift":
        return shift.asked_for(turn)
    if phones.sitting(turn.read, turn.who.contact_id, turn.now) is None:
        turn.outcome = "refused:no_shift"
        return [turn.reply(turn.say("sms-no-shift"))]
    if spoken.word == "end":
        return shift.end(turn)
    with seat_of(turn, linked):
        return _work(turn, said, spoken, linked)


def _answers_a_question(turn: Turn, spoken: Spoken) -> bool:
    """Whether a word alone is a choice of what the citizen is being asked."""
    return not spoken.number and choice_of(spoken.word, turn.asked) is not None


def _work(turn: Turn, said: Said, spoken: Spoken, linked: Row[Any]) -> list[Letter]:
    match spoken.word:
        case "queue":
            text = queue_text(turn, turn.who.campaign_id or 0, turn.language)
            return [turn.reply(f"{text} {turn.say('sms-unsent', n=cards.unsent(turn))}")]
        case "stats":
            return [turn.reply(short_numbers(turn))]
        case "mine":
            return [turn.reply(_mine(turn))]
        case "more":
            return _more(turn)
    kind = phones.UNDO if spoken.word == "undo" else phones.CARD
    known = phones.number(turn.read, turn.who.contact_id, kind)
    if known is None or known.number_index != cards.number_index(turn, kind, spoken.number):
        return shift.wrong(turn, linked)
    return _with_number(turn, said, spoken, known)


def _with_number(turn: Turn, said: Said, spoken: Spoken, known: Row[Any]) -> list[Letter]:
    """Do what names the number of a letter; it is used up only if that is done."""
    about = read_subject(known.subject) if known.subject else None
    if spoken.word == "next" or about is None:
        _use(turn, known)
        turn.outcome = "card"
        return [cards.following(turn, but=about[0] if about else 0)]
    it = matter(turn, about[0])
    if spoken.word == "undo":
        _use(turn, known)
        return _undone(turn, said, it, about[2])
    check_mine(turn, it)
    is_open = it.report.version == about[1] and it.report.review in UNDECIDED
    if not is_open or not _may_go(it):
        _use(turn, known)
        turn.outcome = "overtaken"
        return [turn.reply(turn.say("sms-overtaken")), cards.following(turn, but=it.report.id)]
    choice = _choice(turn, spoken)
    _use(turn, known)
    return _decided(turn, said, it, choice)


def _may_go(it: Matter) -> bool:
    """Whether it still is what may be worked on by SMS: it may have been restricted meanwhile."""
    return cards.is_sendable(it.campaign, it.report.category, restricted=it.case.restricted)


def _use(turn: Turn, known: Row[Any]) -> None:
    """Use the number up: of two messages with it one does something."""
    if not phones.use_number(turn, turn.who.contact_id, known.kind, known.number_index):
        raise Refused("sms-number-wrong")


def _choice(turn: Turn, spoken: Spoken) -> str:
    """What a button of the card would say.

    Raises:
        Refused: to reject, a reason of the list is needed; the number stays good.
    """
    if spoken.word == "same":
        return typed.same(turn, spoken.rest)
    if spoken.word != "reject":
        return spoken.word
    reasons = sorted(REASONS[Review.REJECTED])
    told = spoken.rest.replace(" ", "_")
    if told.isdecimal() and 1 <= int(told) <= len(reasons):
        told = reasons[int(told) - 1]
    if told not in reasons:
        listed = ", ".join(f"{n} {reason}" for n, reason in enumerate(reasons, start=1))
        raise Refused("sms-why", number=spoken.number, reasons=listed)
    return f"reject:{told}"


def _decided(turn: Turn, said: Said, it: Matter, choice: str) -> list[Letter]:
    """Do what the button does; the card's place is taken by one line and the next card."""
    turn.asked = Asked(0, "review", subject_of(it), ())
    letters = answers.decide(turn, said, it, choice)
    return _answered(turn, it, letters, goes_on=choice in _GOES_ON)


def _undone(turn: Turn, said: Said, it: Matter, ids: tuple[int, ...]) -> list[Letter]:
    turn.asked = Asked(0, "review", subject_of(it), (), contact_id=turn.who.contact_id)
    letters = undoing.take_back(turn, said, it, ids)
    return _answered(turn, it, letters, goes_on=True)


def _answered(turn: Turn, it: Matter, letters: list[Letter], *, goes_on: bool) -> list[Letter]:
    here, outcome = turn.who.contact_id, turn.outcome
    shown = [letter for letter in letters if letter.to == here]
    others = [letter for letter in letters if letter.to != here]
    others += copies.others(turn, letters)
    ids = [read_subject(each.asks.subject)[2] for each in shown if each.asks]
    told = turn.reply(_what(turn, it, ids[0] if ids else ()))
    now = matter(turn, it.report.id)
    is_next = not goes_on or now.report.review not in UNDECIDED
    after = (
        cards.following(turn, but=it.report.id, in_mind=it.case.id)
        if is_next
        else cards.card(turn, now)
    )
    turn.outcome = outcome
    return [told, after, *others]


def _what(turn: Turn, it: Matter, ids: tuple[int, ...]) -> str:
    """What was decided, and the number that takes it back."""
    key = {"undone": "decided-undone"}.get(turn.outcome, turn.outcome)
    key = "sms-rejected" if key == "decided-rejected" else key
    what = turn.say(key, code=matter(turn, it.report.id).case.code)
    if not ids:
        return turn.say("sms-undone", code=it.case.code, what=what)
    number = cards.new_number(turn, phones.UNDO, subject_of(it, ids))
    return turn.say("sms-done", code=it.case.code, what=what, number=number)


def _more(turn: Turn) -> list[Letter]:
    known = phones.number(turn.read, turn.who.contact_id, phones.CARD)
    if known is None or not known.subject:
        return [turn.reply(turn.say("sms-no-card"))]
    it = matter(turn, read_subject(known.subject)[0])
    check_mine(turn, it)
    return cards.more(turn, it) if _may_go(it) else [turn.reply(turn.say("sms-no-card"))]


def _mine(turn: Turn) -> str:
    """The codes of what the lead holds; of what is for Telegram only the number."""
    person_id, campaign_id = turn.who.person_id or 0, turn.who.campaign_id or 0
    held = queues.held(turn.read, campaign_id, person_id, turn.now)
    rows = [*held, *queues.asked(turn.read, campaign_id, person_id)]
    codes = [row.code for row in rows if _is_open_case(turn, row)]
    if not rows:
        return turn.say("mine-none")
    return turn.say("sms-mine", codes=", ".join(codes) or "-", n=len(rows) - len(codes))


def _is_open_case(turn: Turn, row: Row[Any]) -> bool:
    case = cases.by_code(turn.read, row.code)
    is_restricted = case is None or case.restricted
    return cards.is_sendable(turn.campaign, row.category, restricted=is_restricted)
