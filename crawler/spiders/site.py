"""The one spider: request → answer → session. What an answer means is decided there, not here."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, cast

import scrapy
from scrapy import Request

from crawler.frontier import Entry

if TYPE_CHECKING:
    from crawler.session import Session


class SiteSpider(scrapy.Spider):
    """Carries requests from the session's frontier to Scrapy, and answers and failures back."""

    name = "site"

    def __init__(self, session: Session, **kwargs: Any) -> None:  # noqa: ANN401 - Scrapy's signature
        super().__init__(**kwargs)
        self.session = session

    async def start(self) -> AsyncIterator[Any]:
        """Look at robots.txt, the home page and the sitemaps before anything is scheduled."""
        engine = self.crawler.engine
        wake = Request(self.session.options.start_url, dont_filter=True)
        async with self.session.guarded():
            await self.session.open(lambda: engine.crawl(wake) if engine.spider is not None else None)
            await self.session.prepare()
        nothing: tuple[Request, ...] = ()
        for request in nothing:  # an async generator without a value: the frontier is the source of requests
            yield request

    def next_request(self) -> Request | None:
        """Return the request for the next entry of the frontier; None if none is ready."""
        try:
            entry = self.session.next_entry()
            if entry is None:
                return None
            meta = {"entry": entry, "conditions": self.session.answers.conditions(entry)}
        except Exception as error:  # noqa: BLE001 - Scrapy would log it and wait for ever; crawl() raises it again
            self.session.give_up(error)
            return None
        return Request(entry.via or entry.url, meta=meta, dont_filter=True)

    async def answered(self, request: Request) -> None:
        """Hand the answer to ``request`` over."""
        meta = request.meta
        async with self.session.guarded():
            await self.session.answers.answered(cast("Entry", meta["entry"]), meta["answer"])

    async def failed(self, request: Request, error: Exception) -> None:
        """Hand the failure of ``request`` over."""
        async with self.session.guarded():
            await self.session.answers.failed(cast("Entry", request.meta["entry"]), error)
