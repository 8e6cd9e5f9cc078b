"""The conversation itself: albums, voices, a shared phone, old buttons, a campaign that ends."""

import json

from sqlalchemy import select

from channels.console import VOICE
from handlers.conversation.enclosed import MOST
from privacy.media_parcel import unpack
from storage import campaigns
from storage.db import writing
from storage.media import place_of
from storage.models import Attachment, Consent, Draft, Media, Report, SelfDescription

TEXT = "Deep pothole in the road at the school"


def begins(sim, who="amina", text=TEXT):
    sim.says(who, text)
    sim.presses(who, "Yes")


def kinds(sim):
    return sorted(row.kind for row in sim.rows(select(Media)))


def sends(sim, who="amina"):
    sim.says(who, "New Gardens")
    sim.presses(who, "Send")


def test_a_report_has_at_most_ten_pictures_and_says_so_once_an_album(sim):
    begins(sim)
    for _ in range(MOST + 3):
        sim.says("amina", "!photo", album="a")
    assert sum("enough for one report" in text for text in sim.heard("amina")) == 1
    sends(sim)
    assert kinds(sim) == ["image"] * MOST


def test_the_rest_of_an_album_is_kept_in_silence_and_asks_nothing_twice(sim):
    for n in range(3):
        sim.says("amina", f"!photo {TEXT if n == 0 else ''}", album="a")
    assert len(sim.heard("amina")) == 1
    sim.presses("amina", "Yes")
    sends(sim)
    assert kinds(sim) == ["image"] * 3


def test_the_words_under_a_picture_answer_what_is_open(sim):
    begins(sim)
    sim.says("amina", "!photo Mill Lane, behind the mill")
    assert "Please check" in sim.heard("amina")[-1]
    sim.presses("amina", "Send")
    assert kinds(sim) == ["image"]


def test_taking_the_picture_back_takes_the_album_with_it(sim):
    begins(sim)
    sim.says("amina", "New Gardens")
    for _ in range(3):
        sim.says("amina", "!photo", album="a")
    sim.presses("amina", "Change")
    sim.presses("amina", "Do you have a picture of it?")
    sim.presses("amina", "Skip")
    sim.presses("amina", "Send")
    assert kinds(sim) == []


def test_a_moderator_hears_a_voice_message_without_its_tags(sim):
    begins(sim)
    sim.says("amina", "!voice")
    sim.says("amina", "New Gardens")
    sim.presses("amina", "Skip")
    sim.presses("amina", "Send")
    sim.says("moses", "/start")
    sim.says("moses", "English")
    sim.gives_role("moses", "moderator")
    sim.says("moses", "/next")
    assert "Voice messages: 1" in sim.heard("moses")[-1]
    sim.presses("moses", "Pictures")
    (kept,) = sim.rows(select(Media))
    opened = unpack(sim.house.vault.open(kept.body, place=place_of(kept.id)))
    assert (opened.mime, opened.cleaned) == ("audio/ogg", True)
    assert b"ARTIST" in VOICE
    assert b"ARTIST" not in opened.body
    assert [row.mime for row in sim.rows(select(Attachment))] == ["audio/ogg"]
    sim.says("amina", "/forget")
    sim.presses("amina", "Yes")
    assert sim.rows(select(Media)) == sim.rows(select(Attachment)) == []


def test_a_voice_alone_reaches_moderators_when_nobody_goes_on(sim):
    sim.says("amina", "!voice")
    sim.presses("amina", "English")
    sim.pass_time(hours=25)
    assert [row.agreed for row in sim.rows(select(Report))] == [False]


def test_coordinates_in_words_answer_where(sim):
    begins(sim)
    sim.says("amina", "it is at -2.8713, 40.1253")
    assert "-2.871300,40.125300" in sim.heard("amina")[-1] or "picture" in sim.heard("amina")[-1]


def test_setting_aside_works_once_however_often_it_is_pressed(sim):
    begins(sim)
    sim.says("amina", "/report")
    token = sim.button("amina", "Set it aside, begin a new one")
    sim.presses_token("amina", token)
    sim.presses_token("amina", token)
    sim.presses_token("eve", token)
    assert len(sim.rows(select(Report))) == 1
    assert len(sim.rows(select(Draft))) == 1


def test_going_on_changes_nothing(sim):
    begins(sim)
    sim.says("amina", "/start")
    sim.presses("amina", "Go on with it")
    assert sim.heard("amina")[-1].startswith("Where is it?")
    assert sim.rows(select(Report)) == []


def test_a_purpose_is_not_turned_by_an_old_button(sim):
    begins(sim)
    sim.says("amina", "/privacy")
    token = sim.button("amina", "Quote my words: No")
    sim.presses_token("amina", token)
    sim.presses_token("amina", token)
    given = [row for row in sim.rows(select(Consent)) if row.purpose == "quote"]
    assert [row.withdrawn_at for row in given] == [None]


def test_what_people_say_of_themselves_is_shown_to_them_and_forgotten(sim):
    begins(sim)
    sends_about(sim)
    sim.says("amina", "/mydata")
    told = json.loads(sim.letters("amina")[-1].attachments[0].body)
    assert [row["answer"] for row in told["about_you"]] == [None, "a fisherwoman"]
    sim.says("amina", "/forget")
    sim.presses("amina", "Yes")
    assert sim.rows(select(SelfDescription)) == []


def sends_about(sim):
    sim.says("amina", "/about")
    sim.presses("amina", "I prefer not to say")
    sim.says("amina", "a fisherwoman")
    assert "Where is it?" in sim.heard("amina")[-1]


def closes(sim):
    with writing(sim.house.engine) as conn:
        assert campaigns.close(conn, "city_streets", sim.clock())


def test_what_was_begun_before_the_end_may_be_finished_and_nothing_new_begins(sim):
    begins(sim)
    closes(sim)
    sim.says("amina", "/report")  # nothing else could begin: the open one goes on
    sim.says("amina", "New Gardens")
    sim.presses("amina", "Skip")
    sim.presses("amina", "Send")
    assert len(sim.rows(select(Report))) == 1
    sim.says("amina", "Another deep pothole by the market")
    assert sim.heard("amina")[-1] == (
        "Port Amara streets has ended. Thank you for all you reported."
    )
    assert sim.rows(select(Draft)) == []


def test_a_question_set_aside_too_late_sets_nothing_aside(sim):
    begins(sim)
    sim.says("amina", "/report")
    closes(sim)
    sim.presses("amina", "Set it aside, begin a new one")
    assert len(sim.rows(select(Draft))) == 1
    assert sim.rows(select(Report)) == []


def test_words_say_more_of_the_language_than_the_telephone_does(sim):
    sim.says("odette", "Gen yon gwo twou nan lari a, devan mache a", language="en")
    assert sim.heard("odette")[-1].startswith("Nou resevwa l.")


def test_where_words_say_nothing_the_telephone_decides(sim):
    sim.says("amelie", "Mill Lane", language="fr")
    assert sim.heard("amelie")[-1].startswith("Bien noté.")


def test_whoever_writes_on_instead_of_choosing_a_language_is_heard(sim):
    sim.says("amina", "Mill Lane")
    assert sim.heard("amina")[-1].startswith("Which language?")
    sim.says("amina", TEXT)
    assert sim.heard("amina")[-1].startswith("Received. Your secret receipt:")
    (draft,) = sim.rows(select(Draft))
    assert draft is not None


def test_info_in_the_middle_of_a_report_asks_again(sim):
    begins(sim)
    sim.says("amina", "/info")
    assert sim.heard("amina")[-1].startswith("Where is it?")
