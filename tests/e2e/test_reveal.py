"""What cards never show: for an hour, to one, after two others agreed; all of it written down."""

import pytest
from sqlalchemy import select, update

from storage.columns import of
from storage.db import writing
from storage.models import Contact, Decision, Letter, Membership, Reveal
from tests.e2e.desk import reports, staff
from tests.e2e.revealing import EXACT, asked, begun, steps
from tests.sim import Sim

pytestmark = pytest.mark.check

D, V, L = of(Decision), of(Reveal), of(Letter)


@pytest.fixture
def sim(engine, tmp_path):
    sim = begun(Sim(engine), tmp_path)
    yield sim
    sim.close()


def test_two_others_agree_one_of_them_a_lead_and_it_is_gone_after_an_hour(sim):
    code = asked(sim)
    assert EXACT not in "".join(sim.heard("moses"))
    sim.presses("neema", "Agree")
    assert EXACT not in "".join(sim.heard("moses"))
    sim.presses("leah", "Agree")
    shown = sim.letters("moses")[-1]
    assert EXACT in shown.text
    assert shown.is_protected
    assert "exact place of your report" in sim.heard("amina")[-1]
    sim.pass_time(minutes=61)

    gone = sim.letters("moses")[-1]
    assert gone.edits is not None
    assert gone.text == f"{code}: what was shown is gone again."
    assert sim.rows(select(L.prompt).where(L.dedupe.like("reveal:%")))[0].prompt is None
    assert steps(sim) == [
        ("asked:place", "moderator"),
        ("agreed:place", "moderator"),
        ("agreed:place", "lead"),
        ("shown:place", ""),
        ("expired:place", ""),
    ]


def test_two_moderators_are_not_enough_and_the_asker_counts_for_nothing(sim):
    asked(sim)
    sim.presses("neema", "Agree")
    sim.presses("otis", "Agree")
    assert "now a lead must" in sim.heard("otis")[-1]
    assert "Agree" not in [b.label for letter in sim.letters("moses") for b in letter.buttons]

    assert sim.rows(select(V.step))[0].step == "asked"


def test_nobody_agrees_twice(sim):
    asked(sim)
    sim.presses("leah", "Agree")
    sim.presses("leah", "Agree")
    assert "others must agree" in sim.heard("leah")[-1]

    assert EXACT not in "".join(sim.heard("moses"))


def test_two_who_agree_at_once_make_one_reveal(sim):
    asked(sim)
    tokens = {who: sim.button(who, "Agree") for who in ("neema", "leah", "otis")}
    for who, token in tokens.items():
        sim.presses_token(who, token, settle=False)
    sim.stepped.settle()

    assert sum(EXACT in text for text in sim.heard("moses")) == 1
    assert [step for step, _ in steps(sim)].count("shown:place") == 1


def test_one_refusal_ends_it(sim):
    asked(sim)
    sim.presses("neema", "Agree")
    sim.presses("otis", "Refuse")
    sim.presses("leah", "Agree")

    assert "settled already" in sim.heard("leah")[-1]
    assert "Refused" in sim.heard("moses")[-1]
    assert EXACT not in "".join(sim.heard("moses"))


def test_what_nobody_agrees_to_lapses_after_a_day(sim):
    asked(sim)
    sim.pass_time(hours=25)

    assert steps(sim)[-1] == ("expired:place", "")
    sim.presses("leah", "Agree")
    assert EXACT not in "".join(sim.heard("moses"))


def test_it_is_asked_for_in_private_only(sim):
    reports(sim, "amina")
    sim.says("moses", "/next")
    code = sim.heard("moses")[-1].split()[0]
    staff(sim, "olga", role="organiser")
    sim.says("#moderators:olga", "/moderate")
    sim.says("#moderators:moses", f"/reveal {code}")

    assert not sim.rows(select(V.id))


def test_a_number_needs_the_reporter_s_word_and_a_number(sim):
    reports(sim, "amina")
    sim.says("moses", "/next")
    code = sim.heard("moses")[-1].split()[0]
    sim.says("moses", f"/reveal {code}")

    labels = [b.label for b in sim.letters("moses")[-1].buttons]
    assert labels == ["Exact place: to send help", "Exact place: to look on site"]


def test_a_forgotten_reporter_s_place_is_shown_to_nobody(sim):
    asked(sim)
    sim.presses("neema", "Agree")
    sim.says("amina", "forget")
    sim.presses("amina", "Yes")
    sim.presses("leah", "Agree")

    assert EXACT not in "".join(sim.heard("moses"))


@pytest.mark.parametrize("who", ["moses", "neema"])
def test_who_lost_the_right_meanwhile_neither_sees_it_nor_counts(sim, who):
    asked(sim)
    sim.presses("neema", "Agree")
    talker = sim.house.vault.talker("console", "local", who)
    person = select(of(Contact).person_id).where(of(Contact).talker == talker).scalar_subquery()
    with writing(sim.house.engine) as conn:
        ended = update(Membership).where(of(Membership).person_id == person)
        conn.execute(ended.values(ended_at=sim.clock()))
    sim.presses("leah", "Agree")

    assert "settled already" in sim.heard("leah")[-1]
    assert EXACT not in "".join(sim.heard("moses"))
    assert steps(sim)[-1] == ("expired:place", "")


def test_whoever_forgets_ends_what_is_shown_of_them_at_once(sim):
    asked(sim)
    sim.presses("neema", "Agree")
    sim.presses("leah", "Agree")
    assert EXACT in sim.heard("moses")[-1]
    sim.says("amina", "/forget")
    sim.presses("amina", "Yes")
    sim.pass_time(minutes=1)

    assert sim.letters("moses")[-1].edits is not None
    assert "gone again" in sim.heard("moses")[-1]


def test_what_the_reporter_took_back_is_not_shown(sim):
    asked(sim)
    sim.presses("neema", "Agree")
    sim.says("amina", "/withdraw")
    sim.presses("amina", "Yes")
    sim.presses("leah", "Agree")

    assert steps(sim)[-1] == ("expired:place", "")
    assert EXACT not in "".join(sim.heard("moses"))
