"""Every button of a card as a word with the case's code: `/verify K7M2QX`, also in the group.

For screen readers and for whoever types faster than they find a button. What is done is what the
button does; only the answer comes as a new message, where a reader hears it.
"""

from rapidfuzz.distance import OSA

from handlers.review import answers, queue, undoing
from handlers.review.card import subject_of
from handlers.review.deciding import Matter, check_mine, matter
from handlers.turn import Asked, Refused, Turn
from messages.model import Inbound, Letter
from moderation.states import REASONS, UNDECIDED, Review
from storage import cases

# What people read where we wrote something else (`privacy/pseudonym.py`).
_READ_AS = str.maketrans("OILUZ", "011V2")
_LENGTH = 6
# A code this near to a waiting one is a slip of the thumb.
_SLIP, _MOST_MEANT = 2, 3


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/verify CODE`, `/reject CODE reason`, `/same CODE OTHER` and so on."""
    queue.check_place(turn)
    first, _, rest = turn.rest.strip().partition(" ")
    if not first:
        raise Refused("code-which", word=turn.word)
    it = _matter(turn, _case_id(turn, first))
    check_mine(turn, it)
    choice = _choice(turn, turn.word, rest.strip())
    turn.asked = Asked(0, "review", subject_of(it), (), contact_id=queue.here(turn))
    turn.choice = choice
    return answers.decide(turn, said, it, choice)


def undo(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/undo`, or `/undo CODE`: what one decided last, or last on that case."""
    if not turn.rest.strip():
        return undoing.latest(turn)
    case_id = _case_id(turn, turn.rest.split()[0])
    for report in cases.reports_of(turn.read, case_id):
        try:
            return undoing.latest(turn, report_id=report.id)
        except Refused:
            continue
    raise Refused("not-undoable")


def urgent(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/urgent CODE`, which marks it, or `/urgent`: the next one that is."""
    if turn.rest.strip():
        return handle(turn, said)
    queue.check_place(turn)
    return [queue.next_card(turn, only_urgent=True)]


def _choice(turn: Turn, word: str, rest: str) -> str:
    if word == "same":
        return same(turn, rest)
    reason = rest.casefold().replace(" ", "_")
    if word == "reject" and reason in REASONS[Review.REJECTED]:
        return f"reject:{reason}"
    return word


def same(turn: Turn, rest: str) -> str:
    """What the button "same" of the case with that code says.

    Raises:
        Refused: no code was typed, or there is no such case here.
    """
    if not rest.strip():
        raise Refused("code-which", word="same K7M2QX")
    return f"same:{_case_id(turn, rest.split()[0])}"


def _case_id(turn: Turn, typed: str) -> int:
    """The case of a code as people type it.

    Raises:
        Refused: there is none here, perhaps with those that may be meant.
    """
    code = typed.upper().translate(_READ_AS)
    found = cases.by_code(turn.read, code) if len(code) == _LENGTH else None
    if found is not None and found.campaign_id == turn.who.campaign_id:
        return int(found.id)
    meant = [known for known in queue.codes(turn) if OSA.distance(known, code) <= _SLIP]
    if meant:
        raise Refused("code-meant", code=typed[:20], codes=", ".join(sorted(meant)[:_MOST_MEANT]))
    raise Refused("code-unknown", code=typed[:20])


def _matter(turn: Turn, case_id: int) -> Matter:
    """The report that the word is about: what the person holds there, else the oldest waiting."""
    waiting = [
        row
        for row in cases.reports_of(turn.read, case_id)
        if row.review in UNDECIDED and row.reporter_id != turn.who.person_id
    ]
    if not waiting:
        case = cases.one(turn.read, case_id)
        raise Refused("code-decided", code=case.code if case else "?")
    mine = [row for row in waiting if row.claimed_by == turn.who.person_id]
    return matter(turn, (mine or waiting)[0].id)
