"""Sign what two people have published: once a minute, by the key outside the database.

Only what is public is signed, so that nobody can hold a signed release that never was.
"""

import logging

from sqlalchemy import Connection

from bot import release_key
from bot.house import House
from bot.keyring import BadKeyFile
from publishing.manifest import PUBLIC_KEY, SIGNATURE, sealed
from storage.catalogue import ADD_FILE, unsigned
from storage.db import reader, transaction

log = logging.getLogger(__name__)


def sign_published(connection: Connection, house: House) -> int:
    """Add signature and public key to releases that are out; returns how many were signed."""
    path = house.settings.release_key_file
    with transaction(connection):
        waiting = unsigned(reader(connection)) if path else ()
        if not waiting:
            return 0
        try:
            key = release_key.load(path)
        except BadKeyFile as wrong:
            log.error("releases are not signed: %s", wrong)
            return 0
        add = ADD_FILE[connection.dialect.name]
        for row in waiting:
            made = sealed(row.body, row.name, row.made_on, key)
            for name, body in ((SIGNATURE, made.signature), (PUBLIC_KEY, made.public_key)):
                connection.execute(add, {"release_id": row.id, "name": name, "body": body})
    log.info("%s releases signed", len(waiting))
    return len(waiting)
