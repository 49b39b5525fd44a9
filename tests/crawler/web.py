"""A web server for tests that can misbehave in every way, and a sink that remembers."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Any, Self

from checklist.model import Document, Link, Page
from crawler.crawl import CrawlOptions, CrawlResult, Prioritizer, crawl
from crawler.ways import Way

Handler = Callable[["Call"], Awaitable[None]]


@dataclass
class Call:
    """One request and the means to answer it."""

    path: str
    headers: dict[str, str]
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    close: bool = False

    async def send(
        self, body: bytes | str = b"", status: int = 200, content_type: str = "text/html; charset=utf-8", **headers: str
    ) -> None:
        data = body.encode() if isinstance(body, str) else body
        lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(data)}"]
        if content_type:
            lines.append(f"Content-Type: {content_type}")
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.writer.write(("\r\n".join(lines) + "\r\n\r\n").encode() + data)
        await self.writer.drain()

    async def raw(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()
        self.close = True

    def reset(self) -> None:
        self.writer.transport.abort()
        self.close = True


@dataclass
class Site:
    """A site by path.

    A value is HTML, bytes, or a coroutine function that gets the Call. Runs in a thread of its own.
    """

    pages: dict[str, Any] = field(default_factory=dict)
    host: str = "127.0.0.1"
    delay_s: float = 0.0
    fallback: Handler | None = None
    asked: list[str] = field(default_factory=list)
    most_in_flight: int = 0
    connections: int = 0
    sent: int = 0

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._in_flight = 0
        ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(ready,), daemon=True)
        self._thread.start()
        assert ready.wait(5)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def _run(self, ready: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, self.host, 0, limit=1 << 20))
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        self._loop.run_forever()
        server.close()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}/"

    def counts(self) -> Counter[str]:
        return Counter(self.asked)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while await self._one(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = await reader.readuntil(b"\r\n\r\n")
        first, *rest = head.decode("latin-1").split("\r\n")
        path = first.split(" ")[1]
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in rest if line)}
        self.asked.append(path)
        self._in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self._in_flight)
        try:
            if self.delay_s:
                await asyncio.sleep(self.delay_s)
            call = Call(path, headers, reader, writer)
            await self._answer(call)
            return not call.close
        finally:
            self._in_flight -= 1

    async def _answer(self, call: Call) -> None:
        page = self.pages.get(call.path, self.fallback)
        if page is None:
            await call.send("<html><title>404</title>not here</html>", 404)
        elif isinstance(page, str | bytes):
            self.sent += len(page)
            await call.send(page)
        else:
            await page(call)


def html(*links: str, text: str = "", title: str = "") -> str:
    """A page with links, each ``href`` or ``href|label``."""
    pairs = [link.split("|", 1) if "|" in link else (link, link) for link in links]
    anchors = "".join(f"<p><a href='{href}'>{label}</a></p>" for href, label in pairs)
    head = f"<head><meta charset=utf-8><title>{title}</title></head>"
    return f"<!doctype html><html>{head}<body><main><p>{text}</p>{anchors}</main></body></html>"


def redirect(target: str, status: int = 302) -> Handler:
    async def answer(call: Call) -> None:
        await call.send(b"", status, Location=target)

    return answer


def status(code: int, body: str = "", **headers: str) -> Handler:
    async def answer(call: Call) -> None:
        await call.send(body, code, **headers)

    return answer


class Memory:
    """A sink in memory.

    ``before``: the pages of the last finished scan; ``unfinished``: those of a scan to go on with.
    """

    packing = None
    trails = None

    def __init__(
        self,
        *,
        unfinished: Iterable[tuple[Page, Document | None]] = (),
        before: Memory | None = None,
        fail_after: int = -1,
    ) -> None:
        self.pages: dict[str, Page] = {}
        self.documents: dict[str, Document] = dict(before.documents) if before else {}
        self.stored: list[str] = []
        self._unfinished = list(unfinished)
        self._before = before.pages if before else {}
        self._fail_after = fail_after
        for page, document in self._unfinished:
            self.pages[page.url] = page
            if document is not None:
                self.documents[page.content_hash] = document

    def landed(self) -> Iterable[tuple[Page, Document | None]]:
        return iter(self._unfinished)

    def document(self, content_hash: str) -> Document | None:
        return self.documents.get(content_hash)

    def previous(self, url: str) -> Page | None:
        return self._before.get(url)

    def store(self, page: Page, document: Document | None, packed: bytes | None) -> None:
        if 0 <= self._fail_after <= len(self.stored):
            raise OSError(28, "No space left on device")
        self.pages[page.url] = page
        self.stored.append(page.url)
        if document is not None:
            self.documents[page.content_hash] = document

    def settle(self, ways: Iterable[Way]) -> None:
        for way in ways:
            page = self.pages.get(way.url)
            if page is not None:
                self.pages[way.url] = replace(page, depth=way.depth, found_on=way.found_on, label=way.label)

    def progress(self, done: int, queued: int, url: str) -> None:
        pass

    def path(self, path: str) -> Page:
        """The page at ``path`` of the one site crawled."""
        return next(page for url, page in self.pages.items() if url.split("/", 3)[3] == path.lstrip("/"))

    def everything(self) -> list[tuple[Page, Document | None]]:
        return [(page, self.documents.get(page.content_hash)) for page in self.pages.values()]


def flat(link: Link, depth: int) -> float:
    """No link is likelier than another."""
    return 0.0


def by_label(*words: str) -> Prioritizer:
    """Links whose label holds one of ``words`` are evidence."""

    def rate(link: Link, depth: int) -> float:
        return 0.9 if any(word in link.label for word in words) else 0.0

    return rate


def look(
    site: Site, sink: Memory | None = None, rate: Prioritizer = flat, **options: Any
) -> tuple[CrawlResult, Memory]:
    """Crawl *site* as the tests do, short of time; return the result and what was stored."""
    sink = sink or Memory()
    options.setdefault("max_time_s", 30.0)
    options.setdefault("allow_private", True)
    return crawl(CrawlOptions(site.url, **options), sink, rate), sink
