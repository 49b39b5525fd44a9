"""Writes one scan while it is crawled: every page is committed as it lands, so a kill loses only what was in flight."""

from __future__ import annotations

import ctypes
import hashlib
import os
import socket
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from itertools import islice
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, and_, bindparam, delete, select, update

from checklist.model import Coverage, Document, FetchStatus, Municipality, Page
from storage import codec
from storage.earlier import EarlierScan
from storage.errors import StoreError, StoreFault
from storage.insert import Written, replacing, upsert_for
from storage.rows import (
    RESUMABLE_STOPS,
    ScanState,
    clean,
    document_row,
    page_of,
    page_row,
    reading_key,
    url_key,
)
from storage.session import translated
from storage.tables import documents, pages, scans
from storage.trails import KeptTrails, TrailBasis

_SETTLED_AT_ONCE = 1_000
"""Pages whose place is written at once: all of a large site's would be held in memory twice."""
BEAT_S = 5.0
"""Seconds between two signs of life of a running scan."""
_RETRIED = tuple(status.value for status in FetchStatus if status.transient)
_READ_BATCH = 200
_AFTER_READER = ("", "@", "!")
"""What follows the reader's name in its own reading keys; see ``rows.reading_key``."""


def own_name() -> str:
    """Return what a running scan calls its process: ``host:pid``."""
    return f"{socket.gethostname()}:{os.getpid()}"


def is_alive(owner: str) -> bool | None:
    """Whether the process *owner* of this machine still runs; None for another machine's."""
    host, _, number = owner.rpartition(":")
    if host != socket.gethostname() or not number.isdecimal():
        return None
    pid = int(number)
    if pid == os.getpid():
        return False  # ourselves: then it is left over from an earlier crawl of this process
    if sys.platform == "win32":
        # os.kill would end the process there instead of asking for it
        handle = ctypes.windll.kernel32.OpenProcess(0x1000, False, pid)
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


@lru_cache(maxsize=4)
def _inserts(engine: Engine) -> tuple[Written, Written]:
    """Return what inserts a page and a document: made once, for it takes as long as storing ten pages."""
    unless_there = upsert_for(engine, documents).on_conflict_do_nothing()
    return (
        Written(engine, replacing(engine, pages), pages.columns.keys()),
        Written(engine, unless_there, documents.columns.keys()),
    )


class ScanWriter:
    """The open scan *scan_id*. Not for use by two threads at once, but the thread may change.

    ``resumed`` tells whether pages of an earlier process are there. All methods raise StoreError.
    """

    def __init__(
        self,
        engine: Engine,
        place: str,
        scan_id: str,
        *,
        extractor: str,
        before: str | None,
        basis: TrailBasis,
        resumed: bool,
        clock: Callable[[], datetime],
    ) -> None:
        self.scan_id = scan_id
        self.resumed = resumed
        self._engine = engine
        self._place = place
        self._extractor = extractor
        self._clock = clock
        self._insert_page, self._insert_document = _inserts(engine)
        self._connection: Connection = engine.connect().execution_options(writes=True)
        self._beat = time.monotonic()
        self._seq = 0
        self._readings: dict[int, str] = {}  # by content hash: short reading keys seen, the newest last
        self._retry: list[Page] = []
        self._earlier = EarlierScan(engine, place, before, extractor) if before else None
        self.trails = KeptTrails(engine, basis, self._earlier)
        self._at_hand: tuple[str, str, bytes | None] = ("", "", None)  # content hash, reading, packed document
        if resumed:
            self._recall()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the connection back; the scan stays open in the store unless :meth:`finish` was called."""
        self._connection.close()

    def _recall(self) -> None:
        """Remember what is there, and take out what a second try may mend: no row of it may outlive that try."""
        mine = pages.c.scan_id == self.scan_id
        open_ones = and_(mine, pages.c.status.in_(_RETRIED))
        with translated(self._place), self._connection.begin():
            found = self._connection.execute(select(pages).where(open_ones).order_by(pages.c.seq))
            self._retry = [page_of(row) for row in found.mappings()]
            self._connection.execute(delete(pages).where(open_ones))
            read = select(pages.c.content_hash, pages.c.extractor).where(mine, pages.c.content_hash != "")
            for content_hash, reading in self._connection.execute(read.order_by(pages.c.seq)):
                self._remember(content_hash, reading)
            newest = select(pages.c.seq).where(mine).order_by(pages.c.seq.desc()).limit(1)
            self._seq = self._connection.execute(newest).scalar() or 0

    def landed(self) -> Iterator[tuple[Page, Document | None]]:
        """Yield the pages that the scan already has with their documents, in the order in which they landed.

        Those that failed in a way that may pass, or were never asked for, come last: they are to be tried again.
        """
        wanted = (
            select(pages, documents.c.body)
            .outerjoin(
                documents,
                and_(documents.c.content_hash == pages.c.content_hash, documents.c.extractor == pages.c.extractor),
            )
            .where(pages.c.scan_id == self.scan_id)
            .order_by(pages.c.seq)
            .limit(_READ_BATCH)
        )
        last = -1
        while True:
            with translated(self._place), self._engine.connect() as connection:
                rows = connection.execute(wanted.where(pages.c.seq > last)).mappings().all()
            for row in rows:
                yield page_of(row), self._unpack(row["body"])
            if len(rows) < _READ_BATCH:
                break
            last = rows[-1]["seq"]
        yield from ((page, None) for page in self._retry)

    def document(self, content_hash: str) -> Document | None:
        """Return what was read from the same bytes by the same reader before; None if that never was.

        Of a page, that is the reading at the address that :meth:`previous` was last asked for.
        """
        reading = self._seen(content_hash)[-1]
        known_hash, known_reading, body = self._at_hand
        if body is None or (content_hash, reading) != (known_hash, known_reading):
            body = self._body(content_hash, reading)
        return self._unpack(body)

    def _body(self, content_hash: str, reading: str) -> bytes | None:
        wanted = select(documents.c.body).where(
            documents.c.content_hash == content_hash, documents.c.extractor == reading
        )
        with translated(self._place), self._engine.connect() as connection:
            return connection.execute(wanted).scalar()

    def previous(self, url: str) -> Page | None:
        """Return the page as the last finished scan of the site saw it; None if it didn't.

        Without a document by today's reader its validators are left out, so that the body is asked for again.
        """
        found = self._earlier.find(url) if self._earlier is not None else None
        if found is None:
            return None
        if not found.reading:
            return replace(found.page, etag="", last_modified="")
        self._at_hand = found.page.content_hash, found.reading, found.body
        self._remember(found.page.content_hash, found.reading)
        return found.page

    def _remember(self, content_hash: str, reading: str) -> None:
        # A crawl has one for every page: by mark, and without the reader's name, they take half of the memory.
        short = reading.removeprefix(self._extractor)
        if short[:1] not in _AFTER_READER:
            short = reading  # another reader's
        mark = _mark(content_hash)
        others = [known for known in self._readings.get(mark, short).split("\n") if known != short]
        self._readings[mark] = "\n".join([*others, short])

    def _seen(self, content_hash: str) -> list[str]:
        """Return the reading keys seen of a body, the newest last; of one never seen that which it would have."""
        shorts = self._readings.get(_mark(content_hash), "").split("\n")
        return [self._extractor + short if short[:1] in _AFTER_READER else short for short in shorts]

    def _reading_of(self, page: Page, document: Document | None) -> str:
        """Return the key of the document that belongs to *page*."""
        own = reading_key(self._extractor, page.final_url or page.url, document)
        if document is None:
            known = self._seen(page.content_hash)
            own = own if own in known else known[-1]
        return own

    def store(self, page: Page, document: Document | None, packed: bytes | None = None) -> None:
        """Commit *page* now, with its *document* unless that is None (no body, or the store has it already).

        *packed* is the document by ``codec.pack`` where that was done elsewhere.
        """
        self._seq += 1
        reading = self._reading_of(page, document)
        row = page_row(self.scan_id, self._seq, page, reading)
        with translated(self._place), self._connection.begin():
            self._insert_page.one(self._connection, row)
            if document is not None and page.content_hash:
                body = document_row(page.content_hash, reading, document, packed)
                self._insert_document.one(self._connection, body)
                self._remember(page.content_hash, reading)
            self.trails.write(self._connection)
            self._sign_of_life()

    def settle(self, ways: Iterable[tuple[str, int, str, str]]) -> None:
        """Give pages their final place on the site: URL, depth in clicks, the page that links them and the label."""
        place = (
            update(pages)
            .where(pages.c.scan_id == self.scan_id, pages.c.url_key == bindparam("key"))
            .values(depth=bindparam("clicks"), found_on=bindparam("source"), label=bindparam("words"))
        )
        rows = (
            {"key": url_key(url), "clicks": depth, "source": clean(source), "words": clean(words)}
            for url, depth, source, words in ways
        )
        with translated(self._place), self._connection.begin():
            while some := list(islice(rows, _SETTLED_AT_ONCE)):
                self._connection.execute(place, some)

    def _sign_of_life(self) -> None:
        now = time.monotonic()
        if now - self._beat >= BEAT_S:
            self._beat = now
            beat = self._clock().isoformat(timespec="seconds")
            self._connection.execute(update(scans).where(scans.c.id == self.scan_id).values(beat_at=beat))

    def finish(
        self, coverage: Coverage, home: str, notices: Sequence[str] = (), site: Municipality | None = None
    ) -> None:
        """Close the scan: interrupted if it can go on, else finished. *site* is what is known of the site by now."""
        state = ScanState.INTERRUPTED if coverage.stopped_by in RESUMABLE_STOPS else ScanState.FINISHED
        values = {
            "state": state.value,
            "finished_at": self._clock().isoformat(timespec="seconds"),
            "home": home,
            "municipality": codec.to_json(site) if site is not None else "",
            "coverage": codec.to_json(coverage),
            "notices": codec.to_json(list(notices)),
            "owner": "",
        }
        with translated(self._place), self._connection.begin():
            self._connection.execute(update(scans).where(scans.c.id == self.scan_id).values(values))
            self.trails.write(self._connection)
            if state is ScanState.FINISHED:
                self.trails.forget_others(self._connection, self.scan_id)

    def _unpack(self, body: bytes | None) -> Document | None:
        if body is None:
            return None
        try:
            return codec.unpack(body, Document)
        except codec.CodecError as error:
            raise StoreError(StoreFault.BROKEN, self._place, str(error)) from error


def _mark(content_hash: str) -> int:
    return int.from_bytes(hashlib.blake2b(content_hash.encode(), digest_size=8).digest(), "big")
