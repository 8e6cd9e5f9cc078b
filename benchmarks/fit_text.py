"""Fit the weights of text likeness: `python benchmarks/fit_text.py`.

On messages that two people worded each in their own way. Reads the folder that HEED_REAL_DATA
names; only coefficients over named features are written. Needs numpy.
"""

import argparse
import csv
import json
import os
import random
from collections import defaultdict
from math import log
from pathlib import Path
from typing import Any

import numpy as np
from rapidfuzz import fuzz

from benchmarks.fit_duplicates import logistic
from moderation import text_likeness
from moderation.text_likeness import word_likeness
from moderation.wording import normalise, tokens

OUT = Path(text_likeness.__file__).with_name("text_weights.json")

PROVENANCE = [
    "Written by benchmarks/fit_text.py.",
    "intercept, words, letters: logistic regression on messages stored more than once, each time "
    "translated by somebody else, against pairs of other messages with a common label; the "
    "intercept is corrected for the sampling, so that it adds a log-likelihood ratio.",
    "By hand: least, most and full_letters.",
]


def main() -> None:
    """Fit, and write the weights unless `--dry-run`."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--dry-run", action="store_true", help="write nothing")
    arguments.add_argument("--quick", action="store_true", help="a tenth of the pairs")
    chosen = arguments.parse_args()
    weights = _fit_text(Path(os.environ["HEED_REAL_DATA"]), quick=chosen.quick)
    written = json.dumps({"provenance": PROVENANCE, "weights": weights}, indent=2)
    if not chosen.dry_run:
        OUT.write_text(written + "\n")
    print(written)


def _fit_text(folder: Path, *, quick: bool) -> dict[str, float]:
    with (folder / "haiti_sms.csv").open(newline="", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    texts = {row["id"]: normalise(row["message"]) for row in rows}
    labels = {row["id"]: _labels(row) for row in rows}
    groups: dict[str, list[str]] = defaultdict(list)
    with (folder / "sms_dup_groups.csv").open(newline="") as lines:
        for row in csv.DictReader(lines):
            groups[row["group"]].append(row["sms_id"])
    alike = [(a, b) for ids in groups.values() for a in ids for b in ids if a < b]
    group_of = {member: group for group, ids in groups.items() for member in ids}
    others = _others(list(texts), labels, group_of, len(alike) * (2 if quick else 20))
    features = np.array([_text_row(texts[a], texts[b]) for a, b in [*alike, *others]])
    yes = np.array([1.0] * len(alike) + [0.0] * len(others))
    found = logistic(features[:, 1:], yes, ridge=1e-2)
    intercept, words, letters = (round(weight, 3) for weight in found)
    ratio = round(intercept - log(len(alike) / len(others)), 3)
    by_hand = {"least": -1.0, "most": 9.5, "full_letters": 40.0}
    return {"intercept": ratio, "words": words, "letters": letters, **by_hand}


def _labels(row: dict[str, Any]) -> set[str]:
    plain = ("id", "original", "message", "related", "request", "aid_related", "direct_report")
    return {name for name, value in row.items() if name not in plain and value == "1"}


def _others(
    ids: list[str], labels: dict[str, set[str]], group_of: dict[str, str], how_many: int
) -> list[tuple[str, str]]:
    dice = random.Random(7)
    found: list[tuple[str, str]] = []
    while len(found) < how_many:
        a, b = dice.sample(ids, 2)
        together = a in group_of and group_of[a] == group_of.get(b)
        if labels[a] & labels[b] and not together:
            found.append((a, b))
    return found


def _text_row(one: str, other: str) -> list[float]:
    shared = word_likeness(frozenset(tokens(one)), frozenset(tokens(other)))
    return [1.0, shared, fuzz.token_sort_ratio(one, other) / 100]


if __name__ == "__main__":
    main()
