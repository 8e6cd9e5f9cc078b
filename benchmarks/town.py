"""A town for benchmarks: a real house whose people are in the middle of reporting a flood.

Everything is as in production (SQLite in a file with FULL, sealed bodies, real handlers) but the
people, who write the eight messages of a guided report over and over, and so submit one report
in eight turns.
"""

import itertools
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from pydantic import SecretStr
from sqlalchemy import Connection

from bot import turns
from bot.campaign_files import reader
from bot.house import House
from bot.intake import sealed_row
from bot.settings import Settings
from channels import Channel
from channels._telegram_peek import arrival
from channels.telegram import Telegram, TelegramSettings
from forms.campaign.read import check
from privacy.vault import KEY_BYTES, Vault, new_ring, read_ring
from storage import campaigns, inbox
from storage.db import connect, transaction, writing
from storage.models import tables

CITY = Path(__file__).parent.parent / "campaigns" / "city_streets" / "campaign.yaml"
TOKEN, SECRET = "123456:benchmark", "benchmark"
ACCOUNT = TOKEN.partition(":")[0]
PER_COMMIT = 512
# Where Port Amara lies, in degrees: south, west, north, east.
AREA = (-2.9, 40.1, -2.8, 40.2)
# So many words are known; the n-th is said 1/n as often as the first, as in any language (Zipf).
# With a few dozen, each in every third report, no word would tell one event from another.
WORDS = 5_000
_SYLLABLES = tuple(a + b for a in "bdfgklmnprstvwyz" for b in "aeiou")
_OFTEN = tuple(itertools.accumulate(1 / n for n in range(1, WORDS + 1)))


@dataclass(slots=True)
class Town:
    """A house, its one writing connection, and how far each of its people has come.

    Args:
        people: how many take part; each has agreed and stands at another of the eight steps.
    """

    house: House
    conn: Connection
    people: int
    rng: Random = field(default_factory=lambda: Random(7))
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    steps: list[int] = field(default_factory=list)
    turn_of: Iterator[int] = field(init=False)

    def __post_init__(self) -> None:
        self.steps = [0] * self.people
        self.turn_of = itertools.cycle(range(self.people))

    def updates(self, count: int) -> list[bytes]:
        """Give the next messages of the people, everybody in turn, as Telegram would send them."""
        return [self._step_of(next(self.turn_of)) for _ in range(count)]

    def examples(self) -> list[bytes]:
        """Give one update of each step, in nobody's conversation."""
        rng = Random(8)
        return [update(n, 1, _content(step, rng)) for n, step in enumerate(_STEPS)]

    def keep(self, bodies: Sequence[bytes]) -> None:
        """Take updates into the inbox, as intake does."""
        house = self.house
        for start in range(0, len(bodies), PER_COMMIT):
            arrivals = [arrival(json.loads(b), b) for b in bodies[start : start + PER_COMMIT]]
            now = house.now()
            rows = [sealed_row(house.vault, "telegram", ACCOUNT, a, now) for a in arrivals]
            with transaction(self.conn):
                inbox.keep(self.conn, rows)

    def drain(self) -> int:
        """Run turns until nothing is left; returns how many there were."""
        handled = 0
        while done := turns.run(self.conn, self.house):
            handled += done
        return handled

    def settle_in(self) -> None:
        """Let everybody begin: start, agree, and go to their own step of a report."""
        for text in ("/start", "yes"):
            self.keep([self._message(person, {"text": text}) for person in range(self.people)])
            self.drain()
        for step in range(len(_STEPS) - 1):
            late = [person for person in range(self.people) if person % len(_STEPS) > step]
            self.keep([self._step_of(person) for person in late])
            self.drain()

    def _step_of(self, person: int) -> bytes:
        step = _STEPS[self.steps[person] % len(_STEPS)]
        self.steps[person] += 1
        return self._message(person, _content(step, self.rng))

    def _message(self, person: int, content: dict[str, Any]) -> bytes:
        return update(next(self.numbers), 10_000_000 + person, content)


# A flood is asked the most: eight messages from the word to the receipt.
_STEPS = ("/report", "5", "@", "...", "2", "today", "/skip", "/send")


def _content(step: str, rng: Random) -> dict[str, Any]:
    if step == "@":
        south, west, north, east = AREA
        place = {"latitude": rng.uniform(south, north), "longitude": rng.uniform(west, east)}
        return {"location": place}
    return {"text": sentence(rng) if step == "..." else step}


def sentence(rng: Random) -> str:
    """Make up what somebody may say: fourteen words."""
    return " ".join(map(_word, rng.choices(range(WORDS), cum_weights=_OFTEN, k=14)))


def _word(n: int) -> str:
    """Make up the n-th word of the town's language; the common ones are short."""
    first, rest = n % len(_SYLLABLES), n // len(_SYLLABLES)
    return _SYLLABLES[first] + (_word(rest - 1) if rest else "n")


def update(number: int, user_id: int, content: dict[str, Any]) -> bytes:
    """Write an update with a private message, as Telegram's servers write it."""
    name = {"first_name": "Amina", "last_name": "Example", "username": f"person{user_id}"}
    sender = {"id": user_id, "is_bot": False, **name, "language_code": "en"}
    chat = {"id": user_id, **name, "type": "private"}
    message = {"message_id": number, "from": sender, "chat": chat, "date": 1_790_000_000}
    if str(content.get("text", "")).startswith("/"):
        entity = {"offset": 0, "length": len(content["text"]), "type": "bot_command"}
        content = {**content, "entities": [entity]}
    whole = {"update_id": number, "message": {**message, **content}}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def telegram() -> Telegram:
    """Make the channel in webhook mode; it is never asked to send."""
    return Telegram(
        TelegramSettings(
            token=SecretStr(TOKEN),
            mode="webhook",
            webhook_url="https://heed.example.org/telegram",
            webhook_secret=SecretStr(SECRET),
        )
    )


def open_house(url: str, ring: str, *others: Channel) -> House:
    """Open a house on a database with the tables and the city's campaign, making both if new."""
    house = House(
        engine=connect(url),
        vault=Vault(read_ring(ring), random_bytes=os.urandom),
        settings=Settings(),
        channels={(c.name, c.account): c for c in (telegram(), *others)},
    )
    with writing(house.engine) as conn:
        tables().create_all(conn)
        load_city(conn, house)
    return house


def load_city(conn: Connection, house: House) -> None:
    """Load the city's campaign; loading it again changes nothing."""
    text, files = CITY.read_text(encoding="utf-8"), dict[str, str]()
    read = reader(CITY.parent)

    def kept(name: str) -> str:
        files[name] = read(name)
        return files[name]

    checked = check(text, kept)
    if checked.campaign is None:
        raise ValueError("the city's campaign cannot be read")
    campaigns.load(
        conn,
        code=checked.campaign.code,
        text=text,
        files=files,
        new_id=house.ids(),
        now=house.now(),
        by="benchmark",
    )


def new_ring_text() -> str:
    """Make a key ring that is never kept."""
    return new_ring(os.urandom(KEY_BYTES))


@contextmanager
def open_town(
    people: int, *, url: str = "", ring: str = "", others: Sequence[Channel] = ()
) -> Iterator[Town]:
    """Give a town whose people are in the middle of it; gone afterwards.

    Args:
        people: how many.
        url: an empty database, instead of SQLite in a folder of its own.
        ring: the keys, where another process needs them too.
        others: channels besides Telegram.
    """
    with TemporaryDirectory(prefix="heed-") as folder:
        url = url or f"sqlite:///{Path(folder) / 'town.db'}"
        house = open_house(url, ring or new_ring_text(), *others)
        with house.engine.connect() as conn:
            town = Town(house, conn, people)
            town.settle_in()
            yield town
        house.engine.dispose()
