"""Writes docs/messages.md: how many SMS every sentence and letter to a citizen takes.

.venv/bin/python -m tests.house.message_table
"""

import re
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine

import messages
from messages import words
from messages.sms_length import GSM, Segments, segments
from storage.db import connect
from storage.migrate import upgrade
from tests.e2e.letters import Sent, all_letters, letters_as_markdown
from tests.house.rules import ROOT

PAGE = ROOT / "docs" / "messages.md"
FOLDER = Path(messages.__file__).parent / "words"
# Sections whose heading holds this are read by citizens.
CITIZENS = "(citizens"
# Lists of what people type; nobody is sent them.
ONLY_HEARD = {"greetings", "thanks", "says-yes", "says-no", "date-now"}
# The order of the issues and of the README: as the languages came.
ORDER = ("en", "fr", "es", "ht", "sw", "pt", "ar", "hi", "id")

# The longest that real campaigns fill in, roughly: a pilot's title, a works department.
TYPICAL = {
    "title": "Calles de Sabana",
    "language": "Kreyòl",
    "code": "7QK2M-X4RTA",
    "case": "F3D8KP",
    "value": "Rue Capois, 12",
    "label": "Place",
    "office": "Public Works",
    "category": "flooding",
    "number": "114",
    "where": "https://heed.example/notice",
    "release": "city_streets-2026-W47-v1",
    "state": "confirmed by the office",
    "day": "12/01/2027",
    "least": 1,
    "most": 500,
    "n": 3,
    "example": "flood 2 Kibera Laini Saba 3",
    "answers": "Street light, Kesho Market",
}
# Of a slot that is not listed.
OTHER = "12 Oak Lane"
# Slots that hold a sentence of somebody else: the sentence around it must leave it room.
OPEN_ENDED = {"question": "Which side?", "message": "Please give a number below 10."}

HEAD = """# How many SMS our sentences take

Written by `python -m tests.house.message_table` from the Fluent files; `tests/house/test_words.py`
fails where it is out of date. Slots are filled with what real campaigns fill in.

A cell is *characters, alphabet, SMS*: G is GSM-7 (160 letters alone, 153 in each of several; €
and {} count twice), U is UCS-2 (70 alone, 67 in each of several), which one letter outside GSM-7
is enough for: ã or ó, all of Arabic, all of Hindi. No sentence takes more than two; **bold** are
those that take two. A campaign's own words (titles, questions, its notice) are not in here, and
what is sent together (a greeting before a question) adds up: see the whole letters at the end.
"""

LETTERS = """
## Whole letters

What somebody really gets, with what stands above and below a question: one person going through
all that a citizen can be told by SMS, played through the whole program in a campaign that speaks
all the languages (`tests/e2e/letters.py`); of each step the longest letter. A letter of several
SMS goes out without its accents where that spares one (ê, í, ç are UCS-2; é, è, ñ are not).
A summary is cut (…) until it fits, but never loses an answer: one that does not fit goes out, like
any letter that would take more than two, as messages of at most two each, parted between
paragraphs, lines or sentences (`messages/by_sms.py`); their SMS are added up here.
`python -m bot campaign check` names a campaign's own questions for which that is so.

"""


def languages() -> list[str]:
    """List the languages that have a file, the known ones in the issues' order."""
    known = [code for code in ORDER if code in words.spoken()]
    return known + [code for code in words.spoken() if code not in ORDER]


def written_keys(language: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, key) as a language's file has them, in its order."""
    heading = ""
    for line in (FOLDER / f"{language}.ftl").read_text(encoding="utf-8").splitlines():
        if line.startswith("##"):
            heading = line.strip("# ")
        elif key := re.match(r"([a-z][\w-]*) =", line):
            yield heading, key[1]


def citizens_keys(language: str) -> list[str]:
    """List the keys under the headings that are marked as citizens'; what is only heard is not."""
    return [
        key
        for heading, key in written_keys(language)
        if CITIZENS in heading and key not in ONLY_HEARD
    ]


def say_filled(key: str, language: str) -> str:
    """Say a sentence with its slots filled as campaigns fill them."""
    needed = words.slots(key, language)
    filling = _filling(key, language) if needed else {}
    return words.say(key, language, **{slot: filling.get(slot, OTHER) for slot in needed})


def _filling(key: str, language: str) -> dict[str, object]:
    reasons = [name for name in words.keys("en") if name.startswith("reason-")]
    states = [name for name in words.keys("en") if re.match("(state|case)-", name)]
    return {
        "reason": max((words.say(name, language) for name in reasons), key=len),
        "state": max((say_filled(name, language) for name in states), key=len)
        if key == "status-line"
        else "",
        "nearness": words.say("near-walk", language),
        "when": words.say("ago-minutes", language, n=59),
        **TYPICAL,
        **OPEN_ENDED,
    }


def counted(language: str) -> dict[str, Segments]:
    """Count every sentence to a citizen as that language says it; English for what it lacks."""
    return {
        key: segments(say_filled(key, language if key in words.keys(language) else "en"))
        for key in citizens_keys("en")
    }


def table_as_markdown() -> str:
    """Return the page."""
    by_language = {code: counted(code) for code in languages()}
    names = " | ".join(by_language)
    lines = [HEAD, f"| | {names} |", f"|---|{'---|' * len(by_language)}"]
    for label, figure in _FIGURES.items():
        lines.append(f"| {label} | {' | '.join(str(figure(c)) for c in by_language.values())} |")
    lines += ["", f"| sentence | {names} |", f"|---|{'---|' * len(by_language)}"]
    for key in citizens_keys("en"):
        cells = " | ".join(_cell(found[key]) for found in by_language.values())
        lines.append(f"| `{key}` | {cells} |")
    return "\n".join(lines) + "\n"


_FIGURES = {
    "sentences": len,
    "in one SMS": lambda found: sum(each.segments == 1 for each in found.values()),
    "in two": lambda found: sum(each.segments == 2 for each in found.values()),
    "of them in UCS-2": lambda found: sum(
        each.segments == 2 and each.encoding != GSM for each in found.values()
    ),
    "longest": lambda found: max(each.characters for each in found.values()),
}


def _cell(found: Segments) -> str:
    text = f"{found.characters} {found.encoding[0]} {found.segments}"
    return f"**{text}**" if found.segments > 1 else text


def page() -> str:
    """Return the whole page; plays a conversation in every language, half a minute."""
    return table_as_markdown() + LETTERS + letters_as_markdown(_played, languages())


def _played(language: str) -> list[Sent]:
    return all_letters(an_empty_database(), language)


def an_empty_database() -> Engine:
    """Make a database that lives in memory."""
    engine = connect("sqlite://")
    upgrade(engine)
    return engine


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
