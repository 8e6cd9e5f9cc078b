"""What a campaign says about its releases, as frozen values.

Knows nothing of files (`campaign/release.py` makes these) or of what is in a release.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Codes = Mapping[str, tuple[str, ...]]
_NONE: Codes = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Calendar:
    """When releases come, as it was promised to everybody.

    Args:
        every: how often a period ends of which a release is made; revised: how often those that
            are out are looked at again. SDMX's codes: W, M, Q or A.
        within_days: after the period's end, a release is out.
    """

    every: str
    within_days: int
    revised: str = "M"


@dataclass(frozen=True, slots=True)
class Releases:
    """Who answers for the campaign's releases, and how they are divided.

    Args:
        producer, email, url: who is named and asked; "" where nobody is yet.
        licence: an SPDX identifier.
        areas: by polygon, codes of official classifications ("ISO3166-2:KE-30").
        regions: by region, its polygons; groups: by group, its categories. Where too little
            could be shown, tables are made coarser along these.
        calendar: when they come; None where they are built by the command only.
        metadata: reference metadata by SIMS concept ("S.4": text).
    """

    producer: str = ""
    email: str = ""
    url: str = ""
    licence: str = "CC-BY-4.0"
    areas: Codes = field(default_factory=lambda: _NONE)
    regions: Codes = field(default_factory=lambda: _NONE)
    groups: Codes = field(default_factory=lambda: _NONE)
    calendar: Calendar | None = None
    metadata: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
