"""Shares, means and medians of answers, reckoned of what a protected table shows and nothing else.

So whoever has the table could reckon them too, and nothing of a hidden cell is in them. Everybody
counts once in such a table, so no one's answer weighs more than 1/n; means and medians are told
of `MANY` people at least, shares where `STEADY_FROM` people or more gave the answer. Weighted are
shares over areas, by the weights that the sample was drawn with.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import sqrt

from publishing.disclosure.rules import DOMINANCE_BELOW
from publishing.quality.estimates import Z, quantile_ranks, wilson
from publishing.quality.indicator import STEADY_FROM, UNSTABLE, Interval
from publishing.release import ReleaseTable
from publishing.sample import weighted_share
from publishing.tables import TOTAL, Key

ANSWER = "answer"
MANY = DOMINANCE_BELOW
_METHODS = {"mean": "normal, standard error of the mean", "median": "order statistics"}

Counts = Mapping[str, int | None]  # how many gave each answer; None where that is hidden


@dataclass(frozen=True, slots=True)
class Estimate:
    """One figure of a table.

    Args:
        where: codes of all dimensions but the answer, in the table's order.
        answer: which answer a share is of; "" for means and medians of numbered answers.
        statistic: "share", "mean", "median" or "weighted_share".
        value: None where it is not told; `why` then says so.
        n: people whom it is of.
        flag: "unstable" where too few gave the answer for the share to be read.
    """

    where: Key
    answer: str
    statistic: str
    value: float | None
    n: int | None
    interval: Interval | None = None
    flag: str = ""
    why: str = ""


def estimates(table: ReleaseTable) -> Iterator[Estimate]:
    """Give the estimates of a table of answers, in the order of its codes; none of others."""
    names = [axis.name for axis in table.axes]
    if ANSWER not in names:
        return
    at = names.index(ANSWER)
    dimensions = table.table.dimensions
    others = [d.codes for n, d in enumerate(dimensions) if n != at]
    for where in product(*others):
        told = {
            code: table.table.cells[(*where[:at], code, *where[at:])].cases
            for code in dimensions[at].codes
        }
        yield from _shares(where, told)
        yield from _of_numbers(where, told)
    yield from _weighted(table, at)


def _shares(where: Key, told: Counts) -> Iterator[Estimate]:
    people = told.get(TOTAL)
    for code, count in told.items():
        if code == TOTAL:
            continue
        if not people or count is None:
            yield Estimate(where, code, "share", None, people, why="it is hidden, or of nobody")
        elif count < STEADY_FROM:
            yield Estimate(
                where, code, "share", None, people, flag=UNSTABLE, why=_few(STEADY_FROM)
            )
        else:
            yield Estimate(where, code, "share", count / people, people, wilson(count, people))


def _of_numbers(where: Key, told: Counts) -> Iterator[Estimate]:
    """Means and medians over answers that are numbers; others (no answer) are left out."""
    numbered = {float(code): count for code, count in told.items() if _is_number(code)}
    if len(numbered) < 2:
        return
    values = [v for v, n in sorted(numbered.items()) for _ in range(n or 0)]
    why = "an answer is hidden" if None in numbered.values() else ""
    why = why or (_few(MANY) if len(values) < MANY else "")
    for statistic, reckon in (("mean", _mean), ("median", _median)):
        if why:
            n = None if None in numbered.values() else len(values)
            yield Estimate(where, "", statistic, None, n, why=why)
        else:
            value, ends = reckon(values)
            yield Estimate(where, "", statistic, value, len(values), ends)


def _mean(values: Sequence[float]) -> tuple[float, Interval]:
    n = len(values)
    mean = sum(values) / n
    reach = Z * sqrt(sum((value - mean) ** 2 for value in values) / (n - 1) / n)
    return mean, Interval(mean - reach, mean + reach, _METHODS["mean"])


def _median(values: Sequence[float]) -> tuple[float, Interval | None]:
    n, ranks = len(values), quantile_ranks(len(values), 0.5)
    middle = (values[(n - 1) // 2] + values[n // 2]) / 2
    ends = Interval(values[ranks[0]], values[ranks[1]], _METHODS["median"]) if ranks else None
    return middle, ends


def _weighted(table: ReleaseTable, at: int) -> Iterator[Estimate]:
    """Shares over all areas, each area with the weight of its interviews."""
    names = [axis.name for axis in table.axes]
    if not table.sample or "area" not in names:
        return
    area, dimensions = names.index("area"), table.table.dimensions
    whole = tuple(d.codes[-1] for d in dimensions)
    where = (*whole[:at], *whole[at + 1 :])
    for code in dimensions[at].leaves:
        cells = {
            each: tuple(
                table.table.cells[_key(whole, {area: each, at: answer})].cases
                for answer in (code, TOTAL)
            )
            for each in dimensions[area].leaves
        }
        found = weighted_share(cells, table.sample)
        gave = table.table.cells[_key(whole, {at: code})].cases
        if isinstance(found, str):
            yield Estimate(where, code, "weighted_share", None, None, why=found)
        elif gave is None or gave < STEADY_FROM:
            yield Estimate(
                where, code, "weighted_share", None, None, flag=UNSTABLE, why=_few(STEADY_FROM)
            )
        else:
            share, n, ends = found
            yield Estimate(where, code, "weighted_share", share, n, ends)


def _key(whole: Key, otherwise: Mapping[int, str]) -> Key:
    return tuple(otherwise.get(n, code) for n, code in enumerate(whole))


def _is_number(code: str) -> bool:
    return code.removeprefix("-").replace(".", "", 1).isdecimal()


def _few(needed: int) -> str:
    return f"fewer than {needed} people"
