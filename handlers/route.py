"""Which handler hears this: one pure function over the words, the waiting letter and the menu.

Order: STOP alone > START, HELP, FORGET by a slip of the thumb > a command or a menu word alone
(with its code) > an answer to the waiting letter > free text. The first word of a longer text
never silences anybody: "Stop sign missing" is a report.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from rapidfuzz.distance import OSA

from handlers.turn import Asked
from messages.by_sms import plain, seen
from messages.model import Said
from messages.words import more_words, yes_or_no
from privacy.pseudonym import read_case_code, read_report_code

# Words that are also heard one letter off, where nothing else is meant.
_FORGIVING = ("stop", "start", "help", "forget")
_SHORTEST_FORGIVEN = 4
# From so many letters on a letter may be missing, or another one: shorter ones become other words
# ("shop", "star"). STOP ends something, so that its words must be longer still ("para", "kane").
_SHORTEST_CUT = {"stop": 6, "start": 5, "help": 5, "forget": 5}
_SHORTEST_CHANGED = 6
_COMMAND = re.compile(r"/([A-Za-z_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
_RECEIPT = re.compile(r"[0-9A-Za-z]{5}[ -]?[0-9A-Za-z]{5}")
_ACCENTS = re.compile("[\u0300-\u036f]")  # of Latin letters; dots of Hindi make other letters
# "1", "1)", "#1", and the whole line as it was read: "1 Street light".
_NUMBERED = re.compile(r"[#(*]{0,2}(\d{1,3})[).:,;*#\ufe0f\u20e3-]{0,2}\s*(.*)", re.DOTALL)
_LONGEST_LABEL = 300  # characters; what is longer is no choice's own words
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


def route(
    said: Said, asked: Asked | None, words: dict[str, str], near: dict[str, str] | None = None
) -> Routed:
    """Find who hears a message.

    Args:
        said: not edited, from a person.
        asked: the waiting letter, None if nothing was asked or it is too late.
        words: menu words of all languages, lower case -> command ("arrêt" -> "stop").
        near: those that are heard one letter off too; None: of all languages.
    """
    # Telephones that write from right to left put marks around words and digits.
    text = seen(said.text).strip()
    lone, command = _plain(text), _command(text, words)
    # A forwarded text is somebody else's words: it commands nothing and chooses nothing.
    if said.forwarded:
        is_command = text.startswith("/") or command is not None
        return Routed("forwarded") if is_command else _free(said, asked)
    if command == "stop":
        return Routed("stop", word="stop")
    if meant := "" if command else _nearly(lone, words if near is None else near, asked):
        return Routed(meant, word=meant)
    if (found := _COMMAND.fullmatch(text)) is not None:
        word = found[1].lower()
        return Routed(words.get(word, word), word=words.get(word, word), rest=found[2] or "")
    chosen = choice_of(lone, asked)
    if chosen is None and asked is not None and asked.shown_to and lone in more_words():
        return Routed("more", answers=True)
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
    if asked is None or not text or len(text) > _LONGEST_LABEL:
        return None
    offered = list(zip_longest(asked.choices, asked.labels, fillvalue=""))
    if (found := _NUMBERED.fullmatch(text)) is not None and 1 <= int(found[1]) <= len(offered):
        value, label = offered[int(found[1]) - 1]
        if not found[2] or _bare(_plain(found[2])) == _bare(_plain(label)):
            return value
    for value, label in offered:
        if text in (value.casefold(), _plain(label)):
            return value
    # "Sí" goes out by SMS as "Si", and most people write it so.
    bare = _bare(text)
    meant = next((value for value, label in offered if _bare(_plain(label)) == bare), None)
    said = _yes_or_no().get(bare)
    return meant or (said if said in asked.choices else None)


@lru_cache(maxsize=1)
def _yes_or_no() -> Mapping[str, str]:
    return {_bare(_plain(word)): meant for word, meant in yes_or_no().items()}


def _menu(text: str, words: dict[str, str]) -> Routed | None:
    alone = _command(text, words)
    if alone is not None:
        return Routed(alone, word=alone)
    # A receipt alone asks what became of it.
    if _RECEIPT.fullmatch(text) and read_report_code(text) is not None:
        return Routed("status", word="status", rest=text)
    first, _, rest = text.partition(" ")
    word = _command(first, words)
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


def _nearly(text: str, near: dict[str, str], asked: Asked | None) -> str:
    """The command that a sole word is a slip of the thumb for, "" where it may mean another."""
    if len(text) < _SHORTEST_FORGIVEN or " " in text or _may_be_chosen(text, asked):
        return ""
    listed = [(word, means) for word, means in near.items() if means in _FORGIVING]
    meant = {means for word, means in listed if _is_slip(text, word)}
    # Where words are asked for, one word is the answer.
    if not meant and (asked is None or asked.choices):
        meant = {means for word, means in listed if _is_one_off(text, word, means)}
    return meant.pop() if len(meant) == 1 else ""


def _may_be_chosen(text: str, asked: Asked | None) -> bool:
    offered = (*asked.choices, *asked.labels) if asked else ()
    return any(OSA.distance(text, _plain(each)) <= 1 for each in offered)


def _is_slip(text: str, word: str) -> bool:
    """Two neighbours swapped, or one letter twice; another letter makes another word ("shop")."""
    if len(word) < _SHORTEST_FORGIVEN or OSA.distance(text, word) != 1:
        return False
    doubled = (word[:n] + word[n] + word[n:] for n in range(len(word)))
    return sorted(text) == sorted(word) or text in doubled


def _is_one_off(text: str, word: str, means: str) -> bool:
    """One letter missing, too many or another; the first one stands, for many tongues bend it."""
    if OSA.distance(text, word) != 1 or text[0] != word[0]:
        return False
    if len(text) == len(word):
        return len(word) >= _SHORTEST_CHANGED
    return len(word) >= _SHORTEST_CUT[means]


def _command(text: str, words: dict[str, str]) -> str | None:
    """What a menu word stands for, None for others; keyboards put accents that posters lack."""
    lone = _plain(text)
    return words.get(lone) or words.get(_bare(lone))


def _bare(text: str) -> str:
    """As a plain telephone shows it: no accents of Latin letters, a keyboard's quotes."""
    return _ACCENTS.sub("", unicodedata.normalize("NFD", plain(text)))


def _plain(text: str) -> str:
    # Some keyboards write accents and Hindi dots apart, others not; its nasal has two signs.
    return unicodedata.normalize("NFC", seen(text).strip(_EDGE_SIGNS).casefold()).replace("ँ", "ं")
