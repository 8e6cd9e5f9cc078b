"""When a cell by itself tells too much: too few people, too few events, or one voice over all."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from publishing.tables import Counts

# Below this no setting goes: OECD glossary, "others require three".
FLOOR = 3
# One person's share over which a small cell is theirs, and what counts as small.
DOMINANCE, DOMINANCE_BELOW = 0.5, 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What a cell needs in order to be shown.

    Args:
        k: distinct reporters (or subjects), at least `FLOOR`.
        t: cases, at least `FLOOR`; also how wide the guess at a hidden cell must stay.
    """

    k: int = 5
    t: int = 5

    def __post_init__(self) -> None:
        if min(self.k, self.t) < FLOOR:
            raise ValueError(f"k and threshold are {FLOOR} at least")


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for a table.

    Args:
        usual: the limits of its cells.
        of_code: the limits of codes that need more (violence: 10).
        coarsen: which dimensions may be made coarser, the first first.
        mode: how what is shown is shown: as it is ("suppress"), rounded ("round"), or moved by
            the cell's key ("cellkey"); publishing/disclosure/blurring.py.
        show_at_least: the share of the finest cells' cases that must be in sight, 0-1.
    """

    usual: Limits = Limits()
    of_code: Mapping[str, Limits] = field(default_factory=dict)
    coarsen: tuple[str, ...] = ()
    mode: str = "suppress"
    show_at_least: float = 0.7

    def of(self, key: tuple[str, ...]) -> Limits:
        """Give the limits of a cell: the strictest of all codes that it lies under."""
        found = [self.of_code[code] for code in key if code in self.of_code]
        return Limits(
            max([self.usual.k, *(each.k for each in found)]),
            max([self.usual.t, *(each.t for each in found)]),
        )


def why_unsafe(counts: Counts, limits: Limits) -> str:
    """Say why a cell may not be shown: "few cases", "few people", "one voice", or "" if it may.

    Zeros may: that nobody reported tells of no one.
    """
    if counts.cases == 0:
        return ""
    if counts.cases < limits.t:
        return "few cases"
    if counts.reporters is not None and counts.reporters < limits.k:
        return "few people"
    small = counts.cases < DOMINANCE_BELOW
    if small and counts.largest is not None and counts.largest > DOMINANCE * counts.cases:
        return "one voice"
    return ""
