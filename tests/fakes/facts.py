"""Cases and reports made up as rows, thousands in a moment, for releases."""

import json
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from sqlalchemy import insert

from bot.looked_at import blank
from storage import campaigns
from storage.db import Ids, writing
from storage.models import Case, Person, Report

AREAS = ("Hilltop", "Market", "Old Port", "Riverside")
KINDS = ("light", "water", "threat", "pothole")
NOW = datetime(2026, 11, 23, 6, tzinfo=UTC)
MONDAY = date(2026, 9, 28)
CAMPAIGN = """
campaign: harbour
kind: incident
title: {en: Harbour, fr: Port}
languages: [en, fr]
timezone: Africa/Nairobi
country: KE
consent: {version: "1", text: {en: "Do you agree?", fr: "D'accord?"}}
area: {file: areas.geojson, name: name}
categories:
  - {code: light, label: {en: Light, fr: Lampe}, publish: tables}
  - {code: water, label: {en: Water, fr: Eau}, publish: tables}
  - {code: threat, label: {en: Threat, fr: Menace}, publish: tables, sensitive: yes}
  - {code: pothole, label: {en: Pothole, fr: Trou}, publish: cases}
  - {code: secret, label: {en: Secret, fr: Secret}, publish: nothing}
questions:
  - {name: category, type: select_one, required: yes, label: {en: What?, fr: Quoi?}}
  - {name: place, type: geopoint, label: {en: Where?, fr: Ou?}}
release:
  producer: Harbour office
  email: open@harbour.example.org
  metadata: {S.6.1: Agreement with the harbour's council., S.12.1: The harbour's offices.}
  areas: {Hilltop: ["ISO3166-2:KE-01"]}
  regions: {upper: [Hilltop, Market], lower: [Old Port, Riverside]}
"""


def polygons() -> str:
    """The areas, side by side."""
    there = [
        {
            "type": "Feature", "properties": {"name": name},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[n, 0], [n + 1, 0], [n + 1, 1], [n, 1], [n, 0]]],
            },
        }
        for n, name in enumerate(AREAS)
    ]  # fmt: skip
    return json.dumps({"type": "FeatureCollection", "features": there})


class Harbour:
    """A campaign with reports; `tell` adds one, `weeks` makes many up."""

    def __init__(self, engine, text=CAMPAIGN):
        self.engine = engine
        self.ids = Ids(lambda: NOW, worker=1)
        self.rng = Random(5)
        self.people = {}
        with writing(engine) as connection:
            self.campaign_id, _, _ = campaigns.load(
                connection, code="harbour", text=text, files={"areas.geojson": polygons()},
                new_id=self.ids(), now=NOW, by="test",
            )  # fmt: skip

    def tell(self, on, area, category, *, who=None, case=None, **changes):
        """One report that counts, of a case of its own; gives (report, case)."""
        at = datetime.combine(on, time(9), UTC)
        rows: list[tuple[Any, dict[str, Any]]] = []
        person = self._person(who, rows)
        case_id = case or self.ids()
        grade = changes.pop("grade", "verified")
        restricted = changes.pop("restricted", False)
        if case is None:
            rows.append((Case, {
                "id": case_id, "code": f"C{case_id % 10**9}", "campaign_id": self.campaign_id,
                "category": category, "office": "", "verification": grade, "response": "open",
                "restricted": restricted, "opened_at": at, "changed_at": at,
            }))  # fmt: skip
        report_id = self.ids()
        rows.append((Report, {
            "id": report_id, "campaign_id": self.campaign_id, "n": 1, "code_index": report_id,
            "reporter_id": person, "case_id": case_id, "category": category, "area": area,
            "language": "en", "channel": "sms", "received_at": at, "review": "approved",
            "agreed": True, "held": "", **changes,
        }))  # fmt: skip
        with writing(self.engine) as connection:
            for table, columns in rows:
                connection.execute(insert(table), blank(table) | columns)
        return report_id, case_id

    def weeks(self, n, *, mean=9, kinds=KINDS[:3], first=MONDAY):
        """So many weeks of reports, some cells small, some empty."""
        for week in range(n):
            for area in AREAS:
                for kind in kinds:
                    most = self.rng.choice((0, 2, mean, mean, 2 * mean))
                    for _ in range(self.rng.randint(0, most) if most else 0):
                        day = first + timedelta(days=7 * week + self.rng.randrange(7))
                        self.tell(day, area, kind, who=self.rng.randrange(400))

    def _person(self, who, rows):
        if who is None or who not in self.people:
            person = self.ids()
            rows.append((Person, {
                "id": person, "key": person.to_bytes(16), "created_at": NOW,
            }))  # fmt: skip
            self.people[who if who is not None else -person] = person
            return person
        return self.people[who]
