"""What Telegram's updates mean, with python-telegram-bot's own reader as the oracle."""

import json
from typing import Any

import pytest
import telegram
from hypothesis import given, settings
from hypothesis import strategies as st

from channels._telegram_peek import arrivals
from channels.telegram import Telegram, TelegramSettings
from messages.model import Back, Gone, Inbound, MediaRef, Moved, Nothing, Pressed, Said
from tests.contract.telegram_updates import UPDATES

CHANNEL = Telegram(TelegramSettings.model_validate({"token": "123456:ABC"}))

AMINA_SAID: dict[str, Any] = {"ref": "5", "language": "fr"}

MEANINGS: dict[str, Inbound] = {
    "text": Said("Water on the road 💧", **AMINA_SAID),
    "command": Said("/start c7", **AMINA_SAID),
    "no language": Said("hi", ref="5"),
    "place": Said(lat=18.54, lon=-72.34, **AMINA_SAID),
    "live place": Said(lat=18.54, lon=-72.34, is_live=True, **AMINA_SAID),
    "venue": Said("Market, Main st", lat=18.54, lon=-72.34, **AMINA_SAID),
    "photo": Said("hole", media=(MediaRef("image", "L", 1234),), **AMINA_SAID),
    "voice": Said(media=(MediaRef("audio", "F1", 1234),), **AMINA_SAID),
    "audio": Said(media=(MediaRef("audio", "F1", 1234),), **AMINA_SAID),
    "video": Said("look", media=(MediaRef("video", "F1", 1234),), **AMINA_SAID),
    "animation": Said(media=(MediaRef("video", "F1", 1234),), **AMINA_SAID),
    "round video": Said(media=(MediaRef("video", "F1", 1234),), **AMINA_SAID),
    "file": Said(media=(MediaRef("file", "F1", 1234),), **AMINA_SAID),
    "picture as file": Said(media=(MediaRef("image", "F1", 1234),), **AMINA_SAID),
    "forwarded": Said("verify", forwarded=True, **AMINA_SAID),
    "by an inline bot": Said("x", by="bot", **AMINA_SAID),
    "in a group": Said("next", in_group=True, **AMINA_SAID),
    "nameless admin": Said("verify", in_group=True, by="anonymous", ref="5"),
    "edited": Said("Water, much", edited=True, **AMINA_SAID),
    "live place moved": Moved(18.54, -72.34, "5", precision_m=12.0),
    "live place ended": Moved(18.54, -72.34, "5", is_last=True),
    "press": Pressed("1.x.0", "77", in_group=True, language="fr"),
    "press on an old card": Pressed("1.x.0", "78", in_group=True, language="fr"),
    "press on an inline message": Nothing(),
    "blocked": Gone(),
    "unblocked": Back(),
    "removed from a group": Gone(),
    "same as before": Nothing(),
    "group moved": Gone(moved_to="-1001234"),
    "somebody joined": Nothing(),
    "sticker": Nothing(),
    "a kind that Heed does not know": Nothing(),
}

ADDRESSES = {
    "text": "71",
    "edited": "71",
    "in a group": "-1001234:71",
    "nameless admin": "-1001234:1087968824",
    "press": "-1001234:71",
    "press on an old card": "-1001234:71",
    "press on an inline message": "",
    "blocked": "71",
    "removed from a group": "-1001234",
    "group moved": "-55",
    "a kind that Heed does not know": "",
}


def _parsed(update: Any) -> Inbound:
    [arrival] = arrivals([update])
    return CHANNEL.parse(arrival.external_id, arrival.address, arrival.body)


@pytest.mark.parametrize("name", UPDATES)
def test_every_update_means_what_it_should(name):
    assert _parsed(UPDATES[name]) == MEANINGS[name]


@pytest.mark.parametrize("name", ADDRESSES)
def test_an_update_is_addressed_by_chat_and_in_groups_by_member_too(name):
    [arrival] = arrivals([UPDATES[name]])
    assert arrival.address == ADDRESSES[name]
    assert arrival.external_id == str(UPDATES[name]["update_id"])


@pytest.mark.parametrize("name", [n for n, m in MEANINGS.items() if isinstance(m, Said)])
def test_python_telegram_bot_reads_the_same_in_a_message(name):
    theirs = telegram.Update.de_json(UPDATES[name], None).effective_message
    assert theirs is not None
    ours = _parsed(UPDATES[name])
    assert isinstance(ours, Said)
    assert ours.ref == str(theirs.message_id)
    if theirs.venue is None:
        assert ours.text == (theirs.text or theirs.caption or "")
    place = (
        (theirs.location.latitude, theirs.location.longitude) if theirs.location else (None,) * 2
    )
    assert (ours.lat, ours.lon) == place
    photo = max((p.width * p.height, p.file_id) for p in theirs.photo)[1] if theirs.photo else None
    assert (ours.media[0].ref if photo else None) == photo
    assert ours.forwarded == (theirs.forward_origin is not None)
    assert ours.in_group == (theirs.chat.type != "private")
    assert (arrivals([UPDATES[name]])[0].address.partition(":")[0]) == str(theirs.chat.id)


@pytest.mark.parametrize("name", [n for n, m in MEANINGS.items() if isinstance(m, Pressed)])
def test_python_telegram_bot_reads_the_same_in_a_press(name):
    theirs = telegram.Update.de_json(UPDATES[name], None).callback_query
    ours = _parsed(UPDATES[name])
    assert theirs is not None
    assert isinstance(ours, Pressed)
    assert (ours.data, ours.ref) == (theirs.data, theirs.id)


def test_a_group_is_known_by_its_address_with_or_without_the_member():
    groups = [CHANNEL.is_group(a) for a in ("-1001234", "-1001234:71", "-55", "71")]
    assert groups == [True, True, True, False]


def test_an_update_without_a_number_is_kept_under_a_hash_of_its_bytes():
    first, again, other = arrivals([{"message": 1}, {"message": 1}, "no update at all"])
    assert first.external_id == again.external_id != other.external_id
    assert (first.address, other.address) == ("", "")
    assert first.external_id.startswith("sha256-")


@pytest.mark.parametrize(
    "settings_",
    [
        {"token": "no token"},
        {"token": "1:A", "mode": "webhook", "webhook_url": "https://x"},
        {"token": "1:A", "mode": "webhook", "webhook_secret": "s"},
        {"webhook_secret": "a b"},
        {"webhook_path": "telegram"},
    ],
)
def test_settings_that_do_not_fit_together_are_refused(settings_):
    with pytest.raises(ValueError, match=r"must|needs"):
        TelegramSettings.model_validate(settings_)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)


@st.composite
def _mutated(draw: st.DrawFn) -> Any:
    """A real update with one part, somewhere, replaced or left out."""
    update = json.loads(json.dumps(draw(st.sampled_from(list(UPDATES.values())))))
    part: Any = update
    while True:
        key = draw(st.sampled_from(list(part) if isinstance(part, dict) else range(len(part))))
        if isinstance(part[key], dict | list) and part[key] and draw(st.booleans()):
            part = part[key]
            continue
        if isinstance(part, dict) and draw(st.booleans()):
            del part[key]
        else:
            part[key] = draw(_JSON)
        return update


def _means_something_or_is_no_update(update: Any) -> None:
    [arrival] = arrivals([update])
    try:
        CHANNEL.parse(arrival.external_id, arrival.address, arrival.body)
    except ValueError:
        return


@given(_mutated())
@settings(max_examples=60)
def test_a_spoilt_update_raises_nothing_but_value_error(update):
    _means_something_or_is_no_update(update)


@given(_JSON)
@settings(max_examples=60)
def test_any_json_raises_nothing_but_value_error(update):
    _means_something_or_is_no_update(update)


@given(st.binary(max_size=60))
@settings(max_examples=60)
def test_any_bytes_raise_nothing_but_value_error(body):
    with pytest.raises(ValueError, match=r"."):
        CHANNEL.parse("1", "", b"\xff" + body)
