"""Who holds which role: a list for organisers, and ending one; each end is a decision.

People have no names here: the list says role, area or office, since when and over which channel.
"""

from collections import Counter
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from handlers.conversation import receipt
from handlers.phone import telling
from handlers.turn import Refused, Turn
from messages.dates import day
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from messages.words import say
from moderation.roles import Action, Role, may
from storage import decisions, memberships, people, phones

# A chat shows so many buttons; whoever comes later is on the next page of the list.
MOST = 40
ENDED = "ended"
BY_SMS = "by_sms"


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take /members, the number of one of them, and whether it is to end."""
    receipt.alone(turn)
    if not may(turn.who.roles_in(""), Action.MEMBERS):
        raise Refused("review-no-right")
    asked = turn.asked.subject if turn.asked else ""
    if not asked:
        return [_list(turn)]
    if turn.choice is None:
        return turn.choose_one()
    if asked == "list":
        return [_sure(turn, _held(turn, turn.choice))]
    if turn.choice not in ("yes", "sms"):
        turn.outcome = "role kept"
        return [turn.reply(turn.say("nothing-changed"))]
    row = _held(turn, asked.partition(":")[2])
    return _by_sms(turn, row) if turn.choice == "sms" else end_role(turn, row)


def role_words(turn: Turn, role: str, where: str, language: str = "") -> str:
    """A role as people read it, with its area or office."""
    named = say(f"role-{role}", language or turn.language)
    return f"{named} ({where})" if where else named


def note(
    turn: Turn, campaign_id: int, membership_id: int, change: tuple[str, str], reason: str
) -> int:
    """Write down that a role was given or has ended; by whom is read from the one heard."""
    ranked = [role for role in Role if role in turn.who.roles]
    return decisions.note(
        turn,
        about="membership",
        subject_id=membership_id,
        before=str(change[0]),
        after=str(change[1]),
        reason=reason,
        campaign_id=campaign_id,
        n=turn.campaigns.newest_n[campaign_id],
        version=1,
        by_id=turn.who.person_id,
        by_role=str(ranked[0]) if ranked else "",
    )


def _list(turn: Turn) -> Letter:
    rows = memberships.held(turn.read, turn.who.campaign_id or 0)[:MOST]
    lines = [f"{n}. {_line(turn, row)}" for n, row in enumerate(rows, start=1)]
    counted = Counter(row.role for row in rows)
    head = ", ".join(f"{turn.say(f'role-{r}')} {counted[r]}" for r in Role if counted[r])
    text = "\n".join([turn.say("members-are", roles=head), *lines, turn.say("members-end-which")])
    choices = tuple(Choice(str(row.id), str(n)) for n, row in enumerate(rows, start=1))
    turn.outcome = "members"
    return Letter(
        turn.who.contact_id, Prompt(text, choices, columns=5), asks=Asks("members", "list")
    )


def _line(turn: Turn, row: Row[Any]) -> str:
    chats = memberships.chats(turn.read, row.person_id)
    since = day(row.given_at.astimezone(ZoneInfo(turn.campaign.timezone)), turn.language)
    over = ", ".join(sorted({chat.channel for chat in chats})) or "-"
    named = role_words(turn, row.role, row.area or row.office)
    you = turn.say("members-you") if row.person_id == turn.who.person_id else ""
    return " ".join(
        part
        for part in (turn.say("members-line", role=named, day=since, channel=over), you)
        if part
    )


def _held(turn: Turn, chosen: str) -> Row[Any]:
    row = memberships.one(turn.read, int(chosen)) if chosen.isdecimal() else None
    if row is None or row.campaign_id != turn.who.campaign_id or row.ended_at is not None:
        raise Refused("members-gone")
    return row


def _sure(turn: Turn, row: Row[Any]) -> Letter:
    choices: tuple[Choice, ...] = tuple(Choice(word, turn.say(word)) for word in ("yes", "no"))
    if row.role == Role.LEAD:
        key = "members-sms-no-more" if row.by_sms else "members-sms-allow"
        choices += (Choice("sms", turn.say(key)),)
    text = turn.say("members-sure", who=_line(turn, row))
    return turn.ask(text, "members", f"end:{row.id}", choices=choices)


def _by_sms(turn: Turn, row: Row[Any]) -> list[Letter]:
    """Let a lead work from a telephone too, or no more; the person is told on Telegram."""
    flag = not row.by_sms
    if not phones.set_right(turn, row.id, flag=flag):
        raise Refused("members-gone")
    change = (row.role, BY_SMS) if flag else (BY_SMS, row.role)
    note(turn, row.campaign_id, row.id, change, "sms_allowed" if flag else "sms_no_more")
    if not phones.rights(turn.read, row.person_id, row.campaign_id):
        phones.unlink(turn, row.person_id, row.campaign_id)
    turn.outcome = "by sms" if flag else "not by sms"
    key = "sms-you-may" if flag else "sms-you-may-no-more"
    told = telling.letters(turn, row.person_id, row.campaign_id, key)
    mine = [letter for letter in told if letter.to != turn.who.contact_id]
    return [turn.reply(turn.say("members-changed")), *mine]


def end_role(turn: Turn, row: Row[Any]) -> list[Letter]:
    """End one membership, by an organiser; the person is told.

    Raises:
        Refused: it is the last organiser's, or ended meanwhile.
    """
    # Two organisers who remove each other at one moment must not both succeed.
    turn.lock([turn.vault.index("lock", f"organisers:{row.campaign_id}")])
    if is_last_organiser(turn, row):
        raise Refused("members-last")
    if not memberships.end(turn, row.id):
        raise Refused("members-gone")
    note(turn, row.campaign_id, row.id, (row.role, ENDED), "by_organiser")
    turn.outcome = "role ended"
    named = role_words(turn, row.role, row.area or row.office)
    told = after_end(turn, row.person_id, row.campaign_id, [row], "role-was-ended")
    mine = [letter for letter in told if letter.to != turn.who.contact_id]
    return [turn.reply(turn.say("members-ended", role=named)), *mine]


def is_last_organiser(turn: Turn, row: Row[Any]) -> bool:
    """Whether nobody else would be left who can invite and end roles."""
    if row.role != Role.ORGANISER:
        return False
    others = memberships.held(turn.read, row.campaign_id)
    return not any(o.role == Role.ORGANISER and o.person_id != row.person_id for o in others)


def after_end(
    turn: Turn, person_id: int, campaign_id: int, ended: list[Row[Any]], key: str
) -> list[Letter]:
    """Give held cards back where no right to them is left, and tell the person in private."""
    left = [r for r in people.roles(turn.read, [person_id]) if r.campaign_id == campaign_id]
    if not may({r.role for r in left}, Action.CLAIM):
        memberships.let_go(turn, person_id, campaign_id)
    if not phones.rights(turn.read, person_id, campaign_id):
        phones.unlink(turn, person_id, campaign_id)
    turn.desk.reload_roles(person_id)
    campaign = turn.campaigns.newest(campaign_id)
    first = campaign.languages[0] if campaign else "en"
    letters = []
    for chat in memberships.chats(turn.read, person_id):
        address = turn.vault.open_text(chat.address, place=f"contact|address|{chat.id}")
        if ":" in address:  # as a member of a group: others would read it
            continue
        language = chat.language or first
        roles = ", ".join(role_words(turn, r.role, r.area or r.office, language) for r in ended)
        letters.append(Letter(chat.id, Prompt(say(key, language, roles=roles))))
    return letters
