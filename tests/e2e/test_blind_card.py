"""A second look cannot be told from a first one: by card, by buttons, or by what one types."""

import pytest
from sqlalchemy import select

from storage.columns import of
from storage.models import Decision, Judgement, SecondLook
from tests.e2e.desk import SIXTY_M_ON, case_of, labels, report_now, reports, states

pytestmark = pytest.mark.check

J, K, D = of(Judgement), of(SecondLook), of(Decision)
MORE = "the same deep hole beside the fountain, a bus fell in"


@pytest.fixture
def sim(all_looked_at_twice):
    return all_looked_at_twice


def card_of(sim, who):
    """The next card of somebody, as it comes and opened: words and buttons."""
    sim.says(who, "/next")
    return opened_too(sim, who)


def opened_too(sim, who):
    closed = sim.letters(who)[-1]
    sim.presses(who, "More")
    opened = sim.letters(who)[-1]
    return [(each.text, [b.label for b in each.buttons]) for each in (closed, opened)]


def judgements(sim, kind="second"):
    rows = sim.rows(select(J.verdict, J.reason, J.category).where(J.kind == kind).order_by(J.id))
    return [tuple(row) for row in rows]


def decisions(sim):
    return len(sim.rows(select(D.id)))


def code_of(sim, who="moses"):
    return sim.heard(who)[-1].split()[0]


def verified(sim):
    sim.presses("moses", "Verify")


def rejected(sim):
    sim.presses("moses", "Reject")
    sim.presses("moses", "it was found not to be so")


def corrected(sim):
    code = code_of(sim)
    sim.says("moses", f"/category {code} flooding")
    sim.says("moses", f"/verify {code}")


@pytest.mark.check
@pytest.mark.parametrize("first", [verified, rejected, corrected])
def test_a_blind_card_reads_like_the_fresh_card_of_the_same_report(sim, first):
    report = reports(sim, "amina")
    fresh = card_of(sim, "moses")
    first(sim)
    assert states(sim, report)[0] in ("approved", "rejected")

    assert card_of(sim, "neema") == fresh
    assert "Evidence" not in fresh[1][1]


@pytest.mark.check
@pytest.mark.parametrize("first", [verified, rejected])
def test_a_later_report_of_a_case_tells_no_more_on_its_blind_card(sim, first):
    """How sure the case is, what it took in and what is new in a report stand on cards too."""
    earlier = reports(sim, "juma")
    report = reports(sim, "amina", MORE, place=SIXTY_M_ON)
    sim.says("leah", f"/merge {case_of(sim, earlier).code} {case_of(sim, report).code}")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")  # the next card follows
    fresh = opened_too(sim, "moses")
    assert "New in it" in fresh[0][0]
    first(sim)
    sim.says("neema", "/next")
    if "a bus fell in" not in sim.heard("neema")[-1]:
        sim.presses("neema", "Verify")

    assert opened_too(sim, "neema") == fresh


@pytest.mark.check
def test_a_card_tells_no_grade_before_the_first_judgement_and_tells_it_then(sim):
    earlier = reports(sim, "juma")
    report = reports(sim, "amina", MORE, place=SIXTY_M_ON)
    sim.says("leah", f"/merge {case_of(sim, earlier).code} {case_of(sim, report).code}")
    sim.says("moses", "/next")
    assert "independent" not in sim.heard("moses")[-1]
    assert "Took in" not in sim.heard("moses")[-1]
    sim.presses("moses", "Verify")

    assert "independent" in "".join(sim.heard("moses")[-2:])
    sim.says("neema", "/next")
    sim.presses("neema", "Reject")
    sim.presses("neema", "it was found not to be so")
    talk = next(text for text in sim.heard("neema") if "judged this report differently" in text)
    assert "independent" not in talk


@pytest.mark.check
@pytest.mark.parametrize(
    ("typed", "judged"),
    [
        ("verify {}", ("verified", "", "pothole")),
        ("accept {}", ("accepted", "", "pothole")),
        ("ask {} Is it still there?", ("asked", "", "pothole")),
        ("reject {} untrue", ("rejected", "untrue", "pothole")),
    ],
)
def test_a_word_with_the_code_is_the_blind_judgement_and_changes_nothing(sim, typed, judged):
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    code = code_of(sim)
    verified(sim)
    sim.says("neema", "/next")
    before, citizen = decisions(sim), sim.heard("amina")
    sim.says("neema", f"/{typed.format(code)}")

    assert judgements(sim) == [judged]
    assert "This was a second look" in "".join(sim.heard("neema")[-2:])
    assert decisions(sim) == before
    assert states(sim, report)[:2] == ("approved", "verified")
    assert sim.heard("amina") == citizen


def test_a_category_that_is_typed_is_of_the_second_look_alone(sim):
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    code = code_of(sim)
    verified(sim)
    sim.says("neema", "/next")
    sim.says("neema", f"/category {code} flooding")
    assert sim.heard("neema")[-1].startswith(f"{code} · Flooding")
    sim.says("neema", f"/verify {code.lower()}")

    assert judgements(sim) == [("verified", "", "flooding")]
    assert report_now(sim, report).category == "pothole"


@pytest.mark.check
@pytest.mark.parametrize(
    "word", ["why", "evidence", "refute", "unverifiable", "near", "merge 999999", "split", "same"]
)
def test_what_would_tell_waits_for_the_judgement_of_a_fresh_card_as_of_a_blind_one(sim, word):
    reports(sim, "amina")
    said = []
    for who in ("moses", "neema"):
        sim.says(who, "/next")
        code, before = code_of(sim, who), decisions(sim)
        sim.says(who, f"/{word} {code}")
        said.append(sim.heard(who)[-1])
        assert decisions(sim) == before
        sim.says(who, f"/verify {code}")
    assert said[0] == said[1]
    assert said[0].startswith(f"First judge the card of {code}")
    assert judgements(sim) == [("verified", "", "pothole")]


@pytest.mark.check
def test_what_one_holds_is_listed_shown_and_handed_over_like_a_fresh_card(sim):
    reports(sim, "amina")
    told = []
    for who in ("moses", "neema"):
        sim.says(who, "/next")
        code = code_of(sim, who)
        sim.says(who, "/mine")
        listed = sim.heard(who)[-2:]
        sim.presses(who, "Show the card")
        told.append([*listed, sim.heard(who)[-1], labels(sim, who)])
        sim.says(who, f"/verify {code}") if who == "moses" else sim.says(who, "/handover gone")
    assert told[0] == told[1]
    assert "1" in sim.heard("neema")[-1]
    assert judgements(sim) == []
    assert sim.rows(select(K.step, K.taken_by))[0].taken_by is None


@pytest.mark.check
def test_a_copy_of_the_card_tells_whoever_may_be_second_nothing(sim):
    report = reports(sim, "amina")
    sim.says("neema", "/next")
    code = code_of(sim, "neema")
    sim.pass_time(minutes=21)
    sim.says("moses", "/next")
    verified(sim)
    copy = sim.letters("neema")[-1]

    assert states(sim, report)[0] == "approved"
    assert (copy.text, copy.buttons) == (f"{code}: somebody else has this card.", ())
