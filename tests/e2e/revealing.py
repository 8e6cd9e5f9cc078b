"""What cards never show is asked for: the words of it, and the steps that are written down."""

from sqlalchemy import select

from storage.columns import of
from storage.models import Decision
from tests.e2e.desk import changed, reports, staff

D = of(Decision)
EXACT = "-2.87134, 40.12529"
# Cards show the place of a person coarsely.
_PLACE_OF_A_PERSON = (r"(- code: pothole\n(?:    .*\n)*?)    place: thing", r"\1    place: person")


def begun(sim, folder):
    """Potholes lie where a person is; three moderators and a lead look at them."""
    changed(sim, folder, person=_PLACE_OF_A_PERSON)
    for who in ("moses", "neema", "otis"):
        staff(sim, who)
    staff(sim, "leah", role="lead")
    return sim


def asked(sim, want="Exact place: to send help"):
    reports(sim, "amina")
    sim.says("moses", "/next")
    code = sim.heard("moses")[-1].split()[0]
    sim.says("moses", f"/reveal {code}")
    sim.presses("moses", want)
    return code


def steps(sim):
    rows = sim.rows(select(D.after, D.by_role).where(D.about == "reveal").order_by(D.id))
    return [(row.after, row.by_role) for row in rows]
