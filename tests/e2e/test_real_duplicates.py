"""`python -m bot duplicates` on a real city's requests: F1, pairs, default point, a storm."""

from collections import Counter

import pytest
from typer.testing import CliRunner

from bot.commands import duplicates
from forms.model import Likeness
from tests.city import (
    REAL,
    SPLIT,
    ZONE,
    City,
    best,
    best_threshold,
    cases_of,
    f1,
    five_best,
    is_default,
    pair_recall,
)

pytestmark = pytest.mark.skipif(not REAL, reason="HEED_REAL_DATA names no folder")
STORM = ("2011-08-27", "2011-08-30")
RULE_F1 = 0.545
USUAL = Likeness()


@pytest.fixture(scope="module")
def city():
    return City()


def run(city, folder, *, since="", until="9", with_decisions=True):
    file, decided, out = (folder / name for name in ("reports.csv", "decided.csv", "out.csv"))
    city.write(file, since=since, until=until)
    city.write_decided(decided)
    options = ["--out", str(out), "--timezone", ZONE]
    options += ["--decided", str(decided)] if with_decisions else []
    result = CliRunner().invoke(duplicates.app, [str(file), *options])
    assert result.exit_code == 0, result.output
    return five_best(out)


@pytest.mark.check
def test_a_storm_becomes_cases_of_one_street_corner_and_no_default_point_joins_strangers(
    city, tmp_path
):
    found = run(city, tmp_path, since=STORM[0], until=STORM[1])
    assert pair_recall(city, found, since=STORM[0], until=STORM[1]) >= 0.9
    for threshold in (USUAL.suggest, USUAL.match):
        sizes = Counter(cases_of(city, found, threshold).values())
        assert max(sizes.values()) <= 12
    on_default = [id for id in found if is_default(city, id)]
    assert len(on_default) > 50
    assert all(best(found, id) < USUAL.match for id in on_default)
    called = [id for id in found if best(found, id) >= USUAL.suggest]
    assert not any(is_default(city, id) != is_default(city, found[id][0][0]) for id in called)


@pytest.mark.long
def test_in_september_more_duplicates_are_called_rightly_than_by_a_simple_rule(city, tmp_path):
    found = run(city, tmp_path)
    until = [id for id in city.arena if city.opened(id) < SPLIT]
    later = [id for id in city.arena if city.opened(id) >= SPLIT]
    threshold = best_threshold(found, until, city.flagged)
    assert f1(found, later, city.flagged, threshold) > RULE_F1 + 0.04
    assert pair_recall(city, found) >= 0.95
    joined = [id for id in found if best(found, id) >= threshold]
    assert not any(is_default(city, id) != is_default(city, found[id][0][0]) for id in joined)
    assert sum(is_default(city, id) for id in joined) <= 10
    assert not any(is_default(city, id) for id in found if best(found, id) >= USUAL.match)
    sizes = Counter(cases_of(city, found, threshold).values())
    assert max(sizes.values()) <= 20


@pytest.mark.long
def test_without_any_decision_september_is_told_better_than_by_a_simple_rule(city, tmp_path):
    found = run(city, tmp_path, with_decisions=False)
    until = [id for id in city.arena if city.opened(id) < SPLIT]
    later = [id for id in city.arena if city.opened(id) >= SPLIT]
    threshold = best_threshold(found, until, city.flagged)
    assert f1(found, later, city.flagged, threshold) > RULE_F1 + 0.01
    on_default = [id for id in found if is_default(city, id)]
    assert sum(best(found, id) >= threshold for id in on_default) <= 10
    assert all(best(found, id) < USUAL.match for id in on_default)
