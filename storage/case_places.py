"""Where a case is, as exactly as its reader may know it."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from forms.geometry.inside import name_of
from forms.model import Campaign
from privacy.coarsen import coarse
from privacy.redact import redact
from privacy.vault import Vault


@dataclass(frozen=True, slots=True)
class Shown:
    """A place to show; lat, lon are both None where no point may be shown or none is known."""

    words: str = ""
    lat: float | None = None
    lon: float | None = None
    precision: str = ""


def shown(case: Row[Any], campaign: Campaign, vault: Vault, *, public: bool) -> Shown:
    """Open the place of a case and leave out what the reader may not see.

    The responsible office sees a thing exactly and in the reporter's words, without phones and
    names; everybody sees its point and the area's name. A person's place is a cell of about
    5 km2 for both.
    """
    if case.place is None:
        return Shown()
    kept = json.loads(vault.open_text(case.place, place=f"cases|place|{case.id}"))
    lat, lon = kept.get("lat"), kept.get("lon")
    category = campaign.category(case.category)
    is_thing = category is not None and category.place == "thing"
    in_full = is_thing and not public
    words = redact(str(kept.get("words") or ""), country=campaign.country) if in_full else ""
    if lat is None or lon is None:
        return Shown(words)
    area = name_of(campaign.area, lat, lon) or ""
    if not is_thing:
        return Shown(area, *coarse(lat, lon), "district")
    return Shown(words or area, lat, lon, str(kept.get("precision") or ""))
