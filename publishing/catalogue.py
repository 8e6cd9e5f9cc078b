"""The index of all releases that are, or were, public: as JSON, Atom and DCAT-AP 3.

A release's address never changes, whatever becomes of it: one that is superseded stays, one that
was retracted leaves its reason. Light: the web server writes these.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from xml.etree import ElementTree

from publishing import json_file
from publishing.calendar import Due
from publishing.linked import CONTEXT, Node, day, in_languages, ref
from publishing.manifest import read_manifest
from publishing.reference_metadata import in_english
from publishing.release import Words
from publishing.release_review import REVIEWS

FEED, INDEX, RECORD = "feed.atom", "index.json", "catalogue.jsonld"
_ATOM = "http://www.w3.org/2005/Atom"
ElementTree.register_namespace("", _ATOM)


@dataclass(frozen=True, slots=True)
class Entry:
    """A release that is, or was, public. How many reports it counts is not here: unprotected.

    Args:
        period: its code; number, vintage: as in the release.
        state: "published", "superseded" or "retracted".
        published_at, changed_at: aware; when it came out, and when its state changed last.
        why: why it was retracted.
        manifest: its list of files with their checksums; empty once it was retracted.
        record: its catalogue record, `dcat.jsonld`; empty once it was retracted.
        signed: whether its manifest is signed.
        reviewed: whether a statistical office reviewed it (`reviews.json`).
    """

    name: str
    campaign: str
    title: Words
    period: str
    number: int
    vintage: int
    state: str
    published_at: datetime
    changed_at: datetime
    why: str = ""
    manifest: bytes = b""
    record: bytes = b""
    signed: bool = False
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Announced:
    """A release that was promised and is to come."""

    campaign: str
    title: Words
    due: Due


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All of them, newest first, and who offers them where.

    Args:
        home: the address of the catalogue, under which each release lies by its name.
        publisher: who answers for it.
        announced: what is to come, the first first.
    """

    home: str
    title: Words
    publisher: str
    entries: tuple[Entry, ...]
    announced: tuple[Announced, ...] = ()

    def address(self, entry: Entry, file: str = "") -> str:
        """Return the address of a release, or of a file of it."""
        return f"{self.home}/{entry.name}" + (f"/{file}" if file else "")


def as_json(catalogue: Catalogue) -> bytes:
    """Write the index for programs, newest first, each file with its address and SHA-256."""
    page = {
        "title": dict(sorted(catalogue.title.items())),
        "publisher": catalogue.publisher,
        "address": catalogue.home,
        "next": [
            {
                "campaign": each.campaign,
                "title": dict(sorted(each.title.items())),
                "period": each.due.period.code,
                "promised_by": each.due.by.isoformat(),
                "late": each.due.is_late,
            }
            for each in catalogue.announced
        ],
        "releases": [_as_told(catalogue, entry) for entry in catalogue.entries],
    }
    return json_file.written(page)


def _as_told(catalogue: Catalogue, entry: Entry) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": entry.name,
        "campaign": entry.campaign,
        "title": dict(sorted(entry.title.items())),
        "period": entry.period,
        "number": entry.number,
        "vintage": entry.vintage,
        "state": entry.state,
        "published_at": entry.published_at.isoformat(),
        "changed_at": entry.changed_at.isoformat(),
        "address": catalogue.address(entry),
        "files": [
            {"name": name, "address": catalogue.address(entry, name), "sha256": checksum}
            for name, checksum in files_of(entry).items()
        ],
    }
    if entry.why:
        told["why"] = entry.why
    if entry.reviewed:
        told["reviews"] = catalogue.address(entry, REVIEWS)
    return told


def files_of(entry: Entry) -> Mapping[str, str]:
    """Return the SHA-256 of each file of a release by name; nothing once it was retracted."""
    return read_manifest(entry.manifest) if entry.manifest else {}


def as_atom(catalogue: Catalogue) -> bytes:
    """Write the index as a feed: who follows it learns of new, superseded and retracted ones."""
    feed = ElementTree.Element(f"{{{_ATOM}}}feed")
    _text(feed, "id", f"{catalogue.home}/{FEED}")
    _text(feed, "title", in_english(catalogue.title))
    _text(feed, "updated", _latest(catalogue.entries))
    _text(ElementTree.SubElement(feed, f"{{{_ATOM}}}author"), "name", catalogue.publisher)
    _link(feed, "self", f"{catalogue.home}/{FEED}", "application/atom+xml")
    _link(feed, "alternate", catalogue.home, "text/html")
    for entry in catalogue.entries:
        _entry(feed, catalogue, entry)
    ElementTree.indent(feed)
    written: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(feed: ElementTree.Element, catalogue: Catalogue, entry: Entry) -> None:
    written = ElementTree.SubElement(feed, f"{{{_ATOM}}}entry")
    state = "" if entry.state == "published" else f" ({entry.state})"
    _text(written, "id", catalogue.address(entry))
    _text(
        written,
        "title",
        f"{in_english(entry.title)}, {entry.period}, vintage {entry.vintage}{state}",
    )
    _text(written, "published", entry.published_at.isoformat())
    _text(written, "updated", entry.changed_at.isoformat())
    _text(written, "summary", entry.why or f"{entry.state}, {entry.name}")
    _link(written, "alternate", catalogue.address(entry), "text/html")


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}").text = _allowed(text)


def _allowed(text: str) -> str:
    """Leave out the control characters that XML 1.0 cannot hold."""
    return "".join(sign for sign in text if sign >= " " or sign in "\t\n\r")


def _link(parent: ElementTree.Element, rel: str, address: str, kind: str) -> None:
    link = {"rel": rel, "href": address, "type": kind}
    ElementTree.SubElement(parent, f"{{{_ATOM}}}link", link)


def _latest(entries: Sequence[Entry]) -> str:
    # A feed must have a moment; before the first release it is the feeds' own beginning.
    return max((entry.changed_at.isoformat() for entry in entries), default="1970-01-01T00:00:00Z")


def as_dcat(catalogue: Catalogue) -> bytes:
    """Write the catalogue with the records of all releases that are not retracted, as JSON-LD."""
    there = [entry for entry in catalogue.entries if entry.record]
    nodes: dict[str, Node] = {}
    for entry in there:
        for node in json.loads(entry.record)["@graph"]:
            nodes.setdefault(node["@id"], node)
    page = {"@context": CONTEXT, "@graph": [*_catalogue(catalogue, nodes), *nodes.values()]}
    return json_file.written(page)


def _catalogue(catalogue: Catalogue, nodes: Mapping[str, Node]) -> list[Node]:
    publisher = f"{catalogue.home}#publisher"
    node: Node = {
        "@id": catalogue.home,
        "@type": "dcat:Catalog",
        "dct:title": in_languages(catalogue.title),
        "dct:description": in_languages(catalogue.title),
        "dct:publisher": ref(publisher),
        "foaf:homepage": ref(catalogue.home),
        "dcat:dataset": [
            ref(each["@id"]) for each in nodes.values() if each["@type"] == "dcat:Dataset"
        ],
    }
    if catalogue.entries:
        node["dct:modified"] = day(_latest(catalogue.entries)[:10])
    return [node, {"@id": publisher, "@type": "foaf:Agent", "foaf:name": catalogue.publisher}]
