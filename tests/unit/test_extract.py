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
        (
            "en",
            "Big hole by the market since Monday, two motorbikes fell in",
            MONDAY,
            "middle",
            None,
        ),
        ("en", "3 people injured and one dead, yesterday", YESTERDAY, "grave", 4),
        ("en", "No water for 3 days", THREE_AGO, "", None),
        ("fr", "Gros trou depuis lundi, deux personnes blessées", MONDAY, "grave", 2),
        ("fr", "Un mort hier au marché", YESTERDAY, "grave", 1),
        ("fr", "Pas d'eau depuis trois jours", THREE_AGO, "", None),
        ("es", "Ayer cayeron dos motos, 3 heridos", YESTERDAY, "grave", 3),
        ("es", "hace tres días que está inundado", THREE_AGO, "", None),
        ("ht", "Gwo twou depi lendi, de moun blese", MONDAY, "grave", 2),
        ("ht", "yè twa moun mouri", YESTERDAY, "grave", 3),
        ("sw", "Watu wawili wamejeruhiwa jana", YESTERDAY, "grave", 2),
        ("sw", "Hakuna maji tangu jumatatu", MONDAY, "", None),
        ("sw", "barabara imeharibika siku tatu zilizopita", THREE_AGO, "", None),
        ("pt", "Buraco grande desde segunda, dois feridos", MONDAY, "grave", 2),
        ("pt", "É a segunda vez que alaga", None, "", None),
        ("ar", "حفرة كبيرة منذ ثلاثة أيام", THREE_AGO, "", None),
        ("ar", "٣ جرحى أمس", YESTERDAY, "grave", 3),
        ("hi", "कल दो लोग घायल", YESTERDAY, "grave", 2),
        ("hi", "तीन दिन से पानी बंद", THREE_AGO, "", None),
        ("id", "Kemarin dua orang terluka", YESTERDAY, "grave", 2),
        ("id", "Rusak sejak hari senin", MONDAY, "", None),
        ("id", "rusak tiga hari lalu", THREE_AGO, "", None),
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
    ("language", "text", "hurt"),
    [
        ("fr", "Une personne blessée", 1),
        ("en", "no ambulance, two dead", 2),
        ("en", "No help two dead", 2),
        ("en", "No help, child killed", None),
        ("en", "No help! child killed", None),
        ("en", "No ambulance\nchild killed", None),
        ("fr", "un mort pas loin du marché", 1),
        ("fr", "pas de secours; un mort", 1),
        ("es", "un muerto no lejos del mercado", 1),
        ("ar", "لا إسعاف، ٣ قتلى", 3),
        ("hi", "मदद नहीं। दो लोग घायल", 2),
    ],
)
def test_what_is_denied_ends_at_a_sign(language, text, hurt):
    assert extract(text, language, NOW) == Extract(None, "grave", hurt)


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "personne n'est mort"), ("fr", "Personne n’a été blessé"), ("fr", "blessés : aucun"),
     ("en", "dead: none"), ("en", "0 injured"), ("es", "heridos no hay"),
     ("sw", "majeruhi hakuna"), ("hi", "कोई घायल नहीं हुआ"), ("id", "luka tidak ada")],
)  # fmt: skip
def test_nobody_is_denied_before_or_behind(language, text):
    assert extract(text, language, NOW) == Extract()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A man of 40 was hurt"),
        ("en", "hit by bus 14, a girl hurt"),
        ("en", "on bus 14 hurt"),
        ("en", "hurt 14 km from here"),
        ("en", "killed 5 goats"),
        ("en", "a child aged 9 killed"),
        ("en", "twenty two injured"),
        ("en", "3,000 dead"),
        ("en", "1.5 injured"),
        ("fr", "Un homme de 40 blessé"),
        ("fr", "bus 14, fille blessée"),
        ("es", "hombre de 40 herido"),
        ("es", "treinta y dos heridos"),
        ("ht", "bis 14 moun blese"),
        ("sw", "basi 14 mtoto ameumia"),
        ("pt", "ônibus 14 feridos"),
        ("ar", "رجل عمره ٤٠ أصيب"),
        ("hi", "बस 14 घायल"),
        ("id", "pria usia 40 tewas"),
        ("id", "dua puluh tiga orang tewas"),
    ],
)
def test_other_numbers_count_no_people(language, text):
    found = extract(text, language, NOW)
    assert (found.severity, found.hurt) == ("grave", None)


@pytest.mark.parametrize(
    ("language", "text", "hurt"),
    [
        ("en", "two people were badly hurt", 2),
        ("en", "injured: 3, dead: 1", 4),
        ("en", "killed two people and injured three", 5),
        ("fr", "deux personnes ont été blessées", 2),
        ("es", "murieron tres personas", 3),
        ("ht", "mouri twa moun", 3),
        ("sw", "wamekufa watu wawili", 2),
        ("pt", "três pessoas foram feridas", 3),
        ("ar", "أصيب ثلاثة أشخاص", 3),
        ("hi", "3 लोगों की मौत", 3),
        ("id", "luka 3 orang", 3),
    ],
)
def test_numbers_beside_the_word_count_people(language, text, hurt):
    assert extract(text, language, NOW) == Extract(None, "grave", hurt)


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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "3 manhole covers missing, the lamp burned out"),
        ("es", "hay tres focos quemados y una señal desaparecida"),
        ("id", "lampu mati, dua rumah terbakar"),
        ("hi", "दो सड़कें डूब गईं"),
        ("en", "Huge broken pipe, the whole street is flooded"),
    ],
)
def test_words_said_of_things_hurt_nobody(language, text):
    assert extract(text, language, NOW) == Extract()


def test_numbers_of_days_are_no_people():
    assert extract("hurt 3 days ago", "en", NOW) == Extract(THREE_AGO, "grave", None)


@given(st.text(max_size=120), st.sampled_from(["en", "fr", "ht", "ar", "hi", "xx", ""]))
def test_any_text_can_be_read(text, language):
    found = extract(text, language, NOW)
    assert found.severity in ("", "middle", "grave")
    assert found.day is None or found.day <= NOW.date()
