"""A real city's service requests as a file that `python -m bot duplicates` reads, and its answers.

Reads the folder that HEED_REAL_DATA names, whose README tells what the files are.
"""

import csv
import os
from collections import defaultdict
from pathlib import Path

REAL = os.environ.get("HEED_REAL_DATA", "")
FOLDER = Path(REAL or "none")
ZONE = "America/New_York"
SPLIT = "2011-09-01"
DEFAULT_POINT = ("42.3594", "-71.0587")


def rows(name):
    with (FOLDER / name).open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


class City:
    """The reports, who is scored, who is flagged, and which pairs staff linked."""

    def __init__(self):
        self.reports = {row["case_enquiry_id"]: row for row in rows("boston_reports.csv")}
        self.arena = set((FOLDER / "boston_arena_ids.txt").read_text().split())
        unnamed = set((FOLDER / "boston_unknown_dup_ids.txt").read_text().split())
        self.gold = [(row["child"], row["parent"]) for row in rows("boston_gold_pairs.csv")]
        self.flagged = (unnamed | {child for child, _ in self.gold}) & self.arena

    def opened(self, id):
        return self.reports[id]["open_dt"]

    def write(self, file, *, since="", until="9"):
        """Write the command's CSV: category = type, no text, source given."""
        with file.open("w", newline="", encoding="utf-8") as lines:
            writer = csv.writer(lines)
            writer.writerow(["id", "at", "category", "lat", "lon", "text", "source"])
            for id, row in self.reports.items():
                if since <= row["open_dt"] < until:
                    place = (row["latitude"], row["longitude"])
                    writer.writerow([id, row["open_dt"], row["type"], *place, "", row["source"]])

    def write_decided(self, file, *, until=SPLIT):
        """Write what staff decided on the arena's reports of before a day."""
        with file.open("w", newline="", encoding="utf-8") as lines:
            writer = csv.writer(lines)
            writer.writerow(["id", "joined"])
            for id in sorted(self.arena):
                if self.opened(id) < until:
                    writer.writerow([id, "yes" if id in self.flagged else "no"])


def five_best(file):
    """What the command wrote: id -> (other, likeness), best first."""
    found = defaultdict(list)
    with file.open(newline="") as lines:
        for row in csv.DictReader(lines):
            if row["match_id"]:
                found[row["id"]].append((row["match_id"], float(row["likeness"])))
    return found


def best(found, id):
    return found[id][0][1] if found.get(id) else 0.0


def f1(found, ids, flagged, threshold):
    called = {id for id in ids if best(found, id) >= threshold}
    meant = flagged & set(ids)
    return 2 * len(called & meant) / (len(called) + len(meant))


def best_threshold(found, ids, flagged):
    values = sorted({best(found, id) for id in ids})
    return max(values, key=lambda value: f1(found, ids, flagged, value))


def pair_recall(city, found, *, since="", until="9"):
    """Share of linked pairs in the arena of which one is among the five best of the other."""
    within = {id for id in city.arena if since <= city.opened(id) < until}
    group: dict[str, set[str]] = {}
    for pair in city.gold:
        both = set().union(*(group.get(id, {id}) for id in pair))
        group.update(dict.fromkeys(both, both))
    pairs = [pair for pair in city.gold if set(pair) <= within]
    seen = sum(
        any({other for other, _ in found[id]} & (group[id] - {id}) for id in pair)
        for pair in pairs
    )
    return seen / len(pairs)


def cases_of(city, found, threshold):
    """The first report of each report's case, if everything over the threshold joins its best."""
    case: dict[str, str] = {}
    for id in sorted(city.reports, key=lambda id: (city.opened(id), id)):
        joined = found[id][0][0] if best(found, id) >= threshold else id
        case[id] = case.get(joined, joined)
    return case


def is_default(city, id):
    """Whether a report lies where the city's geocoder puts what it cannot find."""
    return (city.reports[id]["latitude"], city.reports[id]["longitude"]) == DEFAULT_POINT
