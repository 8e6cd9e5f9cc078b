"""What a form shows with its questions, as people get it on each channel."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine, delete, func, select

from channels.telegram import Telegram
from messages.model import Button, Delivery
from storage import campaigns
from storage.columns import of
from storage.db import writing
from storage.models import Attachment, Exhibit, Letter
from tests.e2e.ways import Act, Stage, opened
from tests.fakes.exhibits import CAMPAIGN, PICTURE, PICTURE_FR, SOUND, folder


@pytest.fixture
def stage(request: pytest.FixtureRequest, engine: Engine) -> Iterator[Stage]:
    """A stage by telegram, or what the test names, with the campaign of `tests.fakes.exhibits`."""
    channel = getattr(request, "param", "telegram")
    with opened(channel, engine, set(), campaigns=()) as stage:
        loads(stage, folder())
        yield stage


def loads(stage: Stage, files: dict[str, str]) -> None:
    with writing(stage.sim.house.engine) as conn:
        campaigns.load(
            conn, code="wells", text=CAMPAIGN, files=files, new_id=stage.sim.house.ids(),
            now=stage.sim.clock(), by="test",
        )  # fmt: skip


def tells(stage: Stage, *words: str, taps: bool = False) -> None:
    for text in words:
        stage.way.act(Act("amina", text), text if taps else None)
        stage.settle()


def begins(stage: Stage, *before: str) -> None:
    """Amina agrees, and the first question is asked."""
    tells(stage, "The pump is loud", *before, "1")


def sent(stage: Stage, method: str) -> list[dict[str, Any]]:
    assert stage.api is not None
    return [call.arguments for call in stage.api.calls if call.method == method]


# --- telegram --------------------------------------------------------------------------------


def test_a_picture_goes_with_its_question_as_caption_and_its_buttons(stage: Stage) -> None:
    begins(stage)
    first, *more = sent(stage, "sendPhoto")
    # The note and the question show the same picture: it is sent once.
    assert more == []
    assert first["caption"] == "Look first.\n\nWhich pump?"
    assert first["photo"].body == PICTURE
    [row] = first["reply_markup"]["inline_keyboard"]
    assert [button["text"] for button in row] == ["Afridev", "India Mark"]


def test_a_button_below_a_picture_is_an_answer(stage: Stage) -> None:
    begins(stage)
    tells(stage, "India Mark", taps=True)
    assert stage.way.heard("amina")[-2].text == "Which noise?"


def test_a_sound_follows_its_question_as_a_file(stage: Stage) -> None:
    begins(stage)
    tells(stage, "Afridev", taps=True)
    [file] = sent(stage, "sendDocument")
    assert file["document"].name == "noise.mp3"
    assert file["document"].body == SOUND
    assert "caption" not in file


def test_each_is_shown_the_picture_of_their_language(stage: Stage) -> None:
    begins(stage)
    tells(stage, "/language", "Français")
    english, french = sent(stage, "sendPhoto")
    assert english["photo"].body == PICTURE
    assert french["photo"].body == PICTURE_FR
    assert str(french["caption"]).endswith("Quelle pompe ?")


def test_a_wrong_answer_is_told_with_the_question_and_its_picture_again(stage: Stage) -> None:
    begins(stage)
    tells(stage, "the green one")
    assert len(sent(stage, "sendPhoto")) == 2
    assert str(sent(stage, "sendPhoto")[1]["caption"]).endswith("Which pump?")


def test_the_message_with_the_picture_can_be_edited_like_any_other(stage: Stage) -> None:
    begins(stage)
    assert stage.api is not None
    person = stage.way.person("amina")
    shown = person.chat[-1]
    [ours] = [c for c in stage.sim.house.channels.values() if isinstance(c, Telegram)]
    later = Delivery("Answered: Afridev", (Button("Undo", "x"),), edits=str(shown.message_id))
    edited = stage.sim.stepped.wait(ours.send(str(person.id), later))
    assert edited == str(shown.message_id)
    [call] = sent(stage, "editMessageCaption")
    assert call["caption"] == "Answered: Afridev"
    assert person.chat[-1].buttons == (("Undo",),)


def test_a_letter_names_the_picture_and_carries_none(stage: Stage) -> None:
    begins(stage)
    assert stage.sim.rows(select(func.count()).select_from(Attachment)) == [(0,)]
    longest = max(len(row.prompt) for row in stage.sim.rows(select(of(Letter).prompt)))
    assert longest < len(PICTURE)


def test_a_picture_that_is_not_kept_any_more_holds_no_question_up(stage: Stage) -> None:
    with writing(stage.sim.house.engine) as conn:
        conn.execute(delete(Exhibit))
    begins(stage)
    assert sent(stage, "sendPhoto") == []
    assert stage.way.heard("amina")[-1].text == "Look first.\n\nWhich pump?"


# --- other channels --------------------------------------------------------------------------


@pytest.mark.parametrize("stage", ["sms"], indirect=True)
def test_by_sms_the_words_go_alone(stage: Stage) -> None:
    begins(stage)
    heard = stage.way.heard("amina")[-1]
    assert (heard.text, heard.labels) == (
        "Look first.\n\nWhich pump?", ("Afridev", "India Mark"),
    )  # fmt: skip


@pytest.mark.parametrize("stage", ["console"], indirect=True)
def test_the_console_names_the_file(stage: Stage) -> None:
    shown: list[str] = []
    stage.sim.console._show = lambda address, text: shown.append(text)
    begins(stage)
    assert shown[-1].splitlines()[:4] == ["Look first.", "", "Which pump?", "(pump.jpg)"]


def test_the_notes_at_the_end_of_a_form_show_theirs_with_the_summary(engine: Engine) -> None:
    files = folder()
    told = json.loads(files["form.xlsx"])
    head, note, *questions = told["sheets"]["survey"]
    told["sheets"]["survey"] = [head, *questions, note]
    with opened("console", engine, set(), campaigns=()) as stage:
        loads(stage, files | {"form.xlsx": json.dumps(told)})
        begins(stage)
        tells(stage, "1", "a hum")
        last = stage.sim.letters("amina")[-1]
        assert last.text.startswith("Look first.\n\nPlease check:")
        assert [file.name for file in last.attachments] == ["look.jpg"]


@pytest.mark.check
def test_the_example_shows_how_a_flow_is_measured(engine: Engine) -> None:
    with opened("telegram", engine, set(), campaigns=["water_points"]) as stage:
        tells(stage, "There is a borehole behind the school", "yes", "@-1.29210,36.82190", "yes")
        [shown] = sent(stage, "sendPhoto")
        assert str(shown["caption"]).startswith("How much water comes?")
        assert shown["photo"].body.startswith(b"\xff\xd8\xff")
