"""Indicators Q1 to Q17: golden values, what is never told, one sheet for programs and people."""

import json
import re
from dataclasses import replace
from random import Random

import pytest
from markupsafe import escape

from messages.words import say, spoken
from publishing.disclosure.rules import Limits
from publishing.quality import balance, recapture, safety, timeliness, unreported, voices
from publishing.quality.facts import (
    Area,
    Group,
    Hiding,
    Judged,
    Profile,
    Repeats,
    Spread,
    TwoLists,
)
from publishing.quality.page import page
from publishing.quality.raking import Raked, Refused, rake
from publishing.quality.sheet import DIMENSIONS, indicators, sheet
from publishing.quality.silent import Likeness, expected, expected_in_silent
from tests.quality_facts import AREAS, SENT, a_city

CODES = [f"Q{n}" for n in range(1, 18)]
CITY = sheet(a_city(), Random(1))


def told(facts, before=None):
    found = CITY if facts == a_city() and not before else sheet(facts, Random(1), before=before)
    return {each["code"]: each for each in found["indicators"]}


def figure(facts, code, key, before=None):
    return next(each for each in told(facts, before)[code]["figures"] if each["key"] == key)


def test_seventeen_indicators_in_order_each_with_figures_formula_and_dimension():
    found = indicators(a_city(), Random(1))
    assert [each.code for each in found] == CODES
    for each in found:
        assert each.formula
        assert each.figures
        assert set(each.dimensions) <= set(DIMENSIONS)


def test_every_figure_has_a_value_or_says_why_not_of_a_city_and_of_nothing():
    nothing = {
        "reports": 0, "cases": 0, "reporters": 0, "held": 0, "areas": (), "sent": {},
        "days_to_report": Spread(), "hours_to_decision": Spread(), "grades": {}, "channels": {},
        "languages": {}, "described": None, "agreement": (), "shown": {}, "repeats": (),
        "lists": (), "revised": None, "hiding": (), "downtime": None, "consents": None,
        "promised_days": None,
    }  # fmt: skip
    for facts in (a_city(), a_city(**nothing)):
        for each in told(facts).values():
            for one in each["figures"]:
                assert (one["value"] is None) == ("not_computable" in one)
                assert one.get("not_computable", "not computable because x")[23:]
    assert all(
        one["value"] is None for code in ("Q1", "Q2", "Q4", "Q7", "Q8", "Q10", "Q12", "Q17")
        for one in told(a_city(**nothing))[code]["figures"]
    )  # fmt: skip


def test_the_same_facts_and_dice_give_the_same_sheet_and_page():
    one, other = CITY, sheet(a_city(), Random(1))
    assert json.dumps(one, allow_nan=False) == json.dumps(other, allow_nan=False)
    assert page(one, title="T", release="R") == page(other, title="T", release="R")


def test_gini_of_ninety_nine_who_sent_one_and_one_who_sent_a_hundred_and_one():
    sent = {1: 99, 101: 1}
    assert round(voices.gini(sent), 3) == 0.495
    assert voices.gini({3: 40}) == pytest.approx(0)
    assert round(voices.effective(sent), 3) == round(200**2 / (99 + 101**2), 3)
    assert (voices.top(sent, 1), voices.top(sent, 5)) == (101, 105)


def test_a_small_response_hides_from_r_but_not_from_the_variation():
    people = 100_000
    areas = [(round(p * people), people) for p in (0.0005, 0.0005, 0.0012, 0.00195, 0.01)]
    assert round(balance.r_indicator(areas), 3) == 0.993
    assert round(balance.cv(areas), 2) == 1.28


def test_chapman_its_variance_and_what_dependence_does_to_it():
    lists = TwoLists("a", "b", 200, 150, 50)
    assert round(recapture.chapman(lists), 3) == round(201 * 151 / 51 - 1, 3) == 594.118
    assert round(recapture.variance(lists), 3) == round(201 * 151 * 150 * 100 / (51**2 * 52), 3)
    assert recapture.if_dependent(lists, 1.0) == 50 + 150 + 100 + 150 * 100 / 50 == 600
    assert recapture.if_dependent(lists, 2.0) == 900
    ends = recapture.interval(lists)
    assert 300 < ends.low < recapture.chapman(lists) < ends.high


def test_recapture_is_an_experiment_and_refused_below_seven_in_both():
    few = a_city(lists=(TwoLists("sms", "telegram", 70, 130, 6),))
    assert "fewer than 7" in figure(few, "Q13", "sms+telegram")["not_computable"]
    found = told(a_city())["Q13"]["figures"]
    assert all(each["flag"] == "experiment" for each in found)
    assert "Sensitivity band: 470 to 1330" in found[0]["note"]


def test_further_reports_tell_how_many_incidents_nobody_reports():
    strata = (Repeats("A", "hole", 100, 80, 200, 1000.0, 10.0),)
    assert unreported.rate(strata) == 0.2
    # exp(-2) of all are missed: of 100 reported ones there were 100 / (1 - exp(-2)).
    assert unreported.unheard(100, 0.2, 10.0) == pytest.approx(15.652, abs=0.001)
    found = figure(a_city(repeats=strata), "Q12", "missed")
    assert found["value"] == round(2.718281828**-2, 3) == 0.135
    assert found["interval"]["low"] < 0.135 < found["interval"]["high"]


def test_an_area_with_no_report_is_no_data_and_says_what_was_to_be_expected():
    rows, why = expected_in_silent(AREAS, Limits())
    assert (why, [row["of"] for row in rows]) == ("", ["Rise"])
    assert rows[0]["low"] <= rows[0]["expected"] <= rows[0]["high"]
    assert rows[0]["silent"]
    assert "No data (not: nothing happened): Rise" in told(a_city())["Q1"]["notes"][0]
    assert expected_in_silent(AREAS[:4], Limits())[1].startswith("fewer than 5")
    small = (*AREAS[:6], Area("Isle", 40, 0, 0))
    assert not expected_in_silent(small, Limits())[0][0]["silent"]
    assert expected(Likeness(0.001, None), 3000)[:3] == (3.0, 0, 7)


def test_weights_make_shares_those_of_the_census_and_have_mean_one():
    profiles = [Profile({"area": "A"}, 30), Profile({"area": "B"}, 20)]
    found = rake(profiles, {"area": {"A": 500, "B": 500}})
    assert isinstance(found, Raked)
    assert found.weights == pytest.approx((25 / 30, 25 / 20))
    assert round(found.deff, 3) == round(50 * (30 * (25 / 30) ** 2 + 20 * 1.25**2) / 2500, 3)
    assert not found.trimmed


@pytest.mark.parametrize(
    ("reporters", "people", "why"),
    [
        ((30, 4), (500, 500), "fewer than 5"),
        ((500, 5), (100, 900), "deff"),
        ((30, 0), (500, 500), "fewer than 5"),
    ],
)
def test_weights_are_refused_rather_than_wild(reporters, people, why):
    profiles = [Profile({"area": code}, n) for code, n in zip("AB", reporters, strict=True)]
    found = rake(profiles, {"area": dict(zip("AB", people, strict=True))})
    assert isinstance(found, Refused)
    assert why in found.why


def test_no_weight_is_above_three_or_below_a_third():
    profiles = [Profile({"area": code}, n) for code, n in (("A", 900), ("B", 60), ("C", 40))]
    found = rake(profiles, {"area": {"A": 700, "B": 60, "C": 240}})
    assert isinstance(found, Raked)
    assert found.trimmed
    assert max(found.weights) <= 3.0
    assert min(found.weights) >= 0.3
    assert found.furthest > 0.05


def test_the_weighted_series_stands_beside_the_raw_one():
    heard = tuple(area for area in a_city().areas if area.code != "Rise")
    rows = told(a_city(areas=heard))["Q10"]["rows"]
    assert [row["of"] for row in rows] == ["light", "pothole"]
    assert sum(row["raw"] for row in rows) == pytest.approx(1, abs=0.002)
    assert sum(row["weighted"] for row in rows) == pytest.approx(1, abs=0.002)
    assert all(row["weighted_low"] < row["weighted"] < row["weighted_high"] for row in rows)


def test_nothing_is_told_of_fewer_people_than_the_rules_allow():
    few = a_city(reporters=4, reports=4, cases=4, sent={1: 4}, described=2)
    for code, key in (("Q2", "per_10k"), ("Q5", "dup_rate"), ("Q7", "gini"), ("Q2", "described")):
        assert figure(few, code, key)["value"] is None
        assert "n" not in figure(few, code, key)
    strict = a_city(limits=Limits(10, 10), channels={"sms": Group(200, 120), "web": Group(22, 9)})
    assert {row["kind"] for row in told(strict)["Q9"]["rows"]} == {"language"}
    assert figure(strict, "Q9", "sms")["value"] is None


def test_a_small_part_cannot_be_reckoned_from_what_is_left():
    limits = Limits()
    groups = {"telegram": Group(100, 60), "sms": Group(40, 30), "web": Group(3, 3)}
    shown = safety.mix(groups, limits)
    assert [row["of"] for row in shown] == ["telegram", "others"]
    # The share of SMS would give web away: 43 others less 40.
    city = a_city(channels=groups, reports=143, cases=120)
    assert "together with others" in figure(city, "Q9", "sms")["not_computable"]
    assert safety.share("a", "a", 47, 50, people=40, limits=limits).value is None
    grades = a_city(grades={"verified": 50, "refuted": 3, "unverified": 40, "corroborated": 20})
    assert figure(grades, "Q4", "verified")["value"] is None


def test_hidden_areas_count_as_one_so_no_figure_tells_more_than_the_table():
    shown = a_city().areas
    assert [area.code for area in shown if area.reporters is None] == ["Park", "Quay"]
    swapped = tuple(
        Area(a.code, a.population, {"Park": 1, "Quay": 6}.get(a.code, a.reporters), a.cases)
        for a in AREAS
    )
    other = sheet(a_city(areas=safety.as_hidden(swapped, frozenset(), Limits())), Random(1))
    assert other == CITY


def test_a_vintage_that_changed_by_one_person_keeps_the_figures_of_the_last():
    assert figure(a_city(), "Q2", "described")["numerator"] == 60
    more = a_city(described=63)
    assert figure(more, "Q2", "described")["numerator"] == 65
    kept = figure(more, "Q2", "described", before=CITY)
    assert (kept["numerator"], kept["flag"]) == (60, "r")
    many = figure(a_city(described=74), "Q2", "described", before=CITY)
    assert (many["numerator"], many.get("flag")) == (75, None)


def test_a_vintage_without_one_person_keeps_what_is_told_of_values_and_not_of_counts():
    """The counts are told rounded and stay; a median beside another would tell of who left."""
    less = {**SENT, 4: 2, 12: 2}
    spread = Spread(tuple(0.7 + n * 0.26 for n in range(221)), 150)
    for code, key in (("Q3", "report_to_decision"), ("Q7", "gini")):
        new = a_city(sent=less, hours_to_decision=spread)
        stood, kept = figure(a_city(), code, key), figure(new, code, key, before=CITY)
        assert figure(new, code, key)["value"] != stood["value"]
        assert (kept["value"], kept["flag"]) == (stood["value"], "r")


def test_an_area_that_is_silent_no_more_by_one_report_stays_so_in_figures_and_in_words():
    areas = tuple(
        replace(area, reporters=1, cases=1) if area.code == "Rise" else area for area in AREAS
    )
    city = a_city(areas=safety.as_hidden(areas, frozenset(), Limits()))
    assert "Rise" not in str(told(city)["Q1"])
    kept = told(city, before=CITY)["Q1"]
    assert (kept["notes"], kept["rows"]) == (
        told(a_city())["Q1"]["notes"],
        told(a_city())["Q1"]["rows"],
    )
    assert kept["figures"][0]["flag"] == "r"


def test_what_is_reckoned_of_cells_in_sight_is_told_as_it_is():
    fewer = told(a_city(hiding=(Hiding("cases", 231, 58, None),)), before=CITY)["Q15"]["figures"]
    assert (fewer[0]["numerator"], fewer[0].get("flag")) == (58, None)
    assert "total is hidden" in fewer[1]["not_computable"]


def delay(spread, key, limits=None):
    """What Q3 says of hours to the decision, without the dice of the other indicators."""
    facts = a_city(hours_to_decision=spread, limits=limits or Limits())
    found = next(each for each in timeliness.timeliness(facts).figures if each.key == key)
    return found.written()


def test_a_median_is_told_of_many_values_of_many_people_alone_and_to_two_digits():
    values = tuple(0.5 + n * 0.253 for n in range(60))
    wide, key = Spread(values, 60), "report_to_decision"
    found = delay(wide, key)
    assert found["value"] == 8.0  # 7.9635
    assert found["interval"]["low"] == 5.8  # the 22nd of 60: 5.813
    for few in (Spread(values[:19], 19), Spread(values, 19), Spread(values, 60, 16)):
        assert delay(few, key)["value"] is None


def test_what_nine_of_ten_stay_below_is_told_where_enough_lie_beyond():
    key = "report_to_decision_p90"
    for n, t, most, is_told in ((49, 5, 1, False), (50, 5, 1, True), (99, 10, 1, False),
                                (100, 10, 5, True), (100, 10, 6, False)):  # fmt: skip
        spread = Spread(tuple(float(each) for each in range(n)), n, most)
        found = delay(spread, key, Limits(t, t))
        assert (found["value"] is not None) == is_told, (n, t, most)
        # Its interval would end among the last five: those of single people.
        assert "interval" not in found


def test_no_two_figures_together_are_the_reporters_exactly():
    one, other = (
        told(a_city(reporters=n, areas=safety.as_hidden(AREAS, frozenset(), Limits())))
        for n in (149, 151)
    )
    by_key = {
        each["key"]: each["value"] for code in ("Q8", "Q10") for each in one[code]["figures"]
    }
    if by_key["deff"] is not None:
        assert by_key["effective"] * by_key["deff"] == pytest.approx(150, abs=0.2)
    assert len(a_city().areas) - 1 == pytest.approx(by_key["cv_by_chance"] ** 2 * 150, abs=0.1)
    assert one["Q8"]["figures"][1] == other["Q8"]["figures"][1]


def test_what_follows_one_persons_reports_without_a_count_stays_too():
    facts = a_city()
    first, *rest = facts.repeats
    early = replace(first, incidents=first.incidents - 1, days=first.days - 6.25)
    loud = {**facts.sent, max(facts.sent): facts.sent[max(facts.sent)] - 1}
    assert figure(a_city(repeats=(early, *rest)), "Q12", "delay") != figure(facts, "Q12", "delay")
    for changed, code in (({"repeats": (early, *rest)}, "Q12"), ({"sent": loud}, "Q7")):
        new = told(a_city(**changed), before=CITY)[code]
        was = told(facts)[code]
        assert new["rows"] == was["rows"]
        assert [{**each, "flag": ""} for each in new["figures"]] == [
            {**each, "flag": ""} for each in was["figures"]
        ]
    many = replace(first, incidents=first.incidents + 30, days=first.days + 200, further=99)
    found = told(a_city(repeats=(many, *rest)), before=CITY)["Q12"]
    rates = {row["of"]: row for row in told(facts)["Q12"]["rows"]}
    assert {row["of"] for row in found["rows"] if row != rates.get(row["of"])} == {first.category}


def test_no_total_is_told_exactly_so_that_none_less_what_is_shown_is_a_hidden_cell():
    exact = {"Q1", "Q10", "Q14", "Q15", "Q16"}  # of areas, of cells in sight, of minutes
    for code, each in told(a_city(limits=Limits(7, 10))).items():
        for one in [*each["figures"], *each["rows"]] if code not in exact else []:
            counts = {key: one[key] for key in ("numerator", "n", "reports") if key in one}
            assert all(count % 10 == 0 for count in counts.values()), (code, one)
    same = [a_city(reports=218 + n, cases=198 + n, described=58 + n) for n in range(3)]
    assert told(same[0]) == told(same[1]) == told(same[2])


def test_consents_and_erasures_are_rounded_and_the_loudest_is_a_step():
    assert figure(a_city(), "Q17", "withdrawn")["value"] == 5.0
    assert figure(a_city(), "Q17", "erased")["value"] == 0.0
    assert figure(a_city(), "Q7", "top_1")["value"] == 0.1  # 12 of 205 is 5.9 %


def test_agreement_of_too_few_is_not_told():
    few = a_city(agreement=(Judged("verdict", "", 29, 0.9, 0.8, 1.0, "few"),))
    assert "fewer than 30" in figure(few, "Q6", "verdict")["not_computable"]


def test_the_page_says_what_the_sheet_says_and_lets_no_name_be_markup():
    areas = (*AREAS[:6], Area("<b>Rise & Co", 18_000, 0, 0))
    told_sheet = sheet(a_city(areas=areas), Random(1))
    drawn = page(told_sheet, title="<i>Amara</i>", release="r-1")
    assert "<b>Rise" not in drawn
    assert "<i>Amara" not in drawn
    for code in CODES:
        assert f'<section id="{code}">' in drawn
    assert drawn.count("<svg") == 4
    assert len(re.findall("Not computable because", drawn)) == sum(
        "not_computable" in one for each in told_sheet["indicators"] for one in each["figures"]
    )
    assert "src=" not in drawn
    assert "<script" not in drawn


@pytest.mark.check
@pytest.mark.parametrize("language", sorted(spoken()))
def test_the_page_calls_the_indicators_as_its_readers_do(language):
    drawn = page(CITY, title="Amara", release="r-1", language=language)
    for code in CODES:
        assert escape(say(f"quality-{code.lower()}", language)) in drawn
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in drawn
    assert (say("quality-english", language) in drawn) == (language != "en")


def test_what_is_told_in_english_is_what_the_sheet_says():
    for each in indicators(a_city(), Random(1)):
        assert say(f"quality-{each.code.lower()}", "en") == each.name
    for code, name in DIMENSIONS.items():
        assert name.endswith(say(f"quality-dim-{code}", "en"))
