"""`campaign check` names the texts of a campaign that take more than two SMS."""

import pytest
from typer.testing import CliRunner

from bot.campaign_files import read_with_files
from bot.commands.campaign import app
from bot.sms_lengths import letters, too_long
from forms.campaign.read import check
from forms.model import Campaign, in_language
from forms.walk.steps import kind_of
from messages import words
from messages.by_sms import fits
from tests.house.rules import ROOT

LONG = "How do you get the water that you drink, cook with and wash in? "
CAMPAIGN = """\
campaign: wells
kind: incident
title: {{en: Wells, fr: Puits}}
languages: [en, fr]
timezone: Africa/Nairobi
country: KE
consent: {{version: 1, text: {{en: Agree?, fr: "D'accord?"}}}}
categories: [{{code: well, label: {{en: Well, fr: Puits}}}}]
questions:
  - {{name: category, type: select_one, required: yes, label: {{en: Which?, fr: Lequel?}}}}
  - {{name: place, type: geopoint, label: {{en: Where?, fr: "Où?"}}}}
  - {{name: description, type: text, label: {{en: What?, fr: Quoi?}}}}
  - {{name: source, type: text, required: yes, label: {{en: "{en}", fr: "{fr}"}}}}
"""


def a_campaign(name):
    # A spreadsheet is read in a child process, half a second each.
    _, text, files = read_with_files(ROOT / "campaigns" / name / "campaign.yaml")
    return check(text, files.__getitem__).campaign


def test_a_question_over_two_sms_is_a_warning_with_language_and_line(tmp_path):
    file = tmp_path / "campaign.yaml"
    file.write_text(CAMPAIGN.format(en=LONG * 5, fr="Où?"), encoding="utf-8")
    result = CliRunner().invoke(app, ["check", str(file)])

    assert result.exit_code == 0
    assert f"{file}:13:1: warning: question source" in result.stdout
    assert "takes 3 SMS in en: over 2 it goes out in parts" in result.stdout


def checked(en: str, fr: str) -> Campaign:
    files: dict[str, str] = {}
    campaign = check(CAMPAIGN.format(en=en, fr=fr), files.__getitem__).campaign
    assert campaign is not None
    return campaign


def test_what_fits_is_no_warning():
    assert too_long(checked(en=LONG * 4, fr="Où?")) == {}


def test_an_alphabet_of_16_bits_holds_less():
    assert too_long(checked(en="Where?", fr="نص طويل " * 20)) == {"source": {"fr": 3}}


@pytest.mark.parametrize(
    "name",
    [
        "clinic_scorecard",
        *(
            pytest.param(slow, marks=pytest.mark.check)
            for slow in ("city_streets", "household_water", "water_points")
        ),
    ],
)
def test_no_question_of_an_example_takes_more_than_two_sms_with_any_hint(name):
    campaign = a_campaign(name)

    assert too_long(campaign) == {}
    long = [
        (name, language, hint)
        for language in campaign.languages
        for name, letter in letters(campaign, language)
        for hint in hints(campaign.form.question(name), language)
        if not fits(f"{hint}\n\n{letter}")
    ]
    assert long == []


def hints(question, language):
    """What stands above a question that is asked again."""
    if question is None or not kind_of(question).takes_answer:
        return []
    own = in_language(question.constraint_message, language)
    key = f"hint-{question.kind.replace('_', '-')}"
    kind = (
        words.say(key, language) if key in words.keys("en") and not words.slots(key, "en") else ""
    )
    return [each for each in (own, kind, words.say("cannot-skip", language)) if each]
