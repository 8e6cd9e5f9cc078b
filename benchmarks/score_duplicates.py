"""Score the duplicate model on a city's reports: F1, pairs, reliability, beside simple rules.

The report-level score is defined in the data's README: a report is called a duplicate if its best
earlier report is like enough; the threshold is the best of July and August.
"""

from collections.abc import Mapping, Sequence
from math import log1p
from typing import Any

import numpy as np
from rich.console import Console
from rich.progress import track
from sklearn.linear_model import LogisticRegression

from benchmarks.city_reports import SPLIT, STAFF, City
from moderation.duplicates import Fingerprint, Match, crowds, rank
from moderation.grid import distance_m
from moderation.habits import Judged, habits, kinds_of, odds_of, shifted, total
from moderation.learned import Learned, habitual, settled
from moderation.thresholds import lower_bound

Near = Sequence[tuple[Fingerprint, list[Fingerprint]]]
STEPS = (0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
RESAMPLES = 2000
console = Console(stderr=True)


def scores(city: City, near: Near, *, september: bool) -> dict[str, Any]:
    """Give the figures of the model with and without decisions, of a rule and of a plain model."""
    ways = {
        "shipped weights, and how reports arrive": replayed(city, near),
        "and decisions of July and August": with_habits(city, near),
        "rule: same type, 1 m, 1 h": _by_rule(near),
        "plain logistic": _by_plain_logistic(city, near),
    }
    until = [report.id for report, _ in near if report.at < SPLIT]
    later = [report.id for report, _ in near if report.at >= SPLIT]
    told: dict[str, Any] = {}
    called: dict[str, set[int]] = {}
    for name, best in ways.items():
        threshold = best_threshold(best, until, city.flagged)
        told[name] = {
            "threshold": round(threshold, 4),
            "f1_july_august": round(f1(best, until, city.flagged, threshold), 4),
        }
        called[name] = {one for one in later if best[one] >= threshold}
        if september:
            told[name]["f1_september"] = round(f1(best, later, city.flagged, threshold), 4)
    by_staff = {report.id for report, _ in near if report.source == STAFF}
    told["pair_recall_july_august"] = pair_recall(
        city, [pair for pair in near if pair[0].at < SPLIT]
    )
    told["reliability_july_august"] = _reliabilities(ways, until, by_staff, city)
    if september:
        told["pair_recall_all"] = pair_recall(city, near)
        told["differences_september"] = _differences(called, later, city.flagged)
        told["reliability_september"] = _reliabilities(ways, later, by_staff, city)
    return told


def _reliabilities(
    ways: Mapping[str, Mapping[int, float]], ids: Sequence[int], by_staff: set[int], city: City
) -> dict[str, Any]:
    citizens = [one for one in ids if one not in by_staff]
    return {
        name: {
            "citizens": reliability(best, citizens, city.flagged),
            "all": reliability(best, ids, city.flagged),
        }
        for name, best in list(ways.items())[:2]
    }


def replayed(city: City, near: Near) -> dict[int, float]:
    """Give each report's best likeness, as the product would before anything is decided."""
    fives = _fives(city, near)
    return {one: max(likeness for likeness, _ in five) for one, five in fives.items()}


def _fives(
    city: City, near: Near, *, known: frozenset[str] = frozenset()
) -> dict[int, list[tuple[float, tuple[str, ...]]]]:
    """Each report's likeness to its five best and the kinds of each pair; one of 0 without any.

    Args:
        known: sources that people judged, see `settled`.
    """
    fives = {}
    for report, others in track(near, "rank", console=console):
        five = rank(report, others, crowds=crowds([report, *others]))
        share = 0.0 if report.source in known else city.shares[report.id]
        came = Learned(batches={report.source: share})
        found = habitual(five, came, category=report.category, channel=report.source)
        fives[report.id] = [(match.likeness, _kinds(report, match)) for match in found] or [
            (0.0, ())
        ]
    return fives


def _kinds(report: Fingerprint, match: Match) -> tuple[str, ...]:
    gap_h = next(reason.value for reason in match.reasons if reason.name == "time")
    return kinds_of(report.category, report.source, gap_h)


def with_habits(city: City, near: Near) -> dict[int, float]:
    """Give the same with what the decisions of July and August say of types and sources."""
    first = [pair for pair in near if pair[0].at < SPLIT]
    known = settled(_judged(city, first, _fives(city, first)))
    fives = _fives(city, near, known=known)
    learned = habits(_judged(city, first, fives))
    return {
        one: max(shifted(likeness, total(learned, kinds)) for likeness, kinds in five)
        for one, five in fives.items()
    }


def _judged(
    city: City, near: Near, fives: Mapping[int, Sequence[tuple[float, tuple[str, ...]]]]
) -> list[Judged]:
    return [
        Judged(fives[report.id][0][1], odds_of(fives[report.id][0][0]), report.id in city.flagged)
        for report, others in near
        if others
    ]


def pair_recall(city: City, near: Near) -> float:
    """Share of the linked pairs of which one (or one linked to it) is among the other's five."""
    by_id = {report.id: (report, others) for report, others in near}
    groups = _groups(city.gold)
    asked = [tuple(pair) for pair in city.gold if pair <= by_id.keys()]
    return round(sum(_has(groups, by_id, *pair) for pair in asked) / len(asked), 4)


def _has(groups: Mapping[int, set[int]], by_id: Mapping[int, Any], one: int, other: int) -> bool:
    for probe in (one, other):
        report, others = by_id[probe]
        five = {match.id for match in rank(report, others, crowds=crowds([report, *others]))}
        if five & (groups[probe] - {probe}):
            return True
    return False


def _groups(gold: frozenset[frozenset[int]]) -> dict[int, set[int]]:
    group: dict[int, set[int]] = {}
    for pair in gold:
        both = set().union(*(group.get(one, {one}) for one in pair))
        group.update(dict.fromkeys(both, both))
    return group


def calibration(city: City, near: Near) -> dict[str, Any]:
    """Measure what share staff linked of what is at least so like."""
    best = replayed(city, near)
    rows = []
    for start in STEPS:
        reached = [one for one, alike in best.items() if alike >= start]
        joined = len(city.flagged & set(reached))
        if len(reached) >= 20:
            bound = round(lower_bound(joined, len(reached)), 3)
            rows.append({"from": start, "n": len(reached), "joined": joined, "at_least": bound})
    return {"rows": rows}


def reliability(
    best: Mapping[int, float], ids: Sequence[int], flagged: frozenset[int]
) -> list[dict[str, float]]:
    """Put the likeness that is shown beside the share that staff linked, band by band."""
    rows = []
    for low, high in zip(STEPS, (*STEPS[1:], 1.01), strict=True):
        band = [one for one in ids if low <= best[one] < high]
        if band:
            shown = sum(best[one] for one in band) / len(band)
            linked = len(flagged & set(band)) / len(band)
            rows.append({"n": len(band), "shown": round(shown, 3), "linked": round(linked, 3)})
    return rows


def best_threshold(
    best: Mapping[int, float], ids: Sequence[int], flagged: frozenset[int]
) -> float:
    """Find the likeness from which to call, so that F1 is highest; ties are called together."""
    values = np.array([best[one] for one in ids])
    order = np.argsort(-values, kind="stable")
    meant = np.array([one in flagged for one in ids])[order]
    hit = 2 * np.cumsum(meant) / (np.arange(1, len(ids) + 1) + meant.sum())
    ordered = values[order]
    is_last = np.r_[ordered[1:] != ordered[:-1], True]
    return float(ordered[np.argmax(np.where(is_last, hit, -1.0))])


def f1(
    best: Mapping[int, float], ids: Sequence[int], flagged: frozenset[int], threshold: float
) -> float:
    """Report-level F1 at a threshold."""
    return _f1({one for one in ids if best[one] >= threshold}, ids, flagged)


def _f1(called: set[int], ids: Sequence[int], flagged: frozenset[int]) -> float:
    meant = flagged & set(ids)
    return 2 * len(called & meant) / max(1, len(called) + len(meant))


def _differences(
    called: Mapping[str, set[int]], ids: Sequence[int], flagged: frozenset[int]
) -> dict[str, Any]:
    """Paired over reports, resampled with replacement: difference of F1 and its 95 % interval."""
    dice = np.random.default_rng(7)
    drawn = dice.integers(0, len(ids), (RESAMPLES, len(ids)))
    meant = np.array([one in flagged for one in ids])[drawn]
    each = {}
    for name, which in called.items():
        is_called = np.array([one in which for one in ids])[drawn]
        each[name] = 2 * (is_called & meant).sum(1) / (is_called.sum(1) + meant.sum(1))
    names = list(called)
    return {
        f"{ours} - {theirs}": [
            round(_f1(called[ours], ids, flagged) - _f1(called[theirs], ids, flagged), 4),
            *(round(float(q), 4) for q in np.quantile(each[ours] - each[theirs], (0.025, 0.975))),
        ]
        for ours in names[:2]
        for theirs in names[2:]
    }


def _by_rule(near: Near) -> dict[int, float]:
    return {
        report.id: float(any(_is_alike(report, other) for other in others))
        for report, others in near
    }


def _is_alike(one: Fingerprint, other: Fingerprint) -> bool:
    return one.category == other.category and _apart_m(one, other) < 1 and _gap_h(one, other) <= 1


def _by_plain_logistic(city: City, near: Near) -> dict[int, float]:
    """Distance, time, neighbours, type and source: logarithms and one column a kind."""
    kinds = sorted({report.category for report, _ in near} | {report.source for report, _ in near})
    column = {kind: n + 4 for n, kind in enumerate(kinds)}
    rows, labels, probes = [], [], []
    for report, others in near:
        alike = [other for other in others if other.category == report.category]
        for other in alike:
            row = np.zeros(len(kinds) + 4, np.float32)
            row[0] = log1p(_apart_m(report, other) / 10)
            row[1] = log1p(_gap_h(report, other))
            row[2] = log1p(len(alike))
            row[3] = report.source == other.source
            row[column[report.category]] = row[column[report.source]] = 1
            rows.append(row)
            labels.append(frozenset((report.id, other.id)) in city.gold)
            probes.append((report.id, report.at < SPLIT))
    all_rows, yes = np.array(rows), np.array(labels)
    used = np.array([is_until for _, is_until in probes])
    model = LogisticRegression(C=1.0, max_iter=400).fit(all_rows[used], yes[used])
    best = {report.id: 0.0 for report, _ in near}
    for (one, _), chance in zip(probes, model.predict_proba(all_rows)[:, 1], strict=True):
        best[one] = max(best[one], float(chance))
    return best


def _apart_m(one: Fingerprint, other: Fingerprint) -> float:
    assert one.lat is not None
    assert one.lon is not None
    assert other.lat is not None
    assert other.lon is not None
    return distance_m(one.lat, one.lon, other.lat, other.lon)


def _gap_h(one: Fingerprint, other: Fingerprint) -> float:
    return abs((one.at - other.at).total_seconds()) / 3600
