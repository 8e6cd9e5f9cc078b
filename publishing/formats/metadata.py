"""Reference metadata: metadata.json for programs, metadata.md for people."""

from collections.abc import Mapping

from publishing import json_file
from publishing.concepts import BY_CODE
from publishing.reference_metadata import described, in_english
from publishing.release import Release

STANDARD = "SIMS 2.0 / ESMS"


def files(release: Release) -> Mapping[str, bytes]:
    """Write all concepts with their texts, in SIMS's order; empty ones have an empty text."""
    told = described(release)
    page = {
        "standard": STANDARD,
        "release": release.name,
        "language": "en",
        "concepts": [
            {
                "code": code,
                "id": BY_CODE[code].id,
                "name": BY_CODE[code].name,
                "required": BY_CODE[code].required,
                "text": text,
            }
            for code, text in told.items()
        ],
    }
    return {
        "metadata.json": json_file.written(page),
        "metadata.md": _as_markdown(release, told).encode(),
    }


def _as_markdown(release: Release, told: Mapping[str, str]) -> str:
    lines = [
        f"# Reference metadata of {release.name}",
        "",
        f"{in_english(release.title)}. The concepts are those of {STANDARD}.",
    ]
    for code, text in told.items():
        if text:
            lines += ["", f"## {code} {BY_CODE[code].name}", "", text]
    return "\n".join(lines) + "\n"
