"""Pictures and sounds beside labels: found, bounded, and named where they cannot be shown."""

import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from openpyxl import Workbook
from PIL import Image
from typer.testing import CliRunner

from bot import exhibit_files
from bot.campaign_files import read_with_files
from bot.commands.campaign import app
from bot.errands import ChildFailed
from forms.campaign.read import Checked, check
from forms.exhibits import MOST, Unfit, apart, checked_name, exhibit, finder, written
from forms.walk import walk
from forms.walk.moment import Moment
from privacy.media_work import run
from tests.fakes.exhibits import (
    CAMPAIGN,
    FILES,
    HEADINGS,
    LABELS,
    PICTURE,
    PUMPS,
    SOUND,
    folder,
    form,
)
from tests.fakes.flow_picture import FILE as FLOW
from tests.fakes.flow_picture import drawn
from tests.fakes.pictures import BOMBS, encoded, quarters, telling_png

JPEG = written("image/jpeg", PICTURE)


def checked(files: dict[str, str]) -> Checked:
    found = check(CAMPAIGN, files.__getitem__)
    assert found.errors == ()
    return found


def warnings(files: dict[str, str]) -> list[str]:
    return [each.message for each in checked(files).mistakes]


def names(found: Checked, question: str, language: str) -> list[str]:
    assert found.campaign is not None
    made = found.campaign.form
    asked = made.question(question)
    assert asked is not None
    return [each.name for each in made.shown_with(asked, language)]


# --- what is shown ---------------------------------------------------------------------------


def test_a_question_shows_its_picture_in_the_language_or_another_it_has() -> None:
    found = checked(folder())
    assert found.mistakes == ()
    assert [names(found, "pump", each) for each in ("en", "fr", "sw")] == [
        ["pump.jpg"], ["pompe.jpg"], ["pump.jpg"],
    ]  # fmt: skip
    assert names(found, "noise", "fr") == ["noise.mp3"]


def test_files_of_the_folder_form_media_and_beside_the_form_are_kept_with_the_version() -> None:
    assert dict(checked(folder()).files) == folder()


def test_a_form_in_a_folder_of_its_own_has_its_pictures_there() -> None:
    files = {"forms/form.xlsx": form(ROW), "forms/form-media/a.jpg": JPEG}
    found = check(CAMPAIGN.replace("form.xlsx", "forms/form.xlsx"), files.__getitem__)
    assert (found.mistakes, dict(found.files)) == ((), files)


def test_a_stored_version_shows_the_same_without_the_bytes() -> None:
    stored = {name: part[0] if (part := apart(text)) else text for name, text in folder().items()}
    again, before = checked(stored).campaign, checked(folder()).campaign
    assert again == before
    assert again is not None
    assert [each.sha256 for each in again.form.exhibits.values()]
    assert not any("base64" in text for text in stored.values())


# --- what is said of the rest ----------------------------------------------------------------

ROW = "text|a|A?|A ?|A?|yes|a.jpg|||"


def test_a_missing_picture_is_a_warning_with_its_sheet_row_and_column() -> None:
    [missing] = warnings({"form.xlsx": form(ROW)})
    assert missing == (
        "form.xlsx, survey, row 2, media::image::English (en): 'a.jpg' does not lie beside the "
        "form; until it does, people see the words alone."
    )


def test_a_picture_that_cannot_be_shown_is_a_warning_that_says_why() -> None:
    def read_file(name: str) -> str:
        if name == "form.xlsx":
            return form(ROW)
        raise ValueError("it is broken")

    found = check(CAMPAIGN, read_file)
    assert found.campaign is not None
    assert [each.message for each in found.mistakes] == [
        "form.xlsx, survey, row 2, media::image::English (en): 'a.jpg' is not shown: it is "
        "broken; people see the words alone."
    ]


@pytest.mark.parametrize(
    ("rows", "choices", "expected"),
    [
        (("text|a|A?|A ?|A?|yes||||v.mp4",), None, ["row 2, media::video: Videos beside"]),
        (
            ("begin_group|g|G|G|G||g.jpg|||", "text|a|A?|A ?|A?|yes||||", "end_group"),
            None,
            ["row 2, media::image::English (en): What stands beside a group's"],
        ),
        (
            ("select_one l|a|A?|A ?|A?|yes||||",),
            (f"list_name|name|{LABELS}|media::image", "l|x|X|X|X|x.jpg", "l|y|Y|Y|Y|y.jpg"),
            ["choices, row 2, media::image: What stands beside choices is not sent"],
        ),
        (("text|a|A?|A ?|A?|yes|a.svg|||",), None, ["'a.svg' is not shown: Heed shows .jpg"]),
        (("text|a|A?|A ?|A?|yes|${b}.jpg|||",), None, ["it is not the plain name of a file"]),
    ],
)
def test_what_is_not_sent_is_said(
    rows: tuple[str, ...], choices: tuple[str, ...] | None, expected: list[str]
) -> None:
    told = warnings({"form.xlsx": form(*rows, choices=choices or PUMPS)})
    assert len(told) == len(expected)
    assert [part for part, whole in zip(expected, told, strict=True) if part not in whole] == []


def test_a_larger_picture_is_not_sent_apart() -> None:
    headings = HEADINGS.replace("media::video", "media::big-image")
    row = "text|a|A?|A ?|A?|yes|a.jpg|||large.jpg"
    [told] = warnings({"form.xlsx": form(row, headings=headings), "a.jpg": JPEG})
    assert "row 2, media::big-image: A larger picture is not sent apart" in told


@pytest.mark.parametrize(
    "name",
    [
        "../a.jpg",
        "sub/a.jpg",
        "a\\b.jpg",
        "${HEED_KEYS}.jpg",
        ".a.jpg",
        "",
        "a\n.jpg",
        "a.mp3",
        "é" * 99 + ".jpg",
    ],
)
def test_a_name_that_leads_elsewhere_is_never_looked_for(name: str) -> None:
    with pytest.raises(Unfit):
        checked_name("image", name)


def test_a_name_as_odk_stores_it_is_the_same_file() -> None:
    assert checked_name("image", "jr://images/a.jpg") == "a.jpg"


def test_a_text_that_is_no_picture_is_never_taken_for_one() -> None:
    for text in ("a,b\n1,2", "data:text/html;base64,AAAA", JPEG + "\n"):
        assert apart(text) is None
        with pytest.raises(Unfit):
            exhibit("a.jpg", text)


def test_a_form_shows_no_more_than_it_may() -> None:
    find = finder("form.xlsx", lambda _: JPEG, {})
    for n in range(MOST):
        find("image", f"{n}.jpg")
    assert find("image", "0.jpg").name == "0.jpg"
    with pytest.raises(Unfit, match="more than 200"):
        find("image", "more.jpg")


def test_what_a_walk_asks_carries_the_picture() -> None:
    found = checked(folder()).campaign
    assert found is not None
    moment = Moment(datetime(2026, 1, 15, tzinfo=UTC), Random(7), "en")
    answers, step = walk.advance(found.form, {}, moment)
    assert step is not None
    [shown] = walk.ask(found.form, answers, step, moment).shows
    assert shown == exhibit("look.jpg", FILES["form-media/look.jpg"])


# --- files on the disk -----------------------------------------------------------------------


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clean pictures here: a child costs half a second."""

    async def here(kind: str, body: bytes) -> bytes:
        return run(body)

    monkeypatch.setattr(exhibit_files, "in_child", here)


def put(folder: Path, name: str, body: bytes) -> Path:
    path = folder / name
    path.write_bytes(body)
    return path


@pytest.mark.usefixtures("in_this_process")
def test_a_picture_is_written_anew_without_what_is_hidden_in_it(tmp_path: Path) -> None:
    told = apart(exhibit_files.exhibit_as_text(put(tmp_path, "a.png", telling_png())))
    assert told is not None
    assert told[0].startswith("image/jpeg;")
    assert b"canary" not in told[2]


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize(
    ("body", "why"),
    [
        (encoded(quarters(), "PNG")[:400], "broken"),
        (b"<svg/>", "no picture"),
        (BOMBS["a PNG header"](), "20 million pixels"),
        (encoded(Image.new("1", (3200, 100)), "PNG"), "16 times as long"),
    ],
)
def test_a_broken_or_huge_picture_is_refused_kindly(tmp_path: Path, body: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        exhibit_files.exhibit_as_text(put(tmp_path, "a.png", body))


@pytest.mark.usefixtures("in_this_process")
def test_a_picture_is_bounded_after_it_was_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exhibit_files, "MOST_BYTES", 500)
    with pytest.raises(ValueError, match="larger than 1 MB"):
        exhibit_files.exhibit_as_text(put(tmp_path, "a.png", telling_png()))


def test_a_child_that_is_ended_by_its_bounds_refuses_the_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def ended(kind: str, body: bytes) -> bytes:
        raise ChildFailed("exit code -9")

    monkeypatch.setattr(exhibit_files, "in_child", ended)
    with pytest.raises(ValueError, match="broken, or there is too much"):
        exhibit_files.exhibit_as_text(put(tmp_path, "a.png", telling_png()))


def test_a_sound_is_what_its_first_bytes_say(tmp_path: Path) -> None:
    for body, mime in ((SOUND, "mpeg"), (b"OggS", "ogg"), (b"\0\0\0\x20ftypM4A ", "mp4")):
        text = exhibit_files.exhibit_as_text(put(tmp_path, "a.ogg", body))
        assert text == written(f"audio/{mime}", body)
    with pytest.raises(ValueError, match="no sound"):
        exhibit_files.exhibit_as_text(put(tmp_path, "a.ogg", b"words"))
    with pytest.raises(ValueError, match="larger than 1 MB"):
        exhibit_files.exhibit_as_text(put(tmp_path, "a.ogg", b"OggS" + b"\0" * 1_000_000))


@pytest.mark.check
def test_the_command_names_what_is_missing_and_broken_and_can_use_the_campaign(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = Workbook()
    told = json.loads(form())
    for title, rows in told["sheets"].items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "form.xlsx")
    (tmp_path / "form-media").mkdir()
    put(tmp_path / "form-media", "look.jpg", PICTURE[:300])
    put(tmp_path / "form-media", "pump.jpg", PICTURE)
    put(tmp_path, "noise.mp3", SOUND)
    file = put(tmp_path, "campaign.yaml", CAMPAIGN.encode())

    done = CliRunner().invoke(app, ["check", str(file)], env={"COLUMNS": "200"})
    assert done.exit_code == 0
    assert "0 errors, 2 warnings" in done.output
    assert "row 2, media::image::English (en): 'look.jpg' is not shown: it is broken" in (
        done.output
    )
    assert "row 3, media::image::French (fr): 'pompe.jpg' does not lie beside" in done.output
    assert "noise.mp3, pump.jpg" in done.output

    capsys.readouterr()
    read_with_files(file)
    assert "'pompe.jpg' does not lie beside" in capsys.readouterr().out


def test_the_example_is_the_picture_that_its_script_draws() -> None:
    with Image.open(FLOW) as kept:
        assert kept.convert("RGB").tobytes() == drawn().convert("RGB").tobytes()
