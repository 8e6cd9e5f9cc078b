"""What is learned from, when it is learned anew, and that nothing of the forgotten is left."""

from typing import Any

import pytest
from sqlalchemy import insert, select, update

from moderation.suggest_body import SUGGEST
from storage import suggestions
from storage.columns import of
from storage.db import reading
from storage.models import Case, Errand, Report, SuggestionModel
from storage.suggestions import Order, Suggestions, due, examples
from tests.fakes.suggesting import keep_models

pytestmark = pytest.mark.check

E = of(Errand)
HOLE, LAMP = "deep pothole by the school", "the street light is broken"


@pytest.fixture
def sim(sim):
    sim.says("moses", "/help")
    sim.gives_role("moses", "moderator")
    return sim


def reported(sim, who, text):
    sim.says(who, text, language="en")
    sim.presses(who, "Yes")
    sim.says(who, f"@-2.87{len(text):02},40.12")
    sim.says(who, "skip")
    sim.presses(who, "Send")


def decided(sim, who, text, verdict="Verify"):
    reported(sim, who, text)
    sim.says("moses", "/next")
    sim.presses("moses", verdict)
    sim.pass_time(minutes=3, tick=False)


def learned(sim):
    with reading(sim.house.engine) as read:
        return examples(read, sim.house.vault, sim.campaign_id)


def is_due(sim, n=1):
    with reading(sim.house.engine) as read:
        return due(read, sim.campaign_id, n)


def change(sim, statement, *rows):
    with sim.house.engine.connect() as conn, conn.begin():
        conn.execute(statement, *rows)


def kept(sim):
    return sim.rows(select(*of(SuggestionModel)))


def test_decided_texts_are_learned_oldest_first_with_the_category_of_their_case(sim):
    decided(sim, "amina", HOLE)
    decided(sim, "bako", LAMP, "Accept")
    reported(sim, "chipo", "garbage on the corner")
    case = of(Case)
    change(sim, update(Case).where(case.category == "light").values(category="other"))
    assert learned(sim) == [(HOLE, ["pothole"]), (LAMP, ["other"])]


@pytest.mark.parametrize(
    "changed", [{"answers": None}, {"agreed": False}, {"review": "withdrawn"}], ids=str
)
def test_who_was_forgotten_did_not_agree_or_took_it_back_teaches_nothing(sim, changed):
    decided(sim, "amina", HOLE)
    change(sim, update(Report).values(changed))
    assert (learned(sim), is_due(sim)) == ([], 0)


def test_a_model_is_due_when_there_is_none_and_when_decisions_or_words_have_changed(sim):
    first = is_due(sim)
    keep_models(sim.house)
    same, other_words = is_due(sim), is_due(sim, n=2)
    decided(sim, "amina", HOLE)
    assert (first, same, other_words, is_due(sim)) == (0, None, 0, 1)


def test_as_many_decisions_that_are_not_the_same_make_it_due(sim):
    decided(sim, "amina", HOLE)
    keep_models(sim.house)
    change(sim, update(SuggestionModel).values(made_of=1))
    before = is_due(sim)
    change(sim, update(Report).values(decided_at=sim.clock()))
    assert (before, is_due(sim)) == (None, 1)


def test_a_model_that_comes_late_does_not_replace_a_later_one(sim):
    keep_models(sim.house)
    (row,) = kept(sim)
    late = Order(sim.campaign_id, 1, 9, row.made_at.replace(year=2025))
    with sim.house.engine.connect() as conn, conn.begin():
        turn: Any = _Turn(conn)
        assert not suggestions.keep(turn, late, b"late")
        assert suggestions.keep(turn, Order(sim.campaign_id, 1, 9, row.made_at), b"later")
    (after,) = kept(sim)
    assert (after.made_of, after.body) == (9, b"later")


class _Turn:
    """As much of a turn as storing needs."""

    def __init__(self, conn):
        self.conn = conn

    def read(self, statement, parameters=None):
        return self.conn.execute(statement, parameters or {}).all()

    def write(self, statement, parameters=None):
        return self.conn.execute(statement, parameters or {}).rowcount

    def add(self, table, **columns):
        self.conn.execute(insert(table), columns)


def test_a_model_is_opened_once_and_again_when_another_was_made(sim):
    keep_models(sim.house)
    opened = Suggestions()
    with reading(sim.house.engine) as read:
        first = opened.model(read, sim.house.vault, sim.campaign_id)
        assert opened.model(read, sim.house.vault, sim.campaign_id) is first
    later = sim.clock().replace(year=2027)
    change(sim, update(SuggestionModel).values(made_at=later))
    with reading(sim.house.engine) as read:
        assert opened.model(read, sim.house.vault, sim.campaign_id) is not first


def test_a_model_that_cannot_be_read_is_as_good_as_none(sim):
    keep_models(sim.house)
    change(sim, update(SuggestionModel).values(body=b"no model"))
    with reading(sim.house.engine) as read:
        assert Suggestions().model(read, sim.house.vault, sim.campaign_id) is None


def ordered(sim):
    """An errand whose body holds texts, in the database."""
    errand_id = sim.house.ids()
    row = {"id": errand_id, "kind": SUGGEST, "subject": f"{sim.campaign_id}:1:1:2026-01-15"}
    more = {"step": "new", "body": b"texts", "tries": 0, "created_at": sim.clock()}
    change(sim, insert(Errand), {**row, **more})


def forgets(sim, who):
    sim.says(who, "/forget")
    sim.presses(who, "Yes")


def test_forget_takes_what_was_learned_and_what_is_being_learned(sim):
    decided(sim, "amina", HOLE)
    decided(sim, "bako", LAMP)
    keep_models(sim.house)
    ordered(sim)
    sim.stepped.errands.run_due = _nothing
    forgets(sim, "amina")
    errands = sim.rows(select(E.id).where(E.kind == SUGGEST))
    assert (kept(sim), errands, learned(sim)) == ([], [], [(LAMP, ["light"])])


async def _nothing():
    return 0


def test_who_taught_nothing_takes_nothing_away(sim):
    decided(sim, "amina", HOLE)
    reported(sim, "bako", LAMP)
    keep_models(sim.house)
    forgets(sim, "bako")
    assert len(kept(sim)) == 1
