"""Whole numbers as short text, for what travels in 64 bytes."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(number: int) -> str:
    """Write a number >= 0 in digits and small letters; read it again with int(text, 36)."""
    if number < 0:
        raise ValueError("only for numbers from 0 on")
    text = ""
    while True:
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
        if number == 0:
            return text
