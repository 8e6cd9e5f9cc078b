"""Gammu's folders: what lies in them is kept once whole, and taken away after that."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from channels import ChannelError
from channels.sms._gammu_folder import FOLDERS
from channels.sms._gateway import Gateway
from channels.sms.gammu import Gammu, Settings, make
from messages.model import Delivery, Inbound, Nothing, Receipt, Said
from tests.fakes.served import KeepSpy
from tests.fakes.stage import play

NOON = datetime(2026, 1, 15, 12, 0, 30, tzinfo=UTC)
NUMBER = "+256772123456"
ARABIC, HINDI = "لا ماء في القرية", "गाँव में पानी नहीं है"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FOLDERS:
        (tmp_path / name).mkdir()
    return tmp_path


def settings(folder: Path) -> Settings:
    return Settings(folder=str(folder), country="UG")


def lies(folder: Path, name: str, text: str) -> Path:
    """Write a received message as smsd does: UTF-16 with its mark, high byte first."""
    file = folder / "inbox" / name
    file.write_bytes(b"\xfe\xff" + text.encode("utf-16-be"))
    return file


def looks(gammu: Gammu, keep: KeepSpy, times: int = 2) -> list[tuple[str, Inbound]]:
    """Look so often; gives what is heard of all that was kept."""
    for _ in range(times):
        play(gammu.look(keep))
    return [
        (row.address, gammu.parse(row.external_id, row.address, row.body)) for row in keep.rows
    ]


def opened(folder: Path) -> Gammu:
    return Gammu(settings(folder), lambda: NOON)


@pytest.mark.parametrize("text", ["The pump is broken", ARABIC, HINDI, "", "two\nlines 🙂"])
def test_a_message_is_heard_and_taken_away(folder: Path, text: str):
    file = lies(folder, "IN20260115_120000_00_+256772123456_00.txt", text)
    assert looks(opened(folder), KeepSpy()) == [(NUMBER, Said(text=text))]
    assert not file.exists()


def test_a_message_that_is_still_being_written_is_left_for_later(folder: Path):
    gammu, keep = opened(folder), KeepSpy()
    lies(folder, "IN20260115_120000_00_0772123456_00.txt", "The pu")
    assert looks(gammu, keep, times=1) == []
    lies(folder, "IN20260115_120000_00_0772123456_00.txt", "The pump is broken")
    assert looks(gammu, keep, times=1) == []
    assert looks(gammu, keep, times=1) == [(NUMBER, Said(text="The pump is broken"))]


def test_the_parts_of_a_message_are_one(folder: Path):
    lies(folder, "IN20260115_120000_00_+256772123456_01.txt", "and the school")
    lies(folder, "IN20260115_120000_00_+256772123456_00.txt", "the clinic ")
    assert looks(opened(folder), KeepSpy()) == [(NUMBER, Said(text="the clinic and the school"))]


def test_two_messages_of_one_name_are_two(folder: Path):
    gammu, keep = opened(folder), KeepSpy()
    name = "IN20260115_120000_00_+256772123456_00.txt"
    for text in ("yes", "no"):
        lies(folder, name, text)
        looks(gammu, keep)
    assert len({row.external_id for row in keep.rows}) == 2


def test_a_programs_message_is_nothing(folder: Path):
    (folder / "inbox" / "IN20260115_120000_00_MTN_00.bin").write_bytes(b"\x01\x06\x80")
    assert looks(opened(folder), KeepSpy()) == [("MTN", Nothing())]


def test_what_cannot_be_kept_stays_where_it_lies(folder: Path):
    gammu, keep = opened(folder), KeepSpy(away=True)
    file = lies(folder, "IN20260115_120000_00_+256772123456_00.txt", "yes")
    assert looks(gammu, keep) == []
    assert file.exists()
    keep.away = False
    assert looks(gammu, keep, times=1) == [(NUMBER, Said(text="yes"))]


def test_folders_that_are_away_are_looked_for_again(tmp_path: Path):
    gammu, keep = opened(tmp_path), KeepSpy()
    assert looks(gammu, keep) == []
    assert [ok for ok, _ in gammu.checks()] == [False]


def sent(folder: Path, key: str = "77") -> tuple[str | None, list[Path]]:
    gateway = make(settings(folder), lambda: NOON)
    assert isinstance(gateway, Gateway)
    names = play(gateway.send(NUMBER, Delivery(f"Où est la pompe? {HINDI}", key=key)))
    return names, sorted((folder / "outbox").iterdir())


def test_a_letter_lies_in_the_outbox_under_our_own_name(folder: Path):
    names, (file,) = sent(folder)
    assert names == "77-1"
    assert file.name == "OUTC20260115_120030_00_+256772123456_heed.77-1.txt"
    assert file.read_bytes() == b"\xfe\xff" + f"Où est la pompe? {HINDI}".encode("utf-16-be")


def test_a_letter_tried_again_is_not_laid_there_twice(folder: Path):
    assert len(sent(folder)[1]) == len(sent(folder)[1]) == 1
    (file,) = (folder / "outbox").iterdir()
    file.rename(folder / "sent" / file.name)
    assert sent(folder) == ("77-1", [])


@pytest.mark.parametrize(
    ("below", "receipt"),
    [("sent", Receipt("77-1", "sent")), ("error", Receipt("77-1", "failed", "not sent"))],
)
def test_what_became_of_a_letter_is_told_and_taken_away(
    folder: Path, below: str, receipt: Receipt
):
    (file,) = sent(folder)[1]
    file.rename(folder / below / file.name)
    other = folder / below / "OUTC20260115_120030_00_+256772123456_theirs.txt"
    other.touch()
    assert looks(opened(folder), KeepSpy(), times=1) == [("", receipt)]
    assert list((folder / below).iterdir()) == [other]


@pytest.mark.parametrize(
    ("number", "permanent"), [("../../etc/passwd", True), ("MTN", True), (NUMBER, False)]
)
def test_what_cannot_be_sent_says_whether_to_come_again(
    tmp_path: Path, number: str, permanent: bool
):
    with pytest.raises(ChannelError) as refused:
        play(opened(tmp_path).hand_over(number, "Thanks", "77-1"))
    assert refused.value.permanent == permanent
    assert NUMBER not in str(refused.value)


def test_folders_that_lack_or_are_open_to_everybody_are_told_of(folder: Path):
    assert [ok for ok, _ in opened(folder).checks()] == [True]
    (folder / "inbox").chmod(0o777)
    ((ok, said),) = opened(folder).checks()
    assert ok is None
    assert "inbox" in said
    (folder / "sent").rmdir()
    ((ok, said),) = opened(folder).checks()
    assert ok is False
    assert "sent" in said
