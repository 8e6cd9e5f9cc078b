"""Topics of a group are contacts of their own, for the cards of one category or area.

Revision: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.add_column("contact", sa.Column("topic", sa.Text(), server_default="", nullable=False))
    op.add_column("contact", sa.Column("topic_of", big, nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("contact", "topic_of")
    op.drop_column("contact", "topic")
