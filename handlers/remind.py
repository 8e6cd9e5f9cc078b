"""Every minute: old drafts go to the moderators, queue cards are renewed, erasures finished.

An old draft comes as a tick of its own in its person's order, so that its turn is theirs; they
are not written to.
"""

from handlers import cards
from handlers.dropping import drop_draft
from handlers.submit import submit
from handlers.turn import Draft, Turn
from messages.model import Inbound, Letter, Tick
from storage import erasure

# A draft that tells none of these is nothing that a moderator could look at.
TELLING = ("description", "place", "photo")


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Hand one old draft over, or do what every minute asks for."""
    if not isinstance(said, Tick):
        return []
    _, is_draft, draft_id = said.period.partition("draft:")
    if is_draft:
        return _hand_over(turn, int(draft_id))
    erasure.sweep(turn)
    turn.outcome = "reminded"
    open_ids = turn.campaigns.open_ids()
    return [card for campaign_id in open_ids for card in cards.queue_cards(turn, campaign_id)]


def _hand_over(turn: Turn, draft_id: int) -> list[Letter]:
    draft = turn.draft
    if draft is None or draft.id != draft_id:
        turn.outcome = "no draft any more"
        return []
    if turn.who.blocked or not _tells(draft):
        turn.outcome = "empty draft dropped"
        return drop_draft(turn)
    return submit(turn, draft, agreed=False)


def _tells(draft: Draft) -> bool:
    return any(draft.answers.get(name) for name in TELLING)
