"""Scales: an SMS channel that keeps every letter as it was before it was parted."""

import re
from collections.abc import Iterable

from channels import Clock
from channels.sms._gateway import Gateway, written
from channels.sms.generic import Generic, Settings
from messages.by_sms import MOST_SEGMENTS, messages_of, sparing, taken_by
from messages.model import Delivery
from messages.sms_length import segments
from messages.words import say, spoken


class WeighedSms(Gateway):
    """The SMS channel; `letters` are all that were handed to it, whole."""

    def __init__(self, settings: Settings, now: Clock) -> None:
        super().__init__(Generic(settings, now), settings, now)
        self.letters: list[str] = []

    async def send(self, address: str, delivery: Delivery) -> str | None:
        """Keep the letter, and send it as ever."""
        self.letters.append(written(delivery))
        return await super().send(address, delivery)


def too_long(letters: Iterable[str]) -> list[str]:
    """Letters over two SMS, each with how many it takes and in which alphabet.

    A summary may go out as several messages, as nobody may be asked to send what they cannot see:
    its choices stand in the last one, and none takes more than two.
    """
    return [
        f"{taken_by(letter)} SMS, {segments(sparing(letter)).encoding}:\n{letter}"
        for letter in dict.fromkeys(letters)
        if taken_by(letter) > MOST_SEGMENTS and not _is_a_summary_in_good_parts(letter)
    ]


def _is_a_summary_in_good_parts(letter: str) -> bool:
    titles = {say("summary-title", language) for language in spoken()}
    parts = messages_of(letter)
    choices = [line for line in letter.split("\n") if re.match(r"\d ", line)]
    return (
        not titles.isdisjoint(letter.split("\n"))
        and parts[-1].endswith("\n".join(sparing(line) for line in choices))
        and all(segments(part).segments <= MOST_SEGMENTS for part in parts)
    )


def assert_short(letters: Iterable[str]) -> None:
    """No letter takes more than two SMS: none had to be parted but a long summary."""
    found = too_long(letters)
    assert not found, "\n\n".join(["letters over two SMS:", *found])
