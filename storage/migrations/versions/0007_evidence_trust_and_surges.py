"""Evidence for cases, how far sources proved right, and bursts of reports that are held.

Revision: 0007
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BIG, Instant

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def _key() -> sa.Column[int]:
    return sa.Column("id", BIG, primary_key=True, autoincrement=False)


def _to(name: str, target: str, *, required: bool = True, primary: bool = False) -> sa.Column[int]:
    return sa.Column(name, BIG, sa.ForeignKey(target), nullable=not required, primary_key=primary)


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "evidence",
        _key(),
        _to("campaign_id", "campaign.id"),
        _to("report_id", "report.id"),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("speaks", sa.Text(), nullable=False),
        _to("person_id", "person.id", required=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("nearness", sa.Float(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("added_at", Instant(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
    )
    op.create_index("ix_evidence_report_id", "evidence", ["report_id"])
    op.create_index("ix_evidence_person_id", "evidence", ["person_id"])
    op.create_table(
        "trust",
        _to("person_id", "person.id", primary=True),
        _to("campaign_id", "campaign.id", primary=True),
        sa.Column("was_right", sa.Float(), nullable=False),
        sa.Column("was_wrong", sa.Float(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )
    op.create_table(
        "surge",
        _key(),
        _to("campaign_id", "campaign.id"),
        sa.Column("zone", BIG, nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("began_at", Instant(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
    )
    op.create_index("surge_of_zone", "surge", ["campaign_id", "zone", "category", "began_at"])
    op.create_table(
        "arrival",
        _to("report_id", "report.id", primary=True),
        _to("campaign_id", "campaign.id"),
        sa.Column("zone", BIG, nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("is_new", sa.Boolean(), nullable=False),
        _to("surge_id", "surge.id", required=False),
    )
    op.create_index("arrival_counted", "arrival", ["campaign_id", "zone", "category", "at"])
    op.create_index("ix_arrival_surge_id", "arrival", ["surge_id"])


def downgrade() -> None:
    """Take it back."""
    for name in ("arrival", "surge", "trust", "evidence"):
        op.drop_table(name)
