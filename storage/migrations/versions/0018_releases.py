"""Releases, their files and tables, and which report counts in which.

Revision: 0018
"""

import sqlalchemy as sa
from alembic import op

from storage import columns

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Take the step."""
    _releases()
    _files()
    _tables()
    _counted()
    op.create_index("cases_opened", "cases", ["campaign_id", "opened_at"])


def downgrade() -> None:
    """Take it back."""
    op.drop_index("cases_opened", "cases")
    for table in ("counted", "released_table", "release_file", "release"):
        op.drop_table(table)


def _text(name: str, *, required: bool = True) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=not required)


def _of_release() -> sa.Column[int]:
    return sa.Column("release_id", BIG, sa.ForeignKey("release.id"), nullable=False)


def _releases() -> None:
    op.create_table(
        "release",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("campaign_id", BIG, sa.ForeignKey("campaign.id"), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("vintage", sa.Integer(), nullable=False),
        _text("period"),
        _text("name"),
        _text("state"),
        sa.Column("supersedes", BIG, nullable=True),
        sa.Column("made_on", sa.Date(), nullable=False),
        _text("checks"),
        sa.Column("counted", sa.Integer(), nullable=False),
        _text("merkle_root"),
        _text("audit_head"),
        sa.Column("agreed_by", BIG, sa.ForeignKey("person.id"), nullable=True),
        sa.Column("published_at", columns.Instant(), nullable=True),
        sa.Column("ended_at", columns.Instant(), nullable=True),
        _text("why"),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sa.UniqueConstraint("campaign_id", "number"),
    )
    op.create_index("release_of_period", "release", ["campaign_id", "period", "vintage"])


def _files() -> None:
    op.create_table(
        "release_file",
        _of_release(),
        _text("name"),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("release_id", "name"),
    )


def _tables() -> None:
    op.create_table(
        "released_table",
        _of_release(),
        _text("name"),
        _text("shown"),
        sa.Column("truth", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("release_id", "name"),
    )


def _counted() -> None:
    op.create_table(
        "counted",
        _of_release(),
        sa.Column("report_id", BIG, autoincrement=False, nullable=False),
        _text("name"),
        _text("cell"),
        _text("grade"),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("release_id", "report_id", "name"),
    )
    op.create_index("counted_report", "counted", ["report_id", "release_id"])
