"""What a report of a known case tells that no earlier report of it told: the words new in it."""

from handlers.review.deciding import Matter
from handlers.turn import Turn
from messages.words import say
from moderation.states import UNDECIDED
from moderation.wording import tokens
from privacy.redact import redact
from storage import cases, reports

MOST_WORDS = 5
# The reports of a case that are looked into: each costs the opening of a seal.
MOST_OPENED = 20


def new_line(turn: Turn, it: Matter, language: str) -> list[str]:
    """The line of a card with the words that earlier reports of the case do not have.

    None for the first report of a case, where nothing is new, and once it was decided on.
    """
    there = [r.id for r in cases.reports_of(turn.read, it.case.id) if r.id < it.report.id]
    if not there or it.report.review not in UNDECIDED:
        return []
    found = reports.by_ids(turn.read, [*there[-MOST_OPENED:], it.report.id], turn.vault)
    told = {each.id: tokens(each.text) for each in found}
    known = {word for one, words in told.items() if one != it.report.id for word in words}
    country = it.campaign.country
    new = [
        w for w in told.get(it.report.id, ()) if w not in known and redact(w, country=country) == w
    ]
    return [say("card-new", language, words=", ".join(new[:MOST_WORDS]))] if new else []
