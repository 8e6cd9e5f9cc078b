"""Two sets of names joined: by letter, without accents, and by a crosswalk that people wrote."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import category, name, normalize

from anyascii import anyascii

Names = Mapping[str, tuple[str, ...]]  # all that a code is called
Pair = tuple[str, str]  # ours, official
HOW = ("letter", "accent", "alias")


@dataclass(frozen=True, slots=True)
class Group:
    """What is compared as one: usually one code of ours and one of theirs.

    Args:
        how: "letter", "accent" or "alias".
    """

    ours: tuple[str, ...]
    official: tuple[str, ...]
    how: str

    @property
    def code(self) -> str:
        """What it is called in the comparison: as the official series calls it."""
        return " + ".join(self.official)


@dataclass(frozen=True, slots=True)
class Join:
    """What was joined, and what was not.

    Args:
        ours_alone, official_alone: codes that nothing was found for.
        unused: lines of the crosswalk that name something that is not there.
        coarse: groups left out because what lies below them is compared already.
    """

    groups: tuple[Group, ...]
    ours_alone: tuple[str, ...] = ()
    official_alone: tuple[str, ...] = ()
    unused: tuple[Pair, ...] = ()
    coarse: tuple[str, ...] = ()

    def joined(self, how: str) -> int:
        """How many groups were joined in one of the three ways."""
        return sum(group.how == how for group in self.groups)


def by_letter(written: str) -> str:
    """Fold a name to its letters and digits: no case, no blanks, no signs; accents stay."""
    kept = (c for c in normalize("NFKC", written).casefold() if _is_letter(c))
    return normalize("NFC", "".join(kept))


def without_accents(written: str) -> str:
    """Fold a name to its letters, those of the Latin script without accents.

    Vowel signs of other scripts stay: without them other names would come out.
    """
    kept = (anyascii(c) if _is_latin(c) else c for c in by_letter(written))
    return "".join(kept).casefold()


def join(ours: Names, official: Names, crosswalk: Sequence[Pair] = ()) -> Join:
    """Join codes by their names; what the crosswalk names is joined by it alone.

    A crosswalk may give one code several partners: all that hangs together becomes one group. A
    name that two codes of one side share joins neither.
    """
    told = [(_known(ours, mine), _known(official, theirs)) for mine, theirs in crosswalk]
    edges = [(a, b) for a, b in told if a is not None and b is not None]
    unused = tuple(p for p, (a, b) in zip(crosswalk, told, strict=True) if a is None or b is None)
    groups = [Group(mine, theirs, "alias") for mine, theirs in _components(edges)]
    for how, fold in (("letter", by_letter), ("accent", without_accents)):
        taken = {code for group in groups for code in group.ours}
        theirs_taken = {code for group in groups for code in group.official}
        left, right = _keys(ours, fold, taken), _keys(official, fold, theirs_taken)
        same = [(left[key], right[key]) for key in left if key in right]
        groups += [Group(mine, theirs, how) for mine, theirs in _components(same)]
    mine = {code for group in groups for code in group.ours}
    theirs = {code for group in groups for code in group.official}
    order = {code: n for n, code in enumerate(official)}
    return Join(
        tuple(sorted(groups, key=lambda group: order[group.official[0]])),
        tuple(code for code in ours if code not in mine),
        tuple(code for code in official if code not in theirs),
        unused,
    )


def finest(found: Join, parents: Mapping[str, str]) -> Join:
    """Leave out groups that lie above others that are joined too: nothing is counted twice."""
    above = {each for g in found.groups for code in g.ours for each in _over(code, parents)}
    kept = tuple(g for g in found.groups if not above & set(g.ours))
    coarse = tuple(g.code for g in found.groups if above & set(g.ours))
    return Join(kept, found.ours_alone, found.official_alone, found.unused, coarse)


def _over(code: str, parents: Mapping[str, str]) -> Iterator[str]:
    while code := parents.get(code, ""):
        yield code


def _is_letter(character: str) -> bool:
    return character.isalnum() or category(character).startswith("M")


def _is_latin(character: str) -> bool:
    return name(character, "").startswith(("LATIN", "COMBINING"))


def _known(names: Names, written: str) -> str | None:
    """Find the one code that is called so, exactly or else by its letters."""
    if written in names:
        return written
    return _keys(names, by_letter, set()).get(by_letter(written))


def _keys(names: Names, fold: Callable[[str], str], taken: set[str]) -> dict[str, str]:
    """Give the code of each folded name that only one code has."""
    pairs = {
        (fold(each), code)
        for code, called in names.items()
        if code not in taken
        for each in called
    }
    times = Counter(key for key, _ in pairs)
    return {key: code for key, code in sorted(pairs) if key and times[key] == 1}


def _components(edges: Iterable[Pair]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give what hangs together, in the order of the edges."""
    groups: list[tuple[dict[str, None], dict[str, None]]] = []
    for mine, theirs in edges:
        touched = [g for g in groups if mine in g[0] or theirs in g[1]]
        groups = [g for g in groups if g not in touched]
        merged: tuple[dict[str, None], dict[str, None]] = ({}, {})
        for left, right in [*touched, ({mine: None}, {theirs: None})]:
            merged[0].update(left)
            merged[1].update(right)
        groups.append(merged)
    return ((tuple(left), tuple(right)) for left, right in groups)
