"""One sender who writes three hundred messages a second: nothing is lost, one card, one answer.

And others, meanwhile: their turns come as if there were no rush.
"""

import json
from collections import Counter
from datetime import timedelta
from itertools import count as numbers

import pytest
from sqlalchemy import func, select

from bot import turns
from channels import console
from handlers.conversation import rush as rushing
from moderation import rush
from storage.columns import of
from storage.models import Burst, Inbox, Report, Supplement
from tests.sim import Sim

pytestmark = pytest.mark.check

I, R, S, B = of(Inbox), of(Report), of(Supplement), of(Burst)  # noqa: E741


NUMBERS = numbers(1_000_000)


@pytest.fixture
def sim(sim: Sim) -> Sim:
    sim.says("moses", "/help")
    sim.gives_role("moses", "moderator")
    return sim


def pours(sim: Sim, who: str, n: int, *, said: str = "The drain at Mill Lane is full") -> None:
    """Let somebody send so many messages within one second."""
    arrivals = [console.line(who, f"{said} {k}", f"{next(NUMBERS)}") for k in range(n)]
    sim.stepped.keep("console", "local", *arrivals)


def outcomes(sim: Sim) -> Counter[str]:
    return Counter(dict(sim.rows(select(I.outcome, func.count()).group_by(I.outcome))))


def test_a_rush_is_one_report_with_all_that_was_said(sim: Sim) -> None:
    pours(sim, "spam", 240)
    sim.stepped.settle()
    (report,) = sim.rows(select(Report))
    answers = sim.house.vault.open_text(report.answers, place=f"report|answers|{report.id}")
    rows = sim.rows(select(Supplement).order_by(S.id))
    texts = [sim.house.vault.open_text(s.body, place=f"supplement|body|{s.id}") for s in rows]
    held = 240 - rush.MOST
    assert outcomes(sim)[rushing.OUTCOME] == held
    assert len(texts) == held
    assert texts[-1].endswith(" 239")
    assert "Mill Lane" in json.dumps(json.loads(answers))
    assert not report.agreed
    assert sim.heard("spam") == []  # the answers to the first thirty had not gone out


def test_moderators_see_one_card_with_the_first_words_and_a_number(sim: Sim) -> None:
    pours(sim, "spam", 240)
    sim.stepped.settle()
    sim.says("moses", "/next")
    card = sim.heard("moses")[-1]
    assert "207 more messages of this sender" in card
    assert len(card) < 3000
    sim.presses("moses", "Reject")
    sim.presses("moses", "it could not be understood as a report")
    sim.says("moses", "/next")
    assert sim.heard("moses")[-1].startswith("The queue is empty")


def test_the_sender_is_told_once_a_minute_and_answered_again_when_calm(sim: Sim) -> None:
    for _ in range(180):
        pours(sim, "spam", 2)
        sim.stepped.settle(post=False)
        sim.pass_time(seconds=1)
    told = sim.heard("spam")
    kept = [text for text in told if "are kept" in text]
    assert len(kept) == 2
    sim.pass_time(minutes=3)
    before = len(sim.heard("spam"))
    sim.says("spam", "There is a hole in Mill Lane")
    assert len(sim.heard("spam")) > before


def test_words_of_danger_are_heard_in_a_rush(sim: Sim) -> None:
    pours(sim, "spam", 60)
    sim.stepped.settle()
    sim.says("spam", "my child is trapped under the wall")
    assert any("999" in text for text in sim.heard("spam"))
    assert any("trapped" in text for text in sim.heard("moses"))


def test_stop_and_forget_are_heard_in_a_rush(sim: Sim) -> None:
    pours(sim, "spam", 60)
    sim.stepped.settle()
    sim.says("spam", "STOP")
    assert outcomes(sim)["stopped"] == 1
    pours(sim, "spam", 5)
    sim.stepped.settle()
    assert outcomes(sim)["silence"] == 5


def test_who_writes_ten_short_messages_in_distress_gets_every_answer(sim: Sim) -> None:
    for n in range(10):
        sim.says("amina", f"water in house {n}")
    assert len(sim.heard("amina")) >= 10


def test_others_wait_for_no_more_than_a_set_behind_a_thousand_rows(sim: Sim) -> None:
    pours(sim, "spam", 1000)
    for who in ("amina", "juma"):
        pours(sim, who, 1)
    turns.run(sim.stepped.writer.conn, sim.house)
    undone = sim.rows(select(func.count()).where(I.step == "new"))[0][0]
    talkers = [sim.house.vault.talker("console", "local", who) for who in ("amina", "juma")]
    theirs = sim.rows(select(I.step).where(I.talker.in_(talkers)))
    assert theirs == [("done",), ("done",)]
    assert undone > 900


def test_the_pace_is_a_row_so_another_process_goes_on_counting(sim: Sim) -> None:
    pours(sim, "spam", rush.MOST)
    sim.stepped.settle()
    (row,) = sim.rows(select(B.n, B.held_since).where(B.n > 1))
    assert (row.n, row.held_since) == (rush.MOST, None)
    sim.clock.move(timedelta(seconds=1))
    pours(sim, "spam", 1)
    sim.stepped.settle()
    assert sim.rows(select(B.held_since).where(B.n > 1)) == [(sim.clock(),)]


@pytest.mark.check
def test_three_hundred_a_second_for_a_minute(sim: Sim) -> None:
    for second in range(60):
        pours(sim, "spam", 300)
        if second % 6 == 0:
            sim.says("amina", f"The lamp at Mill Lane blinks {second}", settle=False)
        sim.stepped.settle()
        sim.pass_time(seconds=1)
    sim.pass_time(minutes=2)
    spam = sim.house.vault.talker("console", "local", "spam")
    rows = dict(
        sim.rows(select(I.outcome, func.count()).where(I.talker == spam).group_by(I.outcome))
    )
    assert sum(rows.values()) == 18_000
    assert rows[rushing.OUTCOME] == 18_000 - rush.MOST
    assert sim.rows(select(func.count()).where(I.step != "done"))[0][0] == 0
    assert sim.rows(select(func.count()).select_from(Supplement))[0][0] == 18_000 - rush.MOST
    assert len(sim.heard("spam")) <= 3  # in three minutes
    sim.says("moses", "/next")
    assert "more messages of this sender" in sim.heard("moses")[-1]
    sim.presses("moses", "Pass")
    sim.says("moses", "/next")
    assert "more messages of this sender" not in sim.heard("moses")[-1]
