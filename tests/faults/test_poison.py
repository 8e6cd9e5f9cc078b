"""F14: whatever JSON comes, it is handled or quarantined, and the others' messages flow."""

import itertools
import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from bot.house import real_now
from channels import Arrival
from channels._telegram_peek import arrival
from channels.sms.generic import Settings as SmsSettings
from channels.sms.generic import opened
from channels.telegram import Telegram, TelegramSettings
from storage.columns import of
from storage.models import Inbox
from tests.contract.telegram_updates import UPDATES
from tests.fakes.served import KeepSpy, served
from tests.fakes.stage import play
from tests.sim import Sim

INBOX = of(Inbox)
SECRET = "secret-of-the-gateway"
MINUTE = timedelta(minutes=1)
_numbers = itertools.count(1)

leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["", "\0", "\ud800", "/start \0", "9" * 400, 2**63, -(2**70), 1e400])
)
anything = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=8,
)


@st.composite
def bent(draw: st.DrawFn) -> Any:
    """A true update with one part of it replaced by anything."""
    update = deepcopy(UPDATES[draw(st.sampled_from(sorted(UPDATES)))])
    at: Any = update
    for _ in range(draw(st.integers(0, 3))):
        inner = [value for value in at.values() if isinstance(value, dict)]
        if not inner:
            break
        at = draw(st.sampled_from(inner))
    at[draw(st.sampled_from(sorted(at)))] = draw(anything)
    return update


@pytest.fixture
def sim(engine: Engine) -> Iterator[Sim]:
    telegram = Telegram(TelegramSettings.model_validate({"token": "123456:TEST-token"}))
    sms = opened(SmsSettings.model_validate({"secret": SECRET}), real_now)
    made = Sim(engine, channels={(c.name, c.account): c for c in (telegram, sms)})
    made.load()
    yield made
    made.stepped.wait(telegram.close())
    made.close()


def others_flow(sim: Sim, channel: str, account: str, poison: list[Arrival]) -> None:
    """Keep poison with a good message behind it: the good one is done at once."""
    name = f"good{next(_numbers)}"
    if poison:
        sim.stepped.keep(channel, account, *poison)
    sim.says(name, "the lamp is dark", settle=False)
    sim.stepped.settle(post=False)
    assert sim.house.vault.talker("console", "local", name) in {
        row.talker
        for row in sim.rows(
            select(INBOX.talker).where(INBOX.channel == "console", INBOX.step == "done")
        )
    }


def nothing_is_left(sim: Sim) -> None:
    """After the pauses every row is done or in quarantine, where an operator can see it."""
    rows = _steps(sim)
    for _ in range(2 * len(rows)):  # somebody's second bad row waits for the first
        if "new" not in rows:
            break
        sim.clock.move(MINUTE)
        sim.stepped.settle(post=False)
        rows = _steps(sim)
    assert set(rows) <= {"done", "quarantined"}


def _steps(sim: Sim) -> list[str]:
    return [row.step for row in sim.rows(select(INBOX.step))]


SOME = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@SOME
@given(update=anything | bent())
def test_any_json_as_an_update_is_handled_or_quarantined(sim, update):
    numbered = {"update_id": next(_numbers), **update} if isinstance(update, dict) else update
    for posted in (update, numbered):
        body = json.dumps(posted).encode()
        others_flow(sim, "telegram", "123456", [arrival(json.loads(body), body)])
    nothing_is_left(sim)


@settings(SOME, max_examples=8)
@given(bodies=st.lists(anything, max_size=25))
def test_any_json_from_a_gateway_is_refused_or_handled_or_quarantined(sim, bodies):
    kept, statuses = play(_posted(bodies))
    assert set(statuses) <= {200, 400, 413}
    others_flow(sim, "sms", "default", kept)
    nothing_is_left(sim)


async def _posted(bodies: list[Any]) -> tuple[list[Arrival], list[int]]:
    keep, statuses = KeepSpy(), []
    sms = opened(SmsSettings.model_validate({"secret": SECRET}), real_now)
    async with served(sms, keep) as client:
        for body in bodies:
            headers = {"X-Heed-Secret": SECRET, "Content-Type": "application/json"}
            as_text = {"id": f"{next(_numbers)}", "from": "+254700000001", "text": body}
            for fields in (body, as_text):
                async with client.post("/sms", data=json.dumps(fields), headers=headers) as answer:
                    statuses.append(answer.status)
    return keep.rows, statuses


def test_a_row_that_cannot_be_opened_is_quarantined_and_its_talker_heard_again(sim):
    sim.stepped.keep("console", "local", Arrival("bent", "amina", b"no JSON at all"))
    others_flow(sim, "console", "local", [])
    nothing_is_left(sim)
    sim.says("amina", "the lamp is dark")
    assert sim.heard("amina")
