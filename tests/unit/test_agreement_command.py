"""The figures and the picture of `python -m bot agreement`."""

import json
from datetime import UTC, datetime, timedelta

from bot.commands.agreement import figures_of, reporters_line
from moderation.judging import Judgement
from moderation.truth import Label
from publishing.agreement_work import run
from storage.agreement import Twice


def twice(one, other, category="pothole", standing="pothole"):
    first, second = Judgement(one, "", category), Judgement(other, "", standing)
    return Twice(first, second, frozenset({1, 2}), standing, read_along=False)


def test_all_and_each_category_have_their_figures_and_few_are_said_to_be_few():
    found = figures_of([twice("verified", "verified")] * 40 + [twice("rejected", "rejected")] * 5)
    assert [(what, code) for what, code, _ in found] == [
        ("verdict", ""),
        ("category", ""),
        ("verdict", "pothole"),
        ("category", "pothole"),
    ]
    assert (found[0][2].n, found[0][2].band) == (45, "good")
    assert found[1][2].band == "alike"
    assert figures_of([twice("verified", "rejected")] * 12)[0][2].band == "few"


def test_the_picture_is_drawn_whatever_is_known():
    rows = [
        {"of": "verdict", "category": "", "n": 45, "needed": 30, "alpha": 0.7, "low": 0.5,
         "high": 0.9, "band": "tentative"},
        {"of": "category", "category": "$x$", "n": 12, "needed": 30, "alpha": None, "low": None,
         "high": None, "band": "few"},
    ]  # fmt: skip
    assert run(json.dumps({"campaign": "city", "figures": rows}).encode()).startswith(b"\x89PNG")


NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)


def called(thing, person, name, *, is_new=False):
    at = NOON if is_new else NOON - timedelta(days=9)
    return Label(thing, person, name, at, is_new)


def test_what_reporters_call_things_is_told_beside_what_was_decided():
    decided = {thing: "water" if thing % 2 else "waste" for thing in range(20)}
    labels = [called(thing, person, decided[thing]) for thing in range(20) for person in (1, 2)]
    labels += [called(thing, 3, "waste") for thing in range(20)]  # says the same of all
    labels += [called(50, 1, "water"), called(50, 2, "water")]
    labels += [called(51, person, "waste", is_new=True) for person in range(10, 20)]
    assert reporters_line(labels, decided, NOON) == (
        "Reporters' own categories: 83% of 60 as decided. Of 1 open cases 1 are clear from what "
        "reporters say; 1 with mostly new accounts are left to moderators."
    )


def test_of_few_decided_cases_nothing_is_told_of_reporters():
    told = reporters_line([called(1, 1, "water")], {1: "water"}, NOON)
    assert told == "Reporters' own categories: 1 of 30 needed on decided cases."
