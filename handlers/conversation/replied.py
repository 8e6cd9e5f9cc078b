"""What a reporter sends as the answer to a moderator's question: words, a photo, a voice, a place.

Kept with the report, which itself never changes.
"""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from handlers.conversation.fetching import fetch
from handlers.turn import Turn
from messages.model import Inbound, Said
from privacy.coarsen import coarse
from privacy.plain import plain
from storage.models import Supplement


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as it is told of: its own words, and the key of what came without words."""

    text: str = ""
    key: str = ""
    place: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it that can be kept."""
        return not (self.text or self.key)


def read(turn: Turn, report: Row[Any], said: Inbound) -> Reply:
    """What is in the message, as a card may show it; of a person's place its cell alone."""
    if not isinstance(said, Said):
        return Reply()
    text = plain(said.text).strip()
    if said.lat is not None and said.lon is not None:
        lat, lon = _shown(turn, report, said.lat, said.lon)
        return Reply(text, "answer-place", f"{lat:.5f}, {lon:.5f}")
    kinds = {ref.kind for ref in said.media}
    if kinds:
        return Reply(text, "answer-sound" if kinds <= {"audio", "video"} else "answer-photo")
    return Reply(text)


def keep(turn: Turn, report: Row[Any], said: Inbound, reply: Reply) -> None:
    """Keep all of it; pictures and sounds are loaded by an errand."""
    if reply.text:
        add(turn, report.id, reply.text)
    if reply.place:
        lat, lon = map(float, reply.place.split(", "))
        place = {"lat": lat, "lon": lon, "precision": "point", "words": ""}
        add(turn, report.id, json.dumps(place), kind="place")
    if isinstance(said, Said):
        fetch(turn, report.id, [(ref.kind, ref.ref) for ref in said.media])
    turn.outcome = "supplement"


def add(turn: Turn, report_id: int, body: str, *, kind: str = "text") -> None:
    """Link something to a report."""
    supplement_id = turn.ids()
    turn.add(
        Supplement,
        id=supplement_id,
        report_id=report_id,
        kind=kind,
        body=turn.vault.seal_text(body, place=f"supplement|body|{supplement_id}"),
        added_at=turn.now,
    )


def _shown(turn: Turn, report: Row[Any], lat: float, lon: float) -> tuple[float, float]:
    """The exact place of a thing; of a person, or of what is not known, its cell."""
    campaign = turn.campaigns.at(report.campaign_id, report.n)
    category = campaign.category(report.category)
    is_thing = category is not None and category.place == "thing"
    return (lat, lon) if is_thing else coarse(lat, lon)
