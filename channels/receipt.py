"""The page on which a receipt's code is typed in: it POSTs here, and the answer is a page again.

Only a POST counts; the pages are web's. Knows no code and no signature: both are looked at in the
turn.
"""

import hashlib
import re

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field

from channels import Arrival, ChannelError, Clock, Keep, Kind, Limits, Route
from channels.wire import body_fields, clean, keep_first, read_body
from messages.model import Delivery, Said

MAX_FORM_BYTES = 2_000
MAX_CODE_CHARS = 40
TICKET = re.compile(r"[A-Za-z0-9_-]{40,120}")


class Settings(BaseModel):
    """Whether receipts may be had on the web."""

    model_config = ConfigDict(frozen=True)

    enabled: bool = Field(True, description="Let people have the receipt of a code on the web.")


class Asked(BaseModel):
    """What was typed in, as kept bytes carry it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ticket: str = Field(pattern=f"^{TICKET.pattern}$")
    code: str = Field(min_length=1, max_length=MAX_CODE_CHARS)


class ReceiptPage:
    """The one place that codes by web come to."""

    name = "receipt"
    account = "web"
    limits = Limits()
    shows_buttons = False

    def routes(self, keep: Keep) -> list[Route]:
        """One path, POST only."""

        async def ask(request: web.Request) -> web.StreamResponse:
            return await self._take(request, keep)

        return [Route("POST", "/receipt/{ticket}", ask)]

    async def listen(self, keep: Keep) -> None:
        """Return at once: the route does it all."""

    def parse(self, external_id: str, address: str, body: bytes) -> Said:
        """Read the code; `ref` is the page's ticket.

        Raises:
            ValueError: not what the route kept.
        """
        asked = Asked.model_validate_json(body)
        return Said(text=asked.code, ref=asked.ticket)

    def is_group(self, address: str) -> bool:
        """Nobody is reached by this channel."""
        return False

    async def send(self, address: str, delivery: Delivery) -> str | None:
        """Refuse: nobody is reached by this channel."""
        raise ChannelError("the page only brings codes", permanent=True)

    async def fetch(self, ref: str) -> bytes:
        """Refuse: the form has no files."""
        raise ChannelError("the page brings no files", permanent=True)

    async def close(self) -> None:
        """Nothing is open."""

    async def _take(self, request: web.Request, keep: Keep) -> web.Response:
        ticket = request.match_info["ticket"]
        if not TICKET.fullmatch(ticket):
            raise web.HTTPNotFound
        body = await read_body(request, MAX_FORM_BYTES)
        try:
            fields = body_fields(body, request.headers.get("Content-Type", ""), request.charset)
            asked = Asked(ticket=ticket, code=clean(fields.get("code", "")).strip())
        except ValueError:
            raise web.HTTPBadRequest(text="no code that can be read") from None
        await keep_first(keep, self.name, self.account, [arrival(asked)])
        headers = {
            "Location": f"/receipt/{ticket}",
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
        }
        return web.Response(status=303, headers=headers)


def arrival(asked: Asked) -> Arrival:
    """Make a row; one ticket asks once, however often it is sent."""
    external_id = hashlib.sha256(asked.ticket.encode()).hexdigest()
    return Arrival(external_id, "", asked.model_dump_json().encode())


def make(settings: Settings, now: Clock) -> ReceiptPage | None:
    """Make the channel, or None where it is not wanted."""
    return ReceiptPage() if settings.enabled else None


CHANNEL = Kind("receipt", Settings, make)

# What the contract tests switch the channel on with, and a good request to it.
EXAMPLE: dict[str, object] = {"enabled": True}
EXAMPLE_REQUEST: dict[str, object] = {
    "method": "POST",
    "path": "/receipt/" + "a" * 58,
    "headers": {"Content-Type": "application/x-www-form-urlencoded"},
    "body": b"code=7QK2M-X4RTN&note=Nothing+else+is+read",
}
