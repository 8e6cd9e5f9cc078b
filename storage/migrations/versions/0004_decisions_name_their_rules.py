"""Decisions name the rules that they were made by, and the decision that they are a part of.

Revision: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step; columns alone, since copying the table would break what points to it."""
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.add_column("decision", sa.Column("part_of", big, nullable=True))
    op.add_column("decision", sa.Column("rules", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("decision", "rules")
    op.drop_column("decision", "part_of")
