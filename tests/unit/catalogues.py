"""A made-up catalogue: a release that is out, one that is superseded, one that was retracted."""

import json
from dataclasses import replace
from datetime import UTC, datetime

from publishing.catalogue import Catalogue, Entry
from publishing.linked import record
from publishing.manifest import manifest
from tests.releases import example

HOME = "https://heed.example/releases"
FILES = {"cases.csv": b"area,cases\r\nmarket,12\r\n"}
OUT = datetime(2026, 12, 4, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 12, 9, 8, 0, tzinfo=UTC)


def an_entry(vintage=1, state="published", why=""):
    name = f"marula_streets-2026-M11-v{vintage}"
    release = replace(example().release, vintage=vintage, home=f"{HOME}/{name}")
    gone = state == "retracted"
    return Entry(
        name=name, campaign="marula_streets", title=release.title, period="2026-M11", number=7,
        vintage=vintage, state=state, published_at=OUT,
        changed_at=OUT if state == "published" else LATER, why=why,
        manifest=b"" if gone else manifest(FILES),
        record=b"" if gone else json.dumps(record(release, FILES)).encode(),
    )  # fmt: skip


def a_catalogue(*entries):
    return Catalogue(HOME, {"en": "Streets of Marula & more"}, "Marula Residents", entries)


ALL = a_catalogue(
    an_entry(3), an_entry(2, "superseded"), an_entry(1, "retracted", "An area was wrong.")
)
