"""Between the values of checklist.model and the rows of storage.tables. No database is touched here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import RowMapping

from checklist.model import (
    Assessment,
    Coverage,
    Document,
    FetchStatus,
    Kind,
    Media,
    Municipality,
    Page,
    StopReason,
)
from storage import codec


class ScanState(StrEnum):
    """How far a scan got."""

    OPEN = "open"
    """Being crawled, or left behind by a process that died."""
    INTERRUPTED = "interrupted"
    """Ended in order before its time (Ctrl-C, deadline, full disk): it can be judged, and can go on."""
    FINISHED = "finished"
    """The crawl ended by itself or by a budget."""


RESUMABLE_STOPS = frozenset({StopReason.SIGNAL, StopReason.DEADLINE, StopReason.DISK})


@dataclass(frozen=True, slots=True)
class ScanInfo:
    """One scan of one site, without its pages."""

    id: str
    site: Municipality
    url: str
    state: ScanState
    started_at: str
    finished_at: str
    home: str
    coverage: Coverage
    notices: tuple[str, ...] = ()
    options: str = ""
    """Canonical JSON of the options that shaped the crawl."""


@dataclass(frozen=True, slots=True)
class AssessmentInfo:
    """One stored assessment, without its findings."""

    id: int
    scan_id: str
    site_id: str
    made_at: str
    today: date
    fiscal_year: int
    status: str
    digest: str
    low: float
    expected: float
    high: float
    complete: bool
    tool_version: str


def url_key(url: str) -> bytes:
    """Return the 16 bytes that stand for *url* in keys: addresses may be longer than an index takes."""
    return hashlib.blake2b(url.encode("utf-8", "replace"), digest_size=16).digest()


def clean(text: str) -> str:
    """Return *text* without what no database takes: NUL, and halves of surrogate pairs from broken encodings."""
    if "\0" in text:
        text = text.replace("\0", "")
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def reading_key(extractor: str, url: str, document: Document | None = None) -> str:
    """Return what a document is kept under beside its content hash: who read it, and for a page from where.

    A page's relative links lead elsewhere at another address, so the same body there is another document. What the
    scan's OCR budget left half-read must not stand for what a later scan can read.
    """
    if document is not None and document.media is not Media.HTML:
        return f"{extractor}!{document.ocr_left}" if document.ocr_left else extractor
    parts = urlsplit(url)
    base = f"{parts.scheme}://{parts.netloc}{parts.path}"
    return f"{extractor}@{hashlib.blake2b(base.encode('utf-8', 'replace'), digest_size=8).hexdigest()}"


def page_row(scan_id: str, seq: int, page: Page, extractor: str) -> dict[str, Any]:
    """Return the row of *page*."""
    return {
        "scan_id": scan_id,
        "url_key": url_key(page.url),
        "seq": seq,
        "url": clean(page.url),
        "status": page.status.value,
        "final_url": clean(page.final_url),
        "http_status": page.http_status,
        "content_type": clean(page.content_type),
        "content_hash": page.content_hash,
        "extractor": extractor if page.content_hash else "",
        "depth": page.depth,
        "found_on": clean(page.found_on),
        "label": clean(page.label),
        "fetched_at": page.fetched_at,
        "size": page.size,
        "etag": clean(page.etag),
        "last_modified": clean(page.last_modified),
        "detail": clean(page.detail),
    }


def page_of(row: RowMapping) -> Page:
    """Return the page that :func:`page_row` wrote."""
    return Page(
        url=row["url"],
        status=FetchStatus(row["status"]),
        final_url=row["final_url"],
        http_status=row["http_status"],
        content_type=row["content_type"],
        content_hash=row["content_hash"],
        depth=row["depth"],
        found_on=row["found_on"],
        label=row["label"],
        fetched_at=row["fetched_at"],
        size=row["size"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        detail=row["detail"],
    )


def document_row(content_hash: str, extractor: str, document: Document, packed: bytes | None = None) -> dict[str, Any]:
    """Return the row of *document*; *packed* is what ``codec.pack`` made of it, if that was done elsewhere."""
    return {
        "content_hash": content_hash,
        "extractor": extractor,
        "media": document.media.value,
        "state": document.state.value,
        "title": clean(document.title),
        "body": packed if packed is not None else codec.pack(document),
    }


def site_of(row: RowMapping, prefix: str = "") -> Municipality:
    """Return the municipality in *row*, whose columns may carry a *prefix*."""
    return Municipality(
        id=row[prefix + "id"],
        url=row[prefix + "url"],
        name=row[prefix + "name"],
        kind=Kind(row[prefix + "kind"]),
        province=row[prefix + "province"],
    )


def scan_of(row: RowMapping) -> ScanInfo:
    """Return the scan in *row*, joined with its site under the prefix ``town_``."""
    coverage = codec.from_json(row["coverage"], Coverage) if row["coverage"] else Coverage(complete=False)
    return ScanInfo(
        id=row["id"],
        # As of the scan: a site that is renamed or moves later must not change what was judged.
        site=codec.from_json(row["municipality"], Municipality) if row["municipality"] else site_of(row, "town_"),
        url=row["url"],
        state=ScanState(row["state"]),
        started_at=row["started_at"],
        finished_at=row["finished_at"],
        home=row["home"],
        coverage=coverage,
        notices=tuple(codec.from_json(row["notices"], list)),
        options=row["options"],
    )


def assessment_info_of(row: RowMapping) -> AssessmentInfo:
    """Return the summary in *row* of the table of assessments."""
    return AssessmentInfo(
        id=row["id"],
        scan_id=row["scan_id"],
        site_id=row["site_id"],
        made_at=row["made_at"],
        today=date.fromisoformat(row["today"]),
        fiscal_year=row["fiscal_year"],
        status=row["checklist_status"],
        digest=row["checklist_digest"],
        low=row["low"],
        expected=row["expected"],
        high=row["high"],
        complete=row["complete"],
        tool_version=row["tool_version"],
    )


def assessment_row(assessment: Assessment, tool_version: str) -> dict[str, Any]:
    """Return the row of *assessment* itself."""
    total = assessment.score.total
    return {
        "scan_id": assessment.scan_id,
        "site_id": assessment.municipality.id,
        "made_at": assessment.made_at,
        "today": assessment.today.isoformat(),
        "fiscal_year": assessment.checklist.fiscal_year,
        "checklist_status": assessment.checklist.status.value,
        "checklist_digest": assessment.checklist.digest,
        "low": total.low,
        "expected": total.expected,
        "high": total.high,
        "complete": assessment.coverage.complete,
        "tool_version": tool_version,
        "body": codec.pack(assessment),
    }


def finding_rows(assessment: Assessment) -> list[dict[str, Any]]:
    """Return the rows of the findings, without the assessment's id."""
    return [
        {
            "item": finding.item,
            "outcome": finding.outcome.value,
            "probability": finding.probability,
            "gain": assessment.score.gains.get(finding.item, 0.0),
            "not_before": finding.not_before.isoformat() if finding.not_before else None,
            "due": finding.due.isoformat() if finding.due else None,
            "advice": clean(assessment.advice.get(finding.item, "")),
        }
        for finding in assessment.findings
    ]


def requirement_rows(assessment: Assessment) -> list[dict[str, Any]]:
    """Return the rows of the verdicts on single requirements, without the assessment's id."""
    return [
        {
            "item": finding.item,
            "requirement": part.id,
            "outcome": part.outcome.value,
            "decides": part.decides,
            "reason": clean(part.reason),
        }
        for finding in assessment.findings
        for part in finding.requirements
    ]


def evidence_rows(assessment: Assessment) -> list[dict[str, Any]]:
    """Return the rows of the evidence, without the assessment's id."""
    return [
        {
            "item": finding.item,
            "requirement": hit.requirement,
            "url": clean(hit.url),
            "found_on": clean(hit.found_on),
            "kind": hit.kind,
            "label": clean(hit.label),
            "path": codec.to_json([clean(step) for step in hit.path]),
            "matched": clean(hit.matched),
            "snippet": clean(hit.snippet),
            "fiscal_year": hit.fiscal_year,
        }
        for finding in assessment.findings
        for hit in finding.evidence
    ]
