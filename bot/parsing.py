"""From a kept row to its meaning: by its channel, or by ourselves for the clock and errands."""

import json
from dataclasses import replace

from channels import Channel
from messages.model import Inbound, Nothing, Ready, Said, Tick
from storage.inbox import Kept

CLOCK, ERRAND = "clock", "errand"


def parse(channel: Channel | None, row: Kept, address: str, body: bytes) -> Inbound:
    """Read a kept row.

    Raises:
        ValueError: nobody here can read it.
    """
    if row.channel == CLOCK:
        name, _, period = row.external_id.partition(":")
        return Tick(name, period)
    if row.channel == ERRAND:
        head, _, result = body.partition(b"\n")
        told = json.loads(head)
        return Ready(int(told["id"]), bool(told["ok"]), result)
    if channel is None:
        raise ValueError("the channel is switched off")
    inbound = channel.parse(row.external_id, address, body)
    if isinstance(inbound, Said) and "\0" in inbound.text:  # no text of PostgreSQL holds it
        return replace(inbound, text=inbound.text.replace("\0", ""))
    return inbound if inbound is not None else Nothing()
