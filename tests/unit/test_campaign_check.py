"""A campaign file is read, or every mistake in it is named with its line at once."""

import json
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.commands.campaign import app
from forms.campaign.read import Checked, check
from forms.model import Office
from forms.walk.steps import kind_of
from messages.words import spoken
from tests.unit.campaigns import GOOD

ROOT = Path(__file__).parents[2]


BAD = """\
campaign: 1 street
kind: incidents
title: {fr: Rues}
languages: [en, sw, EN]
timezone: Africa/Nairoby
country: XX
starts_on: 2026-05-01
ends_on: 2026-04-01
colour: red
consent: {version: 1}
categories:
  - {code: hole, label: {en: Hole}, k: 2, T: x, publish: case}
  - {code: hole, label: {en: Hole, sw: Shimo}}
  - label: {en: Other, sw: Nyingine}
questions:
  - {name: category, type: select_one, label: {en: A, sw: A}, options: [{value: a, label: A}]}
  - {name: place, type: geopiont, label: {en: Where, sw: Wapi}}
  - {name: place, type: text, label: {en: Where, sw: Wapi}, relevant: "${categry} = 1"}
  - {name: day, type: date, label: {en: Day, sw: Siku}, constraint: ". <= toDay()"}
  - {name: pick, type: select_multiple, label: {en: Pick, sw: Chagua}}
  - {name: photo, type: audio, label: {en: P, sw: P}}
  - {name: late, type: text, label: {en: L, sw: L}, relevant: "${later} = 1", lable: x}
  - {name: later, type: text, label: {en: L, sw: L}}
offices:
  - {code: a, name: A, mail: [nobody], categories: [hloe]}
digest: {weekday: Mon, at: 25:00}
likeness: {suggest: 0.9, match: 0.5, within_hours: -1}
area: {file: nowhere.geojson}
title: {en: twice}
"""


def checked(text: str) -> Checked:
    def read_nothing(name: str) -> str:
        raise FileNotFoundError("no such file")

    return check(text, read_nothing)


def test_a_good_file_becomes_a_campaign():
    result = checked(GOOD)
    assert result.mistakes == ()
    campaign = result.campaign
    assert campaign
    assert campaign.title == {"en": "Streets"}
    assert [category.code for category in campaign.categories] == ["hole", "no"]
    assert campaign.categories[0].crosswalk == ("1", "1b")
    assert (campaign.categories[0].k, campaign.categories[0].t) == (3, 4)
    assert campaign.categories[1].sensitive
    assert campaign.starts_on == date(2026, 1, 1)
    assert (campaign.digest_weekday, campaign.digest_at) == (4, time(10, 30))
    assert campaign.likeness.within == timedelta(hours=48)
    assert campaign.emergency_words == {"en": ("trapped",)}
    assert campaign.emergency_number == "999"


def test_the_category_question_takes_its_options_from_the_categories():
    campaign = checked(GOOD).campaign
    assert campaign
    question = campaign.form.question("category")
    assert question
    assert [option.value for option in question.options] == ["hole", "no"]
    assert kind_of(question).name == "select_one"


def test_every_mistake_is_named_at_once_with_its_line():
    result = checked(BAD)
    assert result.campaign is None
    errors = {(m.line, m.path) for m in result.errors}
    assert errors == {
        (1, "campaign"),
        (2, "kind"),
        (3, "title"),
        (4, "languages[2]"),
        (5, "timezone"),
        (6, "country"),
        (8, "ends_on"),
        (9, "colour"),
        (10, "consent"),
        (12, "categories[0].k"),
        (12, "categories[0].T"),
        (12, "categories[0].publish"),
        (13, "categories[1].code"),
        (14, "categories[2]"),
        (16, "questions[0].options"),
        (17, "questions[1].type"),
        (18, "questions[2].name"),
        (18, "questions[2].type"),
        (18, "questions[2].relevant"),
        (19, "questions[3].constraint"),
        (20, "questions[4]"),
        (21, "questions[5].type"),
        (22, "questions[6].lable"),
        (25, "offices[0].mail[0]"),
        (25, "offices[0].categories[0]"),
        (26, "digest.weekday"),
        (26, "digest.at"),
        (27, "likeness"),
        (27, "likeness.within_hours"),
        (28, "area.file"),
        (29, "title"),
    }


@pytest.mark.parametrize("sign", ["\\0", "\\a", "\\u202e"])
def test_signs_that_nobody_sees_are_named(sign):
    text = GOOD.replace("title:", f'title: {{en: "a{sign}b"}}\nlink_code: x\nnothing:', 1)
    assert any("nobody sees" in mistake.message for mistake in checked(text).errors)


def test_a_near_miss_is_answered_with_what_was_meant():
    messages = " | ".join(mistake.message for mistake in checked(BAD).mistakes)
    for meant in ("'geopoint'", "'category'", "'label'", "'hole'", "'incident'"):
        assert f"did you mean {meant}?" in messages


def test_missing_translations_and_looks_ahead_are_warnings_only():
    text = GOOD.replace("[en]", "[en, sw]").replace("'hole'\"", "'hole' and ${since} = ''\"")
    result = checked(text)
    assert result.campaign
    assert {mistake.severity for mistake in result.mistakes} == {"warning"}
    assert "has no text in sw" in {mistake.message for mistake in result.mistakes}
    assert any("not answered yet" in mistake.message for mistake in result.mistakes)


def test_the_first_language_is_enough_where_english_is_missing():
    text = GOOD.replace("[en]", "[fr, en]").replace("title: Streets", "title: {fr: Rues}")
    result = checked(text)
    assert result.campaign
    assert result.errors == ()


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("", 1, "empty"),
        ("# nothing\n", 1, "empty"),
        ("- a\n- b\n", 1, "mapping"),
        ("a: [1, 2\nb: 3\n", 2, "YAML"),
        ("a: 1\n\tb: 2\n", 2, "YAML"),
        ("a: &x [1]\nb: *x\n", 2, "alias"),
        ("a: 1\n---\nb: 2\n", 2, "document"),
        ("a: " + "[" * 30 + "]" * 30, 1, "nested"),
        ("a: " + "[" * 100_000, 1, "nested"),
        ("a: " + "x" * 1_000_001, 1, "larger"),
        ("a: \x07\n", 1, "YAML"),
        ("? [a, b]\n: c\n", 1, "single word"),
        ("a: !!python/object/apply:os.system ['true']\n", 1, "unknown key"),
    ],
)
def test_what_cannot_be_read_at_all_is_refused(text, line, word):
    result = checked(text)
    assert result.campaign is None
    assert any(m.line == line and word in m.message for m in result.mistakes)


def test_words_that_yaml_takes_for_truths_stay_words():
    text = GOOD.replace("country: KE", "country: NO")
    campaign = checked(text).campaign
    assert campaign
    assert campaign.country == "NO"


@pytest.mark.parametrize("key", ["campaign", "languages", "consent", "categories"])
def test_every_obligatory_key_is_missed(key):
    lines = GOOD.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"{key}:"))
    end = next(n for n in range(start + 1, len(lines)) if not lines[n].startswith(" "))
    result = checked("\n".join(lines[:start] + lines[end:]))
    assert f"{key!r} is missing" in {mistake.message for mistake in result.errors}


def test_a_campaign_needs_questions_or_a_form():
    assert "a campaign needs questions" in told(GOOD[: GOOD.index("questions:")])
    assert "not both" in told(f"{GOOD}form: form.xlsx\n")


def told(text):
    return " ".join(mistake.message for mistake in checked(text).errors)


def test_the_files_of_an_area_come_back_to_be_kept():
    folder = ROOT / "campaigns" / "city_streets"
    source = (folder / "campaign.yaml").read_text(encoding="utf-8")
    first = check(source, lambda name: (folder / name).read_text(encoding="utf-8"))
    assert sorted(first.files) == ["areas.geojson", "gazetteer.csv", "participation.yaml"]
    assert check(source, first.files.__getitem__) == first


# The letters of the basic GSM alphabet (3GPP TS 23.038) beyond ASCII, and the ASCII not in it.
GSM_MORE, GSM_LESS = set("£¥èéùìòÇØøÅåÆæßÉÄÖÑÜ§¿äöñüà¡"), set("`{}[]~\\|^")


@pytest.mark.parametrize(
    "file", ["campaigns/city_streets/campaign.yaml", "tests/campaigns/crisis_map.yaml"]
)
def test_the_examples_are_without_fault_and_ask_for_consent_in_one_sms(file):
    folder = (ROOT / file).parent
    beside = ROOT / "campaigns" / "city_streets"  # has areas, for the crisis map's too

    def read(name):
        name = name if name.endswith((".csv", ".yaml")) else "areas.geojson"
        return (beside / name).read_text(encoding="utf-8")

    result = check((folder / Path(file).name).read_text(encoding="utf-8"), read)
    assert result.mistakes == ()
    assert result.campaign
    for text in result.campaign.consent.values():
        assert len(text) <= 160
        assert all(s in GSM_MORE or (s.isascii() and s not in GSM_LESS) for s in text)


def test_the_command_prints_each_mistake_with_file_line_and_column(tmp_path):
    file = tmp_path / "campaign.yaml"
    file.write_text(GOOD.replace("KE", "Kenya"), encoding="utf-8")
    result = CliRunner().invoke(app, ["check", str(file)])
    assert result.exit_code == 1
    assert f"{file}:6:10: " in result.output


def test_the_command_is_content_with_warnings(tmp_path):
    file = tmp_path / "campaign.yaml"
    file.write_text(GOOD.replace("[en]", "[en, sw]"), encoding="utf-8")
    result = CliRunner().invoke(app, ["check", str(file)])
    assert result.exit_code == 0
    assert "warning: has no text in sw" in result.output


def test_of_several_files_each_is_checked_and_one_that_cannot_be_used_is_enough(tmp_path):
    good, bad, none = (tmp_path / name for name in ("good.yaml", "bad.yaml", "none.yaml"))
    good.write_text(GOOD, encoding="utf-8")
    bad.write_text(GOOD.replace("KE", "Kenya"), encoding="utf-8")

    assert CliRunner().invoke(app, ["check", str(good), str(good)]).exit_code == 0
    result = CliRunner().invoke(app, ["check", str(none), str(bad), str(good)])

    assert result.exit_code == 1
    assert f"{bad}:6:10: " in result.output
    assert "roads" in result.output  # the overview of the good one, which comes last


def test_the_command_warns_where_no_question_takes_a_first_message(tmp_path):
    def checked(text):
        file = tmp_path / "campaign.yaml"
        file.write_text(text, encoding="utf-8")
        return CliRunner().invoke(app, ["check", str(file)])

    without = checked(GOOD)
    assert without.exit_code == 0
    assert f":{GOOD.splitlines().index('questions:') + 1}:1: warning: no question takes" in (
        without.output
    )
    text = "  - {name: remarks, type: text, label: What else?}\noffices:"
    assert "no question takes" not in checked(GOOD.replace("offices:", text)).output


def test_the_command_says_what_file_it_cannot_read(tmp_path):
    assert CliRunner().invoke(app, ["check", str(tmp_path / "none.yaml")]).exit_code == 1


AREA = """{"type": "FeatureCollection", "features": [{"type": "Feature",
"properties": {"name": "Old Harbour"}, "geometry": {"type": "Polygon",
"coordinates": [[[40, -3], [41, -3], [41, -2], [40, -3]]]}}]}"""


def test_a_polygon_without_a_name_is_left_out_and_named_by_its_number():
    unnamed = {"type": "Feature", "properties": None, "geometry": None}
    features = json.loads(AREA)["features"]
    text = GOOD + "area: {file: areas.geojson}\n"

    def checked_with(*found):
        file = json.dumps({"type": "FeatureCollection", "features": found})
        return check(text, lambda _name: file)

    some = checked_with(unnamed, *features)
    assert some.campaign
    assert list(some.campaign.area.polygons) == ["Old Harbour"]
    assert "feature 1: left out, it has no property 'name'" in {m.message for m in some.mistakes}
    none = checked_with(unnamed, unnamed)
    assert [m.message for m in none.errors] == [
        "areas.geojson holds no polygon with a property 'name'"
    ]


def test_the_area_of_an_office_is_one_of_the_campaigns():
    with_area = GOOD.replace("categories: [hole]}", "categories: [hole], areas: [Old Harbor]}")
    result = check(f"{with_area}area: {{file: areas.geojson}}\n", lambda _name: AREA)
    assert [(m.path, m.message) for m in result.errors] == [
        ("offices[0].areas[0]", "there is no area 'Old Harbor'; did you mean 'Old Harbour'?")
    ]


def test_the_first_office_that_categories_and_area_fit_is_responsible():
    roads = Office("north", "North", categories=("hole",), areas=("North",))
    campaign = checked(GOOD).campaign
    assert campaign
    campaign = replace(campaign, offices=(roads, Office("rest", "All the rest")))
    asked = [("hole", "North"), ("hole", "South"), ("hole", ""), ("no", "North")]
    found = [office.code for each in asked if (office := campaign.office_for(*each))]
    assert found == ["north", "rest", "rest", "rest"]


def test_a_language_that_heed_has_no_words_for_is_a_warning_that_names_what_exists():
    result = checked(GOOD.replace("languages: [en]", "languages: [en, de]"))
    assert result.campaign
    assert f"de: Heed speaks {', '.join(spoken())}; others are spoken to in English" in {
        m.message for m in result.mistakes if m.severity == "warning"
    }


@pytest.mark.parametrize("key", ["radius_m: 100", "sms_numbers: ['+254700000000']"])
def test_what_nothing_reads_is_no_key(key):
    text = GOOD.replace("likeness: {", f"likeness: {{{key}, ") if "radius" in key else GOOD + key
    assert any("unknown key" in m.message for m in checked(text).errors)


def test_thresholds_may_be_told_as_the_precision_they_are_to_have():
    wanted = "likeness: {suggest_precision: 0.3, match_precision: 0.95}"
    result = checked(
        GOOD.replace("likeness: {suggest: 0.4, match: 0.8, within_hours: 48}", wanted)
    )
    assert result.mistakes == ()
    assert result.campaign
    likeness = result.campaign.likeness
    assert (likeness.suggest_precision, likeness.match_precision) == (0.3, 0.95)


@pytest.mark.parametrize(
    ("told", "severity", "words"),
    [
        ("match: 0.8, match_precision: 0.9", "error", "not both"),
        ("suggest_precision: 0.9, match_precision: 0.85", "error", "must not be over"),
        ("match_precision: 1.0", "error", "0.99"),
        ("match_precision: 0.4", "warning", "wrong case"),
    ],
)
def test_a_precision_that_makes_no_sense_is_told(told, severity, words):
    text = GOOD.replace("suggest: 0.4, match: 0.8, within_hours: 48", told)
    (mistake,) = checked(text).mistakes
    assert mistake.severity == severity
    assert words in mistake.message


def test_a_dictionary_is_read_in_small_letters():
    written = GOOD + "dictionary:\n  - [Water, dlo, EAU]\n  - [bridge, pont]\n"
    campaign = checked(written).campaign
    assert campaign is not None
    assert campaign.dictionary == (("water", "dlo", "eau"), ("bridge", "pont"))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- [water]", "needs two words or more that mean the same, such as [water, eau, agua]"),
        ("- [street light, lamp]", "'street light' should be one word"),
        ("{a: b}", "should be a list"),
    ],
)
def test_a_dictionary_is_refused_with_a_reason(line, words):
    found = checked(GOOD + f"dictionary:\n  {line}\n")
    assert any(words in mistake.message for mistake in found.errors)


def test_a_word_of_two_groups_is_doubtful():
    found = checked(GOOD + "dictionary:\n  - [tap, llave]\n  - [key, llave]\n")
    assert found.campaign is not None
    assert any("group 1 too" in mistake.message for mistake in found.mistakes)
