"""Postings lie on SQLite once instead of twice; the index of cells holds all that scores.

Revision: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_CELLS = ["campaign_id", "cell", "day"]
_COLUMNS = "campaign_id, token, day, report_id"


def upgrade() -> None:
    """Take the step."""
    op.drop_index("fingerprint_by_cell", "fingerprint")
    op.create_index("fingerprint_by_cell", "fingerprint", [*_CELLS, "report_id", "category"])
    if op.get_bind().dialect.name == "sqlite":
        _copy_postings(sqlite_with_rowid=False)


def downgrade() -> None:
    """Take it back."""
    if op.get_bind().dialect.name == "sqlite":
        _copy_postings(sqlite_with_rowid=True)
    op.drop_index("fingerprint_by_cell", "fingerprint")
    op.create_index("fingerprint_by_cell", "fingerprint", _CELLS)


def _copy_postings(*, sqlite_with_rowid: bool) -> None:
    """Nothing points to a posting, so that the table can be made anew."""
    op.drop_index("ix_posting_report_id", "posting")
    op.rename_table("posting", "posting_before")
    op.create_table(
        "posting",
        sa.Column("campaign_id", sa.Integer(), sa.ForeignKey("campaign.id"), nullable=False),
        sa.Column("token", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), sa.ForeignKey("report.id"), nullable=False),
        sa.PrimaryKeyConstraint("campaign_id", "token", "day", "report_id"),
        sqlite_with_rowid=sqlite_with_rowid,
    )
    op.execute(
        f"INSERT INTO posting ({_COLUMNS}) SELECT {_COLUMNS} FROM posting_before"  # noqa: S608
        f" ORDER BY {_COLUMNS}"
    )
    op.drop_table("posting_before")
    op.create_index("ix_posting_report_id", "posting", ["report_id"])
