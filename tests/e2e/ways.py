"""The ways a transcript is played: by terminal, by SMS over HTTP, by Telegram over HTTP.

Each lets people act on the real channel and tells what they heard, oldest first. All of them
step the whole program on a clock that stands still.
"""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from typing import Any, Protocol
from urllib.parse import parse_qsl

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlalchemy import Engine, func, insert, select

from bot.settings import Settings
from channels import Channel, link
from channels.console import PHOTO, VOICE
from channels.mail import Mail
from channels.mail import Settings as MailSettings
from channels.sms.generic import Settings as SmsSettings
from messages.by_sms import sparing
from messages.model import numbered
from messages.sms_length import segments
from messages.words import say, spoken
from storage.columns import of
from storage.db import writing
from storage.models import Campaign, Contact, Letter, Membership
from tests.e2e.scales import WeighedSms, assert_short
from tests.fakes.botapi import BotApi
from tests.fakes.botapi_people import Group, Person
from tests.fakes.gateway import FakeGateway, gateway
from tests.fakes.postbox import Postbox, server
from tests.fakes.stage import channel as telegram_channel
from tests.fakes.stage import listening
from tests.fakes.suggesting import keep_models
from tests.sim import ROOT, Sim

GROUP = "group"
SECRET = "of-the-tests"
CAMPAIGNS = ROOT / "campaigns"


@dataclass(frozen=True, slots=True)
class Heard:
    """One letter as it reached somebody; `labels` are its buttons or numbered choices.

    `sms` is what it took on the air ("2 SMS, GSM-7"), "" where letters cost nothing.
    """

    text: str
    labels: tuple[str, ...] = ()
    sms: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody does. `how` is "says", "edits", "forwards" or "walks"."""

    who: str
    text: str
    how: str = "says"
    in_group: bool = False


class Way(Protocol):
    """How people reach Heed; `is_plain`: accents may be left out of what they hear."""

    is_plain: bool

    def act(self, act: Act, label: str | None) -> None:
        """Let somebody act; `label` is the button that the text names, None if it names none."""

    def heard(self, who: str) -> Sequence[Heard]:
        """All that somebody, or the group, was told so far."""

    def whereabouts(self, who: str) -> tuple[str, str, str]:
        """Channel, account and address of somebody."""


class Terminal:
    """Names on the console; the group is "#group"."""

    is_plain = False

    def __init__(self, sim: Sim) -> None:
        self.sim = sim

    def act(self, act: Act, label: str | None) -> None:
        """Type a line, or press a button."""
        who = f"#{GROUP}:{act.who}" if act.in_group else act.who
        if label is not None:
            self.sim.presses(who, label, on=f"#{GROUP}" if act.in_group else None, settle=False)
            return
        if act.text.startswith("!album"):
            for n in range(int(act.text.split()[1])):
                caption = " ".join(act.text.split()[2:]) if n == 0 else ""
                self.sim.says(who, f"!photo {caption}", settle=False, album="a1")
            return
        how = {"says": {}, "edits": {"edited": True}, "forwards": {"forwarded": True}}[act.how]
        self.sim.says(who, act.text, settle=False, **how)

    def heard(self, who: str) -> list[Heard]:
        """What the terminal has shown."""
        return [
            Heard(_text(d), tuple(b.label for b in d.buttons))
            for address, d in self.sim.console.said
            if (d.text or d.attachments) and _reader(address, d) == who
        ]

    def whereabouts(self, who: str) -> tuple[str, str, str]:
        """A name is its address."""
        return "console", "local", who


def _reader(address: str, delivery: Any) -> str:
    """Who reads it: a toast only who has pressed, what is sent to a group everybody in it."""
    group, _, member = address.partition(":")
    if not group.startswith("#"):
        return address
    return member if delivery.answers else GROUP


def _text(delivery: Any) -> str:
    return delivery.text or " ".join(file.alt for file in delivery.attachments)


class Texts:
    """Numbers at an SMS gateway; who is moderator or official sits at the terminal."""

    is_plain = True

    def __init__(self, sim: Sim, url: str, fake: FakeGateway, staff: set[str]) -> None:
        self.terminal, self.sim, self.url = Terminal(sim), sim, url
        self.fake, self.staff = fake, staff
        self.numbers: dict[str, str] = {}
        self.letters: list[str] = []  # all that was sent to anybody, before it was parted
        self.count = 0

    def number(self, who: str) -> str:
        """Somebody's own number."""
        return self.numbers.setdefault(who, f"+2547{len(self.numbers) + 10_000_001:08d}")

    def act(self, act: Act, label: str | None) -> None:
        """Send a text; a choice is answered by its number."""
        if act.who in self.staff or act.in_group:
            self.terminal.act(act, label)
            return
        labels = self.heard(act.who)[-1].labels if label is not None else ()
        text = str(labels.index(label) + 1) if label in labels else act.text.removeprefix("@")
        self.count += 1
        fields = {"id": f"t{self.count}", "from": self.number(act.who), "text": text}
        self.sim.stepped.wait(_posted(self.url, fields))

    def heard(self, who: str) -> list[Heard]:
        """What the gateway was given for a number."""
        if who in self.staff or who == GROUP:
            return self.terminal.heard(who)
        sent = (dict(parse_qsl(t.body.decode())) for t in self.fake.taken)
        return [_weighed(s["text"]) for s in sent if s["to"] == self.number(who)]

    def whereabouts(self, who: str) -> tuple[str, str, str]:
        """A number, or a place at the terminal."""
        if who in self.staff:
            return self.terminal.whereabouts(who)
        return "sms", "default", self.number(who)


async def _posted(url: str, fields: dict[str, str]) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, json=fields, headers={"X-Heed-Secret": SECRET}) as answer,
    ):
        assert answer.status == 200


@cache  # what somebody heard is asked for anew at each line
def _weighed(text: str) -> Heard:
    taken = segments(text)
    return replace(_unnumbered(text), sms=f"{taken.segments} SMS, {taken.encoding}")


def _unnumbered(text: str) -> Heard:
    """Take the numbered choices off the end of a text, and "M more" below them."""
    lines = text.split("\n")
    if lines[-1] in {sparing(say("list-more", language)) for language in spoken()}:
        above = _unnumbered("\n".join(lines[:-1]))
        return Heard(above.text, (*above.labels, lines[-1]))
    for start in range(len(lines)):
        labels = [line.partition(" ")[2] for line in lines[start:]]
        if numbered("", labels) == "\n".join(["", *lines[start:]]):
            return Heard("\n".join(lines[:start]), tuple(labels))
    return Heard(text)


class Chats:
    """People and a group on the fake Bot API."""

    is_plain = False

    def __init__(self, sim: Sim, api: BotApi) -> None:
        self.sim, self.api = sim, api
        self.people: dict[str, Person] = {}
        self.group: Group = api.group("Moderators")
        self.last: dict[str, int] = {}

    def person(self, who: str) -> Person:
        """Somebody whose phone tells no language."""
        if who not in self.people:
            self.people[who] = self.api.user(who, language=None)
        return self.people[who]

    def act(self, act: Act, label: str | None) -> None:
        """Write, edit, forward, send a picture or a place, or tap; wait until it was taken."""
        self.sim.stepped.wait(self._act(act, label))
        self.sim.stepped.wait(self.api.until(lambda: not self.api.pending()))

    async def _act(self, act: Act, label: str | None) -> None:
        person, group = self.person(act.who), self.group if act.in_group else None
        if label is not None:
            await person.taps(label, group)
        elif act.how == "edits":
            await person.edits(self.last[act.who], act.text, group)
        elif act.how == "forwards":
            await person.forwards(act.text, group)
        elif act.how == "walks":
            await self._walk(person, act.text)
        elif act.text.startswith("@"):
            lat, lon = map(float, act.text[1:].split(","))
            await person.sends_place(lat, lon, group)
        elif act.text.startswith("!album"):
            _, count, *words = act.text.split()
            await person.sends_album([PHOTO] * int(count), " ".join(words))
        elif act.text == "!left" and group is not None:
            await group.loses(person)
        elif act.text.startswith("!voice"):
            await person.sends_voice(VOICE)
        elif act.text.startswith("!photo"):
            await person.sends_photo(PHOTO, act.text[6:].strip(), group)
        else:
            self.last[act.who] = await person.says(act.text, group)

    async def _walk(self, person: Person, text: str) -> None:
        """Share a live location, move it on, and stop it where it came to."""
        pairs = [place[1:].partition(",") for place in text.split()]
        way = [(float(lat), float(lon)) for lat, _, lon in pairs]
        message_id = await person.shares_live_place(*way[0])
        for lat, lon in way[1:]:
            await person.moves(message_id, lat, lon)
        await person.stops_live_place(message_id)

    def heard(self, who: str) -> list[Heard]:
        """What came to a chat: messages, edits and toasts, in order."""
        chat_id = self.group.id if who == GROUP else self.person(who).id
        return [h for call in self.api.calls if (h := self._heard(call, chat_id)) is not None]

    def whereabouts(self, who: str) -> tuple[str, str, str]:
        """A chat."""
        return "telegram", self.api.token.partition(":")[0], str(self.person(who).id)

    def _heard(self, call: Any, chat_id: int) -> Heard | None:
        asked = call.arguments
        if call.method == "answerCallbackQuery":
            press = self.api.world.presses[asked["callback_query_id"]]
            mine = press.user_id == chat_id and asked.get("text")
            return Heard(asked["text"]) if mine else None
        if int(asked.get("chat_id") or 0) != chat_id or call.method not in _SAYS:
            return None
        rows = (asked.get("reply_markup") or {}).get("inline_keyboard", [])
        text = asked.get("text") or asked.get("caption") or "(a file)"
        return Heard(text, tuple(button["text"] for row in rows for button in row))


_SAYS = frozenset(
    {"sendMessage", "sendPhoto", "sendDocument", "editMessageText", "editMessageCaption"}
)


# --- stages: the house with one way opened -----------------------------------------------------


@dataclass(slots=True)
class Stage:
    """The whole program with one way into it, and a mail server."""

    sim: Sim
    way: Any
    mails: Postbox
    api: BotApi | None = None

    def settle(self) -> None:
        """Do all that can be done; a chat's own pace (a letter a second) is waited out."""
        for _ in range(60):
            self.sim.stepped.settle()
            if not self._letters_wait():
                return
            self.sim.clock.move(timedelta(seconds=1))
        raise AssertionError("letters are left that do not go out")

    def learns(self) -> None:
        """Let every campaign have a model of its categories' own words."""
        keep_models(self.sim.house)

    def gives_role(self, who: str, role: str, office: str = "") -> None:
        """Give somebody who has written before a role in their campaign."""
        channel, account, address = self.way.whereabouts(who)
        house = self.sim.house
        talker = house.vault.talker(channel, account, address)
        (contact,) = self.sim.rows(select(Contact).where(of(Contact).talker == talker))
        with writing(house.engine) as conn:
            conn.execute(
                insert(Membership),
                {
                    "id": house.ids(),
                    "person_id": contact.person_id,
                    "campaign_id": contact.campaign_id,
                    "role": role,
                    "office": office,
                    "given_at": self.sim.clock(),
                },
            )

    def _letters_wait(self) -> int:
        soon = self.sim.clock() + timedelta(seconds=3)
        due = select(func.count()).where(of(Letter).step == "new", of(Letter).not_before <= soon)
        return int(self.sim.rows(due)[0][0])


@contextmanager
def opened(
    channel: str,
    engine: Engine,
    staff: set[str],
    *,
    seed: int = 7,
    campaigns: Sequence[str] = ("city_streets",),
    is_weighed: bool = True,
    second_look: float = 0.0,
) -> Iterator[Stage]:
    """Open the house on `console`, `sms`, `telegram` (polling) or `telegram webhook`.

    Args:
        campaigns: folders of campaigns/, loaded in this order into an empty database.
        second_look: share of reports that are judged twice.
        is_weighed: by SMS no letter may take more than two; that is looked at in the end.
    """
    mails = Postbox()
    with server(mails) as port:
        told = MailSettings(
            host="127.0.0.1", port=port, starttls=False, sender="heed@heed.example"
        )
        settings = Settings().with_channels(mail=told)
        sim = Sim(engine, seed=seed, settings=settings)
        mail = Mail(told, sim.clock)
        fixed: dict[tuple[str, str], Channel] = {
            ("mail", mail.account): mail,
            ("link", "web"): link.Link(sim.clock),
        }
        sim.house.channels = {**sim.house.channels, **fixed}
        if not sim.rows(select(of(Campaign).id)):
            for folder in campaigns:
                sim.load(CAMPAIGNS / folder / "campaign.yaml", second_look=second_look)
        opening = AsyncExitStack()
        stage = Stage(sim, Terminal(sim), mails)
        try:
            sim.stepped.wait(_enter(stage, opening, channel, staff))
            yield stage
            if is_weighed and isinstance(stage.way, Texts):
                assert_short(stage.way.letters)
        finally:
            sim.stepped.wait(opening.aclose())
            sim.close()
    if stage.api is not None:
        stage.api.assert_clean()


async def _enter(stage: Stage, opening: AsyncExitStack, channel: str, staff: set[str]) -> None:
    sim = stage.sim
    if channel == "sms":
        fake = FakeGateway()
        send_url = await opening.enter_async_context(gateway(fake))
        ours = WeighedSms(SmsSettings(secret=SECRET, country="KE", send_url=send_url), sim.clock)
        url = await opening.enter_async_context(_served(stage, ours))
        stage.way = Texts(sim, f"{url}/sms", fake, staff)
        stage.way.letters = ours.letters
    elif channel.startswith("telegram"):
        api = stage.api = await opening.enter_async_context(BotApi(clock=sim.clock))
        await opening.enter_async_context(_on_telegram(stage, api, channel))
        stage.way = Chats(sim, api)


@asynccontextmanager
async def _served(stage: Stage, channel: Channel) -> AsyncIterator[str]:
    """Serve a channel's routes into the inbox; gives the address."""
    known = stage.sim.house.channels
    stage.sim.house.channels = {**known, (channel.name, channel.account): channel}
    application = web.Application()
    for route in channel.routes(stage.sim.stepped.keep_async):
        application.router.add_route(route.method, route.path, route.answer)
    serving = TestServer(application)
    await serving.start_server(access_log=None)
    try:
        yield str(serving.make_url("")).rstrip("/")
    finally:
        await serving.close()
        await channel.close()


@asynccontextmanager
async def _on_telegram(stage: Stage, api: BotApi, channel: str) -> AsyncIterator[None]:
    by_webhook = channel.endswith("webhook")
    hook: dict[str, Any] = {
        "mode": "webhook",
        "webhook_secret": SECRET,
        "webhook_url": "http://127.0.0.1:9/",
    }
    ours = telegram_channel(api, **(hook if by_webhook else {}))
    async with _served(stage, ours) as url:
        ours.settings = ours.settings.model_copy(update={"webhook_url": f"{url}/telegram"})
        async with listening(ours, stage.sim.stepped.keep_async):
            if not by_webhook:
                yield
                return
            await api.until(lambda: bool(api.updates.webhook))
            try:
                yield
            finally:
                await api.updates.delete_webhook({})
