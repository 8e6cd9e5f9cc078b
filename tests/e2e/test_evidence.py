"""Grades with evidence: why, links, refuting by two, people near by, the office's own word."""

import pytest
from sqlalchemy import select, update

from storage import cases, pages
from storage.columns import of
from storage.db import reading, writing
from storage.models import Case, Decision, Evidence, Letter, Report
from tests.e2e.desk import HERE, SIXTY_M_ON, case_of, changed, labels, reports, role_ends, staff
from tests.e2e.witnesses import person

pytestmark = pytest.mark.check

R, C, D, E, L = map(of, (Report, Case, Decision, Evidence, Letter))
STREET = (HERE, SIXTY_M_ON, "@-2.87140,40.12540", "@-2.87120,40.12520", "@-2.87110,40.12550")


@pytest.fixture
def sim(sim):
    staff(sim, "moses")
    return sim


def opened_links(sim):
    vault = sim.house.vault
    rows = sim.rows(select(Evidence).where(E.kind == "link"))
    return [vault.open_text(row.body, place=f"evidence|body|{row.id}") for row in rows]


def seen(sim, who="amina"):
    """A report that moses holds, with the code of its case."""
    report = reports(sim, who, "deep pothole by the market")
    return report, case_of(sim, report).code


def test_a_link_is_kept_sealed_and_only_its_site_is_shown(sim):
    report, code = seen(sim)
    sim.says("moses", f"/evidence {code} https://news.example.org/a/very/private/path?u=amina")
    assert "Link: news.example.org, just now" in sim.heard("moses")[-1]
    assert "private" not in sim.heard("moses")[-1]
    (row,) = sim.rows(select(Evidence))
    assert (row.report_id, row.kind) == (report.id, "link")
    assert opened_links(sim) == ["https://news.example.org/a/very/private/path?u=amina"]


@pytest.mark.parametrize("text", ["https://", "http://user:pass@x.org", "https://localhost", "no"])
def test_what_is_no_link_is_told_kindly(sim, text):
    _, code = seen(sim)
    sim.says("moses", f"/evidence {code} {text}")
    assert sim.heard("moses")[-1] == "Send a whole link that begins with https://"


def refutes(sim, who, code):
    sim.says(who, f"/refute {code}")
    sim.presses(who, "it was found not to be so")


def test_one_moderator_refutes_what_nobody_has_published(sim):
    report, code = seen(sim)
    refutes(sim, "moses", code)
    assert case_of(sim, report).verification == "refuted"
    assert (
        "Found untrue: moderator, just now (it was found not to be so)" in sim.heard("moses")[-1]
    )


@pytest.mark.check
def test_two_are_needed_for_what_was_published_and_not_twice_the_same(sim):
    staff(sim, "ruth")
    report, code = seen(sim)
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    for _ in range(2):
        refutes(sim, "moses", code)
        assert case_of(sim, report).verification == "verified"
    refutes(sim, "ruth", code)
    assert case_of(sim, report).verification == "refuted"


@pytest.mark.check
def test_two_are_needed_where_the_category_is_sensitive(sim, tmp_path):
    pothole = "  - code: pothole\n"
    changed(sim, tmp_path, two=(pothole, f"{pothole}    sensitive: yes\n"))
    staff(sim, "ruth")
    report, code = seen(sim)
    refutes(sim, "moses", code)
    assert case_of(sim, report).verification == "unverified"
    refutes(sim, "ruth", code)
    assert case_of(sim, report).verification == "refuted"


def test_who_called_it_untrue_and_is_no_moderator_any_more_is_not_one_of_two(sim):
    for who in ("ruth", "neema"):
        staff(sim, who)
    report, code = seen(sim)
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    refutes(sim, "moses", code)
    role_ends(sim, "moses")
    refutes(sim, "ruth", code)
    assert case_of(sim, report).verification == "verified"
    refutes(sim, "neema", code)
    assert case_of(sim, report).verification == "refuted"


def test_nobody_judges_their_own(sim):
    _, code = seen(sim, "moses")
    sim.says("moses", f"/refute {code}")
    assert "Yes" not in labels(sim, "moses")
    assert case_of(sim, sim.rows(select(Report))[0]).verification == "unverified"


@pytest.mark.check
def test_new_evidence_reopens_what_was_called_unverifiable(sim, tmp_path):
    suggest, match = (r"suggest: [\d.]+", "suggest: 0.02"), (r"match: [\d.]+", "match: 0.03")
    changed(sim, tmp_path, suggest=suggest, match=match)
    report, code = seen(sim)
    sim.says("moses", f"/unverifiable {code}")
    sim.presses("moses", "nobody can get there")
    assert case_of(sim, report).verification == "unverifiable"
    sim.pass_time(minutes=10, tick=False)
    reports(sim, "juma", "another pothole, by the bakery")
    assert case_of(sim, report).verification == "unverified"


def test_the_office_confirms_by_an_answer_that_says_so(sim):
    staff(sim, "amara", "official", "roads")
    report, _ = seen(sim)
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    sim.pass_time(minutes=2)
    sim.presses("amara", "We confirm it is so")
    assert case_of(sim, report).verification == "official_confirmed"
    (last,) = sim.rows(select(Decision).where(D.after == "official_confirmed"))
    assert (last.by_id, last.by_role) == (person(sim, "amara"), "official")
    assert case_of(sim, report).response == "routed"


# --- people near by ------------------------------------------------------------------------


@pytest.fixture
def street(sim):
    """Five people who report in one street; four allow to be asked, one has stopped since."""
    for n, place in enumerate(STREET):
        who = f"n{n}"
        sim.says(who, "/start")
        sim.says(who, "English")
        reports(sim, who, f"street lamp {n} is dark", place=place)
        if n:
            sim.says(who, "/privacy")
            sim.presses(who, "Ask me what I see near by: No")
    sim.says("n4", "STOP")
    return sim


def asked(sim):
    return [
        who for who in ("n0", "n1", "n2", "n3", "n4") if "Do you see it?" in sim.heard(who)[-1]
    ]


@pytest.mark.check
def test_people_near_by_who_agreed_are_asked_and_answer_for_the_case(street):
    sim = street
    report, code = seen(sim)
    sim.says("moses", f"/near {code}")
    sim.pass_time(minutes=1)
    assert asked(sim) == ["n1", "n2", "n3"]
    assert labels(sim, "n1") == ["Yes", "No", "Not any more"]
    assert "amina" not in sim.heard("n1")[-1]
    sim.presses("n1", "Yes")
    sim.presses("n2", "Not any more")
    sim.says("n3", "2")
    assert sim.heard("n3")[-1] == "Thank you. It helps to know."
    sim.says("moses", f"/why {code}")
    assert "Asked near by: 3. Yes 1, no 1, not any more 1." in sim.heard("moses")[-1]

    sim.says("moses", f"/near {code}")
    assert "Too few people near by" in sim.heard("moses")[-1]
    assert case_of(sim, report).verification == "unverified"


@pytest.mark.check
def test_nobody_is_asked_twice_a_day_and_nobody_of_what_is_hidden(street):
    sim = street
    _, code = seen(sim)
    sim.says("moses", f"/near {code}")
    sim.pass_time(minutes=1)
    again = reports(sim, "ines", "a deep hole at the corner", place=SIXTY_M_ON)
    other = case_of(sim, again).code
    sim.says("moses", f"/near {other}")
    assert "Too few people near by" in sim.heard("moses")[-1]
    with writing(sim.house.engine) as conn:
        conn.execute(update(Case).values(restricted=True))
    staff(sim, "ruth", "lead")
    sim.says("ruth", f"/near {other}")
    assert sim.heard("ruth")[-1] == "Strangers are not asked about this."


@pytest.mark.check
def test_a_person_who_is_forgotten_has_answered_nothing(street):
    sim = street
    _, code = seen(sim)
    sim.says("moses", f"/near {code}")
    sim.pass_time(minutes=1)
    sim.presses("n1", "Yes")
    sim.says("n1", "/forget")
    sim.presses("n1", "Yes")
    assert len(sim.rows(select(Evidence))) == 2


def test_where_few_people_report_nobody_is_asked(sim):
    _, code = seen(sim)
    sim.says("moses", f"/near {code}")
    assert "Too few people near by" in sim.heard("moses")[-1]


@pytest.mark.check
def test_a_sensitive_case_is_in_no_public_list_whatever_the_campaign_says(sim, tmp_path):
    pothole = "  - code: pothole\n"
    changed(sim, tmp_path, two=(pothole, f"{pothole}    sensitive: yes\n"))
    report, code = seen(sim)
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    assert case_of(sim, report).verification == "verified"
    campaign = sim.house.campaigns.newest(sim.campaign_id)
    case_id = case_of(sim, report).id
    with reading(sim.house.engine) as read:
        assert cases.public(read, case_id, campaign) is None
        assert list(pages.published(read, sim.campaign_id, campaign, limit=9)) == []
    sim.says("moses", f"/near {code}")
    assert sim.heard("moses")[-1] == "Strangers are not asked about this."
