"""People who tell of one thing in their own words, known for a while and right before."""

from sqlalchemy import insert, select

from storage.columns import of
from storage.db import writing
from storage.models import Contact, Report, Trust
from tests.e2e.desk import HERE, labels

K, R = of(Contact), of(Report)
FIRST_WORDS = "a deep pothole swallowed my front wheel this morning"
OTHER_WORDS = "the road has sunk in by the bakery, careful with motorbikes"


def known(sim, *people, right=5.0):
    """People who have been here for a while, and were right five times."""
    for who in people:
        sim.says(who, "/start")
        sim.says(who, "English")
    sim.pass_time(days=40, tick=False)
    for who in people:
        row = {"person_id": person(sim, who), "campaign_id": sim.campaign_id, "version": 1}
        with writing(sim.house.engine) as conn:
            conn.execute(
                insert(Trust), {**row, "was_right": right, "was_wrong": 0.0, "at": sim.clock()}
            )


def person(sim, who):
    talker = sim.house.vault.talker("console", "local", who)
    return sim.rows(select(K.person_id).where(K.talker == talker))[0][0]


def reports(sim, who, words, place=HERE):
    """One report; where a public case is offered it is the same."""
    sim.says(who, words)
    for _ in range(6):
        shown = labels(sim, who)
        for button in ("Yes", "Pothole", "The same", "Skip", "Send"):
            if button in shown:
                sim.presses(who, button)
                break
        else:
            if "Where is it?" not in sim.heard(who)[-1]:
                break
            sim.says(who, place)
    return sim.rows(select(Report).order_by(R.id.desc()))[0]
