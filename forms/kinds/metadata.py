"""What a form wants to know without asking: when it was filled in, and never by which device.

ODK's forms may ask for the device, the SIM card, the phone number or a log of every touch. Heed
knows none of these and keeps none: such questions stay empty.
"""

from datetime import datetime

from forms.kinds import Kind, Stored
from forms.kinds.prompts import one_column, plainly
from forms.model import Question
from messages.model import Said

# Never asked, never kept. Source: xlsform.org, "Metadata"; docs.getodk.org/form-audit-log.
NEVER_KEPT = (
    "deviceid", "subscriberid", "simserial", "phonenumber", "username", "email", "audit",
    "background-audio", "start-geopoint",
)  # fmt: skip


def read(question: Question, said: Said, *, language: str, now: datetime) -> None:
    """Return nothing: it is never asked."""
    return


def show(question: Question, value: Stored, language: str) -> str:
    """Return it as stored."""
    return "" if value is None else str(value)


def _instant(now: datetime) -> str:
    return now.isoformat(timespec="milliseconds")


def _day(now: datetime) -> str:
    return now.date().isoformat()


def _kind(name: str) -> Kind:
    computed = {"start": _instant, "end": _instant, "today": _day}.get(name)
    return Kind(
        name,
        plainly,
        read,
        show,
        one_column if computed or name in {"calculate", "hidden"} else _no_column,
        takes_answer=False,
        readable=False,
        is_silent=True,
        computed=computed,
    )


def _no_column(question: Question) -> list[str]:
    return []


KINDS = tuple(map(_kind, ("start", "end", "today", "calculate", "hidden", *NEVER_KEPT)))
