"""The catalogue's record of a release by DCAT-AP 3: dcat.jsonld and dcat.ttl."""

from collections.abc import Mapping
from typing import Any

from rdflib import RDF, Graph, Literal, URIRef

from publishing import json_file
from publishing.linked import CONTEXT, Node, record
from publishing.release import Release


def describe(release: Release, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Write the record in both spellings; they say the same."""
    told = record(release, files)
    # No node is nameless, so that rdflib has one order to write them in.
    turtle = graph_of(told["@graph"]).serialize(format="turtle")
    return {"dcat.jsonld": json_file.written(told), "dcat.ttl": turtle.encode()}


def graph_of(nodes: list[Node]) -> Graph:
    """Read nodes of `publishing.linked` as a graph.

    Args:
        nodes: all on one level, each with an address.
    """
    # rdflib 7.6 reads JSON-LD by a class that it warns of itself.
    graph = Graph(bind_namespaces="none")
    for prefix, address in CONTEXT.items():
        graph.bind(prefix, address)
    for node in nodes:
        subject = URIRef(node["@id"])
        graph.add((subject, RDF.type, URIRef(_whole(node["@type"]))))
        for name in node.keys() - {"@id", "@type"}:
            values = node[name] if isinstance(node[name], list) else [node[name]]
            for value in values:
                graph.add((subject, URIRef(_whole(name)), _term(value)))
    return graph


def _term(value: Any) -> URIRef | Literal:
    match value:
        case {"@id": str(address)}:
            return URIRef(address)
        case {"@value": str(text), "@language": str(language)}:
            return Literal(text, lang=language)
        case {"@value": str(text), "@type": str(kind)}:
            return Literal(text, datatype=URIRef(_whole(kind)), normalize=False)
    return Literal(value)


def _whole(name: str) -> str:
    prefix, _, rest = name.partition(":")
    return CONTEXT[prefix] + rest
