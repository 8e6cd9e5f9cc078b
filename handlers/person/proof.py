"""Six digits that prove whose number it is, where a sender can be made up.

They are sent to the number and must come back from it: 10 minutes, 5 tries, one code at a time,
each for one purpose ("forget:", "mydata:", "withdraw:<report id>", "shift:"); 30 wrong ones a day.
"""

import unicodedata
from datetime import timedelta

from handlers.turn import Turn
from messages.by_sms import seen
from messages.model import Inbound, Letter, Said
from privacy.pseudonym import six_digits
from storage import people, tallies
from storage.models import Confirmation

CODE_LASTS = timedelta(minutes=10)
MAX_TRIES = 5
# Tries every ten minutes, day and night, would hit one number in four a year; so, one in ninety.
MOST_WRONG, WITHIN = 30, timedelta(days=1)
WRONG = "wrong digits"


def prove(turn: Turn, purpose: str) -> list[Letter]:
    """Send a code, unless one is on its way: whoever asks again and again must not get more.

    Args:
        purpose: who takes the digits, a colon, and what for; its answers have the subject
            `code:<what for>`.
    """
    known = people.confirmation(turn.read, turn.who.contact_id)
    if known is not None and known.expires_at > turn.now:
        return [_asks_code(turn, known.purpose, turn.say("forget-code-wait"))]
    if known is not None:
        people.drop_confirmation(turn, turn.who.contact_id)
    if tallies.many(turn, turn.who.contact_id, WRONG, within=WITHIN) >= MOST_WRONG:
        turn.outcome = "refused:too_many_digits"
        return [turn.reply(turn.say("digits-tomorrow"))]
    code = six_digits(turn.rng.randbytes(8))
    turn.add(
        Confirmation,
        contact_id=turn.who.contact_id,
        purpose=purpose,
        code_index=_index(turn, code),
        expires_at=turn.now + CODE_LASTS,
        tries=0,
    )
    turn.outcome = f"{purpose.partition(':')[0]}_code"
    return [_asks_code(turn, purpose, turn.say("forget-code-sent", code=code))]


def digits(said: Inbound) -> str:
    """The six digits of a message, in whatever script, "" where it is anything else."""
    if not isinstance(said, Said) or said.forwarded:
        return ""
    code = "".join(seen(said.text).split())
    if len(code) != 6 or not code.isdecimal():
        return ""
    return "".join(str(unicodedata.decimal(sign)) for sign in code)


def unproven(
    turn: Turn, code: str, purpose: str, *, wrong: str = "forget-code-wrong"
) -> list[Letter]:
    """Say why the digits prove nothing; empty when they are right, and used up with that.

    Args:
        wrong: message key of what is said then.
    """
    known = people.confirmation(turn.read, turn.who.contact_id)
    if known is None or known.purpose != purpose or known.tries >= MAX_TRIES:
        turn.outcome = f"refused:{purpose.partition(':')[0]}_code"
        return [turn.reply(turn.say(wrong))]
    if known.expires_at <= turn.now:
        turn.outcome = "refused:late"
        return [turn.reply(turn.say("digits-late"))]
    if known.code_index != _index(turn, code):
        people.count_try(turn, turn.who.contact_id)
        tallies.count(turn, turn.who.contact_id, WRONG, within=WITHIN)
        turn.outcome = f"refused:{purpose.partition(':')[0]}_code"
        return [_asks_code(turn, purpose, turn.say(wrong))]
    people.drop_confirmation(turn, turn.who.contact_id)
    return []


def is_asked(subject: str) -> bool:
    """Whether a letter asks for digits; those that come too late are told so."""
    return subject.startswith("code:")


def _asks_code(turn: Turn, purpose: str, text: str) -> Letter:
    handler, _, subject = purpose.partition(":")
    return turn.ask(text, handler, f"code:{subject}", lasts=CODE_LASTS)


def _index(turn: Turn, code: str) -> int:
    # The contact is hashed with it, or a table of a million hashes would open all codes.
    return turn.vault.index("forget", f"{turn.who.contact_id}:{code}")
