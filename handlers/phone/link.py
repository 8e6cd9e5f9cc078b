"""A lead's telephone: asked for on Telegram, named from the telephone, proven on Telegram.

The eight digits come from the number, the six went to it: whoever has only the chat, or only can
write in the number's name, links nothing.
"""

from datetime import timedelta

from handlers.conversation import receipt, report
from handlers.person import members, proof
from handlers.phone import telling
from handlers.turn import FORGEABLE, Refused, Turn
from messages.model import Inbound, Letter
from privacy.pseudonym import six_digits
from storage import phones

LASTS = timedelta(minutes=10)
_DIGITS = 10**8
_OFF = frozenset({"off", "end", "stop"})


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/sms`, `/sms off`, and the six digits that came to the telephone."""
    person_id, campaign_id = receipt.alone(turn), turn.who.campaign_id or 0
    is_allowed = phones.rights(turn.read, person_id, campaign_id)
    if turn.who.channel in FORGEABLE or not is_allowed:
        raise Refused("unknown-command")
    if turn.asked is not None:
        return _digits(turn, said, person_id, campaign_id)
    if turn.rest.strip().casefold() in _OFF:
        phones.unlink(turn, person_id, campaign_id)
        turn.outcome = "phone_unlinked"
        return [turn.reply(turn.say("sms-unlinked"))]
    code = str(int.from_bytes(turn.rng.randbytes(8)) % _DIGITS).zfill(8)
    phones.ask(turn, person_id, campaign_id, code_index=_index(turn, code), lasts=LASTS)
    turn.outcome = "phone_asked"
    return [turn.ask(turn.say("sms-link-how", code=code), "sms", "digits", lasts=LASTS)]


def take(turn: Turn, code: str) -> list[Letter] | None:
    """By SMS: take a lead's code, and send the telephone six digits; None for no such code."""
    index = _index(turn, code)
    asked = phones.offered(turn.read, index, turn.now)
    if asked is None:
        return None
    digits = six_digits(turn.rng.randbytes(8))
    proven = _digits_index(turn, asked.person_id, digits)
    if not phones.sent(turn, index, turn.who.contact_id, proven):
        return None
    turn.outcome = "phone_code"
    return [turn.reply(turn.say("sms-link-digits", code=digits))]


def _digits(turn: Turn, said: Inbound, person_id: int, campaign_id: int) -> list[Letter]:
    digits = proof.digits(said)
    if not digits:
        turn.asked, turn.answered = None, []
        return report.handle(turn, said)
    index = _digits_index(turn, person_id, digits)
    if not phones.link(turn, person_id, campaign_id, index):
        turn.outcome = "refused:phone_digits"
        return [turn.ask(turn.say("sms-link-wrong"), "sms", "digits", lasts=LASTS)]
    for held in phones.rights(turn.read, person_id, campaign_id):
        members.note(turn, campaign_id, held.id, (members.BY_SMS, "linked"), "phone_linked")
    turn.outcome = "phone_linked"
    others = telling.letters(turn, person_id, campaign_id, "sms-linked")
    here = turn.who.contact_id
    return [
        turn.reply(turn.say("sms-linked")),
        *[letter for letter in others if letter.to != here],
    ]


def _index(turn: Turn, code: str) -> int:
    return turn.vault.index("phone", code)


def _digits_index(turn: Turn, person_id: int, digits: str) -> int:
    # The person is hashed with it, or a table of a million hashes would open all codes.
    return turn.vault.index("phone_digits", f"{person_id}:{digits}")
