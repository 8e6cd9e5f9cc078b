"""The quality sheet: quality.json for programs, quality.html for people, from the same value.

The page in English, and in each other language of the campaign beside it: quality.fr.html.
"""

import json
from collections.abc import Mapping

from messages.words import spoken
from publishing.formats._lines import in_words
from publishing.quality.page import page
from publishing.release import Release


def files(release: Release) -> Mapping[str, bytes]:
    """Write both; nothing where the release has no sheet (a draft that nobody measured)."""
    if not release.quality:
        return {}
    told = json.dumps(release.quality, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
    others = [code for code in release.languages if code in spoken() and code != "en"]
    names = {"en": "quality.html", **{code: f"quality.{code}.html" for code in others}}
    return {"quality.json": told.encode()} | {
        name: page(
            release.quality,
            title=in_words(release.title, code, release.campaign),
            release=release.name,
            language=code,
        ).encode()
        for code, name in names.items()
    }
