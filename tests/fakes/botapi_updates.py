"""How updates leave: long polling and webhook, confirmed exactly as Telegram confirms them."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import aiohttp

from tests.fakes.botapi_world import Object, Refusal, World

# Telegram waits longer and longer; a fake that did would make slow tests.
RETRY_S = 0.02


class Updates:
    """One bot's way out: either polled or pushed, never both.

    Args:
        respond: does a call that a webhook's answer carries in its body.
    """

    def __init__(self, world: World, respond: Callable[[str, Object], Any]) -> None:
        self.world = world
        self.respond = respond
        self.webhook: Object = {}
        self.polls = 0
        self.last_error: Object = {}
        self._pusher: asyncio.Task[None] | None = None

    async def get(self, asked: Object) -> list[Any]:
        """Answer getUpdates: confirm below the offset, then wait for something to tell."""
        self._must_poll()
        self.polls += 1
        mine, world = self.polls, self.world
        world.wake()  # an older poll ends, with 409
        if "allowed_updates" in asked:
            world.allowed = asked["allowed_updates"]
        self._confirm(asked.get("offset", 0))
        ends = asyncio.get_running_loop().time() + asked.get("timeout", 0)
        while not world.waiting:
            left = ends - asyncio.get_running_loop().time()
            if left <= 0:
                break
            await world.change(within_s=left)
            self._must_poll()
            if self.polls != mine:
                raise Refusal(
                    409,
                    "Conflict: terminated by other getUpdates request;"
                    " make sure that only one bot instance is running",
                )
        return world.waiting[: asked.get("limit", 100)]

    def _must_poll(self) -> None:
        if self.webhook:
            raise Refusal(
                409,
                "Conflict: can't use getUpdates method while webhook is active;"
                " use deleteWebhook to delete the webhook first",
            )

    def _confirm(self, offset: int) -> None:
        waiting = self.world.waiting
        if offset < 0 and waiting[:offset]:
            self.world.confirm(below=waiting[offset]["update_id"])
        elif offset > 0:
            self.world.confirm(below=offset)

    async def set_webhook(self, asked: Object) -> bool:
        """Start to push, in order, each update until it is answered with 2xx."""
        await self.delete_webhook(asked)
        if "allowed_updates" in asked:
            self.world.allowed = asked["allowed_updates"]
        if asked["url"]:
            self.webhook = asked
            self._pusher = asyncio.create_task(self._push_all())
        self.world.wake()
        return True

    async def delete_webhook(self, asked: Object) -> bool:
        if asked.get("drop_pending_updates"):
            self.world.violations.append("drop_pending_updates loses what people wrote")
        self.webhook = {}
        if self._pusher is not None:
            self._pusher.cancel()
            with suppress(asyncio.CancelledError):
                await self._pusher
            self._pusher = None
        return True

    def about_webhook(self) -> Object:
        told = {
            "url": self.webhook.get("url", ""),
            "has_custom_certificate": False,
            "pending_update_count": len(self.world.waiting),
            **self.last_error,
        }
        return {**told, "max_connections": 40} if self.webhook else told

    async def _push_all(self) -> None:
        async with aiohttp.ClientSession() as session:
            while True:
                changed = self.world.changed
                if not self.world.waiting:
                    await changed.wait()
                elif await self._push(session, self.world.waiting[0]):
                    self.world.confirm_first()
                else:
                    await asyncio.sleep(RETRY_S)

    async def _push(self, session: aiohttp.ClientSession, update: Any) -> bool:
        secret = self.webhook.get("secret_token")
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        try:
            async with session.post(self.webhook["url"], json=update, headers=headers) as answer:
                body = await answer.read()
        except (aiohttp.ClientError, OSError) as error:
            return self._failed(type(error).__name__)
        if not 200 <= answer.status < 300:
            return self._failed(f"Wrong response from the webhook: {answer.status}")
        if body.strip().startswith(b"{"):
            self.respond("webhook answer", {"body": body})
        return True

    def _failed(self, words: str) -> bool:
        now_s = self.world.now_s()
        self.last_error = {"last_error_date": now_s, "last_error_message": words}
        return False
