"""Learn from what moderators decided which words speak for which category.

Imports scikit-learn (about 100 MB, a second): only commands and child processes import this.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags_array
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

from moderation.suggest import Model
from moderation.suggest_features import BUCKETS, counted, scaled

# docs/adr/0011: 4 to 16 do about equally well, more does worse.
LEEWAY = 4.0
# How much a place is weighed by how unevenly it occurs with and without a category (0-1), which
# plain logistic models learn too slowly from a thousand texts (after Wang and Manning 2012).
UNEVEN_SHARE = 0.7
# With fewer decisions a confidence cannot be measured; it is then kept low by DOUBT.
MEASURED_FROM = 50
DOUBT = (0.5, -1.0)
FOLDS = 4
# Later ones say more of the next. 4,000 with 15 categories took 11 s of processor and 245 MB.
MOST_EXAMPLES = 8_000

Counts = Sequence[tuple[NDArray[np.int64], NDArray[np.float32]]]


def train(
    examples: Sequence[tuple[str, Iterable[str]]], start_words: Mapping[str, Iterable[str]]
) -> Model:
    """Make a model of decided texts and of the categories' own words.

    Args:
        examples: text, and the categories that are right for it (usually one; none is an example
            of nothing); oldest first, the last 8,000 count.
        start_words: category -> its label and words in every language; each is learned like a
            short decided text. Without examples they are all that is known.

    Returns:
        The model; equal input gives an equal model. Categories in alphabetical order.
    """
    decided = [(text, frozenset(codes)) for text, codes in examples][-MOST_EXAMPLES:]
    started = [
        (word, frozenset({code})) for code, words in sorted(start_words.items()) for word in words
    ]
    learned = started + decided
    named = {code for _, codes in learned for code in codes} | set(start_words)
    categories = tuple(sorted(named))
    counts = [counted(text) for text, _ in learned]
    right = np.array([[code in codes for code in categories] for _, codes in learned], dtype=bool)
    right = right.reshape(len(learned), len(categories))
    slope, lift = _calibrated(counts, right, first=len(started))
    places, rarity = _rarities(counts)
    weights, offsets = _fitted(_matrix(counts, places, rarity), right)
    return Model(
        categories=categories,
        places=places,
        rarity=rarity,
        weights=weights.astype(np.float16),
        offsets=offsets,
        slope=slope,
        lift=lift,
    )


def _rarities(counts: Counts) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The places that occur, ascending, and 1 + log(texts / texts with it) of each, smoothed."""
    seen = np.zeros(BUCKETS, dtype=np.int64)
    for places, _ in counts:
        seen[places] += 1
    places = np.flatnonzero(seen)
    rarity = np.log((1 + len(counts)) / (1 + seen[places])) + 1
    return places, rarity.astype(np.float32)


def _matrix(counts: Counts, known: NDArray[np.int64], rarity: NDArray[np.float32]) -> csr_matrix:
    """One row a text; places that are not known are left out, as `suggest.scores` does."""
    column = np.full(BUCKETS, -1, dtype=np.int64)
    column[known] = np.arange(len(known))
    rows, columns, values = [], [], []
    for row, (places, often) in enumerate(counts):
        kept = column[places] >= 0
        at = column[places[kept]]
        rows.append(np.full(len(at), row))
        columns.append(at)
        values.append(scaled(places[kept], often[kept], rarity[at]))
    empty = np.zeros(0, dtype=np.int64)
    place = (np.concatenate([*rows, empty]), np.concatenate([*columns, empty]))
    return csr_matrix(
        (np.concatenate([*values, empty.astype(np.float32)]), place),
        shape=(len(counts), len(known)),
    )


def _fitted(
    texts: csr_matrix, right: NDArray[np.bool_]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Weights (places, categories) and offsets of one logistic model a category."""
    weights = np.zeros((texts.shape[1], right.shape[1]), dtype=np.float32)
    offsets = np.zeros(right.shape[1], dtype=np.float32)
    for n in range(right.shape[1]):
        often = int(right[:, n].sum())
        if often in {0, len(right)}:  # nothing to tell apart: only how frequent it is
            offsets[n] = np.log((often + 0.5) / (len(right) - often + 0.5))
            continue
        # Its dual costs by the words that are there, not by the places there could be.
        model = LogisticRegression(
            C=LEEWAY, solver="liblinear", dual=True, random_state=0, max_iter=1_000
        )
        uneven = _unevenness(texts, right[:, n])
        model.fit(texts @ diags_array(uneven), right[:, n])
        weights[:, n], offsets[n] = model.coef_[0] * uneven, model.intercept_[0]
    return weights, offsets


def _unevenness(texts: csr_matrix, right: NDArray[np.bool_]) -> NDArray[np.float32]:
    """How far apart a place occurs in texts of the category and in others; 1 on average."""
    occurs = texts.sign()
    shares = []
    for chosen in (right, ~right):
        often = occurs.T @ chosen.astype(np.float32) + 1
        shares.append(often / often.sum())
    apart = np.abs(np.log(shares[0] / shares[1]))
    mean = float(apart.mean())
    even = np.ones_like(apart)
    mixed = (1 - UNEVEN_SHARE) * even + UNEVEN_SHARE * apart / mean if mean else even
    return np.asarray(mixed, dtype=np.float32)


def _calibrated(counts: Counts, right: NDArray[np.bool_], *, first: int) -> tuple[float, float]:
    """Slope and lift (Platt 1999) measured on texts that the model had not seen.

    Args:
        first: examples begin there; the categories' own words are always learned from.
    """
    examples = np.arange(first, len(right))
    if len(examples) < MEASURED_FROM:
        return DOUBT
    found = np.zeros(right.shape, dtype=np.float32)
    for seen, unseen in KFold(FOLDS, shuffle=True, random_state=0).split(examples):
        learned = np.concatenate([np.arange(first), examples[seen]])
        known = [counts[n] for n in learned]
        places, rarity = _rarities(known)
        weights, offsets = _fitted(_matrix(known, places, rarity), right[learned])
        other = examples[unseen]
        texts = _matrix([counts[n] for n in other], places, rarity)
        found[other] = texts @ weights + offsets
    return _platt(found[examples], right[examples])


def _platt(found: NDArray[np.float32], right: NDArray[np.bool_]) -> tuple[float, float]:
    """Fitted on the three best of each text: only those are ever shown."""
    best = np.argsort(-found, axis=1, kind="stable")[:, :3]
    shown = np.take_along_axis(found, best, axis=1).reshape(-1, 1)
    agreed = np.take_along_axis(right, best, axis=1).ravel()
    if agreed.all() or not agreed.any():
        return DOUBT
    model = LogisticRegression(C=1e6).fit(shown, agreed)
    return float(model.coef_[0, 0]), float(model.intercept_[0])
