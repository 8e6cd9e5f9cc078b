"""Forget somebody: asked twice, and where senders can be forged, proven by six digits.

Telegram proves who writes; a text message's sender can be made up, so there the digits must
come back from the number itself (10 minutes, 5 tries, one code at a time).
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from handlers import receipt, report
from handlers.turn import Turn
from messages.model import Choice, Inbound, Letter, Said
from privacy.pseudonym import six_digits
from storage import erasure, people
from storage.models import Confirmation, Contact, Person

CODE_LASTS = timedelta(minutes=10)
MAX_TRIES = 5
FORGEABLE = frozenset({"sms"})
# The last letter waits for no better days: the address behind it goes with it.
LAST_LETTER_LIVES = timedelta(hours=1)


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Ask whether they are sure, ask for the digits where needed, then erase."""
    person_id = receipt.alone(turn)
    subject = turn.asked.subject if turn.asked and not turn.asked.stale else ""
    if subject == "code":
        return _digits(turn, said, person_id)
    if subject == "sure" and turn.choice == "yes":
        return _prove(turn) if turn.who.channel in FORGEABLE else _erase(turn, person_id)
    if subject == "sure" and turn.choice == "no":
        return [turn.reply(turn.say("nothing-changed"))]
    if turn.asked is not None and turn.choice is None:
        return _something_else(turn, said)
    choices = tuple(Choice(word, turn.say(word)) for word in ("yes", "no"))
    return [turn.ask(turn.say("forget-sure"), "forget", "sure", choices=choices)]


def _something_else(turn: Turn, said: Inbound) -> list[Letter]:
    """Whoever writes what happened instead of an answer is heard, unless they silenced us."""
    if turn.who.stopped or turn.who.blocked:
        turn.outcome = "silence"
        return []
    turn.asked = None
    return report.handle(turn, said)


def _prove(turn: Turn) -> list[Letter]:
    """Send a code, unless one is on its way: whoever asks again and again must not get more."""
    known = people.confirmation(turn.read, turn.who.contact_id)
    if known is not None and known.expires_at > turn.now:
        return [_asks_code(turn, turn.say("forget-code-wait"))]
    if known is not None:
        people.drop_confirmation(turn, turn.who.contact_id)
    code = six_digits(turn.rng.randbytes(8))
    turn.add(
        Confirmation,
        contact_id=turn.who.contact_id,
        purpose="forget",
        code_index=_index(turn, code),
        expires_at=turn.now + CODE_LASTS,
        tries=0,
    )
    turn.outcome = "forget_code"
    return [_asks_code(turn, turn.say("forget-code-sent", code=code))]


def _asks_code(turn: Turn, text: str) -> Letter:
    return turn.ask(text, "forget", "code", lasts=CODE_LASTS)


def _index(turn: Turn, code: str) -> int:
    # The contact is hashed with it, or a table of a million hashes would open all codes.
    return turn.vault.index("forget", f"{turn.who.contact_id}:{code}")


def _digits(turn: Turn, said: Inbound, person_id: int) -> list[Letter]:
    code = "".join(said.text.split()) if isinstance(said, Said) and not said.forwarded else ""
    if len(code) != 6 or not (code.isascii() and code.isdecimal()):
        return _something_else(turn, said)
    known = people.confirmation(turn.read, turn.who.contact_id)
    if known is None or known.expires_at <= turn.now or known.tries >= MAX_TRIES:
        return [turn.reply(turn.say("forget-code-wrong"))]
    if known.code_index != _index(turn, code):
        people.count_try(turn, turn.who.contact_id)
        turn.outcome = "refused:forget_code"
        return [_asks_code(turn, turn.say("forget-code-wrong"))]
    return _erase(turn, person_id)


def _erase(turn: Turn, person_id: int) -> list[Letter]:
    done = turn.say("forget-done")
    erasure.forget(
        turn,
        person_id=person_id,
        own_seq=turn.seq,
        is_personal=lambda found: _is_personal(turn, found),
    )
    turn.draft = None
    turn.answered = []
    _wait_for_last_letter(turn)
    turn.outcome = "forgotten"
    return [turn.reply(done, lives=LAST_LETTER_LIVES, priority=1)]


def _is_personal(turn: Turn, found: Row[Any]) -> bool:
    category = turn.campaigns.at(found.campaign_id, found.n).category(found.category)
    return category is None or category.place == "person"


def _wait_for_last_letter(turn: Turn) -> None:
    """A contact that nothing links to before, so that the goodbye still finds its way.

    `storage.erasure.sweep` deletes it once the letter is out. Who writes again before that is
    a stranger with this row.
    """
    who = turn.who
    contact_id, person_id = turn.ids(), turn.ids()
    turn.add(Person, id=person_id, key=turn.rng.randbytes(16), created_at=turn.now)
    turn.add(
        Contact,
        id=contact_id,
        talker=turn.vault.talker(who.channel, who.account, turn.address),
        person_id=person_id,
        kind=who.kind,
        channel=who.channel,
        account=who.account,
        address=turn.vault.seal_text(turn.address, place=f"contact|address|{contact_id}"),
        campaign_id=who.campaign_id,
        use=erasure.FORGOTTEN,
        created_at=turn.now,
        seen_at=turn.now,
    )
    turn.became(
        contact_id=contact_id,
        person_id=person_id,
        use=erasure.FORGOTTEN,
        language=None,
        roles=frozenset(),
        office="",
        agreed="",
        stopped=False,
        blocked=False,
        gone=False,
    )
