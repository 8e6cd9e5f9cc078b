import random

import pytest

from privacy.pseudonym import (
    ALPHABET,
    case_code,
    read_report_code,
    report_code,
    six_digits,
)

RNG = random.Random(7)
CODE = report_code(bytes(range(16)))


def test_a_report_code_has_two_groups_of_five():
    codes = {report_code(RNG.randbytes(16)) for _ in range(300)}
    assert len(codes) == 300
    for code in codes:
        assert len(code) == 11
        assert code[5] == "-"
        assert set(code) <= set(ALPHABET) | {"-"}
        assert read_report_code(code) == code


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        f"  {CODE}. ",
        CODE.replace("-", "–"),
        " ".join(CODE),
    ],
)
def test_a_report_code_is_read_as_people_type_it(typed):
    assert read_report_code(typed) == CODE


def test_look_alikes_are_forgiven():
    code = next(
        c for c in (report_code(RNG.randbytes(16)) for _ in range(9999)) if {*"01V2"} <= {*c}
    )
    for seen in ("OIUZ", "olvz", "OLU2"):
        assert read_report_code(code.translate(str.maketrans("01V2", seen))) == code


@pytest.mark.parametrize("text", ["", "hello", CODE[:-1], CODE + "7", "the road is flooded", "🙂"])
def test_what_is_no_report_code_is_none(text):
    assert read_report_code(text) is None


def test_a_case_code_has_six_signs_and_a_sure_digit():
    for code in (case_code(RNG.randbytes(16)) for _ in range(500)):
        assert len(code) == 6
        assert set(code) & set("23456789")


def test_six_digits_keep_leading_zeros():
    assert six_digits(bytes(7) + b"\x2a") == "000042"
    assert all(len(six_digits(RNG.randbytes(8))) == 6 for _ in range(50))


def test_too_little_randomness_is_refused():
    with pytest.raises(ValueError, match="random bytes"):
        report_code(b"1234567")
