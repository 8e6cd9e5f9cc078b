"""One sender who writes report after report, slower than a rush, each a case of its own."""

import json
from typing import Any

from sqlalchemy import insert, select

from moderation.queue import GROUPED_FROM
from storage.columns import of
from storage.db import writing
from storage.models import Case, Report
from tests.sim import Sim

R, C = of(Report), of(Case)
SECRET_WORDS = "The lamp post by the flour mill"


def reports(sim: Sim, who: str, what: str) -> Any:
    for answer in (what, "yes", "Mill Lane", "skip", "send"):
        sim.says(who, answer)
    return sim.rows(select(Report).order_by(R.id.desc()))[0]


def floods(sim: Sim, who: str, n: int = GROUPED_FROM, **columns: Any) -> list[int]:
    """Somebody's report, and as many like it as make `n`, each a case of its own."""
    first, house = reports(sim, who, f"{SECRET_WORDS} 1 blinks"), sim.house
    (case,) = sim.rows(select(Case).where(C.id == first.case_id))
    told = json.loads(house.vault.open_text(first.answers, place=f"report|answers|{first.id}"))
    ids = [first.id]
    with writing(house.engine) as conn:
        for k in range(2, n + 1):
            case_id, report_id = house.ids(), house.ids()
            answers = json.dumps(told | {"description": f"{SECRET_WORDS} {k} blinks"})
            sealed = house.vault.seal_text(answers, place=f"report|answers|{report_id}")
            code = f"{chr(64 + k)}{who[0].upper()}AA{k:02}"
            conn.execute(insert(Case), dict(case._mapping) | {"id": case_id, "code": code})
            new = {"id": report_id, "code_index": report_id, "code": None, "answers": sealed}
            conn.execute(
                insert(Report), dict(first._mapping) | new | {"case_id": case_id} | columns
            )
            ids.append(report_id)
    return ids
