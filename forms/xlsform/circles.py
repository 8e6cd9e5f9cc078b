"""Expressions that need each other, so that none can ever be worked out."""

from collections.abc import Sequence
from graphlib import CycleError, TopologicalSorter

from forms.model import Group, Item
from forms.xlsform.expressions import references


def circle(items: Sequence[Item]) -> tuple[str, ...]:
    """Return the names of questions that need each other, () where none do.

    What counts is what decides whether a question is asked, and what is calculated. In a repeat a
    question may look at its own answer of another round.
    """
    needs: dict[str, set[str]] = {}
    _gather(items, frozenset(), needs, repeated=False)
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as found:
        return tuple(dict.fromkeys(found.args[1]))
    return ()


def _gather(
    items: Sequence[Item], around: frozenset[str], needs: dict[str, set[str]], *, repeated: bool
) -> None:
    for item in items:
        wanted = around | set(references(item.relevant))
        if isinstance(item, Group):
            inside = wanted | set(references(item.count))
            _gather(item.items, inside, needs, repeated=repeated or item.repeats)
            continue
        if not item.trigger:
            wanted |= set(references(item.calculation))
        needs.setdefault(item.name, set()).update(wanted - {item.name} if repeated else wanted)
