"""Leaving the moderators' group, or being removed from it, ends what one may in its campaign.

Coming back gives nothing back: a role comes by a new invitation.
"""

from handlers.person import members
from handlers.turn import Turn
from messages.model import Inbound, Left, Letter
from storage import memberships, people


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """End the roles of the member whose address left; the last organiser stays one."""
    turn.outcome = "left"
    campaign_id = _campaign_of_group(turn)
    person_id = turn.who.person_id
    if person_id is None or not campaign_id:
        return []
    turn.lock([turn.vault.index("lock", f"organisers:{campaign_id}")])
    reason = "removed" if isinstance(said, Left) and said.was_removed else "left_group"
    ended = []
    for row in memberships.held(turn.read, campaign_id):
        is_theirs = row.person_id == person_id and not members.is_last_organiser(turn, row)
        if is_theirs and memberships.end(turn, row.id):
            members.note(turn, campaign_id, row.id, (row.role, members.ENDED), reason)
            ended.append(row)
    if not ended:
        return []
    turn.outcome = "left:roles ended"
    return members.after_end(turn, person_id, campaign_id, ended, "role-ended-left")


def _campaign_of_group(turn: Turn) -> int:
    """The campaign whose moderators meet in the group, 0 where it is none of theirs."""
    group = turn.desk.group_of(turn)
    used = people.used_for(turn.read, group) if group else None
    return int(used.campaign_id or 0) if used and used.use == "moderators" else 0
