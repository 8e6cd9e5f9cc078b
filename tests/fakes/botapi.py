"""A strict Bot API over real HTTP on 127.0.0.1, for tests.

It takes nothing that Telegram would refuse: every call is judged by the machine-readable
description and by Telegram's own limits, and what is wrong is answered with 400 *and* kept in
`violations`, so that a test ends with `api.assert_clean()`. Updates are confirmed as Telegram
confirms them. It can misbehave: `api.next("sendMessage", RetryAfter(3))`.
"""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.fakes import botapi_faults as faults
from tests.fakes.botapi_decode import Unreadable, arguments
from tests.fakes.botapi_description import answer_problems, call_problems, method_named
from tests.fakes.botapi_methods import METHODS
from tests.fakes.botapi_people import Group, Person
from tests.fakes.botapi_rules import rule_problems
from tests.fakes.botapi_updates import Updates
from tests.fakes.botapi_world import Object, Refusal, World

TOKEN = "123456:TEST-token_for_the_fake"

# Worded as Telegram words it, so that the bot's reading of the words is tried too.
_WORDED = {
    "over 4096": "message is too long",
    "over 1024": "message caption is too long",
    "text: empty": "message text is empty",
    "can't parse entities": "can't parse entities: unexpected tag",
    "BUTTON_DATA_INVALID": "BUTTON_DATA_INVALID",
}


@dataclass(frozen=True, slots=True)
class Call:
    """One call as it arrived; files are `Upload` values among the arguments."""

    method: str
    arguments: Object


class BotApi:
    """One bot's Telegram. Use as `async with BotApi() as api:`.

    Args:
        token: the only token that is known; the number before ":" is the bot's id.
        clock: gives the `date` of messages; the real clock by default.
    """

    def __init__(self, token: str = TOKEN, clock: Callable[[], datetime] | None = None) -> None:
        self.token = token
        self.world = World(int(token.partition(":")[0]), clock)
        self.updates = Updates(self.world, self._answered_in_body)
        self.calls: list[Call] = []
        self.base_url = ""
        self._faults: defaultdict[str, deque[faults.Fault]] = defaultdict(deque)
        self._stopping = asyncio.Event()
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=60 * 2**20)
        app.router.add_route("*", "/bot{token}/{method}", self._called)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self._stopping.set()
        self.updates.polls += 1  # ends a poll that is still open
        self.world.wake()
        await self.updates.delete_webhook({})
        if self._runner is not None:
            await self._runner.cleanup()

    # --- what a test says to it

    def user(self, name: str, language: str | None = "en") -> Person:
        """Let a person appear; the bot may write to them once they have written."""
        return Person(self.world, name, language=language)

    def group(self, title: str, *, kind: str = "supergroup", hears_all: bool = True) -> Group:
        """Let a group with the bot in it appear; `hears_all=False` is Telegram's privacy mode."""
        return Group(self.world, title, kind=kind, hears_all=hears_all)

    def next(self, method: str, *scripted: faults.Fault) -> None:
        """Let the next calls of a method ("*": of any) go wrong, one fault a call."""
        self._faults[method.lower()].extend(scripted)

    # --- what a test asks of it

    @property
    def violations(self) -> list[str]:
        return self.world.violations

    @property
    def delivered(self) -> list[int]:
        """Ids of the updates that the bot has confirmed, in order."""
        return self.world.delivered

    def pending(self) -> int:
        """Count the updates that are not confirmed yet."""
        return len(self.world.waiting)

    def called(self, method: str) -> list[Object]:
        """Give the arguments of all calls of a method, oldest first."""
        return [call.arguments for call in self.calls if call.method == method]

    def assert_clean(self) -> None:
        """Fail with everything that Telegram would not have taken."""
        assert self.violations == [], "\n".join(self.violations)

    async def until(self, true: Callable[[], bool], within_s: float = 5) -> None:
        """Wait until something holds that changes with calls or people.

        Raises:
            TimeoutError: it did not come to hold.
        """
        ends = asyncio.get_running_loop().time() + within_s
        while not true():
            if asyncio.get_running_loop().time() > ends:
                raise TimeoutError("it did not come to hold")
            await self.world.change(within_s=0.05)

    # --- what the bot calls

    async def _called(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return _error(Refusal(401, "Unauthorized"))
        method = method_named(request.match_info["method"])
        if method is None:
            self.violations.append(f"{request.match_info['method']}: unknown method")
            return _error(Refusal(404, "Not Found"))
        try:
            asked = await arguments(request, method)
        except Unreadable as error:
            self.violations.append(f"{method['name']}: {error}")
            return _error(Refusal(400, "Bad Request: can't parse the body"))
        self.calls.append(Call(method["name"], asked))
        fault = self._fault(method["name"])
        early = await self._go_wrong(request, fault)
        if early is not None:
            return early
        try:
            answer = web.json_response({"ok": True, "result": await self._do(method, asked)})
        except Refusal as refusal:
            answer = _error(refusal)
        self.world.wake()
        if isinstance(fault, faults.Garbage):
            return web.Response(text="<html>")
        if isinstance(fault, faults.CutReply):
            _cut(request)
        return answer

    def _fault(self, method: str) -> faults.Fault | None:
        for key in (method.lower(), "*"):
            if self._faults[key]:
                return self._faults[key].popleft()
        return None

    async def _go_wrong(
        self, request: web.Request, fault: faults.Fault | None
    ) -> web.StreamResponse | None:
        match fault:
            case faults.RetryAfter(seconds):
                words = f"Too Many Requests: retry after {seconds}"
                return _error(Refusal(429, words, retry_after=seconds))
            case faults.Failure(code, words, parameters):
                return _error(Refusal(code, words, **parameters))
            case faults.BadGateway():
                return web.Response(status=502, text="<html>Bad Gateway</html>")
            case faults.Hang():
                await self._stopping.wait()
                _cut(request)
            case faults.Drop():
                _cut(request)
                return web.Response(status=500)
        return None

    async def _do(self, method: Object, asked: Object) -> Any:
        name = method["name"]
        wrong = call_problems(method, asked)
        wrong = wrong or rule_problems(name, asked)
        if not wrong and name not in METHODS and name not in _WAYS_OUT:
            wrong = [f"{name}: not done by this fake"]
        if wrong:
            self.violations.extend(wrong)
            raise Refusal(400, f"Bad Request: {_words(wrong[0])}")
        result = await self._result(name, asked)
        if name != "getUpdates":  # updates are judged where they are made, bar planted ones
            found = answer_problems(method, result)
            self.violations.extend(f"the fake itself: {problem}" for problem in found)
        return result

    async def _result(self, name: str, asked: Object) -> Any:
        match name:
            case "getUpdates":
                return await self.updates.get(asked)
            case "setWebhook":
                return await self.updates.set_webhook(asked)
            case "deleteWebhook":
                return await self.updates.delete_webhook(asked)
            case "getWebhookInfo":
                return self.updates.about_webhook()
        return METHODS[name](self.world, asked)

    def _answered_in_body(self, where: str, answer: Object) -> None:
        asked = json.loads(answer["body"])
        method = method_named(str(asked.pop("method", "")))
        if method is None or method["name"] not in METHODS:
            self.violations.append(f"{where}: no method that can be done so")
            return
        self.calls.append(Call(method["name"], asked))
        wrong = call_problems(method, asked) or rule_problems(method["name"], asked)
        self.violations.extend(wrong)
        if not wrong:
            METHODS[method["name"]](self.world, asked)

    async def _download(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return web.Response(status=401)
        fault = self._fault("file")
        early = await self._go_wrong(request, fault)
        if early is not None:
            return early
        for path, body in self.world.files.values():
            if path == request.match_info["path"]:
                return web.Response(body=body)
        return web.Response(status=404)


_WAYS_OUT = frozenset({"getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo"})


def _words(problem: str) -> str:
    return next((words for sign, words in _WORDED.items() if sign in problem), problem)


def _error(refusal: Refusal) -> web.Response:
    told: Object = {"ok": False, "error_code": refusal.code, "description": refusal.words}
    if refusal.parameters:
        told["parameters"] = refusal.parameters
    return web.json_response(told, status=refusal.code)


def _cut(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()
