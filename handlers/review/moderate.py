"""Make a group, or a topic of it, the place where moderators get their cards."""

from dataclasses import dataclass

from forms.model import Campaign
from handlers.turn import Refused, Turn
from messages.model import Inbound, Letter, Prompt
from storage import contacts, people, topics
from storage.models import Contact

MODERATORS = "moderators"


@dataclass(frozen=True, slots=True)
class At:
    """Where a group is: its channel and account, the campaign, and the language spoken there."""

    channel: str
    account: str
    campaign_id: int
    language: str


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/moderate`, said in the group itself; in a topic of it, `/moderate WHAT`, or OFF."""
    address, _, _ = turn.address.rpartition(":")
    if not turn.in_group or not address or turn.who.campaign_id is None:
        return [turn.reply(turn.say("moderate-where"))]
    group, _, thread = address.partition("/")
    turn.outcome = "moderate"
    at = At(turn.who.channel, turn.who.account, turn.who.campaign_id, turn.language)
    if not thread:
        return [Letter(used(turn, group, at), Prompt(turn.say("moderate-here")))]
    wanted = turn.rest.strip().casefold()
    if wanted == "off":
        return _off(turn, group, address)
    what, label = _meant(turn, turn.campaign, wanted)
    # A topic that is lost falls back on the group, which must be one of moderators then.
    group_id = used(turn, group, at)
    topic_id = used(turn, address, at)
    topics.bind(turn, topic_id, group_id, what)
    return [Letter(topic_id, Prompt(turn.say("moderate-topic", what=label)))]


def _off(turn: Turn, group: str, address: str) -> list[Letter]:
    group_id, topic_id = _contact(turn, group), _contact(turn, address)
    if group_id is not None and topic_id is not None:
        topics.unbind(turn, topic_id, group_id)
    return [turn.reply(turn.say("moderate-topic-off"))]


def _meant(turn: Turn, campaign: Campaign, wanted: str) -> tuple[str, str]:
    """The category or area that is named, as topics keep it and as people read it.

    Raises:
        Refused: neither is; with the names that there are.
    """
    for category in campaign.categories:
        named = {category.code, *category.label.values()}
        named |= {word for words in category.words.values() for word in words}
        if wanted in {name.casefold() for name in named}:
            return f"category:{category.code}", category.code
    for area in campaign.area.polygons:
        if wanted == area.casefold():
            return f"area:{area}", area
    known = [each.code for each in campaign.categories] + sorted(campaign.area.polygons)
    raise Refused("moderate-topic-which", known=", ".join(known))


def _contact(turn: Turn, address: str, channel: str = "", account: str = "") -> int | None:
    who = turn.who
    talker = turn.vault.talker(channel or who.channel, account or who.account, address)
    return people.by_talker(turn.read, talker)


def used(turn: Turn, address: str, at: At) -> int:
    """The contact of a group or topic, from now on one of moderators."""
    contact_id = _contact(turn, address, at.channel, at.account)
    if contact_id is None:
        return _new_group(turn, address, at)
    contacts.use_group(
        turn, contact_id, use=MODERATORS, campaign_id=at.campaign_id, language=at.language
    )
    return contact_id


def _new_group(turn: Turn, address: str, at: At) -> int:
    contact_id = turn.ids()
    turn.add(
        Contact,
        id=contact_id,
        talker=turn.vault.talker(at.channel, at.account, address),
        person_id=None,
        kind="group",
        channel=at.channel,
        account=at.account,
        address=turn.vault.seal_text(address, place=f"contact|address|{contact_id}"),
        language=at.language,
        campaign_id=at.campaign_id,
        use=MODERATORS,
        created_at=turn.now,
        seen_at=turn.now,
    )
    return contact_id
