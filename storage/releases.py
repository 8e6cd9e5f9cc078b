"""Releases as rows: what was built, what is out, and all that anybody may have seen before.

How they are stored and moved: storage/release_steps.py.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, or_, select

from moderation.states import Review
from privacy.vault import Vault
from publishing.release import WAS_PUBLIC
from publishing.release_order import (
    CHECKS,
    TRUTH,
    Counting,
    Draft,
    KeptTable,
    Past,
    from_bytes,
    list_from_bytes,
)
from storage import receipts
from storage.columns import of
from storage.db import Read
from storage.models import Counted, ReleasedTable, ReleaseFile, Report
from storage.models import Release as ReleaseRow

V, F, T, N, R = map(of, (ReleaseRow, ReleaseFile, ReleasedTable, Counted, Report))

DRAFTS = ("draft", "checked")
SHEET = "quality.json"
_EVERY = select(*V).where(V.campaign_id == bindparam("campaign")).order_by(V.number)
_NAMED = select(*V).where(V.name == bindparam("name"))
_ONE = select(*V).where(V.id == bindparam("release"))
_FILES = select(F.name, F.body).where(F.release_id == bindparam("release")).order_by(F.name)
_PAST = (
    select(T.release_id, T.shown, T.truth)
    .join_from(ReleasedTable, ReleaseRow, V.id == T.release_id)
    .where(
        V.campaign_id == bindparam("campaign"),
        T.name == bindparam("name"),
        V.id != bindparam("but"),
    )
    .order_by(V.number)
)
_COUNTED = select(*N).where(N.release_id == bindparam("release")).order_by(N.report_id, N.name)


_TAKEN_BACK = (
    select(R.id)
    .where(
        R.id.in_(bindparam("reports", expanding=True)),
        or_(R.agreed.is_(False), R.review == str(Review.WITHDRAWN)),
    )
    .limit(1)
)
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Numbered:
    """Which release a period's next one is.

    Args:
        replaces: the draft of the period that is built anew, None if there is none.
        supersedes: the row of the vintage before, None for the first.
        known: ids of all releases but the one that is replaced.
    """

    number: int
    vintage: int
    replaces: int | None
    supersedes: Row[Any] | None
    known: tuple[int, ...]


def every(read: Read, campaign_id: int) -> Sequence[Row[Any]]:
    """All releases of a campaign, by number."""
    return read(_EVERY, {"campaign": campaign_id})


def named(read: Read, name: str) -> Row[Any] | None:
    """The release of that name."""
    rows = read(_NAMED, {"name": name})
    return rows[0] if rows else None


def one(read: Read, release_id: int) -> Row[Any] | None:
    """The release of that id."""
    rows = read(_ONE, {"release": release_id})
    return rows[0] if rows else None


def files(read: Read, release_id: int) -> dict[str, bytes]:
    """The files of a release by name; its sheet alone once it was taken back."""
    return {row.name: row.body for row in read(_FILES, {"release": release_id})}


def checks(row: Row[Any]) -> Any:
    """What was looked at when it was built, as `publishing.release_order.Check`s."""
    return list_from_bytes(CHECKS, row.checks)


def counted(read: Read, release_id: int) -> Sequence[Row[Any]]:
    """Which report counts in which cell, by report."""
    return read(_COUNTED, {"release": release_id})


def has_changed(read: Read, release_id: int, now: Mapping[str, Sequence[Counting]]) -> bool:
    """Whether what would be counted now, by table, is otherwise than what a release counts."""
    then = {(r.report_id, r.name, r.cell, r.counts) for r in counted(read, release_id)}
    return then != {
        (each.report, name, "\t".join(each.key), each.counts)
        for name, counting in now.items()
        for each in counting
    }


def still_stands(
    read: Read, vault: Vault, row: Row[Any], now: Mapping[str, Sequence[Counting]]
) -> bool:
    """Whether all that a draft counts would be counted so now, and nobody in it was forgotten.

    What came since does not matter: it is in the next vintage.

    Args:
        now: by table, which report counts where.
    """
    there = {
        (each.report, name, "\t".join(each.key))
        for name, counting in now.items()
        for each in counting
        if each.counts
    }
    rows = [each for each in counted(read, row.id) if each.counts]
    if not {(each.report_id, each.name, each.cell) for each in rows} <= there:
        return False
    tree = receipts.grow(read, vault, row.name, {each.report_id: each.grade for each in rows})
    return tree.root == str(row.merkle_root)


def next_of(read: Read, campaign_id: int, period: str) -> Numbered:
    """Say which release is built next for a period; a draft that is there is built anew."""
    rows = every(read, campaign_id)
    of_period = [row for row in rows if row.period == period]
    drafts = [row for row in of_period if row.state in DRAFTS]
    public = [row for row in of_period if row.state in WAS_PUBLIC]
    replaces = drafts[-1].id if drafts else None
    kept = [row for row in rows if row.id != replaces]
    return Numbered(
        number=max((row.number for row in kept), default=0) + 1,
        vintage=max((row.vintage for row in public), default=0) + 1,
        replaces=replaces,
        supersedes=public[-1] if public else None,
        known=tuple(sorted(row.id for row in kept)),
    )


def past(
    read: Read, vault: Vault, campaign_id: int, name: str, *, but: int = 0
) -> tuple[Past, ...]:
    """All tables of a name that anybody has seen, or may come to see, oldest first.

    Drafts are among them: what comes after one is safe beside it, and without it too.

    Args:
        but: the draft that is built anew.
    """
    rows = read(_PAST, {"campaign": campaign_id, "name": name, "but": but})
    return tuple(
        Past(
            from_bytes(KeptTable, row.shown),
            list_from_bytes(TRUTH, vault.open(row.truth, place=sealed_at(row.release_id, name))),
        )
        for row in rows
    )


def is_current(read: Read, vault: Vault, built: Draft) -> bool:
    """Whether nothing came in between since a draft was drawn: a release, or who took back.

    A new release would be one that it was not protected from; of who was forgotten no receipt
    can be made, and the root is another one.
    """
    there = {row.id for row in every(read, built.campaign_id)}
    is_alone = there == {*built.known, *([] if built.replaces is None else [built.replaces])}
    release, states = built.order.release, counted_as(built)
    tree = receipts.grow(read, vault, release.name, states)
    is_whole = not _is_taken_back(read, sorted(states))
    return is_alone and is_whole and tree.root == release.merkle_root


def _is_taken_back(read: Read, reports: Sequence[int]) -> bool:
    """Whether somebody withdrew one of these, or what they agreed to."""
    parts = (reports[n : n + _AT_ONCE] for n in range(0, len(reports), _AT_ONCE))
    return any(read(_TAKEN_BACK, {"reports": list(part)}) for part in parts)


def counted_as(built: Draft) -> dict[int, str]:
    """What each report counts as in a draft, by its id: the grade of its case."""
    return {
        each.report: each.grade
        for counting in built.counted.values()
        for each in counting
        if each.counts
    }


def sealed_at(release_id: int, name: str) -> str:
    """Where the truth of a table is sealed for."""
    return f"released_table|truth|{release_id}|{name}"
