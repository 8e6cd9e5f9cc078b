"""Rows of lists in expressions: columns, and `instance('list')/root/item[...]/column`."""

from collections.abc import Callable

from forms.model import Option, in_language
from forms.xpath.bounds import Run, Step
from forms.xpath.tree import Call, Column, Lookup, Node, every, needs_row
from forms.xpath.values import Result, all_of, equal, first, to_truth

Compiler = Callable[[Node], Step]
_Filter = Callable[[Run, list[Option]], list[Option]]


def column(run: Run, name: str) -> str:
    """Return what the row looked at has there, "" if nothing."""
    row = run.row
    if isinstance(row, Option):
        if name == "name":
            return row.value
        if name == "label":
            return in_language(row.label, run.scene.language)
        return row.columns.get(name, "")
    return row.get(name, "") if row else ""


def lookup(node: Lookup, compiled: Compiler) -> Step:
    """Return what finds the column of all rows that pass the filters."""
    filters = [_filter(part, compiled) for part in node.filters]

    def run_lookup(run: Run) -> Result:
        rows: list[Option] = list(run.nodes.list_options(node.list_name))
        before = run.row, run.number
        for chosen in filters:
            rows = chosen(run, rows)
        found = []
        for row in rows:
            run.row = row
            found.append(column(run, node.column or "name"))
        run.row, run.number = before
        run.spend(len(found))
        return found[0] if len(found) == 1 else tuple(found)

    return run_lookup


def _filter(node: Node, compiled: Compiler) -> _Filter:
    match node:
        case Call("=", (Column(name), wanted)) if not needs_row(wanted):
            return _equals(name, compiled(wanted))
        case Call("=", (wanted, Column(name))) if not needs_row(wanted):
            return _equals(name, compiled(wanted))
    condition, weight = compiled(node), len(every(node))

    def run_filter(run: Run, rows: list[Option]) -> list[Option]:
        run.spend(weight * len(rows))
        kept = []
        for number, row in enumerate(rows, start=1):
            run.row, run.number = row, float(number)
            found = first(condition(run))
            is_number = isinstance(found, float) and not isinstance(found, bool)
            if found == number if is_number else to_truth(found):
                kept.append(row)
        return kept

    return run_filter


def _equals(name: str, wanted: Step) -> _Filter:
    def run_equals(run: Run, rows: list[Option]) -> list[Option]:
        sought = all_of(wanted(run))
        run.spend(len(rows) * max(1, len(sought)))
        kept = []
        for row in rows:
            run.row = row
            found = column(run, name)
            if any(equal(found, one) for one in sought):
                kept.append(row)
        return kept

    return run_equals
