"""Releases as errands: the clock orders last week's, a child builds it, a turn stores it.

What is stored is what was drawn; if another release came in between, it is drawn anew, since it
was not protected from that one.
"""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from handlers.releases import drawing
from handlers.turn import FORGEABLE, Turn
from messages.model import Inbound, Letter, Prompt, Ready, Tick
from messages.words import say
from moderation.roles import Role
from publishing import periods
from publishing.release_order import Draft, Made, from_bytes, to_bytes
from storage import errands, people, release_steps, releases
from storage.models import Errand

KIND = "release"


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Order a release, or store one that is built; organisers ask for it by /releases."""
    match said:
        case Tick(period=campaign_period):
            code, _, period = campaign_period.rpartition(":")
            order(turn, turn.campaigns.codes.get(code), period)
        case Ready(ok=False):
            return _failed(turn, said)
        case Ready():
            _keep(turn, said)
    return []


def _failed(turn: Turn, ready: Ready) -> list[Letter]:
    """Tell the organisers: a week that nobody sees missing is never published."""
    errands.forget_result(turn, turn.seq)
    turn.outcome = "release failed"
    code, period, _ = (errands.subject_of(turn, ready.errand_id) or "::").split(":")
    campaign_id = turn.campaigns.codes.get(code, 0)
    campaign = turn.campaigns.newest(campaign_id)
    if campaign is None or not errands.finish(turn, ready.errand_id):
        return []
    return [
        Letter(
            row.id,
            Prompt(say("release-failed", row.language or campaign.languages[0], period=period)),
        )
        for row in organisers(turn, campaign_id)
    ]


def organisers(turn: Turn, campaign_id: int) -> Sequence[Row[Any]]:
    """Chats of the campaign's organisers where nobody can pretend to be one."""
    rows = people.members(turn.read, campaign_id, [Role.ORGANISER])
    there = [(row, people.contact(turn.read, row.id)) for row in rows]
    return [row for row, chat in there if chat is not None and chat.channel not in FORGEABLE]


def order(turn: Turn, campaign_id: int | None, period: str) -> None:
    """Have the next release of a period built by a child process."""
    campaign = turn.campaigns.newest(campaign_id)
    turn.outcome = "no campaign"
    if campaign_id is None or campaign is None:
        return
    on = turn.now.astimezone(ZoneInfo(campaign.timezone)).date()
    home = turn.settings.public_url
    asked = periods.read(period)
    draft = drawing.draw(turn.read, turn.vault, campaign, campaign_id, asked, on, home=home)
    errand_id = turn.ids()
    body = turn.vault.seal(to_bytes(draft), place=errands.place_of(errand_id))
    subject = f"{campaign.code}:{asked.code}:{errand_id}"
    turn.add(
        Errand, id=errand_id, kind=KIND, subject=subject, body=body, created_at=turn.now
    )  # fmt: skip
    turn.outcome = "release begun"


def _keep(turn: Turn, ready: Ready) -> None:
    body = errands.body_of(turn, ready.errand_id)
    errands.forget_result(turn, turn.seq)
    turn.outcome = "release failed"
    if body is None or not errands.finish(turn, ready.errand_id):
        return
    draft = from_bytes(Draft, turn.vault.open(body, place=errands.place_of(ready.errand_id)))
    if not releases.is_current(turn.read, turn.vault, draft):
        order(turn, draft.campaign_id, draft.order.release.period.code)
        return
    release_steps.keep(turn, turn.vault, from_bytes(Made, ready.result), draft)
    turn.outcome = "release built"
