"""The buttons of a card: the likeliest right one first, the rare ones behind "more"."""

from forms.free_words import DESCRIPTION
from handlers.review.deciding import Matter
from handlers.review.duplicates import Likely
from handlers.review.pictures import has_pictures
from handlers.review.told import answers_of, takes_two
from handlers.turn import Turn
from messages.model import Choice
from messages.words import say
from moderation.roles import Action, may
from moderation.states import UNDECIDED
from moderation.triage import is_nonsense

# Two likely cases can be compared at one look; the third is behind "more".
_SAME_AT_A_LOOK = 2
# Likeness is a calibrated chance: from here on "the same" is the likelier answer.
_EVEN = 0.5


def choices_of(
    turn: Turn,
    it: Matter,
    language: str,
    likely: list[Likely],
    undoes: tuple[int, ...],
    *,
    is_open: bool = False,
) -> tuple[Choice, ...]:
    """What can be pressed under the card, by this person, as it now stands."""
    undo = [("undo", say("undo", language))] if undoes else []
    if it.report.review not in UNDECIDED:
        return tuple(Choice(*each) for each in [*undo, ("next", say("next-card", language))])
    listed = likely if is_open else likely[:_SAME_AT_A_LOOK]
    same = [
        (f"same:{each.case_id}", say("same-as", language, code=each.code))
        for each in listed
        if may(it.roles, Action.SAME_AS)
    ]
    usual = _allowed(it, _usual(turn, it), language)
    rare = _allowed(it, _rare(it), language)
    verify, others = usual[:1], usual[1:]
    first = [*same[:1], *verify, *same[1:]] if _is_probable(likely) else [*verify, *same]
    shown = [*_refused_at_once(turn, it, language), *first, *others]
    if is_open:
        shown += rare
    elif rare:
        shown.append(("more", say("more", language)))
    return tuple(Choice(*each) for each in [*shown, *undo])


def _usual(turn: Turn, it: Matter) -> list[tuple[str, Action]]:
    is_mine = it.report.claimed_by == turn.who.person_id and it.report.claimed_by is not None
    return [
        ("verify", Action.VERIFY),
        *([] if takes_two(turn, it) else [("accept", Action.VERIFY)]),
        ("ask", Action.ASK),
        ("reject", Action.REJECT),
        *([("pictures", Action.CLAIM)] if has_pictures(turn, it.report.id) else []),
        ("pass", Action.PASS) if is_mine else ("claim", Action.CLAIM),
    ]


def _rare(it: Matter) -> list[tuple[str, Action]]:
    return [
        *([("urgent", Action.CLAIM)] if not it.report.urgent else []),
        ("unrestrict", Action.UNRESTRICT) if it.case.restricted else ("restrict", Action.RESTRICT),
        ("category", Action.VERIFY),
        *([("escalate", Action.PASS)] if not it.report.for_leads else []),
        ("block", Action.BLOCK),
        *([] if it.hides_scores else [("evidence", Action.CLAIM)]),
    ]


def _allowed(
    it: Matter, offered: list[tuple[str, Action]], language: str
) -> list[tuple[str, str]]:
    return [(name, say(name, language)) for name, action in offered if may(it.roles, action)]


def _is_probable(likely: list[Likely]) -> bool:
    """Whether it is rather the likeliest case than a case of its own.

    What is so like that it joins by itself, and did not join, somebody called another one.
    """
    return bool(likely) and likely[0].likeness >= _EVEN and not likely[0].joins


def _refused_at_once(turn: Turn, it: Matter, language: str) -> list[tuple[str, str]]:
    """A reason that is plain to see stands before all else: one tap instead of two."""
    if not may(it.roles, Action.REJECT):
        return []
    text = str(answers_of(turn, it.report).get(DESCRIPTION) or "")
    reason = "outside" if it.report.held == "outside" else ""
    reason = "nonsense" if text and is_nonsense(text) else reason
    return [(f"reject:{reason}", say(f"reject-{reason}", language))] if reason else []
