"""Real wordings of one message are found by their words, and what matches is right.

Needs HEED_REAL_DATA; shows ids and figures only.
"""

import csv
import os
from functools import cache
from pathlib import Path

import pytest

from benchmarks.text_duplicates import (
    probe_of,
    read_texts,
    recall_of_links,
    recall_of_wordings,
    shelf,
)
from forms.model import Likeness

FOLDER = os.environ.get("HEED_REAL_DATA")
# Every pair that matched when the weights were fitted, read by eye: "same" message or matter,
# "note" (a translator's remark in place of a text, the same remark in both), or "other".
LABELS = Path(__file__).with_name("match_labels.csv")

pytestmark = [
    pytest.mark.check,
    pytest.mark.skipif(not FOLDER, reason="HEED_REAL_DATA names no folder"),
]


@cache
def texts():
    return read_texts(Path(FOLDER or ""))


@pytest.fixture(scope="module")
def messages():
    with shelf(texts().english) as kept:
        yield kept


def test_the_other_wording_of_a_message_is_among_the_five_best(messages):
    reached = recall_of_wordings(texts(), messages)
    assert reached["n"] == 492
    assert reached["opened"] >= 0.84
    assert reached["at_5"] >= 0.74


def test_the_report_that_was_made_of_a_message_is_among_the_five_best():
    with shelf(texts().reports) as kept:
        assert recall_of_links(texts(), texts().english, kept) >= 0.975


def test_what_matches_by_words_alone_is_one_thing_told_twice(messages):
    labels = {(int(a), int(b)): label for a, b, label in _labels()}
    now = {pair for pair in labels if _matches(messages, *pair) or _matches(messages, *pair[::-1])}
    right = [pair for pair in now if labels[pair] != "other"]
    told = [pair for pair in now if labels[pair] != "note"]
    same = [pair for pair in told if labels[pair] == "same"]
    assert len(now) >= 120
    assert len(right) / len(now) >= 0.95, sorted(now - set(right))
    assert len(same) / len(told) >= 0.95, sorted(set(told) - set(same))


def _labels():
    with LABELS.open(newline="") as lines:
        yield from list(csv.reader(lines))[1:]


def _matches(messages, one, other):
    probe = probe_of(one, texts().english[one])
    likely = {match.id: match.likeness for match in messages.best(probe)}
    return likely.get(other, 0.0) >= Likeness().match
