"""One crawl: what is asked for, what becomes of each answer, and when it ends.

Every URL that becomes known ends as exactly one Page. Scrapy moves the requests; this decides.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from time import monotonic

from checklist.model import Document, FetchStatus, Page, StopReason
from crawler import scripted
from crawler.arrival import arrive
from crawler.books import Books
from crawler.closing import Closing
from crawler.crawl import CrawlOptions, CrawlResult, Prioritizer, Sink, StoreError
from crawler.discover import Discovery
from crawler.fetch import Answer, Fetcher, Limits
from crawler.frontier import Entry, Frontier
from crawler.guard import Guard
from crawler.moved import redirected
from crawler.outside import is_refusal
from crawler.pages import LEFT, alias_of, landed_of, now, page_of
from crawler.pictures import Pictures
from crawler.polite import Manners
from crawler.reading import Reader
from crawler.redirects import Redirects
from crawler.robots import Robots, RobotsUnreachable
from crawler.soft404 import MissingPage
from crawler.status import RETRIED, Aborted, Verdict, of_answer, of_exception, retry_after
from crawler.urls import Scope
from crawler.ways import Ways

_GRACE_S = 2.0
"""Seconds that requests in flight get when the crawl is told to end."""
_RETRIES = {FetchStatus.TIMEOUT: 1, FetchStatus.TLS: 1, FetchStatus.DNS: 1, FetchStatus.BAD_RESPONSE: 1}
_MOST_RETRIES = 3
_LONGEST_WAIT_S = 60.0
_REFUSED_IN_A_ROW = 25
_FAILED_IN_A_ROW = 15
_PATIENCE = 4
"""Failures in a row after which the others are not tried again at once."""
_REFUSALS = frozenset({FetchStatus.BLOCKED, FetchStatus.FORBIDDEN, FetchStatus.RATE_LIMITED})
_DEAD = frozenset({FetchStatus.TIMEOUT, FetchStatus.DNS, FetchStatus.REFUSED, FetchStatus.RESET})
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
        self.frontier = Frontier(max_depth=options.max_depth)
        self.books = Books()
        self.ways = Ways()
        self.discovery = Discovery(self.scope, self.frontier, prioritize, self.ways)
        self.pictures = Pictures(self.scope, self.discovery.rate_words)
        self._roots: tuple[str, ...] = (self.scope.home,)
        self._closing = Closing(self.frontier, self.discovery, self.ways, self.pictures)
        self.redirects = Redirects()
        self.missing = MissingPage()
        workers = max(1, min(4, (os.cpu_count() or 2)))
        self._reader = Reader(ocr=options.ocr, workers=workers, pack=sink.pack)
        self.notices: list[str] = []
        self._hidden: set[str] = set()
        self._fatal: BaseException | None = None
        self._stopped: StopReason | None = None
        self._timers: list[asyncio.TimerHandle] = []
        self._wake: Callable[[], None] = lambda: None
        self._fetched = 0
        self._preparing = True
        self._refused = 0
        self._dead = 0
        self.home = self.scope.home
        self._scripted: list[str] = []
        self._known: dict[str, Document] = {}
        self._postponed: dict[str, Page] = {}

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
            self._reader.abort(_GRACE_S)
            asyncio.get_running_loop().call_later(_GRACE_S + 0.1, self._wake)
            self._wake()

    async def close(self) -> None:
        """Let go of timers, workers and connections."""
        for timer in self._timers:
            timer.cancel()
        await self._reader.close()
        if hasattr(self, "fetcher"):
            await self.fetcher.close()

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
        return not self._ending and (self._preparing or len(self.frontier) > 0 or not self._closing.done)

    @property
    def _ending(self) -> bool:
        return self._stopped is not None or self._fatal is not None

    def next_entry(self) -> Entry | None:
        """Return the next URL to ask for; None if none is ready or the page budget is in flight already."""
        # The answers in hand may name something likelier, so they are read first; what a worker reads takes no place.
        if self._ending or self._preparing or self.frontier.busy - self._reader.waiting >= self.options.concurrency:
            return None
        if self._fetched + self.frontier.busy >= self.options.max_pages:
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

    def conditions(self, entry: Entry) -> dict[str, str]:
        """Return the headers that let the server say "unchanged", if the last scan knows page and document."""
        previous = self.sink.previous(entry.url)
        if previous is None or previous.status is not FetchStatus.OK or not (previous.etag or previous.last_modified):
            return {}
        document = self.sink.document(previous.content_hash)
        if document is None:
            return {}
        self._known[entry.url] = document
        headers = {"If-None-Match": previous.etag, "If-Modified-Since": previous.last_modified}
        return {name: value for name, value in headers.items() if value}

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

    def take_up(self, page: Page) -> None:
        """Count a page that an earlier run of this scan stored; it isn't asked for again."""
        self.books.count(page)
        self.books.resumed(page)
        if page.final_url not in ("", page.url):
            self.ways.redirect(page.url, page.final_url)
        self._fetched += page.http_status is not None
        if page.status is FetchStatus.ROBOTS:
            self._hidden.add(page.url)
        self.frontier.resumed(page.url, landed_of(page))

    def land_as(self, entry: Entry, target: str) -> None:
        """Store ``entry`` as the redirect to ``target`` that it was, once that has landed."""
        landed = self.frontier.landed(target)
        if landed is not None:
            self.land(alias_of(entry, target, landed), None, entry)

    # ----------------------------------------------------------------------------------------------------- the answers

    async def failed(self, entry: Entry, error: BaseException) -> None:
        """Take note that asking for ``entry`` failed with ``error``; try again later, or store it as what it is."""
        if isinstance(error, Aborted):
            return
        verdict = self.verdict(error)
        if verdict is None:
            raise error
        self._ended_badly(entry, verdict, None)

    async def answered(self, entry: Entry, answer: Answer) -> None:
        """Take the answer to ``entry``: follow, retry, read and store it."""
        if answer.location:
            redirected(self, entry, answer)
        elif answer.status == 304 and entry.url in self._known:
            self._unchanged(entry)
        else:
            verdict = of_answer(answer.status, answer.headers, answer.body)
            if entry.outside and verdict.status is FetchStatus.OK and is_refusal(answer):
                verdict = Verdict(FetchStatus.BLOCKED, "ไฟล์บนบริการภายนอกไม่เปิดให้สาธารณะเข้าดู")
            if verdict.status is FetchStatus.OK:
                await self._read(entry, answer)
            else:
                self._ended_badly(entry, verdict, answer)

    def _ended_badly(self, entry: Entry, verdict: Verdict, answer: Answer | None) -> None:
        """Try again soon, else once more after everything else, else store the failure."""
        if self._try_again(entry, verdict, answer.headers.get("retry-after", "") if answer is not None else ""):
            return
        page = page_of(entry, verdict, answer)
        if verdict.status not in RETRIED or entry.late or entry.outside or self._ending:
            self.land(page, None, entry)
            return
        entry.late = True
        self._postponed[entry.url] = page
        self.frontier.postpone(entry)
        self._watch(page, entry)

    def _try_again(self, entry: Entry, verdict: Verdict, wanted: str) -> bool:
        if verdict.status not in RETRIED or self._ending:
            return False
        most = 0 if entry.outside else _RETRIES.get(verdict.status, _MOST_RETRIES)
        if entry.late or entry.tries >= most or self._dead >= _PATIENCE:
            return False
        pause = self.pause * 4**entry.tries
        asked = retry_after(wanted, limit=_LONGEST_WAIT_S)
        if asked is not None:
            self.fetcher.manners.gate(entry.url.split("/", 3)[2]).rest(asked)
            pause = max(pause, asked)
        self.frontier.again(entry, monotonic() + pause)
        return True

    def _unchanged(self, entry: Entry) -> None:
        document = self._known.pop(entry.url)
        previous = self.sink.previous(entry.url)
        if previous is None:
            raise LookupError(entry.url)
        self._fetched += 1
        page = replace(
            previous,
            depth=entry.depth,
            found_on=entry.found_on,
            label=entry.label,
            fetched_at=now(),
            final_url=entry.url,
            size=0,
            detail="",
        )
        self._finish(entry, page, document, new_document=None)

    async def _read(self, entry: Entry, answer: Answer) -> None:
        digest = sha256(answer.body).hexdigest()
        document = self._known.pop(entry.url, None)
        previous = self.sink.previous(entry.url)
        same = previous is not None and previous.content_hash == digest
        if not same:
            document = None
        elif document is None:
            document = self.sink.document(digest)
        new_document: Document | None = None
        if document is None:
            document = await self._reader.read(answer, self.sink.document, digest)
            document = new_document = scripted.marked(self.scope.rewrite(document))
        verdict = Verdict(FetchStatus.OK)
        if self.missing.matches(entry.url, document):
            verdict = Verdict(FetchStatus.SOFT_404, "หน้าเว็บเหมือนกับหน้าที่ตอบเมื่อไม่พบเนื้อหา")
        page = replace(page_of(entry, verdict, answer), content_hash=digest)
        if verdict.status is FetchStatus.OK:
            self._finish(entry, page, document, new_document)
        else:
            self.land(page, new_document, entry)

    def _finish(self, entry: Entry, page: Page, document: Document, new_document: Document | None) -> None:
        self.land(page, new_document, entry)
        self.take_in(entry, page, document)

    def take_in(self, entry: Entry, page: Page, document: Document) -> None:
        """Take the links and pictures of a page that landed, now or in an earlier run of this scan."""
        for outside in self.discovery.links(entry, document):
            self.store_outside(outside)
        if scripted.is_marked(document):
            self._scripted.append(entry.url)
        self.pictures.note(entry, document, is_home=entry.url == self.home)
        new = self.books.is_new(entry, page, document) or self.discovery.fresh > 0
        self.frontier.harvest(entry, new=new)
        self.books.read(document)

    def store_outside(self, entry: Entry) -> None:
        """Store a link to another host that is worth a record."""
        verdict = Verdict(FetchStatus.OUTSIDE, "ลิงก์ไปยังเว็บไซต์อื่น ไม่ได้เข้าดู")
        self.land(page_of(entry, verdict, None), None, entry)

    # ------------------------------------------------------------------------------------------------------- the books

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
            self._fetched += page.http_status != 304
        self._watch(page, entry)
        for waiting in self.redirects.release(page.url):
            self.land(alias_of(waiting, page.final_url or page.url, landed), None, waiting)
        self.sink.progress(self._fetched, len(self.frontier), page.url)
        if self._fetched >= self.options.max_pages and len(self.frontier):
            self.stop(StopReason.PAGES)
        elif self.books.bytes >= self.options.max_bytes:
            self.stop(StopReason.BYTES)

    def _store(self, page: Page, document: Document | None) -> None:
        try:
            packed = self._reader.packed(page.content_hash, document) if document is not None else None
            self.sink.store(page, document, packed)
        except Exception as error:
            raise StoreError(f"เก็บผลของ {page.url} ไม่สำเร็จ: {error}") from error

    def _watch(self, page: Page, entry: Entry) -> None:
        """End the crawl when the site stops talking to us: going on would be rude and tell nothing."""
        if entry.outside or page.status in (
            FetchStatus.OUTSIDE,
            FetchStatus.ROBOTS,
            FetchStatus.NOT_FETCHED,
            FetchStatus.GUARD,
        ):
            return
        self._refused = self._refused + 1 if page.status in _REFUSALS else 0
        self._dead = self._dead + 1 if page.status in _DEAD else 0
        if self._refused >= _REFUSED_IN_A_ROW:
            self.stop(StopReason.BLOCKED)
        elif self._dead >= _FAILED_IN_A_ROW:
            self.stop(StopReason.DOWN)

    def result(self) -> CrawlResult:
        """Store what was left behind and return the summary. Raises what ended the crawl if that was a mistake."""
        if self._fatal is not None:
            raise self._fatal
        left = self.frontier.left()
        waiting = [entry for entries in self.redirects.waiting() for entry in entries]
        for number, entry in enumerate([*left, *waiting]):
            page = self._postponed.get(entry.url) or page_of(
                entry, Verdict(FetchStatus.NOT_FETCHED, LEFT[self._stopped]), None
            )
            self.books.count(page)
            if number < _MAX_LEFT:
                self._store(page, None)
        stopped = self._stopped
        if stopped is None and (self.frontier.too_deep or self.frontier.overflow):
            stopped = StopReason.DEPTH if self.frontier.too_deep else StopReason.PAGES
        self._settle()
        told = scripted.notice(self._scripted, self.home)
        if told:
            self.notice(told)
        coverage = self.books.coverage(
            complete=stopped is None and not left and not waiting and self.home not in self._scripted,
            requests=self.fetcher.requests,
            stopped_by=stopped,
            hidden=len(self._hidden),
            traps=self.frontier.traps(),
        )
        return CrawlResult(coverage, self.home, tuple(sorted(self._hidden)), tuple(self.notices))

    def _settle(self) -> None:
        """Tell the sink the shortest way to each page, which the order of the answers has no part in."""
        try:
            self.sink.settle(self.ways.settle(self._roots))
        except Exception as error:
            raise StoreError(f"เก็บเส้นทางไปยังหน้าต่าง ๆ ไม่สำเร็จ: {error}") from error
