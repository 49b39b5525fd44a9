"""Documents are read in worker processes with limits: a crash, a hang or a bomb costs that document and nothing else.

HTML is read in the calling process: its parser is bounded by itself, and a page is read faster than it is sent
anywhere.
Time is watched everywhere; memory where the system tells it (Linux), with a limit on address space besides on any
POSIX system.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import queue
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import msgspec

from checklist.model import Document, Media, TextState
from crawler.extract import extract, sniff
from crawler.extract.budget import Allowance, OcrBudget
from crawler.extract.options import DEFAULTS, ExtractOptions
from crawler.extract.room import Room
from crawler.extract.worker import Answer, Job, serve

MAX_BODY: Final = 120_000_000
"""Bytes of a document that is read at all."""
MAX_RESULT: Final = 24_000_000
"""Bytes of one encoded document: eight million Thai letters. The scan's own process holds it several times over."""
MAX_MEMORY: Final = 300_000_000
"""Bytes in use by all workers together, as the system counts them; one that reads alone may use all of it."""
_GRACE: Final = 1.0
_START_SECONDS: Final = 30.0
_POLL: Final = 0.05
_DOCUMENTS_PER_WORKER: Final = 200
_PATIENCE: Final = 1.0
"""Seconds a document waits for a worker that is busy before another is started: starting one costs half as much."""
_REST_MEMORY: Final = 150_000_000
_LARGE_PAGE: Final = 3_000_000
_PAGE: Final = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def _quick(body: bytes, media: Media) -> bool:
    """True for what is read without a worker: pages of ordinary size, and what is not read at all."""
    return media is Media.OTHER or (media is Media.HTML and len(body) <= _LARGE_PAGE)


_PICTURED: Final = frozenset({Media.PDF, Media.IMAGE, Media.ZIP})
"""What may hold pictures that are sent to OCR."""


class _MakesWay(Exception):
    """Raised by ``_Worker.read`` when the document must be read alone; the worker is dead then."""


class _Worker:
    """One process and the pipe to it; used by one thread at a time."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe: Connection
        self._pipe, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(target=serve, args=(theirs,), daemon=True, name="oit-extract")
        self._process.start()
        theirs.close()
        self.documents = 0
        self._ready = False

    def read(self, body: bytes, job: Job, media: Media, room: Room) -> Answer:
        """Return the document; the worker is dead afterwards if ``alive`` says so. Raises _MakesWay."""
        self.documents += 1
        started = time.monotonic()
        try:
            if not self._ready and not self._started():
                return Answer(Document(media, TextState.LIMIT, note="the reading process did not start"))
            self._pipe.send_bytes(msgspec.msgpack.encode(job))
            self._pipe.send_bytes(body)
            trouble = self._wait(job.options.max_seconds + _GRACE, room)
            if not trouble:
                return msgspec.msgpack.decode(self._pipe.recv_bytes(MAX_RESULT), type=Answer)
            self.kill()
            document = Document(media, TextState.LIMIT, note=trouble)
        except (EOFError, OSError, msgspec.MsgspecError) as error:
            self.kill()
            document = self._death(media, error)
        # It did not say what it spent: all of it may have been OCR.
        spent = min(time.monotonic() - started, job.options.ocr_seconds) if media in _PICTURED else 0.0
        return Answer(document, spent)

    def _started(self) -> bool:
        self._ready = self._pipe.poll(_START_SECONDS) and self._pipe.recv_bytes() == b"ready"
        return self._ready

    def _wait(self, seconds: float, room: Room) -> str:
        """Wait for an answer; return what went wrong, empty if nothing did."""
        deadline = time.monotonic() + seconds
        try:
            while not self._pipe.poll(_POLL):
                used = self.memory()
                if time.monotonic() > deadline:
                    return f"reading was stopped after {seconds:.0f} s"
                if used > MAX_MEMORY:
                    return f"reading was stopped at {MAX_MEMORY // 1_000_000} MB of memory"
                if room.must_make_way(self, used):
                    self.kill()
                    raise _MakesWay
        finally:
            room.left(self)
        return ""

    def _death(self, media: Media, error: Exception) -> Document:
        code = self._process.exitcode
        if code is not None and code < 0:
            return Document(media, TextState.BROKEN, note=f"the reading process died (signal {-code})")
        return Document(media, TextState.LIMIT, note=f"the reading process ended: {type(error).__name__}")

    def memory(self) -> int:
        """Return the bytes in use by the process; 0 where the system does not tell."""
        try:
            return int(Path(f"/proc/{self._process.pid}/statm").read_text("ascii").split()[1]) * _PAGE
        except (OSError, ValueError, IndexError):
            return 0

    @property
    def alive(self) -> bool:
        """True if the process can take another document."""
        return self._process.is_alive()

    def kill(self) -> None:
        """End the process at once; it holds nothing that would have to be kept."""
        with contextlib.suppress(OSError):
            self._pipe.close()
        self._process.kill()
        self._process.join(5)

    def end(self) -> None:
        """End the process while another thread waits for its answer: that thread then sees the pipe break."""
        self._process.kill()


class Extractor:
    """Reads documents, HTML here and everything else in ``workers`` processes that start when first needed.

    ``budget``: the seconds of OCR that all of them together may take; without limit if None.
    """

    def __init__(
        self, options: ExtractOptions = DEFAULTS, *, workers: int = 1, budget: OcrBudget | None = None
    ) -> None:
        self.options = options
        self._budget = budget or OcrBudget()
        self._room = Room(MAX_MEMORY)
        self._threads = ThreadPoolExecutor(max_workers=max(1, workers), thread_name_prefix="oit-extract")
        self._idle: queue.SimpleQueue[_Worker] = queue.SimpleQueue()
        self._busy: set[_Worker] = set()
        self._lock = threading.Lock()
        self._closing = threading.Event()

    def submit(
        self, body: bytes, *, url: str, content_type: str = "", options: ExtractOptions | None = None
    ) -> Future[Document]:
        """Return a future of the document. Its result is always a Document, whatever the bytes are."""
        chosen = options or self.options
        media = sniff(body, url=url, content_type=content_type)
        if _quick(body, media) or len(body) > MAX_BODY or self._closing.is_set():
            done: Future[Document] = Future()
            done.set_result(self._here(body, media, url, content_type, chosen))
            return done
        return self._threads.submit(self._there, body, media, Job(url, content_type, chosen))

    async def extract(
        self, body: bytes, *, url: str, content_type: str = "", options: ExtractOptions | None = None
    ) -> Document:
        """Return the document without holding up the event loop for anything but HTML."""
        return await asyncio.wrap_future(self.submit(body, url=url, content_type=content_type, options=options))

    def close(self) -> None:
        """End the workers at once; documents being read are reported as stopped, those still waiting are cancelled."""
        with self._lock:
            self._closing.set()
            busy = list(self._busy)
        self._room.close()
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in busy:
            worker.end()
        self._threads.shutdown(wait=True)
        self._dismiss_idle()

    def _dismiss_idle(self) -> None:
        while True:
            try:
                self._idle.get_nowait().kill()
            except queue.Empty:
                return

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _here(self, body: bytes, media: Media, url: str, content_type: str, options: ExtractOptions) -> Document:
        if _quick(body, media):
            return extract(body, url=url, content_type=content_type, options=options)
        note = "the scan is ending" if self._closing.is_set() else f"{len(body) // 1_000_000} MB"
        return Document(media, TextState.LIMIT, note=note)

    def _there(self, body: bytes, media: Media, job: Job) -> Document:
        """Run in a thread of the pool: read beside others, and once more alone if that takes too much memory."""
        try:
            with self._room.shared():
                return self._read(body, media, job)
        except _MakesWay:
            with self._room.alone():
                self._dismiss_idle()
                return self._read(body, media, job)

    def _read(self, body: bytes, media: Media, job: Job) -> Document:
        """Take an idle worker or start one, and give it back if it is still good. Raises _MakesWay."""
        if self._closing.is_set():
            return Document(media, TextState.LIMIT, note="the scan is ending")
        worker = self._take()
        job = msgspec.structs.replace(job, options=replace(job.options, allowance=Allowance(self._budget.left)))
        try:
            answer = worker.read(body, job, media, self._room)
        finally:
            with self._lock:
                self._busy.discard(worker)
        self._budget.spend(answer.ocr_seconds)
        return self._given_back(worker, answer.document)

    def _take(self) -> _Worker:
        try:
            worker = self._idle.get(timeout=_PATIENCE) if self._busy else self._idle.get_nowait()
        except queue.Empty:
            worker = _Worker()
        with self._lock:
            self._busy.add(worker)
            if self._closing.is_set():
                worker.end()
        return worker

    def _given_back(self, worker: _Worker, document: Document) -> Document:
        """Let ``worker`` rest or end; return the document that it read, or that the end of the scan cut short."""
        if not worker.alive:
            worker.kill()
            if self._closing.is_set():
                return Document(document.media, TextState.LIMIT, note="the scan is ending")
        elif worker.documents >= _DOCUMENTS_PER_WORKER or worker.memory() > _REST_MEMORY or self._closing.is_set():
            worker.kill()
        else:
            self._idle.put(worker)
        return document
