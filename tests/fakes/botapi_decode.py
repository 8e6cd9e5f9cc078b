"""Read a call's arguments: JSON, urlencoded or multipart, as Telegram takes them.

In forms every value is a string: numbers in digits, structures as JSON, files by
`attach://NAME`. What cannot be read stays a string, and the description then refuses it.
"""

import json
from typing import Any

from aiohttp import BodyPartReader, web

from tests.fakes.botapi_description import Upload


class Unreadable(Exception):
    """The body is not what its content type says."""


async def arguments(request: web.Request, method: dict[str, Any]) -> dict[str, Any]:
    """Read query, then body; the body wins."""
    fields = {field["name"]: field["types"] for field in method.get("fields", [])}
    raw: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        return {**_typed(raw, fields), **await _json(request)}
    if request.content_type.startswith("multipart/"):
        await _multipart(request, raw, uploads)
    elif request.content_type == "application/x-www-form-urlencoded":
        raw.update(dict(await request.post()))
    read = _typed(raw, fields)
    return {name: _attached(value, uploads) for name, value in {**read, **uploads}.items()
            if name in read or name in fields}  # fmt: skip


async def _json(request: web.Request) -> dict[str, Any]:
    try:
        body = json.loads(await request.read() or b"{}")
    except ValueError:
        raise Unreadable("body is no JSON") from None
    if not isinstance(body, dict):
        raise Unreadable("body is no JSON object")
    return body


async def _multipart(
    request: web.Request, raw: dict[str, Any], uploads: dict[str, Upload]
) -> None:
    async for part in await request.multipart():
        name = str(getattr(part, "name", ""))
        if not isinstance(part, BodyPartReader):
            raise Unreadable("a part has parts of its own")
        body = bytes(await part.read())
        if filename := getattr(part, "filename", None):
            uploads[name] = Upload(filename, body)
        else:
            raw[name] = body.decode()


def _typed(raw: dict[str, Any], fields: dict[str, list[str]]) -> dict[str, Any]:
    return {name: _read(text, fields.get(name, ["String"])) for name, text in raw.items()}


def _read(text: str, kinds: list[str]) -> Any:
    if "Integer" in kinds and text.lstrip("-").isdigit():
        return int(text)
    if "Boolean" in kinds and text in ("true", "false"):
        return text == "true"
    if "String" in kinds or "InputFile" in kinds:
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text


def _attached(value: Any, uploads: dict[str, Upload]) -> Any:
    if isinstance(value, str) and value.startswith("attach://"):
        return uploads.get(value.removeprefix("attach://"), value)
    if isinstance(value, list):
        return [_attached(item, uploads) for item in value]
    if isinstance(value, dict):
        return {name: _attached(item, uploads) for name, item in value.items()}
    return value
