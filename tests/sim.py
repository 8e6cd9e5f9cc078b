"""Sim: the whole program on the console channel and a virtual clock, for tests.

    sim = Sim(engine)
    sim.load("campaigns/city_streets/campaign.yaml")
    sim.says("amina", "start"); sim.heard("amina")[-1]
    sim.presses("amina", "Pothole"); sim.pass_time(minutes=1)

Addresses as on the console: "amina", "#moderators", "#moderators:moses".
"""

import itertools
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from sqlalchemy import Engine, Executable, insert, select

from bot import exhibit_files, form_files
from bot.campaign_files import read_with_files
from bot.child import work_of
from bot.house import House
from bot.settings import Settings
from bot.stepped import Clock, Stepped
from channels import Channel, console
from messages.model import Delivery
from privacy.vault import Vault, new_ring, read_ring
from storage import campaigns
from storage.columns import of
from storage.db import writing
from storage.models import Contact, Membership

ROOT = Path(__file__).parent.parent
CITY = ROOT / "campaigns" / "city_streets" / "campaign.yaml"
# What a changed copy of its file needs beside it.
CITY_FILES = ("areas.geojson", "gazetteer.csv", "participation.yaml")


@cache
def _read(path: Path, changed_at_ns: int) -> tuple[str, str, dict[str, str]]:
    """The campaign file; a spreadsheet or picture of ours is read here, a child costs a second."""
    with (
        patch.object(form_files, "in_child", _at_once),
        patch.object(exhibit_files, "in_child", _at_once),
    ):
        return read_with_files(path)


async def _at_once(kind: str, body: bytes) -> bytes:
    return work_of(kind)(body)


def a_vault(seed: int = 7) -> Vault:
    """A vault with a made-up key and seeded nonces."""
    rng = Random(seed)
    return Vault(read_ring(new_ring(rng.randbytes(32))), random_bytes=rng.randbytes)


def a_house(
    engine: Engine,
    *,
    now: Callable[[], datetime],
    channels: Mapping[tuple[str, str], Channel] | None = None,
    seed: int = 7,
    settings: Settings | None = None,
) -> House:
    """A house with seeded dice and keys."""
    return House(
        engine=engine,
        vault=a_vault(seed),
        settings=settings or Settings(),
        channels=channels or {},
        now=now,
        rng=Random(seed),
    )


class Sim:
    """Everything, stepped."""

    def __init__(
        self,
        engine: Engine,
        *,
        at: datetime = datetime(2026, 1, 15, 12, tzinfo=UTC),
        seed: int = 7,
        channels: Mapping[tuple[str, str], Channel] | None = None,
        settings: Settings | None = None,
    ) -> None:
        self.clock = Clock(at)
        self.console = console.Console(console.Settings(enabled=True, buttons=True))
        everywhere = {("console", "local"): self.console, **(channels or {})}
        self.house = a_house(
            engine, now=self.clock, channels=everywhere, seed=seed, settings=settings
        )
        self.stepped = Stepped(self.house, self.clock)
        # A child process costs a second; those of tests/faults/test_images.py are true ones.
        self.stepped.errands.in_process = True
        self._numbers = itertools.count(1)
        self.campaign_id = 0  # of the campaign that was loaded last

    # --- people ------------------------------------------------------------------------------

    def says(self, who: str, text: str, *, settle: bool = True, **more: Any) -> None:
        """Somebody types a line (`@lat,lon` a place, `!photo words` a picture)."""
        arrival = console.line(who, text, f"m{next(self._numbers)}")
        if more:
            typed = console.Typed.model_validate_json(arrival.body).model_copy(update=more)
            body = typed.model_dump_json(exclude_unset=True).encode()
            arrival = type(arrival)(arrival.external_id, arrival.address, body)
        self.stepped.keep("console", "local", arrival)
        if settle:
            self.stepped.settle()

    def presses(self, who: str, label: str, *, on: str | None = None, settle: bool = True) -> None:
        """Somebody presses the newest button of that label that they can see, or opens a card."""
        if not self._shows(who, label, on) and self._shows(who, "More", on):
            self.presses_token(who, self.button(who, "More", on=on))
        self.presses_token(who, self.button(who, label, on=on), settle=settle)

    def presses_token(self, who: str, token: str, *, settle: bool = True) -> None:
        """Somebody sends button data, true or forged."""
        self.stepped.keep("console", "local", console.press(who, token, f"p{next(self._numbers)}"))
        if settle:
            self.stepped.settle()

    def button(self, who: str, label: str, *, on: str | None = None) -> str:
        """The token of the newest visible button of that label."""
        seen = on or (who.partition(":")[0] if who.startswith("#") else who)
        for delivery in reversed(self.letters(seen) + (self.letters(who) if who != seen else [])):
            for button in delivery.buttons:
                if button.label == label:
                    return button.data
        raise AssertionError(f"{who} sees no button {label!r}")

    def _shows(self, who: str, label: str, on: str | None) -> bool:
        try:
            return bool(self.button(who, label, on=on))
        except AssertionError:
            return False

    def letters(self, who: str) -> list[Delivery]:
        """What was delivered to somebody, oldest first, without empty toasts."""
        return [
            d for address, d in self.console.said if address == who and (d.text or d.attachments)
        ]

    def heard(self, who: str) -> list[str]:
        """The texts that somebody got, oldest first."""
        return [delivery.text for delivery in self.letters(who)]

    # --- the world ---------------------------------------------------------------------------

    def pass_time(self, *, tick: bool = True, **units: float) -> None:
        """Move the clock on (`minutes=1`), tick and settle."""
        self.stepped.pass_time(timedelta(**units), tick=tick)

    def load(
        self,
        path: Path = CITY,
        *,
        n_files: Mapping[str, str] | None = None,
        second_look: float = 0.0,
    ) -> int:
        """Load a campaign file; returns its id.

        Args:
            second_look: share of reports that are judged twice, where the file says nothing of
                it: none, or a keyed hash would choose some in tests of other things.
        """
        code, text, files = _read(path, path.stat().st_mtime_ns)
        if "\nquality:" not in text:
            text = f"{text.rstrip()}\nquality: {{second_look: {second_look:g}}}\n"
        with writing(self.house.engine) as conn:
            campaign_id, _, _ = campaigns.load(
                conn,
                code=code,
                text=text,
                files=n_files or files,
                new_id=self.house.ids(),
                now=self.clock(),
                by="test",
            )
        self.campaign_id = campaign_id
        return campaign_id

    def gives_role(self, who: str, role: str, *, office: str = "") -> None:
        """Give somebody who has written before a role in their campaign."""
        talker = self.house.vault.talker("console", "local", who)
        contact = self.rows(select(Contact).where(of(Contact).talker == talker))[0]
        with writing(self.house.engine) as conn:
            conn.execute(
                insert(Membership),
                {
                    "id": self.house.ids(),
                    "person_id": contact.person_id,
                    "campaign_id": contact.campaign_id,
                    "role": role,
                    "office": office,
                    "given_at": self.clock(),
                },
            )

    def rows(self, statement: Executable) -> list[Any]:
        """What is in the database now."""
        with self.house.engine.connect() as conn, conn.begin():
            return list(conn.execute(statement))

    def close(self) -> None:
        """Let everything go."""
        self.stepped.close()
