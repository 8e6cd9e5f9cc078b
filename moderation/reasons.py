"""Why something is decided: one closed list for each thing that is decided about.

Whoever decides something new names its reasons here, and says them in words (`why-...`).
"""

from collections.abc import Mapping
from types import MappingProxyType

from moderation.states import REASONS, Response, Review, Verification

# A person judged so by what the card shows: where a state takes no reason, this is it.
JUDGED = "judged"
UNDONE = "undone"
# Why cases become one, or are parted; the parts of such a decision carry its reason.
ONE_EVENT, OTHER_EVENT = "one_event", "other_event"
_WHOLES = frozenset({ONE_EVENT, OTHER_EVENT})
# Why a release is taken back; said in public.
RETRACTED = frozenset({"error", "disclosure", "consent", "ethics"})
# The reporter wants it so.
_WISHES = frozenset({"asked", "forgotten"})

LISTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "review": REASONS[Review.REJECTED]
        | _WISHES
        | {"sent", "overdue", "claimed", "accepted", "passed", "first_of_two", "answered"}
        | {"handed_over", "discussion"},
        "case": _WHOLES | {"opened", "match", "reporter", "facility", "moderator"},
        # What the rules weigh by themselves has its own reasons (moderation/corroboration.py).
        "verification": REASONS[Verification.REFUTED]
        | REASONS[Verification.UNVERIFIABLE]
        | _WHOLES
        | _WISHES
        | {"independent", "too_few", "discussion"},
        "membership": frozenset(
            {"invited", "by_organiser", "left_group", "removed"}
            | {"sms_allowed", "sms_no_more", "phone_linked", "sms_shift"}
        ),
        "response": REASONS[Response.CLOSED_NO_ACTION]
        | _WHOLES
        | _WISHES
        | {"fixed_yes", "fixed_no", "fixed_meanwhile", "still_there"}
        | {"discussion"},
        "category": frozenset({"discussion", "moderator"}),
        "reveal": frozenset({"help", "visit", "call"}),
        # Many reports of one sender, decided together or left to be decided one by one.
        "grouped": REASONS[Review.REJECTED] | {"one_by_one", "passed"},
        "urgent": frozenset(),
        "restricted": _WHOLES,
        "escalated": frozenset({"words"}),
        "block": frozenset({"abuse", "made_up", "too_many", "lifted", "time_over"}),
        "consent": _WISHES,
        "action": frozenset({"made", "put_off", "done"}),
        "merge": _WHOLES,
        "split": _WHOLES,
        "merged_into": _WHOLES,
        "office": _WHOLES | {"discussion"},
        "place": _WHOLES,
        "held": frozenset({"surge", "released"}),
        "surge": frozenset(),
        "refute_first": frozenset(),
        "evidence": frozenset(),
        "asked_near": frozenset(),
        "release_review": frozenset(),
        "release": frozenset(
            {"built", "passed", "first_of_two", "replaced", "taken_back"} | RETRACTED
        ),
    }
)
# Any decision of a person can be so.
ALWAYS = frozenset({JUDGED, UNDONE})


def checked(about: str, reason: str) -> str:
    """Give the reason back if it is in the closed list.

    Raises:
        ValueError: it is not, or there is no list for this.
    """
    if about not in LISTS or reason not in LISTS[about] | ALWAYS:
        raise ValueError(f"{reason!r} is no reason of {about!r}: see moderation/reasons.py")
    return reason


def every() -> frozenset[str]:
    """All reasons of all lists."""
    return ALWAYS.union(*LISTS.values())
