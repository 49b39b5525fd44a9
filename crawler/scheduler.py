"""Scrapy's scheduler as a thin view of the session's frontier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy import Request
from scrapy.core.scheduler import BaseScheduler

from crawler.spiders.site import SiteSpider

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class FrontierScheduler(BaseScheduler):
    """Builds a request only when Scrapy is about to send it."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Make the scheduler for ``crawler``."""
        return cls(crawler)

    @property
    def _spider(self) -> SiteSpider:
        spider = self._crawler.spider
        if not isinstance(spider, SiteSpider):
            raise TypeError("FrontierScheduler serves the site spider only")
        return spider

    def has_pending_requests(self) -> bool:
        """Return True while the frontier holds anything that may still be asked for."""
        return self._spider.session.has_work()

    def enqueue_request(self, request: Request) -> bool:  # noqa: ARG002 - Scrapy's signature
        """Accept the wake-up call; the URL itself waits in the frontier."""
        return True

    def next_request(self) -> Request | None:
        """Return the likeliest request, or None if none is ready."""
        return self._spider.next_request()
