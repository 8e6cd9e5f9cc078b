"""Forget somebody: asked twice, and where senders can be forged, proven by six digits.

Telegram proves who writes; a text message's sender can be made up (`handlers/person/proof.py`).
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from handlers.background import habits
from handlers.conversation import receipt, report
from handlers.person import erased, proof
from handlers.turn import FORGEABLE, Turn
from messages.model import Choice, Inbound, Letter
from storage import erasure, learned
from storage.models import Contact, Person

PURPOSE = "forget:"
# The last letter waits for no better days: the address behind it goes with it.
LAST_LETTER_LIVES = timedelta(hours=1)


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Ask whether they are sure, ask for the digits where needed, then erase."""
    person_id = receipt.alone(turn)
    subject = turn.asked.subject if turn.asked and not turn.asked.stale else ""
    if subject.partition(":")[0] == "code":
        return _digits(turn, said, person_id)
    if subject == "sure" and turn.choice == "yes":
        return (
            proof.prove(turn, PURPOSE)
            if turn.who.channel in FORGEABLE
            else _erase(turn, person_id)
        )
    if subject == "sure" and turn.choice == "no":
        return [turn.reply(turn.say("nothing-changed"))]
    if turn.asked is not None and turn.choice is None:
        return _something_else(turn, said)
    choices = tuple(Choice(word, turn.say(word)) for word in ("yes", "no"))
    # A telephone may be a family's: what goes is all of it, and they should know before.
    key = "forget-sure-phone" if turn.who.channel in FORGEABLE else "forget-sure"
    return [turn.ask(turn.say(key), "forget", "sure", choices=choices)]


def _something_else(turn: Turn, said: Inbound) -> list[Letter]:
    """Whoever writes what happened instead of an answer is heard, unless they silenced us."""
    if turn.who.stopped or turn.who.blocked:
        turn.outcome = "silence"
        return []
    turn.asked = None
    return report.handle(turn, said)


def _digits(turn: Turn, said: Inbound, person_id: int) -> list[Letter]:
    code = proof.digits(said)
    if not code:
        return _something_else(turn, said)
    return proof.unproven(turn, code, PURPOSE) or _erase(turn, person_id)


def _erase(turn: Turn, person_id: int) -> list[Letter]:
    done = turn.say("forget-done")
    erased.count(turn, person_id)
    learned_there = learned.learned_from(turn.read, person_id)
    erasure.forget(
        turn,
        person_id=person_id,
        own_seq=turn.seq,
        is_personal=lambda found: _is_personal(turn, found),
    )
    for campaign_id in learned_there:  # from what is left, so that cards do not change for an hour
        habits.relearn(turn, campaign_id)
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
