"""Releases in a moment, for talks about receipts: the row and the tree, and no tables."""

from sqlalchemy import select

from storage import receipts
from storage.db import writing
from storage.models import Release, Report
from tests.storage.desk import Desk

RELEASE = "city_streets-2026-W03-v1"


def code_of(sim, report):
    return sim.house.vault.open_text(report.code, place=f"report|code|{report.id}")


def released(sim, *theirs, release=RELEASE, grade="verified", state="published"):
    """A release that counts these reports; returns its root."""
    grades = {report.id: grade for report in theirs}
    with writing(sim.house.engine) as conn:
        desk = Desk(conn, sim.clock())
        number = len(desk.read(select(Release))) + 1
        tree = receipts.grow(desk.read, sim.house.vault, release, grades)
        desk.add(
            Release, id=sim.house.ids(), campaign_id=sim.campaign_id, n=1, number=number,
            vintage=1, period="2026-W03", name=release, state=state, made_on=sim.clock().date(),
            checks="[]", counted=tree.counted, merkle_root=tree.root, published_at=sim.clock(),
        )  # fmt: skip
        receipts.plant(desk, release, tree)
        desk.read(select(Report).limit(1))
    return tree.root
