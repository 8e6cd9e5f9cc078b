"""Steps of a release: stored as a draft, dropped, agreed to, published, taken back.

Each is a Decision about "release". What there is, is read by storage/releases.py.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update

from privacy.vault import Vault
from publishing.release_checks import passed
from publishing.release_order import CHECKS, TRUTH, Draft, Drawn, Made, list_to_bytes, to_bytes
from storage import decisions, receipts
from storage.columns import of
from storage.db import Writes
from storage.models import Campaign, Counted, ReleasedTable, ReleaseFile
from storage.models import Release as ReleaseRow
from storage.releases import DRAFTS, SHEET, counted_as, is_current, one, sealed_at

V, F, K = of(ReleaseRow), of(ReleaseFile), of(Campaign)

# Two that are stored at one moment must not both miss the other (PostgreSQL).
_LOCK = select(K.id).where(K.id == bindparam("campaign")).with_for_update()
_DROP = [
    delete(table).where(of(table).release_id == bindparam("release"))
    for table in (ReleaseFile, ReleasedTable, Counted)
]
_DROP_ROW = delete(ReleaseRow).where(V.id == bindparam("release"), V.state.in_(DRAFTS))
# The figures that everybody read stay known to the next vintage, which must not tell more beside
# them; they are served to nobody.
_DROP_FILES = delete(ReleaseFile).where(F.release_id == bindparam("release"), F.name != SHEET)
_AGREE = (
    update(ReleaseRow)
    .where(V.id == bindparam("release"), V.version == bindparam("seen"), V.state == "checked")
    .values(agreed_by=bindparam("person"), version=V.version + 1)
)


def keep(turn: Writes, vault: Vault, made: Made, built: Draft) -> str:
    """Store a release that was built, as a draft, and move it on where the checks passed.

    Returns:
        Its state.

    Raises:
        storage.decisions.Overtaken: there is another release by now that it was not protected
            from, or what it replaces was published meanwhile.
    """
    turn.read(_LOCK, {"campaign": built.campaign_id})
    if not is_current(turn.read, vault, built):
        raise decisions.Overtaken
    if built.replaces is not None:
        drop(turn, built.replaces)
    release, release_id = built.order.release, turn.ids()
    is_ready = passed(made.checks)
    turn.add(
        ReleaseRow, id=release_id, campaign_id=built.campaign_id, n=built.n,
        number=release.number, vintage=release.vintage, period=release.period.code,
        name=release.name, state="checked" if is_ready else "draft", supersedes=built.supersedes,
        made_on=release.made_on, checks=list_to_bytes(CHECKS, made.checks).decode(),
        counted=release.counted, merkle_root=release.merkle_root, audit_head=release.audit_head,
    )  # fmt: skip
    for name, body in made.files.items():
        turn.add(ReleaseFile, release_id=release_id, name=name, body=body)
    _keep_tables(turn, vault, release_id, made, built.order.tables)
    for name, counting in built.counted.items():
        for each in counting:
            turn.add(
                Counted,
                release_id=release_id,
                report_id=each.report,
                name=name,
                cell="\t".join(each.key),
                grade=each.grade,
                counts=each.counts,
            )
    tree = receipts.grow(turn.read, vault, release.name, counted_as(built))
    receipts.plant(turn, release.name, tree)
    return _begun(turn, release_id, built, is_ready=is_ready)


def _begun(turn: Writes, release_id: int, built: Draft, *, is_ready: bool) -> str:
    """Write down the first decisions: it was built, and what was looked at let it pass."""
    steps = [("", "draft", "built"), ("draft", "checked", "passed")]
    for before, after, reason in steps if is_ready else steps[:1]:
        decisions.note(
            turn,
            about="release",
            subject_id=release_id,
            before=before,
            after=after,
            reason=reason,
            campaign_id=built.campaign_id,
            n=built.n,
            version=1,
            by_id=None,
            rules=decisions.RELEASE_RULES,
        )
    return "checked" if is_ready else "draft"


def _keep_tables(
    turn: Writes, vault: Vault, release_id: int, made: Made, drawn: Sequence[Drawn]
) -> None:
    cells = {each.name: dict(each.cells) for each in drawn}
    for table in made.tables:
        if table.kept is None:
            continue
        truth = tuple((key, cells[table.name][key]) for key, _ in table.kept.cells)
        sealed = vault.seal(list_to_bytes(TRUTH, truth), place=sealed_at(release_id, table.name))
        turn.add(
            ReleasedTable,
            release_id=release_id,
            name=table.name,
            shown=to_bytes(table.kept).decode(),
            truth=sealed,
        )


def drop(turn: Writes, release_id: int, *, reason: str = "replaced") -> None:
    """Throw a draft away: nobody outside has seen it.

    Args:
        reason: "replaced" by one that is built anew; "taken_back": somebody took theirs back.

    Raises:
        storage.decisions.Overtaken: it is none any more.
    """
    row = one(turn.read, release_id)
    if row is None or row.state not in DRAFTS:
        raise decisions.Overtaken
    receipts.uproot(turn, row.name)
    for statement in _DROP:
        turn.write(statement, {"release": release_id})
    if turn.write(_DROP_ROW, {"release": release_id}) != 1:
        raise decisions.Overtaken
    note(turn, row, "", reason)


def agree(turn: Writes, row: Row[Any], person_id: int) -> bool:
    """Write down the first of the two; False when it changed meanwhile."""
    told = {"release": row.id, "seen": row.version, "person": person_id}
    return turn.write(_AGREE, told) == 1


def publish(turn: Writes, row: Row[Any], *, by_id: int | None, by_role: str) -> None:
    """Make a release public for good, by the second of two, and its vintage before a past one.

    Raises:
        storage.decisions.Overtaken: it changed meanwhile.
    """
    move(turn, row, "published", reason="", by_id=by_id, by_role=by_role)
    before = one(turn.read, row.supersedes) if row.supersedes else None
    if before is not None and before.state == "published":
        move(turn, before, "superseded", reason="replaced", by_id=by_id, by_role=by_role)


def move(
    turn: Writes,
    row: Row[Any],
    to: str,
    *,
    reason: str,
    by_id: int | None = None,
    by_role: str = "",
    why: str = "",
) -> None:
    """Lead a release to its next state, by a decision.

    Raises:
        storage.decisions.Overtaken: it changed meanwhile.
    """
    decisions.move_release(turn, row, to, why=why)
    note(turn, row, to, reason, by=(by_id, by_role))
    if to == "retracted":
        turn.write(_DROP_FILES, {"release": row.id})


def note(
    turn: Writes, row: Row[Any], to: str, reason: str, *, by: tuple[int | None, str] = (None, "")
) -> None:
    """Write down what was decided about a release: that it is led to a state, or stays in it.

    Args:
        row: the release as the decider saw it.
        by: who decided it, and in which role; nobody for what Heed does itself.
    """
    decisions.note(
        turn,
        about="release",
        subject_id=row.id,
        before=row.state,
        after=to,
        reason=reason,
        campaign_id=row.campaign_id,
        n=row.n,
        version=row.version + 1,
        by_id=by[0],
        by_role=by[1],
        rules=decisions.RELEASE_RULES,
    )
