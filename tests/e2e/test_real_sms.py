"""Every real message through the webhooks: one answer each or a reason for silence, none lost.

5,272 messages of one earthquake, from 500 numbers in turn. A third of the senders answers
nothing, a third has agreed before, and a third takes the first choice whenever it is asked.
Figures only: docs/feedback.md has the table.
"""

import csv
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from aiohttp import TCPConnector, web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import Engine, func, select

from channels import Channel
from channels.sms import android, kannel
from channels.sms._android_wire import signature
from storage.columns import of
from storage.models import Contact, Inbox, Letter
from tests.sim import ROOT, Sim

pytestmark = pytest.mark.check

CRISIS = ROOT / "tests" / "campaigns" / "crisis_map.yaml"
SECRET = "of-the-tests-of-real-messages"
SENDERS = 500
Client = TestClient[web.Request, web.Application]
I, C, L = of(Inbox), of(Contact), of(Letter)  # noqa: E741


@dataclass(frozen=True, slots=True)
class Wire:
    """One gateway, and how it hands a message over."""

    name: str

    def channel(self, sim: Sim) -> Channel:
        """The gateway's channel."""
        module = {"kannel": kannel, "android": android}[self.name]
        proof = {"signing_key" if self.name == "android" else "secret": SECRET}
        made: Channel | None = module.make(module.Settings(country="HT", **proof), sim.clock)
        assert made is not None
        return made

    def request(self, sim: Sim, external_id: str, number: str, text: str) -> dict[str, Any]:
        """Method, path, headers and body of one message."""
        if self.name == "kannel":
            told = {"from": number, "to": "4636", "id": external_id, "coding": "0", "udh": ""}
            query = urlencode({**told, "charset": "UTF-8", "text": text})
            return {"method": "GET", "path": f"/sms/kannel/{SECRET}?{query}"}
        payload = {"messageId": external_id, "message": text, "sender": number}
        event = {"event": "sms:received", "id": external_id, "payload": payload}
        body, stamp = json.dumps(event).encode(), str(int(sim.clock().timestamp()))
        signed = {"X-Timestamp": stamp, "X-Signature": signature(SECRET, body, stamp)}
        headers = {**signed, "Content-Type": "application/json"}
        return {"method": "POST", "path": "/sms/android", "data": body, "headers": headers}


@dataclass
class Played:
    """What became of the real messages."""

    outcomes: Counter[tuple[str, int]] = field(default_factory=Counter)  # (outcome, answers)
    n: int = 0


class Town:
    """The senders, and the whole program behind one gateway."""

    def __init__(self, engine: Engine, wire: Wire) -> None:
        self.sim, self.wire = Sim(engine), wire
        self.sim.load(CRISIS)
        self.channel = wire.channel(self.sim)
        known = self.sim.house.channels
        self.sim.house.channels = {**known, ("sms", self.channel.account): self.channel}
        self.count = 0

    def say(self, client: Client, told: Sequence[tuple[int, str]]) -> None:
        """Let senders send, each one message; what they are told is not delivered."""

        async def post() -> None:
            for sender, text in told:
                self.count += 1
                asked = self.wire.request(self.sim, f"m{self.count}", number(sender), text)
                method, path = asked.pop("method"), asked.pop("path")
                async with client.request(method, path, **asked) as answer:
                    assert answer.status == 200

        self.sim.stepped.wait(post())
        self.sim.stepped.settle(post=False)
        self.sim.clock.move(timedelta(minutes=20))

    def asked(self) -> set[int]:
        """The senders whose last question has choices."""
        talkers = {row.talker: row.id for row in self.sim.rows(select(C.talker, C.id))}
        newest: dict[int, str] = {}
        for row in self.sim.rows(
            select(L.contact_id, L.choices).where(L.handler.is_not(None)).order_by(L.id)
        ):
            newest[row.contact_id] = row.choices
        vault, account = self.sim.house.vault, self.channel.account
        contact = {n: talkers.get(vault.talker("sms", account, number(n))) for n in range(SENDERS)}
        return {n for n, at in contact.items() if at and newest.get(at, "[]") != "[]"}


def number(sender: int) -> str:
    return f"+5093{7_000_000 + sender:07d}"


def play(engine: Engine, wire: Wire, messages: Sequence[str], senders: int) -> Played:
    """Send all messages, a round of one each from every sender at a time."""
    town = Town(engine, wire)
    played = Played()

    async def opened() -> Client:
        app = web.Application()
        for route in town.channel.routes(town.sim.stepped.keep_async):
            app.router.add_route(route.method, route.path, route.answer)
        server = TestServer(app)
        await server.start_server(access_log=None)
        return TestClient(server, connector=TCPConnector())

    client = town.sim.stepped.wait(opened())
    agreed = [n for n in range(senders) if n % 3 == 1]
    town.say(client, [(n, "Bonjou") for n in agreed])
    town.say(client, [(n, "1") for n in agreed])
    for start in range(0, len(messages), senders):
        round_ = list(enumerate(messages[start : start + senders]))
        first = town.count + 1
        at = town.sim.clock()
        town.say(client, round_)
        _count(town, played, range(first, town.count + 1), at)
        for _ in range(2):
            choosing = sorted(n for n in town.asked() if n % 3 == 2 and n < senders)
            town.say(client, [(n, "1") for n in choosing])
    undone = town.sim.rows(select(func.count()).where(I.step != "done"))
    assert undone[0][0] == 0
    town.sim.stepped.wait(client.close())
    town.sim.close()
    return played


def _count(town: Town, played: Played, numbers: range, at: Any) -> None:
    ids = [f"m{n}" for n in numbers]
    rows = town.sim.rows(select(I.talker, I.outcome).where(I.external_id.in_(ids)))
    letters = dict(
        tuple(row)
        for row in town.sim.rows(
            select(C.talker, func.count())
            .join(Letter, L.contact_id == C.id)
            .where(L.created_at == at)
            .group_by(C.talker)
        )
    )
    assert len(rows) == len(ids)
    for row in rows:
        played.outcomes[row.outcome, letters.get(row.talker, 0)] += 1
        played.n += 1


def table(played: Played) -> list[str]:
    """The table of outcomes, most frequent first."""
    lines = ["| outcome | answers | messages |", "| --- | --- | --- |"]
    ranked = sorted(played.outcomes.items(), key=lambda kv: (-kv[1], kv[0]))
    return lines + [f"| `{outcome}` | {n} | {many} |" for (outcome, n), many in ranked]


def real_messages(folder: Path) -> list[str]:
    with (folder / "haiti_sms.csv").open(encoding="utf-8", newline="") as file:
        return [row["original"] or row["message"] for row in csv.DictReader(file)]


def assert_answered(played: Played) -> None:
    """One answer, two where the number to call comes first, none only for a reason."""
    assert "" not in {outcome for outcome, _ in played.outcomes}
    assert {n for _, n in played.outcomes} <= {0, 1, 2}
    silent = {outcome for outcome, n in played.outcomes if n == 0}
    assert silent <= {"thanks", "silence"}


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", ["kannel", "android"])
def test_real_messages_of_fifty_senders_are_answered(engine, real_data, name):
    # Three rounds: of who answers nothing, who agreed before, and who takes what is offered first.
    messages = real_messages(real_data)[:150]
    played = play(engine, Wire(name), messages, 50)
    assert played.n == len(messages)
    assert_answered(played)


@pytest.mark.long
@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", ["kannel", "android"])
def test_all_real_messages_are_answered(engine, real_data, name):
    messages = real_messages(real_data)
    played = play(engine, Wire(name), messages, SENDERS)
    assert played.n == len(messages)
    assert_answered(played)
    page = (ROOT / "docs" / "feedback.md").read_text("utf-8")
    assert "\n".join(table(played)) in page
