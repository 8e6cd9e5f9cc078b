"""Which reports are counted in a release, and the tree that proves it.

Revision: 0017
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "tree_leaf",
        sa.Column("report_id", big, nullable=False),
        sa.Column("release", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"]),
        sa.PrimaryKeyConstraint("report_id", "release"),
    )
    op.create_index("ix_tree_leaf_release", "tree_leaf", ["release"])
    op.create_table(
        "code_tries",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("what"),
    )
    op.create_table(
        "tree_block",
        sa.Column("release", sa.Text(), nullable=False),
        sa.Column("height", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("first", sa.LargeBinary(), nullable=False),
        sa.Column("hashes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("release", "height", "n"),
    )
    op.create_index("tree_block_by_first", "tree_block", ["release", "height", "first"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("tree_block")
    op.drop_table("code_tries")
    op.drop_table("tree_leaf")
