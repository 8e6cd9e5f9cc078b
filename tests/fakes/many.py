"""Many reports at once, written beside the program: thousands, each of a person of its own."""

from datetime import timedelta
from typing import Any

from sqlalchemy import insert, select

from privacy.pseudonym import case_code
from storage import models as m
from storage.columns import of
from storage.db import writing
from tests.sim import Sim

R, C, K = map(of, (m.Report, m.Case, m.Contact))
SEALED = ("answers", "code")


def like(sim: Sim, report: Any, n: int, *, case_id: int | None = None) -> list[int]:
    """Write `n` reports like this one, of people of their own; returns their ids.

    Args:
        case_id: the case of all of them; each opens its own where there is none.
    """
    (first,) = sim.rows(select(m.Report).where(R.id == report.id))
    (case,) = sim.rows(select(m.Case).where(C.id == first.case_id))
    (contact,) = sim.rows(select(m.Contact).where(K.id == first.contact_id))
    made = _Made(sim, _row(first, m.Report), _row(case, m.Case), _row(contact, m.Contact), case_id)
    for _ in range(n):
        made.another()
    with writing(sim.house.engine) as conn:
        for table, rows in made.rows.items():
            if rows:
                conn.execute(insert(table), rows)
    return [row["id"] for row in made.rows[m.Report]]


def _row(found: Any, table: Any) -> dict[str, Any]:
    return {column.name: getattr(found, column.name) for column in table.__table__.columns}


class _Made:
    """Rows by table, those that others point at first."""

    def __init__(self, sim: Sim, report: Any, case: Any, contact: Any, case_id: Any) -> None:
        self.sim, self.report, self.case, self.contact = sim, report, case, contact
        self.case_id = case_id
        vault = sim.house.vault
        places = {name: f"report|{name}|{report['id']}" for name in SEALED}
        self.opened = {n: vault.open(report[n], place=at) for n, at in places.items()}
        self.rows: dict[Any, list[dict[str, Any]]] = {
            table: [] for table in (m.Person, m.Contact, m.Case, m.Report)
        }

    def another(self) -> None:
        house, ids = self.sim.house, self.sim.house.ids
        person, contact, report = ids(), ids(), ids()
        at = self.report["received_at"] + timedelta(seconds=len(self.rows[m.Report]))
        self.rows[m.Person].append(
            {"id": person, "key": house.rng.randbytes(16), "created_at": at}
        )
        address = house.vault.seal_text(f"n{contact}", place=f"contact|address|{contact}")
        of_contact = {"id": contact, "person_id": person, "address": address}
        talker = house.vault.talker("console", "local", f"n{contact}")
        self.rows[m.Contact].append(self.contact | of_contact | {"talker": talker})
        sealed = {
            name: house.vault.seal(self.opened[name], place=f"report|{name}|{report}")
            for name in SEALED
        }
        self.rows[m.Report].append(
            self.report | sealed
            | {"id": report, "reporter_id": person, "contact_id": contact,
               "case_id": self.case_id or self._opens(), "received_at": at, "rank_at": at,
               "code_index": house.rng.getrandbits(62)}
        )  # fmt: skip

    def _opens(self) -> int:
        house, case_id = self.sim.house, self.sim.house.ids()
        own = {"id": case_id, "code": case_code(house.rng.randbytes(16)), "place": None}
        self.rows[m.Case].append(self.case | own)
        return case_id
