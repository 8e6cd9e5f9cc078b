"""The office of a place: offices may divide the campaign's area among themselves."""

import pytest
from sqlalchemy import select

from storage.models import Case
from tests.sim import CITY, CITY_FILES, Sim

OLD_HARBOUR, ELSEWHERE = "@-2.8800,40.1200", "nobody knows where"


@pytest.mark.parametrize(("place", "office"), [(OLD_HARBOUR, "harbour"), (ELSEWHERE, "roads")])
def test_a_report_goes_to_the_office_of_its_area(engine, tmp_path, place, office):
    harbour = "  - {code: harbour, name: Harbour Roads, areas: [Old Harbour]}\n"
    text = CITY.read_text().replace("  - code: roads\n", f"{harbour}  - code: roads\n")
    (tmp_path / "campaign.yaml").write_text(text)
    for name in CITY_FILES:
        (tmp_path / name).write_text((CITY.parent / name).read_text())
    sim = Sim(engine)
    sim.load(tmp_path / "campaign.yaml")
    sim.says("amina", "deep pothole by the red door")
    sim.presses("amina", "Yes")
    sim.says("amina", place)
    sim.says("amina", "skip")
    sim.presses("amina", "Send")
    assert [case.office for case in sim.rows(select(Case))] == [office]
    sim.close()
