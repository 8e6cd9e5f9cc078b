"""`python -m bot run`, but acknowledging before the commit: what the kill test must notice.

Kept only to show that the test bites. Run as a program, never imported by the product.
"""

import asyncio
from collections.abc import Sequence
from typing import Any
from unittest.mock import patch

from bot.__main__ import app
from bot.intake import Intake
from channels import Arrival

# How long what was acknowledged lies in memory; python-telegram-bot's queue is no shorter.
LIES_S = 0.1

_keep = Intake.keep


async def _hasty(self: Any, channel: str, account: str, arrivals: Sequence[Arrival]) -> None:
    async def later() -> None:
        await asyncio.sleep(LIES_S)
        await _keep(self, channel, account, arrivals)

    _lying.add(asyncio.ensure_future(later()))


_lying: set[asyncio.Future[None]] = set()

if __name__ == "__main__":
    with patch.object(Intake, "keep", _hasty):
        app(["run"])
