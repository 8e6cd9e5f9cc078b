"""A card that hangs in several chats says in all of them what was decided in one."""

import pytest

from messages.model import Delivery
from tests.sim import Sim


@pytest.fixture
def sim(sim: Sim) -> Sim:
    for who, role in (("fatuma", "organiser"), ("moses", "moderator"), ("neema", "moderator")):
        sim.says(who, "/help")
        sim.gives_role(who, role)
    sim.says("#moderators:fatuma", "/moderate")
    for answer in ("The lamp at Mill Lane blinks", "yes", "Mill Lane", "skip", "send"):
        sim.says("amina", answer)
    return sim


def newest(sim: Sim, where: str) -> Delivery:
    return sim.letters(where)[-1]


def shown_twice(sim: Sim) -> None:
    """The card hangs in the group, and with a moderator alone."""
    sim.says("#moderators:moses", "/next")
    sim.pass_time(minutes=21)
    sim.says("neema", "/next")


def test_a_decision_in_private_edits_the_card_in_the_group(sim: Sim) -> None:
    shown_twice(sim)
    before = len(sim.letters("#moderators"))
    sim.presses("neema", "Verify")
    after = sim.letters("#moderators")[before:]
    assert [d.edits is not None for d in after] == [True]
    assert "Verified" in after[0].text
    assert "Verify" not in [b.label for b in after[0].buttons]


def test_a_decision_in_the_group_edits_the_private_card_and_takes_its_buttons(sim: Sim) -> None:
    shown_twice(sim)
    before = len(sim.letters("neema"))
    sim.presses("#moderators:moses", "Verify")
    after = sim.letters("neema")[before:]
    assert [d.edits is not None for d in after] == [True]
    assert "Verified" in after[0].text
    assert after[0].buttons == ()


def test_undo_is_seen_everywhere_too(sim: Sim) -> None:
    shown_twice(sim)
    sim.presses("neema", "Verify")
    sim.presses("neema", "Undo")
    assert "Undone" in newest(sim, "#moderators").text
    assert "Verify" in [b.label for b in newest(sim, "#moderators").buttons]


def test_a_chat_that_shows_no_card_hears_nothing(sim: Sim) -> None:
    sim.says("#moderators:moses", "/next")
    before = len(sim.letters("neema")), len(sim.letters("fatuma"))
    sim.presses("#moderators:moses", "Verify")
    assert (len(sim.letters("neema")), len(sim.letters("fatuma"))) == before
