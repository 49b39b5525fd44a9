"""Pages read in processes of their own, once a crawl keeps this one busy: the other cores share the work.

Short scans never start one. A page that can't be sent aside is read here; the result is the same. It comes back as the
store keeps it: packed, it takes a tenth of the way's bytes, and need not be packed again.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context
from time import perf_counter
from typing import Final

import msgspec

from checklist.model import Document
from crawler.extract import extract
from crawler.packing import Packing

_WORTH_S: Final = 0.5
"""Seconds spent on reading pages after which a process of its own pays."""
_LEAST: Final = 8_000
"""Bytes below which a page is read faster than sent."""
_MOST_PROCESSES: Final = 4
_AHEAD: Final = 12
"""Pages sent to a process before it has answered: it never waits, and what is beyond is read here meanwhile."""
_COLLECT_EVERY: Final = 100
"""Pages after which a reading process looks for garbage in circles: reading makes none, and looking costs a fifth."""


def _encode(document: Document) -> bytes:
    return msgspec.msgpack.encode(document)


_PLAIN: Final = Packing(_encode, msgspec.msgpack.Decoder(Document).decode)


class PageReaders:
    """Reads pages here or aside, whichever is free. ``processes``: how many to start at most; 0 reads all here."""

    def __init__(self, processes: int, *, worth_s: float = _WORTH_S) -> None:
        self._processes = processes
        self._worth_s = worth_s
        self._spent = 0.0
        self._away = 0
        self._pool: ProcessPoolExecutor | None = None
        self._started: Future[int] | None = None

    async def read(
        self, body: bytes, *, url: str, content_type: str = "", packing: Packing | None = None
    ) -> tuple[Document, bytes | None]:
        """Return what the page says, and that as ``packing`` packs it: None if the page was read here."""
        if len(body) < _LEAST or not self._room_aside():
            return self._here(body, url, content_type), None
        self._away += 1
        try:
            loop = asyncio.get_running_loop()
            pack, unpack = packing or _PLAIN
            packed = await loop.run_in_executor(self._pool, _read, body, url, content_type, pack)
            if packed is not None:
                return unpack(packed), packed if packing is not None else None
        except BrokenProcessPool:
            self.close()
        finally:
            self._away -= 1
        return self._here(body, url, content_type), None

    def processes(self) -> tuple[int, ...]:
        """Return the ids of the processes that are ready to read."""
        if self._started is None or not self._started.done() or self._started.exception() is not None:
            return ()
        return (self._started.result(),)

    def _room_aside(self) -> bool:
        if self._spent < self._worth_s or not self._processes:
            return False
        if self._pool is None:
            context = get_context("spawn")
            self._pool = ProcessPoolExecutor(self._processes, mp_context=context, initializer=_begin)
            self._started = self._pool.submit(os.getpid)
        return bool(self.processes()) and self._away < _AHEAD * self._processes

    def _here(self, body: bytes, url: str, content_type: str) -> Document:
        started = perf_counter()
        document = extract(body, url=url, content_type=content_type)
        self._spent += perf_counter() - started
        return document

    def close(self) -> None:
        """End the processes; all pages are read here from now on."""
        self._processes = 0
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)


def _begin() -> None:
    """Leave the interrupt key to the process that answers for the scan."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.nice(1)
    gc.freeze()
    gc.disable()


_count = 0


def _read(body: bytes, url: str, content_type: str, pack: Callable[[Document], bytes]) -> bytes | None:
    global _count  # noqa: PLW0603 - a process of its own, which does nothing else
    _count += 1
    if _count % _COLLECT_EVERY == 0:
        gc.collect()
    document = extract(body, url=url, content_type=content_type)
    try:
        return pack(document)
    except UnicodeEncodeError:
        return None  # half a surrogate pair out of a broken encoding: read where nothing need be encoded


@cache
def shared() -> PageReaders:
    """Return the readers that all crawls of this process share."""
    return PageReaders(min(_MOST_PROCESSES, (os.cpu_count() or 1) - 1))
