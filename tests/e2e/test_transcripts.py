"""Every transcript on every channel that it names; the full circle on PostgreSQL too."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.e2e.transcripts import FOLDER, Differs, Transcript, play, read

FILES = sorted(FOLDER.glob("*.txt"))
# By webhook another file of the channel is at work, which knows no talk: a few are enough.
ALSO_BY_WEBHOOK = ("full_circle.txt", "one_message.txt", "two_moderators.txt")
RUNS = [(path, channel) for path in FILES for channel in read(path).channels]
RUNS += [(FOLDER / name, "telegram webhook") for name in ALSO_BY_WEBHOOK]


@pytest.mark.parametrize(("path", "way"), RUNS, ids=[f"{p.stem} by {way}" for p, way in RUNS])
def test_the_talk_goes_as_it_is_written(path: Path, way: str, engine: Engine) -> None:
    play(read(path), way, engine)


def test_what_differs_is_shown_with_what_really_came(tmp_path: Path, engine: Engine) -> None:
    with pytest.raises(Differs, match=r"Which language\?(.|\n)*\[Kiswahili\]"):
        play(_written(tmp_path, "amina > start\namina < Good day."), "console", engine)


def test_what_is_not_shown_is_a_difference_too(tmp_path: Path, engine: Engine) -> None:
    with pytest.raises(Differs, match="not shown"):
        play(_written(tmp_path, "amina > start"), "console", engine)


def test_each_transcript_is_named_in_the_documentation() -> None:
    page = (FOLDER.parents[2] / "docs" / "transcripts.md").read_text(encoding="utf-8")
    assert [p.name for p in FILES if f"transcripts/{p.name})" not in page] == []


def test_a_line_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"talk\.txt:2: cannot be read"):
        _written(tmp_path, "amina: hello")


def _written(folder: Path, lines: str) -> Transcript:
    path = folder / "talk.txt"
    path.write_text(f"# runs on: console\n{lines}\n")
    return read(path)
