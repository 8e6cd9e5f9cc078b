"""A place for Heed to live in: keys, a database with the city's campaign, and what is in it."""

import json
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Executable, select

from bot.campaign_files import read_with_files
from bot.house import House
from bot.keyring import load_ring, write_new
from bot.settings import Settings
from privacy.vault import Vault, new_ring
from storage import campaigns, migrate
from storage.columns import of
from storage.db import connect, writing
from storage.models import Contact, Draft, Inbox, Report

INBOX, DRAFT, CONTACT, REPORT = of(Inbox), of(Draft), of(Contact), of(Report)
ROOT = Path(__file__).parents[2]
CITY = ROOT / "campaigns" / "city_streets" / "campaign.yaml"


@dataclass(slots=True)
class Home:
    """Keys, a database with the city's campaign, and the environment that names them."""

    folder: Path
    database_url: str
    house: House = field(init=False)

    def __post_init__(self) -> None:
        key_file = self.folder / "keys" / "heed.keys"
        key_file.parent.mkdir()
        write_new(key_file, new_ring(os.urandom(32)))
        engine = connect(self.database_url)
        migrate.upgrade(engine)
        vault = Vault(load_ring(key_file), random_bytes=os.urandom)
        self.house = House(engine, vault, Settings(database_url=self.database_url))
        code, text, files = read_with_files(CITY)
        with writing(engine) as conn:
            campaigns.load(
                conn, code=code, text=text, files=files, new_id=self.house.ids(),
                now=datetime.now(UTC), by="test",
            )  # fmt: skip

    @property
    def environment(self) -> dict[str, str]:
        """What the program is told; the test's own HEED_ variables are not among it."""
        kept = {name: text for name, text in os.environ.items() if not name.startswith("HEED_")}
        return kept | {
            "HEED_DATABASE_URL": self.database_url,
            "HEED_KEY_FILE": str(self.folder / "keys" / "heed.keys"),
            "HEED_PORT": "0",
            "HEED_SUGGESTIONS": "false",
            "PYTHONPATH": str(ROOT),
        }

    def close(self) -> None:
        """Let the test's own connections go."""
        self.house.engine.dispose()

    def rows(self, statement: Executable) -> list[Any]:
        with writing(self.house.engine) as conn:
            return list(conn.execute(statement))

    def steps(self, channel: str) -> dict[str, str]:
        """External id -> step of all inbox rows of a channel."""
        statement = select(INBOX.external_id, INBOX.step).where(INBOX.channel == channel)
        return dict(tuple(row) for row in self.rows(statement))

    def drafts(self) -> dict[str, str]:
        """Address -> what its draft has taken in as the description."""
        table, contact = DRAFT, CONTACT
        joined = select(contact.id, contact.address, table.body).join_from(
            Draft, Contact, table.contact_id == contact.id
        )
        return {
            self._open(row.address, f"contact|address|{row.id}"): json.loads(
                self._open(row.body, f"draft|body|{row.id}")
            )["answers"].get("description", "")
            for row in self.rows(joined)
        }

    def reports(self) -> dict[str, list[str]]:
        """Address -> descriptions of its reports in the order in which they were sent in."""
        table, contact = REPORT, CONTACT
        joined = (
            select(table.id, table.answers, contact.address, contact.id.label("contact_id"))
            .join_from(Report, Contact, table.contact_id == contact.id)
            .order_by(table.received_at, table.id)
        )
        found: dict[str, list[str]] = {}
        for row in self.rows(joined):
            address = self._open(row.address, f"contact|address|{row.contact_id}")
            answers = json.loads(self._open(row.answers, f"report|answers|{row.id}"))
            found.setdefault(address, []).append(answers["description"])
        return found

    def _open(self, sealed: bytes, place: str) -> str:
        return self.house.vault.open_text(sealed, place=place)
