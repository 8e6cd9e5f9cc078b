"""Whether two pictures are one: 64 bits of how their light falls, and how many of them differ.

Imports no decoder: the bits are taken where a picture is cleaned (privacy/images.py).
"""

# Of 60 drawn pictures, made half as large, saved poorly or cut by a fiftieth, at most 6 bits
# changed; of two different ones at least 15 differ (tests/unit/test_looks.py).
SAME_WITHIN_BITS = 10
# A picture of fewer shades is a wall or the night: many look like that.
FEWEST_SHADES = 24
_ACROSS, _DOWN = 9, 8
_BAND_DIGITS = 2


def look_of(grey: bytes) -> str:
    """Give the look of a picture that was shrunk to 9 by 8 shades of grey, row by row.

    Returns:
        16 hexadecimal digits; "" where it has too little in it to be known again.
    """
    if max(grey) - min(grey) < FEWEST_SHADES:
        return ""
    rows = [grey[row * _ACROSS : (row + 1) * _ACROSS] for row in range(_DOWN)]
    bits = [row[n] < row[n + 1] for row in rows for n in range(_ACROSS - 1)]
    return f"{sum(bit << n for n, bit in enumerate(bits)):016x}"


def looks_same(one: str, other: str) -> bool:
    """Whether two looks are of one picture, though it was saved again, shrunk or slightly cut."""
    if not one or not other:
        return False
    return (int(one, 16) ^ int(other, 16)).bit_count() <= SAME_WITHIN_BITS


def bands_of(look: str) -> tuple[str, ...]:
    """Give the eight rows of a look, each with its place, to find it by.

    Of two looks that differ in at most 6 bits at least two bands are equal.

    Returns:
        "0:a3" to "7:0f"; nothing for a look that is empty.
    """
    starts = range(0, len(look), _BAND_DIGITS)
    return tuple(f"{n}:{look[at : at + _BAND_DIGITS]}" for n, at in enumerate(starts))
