"""A release as linked data: the DCAT-AP 3 record of a data set and its files, as JSON-LD.

Every node has an address, so that the record has one way to be written. Knows no RDF library:
the web's catalogue is made of these too.

Source:
    DCAT-AP 3.0.1, semiceu.github.io/DCAT-AP/releases/3.0.1.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from publishing.media_types import FILE_TYPES, media_type
from publishing.reference_metadata import axes_of, in_english
from publishing.release import Release, Words
from publishing.tables import TOTAL

_EU = "http://publications.europa.eu/resource/authority"
_IANA = "https://www.iana.org/assignments/media-types"
CONTEXT = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
LANGUAGES = {
    "ar": "ARA", "en": "ENG", "es": "SPA", "fr": "FRA", "hi": "HIN", "ht": "HAT", "id": "IND",
    "pt": "POR", "sw": "SWA",
}  # fmt: skip
_FREQUENCIES = {"W": "WEEKLY", "M": "MONTHLY", "Q": "QUARTERLY", "A": "ANNUAL"}

Node = dict[str, Any]


def home_of(release: Release) -> str:
    """Return the address that a release is known by: where it lies, else a name of its own."""
    return release.home or f"urn:heed:release:{release.name}"


def file_address(release: Release, name: str) -> str:
    """Return the address of one of its files, which never changes."""
    return f"{home_of(release)}{'/' if release.home else ':'}{name}"


def record(release: Release, files: Mapping[str, bytes]) -> Node:
    """Write the record of a release.

    Args:
        files: those that it consists of, by name.
    """
    shared = [_publisher(release), _contact(release), _time(release), _space(release)]
    series = [_series(release)] if release.home else []
    distributions = [_distribution(release, name, files[name]) for name in sorted(files)]
    sums = [_checksum(release, name, files[name]) for name in sorted(files)]
    nodes = [_dataset(release, distributions), *distributions, *sums, *series, *shared, *_terms()]
    return {"@context": CONTEXT, "@graph": nodes}


def _dataset(release: Release, distributions: list[Node]) -> Node:
    axis = axes_of(release).get("category")
    topics = [code for code in axis.codes if code.code != TOTAL] if axis else []
    node: Node = {
        "@id": home_of(release),
        "@type": "dcat:Dataset",
        "dct:title": in_languages(release.title),
        "dct:description": in_languages(release.description or release.title),
        "dct:identifier": release.name,
        "dct:publisher": ref(_part(release, "publisher")),
        "dct:creator": ref(_part(release, "publisher")),
        "dcat:contactPoint": ref(_part(release, "contact")),
        "dct:issued": day(release.made_on.isoformat()),
        "dct:language": [ref(language_address(each)) for each in release.languages],
        "dct:temporal": ref(_part(release, "period")),
        "dct:spatial": ref(_part(release, "area")),
        "dct:accrualPeriodicity": ref(f"{_EU}/frequency/{_FREQUENCIES[release.period.frequency]}"),
        "dct:accessRights": ref(f"{_EU}/access-right/PUBLIC"),
        "dcat:version": str(release.vintage),
        "dcat:keyword": [word for code in topics for word in in_languages(code.label)],
        "dcat:distribution": [ref(each["@id"]) for each in distributions],
    }
    if release.changes:
        node["adms:versionNotes"] = list(release.changes)
    if release.home:
        node["dcat:landingPage"] = ref(file_address(release, "README.md"))
        node["dcat:inSeries"] = ref(_series(release)["@id"])
    return node


def _distribution(release: Release, name: str, content: bytes) -> Node:
    ending = name.rpartition(".")[2]
    node: Node = {
        "@id": file_address(release, name),
        "@type": "dcat:Distribution",
        "dct:title": name,
        "dct:issued": day(release.made_on.isoformat()),
        "dcat:accessURL": ref(file_address(release, name)),
        "dcat:downloadURL": ref(file_address(release, name)),
        "dcat:mediaType": ref(f"{_IANA}/{media_type(name)}"),
        "dct:license": ref(licence_address(release.producer.licence)),
        "dcat:byteSize": {"@value": str(len(content)), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": ref(_part(release, f"sha256-{name}")),
    }
    if ending in FILE_TYPES:
        node["dct:format"] = ref(f"{_EU}/file-type/{FILE_TYPES[ending]}")
    return node


def _checksum(release: Release, name: str, content: bytes) -> Node:
    return {
        "@id": _part(release, f"sha256-{name}"),
        "@type": "spdx:Checksum",
        "spdx:algorithm": ref(f"{CONTEXT['spdx']}checksumAlgorithm_sha256"),
        "spdx:checksumValue": {"@value": sha256(content).hexdigest(), "@type": "xsd:hexBinary"},
    }


def _publisher(release: Release) -> Node:
    node: Node = {
        "@id": _part(release, "publisher"),
        "@type": "foaf:Agent",
        "foaf:name": release.producer.name,
    }
    if release.producer.url:
        node["foaf:homepage"] = ref(release.producer.url)
    return node


def _contact(release: Release) -> Node:
    node: Node = {
        "@id": _part(release, "contact"),
        "@type": "vcard:Organization",
        "vcard:fn": release.producer.name,
    }
    if release.producer.email:
        node["vcard:hasEmail"] = ref(f"mailto:{release.producer.email}")
    if release.producer.url:
        node["vcard:hasURL"] = ref(release.producer.url)
    return node


def _time(release: Release) -> Node:
    return {
        "@id": _part(release, "period"),
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": day(release.period.first.isoformat()),
        "dcat:endDate": day(release.period.last.isoformat()),
    }


def _space(release: Release) -> Node:
    return {
        "@id": _part(release, "area"),
        "@type": "dct:Location",
        "dct:identifier": release.country,
        "skos:prefLabel": release.country,
    }


def _series(release: Release) -> Node:
    return {
        "@id": f"{release.home.rpartition('/')[0]}#{release.campaign}",
        "@type": "dcat:DatasetSeries",
        "dct:title": in_languages(release.title),
        "dct:description": in_languages(release.description or release.title),
    }


def _terms() -> list[Node]:
    return [
        {"@id": f"{CONTEXT['spdx']}checksumAlgorithm_sha256", "@type": "spdx:ChecksumAlgorithm"}
    ]


def _part(release: Release, name: str) -> str:
    """Return the address of something that only this record speaks of."""
    return f"{home_of(release)}#{name}"


def ref(address: str) -> Node:
    """Point at another node."""
    return {"@id": address}


def day(iso: str) -> Node:
    """Write a day as a literal of its type."""
    return {"@value": iso, "@type": "xsd:date"}


def in_languages(words: Words) -> list[Node]:
    """Write a text in all its languages, in the order of their codes."""
    return [{"@value": words[code], "@language": code} for code in sorted(words)]


def language_address(code: str) -> str:
    """Return the address of a language, in the list that DCAT-AP asks for where it has it."""
    if code in LANGUAGES:
        return f"{_EU}/language/{LANGUAGES[code]}"
    return f"http://id.loc.gov/vocabulary/iso639-1/{code}"


def licence_address(spdx_id: str) -> str:
    """Return the address of a licence's text."""
    return f"https://spdx.org/licenses/{spdx_id}"


def title_of(release: Release) -> str:
    """Return the English title with the period, for lists and citations."""
    return f"{in_english(release.title)}, {release.period.code}"
