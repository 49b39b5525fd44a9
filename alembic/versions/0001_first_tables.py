"""The first tables: sites, scans, pages, documents, links, assessments and what they found.

Revision 0001, the first.
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_crawl_tables()
    _create_assessment_tables()


def _create_crawl_tables() -> None:
    op.create_table(
        "sites",
        sa.Column("id", sa.String(200), nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("host", sa.String(255), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("province", sa.Text, nullable=False),
        sa.Column("created_at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sites"),
    )
    op.create_index("ix_sites_host", "sites", ["host"])
    op.create_table(
        "scans",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("site_id", sa.String(200), nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("options", sa.Text, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("started_at", sa.String(40), nullable=False),
        sa.Column("finished_at", sa.String(40), nullable=False),
        sa.Column("home", sa.Text, nullable=False),
        sa.Column("municipality", sa.Text, nullable=False),
        sa.Column("coverage", sa.Text, nullable=False),
        sa.Column("notices", sa.Text, nullable=False),
        sa.Column("tool_version", sa.String(40), nullable=False),
        sa.Column("owner", sa.String(300), nullable=False),
        sa.Column("beat_at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_scans"),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], ondelete="CASCADE", name="fk_scans_site_id"),
    )
    op.create_index("ix_scans_site_id_started_at", "scans", ["site_id", "started_at"])
    op.create_table(
        "pages",
        sa.Column("scan_id", sa.String(40), nullable=False),
        sa.Column("url_key", sa.LargeBinary(16), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("final_url", sa.Text, nullable=False),
        sa.Column("http_status", sa.Integer),
        sa.Column("content_type", sa.Text, nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("extractor", sa.String(40), nullable=False),
        sa.Column("depth", sa.Integer, nullable=False),
        sa.Column("found_on", sa.Text, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("fetched_at", sa.String(40), nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("etag", sa.Text, nullable=False),
        sa.Column("last_modified", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("scan_id", "url_key", name="pk_pages"),
        sa.ForeignKeyConstraint(["scan_id"], ["scans.id"], ondelete="CASCADE", name="fk_pages_scan_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "documents",
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("extractor", sa.String(40), nullable=False),
        sa.Column("media", sa.String(20), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("content_hash", "extractor", name="pk_documents"),
    )
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


def _create_assessment_tables() -> None:
    op.create_table(
        "assessments",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("scan_id", sa.String(40), nullable=False),
        sa.Column("site_id", sa.String(200), nullable=False),
        sa.Column("made_at", sa.String(40), nullable=False),
        sa.Column("today", sa.String(10), nullable=False),
        sa.Column("fiscal_year", sa.Integer, nullable=False),
        sa.Column("checklist_status", sa.String(20), nullable=False),
        sa.Column("checklist_digest", sa.String(80), nullable=False),
        sa.Column("low", sa.Float, nullable=False),
        sa.Column("expected", sa.Float, nullable=False),
        sa.Column("high", sa.Float, nullable=False),
        sa.Column("complete", sa.Boolean, nullable=False),
        sa.Column("tool_version", sa.String(40), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_assessments"),
        sa.ForeignKeyConstraint(["scan_id"], ["scans.id"], ondelete="CASCADE", name="fk_assessments_scan_id"),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], ondelete="CASCADE", name="fk_assessments_site_id"),
    )
    op.create_index("ix_assessments_scan_id", "assessments", ["scan_id"])
    op.create_index("ix_assessments_site_id", "assessments", ["site_id"])
    op.create_table(
        "findings",
        sa.Column("assessment_id", sa.Integer, nullable=False),
        sa.Column("item", sa.String(10), nullable=False),
        sa.Column("outcome", sa.String(20), nullable=False),
        sa.Column("probability", sa.Float, nullable=False),
        sa.Column("gain", sa.Float, nullable=False),
        sa.Column("not_before", sa.String(10)),
        sa.Column("due", sa.String(10)),
        sa.Column("advice", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", "item", name="pk_findings"),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessments.id"], ondelete="CASCADE", name="fk_findings_assessment_id"
        ),
    )
    op.create_table(
        "requirement_findings",
        sa.Column("assessment_id", sa.Integer, nullable=False),
        sa.Column("item", sa.String(10), nullable=False),
        sa.Column("requirement", sa.String(20), nullable=False),
        sa.Column("outcome", sa.String(20), nullable=False),
        sa.Column("decides", sa.Boolean, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", "item", "requirement", name="pk_requirement_findings"),
        sa.ForeignKeyConstraint(
            ["assessment_id", "item"],
            ["findings.assessment_id", "findings.item"],
            ondelete="CASCADE",
            name="fk_requirement_findings",
        ),
    )
    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("assessment_id", sa.Integer, nullable=False),
        sa.Column("item", sa.String(10), nullable=False),
        sa.Column("requirement", sa.String(20), nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("found_on", sa.Text, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("matched", sa.Text, nullable=False),
        sa.Column("snippet", sa.Text, nullable=False),
        sa.Column("fiscal_year", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
        sa.ForeignKeyConstraint(
            ["assessment_id", "item"],
            ["findings.assessment_id", "findings.item"],
            ondelete="CASCADE",
            name="fk_evidence",
        ),
    )
    op.create_index("ix_evidence_assessment_id_item", "evidence", ["assessment_id", "item"])


def downgrade() -> None:
    for table in (
        "evidence", "requirement_findings", "findings", "assessments", "links", "documents", "pages", "scans", "sites",
    ):  # fmt: skip
        op.drop_table(table)
