"""Texts without what leads to a person: for moderators, officials and whoever stands behind them.

Knows forms of numbers and addresses, not names: who is named in plain words stays named.
"""

import re

import phonenumbers

from privacy.plain import plain

__all__ = ["plain", "redact"]

MIN_DIGITS = 7  # a number of so many digits is somebody's: phone, account, identity card

_SUFFIXES = (
    "com|org|net|info|int|edu|gov|biz|app|dev|io|me|co|ly|gl|gg|be|"
    "ht|fr|ke|tz|ug|ng|us|uk|de|es|ca"
)
_SCHEME_LINK = re.compile(r"(?:\b[a-z][a-z0-9+.-]{1,20}://|\bwww\.)[^\s<>\"]+", re.IGNORECASE)
_BARE_LINK = re.compile(
    rf"(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,4}}(?:[a-z]{{2,10}}/[^\s<>\"]*|(?:{_SUFFIXES})\b)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?:mailto:)?[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}", re.IGNORECASE)
_SPELLED_MAIL = re.compile(
    r"[\w.+-]{1,64} ?(?:[\[(] ?at ?[\])]| at (?=\w+ ?(?:\.|dot) ?com\b)) ?\w[\w-]{0,62}"
    r"(?: ?(?:\.|[\[(] ?dot ?[\])]|\bdot\b) ?[a-z]{2,10})+",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@])@[^\W\d]\w+")

_HEMISPHERE = r"(?:\s?[NSEWO]\b)?"
_FINE = rf"(?:\b[NSEWO]\s?)?[-+]?\d{{1,3}}[.,]\d{{3,}}(?:\s?°)?{_HEMISPHERE}"
_DEGREES = (
    r"[-+]?\d{1,3}(?:[.,]\d+)?\s?[°º](?:\s?\d[\d.,]*\s?['′’])?(?:\s?\d[\d.,]*\s?[\"″”])?"
    + _HEMISPHERE
)
_PLACES = (
    re.compile(r"\bgeo:[-+\d.,;=a-z]+", re.IGNORECASE),
    re.compile(rf"\(?(?<![\d.]){_FINE}\s?[,;/ ]\s?{_FINE}\)?"),
    re.compile(rf"(?<![\d.]){_DEGREES}\s?[,;/ ]?\s?{_DEGREES}"),
    re.compile(r"(?<![\d.,])[-+]?\d{1,3}\.\d{4,}(?![\d.])"),  # one alone: 11 m
    re.compile(r"\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b"),  # plus code
)
_THREE_WORDS = re.compile(r"/{3}\w+\.\w+\.\w+")  # what3words, 3 m
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"\+?\(?\d(?:[ \t\xa0.()/‐‑–—-]{0,3}\d){6,24}")
_LONG_NUMBER = re.compile(rf"\d{{{MIN_DIGITS},}}")
_DATE = r"(?:\d{4}([-./])[01]?\d\1[0-3]?\d|[0-3]?\d([-./])[0-3]?\d\2(?:\d{4}|\d\d))"
_DATE_AND_TIME = re.compile(rf"{_DATE}(?: [0-2]?\d)?")


def redact(text: str, *, country: str | None) -> str:
    """Replace phones, addresses, handles, links, exact places and long numbers by what they were.

    Idempotent. 3 us for 200 characters without digit, @, or dot; 0.2 ms with digits.

    In `country` (two letters, ISO 3166) phone numbers are written without country code.

    Returns:
        The text, stripped as by `plain`, with `[phone] [e-mail] [name] [link] [place] [number]`.
    """
    text = plain(text)
    while (cleaned := _once(text, country)) != text:  # ends: every change takes signs away
        text = cleaned
    return text


def _once(text: str, country: str | None) -> str:
    if "/" in text or "." in text:
        text = _SCHEME_LINK.sub("[link]", _THREE_WORDS.sub("[place]", text))
    if "@" in text:
        text = _HANDLE.sub("[name]", _MAIL.sub("[e-mail]", text))
    if ("." in text or "dot" in text.lower()) and "at" in text.lower():
        text = _SPELLED_MAIL.sub("[e-mail]", text)
    if "." in text:
        text = _BARE_LINK.sub("[link]", text)
    return _without_numbers(text, country) if _DIGIT.search(text) else text


def _without_numbers(text: str, country: str | None) -> str:
    for form in _PLACES:
        text = form.sub("[place]", text)
    text = _without_phones(text, country)
    text = _RUN.sub(_named, text)
    return _LONG_NUMBER.sub("[number]", text)


def _without_phones(text: str, country: str | None) -> str:
    if len(_DIGIT.findall(text)) < MIN_DIGITS - 2:  # short codes (112) are no person's
        return text
    kept, end = [], 0
    for match in phonenumbers.PhoneNumberMatcher(text, country):
        kept += [text[end : match.start], "[phone]"]
        end = match.end
    return "".join([*kept, text[end:]])


def _named(run: re.Match[str]) -> str:
    written = run.group()
    if _DATE_AND_TIME.fullmatch(written):
        return written
    return "[number]" if written.isdecimal() and int(written[0]) else "[phone]"
