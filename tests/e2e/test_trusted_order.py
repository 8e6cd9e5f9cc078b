"""How far a source proved right orders the queue, and does nothing else."""

import re

import pytest
from sqlalchemy import insert, select

from storage.columns import of
from storage.db import writing
from storage.models import Report, Trust
from tests.e2e.desk import reports, staff
from tests.e2e.witnesses import person

R = of(Report)
FAR_OFF = "@-2.88100,40.13500"


@pytest.fixture
def sim(sim):
    staff(sim, "moses")
    return sim


def test_who_proved_right_comes_first_and_who_did_not_comes_too_with_the_same_card(sim):
    for who, right, wrong in (("amina", 0.0, 20.0), ("juma", 30.0, 0.0)):
        sim.says(who, "/start")
        sim.says(who, "English")
        row = {"person_id": person(sim, who), "campaign_id": sim.campaign_id, "version": 1}
        counts = {"was_right": right, "was_wrong": wrong, "at": sim.clock()}
        with writing(sim.house.engine) as conn:
            conn.execute(insert(Trust), {**row, **counts})
    reports(sim, "amina", "deep pothole by the market")
    sim.pass_time(minutes=1)
    reports(sim, "juma", "deep pothole by the harbour", FAR_OFF)

    sim.says("moses", "/next")
    first = sim.heard("moses")[-1]
    assert "by the harbour" in first
    sim.presses("moses", "Verify")
    sim.says("moses", "/next")
    second = sim.heard("moses")[-1]
    assert "by the market" in second
    assert sorted(row.review for row in sim.rows(select(Report))) == ["approved", "in_review"]
    assert bare(first, "harbour") == bare(second, "market")


def bare(card, name):
    """A card without its code, place, age and the one word that differs."""
    words = card.replace(name, "").partition("Place")[0]
    return re.sub(r"^\S+ · |just now|\d+ minutes? ago", "", words)
