"""F19, F20 of a running house: bombs end a child at worst, and nothing as it came is ever kept."""

import asyncio
import json
import os
import subprocess
import sys
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import select

from bot.child import WORK
from bot.errands import in_child
from privacy.media_parcel import Kept, order, unpack
from storage import errands
from storage.columns import of
from storage.media import place_of
from storage.models import Errand, Media, Report
from tests.fakes.pictures import BOMBS, TELLING, encoded, many_frames
from tests.fakes.stage import play
from tests.sim import ROOT, Sim

HERE = "@-2.87134,40.12529"
# What only gets as far as the header needs no more than Python and its libraries.
TIGHT = """
import sys
from bot.child import Work, bound, shut, work_of
bound(Work("privacy.media_work", 160_000_000, 2))
run = work_of("fetch")
shut()
sys.stdout.buffer.write(run(sys.stdin.buffer.read()))
"""
TRIED = """
import json, socket, resource
from bot.child import WORK, bound, shut, work_of
bound(WORK["fetch"]); work_of("fetch"); shut()
def tried(what):
    try:
        what()
    except (OSError, MemoryError) as error:
        return type(error).__name__
    return "done"
print(json.dumps({
    "memory": tried(lambda: bytearray(WORK["fetch"].most_memory_bytes)),
    "network": tried(lambda: socket.socket()),
    "reading": tried(lambda: open("/etc/hostname")),
    "writing": tried(lambda: open("/dev/null", "w")),
    "cpu_s": resource.getrlimit(resource.RLIMIT_CPU)[1],
    "core": resource.getrlimit(resource.RLIMIT_CORE)[1],
}))
"""


def python(code, given=b""):
    """Run code as a child would run, and give what it writes."""
    done = subprocess.run(
        [sys.executable, "-c", code], input=given, capture_output=True, cwd=ROOT, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


def test_a_child_that_decodes_can_use_up_little_and_open_nothing():
    assert json.loads(python(TRIED)) == {
        "memory": "MemoryError", "network": "OSError", "reading": "OSError",
        "writing": "OSError", "cpu_s": 10, "core": 0,
    }  # fmt: skip


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_costs_a_child_next_to_nothing(bomb):
    assert unpack(python(TIGHT, order("image", BOMBS[bomb]()))) == Kept(why="too_many_pixels")


def test_ten_thousand_frames_cost_as_much_as_one():
    assert unpack(python(TIGHT, order("image", many_frames(10_000)))).cleaned


def large(kind):
    """20 megapixels, the most that is decoded, in the way that needs most memory."""
    grey = Image.linear_gradient("L").resize((5000, 4000), Image.Resampling.NEAREST)
    mode = {"JPEG": "RGB", "GIF": "L"}.get(kind, "RGBA")
    ways: dict[str, dict[str, Any]] = {
        "JPEG": {"progressive": True}, "PNG": {"compress_level": 1},
        "WEBP": {"lossless": True, "method": 1}, "GIF": {},
    }  # fmt: skip
    return encoded(Image.merge(mode, [grey] * len(mode)), kind, **ways[kind])


@pytest.mark.parametrize("kind", TELLING)
def test_the_largest_pictures_fit_into_a_child(kind):
    kept = unpack(play(in_child("fetch", order("image", large(kind)))))
    assert (kept.cleaned, kept.width_px, kept.height_px) == (True, 2048, 1638)


# --- children that die -----------------------------------------------------------------------


@pytest.fixture
def sim(engine):
    sim = Sim(engine)
    sim.stepped.errands.in_process = False
    sim.load()
    sim.console._photos["photo"] = TELLING["JPEG"]()
    yield sim
    sim.close()


@pytest.fixture
def deadly(monkeypatch):
    """Kill every child as soon as it lives, as long as the list holds anything."""
    original, left = asyncio.create_subprocess_exec, list[Any]()

    async def begin(*command, **how):
        child = await original(*command, **how)
        if left:
            left.pop()
            child.kill()
        return child

    monkeypatch.setattr(asyncio, "create_subprocess_exec", begin)
    return left


def reports(sim, who="amina"):
    sim.says(who, "!photo deep pothole by the market")
    sim.presses(who, "Yes")
    sim.says(who, HERE)
    sim.presses(who, "Send")


def errand(sim):
    E = of(Errand)
    return tuple(sim.rows(select(E.step, E.tries, E.error))[0])


def media(sim):
    (row,) = sim.rows(select(Media))
    body = row.body and sim.house.vault.open(row.body, place=place_of(row.id))
    return body and unpack(body)


def test_a_killed_child_leaves_nothing_half_written_and_is_followed_by_another(sim, deadly):
    deadly.append("once")
    reports(sim)
    assert errand(sim) == ("new", 1, "exit code -9")
    assert media(sim) is None

    sim.pass_time(minutes=1)
    assert errand(sim)[:2] == ("done", 2)
    assert media(sim).cleaned
    assert not any("could not use" in text for text in sim.heard("amina"))


def test_after_the_third_death_the_reporter_is_told_and_the_report_goes_on(sim, deadly):
    deadly += ["always"] * 9
    reports(sim)
    for pause in (*errands.PAUSES, timedelta(days=1)):
        sim.stepped.pass_time(pause)
    assert errand(sim) == ("failed", errands.MAX_TRIES, "exit code -9")
    assert len(deadly) == 9 - errands.MAX_TRIES
    assert media(sim) == Kept(why="lost")
    sorry = "Sorry, we could not use your picture. Your report goes on without it."
    assert sim.heard("amina").count(sorry) == 1
    assert [row.review for row in sim.rows(select(Report))] == ["received"]


def test_only_what_the_child_gave_back_is_ever_kept(sim):
    kept, original = list[Any](), sim.stepped.errands._keep

    async def keep(channel, account, arrivals):
        kept.extend(arrival.body for arrival in arrivals)
        await original(channel, account, arrivals)

    sim.stepped.errands._keep = keep
    reports(sim)
    (body,) = kept
    assert b"canary" in sim.console._photos["photo"]
    assert b"canary" not in body
    assert b"Exif" not in body
    with Image.open(BytesIO(media(sim).body)) as image:
        assert (image.format, image.size) == ("JPEG", (320, 240))


def test_a_child_for_pictures_knows_no_secret(monkeypatch):
    monkeypatch.setenv("HEED_TELEGRAM_TOKEN", "1:secret")
    assert "HEED_TELEGRAM_TOKEN" in os.environ
    assert WORK["fetch"].is_shut
    assert unpack(play(in_child("fetch", order("image", b"words")))) == Kept(why="format")
