"""Who took part in a campaign, at which steps and how, as frozen values.

Knows nothing of files (`campaign/participation.py` makes these), and nothing of what follows from
it (`publishing/statement.py`).
"""

from dataclasses import dataclass
from datetime import date

# The value chain of data, twelve steps in four stages.
STAGES = (
    ("identify", "collect", "process"),
    ("analyse", "release", "disseminate"),
    ("connect", "incentivise", "influence"),
    ("use", "change", "reuse"),
)
STEPS = tuple(step for stage in STAGES for step in stage)
# Communities are the people whom the data are about; an organisation is one of civil society.
WHO = ("community", "organisation", "statistics_office", "authority", "researcher", "company")
# What somebody's part in a step was, least first: each is a rung of the ladder of participation.
PARTS = ("told", "asked", "heard", "shared", "led")


@dataclass(frozen=True, slots=True)
class Part:
    """The part that somebody had in one step.

    Args:
        step: of STEPS; who: of WHO; part: of PARTS.
        name: how they are called; never a single person's name.
        how: in the organiser's words.
        evidence: where it can be looked up: addresses, or which papers lie where.
        on: the day, None where none is said.
    """

    step: str
    who: str
    part: str
    name: str = ""
    how: str = ""
    evidence: tuple[str, ...] = ()
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Returned:
    """One time that results were brought back to those who gave them."""

    how: str
    to: str = "community"
    on: date | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Excluded:
    """People who are left out, why, and what is done about it."""

    who: str
    why: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What organiser and statistical office agreed on; `signed_on` is None until they did."""

    office: str
    contact: str = ""
    purpose: str = ""
    signed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Participation:
    """The log of a campaign.

    Args:
        started_by: of WHO; started_name and started_how: as for `Part`.
    """

    started_by: str
    started_name: str = ""
    started_how: str = ""
    started_evidence: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    returned: tuple[Returned, ...] = ()
    consent: str = ""
    ethics: str = ""
    excluded: tuple[Excluded, ...] = ()
    agreement: Agreement | None = None
