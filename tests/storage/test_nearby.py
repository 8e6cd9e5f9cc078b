"""Candidates come by keyed cells and keyed words, capped, and nothing lies there in clear."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.trial import CAMPAIGN, keep_report, open_trial
from forms.model import Likeness
from moderation.duplicates import Fingerprint, crowds, normalise, rank
from storage.candidates import CAP, WORDS_COUNTED
from storage.crowding import crowding
from storage.reports import OPENED, around, counted, find, nearby

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
METRE = 1 / 111_320
USUAL = Likeness().within
RARE = ("gale", "weir", "silo", "quay", "mole")


@pytest.fixture(params=["sqlite", "postgresql"])
def desk(request):
    url = ""
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres").new_database()
    with opened(url) as trial:
        yield trial


@contextmanager
def opened(url):
    with open_trial(NOON, url=url) as (trial, vault):

        def keep(*fingerprints):
            for fingerprint in fingerprints:
                keep_report(trial, fingerprint, vault)

        def near(probe, *, read=trial.read, window=USUAL, **options):
            found = nearby(
                read, probe, campaign_id=CAMPAIGN, vault=vault, window=window, **options
            )
            return sorted(found, key=lambda fingerprint: fingerprint.id)

        looked: Any = near
        looked.vault = vault
        yield keep, looked, trial


def a_fingerprint(id, *, north_m=0.0, days=0.0, words="", category="water", placed=True):
    return Fingerprint(
        id=id,
        case_id=None,
        category=category,
        at=NOON + timedelta(days=days),
        lat=4.0 + north_m * METRE if placed else None,
        lon=36.8 if placed else None,
        precision_m=15.0,
        text=normalise(words),
        source="sms",
    )


def ids(found):
    return [fingerprint.id for fingerprint in found]


def test_what_was_kept_comes_back_whole(desk):
    keep, near, _ = desk
    kept = a_fingerprint(1, words="Bus station under water")
    keep(kept)
    assert near(a_fingerprint(9)) == [kept]


def test_neighbours_in_place_and_time_are_found_and_others_are_not(desk):
    keep, near, _ = desk
    keep(
        a_fingerprint(1, north_m=320),
        a_fingerprint(2, north_m=1200),
        a_fingerprint(3, days=-13),
        a_fingerprint(4, days=-20),
        a_fingerprint(5, category="light"),
    )
    assert ids(near(a_fingerprint(9))) == [1, 3, 5]
    assert ids(near(a_fingerprint(9), window=timedelta(days=3))) == [1, 5]


def test_shared_words_are_found_wherever_they_are(desk):
    keep, near, _ = desk
    keep(
        a_fingerprint(1, placed=False, words="The bridge at Kibera collapsed"),
        a_fingerprint(2, north_m=9000, words="bridge collapsed, two hurt"),
        a_fingerprint(3, placed=False, words="no light in our street"),
    )
    probe = a_fingerprint(9, placed=False, words="Bridge fell at Kibera")
    assert ids(near(probe)) == [1, 2]


def test_a_word_that_all_say_is_looked_up_only_where_rarer_ones_are_few(desk):
    keep, near, _ = desk
    keep(*(a_fingerprint(n, placed=False, words="water") for n in range(1, CAP + 20)))
    keep(*(a_fingerprint(5000 + n, placed=False, words=word) for n, word in enumerate(RARE)))
    told = "water gale weir silo quay"
    assert len(near(a_fingerprint(9999, placed=False, words=told), limit=100)) > 4
    told += " mole"
    assert ids(near(a_fingerprint(9999, placed=False, words=told))) == [*range(5000, 5005)]


def test_a_lookup_tells_how_frequent_the_words_are():
    with open_trial(NOON) as (trial, vault):
        keep_report(trial, a_fingerprint(1, words="water at the bridge"), vault)
        keep_report(trial, a_fingerprint(2, placed=False, words="no water"), vault)
        probe = a_fingerprint(9, words="high water bridge")
        found = find(trial.read, probe, campaign_id=CAMPAIGN, vault=vault, window=USUAL)
        assert found.counts == {"wate": 2, "brid": 1}
        again = counted(trial.read, probe, campaign_id=CAMPAIGN, vault=vault, window=USUAL)
        assert again == found.counts


def test_the_probe_is_not_its_own_neighbour(desk):
    keep, near, _ = desk
    keep(a_fingerprint(1, words="bus station"))
    assert near(a_fingerprint(1, words="bus station")) == []


def test_nothing_to_go_by_finds_nothing(desk):
    keep, near, _ = desk
    keep(a_fingerprint(1, words="bus station"))
    assert near(a_fingerprint(9, placed=False)) == []
    assert near(a_fingerprint(9, placed=False, words="!!")) == []


def test_the_case_of_a_report_comes_with_it(desk):
    keep, near, trial = desk
    keep(a_fingerprint(1))
    trial.write(
        text(
            "INSERT INTO cases (id, code, campaign_id, category, office, verification, response,"
            " restricted, opened_at, changed_at, version) VALUES (77, 'F3D8KP', 1, 'water', '',"
            " 'unverified', 'open', false, '2026-01-15', '2026-01-15', 1)"
        )
    )
    trial.write(text("UPDATE report SET case_id = 77 WHERE id = 1"))
    assert near(a_fingerprint(9)) == [replace(a_fingerprint(1), case_id=77)]


def test_at_most_so_many_are_opened_those_that_share_most_first(desk):
    keep, near, _ = desk
    keep(
        a_fingerprint(1, category="light"),
        a_fingerprint(2),
        a_fingerprint(3, words="bus station"),
        a_fingerprint(4, category="light"),
    )
    assert ids(near(a_fingerprint(9, words="bus station"), limit=2)) == [2, 3]


def test_no_cell_and_no_word_gives_more_rows_than_its_cap(desk):
    keep, near, trial = desk
    read_rows = []

    def counting(statement, parameters=None):
        rows = trial.read(statement, parameters)
        read_rows.append(len(rows))
        return rows

    keep(*(a_fingerprint(n, words="bus", placed=n % 2 == 0) for n in range(1, 2 * CAP + 40)))
    assert len(near(a_fingerprint(9999, words="bus"), read=counting)) == OPENED
    assert read_rows == [CAP + WORDS_COUNTED, CAP, OPENED]


def test_words_and_places_do_not_lie_in_the_tables_in_clear(desk):
    keep, _, trial = desk
    keep(a_fingerprint(1, words="canaryword at the station"))
    rows = [
        *trial.read(text("SELECT * FROM fingerprint")),
        *trial.read(text("SELECT * FROM posting")),
    ]
    shown = repr([[bytes(v) if isinstance(v, memoryview) else v for v in row] for row in rows])
    assert len(rows) == 6  # the report, its three words and two pairs of neighbours
    assert "cana" not in shown
    assert "36.8" not in shown


@pytest.mark.parametrize(("placed", "found"), [(True, [1]), (False, [2])])
def test_around_looks_at_the_place_or_where_there_is_none_at_the_words(placed, found):
    with open_trial(NOON) as (trial, vault):
        keep_report(trial, a_fingerprint(1), vault)
        keep_report(trial, a_fingerprint(2, north_m=5000, words="bus station flooded"), vault)
        probe = a_fingerprint(9, words="the bus station", placed=placed)
        assert found == around(trial.read, probe, campaign_id=CAMPAIGN, vault=vault, window=USUAL)


def test_a_point_that_everything_is_put_at_is_found_behind_a_busy_category(desk):
    keep, near, trial = desk
    busy = [a_fingerprint(n) for n in range(1, 40)]
    keep(*busy)
    keep(*(a_fingerprint(100 + n, category=f"c{n}", days=-n / 2) for n in range(12)))
    probe = a_fingerprint(999)
    found = near(probe)
    assert {each.category for each in found} == {"water"}
    assert crowds([probe, *found]) == {}
    counted = crowding(
        trial.read, probe, found, campaign_id=CAMPAIGN, vault=near.vault, window=USUAL
    )
    assert max(counted.values()) == 12
    assert rank(probe, found, crowds=counted)[0].likeness < 0.05 < rank(probe, found)[0].likeness


def test_where_no_two_of_a_category_share_a_point_nothing_more_is_read(desk):
    keep, near, _ = desk
    keep(a_fingerprint(1, north_m=40), a_fingerprint(2, category="light"))
    probe = a_fingerprint(9)
    found = near(probe)

    def read_nothing(statement, parameters=None):
        raise AssertionError("read")

    asked = {"campaign_id": CAMPAIGN, "vault": near.vault, "window": USUAL}
    assert crowding(read_nothing, probe, found, **asked) == {(4.0, 36.8): 1}
