"""What becomes of each answer: tried again, taken over from the last scan, or read and stored."""

from __future__ import annotations

import os
from dataclasses import replace
from hashlib import sha256
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from checklist.model import Document, FetchStatus, Page
from crawler import scripted
from crawler.extract.sniff import names_no_url, sniff
from crawler.fetch import Answer
from crawler.frontier import Entry
from crawler.moved import redirected
from crawler.outside import is_refusal
from crawler.pages import now, page_of
from crawler.reading import Reader
from crawler.status import RETRIED, Aborted, Verdict, of_answer, retry_after
from crawler.trail import Trail

if TYPE_CHECKING:
    from crawler.session import Session

_RETRIES = {FetchStatus.TIMEOUT: 1, FetchStatus.TLS: 1, FetchStatus.DNS: 1, FetchStatus.BAD_RESPONSE: 1}
_MOST_RETRIES = 3
_LONGEST_WAIT_S = 60.0


class _Known(NamedTuple):
    """What the last scan knows of a page that is asked for: a document, or a trail that may spare reading it."""

    previous: Page | None = None
    document: Document | None = None
    trail: Trail | None = None


class Answers:
    """The answers of one crawl; what comes of them goes to ``session``."""

    def __init__(self, session: Session) -> None:
        self._session = session
        workers = max(1, min(4, (os.cpu_count() or 2)))
        self.reader = Reader(
            ocr=session.options.ocr,
            workers=workers,
            budget=session.unread.budget,
            packing=session.sink.packing,
            on_wait=session.wake,
        )
        self._known: dict[str, _Known] = {}
        self._gone: set[str] = set()
        """URLs of which the store no longer has what the last scan read."""
        self.postponed: dict[str, Page] = {}
        """The failures of URLs that are to be asked for once more."""

    def conditions(self, entry: Entry) -> dict[str, str]:
        """Return the headers that let the server say "unchanged", if the last scan knows page and document.

        Both are kept until the answer is here.
        """
        previous = self._session.sink.previous(entry.url)
        if previous is None or entry.url in self._gone:
            return {}
        self._known[entry.url] = _Known(previous)
        if previous.status is not FetchStatus.OK or not (previous.etag or previous.last_modified):
            return {}
        trail = self._session.trails.find(previous)
        document = self._session.sink.document(previous.content_hash) if trail is None else None
        if trail is None and document is None:
            return {}
        self._known[entry.url] = _Known(previous, document, trail)
        headers = {"If-None-Match": previous.etag, "If-Modified-Since": previous.last_modified}
        return {name: value for name, value in headers.items() if value}

    async def failed(self, entry: Entry, error: BaseException) -> None:
        """Take note that asking for ``entry`` failed with ``error``; try again later, or store it as what it is."""
        self._known.pop(entry.url, None)
        if isinstance(error, Aborted):
            return
        verdict = self._session.verdict(error)
        if verdict is None:
            raise error
        self._ended_badly(entry, verdict, None)

    async def answered(self, entry: Entry, answer: Answer) -> None:
        """Take the answer to ``entry``: follow, retry, read and store it."""
        known = self._known.pop(entry.url, _Known())
        if answer.location:
            redirected(self._session, entry, answer)
        elif answer.status == 304 and known.previous is not None and (known.document or known.trail):
            self._unchanged(entry, known.previous, known)
        else:
            verdict = of_answer(answer.status, answer.headers, answer.body)
            if entry.outside and verdict.status is FetchStatus.OK and is_refusal(answer):
                verdict = Verdict(FetchStatus.BLOCKED, "ไฟล์บนบริการภายนอกไม่เปิดให้สาธารณะเข้าดู")
            if verdict.status is FetchStatus.OK:
                await self._read(entry, answer, known)
            else:
                self._ended_badly(entry, verdict, answer)

    def _ended_badly(self, entry: Entry, verdict: Verdict, answer: Answer | None) -> None:
        """Try again soon, else once more after everything else, else store the failure."""
        if self._try_again(entry, verdict, answer.headers.get("retry-after", "") if answer is not None else ""):
            return
        page = page_of(entry, verdict, answer)
        if verdict.status not in RETRIED or entry.late or entry.outside or self._session.ending:
            self._session.land(page, None, entry)
            return
        entry.late = True
        self.postponed[entry.url] = page
        self._session.frontier.postpone(entry)
        self._session.watch(page, entry)

    def _try_again(self, entry: Entry, verdict: Verdict, wanted: str) -> bool:
        if verdict.status not in RETRIED or self._session.ending:
            return False
        most = 0 if entry.outside else _RETRIES.get(verdict.status, _MOST_RETRIES)
        if entry.late or entry.tries >= most or self._session.impatient:
            return False
        pause = self._session.pause * 4**entry.tries
        asked = retry_after(wanted, limit=_LONGEST_WAIT_S)
        if asked is not None:
            self._session.fetcher.manners.gate(entry.url.split("/", 3)[2]).rest(asked)
            pause = max(pause, asked)
        self._session.frontier.again(entry, monotonic() + pause)
        return True

    def _unchanged(self, entry: Entry, previous: Page, known: _Known) -> None:
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
        trail = self._session.trails.holding(known.trail) if known.trail is not None else None
        if trail is not None:
            self._session.follow(entry, page, trail)
            return
        document = known.document or self._document_of(entry, page.content_hash)
        if document is None:  # it went while the question was on its way: so the body is needed after all
            self._gone.add(entry.url)
            self._session.frontier.again(entry, monotonic())
            return
        self._session.read(entry, page, document, None)

    def _document_of(self, entry: Entry, content_hash: str) -> Document | None:
        """Return what the last scan read at this URL: of pages with the same bytes each has links of its own."""
        self._session.sink.previous(entry.url)
        return self._session.sink.document(content_hash)

    async def _read(self, entry: Entry, answer: Answer, known: _Known) -> None:
        digest = sha256(answer.body).hexdigest()
        document: Document | None = None
        if known.previous is not None and known.previous.content_hash == digest:
            document = known.document or self._document_of(entry, digest)
        new_document: Document | None = None
        if document is None:
            media = sniff(answer.body, url=answer.url, content_type=answer.content_type)
            entry.mute = names_no_url(answer.body, media)
            document = await self.reader.read(answer, media, self._session.sink.document, digest)
            document = new_document = scripted.marked(self._session.scope.rewrite(document))
        verdict = Verdict(FetchStatus.OK)
        if self._session.missing.matches(entry.url, document):
            verdict = Verdict(FetchStatus.SOFT_404, "หน้าเว็บเหมือนกับหน้าที่ตอบเมื่อไม่พบเนื้อหา")
        page = replace(page_of(entry, verdict, answer), content_hash=digest)
        if verdict.status is FetchStatus.OK:
            self._session.read(entry, page, document, new_document)
        else:
            self._session.land(page, new_document, entry)
