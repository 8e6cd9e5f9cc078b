"""What made-up people do and see on one console: they type, press, and read what came last.

Knows how somebody comes into a campaign, and nothing of what they say there.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Any

from sqlalchemy import insert, select

from bot.house import House
from bot.stepped import Stepped
from channels import Arrival
from channels.console import Console, press
from channels.console import line as typed
from messages.model import Delivery
from messages.words import say
from moderation.roles import Role
from storage.columns import of
from storage.db import transaction, writing
from storage.models import Inbox, Invitation
from storage.people import invitation_row

IN = of(Inbox)


class Screens:
    """All that people of one file say and see.

    Args:
        stepped: the program that hears them; its house has `console` among its channels.
    """

    def __init__(self, house: House, stepped: Stepped, console: Console) -> None:
        self.house, self.stepped, self.console = house, stepped, console
        self._seen: dict[str, list[Delivery]] = {}
        self._read = 0
        self._steps = 0

    def keep(self, arrival: Arrival) -> None:
        """Somebody says something, and the program does all that follows from it."""
        self.stepped.keep(self.console.name, self.console.account, arrival)
        self.stepped.settle()

    def letters(self, name: str) -> list[Delivery]:
        """All that somebody was told, oldest first."""
        self._look()
        return self._seen.get(name, [])

    def latest(self, name: str) -> Delivery | None:
        """What stands on somebody's screen."""
        letters = self.letters(name)
        return letters[-1] if letters else None

    def everybody(self) -> list[tuple[str, Delivery]]:
        """Who was told anything, and what stands on their screen."""
        self._look()
        return [(name, letters[-1]) for name, letters in self._seen.items()]

    def _look(self) -> None:
        for address, delivery in self.console.said[self._read :]:
            if delivery.text:
                self._seen.setdefault(address, []).append(delivery)
        self._read = len(self.console.said)

    def step(self, name: str) -> str:
        """A key for what somebody does next, which the file has no line for."""
        self._steps += 1
        return f"{name}-{self.stepped.clock.at:%Y%m%d%H%M%S}-{self._steps}"

    def presses(self, name: str, labels: Iterable[str], *, key: str = "") -> bool:
        """Press the first button on somebody's screen that has one of these labels, if any."""
        seen = self.latest(name)
        button = pressed(seen, frozenset(labels)) if seen is not None else None
        if button is None:
            return False
        self.keep(press(name, button, key or self.step(name)))
        return True

    def is_known(self, key: str) -> bool:
        """Whether this was played before, from the same file into the same database."""
        here = (IN.channel == self.console.name, IN.account == self.console.account)
        return bool(self.rows(select(IN.seq).where(*here, IN.external_id == key)))

    def invited(
        self, name: str, campaign_id: int, role: Role, language: str, *, office: str = ""
    ) -> None:
        """Somebody comes in by an invitation, as real people do, and chooses a language."""
        if self.is_known(f"join-{name}"):
            return
        house = self.house
        code = house.rng.randbytes(16).hex()
        row = invitation_row(
            house.vault, house.ids(), campaign_id, role, office, code, house.now()
        )
        with writing(house.engine) as conn:
            conn.execute(insert(Invitation), row)
        self.keep(typed(name, f"/start {code}", f"join-{name}"))
        self.keep(typed(name, "/language", f"join-{name}-asks"))
        words = {say("language-name", language)}
        self.presses(name, words, key=f"join-{name}-language")

    def rows(self, statement: Any) -> list[Any]:
        """What a statement finds."""
        conn = self.stepped.writer.conn
        with transaction(conn):
            return list(conn.execute(statement))


def pressed(delivery: Delivery, labels: AbstractSet[str]) -> str | None:
    """What a button that has one of these labels carries; None where there is none."""
    return next((b.data for b in delivery.buttons if b.label in labels), None)
