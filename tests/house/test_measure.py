"""The runner of the benchmarks takes both sides in turns and judges by medians."""

import json

import pytest

from benchmarks.measure import Goal, Side, beside, options, percentile, report


def sides():
    ran: list[str] = []

    def side(name):
        def run(size):
            ran.append(name)
            return 100.0 if name == "bare" else 45.0 + 10 * (len(ran) == 4)

        return Side(name, run)

    return ran, side("bare"), side("ours")


def test_both_sides_run_in_turns_and_the_warm_up_is_not_counted():
    ran, bare, ours = sides()
    outcome = beside("x", bare, ours, Goal(0.4), size=10, repetitions=5)
    assert ran == ["ours", "bare", "bare", "ours"] * 3
    assert outcome.repetitions == 5
    assert (outcome.ceiling, outcome.figure, outcome.ratio) == (100.0, 45.0, 0.45)
    assert outcome.ratio_range == (0.45, 0.55)
    assert outcome.meets


@pytest.mark.parametrize(
    ("goal", "meets"), [(Goal(0.5), False), (Goal(0.5, at_most=True), True), (Goal(0.45), True)]
)
def test_a_goal_bounds_rates_below_and_costs_above(goal, meets, capsys):
    _, bare, ours = sides()
    outcome = beside("x", bare, ours, goal, size=10, repetitions=5)
    assert outcome.meets is meets
    assert report(outcome) == (0 if meets else 1)
    assert json.loads(capsys.readouterr().out)["goal"] == goal.ratio


def test_fewer_than_five_repetitions_are_refused():
    assert options("x", ["--quick"]).repetitions == 5
    with pytest.raises(SystemExit):
        options("x", ["--repetitions", "4"])


def test_a_percentile_is_one_of_the_values():
    values = [float(n) for n in range(1, 101)]
    assert (percentile(values, 0.99), percentile(values, 0.5), percentile([7.0], 0.99)) == (
        99.0,
        50.0,
        7.0,
    )
