"""Reading bodies: pages here or beside, everything else in a bounded worker process, each body once."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from msgspec import structs

from checklist.model import Document, Link, LinkSource, Media
from crawler import sitemap
from crawler.extract import ExtractOptions, aside, extract
from crawler.extract.budget import OcrBudget
from crawler.fetch import Answer
from crawler.packing import Packing
from crawler.status import Aborted

if TYPE_CHECKING:
    from crawler.extract.sandbox import Extractor

_AT_ONCE = frozenset({Media.XML, Media.TEXT, Media.CSV})
_CLOSING_S = 2.0
_LARGE = 1024 * 1024
"""Bytes from which even a page is read in a worker, so that the loop goes on."""


class Reader:
    """Turns answers into documents. ``workers`` processes start with the first body that needs one.

    ``on_wait`` is called when a body went to a worker: the place it held is free for another request.
    """

    def __init__(
        self,
        *,
        ocr: str,
        workers: int,
        budget: OcrBudget | None = None,
        packing: Packing | None = None,
        on_wait: Callable[[], None] = lambda: None,
    ) -> None:
        self._on_wait = on_wait
        self._budget = budget
        self._packing = packing
        self._packed: dict[str, tuple[Document, bytes]] = {}
        self._options = ExtractOptions(ocr=ocr)
        self._workers = workers
        self._extractor: Extractor | None = None
        self._running: dict[str, asyncio.Future[Document]] = {}
        self._stopped: asyncio.Event | None = None
        self.waiting = 0
        self.waiting_bytes = 0

    async def read(
        self, answer: Answer, media: Media, known: Callable[[str], Document | None], digest: str
    ) -> Document:
        """Return what the body, which is of kind ``media``, says.

        A page is read anew even if its body is known, because its relative links hang on its URL. Raises Aborted when
        the crawl ends first.
        """
        if media is Media.HTML and len(answer.body) < _LARGE:
            return await self._page(answer, digest)
        if media in _AT_ONCE and len(answer.body) < _LARGE:
            document = extract(answer.body, url=answer.url, content_type=answer.content_type, options=self._options)
            return _with_feed(document, answer) if media is Media.XML else document
        document_known = known(digest) if media is not Media.HTML else None
        return document_known if document_known is not None else await self._in_worker(answer, digest)

    async def _page(self, answer: Answer, digest: str) -> Document:
        readers = aside.shared()
        document, packed = await readers.read(
            answer.body, url=answer.url, content_type=answer.content_type, packing=self._packing
        )
        if packed is not None:
            self._packed[digest] = document, packed
        return document

    def packed(self, digest: str, document: Document) -> bytes | None:
        """Return ``document`` as the store keeps it if it was packed where it was read and is the same still."""
        read, packed = self._packed.pop(digest, (None, None))
        return packed if read is document else None

    async def _in_worker(self, answer: Answer, digest: str) -> Document:
        if self._extractor is None:
            from crawler.extract.sandbox import Extractor  # noqa: PLC0415 - loads what only documents need

            self._extractor = Extractor(workers=self._workers, options=self._options, budget=self._budget)
        if self._stopped is None:
            self._stopped = asyncio.Event()
        running = self._running.get(digest)
        if running is None:
            submitted = self._extractor.submit(answer.body, url=answer.url, content_type=answer.content_type)
            running = self._running[digest] = asyncio.wrap_future(submitted)
            running.add_done_callback(lambda _: self._running.pop(digest, None))
        stopped = asyncio.create_task(self._stopped.wait())
        both: list[asyncio.Future[Any]] = [running, stopped]
        self.waiting += 1
        self.waiting_bytes += len(answer.body)
        self._on_wait()
        try:
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.waiting -= 1
            self.waiting_bytes -= len(answer.body)
            stopped.cancel()
        if not running.done():
            raise Aborted(answer.url)
        return running.result()

    def abort(self, grace_s: float) -> None:
        """Give up what is being read after ``grace_s`` seconds."""
        if self._stopped is not None:
            asyncio.get_running_loop().call_later(grace_s, self._stopped.set)

    async def close(self) -> None:
        """End the worker processes."""
        for running in self._running.values():
            running.cancel()
        if self._extractor is not None:
            # A document that is just being read may hold its worker for seconds; the result does not wait for it.
            closed = asyncio.Event()
            loop = asyncio.get_running_loop()
            threading.Thread(target=_close, args=(self._extractor, loop, closed), daemon=True).start()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_CLOSING_S):
                    await closed.wait()


def _close(extractor: Extractor, loop: asyncio.AbstractEventLoop, closed: asyncio.Event) -> None:
    extractor.close()
    with contextlib.suppress(RuntimeError):  # the loop may have ended in the meantime
        loop.call_soon_threadsafe(closed.set)


def _with_feed(document: Document, answer: Answer) -> Document:
    _, urls = sitemap.urls_in(answer.body)
    if document.links or not urls:
        return document
    return structs.replace(document, links=tuple(Link(url=url, label="", source=LinkSource.FEED) for url in urls))
