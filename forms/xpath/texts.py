"""Texts in expressions: cutting, joining, and lists of values between blanks."""

import base64
import hashlib
from collections.abc import Mapping
from types import MappingProxyType

from forms.xpath.numbers import whole
from forms.xpath.values import Nodeset, to_text

# Names as in XForms 1.1, 7.8.3; lower case, dashes left out.
_DIGESTS: Mapping[str, str] = MappingProxyType(
    {"md5": "md5", "sha1": "sha1", "sha256": "sha256", "sha384": "sha384", "sha512": "sha512"}
)


def substr(text: str, start: float, end: float | None = None) -> str:
    """Return the characters from start to before end, counted from 0; negative from the back."""
    return text[_index(start) : None if end is None else _index(end)]


def before(text: str, part: str) -> str:
    """Return what stands before the first occurrence, "" if there is none."""
    return text.partition(part)[0] if part and part in text else ""


def after(text: str, part: str) -> str:
    """Return what stands after the first occurrence, "" if there is none."""
    if not part:
        return text
    return text.partition(part)[2]


def translate(text: str, old: str, new: str) -> str:
    """Return the text with each old character replaced by the new one at its place, or none."""
    table: dict[int, str] = {}
    for n, sign in enumerate(old):
        table.setdefault(ord(sign), new[n : n + 1])
    return text.translate(table)


def concat(*values: Nodeset) -> str:
    """Return all values, those of repeats too, one after another."""
    return "".join(to_text(value) for several in values for value in several)


def join(separator: Nodeset, *values: Nodeset) -> str:
    """Return all values, those of repeats too, with the separator between them."""
    between = to_text(separator[0]) if separator else ""
    return between.join(to_text(value) for several in values for value in several)


def is_selected(chosen: str, option: str) -> bool:
    """Tell whether the option is one of those between blanks."""
    return option.strip() in chosen.split()


def selected_at(chosen: str, index: float) -> str:
    """Return the option at the index, counted from 0, "" if there is none."""
    options = chosen.split()
    at = _index(index)
    return options[at] if 0 <= at < len(options) else ""


def digest(text: str, algorithm: str, encoding: str = "base64") -> str:
    """Return the digest; "" for an algorithm or encoding that is not known."""
    name = _DIGESTS.get(algorithm.lower().replace("-", ""))
    if not name or encoding not in {"hex", "base64"}:
        return ""
    made = hashlib.new(name, text.encode("utf-8", "replace"), usedforsecurity=False).digest()
    return made.hex() if encoding == "hex" else base64.b64encode(made).decode("ascii")


def _index(number: float) -> int:
    if number != number:
        return 0
    return int(whole(max(-1e6, min(1e6, number))))
