"""The formats of a release, one file each: `files(release)` gives its files by name, as bytes.

Found by file: whatever lies here is written into every release. The same release gives the same
bytes each time: no clock, no dice, no order that hangs on a hash.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from pkgutil import iter_modules

from publishing.release import Release

Files = Callable[[Release], Mapping[str, bytes]]


def formats() -> dict[str, Files]:
    """Return all formats by the name of their file."""
    names = sorted(module.name for module in iter_modules(__path__) if module.name[0] != "_")
    return {name: import_module(f"{__name__}.{name}").files for name in names}


def files(release: Release) -> dict[str, bytes]:
    """Write a release in all formats.

    Raises:
        ValueError: two formats write a file of the same name.
    """
    found: dict[str, bytes] = {}
    for name, write in formats().items():
        new = write(release)
        if twice := found.keys() & new.keys():
            raise ValueError(f"{name} writes {', '.join(sorted(twice))} once more")
        found |= new
    return found
