"""Worker processes that drain one PostgreSQL inbox, with a step of conversation that does little.

What is measured is the machinery (claim, load, write, commit), so the step is trivial: an
answer is added to the draft, one letter asks on, one turn in eight leaves a decision.
"""

import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.connection import Connection
from types import MappingProxyType
from unittest.mock import patch

from benchmarks.town import open_house
from bot import turns
from handlers.turn import Asked, Draft, Turn
from messages.model import Inbound, Letter
from storage import decisions


class Workers:
    """So many processes, each with a house of its own on one database."""

    def __init__(self, pipes: list[Connection]) -> None:
        self._pipes = pipes

    def drain(self) -> float:
        """Let all of them work until nothing is left; returns the seconds it took."""
        begun = time.perf_counter()
        for pipe in self._pipes:
            pipe.send(True)
        for pipe in self._pipes:
            pipe.recv()
        return time.perf_counter() - begun


@contextmanager
def workers(count: int, url: str, ring: str) -> Iterator[Workers]:
    """Start workers and wait until they are ready; they end with the context."""
    context = multiprocessing.get_context("spawn")
    pipes = []
    for _ in range(count):
        ours, theirs = context.Pipe()
        context.Process(target=_work, args=(theirs, url, ring), daemon=True).start()
        pipes.append(ours)
    for pipe in pipes:
        pipe.recv()
    yield Workers(pipes)
    for pipe in pipes:
        pipe.send(False)


def _work(pipe: Connection, url: str, ring: str) -> None:
    house = open_house(url, ring)
    with trivially(), house.engine.connect() as conn:
        turns.run(conn, house)  # the campaign is read once a process
        pipe.send(True)
        while pipe.recv():
            while turns.run(conn, house):
                pass
            pipe.send(True)
    house.engine.dispose()


@contextmanager
def trivially() -> Iterator[None]:
    """Let this process hear every message by `trivial`."""
    with patch.object(turns, "hear", trivial):
        yield


def trivial(turn: Turn, inbound: Inbound, waiting: Asked | None) -> list[Letter]:
    """Add an answer, ask on, and one time in eight decide something."""
    code = f"bench-{turn.seq}"
    draft = turn.draft or Draft(turn.ids(), turn.who.campaign_id or 0, 1, code, turn.now)
    answers = MappingProxyType({**draft.answers, "step": turn.seq})
    turn.draft = replace(draft, answers=answers)
    if waiting is not None:
        turn.answered = [waiting.letter_id]
    if turn.seq % 8 == 0:
        decisions.note(
            turn, about="review", subject_id=draft.id, before="", after="received", reason="sent",
            campaign_id=draft.campaign_id, n=1, version=1, by_id=None, by_role="reporter",
        )  # fmt: skip
    return [turn.ask("And then?", "report", "q:description")]
