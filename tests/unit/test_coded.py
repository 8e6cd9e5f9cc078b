"""A whole report in one message, by the campaign's pattern."""

import re
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from forms import coded
from forms.campaign.read import check
from forms.walk.moment import Moment

MOMENT = Moment(datetime(2026, 1, 15, 12, tzinfo=UTC), Random(0), has_media=False)
FILE = (Path(__file__).parents[1] / "campaigns" / "floods.yaml").read_text("utf-8")
BEFORE = FILE.partition("\ncoded:")[0]


def campaign(part=""):
    """Read the campaign, its pattern as it is or another one."""
    text = f"{BEFORE}\ncoded: {part}\n" if part else FILE
    checked = check(text, lambda name: "")
    return checked.campaign, [mistake.message for mistake in checked.errors]


FLOODS, _ = campaign()


def answers(text):
    found = coded.read(FLOODS.form, FLOODS.coded, text, MOMENT)
    return found and {
        key: (value["words"] if isinstance(value, dict | type(found.answers)) else value)
        for key, value in found.answers.items()
    }


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("FLOOD 2 KIBERA LAINI SABA 3", ("flood", 2, "KIBERA LAINI SABA", 3)),
        ("flood 1 Kibera 40", ("flood", 1, "Kibera", 40)),
        ("Moto 3 Mill Lane 12 0", ("fire", 3, "Mill Lane 12", 0)),
    ],
)
def test_each_word_answers_its_question_and_the_place_takes_several(text, read):
    assert tuple(answers(text).values()) == read


@pytest.mark.parametrize(
    "text",
    [
        "FLOOD 2 KIBERA",  # too few
        "FLOOD KIBERA LAINI SABA 3",  # no level
        "FLOOD 9 KIBERA 3",  # the form's own rule refuses it
        "FLOOD 2 KIBERA LAINI many",
        "STORM 2 KIBERA 3",
        "Flood near the bridge, two houses are under water",
        "",
    ],
)
def test_what_does_not_fit_in_every_place_is_no_coded_message(text):
    assert answers(text) is None


@pytest.mark.parametrize(
    ("text", "tried"),
    [
        ("FLOOD KIBERA 3", True),
        ("moto 9 Kibera", True),
        ("FLOOD KIBERA", False),
        ("There are 3 floods", False),
        ("Flood at number 3 Mill Lane, we are on the roof and the water rises", False),
    ],
)
def test_who_nearly_wrote_one_is_told_how(text, tried):
    assert coded.is_tried(FLOODS.form, FLOODS.coded, text) is tried


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ("{pattern: category levl, example: FLOOD 2}", "there is no question 'levl'"),
        ("{pattern: level category, example: 2 FLOOD}", "'level' comes first"),
        ("{pattern: category level, example: FLOOD high}", "does not fit the pattern"),
        ("{pattern: category level level, example: FLOOD 2 2}", "stands in it twice"),
        ("{pattern: category, example: FLOOD, words: {storm: [S]}}", "'storm' is no answer"),
        ("{pattern: category, example: FLOOD, words: {fire: [BIG FIRE]}}", "should be one word"),
        ("{pattern: category, example: F, words: {fire: [F], flood: [f]}}", "stands for two"),
        ("{pattern: category place, example: FIRE HERE}", "a number or a choice is needed"),
        ("{pattern: category}", "'example' is missing"),
    ],
)
def test_a_pattern_that_cannot_work_is_refused_with_its_reason(part, wrong):
    _, mistakes = campaign(part)
    assert any(re.search(re.escape(wrong), mistake) for mistake in mistakes), mistakes
