"""Numbers of a cell that are one stand once in the search, and nothing is asked less for it."""

from dataclasses import replace

from publishing.disclosure.folding import folded
from publishing.disclosure.system import INF, Need, System, Tie

# Two cells and their total, as cases (0-2) and as people (3-5): each case another person.
TIES = (
    Tie((2, 0, 1), (-1.0, 1.0, 1.0)),
    Tie((5, 3, 4), (-1.0, 1.0, 1.0)),
    *(Tie((at, at + 3), (1.0, -1.0), 0.0, INF) for at in range(3)),
)
SYSTEM = System([4, 6, 10] * 2, [False] * 6, [0, 1, 2] * 2, [3] * 3 + [1] * 3, [1.0] * 3, TIES)
NAMES = [(measure, cell) for measure in ("cases", "reporters") for cell in "abt"]


def test_what_is_the_same_and_tied_alike_stands_once():
    once = folded(SYSTEM, NAMES)
    assert once is not None
    assert list(once.place) == [0, 1, 2, 0, 1, 2]
    assert list(once.system.truth) == [4, 6, 10]
    assert list(once.system.own) == [3, 3, 3]
    assert list(once.system.ties) == [TIES[0]]
    assert not once.looser


def test_what_must_stay_possible_of_each_is_asked_of_all():
    once = folded(SYSTEM, NAMES)
    assert once is not None
    needs = [Need(0, 1, 5, whole=True), Need(3, 2, 8, whole=False)]
    assert once.needs(needs) == [Need(0, 1, 8, whole=True)]
    held = once.as_held(needs, [Need(0, 2, 9, whole=True)])
    assert held == [Need(0, 2, 6, whole=True), needs[1]]


def test_where_people_differ_from_cases_nothing_is_folded():
    assert folded(replace(SYSTEM, truth=[4, 6, 10, 4, 5, 9]), NAMES) is None
    assert folded(replace(SYSTEM, truth=[4, 6, 10, 4, 6, None]), NAMES) is None


def test_where_more_is_known_of_people_than_of_cases_nothing_is_folded():
    more = Tie((3, 4), (1.0, 1.0), 0.0, 9.0)
    assert folded(replace(SYSTEM, ties=(*TIES, more)), NAMES) is None


def test_people_of_whom_less_is_known_are_told():
    part = (Tie((5, 3), (1.0, -1.0), 0.0, INF), Tie((5, 4), (1.0, -1.0), 0.0, INF))
    once = folded(replace(SYSTEM, ties=(TIES[0], *part, *TIES[2:])), NAMES)
    assert once is not None
    assert once.looser == {3, 4, 5}


def test_a_total_can_be_as_little_as_its_parts_together():
    from publishing.disclosure.worlds import Worlds

    worlds = Worlds(SYSTEM, is_owned=False)
    worlds.make_free({0, 1, 2})
    assert worlds.lowest(2) == 2
    assert worlds.lowest(0) == 1
