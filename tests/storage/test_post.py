"""Post: whoever must wait takes no place in the line, and one bad letter spoils no other."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from channels import ChannelError, Limits
from messages.model import Delivery
from storage import delivery
from storage.columns import of
from storage.db import writing
from storage.models import Contact, Letter
from tests.sim import Sim

L, K = of(Letter), of(Contact)


def is_to(who: str, error: ChannelError, sim: Sim, monkeypatch: pytest.MonkeyPatch):
    """Let sending to one address fail."""
    send = sim.console.send

    async def failing(address: str, delivery: Delivery) -> str | None:
        if address == who:
            raise error
        return await send(address, delivery)

    monkeypatch.setattr(sim.console, "send", failing)


def writes_much(sim: Sim, who: str) -> None:
    """Let somebody hold a role: others who write so fast are not answered one by one."""
    sim.says(who, "/help")
    sim.gives_role(who, "observer")


def test_a_sender_whose_letters_must_wait_holds_up_nobody(
    sim: Sim, monkeypatch: pytest.MonkeyPatch
):
    writes_much(sim, "flooder")
    is_to("flooder", ChannelError("slow down", retry_after_s=3600), sim, monkeypatch)
    for _ in range(70):
        sim.says("flooder", "/help", settle=False)
    sim.says("victim", "/help")
    assert len(sim.heard("victim")) == 1


def test_pacing_one_person_leaves_the_others_their_pace(sim: Sim):
    sim.console.limits = Limits(per_second=30, between=timedelta(seconds=1))
    writes_much(sim, "flooder")
    for _ in range(100):
        sim.says("flooder", "/help", settle=False)
    sim.says("victim", "/help")
    assert len(sim.heard("victim")) == 1
    assert len(sim.heard("flooder")) == 1
    sim.pass_time(seconds=1, tick=False)
    assert len(sim.heard("flooder")) == 2


def test_a_letter_that_cannot_be_read_is_given_up_and_the_others_go_on(sim: Sim):
    sim.says("amina", "/help")
    sim.says("ben", "/help")
    for who in ("amina", "ben"):
        sim.says(who, "/help", settle=False)
    sim.stepped.settle(post=False)
    with writing(sim.house.engine) as conn:
        first = conn.execute(select(L.id).where(L.step == "new").order_by(L.id)).scalars().first()
        conn.execute(update(Letter).where(L.id == first).values(prompt=None))
    sim.stepped.settle()
    assert (len(sim.heard("amina")), len(sim.heard("ben"))) == (1, 2)
    assert sim.rows(select(L.step).where(L.id == first))[0].step == "failed"


def test_what_was_emptied_on_the_wire_is_not_sent_again(sim: Sim):
    sim.says("amina", "/help", settle=False)
    sim.stepped.settle(post=False)
    with writing(sim.house.engine) as conn:
        (letter,) = delivery.due(conn, sim.clock(), 10, ways=["console:local"])
        delivery.lease(conn, [letter.id], sim.clock())
        conn.execute(update(Letter).where(L.id == letter.id).values(step="failed", prompt=None))
        delivery.later(conn, letter.id, sim.clock(), "connection lost")
    assert sim.rows(select(L.step).where(L.id == letter.id))[0].step == "failed"


def test_a_letter_waits_while_an_earlier_one_to_the_same_person_is_on_its_way(sim: Sim):
    sim.says("amina", "/help", settle=False)
    sim.says("amina", "/help", settle=False)
    sim.stepped.settle(post=False)
    with writing(sim.house.engine) as conn:
        (first,) = delivery.due(conn, sim.clock(), 10, ways=["console:local"])
        delivery.lease(conn, [first.id], sim.clock())
        assert delivery.due(conn, sim.clock(), 10, ways=["console:local"]) == []
        delivery.sent(conn, first.id, "1", sim.clock())
        (second,) = delivery.due(conn, sim.clock(), 10, ways=["console:local"])
    assert second.id > first.id


def test_a_letter_leased_by_a_process_that_died_is_due_again_after_two_minutes(sim: Sim):
    sim.says("amina", "/help", settle=False)
    sim.stepped.settle(post=False)
    with writing(sim.house.engine) as conn:
        (letter,) = delivery.due(conn, sim.clock(), 10, ways=["console:local"])
        delivery.lease(conn, [letter.id], sim.clock())
        assert delivery.due(conn, sim.clock(), 10, ways=["console:local"]) == []
        later = sim.clock() + delivery.LEASE
        assert [row.id for row in delivery.due(conn, later, 10, ways=["console:local"])] == [
            letter.id
        ]


def moves(sim: Sim, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the peer say that a group has another address by now."""
    is_to("#old", ChannelError("upgraded", moved_to="#new"), sim, monkeypatch)


def contact(sim: Sim, address: str):
    talker = sim.house.vault.talker("console", "local", address)
    return sim.rows(select(Contact).where(K.talker == talker))


def in_a_group(sim: Sim) -> None:
    """Somebody moderates in a group, and a letter to it is on its way."""
    sim.load()
    sim.says("olga", "/start")
    sim.says("olga", "English")
    sim.gives_role("olga", "organiser")
    sim.says("#old:olga", "/moderate")
    sim.says("#old:olga", "/queue", settle=False)


def test_what_was_on_its_way_to_a_group_reaches_it_where_it_moved_to(sim: Sim, monkeypatch):
    in_a_group(sim)
    moves(sim, monkeypatch)
    sim.stepped.settle()
    assert sim.heard("#new")[-1] == "Nothing waits."
    assert contact(sim, "#old") == []
    assert contact(sim, "#new")[0].use == "moderators"


def test_a_group_that_wrote_from_its_new_address_first_keeps_what_it_is_for(sim: Sim, monkeypatch):
    in_a_group(sim)
    sim.stepped.settle(post=False)
    sim.says("#new:olga", "/moderate", settle=False)
    sim.stepped.settle(post=False)
    assert contact(sim, "#new")
    moves(sim, monkeypatch)
    sim.stepped.settle()
    sim.pass_time(minutes=5)
    assert "Nothing waits." in sim.heard("#new")
    assert contact(sim, "#new")[0].use == "moderators"
    assert sim.rows(select(L.id).where(L.step.in_(("new", "leased")))) == []
