"""PROOF: who has the code gets the receipt; who has not learns nothing, however often they try."""

from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import event, select

from privacy.pseudonym import ALPHABET, report_code
from publishing import merkle
from publishing.receipts import proves, read
from storage import tallies
from storage.columns import of
from storage.models import CodeTries, TreeLeaf
from tests.e2e.desk import reports
from tests.e2e.releasing import RELEASE, code_of, released
from tests.sim import Sim
from tests.storage.desk import Desk

pytestmark = pytest.mark.check

NONE = "I know no report of yours with that code in what was published. Please check the code."
TOO_MANY = "Too many wrong codes came in. Please try again in an hour."
DICE = Random(5)


@pytest.fixture
def sim(_sqlite):
    with _sqlite.in_memory() as engine:
        sim = Sim(engine)
        sim.load()
        yield sim
        sim.close()


def guess():
    return report_code(DICE.randbytes(16))


def answer(sim, who, code, word="proof"):
    sim.says(who, f"{word} {code}", language="en")
    sim.pass_time(minutes=2, tick=False)
    return sim.heard(who)[-1]


def test_the_code_brings_a_receipt_that_holds(sim):
    report = reports(sim, "amina")
    root = released(sim, report)

    said = answer(sim, "amina", code_of(sim, report))

    (file,) = sim.letters("amina")[-1].attachments
    tree = {"release": RELEASE, "root": root, "leaves": merkle.SMALLEST}
    assert said.startswith(f"Your report is counted in {RELEASE}: confirmed.")
    assert proves(read(file.body), tree)
    assert read(file.body).state == "verified"
    for secret in (code_of(sim, report), str(report.id), report.category):
        assert secret.encode() not in file.body


def test_each_release_that_counts_it_gives_a_receipt_the_newest_first(sim):
    report = reports(sim, "amina")
    for week in (1, 2, 3, 4):
        released(sim, report, release=f"city_streets-2026-W0{week}-v1")
        sim.pass_time(minutes=1, tick=False)

    answer(sim, "amina", code_of(sim, report))

    names = [file.name[13:21] for file in sim.letters("amina")[-1].attachments]
    assert names == ["2026-W04", "2026-W03", "2026-W02"]


def test_whoever_has_the_code_has_the_proof_also_from_another_telephone(sim):
    report = reports(sim, "amina")
    released(sim, report)

    assert RELEASE in answer(sim, "amina2", code_of(sim, report))


def test_what_leads_to_nothing_sounds_and_costs_the_same(sim):
    counted, uncounted = reports(sim, "amina"), reports(sim, "salma", place="@-2.89134,40.14529")
    released(sim, counted)
    asked: list[str] = []

    def note(*told):
        asked.append(told[2])

    event.listen(sim.house.engine, "before_cursor_execute", note)
    answer(sim, "zoe", guess())

    def cost(who, code):
        sim.says(who, "hello", language="en")
        asked.clear()
        return answer(sim, who, code), list(asked)

    unknown, not_counted = cost("eve", guess()), cost("ivy", code_of(sim, uncounted))
    event.remove(sim.house.engine, "before_cursor_execute", note)
    assert unknown == not_counted
    assert unknown[0] == NONE
    assert answer(sim, "salma", code_of(sim, uncounted)) == NONE


def test_whoever_is_heard_no_more_learns_nothing_from_how_long_it_takes(sim):
    report = reports(sim, "amina")
    released(sim, report)
    for _ in range(10):
        answer(sim, "eve", guess())
    asked: list[str] = []

    def note(*told):
        asked.append(told[2])

    event.listen(sim.house.engine, "before_cursor_execute", note)

    def cost(code):
        asked.clear()
        return answer(sim, "eve", code), list(asked)

    unknown, counted = cost(guess()), cost(code_of(sim, report))
    event.remove(sim.house.engine, "before_cursor_execute", note)
    assert unknown == counted
    assert unknown[0] == TOO_MANY


def test_after_forget_nobody_gets_a_receipt_any_more(sim):
    report, other = reports(sim, "amina"), reports(sim, "salma", place="@-2.89134,40.14529")
    code, root = code_of(sim, report), released(sim, report, other)

    sim.says("amina", "forget")
    sim.presses("amina", "Yes")

    assert answer(sim, "eve", code) == NONE
    left = sim.rows(select(of(TreeLeaf).report_id))
    assert [row.report_id for row in left] == [other.id]
    answer(sim, "salma", code_of(sim, other))
    (file,) = sim.letters("salma")[-1].attachments
    assert read(file.body).root == root


@pytest.mark.parametrize("word", ["proof", "status", "add", "withdraw"])
def test_who_guesses_ten_times_in_an_hour_is_heard_no_more(sim, word):
    report = reports(sim, "amina")
    released(sim, report)
    for _ in range(10):
        assert answer(sim, "eve", guess(), word) != TOO_MANY

    assert answer(sim, "eve", code_of(sim, report), word) == TOO_MANY
    assert answer(sim, "eve", guess(), "proof") == TOO_MANY
    assert TOO_MANY not in answer(sim, "amina", code_of(sim, report), word)


def test_an_hour_later_the_right_code_is_heard_again(sim):
    report = reports(sim, "amina")
    released(sim, report)
    for _ in range(10):
        answer(sim, "eve", guess())
    sim.pass_time(hours=1, tick=False)

    assert RELEASE in answer(sim, "eve", code_of(sim, report))


def test_a_slip_of_a_letter_is_no_guess(sim):
    code = guess()
    slips = [code[:-1] + sign for sign in ALPHABET if sign != code[-1]]

    assert {answer(sim, "eve", slip) for slip in slips[:12]} == {NONE}
    assert sim.rows(select(CodeTries)) == []


def test_a_crowd_of_guessers_stops_all_but_the_owners(sim):
    report = reports(sim, "amina")
    released(sim, report)
    for n in range(100):
        sim.says(f"eve{n // 8}", f"proof {guess()}", language="en")
        sim.pass_time(seconds=20, tick=False)

    assert answer(sim, "bystander", code_of(sim, report)) == TOO_MANY
    assert RELEASE in answer(sim, "amina", code_of(sim, report))
    sim.pass_time(hours=1, tick=False)
    assert RELEASE in answer(sim, "bystander", code_of(sim, report))


@pytest.mark.check
def test_of_ten_thousand_guesses_in_three_hours_three_hundred_are_looked_up(sim):
    with sim.house.engine.connect() as conn, conn.begin():
        desk, heard = Desk(conn), 0
        for _ in range(10_000):
            if tallies.may_anybody_try(desk):
                heard += 1
                tallies.count_wrong_in_all(desk)
            desk.now += timedelta(seconds=1.07)

    assert heard == 300


@pytest.mark.check
def test_ten_thousand_guesses_at_a_million_codes_find_nothing():
    """Even if all were looked up at once; at the bounded rate they take more than four days."""
    dice = Random(11)
    issued = {report_code(dice.randbytes(16)) for _ in range(1_000_000)}

    assert len(issued) == 1_000_000
    assert not any(report_code(dice.randbytes(16)) in issued for _ in range(10_000))
