"""Updates as Telegram sends them: made by hand after recorded ones, names and ids invented."""

from typing import Any

AMINA = {"id": 71, "is_bot": False, "first_name": "A", "username": "a", "language_code": "fr-CA"}
PRIVATE = {"id": 71, "type": "private", "first_name": "A", "username": "a"}
GROUP = {"id": -1001234, "type": "supergroup", "title": "Moderators"}
BOT = {"id": 123456, "is_bot": True, "first_name": "Heed", "username": "heed_bot"}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "G"}
FILE = {"file_id": "F1", "file_unique_id": "u1", "file_size": 1234}
CARD = {"message_id": 9, "from": BOT, "chat": GROUP, "date": 1763800000, "text": "Case"}


def message(chat: Any = PRIVATE, sender: Any = AMINA, **parts: Any) -> dict[str, Any]:
    return {"message_id": 5, "from": sender, "chat": chat, "date": 1763800000, **parts}


def size(file_id: str, width: int, height: int) -> dict[str, Any]:
    return {**FILE, "file_id": file_id, "width": width, "height": height}


def membership(old: str, new: str, chat: Any = PRIVATE) -> dict[str, Any]:
    members = {
        "member": {"status": "member", "user": BOT},
        "kicked": {"status": "kicked", "user": BOT, "until_date": 0},
        "left": {"status": "left", "user": BOT},
    }
    change = {"chat": chat, "from": AMINA, "date": 1763800000}
    return {**change, "old_chat_member": members[old], "new_chat_member": members[new]}


_PLACE = {"latitude": 18.54, "longitude": -72.34}
_LIVE = {**_PLACE, "live_period": 900, "horizontal_accuracy": 12.0}
_ORIGIN = {"type": "user", "date": 1763700000, "sender_user": AMINA}
_VIDEO = {**FILE, "width": 640, "height": 480, "duration": 4}

UPDATES: dict[str, dict[str, Any]] = {
    "text": {"message": message(text="Water on the road 💧")},
    "command": {
        "message": message(
            text="/start c7", entities=[{"type": "bot_command", "offset": 0, "length": 6}]
        )
    },
    "no language": {"message": message(sender={**AMINA, "language_code": ""}, text="hi")},
    "place": {"message": message(location=_PLACE)},
    "live place": {"message": message(location=_LIVE)},
    "venue": {
        "message": message(
            location=_PLACE, venue={"location": _PLACE, "title": "Market", "address": "Main st"}
        )
    },
    "photo": {
        "message": message(
            photo=[size("S", 90, 67), size("L", 1280, 960), size("M", 320, 240)], caption="hole"
        )
    },
    "voice": {"message": message(voice={**FILE, "duration": 4, "mime_type": "audio/ogg"})},
    "audio": {"message": message(audio={**FILE, "duration": 4})},
    "video": {"message": message(video=_VIDEO, caption="look")},
    "animation": {"message": message(animation=_VIDEO, document=FILE)},
    "round video": {"message": message(video_note={**FILE, "length": 240, "duration": 3})},
    "file": {"message": message(document={**FILE, "mime_type": "application/pdf"})},
    "picture as file": {"message": message(document={**FILE, "mime_type": "image/jpeg"})},
    "forwarded": {"message": message(text="verify", forward_origin=_ORIGIN)},
    "by an inline bot": {"message": message(text="x", via_bot=BOT)},
    "in a group": {"message": message(chat=GROUP, text="next")},
    "nameless admin": {
        "message": message(chat=GROUP, sender=ANONYMOUS, sender_chat=GROUP, text="verify")
    },
    "edited": {"edited_message": message(text="Water, much", edit_date=1763800060)},
    "live place moved": {"edited_message": message(location=_LIVE, edit_date=1763800060)},
    "live place ended": {"edited_message": message(location=_PLACE, edit_date=1763800060)},
    "press": {
        "callback_query": {
            "id": "77", "from": AMINA, "message": CARD, "chat_instance": "c", "data": "1.x.0",
        }
    },
    "press on an old card": {
        "callback_query": {
            "id": "78", "from": AMINA, "chat_instance": "c", "data": "1.x.0",
            "message": {"chat": GROUP, "message_id": 9, "date": 0},
        }
    },
    "press on an inline message": {
        "callback_query": {
            "id": "79", "from": AMINA, "chat_instance": "c", "data": "d", "inline_message_id": "i",
        }
    },
    "blocked": {"my_chat_member": membership("member", "kicked")},
    "unblocked": {"my_chat_member": membership("kicked", "member")},
    "removed from a group": {"my_chat_member": membership("member", "left", GROUP)},
    "same as before": {"my_chat_member": membership("member", "member", GROUP)},
    "group moved": {
        "message": message(
            chat={**GROUP, "id": -55, "type": "group"}, sender=ANONYMOUS,
            migrate_to_chat_id=-1001234,
        )
    },
    "somebody joined": {"message": message(chat=GROUP, new_chat_members=[AMINA])},
    "sticker": {
        "message": message(
            sticker={**_VIDEO, "type": "regular", "is_animated": False, "is_video": False}
        )
    },
    "a kind that Heed does not know": {"chat_join_request": {"anything": 1}},
}  # fmt: skip

for _n, _update in enumerate(UPDATES.values(), start=880_000_001):
    _update["update_id"] = _n
