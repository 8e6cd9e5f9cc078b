"""Fingerprints of reports: kept under keyed cells and words, found again by them.

Clear text never reaches the index: cells and words are keyed hashes, the rest is sealed. Every
lookup is capped in SQL, so that it costs the same however many reports there are.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    CompoundSelect,
    Row,
    Select,
    bindparam,
    func,
    literal,
    select,
    union_all,
)

from moderation.duplicates import Fingerprint, cells, rare_tokens, tokens
from privacy.vault import Vault
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Fingerprint as FingerprintRow
from storage.models import Posting, Report

# Rows read: of the probe's own cell and of each word; a neighbouring cell gives a quarter.
CAP = 400
NEIGHBOUR_CAP = 100
AROUND = 9
# The longest words are kept, fewer are looked up, of these the rarest.
WORDS_KEPT = 20
WORDS_COUNTED = 16
WORDS_LOOKED_UP = 8
# What a candidate must share to be opened first, in words that it has in common.
_OWN_CELL, _NEAR_CELL, _SAME_CATEGORY = 2.0, 1.0, 1.5
_NOWHERE = -1  # no keyed hash is negative

F = of(FingerprintRow)
P = of(Posting)
R = of(Report)


def _in_cell(n: int) -> Select[*tuple[Any, ...]]:
    newest = (
        select(F.report_id, F.cell, F.day, F.category)
        .where(
            F.campaign_id == bindparam("campaign"),
            F.cell == bindparam(f"cell{n}", type_=BigInteger),
            F.day.between(bindparam("first"), bindparam("last")),
        )
        .order_by(F.day.desc(), F.report_id.desc())
        .limit(NEIGHBOUR_CAP if n else CAP)
    )
    return select(newest.subquery())


def _with_word(n: int) -> Select[*tuple[Any, ...]]:
    return (
        select(P.report_id)
        .where(
            P.campaign_id == bindparam("campaign"),
            P.token == bindparam(f"word{n}", type_=BigInteger),
            P.day.between(bindparam("first"), bindparam("last")),
        )
        .order_by(P.day.desc(), P.report_id.desc())
        .limit(CAP)
    )


def _how_many(n: int) -> Select[*tuple[Any, ...]]:
    return select(literal(n).label("n"), func.count().label("texts")).select_from(
        _with_word(n).subquery()
    )


_NEAR: CompoundSelect[*tuple[Any, ...]] = union_all(*map(_in_cell, range(AROUND)))
_COUNTS: CompoundSelect[*tuple[Any, ...]] = union_all(*map(_how_many, range(WORDS_COUNTED)))
_SAYING: CompoundSelect[*tuple[Any, ...]] = union_all(
    *(select(_with_word(n).subquery()) for n in range(WORDS_LOOKED_UP))
)
_CHOSEN = (
    select(F.report_id, F.category, F.at, F.sealed, R.case_id)
    .join_from(FingerprintRow, Report, F.report_id == R.id)
    .where(F.report_id.in_(bindparam("ids", expanding=True)))
)


def keep_fingerprint(
    turn: Writes, fingerprint: Fingerprint, *, campaign_id: int, vault: Vault
) -> None:
    """Write a report's fingerprint and the postings of its words.

    Costs one row and at most twenty small ones, however many reports there are.
    """
    day = _day(fingerprint.at)
    turn.add(
        FingerprintRow,
        report_id=fingerprint.id,
        campaign_id=campaign_id,
        cell=_own_cell(fingerprint, vault),
        day=day,
        at=fingerprint.at,
        category=fingerprint.category,
        sealed=_sealed(fingerprint, vault),
    )
    for word in _words(fingerprint.text, vault, most=WORDS_KEPT):
        turn.add(Posting, campaign_id=campaign_id, token=word, day=day, report_id=fingerprint.id)


def nearby(
    read: Read,
    probe: Fingerprint,
    *,
    campaign_id: int,
    vault: Vault,
    window: timedelta,
    limit: int = 50,
) -> list[Fingerprint]:
    """Find reports that may describe the same event as `probe`, to be ranked.

    Args:
        read: the turn's.
        probe: need not be kept yet; it is never among those found.
        campaign_id: only reports of this campaign are found.
        vault: makes the keyed hashes and opens what is sealed.
        window: how far before and after the probe; the campaign's `likeness.within`.
        limit: how many are opened at most, those that share most first.

    Returns:
        In no order; empty where nothing has a cell or a word in common.
    """
    span = _span(campaign_id, probe.at, window)
    score: dict[int, float] = _by_cell(read, probe, span, vault)
    for report_id, words in _by_word(read, probe, span, vault).items():
        score[report_id] = score.get(report_id, 0.0) + words
    return by_ids(read, _best(score, probe, limit), vault)


def around(
    read: Read, probe: Fingerprint, *, campaign_id: int, vault: Vault, window: timedelta
) -> list[int]:
    """Find the ids of reports around the probe's place or, if it has none, with its words.

    Opens nothing: for those who want only a few of them. Arguments as for `nearby`.
    """
    span = _span(campaign_id, probe.at, window)
    is_placed = probe.lat is not None
    found = (_by_cell if is_placed else _by_word)(read, probe, span, vault)
    return _best(found, probe, limit=50)


def _best(score: Mapping[int, float], probe: Fingerprint, limit: int) -> list[int]:
    others = score.keys() - {probe.id}
    return sorted(others, key=lambda report_id: (-score[report_id], -report_id))[:limit]


def by_ids(read: Read, ids: Iterable[int], vault: Vault) -> list[Fingerprint]:
    """The fingerprints of these reports, in no order; asks nothing if there are none."""
    wanted = list(ids)
    return [_opened(row, vault) for row in read(_CHOSEN, {"ids": wanted})] if wanted else []


def _by_cell(
    read: Read, probe: Fingerprint, span: Mapping[str, int], vault: Vault
) -> dict[int, float]:
    if probe.lat is None or probe.lon is None:
        return {}
    keyed = [vault.index("cell", cell) for cell in cells(probe.lat, probe.lon)]
    asked = {f"cell{n}": cell for n, cell in enumerate(_padded(keyed, AROUND))}
    return {
        row.report_id: (_OWN_CELL if row.cell == keyed[0] else _NEAR_CELL)
        + (_SAME_CATEGORY if row.category == probe.category else 0.0)
        for row in read(_NEAR, {**span, **asked})
    }


def _by_word(
    read: Read, probe: Fingerprint, span: Mapping[str, int], vault: Vault
) -> dict[int, float]:
    words = _words(probe.text, vault, most=WORDS_COUNTED)
    if not words:
        return {}
    asked = {f"word{n}": word for n, word in enumerate(_padded(words, WORDS_COUNTED))}
    found = read(_COUNTS, {**span, **asked})
    counts = {words[row.n]: row.texts for row in found if row.texts}
    rare = rare_tokens(words, counts, how_many=WORDS_LOOKED_UP, too_many=CAP)
    if not rare:
        return {}
    asked = {f"word{n}": word for n, word in enumerate(_padded(rare, WORDS_LOOKED_UP))}
    said = Counter(row.report_id for row in read(_SAYING, {**span, **asked}))
    return {report_id: float(times) for report_id, times in said.items()}


def _padded(keyed: Sequence[int], to: int) -> Iterable[int]:
    return [*keyed, *[_NOWHERE] * (to - len(keyed))]


def _words(text: str, vault: Vault, *, most: int) -> list[int]:
    longest = sorted(tokens(text), key=lambda word: (-len(word), word))[:most]
    return list(dict.fromkeys(vault.index("token", word) for word in longest))


def _own_cell(fingerprint: Fingerprint, vault: Vault) -> int | None:
    if fingerprint.lat is None or fingerprint.lon is None:
        return None
    return vault.index("cell", cells(fingerprint.lat, fingerprint.lon)[0])


def _span(campaign_id: int, at: datetime, window: timedelta) -> dict[str, int]:
    return {"campaign": campaign_id, "first": _day(at - window), "last": _day(at + window)}


def _day(at: datetime) -> int:
    return at.astimezone(UTC).toordinal()


def _sealed(fingerprint: Fingerprint, vault: Vault) -> bytes:
    f = fingerprint
    body = json.dumps([f.lat, f.lon, f.precision_m, f.text, f.source]).encode()
    return vault.seal(body, place=_place(f.id))


def _opened(row: Row[Any], vault: Vault) -> Fingerprint:
    lat, lon, precision_m, text, source = json.loads(
        vault.open(row.sealed, place=_place(row.report_id))
    )
    return Fingerprint(
        id=row.report_id,
        case_id=row.case_id,
        category=row.category,
        at=row.at,
        lat=lat,
        lon=lon,
        precision_m=precision_m,
        text=text,
        source=source,
    )


def _place(report_id: int) -> str:
    return f"fingerprint|sealed|{report_id}"


_ANY_OF = (
    select(R.id)
    .where(
        R.reporter_id == bindparam("person"),
        R.campaign_id == bindparam("campaign"),
        R.id < bindparam("before"),
    )
    .limit(1)
)


def has_sent(read: Read, person_id: int, campaign_id: int, *, before: int) -> bool:
    """Whether a person has begun and sent a report to a campaign before the one of that id."""
    asked = {"person": person_id, "campaign": campaign_id, "before": before}
    return bool(read(_ANY_OF, asked))
