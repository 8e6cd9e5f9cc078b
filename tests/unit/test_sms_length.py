"""Texts are counted as telephones and gateways count them."""

import pytest

from messages.sms_length import Segments, segments


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("", Segments("GSM-7", 0, 1)),
        ("a" * 160, Segments("GSM-7", 160, 1)),
        ("a" * 161, Segments("GSM-7", 161, 2)),
        ("a" * 306, Segments("GSM-7", 306, 2)),
        ("a" * 307, Segments("GSM-7", 307, 3)),
        ("€" * 80, Segments("GSM-7", 160, 1)),
        ("€" * 81, Segments("GSM-7", 162, 2)),
        ("é" * 160, Segments("GSM-7", 160, 1)),
        ("ê" * 70, Segments("UCS-2", 70, 1)),
        ("ê" * 71, Segments("UCS-2", 71, 2)),
        ("ê" * 134, Segments("UCS-2", 134, 2)),
        ("ê" * 135, Segments("UCS-2", 135, 3)),
        ("سلام", Segments("UCS-2", 4, 1)),
        ("मदद", Segments("UCS-2", 3, 1)),
        ("😀" * 35, Segments("UCS-2", 70, 1)),
        ("😀" * 36, Segments("UCS-2", 72, 2)),
    ],
)
def test_a_text_takes_so_many_sms(text, counted):
    assert segments(text) == counted


def test_a_letter_of_two_signs_is_not_torn_between_two_sms():
    # 153 signs a part: the euro does not fit into the last place of the first.
    assert segments("a" * 152 + "€" * 4 + "a" * 146).segments == 3
    assert segments("ê" * 66 + "😀" + "ê" * 66).segments == 3
