"""Fingerprints of reports: kept under keyed cells and words, found again by them.

Clear text never reaches the index: cells and words are keyed hashes, the rest is sealed. How
candidates are found is told in candidates.py.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from heapq import nlargest
from itertools import islice
from typing import Any

from sqlalchemy import BigInteger, bindparam, select

from moderation.duplicates import Fingerprint, cells
from moderation.grid import own_cell
from moderation.wording import index_words, is_pair
from privacy.vault import Vault
from storage.candidates import WORDS_COUNTED, Sought, asked, scored, texts_with
from storage.columns import instant, of
from storage.compiled import Compiled
from storage.db import Read, Writes
from storage.models import Fingerprint as FingerprintRow
from storage.models import Posting, Report

# Words and pairs of neighbours that are kept: a sentence has some twenty. A long report is found
# by the message that it was made of only if most of its words are (.93 with 64, .95 with 96).
# Fewer are looked up (candidates.py).
WORDS_KEPT = 96
# Opening and ranking one costs 30 us and more; see what sharing counts for in candidates.py.
OPENED = 24
# Where there is no place to go by, the other wording of a message is among 24 in .77, 72 in .85.
OPENED_BY_WORDS = 72
# Its words are looked up too.
_PAIR_COUNTS = 0.5

F = of(FingerprintRow)
R = of(Report)

_CHOSEN = Compiled(
    select(F.report_id, F.category, F.at, F.sealed, R.case_id)
    .join_from(FingerprintRow, Report, F.report_id == R.id)
    .where(F.report_id.in_([bindparam(f"id{n}", type_=BigInteger) for n in range(OPENED)]))
)


@dataclass(frozen=True, slots=True)
class Found:
    """Reports that may describe the same event, and how frequent the probe's words are.

    Args:
        fingerprints: in no order.
        counts: word of the probe (see `index_words`) -> in how many texts of the window, at most
            `candidates.CAP`; words that no other text has are left out.
    """

    fingerprints: list[Fingerprint]
    counts: Mapping[str, int]


def keep_fingerprint(
    turn: Writes, fingerprint: Fingerprint, *, campaign_id: int, vault: Vault
) -> None:
    """Write a report's fingerprint and its postings: some twenty, at most `WORDS_KEPT`."""
    row, postings = rows_of(fingerprint, campaign_id, vault)
    turn.add(FingerprintRow, **row)
    for posting in postings:
        turn.add(Posting, **posting)


def rows_of(
    fingerprint: Fingerprint, campaign_id: int, vault: Vault
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Give the row of a fingerprint, and those of its postings, as they are kept."""
    day = day_of(fingerprint.at)
    row = {
        "report_id": fingerprint.id,
        "campaign_id": campaign_id,
        "cell": keyed_cell(fingerprint, vault),
        "day": day,
        "at": fingerprint.at,
        "category": fingerprint.category,
        "sealed": _sealed(fingerprint, vault),
    }
    of_all = {"campaign_id": campaign_id, "day": day, "report_id": fingerprint.id}
    keyed = _keyed_words(fingerprint.text, vault, most=WORDS_KEPT)
    return row, [{**of_all, "token": word} for word in keyed]


def nearby(
    read: Read,
    probe: Fingerprint,
    *,
    campaign_id: int,
    vault: Vault,
    window: timedelta,
    limit: int | None = None,
) -> list[Fingerprint]:
    """Find reports that may describe the same event as `probe`, to be ranked.

    Arguments as for `find`; in no order; empty where nothing has a cell or a word in common.
    """
    found = find(read, probe, campaign_id=campaign_id, vault=vault, window=window, limit=limit)
    return found.fingerprints


def find(
    read: Read,
    probe: Fingerprint,
    *,
    campaign_id: int,
    vault: Vault,
    window: timedelta,
    limit: int | None = None,
) -> Found:
    """Find reports that may describe the same event as `probe`, and count its words.

    Args:
        read: the turn's.
        probe: need not be kept yet; it is never among those found.
        campaign_id: only reports of this campaign are found.
        vault: makes the keyed hashes and opens what is sealed.
        window: how far before and after the probe; the campaign's `likeness.within`.
        limit: how many are opened at most, those that share most first; `OPENED`, without a
            place `OPENED_BY_WORDS`, where nothing is said.
    """
    cells = _keyed_cells(probe, vault)
    keyed = _keyed_words(probe.text, vault, most=WORDS_COUNTED, pairs=not cells)
    score, counts = scored(read, _sought(probe, campaign_id, window, cells, keyed))
    if limit is None:
        limit = OPENED if cells else OPENED_BY_WORDS
    told = {keyed[word]: texts for word, texts in counts.items()}
    return Found(by_ids(read, _best(score, probe, limit), vault), told)


def around(
    read: Read, probe: Fingerprint, *, campaign_id: int, vault: Vault, window: timedelta
) -> list[int]:
    """Find the ids of reports around the probe's place or, if it has none, with its words.

    Opens nothing: for those who want only a few of them. Arguments as for `nearby`.
    """
    keyed = _keyed_cells(probe, vault)
    words = {} if keyed else _keyed_words(probe.text, vault, most=WORDS_COUNTED)
    score, _ = scored(read, _sought(probe, campaign_id, window, keyed, words))
    return _best(score, probe, limit=50)


def counted(
    read: Read, probe: Fingerprint, *, campaign_id: int, vault: Vault, window: timedelta
) -> Mapping[str, int]:
    """Count in how many texts of the window a probe's words are; one statement.

    Arguments as for `find`; see `Found.counts`. Nothing is looked up or opened.
    """
    keyed = _keyed_words(probe.text, vault, most=WORDS_COUNTED, pairs=False)
    counts = texts_with(read, _sought(probe, campaign_id, window, [], keyed))
    return {keyed[word]: texts for word, texts in counts.items()}


def _best(score: Mapping[int, float], probe: Fingerprint, limit: int) -> list[int]:
    ordered = nlargest(limit + 1, zip(score.values(), score.keys(), strict=True))
    return [report_id for _, report_id in ordered if report_id != probe.id][:limit]


def by_ids(read: Read, ids: Iterable[int], vault: Vault) -> list[Fingerprint]:
    """The fingerprints of these reports, in no order; asks nothing if there are none."""
    return [
        opened(row, vault)
        for some in _by(OPENED, ids)
        for row in read(_CHOSEN, asked("id", some, OPENED))
    ]


def _by(size: int, ids: Iterable[int]) -> Iterator[list[int]]:
    left = iter(ids)
    while some := list(islice(left, size)):
        yield some


def _keyed_words(text: str, vault: Vault, *, most: int, pairs: bool = True) -> dict[int, str]:
    """What a text is looked up by, by its keyed hashes, the most telling first."""
    words = index_words(text, most=most, pairs=pairs)
    return {vault.index("token", word): word for word in words}


def _keyed_cells(fingerprint: Fingerprint, vault: Vault) -> list[int]:
    if fingerprint.lat is None or fingerprint.lon is None:
        return []
    return [vault.index("cell", cell) for cell in cells(fingerprint.lat, fingerprint.lon)]


def keyed_cell(fingerprint: Fingerprint, vault: Vault) -> int | None:
    """The keyed cell that a fingerprint is kept under, None without a place."""
    if fingerprint.lat is None or fingerprint.lon is None:
        return None
    return vault.index("cell", own_cell(fingerprint.lat, fingerprint.lon))


def _sought(
    probe: Fingerprint,
    campaign_id: int,
    window: timedelta,
    cells: list[int],
    words: Mapping[int, str],
) -> Sought:
    return Sought(
        campaign_id=campaign_id,
        first=day_of(probe.at - window),
        day=day_of(probe.at),
        last=day_of(probe.at + window),
        category=probe.category,
        cells=cells,
        words={keyed: _PAIR_COUNTS if is_pair(word) else 1.0 for keyed, word in words.items()},
    )


def day_of(at: datetime) -> int:
    """The day of an instant (UTC), as the rows have it."""
    return at.astimezone(UTC).toordinal()


def _sealed(fingerprint: Fingerprint, vault: Vault) -> bytes:
    f = fingerprint
    body = json.dumps([f.lat, f.lon, f.precision_m, f.text, f.source]).encode()
    return vault.seal(body, place=_place(f.id))


def opened(row: Sequence[Any], vault: Vault) -> Fingerprint:
    """The fingerprint of a row: report_id, category, at, sealed, case_id."""
    report_id, category, at, sealed, case_id = row
    lat, lon, precision_m, text, source = json.loads(
        vault.open(
            sealed, place=_place(report_id)
        ).decode()  # of bytes it would guess the encoding
    )
    return Fingerprint(
        id=report_id,
        case_id=case_id,
        category=category,
        at=instant(at),
        lat=lat,
        lon=lon,
        precision_m=precision_m,
        text=text,
        source=source,
    )


def _place(report_id: int) -> str:
    return f"fingerprint|sealed|{report_id}"


_ANY_OF = Compiled(
    select(R.id)
    .where(
        R.reporter_id == bindparam("person"),
        R.campaign_id == bindparam("campaign"),
        R.id < bindparam("before"),
    )
    .suffix_with("LIMIT 1")
)


def has_sent(read: Read, person_id: int, campaign_id: int, *, before: int) -> bool:
    """Whether a person has begun and sent a report to a campaign before the one of that id."""
    asked = {"person": person_id, "campaign": campaign_id, "before": before}
    return bool(read(_ANY_OF, asked))
