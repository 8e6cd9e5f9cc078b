"""A search among 10,000 places: `python -m benchmarks.gazetteer`.

Names and parents are made up; each text asks for one of them with a letter too few.
"""

import sys
import time
from random import Random

from benchmarks.measure import options, report, within
from forms.gazetteer import Gazetteer, build
from forms.gazetteer.find import find
from forms.gazetteer.values import Entry

PLACES, MOST_MS = 10_000, 30.0
_SYLLABLES = ("ka", "mo", "ri", "ten", "bo", "lu", "sha", "vin", "der", "pol", "gar", "mis")


def main() -> int:
    """Measure, print, and return the exit code."""
    chosen = options(__doc__ or "")
    rng = Random(1)
    large = _town(rng)
    asked = rng.sample(large.entries[:PLACES], 200 if chosen.quick else 2_000)
    waits_ms = [_search_ms(large, f"near {e.name[:-1]}, {e.parent}") for e in asked]
    return report(within("place among 10,000", "search", waits_ms, MOST_MS, size=len(waits_ms)))


def _search_ms(large: Gazetteer, text: str) -> float:
    begun = time.perf_counter()
    find(large, text)
    return (time.perf_counter() - begun) * 1000


def _town(rng: Random) -> Gazetteer:
    names = ["".join(rng.choices(_SYLLABLES, k=4)) for _ in range(4_000)]
    return build(_place(rng, n, names) for n in range(PLACES))


def _place(rng: Random, n: int, names: list[str]) -> Entry:
    kind = rng.choice(("Street", "Market", names[n % 900]))
    name, parent = f"{rng.choice(names)} {kind}", f"Ward {n % 60}"
    return Entry(str(n), name, rng.uniform(-2, -1), rng.uniform(36, 37), parent=parent)


if __name__ == "__main__":
    sys.exit(main())
