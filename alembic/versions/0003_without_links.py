"""The table of links goes: nothing reads it, and each document holds its links with all the words around them.

Revision 0003, after 0002.
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_links_scan_id", "links")
    op.drop_table("links")


def downgrade() -> None:
    op.create_table(
        "links",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("scan_id", sa.String(40), nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("found_on", sa.Text, nullable=False),
        sa.Column("source", sa.String(20), nullable=False),
        sa.Column("zone", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_links"),
        sa.ForeignKeyConstraint(["scan_id"], ["scans.id"], ondelete="CASCADE", name="fk_links_scan_id"),
    )
    op.create_index("ix_links_scan_id", "links", ["scan_id"])
