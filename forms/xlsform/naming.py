"""Names that are unique in a form, and which question a name means where it is written."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count

from forms.xlsform.faults import Cell, Notes
from forms.xlsform.tree import Draft, every

# What a select with `or_other` stores beside its own answer.
OTHER = "_other"
MOST_SAME = 100  # questions of one name


@dataclass(frozen=True, slots=True)
class Names:
    """Unique names of the drafts of a form.

    Args:
        unique: by the identity of a draft.
        meant: by name as written, the drafts that have it.
        known: names as they may be written in references.
    """

    unique: Mapping[int, str]
    meant: Mapping[str, tuple[Draft, ...]]
    known: frozenset[str]

    def of(self, draft: Draft) -> str:
        """The unique name of a draft."""
        return self.unique[id(draft)]

    def seen_from(
        self, draft: Draft, written: Sequence[str], cell: Cell, notes: Notes
    ) -> dict[str, str]:
        """The unique names of those that are written in a cell of this draft."""
        return {name: self._seen_from(draft, name, cell, notes) for name in written}

    def _seen_from(self, draft: Draft, written: str, cell: Cell, notes: Notes) -> str:
        suffix = ""
        if written not in self.meant and written.endswith(OTHER):
            written, suffix = written.removesuffix(OTHER), OTHER
        drafts = self.meant.get(written, ())
        drafts = tuple(d for d in drafts if not _is_plain_group(d)) or drafts
        if len(drafts) < 2 or len(drafts) > MOST_SAME:
            return (self.of(drafts[0]) if drafts else written) + suffix
        # The nearest one is meant; in a group of its own nobody else is as near.
        shared = [_shared(draft.path, other.path) for other in drafts]
        nearest = [d for d, depth in zip(drafts, shared, strict=True) if depth == max(shared)]
        if len(nearest) > 1:
            rows = ", ".join(str(other.row.number) for other in nearest)
            notes.wrong(cell, f"{written!r} could be the question of row {rows}; rename one.")
        return self.of(nearest[0]) + suffix


def name_all(drafts: Sequence[Draft], notes: Notes) -> Names:
    """Give each question and repeat a name that no other has, of its groups where need be."""
    meant: defaultdict[str, list[Draft]] = defaultdict(list)
    unique: dict[int, str] = {}
    for draft in every(drafts):
        unique[id(draft)] = draft.name
        if draft.name:
            meant[draft.name].append(draft)
    taken = set(meant)
    for same in meant.values():
        asked = [draft for draft in same if not _is_plain_group(draft)]
        if len(asked) > 1:  # a group's name is no key of an answer
            unique |= _apart(asked, taken, notes)
    others = {name + OTHER for name, same in meant.items() if any(d.typed.or_other for d in same)}
    return Names(
        unique, {name: tuple(same) for name, same in meant.items()}, frozenset(meant) | others
    )


def _apart(same: Sequence[Draft], taken: set[str], notes: Notes) -> dict[int, str]:
    """Names for drafts that are written with the same one, no longer than they need to be."""
    cell = same[0].row.cell("name")
    if len(same) > MOST_SAME:
        notes.wrong(cell, f"{cell.text!r} is the name of more than {MOST_SAME} questions.")
        return {}
    wholes = [(*draft.path, draft.name) for draft in same]
    endings = Counter(whole[-n:] for whole in wholes for n in range(1, len(whole) + 1))
    found: dict[int, str] = {}
    for draft, whole in zip(same, wholes, strict=True):
        # Outside of all groups the first one keeps the name as it is.
        alone = len(whole) == 1 and whole[0] not in found.values()
        found[id(draft)] = whole[0] if alone else _free(whole, endings, taken)
        taken.add(found[id(draft)])
        if wholes.index(whole) < len(found) - 1 and not alone:
            notes.doubt(
                draft.row.cell("name"),
                f"{draft.name!r} stands more than once in its group; this one is called "
                f"{found[id(draft)]!r}.",
            )
    return found


def _free(whole: tuple[str, ...], endings: Mapping[tuple[str, ...], int], taken: set[str]) -> str:
    """The shortest ending of a path, two words or more, that no other question has."""
    for n in range(2, len(whole) + 1):
        if endings[whole[-n:]] == 1 and (called := "/".join(whole[-n:])) not in taken:
            return called
    base = "/".join(whole[-2:])
    numbered = (f"{base}_{n}" for n in count(2))
    return next(called for called in chain((base,), numbered) if called not in taken)


def _is_plain_group(draft: Draft) -> bool:
    return draft.is_section and draft.typed.kind != "repeat"


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many groups two paths have in common; everything in the group is nearer than outside."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared
