"""Invitations: a role for whoever brings the code, once, within a day."""

import re

from handlers.conversation import receipt
from handlers.conversation.entering import enter
from handlers.person import members
from handlers.turn import FORGEABLE, Refused, Turn
from messages.model import Inbound, Letter
from moderation.roles import Action, Role, limits, may, may_invite
from storage import people, tallies
from storage.models import Invitation, Membership

# Who decides on reports, and may be limited to those of one area.
WITH_AREA = frozenset({Role.LEAD, Role.MODERATOR, Role.TRAINEE})
CODE_BYTES = 16  # 128 bits: nobody guesses it


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Make a code: `/invite moderator`, `/invite moderator AREA`, `/invite official OFFICE`."""
    receipt.alone(turn)
    role, office, area = _wanted(turn)
    # Nobody gives more than they hold: neither a higher role nor a wider area.
    if not may_invite(turn.who.roles_in(area), role):
        raise Refused("review-no-right")
    code = turn.rng.randbytes(CODE_BYTES).hex()
    campaign_id = turn.who.campaign_id or 0
    row = people.invitation_row(
        turn.vault, turn.ids(), campaign_id, role, office, code, turn.now, area=area
    )
    turn.add(Invitation, **row)
    turn.outcome = "invitation"
    named = members.role_words(turn, role, area or office)
    return [turn.reply(turn.say("invite-code", role=named, code=code))]


def _wanted(turn: Turn) -> tuple[Role, str, str]:
    """Role, office and area; officials have an office, who moderates may have an area."""
    first, _, rest = turn.rest.strip().casefold().partition(" ")
    offices = [office.code for office in turn.campaign.offices]
    if first not in set(Role):
        raise Refused("invite-which", roles=", ".join(Role))
    if first in WITH_AREA and rest.strip():
        return Role(first), "", area_named(turn, rest)
    if first != Role.OFFICIAL:
        return Role(first), "", ""
    office = next((code for code in offices if code.casefold() == rest.strip()), None)
    if office is None:
        raise Refused("invite-which-office", offices=", ".join(offices))
    return Role.OFFICIAL, office, ""


def area_named(turn: Turn, name: str) -> str:
    """The campaign's polygon of that name, however it is written.

    Raises:
        Refused: there is none; with the names that there are.
    """
    areas = sorted(turn.campaign.area.polygons)
    found = next((area for area in areas if area.casefold() == name.strip().casefold()), None)
    if found is None:
        raise Refused("invite-which-area", areas=", ".join(areas) or "-")
    return found


def take(turn: Turn, code: str) -> list[Letter]:
    """Use an invitation up and give its role.

    Raises:
        Refused: it came from where anybody can pass for the sender.

    Returns:
        A welcome; or, always in the same words, that it is unknown, used, too old, or one of too
        many tries.
    """
    if turn.who.channel in FORGEABLE:
        raise Refused("roles-not-by-sms")
    if turn.who.person_id is None or not tallies.may_try(turn, turn.who.contact_id):
        return _wrong(turn, counts=False)
    typed = re.sub(r"[\s-]", "", code).lower()
    invitation = people.invitation(turn, turn.vault.index("invite", typed))
    if invitation is None:
        return _wrong(turn)
    role = Role(invitation.role)
    held = people.roles(turn.read, [turn.who.person_id])
    granted = (invitation.campaign_id, invitation.role, invitation.office, invitation.area)
    if granted not in {(r.campaign_id, r.role, r.office, r.area) for r in held}:
        membership_id = turn.ids()
        turn.add(
            Membership,
            id=membership_id,
            person_id=turn.who.person_id,
            campaign_id=invitation.campaign_id,
            role=invitation.role,
            office=invitation.office,
            area=invitation.area,
            given_at=turn.now,
        )
        members.note(turn, invitation.campaign_id, membership_id, ("", role), "invited")
    here = [r for r in held if r.campaign_id == invitation.campaign_id]
    enter(turn, invitation.campaign_id)
    turn.became(
        roles=frozenset({role, *(Role(r.role) for r in here)}),
        areas=limits([(role, invitation.area), *((r.role, r.area) for r in here)]),
        office=invitation.office or next((r.office for r in here if r.office), ""),
    )
    turn.outcome = "invited"
    turn.desk.reload_roles(turn.who.person_id)
    return [turn.reply(_welcome(turn, role, invitation.area or invitation.office))]


def _wrong(turn: Turn, *, counts: bool = True) -> list[Letter]:
    """The same words whatever was wrong; returned, not raised, so that the try is counted."""
    if counts:
        tallies.count_wrong(turn, turn.who.contact_id)
    turn.outcome = "refused:invite-bad"
    return [turn.reply(turn.say("invite-bad"))]


def _welcome(turn: Turn, role: Role, where: str) -> str:
    parts = [turn.say("invited", role=members.role_words(turn, role, where))]
    if may({role}, Action.CLAIM):
        parts.append(turn.say("moderator-help"))
    if may({role}, Action.INTERVIEW):
        parts.append(turn.say("enumerator-help"))
    if may({role}, Action.REVIEW_RELEASE):
        parts.append(turn.say("reviewer-help"))
    return "\n\n".join(parts)
