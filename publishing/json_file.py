"""JSON as it is published: indented, in UTF-8, ended by a line feed."""

import json
from typing import Any


def written(value: Any) -> bytes:
    """Write a value as the bytes of a file.

    Raises:
        ValueError: a number in it is none that JSON has (NaN).
    """
    return f"{json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)}\n".encode()
