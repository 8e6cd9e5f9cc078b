"""What search engines read of a release: schema.org's Dataset, schema-org.jsonld."""

from collections.abc import Mapping

from publishing import json_file
from publishing.linked import file_address, home_of, licence_address, title_of
from publishing.media_types import media_type
from publishing.reference_metadata import axes_of, described, in_english
from publishing.release import Release
from publishing.tables import TOTAL


def describe(release: Release, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Write the page's data set with a download for each file."""
    told = described(release)
    page = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": home_of(release),
        "name": title_of(release),
        "description": f"{told['S.3.1']} {told['S.13.1']}",
        "identifier": release.name,
        "version": str(release.vintage),
        "url": home_of(release),
        "license": licence_address(release.producer.licence),
        "isAccessibleForFree": True,
        "inLanguage": list(release.languages),
        "datePublished": release.made_on.isoformat(),
        "temporalCoverage": f"{release.period.first}/{release.period.last}",
        "spatialCoverage": {"@type": "Place", "name": release.country},
        "creator": _organisation(release),
        "publisher": _organisation(release),
        "keywords": _keywords(release),
        "variableMeasured": _variables(release),
        "measurementTechnique": told["S.18.3"],
        "distribution": [_download(release, name, len(files[name])) for name in sorted(files)],
    }
    return {"schema-org.jsonld": json_file.written(page)}


def _organisation(release: Release) -> dict[str, object]:
    producer = release.producer
    known = {"name": producer.name, "url": producer.url, "email": producer.email}
    return {"@type": "Organization", **{key: value for key, value in known.items() if value}}


def _keywords(release: Release) -> list[str]:
    axis = axes_of(release).get("category")
    codes = [code for code in axis.codes if code.code != TOTAL] if axis else []
    return list(dict.fromkeys(in_english(code.label) for code in codes))


def _variables(release: Release) -> list[dict[str, str]]:
    return [
        {
            "@type": "PropertyValue",
            "name": f"{table.name}.{measure}",
            "description": f"{in_english(table.title)}: number of {measure}",
        }
        for table in release.tables
        for measure in table.measures
    ]


def _download(release: Release, name: str, size: int) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": name,
        "contentUrl": file_address(release, name),
        "encodingFormat": media_type(name),
        "contentSize": f"{size} B",
    }
