"""Intake and spool together: nobody is overtaken, and who comes again is told to come again."""

import asyncio
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from sqlalchemy.exc import DataError, OperationalError

from bot import intake, spooling
from bot.commands import run
from bot.intake import Intake
from bot.settings import Settings
from bot.spool import REFUSED, Spool
from bot.spooling import Spooling
from channels import Arrival, Unavailable
from tests.fakes.stage import played
from tests.sim import a_vault

AT_NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)


class Database:
    """Takes rows as the inbox does: once, in order; can be away, or let one wait."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.is_away = False
        self.is_free = asyncio.Event()
        self.is_free.set()

    async def first(self, _: Any, rows: list[dict[str, Any]]) -> None:
        await self.is_free.wait()
        if self.is_away:
            locked = sqlite3.OperationalError("database is locked")
            locked.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise OperationalError("", {}, locked)
        if any(row["external_id"] == "poison" for row in rows):
            raise DataError("", {}, sqlite3.DataError("no text"))
        self.ids += [row["external_id"] for row in rows if row["external_id"] not in self.ids]


class Doors:
    """An intake with a spool, before a database that can be away."""

    def __init__(self, folder: Path) -> None:
        self.database, self.folder = Database(), folder
        self.kept = asyncio.Event()
        writer: Any = self.database
        self.spooling = Spooling(Spool(folder, name="1"), writer, self.kept)
        house: Any = SimpleNamespace(now=lambda: AT_NOON, vault=a_vault())
        self.intake = Intake(house, writer, self.kept, self.spooling)

    async def keep(self, *ids: str, channel: str = "sms") -> None:
        await self.intake.keep(channel, "a", [Arrival(i, "+254700000001", b"words") for i in ids])


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "LONGEST_WAIT_S", 0.03)
    monkeypatch.setattr(spooling, "REPLAY_EVERY_S", 0.01)


@played
async def test_what_is_stuck_on_its_way_is_not_overtaken(tmp_path):
    doors = Doors(tmp_path)
    doors.database.is_free.clear()
    first = asyncio.create_task(doors.keep("1"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)  # it is on its way
    async with asyncio.timeout(5):  # of what was forgotten nobody would ever hear
        await asyncio.gather(first, doors.keep("2"), doors.keep("3"))
    assert doors.spooling.is_on
    await doors.keep("4")
    doors.database.is_free.set()
    assert await doors.spooling.replay()
    await doors.keep("5")
    assert doors.database.ids == ["1", "2", "3", "4", "5"]
    await doors.spooling.close()


@played
async def test_who_comes_again_by_themselves_is_told_to(tmp_path):
    doors = Doors(tmp_path)
    doors.database.is_away = True
    await doors.keep("1")
    with pytest.raises(Unavailable):
        await doors.keep("2", channel="telegram")
    doors.database.is_away = False
    assert await doors.spooling.replay()
    assert doors.database.ids == ["1"]
    await doors.spooling.close()


@played
async def test_until_all_is_put_back_what_is_new_goes_behind_it(tmp_path):
    doors = Doors(tmp_path)
    doors.database.is_away = True
    await doors.keep("1", "2")
    doors.database.is_away = False
    await doors.keep("3")  # the database is there again, and two wait before this one
    assert doors.database.ids == []
    assert not doors.kept.is_set()
    assert await doors.spooling.replay()
    assert doors.database.ids == ["1", "2", "3"]
    assert doors.kept.is_set()
    await doors.spooling.close()


@played
async def test_a_row_that_no_database_takes_keeps_no_other_out(tmp_path):
    doors = Doors(tmp_path)
    doors.database.is_away = True
    await doors.keep("1", "poison", "2")
    doors.database.is_away = False
    assert await doors.spooling.replay()
    assert doors.database.ids == ["1", "2"]
    assert b"poison" in (tmp_path / REFUSED).read_bytes()
    await doors.spooling.close()


@played
async def test_a_disk_that_is_full_too_promises_nothing(tmp_path, monkeypatch):
    doors = Doors(tmp_path)
    doors.database.is_away = True

    def full(_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(doors.spooling._spool, "append", full)
    with pytest.raises(Unavailable):
        await doors.keep("1")
    await doors.spooling.close()


@pytest.mark.parametrize(("channel", "starts"), [("sms", False), ("telegram", True)])
def test_heed_does_not_start_where_it_could_not_keep_an_sms(tmp_path, capsys, channel, starts):
    (tmp_path / "in-the-way").write_text("a file")
    settings = Settings(spool_folder=tmp_path / "in-the-way")
    house: Any = SimpleNamespace(channels={(channel, "a"): None}, settings=settings, ids=lambda: 1)
    if starts:
        run.with_spool(house)
        return
    with pytest.raises(typer.Exit):
        run.with_spool(house)
    assert "HEED_SPOOL_FOLDER" in capsys.readouterr().err
