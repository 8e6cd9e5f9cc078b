"""FORGET reaches whatever a person has left: a life in four campaigns, and nothing found after it.

All that the database still holds is opened with its own key and looked through, beside its bytes.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from channels import console
from moderation.suggest_body import SUGGEST
from storage import models as m
from storage.columns import of
from storage.db import connect, writing
from storage.suggestions import place_of
from tests.fakes.pictures import TELLING
from tests.sim import ROOT, Sim
from tests.storage.leftovers import leftovers

C, P = map(of, (m.Contact, m.Person))
AMINA = "amina-of-the-birds"
WELL = "@-1.29210,36.82190"


@pytest.fixture
def sim(tmp_path: Path) -> Iterator[Sim]:
    engine = connect(f"sqlite:///{tmp_path / 'heed.db'}")
    m.tables().create_all(engine)
    sim = Sim(engine)
    sim.console._photos[console.PHOTO_REF] = TELLING["JPEG"]()
    for name in ("water_points", "clinic_scorecard", "household_water"):
        sim.load(ROOT / "campaigns" / name / "campaign.yaml")
    sim.load()
    yield sim
    sim.close()
    engine.dispose()


def says(sim: Sim, who: str, *lines: str) -> None:
    """Lines, or buttons where one of that label is to be seen last."""
    for line in lines:
        seen = sim.letters(who)[-1].buttons if sim.letters(who) else ()
        if line in {button.label for button in seen}:
            sim.presses(who, line)
        else:
            sim.says(who, line, language="en")


def staff(sim: Sim, who: str, code: str, role: str, office: str = "") -> None:
    says(sim, who, f"/start {code}", "Yes")
    sim.gives_role(who, role, office=office)


def _asked_near_by(sim: Sim) -> None:
    """Rows of evidence: that she was asked what she sees near by, and said it."""
    (person, report), *_ = sim.rows(select(of(m.Report).reporter_id, of(m.Report).id))
    with writing(sim.house.engine) as conn:
        conn.execute(
            insert(m.Evidence),
            {"id": sim.house.ids(), "campaign_id": sim.campaign_id, "report_id": report,
             "kind": "nearby", "speaks": "for", "person_id": person, "channel": "console",
             "nearness": 1.0, "added_at": sim.clock()},
        )  # fmt: skip


def in_the_city(sim: Sim) -> None:
    """A verified report with a picture, words added, a description, a model that learned it."""
    staff(sim, "moses", "amara", "moderator")
    staff(sim, "rosa", "amara", "official", "roads")
    says(sim, AMINA, "/start amara", "Yes", "!photo Deep pothole by the starling market")
    says(sim, AMINA, "-2.87134,40.12529 behind the starling shop", "Send")
    says(sim, "moses", "/next", "Pictures", "Verify")
    sim.pass_time(minutes=2)
    says(sim, AMINA, "/add It looks like a starling", "/about", "From Starling Hill")
    says(sim, AMINA, "/subscribe")
    _asked_near_by(sim)
    sim.pass_time(days=4)  # a Monday: the office's digest tells of the case
    body = sim.house.vault.seal_text("starling", place=place_of(sim.campaign_id))
    with writing(sim.house.engine) as conn:
        conn.execute(
            insert(m.SuggestionModel),
            {"campaign_id": sim.campaign_id, "n": 1, "made_of": 1, "made_at": sim.clock(),
             "body": body},
        )  # fmt: skip
        errand = sim.house.ids()
        body = sim.house.vault.seal_text("starling", place=f"errand|body|{errand}")
        conn.execute(
            insert(m.Errand),
            {"id": errand, "kind": SUGGEST, "subject": f"{sim.campaign_id}:1:1:2026-01-15",
             "step": "done", "body": body, "tries": 0, "created_at": sim.clock()},
        )  # fmt: skip


def on_the_map(sim: Sim) -> None:
    """A thing of somebody else's that she says is gone."""
    staff(sim, "ines", "kijito", "lead")
    says(sim, "bako", "/start kijito", "Yes", "Borehole at the old mill", WELL, "Yes", "12")
    says(sim, "bako", "Skip", "Send")
    says(sim, "ines", "/next", "Verify")
    code = sim.heard("ines")[-1].split(" ")[0]
    says(sim, AMINA, "/start kijito", f"gone {code}", "Yes", WELL)
    assert sim.rows(select(m.Sighting))


def at_the_clinic(sim: Sim) -> None:
    """An action that she wrote down, that her office owns, and that she closed."""
    says(sim, "juma", "/start kisima", "Yes", "It is bad", "Kisima", "I go there for care")
    says(sim, "juma", "Bad", "Fair", "Good", "Yes", "No", "Skip", "Send")
    staff(sim, AMINA, "kisima", "moderator")
    sim.gives_role(AMINA, "official", office="health")
    says(sim, AMINA, "/action kisima health 2026-01-27 Order malaria medicine", "/actions")
    says(sim, AMINA, "1. Kisima", "Done")
    assert sim.rows(select(m.Action))[0].closed_by


def at_the_door(sim: Sim) -> None:
    """An interview that she sent, and one that a household refused."""
    staff(sim, AMINA, "water", "enumerator")
    says(sim, AMINA, "/interview", "Bondeni", "Interview", "14B", "Yes", "5", "1", "0", "4")
    says(sim, AMINA, "Told by a heron", "Send", "/interview", "Bondeni", "Refused")
    assert len(sim.rows(select(m.Visit))) == 2


@pytest.fixture
def lived(sim: Sim) -> Sim:
    in_the_city(sim)
    at_the_door(sim)
    on_the_map(sim)
    at_the_clinic(sim)
    says(sim, AMINA, "/start amara", "The starling lamp is broken", "/mydata")
    return sim


def forget(sim: Sim) -> None:
    sim.says(AMINA, "/forget")
    sim.presses(AMINA, "Yes")
    sim.pass_time(minutes=1)
    assert sim.heard(AMINA)[-1].startswith("Done.")


def where(sim: Sim, ids: set[int]) -> set[str]:
    """Columns that hold one of these ids, alone or inside a text."""
    return leftovers(sim, *map(str, ids))


LIVED = {
    "action.closed_by", "action.made_by", "attachment.body", "cases.place", "consent.person_id",
    "contact.address", "decision.by_id", "draft.body", "errand.body", "evidence.person_id",
    "fingerprint.sealed",
    "inbox.body", "letter.prompt", "media.contact_id", "membership.person_id", "report.answers",
    "self_description.body", "sighting.person_id", "subscription.contact_id",
    "suggestion_model.body", "supplement.body", "visit.enumerator_id",
}  # fmt: skip


@pytest.mark.check
def test_forget_leaves_nothing_of_a_life_in_four_campaigns(lived: Sim) -> None:
    sim = lived
    talker = sim.house.vault.talker("console", "local", AMINA)
    (contact,) = sim.rows(select(C).where(C.talker == talker))
    (person,) = sim.rows(select(P).where(P.id == contact.person_id))
    ids = {contact.id, person.id}
    assert leftovers(sim, "starling", AMINA) | where(sim, ids) >= LIVED

    forget(sim)

    assert leftovers(sim, "starling", AMINA) == set()
    # Who decided stays a row with a new key, that only decisions and ended roles name.
    assert where(sim, ids) <= {"person.id", "decision.by_id", "membership.person_id"}
    assert where(sim, {contact.id}) == set()
    assert sim.rows(select(P.key).where(P.id == person.id)) != [(person.key,)]
    # What others told her, or agreed on with her, is theirs.
    assert leftovers(sim, "heron") == {"report.answers"}
    assert leftovers(sim, "malaria") >= {"action.body"}
    path = Path(sim.house.engine.url.database or "")
    raw = b"".join(file.read_bytes() for file in path.parent.glob("heed.db*"))
    assert [each for each in (talker, person.key, AMINA.encode()) if each in raw] == []
