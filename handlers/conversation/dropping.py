"""A draft that becomes no report: its words go wherever they were shown."""

from handlers.review.card import language_of
from handlers.turn import Turn
from messages.model import Letter, Prompt
from messages.words import say
from storage import alerts


def drop_draft(turn: Turn) -> list[Letter]:
    """Let the draft go; letters that take its words off the moderators' screens."""
    draft, turn.draft = turn.draft, None
    if draft is None or not draft.urgent:
        return []
    return [
        Letter(
            row.contact_id,
            Prompt(say("card-alert-withdrawn", language_of(turn, row.contact_id))),
            edits=row.id,
            priority=3,
        )
        for row in alerts.withdraw(turn, draft.id)
    ]
