"""Environment variables made from the fields of settings: names, reading, printing.

Knows no value of any setting but defaults.
"""

import json
import types
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, SecretBytes, SecretStr, TypeAdapter
from pydantic.fields import FieldInfo

PREFIX = "HEED_"
FILE = "_FILE"
_LISTS = (list, tuple, set, frozenset)
_WORDS = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    Path: "path",
    timedelta: "ISO 8601 duration such as PT30S",
    SecretStr: "secret",
    SecretBytes: "secret",
}


@dataclass(frozen=True, slots=True)
class Variable:
    """One setting as the environment names it; `channel` is "" for the core's own."""

    name: str
    channel: str
    field: str
    about: FieldInfo
    secret: bool


def variables_of(
    model: type[BaseModel], *, channel: str = "", secrets: frozenset[str] = frozenset()
) -> list[Variable]:
    """Name the fields of a model of settings, in their order.

    The channel comes between prefix and field, its other signs than letters and digits as _.
    `secrets` are fields that are secret even where their type does not say so.
    """
    between = "".join(c if c.isalnum() else "_" for c in channel) + "_" if channel else ""
    return [
        Variable(
            name=f"{PREFIX}{between}{field}".upper(),
            channel=channel,
            field=field,
            about=about,
            secret=field in secrets or _kind(about) in (SecretStr, SecretBytes),
        )
        for field, about in model.model_fields.items()
    ]


def from_text(variable: Variable, text: str) -> object:
    """Prepare a text for pydantic: lists come as JSON or parted by commas, maps as JSON.

    Raises:
        ValueError: JSON with a mistake.
    """
    kind = _container(variable.about)
    if kind in _LISTS and not text.lstrip().startswith("["):
        return [part.strip() for part in text.split(",") if part.strip()]
    if kind is not None:
        return json.loads(text)
    return text


def allowed(variable: Variable) -> str:
    """Say in a few words what kind of value it takes."""
    kind = _kind(variable.about)
    if get_origin(kind) is Literal:
        return "one of " + ", ".join(map(str, get_args(kind)))
    container = _container(variable.about)
    if container is not None:
        return "list, parted by commas" if container in _LISTS else "JSON object"
    return _WORDS.get(kind, "text")


def default_text(variable: Variable) -> str:
    """Write the default so that reading it gives the default again; "" for none and secrets."""
    default = variable.about.get_default(call_default_factory=True, validated_data={})
    if (
        variable.about.is_required()
        or default is None
        or isinstance(default, (SecretStr, SecretBytes))
    ):
        return ""
    # Some types serialise only as their annotation says (timedelta), so not json.dumps alone.
    annotation: Any = variable.about.annotation
    plain = TypeAdapter[Any](annotation).dump_python(default, mode="json")
    if isinstance(plain, list) and all(isinstance(part, str) for part in plain):
        return ",".join(plain)
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)


def printed(variable: Variable) -> str:
    """Write the variable as it stands in `.env.example`: what it is, and its default."""
    default = default_text(variable)
    said = [f"# {variable.about.description or variable.name}"]
    ends = "required" if variable.about.is_required() else f"default: {default or 'empty'}"
    said.append(f"# ({allowed(variable)}; {ends})")
    if variable.secret:
        said.append(f"# {variable.name}{FILE} may name a file that holds it instead.")
    said.append(f"# {variable.name}={_quoted(default)}")
    return "\n".join(said)


def _kind(about: FieldInfo) -> Any:
    annotation = about.annotation
    if get_origin(annotation) in (Union, types.UnionType):
        others = [kind for kind in get_args(annotation) if kind is not type(None)]
        return others[0]
    return annotation


def _container(about: FieldInfo) -> type | None:
    kind = _kind(about)
    origin = get_origin(kind) or kind
    is_container = isinstance(origin, type) and issubclass(origin, (*_LISTS, Mapping))
    return origin if is_container else None


def _quoted(text: str) -> str:
    # dotenv ends an unquoted value at " #" and drops outer quotes.
    risky = any(sign in text for sign in " #\"'\\\n")
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'" if risky else text
