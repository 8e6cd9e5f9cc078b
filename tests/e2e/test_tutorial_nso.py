"""docs/tutorial-nso.md is followed literally: its blocks are run, and print what it says."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from minisign import KeyPair

from publishing.formats import files
from publishing.manifest import signed, with_manifest
from tests.releases import example

pytestmark = pytest.mark.check
ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "tutorial-nso.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PUBLIC = "https://heed.example/releases"
NEXT = "----- next block -----"


class Silent(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, *said: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A signed release under an address on this machine."""
    release = example().release
    folder = tmp_path_factory.mktemp("shelf") / "releases" / release.name
    folder.mkdir(parents=True)
    key = bytes(KeyPair.generate().secret_key)
    for name, body in signed(with_manifest(files(release)), release, key).items():
        (folder / name).write_bytes(body)
    handler = partial(Silent, directory=str(folder.parents[1]))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/releases"
        server.shutdown()
        thread.join()


def blocks() -> list[tuple[str, str]]:
    return BLOCK.findall(PAGE)


def as_program(address: str) -> str:
    """One Python program of all blocks in their order: variables live on, as in a notebook."""
    lines = ["import os, subprocess"]
    for kind, text in blocks():
        if kind == "python":
            lines.append(text.replace(f'"{PUBLIC}', f'"{address}'))
        elif kind == "sh":
            lines.append(f"subprocess.run(['bash', '-euc', {text!r}], check=True)")
        else:
            continue
        lines.append(f"print({NEXT!r}, flush=True)")
    return "\n".join(lines)


def test_every_block_of_the_tutorial_runs_and_prints_what_the_page_says(
    shelf: str, tmp_path: Path
) -> None:
    (tmp_path / "follow.py").write_text(as_program(shelf), "utf-8")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    here = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
    ran = subprocess.run(
        [sys.executable, "follow.py"],
        cwd=tmp_path, env=here, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip

    assert ran.returncode == 0, ran.stdout + ran.stderr
    printed = [each.strip("\n") for each in ran.stdout.split(f"{NEXT}\n")]
    assert "The release is as it was published." in ran.stdout
    number = -1
    for kind, text in blocks():
        number += kind in ("python", "sh")
        if kind == "text":
            assert printed[number] == text.strip("\n")
    assert (tmp_path / "comparison" / "comparison.txt").read_text("utf-8").strip()
    assert (tmp_path / "validated.txt").read_text("utf-8").count("VALID") > 0
