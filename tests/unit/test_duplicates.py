"""Likeness by example: what is the same event, what only looks like it, and why."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from moderation.duplicates import (
    Fingerprint,
    cells,
    crowds,
    features,
    likeness,
    normalise,
    rank,
    rare_tokens,
    shared_words,
    tokens,
    verdict,
)

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
METRE = 1 / 111_320
SUGGEST, MATCH = 0.5, 0.9
BURST = "Water main burst in front of the central bus station, the road is under water"


def a_fingerprint(id=1, *, north_m=0.0, hours=0.0, text="", category="water", source="sms"):
    return Fingerprint(
        id=id,
        case_id=None,
        category=category,
        at=NOON + timedelta(hours=hours),
        lat=4.0 + north_m * METRE,
        lon=36.8,
        precision_m=15.0,
        text=normalise(text),
        source=source,
    )


def nowhere(fingerprint):
    return replace(fingerprint, lat=None, lon=None)


def test_nearly_the_same_words_within_500_m_and_hours_match():
    one = a_fingerprint(1, text=BURST)
    other = a_fingerprint(2, north_m=450, hours=3, text=BURST + "!")
    assert likeness(one, other) >= MATCH


def test_the_same_template_at_another_place_does_not_match():
    one = a_fingerprint(1, text=BURST)
    other = a_fingerprint(2, north_m=2000, hours=0.5, text=BURST)
    assert likeness(one, other) < SUGGEST


def test_same_place_hour_and_category_without_text_is_suggested_not_joined():
    alike = likeness(a_fingerprint(1), a_fingerprint(2, hours=1))
    assert SUGGEST <= alike < MATCH


def test_the_same_place_with_another_category_and_no_text_is_nothing():
    assert likeness(a_fingerprint(1), a_fingerprint(2, category="light")) < SUGGEST


def test_the_same_words_without_a_place_are_put_before_a_person():
    one, other = a_fingerprint(1, text=BURST), a_fingerprint(2, hours=2, text=BURST)
    assert SUGGEST <= likeness(nowhere(one), nowhere(other)) < MATCH
    assert SUGGEST <= likeness(nowhere(one), other) < MATCH


def test_a_few_words_alone_are_no_evidence():
    one, other = a_fingerprint(1, text="help"), a_fingerprint(2, text="help")
    assert likeness(nowhere(one), nowhere(other)) < SUGGEST


def test_other_words_speak_only_weakly_against_the_same_place_and_hour():
    one = a_fingerprint(1, text=BURST)
    other = a_fingerprint(2, hours=1, text="Kuna maji mengi sana barabarani hapa kituoni leo")
    assert likeness(one, other) > 0.3


def test_nothing_known_but_the_category_is_nothing():
    assert likeness(nowhere(a_fingerprint(1)), nowhere(a_fingerprint(2))) < 0.05


def test_a_crowded_point_pulls_no_strangers_together():
    one, other = a_fingerprint(1), a_fingerprint(2, hours=1)
    assert likeness(one, other, crowd=40) < SUGGEST
    assert likeness(one, other, crowd=4) == likeness(one, other)


def test_a_crowded_point_lends_its_place_to_nobody_near_it_either():
    one, other = a_fingerprint(1), a_fingerprint(2, north_m=90, hours=1)
    assert likeness(one, other, crowd=40) < likeness(one, other)
    assert likeness(one, other, crowd=40) < 0.05


def test_a_crowd_is_how_often_something_else_or_another_day_was_told_of_one_point():
    reports = [
        a_fingerprint(1),
        a_fingerprint(2, hours=1),  # the same event
        a_fingerprint(3, category="light"),
        a_fingerprint(4, hours=-30),
        a_fingerprint(5, category="light", north_m=5),  # another point
        nowhere(a_fingerprint(6, category="light")),
    ]
    assert crowds(reports) == {(4.0, 36.8): 2}


def test_a_default_point_is_found_by_what_lies_on_it_and_pulls_nobody_together():
    probe, other = a_fingerprint(1), a_fingerprint(2, hours=1)
    strangers = [
        a_fingerprint(10 + day, hours=-24 * day, category=f"c{day % 5}") for day in range(20)
    ]
    assert rank(probe, [other])[0].likeness >= SUGGEST
    found = rank(probe, [other, *strangers], crowds=crowds([probe, other, *strangers]))
    assert found[0].likeness < 0.1
    assert "crowd" in {reason.name for reason in found[0].reasons}


def test_many_reports_of_one_event_are_no_crowd():
    assert crowds([a_fingerprint(n, hours=n / 10) for n in range(60)]) == {}


def test_rough_places_speak_against_only_beyond_their_roughness():
    one = replace(a_fingerprint(1, text=BURST), precision_m=1500)
    near = replace(a_fingerprint(2, north_m=2000, text=BURST), precision_m=1500)
    far = replace(a_fingerprint(3, north_m=9000, text=BURST), precision_m=1500)
    assert likeness(one, near) >= SUGGEST > likeness(one, far)


def test_rank_gives_the_best_five_ties_by_the_older_and_never_the_probe():
    probe = a_fingerprint(5)
    others = [a_fingerprint(n) for n in (9, 7, 5, 8, 6)] + [a_fingerprint(1, north_m=300)]
    assert [match.id for match in rank(probe, others)] == [6, 7, 8, 9, 1]
    assert len(rank(probe, others, most=2)) == 2
    assert rank(probe, []) == []


def test_a_match_says_its_case_and_its_strongest_reason_first():
    probe = a_fingerprint(1, text=BURST)
    other = replace(a_fingerprint(2, north_m=80, hours=2, text=BURST), case_id=77)
    (match,) = rank(probe, [other])
    assert match.case_id == 77
    assert {reason.name for reason in match.reasons} >= {"place", "time", "category", "words"}
    strengths = [abs(reason.log_odds) for reason in match.reasons]
    assert strengths == sorted(strengths, reverse=True)
    values = {reason.name: reason.value for reason in match.reasons}
    assert values["place"] == pytest.approx(80, abs=0.1)
    assert (values["time"], values["category"], values["letters"]) == (2.0, 1.0, 1.0)


def test_reasons_that_one_report_lacks_are_not_given():
    names = [reason.name for reason in features(nowhere(a_fingerprint(1)), a_fingerprint(2))]
    assert names == ["prior", "time", "category", "source"]


def test_shared_words_names_the_longest_where_nobody_counted_them():
    one, other = a_fingerprint(text=BURST), a_fingerprint(text="The bus station floods")
    assert shared_words(one, other) == ("station", "bus", "the")


@pytest.mark.parametrize(
    ("alike", "expected"), [(0.49, "none"), (0.5, "suggest"), (0.9, "match"), (1.0, "match")]
)
def test_verdict_has_two_thresholds(alike, expected):
    assert verdict(alike, suggest=SUGGEST, match=MATCH) == expected


def test_texts_are_compared_without_case_accents_links_and_spaces():
    assert normalise("  Gwo  DLO nan\nRi Capoïs https://x.org/a?b=1 ") == "gwo dlo nan ri capois"


def test_tokens_are_different_words_of_three_letters_and_all_numbers():
    assert tokens("on 7 the bus 12 bus it") == ("7", "the", "bus", "12")


def test_rare_tokens_are_known_elsewhere_and_rarest_first():
    counts = {"the": 400, "burst": 2, "bus": 30, "unheard": 0}
    assert rare_tokens(["the", "bus", "burst", "unheard", "new"], counts) == ["burst", "bus"]
    assert rare_tokens(["the"], counts) == ["the"]
    assert rare_tokens(["bus", "burst"], counts, how_many=1) == ["burst"]


def test_cells_are_the_points_own_and_its_eight_neighbours():
    around = cells(4.0, 36.8)
    assert len(around) == len(set(around)) == 9
    assert cells(4.0, 36.8)[0] in cells(4.0 + 300 * METRE, 36.8)


def test_cells_agree_across_the_antimeridian_and_at_the_poles():
    assert cells(-17.0, 180.0) == cells(-17.0, -180.0)
    assert cells(-17.0, 179.9999)[0] in cells(-17.0, -179.9999)
    for lat in (90.0, -90.0, 89.999, -89.999):
        assert 1 <= len(cells(lat, 12.0)) <= 9
        assert cells(lat, 12.0)[0] in cells(lat, 12.0001)
