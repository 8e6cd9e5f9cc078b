"""An official's signed link: its page POSTs here what is done about a case.

Mail scanners follow links but submit no forms, so only a POST counts; the page itself is
web's. Knows no signature: the token is checked in the turn, where the rights are known.
"""

import hashlib
import re
from datetime import datetime

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field

from channels import Arrival, ChannelError, Clock, Keep, Kind, Limits, Route
from channels.wire import body_fields, clean, keep_first, read_body
from messages.model import ANSWERS, Delivery, OfficeAnswer, Said

MAX_NOTE_CHARS = 500
# 500 characters of four bytes, each byte written as %XX, and the rest of the form.
MAX_FORM_BYTES = 16_000
TOKEN = re.compile(r"[A-Za-z0-9._~-]{1,512}")


class Settings(BaseModel):
    """Whether offices may answer by link."""

    model_config = ConfigDict(frozen=True)

    enabled: bool = Field(True, description="Let offices answer by the links in their mail.")


class Answer(BaseModel):
    """What an official sent, as kept bytes carry it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    token: str = Field(pattern=f"^{TOKEN.pattern}$")
    choice: OfficeAnswer
    note: str = Field("", max_length=MAX_NOTE_CHARS)


class Link:
    """The one place that answers by link come to."""

    name = "link"
    account = "web"
    limits = Limits()
    shows_buttons = False

    def __init__(self, now: Clock) -> None:
        self._now = now

    def routes(self, keep: Keep) -> list[Route]:
        """One path, POST only."""

        async def answer(request: web.Request) -> web.StreamResponse:
            return await self._take(request, keep)

        return [Route("POST", "/answer/{token}", answer)]

    async def listen(self, keep: Keep) -> None:
        """Return at once: the route does it all."""

    def parse(self, external_id: str, address: str, body: bytes) -> Said:
        """Read the choice on the first line, the note after it; `ref` is the token.

        Raises:
            ValueError: not what the route kept.
        """
        answer = Answer.model_validate_json(body)
        return Said(text=f"{answer.choice}\n{answer.note}", ref=answer.token)

    def is_group(self, address: str) -> bool:
        """Nobody is reached by this channel."""
        return False

    async def send(self, address: str, delivery: Delivery) -> str | None:
        """Refuse: nobody is reached by this channel."""
        raise ChannelError("links only bring answers", permanent=True)

    async def fetch(self, ref: str) -> bytes:
        """Refuse: the form has no files."""
        raise ChannelError("links bring no files", permanent=True)

    async def close(self) -> None:
        """Nothing is open."""

    async def _take(self, request: web.Request, keep: Keep) -> web.Response:
        token = request.match_info["token"]
        if not TOKEN.fullmatch(token):
            raise web.HTTPNotFound
        body = await read_body(request, MAX_FORM_BYTES)
        try:
            answer = _read(request, token, body)
        except ValueError:
            raise web.HTTPBadRequest(text="no answer that can be read") from None
        await keep_first(keep, self.name, self.account, [arrival(answer, self._now())])
        # The token is the right to answer: it must lie in no cache and follow to no other site.
        headers = {
            "Location": f"/answer/{token}/thanks",
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
        }
        return web.Response(status=303, headers=headers)


def arrival(answer: Answer, at: datetime) -> Arrival:
    """Make a row of an answer; the same answer twice in a minute (a double click) is one row.

    Later the same answer may mean something new: "done" again after it was not fixed.
    """
    text = "\n".join((answer.token, answer.choice, answer.note, f"{at:%Y-%m-%dT%H:%M}"))
    external_id = hashlib.sha256(text.encode()).hexdigest()
    return Arrival(external_id, "", answer.model_dump_json().encode())


def make(settings: Settings, now: Clock) -> Link | None:
    """Make the channel, or None where it is not wanted."""
    return Link(now) if settings.enabled else None


def _read(request: web.Request, token: str, body: bytes) -> Answer:
    kind = request.headers.get("Content-Type", "")
    fields = body_fields(body, kind, request.charset)
    choice = fields.get("choice", "")
    if choice not in ANSWERS:
        raise ValueError("no choice")
    # Browsers send \r\n for each line break, and count it as one character.
    note = clean(fields.get("note", "")).replace("\r\n", "\n").strip()
    return Answer.model_validate({"token": token, "choice": choice, "note": note})


CHANNEL = Kind("link", Settings, make)

# What the contract tests switch the channel on with, and a good request to it.
EXAMPLE: dict[str, object] = {"enabled": True}
EXAMPLE_REQUEST: dict[str, object] = {
    "method": "POST",
    "path": "/answer/abc123",
    "headers": {"Content-Type": "application/x-www-form-urlencoded"},
    "body": b"choice=in_progress&note=We+are+on+it",
}
