"""What every test may ask for, and the one rule that all of them keep: loopback only."""

import gc
import ipaddress
import logging
import os
import re
import socket
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine

from bot.logs import Cleaning
from tests.databases import Postgres, Sqlite
from tests.postgres import NoPostgres, TemporaryPostgres

# The same examples in every run, so that `make check` never fails by luck; `make long` draws
# new ones (--hypothesis-profile=long).
settings.register_profile(
    "house", deadline=None, derandomize=True, max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
settings.register_profile(
    "long", deadline=None, max_examples=1_000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")


BOTH = ("sqlite", "postgresql")


FAULTS = "tests/faults/"  # each starts processes and kills them
LONGEST = f"{FAULTS}test_kill.py"
# Every talk is played at the terminal; over SMS and Telegram, where a message costs more, a few
# are enough in a minute. `make check` plays them all.
# Some twenty people each tell a report.
OF_CROWDS = ("brigade", "corroborated", "one_sender")
QUICK_TALKS = (
    *("album by telegram", "mapping_walked by telegram"),
    *("family_phone by sms", "forget_sms by sms", "one_message by sms", "sms_report by sms"),
    "survey_by_themselves by sms",
)
# A file that says this is left out as a whole, with all that it imports.
WHOLLY = re.compile(r"^pytestmark = (?:\[\s*)?pytest\.mark\.(check|long)\b", re.MULTILINE)


# Tests in tests/e2e play whole talks, on SQLite in `make check`. On PostgreSQL too where several
# processes or the engine's own ways matter, and one transcript of each kind at the terminal; the
# rest there in `make long`: `make check` has ten minutes. What talks store is tested on both in
# tests/storage.
TALKS_ON_POSTGRES_TOO = (
    *("audit_scorecard", "duplicates", "forget_telegram", "full_circle", "mapping_water_point"),
    *("relay_sms", "reveal", "second_look", "survey_enumerator", "two_moderators"),
    "withdraw_consent",
)
ON_POSTGRES_TOO = tuple(
    f"tests/e2e/test_{name}.py"
    for name in (
        "digest", "full_circle", "release_catalogue", "release_receipts", "releases", "rush",
        "wholes_laws",
    )
)  # fmt: skip


class Rendered(logging.Handler):
    """Keeps every record of the session as the line that a log file would show."""

    def __init__(self) -> None:
        super().__init__(level=logging.DEBUG)
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
        self.lines: list[str] = []
        self.begun = 0  # lines before the running test

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record, arguments and traceback included."""
        self.lines.append(self.format(record))


_logs = Rendered()


def pytest_configure() -> None:
    """Listen at DEBUG before the first import of a test can log; let the collector rest."""
    gc.disable()
    logging.getLogger().addHandler(_logs)
    logging.getLogger().setLevel(logging.DEBUG)


class Kept(logging.Handler):
    """Keeps the records of one test."""

    def __init__(self) -> None:
        super().__init__(level=logging.DEBUG)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one."""
        self.records.append(record)


def pytest_runtest_setup() -> None:
    """Listen on: a command that a test ran sets logging up anew, and cleans what is logged."""
    _logs.begun = len(_logs.lines)
    root = logging.getLogger()
    root.setLevel(logging.DEBUG)
    for handler in root.handlers[:]:
        if any(isinstance(each, Cleaning) for each in handler.filters):
            root.removeHandler(handler)
    if _logs not in root.handlers:
        root.addHandler(_logs)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Do not import files of which no test would be run, nor what they import."""
    left_out = config.getoption("markexpr")
    if collection_path.name == "faults":
        return True if "not check" in left_out else None
    if collection_path.suffix != ".py":
        return None
    said = WHOLLY.search(collection_path.read_text(encoding="utf-8"))
    return True if said and f"not {said[1]}" in left_out else None


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end: the collector need not look at it."""
    gc.freeze()
    gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show with a test that failed what was logged since it began."""
    report = yield
    if report.failed:
        report.sections.append(("Captured log", "\n".join(_logs.lines[_logs.begun :])))
    return report


@pytest.fixture
def records() -> Iterator[list[logging.LogRecord]]:
    """Give what the test has logged so far, at DEBUG."""
    kept = Kept()
    logging.getLogger().addHandler(kept)
    yield kept.records
    logging.getLogger().removeHandler(kept)


@pytest.fixture(scope="session")
def all_logs() -> list[str]:
    """Give every log line of this session so far (with xdist: of this worker), at DEBUG."""
    return _logs.lines


@pytest.fixture(scope="session")
def postgres() -> Iterator[TemporaryPostgres]:
    """Give one throw-away server, started when first asked for; skip where there is none."""
    try:
        server = TemporaryPostgres()
    except NoPostgres as reason:
        pytest.skip(str(reason))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def _sqlite(tmp_path_factory: pytest.TempPathFactory) -> Sqlite:
    return Sqlite(tmp_path_factory.mktemp("ready"))


@pytest.fixture(scope="session")
def _emptied(postgres: TemporaryPostgres) -> Postgres:
    return Postgres(postgres)


@pytest.fixture(params=BOTH)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Give an empty database of the newest schema: SQLite in memory, then PostgreSQL."""
    if request.param == "postgresql":
        made = request.getfixturevalue("_emptied").emptied()
    else:
        made = request.getfixturevalue("_sqlite").in_memory()
    with made as engine:
        yield engine


@pytest.fixture(params=BOTH)
def engine_on_disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Give the same, SQLite as a file: for more than one connection at a time."""
    if request.param == "postgresql":
        made = request.getfixturevalue("_emptied").emptied()
    else:
        made = request.getfixturevalue("_sqlite").on_disk(tmp_path)
    with made as engine:
        yield engine


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave faults, PostgreSQL and the second way of Telegram to `make check`.

    `make test` has a minute.
    """
    for item in items:
        given = getattr(item, "callspec", None)
        on_postgres = given is not None and "postgresql" in given.params.values()
        asks = "postgres" in getattr(item, "fixturenames", ())
        is_fault = item.nodeid.startswith(FAULTS)
        if on_postgres or asks or is_fault or _is_long_talk(item.nodeid):
            item.add_marker(pytest.mark.check)
        if on_postgres and _is_for_long(item.nodeid):
            item.add_marker(pytest.mark.long)
    # What takes minutes begins first: begun last, it would be waited for with one core idle.
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


def _is_for_long(test: str) -> bool:
    """Whether a test on PostgreSQL is left to `make long`."""
    if "test_transcripts.py" in test:
        talk = test.partition("postgresql-")[2].partition(" by ")
        return bool(talk[1]) and (talk[0] not in TALKS_ON_POSTGRES_TOO or talk[2] != "console]")
    return test.startswith("tests/e2e/") and not test.startswith(ON_POSTGRES_TOO)


def _is_long_talk(test: str) -> bool:
    is_talk = "test_transcripts.py" in test and " by " in test
    is_crowd = any(f"[{talk} by " in test or f"-{talk} by " in test for talk in OF_CROWDS)
    is_quick = (not is_crowd and "by console" in test) or any(
        f"{talk}]" in test for talk in QUICK_TALKS
    )
    return is_talk and not is_quick


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Give the folder of the real data; skip where it is not at hand."""
    folder = os.environ.get("HEED_REAL_DATA", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("HEED_REAL_DATA names no folder")
    return Path(folder)


def _is_local(family: int, address: Any) -> bool:
    if family not in (socket.AF_INET, socket.AF_INET6):
        return True
    host = str(address[0])
    try:
        return host == "localhost" or ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail any test that connects beyond this machine, even if the code swallows the error."""
    strayed: list[str] = []

    def guarded(name: str) -> Any:
        original = getattr(socket.socket, name)

        def connect(self: socket.socket, address: Any) -> Any:
            if not _is_local(self.family, address):
                strayed.append(str(address))
                raise OSError(f"tests stay on loopback, not {address}")
            return original(self, address)

        return connect

    monkeypatch.setattr(socket.socket, "connect", guarded("connect"))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded("connect_ex"))
    yield
    assert strayed == []
