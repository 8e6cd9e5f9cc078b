"""Build a release: protect its tables, write its files, look at both.

Heavy: only child processes and commands import it.
"""

from collections.abc import Sequence
from dataclasses import replace

from publishing.disclosure.hiding import Watch
from publishing.disclosure.protect import protect
from publishing.disclosure.protected import ProtectedTable, Withheld
from publishing.formats import files
from publishing.manifest import with_manifest
from publishing.release import Axis, Release, ReleaseTable
from publishing.release_checks import checked
from publishing.release_order import (
    Draft,
    Drawn,
    Made,
    Order,
    Protected,
    encoded,
    from_bytes,
    kept,
    to_bytes,
)  # fmt: skip


def run(body: bytes) -> bytes:
    """Build a `Draft` that `publishing.release_order.to_bytes` wrote down; an errand."""
    return to_bytes(build(from_bytes(Draft, body).order))


def build(order: Order, *, watch: Watch = iter) -> Made:
    """Build a release; the same order gives the same bytes.

    Args:
        watch: wraps what takes long, so that somebody may look on.
    """
    found = {drawn.name: _protected(drawn, order.key, watch) for drawn in order.tables}
    release = _with_tables(order.release, order.tables, found)
    written = with_manifest(files(release))
    tables = tuple(_told(name, each) for name, each in found.items())
    return Made(tables, checked(release, tables, written), encoded(written))


def _protected(drawn: Drawn, key: str, watch: Watch) -> ProtectedTable | Withheld:
    earlier = [past.kept.shown(dict(past.truth)) for past in drawn.earlier]
    secret = bytes.fromhex(key)
    return protect(drawn.table, drawn.rules, earlier=earlier, key=secret, watch=watch)


def _with_tables(
    release: Release, drawn: Sequence[Drawn], found: dict[str, ProtectedTable | Withheld]
) -> Release:
    tables = tuple(
        ReleaseTable(
            name=each.name, title=each.title, unit=each.unit, measures=each.measures,
            axes=tuple(_axis(axis, table) for axis in each.axes), table=table,
        )
        for each in drawn if isinstance(table := found[each.name], ProtectedTable)
    )  # fmt: skip
    gone = {name: each.why for name, each in found.items() if isinstance(each, Withheld)}
    return replace(release, tables=tables, withheld=gone)


def _axis(axis: Axis, table: ProtectedTable) -> Axis:
    """Keep the codes that the table came to be shown with, in its order."""
    dimension = next(d for d in table.dimensions if d.name == axis.name)
    known = {code.code: code for code in axis.codes}
    return replace(axis, codes=tuple(known[code] for code in dimension.codes))


def _told(name: str, found: ProtectedTable | Withheld) -> Protected:
    if isinstance(found, Withheld):
        return Protected(name, None, found.audited, found.why)
    return Protected(name, kept(found), found.audited)
