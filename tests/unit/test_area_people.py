"""Areas say how many people live in them, and what makes them comparable, if the file tells it."""

import json

from forms.geometry.areas import read_area
from forms.yaml_marks import read

SQUARE = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]


def feature(name, **told):
    shape = {"type": "Polygon", "coordinates": [SQUARE]}
    return {"type": "Feature", "properties": {"name": name, **told}, "geometry": shape}


def area_of(*features, said="people: pop\npeople_source: Census 2019\ngroup: kind\n"):
    root = read(f"file: x.geojson\n{said}")
    told = json.dumps({"type": "FeatureCollection", "features": features})
    area, _ = read_area(root, lambda _: told)
    return area, [f"{each.severity}: {each.message}" for each in root.mistakes]


def test_people_and_groups_are_read_by_the_properties_that_the_campaign_names():
    area, mistakes = area_of(feature("A", pop=900, kind="town"), feature("B", pop=20))
    assert (area.people, area.groups) == ({"A": 900, "B": 20}, {"A": "town"})
    assert (area.people_source, mistakes) == ("Census 2019", [])


def test_what_is_no_number_of_people_is_said_and_left_out():
    told = (feature("A", pop="many"), feature("B", pop=0), feature("C"), feature("D", pop=True))
    area, mistakes = area_of(*told)
    assert area.people == {}
    assert [each.split(":")[1].strip() for each in mistakes] == ["A", "B", "C", "D"]


def test_without_a_word_of_people_nothing_is_read_or_complained_about():
    area, mistakes = area_of(feature("A", people=3), said="")
    assert (area.people, area.groups, mistakes) == ({}, {}, [])
