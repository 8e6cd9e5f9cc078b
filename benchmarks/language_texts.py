"""Real short texts whose language is known, by length band; read where HEED_REAL_DATA says."""

import csv
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

NINE = ("en", "fr", "es", "ht", "sw", "pt", "ar", "hi", "id")
BANDS = ("under 20", "20-50", "50-160", "over 160")


class Labelled(NamedTuple):
    """A text and the language it is in; `source` is sentences or sms."""

    source: str
    language: str
    text: str

    @property
    def band(self) -> str:
        """Return how long the text is, in characters: one of BANDS."""
        return band_of(self.text)


def band_of(text: str) -> str:
    """Return the length band of a text."""
    edges = ((20, BANDS[0]), (50, BANDS[1]), (161, BANDS[2]))
    return next((name for below, name in edges if len(text) < below), BANDS[3])


def folder() -> Path:
    """Return the folder of the real texts.

    Raises:
        SystemExit: the environment names none.
    """
    if named := os.environ.get("HEED_REAL_DATA"):
        return Path(named)
    raise SystemExit("HEED_REAL_DATA names no folder")


def sentences(place: Path) -> Iterator[Labelled]:
    """Read sentences and word pairs in 75 languages, in the order of the file."""
    with (place / "langid_lingua.tsv").open(encoding="utf-8") as lines:
        for line in lines:
            language, _, text = line.rstrip("\n").split("\t", 2)
            yield Labelled("sentences", language, text)


def messages(place: Path) -> Iterator[Labelled]:
    """Read text messages whose language a machine was sure of (silver, not gold)."""
    with (place / "haiti_sms.csv").open(encoding="utf-8", newline="") as file:
        originals = {row["id"]: row["original"] for row in csv.DictReader(file)}
    with (place / "sms_lang_silver.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Labelled("sms", row["lang_silver"], originals[row["sms_id"]])


def in_the_nine(place: Path) -> list[Labelled]:
    """Read all texts in the nine languages of Heed."""
    kept = [each for each in sentences(place) if each.language in NINE]
    return [*kept, *messages(place)]


def in_others(place: Path, *, every: int) -> list[Labelled]:
    """Read every nth text in a language that is none of the nine."""
    return [each for each in sentences(place) if each.language not in NINE][::every]
