"""Facts of a made-up city for tests of the quality sheet: everything known, seven areas."""

from datetime import date
from typing import Any

from publishing.disclosure.rules import Limits
from publishing.quality.facts import (
    Area,
    Consents,
    Downtime,
    Facts,
    Group,
    Hiding,
    Judged,
    Repeats,
    Revised,
    Spread,
    TwoLists,
)
from publishing.quality.safety import as_hidden

AREAS = (
    Area("Harbour", 20_000, 60, 70), Area("Hill", 30_000, 30, 42), Area("Marsh", 25_000, 21, 30),
    Area("Mill", 15_000, 12, 14), Area("Park", 10_000, 6, 9), Area("Quay", 12_000, 1, 2),
    Area("Rise", 18_000, 0, 0), Area("Dell", 9_000, 20, 33),
)  # fmt: skip
CASES = {
    "Harbour": (40, 30), "Hill": (22, 20), "Marsh": (12, 18), "Mill": (8, 6), "Dell": (17, 16),
}  # fmt: skip
SENT = {1: 110, 2: 25, 3: 10, 4: 3, 12: 1, 8: 1}


def a_city(**otherwise: Any) -> Facts:
    """Facts of a month; name what is to be otherwise."""
    known: dict[str, Any] = {
        "period": "2026-M11", "last_day": date(2026, 11, 29), "made_on": date(2026, 12, 4),
        "promised_days": 7, "reports": 222, "cases": 200, "reporters": 150, "held": 12,
        "population_source": "Census 2019, projected to 2026",
        "areas": as_hidden(AREAS, frozenset(), Limits()),
        "sent": SENT,
        "days_to_report": Spread(tuple(float(n % 9) for n in range(222)), 150),
        "hours_to_decision": Spread(tuple(0.5 + n * 0.25 for n in range(222)), 150),
        "grades": {"verified": 120, "corroborated": 30, "unverified": 28, "refuted": 15,
                   "official_confirmed": 6, "unverifiable": 1},
        "channels": {"telegram": Group(142, 100), "sms": Group(73, 46), "web": Group(7, 6)},
        "languages": {"sw": Group(180, 120), "en": Group(42, 30)},
        "described": 62,
        "agreement": (Judged("verdict", "", 64, 0.81, 0.69, 0.91, "good"),
                      Judged("category", "", 64, 0.74, 0.61, 0.86, "tentative"),
                      Judged("verdict", "light", 12, 0.9, 0.7, 1.0, "few")),
        "shown": {("*", "pothole"): 104, ("*", "light"): 96,
                  **{(area, "pothole"): n for area, (n, _) in CASES.items()},
                  **{(area, "light"): n for area, (_, n) in CASES.items()},
                  ("Park", "pothole"): 5, ("Park", "light"): None},
        "repeats": (Repeats("Harbour", "pothole", 40, 30, 60, 400.0, 12.0),
                    Repeats("Hill", "pothole", 22, 20, 30, 300.0, 14.0),
                    Repeats("Hill", "light", 20, 15, 8, 280.0, 10.0)),
        "lists": (TwoLists("sms", "telegram", 70, 130, 12),),
        "revised": Revised(231, 12, 0.08),
        "hiding": (Hiding("cases", 231, 60, 0.84),),
        "downtime": Downtime(125, 40_320, 40_320, 5),
        "consents": Consents(163, 4, 2),
    }  # fmt: skip
    return Facts(**{**known, **otherwise})
