"""Which handler hears this: one pure function over the words, the waiting letter and the menu.

Order: STOP alone > a command or a menu word alone (with its code) > an answer to the waiting
letter > free text. The first word of a longer text never silences anybody: "Stop sign missing"
is a report.
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from handlers.turn import Asked
from messages.model import Said
from privacy.pseudonym import read_case_code, read_report_code

# The words that end something for good are also heard one letter off, where nothing else is meant.
_FORGIVING = ("stop",)
_SHORTEST_FORGIVEN = 4
_COMMAND = re.compile(r"/([A-Za-z_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
_RECEIPT = re.compile(r"[0-9A-Za-z]{5}[ -]?[0-9A-Za-z]{5}")
_EDGE_SIGNS = " .!?\"'؟،।"
_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z -]{4,12}")
# Menu words that may be followed by a code ("STATUS 7QK2M-X4RTA") or by text (ADD).
_WITH_CODE = frozenset({"status", "proof", "withdraw", "add", "seen", "gone", "merge", "split"})


# Commands of those with a role that mean something alone; the others need a case's code.
_ALONE_OF_STAFF = frozenset(
    {"next", "queue", "mine", "urgent", "undo", "handover", "stats", "holidays", "surges"}
    | {"unblock", "languages", "members"}
)
_MOST_OF_STAFF = 3  # a command, a case, and another case or a reason


@dataclass(frozen=True, slots=True)
class Routed:
    """Where a message goes.

    `handler` is a name of the menu or of whoever asked; `choice` the value that was chosen;
    `word` the command (in our own terms) and `rest` what followed it.
    """

    handler: str
    choice: str | None = None
    word: str = ""
    rest: str = ""
    answers: bool = False


def route(said: Said, asked: Asked | None, words: dict[str, str]) -> Routed:
    """Find who hears a message.

    Args:
        said: not edited, from a person.
        asked: the waiting letter, None if nothing was asked or it is too late.
        words: menu words of all languages, lower case -> command ("arrêt" -> "stop").
    """
    text = said.text.strip()
    lone = _plain(text)
    # A forwarded text is somebody else's words: it commands nothing and chooses nothing.
    if said.forwarded:
        is_command = text.startswith("/") or lone in words
        return Routed("forwarded") if is_command else _free(said, asked)
    if words.get(lone) == "stop" or _is_nearly(lone, words, asked):
        return Routed("stop", word="stop")
    if (found := _COMMAND.fullmatch(text)) is not None:
        word = found[1].lower()
        return Routed(words.get(word, word), word=words.get(word, word), rest=found[2] or "")
    chosen = choice_of(lone, asked)
    if chosen is None and (menu := _menu(text, words)) is not None:
        return menu
    if asked is not None and chosen is not None:
        return Routed(asked.handler, choice=chosen, answers=True)
    return _free(said, asked)


def _free(said: Said, asked: Asked | None) -> Routed:
    if asked is not None:
        return Routed(asked.handler, answers=True)
    return Routed("report")


def choice_of(text: str, asked: Asked | None) -> str | None:
    """What a number, or a choice's own words, mean to the waiting letter; None if nothing."""
    if asked is None:
        return None
    if text.isdecimal() and len(text) < 4 and 1 <= int(text) <= len(asked.choices):
        return asked.choices[int(text) - 1]
    for value, label in zip(asked.choices, asked.labels, strict=False):
        if text in (value.casefold(), _plain(label)):
            return value
    return None


def _menu(text: str, words: dict[str, str]) -> Routed | None:
    alone = words.get(_plain(text))
    if alone is not None:
        return Routed(alone, word=alone)
    # A receipt alone asks what became of it.
    if _RECEIPT.fullmatch(text) and read_report_code(text) is not None:
        return Routed("status", word="status", rest=text)
    first, _, rest = text.partition(" ")
    word = words.get(_plain(first))
    if word in _WITH_CODE and _CODE.fullmatch(rest.strip()) and any(c.isdigit() for c in rest):
        return Routed(word, word=word, rest=rest.strip())
    return None


def of_staff(text: str, asked: Asked | None, commands: Collection[str]) -> Routed | None:
    """A command of somebody with a role without its slash: the word alone, or with a case's code.

    Args:
        commands: those that they have a right to.

    Returns:
        None for what answers the waiting letter, and for all that could be a report: more words,
        or a word that is no code.
    """
    lone = _plain(text)
    word, *rest = lone.split() or [""]
    if (asked is not None and not asked.choices) or choice_of(lone, asked) is not None:
        return None
    if word not in commands or len(rest) >= _MOST_OF_STAFF:
        return None
    if not rest:
        return Routed(word, word=word) if word in _ALONE_OF_STAFF else None
    has_code = read_case_code(rest[0]) is not None and any(c.isdigit() for c in rest[0])
    return Routed(word, word=word, rest=" ".join(rest)) if has_code else None


def _is_nearly(text: str, words: dict[str, str], asked: Asked | None) -> bool:
    """Whether a sole word is a slip of the thumb for STOP and means nothing else."""
    if len(text) < _SHORTEST_FORGIVEN or " " in text or text in words:
        return False  # a slip is never shorter than its word
    if choice_of(text, asked) is not None:
        return False
    return any(_is_slip(text, word) for word, means in words.items() if means in _FORGIVING)


def _is_slip(text: str, word: str) -> bool:
    """Two neighbours swapped, or one letter twice; another letter makes another word ("shop")."""
    if len(word) < _SHORTEST_FORGIVEN or OSA.distance(text, word) != 1:
        return False
    doubled = (word[:n] + word[n] + word[n:] for n in range(len(word)))
    return sorted(text) == sorted(word) or text in doubled


def _plain(text: str) -> str:
    # Some keyboards write accents and Hindi dots apart, others not; its nasal has two signs.
    return unicodedata.normalize("NFC", text.strip(_EDGE_SIGNS).casefold()).replace("ँ", "ं")
