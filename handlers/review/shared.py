"""What a reporter lets an office see besides what and where: their words, their pictures.

Each only where they said yes to it (`purposes.py`); words without what leads to people.
"""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from handlers.review.deciding import UNDO_IS_SILENT, Matter
from handlers.review.pictures import cleaned_pictures
from handlers.review.told import shown_text
from handlers.turn import Turn
from messages.model import Attachment, Letter, Prompt
from messages.words import say
from storage import purposes


def shared_key(decision_id: int, contact_id: int, report_id: int) -> str:
    """What such a letter is found again by: undone with its decision, emptied with its report."""
    return f"routed:{decision_id}:{contact_id}:shared:{report_id}"


def share(turn: Turn, it: Matter, decision_id: int, officials: Sequence[Row[Any]]) -> list[Letter]:
    """Letters to an office's people with what the reporter shares; none if that is nothing."""
    words, files = _words(turn, it), _pictures(turn, it)
    if not words and not files:
        return []
    return [
        Letter(
            row.id,
            _prompt(it, words, files, row.language or it.campaign.languages[0]),
            wait=UNDO_IS_SILENT,
            dedupe=shared_key(decision_id, row.id, it.report.id),
        )
        for row in officials
    ]


def _prompt(it: Matter, words: str, files: tuple[Attachment, ...], language: str) -> Prompt:
    key = "office-shared-words" if words else "office-shared-pictures"
    text = say(key, language, case=it.case.code, **({"words": words} if words else {}))
    return Prompt(text, attachments=files, is_protected=True)


def _words(turn: Turn, it: Matter) -> str:
    sealed = it.report.answers
    if sealed is None or not purposes.allowing(turn.read, [it.report.id], "quote"):
        return ""
    told = json.loads(turn.vault.open_text(sealed, place=f"report|answers|{it.report.id}"))
    return shown_text(str(told.get("description") or ""), it.campaign.country)


def _pictures(turn: Turn, it: Matter) -> tuple[Attachment, ...]:
    if not purposes.allowing(turn.read, [it.report.id], "media"):
        return ()
    return cleaned_pictures(turn, it)
