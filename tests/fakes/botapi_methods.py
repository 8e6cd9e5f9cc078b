"""What each call does to the world. A method that is not here is not done by this fake."""

from collections.abc import Callable
from typing import Any

from tests.fakes.botapi_description import Upload
from tests.fakes.botapi_world import Chat, Object, Refusal, World

MAX_DOWNLOAD_BYTES = 20 * 2**20

# getMe alone tells these; a User inside a message never carries them.
_OF_GET_ME = {
    "can_join_groups": True,
    "can_read_all_group_messages": True,
    "supports_inline_queries": False,
}


def get_me(world: World, asked: Object) -> Object:
    return {**world.me, **_OF_GET_ME}


def send_message(world: World, asked: Object) -> Object:
    return _send(world, asked, text=asked["text"])


def send_photo(world: World, asked: Object) -> Object:
    return _send(world, asked, photo=world.photo(_body(world, asked["photo"])), **_caption(asked))


def send_document(world: World, asked: Object) -> Object:
    given = asked["document"]
    name = given.name if isinstance(given, Upload) else "file"
    document = {**world.file(_body(world, given), name), "file_name": name}
    return _send(world, asked, document=document, **_caption(asked))


def send_location(world: World, asked: Object) -> Object:
    place = {"latitude": asked["latitude"], "longitude": asked["longitude"]}
    return _send(world, asked, location=place)


def send_chat_action(world: World, asked: Object) -> bool:
    world.chat(asked["chat_id"])
    return True


def edit_message_text(world: World, asked: Object) -> Object:
    chat, message = _to_edit(world, asked)
    if "text" not in message:
        raise Refusal(400, "Bad Request: there is no text in the message to edit")
    return _edited(world, chat, message, asked, text=asked["text"])


def edit_message_caption(world: World, asked: Object) -> Object:
    chat, message = _to_edit(world, asked)
    return _edited(world, chat, message, asked, **_caption(asked))


def edit_message_reply_markup(world: World, asked: Object) -> Object:
    chat, message = _to_edit(world, asked)
    return _edited(world, chat, message, asked)


def delete_message(world: World, asked: Object) -> bool:
    chat = world.chat(asked["chat_id"])
    if chat.messages.pop(asked["message_id"], None) is None:
        raise Refusal(400, "Bad Request: message to delete not found")
    return True


def pin_chat_message(world: World, asked: Object) -> bool:
    chat = world.chat(asked["chat_id"])
    if asked["message_id"] not in chat.messages:
        raise Refusal(400, "Bad Request: message to pin not found")
    chat.pinned.append(asked["message_id"])
    return True


def unpin_chat_message(world: World, asked: Object) -> bool:
    chat = world.chat(asked["chat_id"])
    gone = asked.get("message_id", chat.pinned[-1] if chat.pinned else None)
    chat.pinned = [pinned for pinned in chat.pinned if pinned != gone]
    return True


def answer_callback_query(world: World, asked: Object) -> bool:
    press = world.presses.get(asked["callback_query_id"])
    if press is None or press.answered:
        raise Refusal(
            400,
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
        )
    press.answered, press.toast = True, asked.get("text")
    world.wake()
    return True


def get_file(world: World, asked: Object) -> Object:
    if asked["file_id"] not in world.files:
        raise Refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
    path, body = world.files[asked["file_id"]]
    if len(body) > MAX_DOWNLOAD_BYTES:
        raise Refusal(400, "Bad Request: file is too big")
    unique = "u" + asked["file_id"]
    return {
        "file_id": asked["file_id"], "file_unique_id": unique,
        "file_size": len(body), "file_path": path,
    }  # fmt: skip


def set_my_commands(world: World, asked: Object) -> bool:
    return True


def create_forum_topic(world: World, asked: Object) -> Object:
    chat = world.chat(asked["chat_id"])
    if not chat.about.get("is_forum"):
        raise Refusal(400, "Bad Request: the chat is not a forum")
    if not chat.lets_make_topics:
        raise Refusal(400, "Bad Request: not enough rights to create a topic")
    if not 1 <= len(asked["name"]) <= 128:
        raise Refusal(400, "Bad Request: TOPIC_TITLE_EMPTY")
    chat.last_id += 1  # the number is that of the message that opened it
    chat.topics[chat.last_id] = "open"
    chat.topic_names[chat.last_id] = asked["name"]
    world.wake()
    return {"message_thread_id": chat.last_id, "name": asked["name"], "icon_color": 7322096}


METHODS: dict[str, Callable[[World, Object], Any]] = {
    "getMe": get_me,
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendLocation": send_location,
    "sendChatAction": send_chat_action,
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "answerCallbackQuery": answer_callback_query,
    "createForumTopic": create_forum_topic,
    "getFile": get_file,
    "setMyCommands": set_my_commands,
}


def _send(world: World, asked: Object, **parts: Any) -> Object:
    chat = world.chat(asked["chat_id"])
    markup = asked.get("reply_markup") or {}
    if "inline_keyboard" in markup:
        parts["reply_markup"] = markup
    if "keyboard" in markup:
        asks = any(b.get("request_location") for row in markup["keyboard"] for b in row)
        if asks and not chat.is_private:
            words = "location can be requested in private chats only"
            raise Refusal(400, f"Bad Request: {words}")
        chat.keyboard = markup["keyboard"]
    if markup.get("remove_keyboard"):
        chat.keyboard = []
    parts |= world.topic(chat, asked.get("message_thread_id"))
    message = world.message(chat, world.me, **parts)
    if asked.get("protect_content"):
        message["has_protected_content"] = True
    return message


def _to_edit(world: World, asked: Object) -> tuple[Chat, Object]:
    chat = world.chat(asked.get("chat_id"))
    message = chat.messages.get(asked.get("message_id", 0))
    if message is None:
        raise Refusal(400, "Bad Request: message to edit not found")
    if message["from"]["id"] != world.me["id"]:
        raise Refusal(400, "Bad Request: message can't be edited")
    return chat, message


def _edited(world: World, chat: Chat, message: Object, asked: Object, **parts: Any) -> Object:
    markup = asked.get("reply_markup")
    after = {name: value for name, value in {**message, **parts}.items() if name != "reply_markup"}
    if markup and markup.get("inline_keyboard"):
        after["reply_markup"] = markup
    if {**after, "edit_date": 0} == {**message, "edit_date": 0}:
        raise Refusal(
            400,
            "Bad Request: message is not modified: specified new message content and reply"
            " markup are exactly the same as a current content and reply markup of the message",
        )
    after["edit_date"] = world.now_s()
    chat.messages[message["message_id"]] = after
    world.wake()
    return after


def _body(world: World, given: Any) -> bytes:
    if isinstance(given, Upload):
        return given.body
    if given in world.files:
        return world.files[given][1]
    raise Refusal(400, "Bad Request: wrong file identifier/HTTP URL specified")


def _caption(asked: Object) -> Object:
    return {"caption": asked["caption"]} if asked.get("caption") else {}
