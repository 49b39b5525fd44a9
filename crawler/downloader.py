"""Scrapy's downloader without its queues and without the scraper behind it.

The session has chosen host, moment and number of requests already, and an answer yields no items and no requests: the
session takes it and the frontier names what is next. Scrapy's own way leads through slots, queues, six tasks and half a
dozen signals that nobody hears, which takes longer than a page that has not changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy.core.downloader import Downloader
from scrapy.utils.defer import deferred_from_coro

from crawler.spiders.site import SiteSpider

if TYPE_CHECKING:
    from scrapy import Request, Spider
    from scrapy.crawler import Crawler
    from twisted.internet.defer import Deferred


class DirectDownloader(Downloader):
    """Hands each request to the download handler, and the answer to the spider.

    A request is active until its answer was taken, for the engine must not think that all is done before; it takes one
    of the places for requests in flight until its answer is here.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._flying = 0

    def needs_backout(self) -> bool:
        """Return True while no more requests may be in flight."""
        return 0 < self.total_concurrency <= self._flying

    def fetch(self, request: Request, spider: Spider | None = None) -> Deferred[Any]:  # noqa: ARG002 - Scrapy's signature
        """Begin the request; the deferred brings it back when its answer was taken, which wakes the scheduler."""
        self.active.add(request)
        deferred: Deferred[Any] = deferred_from_coro(self._carry(request))
        return deferred

    async def _carry(self, request: Request) -> Request:
        spider = self.crawler.spider
        try:
            if not isinstance(spider, SiteSpider):
                raise TypeError("DirectDownloader serves the site spider only")
            failure = await self._transfer(request)
            if failure is None:
                await spider.answered(request)
            else:
                await spider.failed(request, failure)
        finally:
            self.active.remove(request)
        return request

    async def _transfer(self, request: Request) -> Exception | None:
        """Leave the answer in ``request.meta``, or return what came instead."""
        self._flying += 1
        try:
            await self.handlers.download_request_async(request)
        except Exception as error:  # noqa: BLE001 - the session tells failures of the site from mistakes of ours
            return error
        finally:
            self._flying -= 1
        return None
