"""A leased letter on its way to its channel."""

from dataclasses import dataclass

from channels import Channel
from messages.model import Delivery


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A leased letter, ready for its channel.

    `segments` is how many SMS it takes, 0 where letters cost nothing; `campaign_id` is the one
    that whoever gets it is in.
    """

    letter_id: int
    contact_id: int
    tries: int
    address: str
    channel: Channel
    delivery: Delivery
    segments: int = 0
    campaign_id: int | None = None
    is_never_held: bool = False
