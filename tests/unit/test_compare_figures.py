"""Figures of a comparison equal those of scipy and statsmodels, and their intervals cover."""

import csv
import json
import os
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

from publishing.compare import figures
from publishing.compare.picture import draw
from publishing.compare.words import in_words
from publishing.compare.work import rounded
from publishing.periods import read

pytestmark = pytest.mark.check

RNG = np.random.default_rng(11)
OFFICIAL = RNG.integers(30, 900, 25).astype(float)
OURS = RNG.poisson(OFFICIAL * 0.4 * RNG.lognormal(0, 0.4, 25)).astype(float) + 1


def near(value):
    return pytest.approx(value, abs=5e-4)


def test_rank_correlations_and_their_chance_are_scipys():
    rho, tau = figures.spearman(OURS, OFFICIAL), figures.kendall(OURS, OFFICIAL)
    assert (rho["value"], rho["p"]) == near(tuple(stats.spearmanr(OURS, OFFICIAL)))
    assert (tau["value"], tau["p"]) == near(tuple(stats.kendalltau(OURS, OFFICIAL)))
    assert -1 <= rho["low"] < rho["value"] < rho["high"] <= 1


def test_the_bias_of_the_log_ratio_is_the_one_sample_t_interval():
    told = figures.bland_altman(OURS, OFFICIAL)
    logs = np.log(OURS / OFFICIAL)
    ends = stats.ttest_1samp(logs, 0).confidence_interval(0.95)
    assert (told["log"]["low"], told["log"]["high"]) == near((ends.low, ends.high))
    assert told["value"] == near(stats.gmean(OURS / OFFICIAL))
    assert told["log"]["upper_limit"] == near(logs.mean() + 1.959964 * logs.std(ddof=1))


def test_the_ratio_is_that_of_statsmodels_by_two_models_with_its_hc3():
    import statsmodels.api as sm

    told, root = figures.ratio(OURS, OFFICIAL), np.sqrt(OFFICIAL)
    line = sm.OLS(OURS / root, root).fit(cov_type="HC3", use_t=True)
    counts = sm.GLM(OURS, np.ones(25), family=sm.families.Poisson(), exposure=OFFICIAL).fit()
    value, error = line.params[0], line.bse[0] / line.params[0]
    ends = np.exp(np.log(value) + stats.t.ppf([0.025, 0.975], 24) * error)
    assert (told["value"], told["low"], told["high"]) == near((value, *ends))
    assert told["value"] == near(np.exp(counts.params[0]))


def test_limits_of_agreement_and_lags_are_those_of_statsmodels():
    from statsmodels.stats.weightstats import DescrStatsW
    from statsmodels.tsa.stattools import ccf

    logs = DescrStatsW(np.log(OURS / OFFICIAL))
    told = figures.bland_altman(OURS, OFFICIAL)
    assert (told["log"]["low"], told["log"]["high"]) == near(logs.tconfint_mean())
    found = figures.lag([f"2026-W{n:02}" for n in range(1, 26)], OURS, OFFICIAL)
    ahead, behind = ccf(OFFICIAL, OURS, adjusted=False), ccf(OURS, OFFICIAL, adjusted=False)
    for k in range(7):
        assert found["by_lag"][str(k)] == near(ahead[k])
        assert found["by_lag"][str(-k)] == near(behind[k])


def cells(ours, official, weeks):
    return [
        {"area": "a", "category": "x", "period": week, "ours": x, "official": y}
        for x, y, week in zip(ours, official, weeks, strict=True)
    ]


def test_a_series_that_goes_two_weeks_before_the_office_is_found():
    told = RNG.poisson(100, 32).astype(float)
    weeks = [week.code for week in read("2026").weeks][:30]
    found = figures.over_time(cells(told[2:], told[:-2], weeks))
    assert found["value"] == 2
    assert found["correlation"] > found["bound"]
    back = figures.over_time(cells(told[:-2], told[2:], weeks))
    assert back["value"] == -2


def test_no_lag_over_a_gap_and_none_of_few_periods():
    weeks = [week.code for week in read("2026").weeks]
    numbers = [float(n % 5) for n in range(12)]
    gap = figures.over_time(cells(numbers, numbers, [*weeks[:6], *weeks[7:13]]))
    assert "lacks" in gap["not_computable"]
    few = figures.over_time(cells(numbers[:7], numbers[:7], weeks[:7]))
    assert "8 periods are needed and 7 compared" in few["not_computable"]


def test_noughts_are_said_and_few_areas_give_no_figure():
    zero = figures.bland_altman(np.array([0.0, 5, 9]), np.array([3.0, 8, 20]))
    assert zero["added"] == 0.5
    for of in (figures.ratio, figures.bland_altman, figures.spearman, figures.kendall):
        assert "fewer than 3" in of(np.array([4.0, 5]), np.array([5.0, 7]))["not_computable"]
    for of in (figures.ratio, figures.bland_altman):
        assert "no case" in of(np.zeros(5), np.arange(5.0))["not_computable"]
    alone = figures.ratio(np.arange(3.0), np.array([0.0, 0, 9]))
    assert "one area" in alone["not_computable"]


@pytest.mark.parametrize(
    ("spread", "of"), [("mean", figures.ratio), ("median", figures.bland_altman)]
)
@pytest.mark.skipif("HEED_REAL_DATA" not in os.environ, reason="needs the real data")
@pytest.mark.parametrize("differ", [0.2, 0.5])
def test_the_interval_of_a_known_bias_covers_it_over_the_counties_of_kenya(spread, of, differ):
    """Of 200 seeds .91 to .985, though counties differ beyond chance in how readily they report.

    The ratio of totals is about the mean bias (negative binomial reports), Bland-Altman's about
    that of the typical county (lognormal): where counties differ these are two numbers.
    """
    people = census()
    covered = 0
    for seed in range(200):
        rng = np.random.default_rng(seed)
        official = rng.poisson(people * 5e-4 * rng.lognormal(0, 0.4, len(people))).astype(float)
        own = (rng.gamma(differ**-2, differ**2, len(people)) if spread == "mean"
               else rng.lognormal(0, differ, len(people)))  # fmt: skip
        told = of(rng.poisson(0.4 * official * own).astype(float), official)
        covered += told["low"] <= 0.4 <= told["high"]
    assert 0.91 <= covered / 200 <= 0.985


def census():
    file = Path(os.environ["HEED_REAL_DATA"]) / "population/V1_T2.2.csv"
    rows = csv.DictReader(file.read_text("utf-8").splitlines())
    return np.array([float(row["Total"]) for row in rows if row["County"] != "Total"])


def found_over_areas():
    cells = [
        {"area": f"A{n}", "category": "x", "period": "2026-M11", "ours": x, "official": y}
        for n, (x, y) in enumerate(zip(OURS, OFFICIAL, strict=True))
    ]
    return rounded({"overall": figures.over_areas(cells), "lag": figures.over_time(cells)})


def test_words_say_what_was_found_and_that_it_replaces_nothing():
    joined = {"ours_alone": ["Far"], "official_alone": []}
    told = {
        **found_over_areas(), "ours": "Ours", "official": "Police",
        "definitional_differences": [
            {"aspect": "concept", "ours": "reports", "official": "offences", "effect": "more"},
        ],
        "alignment": {
            "areas": joined, "categories": {**joined, "ours_alone": []},
            "map": {"unnamed_polygons": 1}, "periods": {"compared": ["2026-M11"]},
            "cells": {"left_out": {"ours hidden": 3}},
        },
    }  # fmt: skip
    said = " ".join(in_words(told))
    assert "complement official series; they do not replace them" in said
    expected = (
        "3 ours hidden", "Our areas without a partner: Far", "1 polygon without",
        "of ours (95 % interval", "Spearman's rho", "They differ in concept",
    )  # fmt: skip
    assert [each for each in expected if each not in said] == []


def test_the_picture_is_the_same_each_time_and_bears_strangers_names():
    found = json.loads(json.dumps(found_over_areas()["overall"]))
    found["areas"][0]["area"] = "$\\frac{1}{$ <b>"
    names = {"title": "$1 and $2", "ours": "Ours", "official": "Police"}
    picture = draw(found, names)
    assert picture.startswith(b"\x89PNG")
    assert draw(found, names) == picture
