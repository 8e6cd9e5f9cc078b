"""A release's folder on disk: there as a whole or not at all, whenever the writing ends.

Written beside its place, under a name that begins with a dot, and moved there once all of it is
on the disk. What a process that was killed left there, the next one takes away.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from shutil import rmtree

from publishing.manifest import MANIFEST, OUTSIDE, BadManifest, read_manifest


class NotWritten(Exception):
    """The files could not be written; the text is a sentence for people."""


def prepare(out: Path) -> None:
    """Make the folder that releases are written to, before anything is built for it.

    Raises:
        NotWritten: it cannot be written to.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotWritten(f"{out} cannot be made: {error.strerror}.") from None
    if not os.access(out, os.W_OK | os.X_OK):
        raise NotWritten(f"{out} cannot be written to.")


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Write a release's files into a folder of its own, in the place of what was built before.

    Raises:
        NotWritten: there is no room or no right, or the folder holds what is no release's; what
            was there before is still there then.
    """
    beside = folder.with_name(f".{folder.name}.new")
    old = folder.with_name(f".{folder.name}.old")
    try:
        _keep_strangers(folder, files)
        for left in (beside, old):
            rmtree(left, ignore_errors=True)
        for name, body in sorted(files.items()):
            _write(beside / name, body)
        if folder.exists():
            folder.rename(old)
        beside.rename(folder)
        rmtree(old, ignore_errors=True)
    except OSError as error:
        rmtree(beside, ignore_errors=True)
        raise NotWritten(f"{folder} cannot be written: {error.strerror}.") from None


def _keep_strangers(folder: Path, files: Iterable[str]) -> None:
    """Refuse to take the place of a folder with files that no release of it had.

    Raises:
        NotWritten: it names one.
    """
    if folder.exists() and not folder.is_dir():
        raise NotWritten(f"{folder} is no folder.")
    known = {*files, *OUTSIDE, *_listed(folder)}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_dir() and name not in known:
            raise NotWritten(f"{folder} holds {name}, which is not of this release.")


def _listed(folder: Path) -> Iterable[str]:
    try:
        return read_manifest((folder / MANIFEST).read_bytes())
    except (OSError, BadManifest):
        return ()


def _write(path: Path, body: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
