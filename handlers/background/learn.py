"""Every night: learn from what moderators decided which words speak for which category.

A tick orders a model of a campaign, a child process makes it, and the turn that hears of it puts
it in the place of the last one. Whatever fails leaves the last one.
"""

from collections.abc import Mapping

from forms.free_words import DESCRIPTION, words_step
from forms.model import Campaign
from handlers.conversation.asking import moment_in
from handlers.conversation.suggesting import is_suggested
from handlers.turn import Turn
from messages.model import Inbound, Letter, Ready, Tick
from moderation.suggest import BadModel, from_bytes
from moderation.suggest_body import SUGGEST, body_of
from storage import errands, suggestions
from storage.models import Errand


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Order a model, or keep one that is made; nobody is told."""
    match said:
        case Tick(period=period):
            _order(turn, period)
        case Ready():
            _keep(turn, said)
    return []


def _order(turn: Turn, campaign_period: str) -> None:
    code, _, period = campaign_period.rpartition(":")
    campaign_id = turn.campaigns.codes.get(code)
    campaign = turn.campaigns.newest(campaign_id)
    turn.outcome = "nothing to learn"
    if campaign_id is None or campaign is None or not is_suggested(campaign):
        return
    made_of = suggestions.due(turn.read, campaign_id, campaign.n)
    if made_of is None:
        return
    order = suggestions.Order(campaign_id, campaign.n, made_of, turn.now)
    asked = words_step(campaign, moment_in(turn, campaign))
    name = asked.key if asked else DESCRIPTION
    learned = suggestions.examples(turn.read, turn.vault, campaign_id, name=name)
    errand_id = turn.ids()
    turn.add(
        Errand,
        id=errand_id,
        kind=SUGGEST,
        subject=suggestions.subject_of(order, period),
        body=turn.vault.seal(
            body_of(learned, own_words(campaign)), place=errands.place_of(errand_id)
        ),
        created_at=turn.now,
    )
    turn.outcome = "learning"


def own_words(campaign: Campaign) -> Mapping[str, list[str]]:
    """What a category is called, and the words that name it, in every language."""
    return {
        category.code: [
            *category.label.values(),
            *(word for words in category.words.values() for word in words),
        ]
        for category in campaign.categories
    }


def _keep(turn: Turn, ready: Ready) -> None:
    errands.forget_result(turn, turn.seq)
    order = suggestions.ordered(turn.read, ready.errand_id)
    turn.outcome = "not learned"
    if order is None or not (ready.ok and _is_model(ready.result)):
        suggestions.empty(turn, ready.errand_id)
        return
    errands.finish(turn, ready.errand_id)
    sealed = turn.vault.seal(ready.result, place=suggestions.place_of(order.campaign_id))
    if suggestions.keep(turn, order, sealed):
        turn.outcome = "learned"


def _is_model(made: bytes) -> bool:
    try:
        from_bytes(made)
    except BadModel:
        return False
    return True
