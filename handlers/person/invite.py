"""Invitations: a role for whoever brings the code, once, within a day."""

import re

from handlers.conversation import receipt
from handlers.conversation.entering import enter
from handlers.turn import FORGEABLE, Refused, Turn
from messages.model import Inbound, Letter
from moderation.roles import Action, Role, may, may_invite
from storage import people
from storage.models import Invitation, Membership

CODE_BYTES = 16  # 128 bits: nobody guesses it


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Make a code: `/invite moderator`, or `/invite official OFFICE`."""
    receipt.alone(turn)
    role, office = _wanted(turn)
    if not may_invite(turn.who.roles, role):
        raise Refused("review-no-right")
    code = turn.rng.randbytes(CODE_BYTES).hex()
    campaign_id = turn.who.campaign_id or 0
    row = people.invitation_row(turn.vault, turn.ids(), campaign_id, role, office, code, turn.now)
    turn.add(Invitation, **row)
    turn.outcome = "invitation"
    return [turn.reply(turn.say("invite-code", role=turn.say(f"role-{role}"), code=code))]


def _wanted(turn: Turn) -> tuple[Role, str]:
    first, _, rest = turn.rest.strip().casefold().partition(" ")
    offices = [office.code for office in turn.campaign.offices]
    if first not in set(Role):
        raise Refused("invite-which", roles=", ".join(Role))
    if first != Role.OFFICIAL:
        return Role(first), ""
    office = next((code for code in offices if code.casefold() == rest.strip()), None)
    if office is None:
        raise Refused("invite-which-office", offices=", ".join(offices))
    return Role.OFFICIAL, office


def take(turn: Turn, code: str) -> list[Letter]:
    """Use an invitation up and give its role.

    Raises:
        Refused: unknown, used or too old, always in the same words; or it came from where
            anybody can pass for the sender.
    """
    if turn.who.channel in FORGEABLE:
        raise Refused("roles-not-by-sms")
    if turn.who.person_id is None:
        raise Refused("invite-bad")
    typed = re.sub(r"[\s-]", "", code).lower()
    invitation = people.invitation(turn, turn.vault.index("invite", typed))
    if invitation is None:
        raise Refused("invite-bad")
    role = Role(invitation.role)
    held = people.roles(turn.read, [turn.who.person_id])
    granted = (invitation.campaign_id, invitation.role, invitation.office)
    if granted not in {(r.campaign_id, r.role, r.office) for r in held}:
        turn.add(
            Membership,
            id=turn.ids(),
            person_id=turn.who.person_id,
            campaign_id=invitation.campaign_id,
            role=invitation.role,
            office=invitation.office,
            given_at=turn.now,
        )
    here = [r for r in held if r.campaign_id == invitation.campaign_id]
    enter(turn, invitation.campaign_id)
    turn.became(
        roles=frozenset({role, *(Role(r.role) for r in here)}),
        office=invitation.office or next((r.office for r in here if r.office), ""),
    )
    turn.outcome = "invited"
    return [turn.reply(_welcome(turn, role))]


def _welcome(turn: Turn, role: Role) -> str:
    parts = [turn.say("invited", role=turn.say(f"role-{role}"))]
    if may({role}, Action.CLAIM):
        parts.append(turn.say("moderator-help"))
    if may({role}, Action.INTERVIEW):
        parts.append(turn.say("enumerator-help"))
    return "\n\n".join(parts)
