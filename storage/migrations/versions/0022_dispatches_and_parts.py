"""What became of each message at its gateway, and parts of long SMS that wait for the others.

Revision: 0022
"""

import sqlalchemy as sa
from alembic import op

from storage import columns

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Take the step."""
    op.add_column("letter", sa.Column("delivered_at", columns.Instant(), nullable=True))
    op.create_table(
        "dispatch",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("letter_id", BIG, sa.ForeignKey("letter.id"), nullable=True),
        sa.Column("fate", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("told_at", columns.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "account", "name"),
    )
    op.create_index("ix_dispatch_letter_id", "dispatch", ["letter_id"])
    op.create_table(
        "sms_part",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("contact_id", BIG, sa.ForeignKey("contact.id"), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("of_all", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("came_at", columns.Instant(), nullable=False),
        sa.Column("heard_at", columns.Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_sms_part_contact_id", "sms_part", ["contact_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("sms_part")
    op.drop_table("dispatch")
    op.drop_column("letter", "delivered_at")
