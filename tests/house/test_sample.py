"""Heed's own sample is what the demo says it is: varied, invented, and hard enough."""

import csv
import json
import re
from collections import Counter
from pathlib import Path

from shapely.geometry import Point, shape

FOLDER = Path(__file__).parents[2] / "campaigns" / "city_streets"
COLUMNS = "minute,person,channel_hint,language,text,lat,lon,category,event,kind"
CATEGORIES = {"pothole", "light", "water", "waste", "flooding", "other"}
KINDS = {
    "report", "nonsense", "flood", "emergency", "outside", "command", "noconsent", "draft",
}  # fmt: skip
FOUR_WEEKS_MINUTES = 4 * 7 * 24 * 60

with (FOLDER / "sample.csv").open(encoding="utf-8", newline="") as lines:
    ROWS = list(csv.DictReader(lines))
AREAS = [
    shape(feature["geometry"])
    for feature in json.loads((FOLDER / "areas.geojson").read_text())["features"]
]


def of_kind(*kinds):
    return [row for row in ROWS if row["kind"] in kinds]


def test_about_three_hundred_messages_in_order_over_four_weeks():
    minutes = [int(row["minute"]) for row in ROWS]
    assert ",".join(ROWS[0]) == COLUMNS
    assert 290 <= len(ROWS) <= 340
    assert minutes == sorted(minutes)
    assert minutes[0] < 24 * 60
    assert FOUR_WEEKS_MINUTES - 24 * 60 < minutes[-1] < FOUR_WEEKS_MINUTES


def test_five_languages_are_really_used():
    counts = Counter(row["language"] for row in of_kind("report"))
    assert set(counts) == {"en", "fr", "es", "ht", "sw"}
    assert min(counts.values()) >= 20


def test_kinds_and_categories_are_the_agreed_ones():
    assert {row["kind"] for row in ROWS} == KINDS
    assert {row["category"] for row in of_kind("report", "emergency", "noconsent")} == CATEGORIES
    assert {row["category"] for row in of_kind("nonsense", "flood", "command")} == {""}
    assert {row["channel_hint"] for row in ROWS} <= {"telegram", "sms", "console"}


def test_many_events_are_reported_more_than_once_and_in_several_languages():
    people: dict[str, set[str]] = {}
    languages: dict[str, set[str]] = {}
    for row in of_kind("report"):
        people.setdefault(row["event"], set()).add(row["person"])
        languages.setdefault(row["event"], set()).add(row["language"])
    assert "" not in people
    assert sum(len(who) >= 2 for who in people.values()) >= 25
    assert sum(len(spoken) >= 2 for spoken in languages.values()) >= 25
    assert sum(len(who) == 1 for who in people.values()) >= 80


def test_one_event_has_one_category():
    pairs = {(row["event"], row["category"]) for row in ROWS if row["event"]}
    assert len(pairs) == len({event for event, _ in pairs})


def test_one_sender_floods_within_ten_minutes():
    flood = of_kind("flood")
    assert len(flood) >= 25
    assert len({row["person"] for row in flood}) == 1
    assert int(flood[-1]["minute"]) - int(flood[0]["minute"]) <= 10


def test_places_lie_in_the_city_and_outside_means_outside():
    for row in ROWS:
        if not row["lat"]:
            continue
        point = Point(float(row["lon"]), float(row["lat"]))
        inside = sum(area.contains(point) for area in AREAS)
        assert inside == (0 if row["kind"] == "outside" else 1), row
    placed = [row for row in of_kind("report") if row["lat"]]
    assert len(placed) >= 200
    assert min(Counter(district_of(row) for row in placed).values()) >= 30


def district_of(row):
    point = Point(float(row["lon"]), float(row["lat"]))
    return next(n for n, area in enumerate(AREAS) if area.contains(point))


def test_the_hard_ones_are_there():
    texts = [row["text"] for row in ROWS]
    assert any(text.startswith("Stop sign missing") for text in texts)
    assert "STOP" in texts
    assert any(text.startswith("WITHDRAW") for text in texts)
    assert sum(text.startswith("STATUS") for text in texts) >= 4
    assert len(of_kind("emergency")) >= 3
    assert len(of_kind("outside")) >= 5
    assert len(of_kind("noconsent")) >= 5
    assert len(of_kind("draft")) >= 5
    assert sum("{code}" in text for text in texts) >= 5


def test_phones_and_addresses_are_there_to_be_redacted_and_all_invented():
    texts = " ".join(row["text"] for row in ROWS)
    phones = re.findall(r"(?:\+|\b0)[\d ]{8,}\d", texts)
    assert len(phones) >= 2
    # The block that this project made up for itself; no other number may appear.
    assert all(re.sub(r"\D|^0", "", phone)[-9:].startswith("7000000") for phone in phones)
    mails = re.findall(r"\S+@\S+", texts)
    assert len(mails) >= 2
    assert all(mail.rstrip(".,").endswith("example.org") for mail in mails)


def test_nobody_copies():
    reports = [row["text"].casefold() for row in of_kind("report", "emergency", "noconsent")]
    assert len(set(reports)) == len(reports)
    assert len({row["text"] for row in ROWS}) >= 0.95 * len(ROWS)
