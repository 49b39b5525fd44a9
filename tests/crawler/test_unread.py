"""The OCR time of a scan: bounded by the scan's own time, and not begun anew by each resumed run."""

from checklist.model import Document, FetchStatus, Media, Page, TextState
from crawler.crawl import CrawlOptions
from crawler.session import Session
from crawler.unread import Unread

from .web import Memory, flat

START = "http://town.example/"


def page(path: str, digest: str) -> Page:
    return Page(START + path, FetchStatus.OK, http_status=200, content_hash=digest)


def test_the_ocr_time_is_never_more_than_the_scan_may_take() -> None:
    assert Unread(3600).budget.left == 600
    assert Unread(60).budget.left == 60


def test_a_resumed_scan_knows_what_it_has_spent_and_what_the_scan_before_it_spent() -> None:
    scanned = Document(Media.PDF, TextState.OCR, pages=5, pages_read=5, ocr_pages=5)
    before = Memory()
    before.store(page("old.pdf", "old"), scanned, None)
    session = Session(CrawlOptions(START), Memory(before=before), flat)
    session.take_up(page("new.pdf", "new"), scanned)
    session.take_up(page("old.pdf", "old"), scanned)  # taken over from the scan before: read then, not now
    assert session.unread.budget.left == 600 - 5
