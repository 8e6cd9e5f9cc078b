"""How interviews ended, and the response rate that follows: RR1, the strictest.

Source:
    AAPOR, Standard Definitions, 9th edition (2016): RR1 is the completed interviews over all
    interviews, complete and partial, and all non-interviews that are eligible.
"""

from collections.abc import Mapping
from dataclasses import dataclass

# Final dispositions, the best first: a household counts once, under the best it came to.
OUTCOMES = ("completed", "partial", "refused", "not_at_home", "not_eligible")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many households (or persons) ended how.

    Args:
        by_themselves: answered without an enumerator. Nobody drew them: they fill the quota and
            are in no rate.
        under_way: interviews that are not finished yet, in no rate either.
    """

    completed: int = 0
    partial: int = 0
    refused: int = 0
    not_at_home: int = 0
    not_eligible: int = 0
    by_themselves: int = 0
    under_way: int = 0

    @property
    def answered(self) -> int:
        """All that count for the quota."""
        return self.completed + self.by_themselves

    @property
    def eligible(self) -> int:
        """All that were drawn, tried and eligible: what the rate divides by."""
        return self.completed + self.partial + self.refused + self.not_at_home

    @property
    def response_rate(self) -> float | None:
        """RR1, 0-1; None while nobody eligible was tried."""
        return self.completed / self.eligible if self.eligible else None


def tally(counts: Mapping[str, int]) -> Tally:
    """Return the tally of counts by outcome; outcomes that it does not know are an error.

    Raises:
        TypeError: an unknown outcome, which must not silently be left out of a rate.
    """
    return Tally(**counts)


def total(tallies: Mapping[str, Tally]) -> Tally:
    """Return the sum over areas."""
    names = Tally.__dataclass_fields__
    return Tally(**{n: sum(getattr(each, n) for each in tallies.values()) for n in names})
