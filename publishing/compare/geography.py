"""Areas as a map has them: what its polygons are called, and which have no name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from publishing.compare.joining import Names


class NotAMap(ValueError):
    """It is no map of areas; the text is the end of a sentence for people."""


@dataclass(frozen=True, slots=True)
class Geography:
    """The areas of a map.

    Args:
        names: all that an area's code is called.
        unnamed: which polygons have no name, counted from 1 in the file's order.
    """

    names: Names
    unnamed: tuple[int, ...]


def geography(told: Any, *, name: str, code: str = "") -> Geography:
    """Read the areas of a GeoJSON collection; several polygons may bear one name.

    Args:
        name, code: the properties that hold them; without `code` the name is the code.

    Raises:
        NotAMap: no collection of features, or no feature has the property.
    """
    names: dict[str, tuple[str, ...]] = {}
    unnamed = []
    features = _features(told)
    if not any(name in each for each in features):
        raise NotAMap(f"no polygon has the property {name}")
    for n, each in enumerate(features, start=1):
        called = _written(each, name)
        key = _written(each, code) if code else called
        if called and key:
            names[key] = (called,)
        else:
            unnamed.append(n)
    return Geography(names, tuple(unnamed))


def _features(told: Any) -> Sequence[Mapping[str, Any]]:
    features = told.get("features") if isinstance(told, dict) else None
    if not isinstance(features, list) or not features:
        raise NotAMap("it is no collection of features")
    found = [each.get("properties") if isinstance(each, dict) else None for each in features]
    return [each if isinstance(each, dict) else {} for each in found]


def _written(properties: Mapping[str, Any], name: str) -> str:
    value = properties.get(name)
    return "" if value is None else str(value).strip()
