"""How long a year of weekly releases takes, in one command: `-m benchmarks.releases`.

A real city's reports (HEED_REAL_DATA; tests/fakes/boston.py), its quarter four times over, in 52
weeks of which each knows all before it; on SQLite and on PostgreSQL, which must give the same
bytes. `--quick`: two weeks on SQLite.
"""

import csv
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from benchmarks.measure import options
from bot.keyring import write_new
from bot.opening import open_house
from bot.settings import Settings
from privacy.vault import new_ring
from tests.fakes.boston import CODE, Boston, load
from tests.postgres import NoPostgres, TemporaryPostgres

ROOT = Path(__file__).parent.parent
YEAR, TWO_WEEKS = "2011", "2011-W27..2011-W28"
GOAL_S = 1_800.0  # half an hour: once, when a campaign begins to publish
KEY = bytes(range(32))  # the same for both: which cells are hidden hangs on it


def main(argv: list[str] | None = None) -> int:
    """Measure; print a JSON line a database; 0 if both are quick enough and alike."""
    chosen = options(__doc__.partition("\n")[0], argv)
    data = os.environ.get("HEED_REAL_DATA", "")
    if not data:
        _print({"benchmark": "a year of releases", "left out": "needs HEED_REAL_DATA"})
        return 0
    boston, period = Boston(Path(data), year=not chosen.quick), YEAR
    if chosen.quick:
        period = TWO_WEEKS
    told = [_measured(boston, url, period) for url in _databases(with_postgres=not chosen.quick)]
    for line in told:
        _print(line)
    alike = len({line["sha256"] for line in told}) == 1
    return 0 if alike and all(line["meets"] for line in told) else 1


def _databases(*, with_postgres: bool) -> Iterator[str]:
    with TemporaryDirectory() as folder:
        yield f"sqlite:///{folder}/heed.db"
    if not with_postgres:
        return
    try:
        server = TemporaryPostgres(fsync=True)
    except NoPostgres:
        return
    yield server.new_database()
    server.stop()


def _measured(boston: Boston, url: str, period: str) -> dict[str, object]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_new(folder / "heed.keys", new_ring(KEY))
        house = open_house(
            Settings(database_url=url, key_file=folder / "heed.keys"), with_channels=False
        )
        load(boston, house.engine, house.vault)
        house.engine.dispose()
        out = folder / "out"
        seconds, cpu_s, most_mb = _run(url, folder, period, out)
        releases = sorted(out.iterdir())
        return {
            "benchmark": "a year of releases",
            "database": url.partition(":")[0],
            "releases": len(releases),
            "reports": len(boston.requests),
            "s": round(seconds, 1),
            "cpu_s": round(cpu_s, 1),
            "most_mb": round(most_mb),
            "share_of_cases_shown": round(_share(releases, len(boston.requests)), 3),
            "withheld": sum(not (each / "cases.csv").exists() for each in releases),
            "sha256": _hash(out),
            "goal_s": GOAL_S,
            "meets": seconds <= GOAL_S,
        }


def _run(url: str, folder: Path, period: str, out: Path) -> tuple[float, float, float]:
    """Run the command; returns seconds by the clock and of processor time, and the most MB."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("HEED_")}
    told = {
        "HEED_DATABASE_URL": url,
        "HEED_KEY_FILE": str(folder / "heed.keys"),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "bot", "release", "build"]
    asked = ["--campaign", CODE, "--period", period, "--out", str(out)]
    began_s, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [*command, *asked], check=True, env=kept | told, cwd=folder, stdout=subprocess.DEVNULL
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - began_s, cpu_s, after.ru_maxrss / 1_024


def _share(releases: list[Path], reports: int) -> float:
    """The share of the cases that stand in finest cells that are shown, by what is public."""
    return sum(_shown(each / "cases.csv") for each in releases) / reports


def _shown(file: Path) -> int:
    if not file.exists():
        return 0
    with file.open(newline="", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    above = {parent for name in ("area", "category") for parent in _parents(file, name)}
    return sum(
        int(row["cases"] or 0)
        for row in rows
        if not {row["area"], row["category"]} & {*above, "*"}
    )


def _parents(file: Path, name: str) -> set[str]:
    with file.with_name(f"codes.{name}.csv").open(newline="", encoding="utf-8") as lines:
        return {row["parent"] for row in csv.DictReader(lines)}


def _hash(out: Path) -> str:
    """One hash over all files of all releases, in the order of their names."""
    files = sorted(path for path in out.rglob("*") if path.is_file())
    found = sha256()
    for path in files:
        found.update(path.relative_to(out).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:16]


def _print(line: dict[str, object]) -> None:
    Console().print(json.dumps(line), highlight=False, soft_wrap=True)


if __name__ == "__main__":
    sys.exit(main())
