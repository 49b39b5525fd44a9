"""Crawling one site: what is asked for, what comes back, and the call that does it.

``crawl`` blocks and may be called any number of times in one process; ``crawl_async`` runs several sites side by side
in one loop.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from types import FrameType
from typing import Protocol

from checklist.model import Coverage, Document, Link, Page, StopReason
from crawler.calm import calm_collector
from crawler.packing import Packing
from crawler.trail import TrailStore
from crawler.ways import Way

USER_AGENT = "oit/0.1 (+https://oit.example/about; website audit for Thai local authorities)"


@dataclass(frozen=True, slots=True)
class CrawlOptions:
    """What to crawl and what it may cost."""

    start_url: str
    max_pages: int = 3_000
    """Answers fetched."""
    max_time_s: float = 3_600.0
    max_bytes: int = 4 * 1024**3
    """Bytes of bodies transferred."""
    max_depth: int = 20
    """Clicks from the home page."""
    delay_s: float | None = None
    """Seconds between two requests to one host; None: 0.25, or 0 with ``allow_private``."""
    concurrency: int = 2
    """Requests in flight to one host, and to one address."""
    timeout_s: float = 30.0
    """Seconds until an answer begins, and between two pieces of it."""
    total_timeout_s: float = 300.0
    """Seconds for one whole answer."""
    max_body_bytes: int = 64 * 1024 * 1024
    allow_private: bool = False
    """Loopback and private addresses too: a staging site, the demo, tests."""
    user_agent: str = USER_AGENT
    contact: str = ""
    """Added to the User-Agent: who runs this, for the site's administrators."""
    ocr: str = "auto"
    """``auto`` or ``never``."""
    deadline: datetime | None = None
    """Moment (with time zone) at which the crawl ends, whatever is left."""

    @property
    def delay(self) -> float:
        """Seconds between two requests to one host."""
        if self.delay_s is not None:
            return self.delay_s
        return 0.0 if self.allow_private else 0.25

    @property
    def agent(self) -> str:
        """The full User-Agent."""
        return f"{self.user_agent} {self.contact}".strip()


class Sink(Protocol):
    """Where pages go and what earlier scans know. Called from the crawl's own loop, one call at a time."""

    def landed(self) -> Iterable[tuple[Page, Document | None]]:
        """Pages of the unfinished scan being resumed; empty for a fresh one."""

    def document(self, content_hash: str) -> Document | None:
        """The document already extracted from a body, by the present extractor version."""

    def previous(self, url: str) -> Page | None:
        """The page in the last finished scan of the site."""

    @property
    def packing(self) -> Packing | None:
        """How the sink makes bytes of a document; None if it has no use for them."""

    @property
    def trails(self) -> TrailStore | None:
        """Where it is kept what pages led to; None if a scan is to begin from nothing."""

    def store(self, page: Page, document: Document | None, packed: bytes | None) -> None:
        """Keep ``page`` for good before returning; ``document`` is None when there is none, or none that is new.

        ``packed`` is what ``packing`` made of ``document`` where that was read; None if it is still to be done.
        """

    def settle(self, ways: Iterable[Way]) -> None:
        """Give the stored pages the depth, ``found_on`` and label that hold now that all links are known."""

    def progress(self, done: int, queued: int, url: str) -> None:
        """Hear how far the crawl is."""


class Prioritizer(Protocol):
    """Rates how likely a link leads to evidence."""

    def __call__(self, link: Link, depth: int) -> float:
        """Return 0..1; higher is fetched earlier."""


@dataclass(frozen=True, slots=True)
class CrawlResult:
    """What a crawl ended with; its pages have gone to the sink."""

    coverage: Coverage
    home: str
    """URL of the home page after redirects."""
    robots_hidden: tuple[str, ...] = ()
    """URLs that robots.txt forbids."""
    notices: tuple[str, ...] = ()
    """What a reader must know of the look itself, in Thai."""


class StoreError(Exception):
    """The sink could not keep a page (disk full, store locked), or the crawl's temporary file can't be read back.

    Raised by ``crawl``; the cause is the sink's own exception, or a ``crawler.spill.SpillError``.
    """


def crawl(options: CrawlOptions, sink: Sink, prioritize: Prioritizer) -> CrawlResult:
    """Crawl the site of ``options.start_url`` and return when it is done.

    In the main thread SIGINT and SIGTERM end the crawl in order with what it has; a second one interrupts at once.

    Raises:
        GuardError: the start address may not be contacted.
        StoreError: the sink or the temporary file failed; what the sink kept before is complete.
    """
    stops: list[Callable[[StopReason], None]] = []
    with _signals(stops):
        return asyncio.run(crawl_async(options, sink, prioritize, stops=stops))


async def crawl_async(
    options: CrawlOptions,
    sink: Sink,
    prioritize: Prioritizer,
    *,
    stops: list[Callable[[StopReason], None]] | None = None,
) -> CrawlResult:
    """Crawl one site inside a running loop; ``stops`` receives a thread-safe function that ends the crawl."""
    # Scrapy takes 0.6 s to import, and whoever only wants the types above should not pay for it.
    from scrapy.crawler import AsyncCrawlerRunner  # noqa: PLC0415

    from crawler.session import Session  # noqa: PLC0415
    from crawler.settings import SiteSettings, scrapy_settings  # noqa: PLC0415
    from crawler.spiders.site import SiteSpider  # noqa: PLC0415

    _quiet()
    session = Session(options, sink, prioritize)
    if stops is not None:
        loop = asyncio.get_running_loop()
        stops.append(lambda reason: _call_soon(loop, lambda: session.stop(reason)))
    runner = AsyncCrawlerRunner(SiteSettings(scrapy_settings(options)))
    try:
        with calm_collector():
            await runner.crawl(SiteSpider, session=session)
            return session.result()
    finally:
        await session.close()


def _call_soon(loop: asyncio.AbstractEventLoop, call: Callable[[], None]) -> None:
    with contextlib.suppress(RuntimeError):  # the loop may have ended in the meantime
        loop.call_soon_threadsafe(call)


def _quiet() -> None:
    """Keep Scrapy's own log out of the user's terminal: failures come back as pages, mistakes as exceptions."""
    for name in ("scrapy", "twisted", "protego"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


@contextlib.contextmanager
def _signals(stops: list[Callable[[StopReason], None]]) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    told = False

    def on_signal(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature is given
        nonlocal told
        if told or not stops:
            raise KeyboardInterrupt
        told = True
        for stop in stops:
            stop(StopReason.SIGNAL)

    names = ("SIGINT", "SIGTERM", "SIGBREAK")
    before = {
        number: signal.signal(number, on_signal)
        for name in names
        if (number := getattr(signal, name, None)) is not None
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
