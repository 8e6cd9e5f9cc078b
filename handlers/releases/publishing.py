"""Two organisers publish a release, each with the results of its checks before their eyes.

The first to press is written down, and the others are asked; the second, another person, makes it
public for good. Each step is a Decision about "release". In private, never by SMS, where a sender
can be forged.
"""

from dataclasses import replace
from typing import Any

from sqlalchemy import Row

from handlers.releases import building, cards, drawing, rights, scheduling
from handlers.turn import Refused, Turn
from messages.model import Inbound, Letter, Prompt, Ready, Tick
from messages.words import say
from moderation.roles import Action, Role, may
from publishing import periods
from storage import errands, people, release_steps, releases
from storage.decisions import Overtaken

HANDLER = cards.HANDLER
# A tick that asks organisers names the release after this sign.
ASK = "="


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take /releases, which one, and that it is to be published; or what is built and asked."""
    match said:
        case Tick(period=period) if period.startswith(ASK):
            return _asked_by_name(turn, period.removeprefix(ASK).partition(":")[0])
        case Tick(period=day):
            return scheduling.day_over(turn, day)
        case Ready(ok=False):
            return building.failed(turn, said)
        case Ready():
            return scheduling.go_on(turn, said)
    rights.in_private(turn, Action.PUBLISH)
    if turn.asked is None:
        return [_list(turn)]
    if turn.choice is None:
        return turn.choose_one()
    kind, _, rest = turn.asked.subject.partition(":")
    if kind == "which":
        return [cards.card(_mine(turn, turn.choice), turn.who.contact_id, turn.language)]
    return _agreed(turn, _mine(turn, rest))


def _list(turn: Turn) -> Letter:
    rows = releases.every(turn.read, turn.who.campaign_id or 0)
    turn.outcome = "releases"
    if not rows:
        return turn.reply(turn.say("releases-none"))
    choices = cards.choices_of(rows, turn.language)
    return turn.ask(turn.say("releases-which"), HANDLER, "which:", choices=choices, columns=1)


def _mine(turn: Turn, chosen: str) -> Row[Any]:
    row = releases.one(turn.read, int(chosen)) if chosen.isdecimal() else None
    if row is None or row.campaign_id != turn.who.campaign_id:
        raise Refused("release-gone")
    return row


def _agreed(turn: Turn, row: Row[Any]) -> list[Letter]:
    me = turn.who.person_id or 0
    if row.state != "checked":
        raise Refused("release-gone")
    if row.agreed_by == me:
        raise Refused("release-own")
    if not _stands(turn, row):
        return [_anew(turn, row)]
    if row.agreed_by is None or not _may_still(turn, row):
        return _first(turn, row, me)
    release_steps.publish(turn, row, by_id=me, by_role=str(Role.ORGANISER))
    turn.outcome = "release published"
    return [turn.reply(turn.say("release-out", name=row.name)), *_to_others(turn, row, "out")]


def _stands(turn: Turn, row: Row[Any]) -> bool:
    """Whether nobody withdrew, and nothing was judged otherwise, since it was built."""
    period = periods.read(row.period)
    now = drawing.counted(turn.read, turn.vault, turn.campaign, row.campaign_id, period)
    return releases.still_stands(turn.read, turn.vault, row, now)


def _anew(turn: Turn, row: Row[Any]) -> Letter:
    """Have it built anew, once, however often the button is pressed."""
    if not errands.is_under_way(turn.read, building.KIND, f"{turn.campaign.code}:{row.period}:"):
        building.order(turn, row.campaign_id, row.period)
    turn.outcome = "release built anew"
    return turn.reply(turn.say("release-anew", name=row.name))


def _may_still(turn: Turn, row: Row[Any]) -> bool:
    """Whether the first of the two still has the right at the moment that counts."""
    held = people.roles(turn.read, [row.agreed_by])
    roles = {each.role for each in held if each.campaign_id == row.campaign_id and not each.area}
    return may(roles, Action.PUBLISH)


def _first(turn: Turn, row: Row[Any], me: int) -> list[Letter]:
    if not release_steps.agree(turn, row, me):
        raise Overtaken
    release_steps.note(turn, row, row.state, "first_of_two", by=(me, str(Role.ORGANISER)))
    turn.outcome = "release agreed"
    told = turn.reply(turn.say("release-one", name=row.name))
    seen = releases.one(turn.read, row.id) or row
    return [told, *_to_others(turn, seen, "card")]


def _to_others(turn: Turn, row: Row[Any], what: str) -> list[Letter]:
    """Tell the other organisers, each in private and in their language."""
    found = {}
    for there in building.organisers(turn, row.campaign_id):
        if there.person_id == turn.who.person_id:
            continue
        language = there.language or turn.campaign.languages[0]
        text = Prompt(say("release-out", language, name=row.name))
        found[there.id] = (
            Letter(there.id, text) if what == "out" else cards.card(row, there.id, language)
        )
    return list(found.values())


def _asked_by_name(turn: Turn, name: str) -> list[Letter]:
    """Somebody at the command line wants it to be looked at: that counts as nobody's word."""
    row = releases.named(turn.read, name)
    turn.outcome = "no release to publish"
    if row is None or row.state != "checked":
        return []
    turn.outcome = "release shown"
    campaign = turn.campaigns.newest(row.campaign_id)
    first = campaign.languages[0] if campaign else "en"
    rows = building.organisers(turn, row.campaign_id)
    return [
        replace(
            cards.card(row, each.id, each.language or first),
            dedupe=f"release:{turn.seq}:{each.id}",
        )
        for each in rows
    ]
