"""The index of releases for other catalogues: complete by DCAT-AP."""

import json

import pytest
from rdflib import Graph, Namespace

from publishing.catalogue import as_dcat
from publishing.formats import dcat
from tests.shapes import broken
from tests.unit.catalogues import ALL, HOME, a_catalogue

pytestmark = pytest.mark.check

DCAT = Namespace("http://www.w3.org/ns/dcat#")


@pytest.mark.parametrize("entries", [(), ALL.entries])
def test_the_catalogue_has_all_that_dcat_ap_requires(entries):
    assert broken(graph(a_catalogue(*entries))) == []


def test_a_catalogue_without_its_publisher_is_found_out():
    page = json.loads(as_dcat(ALL))
    del page["@graph"][0]["dct:publisher"]

    assert broken(dcat.graph_of(page["@graph"])) == ["publisher"]


def test_the_catalogue_holds_all_that_is_not_retracted():
    datasets = {str(each) for each in graph(ALL).objects(None, DCAT.dataset)}

    assert datasets == {f"{HOME}/marula_streets-2026-M11-v{n}" for n in (2, 3)}


def graph(catalogue) -> Graph:
    return dcat.graph_of(json.loads(as_dcat(catalogue))["@graph"])
