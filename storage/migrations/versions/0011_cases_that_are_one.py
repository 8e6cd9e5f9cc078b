"""Cases that took others in, and what went over with them.

Revision: 0011
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Take the step."""
    op.add_column("cases", sa.Column("merged_into", _BIG, nullable=True))
    op.create_index("cases_merged", "cases", ["merged_into"])
    op.create_table(
        "carried",
        sa.Column("decision_id", _BIG, sa.ForeignKey("decision.id"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("row_id", _BIG, nullable=False),
        sa.Column("origin", _BIG, nullable=False),
        sa.PrimaryKeyConstraint("decision_id", "name", "row_id"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("carried")
    op.drop_index("cases_merged", "cases")
    op.drop_column("cases", "merged_into")
