"""What talks about moderating have in common: who reports, who decides, what is read of it."""

import re

from sqlalchemy import select, update

from storage.columns import of
from storage.db import writing
from storage.models import Case, Contact, Decision, Membership, Report
from tests.sim import CITY, CITY_FILES

R, C, D = of(Report), of(Case), of(Decision)
HERE = "@-2.87134,40.12529"
SIXTY_M_ON = "@-2.87080,40.12529"
FAR_FROM_HERE = "@-2.89134,40.14529"


def staff(sim, who, role="moderator", office=""):
    sim.says(who, "/start")
    sim.says(who, "English")
    sim.gives_role(who, role, office=office)


def reports(sim, who, text="deep pothole by the market, call 0722 123 456", place=HERE):
    """One report of one person, sent; returns its row."""
    sim.says(who, text)
    if "Do you agree" in sim.heard(who)[-1] or "Yes" in labels(sim, who):
        sim.presses(who, "Yes")
    if "Where is it?" in sim.heard(who)[-1]:
        sim.says(who, place)
    if "Skip" in [b.title() for b in labels(sim, who)]:
        sim.says(who, "skip")
    if "Another one" in labels(sim, who):
        sim.presses(who, "Another one")
    sim.presses(who, "Send")
    return sim.rows(select(Report).order_by(R.id.desc()))[0]


def labels(sim, who):
    return [button.label for button in sim.letters(who)[-1].buttons]


def report_now(sim, report):
    return sim.rows(select(Report).where(R.id == report.id))[0]


def case_of(sim, report):
    case_id = report_now(sim, report).case_id
    return sim.rows(select(Case).where(C.id == case_id))[0]


def states(sim, report):
    row, case = report_now(sim, report), case_of(sim, report)
    return row.review, case.verification, case.response, row.case_id


def decisions(sim):
    return sim.rows(select(Decision).order_by(D.id))


def changed(sim, folder, **words):
    """The campaign's next version, with other words in its file."""
    text = CITY.read_text()
    for old, new in words.values():
        text, found = re.subn(old, new, text)
        assert found
    (folder / "campaign.yaml").write_text(text)
    for name in CITY_FILES:
        (folder / name).write_text((CITY.parent / name).read_text())
    sim.load(folder / "campaign.yaml")
    return sim


def verified(sim, who="ruth"):
    """The next card of somebody, found to be true."""
    sim.says(who, "/next")
    sim.presses(who, "Verify")


def role_ends(sim, who):
    """Somebody is no moderator any more."""
    talker = sim.house.vault.talker("console", "local", who)
    person = select(of(Contact).person_id).where(of(Contact).talker == talker)
    with writing(sim.house.engine) as conn:
        conn.execute(
            update(Membership)
            .where(of(Membership).person_id == person.scalar_subquery())
            .values(ended_at=sim.clock())
        )
