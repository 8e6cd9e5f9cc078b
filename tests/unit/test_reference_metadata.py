"""What statistical offices are told of a release, and what must not be left empty."""

import json
from dataclasses import replace

from publishing.concepts import BY_CODE, CONCEPTS
from publishing.formats import metadata
from publishing.reference_metadata import described, missing
from tests.releases import example


def without_words(**words):
    release = example().release
    return replace(release, metadata={**release.metadata, **words})


def test_a_release_whose_campaign_tells_its_mandate_and_users_lacks_nothing():
    assert missing(example().release) == []


def test_what_only_the_organiser_knows_is_asked_for_in_a_sentence_each():
    told = missing(replace(example().release, metadata={}))

    assert [sentence.split(" (")[0] for sentence in told] == ["S.6.1", "S.12.1"]
    assert told[0] == (
        "S.6.1 (Institutional mandate: legal acts and other agreements) is empty; the campaign "
        "file can tell it under release, metadata."
    )


def test_every_required_concept_that_is_emptied_is_missed():
    required = {concept.code for concept in CONCEPTS if concept.required}
    emptied = missing(without_words(**dict.fromkeys(BY_CODE, "  ")))

    assert {sentence.split(" (")[0] for sentence in emptied} == required


def test_a_mistyped_concept_is_named_with_the_nearest():
    assert missing(without_words(**{"S.3.44": "?"})) == [
        "S.3.44 is no concept of the reference metadata (did you mean S.3.4?)."
    ]


def test_what_the_campaign_says_comes_before_what_follows_from_the_release():
    assert described(without_words(**{"S.16": "Ten minutes."}))["S.16"] == "Ten minutes."


def test_the_file_tells_every_concept_once_in_the_standards_order():
    page = json.loads(metadata.files(example().release)["metadata.json"])

    assert [each["code"] for each in page["concepts"]] == [each.code for each in CONCEPTS]
    assert all(each["text"] for each in page["concepts"] if each["required"])


def test_totals_are_no_areas_of_their_own():
    assert "All" not in described(example().release)["S.3.7"]


def test_a_release_of_listed_cases_only_lacks_nothing_and_names_their_categories():
    release = example().release
    listed = replace(release, tables=(), axes=release.tables[0].axes)

    assert missing(listed) == []
    assert described(listed)["S.3.3"] == "Street light, Water & drains, Threat."


def test_a_table_that_was_withheld_is_named():
    withheld = replace(example().release, withheld={"answers": "too little could be shown"})

    assert described(withheld)["S.7.2"].endswith("could be shown: answers.")
