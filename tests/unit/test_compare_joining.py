"""Names of areas joined: by letter, without accents, by a crosswalk; and what stays alone."""

import json
import os
from pathlib import Path

import pytest

from publishing.compare.geography import NotAMap, geography
from publishing.compare.joining import finest, join


def names(*codes):
    return {code: (code,) for code in codes}


def pairs(found):
    return {(" ".join(g.ours), " ".join(g.official), g.how) for g in found.groups}


def test_case_blanks_and_signs_do_not_part_a_name():
    found = join(names("THARAKA - NITHI", "murang'a"), names("Tharaka-Nithi", "Murang’a"))
    assert found.joined("letter") == 2
    assert found.ours_alone == found.official_alone == ()


def test_accents_are_dropped_only_where_letters_alone_find_nobody():
    found = join(names("Cote d'Or", "Łódź", "Cote"), names("Côte-d’Or", "Lodz", "Côte", "Cote"))
    assert ("Cote d'Or", "Côte-d’Or", "accent") in pairs(found)
    assert ("Łódź", "Lodz", "accent") in pairs(found)
    assert ("Cote", "Cote", "letter") in pairs(found)
    assert found.official_alone == ("Côte",)


def test_vowel_signs_are_no_accents():
    assert join(names("दिन"), names("दीन")).groups == ()
    assert join(names("बीड"), names("बीड")).joined("letter") == 1


def test_a_name_that_two_areas_share_joins_neither():
    found = join(names("St. Mary", "St Mary"), names("ST MARY"))
    assert found.groups == ()
    assert found.official_alone == ("ST MARY",)


def test_a_crosswalk_joins_what_is_called_otherwise_and_splits_and_merges():
    crosswalk = [("Nairobi", "Nairobi City"), ("north", "N1"), ("north", "N2"), ("far", "N2")]
    found = join(
        names("NAIROBI", "North", "Far", "Nakuru"), names("Nairobi City", "N1", "N2", "Nakuru"),
        crosswalk,
    )  # fmt: skip
    assert pairs(found) == {
        ("NAIROBI", "Nairobi City", "alias"), ("North Far", "N1 N2", "alias"),
        ("Nakuru", "Nakuru", "letter"),
    }  # fmt: skip


def test_a_line_of_the_crosswalk_that_names_nobody_is_told():
    found = join(names("A"), names("B"), [("A", "C")])
    assert found.unused == (("A", "C"),)
    assert found.groups == ()


def test_labels_and_official_codes_join_too():
    ours = {"hilltop": ("hilltop", "Colline", "ISO3166-2:XA-01", "XA-01")}
    assert join(ours, names("XA-01")).joined("letter") == 1


def test_a_region_is_left_out_where_its_districts_are_compared():
    found = finest(join(names("n", "a", "b"), names("n", "a", "b")), {"a": "n", "b": "n"})
    assert [g.code for g in found.groups] == ["a", "b"]
    assert found.coarse == ("n",)


def test_a_map_without_features_or_without_that_property_is_refused():
    with pytest.raises(NotAMap, match="no collection"):
        geography({"type": "Point"}, name="name")
    with pytest.raises(NotAMap, match="property title"):
        geography({"features": [{"properties": {"name": "A"}}]}, name="title")


@pytest.mark.skipif("HEED_REAL_DATA" not in os.environ, reason="needs the real data")
def test_of_47_counties_45_join_by_letter_2_by_alias_and_1_polygon_has_no_name():
    folder = Path(os.environ["HEED_REAL_DATA"])
    told = json.loads((folder / "geography/counties.geojson").read_text("utf-8"))
    lines = (folder / "population/V1_T2.2.csv").read_text("utf-8").splitlines()[1:]
    census = names(*(line.split(",")[0] for line in lines if not line.startswith("Total")))
    land = geography(told, name="COUNTY_NAM")
    crosswalk = [("NAIROBI", "Nairobi City"), ("ELEGEYO-MARAKWET", "Elgeyo/Marakwet")]
    found = join(land.names, census, crosswalk)
    assert len(census) == 47
    assert [found.joined(how) for how in ("letter", "accent", "alias")] == [45, 0, 2]
    assert found.ours_alone == found.official_alone == ()
    assert found.unused == ()
    assert len(land.unnamed) == 1
