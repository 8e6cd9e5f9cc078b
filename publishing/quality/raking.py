"""Weights that make reporters look like the people who live there: iterative proportional fitting.

Source:
    Deming and Stephan, On a least squares adjustment of a sampled frequency table (Annals of
    Mathematical Statistics 11, 1940); deff is Kish's, Survey Sampling (1965).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from publishing.quality.facts import Profile

Margins = Mapping[str, Mapping[str, int]]

# No reporter counts for less or more than so many (docs/quality.md).
LEAST, MOST = 0.3, 3.0
# Beyond this the weighted series says more of the weights than of the world.
MOST_DEFF = 3.0
NEEDED = 5
_ROUNDS, _NEAR, _TRIMS = 1000, 1e-10, 10


@dataclass(frozen=True, slots=True)
class Raked:
    """Weights of profiles, in their order, with mean 1 over reporters.

    Args:
        deff: Kish's: how much fewer reporters would tell as much, were they drawn at random.
        trimmed: whether a weight had to be held at `LEAST` or `MOST`.
        furthest: the largest difference of a weighted margin's share from the census', 0-1.
    """

    weights: tuple[float, ...]
    deff: float
    trimmed: bool
    furthest: float


@dataclass(frozen=True, slots=True)
class Refused:
    """Why there are no weights, as the end of "not computable because ..."."""

    why: str


def rake(profiles: Sequence[Profile], margins: Margins) -> Raked | Refused:
    """Fit weights to margins, hold them within 0.3 and 3, or refuse.

    Args:
        profiles: each has a code of every trait of the margins.
        margins: people by code, of every trait; traits are fitted in their order.
    """
    if why := _why_not(profiles, margins):
        return Refused(why)
    weights = fitted(profiles, margins)
    free = weights
    for _ in range(_TRIMS):
        held = [min(max(weight, LEAST), MOST) for weight in weights]
        weights = fitted(profiles, margins, held)
    weights = _around_one(profiles, [min(max(weight, LEAST), MOST) for weight in weights])
    found = deff(profiles, weights)
    if found > MOST_DEFF or deff(profiles, free) > MOST_DEFF:
        worse = max(found, deff(profiles, free))
        return Refused(f"weights would differ too much (deff {worse:.1f}, over {MOST_DEFF:.0f})")
    trimmed = not all(LEAST <= weight <= MOST for weight in free)
    return Raked(tuple(weights), found, trimmed, _furthest(profiles, weights, margins))


def fitted(
    profiles: Sequence[Profile], margins: Margins, start: Sequence[float] = ()
) -> list[float]:
    """Fit weights to margins without holding them; they come out with mean 1 over reporters.

    Args:
        start: weights to begin with, 1 each by default.
    """
    people = sum(profile.reporters for profile in profiles)
    weights = list(start) or [1.0] * len(profiles)
    for _ in range(_ROUNDS):
        furthest = 0.0
        for trait, wanted in margins.items():
            scale = people / sum(wanted.values())
            sums = _sums(profiles, weights, trait)
            factor = {code: n * scale / sums[code] for code, n in wanted.items() if sums.get(code)}
            weights = [
                weight * factor[profile.traits[trait]]
                for weight, profile in zip(weights, profiles, strict=True)
            ]
            furthest = max(furthest, *(abs(each - 1) for each in factor.values()))
        if furthest < _NEAR:
            break
    return weights


def deff(profiles: Sequence[Profile], weights: Sequence[float]) -> float:
    """Kish's design effect of weights: 1 where all are alike."""
    pairs = list(zip(profiles, weights, strict=True))
    people = sum(profile.reporters for profile in profiles)
    squares = sum(profile.reporters * weight**2 for profile, weight in pairs)
    return people * squares / sum(profile.reporters * weight for profile, weight in pairs) ** 2


def _sums(profiles: Sequence[Profile], weights: Sequence[float], trait: str) -> dict[str, float]:
    sums: dict[str, float] = {}
    for profile, weight in zip(profiles, weights, strict=True):
        code = profile.traits[trait]
        sums[code] = sums.get(code, 0.0) + profile.reporters * weight
    return sums


def _around_one(profiles: Sequence[Profile], weights: Sequence[float]) -> list[float]:
    people = sum(profile.reporters for profile in profiles)
    mean = sum(p.reporters * w for p, w in zip(profiles, weights, strict=True)) / people
    return [min(max(weight / mean, LEAST), MOST) for weight in weights]


def _furthest(profiles: Sequence[Profile], weights: Sequence[float], margins: Margins) -> float:
    found = [0.0]
    for trait, wanted in margins.items():
        sums, census = _sums(profiles, weights, trait), sum(wanted.values())
        weighed = sum(sums.values())
        found += [abs(sums.get(code, 0.0) / weighed - n / census) for code, n in wanted.items()]
    return max(found)


def _why_not(profiles: Sequence[Profile], margins: Margins) -> str:
    if not margins:
        return "there is no census to weight to"
    for trait, wanted in margins.items():
        counted: dict[str, int] = dict.fromkeys(wanted, 0)
        for profile in profiles:
            code = profile.traits.get(trait, "")
            if code not in counted:
                return f"reporters of {trait} are not in the census' list"
            counted[code] += profile.reporters
        if len(counted) < 2 or not min(wanted.values()):
            return f"{trait} has fewer than two groups with people"
        if min(counted.values()) < NEEDED:
            return f"a group of {trait} has fewer than {NEEDED} reporters"
    return ""
