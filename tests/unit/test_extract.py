"""Free messages in nine languages: the day, how grave, how many people are hurt."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.extract import Extract, extract

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)  # a Sunday
MONDAY, YESTERDAY, THREE_AGO = date(2026, 11, 16), date(2026, 11, 21), date(2026, 11, 19)


@pytest.mark.parametrize(
    ("language", "text", "day", "severity", "hurt"),
    [
        ("en", "Big hole by the market since Monday, two motorbikes fell in", MONDAY, 0.6, None),
        ("en", "3 people injured and one dead, yesterday", YESTERDAY, 1.0, 4),
        ("en", "No water for 3 days", THREE_AGO, 0.0, None),
        ("fr", "Gros trou depuis lundi, deux personnes blessées", MONDAY, 0.8, 2),
        ("fr", "Un mort hier au marché", YESTERDAY, 1.0, 1),
        ("fr", "Pas d'eau depuis trois jours", THREE_AGO, 0.0, None),
        ("es", "Ayer cayeron dos motos, 3 heridos", YESTERDAY, 0.8, 3),
        ("es", "hace tres días que está inundado", THREE_AGO, 0.3, None),
        ("ht", "Gwo twou depi lendi, de moun blese", MONDAY, 0.8, 2),
        ("ht", "yè twa moun mouri", YESTERDAY, 1.0, 3),
        ("sw", "Watu wawili wamejeruhiwa jana", YESTERDAY, 0.8, 2),
        ("sw", "Hakuna maji tangu jumatatu", MONDAY, 0.0, None),
        ("sw", "barabara imeharibika siku tatu zilizopita", THREE_AGO, 0.3, None),
        ("pt", "Buraco grande desde segunda, dois feridos", MONDAY, 0.8, 2),
        ("pt", "É a segunda vez que alaga", None, 0.0, None),
        ("ar", "حفرة كبيرة منذ ثلاثة أيام", THREE_AGO, 0.3, None),
        ("ar", "٣ جرحى أمس", YESTERDAY, 0.8, 3),
        ("hi", "कल दो लोग घायल", YESTERDAY, 0.8, 2),
        ("hi", "तीन दिन से पानी बंद", THREE_AGO, 0.3, None),
        ("id", "Kemarin dua orang terluka", YESTERDAY, 0.8, 2),
        ("id", "Rusak sejak hari senin", MONDAY, 0.3, None),
        ("id", "rusak tiga hari lalu", THREE_AGO, 0.3, None),
    ],
)
def test_it_is_read_in_each_language(language, text, day, severity, hurt):
    assert extract(text, language, NOW) == Extract(day, severity, hurt)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Nobody was hurt"), ("fr", "aucun blessé"), ("es", "sin heridos"),
     ("ht", "pèsonn pa mouri"),
     ("sw", "hakuna majeruhi"), ("pt", "ninguém ferido"), ("id", "tidak ada yang terluka")],
)  # fmt: skip
def test_what_is_denied_does_not_count(language, text):
    assert extract(text, language, NOW) == Extract()


@pytest.mark.parametrize(
    "text", ["1.5 m of water", "2 3 rooms", "call 12 34 56", "3/4 of the road", "31/12/2030", ""]
)
def test_figures_that_may_mean_something_else_are_no_days(text):
    assert extract(text, "en", NOW).day is None


def test_days_in_figures_and_with_names_are_read():
    assert extract("It broke on 20/11/2026.", "en", NOW).day == date(2026, 11, 20)
    assert extract("broke 20 November near school", "en", NOW).day == date(2026, 11, 20)


def test_the_earliest_of_several_days_counts():
    assert extract("since Monday, worse yesterday", "en", NOW).day == MONDAY


def test_numbers_of_days_are_no_people():
    assert extract("hurt 3 days ago", "en", NOW) == Extract(THREE_AGO, 0.8, None)


@given(st.text(max_size=120), st.sampled_from(["en", "fr", "ht", "ar", "hi", "xx", ""]))
def test_any_text_can_be_read(text, language):
    found = extract(text, language, NOW)
    assert 0 <= found.severity <= 1
    assert found.day is None or found.day <= NOW.date()
