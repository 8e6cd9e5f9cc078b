"""Words that tell a place by another one: near, opposite, behind, between; in nine languages."""

import re
from typing import Literal

from forms.folding import fold

Relation = Literal["at", "near", "beside", "between"]

_NEAR = """
near|nearby|close to|not far from|around|by|pres de|a proximite de|aux environs de|proche de|
cerca de|cerca del|alrededor de|toupre|tou pre|pre|bo kote|karibu na|karibu ya|jirani na|
perto de|perto do|perto da|proximo a|proximo ao|proximo de|dekat|di dekat|sekitar|
قرب|بالقرب من|قريب من
"""
_BESIDE = """
next to|beside|opposite|opposite to|across from|in front of|behind|a cote de|en face de|face a|
devant|derriere|al lado de|al lado del|junto a|junto al|frente a|frente al|enfrente de|detras de|
detras del|delante de|anfas|devan|deye|akote|mkabala na|mbele ya|nyuma ya|kando ya|pembeni mwa|
ao lado de|ao lado do|ao lado da|em frente a|em frente ao|atras de|atras do|atras da|
di sebelah|sebelah|seberang|di seberang|di depan|depan|di belakang|belakang|
بجانب|مقابل|امام|خلف|وراء|جنب
"""
_BETWEEN = "between|in between|entre|ant|nan mitan|kati ya|katikati ya|antara|di antara|بين"
_AND = r"and|et|y|e|ak|na|dan|और|&|و|w"
# Hindi puts the word behind the place.
_NEAR_BEHIND = "के पास|के नजदीक|के नज़दीक|के निकट"
_BESIDE_BEHIND = "के सामने|के पीछे|के बगल में|के आगे|के बगल"
_BETWEEN_BEHIND = "के बीच|के बीच में"


def _either(words: str) -> str:
    forms = sorted({fold(w) for w in words.replace("\n", "").split("|") if w.strip()}, key=len)
    return "|".join(re.escape(form) for form in reversed(forms))


_LEFT, _RIGHT = r"(?<![^\W_])", r"(?![^\W_])"
_FRENCH = r"(?:\s*(?:d'|du |des |de la |de l'|l'|the |la |le |el |ال))?"
_BEFORE = [
    (relation, re.compile(rf"{_LEFT}(?:{_either(words)}){_RIGHT}{_FRENCH}"))
    for relation, words in (("between", _BETWEEN), ("beside", _BESIDE), ("near", _NEAR))
]
_SHORTENED = re.compile(
    rf"{_LEFT}(?:pres|a cote|en face|proche|cerca|perto)(?= (?:du|des|d'|del|do|da) )"
)
_AFTER = [
    (relation, re.compile(rf"(?:{_either(words)})(?!\w)"))
    for relation, words in (
        ("between", _BETWEEN_BEHIND), ("beside", _BESIDE_BEHIND), ("near", _NEAR_BEHIND),
    )
]  # fmt: skip
# Arabic writes "and" as one letter before the next word.
_SPLIT = re.compile(rf"\s(?:{_AND})\s|\s+و(?=\w)")
_PART = re.compile(r"[,;:\n]")


def landmarks(text: str) -> tuple[Relation, list[str], str]:
    """Return how the place lies to which landmarks, and what was said besides.

    Returns:
        "at" and none where no such word stands; two landmarks for "between". "Near" in Haitian
        Creole, Swahili, Arabic and the others stands before its place, in Hindi behind it. What
        follows the landmark after a comma belongs to it: "near the market, Ward 3".
    """
    folded = fold(text)
    for relation, pattern in _AFTER:
        found = pattern.search(folded)
        if found and folded[: found.start()].strip():
            before, after = folded[: found.start()], folded[found.end() :]
            *rest, mark = _PART.split(before)
            return _told(relation, mark, " ".join([*rest, after]))
    hits = [
        (r, m)
        for r, pattern in [*_BEFORE, ("beside", _SHORTENED)]
        if (m := pattern.search(folded))
    ]
    hits = [(r, m) for r, m in hits if folded[m.end() :].strip(" ,.")]
    if not hits:
        return "at", [], ""
    relation, first = min(
        hits, key=lambda hit: (hit[0] != "between", hit[1].start(), -hit[1].end())
    )
    return _told(relation, folded[first.end() :], folded[: first.start()])


def _told(relation: str, mark: str, rest: str) -> tuple[Relation, list[str], str]:
    rest = rest.strip(" ,.;:")
    if relation == "between":
        marks = [part.strip(" ,.") for part in _SPLIT.split(mark, maxsplit=1)]
        if len(marks) == 2 and all(marks):
            return "between", marks, rest
        return "near", [mark.strip()], rest
    return ("near" if relation == "near" else "beside"), [mark.strip()], rest
