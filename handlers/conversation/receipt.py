"""Receipts: the report that somebody means, by its secret code or because it is their own.

Who has the code may ask; an unknown code and a stranger's typing error sound the same. Codes are
looked up at a bounded rate, for each contact and for all together, so that nobody finds one by
guessing; one's own are always answered.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from forms.model import in_language
from handlers.turn import Refused, Turn
from messages.model import Choice, Letter
from privacy.pseudonym import read_report_code
from storage import cases, tallies


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


@dataclass(frozen=True, slots=True)
class Sought:
    """What a code leads to: the report, or why there is none, as the key of what is said."""

    report: Row[Any] | None
    said: str = "status-unknown"

    def letters(self, turn: Turn) -> list[Letter]:
        """Say why there is none; not raised, so that the try is counted."""
        turn.outcome = f"refused:{self.said}"
        return [turn.reply(turn.say(self.said))]


def sought(turn: Turn, code: str | None) -> Sought:
    """Look for the report with that receipt, and count what is nobody's.

    What cannot be a receipt (its check sign is wrong) is looked up and counted nowhere.
    """
    if code is None:
        return Sought(None)
    found = cases.by_receipt(turn.read, turn.vault.index("code", code))
    if found is not None and found.reporter_id == turn.who.person_id:
        return Sought(found)
    if not may_try(turn):
        return Sought(None, "codes-too-many")
    if found is None:
        count_wrong(turn)
    return Sought(found)


def may_try(turn: Turn) -> bool:
    """Whether codes that are not one's own are looked up now, from here and at all."""
    from_here = tallies.may_try(turn, turn.who.contact_id, tallies.WRONG_RECEIPTS)
    return tallies.may_anybody_try(turn) and from_here


def count_wrong(turn: Turn) -> None:
    """Count a code that led to nothing."""
    tallies.count_wrong(turn, turn.who.contact_id, tallies.WRONG_RECEIPTS)
    tallies.count_wrong_in_all(turn)


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
