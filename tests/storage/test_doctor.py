"""`doctor` finds what is wrong, says what to do, and raises no alarm where all is well."""

import json
import logging
import shutil
from collections import namedtuple
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
import typer
from sqlalchemy import insert, text, update
from typer.testing import CliRunner

from bot import checks, reaching
from bot.campaign_files import read_with_files
from bot.commands.doctor import doctor
from bot.house import real_now
from bot.intake import sealed_row
from bot.keyring import load_ring, write_new
from bot.looked_at import blank
from bot.settings import load
from bot.sms_checks import countries
from channels import Arrival, ChannelError
from channels._telegram_check import judged
from channels._telegram_settings import TelegramSettings
from channels.mail import Mail
from channels.mail import Settings as MailSettings
from channels.sms.generic import Settings as SmsSettings
from channels.sms.generic import opened
from privacy.vault import Vault, new_ring, read_ring
from storage import campaigns, decisions, inbox, migrate, ticks
from storage.db import Ids, connect, reader, writing
from storage.models import Contact, Decision, Letter, Membership, Person
from tests.house.rules import ROOT

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
RING = new_ring(Random(1).randbytes(32))
CITY = ROOT / "campaigns" / "city_streets" / "campaign.yaml"
CODE, SOURCE, FILES = read_with_files(CITY)


def a_vault(seed=7):
    rng = Random(seed)
    return Vault(read_ring(new_ring(rng.randbytes(32))), random_bytes=rng.randbytes)


class Pen:
    """What storage writes with: a turn of nothing but a connection."""

    def __init__(self, connection, now=NOW):
        self.connection, self.now, self.ids = connection, now, Ids(lambda: now, 0)
        self.read = reader(connection)

    def write(self, statement, parameters=None):
        return self.connection.execute(statement, parameters or {}).rowcount

    def add(self, table, **columns):
        self.connection.execute(insert(table), blank(table) | columns)


@pytest.fixture
def engine(engine_on_disk):
    return engine_on_disk


@pytest.fixture
def pen(engine):
    with writing(engine) as connection:
        pen = Pen(connection)
        load_city(pen)
        yield pen


def load_city(pen):
    campaign_id, _, _ = campaigns.load(
        pen.connection, code=CODE, text=SOURCE, files=FILES, new_id=1, now=pen.now, by="test"
    )
    return campaign_id


def decide(pen, *, times=1, ago=timedelta(0)):
    now, pen.now = pen.now, pen.now - ago
    for n in range(times):
        decisions.note(
            pen, about="review", subject_id=7, before="received", after="approved", reason="",
            campaign_id=1, n=1, version=n + 1, by_id=None, by_role="moderator",
        )  # fmt: skip
    pen.now = now


def a_sealed_chain(pen):
    decide(pen, times=5)
    assert decisions.seal(pen) == 5
    assert checks.chain(pen.read).ok is True


# --- the chain --------------------------------------------------------------------------------

CHANGES = {
    "after": "rejected", "before": "x", "reason": "abuse", "by_role": "lead", "about": "case",
    "subject_id": 8, "version": 99, "n": 2,
}  # fmt: skip


def test_a_decision_changed_after_sealing_is_found(pen):
    a_sealed_chain(pen)
    third = pen.read(text("SELECT decision_id FROM seal WHERE n = 3"))[0][0]
    for column, changed in CHANGES.items():
        with pen.connection.begin_nested() as unchanged:
            statement = update(Decision).where(Decision.id == third)
            assert pen.write(statement.values({column: changed})) == 1
            found = checks.chain(pen.read)
            assert (column, found.ok) == (column, False)
            assert "link 3:" in found.sentence
            unchanged.rollback()
    assert checks.chain(pen.read).ok is True


def test_a_decision_moved_in_time_is_found(pen):
    a_sealed_chain(pen)
    statement = update(Decision).values(decided_at=NOW + HOUR)
    assert pen.write(statement) == 5
    assert "link 1, 2, 3, 4, 5:" in checks.chain(pen.read).sentence


def test_a_removed_seal_is_found(pen):
    a_sealed_chain(pen)
    pen.write(text("DELETE FROM seal WHERE n = 3"))
    assert "link 4" in checks.chain(pen.read).sentence


def test_reordered_seals_are_found(pen):
    a_sealed_chain(pen)
    for before, after in ((2, 100), (3, 2), (100, 3)):
        pen.write(text("UPDATE seal SET n = :b WHERE n = :a"), {"a": before, "b": after})
    assert checks.chain(pen.read).ok is False


def test_an_end_that_was_cut_off_is_found_once_the_clock_has_sealed_since(pen):
    decide(pen, times=3, ago=HOUR)
    decisions.seal(pen)
    pen.write(text("DELETE FROM seal WHERE n = 3"))
    assert checks.chain(pen.read).ok is True  # a shorter chain is a chain
    assert checks.sealing(pen.read, NOW).ok is None
    ticks.keep_marks(pen.connection, {"seal": "2026-01-15T11:59Z"})
    found = checks.sealing(pen.read, NOW)
    assert found.ok is False
    assert "1 decisions unsealed" in found.sentence


def test_unsealed_decisions_are_counted(pen):
    a_sealed_chain(pen)
    assert checks.sealing(pen.read, NOW).sentence == "0 decisions unsealed."
    decide(pen, times=2, ago=timedelta(seconds=40))
    found = checks.sealing(pen.read, NOW)
    assert (found.ok, found.sentence.partition(" unsealed")[0]) == (True, "2 decisions")


# --- rows that wait ----------------------------------------------------------------------------


def keep(pen, name="m1", *, ago=timedelta(0), vault=None):
    row = sealed_row(
        vault or a_vault(), "sms", "default", Arrival(name, "+25670000001", b"{}"), NOW - ago
    )
    inbox.keep(pen.connection, [row])


def test_a_row_that_waits_too_long_is_found(pen):
    keep(pen, ago=timedelta(minutes=1))
    assert checks.waiting(pen.read, NOW).ok is True
    keep(pen, "m0", ago=3 * HOUR)
    found = checks.waiting(pen.read, NOW)
    assert (found.ok, found.sentence[:40]) == (False, "2 rows wait, the oldest for 3 hours: is ")


def test_quarantined_rows_are_counted(pen):
    keep(pen)
    assert checks.quarantine(pen.connection).ok is True
    pen.write(text("UPDATE inbox SET step = 'quarantined'"))
    found = checks.quarantine(pen.connection)
    assert (found.ok, found.sentence[:18]) == (False, "1 rows quarantined")


def test_what_is_kept_too_long_is_found_but_not_what_fell_due_today(pen):
    keep(pen)
    pen.write(text("UPDATE inbox SET step = 'done', done_at = received_at"))
    vault = a_vault()
    days = timedelta(days=1)
    assert checks.retention(pen.connection, vault, NOW + 3.5 * days).ok is True
    found = checks.retention(pen.connection, vault, NOW + 5 * days)
    assert (found.ok, found.sentence[:41]) == (False, "1 rows are kept too long (inbox_body): le")


def write_letter(pen, vault, **columns):
    pen.add(Person, id=5, key=b"k" * 16, created_at=NOW)
    pen.add(
        Contact, id=6, talker=b"t" * 16, person_id=5, kind="person", channel="sms",
        account="default", address=vault.seal_text("+1", place="contact|address|6"),
        campaign_id=None, created_at=NOW, seen_at=NOW,
    )  # fmt: skip
    made_at = columns.pop("made_at")
    pen.add(
        Letter, id=9, contact_id=6, prompt=b"", created_at=made_at,
        **{"not_before": made_at, "expires_at": NOW + 24 * HOUR, **columns},
    )  # fmt: skip


def test_late_letters_are_counted_also_those_put_off_again_and_again(pen):
    assert checks.post(pen.read, NOW).ok is True
    write_letter(
        pen, a_vault(), made_at=NOW - 2 * HOUR, not_before=NOW + HOUR, error="channel off"
    )
    found = checks.post(pen.read, NOW)
    assert (found.ok, found.sentence[:14]) == (False, "1 letters late")


def test_a_letter_that_is_to_wait_is_not_late(pen):
    write_letter(pen, a_vault(), made_at=NOW - 2 * HOUR, not_before=NOW + HOUR)
    assert checks.post(pen.read, NOW).ok is True


# --- clock, keys, disk, database ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("mark", "ok"),
    [("2026-01-15T11:59Z", True), ("2026-01-15T11:00Z", None), ("2026-01-15T12:30Z", False)],
)
def test_the_clock_is_compared_with_its_last_tick(pen, mark, ok):
    ticks.keep_marks(pen.connection, {"seal": mark, "digest:amara": "2026-W02"})
    assert checks.clock(pen.read, NOW).ok is ok


def test_a_clock_behind_the_newest_row_is_off(pen):
    keep(pen, ago=-HOUR)
    found = checks.clock(pen.read, NOW)
    assert (found.ok, "1 hour from now" in found.sentence) == (False, True)


def test_keys_that_open_nothing_of_what_is_there_are_found(pen):
    vault = a_vault()
    assert checks.keys_fit(pen.read, vault).ok is True
    keep(pen, vault=vault)
    assert checks.keys_fit(pen.read, vault).ok is True
    assert checks.keys_fit(pen.read, a_vault(8)).ok is False


def test_the_database_is_as_durable_as_it_should_be(pen):
    found = checks.tuning(pen.connection)
    if pen.connection.dialect.name == "sqlite":
        assert found.ok is True
    else:  # the throw-away server of the tests does not wait for the disk, and is found out
        assert "fsync is off" in found.sentence


def test_a_database_that_waits_for_no_disk_is_found(engine):
    turn_off = {
        "sqlite": "PRAGMA synchronous=OFF",
        "postgresql": "SET synchronous_commit = off",
    }[engine.dialect.name]
    with engine.connect() as connection:
        wire = connection.connection.dbapi_connection
        wire.cursor().execute(turn_off)
        wire.commit()
        with connection.begin():
            found = checks.tuning(connection)
    assert (found.ok, "synchronous" in found.sentence) == (False, True)


def test_a_schema_of_another_version_is_found(engine):
    assert checks.schema(engine).ok is True
    with writing(engine) as connection:
        connection.execute(text("DELETE FROM alembic_version"))
    assert checks.schema(engine).ok is False


def test_a_full_disk_is_found(tmp_path, monkeypatch):
    usage = namedtuple("usage", "total used free")
    for free, ok in ((400e6, False), (2e9, False), (80e9, True)):  # 2 GB of 100 are under 5 %
        monkeypatch.setattr(shutil, "disk_usage", lambda _, free=free: usage(100e9, 0, free))
        assert checks.disk(tmp_path).ok is ok


# --- campaigns and channels --------------------------------------------------------------------


def test_a_campaign_without_moderators_and_post_is_a_warning(pen):
    found = reaching.campaigns(pen.read, names=())
    assert [finding.ok for finding in found] == [True, None, None]
    assert "invite city_streets --role moderator" in found[1].sentence


def test_a_campaign_with_moderators_and_mail_is_fine(pen):
    write_letter(pen, a_vault(), made_at=NOW)
    pen.add(Membership, id=3, person_id=5, campaign_id=1, role="moderator", given_at=NOW)
    assert [f.ok for f in reaching.campaigns(pen.read, names=("mail",))] == [True, True, True]


def test_a_campaign_that_cannot_be_read_any_more_is_bad(pen):
    pen.write(
        text("UPDATE campaign_version SET source = :s"),
        {"s": json.dumps({"text": "campaign: [", "files": {}})},
    )
    assert [finding.ok for finding in reaching.campaigns(pen.read, names=())] == [False]


def test_a_gateway_that_reads_numbers_of_another_country_is_a_warning(pen):
    def found(country):
        made = opened(SmsSettings(secret="x" * 20, account="hill", country=country), real_now)
        return countries(pen.read, [made])

    assert found("KE") == []
    assert "hill reads numbers without + as they are" in found("")[0].sentence
    assert "open is in KE" in found("UG")[0].sentence


def test_no_campaign_is_a_warning(engine):
    with writing(engine) as connection:
        [found] = reaching.campaigns(reader(connection), names=())
    assert found.ok is None


class Mute:
    name = "mute"

    def __init__(self, error):
        self.error, self.closed = error, False

    async def check(self):
        raise self.error

    async def close(self):
        self.closed = True


def test_a_channel_that_fails_is_a_finding_and_is_closed():
    gone = Mute(ChannelError("mail server not reached"))
    broken = Mute(ValueError("+25670000001"))
    mute: list[Any] = [gone, broken]
    found = reaching.channels(mute)
    assert [finding.ok for finding in found] == [False, False]
    assert [finding.name for finding in found] == ["mute"] * 2
    assert "mail server not reached" in found[0].sentence
    assert found[1].sentence == "Its check failed: ValueError."
    assert (gone.closed, broken.closed) == (True, True)


def test_an_unsigned_gateway_is_a_warning_and_a_short_secret_is_bad():
    short = opened(SmsSettings(secret="s3cret", send_url="https://gateway.example/"), real_now)
    long = opened(SmsSettings(secret="x" * 20, send_url="https://gateway.example/"), real_now)
    told = reaching.channels([short, long])
    assert [finding.ok for finding in told] == [None, False, None]
    assert [finding.name for finding in told] == ["sms default"] * 3
    assert not any("s3cret" in finding.sentence for finding in told)


def test_each_gateway_is_named_by_its_account_also_where_all_is_well():
    reach = {"secret": "x" * 20, "send_url": "https://gateway.example/", "networks": "192.0.2.7"}
    town, hills = (opened(SmsSettings(account=a, **reach), real_now) for a in ("town", "hills"))
    told = reaching.channels([town, hills])
    assert [(f.name, f.ok) for f in told] == [("sms town", True), ("sms hills", True)]


def test_a_mail_server_that_is_away_is_found():
    away = Mail(MailSettings(host="127.0.0.1", port=1, sender="heed@example.org"), real_now)
    found = reaching.channels([away])[0]
    assert (found.ok, found.sentence) == (False, "It cannot be reached: mail server not reached.")


URL = "https://heed.example.org/telegram"
HOOK = TelegramSettings(
    token="1:a",
    mode="webhook",
    webhook_secret="s",
    webhook_url=URL,
)
POLL = TelegramSettings(token="1:a")


@pytest.mark.parametrize(
    ("told", "settings", "oks"),
    [
        ({"url": URL, "pending_update_count": 0}, HOOK, [True, True]),
        ({"url": "", "pending_update_count": 0}, HOOK, [False, True]),
        ({"url": URL + "2", "pending_update_count": 0}, HOOK, [False, True]),
        ({"url": URL, "pending_update_count": 5000}, HOOK, [True, False]),
        ({"url": URL, "pending_update_count": 0, "last_error_date": 1}, HOOK, [True, True, None]),
        ({"url": "", "pending_update_count": 3}, POLL, [True]),
        ({"url": URL, "pending_update_count": 3}, POLL, [None, True]),
        ([], POLL, [None]),
    ],
)
def test_the_webhook_is_compared_with_ours(told, settings, oks):
    assert [ok for ok, _ in judged(told, settings)] == oks


# --- the command -------------------------------------------------------------------------------


@pytest.fixture
def _logs_stay():
    """A command sets logging up for its own process; here it is set back after it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level


@pytest.fixture
def folder(tmp_path, monkeypatch, _logs_stay):
    """A fresh, good set-up: keys apart, a campaign loaded, nothing said yet."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rows").mkdir()
    (tmp_path / "keys").mkdir()
    monkeypatch.setenv("HEED_DATABASE_URL", f"sqlite:///{tmp_path}/rows/heed.db")
    monkeypatch.setenv("HEED_KEY_FILE", str(tmp_path / "keys" / "heed.keys"))
    write_new(tmp_path / "keys" / "heed.keys", RING)
    engine = connect(load().database_url)
    migrate.upgrade(engine)
    with writing(engine) as connection:
        load_city(Pen(connection, datetime.now(UTC)))
    engine.dispose()
    return tmp_path


def run(*words):
    app = typer.Typer()
    app.command()(doctor)
    done = CliRunner().invoke(app, list(words))
    return done.exit_code, done.stdout


def findings():
    code, said = run("--json")
    return code, {(f["name"], f["ok"]): f["sentence"] for f in json.loads(said)["findings"]}


def bad(found):
    return [name for name, ok in found if ok is False]


def test_a_fresh_good_set_up_raises_no_alarm(folder):
    code, found = findings()
    assert (code, bad(found)) == (0, [])


def test_the_table_says_what_to_do(folder):
    code, said = run()
    assert code == 0
    assert "warning" in said
    assert "Citizens have no way in" in " ".join(said.split())


def test_keys_that_others_can_read_are_found(folder):
    (folder / "keys" / "heed.keys").chmod(0o644)
    code, found = findings()
    assert (code, bad(found)) == (3, ["keys"])
    assert "chmod 600" in found["keys", False]


@pytest.mark.check
def test_keys_beside_the_database_are_a_warning(folder, monkeypatch):
    monkeypatch.setenv("HEED_KEY_FILE", str(folder / "rows" / "heed.keys"))
    write_new(folder / "rows" / "heed.keys", RING)
    code, found = findings()
    assert code == 0
    assert ("keys apart", None) in found


def test_a_changed_row_ends_in_3(folder):
    engine = connect(load().database_url)
    with writing(engine) as connection:
        pen = Pen(connection)
        a_sealed_chain(pen)
        pen.write(text("UPDATE decision SET after = 'rejected'"))
    engine.dispose()
    code, found = findings()
    assert (code, bad(found)) == (3, ["decisions"])


def test_without_a_database_it_cannot_look_and_makes_none(folder, monkeypatch):
    monkeypatch.setenv("HEED_DATABASE_URL", f"sqlite:///{folder}/other/heed.db")
    code, found = findings()
    assert (code, bad(found)) == (1, ["database"])
    assert not (folder / "other").exists()


def test_a_bad_setting_ends_in_1(folder, monkeypatch):
    monkeypatch.setenv("HEED_PORT", "many")
    assert run()[0] == 1


@pytest.mark.check
def test_nothing_personal_and_no_secret_is_printed(folder):
    ring = load_ring(folder / "keys" / "heed.keys")
    vault = Vault(ring, random_bytes=Random(2).randbytes)
    engine = connect(load().database_url)
    with writing(engine) as connection:
        pen = Pen(connection)
        keep(pen, vault=vault)
        write_letter(pen, vault, made_at=NOW, error="refused")
    engine.dispose()
    said = run()[1] + run("--json")[1]
    secrets = [json.loads(line)["key"] for line in RING.splitlines()]
    assert not [secret for secret in [*secrets, "+2567", "+1 "] if secret in said]
