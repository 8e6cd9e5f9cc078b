"""What an office's answer means to those who reported: told once each, in their language."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from handlers.turn import Turn
from messages.model import Asks, Choice, Letter, Prompt
from messages.words import say
from storage import cases

# FixMyStreet asks after four weeks whether it is fixed; we ask at once and wait as long.
ASK_FIXED_LASTS = timedelta(days=28)
_KEYS = {
    "acknowledge": "answer-acknowledged",
    "in_progress": "answer-in-progress",
    "done": "answer-done-ask-fixed",
    "not_ours": "answer-not-ours",
}


def tell_reporters(turn: Turn, case: Row[Any], choice: str, decision_id: int) -> list[Letter]:
    """Letters to every reachable reporter of the case's approved reports, one a contact.

    Args:
        choice: what the office answered; "done" is asked back.
    """
    rows = {row.contact_id: row for row in cases.reporters(turn.read, case.id)}
    return [_told(turn, case, choice, decision_id, row) for row in rows.values()]


def _told(turn: Turn, case: Row[Any], choice: str, decision_id: int, row: Row[Any]) -> Letter:
    campaign = turn.campaigns.newest(case.campaign_id)
    offices = campaign.offices if campaign else ()
    office = next((each.name for each in offices if each.code == case.office), case.office)
    language = row.language or row.told_in
    text = say(_KEYS[choice], language, office=office, case=case.code)
    dedupe = f"answer:{decision_id}:{row.id}"
    if choice != "done":
        return Letter(row.contact_id, Prompt(text), dedupe=dedupe)
    return _asks_fixed(turn, case, Letter(row.contact_id, Prompt(text), dedupe=dedupe), language)


def ask_again(turn: Turn, case: Row[Any]) -> Letter:
    """Ask who is heard again whether it is fixed, after a button of an older letter."""
    words = turn.say("fixed-asked-again", case=case.code)
    return _asks_fixed(turn, case, turn.reply(words), turn.language)


def _asks_fixed(turn: Turn, case: Row[Any], letter: Letter, language: str) -> Letter:
    fixed = tuple(
        Choice(value, say(key, language))
        for value, key in (("fixed_yes", "fixed-yes"), ("fixed_no", "fixed-no"))
    )
    asks = Asks("respond", f"fixed:{case.id}", turn.now + ASK_FIXED_LASTS)
    return replace(letter, prompt=replace(letter.prompt, choices=fixed), asks=asks)
