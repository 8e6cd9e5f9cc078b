"""Blocking may end by itself.

Revision: 0014
"""

import sqlalchemy as sa
from alembic import op

from storage import columns

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    op.add_column("contact", sa.Column("blocked_until", columns.Instant(), nullable=True))
    op.create_index("contact_blocked", "contact", ["blocked_at", "blocked_until"])


def downgrade() -> None:
    """Take it back."""
    op.drop_index("contact_blocked", "contact")
    op.drop_column("contact", "blocked_until")
