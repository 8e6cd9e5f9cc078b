"""What a campaign asks of its own moderators' work, as frozen values.

Knows nothing of files (`campaign/quality.py` makes these), of people or of the database.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GoldExample:
    """A made-up report that trainees practise on, with what the team says of it.

    Args:
        text, why: by language.
        verdict: verified, accepted, rejected or asked; `reason` of the closed list for rejected.
    """

    text: Mapping[str, str]
    category: str
    verdict: str
    why: Mapping[str, str]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Quality:
    """How the quality of moderation is looked after.

    Args:
        second_look: share of reports, 0-1, that a second person judges without knowing of the
            first (statistics.md, Q6: a tenth).
        tells_reveal: reporters hear of it when their exact place or number was shown.
        gold: examples to practise on.
    """

    second_look: float = 0.1
    tells_reveal: bool = True
    gold: tuple[GoldExample, ...] = ()
