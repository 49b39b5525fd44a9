"""The contestant: the crawl as ``oit scan`` does it, with text, label matching and every page committed to a store."""

from __future__ import annotations

import asyncio
import importlib
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TextIO

from audit.assess import assess
from audit.clock import now
from benchmarks.speed.pages import starts
from checklist.loader import load_checklist
from checklist.match import Matcher
from checklist.model import Document, Municipality, Page
from crawler.crawl import CrawlOptions, crawl_async
from crawler.extract import EXTRACTOR_VERSION
from crawler.packing import Packing
from storage import codec
from storage.repository import Store
from storage.writer import ScanWriter

_AT_ONCE = 8
"""Sites crawled side by side; each holds a connection to the store."""
_JUDGED = 3
"""Sites judged for the second column."""


_LOADED = ("scrapy.crawler", "crawler.session", "crawler.settings", "crawler.spiders.site")
"""Loaded before the clock starts, as the baseline's Scrapy is."""


class _Fetched:
    """The URLs that were fetched, in a file: the list of a large site's pages is no part of a crawl's memory."""

    def __init__(self, listed: TextIO) -> None:
        self.count = 0
        self._listed = listed

    def append(self, url: str) -> None:
        self.count += 1
        self._listed.write(url + "\n")


class _Sink:
    def __init__(self, writer: ScanWriter, fetched: _Fetched) -> None:
        self.document = writer.document
        self.previous = writer.previous
        self._writer = writer
        self._fetched = fetched
        self.settle = writer.settle
        self.trails = writer.trails
        self.packing = Packing(codec.pack_exactly, codec.unpack_document)

    def store(self, page: Page, document: Document | None, packed: bytes | None) -> None:
        if page.http_status is not None:
            self._fetched.append(page.url)
        self._writer.store(page, document, packed)

    def landed(self) -> Iterable[tuple[Page, Document | None]]:
        return ()

    def progress(self, done: int, queued: int, url: str) -> None:
        """Say nothing."""


def run(
    port: int, count: int, folder: Path, urls: Path, year: int = 2568, *, judge: bool = True, ocr: str = "auto"
) -> tuple[int, float, float, float]:
    """Crawl all sites; return the number of pages, seconds of crawling, of processor time in it, and of judging a page.

    The pages' URLs are written to ``urls``.
    """
    for module in _LOADED:
        importlib.import_module(module)
    checklist = load_checklist(year)
    matcher = Matcher(checklist)
    scans: list[str] = []
    with Store.open(str(folder / "speed.db")) as store, urls.open("w", encoding="utf-8") as listed:
        fetched = _Fetched(listed)

        async def one(url: str, room: asyncio.Semaphore) -> None:
            async with room:
                site = store.put_site(Municipality(url, url), now())
                writer = store.begin_scan(site, "{}", extractor=EXTRACTOR_VERSION, tool_version="0", clock=now)
                options = CrawlOptions(url, allow_private=True, max_pages=100_000, ocr=ocr)
                with writer:
                    result = await crawl_async(options, _Sink(writer, fetched), matcher.priority)
                    writer.finish(result.coverage, result.home)
                scans.append(writer.scan_id)

        async def all_sites() -> None:
            room = asyncio.Semaphore(_AT_ONCE)
            await asyncio.gather(*(one(url, room) for url in starts(port, count)))

        started, spent = time.perf_counter(), time.process_time()
        asyncio.run(all_sites())
        crawled, worked = time.perf_counter() - started, time.process_time() - spent
        started = time.perf_counter()
        judged_sites = scans[:_JUDGED] if judge else []
        for scan in judged_sites:
            assess(store, scan, checklist, today=date(2025, 4, 1))
        judged = (time.perf_counter() - started) / max(1.0, fetched.count * len(judged_sites) / len(scans))
    return fetched.count, crawled, worked, judged
