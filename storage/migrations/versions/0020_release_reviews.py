"""What statistical offices said of releases.

Revision: 0020
"""

import sqlalchemy as sa
from alembic import op

from storage import columns

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "release_review",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("release_id", BIG, sa.ForeignKey("release.id"), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("made_at", columns.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_release_review_release_id", "release_review", ["release_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("release_review")
