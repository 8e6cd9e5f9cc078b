"""The key ring's file: read only if nobody else can, written only whole."""

import os
from pathlib import Path

from privacy.vault import BadRing, KeyRing, read_ring

_OTHERS = 0o077


class BadKeyFile(Exception):
    """The key file cannot be used; the text is a sentence for people and holds no key."""


def load_ring(path: Path) -> KeyRing:
    """Read the key ring.

    Raises:
        BadKeyFile: missing, open to others than its owner, or no key ring.
    """
    try:
        return read_ring(read_text(path))
    except BadRing as wrong:
        raise BadKeyFile(f"The key file {path} is no key ring: {wrong}.") from None


def read_text(path: Path) -> str:
    """Read the file after a look at who else may.

    Raises:
        BadKeyFile: missing, not readable, or open to others than its owner.
    """
    try:
        mode = path.stat().st_mode & 0o777
        if mode & _OTHERS:
            raise BadKeyFile(
                f"Others than its owner may read or change the key file {path} (mode {mode:03o}); "
                f"close it with `chmod 600 {path}`."
            )
        return path.read_text(encoding="ascii")
    except FileNotFoundError:
        raise BadKeyFile(
            f"The key file {path} does not exist; make it with `python -m bot keys init`, or "
            "bring it back from where you keep it: without it, nothing sealed can be read."
        ) from None
    except OSError as error:
        raise BadKeyFile(f"The key file {path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise BadKeyFile(f"The key file {path} is no key ring.") from None


def write_new(path: Path, text: str) -> None:
    """Write a key file that does not exist yet, for its owner only (mode 0600).

    Raises:
        BadKeyFile: it exists, or cannot be written.
    """
    try:
        _write(path, text)
    except FileExistsError:
        raise BadKeyFile(f"The key file {path} exists already and is left as it is.") from None
    except OSError as error:
        raise BadKeyFile(f"The key file {path} cannot be written: {error.strerror}.") from None
    _settle(path.parent)


def replace(path: Path, text: str) -> None:
    """Put a new content in the file's place: after a crash it is the old or the new one, whole.

    Raises:
        BadKeyFile: somebody else is at it, or it cannot be written.
    """
    beside = path.with_name(f"{path.name}.new")
    try:
        _write(beside, text)
        beside.replace(path)
    except FileExistsError:
        raise BadKeyFile(
            f"{beside} exists: another rotation is under way, or one was broken off; "
            "if none is under way, remove it."
        ) from None
    except OSError as error:
        raise BadKeyFile(f"The key file {path} cannot be written: {error.strerror}.") from None
    _settle(path.parent)


def lies_beside_database(path: Path, database_url: str) -> bool:
    """Tell whether a copy of the SQLite database's folder would carry the key along."""
    scheme, _, file = database_url.partition(":///")
    if not scheme.startswith("sqlite") or not file or file.startswith(":memory:"):
        return False
    return Path(file.partition("?")[0]).resolve().parent in path.resolve().parents


def _write(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    # A new name is durable only when its folder is.
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
