"""Pages read in processes of their own, once a crawl keeps this one busy: the other cores share the work.

Short scans never start one. A page that can't be sent aside is read here; the result is the same.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context
from time import perf_counter
from typing import Final

import msgspec

from checklist.model import Document
from crawler.extract import extract

_WORTH_S: Final = 2.0
"""Seconds spent on reading pages after which a process of its own pays."""
_LEAST: Final = 8_000
"""Bytes below which a page is read faster than sent."""
_MOST_PROCESSES: Final = 4
_AHEAD: Final = 2
"""Pages sent to a process before it has answered: it never waits, and what is beyond is read here meanwhile."""
_encoder: Final = msgspec.msgpack.Encoder()


class PageReaders:
    """Reads pages here or aside, whichever is free. ``processes``: how many to start at most; 0 reads all here."""

    def __init__(self, processes: int, *, worth_s: float = _WORTH_S) -> None:
        self._processes = processes
        self._worth_s = worth_s
        self._spent = 0.0
        self._away = 0
        self._pool: ProcessPoolExecutor | None = None
        self._started: Future[int] | None = None
        self._decoder = msgspec.msgpack.Decoder(Document)

    async def read(self, body: bytes, *, url: str, content_type: str = "") -> Document:
        """Return what the page says."""
        if len(body) < _LEAST or not self._room_aside():
            return self._here(body, url, content_type)
        self._away += 1
        try:
            answer = await asyncio.get_running_loop().run_in_executor(self._pool, _read, body, url, content_type)
            return self._decoder.decode(answer)
        except (BrokenProcessPool, msgspec.MsgspecError):
            self.close()
            return self._here(body, url, content_type)
        finally:
            self._away -= 1

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


def _read(body: bytes, url: str, content_type: str) -> bytes:
    document = extract(body, url=url, content_type=content_type)
    try:
        return _encoder.encode(document)
    except UnicodeEncodeError:
        return b""  # half a surrogate pair out of a broken encoding: read where nothing need be encoded


@cache
def shared() -> PageReaders:
    """Return the readers that all crawls of this process share."""
    return PageReaders(min(_MOST_PROCESSES, (os.cpu_count() or 1) - 1))
