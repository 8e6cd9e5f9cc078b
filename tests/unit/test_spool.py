"""The spool's files: what was promised is read again in order, what was torn harms nothing."""

import fcntl
import os
import resource
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.sms_checks import spool as looked_at
from bot.spool import REFUSED, Spool
from storage import inbox

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)


def row(n: int, body: bytes = b"sealed \n bytes"):
    return inbox.arrival(
        channel="sms", account="a", external_id=f"m{n}", talker=bytes([n]) * 16, body=body, now=NOW
    )


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def dies(spool: Spool) -> None:
    """What `kill -9` does to a process's locks and open files; the files stay."""
    for file in spool._files:
        file.close()


def test_rows_come_back_as_they_were_and_in_their_order(tmp_path: Path):
    spool = Spool(tmp_path / "spool", name="1")
    spool.append([row(1), row(2)])
    spool.append([row(3)])
    assert spool.next(2) == [row(1), row(2)]
    assert spool.next(2) == [row(1), row(2)]
    spool.passed()
    assert not spool.clear()
    assert spool.next(2) == [row(3)]
    spool.passed()
    assert spool.clear()
    spool.close()
    assert files(tmp_path / "spool") == []


def test_the_next_outage_finds_nothing_of_the_last_one(tmp_path: Path):
    spool = Spool(tmp_path, name="1")
    for n in range(3):
        spool.append([row(n, bytes([n]) * 100), row(n + 10)])
        assert [each["external_id"] for each in spool.next(9)] == [f"m{n}", f"m{n + 10}"]
        spool.passed()
        assert spool.clear()
    spool.close()


def test_rows_beyond_one_reading_come_whole(tmp_path: Path, monkeypatch):
    monkeypatch.setattr("bot.spool.MOST_BYTES", 300)
    spool = Spool(tmp_path, name="1")
    rows = [row(n, bytes(60 * n)) for n in range(1, 12)]
    spool.append(rows)
    found = []
    while more := spool.next(3):
        found += more
        spool.passed()
    assert found == rows
    spool.close()


def test_what_a_killed_process_left_comes_before_what_is_new(tmp_path: Path):
    first = Spool(tmp_path, name="1")
    first.append([row(1)])
    dies(first)
    second = Spool(tmp_path, name="2")
    assert second.has_more()
    second.append([row(2)])
    dies(second)
    third = Spool(tmp_path, name="3")
    third.append([row(3)])
    found = []
    while rows := third.next(512):
        third.passed()
        found += [each["external_id"] for each in rows]
    assert found == ["m1", "m2", "m3"]
    assert third.clear()
    third.close()
    assert files(tmp_path) == []


def test_the_file_of_a_process_that_runs_is_left_alone(tmp_path: Path):
    running = Spool(tmp_path, name="1")
    running.append([row(1)])
    other = Spool(tmp_path, name="2")
    assert not other.has_more()
    other.close()
    assert running.next(1) == [row(1)]
    running.close()


@pytest.mark.parametrize("cut", [1, 5, 30])
def test_a_row_that_was_torn_by_a_crash_is_put_aside_and_the_others_are_read(tmp_path, cut: int):
    spool = Spool(tmp_path, name="1")
    spool.append([row(1), row(2)])
    dies(spool)
    (left,) = tmp_path.glob("*.spool")
    os.truncate(left, left.stat().st_size - cut)
    after = Spool(tmp_path, name="2")
    whole = [row(1), row(2)] if cut == 1 else [row(1)]  # only its line's end is missing
    assert after.next(9) == whole
    after.passed()
    assert after.next(9) == []
    after.close()
    assert (tmp_path / REFUSED).exists() is (cut > 1)


def test_a_disk_that_fills_up_promises_nothing_and_spoils_nothing(tmp_path, monkeypatch):
    spool = Spool(tmp_path, name="1")
    spool.append([row(1)])
    write = os.pwrite

    def full(fd: int, lines: bytes, at: int) -> int:
        write(fd, lines[:10], at)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "pwrite", full)
    with pytest.raises(OSError, match="No space"):
        spool.append([row(2, b"x" * 900)])
    monkeypatch.setattr(os, "pwrite", write)
    spool.append([row(3)])
    assert spool.next(9) == [row(1), row(3)]
    spool.close()


def test_nothing_is_acknowledged_before_it_is_on_disk(tmp_path, monkeypatch):
    spool = Spool(tmp_path, name="1")
    seen = []
    monkeypatch.setattr(os, "fsync", lambda fd: seen.append(os.fstat(fd).st_size))
    spool.append([row(1)])
    (left,) = tmp_path.glob("*.spool")
    assert seen == [left.stat().st_size]
    spool.close()


def test_the_files_are_closed_to_all_but_their_owner(tmp_path: Path):
    spool = Spool(tmp_path / "spool", name="1")
    spool.refuse(row(1))
    modes = {path.stat().st_mode & 0o077 for path in (tmp_path / "spool").iterdir()}
    assert modes == {0}
    assert (tmp_path / "spool").stat().st_mode & 0o077 == 0
    spool.close()


def test_a_file_that_another_start_went_through_is_not_read_again(tmp_path, monkeypatch):
    spool = Spool(tmp_path, name="1")
    spool.append([row(1)])
    dies(spool)
    (left,) = tmp_path.glob("*.spool")
    lock = fcntl.flock

    def late(fd: int, how: int) -> None:
        left.unlink(missing_ok=True)
        lock(fd, how)

    monkeypatch.setattr(fcntl, "flock", late)
    after = Spool(tmp_path, name="2")
    assert not after.has_more()
    after.close()


def test_doctor_says_what_lies_in_the_spool(tmp_path: Path):
    folder = tmp_path / "spool"
    assert looked_at(folder, ["telegram"]) == []
    assert [each.ok for each in looked_at(folder, ["sms"])] == [True, True]
    spool = Spool(folder, name="1")
    spool.append([row(1)])
    spool.refuse(row(2))
    assert [each.ok for each in looked_at(folder, ["sms"])] == [False, None]
    spool.close()
    (tmp_path / "in-the-way").write_text("")
    assert [each.ok for each in looked_at(tmp_path / "in-the-way", ["sms"])] == [False]


def damaged(text: bytes) -> bytes:
    """A line whose sum is right, and which is no row."""
    return b"%08x %b\n" % (zlib.crc32(text), text)


NO_ROWS = (b"", b"[]", b"{}", b"3", b'["sms","a","m","zz","","x"]', b"[1,2,3,4,5,6]", b"\xff")


def test_what_is_no_row_is_put_aside_and_the_others_are_read(tmp_path: Path):
    before = Spool(tmp_path, name="1")
    before.append([row(1)])
    dies(before)
    (left,) = tmp_path.glob("*.spool")
    whole = left.read_bytes()
    left.write_bytes(whole + b"".join(map(damaged, NO_ROWS)) + b"\0" * 700 + b"\n\n" + whole)
    after = Spool(tmp_path, name="2")
    found = []
    while rows := after.next(9):
        found += rows
        after.passed()
    assert found == [row(1), row(1)]
    assert after.clear()
    after.close()


def test_a_full_disk_on_which_nothing_can_be_put_aside_keeps_no_row_back(tmp_path, monkeypatch):
    before = Spool(tmp_path, name="1")
    before.append([row(1)])
    dies(before)
    (left,) = tmp_path.glob("*.spool")
    left.write_bytes(b"torn\n" + left.read_bytes())
    after = Spool(tmp_path, name="2")

    def full(_: int, __: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    assert after.next(9) == [row(1)]
    after.close()


def test_one_long_row_does_not_bring_the_whole_file_into_memory(tmp_path, monkeypatch):
    monkeypatch.setattr("bot.spool.MOST_BYTES", 300)
    spool, read, sizes = Spool(tmp_path, name="1"), os.pread, []
    spool.append([row(1, bytes(1000)), *(row(n) for n in range(2, 200))])

    def counted(fd: int, size: int, at: int) -> bytes:
        sizes.append(size)
        return read(fd, size, at)

    monkeypatch.setattr(os, "pread", counted)
    assert spool.next(1) == [row(1, bytes(1000))]
    assert max(sizes) < 5000
    spool.close()


def test_a_disk_that_really_ends_promises_nothing_and_keeps_what_it_has(tmp_path: Path):
    spool = Spool(tmp_path, name="1")
    spool.append([row(1)])
    (left,) = tmp_path.glob("*.spool")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (left.stat().st_size + 50, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            spool.append([row(2), row(3)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    dies(spool)  # with half a row at its end
    after = Spool(tmp_path, name="2")
    assert after.next(9) == [row(1)]
    after.passed()
    assert after.next(9) == []
    assert after.clear()
    after.close()


def test_a_disk_that_the_spool_itself_has_filled_does_not_keep_it_from_being_emptied(
    tmp_path, monkeypatch
):
    before = Spool(tmp_path, name="1")
    before.append([row(1)])
    dies(before)
    (left,) = tmp_path.glob("*.spool")
    left.write_bytes(left.read_bytes() + b"torn")
    write = os.pwrite

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "pwrite", full)
    with pytest.raises(OSError, match="No space"):
        Spool(tmp_path / "empty", name="1")
    after = Spool(tmp_path, name="2")
    assert after.has_more()
    with pytest.raises(OSError, match="No space"):
        after.append([row(2)])
    monkeypatch.setattr(os, "pwrite", write)
    after.append([row(3)])  # there is a little room again
    assert after.next(9) == [row(1), row(3)]
    after.passed()
    assert after.clear()
    after.append([row(4)])
    assert after.next(9) == [row(4)]
    after.passed()
    after.close()
    assert files(tmp_path) == ["empty"]
    assert files(tmp_path / "empty") == []
