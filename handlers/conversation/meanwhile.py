"""FIXED MEANWHILE: who meets what was reported knows that it is fixed; moderators are asked.

It is evidence on the case, one word a person; nothing is closed by it alone.
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from forms.model import Campaign
from handlers.conversation.likely import category_label
from handlers.conversation.receipt import alone
from handlers.review.cards import staff
from handlers.turn import Draft, Refused, Turn
from messages.model import Asks, Choice, Letter, Prompt
from messages.words import say
from moderation.states import Response, Review
from storage import cases, evidence

# Of one person in a day: more is rather a game than a walk through the town.
MOST_A_DAY = 10
OVER = "over"
# What is fixed or closed already is no news.
_DONE = frozenset({Response.RESOLVED_CONFIRMED, Response.CLOSED_NO_ACTION})


def heard(turn: Turn, draft: Draft, campaign: Campaign, case_id: int) -> list[Letter]:
    """Take from a reporter that a public case is fixed, in place of their report.

    Raises:
        Refused: the case is no longer one that anybody may know of.
    """
    living = cases.living(turn.read, case_id)
    case = cases.public(turn.read, living.id, campaign) if living else None
    spoken = _approved(turn, case) if case is not None else []
    if case is None or not spoken or case.campaign_id != draft.campaign_id:
        raise Refused("sighting-unknown")
    person_id = alone(turn)
    _note(turn, case, spoken[-1], person_id)
    turn.outcome = "fixed meanwhile"
    thanks = turn.reply(turn.say("fixed-meanwhile-thanks", case=case.code))
    return [thanks, *_asked(turn, campaign, case)]


def _approved(turn: Turn, case: Row[Any]) -> list[Row[Any]]:
    return [r for r in cases.reports_of(turn.read, case.id) if r.review == Review.APPROVED]


def _note(turn: Turn, case: Row[Any], report: Row[Any], person_id: int) -> None:
    known = [r for r in evidence.of_case(turn.read, case.id) if r.person_id == person_id]
    for row in known:
        evidence.answer(turn, row.id, said=OVER, channel=turn.who.channel)
    since = turn.now - timedelta(days=1)
    if not known and evidence.said_since(turn.read, person_id, since) >= MOST_A_DAY:
        raise Refused("sighting-enough")
    if not known:
        said = {"speaks": OVER, "person_id": person_id, "channel": turn.who.channel}
        evidence.add(turn, report, evidence.NEARBY, **said)


def people_saying_so(turn: Turn, case: Row[Any]) -> int:
    """How many people say that it is over."""
    told = evidence.of_case(turn.read, case.id)
    return len({row.person_id for row in told if row.speaks == OVER})


def _asked(turn: Turn, campaign: Campaign, case: Row[Any]) -> list[Letter]:
    """Put it before the moderators, once for each number of people who say so."""
    if case.response in _DONE:
        return []
    n = people_saying_so(turn, case)
    return [
        Letter(
            contact_id,
            Prompt(ask_words(campaign, case, n, language), _choices(language), columns=1),
            asks=Asks("fixed", str(case.id)),
            priority=3,
            dedupe=f"fixed:{case.id}:{n}:{contact_id}",
        )
        for contact_id, language in staff(turn, case.campaign_id)
    ]


def ask_words(campaign: Campaign, case: Row[Any], n: int, language: str) -> str:
    """What moderators are asked."""
    category = category_label(campaign, case.category, language)
    return say("fixed-ask", language, code=case.code, category=category, n=n)


def _choices(language: str) -> tuple[Choice, ...]:
    told = (("show", "show-card"), ("fixed", "fixed-yes"), ("stay", "fixed-no"))
    return tuple(Choice(value, say(key, language)) for value, key in told)
