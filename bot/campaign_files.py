"""The files beside a campaign file: found, and read.

A name is taken from the campaign's own folder; `${HEED_...}` in it is an environment variable.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

MAX_BYTES = 20_000_000
_VARIABLE = re.compile(r"\$\{(HEED_[A-Z0-9_]+)\}")


def reader(folder: Path) -> Callable[[str], str]:
    """Return what reads the files that a campaign in that folder names.

    It raises OSError or ValueError where a file or variable is not there, or over MAX_BYTES.
    """
    return lambda name: _read(folder / _VARIABLE.sub(_value, name))


def _value(found: re.Match[str]) -> str:
    value = os.environ.get(found[1])
    if not value:
        raise ValueError(f"the environment variable {found[1]} is not set")
    return value


def _read(path: Path) -> str:
    if not path.is_file():
        raise ValueError("there is no such file")
    if path.stat().st_size > MAX_BYTES:
        raise ValueError(f"larger than {MAX_BYTES:,} bytes")
    return path.read_text(encoding="utf-8")
