"""What every part of the running program shares: database, keys, channels, clock, dice."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random, SystemRandom
from typing import Any

from sqlalchemy import Engine

from bot.spool import Spool
from channels import Channel
from privacy.vault import Vault
from storage.campaigns import Campaigns
from storage.db import Ids
from storage.suggestions import Suggestions

_WORKERS = 1024  # what an id has room for


def real_now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


@dataclass(slots=True)
class House:
    """The few things that are there once a process.

    `channels` are by (name, account). `now` and `rng` are the only clock and dice; tests give
    their own. `learns` is whether categories are learned from decisions, by nightly errands.
    `spool` takes what arrives by SMS while the database is away; without one it is turned away.
    """

    engine: Engine
    vault: Vault
    settings: Any
    channels: Mapping[tuple[str, str], Channel] = field(default_factory=dict)
    now: Callable[[], datetime] = real_now
    rng: Random = field(default_factory=SystemRandom)
    campaigns: Campaigns = field(default_factory=Campaigns)
    suggestions: Suggestions = field(default_factory=Suggestions)
    learns: bool = False
    spool: Spool | None = None
    ids: Ids = field(init=False)
    wants_checkpoint: bool = False

    def __post_init__(self) -> None:
        self.ids = Ids(self.now, worker=self.rng.randrange(_WORKERS))

    def renumber(self) -> None:
        """Draw another number for this process: an id was taken, perhaps by one with the same."""
        self.ids.renumber(self.rng.randrange(_WORKERS))

    def channel(self, name: str, account: str) -> Channel | None:
        """The channel that a row came over, None when it is switched off."""
        return self.channels.get((name, account))
