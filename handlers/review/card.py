"""One card: what a moderator needs to decide in one look, and the buttons to do it.

What it says is in `told`, which buttons it has in `choices`; here is how it hangs in a chat.
"""

from handlers.review.choices import choices_of
from handlers.review.deciding import Matter, matter
from handlers.review.duplicates import likely_cases
from handlers.review.told import card_text
from handlers.turn import Turn
from messages.model import Asks, Letter, Prompt
from messages.words import say
from storage import people


def card_letter(
    turn: Turn,
    it: Matter,
    *,
    to: int,
    edits: int | None = None,
    decided: str = "",
    undoes: tuple[int, ...] = (),
    is_open: bool = False,
) -> Letter:
    """The card as it now stands, to a chat.

    Args:
        edits: the letter whose place on the screen it takes.
        decided: what was just decided.
        undoes: the decisions that its button "undo" takes back.
        is_open: say all there is, with the buttons that are rarely needed.
    """
    language = language_of(turn, to)
    likely = [] if it.hides_scores else likely_cases(turn, it)
    in_group = turn.in_group or to != turn.who.contact_id  # a member's own contact is read by all
    text = card_text(turn, it, language, likely, in_group=in_group, is_open=is_open)
    said = say("card-decided", language, what=decided, age=say("ago-now", language))
    prompt = Prompt(
        f"{text}\n\n{said}" if decided else text,
        choices_of(turn, it, language, likely, undoes, is_open=is_open),
    )
    asks = Asks("review", subject_of(it, undoes))
    return Letter(to, prompt, asks=asks, edits=edits or None, priority=3)


def decided_card(
    turn: Turn, it: Matter, key: str, *ids: int, place: tuple[int, int] | None = None, **slots: str
) -> Letter:
    """The card after decisions, where it hung, with the way back.

    Args:
        key: what was decided, in words; `slots` are its slots.
        ids: the decisions.
        place: (letter id, contact id) of the card, where that is not the letter answered.
    """
    asked = turn.asked
    letter_id, chat = place or ((asked.letter_id, asked.contact_id) if asked else (0, 0))
    chat = chat or turn.who.contact_id
    words = say(key, language_of(turn, chat), **slots)
    turn.outcome = key
    now = matter(turn, it.report.id)
    return card_letter(turn, now, to=chat, edits=letter_id or None, decided=words, undoes=ids)


def subject_of(it: Matter, undoes: tuple[int, ...] = ()) -> str:
    """What a card's answers are about: report, its version, and the decisions to undo."""
    ids = ".".join(map(str, undoes))
    return f"r:{it.report.id}:{it.report.version}:{ids}"


def read_subject(subject: str) -> tuple[int, int, tuple[int, ...]]:
    """Report id, version and decisions of a card's subject."""
    _, report_id, version, *rest = subject.split(":")
    ids = rest[0].split(".") if rest and rest[0] else []
    return int(report_id), int(version), tuple(map(int, ids))


def language_of(turn: Turn, contact_id: int) -> str:
    """The language of a chat: the person's own, or the group's."""
    if contact_id == turn.who.contact_id:
        return turn.language
    there = people.contact(turn.read, contact_id)
    return (there.language if there else None) or turn.campaign.languages[0]
