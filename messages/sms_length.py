"""How many SMS a text is: what telephones pay for and what gateways cut.

Knows no language and no gateway.
"""

from dataclasses import dataclass
from typing import Final, Literal

import smsutil

GSM: Final = "GSM-7"
UCS: Final = "UCS-2"
_BYTES_PER_UCS_CHARACTER = 2


@dataclass(frozen=True, slots=True)
class Segments:
    """What a text takes on the air.

    `characters` counts as networks do: € and {} are two in GSM-7, an emoji is two in UCS-2.
    """

    encoding: Literal["GSM-7", "UCS-2"]
    characters: int
    segments: int


def segments(text: str) -> Segments:
    """Count the SMS that a text needs.

    Returns:
        160 characters in one or 153 in each of several; where one letter is not in the GSM
        alphabet 70 or 67. The empty text is one SMS.

    Source:
        3GPP TS 23.038 and 23.040, as smsutil 1.1 counts them; no national shift tables, which
        gateways seldom use.
    """
    if not text:
        return Segments(GSM, 0, 1)
    split = smsutil.split(text)
    if split.encoding == "gsm0338":
        return Segments(GSM, split.total_bytes, len(split.parts))
    return Segments(UCS, split.total_bytes // _BYTES_PER_UCS_CHARACTER, len(split.parts))
