"""How many SMS a text is: what telephones pay for and what gateways cut.

Knows no language and no gateway.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

import smsutil

GSM: Final = "GSM-7"
UCS: Final = "UCS-2"
# Characters alone in one SMS, and in each of several.
_GSM_ALONE, _GSM_OF_SEVERAL = 160, 153
_UCS_ALONE, _UCS_OF_SEVERAL = 70, 67
_JOINER = "\u200d"
# What never stands alone though it is no mark: joiners, tags of flags, tones of skin.
_CLINGS = frozenset(
    {"\u200c", _JOINER, *map(chr, (*range(0xE0020, 0xE0080), *range(0x1F3FB, 0x1F400)))}
)


@dataclass(frozen=True, slots=True)
class Segments:
    """What a text takes on the air.

    `characters` counts as networks do: € and {} are two in GSM-7, an emoji is two in UCS-2.
    """

    encoding: Literal["GSM-7", "UCS-2"]
    characters: int
    segments: int

    @property
    def room(self) -> int:
        """How many characters fit into as many SMS."""
        is_gsm, is_one = self.encoding == GSM, self.segments == 1
        if is_one:
            return _GSM_ALONE if is_gsm else _UCS_ALONE
        return self.segments * (_GSM_OF_SEVERAL if is_gsm else _UCS_OF_SEVERAL)


def segments(text: str) -> Segments:
    """Count the SMS that a text needs.

    Returns:
        160 characters in one or 153 in each of several; where one letter is not in the GSM
        alphabet 70 or 67, none of them torn from its marks. The empty text is one SMS.

    Source:
        3GPP TS 23.038 and 23.040, as smsutil 1.1 reads them; what stays together in UCS-2 as in
        Twilio's calculator (npm sms-segments-calculator 1.3). No national shift tables, which
        gateways seldom use.
    """
    if not text:
        return Segments(GSM, 0, 1)
    if smsutil.is_valid_gsm(text):
        split = smsutil.split(text)
        return Segments(GSM, split.total_bytes, len(split.parts))
    sizes = [_units(cluster) for cluster in clusters(text)]
    return Segments(UCS, sum(sizes), _in_ucs(sizes))


def clusters(text: str) -> Iterator[str]:
    """Yield what a reader sees as one letter each: a letter with its marks, a flag, a family.

    Enough of Unicode's UAX 29 for the languages here and for emoji; Hangul in parts is not.
    """
    start = 0
    for at in range(1, len(text)):
        if not _clings(text, at, start):
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def _clings(text: str, at: int, start: int) -> bool:
    """Whether the letter there belongs to the cluster that began at `start`."""
    letter, before = text[at], text[at - 1]
    if letter < "\u0300" or before in "\r\n":
        return False
    if letter in _CLINGS or unicodedata.category(letter)[0] == "M":
        return True
    if before == _JOINER:
        return unicodedata.category(letter) == "So"
    return _is_half_flag(letter) and _is_half_flag(before) and at - start == 1


def _is_half_flag(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def _units(cluster: str) -> int:
    return len(cluster) + sum(letter > "\uffff" for letter in cluster)


def _in_ucs(sizes: list[int]) -> int:
    """How many SMS clusters of these sizes take; one over a whole SMS is torn after all."""
    if sum(sizes) <= _UCS_ALONE:
        return 1
    count, used = 1, 0
    for size in sizes:
        if used and used + size > _UCS_OF_SEVERAL:
            count, used = count + 1, 0
        whole = (size - 1) // _UCS_OF_SEVERAL
        count, used = count + whole, used + size - whole * _UCS_OF_SEVERAL
    return count
