"""Scales: an SMS channel that keeps every letter as it was before it was parted."""

from collections.abc import Iterable
from typing import Any

from channels.sms.generic import Sms, written
from messages.by_sms import MOST_SEGMENTS, sparing, taken_by
from messages.model import Delivery
from messages.sms_length import segments


class WeighedSms(Sms):
    """The SMS channel; `letters` are all that were handed to it, whole."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.letters: list[str] = []

    async def send(self, address: str, delivery: Delivery) -> str | None:
        """Keep the letter, and send it as ever."""
        self.letters.append(written(delivery))
        return await super().send(address, delivery)


def too_long(letters: Iterable[str]) -> list[str]:
    """Letters over two SMS, each with how many it takes and in which alphabet."""
    return [
        f"{taken_by(letter)} SMS, {segments(sparing(letter)).encoding}:\n{letter}"
        for letter in dict.fromkeys(letters)
        if taken_by(letter) > MOST_SEGMENTS
    ]


def assert_short(letters: Iterable[str]) -> None:
    """No letter takes more than two SMS: none had to be parted."""
    found = too_long(letters)
    assert not found, "\n\n".join(["letters over two SMS:", *found])
