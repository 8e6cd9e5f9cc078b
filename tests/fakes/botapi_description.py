"""Judge values by the machine-readable Bot API: nothing unknown, nothing missing, no wrong type.

Knows nothing of HTTP or of what a call does.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_PLAIN: dict[str, tuple[type, ...]] = {
    "String": (str,),
    "Integer": (int,),
    "Float": (int, float),
    "Boolean": (bool,),
    "True": (bool,),
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    body: bytes


@cache
def description() -> dict[str, Any]:
    path = Path(__file__).with_name("telegram-bot-api.json")
    whole: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return whole


def method_named(name: str) -> dict[str, Any] | None:
    """Methods are found whatever their case."""
    return _methods().get(name.lower())


@cache
def _methods() -> dict[str, dict[str, Any]]:
    return {name.lower(): method for name, method in description()["methods"].items()}


def call_problems(method: dict[str, Any], arguments: dict[str, Any]) -> list[str]:
    return _members(method, arguments, method["name"])


def answer_problems(method: dict[str, Any], result: Any) -> list[str]:
    return _any_of(method["returns"], result, f"answer to {method['name']}")


def problems(kind: str, value: Any, where: str) -> list[str]:
    """List what makes `value` no `kind`; `where` is the path to it, for the reader."""
    if kind.startswith("Array of "):
        return _array(kind.removeprefix("Array of "), value, where)
    if kind in _PLAIN:
        return _plain(kind, value, where)
    if kind == "InputFile":
        return [] if isinstance(value, Upload) else [f"{where}: no file was uploaded"]
    declared = description()["types"][kind]
    if "subtypes" in declared:
        return _any_of(declared["subtypes"], value, where)
    if not isinstance(value, dict):
        return [f"{where}: {kind} expected, not {type(value).__name__}"]
    return _members(declared, value, where)


def _array(kind: str, value: Any, where: str) -> list[str]:
    if not isinstance(value, list):
        return [f"{where}: an array of {kind} expected, not {type(value).__name__}"]
    return [p for n, item in enumerate(value) for p in problems(kind, item, f"{where}[{n}]")]


def _plain(kind: str, value: Any, where: str) -> list[str]:
    boolean = isinstance(value, bool) and kind not in ("Boolean", "True")
    if boolean or not isinstance(value, _PLAIN[kind]):
        return [f"{where}: {kind} expected, not {type(value).__name__}"]
    return [f"{where}: only True is allowed"] if kind == "True" and value is not True else []


def _members(declared: dict[str, Any], value: dict[str, Any], where: str) -> list[str]:
    fields = {field["name"]: field for field in declared.get("fields", [])}
    found = [f"{where}.{name}: unknown field" for name in value if name not in fields]
    for name, field in fields.items():
        if name in value:
            found += _any_of(field["types"], value[name], f"{where}.{name}")
        elif field["required"]:
            found.append(f"{where}.{name}: missing")
    return found


def _any_of(kinds: list[str], value: Any, where: str) -> list[str]:
    """Give no problem where one kind fits, else those of the kind that fits best."""
    fewest: list[str] | None = None
    for kind in kinds:
        found = problems(kind, value, where)
        if not found:
            return []
        if fewest is None or len(found) < len(fewest):
            fewest = found
    return fewest or []
