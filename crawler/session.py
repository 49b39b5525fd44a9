"""One crawl: what is asked for, what becomes of each answer, and when it ends.

Every URL that becomes known ends as exactly one Page. Scrapy moves the requests; this decides.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from time import monotonic

from checklist.model import Document, FetchStatus, Link, LinkSource, Page, StopReason
from crawler import sitemap
from crawler.books import Books
from crawler.crawl import CrawlOptions, CrawlResult, Prioritizer, Sink, StoreError
from crawler.discover import Discovery
from crawler.fetch import Answer, Fetcher, Limits
from crawler.frontier import Entry, Frontier, Landed
from crawler.guard import Guard
from crawler.outside import is_refusal
from crawler.polite import Manners
from crawler.reading import Reader
from crawler.redirects import Redirects
from crawler.robots import Robots, RobotsUnreachable
from crawler.soft404 import MissingPage
from crawler.status import RETRIED, Aborted, Verdict, of_answer, of_exception, retry_after
from crawler.urls import Scope, join

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
        self._sink = sink
        self.guard = Guard(allow_private=options.allow_private)
        self.guard.check_url(options.start_url)
        self.scope = Scope(options.start_url)
        self.frontier = Frontier(max_depth=options.max_depth)
        self.books = Books()
        self._discovery = Discovery(self.scope, self.frontier, prioritize)
        self._redirects = Redirects()
        self._missing = MissingPage()
        self._reader = Reader(ocr=options.ocr, workers=1)
        self._notices: list[str] = []
        self._hidden: set[str] = set()
        self._fatal: BaseException | None = None
        self._stopped: StopReason | None = None
        self._timers: list[asyncio.TimerHandle] = []
        self._wake: Callable[[], None] = lambda: None
        self._fetched = 0
        self._preparing = True
        self._refused = 0
        self._dead = 0
        self._home = self.scope.home
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
        self.robots = Robots(self.fetcher, options.user_agent, wait_s=self._pause)
        self._after(options.max_time_s, lambda: self.stop(StopReason.TIME))
        if options.deadline is not None:
            left = (options.deadline - datetime.now(UTC)).total_seconds()
            self._after(max(left, 0.0), lambda: self.stop(StopReason.DEADLINE))

    @property
    def _pause(self) -> float:
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
        return not self._ending and (self._preparing or len(self.frontier) > 0)

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
        due = self.frontier.next_at()
        if entry is None and due is not None:
            self._after(max(due - monotonic(), 0.0) + 0.01, self._wake)
        return entry

    def conditions(self, entry: Entry) -> dict[str, str]:
        """Return the headers that let the server say "unchanged", if the last scan knows page and document."""
        previous = self._sink.previous(entry.url)
        if previous is None or previous.status is not FetchStatus.OK or not (previous.etag or previous.last_modified):
            return {}
        document = self._sink.document(previous.content_hash)
        if document is None:
            return {}
        self._known[entry.url] = document
        headers = {"If-None-Match": previous.etag, "If-Modified-Since": previous.last_modified}
        return {name: value for name, value in headers.items() if value}

    async def ask(self, url: str, headers: dict[str, str]) -> Answer:
        """Return the answer to GET ``url`` if robots.txt allows it."""
        await self.robots.check(url)
        return await self.fetcher.get(url, headers)

    # ------------------------------------------------------------------------------------------------------- the start

    async def prepare(self) -> None:
        """Take up what an unfinished scan left, find the home page, and read the sitemaps."""
        try:
            resumed = self._resume()
            home = resumed.get(self.scope.home)
            if home is None or home.status.transient:
                await self._fetch_home()
            else:
                self._adopt(home.final_url or home.url)
            if not self._ending:
                await self._missing.probe(self.scope, self.ask)
                await self._read_sitemaps()
        finally:
            self._preparing = False
            self._wake()

    def _resume(self) -> dict[str, Page]:
        """Return the pages already landed; their links go back to the frontier."""
        pages: dict[str, Page] = {}
        waiting: list[tuple[Page, Document]] = []
        for page, document in self._sink.landed():
            pages[page.url] = page
            if page.status.transient:
                continue
            self.books.count(page)
            self.books.resumed(page)
            self._fetched += page.http_status is not None
            self.frontier.done(page.url, _landed(page))
            if document is not None and page.status is FetchStatus.OK:
                waiting.append((page, document))
        home = pages.get(self.scope.home)
        if home is not None and not home.status.transient:
            self._adopt(home.final_url or home.url)
        for page, document in waiting:
            self._discovery.links(_entry_of(page), document)
        for page in pages.values():
            if page.status.transient and page.url != self.scope.home:
                self.frontier.add(replace_entry(_entry_of(page), self._discovery))
        return pages

    def _adopt(self, home: str) -> None:
        self._home = home
        if self.scope.home != home:
            self.scope.adopt(home)

    async def _fetch_home(self) -> None:
        entry = Entry(self.scope.home, 0.0, 0, "", "", "/")
        chain = [entry.url]
        verdict = await self._walk_home(entry, chain)
        tries = 0
        while verdict is not None and verdict.status in RETRIED and tries < _RETRIES.get(verdict.status, _MOST_RETRIES):
            tries += 1
            await asyncio.sleep(self._pause * 2**tries)
            verdict = await self._walk_home(entry, chain)
        if verdict is None:
            return
        self._land(self._page(entry, verdict, None), None, entry)
        refused = verdict.status in _REFUSALS or verdict.status is FetchStatus.ROBOTS
        self.stop(StopReason.BLOCKED if refused else StopReason.DOWN)

    async def _walk_home(self, entry: Entry, chain: list[str]) -> Verdict | None:
        """Follow the start address to the home page; return why that failed, or None once its page is stored."""
        url = chain[0]
        del chain[1:]
        for _ in range(11):
            try:
                answer = await self.ask(url, {})
            except Exception as error:
                verdict = _verdict(error)
                if verdict is None:
                    raise
                return verdict
            target = join(url, answer.location) if answer.location else ""
            if target:
                url = target
                chain.append(url)
                continue
            verdict = of_answer(answer.status, answer.headers, answer.body)
            if verdict.status is not FetchStatus.OK:
                return replace(verdict, detail=verdict.detail or f"HTTP {answer.status}")
            await self._land_home(entry, url, answer)
            return None
        return Verdict(FetchStatus.REDIRECT_LOOP, "หน้าแรกเปลี่ยนเส้นทางวนไม่สิ้นสุด")

    async def _land_home(self, entry: Entry, url: str, answer: Answer) -> None:
        if not self.scope.contains(url):
            self._notices.append(f"ที่อยู่เริ่มต้นพาไปยังเว็บไซต์ {url} จึงตรวจเว็บไซต์นั้นแทน")
        self._adopt(url)
        final = Entry(self.scope.canonical(url), 0.0, 0, "", "", "/")
        self._missing.home_is(final.url)
        await self.answered(final, answer)
        if entry.url != final.url:
            landed = self.frontier.landed(final.url)
            if landed is not None:
                self._land(_alias(entry, final.url, landed), None, entry)

    async def _read_sitemaps(self) -> None:
        rules = await self.robots.rules(self.scope.home)
        found = await sitemap.read(self.scope, self.ask, rules.sitemaps)
        for url in found:
            link = Link(url=url, label="", source=LinkSource.SITEMAP)
            self._store_outside(self._discovery.link(link, _ROOT, depth=1, found_on=""))

    # ----------------------------------------------------------------------------------------------------- the answers

    async def failed(self, entry: Entry, error: BaseException) -> None:
        """Take note that asking for ``entry`` failed with ``error``; try again later, or store it as what it is."""
        if isinstance(error, Aborted):
            return
        verdict = _verdict(error)
        if verdict is None:
            raise error
        self._ended_badly(entry, verdict, None)

    async def answered(self, entry: Entry, answer: Answer) -> None:
        """Take the answer to ``entry``: follow, retry, read and store it."""
        if answer.location:
            self._redirected(entry, answer)
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
        page = self._page(entry, verdict, answer)
        if verdict.status not in RETRIED or entry.late or entry.outside or self._ending:
            self._land(page, None, entry)
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
        pause = self._pause * 4**entry.tries
        asked = retry_after(wanted, limit=_LONGEST_WAIT_S)
        if asked is not None:
            self.fetcher.manners.gate(entry.url.split("/", 3)[2]).rest(asked)
            pause = max(pause, asked)
        self.frontier.again(entry, monotonic() + pause)
        return True

    def _redirected(self, entry: Entry, answer: Answer) -> None:
        asked = entry.via or entry.url
        raw = join(asked, answer.location)
        target = self.scope.canonical(raw) if raw else ""
        if not target:
            self._land(
                self._page(entry, Verdict(FetchStatus.BAD_RESPONSE, "เปลี่ยนเส้นทางไปยังที่อยู่ที่ใช้ไม่ได้"), answer), None, entry
            )
        elif entry.outside or target == entry.url:
            self._follow(entry, raw, answer)
        elif not self.scope.contains(target):
            self._left_site(entry, target, answer)
        elif self._missing.is_redirect_of_missing(entry.url, target):
            self._land(
                self._page(entry, Verdict(FetchStatus.SOFT_404, "เว็บไซต์พาที่อยู่ที่ไม่มีอยู่ไปหน้าอื่น"), answer), None, entry
            )
        else:
            self._await_target(entry, target, answer)

    def _follow(self, entry: Entry, raw: str, answer: Answer) -> None:
        """Ask again at once under the other spelling (http, www, a cookie now set, a file service's next host)."""
        if entry.tries >= 6:
            self._land(self._page(entry, Verdict(FetchStatus.REDIRECT_LOOP, _CIRCLE), answer), None, entry)
            return
        entry.via = raw
        self.frontier.again(entry, monotonic())

    def _left_site(self, entry: Entry, target: str, answer: Answer) -> None:
        verdict = Verdict(FetchStatus.OUTSIDE, "เปลี่ยนเส้นทางออกไปยังเว็บไซต์อื่น")
        try:
            self.guard.check_url(target)
        except Exception as error:
            verdict = _verdict(error) or verdict
            if verdict.status is not FetchStatus.GUARD:
                raise
        self._land(replace(self._page(entry, verdict, answer), final_url=target), None, entry)

    def _await_target(self, entry: Entry, target: str, answer: Answer) -> None:
        if not self._redirects.note(entry.url, target):
            looped = [entry, *self._redirects.release(entry.url)]
            for one in looped:
                self._land(self._page(one, Verdict(FetchStatus.REDIRECT_LOOP, _CIRCLE), answer), None, one)
            return
        landed = self.frontier.landed(target)
        if landed is not None:
            self._land(_alias(entry, target, landed), None, entry)
            return
        self._redirects.wait(target, entry)
        self.frontier.park(entry.url)
        if self.frontier.knows(target):
            return
        onward = replace(entry, url=target, pattern="", tries=0, via="", labels=())
        if not self.frontier.add(self._discovery.shaped(onward)):
            self._redirects.release(target)
            self._land(
                self._page(entry, Verdict(FetchStatus.NOT_FETCHED, "ปลายทางเป็นรูปแบบที่ไม่สิ้นสุด"), answer), None, entry
            )

    def _unchanged(self, entry: Entry) -> None:
        document = self._known.pop(entry.url)
        previous = self._sink.previous(entry.url)
        if previous is None:
            raise LookupError(entry.url)
        self._fetched += 1
        page = replace(
            previous,
            depth=entry.depth,
            found_on=entry.found_on,
            label=entry.label,
            fetched_at=_now(),
            final_url=entry.url,
            detail="",
        )
        self._finish(entry, page, document, new_document=None)

    async def _read(self, entry: Entry, answer: Answer) -> None:
        digest = sha256(answer.body).hexdigest()
        document = self._known.pop(entry.url, None)
        previous = self._sink.previous(entry.url)
        same = previous is not None and previous.content_hash == digest
        if not same:
            document = None
        elif document is None:
            document = self._sink.document(digest)
        new_document: Document | None = None
        if document is None:
            document = await self._reader.read(answer, self._sink.document, digest)
            document = new_document = self.scope.rewrite(document)
        verdict = Verdict(FetchStatus.OK)
        if self._missing.matches(entry.url, document):
            verdict = Verdict(FetchStatus.SOFT_404, "หน้าเว็บเหมือนกับหน้าที่ตอบเมื่อไม่พบเนื้อหา")
        page = replace(self._page(entry, verdict, answer), content_hash=digest)
        if verdict.status is FetchStatus.OK:
            self._finish(entry, page, document, new_document)
        else:
            self._land(page, new_document, entry)

    def _finish(self, entry: Entry, page: Page, document: Document, new_document: Document | None) -> None:
        self._land(page, new_document, entry)
        before = len(self.frontier)
        for outside in self._discovery.links(entry, document):
            self._store_outside(outside)
        new = self.books.is_new_text(document) or len(self.frontier) > before
        self.frontier.harvest(entry, new=new)
        self.books.read(document)

    def _store_outside(self, entry: Entry | None) -> None:
        if entry is not None:
            verdict = Verdict(FetchStatus.OUTSIDE, "ลิงก์ไปยังเว็บไซต์อื่น ไม่ได้เข้าดู")
            self._land(self._page(entry, verdict, None), None, entry)

    # ------------------------------------------------------------------------------------------------------- the books

    def _page(self, entry: Entry, verdict: Verdict, answer: Answer | None) -> Page:
        headers = answer.headers if answer is not None else {}
        return Page(
            url=entry.url,
            status=verdict.status,
            final_url=entry.url,
            http_status=answer.status if answer is not None else None,
            content_type=headers.get("content-type", "")[:200],
            depth=entry.depth,
            found_on=entry.found_on,
            label=entry.label,
            fetched_at=_now() if verdict.status not in (FetchStatus.OUTSIDE, FetchStatus.NOT_FETCHED) else "",
            size=answer.wire_bytes if answer is not None else 0,
            etag=headers.get("etag", "")[:300],
            last_modified=headers.get("last-modified", "")[:100],
            detail=verdict.detail,
        )

    def _land(self, page: Page, document: Document | None, entry: Entry) -> None:
        """Store ``page``, and every URL that was waiting behind a redirect to it."""
        self._store(page, document)
        self.books.count(page)
        landed = _landed(page)
        self.frontier.done(page.url, landed)
        if page.status is FetchStatus.ROBOTS:
            self._hidden.add(page.url)
        if page.http_status is not None and page.status is not FetchStatus.OUTSIDE:
            self._fetched += page.http_status != 304
        self._watch(page, entry)
        for waiting in self._redirects.release(page.url):
            self._land(_alias(waiting, page.final_url or page.url, landed), None, waiting)
        self._sink.progress(self._fetched, len(self.frontier), page.url)
        if self._fetched >= self.options.max_pages and len(self.frontier):
            self.stop(StopReason.PAGES)
        elif self.books.bytes >= self.options.max_bytes:
            self.stop(StopReason.BYTES)

    def _store(self, page: Page, document: Document | None) -> None:
        try:
            self._sink.store(page, document)
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
        waiting = [entry for entries in self._redirects.waiting() for entry in entries]
        for number, entry in enumerate([*left, *waiting]):
            page = self._postponed.get(entry.url) or self._page(
                entry, Verdict(FetchStatus.NOT_FETCHED, _LEFT[self._stopped]), None
            )
            self.books.count(page)
            if number < _MAX_LEFT:
                self._store(page, None)
        stopped = self._stopped
        if stopped is None and (self.frontier.too_deep or self.frontier.overflow):
            stopped = StopReason.DEPTH if self.frontier.too_deep else StopReason.PAGES
        coverage = self.books.coverage(
            complete=stopped is None and not left and not waiting,
            requests=self.fetcher.requests,
            stopped_by=stopped,
            hidden=len(self._hidden),
            traps=self.frontier.traps(),
        )
        return CrawlResult(coverage, self._home, tuple(sorted(self._hidden)), tuple(self._notices))


_LEFT: dict[StopReason | None, str] = {
    None: "ไม่ได้เข้าดู",
    StopReason.PAGES: "ไม่ได้เข้าดู เพราะครบจำนวนหน้าที่กำหนด",
    StopReason.TIME: "ไม่ได้เข้าดู เพราะครบเวลาที่กำหนด",
    StopReason.BYTES: "ไม่ได้เข้าดู เพราะครบปริมาณข้อมูลที่กำหนด",
    StopReason.DEPTH: "ไม่ได้เข้าดู เพราะลึกเกินกำหนด",
    StopReason.DEADLINE: "ไม่ได้เข้าดู เพราะถึงเวลาสิ้นสุดที่กำหนด",
    StopReason.SIGNAL: "ไม่ได้เข้าดู เพราะการสแกนถูกสั่งหยุด",
    StopReason.DOWN: "ไม่ได้เข้าดู เพราะเว็บไซต์ไม่ตอบ",
    StopReason.BLOCKED: "ไม่ได้เข้าดู เพราะเว็บไซต์กันไม่ให้เข้า",
    StopReason.DISK: "ไม่ได้เข้าดู เพราะเก็บข้อมูลต่อไม่ได้",
}
_CIRCLE = "เปลี่ยนเส้นทางวนไม่สิ้นสุด"
_ROOT = Entry("", 0.0, 0, "", "", "/")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _verdict(error: BaseException) -> Verdict | None:
    return error.verdict if isinstance(error, RobotsUnreachable) else of_exception(error)


def _landed(page: Page) -> Landed:
    return Landed(page.status, page.content_hash, page.http_status, page.content_type, page.size)


def _entry_of(page: Page) -> Entry:
    return Entry(page.url, 0.0, page.depth, page.found_on, page.label, "")


def replace_entry(entry: Entry, discovery: Discovery) -> Entry:
    """Return an unfinished page of an earlier run as a fresh entry, rated by its label."""
    return discovery.rated(entry)


def _alias(entry: Entry, final_url: str, landed: Landed) -> Page:
    """Return the page of a URL that redirects to one already known."""
    return Page(
        url=entry.url,
        status=landed.status,
        final_url=final_url,
        http_status=landed.http_status,
        content_type=landed.content_type,
        content_hash=landed.content_hash,
        depth=entry.depth,
        found_on=entry.found_on,
        label=entry.label,
        fetched_at=_now(),
        size=0,
        detail="เปลี่ยนเส้นทางไปยังหน้าอื่นของเว็บไซต์" if landed.status is not FetchStatus.OK else "",
    )
