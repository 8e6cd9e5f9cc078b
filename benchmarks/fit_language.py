"""Choose the few numbers by which languages are told: `python -m benchmarks.fit_language`.

Real texts choose numbers only, no words: how much langdetect's profiles weigh beside py3langid's
model, the scale of the sum, the head start over languages that nobody here speaks, by log-loss;
then the confidence from which Heed answers, by how often it may abstain. Cross-validated: the
figures in the provenance are of folds that nothing was chosen on. Reads HEED_REAL_DATA.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import track

from benchmarks.language_texts import BANDS, NINE, Labelled, folder, in_others, in_the_nine
from messages import language
from messages.language import Evidence, clean, weigh
from messages.language_scripts import written_in

OUT = Path(language.__file__).with_name("language_weights.json")
FOLDS = 5
EVERY_OTHER = 13  # of the texts in 66 other languages
# A text in a language of nobody is rarer than one in twenty.
FOREIGN_WEIGHT = 0.05
# Stricter than what is asked (.35 and .10), so that another sample keeps to it.
MAY_ABSTAIN = {"under 20": 0.30, "20-50": 0.08, "50-160": 0.08}
PROFILES = (0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5)
SCALES = (1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0)
FOREIGN = (2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0)
# By hand: three to one, as good as one more clear word; and what it was fitted to be before
# there was a second witness (0.9 then was right in 98 of 100). The lead of romanised Hindi is
# 40 to 80 for most of its sentences; 1 of 12,000 in languages of Latin letters reaches 25.
BY_HAND = {"alone": 0.3, "own_setting": 1.1, "romanised": 25.0}
OTHER = len(NINE)
Numbers = tuple[float, float, float]
# The numbers, and the confidence asked of texts under 20 characters and from 20 on.
Chosen = tuple[Numbers, tuple[float, float]]


class Table:
    """The evidence of all texts as arrays: one row a text, one column a language, last: any other.

    `foreign` rows count with FOREIGN_WEIGHT; `may` is False where too few letters forbid a guess.
    """

    def __init__(self, texts: Sequence[Labelled]) -> None:
        shape = (len(texts), OTHER + 1)
        self.model, self.profiles = np.full(shape, -1e9), np.zeros(shape)
        self.may = np.zeros(len(texts), bool)
        self.spoken = np.array([_column(each.language) for each in texts])
        self.source = np.array([each.source for each in texts])
        self.band = np.array([each.band for each in texts])
        for row, each in enumerate(track(texts, "weighing", console=Console(stderr=True))):
            self._fill(row, clean(each.text))

    def _fill(self, row: int, cleaned: str) -> None:
        candidates = written_in(cleaned, NINE)
        if not candidates or not language.has_enough_letters(cleaned, candidates):
            return
        self.may[row] = True
        evidence: Evidence = weigh(cleaned, candidates, NINE)
        best = max(evidence.profiles.values())
        for each in candidates:
            self.model[row, NINE.index(each)] = evidence.model[each]
            self.profiles[row, NINE.index(each)] = evidence.profiles[each] - best
        self.model[row, OTHER] = evidence.foreign

    def chances(self, numbers: Numbers) -> NDArray[Any]:
        """Return the probability of each language for each text."""
        profiles, scale, foreign = numbers
        odds = (self.model + profiles * self.profiles) / scale
        odds[:, OTHER] -= foreign
        odds = np.exp(odds - odds.max(axis=1, keepdims=True))
        return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def main() -> None:
    """Choose, score on folds, and write the numbers unless `--dry-run`."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--dry-run", action="store_true", help="score, write nothing")
    chosen = arguments.parse_args()
    place = folder()
    table = Table([*in_the_nine(place), *in_others(place, every=EVERY_OTHER)])
    fold = np.random.default_rng(0).integers(0, FOLDS, len(table.spoken))
    scores = [_score(table, fold == each, _choose(table, fold != each)) for each in range(FOLDS)]
    numbers, (short, least) = _choose(table, np.ones(len(fold), bool))
    profiles, scale, foreign = numbers
    weights = {"profiles": profiles, "scale": scale, "foreign": foreign, **BY_HAND}
    written = {
        "provenance": _provenance(scores),
        "weights": weights,
        "min_confidence": least,
        "min_confidence_of_short": short,
    }
    told = json.dumps(written, indent=2) + "\n"
    sys.stdout.write(told)
    if not chosen.dry_run:
        OUT.write_text(told, encoding="utf-8")


def _column(spoken: str) -> int:
    return NINE.index(spoken) if spoken in NINE else OTHER


def _choose(table: Table, rows: NDArray[Any]) -> Chosen:
    grid = list(product(PROFILES, SCALES, FOREIGN))
    tried = track(grid, "choosing", console=Console(stderr=True))
    numbers = min(tried, key=lambda each: _loss(table, rows, each))
    chances = table.chances(numbers)
    sure = np.where(table.may & (chances.argmax(axis=1) != OTHER), chances.max(axis=1), 0.0)
    least = {band: _least_confidence(table, rows, sure, band) for band in MAY_ABSTAIN}
    return numbers, (least.pop(BANDS[0]), min(least.values()))


def _loss(table: Table, rows: NDArray[Any], numbers: Numbers) -> float:
    rows = rows & table.may
    right = table.chances(numbers)[np.arange(len(rows)), table.spoken][rows]
    weight = np.where(table.spoken[rows] == OTHER, FOREIGN_WEIGHT, 1.0)
    return float(-(weight * np.log(np.maximum(right, 1e-9))).sum() / weight.sum())


def _least_confidence(table: Table, rows: NDArray[Any], sure: NDArray[Any], band: str) -> float:
    bounds = [
        np.quantile(sure[among], MAY_ABSTAIN[band])
        for source in ("sentences", "sms")
        if (among := rows & _in(table, source, band)).any()
    ]
    return float(np.floor(100 * min(*bounds, 0.95)) / 100)


def _in(table: Table, source: str, band: str) -> NDArray[Any]:
    ours = table.spoken != OTHER
    return np.asarray(ours & (table.source == source) & (table.band == band))


def _score(table: Table, rows: NDArray[Any], chosen: Chosen) -> dict[str, tuple[float, float]]:
    numbers, (short, least) = chosen
    chances = table.chances(numbers)
    best = chances.argmax(axis=1)
    enough = np.where(table.band == BANDS[0], short, least)
    answered = table.may & (best != OTHER) & (chances.max(axis=1) >= enough)
    told = {}
    for source, band in product(("sentences", "sms"), BANDS):
        among = rows & _in(table, source, band)
        if among.any():
            right = (best == table.spoken)[among & answered].mean()
            told[f"{source} {band}"] = (float(right), float(1 - answered[among].mean()))
    others = rows & (table.spoken == OTHER)
    told["other languages"] = (0.0, float(1 - answered[others].mean()))
    return told


def _provenance(scores: Sequence[dict[str, tuple[float, float]]]) -> list[str]:
    means = {
        name: [round(float(n), 4) for n in np.mean([each[name] for each in scores], axis=0)]
        for name in scores[0]
    }
    return [
        "Written by benchmarks/fit_language.py; real texts chose these numbers, no words.",
        "profiles, scale, foreign: least log-loss on a grid, over sentences and word pairs in "
        "eight languages, text messages of one country, and texts in 66 other languages, which "
        f"count {FOREIGN_WEIGHT} each.",
        "min_confidence (from 20 characters on) and min_confidence_of_short: the highest, to two "
        "decimals, with which at most .08 and .30 of the texts of any band go unanswered.",
        f"{FOLDS}-fold cross-validation, right when answering and share not answered, on folds "
        "that chose nothing: " + "; ".join(f"{k} {r} {a}" for k, (r, a) in means.items()) + ".",
        "By hand: alone (0.3: 98 of 100 right at 0.9, docs/adr/0005), own_setting (three to one), "
        "romanised (1 of 12,000 sentences and word pairs in six "
        "languages of Latin letters reaches it).",
    ]


if __name__ == "__main__":
    main()
