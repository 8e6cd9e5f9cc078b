"""The index of releases: the same in JSON, Atom and DCAT; what is gone leaves its reason."""

import json
from dataclasses import replace

from defusedxml.ElementTree import fromstring

from publishing.catalogue import as_atom, as_json
from tests.unit.catalogues import ALL, HOME, a_catalogue, an_entry

ATOM = "{http://www.w3.org/2005/Atom}"


def test_json_gives_each_file_with_its_address_and_checksum():
    newest = json.loads(as_json(ALL))["releases"][0]

    assert newest["address"] == f"{HOME}/marula_streets-2026-M11-v3"
    assert [file["address"] for file in newest["files"]] == [f"{newest['address']}/cases.csv"]
    assert len(newest["files"][0]["sha256"]) == 64


def test_what_was_retracted_has_no_files_and_says_why():
    gone = json.loads(as_json(ALL))["releases"][2]

    assert (gone["state"], gone["files"], gone["why"]) == ("retracted", [], "An area was wrong.")


def test_the_feed_tells_what_changed_and_when():
    feed = fromstring(as_atom(ALL))
    entries = feed.findall(f"{ATOM}entry")

    assert feed.findtext(f"{ATOM}updated") == "2026-12-09T08:00:00+00:00"
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [
        "Streets of Marula, 2026-M11, vintage 3",
        "Streets of Marula, 2026-M11, vintage 2 (superseded)",
        "Streets of Marula, 2026-M11, vintage 1 (retracted)",
    ]
    assert entries[2].findtext(f"{ATOM}summary") == "An area was wrong."
    assert entries[0].findtext(f"{ATOM}id") == f"{HOME}/marula_streets-2026-M11-v3"


def test_every_entry_and_the_feed_have_what_atom_requires():
    feed = fromstring(as_atom(ALL))

    for each in [feed, *feed.findall(f"{ATOM}entry")]:
        assert all(each.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Marula Residents"


def test_hostile_words_stay_words_in_all_three():
    told = an_entry(1, "retracted", '</summary><script>\x00"&')
    hostile = a_catalogue(replace(told, title={"en": "<b>&</b>"}))

    entry = fromstring(as_atom(hostile)).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}summary") == '</summary><script>"&'
    assert json.loads(as_json(hostile))["releases"][0]["why"] == '</summary><script>\x00"&'
