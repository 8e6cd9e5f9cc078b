"""Receipts: the report that somebody means, by its secret code or because it is their own.

Who has the code may ask; an unknown code and a stranger's typing error sound the same.
"""

from typing import Any

from sqlalchemy import Row

from forms.model import in_language
from handlers.turn import Refused, Turn
from messages.model import Choice
from privacy.pseudonym import read_report_code
from storage import cases


def alone(turn: Turn) -> int:
    """The person that is talked with, and nobody else reads along.

    Raises:
        Refused: it was said in a group.
    """
    if turn.in_group or turn.who.person_id is None:
        raise Refused("only-private")
    return turn.who.person_id


def code_and_text(rest: str) -> tuple[str | None, str]:
    """Split what follows a command: the receipt, if it begins with one, and the words after it.

    A receipt may be typed in two groups ("7QK2M X4RTA").
    """
    words = rest.split()
    for n in (1, 2):
        code = read_report_code(" ".join(words[:n]))
        if code is not None and len(words) >= n:
            return code, " ".join(words[n:])
    return None, rest.strip()


def report_of(turn: Turn, code: str | None) -> Row[Any]:
    """The report with that receipt.

    Raises:
        Refused: there is none; in the same words whether the code is wrong or none at all.
    """
    found = cases.by_receipt(turn.read, turn.vault.index("code", code)) if code else None
    if found is None:
        raise Refused("status-unknown")
    return found


def code_of(turn: Turn, report: Row[Any]) -> str:
    """The receipt, to be shown to its owner only; "" where it was erased."""
    if report.code is None:
        return ""
    return turn.vault.open_text(report.code, place=f"report|code|{report.id}")


def choices_of(turn: Turn, reports: list[Row[Any]]) -> tuple[Choice, ...]:
    """A person's own reports to choose from: receipt and category."""
    return tuple(
        Choice(str(r.id), f"{code_of(turn, r)} {category_of(turn, r)}".strip()) for r in reports
    )


def category_of(turn: Turn, report: Row[Any]) -> str:
    """The report's category in the person's language."""
    category = turn.campaigns.at(report.campaign_id, report.n).category(report.category)
    return in_language(category.label, turn.language) if category else report.category
