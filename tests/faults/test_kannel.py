"""A real Kannel before Heed: talks in five languages, receipts, and `kill -9` in the middle."""

import asyncio
import re
from dataclasses import dataclass, field

import pytest
from sqlalchemy import select

from bot.post import MOST, MOST_AT_ONCE
from storage.columns import of
from storage.dispatches import Fate
from storage.models import Dispatch, Letter
from tests.fakes.kannel import Kannel, NoKannel, Telephones, free_ports
from tests.fakes.stage import played
from tests.faults.home import Home
from tests.faults.supervised import Heed

pytestmark = pytest.mark.check

LETTER, DISPATCH = of(Letter), of(Dispatch)
SECRET = "secret-of-the-kannel-0"
PEOPLE = 100
ALL_WITHIN_S = 120.0
# Letters on their way over a channel when Heed is killed may come twice: Kannel knows no name by
# which to tell. They are no more than what is taken up at once (bot/post.py).
ON_THE_WAY = MOST + MOST_AT_ONCE
SEEN = {
    "en": "the road by the market is gone",
    "fr": "la chaussée s'est effondrée à côté de l'école",
    "sw": "barabara imeharibika karibu na soko",
    "ar": "الطريق مكسور أمام المدرسة",
    "hi": "बाज़ार के पास सड़क टूटी है",
}
# What is asked, in English, French and Swahili -> what a person answers; each question once,
# however often it comes. Heed speaks no Arabic or Hindi in this campaign, and asks.
LANGUAGE = "Which language"
PLACE = "Where is it|Où est-ce|Ni wapi"
ANSWERS = {
    "Do you agree|D'accord|Unakubali": "1",
    PLACE: "a place",
    "a picture of it|une photo|picha yake": "1",
    "Please check|Veuillez vérifier|Tafadhali hakiki": "1",
}
THE_END = "Your receipt:|Votre code :|Msimbo wako:"


@dataclass
class People:
    """A hundred people with telephones, who answer what they are asked."""

    telephones: Telephones = field(init=False)
    told: dict[str, str] = field(default_factory=dict)
    waiting: dict[str, dict[str, str]] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)
    sent: int = 0
    to_send: int = 0

    def __post_init__(self) -> None:
        self.telephones = Telephones(self.hears)
        languages = list(SEEN)
        for n in range(PEOPLE):
            number = f"+2547000{n:05}"
            self.told[number] = f"p{n} pothole {SEEN[languages[n % len(languages)]]}"
            # A kilometre from everybody else: nobody is asked whether it is the same.
            place = f"{-2.81 - n // 10 * 0.009:.4f}, {40.105 + n % 10 * 0.009:.4f}"
            self.waiting[number] = ANSWERS | {PLACE: place}
            if languages[n % len(languages)] in ("ar", "hi"):
                self.waiting[number][LANGUAGE] = "1"
        self.to_send = PEOPLE + sum(map(len, self.waiting.values()))

    def begin(self) -> None:
        for number, text in self.told.items():
            self.says(number, text)

    def says(self, number: str, text: str) -> None:
        self.sent += 1
        self.telephones.writes(number, text)

    def hears(self, number: str, text: str) -> None:
        for asked in list(self.waiting[number]):
            if re.search(asked, text):
                self.says(number, self.waiting[number].pop(asked))
        if re.search(THE_END, text):
            self.done.add(number)

    @property
    def doubled(self) -> int:
        """Messages that came once more than they should have."""
        return sum(len(got) - len(set(got)) for got in self.telephones.got.values())


async def until(holds, within_s: float = ALL_WITHIN_S) -> bool:
    """Wait until something holds; whether it does."""
    for _ in range(int(within_s / 0.1)):
        if holds():
            return True
        await asyncio.sleep(0.1)
    return False


def names_sent(home: Home) -> set[str]:
    """The names of all messages that letters went out as."""
    rows = home.rows(select(LETTER.external_id).where(LETTER.external_id.is_not(None)))
    return {name for (names,) in rows for name in names.split(" ")}


def names_delivered(home: Home) -> set[str]:
    """The names of all messages of which Heed knows that a telephone has them."""
    rows = home.rows(select(DISPATCH.name).where(DISPATCH.fate == Fate.DELIVERED))
    return {name for (name,) in rows}


@played
async def test_five_hundred_messages_go_through_a_real_kannel_and_a_kill(tmp_path):
    (port,) = free_ports(1)
    (tmp_path / "kannel").mkdir()
    try:
        kannel = Kannel(tmp_path / "kannel", f"http://127.0.0.1:{port}/sms/kannel/{SECRET}")
    except NoKannel as reason:
        pytest.skip(str(reason))
    home, people = Home(tmp_path, f"sqlite:///{tmp_path}/heed.db"), People()
    heed = Heed(
        home,
        HEED_PORT=str(port),
        HEED_KANNEL_SECRET=SECRET,
        HEED_KANNEL_NETWORKS="127.0.0.0/8",
        HEED_KANNEL_PUBLIC_URL=f"http://127.0.0.1:{port}",
        HEED_KANNEL_SEND_URL=kannel.sends,
        HEED_KANNEL_USERNAME="bot",
        HEED_KANNEL_PASSWORD="word",
    )
    await asyncio.gather(kannel.start(), heed.start())
    listening = await people.telephones.connect(kannel.smsc)
    try:
        people.begin()
        assert await until(lambda: people.sent >= PEOPLE * 2)
        await heed.kill()
        await heed.start()
        finished = await until(lambda: len(people.done) == PEOPLE)
        received = await until(lambda: names_delivered(home) == names_sent(home))
        settled = await until(lambda: set(home.steps("sms").values()) == {"done"})
    finally:
        people.telephones.close()
        await listening
        await heed.kill()
        await kannel.stop()
    assert finished, f"{len(people.done)} of {PEOPLE} came to the end, {people.sent} sent"
    assert people.sent == people.to_send >= 500
    assert received
    assert settled
    steps = home.steps("sms")
    assert sum(not each.startswith("dlr|") for each in steps) == people.sent
    assert home.reports() == {number: [text] for number, text in people.told.items()}
    for number, text in people.told.items():
        begun = " ".join(text.split()[:3])  # a summary is cut until it fits two SMS
        assert any(begun in got for got in people.telephones.got[number]), text
    assert people.doubled <= ON_THE_WAY
    home.close()
