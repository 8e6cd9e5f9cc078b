"""A release's record in catalogues: complete by DCAT-AP, and the same in both spellings."""

from dataclasses import replace
from hashlib import sha256

import pytest
from rdflib import DCTERMS, FOAF, RDF, Graph, Namespace, URIRef
from rdflib.compare import isomorphic

from publishing.formats import dcat
from tests.releases import example
from tests.shapes import broken

pytestmark = pytest.mark.check

SPDX = Namespace("http://spdx.org/rdf/terms#")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
NUMBERS = {"cases.csv": b"area,cases\r\nmarket,12\r\n", "datapackage.json": b"{}\n"}


def record(**changes):
    return dcat.describe(replace(example().release, **changes), NUMBERS)


def graph(**changes):
    return Graph().parse(data=record(**changes)["dcat.ttl"], format="turtle")


# rdflib 7.6 reads JSON-LD by a class that it warns of itself.
# rdflib 7.6 reads JSON-LD by a class that it warns of itself.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning")
def test_both_spellings_say_the_same():
    written = record()

    assert isomorphic(graph(), Graph().parse(data=written["dcat.jsonld"], format="json-ld"))


def test_the_same_release_has_the_same_record_byte_for_byte():
    assert record() == record()


def test_every_file_is_a_distribution_with_its_size_and_checksum():
    found = graph()
    files = {str(found.value(each, DCTERMS.title)): each for each in
             found.subjects(RDF.type, DCAT.Distribution)}  # fmt: skip

    assert set(files) == set(NUMBERS)
    for name, content in NUMBERS.items():
        assert int(found.value(files[name], DCAT.byteSize)) == len(content)
        checksum = found.value(files[name], SPDX.checksum)
        assert str(found.value(checksum, SPDX.checksumValue)) == sha256(content).hexdigest()


def test_a_file_lies_under_its_release_for_good():
    address = URIRef("https://heed.example/releases/marula_streets-2026-M11-v1/cases.csv")

    assert (address, DCAT.accessURL, address) in graph()


@pytest.mark.parametrize("home", ["", "https://heed.example/releases/marula_streets-2026-M11-v1"])
def test_the_record_has_all_that_dcat_ap_requires(home):
    assert broken(graph(home=home, changes=("Two cells are new.",))) == []


@pytest.mark.parametrize(
    ("kind", "path", "named"),
    [
        (DCAT.Dataset, DCTERMS.title, "title"),
        (DCAT.Dataset, DCTERMS.description, "description"),
        (DCAT.DatasetSeries, DCTERMS.title, "title"),
        (DCAT.Distribution, DCAT.accessURL, "accessURL"),
        (FOAF.Agent, FOAF.name, "name"),
        (VCARD.Organization, VCARD.fn, "fn"),
        (SPDX.Checksum, SPDX.checksumValue, "checksumValue"),
    ],
)
def test_a_record_that_lacks_what_is_required_is_found_out(kind, path, named):
    found = graph()
    for each in list(found.subjects(RDF.type, kind)):
        found.remove((each, path, None))

    assert broken(found) == [named]
