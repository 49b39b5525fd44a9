"""One crawl: what is asked for, what becomes of each answer, and when it ends.

Every URL that becomes known ends as exactly one Page. Scrapy moves the requests; this decides.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import chain
from time import monotonic

from checklist.model import Document, FetchStatus, Page, StopReason
from crawler import scripted
from crawler.answers import Answers
from crawler.arrival import arrive
from crawler.books import Books
from crawler.closing import Closing
from crawler.crawl import CrawlOptions, CrawlResult, Prioritizer, Sink, StoreError
from crawler.discover import Discovery
from crawler.fetch import Answer, Fetcher, Limits
from crawler.frontier import Entry, Frontier
from crawler.guard import Guard
from crawler.intake import Intake
from crawler.pages import LEFT, alias_of, landed_of, page_of
from crawler.pictures import Pictures
from crawler.polite import Manners
from crawler.redirects import Redirects
from crawler.robots import Robots, RobotsUnreachable
from crawler.soft404 import MissingPage
from crawler.spill import Spill, SpillError
from crawler.status import Aborted, Verdict, of_exception
from crawler.trail import Trail
from crawler.trails import Trails
from crawler.unread import Unread
from crawler.urls import Scope
from crawler.watch import Watch
from crawler.ways import Ways

_GRACE_S = 2.0
"""Seconds that requests in flight get when the crawl is told to end."""
_MOST_WAITING = 16_000_000
"""Bytes of bodies that wait for a worker beyond which nothing new is asked for: they are held in memory."""
_MAX_LEFT = 5_000
"""Pages recorded as not fetched; beyond it they are only counted."""


class Session:
    """The state of one crawl. ``open`` it inside the loop, ``close`` it whatever happens."""

    def __init__(self, options: CrawlOptions, sink: Sink, prioritize: Prioritizer) -> None:
        self.options = options
        self.sink = sink
        self.guard = Guard(allow_private=options.allow_private)
        self.guard.check_url(options.start_url)
        self.scope = Scope(options.start_url)
        self._texts = Spill()
        self.frontier = Frontier(max_depth=options.max_depth, texts=self._texts)
        self.books = Books()
        self.ways = Ways(self._texts)
        self.discovery = Discovery(self.scope, self.frontier, prioritize, self.ways)
        self.pictures = Pictures(self.scope, self.discovery.rate_words)
        self._roots: tuple[str, ...] = (self.scope.home,)
        self.trails = Trails(sink.trails, self.scope, self.frontier, self.discovery)
        self._closing = Closing(self.frontier, self.discovery, self.ways, self.pictures)
        self.redirects = Redirects()
        self.missing = MissingPage()
        self.unread = Unread(options.max_time_s)
        self.intake = Intake(self.frontier, self.discovery, self.pictures, self.books, self.unread, self.trails)
        self.answers = Answers(self)
        self._watched = Watch()
        self.notices: list[str] = []
        self._hidden: set[str] = set()
        self._fatal: BaseException | None = None
        self._stopped: StopReason | None = None
        self._timers: list[asyncio.TimerHandle] = []
        self._wake: Callable[[], None] = lambda: None
        self.fetched = 0  # answers, towards options.max_pages
        self._preparing = True
        self.home = self.scope.home

    # ------------------------------------------------------------------------------------------------ life and death

    async def open(self, wake: Callable[[], None]) -> None:
        """Get ready inside the running loop; ``wake`` makes the scheduler look again."""
        options = self.options
        self._wake = wake
        manners = Manners(per_host=options.concurrency, delay=options.delay)
        limits = Limits(timeout_s=options.timeout_s, total_s=options.total_timeout_s, max_bytes=options.max_body_bytes)
        self.fetcher = Fetcher(self.guard, manners, limits, user_agent=options.agent, connections=options.concurrency)
        self.robots = Robots(self.fetcher, options.user_agent, wait_s=self.pause)
        self._after(options.max_time_s, lambda: self.stop(StopReason.TIME))
        if options.deadline is not None:
            left = (options.deadline - datetime.now(UTC)).total_seconds()
            self._after(max(left, 0.0), lambda: self.stop(StopReason.DEADLINE))

    @property
    def impatient(self) -> bool:
        """True while so much fails that a failure is not tried again at once."""
        return self._watched.impatient

    @property
    def pause(self) -> float:
        """Seconds before the first repetition of a failed request."""
        return 1.0 if self.options.delay else 0.1

    def _after(self, seconds: float, call: Callable[[], None]) -> None:
        self._timers = [
            timer
            for timer in self._timers
            if not timer.cancelled() and timer.when() > asyncio.get_running_loop().time()
        ]
        self._timers.append(asyncio.get_running_loop().call_later(seconds, call))

    def stop(self, reason: StopReason | None) -> None:
        """End the crawl: nothing new is asked for, and what is in flight gets two seconds."""
        if self._stopped is None and reason is not None:
            self._stopped = reason
        elif reason is not None:
            return
        if hasattr(self, "fetcher"):
            self.fetcher.abort(_GRACE_S)
            self.answers.reader.abort(_GRACE_S)
            asyncio.get_running_loop().call_later(_GRACE_S + 0.1, self._wake)
            self._wake()

    async def close(self) -> None:
        """Let go of timers, workers, connections and what was put away."""
        try:
            for timer in self._timers:
                timer.cancel()
            await self.answers.reader.close()
            if hasattr(self, "fetcher"):
                await self.fetcher.close()
        finally:
            self._texts.close()

    @asynccontextmanager
    async def guarded(self) -> AsyncIterator[None]:
        """Run a piece of the crawl.

        An abort leaves its URL unfetched, a mistake of ours or the sink's ends the crawl.
        """
        try:
            yield
        except Aborted:
            pass
        except Exception as error:  # noqa: BLE001 - Scrapy would log and swallow it; crawl() raises it again
            self.give_up(error)

    def give_up(self, error: Exception) -> None:
        """End the crawl because of a mistake of ours or the sink's."""
        if self._fatal is None:
            self._fatal = error
        self.stop(None)

    # ------------------------------------------------------------------------------------------- what Scrapy asks for

    def has_work(self) -> bool:
        """Return True while anything waits and may still be asked for."""
        return not self.ending and (self._preparing or len(self.frontier) > 0 or not self._closing.done)

    @property
    def ending(self) -> bool:
        """True once the crawl is to end."""
        return self._stopped is not None or self._fatal is not None

    def next_entry(self) -> Entry | None:
        """Return the next URL to ask for; None if none is ready or the page budget is in flight already."""
        # The answers in hand may name something likelier, so they are read first; what a worker reads takes no place.
        reader = self.answers.reader
        if self.ending or self._preparing or reader.waiting_bytes > _MOST_WAITING:
            return None
        if self.frontier.busy - reader.waiting >= self.options.concurrency:
            return None
        if self.fetched + self.frontier.busy >= self.options.max_pages:
            if not self.frontier.busy:
                self.stop(StopReason.PAGES)
            return None
        entry = self.frontier.pop(monotonic())
        if entry is None and self.frontier.quiet and self._closing.more(self._roots):
            entry = self.frontier.pop(monotonic())
        due = self.frontier.next_at()
        if entry is None and due is not None:
            self._after(max(due - monotonic(), 0.0) + 0.01, self._wake)
        return entry

    def wake(self) -> None:
        """Make the scheduler look again: a place became free that it does not hear of."""
        self._wake()

    def notice(self, text: str) -> None:
        """Tell the reader of the result ``text``, once."""
        if text not in self.notices:
            self.notices.append(text)

    def verdict(self, error: BaseException) -> Verdict | None:
        """Return what ``error`` says of the site; None if it is a mistake of ours."""
        return error.verdict if isinstance(error, RobotsUnreachable) else of_exception(error)

    async def ask(self, url: str, headers: dict[str, str]) -> Answer:
        """Return the answer to GET ``url`` if robots.txt allows it."""
        await self.robots.check(url)
        return await self.fetcher.get(url, headers)

    # ------------------------------------------------------------------------------------------------------- the start

    async def prepare(self) -> None:
        """Find the home page and fill the frontier; only then anything is scheduled."""
        try:
            await arrive(self)
        finally:
            self._preparing = False
            self._wake()

    def adopt(self, home: str) -> None:
        """Take ``home`` as the site's home page."""
        self.home = home
        self._roots = (*self._roots[:1], home)
        if self.scope.home != home:
            self.scope.adopt(home)

    def take_up(self, page: Page, document: Document | None) -> None:
        """Count a page that an earlier run of this scan stored; it isn't asked for again."""
        if document is not None and document.ocr_pages and not self._known_before(page):
            self.unread.take_up(document)
        self.books.count(page)
        self.books.resumed(page)
        if page.final_url not in ("", page.url):
            self.ways.redirect(page.url, page.final_url)
        self.fetched += page.http_status is not None
        if page.status is FetchStatus.ROBOTS:
            self._hidden.add(page.url)
        self.frontier.resumed(page.url, landed_of(page))

    def _known_before(self, page: Page) -> bool:
        previous = self.sink.previous(page.url)
        return previous is not None and previous.content_hash == page.content_hash

    def land_as(self, entry: Entry, target: str) -> None:
        """Store ``entry`` as the redirect to ``target`` that it was, once that has landed."""
        landed = self.frontier.landed(target)
        if landed is not None:
            self.land(alias_of(entry, target, landed), None, entry)

    def take_in(self, entry: Entry, page: Page, document: Document, *, is_new: bool) -> None:
        """Take the links and pictures of a page that landed, now (``is_new``) or in an earlier run of this scan."""
        for outside in self.intake.read(entry, page, document, is_home=entry.url == self.home, is_new=is_new):
            self.store_outside(outside)

    def follow(self, entry: Entry, page: Page, trail: Trail) -> None:
        """Store a page that is as the last scan saw it, and take its links by the trail that it left."""
        self.land(page, None, entry)
        for outside in self.intake.follow(entry, page, trail):
            self.store_outside(outside)

    def store_outside(self, entry: Entry) -> None:
        """Store a link to another host that is worth a record."""
        verdict = Verdict(FetchStatus.OUTSIDE, "ลิงก์ไปยังเว็บไซต์อื่น ไม่ได้เข้าดู")
        self.land(page_of(entry, verdict, None), None, entry)

    # ------------------------------------------------------------------------------------------------------- the books

    def read(self, entry: Entry, page: Page, document: Document, new_document: Document | None) -> None:
        """Store ``page``, with its document if that is new, and take its links."""
        self.land(page, new_document, entry)
        self.take_in(entry, page, document, is_new=True)

    def land(self, page: Page, document: Document | None, entry: Entry) -> None:
        """Store ``page``, and every URL that was waiting behind a redirect to it."""
        self._store(page, document)
        self.books.count(page)
        if page.final_url not in ("", page.url):
            self.ways.redirect(page.url, page.final_url)
        landed = landed_of(page)
        self.frontier.done(page.url, landed)
        if page.status is FetchStatus.ROBOTS:
            self._hidden.add(page.url)
        if page.http_status is not None and page.status is not FetchStatus.OUTSIDE:
            self.fetched += page.http_status != 304
        self.watch(page, entry)
        for waiting in self.redirects.release(page.url):
            self.land(alias_of(waiting, page.final_url or page.url, landed), None, waiting)
        self.sink.progress(self.fetched, len(self.frontier), page.url)
        if self.fetched >= self.options.max_pages and len(self.frontier):
            self.stop(StopReason.PAGES)
        elif self.books.bytes >= self.options.max_bytes:
            self.stop(StopReason.BYTES)

    def _store(self, page: Page, document: Document | None) -> None:
        try:
            packed = self.answers.reader.packed(page.content_hash, document) if document is not None else None
            self.sink.store(page, document, packed)
        except Exception as error:
            raise StoreError(f"เก็บผลของ {page.url} ไม่สำเร็จ: {error}") from error

    def result(self) -> CrawlResult:
        """Store what was left behind and return the summary. Raises what ended the crawl if that was a mistake."""
        try:
            return self._summary()
        except SpillError as error:
            raise StoreError(f"อ่านไฟล์ชั่วคราวใน {error.place} ไม่สำเร็จ: {error.detail}") from error

    def _summary(self) -> CrawlResult:
        if self._fatal is not None:
            raise self._fatal
        waiting = [entry for entries in self.redirects.waiting() for entry in entries]
        number = -1
        for number, entry in enumerate(chain(self.frontier.left(), waiting)):
            page = self.answers.postponed.get(entry.url) or page_of(
                entry, Verdict(FetchStatus.NOT_FETCHED, LEFT[self._stopped]), None
            )
            self.books.count(page)
            if number < _MAX_LEFT:
                self._store(page, None)
        stopped = self._stopped
        if stopped is None and (self.frontier.too_deep or self.frontier.overflow):
            stopped = StopReason.DEPTH if self.frontier.too_deep else StopReason.PAGES
        self._settle()
        for told in (scripted.notice(self.intake.scripted, self.home), *self.unread.notices(self.pictures.left_out)):
            if told:
                self.notice(told)
        coverage = self.books.coverage(
            complete=stopped is None and number < 0 and self.home not in self.intake.scripted,
            requests=self.fetcher.requests,
            stopped_by=stopped,
            hidden=len(self._hidden),
            traps=self.frontier.traps(),
        )
        return CrawlResult(coverage, self.home, tuple(sorted(self._hidden)), tuple(self.notices))

    def watch(self, page: Page, entry: Entry) -> None:
        """End the crawl when the site's own pages say that it has stopped talking to us."""
        reason = None if entry.outside else self._watched.see(page)
        if reason is not None:
            self.stop(reason)

    def _settle(self) -> None:
        """Tell the sink the shortest way to each page, which the order of the answers has no part in."""
        try:
            self.sink.settle(self.ways.settle(self._roots))
        except Exception as error:
            raise StoreError(f"เก็บเส้นทางไปยังหน้าต่าง ๆ ไม่สำเร็จ: {error}") from error
