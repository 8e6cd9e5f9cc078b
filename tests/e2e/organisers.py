"""Two organisers of the harbour, and whoever else a test of its releases needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Engine

from tests.fakes.facts import NOW, Harbour
from tests.sim import Sim


@contextmanager
def organised(
    engine: Engine, harbour: Harbour, *, at: datetime = NOW, **others: str | None
) -> Iterator[Sim]:
    """A sim in which Olga and Otto are organisers.

    Args:
        others: who else said start, with their role, or None for no role.
    """
    sim = Sim(engine, at=at)
    sim.campaign_id = harbour.campaign_id
    for who, role in {"olga": "organiser", "otto": "organiser", **others}.items():
        sim.says(who, "start")
        if role is not None:
            sim.gives_role(who, role)
    try:
        yield sim
    finally:
        sim.close()
