"""A letter as it goes out by SMS: few signs that cost, and no message over two segments.

Knows no language and no gateway.
"""

import re
import unicodedata

from smsutil import is_valid_gsm

from messages.sms_length import segments

# A message to a citizen is at most this long; a longer letter goes out as several.
MOST_SEGMENTS = 2
# No text so long fits two SMS: 2 x 153 letters in GSM-7.
_MOST_LETTERS = 306
# Where a letter may be parted, the best first; the sign itself stays with what is before it.
_PARTINGS = ("\n\n", "\n", ". ", "? ", "! ", "؟ ", "। ", "; ", ", ", " ")
# A message much shorter than it might be makes others longer: it has at least this share of it.
_LEAST_SHARE = 0.25
# The numbered lines at the end of a letter: read apart, they are half a question.
_CHOICES = re.compile(r"\n1 [^\n]*(?:\n\d+ [^\n]*)*\Z")
# What stands for signs that have no plain letter below their accent.
_PLAIN_SIGNS = str.maketrans(
    {
        "…": "...", "’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "–": "-", "—": "-", "−": "-", "·": "-", "•": "-", "\u00a0": " ", "\u202f": " ",
        "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "×": "x",
    }
)  # fmt: skip


def fits(text: str) -> bool:
    """Tell whether a text, as it would be sent, takes no more SMS than a letter may."""
    return len(text) <= _MOST_LETTERS and segments(sparing(text)).segments <= MOST_SEGMENTS


def sparing(text: str) -> str:
    """Return the text as it takes the fewest SMS: without accents where that spares a whole one.

    One "ê" or "í" halves what fits, and those who write by SMS leave them out themselves. "é",
    "è", "à", "ñ" and "ò" are in the GSM alphabet and stay; Arabic and Hindi stay as they are.
    """
    if segments(text).segments == 1:
        return text
    written = plain(text)
    if not is_valid_gsm(written) or segments(written).segments >= segments(text).segments:
        return text
    return written


def plain(text: str) -> str:
    """Return the text with a plain letter for each that the GSM alphabet lacks, where one is."""
    return "".join(letter if is_valid_gsm(letter) else _without_accent(letter) for letter in text)


def messages_of(text: str) -> list[str]:
    """Part a letter into messages of at most two SMS each, in order.

    Returns:
        The letter alone where it fits; else parted at paragraphs, or lines, or sentences, or
        words, or anywhere. Numbered choices at its end stay together where one message holds them.
    """
    found: list[str] = []
    while not fits(text):
        at = _parting(text)
        found.append(text[:at].strip())
        text = text[at:].lstrip()
    return [sparing(each) for each in (*found, text) if each] or [""]


def taken_by(letter: str) -> int:
    """Count the SMS that a whole letter takes, in however many messages."""
    return sum(segments(message).segments for message in messages_of(letter))


def _parting(text: str) -> int:
    """Where the first message ends; what is behind it is for the next."""
    longest = _before_choices(text, _longest(text))
    for sign in _PARTINGS:
        at = text.rfind(sign, 0, longest)
        if at >= longest * _LEAST_SHARE:
            return at + len(sign)
    return longest


def _before_choices(text: str, longest: int) -> int:
    """Where the choices begin, if the end would be among them and the next message holds all."""
    found = _CHOICES.search(text)
    at = found.start() + 1 if found else longest
    return at if longest * _LEAST_SHARE <= at < longest and fits(text[at:]) else longest


def _longest(text: str) -> int:
    """How many letters of the beginning fit; at least one."""
    fitting, too_long = 1, min(len(text), _MOST_LETTERS + 1)
    while too_long - fitting > 1:
        middle = (fitting + too_long) // 2
        if fits(text[:middle]):
            fitting = middle
        else:
            too_long = middle
    return fitting


def _without_accent(letter: str) -> str:
    found = letter.translate(_PLAIN_SIGNS)
    return "".join(
        each for each in unicodedata.normalize("NFD", found) if not unicodedata.combining(each)
    )
