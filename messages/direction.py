"""Codes, commands and dates among words that run from right to left: kept whole by isolates.

For channels whose screens know them (Telegram). An SMS has no letter to spare, and old telephones
show a box; there receipts and commands stand on lines of their own (`words/ar.ftl`).
"""

import re

_FIRST, _LAST = "\u2066", "\u2069"  # LEFT-TO-RIGHT ISOLATE, POP DIRECTIONAL ISOLATE
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# What a bidirectional screen takes apart: a slash or plus goes to the other end, parts between
# hyphens change places (unicode.org/reports/tr9, rules W2 to W7).
_KEPT_WHOLE = re.compile(
    r"\u2066[^\u2069]*\u2069"  # is so already
    r"|https?://[!-~]+"
    r"|(?<![\w/])/[a-z_]+(?: (?!/)[\w@][!-~]*(?<![.,:;!?)]))*"  # and what follows it
    r"|(?<![\w-])\d{4}-\d\d-\d\d(?: \d{4}-\d\d-\d\d)*"
    r"|(?<![\w-])[0-9A-Z]{5}-[0-9A-Z]{5}(?![\w-])"  # a receipt
    r"|(?<!\w)-?\d+\.\d+, -?\d+\.\d+"
    r"|(?<!\w)\+\d[\d ]*\d",
    re.ASCII,
)


def isolated(text: str) -> str:
    """Give the text with each such piece isolated, in lines that have letters from the right."""
    if _RIGHT_TO_LEFT.search(text) is None:
        return text
    return "\n".join(map(_in_line, text.split("\n")))


def _in_line(line: str) -> str:
    if _RIGHT_TO_LEFT.search(line) is None:
        return line
    return _KEPT_WHOLE.sub(_marked, line)


def _marked(found: re.Match[str]) -> str:
    piece = found[0]
    return piece if piece.startswith(_FIRST) else f"{_FIRST}{piece}{_LAST}"
