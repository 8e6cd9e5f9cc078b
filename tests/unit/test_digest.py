"""The weekly digest: what it counts, what it says, and what it must not let through."""

import csv
import io
from datetime import UTC, datetime

import pytest

from publishing.digest import (
    from_json,
    iso_week,
    label,
    periods_before,
    to_json,
    trend,
    trends,
)
from publishing.digest_build import build, subject
from publishing.digest_csv import COLUMNS, harmless, table
from publishing.digest_text import MAX_LISTED, MAX_SHORT, plain, short
from publishing.digest_words import listed, overall, trend_words, week_words
from tests.unit.weekly import WEEK, a_case, some_facts, weekly


def rows_of(facts):
    return list(csv.DictReader(io.StringIO(table(facts).decode("utf-8-sig"))))


# --- trend ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cases", "words", "change"),
    [
        ((10, 10, 10, 10, 25), "up", 1.5),
        ((20, 20, 20, 20, 5), "down", -0.75),
        ((20, 20, 20, 20, 24), "same", 0.2),
        ((3, 4, 2, 5, 6), "few", None),
        ((3, 4, 2, 5, 0), "few", None),
        ((1, 2, 0, 1, 12), "up", None),
        ((0, 0, 0, 0, 3), "new", None),
        ((0, 0, 0, 0, 0), "few", None),
    ],
)
def test_trend_speaks_of_change_only_beyond_chance_and_of_per_cents_only_from_five(
    cases, words, change
):
    found = trend(weekly(*cases), WEEK)
    assert (found.words, found.share_change) == (words, change)
    assert found.mean_before == sum(cases[:4]) / 4


def test_first_week_of_a_campaign_is_compared_with_nothing():
    found = trend(weekly(0, 0, 0, 0, 9), WEEK, weeks_before=0)
    assert found.words == "new"
    facts = some_facts(counts=weekly(0, 0, 0, 0, 9), weeks_before=0)
    assert "nothing yet to compare" in trend_words(facts, found)


def test_a_campaign_two_weeks_old_is_compared_with_its_two_weeks():
    assert trend(weekly(0, 0, 8, 12, 10), WEEK, weeks_before=2).mean_before == 10


def test_weeks_before_cross_the_new_year():
    assert periods_before("2027-W02") == ("2026-W51", "2026-W52", "2026-W53", "2027-W01")
    assert iso_week(datetime(2027, 1, 1, tzinfo=UTC).date()) == "2026-W53"


def test_categories_without_any_case_are_left_out_and_the_largest_comes_first():
    counts = (
        *weekly(1, 1, 1, 1, 1, category="water"),
        *weekly(0, 0, 0, 0, 9, category="light"),
        *weekly(0, 0, 0, 0, 0, category="waste"),
    )
    assert list(trends(some_facts(counts=counts))) == ["light", "water"]


def test_few_cases_get_no_per_cent():
    facts = some_facts()
    said = trend_words(facts, overall(facts))
    assert "Few cases" in said
    assert "%" not in said


def test_a_category_is_called_by_its_label_else_its_code():
    facts = some_facts(labels={"water": "Water"})
    assert [label(facts, c) for c in ("water", "pothole", "odd")] == ["Water", "Potholes", "odd"]


# --- the way to the child process ----------------------------------------------------------


def test_facts_come_back_from_json_as_they_went():
    facts = some_facts(new=(a_case(lat=None, lon=None, place_words="Café «é»"),))
    assert from_json(to_json(facts)) == facts


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"new": 1}'])
def test_broken_json_is_refused(body):
    with pytest.raises((ValueError, TypeError, KeyError)):
        from_json(body)


# --- the mail ------------------------------------------------------------------------------


def test_each_line_says_what_where_since_when_and_how_to_answer():
    facts = some_facts()
    digest = build(facts)
    for text in (digest.text, digest.html):
        assert "Potholes" in text
        assert "Rue Capois, by the market" in text
        assert "opened Nov 16" in text
        assert "https://heed.example/answer/t0ken" in text
        assert "please answer the case below" in text
        assert "Public Works" in text
        assert "How these numbers came about" in text
        assert "America/Port-au-Prince" in text


def test_subject_says_how_many_are_new_and_how_many_wait():
    assert subject(some_facts()) == "City streets, week 47: 1 new case, 1 waits for your answer"


def test_a_line_break_in_the_title_makes_no_header():
    assert "\n" not in subject(some_facts(campaign_title="City\nBcc: x@example.org"))


def test_week_shows_its_last_day_not_the_day_after():
    assert "22" in week_words(some_facts())
    assert "23" not in week_words(some_facts())


def test_a_case_both_new_and_waiting_is_listed_once():
    case = a_case()
    entries = listed(some_facts(new=(case,), waiting=(case,)))
    assert [(e.number, e.new, e.waits) for e in entries] == [(1, True, True)]


def test_hostile_place_words_are_escaped_in_the_mail():
    place = '<img src=x onerror="alert(1)">{{ 7*7 }}'
    html = build(some_facts(new=(a_case(place_words=place, category_label="<b>P</b>"),))).html
    assert "<img src=x" not in html
    assert "<b>P" not in html
    assert "&lt;img src=x" in html


def test_only_web_addresses_become_links():
    assert "javascript:" not in build(some_facts(new=(a_case(link="javascript:x()"),))).html


def test_html_names_its_language_and_every_picture_is_attached_with_words():
    digest = build(some_facts())
    assert digest.html.startswith("<!doctype html>")
    assert '<html lang="en" dir="ltr">' in digest.html
    names = {part.name for part in digest.attachments}
    assert names == {"chart.png", "map.png", "cases-2026-W47.csv"}
    for part in digest.attachments[:2]:
        assert f'src="cid:{part.name}"' in digest.html
        assert part.alt


def test_nothing_new_says_so_and_lists_what_waits():
    digest = build(some_facts(new=(), counts=weekly(3, 4, 2, 5, 0)))
    assert "No new cases this week" in digest.text
    assert "QX72MA" in digest.text
    assert "QX72MA" in digest.short


def test_a_quiet_week_is_one_short_paragraph_without_attachments():
    digest = build(some_facts(new=(), waiting=()))
    assert digest.attachments == ()
    assert digest.picture is None
    assert digest.text.count("\n\n") == 1
    assert "nothing waits for an answer from Public Works" in digest.short


def test_a_case_without_a_place_is_told_but_not_drawn():
    digest = build(
        some_facts(new=(a_case(lat=None, lon=None, place_words="", precision="ward"),), waiting=())
    )
    assert "place not known" in digest.text
    assert "neighbourhood only" not in digest.text
    assert [part.name for part in digest.attachments] == ["chart.png", "cases-2026-W47.csv"]


def test_many_cases_stay_in_the_table_and_the_mail_says_how_many():
    new = tuple(a_case(f"C{n:05d}") for n in range(MAX_LISTED + 9))
    facts = some_facts(new=new, waiting=())
    digest = build(facts)
    assert "and 9 more cases in the attached table" in digest.text
    assert len(rows_of(facts)) == MAX_LISTED + 9
    # Gmail cuts a longer mail off.
    assert len(digest.html.encode()) < 102_000


def test_chat_version_fits_a_caption_whatever_the_places_are_called():
    waiting = tuple(a_case(f"C{n:05d}", place_words="long street " * 40) for n in range(60))
    text = short(some_facts(waiting=waiting, reply_hint=True, campaign_title="T" * 100))
    assert len(text) <= MAX_SHORT
    assert "more by mail" in text
    assert text.endswith("To answer a case here, send its code.")


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize(
    "response",
    [
        "open",
        "routed",
        "acknowledged",
        "in_progress",
        "resolved_claimed",
        "resolved_confirmed",
        "reopened",
        "closed_no_action",
    ],
)
def test_every_answer_has_words_in_the_languages_of_officials(language, response):
    case = a_case(response=response)
    text = plain(some_facts(language=language, new=(), waiting=(case,)), "cases.csv")
    assert "F3D8KP" in text


@pytest.mark.parametrize(
    "state",
    ["unverified", "corroborated", "verified", "refuted", "unverifiable", "official_confirmed"],
)
@pytest.mark.parametrize("precision", ["point", "street", "ward", "district"])
def test_every_verification_and_precision_has_words(state, precision):
    entry = a_case(verification=state, precision=precision)
    assert "F3D8KP" in plain(some_facts(new=(entry,), waiting=()), "cases.csv")


# --- the table -----------------------------------------------------------------------------


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "  ="])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(start):
    place = f"{start}HYPERLINK(1)"
    assert harmless(place) == f"'{place}"
    assert rows_of(some_facts(new=(a_case(place_words=place),), waiting=()))[0][
        "place"
    ].startswith("'")


def test_plain_cells_and_degrees_stay_as_they_are():
    row = rows_of(some_facts(waiting=()))[0]
    assert row["place"] == "Rue Capois, by the market"
    assert (row["lat"], row["lon"]) == ("18.54000", "-72.34000")
    assert list(row) == list(COLUMNS)


def test_table_gives_the_hour_not_the_minute():
    assert rows_of(some_facts(waiting=()))[0]["opened_at"] == "2026-11-16T10:00-05:00"


def test_table_gives_rough_places_with_few_decimals():
    row = rows_of(some_facts(new=(a_case(precision="ward", lat=18.5412345),), waiting=()))[0]
    assert row["lat"] == "18.54"
