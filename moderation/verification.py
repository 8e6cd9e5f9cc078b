"""What verdicts and evidence do to the grade of a case, and how many people it takes.

Rules alone lead up to corroborated and down again; the grades above are people's. Knows no rows.
"""

from collections.abc import Set as AbstractSet

from moderation.states import VERIFICATION, Verification, may_move

PEOPLE_FOR_SENSITIVE = 2


def after_verify(state: str) -> str:
    """Give the verification a case has after a moderator vouched for it.

    Returns:
        `verified`, or the state itself where the case is already verified or confirmed by an
        office, or must be reopened first (refuted, unverifiable).
    """
    return Verification.VERIFIED if may_move(VERIFICATION, state, Verification.VERIFIED) else state


def enough(decisions_by_people: AbstractSet[int], *, two_persons: bool) -> bool:
    """Tell whether enough different people decided the same.

    Args:
        decisions_by_people: ids of the people who did.
        two_persons: the category is sensitive.
    """
    return len(decisions_by_people) >= (PEOPLE_FOR_SENSITIVE if two_persons else 1)


def after_evidence(state: str, *, enough: bool, is_new: bool = False) -> str:
    """Give the grade a case has once what speaks for it was weighed again.

    Args:
        enough: independent people say it, see corroboration.
        is_new: somebody said so after the case was refuted or called unverifiable.

    Returns:
        Never a grade above corroborated, unless the case had it: nobody's word is overruled but
        where new evidence reopens a case.
    """
    weighed = Verification.CORROBORATED if enough else Verification.UNVERIFIED
    if state in (Verification.UNVERIFIED, Verification.CORROBORATED):
        return weighed
    return weighed if is_new and is_judged(state) else state


def is_judged(state: str) -> bool:
    """Tell whether somebody judged that a case is not true, or cannot be known."""
    return state in (Verification.REFUTED, Verification.UNVERIFIABLE)


def people_to_refute(*, is_public: bool, two_persons: bool) -> int:
    """Give how many must say that a case is not true: two where it is public or sensitive."""
    return PEOPLE_FOR_SENSITIVE if is_public or two_persons else 1
