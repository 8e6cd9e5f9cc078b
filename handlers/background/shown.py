"""What a picture that came says for or against its case: where and when it was taken.

And whether it came with another report too: then both count once.
"""

from handlers.turn import Turn
from privacy.circumstances import CONSISTENT, NOT
from privacy.media_parcel import Kept
from storage import corroboration, evidence, media


def weighed(turn: Turn, media_id: int, kept: Kept) -> None:
    """Write what a picture says as evidence, and weigh its case with it.

    Raises:
        storage.decisions.Overtaken: somebody changed the case at the same moment.
    """
    report = media.report_of(turn.read, media_id) if kept.look or speaks(kept) else None
    if report is None:
        return
    if speaks(kept):
        evidence.add(turn, report, evidence.PHOTO, speaks=speaks(kept))
    if report.case_id is not None:
        corroboration.reconsider(turn, report.case_id)


def speaks(kept: Kept) -> str:
    """For, where both place and time fit; against, where either does not; else nothing."""
    flags = {kept.is_there, kept.is_then}
    if NOT in flags:
        return "against"
    return "for" if flags == {CONSISTENT} else ""
