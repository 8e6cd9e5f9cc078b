"""Judgements, second looks, gold reports, reveals; places among what is added to a report.

Revision: 0010
"""

import sqlalchemy as sa
from alembic import op

from storage import columns

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Take the step."""
    _judgements()
    _second_looks()
    _gold()
    _reveals()
    op.add_column(
        "supplement", sa.Column("kind", sa.Text(), server_default="text", nullable=False)
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_column("supplement", "kind")
    for table in ("reveal", "gold", "second_look", "judgement"):
        op.drop_table(table)


def _key(name: str, target: str, *, required: bool = True) -> sa.Column[int]:
    return sa.Column(name, BIG, sa.ForeignKey(target), nullable=not required)


def _text(name: str, *, required: bool = True) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=not required)


def _judgements() -> None:
    op.create_table(
        "judgement",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        _key("campaign_id", "campaign.id"),
        _key("report_id", "report.id", required=False),
        _text("example"),
        _key("person_id", "person.id"),
        _text("kind"),
        _text("verdict"),
        _text("reason"),
        _text("category"),
        sa.Column("is_right", sa.Boolean(), nullable=True),
        sa.Column("judged_at", columns.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("judgement_of_report", "judgement", ["report_id", "kind"])
    op.create_index("judgement_of_person", "judgement", ["person_id", "kind", "id"])


def _second_looks() -> None:
    op.create_table(
        "second_look",
        _key("report_id", "report.id"),
        _key("campaign_id", "campaign.id"),
        _text("step"),
        sa.Column("read_along", sa.Boolean(), nullable=False),
        _key("taken_by", "person.id", required=False),
        sa.Column("taken_until", columns.Instant(), nullable=True),
        _key("passed_by", "person.id", required=False),
        sa.Column("opened_at", columns.Instant(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("report_id"),
    )
    op.create_index("second_look_waiting", "second_look", ["campaign_id", "step"])


def _gold() -> None:
    op.create_table(
        "gold",
        _key("report_id", "report.id"),
        _key("campaign_id", "campaign.id"),
        _text("verdict"),
        _text("reason"),
        _text("category"),
        _text("source"),
        sa.Column("why", sa.LargeBinary(), nullable=True),
        _key("marked_by", "person.id", required=False),
        sa.Column("marked_at", columns.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("report_id"),
    )
    op.create_index("ix_gold_campaign_id", "gold", ["campaign_id"])


def _reveals() -> None:
    op.create_table(
        "reveal",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        _key("campaign_id", "campaign.id"),
        _key("report_id", "report.id"),
        _text("kind"),
        _text("reason"),
        _text("step"),
        _key("asked_by", "person.id"),
        sa.Column("contact_id", BIG, nullable=False),
        _key("lead_by", "person.id", required=False),
        _key("other_by", "person.id", required=False),
        sa.Column("asked_at", columns.Instant(), nullable=False),
        sa.Column("expires_at", columns.Instant(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_reveal_report_id", "reveal", ["report_id"])
    op.create_index("reveal_open", "reveal", ["step", "expires_at"])
