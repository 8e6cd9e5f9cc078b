"""FORGET after all that moderators can do with a report: nothing is left, the chain holds."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.campaign_files import read_with_files
from handlers.review import story as stories_told
from storage import campaigns, chain, stories
from storage import models as m
from storage.db import connect, reader, writing
from tests.e2e.desk import case_of, reports, staff
from tests.sim import CITY, Sim
from tests.storage.leftovers import leftovers

AMINA = "amina-of-the-birds"
PLACE = (r"(- code: pothole\n(?:    .*\n)*?)    place: thing", r"\1    place: person")
WORDS = ("starling", "kestrel", AMINA)
THERE = "@-2.87134,40.12529 behind the starling shop"
NEAR = "@-2.87130,40.12533"


@pytest.fixture
def sim(tmp_path: Path) -> Iterator[Sim]:
    engine = connect(f"sqlite:///{tmp_path / 'heed.db'}")
    m.tables().create_all(engine)
    sim = Sim(engine)
    sim.load(second_look=1)
    code, text, files = read_with_files(CITY)
    text = re.sub(*PLACE, text)
    text = re.sub(r"suggest: [\d.]+", "suggest: 0.02", text)
    text = re.sub(r"match: [\d.]+", "match: 0.9999", text)
    with writing(engine) as conn:
        campaigns.load(
            conn, code=code, text=f"{text.rstrip()}\nquality: {{second_look: 1}}\n", files=files,
            new_id=sim.house.ids(), now=sim.clock(), by="test",
        )  # fmt: skip
    for who in ("moses", "neema", "otis"):
        staff(sim, who)
    staff(sim, "leah", "lead")
    staff(sim, "tumaini", "trainee")
    yield sim
    sim.close()
    engine.dispose()


def talked_about(sim: Sim) -> str:
    """Asked, answered, revealed, linked, handed over."""
    report = reports(sim, AMINA, "deep starling pothole by the market, call 0722 123 456", THERE)
    code: str = case_of(sim, report).code
    sim.says("moses", "/next")
    sim.says("moses", f"/ask {code} Is it the kestrel street?")
    sim.says(AMINA, "Yes, the starling street")
    sim.says("moses", f"/reveal {code}")
    sim.presses("moses", "Exact place: to send help")
    sim.presses("neema", "Agree")
    sim.presses("leah", "Agree")
    assert "-2.87134" in sim.heard("moses")[-1]
    sim.says("moses", f"/evidence {code} https://kestrel.example.org/a?who=kestrel")
    sim.says("moses", f"/why {code}")
    sim.says("moses", "/next")
    sim.says("moses", "/handover The kestrel one is urgent")
    return code


def judged_twice(sim: Sim, code: str) -> None:
    """Verified, looked at blind, disagreed on, talked about; practised on."""
    sim.says("moses", "/next")
    sim.says("moses", f"/verify {code}")
    sim.says("otis", "/next")
    sim.presses("otis", "Reject")
    sim.presses("otis", "it was found not to be so")
    sim.presses("moses", "Rejected: it was found not to be so")
    sim.says("leah", f"/gold {code}")
    sim.presses("leah", "Rejected: it is outside the area")
    sim.says("leah", "The kestrel is no bird of ours")
    sim.says("tumaini", "/next")
    assert "starling" in sim.heard("tumaini")[-1]
    sim.presses("tumaini", "Reject")


def joined_and_parted(sim: Sim, code: str) -> None:
    other = reports(sim, "juma", "deep pothole by the market, a heron fell in", NEAR)
    theirs = case_of(sim, other).code
    sim.says("moses", "/next")
    sim.says("leah", f"/merge {theirs} {code}")
    sim.says("leah", f"/split {theirs}")
    assert "starling" in sim.heard("leah")[-1]
    sim.says("leah", "1")
    sim.says("leah", "1")
    sim.says("leah", f"/merge {theirs} {code}")


def sealed(sim: Sim) -> None:
    sim.pass_time(minutes=2)
    with sim.house.engine.connect() as conn:
        assert chain.verify(conn) is None


def story(sim: Sim, code: str) -> list[str]:
    """What `audit --case` tells of the case that is left."""
    with sim.house.engine.connect() as conn:
        read = reader(conn)
        found = stories.of_case(read, code, sim.house.vault)
    assert found is not None
    campaign = sim.house.campaigns.at(sim.campaign_id, 1)
    return list(stories_told.lines(stories_told.told(found, campaign, "en"), campaign, "en"))


@pytest.mark.check
def test_forget_after_all_that_moderators_do_leaves_nothing(
    sim: Sim, tmp_path: Path, all_logs: list[str]
) -> None:
    logged = len(all_logs)
    code = talked_about(sim)
    judged_twice(sim, code)
    joined_and_parted(sim, code)
    sealed(sim)
    assert in_clear(tmp_path) == []
    assert leftovers(sim, "starling", "2.87134") >= {
        "cases.place", "letter.prompt", "supplement.body",
    }  # fmt: skip

    sim.says(AMINA, "/forget")
    sim.presses(AMINA, "Yes")
    sim.pass_time(minutes=2)

    # The street that she was in is on the campaign's own list of places.
    assert leftovers(sim, "starling", "2.87134", AMINA) == {"campaign_version.source"}
    # What moderators typed lies in their own messages, as long as any message does.
    assert leftovers(sim, "kestrel") == {"inbox.body"}
    sim.pass_time(days=4)
    assert leftovers(sim, "kestrel") == set()
    sealed(sim)
    lines = story(sim, code)
    assert any("report 1 opened case" in line for line in lines)
    assert sum("(erased)" in line for line in lines) >= 1
    assert [line for line in all_logs[logged:] if any(word in line for word in WORDS)] == []


def in_clear(folder: Path) -> list[str]:
    """Words that lie in the database's files as they were said."""
    raw = b"".join(file.read_bytes() for file in folder.glob("heed.db*"))
    return [word for word in WORDS if word.encode() in raw]
