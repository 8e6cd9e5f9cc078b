"""Cases that independent people tell of: raised and lowered by the rules, with a decision each."""

import pytest
from sqlalchemy import select

from storage.columns import of
from storage.db import writing
from storage.decisions import broken
from storage.models import Case, Contact, Decision, Report, Trust
from tests.e2e.desk import SIXTY_M_ON, case_of, changed, staff
from tests.e2e.witnesses import FIRST_WORDS, OTHER_WORDS, known, person, reports
from tests.sim import Sim

pytestmark = pytest.mark.check

R, C, D, K, T = map(of, (Report, Case, Decision, Contact, Trust))


@pytest.fixture
def sim(engine, tmp_path):
    sim = Sim(engine)
    # Reports of one place are put together whatever their words, so that cases grow.
    suggest, match = (r"suggest: [\d.]+", "suggest: 0.02"), (r"match: [\d.]+", "match: 0.03")
    changed(sim, tmp_path, suggest=suggest, match=match)
    yield sim
    sim.close()


def twice(sim):
    """Two people who know nothing of each other tell of one pothole."""
    known(sim, "amina", "juma")
    first = reports(sim, "amina", FIRST_WORDS)
    sim.pass_time(minutes=20, tick=False)
    second = reports(sim, "juma", OTHER_WORDS, SIXTY_M_ON)
    assert second.case_id == first.case_id
    return first, second


def by_rules(sim):
    return [
        (row.before, row.after)
        for row in sim.rows(select(Decision).where(D.rules == "corroboration-1").order_by(D.id))
        if row.by_id is None
    ]


def test_two_independent_people_corroborate_a_case_by_a_decision_of_nobody(sim):
    first, _ = twice(sim)
    assert case_of(sim, first).verification == "corroborated"
    assert by_rules(sim) == [("unverified", "corroborated")]


@pytest.mark.check
def test_new_accounts_do_not_whatever_they_say(sim):
    first = reports(sim, "amina", FIRST_WORDS)
    for n, words in enumerate((OTHER_WORDS, "big hole in the tarmac, a bus is stuck in it")):
        sim.pass_time(minutes=20, tick=False)
        reports(sim, f"new{n}", words)
    assert case_of(sim, first).verification == "unverified"


@pytest.mark.check
def test_the_same_words_do_not(sim):
    known(sim, "amina", "juma")
    first = reports(sim, "amina", FIRST_WORDS)
    sim.pass_time(minutes=20, tick=False)
    reports(sim, "juma", FIRST_WORDS)
    assert case_of(sim, first).verification == "unverified"


@pytest.mark.check
def test_who_takes_a_report_back_takes_the_grade_back(sim):
    first, _ = twice(sim)
    sim.says("juma", "/withdraw")
    sim.presses("juma", "Yes")
    assert case_of(sim, first).verification == "unverified"
    assert by_rules(sim)[-1] == ("corroborated", "unverified")


@pytest.mark.check
def test_who_is_forgotten_speaks_for_nothing_and_leaves_no_record(sim):
    first, _ = twice(sim)
    gone = person(sim, "juma")
    sim.says("juma", "/forget")
    sim.presses("juma", "Yes")
    assert case_of(sim, first).verification == "unverified"
    assert sim.rows(select(T.person_id).where(T.person_id == gone)) == []


@pytest.mark.check
def test_a_rejected_report_speaks_no_more_and_undoing_brings_it_back(sim):
    first, _ = twice(sim)
    staff(sim, "moses")
    sim.says("moses", "/next")
    sim.presses("moses", "Reject")
    sim.presses("moses", "it was found not to be so")
    assert case_of(sim, first).verification == "unverified"
    assert trusted(sim, "amina")[1] == 1.0

    sim.presses("moses", "Undo")
    assert case_of(sim, first).verification == "corroborated"
    assert trusted(sim, "amina")[1] == pytest.approx(0.0)


def trusted(sim, who):
    return sim.rows(select(T.was_right, T.was_wrong).where(T.person_id == person(sim, who)))[0]


@pytest.mark.check
def test_a_verdict_is_above_the_rules(sim):
    first, _ = twice(sim)
    staff(sim, "moses")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    sim.says("juma", "/withdraw")
    sim.presses("juma", "Yes")
    assert case_of(sim, first).verification == "verified"
    assert trusted(sim, "amina")[0] == pytest.approx(6.0, abs=0.01)


@pytest.mark.check
def test_what_is_corroborated_is_public_only_once_a_moderator_read_a_report_of_it(sim):
    first, _ = twice(sim)
    staff(sim, "moses")
    sim.says("ines", "pothole by the bakery")
    assert case_of(sim, first).code not in "".join(sim.heard("ines"))


@pytest.mark.check
def test_the_chain_holds_over_decisions_of_the_rules(sim):
    twice(sim)
    sim.pass_time(minutes=2)
    with writing(sim.house.engine) as conn:
        assert list(broken(lambda statement: conn.execute(statement).all())) == []
