"""What the two series mean by what they count: without it no comparison is shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

COLUMNS = ("aspect", "ours", "official", "effect")
# What two series of one thing usually differ in; each must be told, be it "the same".
ASPECTS: Mapping[str, str] = {
    "concept": "what is counted: a report, an incident, a recorded offence",
    "population": "whom it covers, and who is left out",
    "area": "which borders, and where a case is counted",
    "period": "by which date a case is counted, and of which period",
    "classification": "which categories, and who decides on them",
    "source": "who collects, how, and how it is checked",
}


class Undefined(ValueError):
    """The table of differences is not complete; the text is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One aspect: what it is with us, with the office, and what that does to the comparison."""

    aspect: str
    ours: str
    official: str
    effect: str


def differences(rows: Iterable[Mapping[str, str]]) -> tuple[Difference, ...]:
    """Read the table of definitional differences.

    Raises:
        Undefined: an aspect lacks, stands twice, or a field is empty.
    """
    found: dict[str, Difference] = {}
    for row in rows:
        told = Difference(*(row[column].strip() for column in COLUMNS))
        aspect = told.aspect.lower()
        if aspect in found:
            raise Undefined(f"The differences tell of {aspect} twice.")
        if not (told.ours and told.official and told.effect):
            raise Undefined(f"The differences leave a field of {aspect or 'a line'} empty.")
        found[aspect] = told
    if lacking := [
        f"{aspect} ({says})" for aspect, says in ASPECTS.items() if aspect not in found
    ]:
        raise Undefined(f"The differences must also tell of {'; '.join(lacking)}.")
    return tuple(found.values())
