"""What is typed about a report whose second look the person holds: the same as its buttons.

A word with the case's code counts as their judgement, and says nothing of what was decided. What
would tell it (WHY, MERGE and the like) waits until they have judged; so it does for who holds a
fresh card that will be judged twice, or the waiting would tell the one from the other.
"""

from functools import wraps

from handlers.quality import second_look
from handlers.review import category
from handlers.review.deciding import Matter, check_mine, matter
from handlers.turn import Handler, Refused, Turn
from messages.model import Inbound, Letter
from moderation.states import REASONS, Review
from privacy.pseudonym import read_case_code
from storage import cases, judging

# They show what was decided, or change it.
_LATER = frozenset(
    {"why", "evidence", "refute", "unverifiable", "near", "merge", "split", "same", "gold"}
)
_OF_TWO_CASES = frozenset({"merge", "same"})


def blind_first(handle: Handler) -> Handler:
    """The handler of a word, but for the person who looks at that case's report blind."""

    @wraps(handle)
    def heard(turn: Turn, said: Inbound) -> list[Letter]:
        if turn.asked is not None:
            return handle(turn, said)
        most = 2 if turn.word in _OF_TWO_CASES else 1
        for word in turn.rest.replace(",", " ").split()[:most]:
            it = _before_them(turn, word)
            if it is not None and turn.word in _LATER:
                raise Refused("judge-first", code=it.case.code)
            if it is not None and not it.hides_scores:
                return second_look.typed(turn, said, it, _choice(turn, it))
        return handle(turn, said)

    return heard


def _before_them(turn: Turn, word: str) -> Matter | None:
    """The report of that case that lies before the person and is judged twice.

    Its scores are hidden only as long as nobody has judged it: then it is no second look.
    """
    code, me = read_case_code(word), turn.who.person_id or 0
    case = cases.by_code(turn.read, code) if code else None
    if case is None or case.campaign_id != turn.who.campaign_id:
        return None
    for row in cases.reports_of(turn.read, case.id):
        is_held = row.claimed_by == me and row.claimed_until and row.claimed_until > turn.now
        it = matter(turn, row.id)
        is_fresh = is_held and it.hides_scores
        if is_fresh or judging.held_by(turn.read, row.id, me) is not None:
            check_mine(turn, it)
            return it
    return None


def _choice(turn: Turn, it: Matter) -> str:
    """The button that is meant, with the reason or the category where one was named."""
    words = turn.rest.strip().partition(" ")[2]
    reason = words.casefold().replace(" ", "_")
    if turn.word == "reject" and reason in REASONS[Review.REJECTED]:
        return f"reject:{reason}"
    named = category.named(it, words) if turn.word == "category" else None
    return f"c.{named.code}" if named else turn.word
