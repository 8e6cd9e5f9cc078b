"""What a second person says of a report that was decided on already: a judgement, no decision.

Until they have judged, nothing tells them; then they hear that it was a second look, and whether
both judged alike. Who differ get a card to talk about it (`discussion.py`).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from forms.model import in_language
from handlers.quality import blind, discussion
from handlers.reasons import reason_words
from handlers.review import blocking, queue, restricting
from handlers.review.deciding import Matter, check_mine, matter, note, role_for
from handlers.review.pictures import show_pictures
from handlers.review.unchosen import words_instead
from handlers.turn import Asked, Refused, Turn
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from moderation.judging import ACCEPTED, ASKED, REJECTED, VERIFIED, Judgement, differs
from moderation.roles import Action
from moderation.states import REASONS, Review
from storage import gold, judging, reviewing
from storage.decisions import Overtaken


@dataclass(frozen=True, slots=True)
class Looking:
    """A second look under way: which, as of which version, and what was said so far."""

    kind: str
    report_id: int
    version: int
    category: str
    urgent: bool


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take an answer to a card that looks like any other."""
    if turn.asked is None:
        raise Refused("unknown-command")
    if turn.choice is None:
        return words_instead(turn, said)
    if turn.choice == "next":
        return [queue.next_card(turn)]
    looking = _read(turn.asked.subject)
    it = matter(turn, looking.report_id)
    check_mine(turn, it)
    look = judging.one(turn.read, looking.report_id)
    if look is None or look.step != "waiting" or look.version != looking.version:
        raise Refused("review-expired")
    if looking.kind == "reason":
        return _reason(turn, it, looking, turn.choice)
    if looking.kind == "category":
        return _categorised(turn, it, looking, turn.choice)
    name, _, reason = turn.choice.partition(":")
    if name == "reject" and reason:
        return _reason(turn, it, looking, reason)
    does = _DOES.get(name)
    return does(turn, said, it, looking) if does else _again(turn, it, looking)


def typed(turn: Turn, said: Inbound, it: Matter, choice: str) -> list[Letter]:
    """Take a word with the case's code like the button of the card that hangs."""
    me = turn.who
    look = judging.held_by(turn.read, it.report.id, me.person_id or 0)
    hanging = judging.newest_card(turn.read, it.report.id, me.contact_id)
    said_so_far = hanging.split(":")[3:] or ["", ""]
    kind = "c" if choice.startswith("c.") else "b"
    version = str(look.version if look else 0)
    subject = ":".join([kind, str(it.report.id), version, *said_so_far])
    turn.asked = Asked(0, blind.HANDLER, subject, (), contact_id=me.contact_id)
    turn.choice = choice
    return handle(turn, said)


def _read(subject: str) -> Looking:
    kind, report_id, version, category, urgent = subject.split(":")
    kinds = {"b": "card", "r": "reason", "c": "category"}
    return Looking(kinds[kind], int(report_id), int(version), category, bool(urgent))


def _again(turn: Turn, it: Matter, looking: Looking, *, is_open: bool = False) -> list[Letter]:
    """The card once more, where it hung."""
    card = blind.card(
        turn,
        it,
        to=turn.asked_in,
        edits=turn.asked_letter,
        urgent=looking.urgent,
        category=looking.category,
        is_open=is_open,
    )
    return [card]


def _asking(
    turn: Turn, it: Matter, looking: Looking, kind: str, words: str, choices: list[Choice]
) -> list[Letter]:
    """The card with a list under it: why, or what it is."""
    (letter,) = _again(turn, it, looking)
    (choices := [*choices]).append(Choice("back", turn.say("reason-back")))
    prompt = Prompt(f"{letter.prompt.text}\n\n{words}", tuple(choices), columns=1)
    subject = letter.asks.subject if letter.asks else ""
    asks = Asks(blind.HANDLER, f"{kind}{subject.removeprefix('b')}")
    return [replace(letter, prompt=prompt, asks=asks)]


def _why(turn: Turn, said: Inbound, it: Matter, looking: Looking) -> list[Letter]:
    reasons = [
        Choice(each, reason_words(each, turn.language))
        for each in sorted(REASONS[Review.REJECTED])
    ]
    return _asking(turn, it, looking, "r", turn.say("reject-which"), reasons)


def _reason(turn: Turn, it: Matter, looking: Looking, choice: str) -> list[Letter]:
    if choice not in REASONS[Review.REJECTED]:
        return _again(turn, it, looking)
    return _judge(turn, it, looking, REJECTED, choice)


def _which(turn: Turn, said: Inbound, it: Matter, looking: Looking) -> list[Letter]:
    choices = [
        Choice(f"c.{each.code}", in_language(each.label, turn.language))
        for each in it.campaign.categories
    ]
    return _asking(turn, it, looking, "c", turn.say("category-which"), choices)


def _categorised(turn: Turn, it: Matter, looking: Looking, choice: str) -> list[Letter]:
    code = choice.removeprefix("c.")
    known = it.campaign.category(code) is not None
    return _again(turn, it, replace(looking, category=code) if known else looking)


def _pass(turn: Turn, said: Inbound, it: Matter, looking: Looking) -> list[Letter]:
    person_id = turn.who.person_id or 0
    if not judging.hand_on(turn, it.report.id, looking.version, person_id):
        raise Overtaken
    return [_told(turn, it, turn.say("decided-passed")), *queue.following(turn, it)]


def _urgent(turn: Turn, said: Inbound, it: Matter, looking: Looking) -> list[Letter]:
    """On this card alone: whether it was urgent shows in what they judge, and it is decided."""
    return _again(turn, it, replace(looking, urgent=True))


def _restrict(turn: Turn, said: Inbound, it: Matter, looking: Looking) -> list[Letter]:
    """What protects people takes effect at once, whoever saw the danger."""
    role = role_for(turn, Action.RESTRICT, it)
    version = it.case.version
    if not it.case.restricted and reviewing.restrict(turn, case_id=it.case.id, version=version):
        change = ("", "restricted")
        note(turn, it, "restricted", it.case.id, change, role=role, version=version + 1)
    return _again(turn, matter(turn, it.report.id), looking)


def _unrestrict(turn: Turn, said: Inbound, it: Matter, looking: Looking) -> list[Letter]:
    """At once too, without a word of what was decided."""
    told = restricting.lift(turn, it)[1:]
    return [*_again(turn, matter(turn, it.report.id), looking), *told]


def _block(turn: Turn, said: Inbound, it: Matter, looking: Looking) -> list[Letter]:
    blocking.close(turn, it)
    return _again(turn, it, looking)


def _judge(
    turn: Turn, it: Matter, looking: Looking, verdict: str, reason: str = ""
) -> list[Letter]:
    """Keep the judgement; both hear of it only now."""
    role_for(turn, Action.VERIFY, it)
    shown = blind.blind(turn, it, category=looking.category)
    mine = Judgement(verdict, reason, shown.report.category)
    rows = judging.of_report(turn.read, it.report.id, "first")
    if not rows:
        raise Refused("review-expired")
    first = judging.told(rows[-1])
    is_alike = not differs(first, mine)
    to = "alike" if is_alike else "differs"
    if not judging.move(turn, it.report.id, looking.version, was="waiting", to=to):
        raise Overtaken
    judging.judge(
        turn, it.report.campaign_id, it.report.id, turn.who.person_id or 0, "second", mine
    )
    turn.outcome = f"second look: {to}"
    told = f"{turn.say('second-look-told')} {turn.say(f'second-look-{to}')}"
    if is_alike:
        gold.learn_from_agreement(turn, it, first)
        return [_told(turn, it, told), *queue.following(turn, it)]
    people = (rows[-1].person_id, turn.who.person_id or 0)
    asked = discussion.opened(turn, it, (first, mine), people)
    return [_told(turn, it, told), *asked, *queue.following(turn, it)]


def _told(turn: Turn, it: Matter, words: str) -> Letter:
    """What became of it, in the card's place, and the way to the next one."""
    text = turn.say("second-look-card", code=it.case.code, what=words)
    prompt = Prompt(text, (Choice("next", turn.say("next-card")),))
    return turn.in_place(prompt, Asks(blind.HANDLER, f"b:{it.report.id}:0::"), priority=3)


def _pictures(turn: Turn, said: Inbound, it: Matter, looking: Looking) -> list[Letter]:
    return show_pictures(turn, said, it)


_DOES: dict[str, Callable[[Turn, Inbound, Matter, Looking], list[Letter]]] = {
    "verify": lambda turn, said, it, looking: _judge(turn, it, looking, VERIFIED),
    "accept": lambda turn, said, it, looking: _judge(turn, it, looking, ACCEPTED),
    "ask": lambda turn, said, it, looking: _judge(turn, it, looking, ASKED),
    "reject": _why,
    "more": lambda turn, said, it, looking: _again(turn, it, looking, is_open=True),
    "category": _which,
    "pass": _pass,
    "escalate": _pass,
    "urgent": _urgent,
    "restrict": _restrict,
    "unrestrict": _unrestrict,
    "block": _block,
    "pictures": _pictures,
}
