"""Who may do what, in which shape: every holder x every action x every context, none left out.

Expected is what moderation/roles.py says and the small table of contexts here; all tables of the
database tell whether anything was changed where nothing may be.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select

from handlers.menu import MENU
from moderation.roles import MAY, Action
from storage.columns import of
from storage.models import Case
from tests.databases import Sqlite
from tests.e2e.rights import HOLDERS, NO_WAY, WAYS, Context, Holder, Stage, Way, opened

# Whether a wish that comes so may be granted at all. Whoever cannot be told who they are, or says
# what somebody else has written, commands nothing.
GRANTED = {
    Context.MESSAGE: True,
    Context.EDITED: False,
    Context.FORWARDED: False,
    Context.VIA_BOT: False,
    Context.ANONYMOUS: False,
    Context.CHANNEL_POST: False,
    Context.GROUP: True,
    Context.PRIVATE: True,
    Context.SMS: False,
}


@pytest.fixture(scope="module")
def stage(_sqlite: Sqlite) -> Iterator[Stage]:
    with _sqlite.in_memory() as engine, opened(engine) as stage:
        yield stage


def expected(action: Action, way: Way, holder: Holder, context: Context) -> bool:
    """What the tables say."""
    holds = holder.role is not None and not holder.ended and not holder.elsewhere
    if not holds or holder.role is None or not GRANTED[context]:
        return False
    if way.is_private and context == Context.GROUP:
        return False
    if holder.is_far and way.placed:
        return False
    return action in MAY[holder.role] or holder.role in way.also


def test_every_action_has_a_way_of_doing_it_or_a_reason_why_not() -> None:
    lacking = set(Action) - set(WAYS) - set(NO_WAY)
    assert lacking == set(), f"tests/e2e/rights.py: WAYS has no way of doing {sorted(lacking)}"
    assert not set(WAYS) & set(NO_WAY)
    needed = {entry.may for entry in MENU.values() if entry.may is not None}
    assert not needed & set(NO_WAY), "what stands in the menu can be done"


def test_every_context_is_judged() -> None:
    assert set(GRANTED) == set(Context)


@pytest.mark.check
@pytest.mark.parametrize("action", sorted(WAYS))
def test_the_matrix(stage: Stage, action: Action) -> None:
    way = _exact(stage, WAYS[action])
    wrong, dirty = [], True
    for holder in HOLDERS:
        for context in Context:
            if dirty:
                stage.restore()
            done = stage.tries(way, holder, context)
            if done is None:
                continue
            may = expected(action, way, holder, context)
            dirty = done.changed
            if way.did(done) != may:
                wrong.append(f"{holder.name}, {context}: {'refused' if may else 'done'}: {done}")
            if (
                not may
                and done.changed
                and not (way.others and (GRANTED[context] or context == Context.SMS))
            ):
                wrong.append(f"{holder.name}, {context}: something was changed: {done}")
    assert wrong == [], "\n".join([f"{action}:", *wrong])


def _exact(stage: Stage, way: Way) -> Way:
    """ "Same as" names another case."""
    if way.value != "same":
        return way
    other = stage.sim.rows(select(of(Case).id).where(of(Case).response == "routed"))[0][0]
    return replace(way, value=f"same:{other}")
