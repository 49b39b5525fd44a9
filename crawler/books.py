"""Counting what the crawl looked at, and noticing pages that say nothing new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b

from checklist.model import Coverage, Document, FetchStatus, Media, Page, StopReason, Trap, Zone
from crawler.frontier import Entry
from crawler.marks import Marks, mark_of
from crawler.patterns import News
from crawler.urls import pattern

_CHANGING = b"0123456789\t\n\r "
"""Digits and spaces, as bytes of UTF-8."""
_CHANGING_TOO = "๐๑๒๓๔๕๖๗๘๙\u00a0\u200b"
_SHAPED = 40_000
"""Characters of a page's text that tell it from others."""
_PAGES = frozenset({Media.HTML, Media.TEXT, Media.XML, Media.IMAGE, Media.OTHER})
_MOST_SHAPES = 200_000
_MOST_COPIES = 50
"""Times that the links of one body are taken: they are the same, but for those relative to its address."""


def shape(document: Document) -> int:
    """Return a number that pages share whose own text differs in digits and spaces only (counters, dates)."""
    own = _first(block.text for block in document.blocks if block.zone is Zone.MAIN)
    text = document.title + (own or _first(block.text for block in document.blocks))
    for char in _CHANGING_TOO:
        if char in text:
            text = text.replace(char, "")
    said = text.encode("utf-8", "replace").translate(None, _CHANGING)
    return int.from_bytes(blake2b(said, digest_size=8).digest(), "big", signed=True)


def is_paper(document: Document) -> bool:
    """Return True for what counts as a document, not as a page."""
    return document.media not in _PAGES


def _first(texts: Iterable[str]) -> str:
    """Return the beginning of ``texts``, joined."""
    taken: list[str] = []
    size = 0
    for text in texts:
        taken.append(text)
        size += len(text)
        if size >= _SHAPED:
            break
    return "".join(taken)[:_SHAPED]


class Books:
    """The sums of one crawl."""

    def __init__(self) -> None:
        self.statuses: Counter[FetchStatus] = Counter()
        self.pages = 0
        self.documents = 0
        self.bytes = 0
        self._earlier_requests = 0
        self._shapes = Marks()
        self._hashes = Marks()
        self._copies: Counter[int] = Counter()

    def count(self, page: Page) -> None:
        """Add one page that ended."""
        self.statuses[page.status] += 1
        self.bytes += page.size
        if page.status is FetchStatus.OK:
            self.pages += 1

    def resumed(self, page: Page) -> None:
        """Add one page that an earlier run of the same scan asked for."""
        self._earlier_requests += page.http_status is not None

    def read(self) -> None:
        """Count one of the pages as a document instead."""
        self.documents += 1
        self.pages -= 1

    def is_worn_copy(self, page: Page, finder_hash: str) -> bool:
        """Count a page that was found on its own copy, byte by byte; True once there were very many such.

        ``finder_hash``: the hash of the page that it was found on.
        """
        if page.content_hash != finder_hash:
            return False
        mark = mark_of(page.content_hash)
        self._copies[mark] += 1
        return self._copies[mark] > _MOST_COPIES

    def news(self, entry: Entry, page: Page, mark: int) -> News:
        """Return what the page, whose ``shape`` is ``mark``, says that no page before it said.

        A text that differs from an earlier one in digits and spaces only has new figures, if its body is a new one,
        unless the page was found on one of its own kind: that is how counters and "next" links go on for ever.
        """
        body = mark_of(page.content_hash)
        new_text, new_body = mark not in self._shapes, body not in self._hashes
        if len(self._shapes) < _MOST_SHAPES:
            self._shapes.add(mark)
            self._hashes.add(body)
        if new_text:
            return News.WORDS
        return News.FIGURES if new_body and pattern(entry.found_on) != entry.pattern else News.NONE

    def coverage(
        self, *, complete: bool, requests: int, stopped_by: StopReason | None, hidden: int, traps: Iterable[Trap]
    ) -> Coverage:
        """Return the statement of what was looked at."""
        kept = (FetchStatus.OK, FetchStatus.OUTSIDE)
        failed = {str(status): count for status, count in sorted(self.statuses.items()) if status not in kept}
        return Coverage(
            complete=complete,
            pages=self.pages,
            documents=self.documents,
            requests=requests + self._earlier_requests,
            bytes=self.bytes,
            failed=failed,
            stopped_by=stopped_by,
            robots_blocked=hidden,
            traps=tuple(traps),
        )
