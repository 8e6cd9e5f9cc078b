"""When and to whom a form is walked: what the walk may not look up itself."""

from dataclasses import dataclass
from datetime import datetime
from random import Random


@dataclass(frozen=True, slots=True)
class Moment:
    """One look at a form.

    Args:
        now: aware, in the campaign's time zone; its day is "today".
        rng: for what a form draws.
        language: of the person.
        has_media: whether pictures and sound can be sent; without, none is required.
    """

    now: datetime
    rng: Random
    language: str = "en"
    has_media: bool = True
