"""Pictures and voice messages of a report, for the moderator who asks: in private, protected.

Never in a group, and never what was not written anew (`privacy/images.py`, `privacy/voice.py`).
"""

from datetime import timedelta

from handlers.review.deciding import Matter, role_for, toast
from handlers.turn import Turn
from messages.model import Attachment, Inbound, Letter, Prompt
from moderation.roles import Action
from privacy.media_parcel import Kept, unpack
from storage import cases, media, people

# A file may turn out to be a picture; a sound never does.
MAY_BE_PICTURES = frozenset({"image", "file"})
# Only moderators hear a voice: it gives its owner away to whoever knows them.
FOR_MODERATORS = MAY_BE_PICTURES | {"audio"}
_ENDINGS = {"image/jpeg": "jpg", "audio/ogg": "ogg"}
# A picture that comes an hour late is of no use for a claim of twenty minutes.
PICTURES_LIVE = timedelta(hours=1)


def has_pictures(turn: Turn, report_id: int) -> bool:
    """Whether a picture or voice came with it, usable or not, here already or on its way."""
    return any(row.kind in FOR_MODERATORS for row in cases.media(turn.read, [report_id]))


def show_pictures(turn: Turn, said: Inbound, it: Matter) -> list[Letter]:
    """Send the pictures to the private chat of the one who asks; the card goes on waiting.

    Raises:
        Refused: they may not review; that they may see this case was checked before.
    """
    role_for(turn, Action.CLAIM, it)
    turn.answered = []
    to = turn.who.contact_id if not turn.in_group else _private_chat(turn)
    if to is None:
        return toast(turn, said, turn.say("pictures-write-first"))
    rows = [row for row in media.of_report(turn.read, it.report.id) if row.kind in FOR_MODERATORS]
    found = [_opened(turn, row.id, row.body) for row in rows if row.body is not None]
    usable = [kept for kept in found if kept.cleaned]
    if not usable:
        is_coming = len(found) < len(rows)
        return toast(turn, said, turn.say("pictures-coming" if is_coming else "pictures-none"))
    told = toast(turn, said, turn.say("pictures-sent")) if turn.in_group else []
    return [*told, _letter(turn, it, to, usable)]


def _opened(turn: Turn, media_id: int, body: bytes) -> Kept:
    return unpack(turn.vault.open(body, place=media.place_of(media_id)))


def _private_chat(turn: Turn) -> int | None:
    """The chat with this member of a group alone, if they have ever written there."""
    member = turn.address.rpartition(":")[2]
    talker = turn.vault.talker(turn.who.channel, turn.who.account, member)
    contact_id = people.by_talker(turn.read, talker)
    reached = people.members(turn.read, turn.who.campaign_id or 0, sorted(turn.who.roles))
    return contact_id if contact_id in {row.id for row in reached} else None


def cleaned_pictures(turn: Turn, it: Matter) -> tuple[Attachment, ...]:
    """The report's pictures that are here and were written anew, for whoever may see them."""
    rows = [row for row in media.of_report(turn.read, it.report.id) if row.kind in MAY_BE_PICTURES]
    found = [_opened(turn, row.id, row.body) for row in rows if row.body is not None]
    return _files(turn, it, [kept for kept in found if kept.cleaned])


def _files(turn: Turn, it: Matter, usable: list[Kept]) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(
            f"{it.case.code}-{n}.{_ENDINGS[kept.mime]}",
            kept.mime,
            kept.body,
            turn.say("picture-alt", n=n, all=len(usable)),
        )
        for n, kept in enumerate(usable, start=1)
    )


def _letter(turn: Turn, it: Matter, to: int, usable: list[Kept]) -> Letter:
    text, files = turn.say("pictures-of", code=it.case.code), _files(turn, it, usable)
    prompt = Prompt(text, attachments=files, is_protected=True)
    # The report's id lets FORGET find the letter; that of the turn lets them ask again.
    key = f"pictures:{it.report.id}:{turn.seq}"
    return Letter(to, prompt, lives=PICTURES_LIVE, priority=3, dedupe=key)
