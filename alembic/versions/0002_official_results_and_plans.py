"""Published ITA results and plans of measures, one row per agency and fiscal year.

Revision 0002, after 0001.
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES = ("official_results", "plans")


def upgrade() -> None:
    for name in _TABLES:
        op.create_table(
            name,
            sa.Column("agency", sa.String(200), nullable=False),
            sa.Column("fiscal_year", sa.Integer, autoincrement=False, nullable=False),
            sa.Column("body", sa.Text, nullable=False),
            sa.Column("source", sa.Text, nullable=False),
            sa.Column("saved_at", sa.String(40), nullable=False),
            sa.PrimaryKeyConstraint("agency", "fiscal_year", name=f"pk_{name}"),
        )


def downgrade() -> None:
    for name in reversed(_TABLES):
        op.drop_table(name)
