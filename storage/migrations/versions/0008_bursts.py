"""How fast each sender has been writing; who claims next is told from the index alone.

Revision: 0008
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_NEW = sa.text("step = 'new'")


def upgrade() -> None:
    """Take the step."""
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "burst",
        sa.Column("contact_id", big, nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("held_since", Instant(), nullable=True),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("report_id", big, nullable=True),
        sa.Column("told_at", Instant(), nullable=True),
        sa.Column("told_total", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"]),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"]),
        sa.PrimaryKeyConstraint("contact_id"),
    )
    _undone("seq", "talker")


def downgrade() -> None:
    """Take it back."""
    _undone("seq")
    op.drop_table("burst")


def _undone(*columns: str) -> None:
    op.drop_index("inbox_undone", table_name="inbox")
    op.create_index(
        "inbox_undone", "inbox", list(columns), sqlite_where=_NEW, postgresql_where=_NEW
    )
