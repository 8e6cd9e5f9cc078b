"""The samples of survey, map and scorecard fit their forms: the demo can play each row."""

from pathlib import Path

import pytest

from bot.campaign_files import read_with_files
from bot.demo.examples import CODES
from bot.demo.respondents import sheets
from forms.campaign.read import check

CAMPAIGNS = Path(__file__).parents[2] / "campaigns"
OF_VISITS = {"area", "household"}


@pytest.mark.check
@pytest.mark.parametrize("code", CODES)
def test_every_answer_is_one_that_its_question_takes(code):
    _, text, files = read_with_files(CAMPAIGNS / code / "campaign.yaml")
    campaign = check(text, files.__getitem__).campaign
    assert campaign is not None
    rows = list(sheets(CAMPAIGNS / code / "sample.csv"))
    assert len({row.key for row in rows}) == len(rows) > 10
    for row in rows:
        assert row.language in campaign.languages
        for name, answer in row.said.items():
            question = campaign.form.question(name)
            assert (question is None) == (name in OF_VISITS), name
            if question is not None and question.kind == "select_one" and answer:
                known = {option.value for option in question.options} or {
                    category.code for category in campaign.categories
                }
                assert answer in known


def test_their_months_are_whole_and_over_before_the_city_begins():
    for code in CODES:
        days = [row.at.date().isoformat() for row in sheets(CAMPAIGNS / code / "sample.csv")]
        assert "2026-08-03" <= min(days) <= max(days) <= "2026-08-30"
