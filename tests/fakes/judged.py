"""Decided pairs, put into the database as if moderators had judged for weeks."""

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import insert, select

from storage.columns import of
from storage.db import writing
from storage.models import Case, Match, Person, Report
from tests.sim import Sim


def judge(
    sim: Sim,
    category: str,
    *,
    joined: int,
    apart: int = 0,
    likeness: float = 0.5,
    verdict: str = "suggest",
    channel: str = "console",
    campaign_id: int = 0,
    habit: float = 0.0,
) -> list[int]:
    """Have so many second reports joined to the case of the first, and so many parted from it.

    Args:
        likeness: with the habit that was learned by then.

    Returns:
        Ids of the second reports.
    """
    told = [
        {"name": name, "value": value, "log_odds": value}
        for name, value in (("place", 40.0), ("time", 2.0), ("habit", habit))
    ]
    seconds = []
    with writing(sim.house.engine) as conn:
        person = conn.execute(select(of(Person).id)).scalars().first()
        for n in range(joined + apart):
            first, second = (_report(sim, category, channel, campaign_id, person) for _ in "ab")
            second["case_id"] = first["case_id"] if n < joined else second["case_id"]
            cases = sorted({first["case_id"], second["case_id"]})
            conn.execute(insert(Case), [_case(sim, i, category, campaign_id) for i in cases])
            conn.execute(insert(Report), [first, second])
            row = {"report_id": second["id"], "other_id": first["id"], "likeness": likeness}
            conn.execute(insert(Match), {**row, "verdict": verdict, "reasons": json.dumps(told)})
            seconds.append(second["id"])
    return seconds


def _report(
    sim: Sim, category: str, channel: str, campaign_id: int, person: Any
) -> dict[str, Any]:
    at = sim.clock() - timedelta(days=30)
    return {
        "id": sim.house.ids(), "campaign_id": campaign_id or sim.campaign_id, "n": 1,
        "code_index": sim.house.ids(), "reporter_id": person, "case_id": sim.house.ids(),
        "category": category, "language": "en", "channel": channel, "received_at": at,
        "review": "approved", "decided_at": at, "agreed": True, "held": "",
    }  # fmt: skip


def _case(sim: Sim, id: int, category: str, campaign_id: int) -> dict[str, Any]:
    at = sim.clock() - timedelta(days=30)
    return {
        "id": id, "code": f"X{id}", "campaign_id": campaign_id or sim.campaign_id,
        "category": category, "office": "", "verification": "verified", "response": "open",
        "opened_at": at, "changed_at": at, "version": 1,
    }  # fmt: skip
