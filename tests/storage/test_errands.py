"""Errands: one at a time, again after a failure, given up for good, counted once."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select

from bot import errands as running
from bot.child import WORK
from bot.errands import ChildFailed, Errands, in_child
from bot.stepped import Clock, InlineWriter
from channels import ChannelError
from privacy.media_parcel import Kept
from privacy.media_parcel import unpack as unpack_media
from publishing.digest import Facts, to_json
from publishing.digest_parcel import pack, unpack
from publishing.digest_work import run
from storage import errands
from storage.db import transaction
from storage.models import Errand
from tests.fakes.stage import play
from tests.sim import a_house

NOW = datetime(2026, 1, 19, 3, tzinfo=UTC)
E = errands.E
FACTS = Facts(
    campaign_title="City streets",
    office_name="Roads",
    language="en",
    timezone="Africa/Nairobi",
    period="2026-W03",
    starts_at=NOW - timedelta(days=7),
    ends_at=NOW,
)


class Shed:
    """Errands on a clock that stands still; `handed` is what came to the inbox."""

    def __init__(self, engine):
        self.clock = Clock(NOW)
        self.house = a_house(engine, now=self.clock)
        self.writer = InlineWriter(engine)
        self.errands = Errands(self.house, self.writer, self._keep)
        self.handed = []

    async def _keep(self, channel, account, arrivals):
        for arrival in arrivals:
            head, _, result = arrival.body.partition(b"\n")
            self.handed.append((account, arrival.external_id, json.loads(head)["ok"], result))

    def order(self, errand_id, kind, body):
        sealed = self.house.vault.seal(body, place=errands.place_of(errand_id))
        row = {"id": errand_id, "kind": kind, "subject": str(errand_id), "body": sealed}
        with transaction(self.writer.conn) as conn:
            conn.execute(insert(Errand), {**row, "step": "new", "tries": 0, "created_at": NOW})

    def run_due(self):
        return play(self.errands.run_due())

    def state(self, errand_id=1):
        with transaction(self.writer.conn) as conn:
            statement = select(E.step, E.tries, E.error).where(E.id == errand_id)
            return tuple(conn.execute(statement).one())


@pytest.fixture
def shed(engine):
    shed = Shed(engine)
    yield shed
    shed.writer.conn.close()


def working(monkeypatch, work):
    """Let the child's work be this coroutine."""
    monkeypatch.setattr(running, "in_child", work)


@pytest.mark.check
def test_a_child_builds_the_same_digest_as_we_would():
    body = to_json(FACTS)
    assert play(in_child("digest", body)) == run(body)


def test_a_digest_survives_its_parcel():
    digest = unpack(run(to_json(FACTS)))
    assert unpack(pack(digest)) == digest


@pytest.mark.check
def test_a_child_says_only_the_kind_of_its_error():
    with pytest.raises(ChildFailed, match=r"^JSONDecodeError$"):
        play(in_child("digest", b"a person's words"))


def test_a_kind_that_nobody_knows_fails_in_the_child():
    assert "nonsense" not in WORK
    with pytest.raises(ChildFailed, match="KeyError"):
        play(in_child("nonsense", b""))


def test_a_child_that_takes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr(running, "CHILD_WITHIN_S", 0.0)
    with pytest.raises(TimeoutError):
        play(in_child("digest", to_json(FACTS)))


def test_a_child_is_given_no_setting_and_no_secret(monkeypatch):
    monkeypatch.setenv("HEED_TELEGRAM_TOKEN", "1:secret")
    assert not [name for name in running._surroundings() if name.startswith("HEED_")]


def test_a_result_is_handed_in_once(shed, monkeypatch):
    async def work(kind, body):
        return b"done " + body

    working(monkeypatch, work)
    shed.order(1, "digest", b"facts")
    assert [shed.run_due(), shed.run_due()] == [1, 0]
    assert shed.handed == [("digest", "1", True, b"done facts")]
    assert shed.state() == ("ready", 1, None)


def test_two_are_done_at_once_and_the_third_waits(shed, monkeypatch):
    async def work(kind, body):
        return b""

    working(monkeypatch, work)
    for n in (1, 2, 3):
        shed.order(n, "digest", b"")
    assert [shed.run_due(), shed.run_due(), shed.run_due()] == [2, 1, 0]


def test_a_failure_is_tried_again_later_and_given_up_after_the_third(shed, monkeypatch):
    async def work(kind, body):
        raise ChildFailed("exit code -9")

    working(monkeypatch, work)
    shed.order(1, "digest", b"facts")
    for pause in (*errands.PAUSES, timedelta(days=1)):
        assert shed.handed == []
        assert [shed.run_due(), shed.run_due()] == [1, 0]
        shed.clock.move(pause)
    assert shed.run_due() == 0
    assert shed.state() == ("failed", 3, "exit code -9")
    assert shed.handed == [("digest", "1", False, b"")]


def test_what_a_dead_process_had_leased_is_due_again_after_five_minutes(shed):
    shed.order(1, "digest", b"facts")
    with transaction(shed.writer.conn) as conn:
        assert [each.tries for each in errands.lease(conn, NOW, 2)] == [1]
        assert errands.lease(conn, NOW + errands.LEASE, 2) == []
        late = NOW + errands.LEASE + timedelta(seconds=1)
        assert [each.tries for each in errands.lease(conn, late, 2)] == [2]


def test_what_kills_its_process_each_time_is_given_up(shed, monkeypatch):
    shed.order(1, "digest", b"facts")
    for _ in range(errands.MAX_TRIES):
        with transaction(shed.writer.conn) as conn:
            errands.lease(conn, shed.clock(), 2)
        shed.clock.move(errands.LEASE + timedelta(seconds=1))
    shed.run_due()
    assert shed.state() == ("failed", 4, "lease ran out")


class Photos:
    """A channel that finds what it was told to."""

    def __init__(self, found):
        self.found = found

    async def fetch(self, ref):
        if isinstance(self.found, Exception):
            raise self.found
        return self.found


def fetching(shed, found):
    shed.house.channels = {("sms", "main"): Photos(found)}
    shed.order(1, "fetch", json.dumps({"channel": "sms", "account": "main", "ref": "r"}).encode())
    shed.run_due()
    return shed


def test_what_its_channel_fetched_goes_through_a_child(shed):
    fetching(shed, b"no picture")
    ((account, _, ok, result),) = shed.handed
    assert (account, ok, unpack_media(result)) == ("fetch", True, Kept(why="format"))


def test_a_picture_that_is_gone_is_not_asked_for_again(shed):
    fetching(shed, ChannelError("gone", permanent=True))
    assert shed.state()[0] == "failed"
    assert shed.handed == [("fetch", "1", False, b"")]


def test_too_large_a_picture_is_not_kept(shed, monkeypatch):
    monkeypatch.setattr(running, "MOST_FETCHED_BYTES", 3)
    assert fetching(shed, b"four").handed == [("fetch", "1", False, b"")]
