"""A thing that several people say is gone: moderators are asked, nothing closes by itself."""

from typing import Any

from sqlalchemy import Row

from forms.model import Campaign
from handlers.conversation.likely import category_label
from handlers.review import over
from handlers.review.cards import staff
from handlers.review.deciding import Matter, move_case
from handlers.turn import Turn
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from messages.words import say
from moderation.states import RESPONSE, Response, may_move
from storage import cases, sightings
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
    return over.answer(turn, yes="close", end=_close, leave=_left)


def _left(turn: Turn, it: Matter) -> list[Letter]:
    turn.outcome = "vanished:stays"
    return [_answered(turn, it, "vanished-stays")]


def _close(turn: Turn, it: Matter, role: str) -> list[Letter]:
    if not may_move(RESPONSE, it.case.response, _CLOSED):
        turn.outcome = "late"
        return [turn.reply(turn.say("vanished-late", code=it.case.code))]
    move_case(turn, it, "response", _CLOSED, reason=REASON, role=role)
    turn.outcome = "vanished:closed"
    return [_answered(turn, it, "vanished-closed")]


def _answered(turn: Turn, it: Matter, key: str) -> Letter:
    voices = sightings.voices(turn.read, it.case.id)
    text = _text(it.campaign, it.case, voices, turn.language)
    return turn.in_place(Prompt(f"{text}\n\n{turn.say(key)}"))
