"""Pictures and sounds of a draft that no question asked for.

Knows how they are held; `enclosing.py` knows what is said when one comes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from handlers.turn import Draft
from messages.model import MediaRef, Said

# More say nothing that ten do not; a moderator has a minute for each report.
MOST = 10


def sent(answers: Mapping[str, Any]) -> list[Mapping[str, str]]:
    """The pictures, sounds and files among the answers, in the order of their keys."""
    found = [answers[key] for key in sorted(answers)]
    return [each for each in found if isinstance(each, dict) and "ref" in each]


def with_rest(draft: Draft, said: Said) -> Draft:
    """A draft that was just begun, with what no question of its form took of the message."""
    held = {(each["kind"], each["ref"]) for each in sent(draft.answers)}
    rest = [media for media in said.media if (media.kind, media.ref) not in held]
    return replace(added(draft, rest), album=said.album)


def without_retracted(draft: Draft, answers: Mapping[str, Any]) -> Draft:
    """The draft with these answers; whoever takes a picture back takes all that came beside it."""
    gone = len(sent(answers)) < len(sent(draft.answers))
    return replace(draft, answers=answers, media=() if gone else draft.media)


def all_sent(draft: Draft, answers: Mapping[str, Any]) -> list[tuple[str, str]]:
    """All that came with a report, as (kind, the channel's ref): answers first."""
    return [*((each["kind"], each["ref"]) for each in sent(answers)), *draft.media]


def room(draft: Draft) -> int:
    """How many more a report may have."""
    return max(0, MOST - len(sent(draft.answers)) - len(draft.media))


def added(draft: Draft, media: Iterable[MediaRef]) -> Draft:
    """The draft with these besides, as far as there is room."""
    new = [(each.kind, each.ref) for each in media]
    return replace(draft, media=(*draft.media, *new[: room(draft)]))
