"""A picture or sound was fetched and cleaned: it is sealed beside its report.

Earlier reports with the same picture are noted for moderators. Where it cannot be used, its row
says why, and whoever sent it is told; the report goes on.
"""

from handlers.background import shown
from handlers.turn import Turn
from messages.model import Inbound, Letter, Prompt, Ready
from messages.words import say
from privacy.media_parcel import LOST, Kept, pack, unpack
from storage import errands, media, pictures


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Store what was fetched, if its report is still there."""
    if not isinstance(said, Ready):
        return []
    errands.forget_result(turn, turn.seq)
    subject = errands.subject_of(turn, said.errand_id)
    turn.outcome = "not fetched"
    if subject is None or (said.ok and not errands.finish(turn, said.errand_id)):
        return []
    return _keep(turn, int(subject), said.result if said.ok else pack(Kept(why=LOST)))


def _keep(turn: Turn, media_id: int, parcel: bytes) -> list[Letter]:
    sealed = turn.vault.seal(parcel, place=media.place_of(media_id))
    if not media.keep(turn, media_id, sealed):
        turn.outcome = "forgotten"
        return []
    kept = unpack(parcel)
    shown.weighed(turn, media_id, kept)
    _compare(turn, media_id, kept.look)
    why = kept.why
    turn.outcome = f"not usable: {why}" if why else "fetched"
    return _sorry(turn, media_id) if why else []


def _compare(turn: Turn, media_id: int, look: str) -> None:
    """Tell moderators, on the card, of earlier reports that came with the same picture."""
    it = pictures.report_of(turn.read, media_id) if look else None
    if it is None:
        return
    # Two that arrive in one instant: the later sees the earlier.
    turn.lock([turn.vault.index("lock", f"{it.campaign_id}:pictures")])
    for other_id in pictures.like(turn.read, it, look, turn.vault):
        pictures.note_same(turn, it, other_id)
    pictures.keep(turn, it, look, turn.vault)


def _sorry(turn: Turn, media_id: int) -> list[Letter]:
    """Tell whoever sent it, once a report however many pictures it came with."""
    to = media.sender(turn.read, media_id)
    if to is None:
        return []
    key = "picture-unusable" if to.kind == "image" else "recording-unusable"
    prompt = Prompt(say(key, to.language or to.told_in))
    return [Letter(to.contact_id, prompt, dedupe=f"unusable:{to.report_id}")]
