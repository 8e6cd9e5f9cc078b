"""What a gazetteer is made of: entries, and the names they are called by."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from messages.places import Precision

Tokens = tuple[str, ...]

# How far off the point of a thing may be, unless the gazetteer says so (metres): what stands in
# one spot, a street of a few blocks, a quarter, a town.
METRES: Mapping[Precision, float] = MappingProxyType(
    {"point": 50.0, "street": 300.0, "ward": 1_000.0, "district": 5_000.0}
)


def precision_of(metres: float) -> Precision:
    """Name the size of a thing of that radius."""
    return next((name for name, most in METRES.items() if metres <= most * 1.5), "district")


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with a name.

    Args:
        id: the gazetteer's own, or "NAME, PARENT"; unique.
        kind: as the gazetteer says (market, street, ward ...), for people.
        aliases: other names, spellings, languages.
        parent: name of what it lies in, the nearest first ("Ward 3, Port Amara"), "" if unknown.
        metres: within this distance of the point lies what is meant.
        doubt: 0-1, how likely the point is wrong, where a list was not surveyed but gathered.
    """

    id: str
    name: str
    lat: float
    lon: float
    kind: str = ""
    aliases: tuple[str, ...] = ()
    parent: str = ""
    precision: Precision = "point"
    metres: float = METRES["point"]
    doubt: float = 0.0

    @property
    def label(self) -> str:
        """Name and what it lies in, as people are told it."""
        near = self.parent.partition(",")[0].strip()
        return f"{self.name} ({near})" if near else self.name


@dataclass(frozen=True, slots=True)
class Name:
    """A name: its comparable words and their weights, who is called so, and what lies in it."""

    tokens: Tokens
    weights: tuple[float, ...]
    owners: tuple[int, ...]
    inside: tuple[int, ...]
