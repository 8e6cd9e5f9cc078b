"""Bursts are counted over the categories of an area too.

Revision: 0016
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    op.add_column("surge", sa.Column("made", sa.Text(), server_default="", nullable=False))
    op.create_index("arrival_in_zone", "arrival", ["campaign_id", "zone", "at"])


def downgrade() -> None:
    """Take it back."""
    op.drop_index("arrival_in_zone", "arrival")
    op.drop_column("surge", "made")
