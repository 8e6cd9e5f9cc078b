"""Read a form's file in a child process: bytes in, cells and a second opinion out.

Nothing of the form is decided here, so that what a hostile file could make of this process is no
more than cells, which are checked again where they come out.
"""

import json
import re

from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from forms.xlsform.workbook import Unreadable, read_workbook

_MOST_SAID = 300


def run(body: bytes) -> bytes:
    """Return the cells of a file as JSON: `{sheets, unreadable, refused}`.

    Args:
        body: a line of JSON, `{table}` (whether it is a table beside a form), then the file.

    Returns:
        `unreadable` is a sentence where the file cannot be read at all, `refused` what pyxform
        says where it refuses a form that can be read; each is "" otherwise.
    """
    head, _, file = body.partition(b"\n")
    table = bool(json.loads(head)["table"])
    try:
        sheets = read_workbook(file, table=table)
    except Unreadable as reason:
        return json.dumps({"sheets": {}, "unreadable": str(reason), "refused": ""}).encode()
    refused = "" if table else second_opinion(file)
    return json.dumps({"sheets": sheets, "unreadable": "", "refused": refused}).encode()


def second_opinion(file: bytes) -> str:
    """Say why pyxform refuses a form, "" if it does not."""
    try:
        convert(xlsform=file, validate=False)
    except PyXFormError as reason:
        return _short(str(reason))
    except Exception as error:  # it stumbles over what it does not expect
        return f"it failed ({type(error).__name__})."
    return ""


def _short(said: str) -> str:
    line = re.sub(r"\s+", " ", said).strip()
    return line if len(line) <= _MOST_SAID else line[: _MOST_SAID - 3] + "..."
