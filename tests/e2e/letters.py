"""Letters: one person goes through all that a citizen can be told by SMS, in one language.

Played by `test_letters.py`, which holds every letter to two SMS, and by
`tests.house.message_table`, which prints how many SMS each takes.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from messages.by_sms import sparing, taken_by
from messages.sms_length import segments
from messages.words import keys, say
from tests.e2e.ways import Act, Stage, opened

NINE = Path(__file__).parent / "nine_languages"
CITIZEN = "amina"

# (what the letters are, what somebody writes to get them); {menu-...} is the word for it in the
# language, {own} the person's own words; an answer by number is the choice of that number.
Step = tuple[str, str]
BEGIN: tuple[Step, ...] = (
    ("consent", "{chosen}"),
    ("notices", "{menu-info}"),
    ("agreed, what to write", "1"),
)
WORDS: tuple[Step, ...] = (
    ("help", "{menu-help}"),
    ("notices", "{menu-info}"),
    ("status without a report", "{menu-status}"),
    ("add, which report", "{menu-add}"),
    ("withdraw, which report", "{menu-withdraw}"),
    ("cancel, nothing begun", "{menu-cancel}"),
    ("change, nothing begun", "{menu-edit}"),
    ("language", "{menu-language}"),
    ("language changed", "{chosen}"),
    ("purposes", "{menu-privacy}"),
    ("purposes", "1"),
    ("purposes", "2"),
    ("purposes", "3"),
    ("purposes", "4"),
    ("about, first question", "5"),
    ("about, thanks", "2"),
    ("my data, digits", "{menu-mydata}"),
    ("my data", "{digits}"),
    ("news", "{menu-subscribe}"),
    ("no news", "{menu-unsubscribe}"),
)
# Their first words are in no language that could be told from them, so they are asked.
UNKNOWN: tuple[Step, ...] = (
    ("received, language", "Brrr hmpf xyzzy"),
    ("received, consent", "{chosen}"),
    ("more words before consent", "{own}"),
    ("likely ones first, after consent", "1"),
    ("cancelled", "{menu-cancel}"),
)
REPORT: tuple[Step, ...] = (
    ("question: category, likely ones first", "{own}"),
    ("hint: one choice", "?!"),
    ("help while asked", "{menu-help}"),
    ("info while asked", "{menu-info}"),
    ("status while asked", "{menu-status}"),
    ("language while asked", "{menu-language}"),
    ("language changed while asked", "{chosen}"),
    ("report begun", "{menu-report}"),
    ("question: category, likely ones first", "1"),
    ("question: category", "{place-none}"),
    ("hint: one choice", "?!"),
    ("question: place", "3"),
    ("what is needed cannot be skipped", "{menu-skip}"),
    ("which place", "market"),
    ("place understood, question: one choice", "2"),
    ("hint: one choice", "?!"),
    ("question: day", "3"),
    ("hint: day", "?!"),
    ("hint: the form's own", "2099-01-01"),
    ("question: number", "2026-01-10"),
    ("hint: number", "?!"),
    ("question: several choices", "14"),
    ("hint: several choices", "?!"),
    ("summary", "1 2 3"),
    ("change, which answer", "2"),
    ("question: place, again", "2"),
    ("summary, place understood", "Lantern Street"),
    ("receipt", "{menu-send}"),
    ("emergency", "{danger}"),
    ("cancelled", "{menu-cancel}"),
)
AFTER: tuple[Step, ...] = (
    ("status", "{menu-status}"),
    ("status by receipt", "{menu-status} {receipt}"),
    ("add, asked", "{menu-add} {receipt}"),
    ("add, thanks", "{own}"),
    ("withdraw, sure", "{menu-withdraw} {receipt}"),
    ("nothing withdrawn", "2"),
    ("forget, sure", "{menu-forget}"),
    ("nothing forgotten", "2"),
    ("stopped", "{menu-stop}"),
    ("started again", "{menu-start}"),
)
# Nobody writes thirty messages in a minute; what does is kept together and answered once.
PACE_S = 10
# Long on purpose: a long sentence of the person's own, with the letters that are dear.
# It names two categories, so that none is sure and both are likely.
OWN = {
    "en": "Water stands deep in the road with waste in it and two bikes fell in by the market",
    "fr": "Il y a de l'eau et des déchets sur la route, deux motos y sont tombées, même près",
    "es": "Hay agua y basura en la calle y dos motos cayeron allí, junto al mercado, está muy mal",
    "ht": "Gen dlo ak fatra nan lari a, de moto tonbe ladan l bò kote mache a, Èske nou ka vini",
    "sw": "Maji na taka zimejaa barabarani na pikipiki mbili zimeanguka humo karibu na soko kuu",
    "pt": "Há água e lixo na estrada e duas motos caíram lá dentro, ao pé do mercado, não dá mais",
    "ar": "ماء و نفايات في الشارع وسقطت فيه دراجتان قرب السوق الكبير",
    "hi": "सड़क पर पानी और कचरा भरा है और बाज़ार के पास दो मोटरसाइकिलें गिर गईं",
    "id": "Ada air dan sampah di jalan, dua sepeda motor jatuh di sana, dekat pasar yang besar",
}
DANGER = {
    "en": "trapped",
    "fr": "coincé",
    "es": "atrapado",
    "ht": "bloke anba",
    "sw": "amekwama",
    "pt": "preso",
    "ar": "محاصر",
    "hi": "फँसा",
    "id": "terjebak",
}


@dataclass(frozen=True, slots=True)
class Sent:
    """A whole letter, and what it is; `wrote` is what it answers."""

    step: str
    wrote: str
    letter: str


def all_letters(engine: Engine, language: str) -> list[Sent]:
    """Play it all; returns every letter in order."""
    with opened("sms", engine, {"moses"}, campaigns=[str(NINE)], is_weighed=False) as stage:
        stage.learns()
        return list(_played(stage, language))


def _played(stage: Stage, language: str) -> Iterator[Sent]:
    yield from heard(stage, [("welcome", "start")], {})
    slots = _slots(stage, language)
    yield from heard(stage, (*BEGIN, *WORDS, *REPORT), slots)
    slots["receipt"] = _receipt(stage)
    yield from heard(stage, AFTER, slots)
    yield from heard(stage, UNKNOWN, slots, who="odette")


def heard(
    stage: Stage, steps: Sequence[Step], slots: dict[str, str], *, who: str = CITIZEN
) -> Iterator[Sent]:
    """Write each and yield the letters that come."""
    letters = stage.way.letters
    for step, written in steps:
        digits = re.findall(r"\b[0-9]{6}\b", letters[-1]) if letters else []
        text = written.format_map({**slots, "digits": (digits or [""])[-1]})
        before = len(letters)
        stage.way.act(Act(who, text), None)
        stage.settle()
        stage.sim.pass_time(seconds=PACE_S, tick=False)
        yield from (Sent(step, text, letter) for letter in letters[before:])


def _slots(stage: Stage, language: str) -> dict[str, str]:
    menu = {key: say(key, language) for key in keys("en") if key.startswith("menu-")}
    labels = stage.way.heard(CITIZEN)[-1].labels
    chosen = str(labels.index(say("language-name", language)) + 1)
    none = say("place-none", language)
    return {
        **menu,
        "chosen": chosen,
        "place-none": none,
        "own": OWN[language],
        "danger": DANGER[language],
    }


def _receipt(stage: Stage) -> str:
    found = re.findall(r"\b[0-9A-Y]{5}-[0-9A-Y]{5}\b", "\n".join(stage.way.letters))
    return str(found[-1])


def letters_as_markdown(played: Callable[[str], Sequence[Sent]], languages: Sequence[str]) -> str:
    """Return the table of the longest letter of every step, in every language.

    Args:
        played: all letters of a language, in order.
        languages: the columns.
    """
    found = {language: longest(played(language)) for language in languages}
    lines = [f"| letter | {' | '.join(languages)} |", f"|---|{'---|' * len(languages)}"]
    for step in found["en"]:
        cells = (_cell(by_step.get(step, "")) for by_step in found.values())
        lines.append(f"| {step} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def longest(sent: Sequence[Sent]) -> dict[str, str]:
    """Of each step the letter that takes most SMS, of these the longest; in the steps' order."""
    found: dict[str, str] = {}
    for each in sent:
        found[each.step] = max(found.get(each.step, ""), each.letter, key=_weight)
    return found


def _weight(letter: str) -> tuple[int, int]:
    return taken_by(letter), segments(sparing(letter)).characters


def _cell(letter: str) -> str:
    if not letter:
        return "-"
    found = segments(sparing(letter))
    text = f"{found.characters} {found.encoding[0]} {taken_by(letter)}"
    return f"**{text}**" if taken_by(letter) > 1 else text
