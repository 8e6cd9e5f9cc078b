"""The quality sheet: quality.json for programs, quality.html for people, from the same value.

The page in English, and in each other language of the campaign beside it: quality.fr.html.
"""

from collections.abc import Mapping

from publishing import json_file
from publishing.formats._lines import in_words, pages
from publishing.quality.page import page
from publishing.release import Release


def files(release: Release) -> Mapping[str, bytes]:
    """Write both; nothing where the release has no sheet (a draft that nobody measured)."""
    if not release.quality:
        return {}
    told = {"quality.json": json_file.written(release.quality)}
    return told | {
        name: page(
            release.quality,
            title=in_words(release.title, code, release.campaign),
            release=release.name,
            language=code,
        ).encode()
        for name, code in pages(release, "quality", "html").items()
    }
