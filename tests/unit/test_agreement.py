"""Krippendorff's alpha against published values, its interval, and what may be concluded."""

from random import Random

import pytest

from moderation.agreement import NEEDED, alpha, assess

# Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", 4 observers by 12 units.
FOUR_BY_TWELVE = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)
UNITS = list(zip(*FOUR_BY_TWELVE, strict=True))


@pytest.mark.parametrize(
    ("metric", "golden"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_the_canonical_values_come_out(metric, golden):
    assert alpha(UNITS, metric) == pytest.approx(golden, abs=0.0005)


def test_the_binary_example_comes_out():
    # The same paper's first example: two observers, ten units, nominal .095.
    one = (0, 1, 0, 0, 0, 0, 0, 0, 1, 0)
    other = (1, 1, 1, 0, 0, 1, 0, 0, 0, 0)
    assert alpha(zip(one, other, strict=True)) == pytest.approx(0.095, abs=0.0005)


def test_who_said_what_and_lone_values_are_no_matter():
    turned = [tuple(reversed(unit)) for unit in UNITS]
    assert alpha([*turned, ("alone",), (None, "alone")]) == alpha(UNITS)


def test_where_nothing_varies_there_is_nothing_to_agree_about():
    found = assess([("verified", "verified")] * NEEDED, Random(1))
    assert (found.alpha, found.low, found.band) == (None, None, "alike")


def test_too_few_say_so_whatever_alpha_is():
    pairs = [("verified", "verified"), ("rejected", "rejected")] * 6
    found = assess(pairs, Random(1))
    assert (found.n, found.alpha, found.band) == (12, 1.0, "few")


@pytest.mark.parametrize(
    ("apart", "band"), [(2, "good"), (12, "tentative"), (25, "experimental"), (50, "experimental")]
)
def test_bands(apart, band):
    alike = [("a", "a")] * (50 - apart // 2) + [("b", "b")] * (50 - (apart + 1) // 2)
    found = assess([*alike, *[("a", "b")] * apart], Random(1))
    assert found.band == band
    low, alpha, high = (float(each or 0) for each in (found.low, found.alpha, found.high))
    assert low < alpha < high


def width(found):
    return float(found.high or 0) - float(found.low or 0)


def test_the_interval_narrows_with_more_reports_and_the_same_dice_give_the_same():
    few = [("a", "a")] * 15 + [("b", "b")] * 15 + [("a", "b")] * 5
    wide, narrow = assess(few, Random(7)), assess(few * 9, Random(7))
    assert width(wide) > 2 * width(narrow) > 0
    assert assess(few, Random(7)) == wide
