"""The baseline: Scrapy with the fast parser and nothing else. It keeps no text, stores nothing and matches no label."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any
from urllib.parse import urljoin

import scrapy
from scrapy.crawler import AsyncCrawlerRunner
from scrapy.http import Request, Response
from selectolax.lexbor import LexborHTMLParser

from benchmarks.speed.pages import starts

_SETTINGS = {
    "TWISTED_REACTOR_ENABLED": False,
    "CONCURRENT_REQUESTS": 32,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 2,
    "LOG_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
}


class _Bare(scrapy.Spider):
    name = "bare"

    def __init__(self, starts: list[str], only: frozenset[str], **kwargs: Any) -> None:  # noqa: ANN401 - Scrapy's signature
        super().__init__(**kwargs)
        self._starts = starts
        self._seen = set(starts)
        self._only = only
        self.fetched = 0

    async def start(self) -> AsyncIterator[Any]:
        for url in self._starts:
            yield Request(url, dont_filter=True)

    def parse(self, response: Response) -> Iterator[Request]:
        self.fetched += 1
        if b"html" not in (response.headers.get("Content-Type") or b""):
            return
        for node in LexborHTMLParser(response.body).css("a[href]"):
            url = urljoin(response.url, node.attributes["href"] or "").partition("#")[0]
            if url not in self._seen:
                self._seen.add(url)
                if url not in self._only:
                    continue
                yield Request(url, dont_filter=True)


def run(port: int, count: int, only: frozenset[str]) -> tuple[int, float, float]:
    """Crawl all sites as far as ``only`` names their pages, or a calendar would have no end.

    Returns pages, seconds, and seconds of processor time.
    """

    async def crawl() -> int:
        runner = AsyncCrawlerRunner(_SETTINGS)
        crawler = runner.create_crawler(_Bare)
        await runner.crawl(crawler, starts=starts(port, count), only=only)
        assert isinstance(crawler.spider, _Bare)
        return crawler.spider.fetched

    started, spent = time.perf_counter(), time.process_time()
    fetched = asyncio.run(crawl())
    return fetched, time.perf_counter() - started, time.process_time() - spent
