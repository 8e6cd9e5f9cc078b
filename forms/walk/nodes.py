"""What the answers mean where one stands: relevance, calculations, rounds, options.

A view is one look at one set of answers; it works things out when asked and remembers them. What
it remembers dies with it: answers that change need a new view.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from forms.expressions import holds, parse, value
from forms.kinds import found
from forms.model import Form, Option
from forms.walk import choosing
from forms.walk.defaults import is_expression
from forms.walk.fitting import fits, tidy
from forms.walk.moment import Moment
from forms.walk.path import Rounds, another_key, key_of
from forms.walk.plan import Branch, Leaf, Plan, plan_of
from forms.walk.submission import from_odk
from forms.xpath.scene import Scene

MAX_ROUNDS = 100
# Rounds of all counted repeats around one together: counts within counts multiply, and a turn that
# takes long holds up everybody. As many, four deep, are gone through in some 0.1 s.
MOST_IN_ALL = 1_000
# Calculations that need calculations: each costs some twenty frames of Python's thousand.
MAX_DEPTH = 16
_MOST_REMEMBERED = 64


class View:
    """One look at a form's answers.

    Args:
        answers: replaced, never changed, where something is drawn on the way (`walk.advance`).
    """

    __slots__ = ("_depth", "_memory", "answers", "moment", "plan")

    def __init__(self, form: Form, answers: Mapping[str, Any], moment: Moment) -> None:
        self.plan: Plan = plan_of(form)
        self.answers = answers
        self.moment = moment
        self._memory: dict[tuple[str, str, Rounds], Any] = {}
        self._depth = 0

    def keep(self, key: str, stored: Any) -> None:
        """Add what was drawn; what was remembered before may depend on it."""
        self.answers = {**self.answers, key: stored}
        self._memory.clear()

    def is_relevant(self, node: Leaf | Branch, rounds: Rounds) -> bool:
        """Tell whether all conditions around the node and its own hold in these rounds."""
        for source, name, depth in node.conditions:
            if not self._condition(source, name, rounds[:depth]):
                return False
        return True

    def is_answered(self, leaf: Leaf, rounds: Rounds) -> bool:
        """Tell whether there is an answer, and, for a filtered list, one that is still offered."""
        key = key_of(leaf.repeats, rounds, leaf.question.name)
        if key not in self.answers:
            return False
        return not leaf.question.choice_filter or self._is_offered(leaf, rounds, self.answers[key])

    def stored(self, leaf: Leaf, rounds: Rounds) -> Any:
        """Return what expressions see: the answer, or what is calculated; None if irrelevant."""
        if not self.is_relevant(leaf, rounds):
            return None
        question = leaf.question
        if question.calculation and not leaf.is_drawn:
            return self._once("=", question.name, rounds, lambda: self.calculated(leaf, rounds))
        key = key_of(leaf.repeats, rounds, question.name)
        if self.is_answered(leaf, rounds):
            kept = self.answers[key]
            # A note or read-only question that was shown says nothing but that it was.
            if leaf.role != "shown" or not question.default:
                return kept if leaf.role != "shown" else None
        if leaf.role == "asked":
            return None
        if computed := found()[question.kind].computed:
            return computed(self.moment.now)
        return self.default(leaf, rounds)

    def calculated(self, leaf: Leaf, rounds: Rounds) -> Any:
        """Return what its calculation comes to now."""
        return tidy(value(leaf.question.calculation, self.scene(leaf.repeats, rounds)))

    def default(self, leaf: Leaf, rounds: Rounds) -> Any:
        """Return the default as it would be stored, None if there is none that could be."""
        found_now = self._default(leaf, rounds)
        return found_now if fits(leaf.question, found_now) else None

    def _default(self, leaf: Leaf, rounds: Rounds) -> Any:
        written = leaf.question.default
        if leaf.question.trigger and leaf.question.calculation:
            return from_odk(leaf.question, self.answers.get(self._aside(leaf, rounds)))
        if not written.strip():
            return None
        if leaf.is_default_drawn and (drawn := self.answers.get(self._aside(leaf, rounds))):
            return from_odk(leaf.question, drawn)
        if is_expression(written):
            written = self._once(
                "default", leaf.question.name, rounds, lambda: self._expected(leaf, rounds)
            )
        return from_odk(leaf.question, written)

    def options(self, leaf: Leaf, rounds: Rounds) -> tuple[Option, ...]:
        """Return the options that are offered, in the order they are shown."""
        offered: tuple[Option, ...] = self._once(
            "options", leaf.question.name, rounds, lambda: self._options(leaf, rounds)
        )
        return offered

    def how_many(self, branch: Branch, outer: Rounds) -> int:
        """Return how many rounds the repeat has, at most `most_rounds`."""
        many: int = self._once(
            "rounds", branch.group.name, outer, lambda: self._rounds(branch, outer)
        )
        return many

    def most_rounds(self, branch: Branch, outer: Rounds) -> int:
        """Return how many rounds the repeat may have in those of the repeats around it."""
        if not branch.group.count.strip():
            return MAX_ROUNDS
        times = 1
        for depth, name in enumerate(branch.repeats[:-1]):
            around = self.plan.branches[name]
            if around.group.count.strip():
                times *= max(1, self.how_many(around, outer[:depth]))
        return max(1, min(MAX_ROUNDS, MOST_IN_ALL // times))

    def scene(
        self,
        repeats: tuple[str, ...],
        rounds: Rounds,
        *,
        here: Any = None,
        row: Mapping[str, str] | None = None,
    ) -> Scene:
        """Return what an expression sees that stands there."""
        nodes = _Standing(self, repeats, rounds)
        return Scene(nodes, self.moment.now, self.moment.rng, here, row, self.moment.language)

    # --- worked out once ------------------------------------------------------------------

    def _once(self, what: str, name: str, rounds: Rounds, work: Any) -> Any:
        """Return what was worked out already; a circle, or too deep a chain, comes to None."""
        place = (what, name, rounds)
        if place in self._memory:
            return self._memory[place]
        if self._depth >= MAX_DEPTH:
            return _NOTHING.get(what)
        self._memory[place] = _NOTHING.get(what)
        self._depth += 1
        try:
            found_now = work()
        finally:
            self._depth -= 1
        self._memory[place] = found_now
        return found_now

    def _condition(self, source: str, name: str, rounds: Rounds) -> bool:
        node = self.plan.leaves.get(name) or self.plan.branches.get(name)
        repeats = node.repeats if node else ()
        # A name may belong to a group and a question: the expression keeps them apart.
        return bool(
            self._once(source, name, rounds, lambda: holds(source, self.scene(repeats, rounds)))
        )

    def _expected(self, leaf: Leaf, rounds: Rounds) -> Any:
        return tidy(value(leaf.question.default, self.scene(leaf.repeats, rounds)))

    def _options(self, leaf: Leaf, rounds: Rounds) -> tuple[Option, ...]:
        offered: Sequence[Option] = leaf.question.options
        if leaf.question.choice_filter.strip():
            offered = self._filtered(leaf, rounds)
        if leaf.question.or_other:
            offered = choosing.with_other(offered)
        seed = self._seed(leaf, rounds)
        return tuple(offered) if seed is None else choosing.shuffled(offered, seed)

    def _filtered(self, leaf: Leaf, rounds: Rounds) -> tuple[Option, ...]:
        """The options that pass; 5,000 villages take 60 ms, so the same look is remembered."""
        nodes = _Standing(self, leaf.repeats, rounds)
        filtering = parse(leaf.question.choice_filter, in_list=True)
        seen = [repr(nodes.values(name)) for name in sorted(filtering.names)]
        moment = self.moment
        place = (leaf.question.name, rounds, moment.now.date(), moment.language, *seen)
        known = self.plan.filtered.get(place)
        if known is None or filtering.draws:
            options = leaf.question.options
            known = tuple(option for option in options if self._passes(leaf, rounds, option))
            if len(self.plan.filtered) >= _MOST_REMEMBERED:
                self.plan.filtered.clear()
            self.plan.filtered[place] = known
        return known

    def _passes(self, leaf: Leaf, rounds: Rounds, option: Option) -> bool:
        row = choosing.row_of(option, self.moment.language)
        return holds(leaf.question.choice_filter, self.scene(leaf.repeats, rounds, row=row))

    def _seed(self, leaf: Leaf, rounds: Rounds) -> float | None:
        written = choosing.seed_of(leaf.question)
        if written is None:
            return None
        if written:
            return choosing.to_seed(value(written, self.scene(leaf.repeats, rounds)))
        key = key_of(leaf.repeats, rounds, leaf.question.name)
        return choosing.to_seed(self.answers.get(f"{key}#seed", 0))

    def _is_offered(self, leaf: Leaf, rounds: Rounds, stored: Any) -> bool:
        values = stored if isinstance(stored, list) else [stored]
        known = {option.value: option for option in leaf.question.options}
        return all(
            each is None
            or (leaf.question.or_other and each == choosing.OTHER)
            or (each in known and self._offers(leaf, rounds, known[each]))
            for each in values
        )

    def _offers(self, leaf: Leaf, rounds: Rounds, option: Option) -> bool:
        what = f"offers {option.value}"
        passes: bool = self._once(
            what, leaf.question.name, rounds, lambda: self._passes(leaf, rounds, option)
        )
        return passes

    def _rounds(self, branch: Branch, outer: Rounds) -> int:
        around = branch.repeats[:-1]
        if branch.group.count.strip():
            counted = tidy(value(branch.group.count, self.scene(around, outer)))
            most = self.most_rounds(branch, outer)
            return max(0, min(choosing.to_whole(counted), most))
        n = 0
        while n < MAX_ROUNDS and self.answers.get(
            another_key(around, outer, branch.group.name, n + 1)
        ):
            n += 1
        return n

    def _aside(self, leaf: Leaf, rounds: Rounds) -> str:
        return f"{key_of(leaf.repeats, rounds, leaf.question.name)}#default"


_NOTHING: Mapping[str, Any] = {"options": (), "rounds": 0}


class _Standing:
    """What names mean from one place in the form (`scene.Nodes`)."""

    __slots__ = ("_repeats", "_rounds", "_view")

    def __init__(self, view: View, repeats: tuple[str, ...], rounds: Rounds) -> None:
        self._view = view
        self._repeats = repeats
        self._rounds = rounds

    def values(self, name: str) -> Sequence[Any]:
        leaf = self._view.plan.leaves.get(name)
        if leaf is not None:
            if not leaf.repeats:
                return (self._view.stored(leaf, ()),)
            return [self._view.stored(leaf, each) for each in self._all(leaf.repeats)]
        branch = self._view.plan.branches.get(name)
        return [True for _ in self._all(branch.repeats)] if branch else ()

    def position(self, up: int = 0) -> int:
        return self._rounds[-1 - up] if up < len(self._rounds) else 1

    def question_options(self, name: str) -> Sequence[Option]:
        leaf = self._view.plan.leaves.get(name)
        if leaf is None:
            return ()
        return (
            choosing.with_other(leaf.question.options)
            if leaf.question.or_other
            else (leaf.question.options)
        )

    def list_options(self, name: str) -> Sequence[Option]:
        return self._view.plan.form.lists.get(name, ())

    def _all(self, repeats: tuple[str, ...]) -> list[Rounds]:
        """All rounds of those repeats; where one stands in the same, only that round."""
        shared = 0
        while shared < min(len(repeats), len(self._repeats)) and (
            repeats[shared] == self._repeats[shared]
        ):
            shared += 1
        every = [self._rounds[:shared]]
        for name in repeats[shared:]:
            branch = self._view.plan.branches[name]
            every = [
                (*outer, n)
                for outer in every
                for n in range(1, self._view.how_many(branch, outer) + 1)
            ]
        return every
