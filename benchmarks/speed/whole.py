"""The contestant: the crawl as ``oit scan`` does it, with text, label matching and every page committed to a store."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from audit.assess import assess
from audit.clock import now
from benchmarks.speed.pages import hosts
from checklist.loader import load_checklist
from checklist.match import Matcher
from checklist.model import Document, Municipality, Page
from crawler.crawl import CrawlOptions, crawl_async
from crawler.extract import EXTRACTOR_VERSION
from storage.repository import Store
from storage.writer import ScanWriter

_AT_ONCE = 8
"""Sites crawled side by side; each holds a connection to the store."""
_JUDGED = 3
"""Sites judged for the second column."""


class _Sink:
    def __init__(self, writer: ScanWriter) -> None:
        self.document = writer.document
        self.previous = writer.previous
        self.store = writer.store
        self.settle = writer.settle

    def landed(self) -> Iterable[tuple[Page, Document | None]]:
        return ()

    def progress(self, done: int, queued: int, url: str) -> None:
        """Say nothing."""


def run(port: int, count: int, folder: Path, year: int = 2568, max_pages: int = 100_000) -> tuple[int, float, float]:
    """Crawl all sites; return pages, seconds of crawling, and seconds of judging a page takes."""
    checklist = load_checklist(year)
    matcher = Matcher(checklist)
    scans: list[str] = []
    with Store.open(str(folder / "speed.db")) as store:

        async def one(host: str, room: asyncio.Semaphore) -> int:
            async with room:
                url = f"http://{host}:{port}/"
                site = store.put_site(Municipality(host, url), now())
                writer = store.begin_scan(site, "{}", extractor=EXTRACTOR_VERSION, tool_version="0", clock=now)
                options = CrawlOptions(url, allow_private=True, max_pages=max_pages)
                with writer:
                    result = await crawl_async(options, _Sink(writer), matcher.priority)
                    writer.finish(result.coverage, result.home)
                scans.append(writer.scan_id)
                return result.coverage.pages

        async def all_sites() -> int:
            room = asyncio.Semaphore(_AT_ONCE)
            return sum(await asyncio.gather(*(one(host, room) for host in hosts(count))))

        started = time.perf_counter()
        pages = asyncio.run(all_sites())
        crawled = time.perf_counter() - started
        started = time.perf_counter()
        judged_sites = scans[:_JUDGED] if count > _JUDGED else []
        for scan in judged_sites:
            assess(store, scan, checklist, today=date(2025, 4, 1))
        judged = (time.perf_counter() - started) / max(1.0, pages * len(judged_sites) / count)
    return pages, crawled, judged
