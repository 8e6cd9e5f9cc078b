"""A thing that several people say is gone: moderators are asked, nothing closes by itself."""

from typing import Any

from sqlalchemy import Row

from forms.model import Campaign
from handlers.conversation.likely import category_label
from handlers.review.card import card_letter
from handlers.review.cards import staff
from handlers.review.deciding import Matter, check_mine, role_for
from handlers.turn import Refused, Turn
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from messages.words import say
from moderation.roles import Action
from moderation.states import RESPONSE, Response, Review, may_move
from storage import cases, decisions, sightings
from storage.sightings import Voices

REASON = "no_longer"


def ask_moderators(turn: Turn, campaign: Campaign, case: Row[Any], voices: Voices) -> list[Letter]:
    """Put the case before the moderators once enough people say "gone", and at each as many more.

    Whoever changes their word to and fro does not ring twice: each number of voices asks once.
    """
    after = campaign.things.gone_after if campaign.things else 0
    if not after or voices.gone < after or not may_move(RESPONSE, case.response, _CLOSED):
        return []
    area = cases.area(turn.read, case.id)
    return [
        Letter(
            contact_id,
            Prompt(_text(campaign, case, voices, language), _choices(language), columns=1),
            asks=Asks("vanished", str(case.id)),
            priority=3,
            dedupe=f"vanished:{case.id}:{voices.gone // after}:{contact_id}",
        )
        for contact_id, language in staff(turn, case.campaign_id, area=area)
    ]


_CLOSED = Response.CLOSED_NO_ACTION


def _text(campaign: Campaign, case: Row[Any], voices: Voices, language: str) -> str:
    return say(
        "vanished-ask",
        language,
        code=case.code,
        category=category_label(campaign, case.category, language),
        n=voices.gone,
        seen=voices.seen,
    )


def _choices(language: str) -> tuple[Choice, ...]:
    return (
        Choice("show", say("show-card", language)),
        Choice("close", say("vanished-close", language)),
        Choice("stay", say("here-still", language)),
    )


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take what a moderator says: show it, close it, or leave it."""
    it = _matter(turn, int(turn.asked.subject) if turn.asked else 0)
    role = role_for(turn, Action.VERIFY, it)
    match turn.choice:
        case "show":
            turn.answered = []
            return [card_letter(turn, it, to=_here(turn))]
        case "close":
            check_mine(turn, it)
            return _close(turn, it, role)
        case "stay":
            turn.outcome = "vanished:stays"
            return [_answered(turn, it, "vanished-stays")]
    turn.answered = []
    return [turn.reply(turn.say("choose-one"))]


def _matter(turn: Turn, case_id: int) -> Matter:
    """The case with its newest report that was approved."""
    case = cases.living(turn.read, case_id)
    there = cases.reports_of(turn.read, case.id) if case else ()
    reports = [r for r in there if r.review == Review.APPROVED]
    if case is None or case.campaign_id != turn.who.campaign_id or not reports:
        raise Refused("review-gone")
    newest = reports[-1]
    campaign = turn.campaigns.at(case.campaign_id, newest.n)
    return Matter(newest, case, campaign, turn.who.roles_in(newest.area))


def _close(turn: Turn, it: Matter, role: str) -> list[Letter]:
    case = it.case
    if not may_move(RESPONSE, case.response, _CLOSED):
        turn.outcome = "late"
        return [turn.reply(turn.say("vanished-late", code=case.code))]
    decisions.move(
        turn,
        about="response",
        subject_id=case.id,
        before=case.response,
        after=_CLOSED,
        version=case.version,
    )
    decisions.note(
        turn,
        about="response",
        subject_id=case.id,
        before=case.response,
        after=str(_CLOSED),
        reason=REASON,
        campaign_id=case.campaign_id,
        n=it.report.n,
        version=case.version + 1,
        by_id=turn.who.person_id,
        by_role=role,
    )
    turn.outcome = "vanished:closed"
    return [_answered(turn, it, "vanished-closed")]


def _here(turn: Turn) -> int:
    return (turn.asked.contact_id if turn.asked else 0) or turn.who.contact_id


def _answered(turn: Turn, it: Matter, key: str) -> Letter:
    """In the question's place, so that nobody decides twice."""
    voices = sightings.voices(turn.read, it.case.id)
    text = f"{_text(it.campaign, it.case, voices, turn.language)}\n\n{turn.say(key)}"
    edits = turn.asked.letter_id if turn.asked else None
    return Letter(_here(turn), Prompt(text), edits=edits)
