"""What ties hidden numbers together: the sums of this table, and of all that is out already.

An intruder knows every number that is shown, that every hidden one is at least 1 (zeros are
shown), and that parts add up. `System` is that knowledge as linear ties over numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

INF = float("inf")


@dataclass(frozen=True, slots=True)
class Tie:
    """One thing that is known of several numbers: low <= sum of sign * number <= high."""

    numbers: tuple[int, ...]
    signs: tuple[float, ...]
    low: float = 0.0
    high: float = 0.0


@dataclass(frozen=True, slots=True)
class Need:
    """What nobody may be able to exclude of a number: that it is `down`, that it is `up`.

    Args:
        at: the number.
        down, up: values; the true one lies between.
        whole: each integer from `down` to `up` must be possible (few cases), not the ends alone.
    """

    at: int
    down: int
    up: int
    whole: bool

    def from_at_least(self, lowest: int) -> "Need":
        """Move it to where what is shown lets it be, no narrower."""
        if lowest <= self.down:
            return self
        return replace(self, down=lowest, up=max(self.up, lowest + self.up - self.down))


@dataclass(frozen=True, slots=True)
class System:
    """Numbers 0 to n-1, the cells they stand in, and the ties among them.

    Args:
        truth: the true value of each; None for what an earlier output hides (nobody here knows).
        out: shown already, or zero: it stays in sight, whatever is decided now.
        cell: where each stands: what is hidden is a cell, with all numbers in it. Numbers of
            earlier outputs stand in none (-1).
        own: the most of each number that one intruder may have supplied and so knows.
        cost: what hiding each cell costs, above 0.
        ties: what is known of several numbers.
    """

    truth: Sequence[int | None]
    out: Sequence[bool]
    cell: Sequence[int]
    own: Sequence[int]
    cost: Sequence[float]
    ties: Sequence[Tie]

    def __len__(self) -> int:
        return len(self.truth)
