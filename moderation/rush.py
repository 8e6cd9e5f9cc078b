"""One sender's pace: from how many messages a minute on they are kept together.

Nothing is dropped here and nobody is punished: what comes too fast is kept without an answer to
each, as one report, and its sender is told once a minute. Knows no clock and no database.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

WINDOW = timedelta(minutes=1)
# One message every two seconds for a whole minute: faster than people type. Somebody in distress
# who sends ten or twenty short messages, or an album of ten pictures, is answered as ever.
MOST = 30


@dataclass(frozen=True, slots=True)
class Rush:
    """How fast a sender has been writing.

    `n` messages came since `since`. While `held_since` is set they are kept together, in the
    report `report_id`; `total` were so in all.
    """

    since: datetime
    n: int = 0
    held_since: datetime | None = None
    total: int = 0
    report_id: int | None = None

    @property
    def is_held(self) -> bool:
        """Whether the newest message is to be kept with the others."""
        return self.held_since is not None


def count(before: Rush | None, at: datetime) -> Rush:
    """Count one message more.

    Args:
        at: when it came in, not when it is looked at: a backlog of hours is no rush.

    Returns:
        The pace with it. Who went too fast must be calm for a whole minute first: else each
        minute would begin with thirty answers.
    """
    rush = before or Rush(at)
    passed = at - rush.since
    if passed >= WINDOW:
        is_calm = rush.n <= MOST or passed >= 2 * WINDOW
        held = None if is_calm else rush.held_since
        into = rush.report_id if held else None
        rush = replace(rush, since=at, n=0, held_since=held, report_id=into)
    n = rush.n + 1
    if rush.held_since is None and n > MOST:
        return replace(rush, n=n, held_since=at, report_id=None)
    return replace(rush, n=n)


def keep(rush: Rush, report_id: int | None) -> Rush:
    """Count one message that was kept with the others."""
    return replace(rush, total=rush.total + 1, report_id=report_id)
