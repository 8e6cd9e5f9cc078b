"""Codes that stand for reports and cases, made for telephones, paper and tired eyes.

The alphabet has 31 signs, none of which looks like another (no I, L, O, U, Z). 31 is prime, so
that one weighted sum finds every single wrong sign and every two that changed places.
"""

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY"
REPORT_LENGTH = 10  # nine random signs are 44 bits; the tenth checks them
CASE_LENGTH = 6
MIN_RANDOM_BYTES = 8
_BASE = len(ALPHABET)
_VALUE = {sign: value for value, sign in enumerate(ALPHABET)}
# What people read where we wrote something else, after D. Crockford's Base 32.
_READ_AS = str.maketrans("OILUZ", "011V2", " -‐‑–—_.\t\n")
_SURE_DIGITS = frozenset("23456789")


def report_code(randomness: bytes) -> str:
    """Make the reporter's secret receipt, for example 7QK2M-X4RTN.

    Args:
        randomness: at least 8 bytes that nobody can guess.
    """
    body = _signs(randomness, REPORT_LENGTH - 1)
    return _grouped(body + _check_sign(body))


def read_report_code(text: str) -> str | None:
    """Read a receipt as people type it; None if it is not one.

    Small letters, spaces, a missing dash and look-alikes (O for 0, I or L for 1, U for V, Z for
    2) are forgiven.
    """
    code = text.upper().translate(_READ_AS)
    if len(code) != REPORT_LENGTH or not _is_written(code):
        return None
    return _grouped(code) if _check_sign(code[:-1]) == code[-1] else None


def case_code(randomness: bytes) -> str:
    """Make a case's public code, for example F3D8KP; always with a digit from 2 to 9.

    Args:
        randomness: at least 8 bytes.
    """
    code = _signs(randomness, CASE_LENGTH)
    if _SURE_DIGITS.isdisjoint(code):
        code = code[:-1] + str(2 + randomness[-1] % 8)
    return code


def read_case_code(text: str) -> str | None:
    """Read a case's code as people type it, look-alikes forgiven; None if it is not one."""
    code = text.upper().translate(_READ_AS)
    return code if len(code) == CASE_LENGTH and _is_written(code) else None


def six_digits(randomness: bytes) -> str:
    """Make a code of six digits, 000000-999999, for somebody who owns a number to send back."""
    return f"{_number(randomness) % 1_000_000:06d}"


def _signs(randomness: bytes, length: int) -> str:
    number, signs = _number(randomness), ""
    for _ in range(length):
        number, value = divmod(number, _BASE)
        signs += ALPHABET[value]
    return signs


def _number(randomness: bytes) -> int:
    if len(randomness) < MIN_RANDOM_BYTES:
        raise ValueError(f"a code needs at least {MIN_RANDOM_BYTES} random bytes")
    return int.from_bytes(randomness)


def _is_written(code: str) -> bool:
    return all(sign in _VALUE for sign in code)


def _check_sign(body: str) -> str:
    # Weights 10, 9, .. 2, and 1 for the check sign: all different and none 0 modulo 31.
    weights = range(REPORT_LENGTH, 1, -1)
    total = sum(weight * _VALUE[sign] for weight, sign in zip(weights, body, strict=True))
    return ALPHABET[-total % _BASE]


def _grouped(code: str) -> str:
    return f"{code[:5]}-{code[5:]}"
