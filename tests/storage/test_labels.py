"""What reporters called things, also where a moderator corrected it since."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.db import reading
from storage.labels import said
from storage.models import Report
from tests.e2e.desk import case_of, reports, staff


@pytest.fixture
def sim(sim):
    staff(sim, "moses")
    return sim


def test_the_reporters_own_word_is_kept_beside_the_decision(sim):
    report = reports(sim, "amina", "deep pothole by the market")
    case = case_of(sim, report)
    sim.says("moses", f"/category {case.code} waste")
    sim.says("moses", f"/verify {case.code}")
    assert sim.rows(select(Report))[0].category == "waste"
    with reading(sim.house.engine) as read:
        labels, decided = said(read, sim.campaign_id, sim.clock() - timedelta(days=1))
    assert [(each.thing, each.said, each.is_new) for each in labels] == [
        (report.case_id, "pothole", True)
    ]
    assert decided == {report.case_id: "waste"}
