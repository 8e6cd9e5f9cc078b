"""Bring a database to the newest schema, one process at a time."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from storage.db import lock_all_tables_for_upgrade, looking, writing

_FOLDER = Path(__file__).parent / "migrations"
# Changes no row, yet fails where nothing may be written: better at the start than at each message.
_WRITES_NOTHING = text("UPDATE alembic_version SET version_num = version_num WHERE 1 = 0")


def upgrade(engine: Engine) -> None:
    """Run the migrations that are missing; nothing happens when there are none.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: the database is away, or can only be read.
    """
    config = _config()
    with writing(engine) as connection:
        if _is_newest(MigrationContext.configure(connection), config):
            connection.execute(_WRITES_NOTHING)
            return
        lock_all_tables_for_upgrade(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def is_newest(engine: Engine) -> bool:
    """Whether the schema is the newest."""
    with looking(engine) as connection:
        return _is_newest(MigrationContext.configure(connection), _config())


def _is_newest(context: MigrationContext, config: Config) -> bool:
    heads = set(ScriptDirectory.from_config(config).get_heads())
    return set(context.get_current_heads()) == heads


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.set_main_option("path_separator", "os")
    return config
