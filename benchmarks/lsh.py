"""MinHash LSH of datasketch, tuned to find as much as Heed does: what a lookup is measured beside.

Knows the words of a text alone, as such an index does, and ranks all that it finds with Heed's
own model. Lies in memory, so that it is stale as soon as there are two processes.
"""

import gc
import resource
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from datasketch import MinHash, MinHashLSH

from moderation.duplicates import Fingerprint, Match, rank, tokens

MOST_HASHES = 128
# Bands and hashes a band: more bands find more, more hashes less.
TRIED = ((32, 2), (64, 2), (12, 1), (24, 2), (48, 2), (8, 1), (16, 1))
TRIED_QUICKLY = TRIED[:3]
# Found is as much as Heed's if it is this close.
AS_GOOD = 0.005


@dataclass(frozen=True, slots=True)
class Shape:
    """So many bands of so many hashes each."""

    bands: int
    hashes: int

    def __str__(self) -> str:
        return f"MinHash LSH, {self.bands} bands of {self.hashes}"


class Index:
    """Reports by MinHash; hashes are made once and cut for each shape that is tried."""

    def __init__(self, reports: Iterable[Fingerprint]) -> None:
        self.reports = {each.id: each for each in reports}
        made = [hashed(each.text).hashvalues for each in self.reports.values()]
        self._signatures = np.array(made)
        self.shape = Shape(0, 0)
        self.bytes_each = 0.0
        self._found_by: Any = None

    def take(self, shape: Shape) -> None:
        """Build the index in another shape."""
        self._found_by, many = None, shape.bands * shape.hashes
        gc.collect()
        before = _resident_bytes()
        found_by = MinHashLSH(num_perm=many, params=(shape.bands, shape.hashes))
        with found_by.insertion_session() as session:
            for report_id, signature in zip(self.reports, self._signatures, strict=True):
                session.insert(report_id, _cut(signature, many))
        self.shape, self._found_by = shape, found_by
        self.bytes_each = max(0.0, _resident_bytes() - before) / len(self.reports)

    def best(self, probe: Fingerprint) -> Sequence[Match]:
        """The five likeliest of all that share a band with it, as many as there are."""
        return rank(probe, self.nearby(probe))

    def nearby(self, probe: Fingerprint) -> Sequence[Fingerprint]:
        """All reports that share a band with it, in no order; as many as there are."""
        many = self.shape.bands * self.shape.hashes
        return [self.reports[found] for found in self._found_by.query(hashed(probe.text, many))]


def hashed(text: str, many: int = MOST_HASHES) -> MinHash:
    """The MinHash of a text's words; drawing the permutations anew would take most of its time."""
    made = MinHash(num_perm=many, permutations=_ALL.permutations[:, :many], scheme=_ALL.scheme)
    words = [word.encode() for word in tokens(text)]
    if words:
        made.update_batch(words)
    return made


_ALL = MinHash(num_perm=MOST_HASHES)


def _cut(signature: Any, many: int) -> MinHash:
    return MinHash(
        hashvalues=signature[:many],
        permutations=_ALL.permutations[:, :many],
        scheme=_ALL.scheme,
    )


def _resident_bytes() -> float:
    pages = Path("/proc/self/statm").read_text("ascii").split()[1]
    return float(pages) * resource.getpagesize()
