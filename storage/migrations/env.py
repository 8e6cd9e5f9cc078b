"""How Alembic reaches the database: over the connection that `storage.migrate` gives it."""

from alembic import context

from storage.models import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables(),
    render_as_batch=True,  # SQLite changes a table by copying it
    compare_type=False,
)
context.run_migrations()
