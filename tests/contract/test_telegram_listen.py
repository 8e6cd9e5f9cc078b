"""Updates on their way in: confirmed after they are kept, and not a moment before."""

import asyncio
import gzip
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession, web

from channels._telegram_intake import MAX_PAUSE_S, pause_s
from channels._telegram_line import Refused
from messages.model import Said
from tests.fakes import botapi_faults as faults
from tests.fakes.botapi import BotApi
from tests.fakes.stage import Inbox, Naps, channel, listening, played, stage

SECRET = "a-Secret_1"


@played
async def test_an_update_is_kept_and_then_confirmed():
    async with stage() as (api, ours):
        amina, inbox = api.user("amina", language="fr"), Inbox()
        await amina.says("before the bot was up")
        async with listening(ours, inbox.keep):
            await api.until(lambda: len(api.delivered) == 1)
            await amina.says("after")
            await api.until(lambda: len(api.delivered) == 2)
        assert [int(name) for name in inbox.rows] == api.delivered
        [first, last] = inbox.rows.values()
        assert first.address == str(amina.id)
        said = ours.parse(last.external_id, last.address, last.body)
        assert said == Said("after", ref="2", language="fr")


@played
async def test_nothing_is_confirmed_while_keep_has_not_returned():
    async with stage() as (api, ours):
        reached, commit = asyncio.Event(), asyncio.Event()

        async def slow_commit() -> None:
            reached.set()
            await commit.wait()

        inbox = Inbox(before_commit=slow_commit)
        await api.user("amina").says("hello")
        async with listening(ours, inbox.keep):
            await reached.wait()
            assert (api.pending(), api.delivered, inbox.rows) == (1, [], {})
            commit.set()
            await api.until(lambda: api.pending() == 0)
        assert len(inbox.rows) == 1


@played
async def test_the_first_call_has_no_offset_and_asks_for_five_kinds_only():
    async with stage() as (api, ours):
        async with listening(ours, Inbox().keep):
            await api.until(lambda: bool(api.called("getUpdates")))
        assert [call.method for call in api.calls[:2]] == ["deleteWebhook", "getUpdates"]
        first = api.called("getUpdates")[0]
        assert "offset" not in first
        kinds = {"message", "edited_message", "callback_query", "my_chat_member", "chat_member"}
        assert set(first["allowed_updates"]) == kinds
        assert "drop_pending_updates" not in api.called("deleteWebhook")[0]


@played
async def test_while_the_inbox_is_away_nothing_is_confirmed_and_all_comes_again():
    async with stage() as (api, ours):
        inbox = Inbox(down=3)
        await api.user("amina").says("hello")
        async with listening(ours, inbox.keep):
            await api.until(lambda: len(inbox.rows) == 1)
            await api.until(lambda: api.pending() == 0)
        offsets = [asked.get("offset") for asked in api.called("getUpdates")]
        assert offsets[:4] == [None] * 4


@pytest.mark.parametrize(
    "malformed",
    [{}, {"message": "?"}, "?", None, {"message": {"date": "x"}}, {"message": {"text": "\ud800"}}],
)
@pytest.mark.parametrize("numbered", [True, False])
@played
async def test_a_malformed_update_stops_no_other(malformed, numbered):
    async with stage() as (api, ours):
        amina, inbox = api.user("amina"), Inbox()
        await amina.says("before")
        number = {"update_id": api.world.next_update_id()} if numbered else {}
        api.world.emit_raw(malformed | number if isinstance(malformed, dict) else malformed)
        await amina.says("after")
        async with listening(ours, inbox.keep):
            await api.until(lambda: api.pending() == 0)
        rows = list(inbox.rows.values())
        assert [row.address for row in rows] == [str(amina.id), "", str(amina.id)]


@played
async def test_only_malformed_updates_without_numbers_do_not_make_it_spin():
    async with BotApi() as api:
        ours, naps, inbox = channel(api), Naps(), Inbox()
        ours.sleep = naps
        api.world.emit_raw("?")
        async with listening(ours, inbox.keep):
            await api.until(lambda: len(naps.taken) >= 2)
        await ours.close()
        assert len(inbox.rows) == 1
        assert all(nap >= 0.5 for nap in naps.taken)


@played
async def test_numbers_that_start_anew_after_a_quiet_week_are_not_missed():
    async with stage(poll_timeout_s=0) as (api, ours):
        amina, inbox = api.user("amina"), Inbox()
        await amina.says("last week")
        async with listening(ours, inbox.keep):
            await api.until(lambda: api.pending() == 0 and len(api.called("getUpdates")) >= 3)
            api.world.restart_update_ids(at=7)
            await amina.says("this week")
            await api.until(lambda: "7" in inbox.rows)


@pytest.mark.parametrize(
    ("fault", "waits_s"),
    [
        (faults.RetryAfter(17), 17),
        (faults.BadGateway(), None),
        (faults.Drop(), None),
        (faults.Garbage(), None),
        (faults.Failure(500, "Internal Server Error"), None),
        (faults.Failure(409, "Conflict: terminated by other getUpdates request"), None),
        (faults.Failure(401, "Unauthorized"), 60),
    ],
    ids=lambda value: type(value).__name__,
)
@played
async def test_no_fault_of_the_line_ends_the_intake(fault, waits_s):
    async with stage() as (api, ours):
        naps, inbox = Naps(), Inbox()
        ours.sleep = naps
        await api.user("amina").says("hello")
        api.next("getUpdates", fault, fault)
        async with listening(ours, inbox.keep):
            await api.until(lambda: api.pending() == 0)
        assert len(inbox.rows) == 1
        assert len(naps.taken) >= 2
        if waits_s is not None:
            assert naps.taken[:2] == [waits_s] * 2


@played
async def test_a_cut_answer_brings_the_same_updates_again_and_they_are_kept_once():
    async with stage() as (api, ours):
        inbox = Inbox()
        await api.user("amina").says("hello")
        api.next("getUpdates", faults.CutReply())
        async with listening(ours, inbox.keep):
            await api.until(lambda: api.pending() == 0)
        assert len(inbox.rows) == 1


@played
async def test_a_refused_token_is_said_once_and_never_shown(records):
    async with BotApi() as api:
        ours, naps = channel(api, token="123456:revoked"), Naps()
        ours.sleep = naps
        async with listening(ours, Inbox().keep):
            while len(naps.taken) < 4:
                await naps(0.001)
        await ours.close()
    errors = [r for r in records if r.name.startswith("channels")]
    assert [r.levelno for r in errors] == [logging.ERROR]
    assert "revoked" not in errors[0].getMessage()
    assert 60.0 in naps.taken


def test_pauses_grow_to_a_stop_and_spread_between_bots():
    pauses = [pause_s("1", n) for n in range(1, 12)]
    assert all(0.5 * 2**n <= p <= 2**n for n, p in enumerate(pauses[:5]))
    assert max(pauses) <= MAX_PAUSE_S
    assert len({pause_s(str(bot), 6) for bot in range(20)}) > 15
    assert pause_s("1", 1, Refused(429, retry_after_s=9)) == 9


# --- webhook


@asynccontextmanager
async def hooked(inbox: Inbox) -> AsyncIterator[tuple[BotApi, str]]:
    """Serve our webhook on loopback and let it be set."""
    async with BotApi() as api:
        app = web.Application()
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        ours = channel(
            api, mode="webhook", webhook_secret=SECRET, webhook_url="http://127.0.0.1:9/telegram"
        )
        for route in ours.routes(inbox.keep):
            app.router.add_route(route.method, route.path, route.answer)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/telegram"
        ours.settings = ours.settings.model_copy(update={"webhook_url": url})
        try:
            async with listening(ours, inbox.keep):
                await api.until(lambda: bool(api.updates.webhook))
                yield api, url
        finally:
            await ours.close()
            await api.updates.delete_webhook({})
            await runner.cleanup()
    api.assert_clean()


@played
async def test_by_webhook_each_update_is_kept_and_then_confirmed():
    inbox = Inbox(down=2)
    async with hooked(inbox) as (api, _):
        amina = api.user("amina")
        for text in ("one", "two", "three"):
            await amina.says(text)
        await api.until(lambda: len(api.delivered) == 3)
        assert [int(name) for name in inbox.rows] == api.delivered
        assert "503" in api.updates.last_error["last_error_message"]
        [told] = api.called("setWebhook")
        assert (told["secret_token"], told["max_connections"]) == (SECRET, 40)
        assert len(told["allowed_updates"]) == 5


@pytest.mark.parametrize(
    ("secret", "body", "kind", "status"),
    [
        (SECRET, b'{"update_id": 1}', "application/json; charset=utf-8", 200),
        (SECRET, b"[1]", "application/json", 200),
        (SECRET, b"no json", "application/json", 400),
        (SECRET, b"[" * 100_000, "application/json", 400),
        (SECRET, b'{"update_id": 1, "x": "' + b"x" * 1_000_000 + b'"}', "application/json", 413),
        ("wrong", b'{"update_id": 1}', "application/json", 403),
        ("", b'{"update_id": 1}', "application/json", 403),
        ("é", b'{"update_id": 1}', "application/json", 403),
    ],
    ids=["good", "array", "no json", "deep", "big", "wrong secret", "no secret", "not ascii"],
)
@played
async def test_the_webhook_answers_each_caller_as_they_deserve(
    secret, body, kind, status, records
):
    inbox = Inbox()
    async with hooked(inbox) as (_, url), ClientSession() as session:
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret, "Content-Type": kind}
        async with session.post(url, data=body, headers=headers) as answer:
            assert answer.status == status
        assert len(inbox.rows) == (status == 200)
    ours = [r.getMessage() for r in records if r.name.startswith("channels")]
    assert not any("update_id" in line or SECRET in line for line in ours)


@played
async def test_a_body_that_grows_when_unzipped_is_refused_too():
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b"x" * 65_536

    inbox = Inbox()
    zipped = {"Content-Encoding": "gzip"}
    bodies = [(chunks(), {}, 413), (gzip.compress(b"0" * 2_000_000), zipped, 413),
              (b"no gzip", zipped, 400)]  # fmt: skip
    async with hooked(inbox) as (_, url), ClientSession() as session:
        for body, told, status in bodies:
            headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET, **told}
            async with session.post(url, data=body, headers=headers) as answer:
                assert answer.status == status
    assert inbox.rows == {}


@played
async def test_while_the_inbox_is_away_the_webhook_says_when_to_come_again():
    inbox = Inbox(down=1)
    async with hooked(inbox) as (_, url), ClientSession() as session:
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        async with session.post(url, json={"update_id": 1}, headers=headers) as answer:
            assert answer.status == 503
            assert int(answer.headers["Retry-After"]) > 0


@played
async def test_a_polling_channel_serves_no_route():
    async with stage() as (_, ours):
        assert ours.routes(Inbox().keep) == []
