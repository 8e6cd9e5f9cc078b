"""Facilities of an audit: one case each, found by the facility's own code, never by likeness.

The case's id is a keyed hash of campaign and code. So it is one row by its primary key, whoever
reports first, and stays the same when reports are erased.
"""

from typing import Any

from sqlalchemy import Row

from forms.model import Audit, Campaign, Option, in_language
from forms.walk.options import meant
from handlers.review.deciding import LEADING
from handlers.turn import Draft, Refused, Turn
from storage import actions, cases


def audit_of(turn: Turn) -> Audit:
    """The scorecard of the campaign that the person is in.

    Raises:
        Refused: the campaign has none.
    """
    if turn.campaign.audit is None:
        raise Refused("action-only-audit")
    return turn.campaign.audit


def case_id_of(turn: Turn, campaign_id: int, code: str) -> int:
    """The id of the facility's case, whether it is there yet or not."""
    return turn.vault.index("facility", f"{campaign_id}:{code}")


def case_of(
    turn: Turn, campaign: Campaign, draft: Draft, answers: dict[str, Any]
) -> tuple[int, str]:
    """The case that a scorecard belongs to, and why: "facility", or "opened" where it is new.

    Held against other workers until the commit: two scorecards in one second make one case.
    """
    code = answers.get(campaign.audit.facility) if campaign.audit else None
    if not code:
        return turn.ids(), "opened"
    turn.lock([turn.vault.index("lock", f"{draft.campaign_id}:facility:{code}")])
    case_id = case_id_of(turn, draft.campaign_id, str(code))
    is_there = cases.one(turn.read, case_id) is not None
    return case_id, "facility" if is_there else "opened"


def place_told(campaign: Campaign, answers: dict[str, Any]) -> dict[str, Any] | None:
    """The place that was answered, else the name of the facility; None where there is neither."""
    audit, place = campaign.audit, answers.get("place")
    if audit is None or place or not answers.get(audit.facility):
        return place or None
    for option in options(campaign):
        if option.value == answers[audit.facility]:
            name = in_language(option.label, campaign.languages[0])
            return {
                "lat": None, "lon": None, "precision": "words", "words": name, "said_by": "form",
            }  # fmt: skip
    return None


def options(campaign: Campaign) -> tuple[Option, ...]:
    """The facilities that the form lists."""
    question = campaign.form.question(campaign.audit.facility) if campaign.audit else None
    return question.options if question else ()


def names(turn: Turn, campaign_id: int, language: str) -> dict[int, str]:
    """Case id -> the facility's name, for all that the form lists (2 us each)."""
    campaign = turn.campaigns.newest(campaign_id)
    return {
        case_id_of(turn, campaign_id, option.value): in_language(option.label, language)
        for option in (options(campaign) if campaign else ())
    }


def audited(turn: Turn) -> dict[int, str]:
    """Case id -> name of the facilities that have a scorecard and that this person may see."""
    campaign_id = turn.who.campaign_id or 0
    named = names(turn, campaign_id, turn.language)
    leads = bool(LEADING & turn.who.roles)
    rows = actions.cases_in(turn.read, campaign_id)
    return {row.id: named[row.id] for row in rows if row.id in named and _may_see(row, leads)}


def meant_case(turn: Turn, typed: str) -> Row[Any] | None:
    """The case of the facility, or with the code, that was typed; None where there is none."""
    campaign_id, text = turn.who.campaign_id or 0, typed.strip()
    option = meant(options(turn.campaign), text) if text else None
    case = cases.one(turn.read, case_id_of(turn, campaign_id, option.value)) if option else None
    case = case or (cases.by_code(turn.read, text.upper()) if text else None)
    if case is None or case.campaign_id != campaign_id:
        return None
    return case if _may_see(case, bool(LEADING & turn.who.roles)) else None


def name_of(turn: Turn, case: Row[Any], language: str) -> str:
    """What a case is called: its facility, or its code where the form lists it no more."""
    return names(turn, case.campaign_id, language).get(case.id, str(case.code))


def _may_see(case: Row[Any], leads: bool) -> bool:
    return leads or not case.restricted
