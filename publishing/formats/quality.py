"""The quality sheet: quality.json for programs, quality.html for people, from the same value."""

import json
from collections.abc import Mapping

from publishing.quality.page import page
from publishing.release import Release


def files(release: Release) -> Mapping[str, bytes]:
    """Write both; nothing where the release has no sheet (a draft that nobody measured)."""
    if not release.quality:
        return {}
    told = json.dumps(release.quality, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
    title = release.title.get("en") or next(iter(release.title.values()), release.campaign)
    drawn = page(release.quality, title=title, release=release.name)
    return {"quality.json": told.encode(), "quality.html": drawn.encode()}
