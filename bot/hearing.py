"""Who hears an Inbound: checks buttons and rights, then calls the handler.

Rights come from the database at this moment, never from chat text, number or button.
"""

from dataclasses import replace

from handlers.conversation import parts, rush, silenced, unreadable
from handlers.conversation.paging import in_pages
from handlers.feedback import is_number, named
from handlers.menu import MENU, TYPED, Entry, forgiven, words
from handlers.person.language import learn_from_word
from handlers.person.proof import is_asked
from handlers.phone import work
from handlers.route import Routed, of_staff, route
from handlers.turn import FORGEABLE, Asked, Refused, Turn
from messages.language import from_hint
from messages.model import (
    Back,
    Called,
    Gone,
    Inbound,
    Left,
    Letter,
    Moved,
    Part,
    Pressed,
    Ready,
    Receipt,
    Said,
    Tick,
)
from moderation.roles import may
from moderation.rush import count
from privacy.buttons import ButtonToken, day_of, is_genuine, read_token

# After STOP nothing is answered but these.
AFTER_STOP = frozenset({"start", "help", "forget"})
# Channels that are pages of ours, and who hears what is typed there.
PAGES = {"link": "link", "receipt": "proof_page"}
ERRANDS = {
    "digest": "digest",
    "fetch": "fetched",
    "suggest": "learn",
    "topic": "topic_made",
    "release": "release",
}


def hear(turn: Turn, inbound: Inbound, waiting: Asked | None) -> list[Letter]:
    """Let the right handler answer; an empty list is a reasoned silence."""
    letters = _heard(turn, inbound, waiting)
    if isinstance(inbound, Pressed | Said | Part):
        turn.outcome = turn.outcome or named(turn, letters)
        return [*letters, *unreadable.told(turn, inbound)]
    return letters


def _heard(turn: Turn, inbound: Inbound, waiting: Asked | None) -> list[Letter]:
    match inbound:
        case Part():
            if _is_no_number(turn):  # of what is not answered nothing waits
                return []
            whole = parts.gathered(turn, inbound)
            return [] if whole is None else _from_person(turn, whole, waiting)
        case Tick(name="parts"):
            return _late(turn, inbound, waiting)
        case Said() if turn.who.channel in PAGES:
            return MENU[PAGES[turn.who.channel]].handle(turn, inbound)
        case Pressed() | Said():
            return _from_person(turn, inbound, waiting)
        case Moved():
            return _moved(turn, inbound)
    entry = _told_of(turn, inbound)
    if entry is None:
        turn.outcome = "nothing"
        return []
    return MENU[entry].handle(turn, inbound)


def _told_of(turn: Turn, inbound: Inbound) -> str | None:
    """Who hears what no person said: the clock, an errand, a channel's own news."""
    match inbound:
        case Tick(name=name):
            return name
        case Ready():
            return ERRANDS[kind_of(turn)]
        case Called():
            return "called"
        case Gone() | Back():
            return "reach"
        case Left():
            return "left"
        case Receipt():
            return "dispatched"
    return None


def _late(turn: Turn, tick: Tick, waiting: Asked | None) -> list[Letter]:
    """Parts that came alone: heard as far as they came."""
    found = parts.late(turn, tick)
    if found is None:
        return []
    whole, told = found
    return parts.said_so(_from_person(turn, whole, waiting), turn.who.contact_id, told)


def _moved(turn: Turn, inbound: Moved) -> list[Letter]:
    """A live location: the only edits of a message that count."""
    if turn.who.blocked or turn.who.stopped:
        turn.outcome = "silence"
        return []
    return MENU["walked"].handle(turn, inbound)


def kind_of(turn: Turn) -> str:
    """The kind of a finished errand is the account that its row came under."""
    return turn.who.account


def _from_person(turn: Turn, inbound: Said | Pressed, waiting: Asked | None) -> list[Letter]:
    if _is_no_number(turn):
        return []
    return [in_pages(turn, letter) for letter in _answers(turn, inbound, waiting)]


def _is_no_number(turn: Turn) -> bool:
    """Whether nobody reads an answer there; what the clock brings comes from no address at all."""
    if turn.who.channel not in FORGEABLE or not turn.address or is_number(turn.address):
        return False
    turn.outcome = "ignored:no number"
    return True


def _answers(turn: Turn, inbound: Said | Pressed, waiting: Asked | None) -> list[Letter]:
    _learn(turn, inbound)
    turn.in_group = inbound.in_group
    if _is_held(turn, inbound):
        turn.asked = waiting
        return rush.keep(turn, inbound)
    if isinstance(inbound, Pressed):
        return _pressed(turn, inbound)
    if inbound.by != "person":
        turn.outcome = "ignored"
        return []
    if inbound.edited:
        return [] if inbound.in_group else MENU["edited"].handle(turn, inbound)
    turn.asked = None if _too_late(waiting, turn) else waiting
    if (said := _of_a_shift(turn, inbound)) is not None:
        return said
    campaign = turn.campaigns.newest(turn.who.campaign_id)
    near = forgiven(campaign.languages if campaign else ())
    routed = _of_staff(turn, inbound) or route(inbound, turn.asked, words(), near)
    if inbound.in_group and not _concerns_us(inbound, routed, turn.asked):
        turn.outcome = "ignored"
        return []
    if _is_silenced(turn, routed):
        turn.outcome = "silence"
        return silenced.danger(turn, inbound)
    return _handle(turn, inbound, routed)


def _of_a_shift(turn: Turn, inbound: Said) -> list[Letter] | None:
    """What a lead's telephone gets for a word of their shift; None: it is a citizen's message."""
    who = turn.who
    is_theirs = who.channel in FORGEABLE and not inbound.in_group and not inbound.forwarded
    if not is_theirs or who.blocked or who.stopped:
        return None
    return work.heard(turn, inbound)


def _of_staff(turn: Turn, said: Said) -> Routed | None:
    """A command of theirs without its slash, from somebody with a role who reports nothing now."""
    who = turn.who
    is_alone = not said.in_group and not said.forwarded and who.channel not in FORGEABLE
    if not is_alone or not who.roles or turn.draft is not None:
        return None
    theirs = {
        name
        for name, entry in MENU.items()
        if name in TYPED and entry.may is not None and may(who.roles, entry.may)
    }
    return of_staff(said.text, turn.asked, theirs)


def _is_held(turn: Turn, inbound: Said | Pressed) -> bool:
    """Count the message, and tell whether its sender writes too fast for an answer to each.

    Not of who holds a role: moderators go through cards, enumerators through forms. What ends
    something for good, and what the blocked send, goes its usual way.
    """
    who = turn.who
    is_counted = who.contact_id and not inbound.in_group and not who.roles
    if not is_counted or who.blocked or who.stopped or who.campaign_id is None:
        return False
    turn.rush = count(turn.rush, turn.received_at or turn.now)
    if not turn.rush.is_held:
        return False
    said = inbound if isinstance(inbound, Said) else None
    return said is None or _is_kept(said)


def _is_kept(said: Said) -> bool:
    """Whether a message of a rush is kept with the others; edits and bots tell nothing new."""
    if said.by != "person" or said.edited:
        return False
    return route(said, None, words(), {}).word not in ("stop", "forget")


def _handle(turn: Turn, inbound: Inbound, routed: Routed) -> list[Letter]:
    turn.choice, turn.word, turn.rest = routed.choice, routed.word, routed.rest
    if routed.answers and turn.asked is not None and turn.asked.contact_id == turn.who.contact_id:
        turn.answered = [turn.asked.letter_id]
    if not routed.answers:
        turn.asked = None
    entry = _allowed(turn, routed)
    if routed.word and isinstance(inbound, Said):
        learn_from_word(turn, inbound.text)
    return entry.handle(turn, inbound)


def _allowed(turn: Turn, routed: Routed) -> Entry:
    """The menu's entry; what does not exist and what is not allowed sound the same."""
    entry = MENU.get(routed.handler)
    typed = bool(routed.word)
    if entry is None or (typed and routed.handler not in TYPED):
        raise Refused("unknown-command")
    rights = [right for right in (entry.may, entry.or_may) if right is not None]
    if rights and not any(may(turn.who.roles, right) for right in rights):
        raise Refused("unknown-command" if typed else "review-no-right")
    return entry


def _pressed(turn: Turn, pressed: Pressed) -> list[Letter]:
    token = read_token(pressed.data)
    asked = turn.desk.letters_asked.get(token.letter_id) if token else None
    if token is None or asked is None or not _is_ours(turn, token, asked):
        turn.outcome = "refused:button"
        return []
    if (turn.who.blocked or turn.who.stopped) and asked.handler != "forget":
        turn.outcome = "silence"
        return []
    late = asked.until is not None and asked.until < turn.now
    turn.asked = replace(asked, stale=asked.stale or late)
    routed = Routed(asked.handler, choice=asked.choices[token.choice], answers=True)
    return _handle(turn, pressed, routed)


def _is_ours(turn: Turn, token: ButtonToken, asked: Asked) -> bool:
    """Whether we made the button, for this chat, and it is still good."""
    if token.choice >= len(asked.choices):
        return False
    here = {turn.who.contact_id, turn.desk.group_of(turn)}
    return asked.contact_id in here and is_genuine(
        turn.vault, token, contact_id=asked.contact_id, today=day_of(turn.now)
    )


def _too_late(waiting: Asked | None, turn: Turn) -> bool:
    if waiting is None:
        return False
    # Whoever went over to a campaign without interviews is asked about no household any more.
    is_left = waiting.handler == "interview" and turn.campaign.survey is None
    if is_asked(waiting.subject):
        return False
    return is_left or (waiting.until is not None and waiting.until < turn.now)


def _concerns_us(said: Said, routed: Routed, asked: Asked | None) -> bool:
    """In a group: commands, choices, and words that this member alone was asked for."""
    wants_words = routed.answers and asked is not None and not asked.choices
    return said.text.startswith("/") or routed.choice is not None or wants_words


def _is_silenced(turn: Turn, routed: Routed) -> bool:
    if routed.handler == "forget":
        return False
    return turn.who.blocked or (turn.who.stopped and routed.word not in AFTER_STOP)


def _learn(turn: Turn, inbound: Said | Pressed) -> None:
    """Take what the channel itself tells: that the address works, and a language."""
    if turn.who.gone:
        turn.became(gone=False)
    if turn.who.campaign_id is None and (open_ids := turn.campaigns.open_ids()):
        turn.became(campaign_id=open_ids[-1])
    if turn.who.language is None and turn.who.campaign_id is not None:
        known = from_hint(inbound.language, turn.campaign.languages)
        if known:
            turn.became(language=known)
