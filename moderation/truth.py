"""What several people's labels of the same things come to, tied to what moderators decided.

Dawid and Skene's model by expectation and maximisation. Left to itself it turns round where liars
outnumber the honest; decided cases hold it. Knows no rows. Pure Python: for commands, not turns.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import exp, log

# Fewer labels than this say too little for a matrix of errors: one number a person.
FEWEST_FOR_MATRIX = 5
# Of newer labels than a day: with more than this share from new accounts only decisions count.
FRESH = timedelta(hours=24)
MOST_NEW_SHARE = 0.4
_ROUNDS = 60
_STILL = 1e-5
# Before anything is known of somebody: rather right than wrong, and that not firmly.
_RIGHT_BEFORE, _WRONG_BEFORE = 2.0, 1.0


@dataclass(frozen=True, slots=True)
class Label:
    """What one person called one thing."""

    thing: int
    person: int
    said: str
    at: datetime
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Truth:
    """What the things are, as far as it can be told.

    Args:
        answers: thing -> label -> 0-1, adding up to 1; decided things have 1.
        skill: person -> how often they are right, 0-1.
        errors: person -> (true, said) -> 0-1, of those with `FEWEST_FOR_MATRIX` labels or more.
        left_out: things whose labels came mostly from new accounts: only decisions count there.
    """

    answers: Mapping[int, Mapping[str, float]] = field(default_factory=dict)
    skill: Mapping[int, float] = field(default_factory=dict)
    errors: Mapping[int, Mapping[tuple[str, str], float]] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()

    def best(self, thing: int) -> str | None:
        """The likeliest label of a thing, None where there is nothing to go by."""
        told = self.answers.get(thing)
        return max(told, key=lambda label: (told[label], label)) if told else None


def infer(
    labels: Sequence[Label], decided: Mapping[int, str], *, now: datetime, one_coin: bool = False
) -> Truth:
    """Estimate what the labelled things are and how far each person is right.

    500 things with 13 labels each take about a second.

    Args:
        decided: thing -> what a moderator decided; it is taken as true and never changed.
        one_coin: give each person one number only, however many labels they gave.
    """
    left_out = mostly_new(labels, now) - decided.keys()
    used = [label for label in labels if label.thing not in left_out]
    names = sorted({label.said for label in used} | set(decided.values()))
    if not used or len(names) < 2:
        return Truth({thing: {name: 1.0} for thing, name in decided.items()}, left_out=left_out)
    answers = _start(used, decided, names)
    errors: dict[int, dict[tuple[str, str], float]] = {}
    for _ in range(_ROUNDS):
        errors = _errors(used, answers, names, one_coin=one_coin)
        after = _answers(used, decided, names, errors, _prior(answers, names))
        moved = _moved(answers, after)
        answers = after
        if moved < _STILL:
            break
    return Truth(answers, _skill(used, answers), _told(used, errors), left_out)


def mostly_new(labels: Iterable[Label], now: datetime) -> frozenset[int]:
    """Find the things whose labels of the last day come by over 40 % from new accounts."""
    fresh: Counter[int] = Counter()
    new: Counter[int] = Counter()
    for label in labels:
        if now - label.at <= FRESH:
            fresh[label.thing] += 1
            new[label.thing] += label.is_new
    return frozenset(thing for thing in fresh if new[thing] > MOST_NEW_SHARE * fresh[thing])


def _start(
    labels: Sequence[Label], decided: Mapping[int, str], names: Sequence[str]
) -> dict[int, dict[str, float]]:
    """Decided things as decided. Of the others what those who were right there say, else all."""
    votes: dict[int, dict[str, float]] = defaultdict(lambda: dict.fromkeys(names, 0.0))
    weights = _weights(labels, decided)
    for label in labels:
        votes[label.thing][label.said] += weights(label.person)
    answers = {thing: _share(said) for thing, said in votes.items()}
    return answers | {thing: _certain(name, names) for thing, name in decided.items()}


def _weights(labels: Sequence[Label], decided: Mapping[int, str]) -> Callable[[int], float]:
    """Give a person's weight: the log-odds of being right where it was decided."""
    right: Counter[int] = Counter()
    wrong: Counter[int] = Counter()
    for label in labels:
        if label.thing in decided:
            is_right = label.said == decided[label.thing]
            (right if is_right else wrong)[label.person] += 1

    def weight(person: int) -> float:
        odds = (right[person] + _RIGHT_BEFORE) / (wrong[person] + _WRONG_BEFORE)
        return max(0.01, log(odds))

    return weight


def _share(said: Mapping[str, float]) -> dict[str, float]:
    whole = sum(said.values()) or 1.0
    return {name: weight / whole for name, weight in said.items()}


def _certain(true: str, names: Sequence[str]) -> dict[str, float]:
    return {name: float(name == true) for name in names}


def _prior(answers: Mapping[int, Mapping[str, float]], names: Sequence[str]) -> dict[str, float]:
    sums = {name: 1.0 + sum(told[name] for told in answers.values()) for name in names}
    whole = sum(sums.values())
    return {name: sums[name] / whole for name in names}


def _errors(
    labels: Sequence[Label],
    answers: Mapping[int, Mapping[str, float]],
    names: Sequence[str],
    *,
    one_coin: bool,
) -> dict[int, dict[tuple[str, str], float]]:
    pairs = [(true, said) for true in names for said in names]
    counted: dict[int, dict[tuple[str, str], float]] = defaultdict(
        lambda: dict.fromkeys(pairs, 0.0)
    )
    given = Counter(label.person for label in labels)
    for label in labels:
        for true, share in answers[label.thing].items():
            counted[label.person][true, label.said] += share
    return {
        person: _coin(counts, names)
        if one_coin or given[person] < FEWEST_FOR_MATRIX
        else _matrix(counts, names)
        for person, counts in counted.items()
    }


def _coin(
    counts: Mapping[tuple[str, str], float], names: Sequence[str]
) -> dict[tuple[str, str], float]:
    right = _RIGHT_BEFORE + sum(counts[name, name] for name in names)
    whole = _RIGHT_BEFORE + _WRONG_BEFORE + sum(counts.values())
    share = right / whole
    other = (1.0 - share) / (len(names) - 1)
    return {(true, said): share if true == said else other for true in names for said in names}


def _matrix(
    counts: Mapping[tuple[str, str], float], names: Sequence[str]
) -> dict[tuple[str, str], float]:
    """A row for each truth; a little of the one coin in it where that truth was seldom met."""
    coin = _coin(counts, names)
    rows: dict[tuple[str, str], float] = {}
    for true in names:
        weights = {said: counts[true, said] + coin[true, said] for said in names}
        whole = sum(weights.values())
        rows |= {(true, said): weights[said] / whole for said in names}
    return rows


def _answers(
    labels: Sequence[Label],
    decided: Mapping[int, str],
    names: Sequence[str],
    errors: Mapping[int, Mapping[tuple[str, str], float]],
    prior: Mapping[str, float],
) -> dict[int, dict[str, float]]:
    odds = {label.thing: {name: log(prior[name]) for name in names} for label in labels}
    for label in labels:
        for true in names:
            odds[label.thing][true] += log(max(1e-9, errors[label.person][true, label.said]))
    answers = {thing: _normal(told) for thing, told in odds.items()}
    return answers | {thing: _certain(name, names) for thing, name in decided.items()}


def _normal(odds: Mapping[str, float]) -> dict[str, float]:
    most = max(odds.values())
    shares = {name: exp(value - most) for name, value in odds.items()}
    whole = sum(shares.values())
    return {name: share / whole for name, share in shares.items()}


def _moved(
    before: Mapping[int, Mapping[str, float]], after: Mapping[int, Mapping[str, float]]
) -> float:
    return max(abs(after[t][name] - before[t][name]) for t in after for name in after[t])


def _skill(
    labels: Sequence[Label], answers: Mapping[int, Mapping[str, float]]
) -> dict[int, float]:
    right: dict[int, float] = defaultdict(float)
    given = Counter(label.person for label in labels)
    for label in labels:
        right[label.person] += answers[label.thing][label.said]
    return {person: right[person] / n for person, n in given.items()}


def _told(
    labels: Sequence[Label], errors: Mapping[int, Mapping[tuple[str, str], float]]
) -> dict[int, Mapping[tuple[str, str], float]]:
    given = Counter(label.person for label in labels)
    return {p: errors[p] for p in errors if given[p] >= FEWEST_FOR_MATRIX}
