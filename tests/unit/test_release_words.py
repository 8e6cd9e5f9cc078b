"""What a release says in words: what it is not, what its flags mean, how it is cited."""

import json
from dataclasses import replace

import pytest
import yaml

from messages.words import say, spoken
from publishing.formats import changes, citation, metadata, readme, schema_org
from publishing.linked import record
from publishing.release import Producer
from tests.releases import example

RELEASE = example().release
NUMBERS = {"cases.csv": b"area,cases\r\nmarket,12\r\n", "datapackage.json": b"{}\n"}


@pytest.mark.parametrize("language", spoken())
def test_the_readme_says_in_every_language_that_it_is_no_sample_and_what_flags_mean(language):
    pages = readme.describe(replace(RELEASE, languages=(language,)), {"cases.csv": b""})
    page = pages["README.md" if language == "en" else f"README.{language}.md"].decode()

    for key in ("release-not-sample", "release-flag-hidden", "release-flag-before"):
        assert say(key, language) in page
    assert "\n- `cases.csv`\n" in page


def test_there_is_always_one_in_english():
    assert set(readme.describe(replace(RELEASE, languages=("fr", "xx")), {})) == {
        "README.md", "README.fr.md",
    }  # fmt: skip


def test_a_release_is_cited_by_who_when_what_and_where():
    assert citation.files(RELEASE)["CITATION.txt"].decode() == (
        "Marula Residents (2026). Streets of Marula, 2026-M11, vintage 1 [data set]. Release 7, "
        "2026-12-03. https://heed.example/releases/marula_streets-2026-M11-v1. Licence "
        "CC-BY-4.0.\n"
    )


def test_signs_that_latex_takes_for_its_own_are_kept_from_it():
    hostile = replace(RELEASE, producer=Producer("A & B } \\input{x} 100%"))
    author = citation.files(hostile)["CITATION.bib"].decode().split("\n")[1]

    assert author == r"  author = {{A \& B \} input\{x\} 100\%}},"


def test_the_citation_file_is_read_as_it_was_meant():
    page = yaml.safe_load(citation.files(RELEASE)["CITATION.cff"])

    assert (page["type"], page["authors"]) == ("dataset", [{"name": "Marula Residents"}])


def test_the_first_vintage_says_that_nothing_came_before_it():
    assert b"The first vintage of 2026-M11" in changes.files(RELEASE)["CHANGES.md"]


def test_a_later_vintage_says_what_changed():
    later = replace(RELEASE, vintage=2, supersedes=7, changes=("Two reports came late.",))
    page = changes.files(later)["CHANGES.md"].decode()

    assert "place of release 7" in page
    assert page.endswith("\n- Two reports came late.\n")


def test_no_word_tells_how_many_reports_are_counted_for_that_number_is_not_protected():
    found = replace(RELEASE, counted=7_654_321)
    written = {**citation.files(found), **changes.files(found), **metadata.files(found)}
    for each in (readme, schema_org):
        written |= each.describe(found, {})
    written["dcat.jsonld"] = json.dumps(record(found, {})).encode()

    assert [name for name, content in written.items() if b"7654321" in content] == []


def test_search_engines_are_told_that_it_is_no_sample():
    page = json.loads(schema_org.describe(RELEASE, NUMBERS)["schema-org.jsonld"])

    assert page["@type"] == "Dataset"
    assert "not a sample" in page["description"]
    assert [each["name"] for each in page["distribution"]] == sorted(NUMBERS)
