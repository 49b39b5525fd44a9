"""From what happened to the Page that says so."""

from __future__ import annotations

from datetime import UTC, datetime

from checklist.model import FetchStatus, Page, StopReason
from crawler.fetch import Answer
from crawler.frontier import Entry, Landed
from crawler.status import Verdict

LEFT: dict[StopReason | None, str] = {
    None: "ไม่ได้เข้าดู",
    StopReason.PAGES: "ไม่ได้เข้าดู เพราะครบจำนวนหน้าที่กำหนด",
    StopReason.TIME: "ไม่ได้เข้าดู เพราะครบเวลาที่กำหนด",
    StopReason.BYTES: "ไม่ได้เข้าดู เพราะครบปริมาณข้อมูลที่กำหนด",
    StopReason.DEPTH: "ไม่ได้เข้าดู เพราะลึกเกินกำหนด",
    StopReason.DEADLINE: "ไม่ได้เข้าดู เพราะถึงเวลาสิ้นสุดที่กำหนด",
    StopReason.SIGNAL: "ไม่ได้เข้าดู เพราะการสแกนถูกสั่งหยุด",
    StopReason.DOWN: "ไม่ได้เข้าดู เพราะเว็บไซต์ไม่ตอบ",
    StopReason.BLOCKED: "ไม่ได้เข้าดู เพราะเว็บไซต์กันไม่ให้เข้า",
    StopReason.DISK: "ไม่ได้เข้าดู เพราะเก็บข้อมูลต่อไม่ได้",
}
"""Why a known URL was never asked for, by what ended the crawl."""


def now() -> str:
    """Return the present moment as pages carry it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def page_of(entry: Entry, verdict: Verdict, answer: Answer | None) -> Page:
    """Return the page of ``entry`` as ``verdict`` has it."""
    headers = answer.headers if answer is not None else {}
    contacted = verdict.status not in (FetchStatus.OUTSIDE, FetchStatus.NOT_FETCHED, FetchStatus.ROBOTS)
    return Page(
        url=entry.url,
        status=verdict.status,
        final_url=entry.url,
        http_status=answer.status if answer is not None else None,
        content_type=headers.get("content-type", "")[:200],
        depth=entry.depth,
        found_on=entry.found_on,
        label=entry.label,
        fetched_at=now() if contacted else "",
        size=answer.wire_bytes if answer is not None else 0,
        etag=headers.get("etag", "")[:300],
        last_modified=headers.get("last-modified", "")[:100],
        detail=verdict.detail,
    )


def landed_of(page: Page) -> Landed:
    """Return what the frontier keeps of ``page``."""
    led_to = page.final_url if page.final_url != page.url else ""
    return Landed(page.status, page.content_hash, page.http_status, page.content_type, page.size, led_to)


def alias_of(entry: Entry, target: str, landed: Landed) -> Page:
    """Return the page of a URL that redirects to one that has ended."""
    return Page(
        url=entry.url,
        status=landed.status,
        final_url=landed.final_url or target,
        http_status=landed.http_status,
        content_type=landed.content_type,
        content_hash=landed.content_hash,
        depth=entry.depth,
        found_on=entry.found_on,
        label=entry.label,
        fetched_at=now(),
        size=0,
        detail="เปลี่ยนเส้นทางไปยังหน้าอื่นของเว็บไซต์" if landed.status is not FetchStatus.OK else "",
    )
