"""Every minute: drafts are looked after, queue cards renewed, rushes told of, erasures finished.

A draft comes as a tick of its own in its person's order, so that its turn is theirs. Who agreed
and paused is reminded once, kindly; one that is too old goes to the moderators without a word.
"""

from handlers.conversation.asking import campaign_of, has_agreed, proceed
from handlers.conversation.dropping import drop_draft
from handlers.conversation.rush import tell, tells
from handlers.conversation.submit import submit
from handlers.quality.reveal import expired
from handlers.review import blocking, cards
from handlers.review.lapsed import lapsed
from handlers.turn import Draft, Turn
from messages.model import Inbound, Letter, Tick
from storage import drafts, erasure


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Look after one draft, or do what every minute asks for."""
    if not isinstance(said, Tick):
        return []
    what, is_one, draft_id = said.period.partition(":")
    if is_one and what in _DRAFTS:
        return _DRAFTS[what](turn, int(draft_id))
    erasure.sweep(turn)
    blocking.over(turn)
    turn.outcome = "reminded"
    open_ids = turn.campaigns.open_ids()
    renewed = [card for campaign_id in open_ids for card in cards.queue_cards(turn, campaign_id)]
    return [*tell(turn), *lapsed(turn), *expired(turn), *renewed]


def _remind(turn: Turn, draft_id: int) -> list[Letter]:
    """Say that it waits, and ask again what was asked; once, then silence."""
    draft = turn.draft
    if draft is None or draft.id != draft_id or turn.who.stopped or not has_agreed(turn):
        turn.outcome = "nothing to remind of"
        return []
    drafts.was_reminded(turn, draft_id)
    turn.outcome = "reminded of a draft"
    return proceed(turn, draft, before=turn.say("reminder-draft", code=draft.code))


def _hand_over(turn: Turn, draft_id: int) -> list[Letter]:
    draft = turn.draft
    if draft is None or draft.id != draft_id:
        turn.outcome = "no draft any more"
        return []
    if turn.who.blocked or not tells(turn, draft) or _is_interview(turn, draft):
        turn.outcome = "empty draft dropped"
        return drop_draft(turn)
    return submit(turn, draft, agreed=False)


_DRAFTS = {"draft": _hand_over, "paused": _remind}


def _is_interview(turn: Turn, draft: Draft) -> bool:
    """Whether it counts as partial and is no report: half an interview tells of nothing."""
    return campaign_of(turn, draft).survey is not None
