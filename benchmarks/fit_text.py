"""Fit the weights of text likeness: `python -m benchmarks.fit_text`.

On messages that two people worded each in their own way, against all others that a look-up opens
beside them. Reads the folder that HEED_REAL_DATA names; only coefficients over named features are
written. Needs numpy.
"""

import argparse
import json
import os
from math import log, sqrt
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.progress import track

from benchmarks.fit_duplicates import logistic
from benchmarks.text_duplicates import Texts, probe_of, read_texts, shelf
from moderation import text_likeness
from moderation.text_likeness import letter_likeness, shared_rarity, telling

OUT = Path(text_likeness.__file__).with_name("text_weights.json")
# Log-odds. Only what was stored twice under one id is linked; of the other pairs that the model
# calls even, nine of ten say the same (labels read by eye, tests/storage/match_labels.csv).
UNLINKED = 2.2
BY_HAND = {"enough": 9.0, "doubt": 5.5, "alone": 6.45, "least": -1.0, "most": 9.5}
FULL_RUNS = {"full_runs": 40.0}

PROVENANCE = [
    "Written by benchmarks/fit_text.py.",
    "intercept, words, letters: logistic regression on messages stored more than once, each time "
    "translated by somebody else, against the other messages that a look-up opens beside them; "
    "corrected for their share, so that it adds a log-likelihood ratio, and by 2.2 for what was "
    "not linked though it says the same (read by eye).",
    "words is for the square root of the nats of shared words, letters for the share of runs of "
    "three letters.",
    "By hand: least and most; alone, the log-odds from which words alone join two reports (read "
    "by eye); doubt, the most where a name or number is another one, or where shared words tell "
    "less than enough nats; full_runs, below which a text counts less.",
]


def main() -> None:
    """Fit, and write the weights unless `--dry-run`."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--dry-run", action="store_true", help="write nothing")
    chosen = arguments.parse_args()
    weights = _fit(read_texts(Path(os.environ["HEED_REAL_DATA"])))
    written = json.dumps({"provenance": PROVENANCE, "weights": weights}, indent=2)
    if not chosen.dry_run:
        OUT.write_text(written + "\n")
    print(written)


def _fit(texts: Texts) -> dict[str, float]:
    rows, labels = _opened(texts)
    fitted = logistic(np.array(rows), np.array(labels), ridge=1e-2)
    intercept, words, letters = (round(weight, 3) for weight in fitted)
    share = sum(labels) / (len(labels) - sum(labels))
    told = round(intercept - log(share) + UNLINKED, 3)
    return {"intercept": told, "words": words, "letters": letters, **BY_HAND, **FULL_RUNS}


def _opened(texts: Texts) -> tuple[list[Any], list[float]]:
    rows: list[Any] = []
    labels: list[float] = []
    with shelf(texts.english) as kept:
        for id, theirs in track(texts.others.items(), console=Console(stderr=True)):
            probe = probe_of(id, texts.english[id])
            found, one = kept.found(probe), telling(probe.text)
            for each in found.fingerprints:
                other = telling(each.text)
                shared = shared_rarity(one, other, found.counts)
                rows.append([sqrt(shared), letter_likeness(one, other)])
                labels.append(float(each.id in theirs))
    return rows, labels


if __name__ == "__main__":
    main()
