"""A picture on its way: cleaned, sealed, shown in private to who may see it, gone on FORGET."""

import json

import pytest
from sqlalchemy import func, select

from channels import ChannelError, console
from privacy.media_parcel import Kept, unpack
from storage.columns import of
from storage.media import place_of
from storage.models import Attachment, Errand, Match, Media, Report
from tests.fakes.pictures import TELLING
from tests.sim import Sim

M, R = of(Match), of(Report)
HERE = "@-2.87134,40.12529"
SORRY = "Sorry, we could not use your picture. Your report goes on without it."


@pytest.fixture
def sim(engine):
    sim = Sim(engine)
    sim.console._photos[console.PHOTO_REF] = TELLING["JPEG"]()
    sim.load()
    yield sim
    sim.close()


def staff(sim, who, role="moderator"):
    sim.says(who, "/start")
    sim.says(who, "English")
    sim.gives_role(who, role)


def reports(sim, who="amina", yes="Yes", send="Send"):
    sim.says(who, "!photo deep pothole by the market")
    sim.presses(who, yes)
    sim.says(who, HERE)
    sim.presses(who, send)


def kept(sim):
    (row,) = sim.rows(select(Media))
    return unpack(sim.house.vault.open(row.body, place=place_of(row.id)))


def pictures(sim, who):
    return [letter for letter in sim.letters(who) if letter.attachments]


def count(sim, table):
    return sim.rows(select(func.count()).select_from(table))[0][0]


def is_clean(body):
    return body.startswith(b"\xff\xd8\xff\xe0") and b"canary" not in body and b"Exif" not in body


def test_a_moderator_sees_the_picture_in_private_and_the_card_still_waits(sim):
    staff(sim, "moses")
    reports(sim)
    sim.says("moses", "/next")
    assert "picture" in sim.heard("moses")[-1]

    sim.presses("moses", "Pictures")
    (letter,) = pictures(sim, "moses")
    assert letter.text.startswith("Pictures of ")
    assert letter.is_protected
    (file,) = letter.attachments
    assert (file.mime, file.alt) == ("image/jpeg", "Picture 1 of 1")
    assert is_clean(file.body)
    assert file.body == kept(sim).body

    sim.presses("moses", "Pictures")  # asked for again, sent again
    assert len(pictures(sim, "moses")) == 2
    sim.presses("moses", "Verify")
    assert [row.review for row in sim.rows(select(Report))] == ["approved"]


def test_typed_choices_of_the_card_hold_after_looking(sim):
    staff(sim, "moses")
    reports(sim)
    sim.says("moses", "/next")
    sim.says("moses", "pictures")
    sim.says("moses", "verify")
    assert len(pictures(sim, "moses")) == 1
    assert [row.review for row in sim.rows(select(Report))] == ["approved"]


def test_a_card_without_a_picture_offers_none(sim):
    staff(sim, "moses")
    sim.says("amina", "deep pothole by the market")
    sim.presses("amina", "Yes")
    sim.says("amina", HERE)
    sim.presses("amina", "Skip")
    sim.presses("amina", "Send")
    sim.says("moses", "/next")
    with pytest.raises(AssertionError, match="sees no button"):
        sim.button("moses", "Pictures")


def in_group(sim, who, *, role="moderator"):
    """Somebody who moderates in the group; whether they wrote in private is the test's."""
    staff(sim, "rosa", "organiser")
    sim.says("#moderators:rosa", "/moderate")
    sim.says(f"#moderators:{who}", "/help")
    if role:
        staff(sim, who, role)


def test_from_a_group_pictures_go_to_the_private_chat(sim):
    in_group(sim, "moses")
    reports(sim)
    sim.says("#moderators:moses", "/next")
    sim.presses("#moderators:moses", "Pictures")
    assert pictures(sim, "#moderators") == pictures(sim, "#moderators:moses") == []
    assert len(pictures(sim, "moses")) == 1


def test_who_never_wrote_in_private_is_asked_to(sim):
    in_group(sim, "moses")
    reports(sim)
    sim.says("#moderators:moses", "/next")
    sim.says("moses", "/stop")  # cannot be reached there any more
    sim.presses("#moderators:moses", "Pictures")
    assert count(sim, Attachment) == 0
    assert any("in private only" in text for text in sim.heard("#moderators:moses"))


def test_who_may_not_see_the_report_is_shown_no_picture(sim):
    staff(sim, "moses")
    reports(sim)
    sim.says("moses", "/next")
    token = sim.button("moses", "Pictures")
    sim.says("eve", "/start")
    sim.presses_token("eve", token)  # another's button
    sim.presses("moses", "Restrict")
    sim.presses_token("moses", token)  # only leads see restricted cases
    assert count(sim, Attachment) == 0


def test_nobody_looks_at_their_own_report_as_a_moderator(sim):
    staff(sim, "moses")
    reports(sim)
    sim.says("moses", "/next")
    staff(sim, "amina")
    sim.presses_token("amina", sim.button("moses", "Pictures"))
    assert count(sim, Attachment) == 0


def test_a_picture_on_its_way_is_promised(sim, monkeypatch):
    async def fetch(ref):
        raise ChannelError("not now")

    monkeypatch.setattr(sim.console, "fetch", fetch)
    staff(sim, "moses")
    reports(sim)
    sim.says("moses", "/next")
    sim.presses("moses", "Pictures")
    assert sim.heard("moses")[-1].startswith("The picture is still on its way")


def test_a_refused_picture_is_told_once_and_the_report_goes_on(sim):
    sim.console._photos[console.PHOTO_REF] = b"words, called photo.jpg"
    staff(sim, "moses")
    reports(sim)
    assert sim.heard("amina").count(SORRY) == 1
    assert kept(sim) == Kept(why="format")
    assert [row.step for row in sim.rows(select(Errand))] == ["done"]
    sim.pass_time(minutes=20)
    assert sim.heard("amina").count(SORRY) == 1

    sim.says("moses", "/next")
    sim.presses("moses", "Pictures")
    assert sim.heard("moses")[-1] == "There is no picture here that can be shown."
    sim.presses("moses", "Verify")
    assert [row.review for row in sim.rows(select(Report))] == ["approved"]


def test_a_picture_that_is_gone_is_told_in_their_language(sim):
    sim.console._photos.clear()
    sim.says("amelie", "/start")
    sim.says("amelie", "Français")
    reports(sim, "amelie", yes="Oui", send="Envoyer")
    assert kept(sim) == Kept(why="lost")
    assert sim.heard("amelie")[-1].startswith("Désolé, votre photo")


def test_who_has_stopped_is_not_told(sim, monkeypatch):
    async def fetch(ref):
        raise ChannelError("not now")

    with monkeypatch.context() as away:
        away.setattr(sim.console, "fetch", fetch)
        reports(sim)
    sim.says("amina", "stop")
    sim.console._photos.clear()
    sim.pass_time(minutes=1)
    assert kept(sim) == Kept(why="lost")
    assert SORRY not in sim.heard("amina")


def test_forgetting_takes_the_picture_and_what_moderators_were_sent(sim):
    staff(sim, "moses")
    reports(sim)
    sim.says("moses", "/next")
    sim.presses("moses", "Pictures")
    assert (count(sim, Media), count(sim, Attachment)) == (1, 1)
    sim.says("amina", "/forget")
    sim.presses("amina", "Yes")
    assert (count(sim, Media), count(sim, Attachment)) == (0, 0)


def test_a_picture_that_comes_after_its_report_is_forgotten_is_dropped(sim, monkeypatch):
    taken = []

    async def keep(channel, account, arrivals):
        taken.append((channel, account, arrivals))

    original = sim.stepped.errands._keep
    sim.stepped.errands._keep = keep
    reports(sim)
    sim.says("amina", "/forget")
    sim.presses("amina", "Yes")
    (late,) = taken
    sim.stepped.wait(original(*late))
    sim.stepped.settle()
    assert count(sim, Media) == 0
    assert SORRY not in sim.heard("amina")


def test_a_later_report_with_the_same_picture_is_put_beside_the_earlier(sim):
    reports(sim)
    sim.says("bola", "!photo the lamp behind the school is dark")
    sim.presses("bola", "Yes")
    sim.says("bola", "@-2.88134,40.14529")
    sim.presses("bola", "Send")

    first, later = [id for (id,) in sim.rows(select(R.id).order_by(R.received_at))]
    ((one, other, verdict, reasons),) = sim.rows(
        select(M.report_id, M.other_id, M.verdict, M.reasons)
    )
    assert (one, other, verdict) == (later, first, "suggest")
    assert [each["name"] for each in json.loads(reasons)] == ["picture"]


def test_two_pictures_of_one_report_are_no_duplicate(sim):
    reports(sim)
    assert count(sim, Match) == 0
