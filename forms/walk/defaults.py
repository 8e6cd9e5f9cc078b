"""What is written as a default: a value, or an expression that comes to one."""

import re

_CALL = re.compile(r"(?<![\w'\"])[a-z][\w:-]*\(.*\)", re.DOTALL)


def is_expression(written: str) -> bool:
    """Tell whether a default is worked out rather than taken as it stands.

    As in XLSForm: what names a question or calls a function is worked out.
    """
    return "${" in written or _CALL.search(written.strip()) is not None
