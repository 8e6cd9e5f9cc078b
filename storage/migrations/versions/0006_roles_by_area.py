"""Roles may be limited to an area, reports know theirs, and wrong codes are counted.

Revision: 0006
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step; areas of older reports stay unknown: their places are sealed."""
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    for table in ("membership", "invitation", "report"):
        op.add_column(table, sa.Column("area", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "tally",
        sa.Column("contact_id", big, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"]),
        sa.PrimaryKeyConstraint("contact_id", "what"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("tally")
    for table in ("report", "invitation", "membership"):
        op.drop_column(table, "area")
