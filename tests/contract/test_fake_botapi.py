"""The fake Bot API is strict, and honest: each kind of mistake is caught, no good call is.

Its answers are read by python-telegram-bot's own client, which knows nothing of the fake.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
import telegram
from aiohttp import ClientSession, FormData, ServerDisconnectedError, web
from telegram.request import HTTPXRequest

from tests.fakes import botapi_faults as faults
from tests.fakes.botapi import BotApi
from tests.fakes.botapi_description import problems
from tests.fakes.stage import played

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
BUTTON = {"text": "Yes", "callback_data": "1.a.0"}


class Bot:
    """The plainest bot: raw calls, raw answers."""

    def __init__(self, api: BotApi, session: ClientSession) -> None:
        self.api, self.session = api, session

    async def call(self, method: str, **arguments: Any) -> Any:
        status, answer = await self.answer(method, arguments)
        assert status == 200, answer
        return answer["result"]

    async def answer(self, method: str, arguments: Any, token: str = "") -> tuple[int, Any]:
        url = f"{self.api.base_url}/bot{token or self.api.token}/{method}"
        async with self.session.post(url, json=arguments) as answer:
            return answer.status, await answer.json()


@asynccontextmanager
async def _bot() -> AsyncIterator[tuple[BotApi, Bot]]:
    async with BotApi(clock=lambda: NOON) as api, ClientSession() as session:
        yield api, Bot(api, session)


def _keyboard(*rows: Any) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def _entity(offset: int, length: int, kind: str = "bold") -> list[dict[str, Any]]:
    return [{"type": kind, "offset": offset, "length": length}]


MISTAKES: dict[str, tuple[str, dict[str, Any], str]] = {
    "unknown field": ("sendMessage", {"silent": True}, "unknown field"),
    "missing field": ("sendMessage", {"text": ...}, "missing"),
    "number for text": ("sendMessage", {"text": 5}, "String expected"),
    "text for a number": ("editMessageText", {"message_id": "1"}, "Integer expected"),
    "true for a number": ("editMessageText", {"message_id": True}, "Integer expected"),
    "unknown field inside": (
        "sendMessage", {"link_preview_options": {"off": True}}, "unknown field",
    ),
    "wrong keyboard": ("sendMessage", {"reply_markup": {"rows": []}}, "reply_markup"),
    "keyboard of one row": ("sendMessage", {"reply_markup": _keyboard(BUTTON)}, "array"),
    "text too long": ("sendMessage", {"text": "x" * 4097}, "over 4096"),
    "text too long in emoji": ("sendMessage", {"text": "😀" * 2049}, "over 4096"),
    "blank text": ("sendMessage", {"text": " \n"}, "empty"),
    "button over 64 bytes": (
        "sendMessage",
        {"reply_markup": _keyboard([{**BUTTON, "callback_data": "é" * 33}])},
        "BUTTON_DATA_INVALID",
    ),
    "button that does nothing": (
        "sendMessage", {"reply_markup": _keyboard([{"text": "Yes"}])}, "exactly one thing",
    ),
    "button that does two things": (
        "sendMessage",
        {"reply_markup": _keyboard([{**BUTTON, "url": "https://x"}])},
        "exactly one thing",
    ),
    "button without label": (
        "sendMessage", {"reply_markup": _keyboard([{**BUTTON, "text": ""}])}, "label",
    ),
    "empty row": ("sendMessage", {"reply_markup": _keyboard([])}, "row is empty"),
    "entity outside": ("sendMessage", {"entities": _entity(0, 99)}, "outside"),
    "entity before": ("sendMessage", {"entities": _entity(-1, 1)}, "outside"),
    "entity of nothing": ("sendMessage", {"entities": _entity(0, 0)}, "outside"),
    "entity unknown": ("sendMessage", {"entities": _entity(0, 1, "big")}, "unknown type"),
    "entity in an emoji": (
        "sendMessage", {"text": "😀😀", "entities": _entity(1, 1)}, "in two",
    ),
    "unknown parse mode": ("sendMessage", {"parse_mode": "Html5"}, "parse_mode: unknown"),
    "parse mode in lower case": ("sendMessage", {"parse_mode": "html"}, "parse_mode: unknown"),
    "markup beside entities": (
        "sendMessage", {"parse_mode": "HTML", "entities": _entity(0, 1)}, "both",
    ),
    "unknown tag": ("sendMessage", {"parse_mode": "HTML", "text": "<x>a</x>"}, "can't parse"),
    "open tag": ("sendMessage", {"parse_mode": "HTML", "text": "<b>a"}, "can't parse"),
    "crossed tags": (
        "sendMessage", {"parse_mode": "HTML", "text": "<b><i>a</b></i>"}, "can't parse",
    ),
    "bare ampersand": ("sendMessage", {"parse_mode": "HTML", "text": "a < b"}, "can't parse"),
    "toast too long": (
        "answerCallbackQuery",
        {"chat_id": ..., "callback_query_id": "1", "text": "x" * 201},
        "over 200",
    ),
    "caption too long": (
        "sendPhoto", {"text": ..., "photo": "F", "caption": "x" * 1025}, "over 1024",
    ),
    "unknown kind of update": (
        "getUpdates", {"chat_id": ..., "text": ..., "allowed_updates": ["messages"]}, "unknown",
    ),
    "limit over 100": ("getUpdates", {"chat_id": ..., "text": ..., "limit": 101}, "1-100"),
    "bad webhook secret": (
        "setWebhook",
        {"chat_id": ..., "text": ..., "url": "http://127.0.0.1:9/", "secret_token": "a b"},
        "secret_token",
    ),
    "method that this fake does not do": (
        "sendDice", {"text": ...}, "not done by this fake",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
@played
async def test_each_mistake_is_refused_and_remembered(name):
    method, changes, words = MISTAKES[name]
    async with _bot() as (api, bot):
        amina = api.user("amina")
        await amina.says("hi")
        whole = {"chat_id": amina.id, "text": "hello", **changes}
        arguments = {field: value for field, value in whole.items() if value is not ...}
        status, answer = await bot.answer(method, arguments)
        assert (status, answer["ok"]) == (400, False)
        assert words in " ".join(api.violations)
        with pytest.raises(AssertionError):
            api.assert_clean()


@played
async def test_unknown_methods_and_tokens_and_broken_bodies_are_refused():
    async with _bot() as (api, bot):
        assert (await bot.answer("sendMesage", {}))[0] == 404
        assert (await bot.answer("getMe", {}, token="1:no"))[0] == 401
        assert (await bot.answer("getMe", []))[0] == 400
        assert len(api.violations) == 2  # a wrong token is no mistake in a call


@pytest.mark.parametrize(
    ("method", "fields", "code", "words"),
    [
        ("sendMessage", {"chat_id": 1, "text": "x"}, 400, "chat not found"),
        ("sendMessage", {"chat_id": "@x", "text": "x"}, 400, "chat not found"),
        ("editMessageText", {"message_id": 99, "text": "x"}, 400, "message to edit not found"),
        ("editMessageText", {"message_id": 1, "text": "x"}, 400, "message can't be edited"),
        ("editMessageText", {"message_id": 2, "text": "same"}, 400, "message is not modified"),
        ("answerCallbackQuery", {"chat_id": ..., "callback_query_id": "0"}, 400, "query is too"),
        ("getFile", {"chat_id": ..., "file_id": "x"}, 400, "wrong file_id"),
        ("pinChatMessage", {"message_id": 99}, 400, "message to pin not found"),
    ],
)
@played
async def test_what_is_well_formed_but_impossible_is_refused_in_telegrams_words(
    method, fields, code, words
):
    async with _bot() as (api, bot):
        amina = api.user("amina")
        await amina.says("hi")
        await bot.call("sendMessage", chat_id=amina.id, text="same")
        whole = {"chat_id": amina.id, **fields}
        status, answer = await bot.answer(
            method, {field: value for field, value in whole.items() if value is not ...}
        )
        assert (status, answer["error_code"]) == (code, code)
        assert words in answer["description"]
        api.assert_clean()


@played
async def test_who_never_wrote_or_has_blocked_cannot_be_written_to():
    async with _bot() as (api, bot):
        amina = api.user("amina")
        for words in ("can't initiate", "was blocked by the user"):
            status, answer = await bot.answer("sendMessage", {"chat_id": amina.id, "text": "x"})
            assert status == 403
            assert words in answer["description"]
            await amina.blocks()
        await amina.unblocks()
        await bot.call("sendMessage", chat_id=amina.id, text="x")
        kinds = [next(k for k in u if k != "update_id") for u in api.world.emitted]
        assert kinds == ["my_chat_member"] * 3
        api.assert_clean()


@played
async def test_python_telegram_bots_client_takes_every_answer():
    async with BotApi() as api:
        root = api.base_url
        theirs = telegram.Bot(
            api.token, f"{root}/bot", f"{root}/file/bot", request=HTTPXRequest(),
            get_updates_request=HTTPXRequest(),
        )  # fmt: skip
        amina, group = api.user("amina"), api.group("Moderators")
        async with theirs:
            photo_id = await amina.sends_photo(b"jpeg", "hole")
            await amina.sends_place(1.5, 2.5)
            await amina.sends_voice(b"ogg")
            await amina.sends_file(b"%PDF", "a.pdf", "application/pdf")
            await amina.forwards("look")
            await amina.edits(photo_id, "big hole")
            await amina.moves(await amina.shares_live_place(1, 2), 1.1, 2.1)
            await group.welcomes_bot(amina)
            await group.anonymous_says("next")
            keyboard = telegram.InlineKeyboardMarkup.from_button(
                telegram.InlineKeyboardButton("Yes", callback_data="1")
            )
            card = await theirs.send_message(group.id, "Case", reply_markup=keyboard)
            await amina.taps("Yes", in_=group)
            await amina.presses("forged")
            updates = await theirs.get_updates(timeout=0)
            assert [u.update_id for u in updates] == [u["update_id"] for u in api.world.emitted]
            press = updates[-2].callback_query
            assert press is not None
            assert press.data == "1"
            assert press.message is not None
            assert press.message.message_id == card.message_id
            assert await press.answer("thanks")
            assert amina.toasts == ["thanks"]
            assert updates[0].message is not None
            file = await theirs.get_file(updates[0].message.photo[-1].file_id)
            assert bytes(await file.download_as_bytearray()) == b"jpeg"
            sent = await theirs.send_photo(group.id, b"png", caption="map")
            assert sent.photo[-1].file_size == 3
            assert (await theirs.send_document(group.id, b"a,b", filename="a.csv")).document
            assert await theirs.pin_chat_message(group.id, card.message_id)
            edited = await theirs.edit_message_text("Done", group.id, card.message_id)
            assert isinstance(edited, telegram.Message)
            assert (edited.text, edited.reply_markup) == ("Done", None)
            assert (await theirs.get_webhook_info()).pending_update_count == len(updates)
            ids = [seen.message_id for seen in group.chat]
            assert ids == sorted(set(ids))
        api.assert_clean()


@played
async def test_calls_come_as_json_urlencoded_or_multipart_in_any_case():
    async with _bot() as (api, bot):
        amina = api.user("amina")
        await amina.says("hi")
        url = f"{api.base_url}/bot{api.token}/SENDmessage"
        plain = {"chat_id": str(amina.id), "text": "7", "protect_content": "true",
                 "reply_markup": json.dumps(_keyboard([BUTTON]))}  # fmt: skip
        form = FormData(plain)
        multipart = FormData(plain, default_to_multipart=True)
        for body in (form, multipart):
            async with bot.session.post(url, data=body) as answer:
                assert answer.status == 200, await answer.text()
        async with bot.session.get(url, params=plain) as answer:
            assert answer.status == 200
        upload = FormData({"chat_id": str(amina.id), "photo": "attach://p"})
        upload.add_field("p", b"png", filename="p.png")
        async with bot.session.post(f"{api.base_url}/bot{api.token}/sendPhoto", data=upload) as ok:
            assert ok.status == 200, await ok.text()
        assert amina.replies == ["7", "7", "7", ""]
        api.assert_clean()


@played
async def test_updates_are_confirmed_by_a_higher_offset_only():
    async with _bot() as (api, bot):
        amina = api.user("amina")
        for text in "abc":
            await amina.says(text)
        first = [u["update_id"] for u in await bot.call("getUpdates")]
        again = await bot.call("getUpdates", offset=first[0], limit=2)
        assert [u["update_id"] for u in again] == first[:2]
        assert (api.delivered, api.pending()) == ([], 3)
        await bot.call("getUpdates", offset=first[0] + 1)
        assert api.delivered == first[:1]
        last = await bot.call("getUpdates", offset=-1)
        assert [u["message"]["text"] for u in last] == ["c"]
        assert api.delivered == first[:2]
        assert last[0]["message"]["date"] == int(NOON.timestamp())


@played
async def test_a_long_poll_waits_and_a_second_one_ends_it():
    async with _bot() as (api, bot):
        old = asyncio.create_task(bot.answer("getUpdates", {"timeout": 9}))
        await api.until(lambda: api.updates.polls == 1)
        new = asyncio.create_task(bot.answer("getUpdates", {"timeout": 9}))
        status, answer = await old
        assert (status, "terminated by other" in answer["description"]) == (409, True)
        await api.user("amina").says("hi")
        assert len((await new)[1]["result"]) == 1


@played
async def test_kinds_that_were_not_asked_for_are_not_sent():
    async with _bot() as (api, bot):
        await bot.call("getUpdates", allowed_updates=["callback_query"])
        amina = api.user("amina")
        await amina.says("hi")
        await amina.presses("x")
        assert [set(u) for u in await bot.call("getUpdates")] == [{"update_id", "callback_query"}]


@played
async def test_a_webhook_gets_the_same_update_until_it_says_yes_and_shuts_out_polling():
    seen: list[tuple[int, str | None]] = []

    async def hook(request: web.Request) -> web.Response:
        update = await request.json()
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        seen.append((update["update_id"], secret))
        if len(seen) < 3:
            return web.Response(status=503)
        chat_id = update["message"]["chat"]["id"]
        return web.json_response({"method": "sendMessage", "chat_id": chat_id, "text": "got it"})

    async with _bot() as (api, bot):
        app = web.Application()
        app.router.add_post("/hook", hook)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
        await bot.call("setWebhook", url=url, secret_token="s")
        amina = api.user("amina")
        await amina.says("one")
        await amina.says("two")
        await api.until(lambda: api.pending() == 0)
        first, last = api.delivered
        assert seen == [(first, "s")] * 3 + [(last, "s")]
        assert amina.replies == ["got it"] * 2
        assert (await bot.answer("getUpdates", {}))[0] == 409
        told = await bot.call("getWebhookInfo")
        assert "503" in told["last_error_message"]
        await bot.call("deleteWebhook")
        assert await bot.call("getUpdates", timeout=0) == []
        await runner.cleanup()
        api.assert_clean()


@played
async def test_dropping_what_waits_is_a_mistake():
    async with _bot() as (api, bot):
        await bot.call("deleteWebhook", drop_pending_updates=True)
        assert len(api.violations) == 1


@played
async def test_only_what_is_on_the_screen_can_be_tapped():
    async with _bot() as (api, bot):
        amina = api.user("amina")
        await amina.says("hi")
        asked = await bot.call(
            "sendMessage", chat_id=amina.id, text="?", reply_markup=_keyboard([BUTTON])
        )
        assert asked["reply_markup"] == _keyboard([BUTTON])
        await amina.taps("Yes")
        await bot.call("editMessageText", chat_id=amina.id, message_id=2, text="done")
        with pytest.raises(AssertionError, match="no visible button"):
            await amina.taps("Yes")
        keyboard = {"keyboard": [[{"text": "Skip"}]], "one_time_keyboard": True}
        sent = await bot.call("sendMessage", chat_id=amina.id, text="?", reply_markup=keyboard)
        assert "reply_markup" not in sent  # only inline keyboards are echoed
        assert await amina.taps("Skip") is None
        assert amina.chat[-1].text == "Skip"
        api.assert_clean()


@played
async def test_in_privacy_mode_the_bot_hears_commands_only():
    async with _bot() as (api, bot):
        amina, group = api.user("amina"), api.group("Moderators", hears_all=False)
        await amina.says("next", in_=group)
        await amina.says("/next", in_=group)
        texts = [u["message"]["text"] for u in await bot.call("getUpdates")]
        assert texts == ["/next"]


@played
async def test_it_misbehaves_as_told_and_only_as_often():
    async with _bot() as (api, bot):
        amina = api.user("amina")
        await amina.says("hi")
        letter = {"chat_id": amina.id, "text": "x"}
        api.next("sendMessage", faults.RetryAfter(3), faults.CutReply(), faults.Drop())
        status, answer = await bot.answer("sendMessage", letter)
        assert (status, answer["parameters"]) == (429, {"retry_after": 3})
        for done in (1, 1):
            with pytest.raises(ServerDisconnectedError):
                await bot.answer("sendMessage", letter)
            assert len(amina.replies) == done
        api.next("*", faults.Hang())
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(bot.answer("sendMessage", letter), 0.05)
        assert (await bot.answer("sendMessage", letter))[0] == 200


@pytest.mark.parametrize("part", ["chat", "date", "message_id"])
def test_an_update_of_the_fakes_own_is_judged_too(part):
    chat = {"id": 1, "type": "private"}
    message = {"message_id": 1, "date": 1, "chat": chat, "text": "x"}
    assert problems("Update", {"update_id": 1, "message": message}, "Update") == []
    del message[part]
    assert problems("Update", {"update_id": 1, "message": message}, "Update") == [
        f"Update.message.{part}: missing"
    ]
