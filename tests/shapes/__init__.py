"""Shapes that linked data is held against, and how."""

from pathlib import Path

from pyshacl import validate
from rdflib import Graph

SHAPES = Path(__file__).parent / "dcat_ap.ttl"


def broken(graph: Graph) -> list[str]:
    """Name what of a graph is not as DCAT-AP requires: the properties, sorted."""
    fine, report, _ = validate(graph, shacl_graph=Graph().parse(SHAPES), inference="none")
    paths = report.query("SELECT ?p { ?r <http://www.w3.org/ns/shacl#resultPath> ?p }")
    named = sorted({str(row[0]).rpartition("#")[2].rpartition("/")[2] for row in paths})
    assert fine is (not named)
    return named
