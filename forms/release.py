"""What a campaign says about its releases, as frozen values.

Knows nothing of files (`campaign/release.py` makes these) or of what is in a release.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Codes = Mapping[str, tuple[str, ...]]
_NONE: Codes = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Releases:
    """Who answers for the campaign's releases, and how they are divided.

    Args:
        producer, email, url: who is named and asked; "" where nobody is yet.
        licence: an SPDX identifier.
        areas: by polygon, codes of official classifications ("ISO3166-2:KE-30").
        regions: by region, its polygons; groups: by group, its categories. Where too little
            could be shown, tables are made coarser along these.
        weekly: each week's release is built when the digest is; otherwise by the command.
        metadata: reference metadata by SIMS concept ("S.4": text).
    """

    producer: str = ""
    email: str = ""
    url: str = ""
    licence: str = "CC-BY-4.0"
    areas: Codes = field(default_factory=lambda: _NONE)
    regions: Codes = field(default_factory=lambda: _NONE)
    groups: Codes = field(default_factory=lambda: _NONE)
    weekly: bool = False
    metadata: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
