"""What one free message says besides: since which day, how grave, how many people are hurt.

For answers that are said back in the summary, where they can be changed. Knows nothing of
questions and places; grammar is not read, so "he was not hurt badly" counts as nobody hurt. What
is missed is asked, what is wrong may be sent: words that are said as often of things (missing,
burnt, broken, big) are not in the lists.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from importlib.resources import files
from itertools import takewhile
from types import MappingProxyType
from typing import Any, Literal

from forms.errors import Invalid
from forms.folding import fold, western_digits
from forms.kinds import date as day_kind
from forms.model import Question
from messages.model import Said

# A message is read by its beginning: five SMS; longer ones cost more and say no more of this.
MOST_LETTERS = 800
MOST_DAYS_BACK = 366
_LONGEST_DAY_WORDS = 4
_REACH_WORDS = 3  # "nobody was badly hurt", "two people were hurt"
_MOST_HURT = 100_000

Level = Literal["", "middle", "grave"]
_LEVELS: Mapping[str, Level] = MappingProxyType(
    {"dead": "grave", "hurt": "grave", "danger": "middle"}
)
# A number with its fraction or thousands is one word, which counts nobody: "1.5", "3,000".
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\s,;:!?()\[\]\"«»؟،؛।.…–—]+|[,;:!?()؟،؛।.…–—\n]")
# What stands before such a sign says nothing of what is behind it, but for "injured: 3".
_STOP, _COLON = ",", ":"
_SIGNS = frozenset(",;:!?()؟،؛।.…–—-\n")
_PIECE = re.compile(r"[^\s,;:!?()\[\]\"«»؟،।]+")
# Of days in figures, only those that can be nothing else: "1.5 m" and "2 3" are no days.
_DAY_IN_FIGURES = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}([-/.])\d{1,2}\1\d{2,4}")
_ONLY_FIGURES = re.compile(r"[\d\s./:+-]+")
# Also the second, the fourth (Portuguese), a week (Indonesian): a day only behind "since".
_DOUBTFUL = frozenset({"segunda", "terca", "quarta", "quinta", "sexta", "minggu"})
_DAY = Question("day", "date", MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Extract:
    """What was said: the earliest day, how grave ("" for no word of it), people hurt or dead."""

    day: date | None = None
    severity: Level = ""
    hurt: int | None = None


def extract(text: str, language: str, now: datetime) -> Extract:
    """Read day, severity and number of people hurt or dead out of a free text.

    Args:
        language: the person's; English is tried besides.
        now: aware, in the campaign's time zone; days lie at most a year before it.
    """
    typed = western_digits(text)[:MOST_LETTERS]
    signed = [_word_or_sign(word) for word in _WORD.findall(typed)]
    words = [word for word in signed if word not in _SIGNS]
    known = [_words()[code] for code in dict.fromkeys((language.split("-")[0], "en"))
             if code in _words()]  # fmt: skip
    return Extract(
        day=_day(typed, words, known, language, now),
        severity=_severity(signed, known),
        hurt=next((n for each in known if (n := _hurt(signed, each)) is not None), None),
    )


def _word_or_sign(word: str) -> str:
    if word not in _SIGNS:
        return fold(word)
    return _COLON if word in ":(" else _STOP


# --- days -------------------------------------------------------------------------------------


def _day(
    text: str, words: Sequence[str], known: Sequence["_Words"], language: str, now: datetime
) -> date | None:
    today = now.date()
    found = [day for each in known if (day := _ago(words, each, today))]
    found += _named(text, known, language, now)
    oldest = today - timedelta(days=MOST_DAYS_BACK)
    return min((day for day in found if oldest <= day <= today), default=None)


def _named(text: str, known: Sequence["_Words"], language: str, now: datetime) -> list[date]:
    pieces = [piece.strip(".'’-") for piece in _PIECE.findall(text)]
    found, at = [], 0
    since = {word for each in known for word in each["since"]}
    while at < len(pieces):
        for size in range(min(_LONGEST_DAY_WORDS, len(pieces) - at), 0, -1):
            said = " ".join(pieces[at : at + size])
            behind_since = at > 0 and fold(pieces[at - 1]) in since
            if day := _one_day(said, language, now, behind_since=behind_since):
                found.append(day)
                at += size - 1
                break
        at += 1
    return found


def _one_day(said: str, language: str, now: datetime, *, behind_since: bool) -> date | None:
    if _ONLY_FIGURES.fullmatch(said) and not _DAY_IN_FIGURES.fullmatch(said):
        return None
    if fold(said) in _DOUBTFUL and not behind_since:
        return None
    read = day_kind.read(_DAY, Said(text=said), language=language, now=now)
    return None if isinstance(read, Invalid) else date.fromisoformat(read)


def _ago(words: Sequence[str], known: "_Words", today: date) -> date | None:
    # "3 days ago", "depuis deux semaines", "siku tatu zilizopita"
    for at, word in enumerate(words):
        length = 1 if word in known["day"] else 7 if word in known["week"] else 0
        if not length:
            continue
        for near, first, last in ((at - 1, at - 1, at), (at + 1, at, at + 1)):
            number = _number(words, near, known)
            before, after = _joined(words, first - 2, first), _joined(words, last + 1, last + 3)
            told = _ends_with(before, known["since"]) or _begins_with(after, known["ago"])
            if number is not None and told and number * length <= MOST_DAYS_BACK:
                return today - timedelta(days=number * length)
    return None


# --- severity ---------------------------------------------------------------------------------


def _severity(words: Sequence[str], known: Sequence["_Words"]) -> Level:
    return next(
        (
            level
            for kind, level in _LEVELS.items()
            if any(_said(words, each, kind) for each in known)
        ),
        "",
    )


def _hurt(words: Sequence[str], known: "_Words") -> int | None:
    """The sum of the numbers beside words of hurt or dead, None where there is none."""
    used: dict[int, int] = {}
    for at in sorted(_said(words, known, "dead") + _said(words, known, "hurt")):
        places = (_before(words, at, known), _behind(words, at, known))
        free = (n for n in places if n not in used and _counts_people(words, n, known))
        if (place := next(free, None)) is not None:
            used[place] = _number(words, place, known) or 0
    return sum(used.values()) if used else None


def _before(words: Sequence[str], at: int, known: "_Words") -> int:
    """Where a number may stand before the word: "3 hurt", "two people were hurt"; else -1."""
    passed = list(takewhile(known["between"].__contains__, reversed(words[:at])))
    return at - 1 - len(passed) if _is_beside(passed, known) else -1


def _behind(words: Sequence[str], at: int, known: "_Words") -> int:
    """Where a number may stand behind the word: "hurt: 3", "murieron tres personas"; else -1."""
    first = at + 2 if _at(words, at + 1) == _COLON else at + 1
    passed = list(takewhile(known["between"].__contains__, words[first:]))
    place = first + len(passed)
    # Not "killed 5 goats", not "hurt 2 fingers".
    ends = passed or _at(words, place + 1) in known["after_count"]
    return place if ends and _is_beside(passed, known) else -1


def _is_beside(passed: Sequence[str], known: "_Words") -> bool:
    # "40 was hurt" may be an age: words like "was" alone join no number.
    people: frozenset[str] = known["people"]
    return not passed or (len(passed) <= _REACH_WORDS and not people.isdisjoint(passed))


def _counts_people(words: Sequence[str], at: int, known: "_Words") -> bool:
    number = _number(words, at, known)
    if number is None or number > _MOST_HURT or at < 0:
        return False
    # Part of a greater number: "twenty two", "treinta y dos".
    first = at - 2 if _at(words, at - 1) in known["joins"] else at - 1
    if any(_number(words, near, known) is not None for near in (first, at + 1)):
        return False
    other: frozenset[str] = known["no_people"]
    return other.isdisjoint((_at(words, at - 1), _at(words, at + 1)))


def _said(words: Sequence[str], known: "_Words", kind: str) -> list[int]:
    """Where words of that kind stand that are not denied."""
    return [
        at
        for at, word in enumerate(words)
        if word in known[kind] and not _denied(words, at, known)
    ]


def _denied(words: Sequence[str], at: int, known: "_Words") -> bool:
    near = reversed(words[max(0, at - _REACH_WORDS) : at])
    # "No ambulance two dead": what is counted is not what was denied.
    said = list(takewhile(lambda word: word not in _SIGNS and not _is_several(word, known), near))
    # "personne n'est" is read as "personne n est".
    before = re.sub("['’]", " ", " ".join(reversed(said)))
    first = at + 2 if _at(words, at + 1) == _COLON else at + 1
    behind = " ".join(takewhile(lambda word: word not in _SIGNS, words[first:]))
    return (
        any(f" {phrase} " in f" {before} " for phrase in known["no"])
        or _begins_with(behind, known["no_behind"])
        or behind in known["no_last"]
    )


def _is_several(word: str, known: "_Words") -> bool:
    return (_number([word], 0, known) or 0) > 1


def _at(words: Sequence[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else _STOP


def _number(words: Sequence[str], at: int, known: "_Words") -> int | None:
    if not 0 <= at < len(words):
        return None
    word = words[at]
    if word.isdigit() and len(word) <= 6:
        return int(word)
    numbers: Mapping[str, int] = known["numbers"]
    return numbers.get(word)


def _joined(words: Sequence[str], first: int, last: int) -> str:
    return " ".join(words[max(0, first) : max(0, last)])


def _ends_with(text: str, phrases: frozenset[str]) -> bool:
    return any(f" {text}".endswith(f" {phrase}") for phrase in phrases)


def _begins_with(text: str, phrases: frozenset[str]) -> bool:
    return any(f"{text} ".startswith(f"{phrase} ") for phrase in phrases)


_Words = Mapping[str, Any]


@lru_cache(maxsize=1)
def _words() -> Mapping[str, _Words]:
    written = json.loads((files("forms") / "severity_words.json").read_text(encoding="utf-8"))
    return {language: _folded(lists) for language, lists in written.items()}


def _folded(lists: Mapping[str, Any]) -> _Words:
    folded: dict[str, Any] = {
        kind: frozenset(fold(word) for word in words)
        for kind, words in lists.items()
        if kind != "numbers"
    }
    folded["numbers"] = {fold(word): n for word, n in lists["numbers"].items()}
    folded["no"] |= {"0"}
    folded["no_last"] |= {"0"}
    folded["no_people"] |= folded["day"] | folded["week"]
    folded["between"] = folded["people"] | folded["link"]
    harmed = folded["dead"] | folded["hurt"]
    folded["after_count"] = folded["people"] | folded["joins"] | harmed | {_STOP}
    return folded
