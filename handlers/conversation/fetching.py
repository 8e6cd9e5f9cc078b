"""Pictures and sounds of a report are loaded by errands; the report does not wait for them."""

import json
from collections.abc import Iterable

from handlers.turn import Turn
from privacy.circumstances import NOTHING, Told, to_json
from storage import models


def fetch(
    turn: Turn, report_id: int, sent: Iterable[tuple[str, str]], *, report: Told = NOTHING
) -> None:
    """Keep a row for each picture or sound, and have it loaded.

    Args:
        sent: kind and the channel's own ref of each.
        report: where and when it says that it was, to compare pictures with.
    """
    for kind, ref in sent:
        media_id = turn.ids()
        turn.add(
            models.Media,
            id=media_id,
            report_id=report_id,
            contact_id=turn.who.contact_id,
            kind=kind,
            created_at=turn.now,
        )
        errand_id = turn.ids()
        wanted = json.dumps(
            {
                "channel": turn.who.channel,
                "account": turn.who.account,
                "ref": ref,
                "kind": kind,
                "report": to_json(report),
            }
        )
        turn.add(
            models.Errand,
            id=errand_id,
            kind="fetch",
            subject=str(media_id),
            body=turn.vault.seal_text(wanted, place=f"errand|body|{errand_id}"),
            created_at=turn.now,
        )
