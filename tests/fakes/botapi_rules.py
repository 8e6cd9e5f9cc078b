"""What Telegram demands beyond types: lengths, bytes on buttons, entities that fit their text."""

import re
from html.parser import HTMLParser
from typing import Any

from tests.fakes.botapi_description import Upload, description

# field -> UTF-16 units
LIMITS = {"text": 4096, "caption": 1024}
METHOD_LIMITS = {("answerCallbackQuery", "text"): 200}
MAX_UPLOAD_BYTES = {"photo": 10 * 2**20, "document": 50 * 2**20}

_ENTITIES = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)
_TAGS = frozenset(
    [
        "b",
        "strong",
        "i",
        "em",
        "u",
        "ins",
        "s",
        "strike",
        "del",
        "span",
        "tg-spoiler",
        "a",
        "code",
        "pre",
        "blockquote",
        "tg-emoji",
    ]
)
_NO_ACTION = frozenset({"text", "style", "icon_custom_emoji_id"})


def rule_problems(method: str, arguments: dict[str, Any]) -> list[str]:
    found = []
    for field in ("text", "caption"):
        if isinstance(arguments.get(field), str):
            found += _text_problems(method, field, arguments)
    found += _button_problems(arguments.get("reply_markup"))
    found += [
        f"{method}.{field}: file over {limit} bytes"
        for field, limit in MAX_UPLOAD_BYTES.items()
        if isinstance(arguments.get(field), Upload) and len(arguments[field].body) > limit
    ]
    return found + _own_rules(method, arguments)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _text_problems(method: str, field: str, arguments: dict[str, Any]) -> list[str]:
    text = arguments[field]
    limit = METHOD_LIMITS.get((method, field), LIMITS[field])
    found = [f"{method}.{field}: over {limit} UTF-16 units"] if utf16(text) > limit else []
    if field == "text" and method != "answerCallbackQuery" and not text.strip():
        found.append(f"{method}.text: empty")
    mode = arguments.get("parse_mode")
    entities = arguments.get("entities" if field == "text" else "caption_entities")
    if mode is not None and entities is not None:
        found.append(f"{method}: both parse_mode and entities")
    if mode is not None:
        found += _markup_problems(method, mode, text)
    for entity in entities if isinstance(entities, list) else []:
        found += _entity_problems(method, text, entity)
    return found


def _markup_problems(method: str, mode: str, text: str) -> list[str]:
    if mode != "HTML":
        known = mode in ("Markdown", "MarkdownV2")
        return [f"{method}.parse_mode: {'not read by this fake' if known else 'unknown'}"]
    reader = _Html()
    reader.feed(text)
    wrong = reader.wrong or [f"<{tag}> never closed" for tag in reader.open]
    return [f"{method}: can't parse entities: {wrong[0]}"] if wrong else []


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        if tag not in _TAGS:
            self.wrong.append(f"unsupported tag {tag}")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"unexpected end tag {tag}")

    def handle_data(self, data: str) -> None:
        if "<" in data or "&" in data:
            self.wrong.append("unescaped character")


def _entity_problems(method: str, text: str, entity: Any) -> list[str]:
    if not isinstance(entity, dict):
        return []
    kind, offset, length = entity.get("type"), entity.get("offset"), entity.get("length")
    if kind not in _ENTITIES:
        return [f"{method}: entity of unknown type"]
    if not isinstance(offset, int) or not isinstance(length, int):
        return []
    if offset < 0 or length < 1 or offset + length > utf16(text):
        return [f"{method}: entity reaches outside the text"]
    raw = text.encode("utf-16-le", "surrogatepass")
    edges = [raw[2 * at : 2 * at + 2] for at in (offset, offset + length)]
    if any(edge and 0xDC00 <= int.from_bytes(edge, "little") <= 0xDFFF for edge in edges):
        return [f"{method}: entity cuts a character in two"]
    return []


def _button_problems(markup: Any) -> list[str]:
    rows = markup.get("inline_keyboard", []) if isinstance(markup, dict) else []
    buttons = [b for row in rows if isinstance(row, list) for b in row if isinstance(b, dict)]
    found = ["keyboard row is empty" for row in rows if row == []]
    for button in buttons:
        if len(set(button) - _NO_ACTION) != 1:
            found.append("a button must do exactly one thing")
        if not str(button.get("text", "")).strip():
            found.append("a button without a label")
        written = button.get("callback_data")
        if isinstance(written, str) and not 1 <= len(written.encode()) <= 64:
            found.append("BUTTON_DATA_INVALID: callback_data is not 1-64 bytes")
    return found


def _own_rules(method: str, arguments: dict[str, Any]) -> list[str]:
    found = []
    secret = arguments.get("secret_token")
    if isinstance(secret, str) and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        found.append(f"{method}.secret_token: not 1-256 of A-Z a-z 0-9 _ -")
    for field, low, high in (("limit", 1, 100), ("timeout", 0, 50), ("max_connections", 1, 100)):
        value = arguments.get(field)
        if isinstance(value, int) and not low <= value <= high:
            found.append(f"{method}.{field}: not {low}-{high}")
    fields = {field["name"] for field in description()["types"]["Update"]["fields"]}
    wanted = arguments.get("allowed_updates")
    found += [
        f"{method}.allowed_updates: unknown {name!r}"
        for name in (wanted if isinstance(wanted, list) else [])
        if name not in fields - {"update_id"}
    ]
    if method == "editMessageText" and "text" not in arguments and "rich_message" not in arguments:
        found.append("editMessageText.text: missing")
    return found
