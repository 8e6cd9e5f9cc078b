"""`/topics`: make a topic for each category or area of a forum group, and let cards come there.

The channel is asked for one topic at a time by an errand; what is made is bound in the turn that
hears of it, and the next one is ordered then: never faster than one a second, and none twice.
"""

import json
from dataclasses import asdict, dataclass

from forms.model import in_language
from handlers.review import moderate
from handlers.review.moderate import At
from handlers.turn import Turn
from messages.model import Inbound, Letter, Prompt, Ready
from messages.words import say
from storage import errands, topics
from storage.models import Errand

KIND = "topic"
_KINDS = {"category": "category", "categories": "category", "area": "area", "areas": "area"}


@dataclass(frozen=True, slots=True)
class Order:
    """Topics that are to be made in a group, the first of them now.

    Args:
        group: the group's address.
        wanted: (what comes there, as topics keep it; the topic's name) of each.
    """

    channel: str
    account: str
    campaign_id: int
    language: str
    group: str
    group_id: int
    wanted: tuple[tuple[str, str], ...]

    @property
    def at(self) -> At:
        """Where its contacts are."""
        return At(self.channel, self.account, self.campaign_id, self.language)


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/topics category` and `/topics area`, said in the group."""
    group = turn.address.rpartition(":")[0].partition("/")[0]
    if not turn.in_group or not group or turn.who.campaign_id is None:
        return [turn.reply(turn.say("moderate-where"))]
    turn.outcome = "topics"
    kind = _KINDS.get(turn.rest.strip().casefold())
    at = At(turn.who.channel, turn.who.account, turn.who.campaign_id, turn.language)
    group_id = moderate.used(turn, group, at)
    if kind is None:
        return [Letter(group_id, Prompt(turn.say("topics-how")))]
    turn.lock([turn.vault.index("lock", f"topics:{group_id}")])
    if errands.is_under_way(turn.read, KIND, f"{group_id}:"):
        return [Letter(group_id, Prompt(turn.say("topics-under-way")))]
    bound = topics.bound(turn.read, group_id)
    wanted = tuple(each for each in _all(turn, kind) if each[0] not in bound)
    if not wanted:
        return [Letter(group_id, Prompt(turn.say("topics-all-there")))]
    _order(
        turn, Order(at.channel, at.account, at.campaign_id, at.language, group, group_id, wanted)
    )
    return [Letter(group_id, Prompt(turn.say("topics-begun", n=len(wanted))))]


def _all(turn: Turn, kind: str) -> list[tuple[str, str]]:
    campaign = turn.campaign
    if kind == "area":
        return [(f"area:{name}", name) for name in sorted(campaign.area.polygons)]
    return [
        (f"category:{each.code}", in_language(each.label, turn.language) or each.code)
        for each in campaign.categories
    ]


def _order(turn: Turn, order: Order) -> None:
    errand_id = turn.ids()
    body = turn.vault.seal_text(json.dumps(asdict(order)), place=errands.place_of(errand_id))
    what, _ = order.wanted[0]
    turn.add(
        Errand,
        id=errand_id,
        kind=KIND,
        subject=f"{order.group_id}:{what}:{errand_id}",
        body=body,
        created_at=turn.now,
    )


def made(turn: Turn, said: Inbound) -> list[Letter]:
    """Bind a topic that was made and order the next; or say in the group why there is none."""
    if not isinstance(said, Ready):
        return []
    errands.forget_result(turn, turn.seq)
    sealed = errands.body_of(turn, said.errand_id)
    turn.outcome = "no topic"
    if sealed is None or (said.ok and not errands.finish(turn, said.errand_id)):
        return []
    told = json.loads(turn.vault.open_text(sealed, place=errands.place_of(said.errand_id)))
    order = Order(**{**told, "wanted": tuple(tuple(each) for each in told["wanted"])})
    result = json.loads(said.result) if said.ok else {"why": "failed"}
    if "address" not in result:
        why = say(f"topics-{result['why']}", order.language)
        return [Letter(order.group_id, Prompt(why))]
    turn.outcome = "topic made"
    return [_bound(turn, order, str(result["address"]))]


def _bound(turn: Turn, order: Order, address: str) -> Letter:
    what, name = order.wanted[0]
    topic_id = moderate.used(turn, address, order.at)
    topics.bind(turn, topic_id, order.group_id, what)
    if order.wanted[1:]:
        rest = {**asdict(order), "wanted": order.wanted[1:]}
        _order(turn, Order(**rest))
    return Letter(topic_id, Prompt(say("moderate-topic", order.language, what=name)))
