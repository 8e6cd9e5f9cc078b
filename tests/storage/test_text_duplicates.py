"""Real wordings of one message are found by their words, and what matches is right.

All as a campaign in English, French, Spanish and Haitian Creole compares them.

Needs HEED_REAL_DATA; shows ids and figures only.
"""

import csv
import os
from functools import cache
from pathlib import Path

import pytest

from benchmarks.text_duplicates import (
    as_compared,
    probe_of,
    read_texts,
    recall_of_links,
    recall_of_wordings,
    shelf,
)
from forms.model import Likeness

FOLDER = os.environ.get("HEED_REAL_DATA")
# Every pair that matched, read by eye: "same" message or matter, "note" (a translator's remark in
# place of a text, the same remark in both), or "other".
LABELS = Path(__file__).with_name("match_labels.csv")
# As they were sent: every pair that matched without being the same letter for letter.
LABELS_ORIGINAL = Path(__file__).with_name("match_labels_original.csv")

pytestmark = [
    pytest.mark.check,
    pytest.mark.skipif(not FOLDER, reason="HEED_REAL_DATA names no folder"),
]


@cache
def texts():
    return as_compared(read_texts(Path(FOLDER or "")))


@pytest.fixture(scope="module")
def messages():
    with shelf(texts().english) as kept:
        yield kept


def test_the_other_wording_of_a_message_is_among_the_five_best(messages):
    reached = recall_of_wordings(texts(), messages)
    assert reached["n"] == 492
    assert reached["opened"] >= 0.84
    assert reached["at_5"] >= 0.74


@pytest.fixture(scope="module")
def originals():
    with shelf(texts().original) as kept:
        yield kept


def test_the_report_that_was_made_of_a_message_is_among_the_five_best():
    with shelf(texts().reports) as kept:
        assert recall_of_links(texts(), texts().english, kept) >= 0.975
        assert recall_of_links(texts(), texts().original, kept) >= 0.95


def test_what_matches_by_words_alone_is_one_thing_told_twice(messages):
    labels, now = _labels(LABELS), _matching(messages, texts().english, LABELS)
    right = [pair for pair in now if labels[pair] != "other"]
    told = [pair for pair in now if labels[pair] != "note"]
    same = [pair for pair in told if labels[pair] == "same"]
    assert len(now) >= 120
    assert len(right) / len(now) >= 0.95, sorted(now - set(right))
    assert len(same) / len(told) >= 0.95, sorted(set(told) - set(same))


def test_what_matches_as_it_was_sent_is_one_thing_told_twice(originals):
    labels, now = _labels(LABELS_ORIGINAL), _matching(originals, texts().original, LABELS_ORIGINAL)
    right = [pair for pair in now if labels[pair] == "same"]
    assert len(now) >= 195
    assert len(right) / len(now) >= 0.95, sorted(now - set(right))


def _labels(path):
    with path.open(newline="") as lines:
        return {(int(a), int(b)): label for a, b, label in list(csv.reader(lines))[1:]}


def _matching(kept, told, path):
    labels = _labels(path)
    best = {id: kept.best(probe_of(id, told[id])) for pair in labels for id in pair}
    likely = {
        frozenset((id, match.id))
        for id, matches in best.items()
        for match in matches
        if match.likeness >= Likeness().match
    }
    return {pair for pair in labels if frozenset(pair) in likely}
