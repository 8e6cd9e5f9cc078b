"""Two workers on PostgreSQL that take a row each at the same moment, and meet where it hurts."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from random import Random
from typing import Any

import bot.turns
from bot.house import House
from storage.db import connect
from tests.sim import Sim, a_house

# How long one worker waits for the other to be at the same point: on a busy machine it takes its
# time. Where it never comes, because something keeps the two apart, less is enough.
MEETS_WITHIN_S, NEVER_COMES_S = 5.0, 0.5
OVER_WITHIN_S = 5


class Meeting:
    """A point in the code that neither worker passes before the other has come, if it can."""

    def __init__(self, within_s: float = MEETS_WITHIN_S) -> None:
        self.met, self.within_s = 0, within_s
        self._barrier = threading.Barrier(2)

    def after(self, does: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, that waits when it is done: both have read the same."""

        def met(*given: Any, **named: Any) -> Any:
            found = does(*given, **named)
            self._wait()
            return found

        return met

    def before(self, does: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, that waits before it begins: both are about to write."""

        def met(*given: Any, **named: Any) -> Any:
            self._wait()
            return does(*given, **named)

        return met

    def then_one(
        self, does: Callable[..., Any], is_over: Callable[[], object], *, always: bool = False
    ) -> Callable[..., Any]:
        """The same function: both are done with it, then one waits until the other committed.

        Args:
            always: whoever calls it waits; else, where both do, the first to come.
        """

        def met(*given: Any, **named: Any) -> Any:
            found = does(*given, **named)
            if self._wait() == 1 or always:
                until = time.monotonic() + OVER_WITHIN_S
                while not is_over() and time.monotonic() < until:
                    time.sleep(0.01)
            return found

        return met

    def _wait(self) -> int | None:
        if self.met == self._barrier.parties:  # what is done again later waits for nobody
            return None
        with suppress(threading.BrokenBarrierError):
            n = self._barrier.wait(self.within_s)
            self.met += 1
            return n
        return None


def race(sim: Sim) -> None:
    """Let two workers take one waiting row each at the same time; then settle what had to wait."""
    url = sim.house.engine.url.render_as_string(hide_password=False)
    houses = [a_house(connect(url), now=sim.clock, channels=sim.house.channels) for _ in range(2)]
    for n, house in enumerate(houses, start=1):  # other dice and ids, or their rows would clash
        house.rng, house.ids = Random(n), type(house.ids)(sim.clock, worker=n)
    began = threading.Barrier(2)
    workers = [threading.Thread(target=_one_set, args=(house, began)) for house in houses]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=30)
        assert not worker.is_alive()
    sim.stepped.settle()
    for house in houses:
        house.engine.dispose()


def _one_set(house: House, began: threading.Barrier) -> None:
    with house.engine.connect() as conn:
        began.wait()
        bot.turns.run(conn, house, 1)
