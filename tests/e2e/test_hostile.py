"""Moderators who mean harm, or err: what no group sees, and nobody decides for themselves."""

import pytest
from sqlalchemy import select

from handlers.review.grades import site_of
from storage.columns import of
from storage.models import Case, Decision, Report
from tests.e2e.desk import case_of, changed, labels, report_now, reports, staff

pytestmark = pytest.mark.check

D, R, C = of(Decision), of(Report), of(Case)
WORDS = "deep pothole by the market"


@pytest.fixture
def sim(sim):
    staff(sim, "moses")
    staff(sim, "neema")
    staff(sim, "olga", role="organiser")
    return sim


@pytest.fixture
def delicate(sim, tmp_path):
    pothole = r"  - code: pothole\n"
    return changed(sim, tmp_path, two=(pothole, "  - code: pothole\n    sensitive: yes\n"))


def said_in(sim, name):
    return "\n".join(d.text for a, d in sim.console.said if a.partition(":")[0] == name)


def test_words_of_a_sensitive_case_stay_out_of_groups_also_when_commands_are_typed(delicate):
    sim = delicate
    sim.says("#moderators:olga", "/moderate")
    code = case_of(sim, reports(sim, "amina")).code
    for typed in ("category {}", "ask {} When was it?", "why {}", "evidence {} https://a.org/x"):
        sim.says("#moderators:moses", f"/{typed.format(code)}")
    assert code in said_in(sim, "#moderators")
    assert WORDS not in said_in(sim, "#moderators")


def test_nothing_is_shown_or_decided_in_groups_that_are_not_the_moderators(sim):
    code = case_of(sim, reports(sim, "amina")).code
    before = len(sim.rows(select(D.id)))
    for word in ("category", "ask", "why", "near", "refute", "evidence", "gold", "reveal"):
        sim.says("#village:olga", f"/{word} {code}")
    for typed in (f"ask {code} When was it?", f"category {code} street light", "surges", "undo"):
        sim.says("#village:olga", f"/{typed}")
    assert code not in said_in(sim, "#village")
    assert len(sim.rows(select(D.id))) == before


def test_nobody_decides_on_a_case_that_they_reported_something_in_too(sim):
    theirs, own = reports(sim, "amina"), reports(sim, "moses")
    code = case_of(sim, theirs).code
    assert case_of(sim, own).code == code
    before = len(sim.rows(select(D.id)))
    for typed in ("refute {}", "evidence {} https://a.org/x", "category {} street light",
                  "ask {} When was it?", "near {}", "verify {}", "why {}"):  # fmt: skip
        sim.says("moses", f"/{typed.format(code)}")
        assert "your own report" in sim.heard("moses")[-1]
    sim.says("moses", "/next")
    assert labels(sim, "moses") == []
    assert len(sim.rows(select(D.id))) == before


def test_no_report_is_joined_to_a_case_that_the_moderator_reported(sim):
    own = case_of(sim, reports(sim, "moses")).code
    theirs = reports(sim, "amina", text="The street light does not burn", place="@-2.8913,40.1353")
    sim.says("moses", f"/same {case_of(sim, theirs).code} {own}")
    assert "your own report" in sim.heard("moses")[-1]
    assert case_of(sim, theirs).code != own


def test_no_report_is_joined_to_a_case_that_protects_it_less(delicate):
    sim = delicate
    report = reports(sim, "amina")
    light = reports(sim, "bako", text="The street light does not burn", place="@-2.8913,40.1353")
    sim.says("moses", f"/same {case_of(sim, report).code} {case_of(sim, light).code}")
    assert case_of(sim, report).id != case_of(sim, light).id


def test_whoever_holds_a_role_is_not_shut_out_by_a_block(sim):
    staff(sim, "leah", role="lead")
    code = case_of(sim, reports(sim, "olga")).code
    sim.says("leah", f"/block {code}")
    assert "may not do that" in sim.heard("leah")[-1]
    sim.says("olga", "/members")
    assert "Who works here" in sim.heard("olga")[-1]


@pytest.mark.parametrize("step", ["Accept", "category"])
def test_one_person_alone_takes_up_nothing_that_needs_two(sim, tmp_path, step):
    pothole = "  - code: pothole\n"
    changed(sim, tmp_path, two=(pothole, f"{pothole}    two_persons: yes\n"))
    report = reports(sim, "amina")
    code = case_of(sim, report).code
    if step == "Accept":
        sim.says("moses", "/next")
        assert "Accept" not in labels(sim, "moses")
        sim.says("moses", f"/accept {code}")
    else:
        sim.says("moses", f"/category {code} street light")
        sim.says("moses", f"/verify {code}")
    assert report_now(sim, report).review != "approved"
    assert case_of(sim, report).verification == "unverified"


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://exa\u202emple.org/x", "example.org"),
        ("https://\u0440\u0430ypal.com/", "xn--ypal-43d9g.com"),
        ("https://a<b>.org", ""),
        ("https://{name}.org", ""),
        (f"https://{'a.' * 200}org", ""),
        ("https://me@a.org", ""),
    ],
)
def test_the_site_of_a_link_is_shown_as_what_it_is(address, site):
    assert site_of(address) == site
