"""Dispatches: whatever the order of receipts, and however often they come, the same is known."""

from datetime import UTC, datetime
from random import Random

from sqlalchemy import Engine, insert

from bot.looked_at import blank
from messages.model import Receipt
from storage import dispatches
from storage.db import reader, writing
from storage.dispatches import Fate
from storage.models import Contact, Letter

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
NAMES = ("a", "b", "c")


def a_letter(conn, letter_id: int) -> None:
    conn.execute(
        insert(Letter),
        blank(Letter)
        | {"id": letter_id, "contact_id": 5, "step": "sent"}
        | {"created_at": NOON, "not_before": NOON, "expires_at": NOON},
    )


def expected(told: list[Receipt]) -> Fate:
    """What a person would say who has seen all of them."""
    best = {
        name: max((Fate[one.status.upper()] for one in told if one.ref == name), default=Fate(0))
        for name in NAMES
    }
    failed = Fate.FAILED in best.values()
    return Fate.FAILED if failed else min(best.values())


def test_fates_depend_on_what_was_told_and_not_on_when(engine: Engine):
    dice = Random(7)
    with writing(engine) as conn:
        conn.execute(
            insert(Contact),
            blank(Contact)
            | {"id": 5, "talker": bytes(16), "kind": "person", "channel": "sms", "account": "a"}
            | {"address": b"", "created_at": NOON, "seen_at": NOON},
        )

        def write(statement, parameters):
            return conn.execute(statement, parameters).rowcount

        for letter_id in range(1, 61):
            a_letter(conn, letter_id)
            told = [
                Receipt(dice.choice(NAMES), dice.choice(["sent", "delivered", "failed"]), "why")
                for _ in range(dice.randrange(9))
            ]
            told += dice.choices(told, k=2) if told else []
            dice.shuffle(told)
            ours_at = dice.randrange(len(told) + 1)  # the gateway may be faster than we
            for n in range(len(told) + 1):
                if n == ours_at:
                    dispatches.handed_over(
                        write, channel="sms", account=str(letter_id), names=NAMES,
                        letter_id=letter_id, now=NOON,
                    )  # fmt: skip
                if n < len(told):
                    dispatches.told(
                        reader(conn), write, channel="sms", account=str(letter_id),
                        receipt=told[n], now=NOON,
                    )  # fmt: skip
            fate, why = dispatches.fate_of(reader(conn), letter_id)
            assert fate == expected(told), told
            assert why == ("why" if fate == Fate.FAILED else "")
