"""How many SMS a letter took and how much of its list it showed; what campaigns spend a month.

Revision: 0023
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Take the step."""
    for name in ("shown_to", "segments"):
        op.add_column("letter", sa.Column(name, sa.Integer(), server_default="0", nullable=False))
    op.create_table(
        "sms_spent",
        sa.Column("campaign_id", BIG, sa.ForeignKey("campaign.id"), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("segments", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("campaign_id", "month"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("sms_spent")
    for name in ("segments", "shown_to"):
        op.drop_column("letter", name)
