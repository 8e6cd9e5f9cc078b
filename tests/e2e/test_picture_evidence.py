"""Pictures as evidence: one picture or source counts once, and whether they were taken there."""

from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select

from channels import console
from storage import cases, corroboration
from storage.columns import of
from storage.db import reading
from storage.models import Evidence
from tests.e2e.desk import SIXTY_M_ON, case_of, changed, staff
from tests.e2e.witnesses import FIRST_WORDS, OTHER_WORDS, known, reports
from tests.fakes.pictures import stripes, taken
from tests.sim import Sim

pytestmark = pytest.mark.check

E = of(Evidence)
THEN = "2026:02:24 12:00:00"  # they have been known for forty days when they report
BEFORE = "2025:02:24 12:00:00"


@pytest.fixture
def sim(engine, tmp_path):
    sim = Sim(engine)
    suggest, match = (r"suggest: [\d.]+", "suggest: 0.02"), (r"match: [\d.]+", "match: 0.03")
    changed(sim, tmp_path, suggest=suggest, match=match)
    yield sim
    sim.close()


def shows(sim, picture):
    sim.console._photos[console.PHOTO_REF] = picture


def two_with_pictures(sim, first, second):
    """Two people who know nothing of each other send words of their own, each with a picture."""
    known(sim, "amina", "juma")
    shows(sim, first)
    one = reports(sim, "amina", f"!photo {FIRST_WORDS}")
    sim.pass_time(minutes=20)
    shows(sim, second)
    other = reports(sim, "juma", f"!photo {OTHER_WORDS}", SIXTY_M_ON)
    sim.pass_time(minutes=1)
    assert other.case_id == one.case_id
    return case_of(sim, one)


def photo_rows(sim):
    return [
        row.speaks for row in sim.rows(select(Evidence).where(E.kind == "photo").order_by(E.id))
    ]


def alone(sim, picture):
    """One report with a picture, that moses holds; the card as he sees it."""
    sim.pass_time(days=40, tick=False)
    staff(sim, "moses")
    shows(sim, picture)
    report = reports(sim, "amina", f"!photo {FIRST_WORDS}")
    sim.pass_time(minutes=1)
    sim.says("moses", "/next")
    return report, case_of(sim, report).code


def test_two_pictures_of_two_people_corroborate(sim):
    case = two_with_pictures(sim, taken(picture=stripes(1)), taken(picture=stripes(2)))
    assert case.verification == "corroborated"


def test_one_picture_sent_by_two_people_is_one_source(sim):
    case = two_with_pictures(sim, taken(picture=stripes(1)), taken(picture=stripes(1)))
    assert case.verification == "unverified"


@pytest.mark.check
def test_words_that_two_people_passed_on_from_one_channel_are_one_source(sim):
    known(sim, "amina", "juma")
    first = forwards(sim, "amina", FIRST_WORDS, "chat:-1001")
    sim.pass_time(minutes=20, tick=False)
    second = forwards(sim, "juma", OTHER_WORDS, "chat:-1001")
    assert second.case_id == first.case_id
    assert case_of(sim, first).verification == "unverified"


@pytest.mark.check
def test_words_passed_on_from_two_channels_are_two_sources(sim):
    known(sim, "amina", "juma")
    first = forwards(sim, "amina", FIRST_WORDS, "chat:-1001")
    sim.pass_time(minutes=20, tick=False)
    forwards(sim, "juma", OTHER_WORDS, "chat:-1002")
    assert case_of(sim, first).verification == "corroborated"


def forwards(sim, who, words, source):
    sim.says(who, words, forwarded=True, source=source)
    return reports(sim, who, "The road")  # taken as more words, or as the answer to what is asked


def test_a_picture_of_there_and_then_is_told_on_the_card_and_counts_more(sim):
    report, code = alone(sim, taken(THEN))
    assert "Pictures taken there and then: 1" in sim.heard("moses")[-1]
    sim.says("moses", f"/why {code}")
    assert "Pictures taken there and then: 1" in sim.heard("moses")[-1]
    assert photo_rows(sim) == ["for"]
    (voice,) = voices(sim, report)
    assert voice.is_consistent


@pytest.mark.parametrize("picture", [taken(BEFORE), taken(THEN, (-2.95, 40.12))])
def test_a_picture_of_elsewhere_or_last_year_is_told_and_counts_no_more(sim, picture):
    report, _ = alone(sim, picture)
    assert "Pictures taken elsewhere or at another time: 1" in sim.heard("moses")[-1]
    assert photo_rows(sim) == ["against"]
    (voice,) = voices(sim, report)
    assert not voice.is_consistent


@pytest.mark.parametrize("picture", [taken(None, None), taken(THEN, None), taken(None)])
def test_of_a_picture_that_does_not_tell_both_nothing_is_said(sim, picture):
    alone(sim, picture)
    assert "Pictures taken" not in sim.heard("moses")[-1]
    assert photo_rows(sim) == []


def test_whether_it_fits_is_forgotten_with_the_report(sim):
    alone(sim, taken(THEN))
    sim.says("amina", "/forget")
    sim.presses("amina", "Yes")
    assert photo_rows(sim) == []


def voices(sim, report):
    """What the voices of its case are, as a turn sees them."""
    house = sim.house
    with reading(house.engine) as read:
        turn = SimpleNamespace(
            read=read, vault=house.vault, campaigns=house.campaigns, now=sim.clock()
        )
        case: Any = cases.one(read, report.case_id)
        return corroboration.voices(turn, case)
