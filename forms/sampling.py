"""A survey's sample as frozen values: areas with stratum, cluster, weight and quota.

Knows nothing of files (`survey.py` makes these), of people or of the database.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal


@dataclass(frozen=True, slots=True)
class SurveyArea:
    """One cell of the sample: where so many interviews are to be made.

    Args:
        stratum: the layer that the sample was drawn in, "" if there is none.
        cluster: the unit that was drawn (an enumeration area), "" if there is none.
        weight: design weight, how many households or persons one interview stands for.
        quota: completed interviews that are wanted, 0 where no number is set.
    """

    name: str
    stratum: str = ""
    cluster: str = ""
    weight: float = 1.0
    quota: int = 0


@dataclass(frozen=True, slots=True)
class Survey:
    """Whom a survey asks, and where.

    Args:
        code_pattern: what a household's (or person's) code looks like, "" for anything.
        code_hint: by language, where enumerators find the code.
    """

    unit: Literal["household", "individual"]
    areas: tuple[SurveyArea, ...]
    code_pattern: str = ""
    code_hint: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def area(self, name: str) -> SurveyArea | None:
        """The area of that name, or None."""
        return next((area for area in self.areas if area.name == name), None)


def normal_code(text: str) -> str:
    """Return a household's code as it is compared: "12-a", "12 A" and "12a" are one.

    "" where nothing but signs was written.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    # Small letters of some scripts are not yet in normal form.
    return "".join(sign for sign in unicodedata.normalize("NFKC", folded) if sign.isalnum())
