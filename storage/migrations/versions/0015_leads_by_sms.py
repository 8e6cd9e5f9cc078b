"""Leads may work by SMS: the right, the linked telephone, sittings and the numbers of letters.

Revision: 0015
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.add_column(
        "membership", sa.Column("by_sms", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.create_table(
        "linked_phone",
        sa.Column("person_id", big, sa.ForeignKey("person.id"), primary_key=True),
        sa.Column("campaign_id", big, sa.ForeignKey("campaign.id"), primary_key=True),
        sa.Column("contact_id", big, sa.ForeignKey("contact.id"), nullable=True),
        sa.Column("code_index", big, nullable=True, unique=True),
        sa.Column("digits_index", big, nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("linked_at", Instant(), nullable=True),
    )
    op.create_index("ix_linked_phone_contact_id", "linked_phone", ["contact_id"])
    op.create_table(
        "sms_sitting",
        sa.Column("contact_id", big, sa.ForeignKey("contact.id"), primary_key=True),
        sa.Column("person_id", big, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("campaign_id", big, sa.ForeignKey("campaign.id"), nullable=False),
        sa.Column("opened_at", Instant(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
    )
    op.create_index("ix_sms_sitting_person_id", "sms_sitting", ["person_id"])
    op.create_table(
        "sms_number",
        sa.Column("contact_id", big, sa.ForeignKey("contact.id"), primary_key=True),
        sa.Column("kind", sa.Text(), primary_key=True),
        sa.Column("number_index", big, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("sent_at", Instant(), nullable=False),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("sms_number")
    op.drop_table("sms_sitting")
    op.drop_table("linked_phone")
    op.drop_column("membership", "by_sms")
