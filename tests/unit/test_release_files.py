"""A release's folder: whole or not there, whatever ends the writing, never over a stranger's."""

import os
from contextlib import suppress
from pathlib import Path

import pytest

from bot import release_files
from bot.release_files import NotWritten
from publishing.manifest import with_manifest
from publishing.verify import verify_folder

OLD = with_manifest({"cases.csv": b"old", "map/a.json": b"{}", "gone.csv": b"withheld since"})
NEW = with_manifest({"cases.csv": b"new", "map/a.json": b"{}"})
STEPS = 2 * len(NEW) + 4


class Killed(BaseException):
    """What ends the process before it could clean up."""


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*") if path.is_file()
    }  # fmt: skip


def dies_at(monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    """Let the nth of all calls that change something on the disk be the last."""
    left = iter([*(False for _ in range(step)), True])

    def counted(does):
        def called(*given, **named):
            if next(left, False):
                raise Killed
            return does(*given, **named)

        return called

    for place, name in ((Path, "rename"), (os, "fsync"), (release_files, "rmtree")):
        monkeypatch.setattr(place, name, counted(getattr(place, name)))


@pytest.mark.check
@pytest.mark.parametrize("there", [None, OLD], ids=["first", "again"])
@pytest.mark.parametrize("step", range(STEPS))
def test_a_folder_is_whole_or_not_there_wherever_the_writing_ends(
    tmp_path, monkeypatch, step, there
):
    folder = tmp_path / "streets-2026-W47-v1"
    if there:
        release_files.write(there, folder)
    with monkeypatch.context() as patched:
        dies_at(patched, step)
        with suppress(Killed):
            release_files.write(NEW, folder)
    assert not folder.exists() or content(folder) in (there, NEW)
    release_files.write(NEW, folder)
    assert content(folder) == NEW
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]


def test_what_a_draft_had_before_is_gone_when_it_is_built_anew(tmp_path):
    release_files.write(OLD, tmp_path / "a")
    release_files.write(NEW, tmp_path / "a")
    assert not [f for f in verify_folder(tmp_path / "a", must_be_signed=False)
                if "manifest" in str(f)]  # fmt: skip


def test_a_folder_of_somebody_else_is_left_as_it_is(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "thesis.txt").write_text("years of work")
    with pytest.raises(NotWritten, match=r"thesis\.txt"):
        release_files.write(NEW, tmp_path / "a")
    assert content(tmp_path / "a") == {"thesis.txt": b"years of work"}
    (tmp_path / "b").write_text("no folder")
    with pytest.raises(NotWritten, match="no folder"):
        release_files.write(NEW, tmp_path / "b")


def test_a_full_disk_leaves_what_was_there(tmp_path, monkeypatch):
    release_files.write(OLD, tmp_path / "a")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotWritten, match="No space left"):
        release_files.write(NEW, tmp_path / "a")
    assert content(tmp_path / "a") == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_place_that_cannot_be_written_is_said_before_anything_is_built(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(NotWritten, match="cannot be made"):
        release_files.prepare(tmp_path / "file" / "out")
