"""Numbers in expressions: arithmetic that never raises, and rounding as XPath has it."""

import math
from collections.abc import Callable
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Context, Decimal

_MOST_DIGITS = 30
# Wide enough for every float written out, so that nothing is rounded twice.
_WIDE = Context(prec=700)


def divided(left: float, right: float) -> float:
    """Return the quotient; by 0 it is infinite or not-a-number."""
    if right:
        return left / right
    if not left or math.isnan(left):
        return math.nan
    return math.copysign(math.inf, left) * math.copysign(1, right)


def rest(left: float, right: float) -> float:
    """Return what division leaves, with the sign of what is divided."""
    if not right or math.isinf(left):
        return math.nan
    return math.fmod(left, right)


def power(base: float, exponent: float) -> float:
    """Return the power; too big is infinite, no real number is not-a-number."""
    try:
        return math.pow(base, exponent)
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 == 1 else math.inf
    except ValueError:
        return math.nan if base else math.inf


def real(function: Callable[..., float]) -> Callable[..., float]:
    """Return a function of `math` that is not-a-number or infinite where `math` raises."""

    def run(*numbers: float) -> float:
        try:
            return function(*numbers)
        except OverflowError:
            return math.inf
        except ValueError:
            return math.nan

    return run


def logarithm(function: Callable[[float], float]) -> Callable[[float], float]:
    """Return a logarithm that is minus infinity at 0 and not-a-number below."""
    run = real(function)
    return lambda number: -math.inf if number == 0 else run(number)


def whole(number: float) -> float:
    """Return the number without its fraction."""
    return float(math.trunc(number)) if math.isfinite(number) else number


def rounded(number: float, digits: float = 0.0) -> float:
    """Return the nearest number with so many decimals, of two the higher one: -1.5 is -1.

    Args:
        digits: tens and hundreds if negative; over 30 either way is not-a-number.

    Source:
        XPath 1.0, "round"; the number is taken as it is written, so that 2.15 gives 2.2.
    """
    if not math.isfinite(number):
        return number
    if not abs(digits) <= _MOST_DIGITS:
        return math.nan
    way = ROUND_HALF_UP if number > 0 else ROUND_HALF_DOWN
    unit = Decimal(1).scaleb(-int(digits))
    return float(Decimal(repr(number)).quantize(unit, way, _WIDE))


def floor(number: float) -> float:
    """Return the next whole number below."""
    return float(math.floor(number)) if math.isfinite(number) else number


def ceiling(number: float) -> float:
    """Return the next whole number above."""
    return float(math.ceil(number)) if math.isfinite(number) else number
