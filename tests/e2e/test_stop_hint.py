"""Who begins a report with STOP, in any language, is told once how to stop."""

import pytest

from messages.words import menu_words
from tests.sim import Sim

HINT = "If you want no more messages: send STOP alone."


@pytest.mark.parametrize("word", sorted(menu_words("menu-stop")))
def test_a_report_that_begins_with_stop_carries_the_hint_once(engine, word):
    sim = Sim(engine)
    sim.load()
    sim.says("amina", f"{word.title()}, the sign is missing at the corner", language="en")
    assert HINT in sim.heard("amina")[-1]
    sim.presses("amina", "Yes")
    assert sum(HINT in text for text in sim.heard("amina")) == 1
    sim.close()


def test_no_other_report_carries_it(engine):
    sim = Sim(engine)
    sim.load()
    sim.says("amina", "Deep pothole at the bus stop", language="en")
    assert HINT not in sim.heard("amina")[-1]
    sim.close()
