"""How well duplicates are found by their words: `python -m benchmarks.text_duplicates`.

Messages that were stored more than once, each time translated by somebody else, have no place and
no time: the other wording must come among the five best by its words alone. Goes through the
product's own look-up and ranking, as in a campaign in `LANGUAGES`, and prints the figures as JSON
beside character TF-IDF over all texts. Reads the folder that HEED_REAL_DATA names; shows ids and
figures only. Needs scikit-learn.
"""

import csv
import json
import os
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from rich.console import Console
from rich.progress import track

from bot.trial import CAMPAIGN, Trial, keep_report, open_trial
from moderation.concepts import concepts_of, in_concepts
from moderation.duplicates import Fingerprint, Match, rank
from moderation.wording import normalise
from privacy.vault import Vault
from storage.reports import Found, find

AT = datetime(2026, 1, 15, 12, tzinfo=UTC)
WINDOW = timedelta(days=1)
BEST = 5
# Those of the messages; the first is what most of what is compared is written in.
LANGUAGES = ("en", "fr", "es", "ht")
console = Console(stderr=True)


@dataclass(frozen=True, slots=True)
class Texts:
    """What is compared: English wordings and originals by the id of the message."""

    english: Mapping[int, str]
    original: Mapping[int, str]
    groups: Sequence[Sequence[int]]
    reports: Mapping[int, str]
    linked: Sequence[tuple[int, int]]

    @property
    def others(self) -> dict[int, set[int]]:
        """The other wordings of each message that has any."""
        return {one: set(ids) - {one} for ids in self.groups for one in ids}


def read_texts(folder: Path) -> Texts:
    """Read the messages, the groups of one and the same message, and the reports made of them."""
    groups: dict[str, list[int]] = defaultdict(list)
    for row in _rows(folder, "sms_dup_groups.csv"):
        groups[row["group"]].append(int(row["sms_id"]))
    messages = list(_rows(folder, "haiti_sms.csv"))
    return Texts(
        {int(row["id"]): row["message"] for row in messages},
        {int(row["id"]): row["original"] for row in messages},
        list(groups.values()),
        {
            int(row["Serial"]): f"{row['INCIDENT TITLE']} {row['DESCRIPTION']}"
            for row in _rows(folder, "haiti_reports.csv")
        },
        [
            (int(row["sms_id"]), int(row["ushahidi_serial"]))
            for row in _rows(folder, "sms_report_links.csv")
        ],
    )


def _rows(folder: Path, name: str) -> Iterator[dict[str, str]]:
    with (folder / name).open(newline="", encoding="utf-8") as lines:
        yield from csv.DictReader(lines)


def probe_of(id: int, text: str) -> Fingerprint:
    """A report of which nothing is known but its words."""
    return Fingerprint(id, None, "", AT, None, None, 0.0, normalise(text), "")


@contextmanager
def shelf(texts: Mapping[int, str]) -> Iterator["Shelf"]:
    """Keep these texts in a database of their own, as live reports are kept."""
    with open_trial(AT) as (trial, vault):
        for id, text in texts.items():
            keep_report(trial, probe_of(id, text), vault)
        yield Shelf(trial, vault)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Texts that are kept, to be asked."""

    trial: Trial
    vault: Vault

    def found(self, probe: Fingerprint) -> Found:
        """The candidates, as the product finds them, and the counts of the probe's words."""
        return find(self.trial.read, probe, campaign_id=CAMPAIGN, vault=self.vault, window=WINDOW)

    def best(self, probe: Fingerprint, *, most: int = BEST) -> list[Match]:
        """The likeliest, as the product ranks them."""
        found = self.found(probe)
        return rank(probe, found.fingerprints, counts=found.counts, most=most)


def as_compared(texts: Texts, languages: tuple[str, ...] = LANGUAGES) -> Texts:
    """These texts as a campaign in these languages compares them."""
    concepts = concepts_of(languages=languages)

    def written(some: Mapping[int, str]) -> dict[int, str]:
        return {id: in_concepts(normalise(text), concepts) for id, text in some.items()}

    return replace(
        texts,
        english=written(texts.english),
        original=written(texts.original),
        reports=written(texts.reports),
    )


def recall_of_wordings(texts: Texts, kept: Shelf) -> dict[str, Any]:
    """The share of messages whose other wording is opened, and stands among the five best."""
    others = texts.others
    opened = hits = 0
    costs: list[float] = []
    for id, theirs in track(others.items(), "wordings", console=console):
        probe = probe_of(id, texts.english[id])
        found = kept.found(probe)
        looked_up = time.process_time()
        best = rank(probe, found.fingerprints, counts=found.counts, most=BEST)
        costs.append((time.process_time() - looked_up) * 1000)
        opened += bool(theirs & {each.id for each in found.fingerprints})
        hits += bool(theirs & {match.id for match in best})
    of = len(others)
    return {"n": of, "opened": opened / of, "at_5": hits / of, "rank_p50_ms": median(costs)}


def recall_of_links(texts: Texts, words: Mapping[int, str], kept: Shelf) -> float:
    """The share of messages whose report stands among the five best of all reports."""
    hits = 0
    for id, serial in track(texts.linked, "links", console=console):
        # Ids of messages and reports are of two kinds; a probe's own id is never found.
        best = kept.best(probe_of(-1, words[id]))
        hits += serial in {match.id for match in best}
    return hits / len(texts.linked)


def tf_idf(corpus: Mapping[int, str], probes: Sequence[tuple[str, int, set[int]]]) -> float:
    """The baseline: runs of three to five characters within words, weighted, over all texts.

    Args:
        probes: text, own id (left out), and the ids of which one should be among the five best.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer

    ids = list(corpus)
    runs = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    kept = runs.fit_transform([normalise(text) for text in corpus.values()])
    alike = (runs.transform([normalise(text) for text, _, _ in probes]) @ kept.T).toarray()
    hits = 0
    for row, (_, own, wanted) in zip(alike, probes, strict=True):
        order = [ids[n] for n in (-row).argsort(kind="stable")[: BEST + 1]]
        hits += bool(wanted & set([each for each in order if each != own][:BEST]))
    return hits / len(probes)


def main() -> None:
    """Measure, and print the figures as JSON."""
    texts = read_texts(Path(os.environ["HEED_REAL_DATA"]))
    reached = {
        "heed": _reached(as_compared(texts)),
        "heed_main_language_last": _reached(as_compared(texts, LANGUAGES[::-1])),
        "heed_without_meanings": _reached(texts),
        "tf_idf": _baselines(texts),
    }
    print(json.dumps(reached, indent=2))


def _reached(texts: Texts) -> dict[str, Any]:
    with shelf(texts.english) as kept:
        reached = recall_of_wordings(texts, kept)
    with shelf(texts.reports) as kept:
        reached["links_english"] = recall_of_links(texts, texts.english, kept)
        reached["links_original"] = recall_of_links(texts, texts.original, kept)
    return reached


def _baselines(texts: Texts) -> dict[str, float]:
    probes = [(texts.english[id], id, theirs) for id, theirs in texts.others.items()]
    baselines = {"at_5": tf_idf(texts.english, probes)}
    for name, words in (("english", texts.english), ("original", texts.original)):
        asked = [(words[id], -1, {serial}) for id, serial in texts.linked]
        baselines[f"links_{name}"] = tf_idf(texts.reports, asked)
    return baselines


if __name__ == "__main__":
    main()
