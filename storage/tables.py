"""The tables of the store, as SQLAlchemy Core sees them; the migrations in ``alembic/versions`` create them.

Types are those that SQLite and PostgreSQL share. Addresses are never index keys (PostgreSQL limits the length of
a key): their 16-byte digests are. Times are ISO 8601 text in Thai time, which sorts as time does.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

HEAD_REVISION = "0004"
"""The newest migration; a test compares it with the files."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

sites = Table(
    "sites",
    metadata,
    Column("id", String(200), primary_key=True),
    Column("url", Text, nullable=False),
    Column("host", String(255), nullable=False, index=True),
    Column("name", Text, nullable=False, default=""),
    Column("kind", String(20), nullable=False, default="other"),
    Column("province", Text, nullable=False, default=""),
    Column("created_at", String(40), nullable=False),
)

scans = Table(
    "scans",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("site_id", String(200), ForeignKey("sites.id", ondelete="CASCADE"), nullable=False),
    Column("url", Text, nullable=False),
    Column("options", Text, nullable=False),  # canonical JSON of the options that shape the crawl
    Column("state", String(20), nullable=False),  # repository.ScanState
    Column("started_at", String(40), nullable=False),
    Column("finished_at", String(40), nullable=False, default=""),
    Column("home", Text, nullable=False, default=""),
    Column("municipality", Text, nullable=False, default=""),  # JSON: the site as it was known when the scan ended
    Column("coverage", Text, nullable=False, default=""),  # JSON
    Column("notices", Text, nullable=False, default="[]"),  # JSON
    Column("tool_version", String(40), nullable=False, default=""),
    Column("owner", String(300), nullable=False, default=""),  # host:pid of the process that is crawling
    Column("beat_at", String(40), nullable=False, default=""),  # when that process last said that it lives
    Index("ix_scans_site_id_started_at", "site_id", "started_at"),
)

pages = Table(
    "pages",
    metadata,
    Column("scan_id", String(40), ForeignKey("scans.id", ondelete="CASCADE"), primary_key=True),
    Column("url_key", LargeBinary(16), primary_key=True),
    Column("seq", Integer, nullable=False),  # landing order within the scan
    Column("url", Text, nullable=False),
    Column("status", String(20), nullable=False),
    Column("final_url", Text, nullable=False),
    Column("http_status", Integer),
    Column("content_type", Text, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("extractor", String(40), nullable=False),  # rows.reading_key: with the hash, the key of the document
    Column("depth", Integer, nullable=False),
    Column("found_on", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("fetched_at", String(40), nullable=False),
    Column("size", Integer, nullable=False),
    Column("etag", Text, nullable=False),
    Column("last_modified", Text, nullable=False),
    Column("detail", Text, nullable=False),
    sqlite_with_rowid=False,
)

documents = Table(
    "documents",
    metadata,
    Column("content_hash", String(64), primary_key=True),
    Column("extractor", String(40), primary_key=True),
    Column("media", String(20), nullable=False),
    Column("state", String(20), nullable=False),
    Column("title", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),  # storage.codec
)

trails = Table(  # what a page did to the crawl, for the next scan of the site: a cache, one row for each URL
    "trails",
    metadata,
    Column("site_id", String(200), ForeignKey("sites.id", ondelete="CASCADE"), primary_key=True),
    Column("url_key", LargeBinary(16), primary_key=True),
    Column("basis", String(40), nullable=False),  # digest of what it holds under
    Column("content_hash", String(64), nullable=False),
    Column("body", LargeBinary, nullable=False),
)

assessments = Table(
    "assessments",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("scan_id", String(40), ForeignKey("scans.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("site_id", String(200), ForeignKey("sites.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("made_at", String(40), nullable=False),
    Column("today", String(10), nullable=False),
    Column("fiscal_year", Integer, nullable=False),
    Column("checklist_status", String(20), nullable=False),
    Column("checklist_digest", String(80), nullable=False),
    Column("low", Float, nullable=False),
    Column("expected", Float, nullable=False),
    Column("high", Float, nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("tool_version", String(40), nullable=False),
    Column("body", LargeBinary, nullable=False),  # the whole assessment, storage.codec
)

findings = Table(
    "findings",
    metadata,
    Column("assessment_id", Integer, ForeignKey("assessments.id", ondelete="CASCADE"), primary_key=True),
    Column("item", String(10), primary_key=True),
    Column("outcome", String(20), nullable=False),
    Column("probability", Float, nullable=False),
    Column("gain", Float, nullable=False),
    Column("not_before", String(10)),
    Column("due", String(10)),
    Column("advice", Text, nullable=False),
)

requirement_findings = Table(
    "requirement_findings",
    metadata,
    Column("assessment_id", Integer, primary_key=True),
    Column("item", String(10), primary_key=True),
    Column("requirement", String(20), primary_key=True),
    Column("outcome", String(20), nullable=False),
    Column("decides", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    ForeignKeyConstraint(
        ["assessment_id", "item"],
        ["findings.assessment_id", "findings.item"],
        ondelete="CASCADE",
        name="fk_requirement_findings",
    ),
)

evidence = Table(
    "evidence",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("assessment_id", Integer, nullable=False),
    Column("item", String(10), nullable=False),
    Column("requirement", String(20), nullable=False),
    Column("url", Text, nullable=False),
    Column("found_on", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("label", Text, nullable=False),
    Column("path", Text, nullable=False),  # JSON list of labels
    Column("matched", Text, nullable=False),
    Column("snippet", Text, nullable=False),
    Column("fiscal_year", Integer),
    ForeignKeyConstraint(
        ["assessment_id", "item"], ["findings.assessment_id", "findings.item"], ondelete="CASCADE", name="fk_evidence"
    ),
    Index("ix_evidence_assessment_id_item", "assessment_id", "item"),
)

official_results = Table(
    "official_results",
    metadata,
    Column("agency", String(200), primary_key=True),
    Column("fiscal_year", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),  # one result of oit.official/1
    Column("source", Text, nullable=False),  # name of the file it was read from
    Column("saved_at", String(40), nullable=False),
)

plans = Table(
    "plans",
    metadata,
    Column("agency", String(200), primary_key=True),
    Column("fiscal_year", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),  # oit.plan/1
    Column("source", Text, nullable=False),
    Column("saved_at", String(40), nullable=False),
)
