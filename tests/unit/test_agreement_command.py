"""The figures and the picture of `python -m bot agreement`."""

import json

from bot.commands.agreement import figures_of
from moderation.judging import Judgement
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
