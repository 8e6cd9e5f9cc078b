"""Letters on their way to Telegram: what is called, and what becomes of each refusal."""

import pytest

from channels import ChannelError
from channels._telegram_pieces import MAX_TEXT, cut, pieces, units
from messages.model import Attachment, Button, Delivery
from tests.fakes import botapi_faults as faults
from tests.fakes.botapi_description import Upload
from tests.fakes.stage import Naps, played, stage

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 50
PICTURE = Attachment("map.png", "image/png", PNG, alt="Map of the week")
TABLE = Attachment("week.csv", "text/csv", b"a,b\n1,2\n", alt="Counts")
CHOICES = (Button("Yes", "1.a.0"), Button("No", "1.a.1"), Button("Later", "1.a.2"))


async def _amina(api):
    amina = api.user("amina")
    await amina.says("hello")
    return amina


@played
async def test_a_letter_arrives_as_plain_text_with_buttons_in_rows():
    async with stage() as (api, ours):
        amina = await _amina(api)
        sent = await ours.send(str(amina.id), Delivery("<b> & *x* http://a.b", CHOICES))
        [seen] = [seen for seen in amina.chat if seen.by_bot]
        assert (str(seen.message_id), seen.text) == (sent, "<b> & *x* http://a.b")
        assert seen.buttons == (("Yes", "No"), ("Later",))
        [asked] = api.called("sendMessage")
        assert "parse_mode" not in asked
        assert asked["link_preview_options"] == {"is_disabled": True}
        assert not seen.protected


@played
async def test_what_is_sent_to_a_member_stands_in_the_group_and_is_protected():
    async with stage() as (api, ours):
        group = api.group("Moderators")
        await ours.send(f"{group.id}:71", Delivery("Case F3D8KP"))
        assert [(seen.text, seen.protected) for seen in group.chat] == [("Case F3D8KP", True)]


@played
async def test_a_place_is_asked_for_by_keyboard_in_private_only():
    async with stage() as (api, ours):
        amina, group = await _amina(api), api.group("Moderators")
        await ours.send(str(amina.id), Delivery("Where?", wants_place=True))
        await ours.send(str(group.id), Delivery("Where?", wants_place=True))
        await ours.send(str(amina.id), Delivery("Where?", CHOICES, wants_place=True))
        alone, in_group, with_buttons = api.called("sendMessage")
        assert alone["reply_markup"]["keyboard"][0][0]["request_location"] is True
        assert "reply_markup" not in in_group
        assert "inline_keyboard" in with_buttons["reply_markup"]


@played
async def test_a_long_letter_is_cut_at_line_ends_and_the_last_piece_has_the_buttons():
    async with stage() as (api, ours):
        amina = await _amina(api)
        lines = [f"{n} " + "🌊" * 400 for n in range(14)]
        sent = await ours.send(str(amina.id), Delivery("\n".join(lines), CHOICES))
        seen = [seen for seen in amina.chat if seen.by_bot]
        assert "\n".join(one.text for one in seen).split("\n") == lines
        assert [bool(one.buttons) for one in seen] == [False] * (len(seen) - 1) + [True]
        assert sent == str(seen[-1].message_id)


def test_pieces_lose_no_word_and_cut_no_character():
    for text in ("a" * 9000, "word " * 2000, "😀" * 5000, "x" * 4095 + "😀y", "\n\nhi\n"):
        found = pieces(text)
        assert all(units(piece) <= MAX_TEXT for piece in found)
        assert "".join("".join(found).split()) == "".join(text.split())
    assert cut("😀😀", 3) == "😀"
    assert pieces(" \n ") == []


@played
async def test_a_short_text_becomes_the_caption_of_the_first_picture():
    async with stage() as (api, ours):
        amina = await _amina(api)
        letter = Delivery("3 new cases", CHOICES, attachments=(TABLE, PICTURE))
        sent = await ours.send(str(amina.id), letter)
        photo, file = [seen for seen in amina.chat if seen.by_bot]
        assert (photo.text, file.text) == ("3 new cases\n\nMap of the week", "Counts")
        assert (sent, len(photo.labels)) == (str(photo.message_id), 3)
        [asked] = api.called("sendPhoto")
        assert asked["photo"] == Upload("map.png", PNG)


@played
@pytest.mark.parametrize("is_protected", [True, False])
async def test_a_picture_for_one_pair_of_eyes_can_be_neither_saved_nor_passed_on(is_protected):
    async with stage() as (api, ours):
        amina = await _amina(api)
        letter = Delivery("Of the case", attachments=(PICTURE, TABLE), is_protected=is_protected)
        await ours.send(str(amina.id), letter)
        asked = [*api.called("sendPhoto"), *api.called("sendDocument")]
        assert [bool(call.get("protect_content")) for call in asked] == [is_protected] * 2


@played
async def test_a_long_text_goes_before_its_picture():
    async with stage() as (api, ours):
        amina = await _amina(api)
        sent = await ours.send(str(amina.id), Delivery("x" * 1024, attachments=(PICTURE,)))
        text, photo = [seen for seen in amina.chat if seen.by_bot]
        assert (text.text, photo.text) == ("x" * 1024, "Map of the week")
        assert sent == str(text.message_id)


@played
async def test_a_picture_that_fails_after_its_text_does_not_send_the_text_again():
    naps = Naps()
    async with stage() as (api, ours):
        ours.sleep = naps
        amina = await _amina(api)
        letter = Delivery("x" * 1024, attachments=(PICTURE, TABLE))
        api.next("sendPhoto", faults.RetryAfter(7))
        api.next("sendDocument", faults.Failure(400, "Bad Request: no"))
        assert await ours.send(str(amina.id), letter) == "2"
        assert [seen.text for seen in amina.chat if seen.by_bot] == ["x" * 1024, "Map of the week"]
        assert naps.taken == [7]


@played
async def test_an_edit_changes_the_message_on_the_screen():
    async with stage() as (api, ours):
        amina = await _amina(api)
        sent = await ours.send(str(amina.id), Delivery("Case open", CHOICES))
        for _ in range(2):  # the second time it "is not modified", which is as good
            assert await ours.send(str(amina.id), Delivery("Case closed", edits=sent)) == sent
        assert [(s.text, s.labels) for s in amina.chat if s.by_bot] == [("Case closed", [])]


@played
async def test_an_edit_of_a_picture_changes_its_caption():
    async with stage() as (api, ours):
        amina = await _amina(api)
        sent = await ours.send(str(amina.id), Delivery("a", attachments=(PICTURE,)))
        for _ in range(2):
            assert await ours.send(str(amina.id), Delivery("b", edits=sent)) == sent
        assert amina.replies == ["b"]


@pytest.mark.parametrize("edits", ["999", "not a number"])
@played
async def test_an_edit_of_what_is_gone_is_sent_anew(edits):
    async with stage() as (api, ours):
        amina = await _amina(api)
        assert await ours.send(str(amina.id), Delivery("news", edits=edits)) == "2"
        assert amina.replies == ["news"]


@played
async def test_a_press_is_answered_with_a_short_toast_once():
    async with stage() as (api, ours):
        amina = await _amina(api)
        await ours.send(str(amina.id), Delivery("Agree?", CHOICES))
        press = await amina.taps("Yes")
        assert await ours.send(str(amina.id), Delivery("ok" * 150, answers=press)) is None
        assert amina.toasts == [("ok" * 150)[:200]]
        with pytest.raises(ChannelError) as late:
            await ours.send(str(amina.id), Delivery("again", answers=press))
        assert late.value.permanent


@played
async def test_a_card_is_pinned_and_a_refused_pin_is_no_failure():
    async with stage() as (api, ours):
        group = api.group("Moderators")
        first = await ours.send(str(group.id), Delivery("Queue", pin=True))
        api.next("pinChatMessage", faults.Failure(400, "Bad Request: not enough rights"))
        await ours.send(str(group.id), Delivery("Queue", pin=True))
        assert group.pinned == [int(first or 0)]


NOT_FOUND = faults.Failure(400, "Bad Request: chat not found")
MIGRATED = faults.Failure(400, "Bad Request: upgraded", {"migrate_to_chat_id": -1007})
HTML = faults.Failure(400, "Bad Request: can't parse entities: secret text")


@pytest.mark.parametrize(
    ("fault", "permanent", "gone", "retry_after_s", "moved_to"),
    [
        (faults.RetryAfter(31), False, False, 31, None),
        (faults.FORBIDDEN, True, True, None, None),
        (NOT_FOUND, True, True, None, None),
        (MIGRATED, False, False, None, "-1007"),
        (HTML, True, False, None, None),
        (faults.Failure(401, "Unauthorized"), False, False, 60, None),
        (faults.Failure(500, "Internal Server Error"), False, False, None, None),
        (faults.BadGateway(), False, False, None, None),
        (faults.Drop(), False, False, None, None),
        (faults.Garbage(), False, False, None, None),
        (faults.CutReply(), False, False, None, None),
    ],
    ids=lambda value: type(value).__name__,
)
@played
async def test_each_refusal_is_told_as_what_it_is(fault, permanent, gone, retry_after_s, moved_to):
    async with stage() as (api, ours):
        amina = await _amina(api)
        api.next("sendMessage", fault)
        with pytest.raises(ChannelError) as told:
            await ours.send(str(amina.id), Delivery("secret text"))
        error = told.value
        assert (error.permanent, error.gone) == (permanent, gone)
        assert (error.retry_after_s, error.moved_to) == (retry_after_s, moved_to)
        said = str(error) + repr(error.__cause__)
        assert not any(part in said for part in ("secret", str(amina.id), api.token, "http"))
        assert error.__suppress_context__


@played
async def test_a_blocked_bot_is_told_that_the_person_is_gone():
    async with stage() as (api, ours):
        amina = await _amina(api)
        await amina.blocks()
        with pytest.raises(ChannelError) as told:
            await ours.send(str(amina.id), Delivery("hi"))
        assert told.value.gone


@played
async def test_a_group_that_moved_tells_where_to():
    async with stage() as (api, ours):
        group = api.group("Moderators", kind="group")
        new = await group.migrates()
        with pytest.raises(ChannelError) as told:
            await ours.send(str(group.id), Delivery("hi"))
        assert told.value.moved_to == str(new.id)


@played
async def test_a_letter_that_says_nothing_is_never_sent():
    async with stage() as (api, ours):
        with pytest.raises(ChannelError) as told:
            await ours.send("71", Delivery("  "))
        assert told.value.permanent
        assert api.calls == []


@played
async def test_a_picture_is_fetched_whole():
    async with stage() as (api, ours):
        amina = await _amina(api)
        await amina.sends_photo(PNG)
        [photo] = [seen.photo for seen in amina.chat if seen.photo]
        assert await ours.fetch(photo) == PNG


@pytest.mark.parametrize(
    ("fault", "permanent"), [(faults.Failure(503, "x"), False), (faults.Failure(404, "x"), True)]
)
@played
async def test_a_file_that_is_not_served_is_told_so(fault, permanent):
    async with stage() as (api, ours):
        amina = await _amina(api)
        await amina.sends_photo(PNG)
        api.next("file", fault)
        with pytest.raises(ChannelError) as told:
            await ours.fetch(amina.chat[-1].photo or "")
        assert told.value.permanent == permanent


@played
async def test_a_file_over_20_mb_or_unknown_is_refused_for_good():
    async with stage() as (api, ours):
        amina = await _amina(api)
        await amina.sends_file(b"0" * (20 * 2**20 + 1), "film.mp4", "video/mp4")
        for ref in (amina.chat[-1].file or "", "no such file"):
            with pytest.raises(ChannelError) as told:
                await ours.fetch(ref)
            assert told.value.permanent


@played
async def test_our_own_logs_carry_neither_token_nor_text(records):
    async with stage() as (api, ours):
        amina = await _amina(api)
        api.next("sendPhoto", faults.Failure(400, "Bad Request: secret text"))
        await ours.send(str(amina.id), Delivery("secret text" * 99, attachments=(PICTURE,)))
        ours_ = [r.getMessage() for r in records if r.name.startswith("channels")]
        assert len(ours_) == 1
        assert not any(word in ours_[0] for word in ("secret", api.token, str(amina.id)))
