"""What a text is probably about: categories with a confidence, for a person to confirm.

Needs numpy only; a model is made elsewhere (`suggest_training.py`), in a child process. Knows
nothing of campaigns, and never decides: whoever asks shows the suggestions to a person.
"""

from dataclasses import dataclass
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from moderation.suggest_features import BUCKETS, counted, scaled

# Below this confidence nothing is suggested without being asked for.
WORTH_SAYING = 0.05
MOST_CATEGORIES = 1_000
_ARRAYS = ("categories", "places", "rarity", "weights", "offsets", "slope", "lift")


class BadModel(ValueError):
    """These bytes are no model that this version of Heed wrote."""


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A linear model for each category over hashed words and letter runs.

    Args:
        places: ascending, shape (n,); only those that training saw.
        rarity: of each place, shape (n,).
        weights: shape (n, categories), float16: half the memory, the third decimal of a score.
        offsets: shape (categories,).
        slope, lift: from a score to the logarithm of the odds that a person agrees.
    """

    categories: tuple[str, ...]
    places: NDArray[np.int64]
    rarity: NDArray[np.float32]
    weights: NDArray[np.float16]
    offsets: NDArray[np.float32]
    slope: float
    lift: float


def suggest(model: Model, text: str, *, most: int = 3) -> list[tuple[str, float]]:
    """Name the likeliest categories of a text.

    Returns:
        Best first, each with its confidence: the calibrated probability 0-1 that a person would
        give the text that category (several may be right, so they need not sum to 1). At most
        `most`; fewer if the model knows fewer. A text without a known word is judged by how
        frequent each category is.
    """
    found = scores(model, text)
    best = np.argsort(-found, kind="stable")[:most]
    return [(model.categories[n], _sure(model, float(found[n]))) for n in best]


def scores(model: Model, text: str) -> NDArray[np.float32]:
    """Score each category before calibration, in the order of `model.categories`."""
    places, often = counted(text)
    if not len(model.places):
        return model.offsets
    at = np.minimum(np.searchsorted(model.places, places), len(model.places) - 1)
    known = model.places[at] == places
    rows = at[known]
    weighed = scaled(places[known], often[known], model.rarity[rows])
    found: NDArray[np.float32] = weighed @ model.weights[rows].astype(np.float32) + model.offsets
    return found


def to_bytes(model: Model) -> bytes:
    """Write a model: a zip of plain arrays, no pickled code; see `from_bytes`."""
    out = BytesIO()
    np.savez_compressed(
        out,
        categories=np.array(model.categories, dtype=np.str_),
        places=model.places.astype(np.uint32),
        rarity=model.rarity,
        weights=model.weights,
        offsets=model.offsets,
        slope=np.float64(model.slope),
        lift=np.float64(model.lift),
    )
    return out.getvalue()


def from_bytes(written: bytes) -> Model:
    """Read a model that `to_bytes` wrote.

    Raises:
        BadModel: it is none, or its parts do not fit together.
    """
    try:
        with np.load(BytesIO(written), allow_pickle=False) as arrays:
            part = {name: arrays[name] for name in _ARRAYS}
        model = Model(
            categories=tuple(str(code) for code in part["categories"]),
            places=part["places"].astype(np.int64),
            rarity=part["rarity"].astype(np.float32),
            weights=part["weights"].astype(np.float16),
            offsets=part["offsets"].astype(np.float32),
            slope=float(part["slope"]),
            lift=float(part["lift"]),
        )
    # A damaged zip raises whatever the part that is damaged makes of it.
    except Exception as error:
        raise BadModel(type(error).__name__) from None
    if not _fits(model):
        raise BadModel("its parts do not fit together")
    return model


def _fits(model: Model) -> bool:
    n, categories = len(model.places), len(model.categories)
    return (
        n <= BUCKETS
        and categories <= MOST_CATEGORIES
        and model.weights.shape == (n, categories)
        and model.rarity.shape == (n,)
        and model.offsets.shape == (categories,)
        and bool(np.all(np.diff(model.places) > 0))
    )


def _sure(model: Model, score: float) -> float:
    return float(1 / (1 + np.exp(-np.clip(model.slope * score + model.lift, -30, 30))))
