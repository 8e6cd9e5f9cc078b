"""What an expression can see: the answers from where it stands, and the moment.

Knows no grammar (`expressions.py`) and no walk (`walk.py`): it stands between the two.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any, Protocol, runtime_checkable

from forms.model import Option


class Nodes(Protocol):
    """What names mean, seen from the question at which an expression stands."""

    def values(self, name: str) -> Sequence[Any]:
        """The stored answers to a question: one, or one per repeat where it stands in another.

        Within the same repeat only that of the same round. Unanswered, skipped and irrelevant
        ones are None. A repeat's own name gives True for each of its rounds.
        """

    def position(self, up: int = 0) -> int:
        """Which round of the repeat this is, 1 for the first; `up`: of the one around it."""

    def question_options(self, name: str) -> Sequence[Option]:
        """The options of a select question, () if it has none."""

    def list_options(self, name: str) -> Sequence[Option]:
        """The rows of a list of choices, () if there is none of that name."""


@runtime_checkable
class OtherRounds(Protocol):
    """Nodes that can also look into other rounds of a repeat than the one they stand in."""

    def round_values(self, name: str, rounds: Mapping[str, int]) -> Sequence[Any]:
        """The stored answers to a question in those rounds (repeat -> number, 1 for the first).

        For `indexed-repeat()` and `[2]`. Repeats that are not named are seen as by `values`;
        () if there is no such round.
        """


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and when an expression is looked at.

    Args:
        here: the answer being judged, for ".".
        now: aware, in the campaign's time zone; its day is "today".
        rng: for `random()` and `uuid()`; what is drawn is stored as an answer, see `walk.py`.
        row: the option being filtered: its columns, with "name" and "label".
        language: for `jr:choice-name` and names of months and days.
        version: of the form, for `version()`.
    """

    nodes: Nodes
    now: datetime
    rng: Random
    here: Any = None
    row: Mapping[str, str] | None = None
    language: str = "en"
    version: str = ""
