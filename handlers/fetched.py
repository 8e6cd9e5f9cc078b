"""A picture or sound was fetched: it is sealed beside its report, as it came.

It is neither decoded nor shown yet: a moderator sees only what was decoded and written anew.
"""

from sqlalchemy import bindparam, update

from handlers.turn import Turn
from messages.model import Inbound, Letter, Ready
from storage import errands
from storage.columns import of
from storage.models import Media

_M = of(Media)
_KEEP = (
    update(Media)
    .where(_M.id == bindparam("media"), _M.body.is_(None))
    .values(body=bindparam("sealed"))
)


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Store what was fetched, if its report is still there; nobody is told."""
    if not isinstance(said, Ready):
        return []
    errands.forget_result(turn, turn.seq)
    subject = errands.subject_of(turn, said.errand_id)
    turn.outcome = "not fetched"
    if subject is None or not said.ok or not errands.finish(turn, said.errand_id):
        return []
    media_id = int(subject)
    sealed = turn.vault.seal(said.result, place=f"media|body|{media_id}")
    stored = turn.write(_KEEP, {"media": media_id, "sealed": sealed})
    turn.outcome = "fetched" if stored else "forgotten"
    return []
