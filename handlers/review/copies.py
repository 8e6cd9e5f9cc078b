"""Other copies of a card: edited in place when somebody decides elsewhere, never sent anew.

In a group the card keeps the buttons that still hold; in a private chat it has none any more, for
there a question must not come before the one that is being answered.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from handlers.review.card import card_letter, read_subject
from handlers.review.cards import STAFF
from handlers.review.deciding import Matter, decided_words, matter
from handlers.review.duplicates import likely_cases
from handlers.review.told import card_text
from handlers.turn import Turn
from messages.model import Letter, Prompt
from messages.words import say
from storage import copies, decisions, people

# What follows a decision, as the turn's outcome says it.
_DECIDED = ("decided-", "undone")


def others(turn: Turn, letters: Sequence[Letter]) -> list[Letter]:
    """Edit the card in other chats, after `letters` showed in one what was decided."""
    report_id = _decided_about(turn, letters)
    if not report_id:
        return []
    it = matter(turn, report_id)
    here = {letter.to for letter in letters} | {turn.who.contact_id}
    campaign_id = it.report.campaign_id
    groups = {row.id: row.language for row in people.groups(turn.read, campaign_id, "moderators")}
    alone = {row.id: row.language for row in people.members(turn.read, campaign_id, STAFF)}
    chats = {**alone, **groups}
    rows = copies.of_card(turn.read, report_id, chats.keys() - here)
    return [
        _edited(turn, it, row, chats[row.contact_id], row.contact_id in groups) for row in rows
    ]


def _decided_about(turn: Turn, letters: Sequence[Letter]) -> int:
    """The report whose card says what was decided, 0 where nothing was."""
    if not turn.outcome.startswith(_DECIDED):
        return 0
    subjects = [letter.asks.subject for letter in letters if letter.asks]
    cards = [subject for subject in subjects if subject.startswith("r:")]
    return read_subject(cards[0])[0] if cards else 0


def _edited(
    turn: Turn, it: Matter, shown: Row[Any], language: str | None, is_group: bool
) -> Letter:
    chat, letter_id = shown.contact_id, shown.letter_id
    language = language or it.campaign.languages[0]
    if it.is_sampled:
        # Whoever reads it here may be the second to judge, and must not know of the first.
        settled = say("card-settled", language, code=it.case.code)
        return Letter(chat, Prompt(settled), edits=letter_id, priority=9)
    last = decisions.of(turn.read, it.report.id)[-1]
    what = decided_words(turn, last, language)
    if is_group:
        return card_letter(turn, it, to=chat, edits=letter_id, decided=what)
    text = card_text(turn, it, language, likely_cases(turn, it), in_group=True)
    said = say("card-decided", language, what=what, age=say("ago-now", language))
    return Letter(chat, Prompt(f"{text}\n\n{said}"), edits=letter_id, priority=9)
