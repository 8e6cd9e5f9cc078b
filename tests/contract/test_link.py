"""An official's answer by link: once, kept before it is thanked for, and sent on to thanks."""

import json
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import pytest
from aiohttp import FormData

from bot.house import real_now
from channels import Arrival, ChannelError
from channels.link import Link, Settings, make
from messages.model import Delivery, Said
from tests.fakes.served import KeepSpy, served
from tests.fakes.stage import play

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
TOKEN = "1.k3f.2.20600.9fA-_x~"


def posted(
    fields: dict[str, str], token: str = TOKEN, at: datetime = NOON
) -> tuple[int, str, list[Arrival]]:
    """Submit the form; gives status, where it leads, and what was kept."""

    async def scene() -> tuple[int, str, list[Arrival]]:
        keep = KeepSpy()
        async with (
            served(Link(lambda: at), keep) as client,
            client.post(f"/answer/{token}", data=fields, allow_redirects=False) as response,
        ):
            return response.status, response.headers.get("Location", ""), keep.rows

    return play(scene())


def test_an_answer_is_kept_and_leads_to_thanks() -> None:
    status, where, (row,) = posted({"choice": "done", "note": "Pipe replaced"})
    assert (status, where) == (303, f"/answer/{TOKEN}/thanks")
    assert row.address == ""
    assert len(row.external_id) == 64
    said = Link(real_now).parse(row.external_id, "", row.body)
    assert said == Said("done\nPipe replaced", ref=TOKEN)


def test_a_double_click_is_one_answer_and_a_changed_one_another() -> None:
    def external_id(choice: str, note: str = "", token: str = TOKEN) -> str:
        return posted({"choice": choice, "note": note}, token)[2][0].external_id

    first = external_id("acknowledge")
    assert external_id("acknowledge") == first
    assert external_id("acknowledge", " \r\n") == first
    others = {external_id("done"), external_id("acknowledge", "x"), external_id("done", "", "t2")}
    assert len(others | {first}) == 4


def test_the_same_answer_a_minute_later_is_a_new_one() -> None:
    again = {posted({"choice": "done"}, at=NOON + timedelta(minutes=n))[2][0].external_id
             for n in (0, 0, 1)}  # fmt: skip
    assert len(again) == 2


def test_the_note_is_optional_and_line_breaks_count_once() -> None:
    assert posted({"choice": "not_ours"})[0] == 303
    assert posted({"choice": "done", "note": "a\r\n" * 248 + "end!"})[0] == 303


@pytest.mark.parametrize(
    "fields",
    [{}, {"choice": ""}, {"choice": "resolved"}, {"choice": "done", "note": "x" * 501}],
)
def test_what_cannot_be_read_is_a_bad_request(fields: dict[str, str]) -> None:
    assert posted(fields) == (400, "", [])


@pytest.mark.parametrize("token", ["%2e%2e%2fetc", "a%20b", "x" * 513, "%0d%0aSet-Cookie:a"])
def test_a_token_that_is_none_is_not_found(token: str) -> None:
    assert posted({"choice": "done"}, token)[0] == 404


def test_a_note_in_any_script_survives_also_as_multipart() -> None:
    async def scene() -> list[Arrival]:
        keep = KeepSpy()
        form = FormData(
            {"choice": "in_progress", "note": "हम आ रहे हैं 🚰\0"}, default_to_multipart=True
        )
        async with served(Link(real_now), keep) as client:
            response = await client.post(f"/answer/{TOKEN}", data=form, allow_redirects=False)
            assert response.status == 303
            assert response.headers["Cache-Control"] == "no-store"
            assert response.headers["Referrer-Policy"] == "no-referrer"
        return keep.rows

    (row,) = play(scene())
    assert json.loads(row.body)["note"] == "हम आ रहे हैं 🚰"


def test_the_longest_note_fits_into_the_form() -> None:
    assert len(urlencode({"choice": "in_progress", "note": "🚰" * 500})) < 16_000
    assert posted({"choice": "in_progress", "note": "🚰" * 500})[0] == 303


def test_a_get_changes_nothing() -> None:
    async def scene() -> None:
        keep = KeepSpy()
        async with served(Link(real_now), keep) as client:
            response = await client.get(f"/answer/{TOKEN}?choice=done")
            assert response.status == 405
        assert keep.calls == 0

    play(scene())


@pytest.mark.parametrize(
    "body", [b"{}", b'{"token":"a b","choice":"done"}', b'{"token":"a","choice":"x"}', b"\xff"]
)
def test_bytes_of_another_channel_are_refused(body: bytes) -> None:
    with pytest.raises(ValueError, match="validation error"):
        Link(real_now).parse("1", "", body)


def test_links_only_bring_answers() -> None:
    for call in (Link(real_now).send("", Delivery("x")), Link(real_now).fetch("x")):
        with pytest.raises(ChannelError) as error:
            play(call)
        assert error.value.permanent
    assert make(Settings(enabled=False), real_now) is None
    assert isinstance(make(Settings(), real_now), Link)
