"""What a mapping campaign asks about the things on its map, as a frozen value.

Knows nothing of files (`mapping.py` makes it), of people or of the database.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class ThingsMap:
    """How severity is measured, and what others may say of a thing.

    Args:
        measure: name of the question that holds the measured quantity, "" where none does.
        unit: of that quantity, by language ("litres a minute").
        confirms: whether others may say that a thing is still there, or gone.
        confirm_within_m: how near somebody must be to say so, 0 for anywhere; not asked by SMS.
        gone_after: how many people say "gone" before moderators are shown the case.
    """

    measure: str = ""
    unit: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    confirms: bool = True
    confirm_within_m: float = 0.0
    gone_after: int = 3
