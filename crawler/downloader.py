"""Scrapy's downloader without its queues: the session has chosen host, moment and number already.

Scrapy's own takes a request through a slot, a queue, two tasks and four signals that nobody hears: half a millisecond.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy.core.downloader import Downloader
from scrapy.logformatter import LogFormatter
from scrapy.utils.defer import deferred_from_coro

if TYPE_CHECKING:
    from scrapy import Request, Spider
    from scrapy.http import Response
    from scrapy.logformatter import LogFormatterResult
    from twisted.internet.defer import Deferred


class DirectDownloader(Downloader):
    """Hands each request straight to the download handler; it counts as active until the answer is here."""

    def fetch(self, request: Request, spider: Spider | None = None) -> Deferred[Any]:  # noqa: ARG002 - Scrapy's signature
        """Begin the request; the deferred brings the response."""
        self.active.add(request)
        deferred: Deferred[Any] = deferred_from_coro(self._transfer(request))
        return deferred

    async def _transfer(self, request: Request) -> Response:
        try:
            return await self.handlers.download_request_async(request)
        finally:
            self.active.remove(request)


class SilentFormatter(LogFormatter):
    """Makes no line of log for an answer: the log is off, and making it takes longer than looking for the next URL."""

    def crawled(self, request: Request, response: Response, spider: Spider) -> LogFormatterResult | None:  # type: ignore[override]  # noqa: ARG002
        """Return None: nothing to log."""
        return None
