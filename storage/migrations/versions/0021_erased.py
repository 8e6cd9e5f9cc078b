"""How many people had themselves erased, by campaign and day.

Revision: 0021
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "erased",
        sa.Column("campaign_id", BIG, sa.ForeignKey("campaign.id"), nullable=False),
        sa.Column("erased_on", sa.Date(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("campaign_id", "erased_on"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("erased")
