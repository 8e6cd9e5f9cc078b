"""The formats of a release, one file each: `files(release)` gives its files by name, as bytes.

Found by file: whatever lies here is written into every release. What tells of the other files (a
README, a catalogue's record) has `describe(release, files)` instead and comes after them; it sees
what `files` of all wrote. The same release gives the same bytes each time: no clock, no dice, no
order that hangs on a hash.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from publishing.release import Release

Files = Callable[[Release], Mapping[str, bytes]]
Describe = Callable[[Release, Mapping[str, bytes]], Mapping[str, bytes]]


def formats() -> dict[str, Files]:
    """Return the formats that write a release's numbers, by the name of their file."""
    return {name: each.files for name, each in _modules().items() if hasattr(each, "files")}


def descriptions() -> dict[str, Describe]:
    """Return what tells of a release and its files, by the name of its file."""
    return {name: each.describe for name, each in _modules().items() if hasattr(each, "describe")}


def _modules() -> dict[str, ModuleType]:
    names = sorted(module.name for module in iter_modules(__path__) if module.name[0] != "_")
    return {name: import_module(f"{__name__}.{name}") for name in names}


def files(release: Release) -> dict[str, bytes]:
    """Write a release in all formats.

    Raises:
        ValueError: two formats write a file of the same name.
    """
    found: dict[str, bytes] = {}
    for name, write in formats().items():
        _take(found, name, write(release))
    numbers = dict(sorted(found.items()))
    for name, describe in descriptions().items():
        _take(found, name, describe(release, numbers))
    return found


def _take(found: dict[str, bytes], name: str, new: Mapping[str, bytes]) -> None:
    if twice := found.keys() & new.keys():
        raise ValueError(f"{name} writes {', '.join(sorted(twice))} once more")
    found |= new
