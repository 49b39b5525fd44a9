"""Scrapy's door to the web: hands every request to the crawl's fetcher, after robots.txt had its say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy import Request
from scrapy.http import Response

from crawler.spiders.site import SiteSpider

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class FetchHandler:
    """The only download handler. Failures are exceptions that ``crawler.status`` knows."""

    lazy = True

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Make the handler for ``crawler``."""
        return cls(crawler)

    async def download_request(self, request: Request) -> Response:
        """Return the response; the full answer travels in ``request.meta``."""
        spider = self._crawler.spider
        if not isinstance(spider, SiteSpider):
            raise TypeError("FetchHandler serves the site spider only")
        answer = await spider.session.ask(request.url, request.meta["conditions"])
        request.meta["answer"] = answer
        return Response(request.url, status=answer.status, body=answer.body)

    async def close(self) -> None:
        """The session closes the fetcher."""
