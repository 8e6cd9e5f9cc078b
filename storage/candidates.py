"""Which reports share a place or words with another, by keyed hashes alone: nothing is opened.

Two statements, each compiled once; every part of them is capped, so that a lookup costs the same
however many reports there are.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

from sqlalchemy import BigInteger, Select, bindparam, func, literal_column, select, union_all

from moderation.text_likeness import rarity
from moderation.wording import rare_tokens
from storage.columns import of
from storage.compiled import Compiled
from storage.db import Read
from storage.models import Fingerprint, Posting

# Rows read: of the probe's own cell and of each word; a neighbouring cell gives a quarter.
CAP = 400
NEIGHBOUR_CAP = 100
AROUND = 9
# So many words are counted, the rarest are looked up; frequent ones only where there are too few.
WORDS_COUNTED = 24
WORDS_LOOKED_UP = 8
WORDS_WANTED = 5
# Without a place there are only words to go by: pairs of them are looked up too.
WORDS_ALONE = 16
# What sharing counts for; a word counts 1 and more, the rarer it is. So the report of another
# witness lies among the best 24 in 99 of 100 (100,000 made-up reports) or 96 (a million,
# benchmarks/duplicates.py); all that are missed have no place, or the one that half of all have.
_OWN_CELL, _NEAR_CELL, _SAME_CATEGORY = 4.0, 3.0, 1.0
_A_DAY_APART, _MOST_DAYS_APART = 1.0, 3
_RARER = 0.25
# No keyed hash is negative. Of the same width as these, or PostgreSQL prepares a statement anew.
_NOWHERE = -(2**62)

F = of(Fingerprint)
P = of(Posting)
_WINDOW: tuple[Any, Any] = (bindparam("first"), bindparam("last"))


@dataclass(frozen=True, slots=True)
class Sought:
    """What a lookup asks for.

    Args:
        first: the window's days, first to last, as ordinals; `day` is the probe's own.
        cells: keyed; the probe's own first, at most `AROUND`; empty without a place.
        words: keyed, most telling first, with what each counts for beside others of the same
            rarity; only `WORDS_COUNTED` are asked for.
    """

    campaign_id: int
    first: int
    day: int
    last: int
    category: str
    cells: Sequence[int]
    words: Mapping[int, float]

    @property
    def span(self) -> dict[str, int]:
        """The parameters that every part of a statement takes."""
        return {"campaign": self.campaign_id, "first": self.first, "last": self.last}

    def begins(self) -> dict[int, float]:
        """What a report of each day begins with: less, the further from the probe."""
        return {
            day: -_A_DAY_APART * min(abs(day - self.day), _MOST_DAYS_APART)
            for day in range(self.first, self.last + 1)
        }


def _in_cell(n: int) -> Select[*tuple[Any, ...]]:
    newest = (
        select(literal_column(str(n)).label("n"), F.report_id, F.day, F.category)
        .where(
            F.campaign_id == bindparam("campaign"),
            F.cell == bindparam(f"cell{n}", type_=BigInteger),
            F.day.between(*_WINDOW),
        )
        .order_by(F.day.desc(), F.report_id.desc())
        .suffix_with(f"LIMIT {NEIGHBOUR_CAP if n else CAP}")
    )
    return select(newest.subquery())


def _has_word(n: int, *read: Any) -> Select[*tuple[Any, ...]]:
    return select(*read).where(
        P.campaign_id == bindparam("campaign"),
        P.token == bindparam(f"word{n}", type_=BigInteger),
        P.day.between(*_WINDOW),
    )


def _with_word(n: int) -> Select[*tuple[Any, ...]]:
    name: Any = literal_column(str(n)).label("n")
    newest = _has_word(n, name, P.report_id, P.day).order_by(P.day.desc(), P.report_id.desc())
    return select(newest.suffix_with(f"LIMIT {CAP}").subquery())


def _how_many(n: int) -> Select[*tuple[Any, ...]]:
    one: Any = literal_column("1")
    counted = _has_word(n, one).suffix_with(f"LIMIT {CAP}").subquery()
    name: Any = literal_column(str(AROUND + n))
    no_day: Any = literal_column("0")
    return select(name, func.count(), no_day, literal_column("''")).select_from(counted)


# The rows of the cells, then how many texts have each word: one way to the database, not two.
_NEAR = Compiled(union_all(*map(_in_cell, range(AROUND))))
_COUNTS = Compiled(union_all(*map(_how_many, range(WORDS_COUNTED))))
_BOTH = Compiled(union_all(*map(_in_cell, range(AROUND)), *map(_how_many, range(WORDS_COUNTED))))
_SAYING = {
    most: Compiled(union_all(*map(_with_word, range(most))))
    for most in (WORDS_LOOKED_UP, WORDS_ALONE)
}


def scored(read: Read, sought: Sought) -> tuple[dict[int, float], dict[int, int]]:
    """Give the reports that share something, and how many texts have each word.

    Returns:
        Report -> what it shares (more is likelier the same event); keyed word -> in how many
        texts it occurs, at most `CAP`, words that occur in none left out.
    """
    words = list(sought.words)[:WORDS_COUNTED]
    score, counts = dict[int, float](), dict[int, int]()
    begins = sought.begins()
    for n, report_id, day, category in _first_look(read, sought, words):
        if n >= AROUND:
            if report_id:
                counts[words[n - AROUND]] = report_id
            continue
        near = _NEAR_CELL if n else _OWN_CELL
        same = _SAME_CATEGORY if category == sought.category else 0.0
        score[report_id] = begins[day] + near + same
    most = WORDS_LOOKED_UP if sought.cells else WORDS_ALONE
    rare = _worth_looking_up(words, counts, most)
    worth = [_worth(sought, word, counts[word]) for word in rare]
    for n, report_id, day in _saying(read, sought, rare, most):
        score[report_id] = score.get(report_id, begins[day]) + worth[n]
    return score, counts


def _first_look(read: Read, sought: Sought, words: Sequence[int]) -> Iterable[Any]:
    cells = asked("cell", sought.cells, AROUND) if sought.cells else {}
    counted = asked("word", words, WORDS_COUNTED) if words else {}
    if cells and counted:
        return read(_BOTH, {**sought.span, **cells, **counted})
    if cells:
        return read(_NEAR, {**sought.span, **cells})
    return read(_COUNTS, {**sought.span, **counted}) if counted else ()


def texts_with(read: Read, sought: Sought) -> dict[int, int]:
    """Give how many texts have each word, at most `CAP`; words that none has are left out."""
    words = list(sought.words)[:WORDS_COUNTED]
    look: Iterable[Any] = ()
    if words:
        look = read(_COUNTS, {**sought.span, **asked("word", words, WORDS_COUNTED)})
    return {words[n - AROUND]: texts for n, texts, _, _ in look if texts}


def how_much_shared(read: Read, sought: Sought) -> Counter[int]:
    """Count how many of at most `WORDS_LOOKED_UP` keyed words each report has; one statement."""
    keyed = list(sought.words)[:WORDS_LOOKED_UP]
    return Counter(row[1] for row in _saying(read, sought, keyed, WORDS_LOOKED_UP))


def _worth(sought: Sought, word: int, texts: int) -> float:
    # Beside a place every word that is shared counts; alone, the rare ones must bring the report.
    told = 1.0 + _RARER * log(CAP / texts) if sought.cells else rarity(texts)
    return told * sought.words[word]


def _worth_looking_up(words: Sequence[int], counts: Mapping[int, int], most: int) -> list[int]:
    rare = rare_tokens(words, counts, how_many=most, too_many=CAP)
    if len(rare) >= WORDS_WANTED:
        return rare if counts[rare[0]] < CAP else rare[:WORDS_WANTED]
    frequent = [word for word in words if word in counts and word not in rare]
    return [*rare, *frequent[: WORDS_WANTED - len(rare)]]


def _saying(read: Read, sought: Sought, rare: Sequence[int], most: int) -> Iterable[Any]:
    return read(_SAYING[most], {**sought.span, **asked("word", rare, most)}) if rare else ()


def asked(name: str, keyed: Sequence[int], to: int) -> dict[str, int]:
    """The parameters `name`0 to `name`(to - 1) of a statement; what is left over finds nothing."""
    padded = [*keyed, *[_NOWHERE] * (to - len(keyed))]
    return {f"{name}{n}": key for n, key in enumerate(padded)}
