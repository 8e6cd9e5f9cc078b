"""Releases as errands: a turn orders one, a child builds it, another turn stores it.

When which is ordered: scheduling.py. What is stored is what was drawn; if another release came in
between, it is drawn anew, since it was not protected from that one.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from handlers.releases import drawing
from handlers.turn import FORGEABLE, Turn
from messages.dates import day_in
from messages.model import Letter, Prompt, Ready
from messages.words import say
from moderation.roles import Role
from publishing import periods
from publishing.release_order import Draft, Made, from_bytes, to_bytes
from storage import errands, people, release_steps, releases
from storage.models import Errand

KIND = "release"


def failed(turn: Turn, ready: Ready) -> list[Letter]:
    """Tell the organisers: a week that nobody sees missing is never published."""
    errands.forget_result(turn, turn.seq)
    turn.outcome = "release failed"
    code, period, *_ = (errands.subject_of(turn, ready.errand_id) or ":").split(":")
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


def order(turn: Turn, campaign_id: int, period: str, *, run: str = "") -> None:
    """Have the next release of a period built by a child process.

    Args:
        run: the day after which the calendar wanted it; "" where it did not.
    """
    campaign = turn.campaigns.newest(campaign_id)
    turn.outcome = "no campaign"
    if campaign is None:
        return
    home, asked, today = (
        turn.settings.public_url,
        periods.read(period),
        day_in(turn.now, campaign.timezone),
    )
    draft = drawing.draw(turn.read, turn.vault, campaign, campaign_id, asked, today, home=home)
    errand_id = turn.ids()
    body = turn.vault.seal(to_bytes(draft), place=errands.place_of(errand_id))
    subject = f"{campaign.code}:{asked.code}:{errand_id}:{run}"
    turn.add(Errand, id=errand_id, kind=KIND, subject=subject, body=body, created_at=turn.now)
    turn.outcome = "release begun"


def keep(turn: Turn, ready: Ready, *, run: str = "") -> bool:
    """Store what is built; False where it was ordered anew instead, or is there already."""
    body = errands.body_of(turn, ready.errand_id)
    errands.forget_result(turn, turn.seq)
    turn.outcome = "release failed"
    if body is None or not errands.finish(turn, ready.errand_id):
        return False
    draft = from_bytes(Draft, turn.vault.open(body, place=errands.place_of(ready.errand_id)))
    if not releases.is_current(turn.read, turn.vault, draft):
        order(turn, draft.campaign_id, draft.order.release.period.code, run=run)
        return False
    release_steps.keep(turn, turn.vault, from_bytes(Made, ready.result), draft)
    turn.outcome = "release built"
    return True
