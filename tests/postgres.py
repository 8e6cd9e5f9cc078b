"""A throw-away PostgreSQL for tests: loopback only, gone when the tests end.

Knows nothing of Heed's tables. Runs as root too, by handing the server to an unprivileged user.
"""

import atexit
import itertools
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import psycopg

OLDEST_MAJOR = 15
"""The oldest PostgreSQL that Heed promises to run on: Debian 12's."""

START_WITHIN_S = 30.0
START_TRIES = 3


class NoPostgres(Exception):
    """There is no usable PostgreSQL here; the message says what is missing."""


class TemporaryPostgres:
    """One server with its own data folder; about a second to start.

    Args:
        fsync: True makes commits wait for the disk, as in production; False is
            several times faster and enough wherever no power loss is played: what was
            committed survives `restart(immediate=True)` either way.

    Raises:
        NoPostgres: no binaries, or the server does not come up within 30 s.
    """

    def __init__(self, *, fsync: bool = False) -> None:
        self._binaries = binaries()
        self._fsync = fsync
        self._numbers = itertools.count(1)
        self._folder = Path(tempfile.mkdtemp(prefix="heed-pg-"))
        self._as_user = _unprivileged(self._folder)
        self._server: subprocess.Popen[bytes] | None = None
        self._port = 0
        atexit.register(self.stop)
        self._create_cluster()
        self._start_somewhere()

    @property
    def url(self) -> str:
        """SQLAlchemy address of the maintenance database; make your own with `new_database`."""
        return self._url_of("postgres")

    def new_database(self, template: str = "template1") -> str:
        """Create an empty database, or a copy of another one of this server.

        Args:
            template: name of the database to copy; nobody may be connected to it.

        Returns:
            Its SQLAlchemy address.
        """
        name = f"heed_{next(self._numbers)}"
        with self._connect() as maintenance:
            maintenance.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'.encode())
        return self._url_of(name)

    def drop_database(self, url: str) -> None:
        """Drop a database made by `new_database`, and cut whoever is still connected to it."""
        name = url.rpartition("/")[2]
        with self._connect() as maintenance:
            maintenance.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'.encode())

    def restart(self, *, immediate: bool = True) -> None:
        """Stop and start again on the same port.

        Args:
            immediate: True is a crash: connections are cut and the log is replayed;
                False lets no new work in and rolls back what is open.
        """
        self._halt("immediate" if immediate else "fast")
        self._start()

    def crash(self) -> None:
        """Cut all connections and stay away until `come_back`."""
        self._halt("immediate")

    def come_back(self) -> None:
        """Start again on the same port, with all that was committed."""
        self._start()

    def stop(self) -> None:
        """End the server and remove its folder; does nothing the second time."""
        self._halt("fast")
        shutil.rmtree(self._folder, ignore_errors=True)
        atexit.unregister(self.stop)

    def _url_of(self, database: str) -> str:
        return f"postgresql+psycopg://postgres@127.0.0.1:{self._port}/{database}"

    def _connect(self) -> "psycopg.Connection[tuple[Any, ...]]":
        return psycopg.connect(
            host="127.0.0.1", port=self._port, user="postgres", dbname="postgres", autocommit=True
        )

    def _create_cluster(self) -> None:
        self._run(
            "initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
            "--no-sync", "--no-instructions",
        )  # fmt: skip

    def _start_somewhere(self) -> None:
        for tries_left in reversed(range(START_TRIES)):
            # Somebody may take the port before the server does: then another one.
            self._port = _free_port()
            try:
                self._start()
            except NoPostgres:
                if not tries_left:
                    self.stop()
                    raise
            else:
                break

    def _start(self) -> None:
        on = "on" if self._fsync else "off"
        options = {
            "listen_addresses": "127.0.0.1", "port": self._port,
            "unix_socket_directories": self._folder, "max_connections": 60,
            "shared_buffers": "32MB", "fsync": on, "full_page_writes": on,
        }  # fmt: skip
        arguments = [part for key, value in options.items() for part in ("-c", f"{key}={value}")]
        with (self._folder / "log").open("ab") as log:
            self._server = subprocess.Popen(
                [self._binaries / "postgres", "-D", self._folder / "cluster", *arguments],
                stdout=log, stderr=log, stdin=subprocess.DEVNULL, **self._as_user,
            )  # fmt: skip
        self._wait_until_ready()

    def _wait_until_ready(self) -> None:
        give_up_at_s = time.monotonic() + START_WITHIN_S
        while time.monotonic() < give_up_at_s:
            if self._server is None or self._server.poll() is not None:
                raise NoPostgres(f"PostgreSQL ended at once: {self._last_words()}")
            try:
                self._connect().close()
            except psycopg.OperationalError:
                time.sleep(0.02)
            else:
                return
        raise NoPostgres(f"PostgreSQL was not ready within {START_WITHIN_S:.0f} s")

    def _halt(self, mode: str) -> None:
        if self._server is None or self._server.poll() is not None:
            return
        self._run("pg_ctl", "stop", "-m", mode, "-w", "-t", "30")
        self._server.wait(timeout=30)

    def _run(self, program: str, *arguments: str) -> None:
        ended = subprocess.run(
            [self._binaries / program, "-D", self._folder / "cluster", *arguments],
            capture_output=True, text=True, check=False, **self._as_user,
        )  # fmt: skip
        if ended.returncode:
            raise NoPostgres(f"{program}: {ended.stderr.strip()}")

    def _last_words(self) -> str:
        return (self._folder / "log").read_text(errors="replace")[-500:]


def binaries() -> Path:
    """Return the folder with the newest PostgreSQL's programs.

    Raises:
        NoPostgres: none found, or older than PostgreSQL 15.
    """
    found = sorted(
        (int(folder.parent.name), folder)
        for folder in Path("/usr/lib/postgresql").glob("*/bin")
        if folder.parent.name.isdigit() and (folder / "postgres").exists()
    )
    if found and found[-1][0] >= OLDEST_MAJOR:
        return found[-1][1]
    on_path = shutil.which("postgres")
    if on_path and shutil.which("initdb"):
        return Path(on_path).resolve().parent
    raise NoPostgres(
        f"no PostgreSQL {OLDEST_MAJOR} or newer; on Debian: apt-get install postgresql"
    )


def _unprivileged(folder: Path) -> dict[str, Any]:
    """Return how to run the server's programs: as nobody when we are root, who it refuses."""
    env = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(folder)}
    if os.geteuid() != 0:
        return {"env": env, "cwd": folder}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {
        "env": env, "cwd": folder, "user": nobody.pw_uid, "group": nobody.pw_gid,
        "extra_groups": [],
    }  # fmt: skip


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
