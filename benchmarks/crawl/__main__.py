"""``python -m benchmarks.crawl``: requests until 95 % of the evidence is fetched, evidence first and breadth first."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterable, Iterator
from math import ceil
from typing import Any

import scrapy
from scrapy.crawler import AsyncCrawlerRunner
from scrapy.exceptions import CloseSpider
from scrapy.http import Request, Response

from benchmarks.crawl.site import BenchmarkSite
from benchmarks.web import Server
from checklist.loader import load_checklist
from checklist.match import Matcher
from checklist.model import Checklist, Document, Page
from crawler.crawl import CrawlOptions, crawl
from crawler.extract import extract
from crawler.ways import Way

YEAR = 2568
SHARE = 0.95
GOAL = 8.0


def main() -> int:
    """Print both counts and their ratio; 0 if evidence first needs at most an eighth."""
    checklist = load_checklist(YEAR)
    site = BenchmarkSite(_titles(checklist))
    first, coverage, seconds = _evidence_first(site, checklist)
    breadth = _breadth_first(site)
    wanted = ceil(SHARE * len(site.evidence))
    print(f"site: {len(site):,} pages, {len(site.evidence)} pieces of evidence at depth 1-6, a calendar without end")
    print(f"requests until {wanted} of them ({SHARE:.0%}) were asked for:")
    print(f"  breadth-first Scrapy, same link parser  {breadth:>6,}")
    print(f"  evidence first                          {first:>6,}    1/{breadth / first:.1f}  (goal 1/{GOAL:.0f})")
    cut = ", ".join(f"{trap.pattern}: {trap.dropped:,}" for trap in coverage.traps)
    print(
        f"whole crawl: {coverage.requests:,} requests in {seconds:.0f} s, complete: {coverage.complete}, cut off: {cut}"
    )
    return 0 if breadth >= GOAL * first and coverage.complete else 1


def _titles(checklist: Checklist) -> list[tuple[str, str]]:
    groups = {sub.id: sub.title for indicator in checklist.indicators for sub in indicator.sub_indicators}
    return [(item.title, groups[item.sub_indicator]) for item in checklist.items[:28]]


def _requests_until(asked: Iterable[str], evidence: Iterable[str]) -> int:
    """Return how many requests were sent until the share was reached; all of them if it never was."""
    missing = set(evidence)
    enough = len(missing) - ceil(SHARE * len(missing))
    count = 0
    for path in asked:
        count += 1
        missing.discard(path)
        if len(missing) <= enough:
            break
    return count


class _Nowhere:
    """A sink that keeps nothing: only the order of requests counts here."""

    packing = None
    trails = None

    def landed(self) -> Iterator[tuple[Page, Document | None]]:
        return iter(())

    def document(self, content_hash: str) -> Document | None:  # noqa: ARG002
        return None

    def previous(self, url: str) -> Page | None:  # noqa: ARG002
        return None

    def store(self, page: Page, document: Document | None, packed: bytes | None) -> None:
        """Forget it."""

    def settle(self, ways: Iterable[Way]) -> None:
        """Forget them."""

    def progress(self, done: int, queued: int, url: str) -> None:
        """Say nothing."""


def _evidence_first(site: BenchmarkSite, checklist: Checklist) -> tuple[int, Any, float]:
    with Server(site.answer) as server:
        options = CrawlOptions(f"http://127.0.0.1:{server.port}/", allow_private=True, max_pages=20_000, max_time_s=300)
        started = time.monotonic()
        result = crawl(options, _Nowhere(), Matcher(checklist).priority)
        return _requests_until(server.asked, site.evidence), result.coverage, time.monotonic() - started


_SETTINGS = {
    "TWISTED_REACTOR_ENABLED": False,
    "DEPTH_PRIORITY": 1,
    "SCHEDULER_DISK_QUEUE": "scrapy.squeues.PickleFifoDiskQueue",
    "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",
    "CONCURRENT_REQUESTS": 2,
    "LOG_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
}


class _BreadthFirst(scrapy.Spider):
    """Scrapy's own recipe for breadth first, with our extractor so that both see the same links."""

    name = "breadth"

    def __init__(self, start: str, evidence: Iterable[str], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(**kwargs)
        self._start = start
        self._missing = set(evidence)
        self._enough = len(self._missing) - ceil(SHARE * len(self._missing))

    async def start(self) -> AsyncIterator[Any]:
        yield Request(self._start)

    def parse(self, response: Response) -> Iterator[Request]:
        self._missing.discard(response.url.split("/", 3)[3].join(("/", "")))
        if len(self._missing) <= self._enough:
            raise CloseSpider("found")
        for link in extract(response.body, url=response.url, content_type="text/html").links:
            # Breadth first has no traps: the endless calendar is kept from it, or it would never end.
            if link.url.startswith(self._start) and "/calendar.php" not in link.url:
                yield Request(link.url)


def _breadth_first(site: BenchmarkSite) -> int:
    async def run(start: str) -> None:
        await AsyncCrawlerRunner(_SETTINGS).crawl(_BreadthFirst, start=start, evidence=site.evidence)

    with Server(site.answer) as server:
        asyncio.run(run(f"http://127.0.0.1:{server.port}/"))
        return _requests_until(server.asked, site.evidence)


if __name__ == "__main__":
    raise SystemExit(main())
