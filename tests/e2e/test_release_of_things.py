"""A release of a mapping campaign: things stand on the map where everybody may know them."""

import json

import pytest
from sqlalchemy import insert, update

from bot import releases as building
from bot.looked_at import blank
from publishing import periods
from storage import releases
from storage.columns import of
from storage.db import reading, writing
from storage.models import Case, Sighting
from tests.fakes.facts import CAMPAIGN, MONDAY, NOW, Harbour
from tests.sim import Sim
from tests.validators import complaints

pytestmark = pytest.mark.check

WEEK = periods.week_of(MONDAY)
MAPPING = (
    CAMPAIGN.replace("kind: incident", "kind: mapping")
    .replace("publish: tables}", "publish: cases, place: thing}")
    .replace("fr: Trou}, publish: cases", "fr: Blesse}, publish: cases, place: person")
    .replace("code: pothole, label: {en: Pothole", "code: pothole, label: {en: Injured")
)
C = of(Case)


@pytest.fixture
def sim(engine):
    sim = Sim(engine, at=NOW)
    yield sim
    sim.close()


def stands(sim, case_id, lat, lon, precision="point"):
    """A case has its place, as a reporter gave it."""
    place = json.dumps({"lat": lat, "lon": lon, "precision": precision, "words": "by Juma's door"})
    sealed = sim.house.vault.seal_text(place, place=f"cases|place|{case_id}")
    with writing(sim.house.engine) as connection:
        connection.execute(update(Case).where(C.id == case_id).values(place=sealed))


def sees(sim, harbour, case_id):
    row = {"id": harbour.ids(), "case_id": case_id, "person_id": harbour.people["juma"]}
    with writing(sim.house.engine) as connection:
        connection.execute(
            insert(Sighting), blank(Sighting) | row | {"seen": "seen", "seen_at": NOW}
        )


def built(sim, harbour):
    name = building.build_one(sim.house, harbour.campaign_id, WEEK).name
    with reading(sim.house.engine) as read:
        row = releases.named(read, name)
        assert row is not None
        return releases.files(read, row.id)


def test_things_are_on_the_map_and_people_only_roughly(engine, sim, tmp_path):
    harbour = Harbour(engine, MAPPING)
    _, tap = harbour.tell(MONDAY, "Hilltop", "water")
    harbour.tell(MONDAY, "Hilltop", "water", case=tap, who="juma")
    _, person = harbour.tell(MONDAY, "Market", "pothole")
    harbour.tell(MONDAY, "Market", "light")  # has no place
    _, unsure = harbour.tell(MONDAY, "Market", "light", grade="unverified")
    stands(sim, tap, 0.5123456, 0.4987654)
    stands(sim, person, 0.5123456, 1.4987654)
    stands(sim, unsure, 0.5, 1.5)
    sees(sim, harbour, tap)

    files = built(sim, harbour)
    found = {each["id"]: each for each in json.loads(files["things.geojson"])["features"]}

    thing = found.pop(f"C{tap % 10**9}")
    assert thing["geometry"] == {"type": "Point", "coordinates": [0.49877, 0.51235]}
    told = thing["properties"]
    assert (told["category"], told["verification"], told["precision"], told["reports"]) == (
        "water", "verified", "point", 2,
    )  # fmt: skip
    assert (told["reported_in"], told["seen_in"]) == (WEEK.code, "2026-W48")
    (somebody,) = found.values()
    assert somebody["properties"]["precision"] == "district"
    assert somebody["geometry"]["coordinates"] != [1.49877, 0.51235]
    assert all(len(str(degree)) <= 4 for degree in somebody["geometry"]["coordinates"])
    assert complaints(files, tmp_path) == []
    assert b"Juma" not in b"".join(files.values())


def test_a_campaign_that_maps_nothing_has_no_things(engine, sim):
    harbour = Harbour(engine)
    _, hole = harbour.tell(MONDAY, "Hilltop", "pothole")
    stands(sim, hole, 0.5123456, 0.4987654)
    files = built(sim, harbour)

    assert "things.geojson" not in files
    assert b"0.51" not in files["case_list.csv"]
