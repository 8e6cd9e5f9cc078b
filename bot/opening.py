"""Open the house from its settings: keys, database, channels. Used by every command."""

import os
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine

import channels
from bot.house import House
from bot.keyring import load_ring
from bot.settings import BadSetting, Settings
from channels import Channel, Clock
from privacy.vault import Vault
from storage import migrate
from storage.db import connect


def open_vault(settings: Settings) -> Vault:
    """The vault with the keys of the settings' file.

    Raises:
        BadKeyFile: missing, open to others, or no key ring.
    """
    return Vault(load_ring(Path(settings.key_file)), random_bytes=os.urandom)


def open_house(
    settings: Settings,
    *,
    with_channels: bool = True,
    engine: Engine | None = None,
    first: Callable[[House], None] = lambda _: None,
) -> House:
    """The house with a database of the newest schema.

    Args:
        settings: where all is.
        with_channels: False for commands that talk to nobody.
        engine: another database than that of the settings.
        first: is given the house before the database is looked at.

    Raises:
        BadKeyFile: the keys cannot be used.
        sqlalchemy.exc.SQLAlchemyError: the database cannot.
    """
    vault = open_vault(settings)
    engine = engine or connect(settings.database_url)
    house = House(engine=engine, vault=vault, settings=settings)
    if with_channels:
        house.channels = {(c.name, c.account): c for c in made_channels(settings, house.now)}
    first(house)
    migrate.upgrade(engine)
    return house


def made_channels(settings: Settings, now: Clock) -> list[Channel]:
    """All channels that the settings switch on.

    Raises:
        BadSetting: two are one channel with one account; the second would take the first's place.
    """
    made: dict[tuple[str, str], Channel] = {}
    for name, kind in sorted(channels.found().items()):
        channel = kind.make(settings.channels[name], now) if name in settings.channels else None
        if channel is None:
            continue
        if (channel.name, channel.account) in made:
            variable = f"HEED_{name.upper()}_ACCOUNT"
            raise BadSetting([f"{variable}: {channel.account} is another gateway's account."])
        made[channel.name, channel.account] = channel
    return list(made.values())
