"""Going over to another campaign: what somebody may and agreed to is of one campaign only."""

from handlers.turn import FORGEABLE, Refused, Turn
from moderation.roles import Role, limits
from storage import people


def enter(turn: Turn, campaign_id: int) -> None:
    """Go over to a campaign, with the roles and the consent that hold there.

    Raises:
        Refused: a report of another campaign is under way; it is sent or cancelled first.
    """
    if turn.draft is not None and turn.draft.campaign_id != campaign_id:
        raise Refused("finish-first")
    who = turn.who
    if who.campaign_id == campaign_id or who.person_id is None:
        turn.became(campaign_id=campaign_id)
        return
    held = [] if who.channel in FORGEABLE else people.roles(turn.read, [who.person_id])
    here = [row for row in held if row.campaign_id == campaign_id]
    agreed = [
        row.version
        for row in people.consents(turn.read, [who.person_id])
        if row.campaign_id == campaign_id
    ]
    turn.became(
        campaign_id=campaign_id,
        roles=frozenset(Role(row.role) for row in here),
        areas=limits((row.role, row.area) for row in here),
        office=next((row.office for row in here if row.office), ""),
        agreed=agreed[-1] if agreed else "",
    )
