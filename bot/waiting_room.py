"""The waiting room: SMS are taken in while a Heed that was killed waits for its database.

Entered only at a start that finds messages in the spool: then the database was there before. Knows
no turn; what comes in here is heard when Heed runs.
"""

import asyncio
import logging
from typing import Any, cast

from aiohttp import web
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.house import House
from bot.intake import GIVES_UP, Intake
from bot.spool import Spool
from bot.spooling import Spooling
from bot.writer import Writer
from channels import MAX_BODY_BYTES
from storage.db import is_outage, writing

log = logging.getLogger(__name__)

ASKS_EVERY_S = 1.0


class _Nobody:
    """A writer without a database."""

    async def first(self, *_: Any) -> None:
        """Refuse, as a database that is away does."""
        raise OSError("there is no database")


def wait(house: House) -> None:
    """Return when the database answers; at once where nothing lies in the spool.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: it answers, and cannot be used.
        OSError: the port cannot be used.
    """
    spool = house.spool
    if spool is not None and spool.has_more() and not _answers(house.engine):
        asyncio.run(_wait(house, spool))


async def _wait(house: House, spool: Spool) -> None:
    writer, kept = cast(Writer, _Nobody()), asyncio.Event()
    spooling = Spooling(spool, writer, kept)
    intake = Intake(house, writer, kept, spooling)
    application = web.Application(client_max_size=MAX_BODY_BYTES)
    for channel in house.channels.values():
        if channel.name in GIVES_UP:
            for route in channel.routes(intake.keep):
                application.router.add_route(route.method, route.path, route.answer)
    # No access log: gateways put secrets, numbers and texts into the address.
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, house.settings.host, house.settings.port).start()
        port = runner.addresses[0][1]
        log.warning("serving on port %s, for SMS alone: waiting for the database", port)
        # A database tells nobody that it is back.
        while not await asyncio.to_thread(_answers, house.engine):  # noqa: ASYNC110
            await asyncio.sleep(ASKS_EVERY_S)
    finally:
        await runner.cleanup()
        await spooling.rest()


def _answers(engine: Engine) -> bool:
    try:
        with writing(engine):
            return True
    except SQLAlchemyError as error:
        if is_outage(error):
            return False
        raise
