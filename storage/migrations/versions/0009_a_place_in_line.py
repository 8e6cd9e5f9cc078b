"""Reports have a place in line; moderators say which languages they read and when they are away.

Revision: 0009
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_INDEXES = {
    "report_in_line": ["campaign_id", "review", "urgent", "rank_at"],
    "report_of_area": ["campaign_id", "area", "id"],
    "report_held": ["claimed_by"],
}


def upgrade() -> None:
    """Take the step; who waits already stands where they came."""
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.add_column("report", sa.Column("rank_at", Instant(), nullable=True))
    op.add_column(
        "report", sa.Column("for_leads", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.execute("UPDATE report SET rank_at = received_at")
    for name, columns in _INDEXES.items():
        op.create_index(name, "report", columns)
    op.create_table(
        "moderator",
        sa.Column("person_id", big, nullable=False),
        sa.Column("campaign_id", big, nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("away_from", sa.Date(), nullable=True),
        sa.Column("away_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"]),
        sa.PrimaryKeyConstraint("person_id", "campaign_id"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("moderator")
    for name in _INDEXES:
        op.drop_index(name, "report")
    for column in ("for_leads", "rank_at"):
        op.drop_column("report", column)
