"""Intervals, quantiles and weights are those of scipy, statsmodels and ipfn."""

import warnings
from itertools import product
from random import Random

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from publishing.quality import balance, estimates, silent, voices
from publishing.quality.facts import Profile
from publishing.quality.raking import deff, fitted

pytestmark = pytest.mark.check

with warnings.catch_warnings():
    # It escapes a sequence in a way that Python 3.12 will not read any more.
    warnings.simplefilter("ignore")
    from ipfn import ipfn


@pytest.mark.parametrize(("part", "whole"), [(1, 5), (0, 9), (9, 9), (58, 1000), (126, 142)])
def test_wilson_is_that_of_statsmodels(part, whole):
    ends = estimates.wilson(part, whole)
    wanted = proportion_confint(part, whole, method="wilson")
    assert (ends.low, ends.high) == pytest.approx(wanted, abs=1e-9)


@pytest.mark.parametrize("count", [5, 12, 40, 300, 5000])
def test_byar_is_within_a_percent_of_the_exact_interval(count):
    ends = estimates.poisson(count, 10.0)
    exact = stats.chi2.ppf(0.025, 2 * count) / 20, stats.chi2.ppf(0.975, 2 * (count + 1)) / 20
    assert (ends.low, ends.high) == pytest.approx(exact, rel=0.01)


@pytest.mark.parametrize(("n", "share"), list(product((20, 59, 61, 222, 1500), (0.5, 0.9))))
def test_quantile_and_its_interval_are_those_of_numpy_and_scipy(n, share):
    ordered = sorted(np.random.default_rng(n).exponential(10, n).tolist())
    assert estimates.quantile(ordered, share) == pytest.approx(np.quantile(ordered, share))
    ranks = estimates.quantile_ranks(n, share)
    wanted = stats.quantile_test(ordered, q=10, p=share).confidence_interval(0.95)
    if np.isnan(wanted.high) or np.isnan(wanted.low):
        assert ranks is None
        return
    assert ranks is not None
    found = ordered[ranks[0]], ordered[ranks[1]]
    assert found == pytest.approx((wanted.low, wanted.high))


def test_the_interval_of_a_median_holds_it_in_nineteen_of_twenty_samples():
    rng, held = Random(3), 0
    ranks = estimates.quantile_ranks(60, 0.5)
    assert ranks is not None
    for _ in range(400):
        ordered = sorted(rng.random() for _ in range(60))
        held += ordered[ranks[0]] <= 0.5 <= ordered[ranks[1]]
    assert 0.93 <= held / 400 <= 0.99


def test_gini_is_that_of_the_mean_difference():
    sent = {1: 40, 2: 11, 5: 3, 30: 1}
    all_of_them = np.repeat(list(sent), list(sent.values()))
    apart = np.abs(all_of_them[:, None] - all_of_them[None, :]).mean()
    assert voices.gini(sent) == pytest.approx(apart / (2 * all_of_them.mean()))


def test_variation_of_propensities_is_numpys():
    areas = [(60, 20_000), (30, 30_000), (6, 10_000)]
    shares, people = [n / size for n, size in areas], [size for _, size in areas]
    mean = np.average(shares, weights=people)
    spread = np.sqrt(np.average((np.array(shares) - mean) ** 2, weights=people))
    assert balance.cv(areas) == pytest.approx(spread / mean)


@pytest.mark.parametrize(("rate", "shape", "people"), [(0.002, 3.1, 9000), (0.001, None, 4000)])
def test_what_is_expected_of_an_area_is_scipys_distribution(rate, shape, people):
    mean, low, high, none = silent.expected(silent.Likeness(rate, shape), people)
    assert mean == pytest.approx(rate * people)
    of = stats.poisson(mean) if shape is None else stats.nbinom(shape, shape / (shape + mean))
    assert (low, high) == (of.ppf(0.025), of.ppf(0.975))
    assert none == pytest.approx(of.pmf(0))


def test_areas_drawn_alike_hold_their_count_in_the_interval_that_was_expected():
    dice, held, silent_ones = np.random.default_rng(5), 0, 300
    for _ in range(silent_ones):
        people = dice.integers(4_000, 40_000, 25)
        cases = dice.poisson(dice.gamma(2.0, 0.0005, 25) * people)
        likeness = silent.alike([(int(n), int(p)) for n, p in zip(cases, people, strict=True)][1:])
        _, low, high, _ = silent.expected(likeness, int(people[0]))
        held += low <= cases[0] <= high
    assert 0.9 <= held / silent_ones <= 0.99


def test_weights_are_those_of_ipfn():
    dice = np.random.default_rng(11)
    sample = dice.integers(5, 60, (4, 3, 2)).astype(float)
    names = [
        [f"{trait}{n}" for n in range(size)] for trait, size in zip("asg", (4, 3, 2), strict=True)
    ]
    census = [dice.integers(50, 500, size) for size in (4, 3, 2)]
    shares = [sample.sum() * each / each.sum() for each in census]
    wanted = ipfn.ipfn(
        sample.copy(), shares, [[0], [1], [2]], convergence_rate=1e-12, max_iteration=2000
    ).iteration()
    profiles = [
        Profile({"a": a, "s": s, "g": g}, int(sample[i, j, k]))
        for (i, a), (j, s), (k, g) in product(*(enumerate(each) for each in names))
    ]
    margins = {
        trait: dict(zip(codes, map(int, each), strict=True))
        for trait, codes, each in zip("asg", names, census, strict=True)
    }
    found = fitted(profiles, margins)
    assert found == pytest.approx((wanted / sample).flatten().tolist(), abs=1e-6)
    weights = np.repeat(found, [profile.reporters for profile in profiles])
    assert deff(profiles, found) == pytest.approx(1 + weights.var() / weights.mean() ** 2)
