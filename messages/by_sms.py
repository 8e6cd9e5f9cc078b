"""A letter as it goes out by SMS: few signs that cost, and no message over two segments.

Knows no language and no gateway.
"""

import re
import unicodedata
from itertools import accumulate

from smsutil import is_valid_gsm

from messages.sms_length import clusters, segments

# A message to a citizen is at most this long; a longer letter goes out as several.
MOST_SEGMENTS = 2
# No text so long fits two SMS: 2 x 153 letters in GSM-7.
_MOST_LETTERS = 306
# Where a letter may be parted, the best first; the sign itself stays with what is before it.
_PARTINGS = ("\n\n", "\n", ". ", "? ", "! ", "؟ ", "। ", "; ", ", ", " ")
# A message much shorter than it might be makes others longer: it has at least this share of it.
_LEAST_SHARE = 0.25
# The numbered lines at the end of a letter: read apart, they are half a question.
_CHOICES = re.compile(r"\n1 [^\n]*(?:\n\d+ [^\n]*)*(?:\n\w [^\n]*)?\Z")
# What is read or typed off as one: an address, a place, a number with its groups, a code with the
# word before it ("STATUS 7QK2M-X4RTA").
_WHOLE = re.compile(
    r"https?://\S+"
    r"|(?<!\w)[-+]?\d+\.\d+, ?[-+]?\d+\.\d+"
    r"|(?<!\w)[-+]?\d+(?:[ .,/:-]\d+)*(?!\w)"
    r"|(?<!\w)(?:[A-Z]{1,12} )?(?=[0-9A-Z-]*\d)[0-9A-Z-]{4,}(?!\w)"
)
# Marks of direction and what nobody sees: a telephone shows a box, and each halves what fits.
# The joiners of Hindi, Persian and emoji are letters and stay.
_UNSEEN = re.compile(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
)
# No language is spoilt by these: a printer's signs, and what people type in their place.
_TYPED_SIGNS = str.maketrans(
    {
        "…": "...", "’": "'", "‘": "'", "‛": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"', "‹": "'", "›": "'",
        "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "·": "-", "•": "-", "×": "x",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\t": " ",
    }
)  # fmt: skip
# Letters that those who write French, Spanish, Portuguese, Creole or Swahili by SMS type without
# their accent, and are understood. In others (ş, ł, đ, ọ, ő) it makes another word: they stay.
_MAY_LOSE_ACCENT = "áâãçêëíîïóôõúûÿÀÁÂÃÈÊËÌÍÎÏÒÓÔÕÙÚÛŸœŒ"


def fits(text: str) -> bool:
    """Tell whether a text, as it would be sent, takes no more SMS than a letter may."""
    return len(text) <= _MOST_LETTERS and segments(sparing(text)).segments <= MOST_SEGMENTS


def sparing(text: str) -> str:
    """Return the text as it takes the fewest SMS: no accents where that spares a whole one.

    Printers' quotes and dashes become those of a keyboard wherever GSM-7 can then say it all. One
    "ê" or "í" halves what fits, and those who write by SMS leave them out themselves. "é", "è",
    "à", "ñ" and "ò" are in the GSM alphabet and stay; other scripts stay as they are, and
    languages that a lost accent would spoil. What nobody can see is never sent.
    """
    text = seen(text)
    if is_valid_gsm(text):
        return text
    typed = _composed(text).translate(_TYPED_SIGNS)
    if is_valid_gsm(typed):
        return typed
    written = plain(typed)
    if is_valid_gsm(written) and segments(written).segments < segments(text).segments:
        return written
    return text


def seen(text: str) -> str:
    """Return the text without marks of direction and the like, which come and go unseen."""
    return _UNSEEN.sub("", text)


def plain(text: str) -> str:
    """Return the text with plain letters for those that GSM-7 lacks and no reader misses."""
    text = _composed(seen(text)).translate(_TYPED_SIGNS)
    return "".join(_without_accent(each) if each in _MAY_LOSE_ACCENT else each for each in text)


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
    wholes = [found.span() for found in _WHOLE.finditer(text[: 2 * _MOST_LETTERS])]
    for sign in _PARTINGS:
        at = text.rfind(sign, 0, longest)
        while at >= longest * _LEAST_SHARE:
            if _torn(wholes, at + len(sign)) is None:
                return at + len(sign)
            at = text.rfind(sign, 0, at)
    return _torn(wholes, longest) or _between_letters(text, longest)


def _torn(wholes: list[tuple[int, int]], at: int) -> int | None:
    """Where the code or number begins that a cut there would tear; None where none is."""
    return next((start for start, end in wholes if start < at < end), None)


def _between_letters(text: str, longest: int) -> int:
    """The last place up to there at which no letter is torn from its marks."""
    ends = list(accumulate(map(len, clusters(text[: longest + 1]))))
    return next((end for end in reversed(ends) if end <= longest), longest)


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


def _composed(text: str) -> str:
    """Letters and accents that came apart put together, as the GSM alphabet has them."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _without_accent(letter: str) -> str:
    found = {"œ": "oe", "Œ": "OE"}.get(letter, letter)
    return "".join(
        each for each in unicodedata.normalize("NFD", found) if not unicodedata.combining(each)
    )
