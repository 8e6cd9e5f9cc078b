"""What a page answers to a receipt's code.

Revision: 0019
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "web_receipt",
        sa.Column("ticket", big, autoincrement=False, nullable=False),
        sa.Column("report_id", big, nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"]),
        sa.PrimaryKeyConstraint("ticket"),
    )
    op.create_index("ix_web_receipt_report_id", "web_receipt", ["report_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("web_receipt")
