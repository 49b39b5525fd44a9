"""The last finished scan of a site, read ahead: a scan of it asks for its pages in much the order in which they landed.

A query for each page and another for its document would be a third of the time that an unchanged page takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from sqlalchemy import Engine, RowMapping, Select, and_, bindparam, case, func, or_, select

from checklist.model import Page
from storage.rows import page_of, url_key
from storage.session import translated
from storage.tables import documents, pages, trails

_MOST_AHEAD: Final = 64
"""Pages read at once."""
_WINDOW: Final = 16 * _MOST_AHEAD
"""Pages among which those are looked for that nobody asked for yet."""
_MOST_KEPT: Final = 16_000_000
"""Bytes of packed documents read and not asked for yet beyond which the oldest are forgotten."""
_ROW: Final = 2_000
"""Bytes that a page takes beside its document, about."""
_NOBODY: Final = ""
"""No site has this id."""
_MOST_BYTES: Final = 64 * 1024
"""Bytes of a packed document beyond which it is not read ahead: the pages kept must not fill the memory."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A page as the last finished scan saw it."""

    page: Page
    reading: str
    """The key under which its document is kept; empty without one by today's reader."""
    body: bytes | None
    """The packed document; None without one, and for one that is to be asked for by itself: it may not be needed."""


class EarlierScan:
    """The pages of the finished scan *scan_id*, with what today's *extractor* read of them. Raises StoreError."""

    def __init__(self, engine: Engine, place: str, scan_id: str, extractor: str) -> None:
        self._engine = engine
        self._place = place
        self.scan_id = scan_id
        self._extractor = extractor
        self._keys = select(pages.c.url_key).where(pages.c.scan_id == scan_id).order_by(pages.c.seq)
        self._rows = _select_pages(scan_id, extractor, _NOBODY, "")
        self._at_hand: tuple[str, bytes | None] = ("", None)  # URL, trail
        self._order: list[bytes] | None = None
        self._positions: dict[bytes, int] = {}
        self._kept: dict[bytes, RowMapping] = {}
        self._asked: set[bytes] = set()
        self._bytes = 0
        self._ahead = 1

    def trails_of(self, site_id: str, basis: str) -> None:
        """Read the trails of a site that hold under *basis*, too, from now on."""
        self._rows = _select_pages(self.scan_id, self._extractor, site_id, basis)

    def trail(self, page: Page) -> bytes | None:
        """Return the packed trail of the page that was found last; None without one."""
        url, trail = self._at_hand
        return trail if url == page.url else None

    def find(self, url: str) -> Earlier | None:
        """Return the page at *url*; None if that scan didn't see it."""
        key = url_key(url)
        order = self._in_order()
        position = self._positions.get(key)
        if position is None:
            return None
        if key not in self._kept:
            self._read(order, position)
        self._asked.add(key)
        row = self._kept.pop(key, None)
        if row is None:
            return None
        self._bytes -= _size(row)
        self._at_hand = url, row["trail"]
        return Earlier(page_of(row), row["extractor"] if row["read_hash"] else "", row["body"])

    def _in_order(self) -> list[bytes]:
        """Return the keys of all pages in the order in which they landed."""
        if self._order is None:
            with translated(self._place), self._engine.connect() as connection:
                self._order = list(connection.execute(self._keys).scalars())
            self._positions = {key: position for position, key in enumerate(self._order)}
        return self._order

    def _read(self, order: list[bytes], position: int) -> None:
        """Read the page at *position* and those after it: more at once while none need be forgotten for it."""
        near = order[position + 1 : position + _WINDOW]
        others = (key for key in near if key not in self._kept and key not in self._asked)
        wanted = [order[position], *islice(others, self._ahead - 1)]
        with translated(self._place), self._engine.connect() as connection:
            found = connection.execute(self._rows, {"wanted": wanted}).mappings().all()
        self._bytes += sum(map(_size, found))
        self._kept.update((row["url_key"], row) for row in found)
        self._ahead = max(1, self._ahead // 2) if self._bytes > _MOST_KEPT else min(2 * self._ahead, _MOST_AHEAD)
        while self._bytes > _MOST_KEPT:
            self._bytes -= _size(self._kept.pop(next(iter(self._kept))))


def _size(row: RowMapping) -> int:
    return _ROW + len(row["body"] or row["trail"] or b"")


def _select_pages(scan_id: str, extractor: str, site_id: str, basis: str) -> Select[Any]:
    by_this_reader = or_(pages.c.extractor == extractor, pages.c.extractor.startswith(f"{extractor}@", autoescape=True))
    same = and_(
        documents.c.content_hash == pages.c.content_hash, documents.c.extractor == pages.c.extractor, by_this_reader
    )
    led = and_(
        trails.c.site_id == site_id,
        trails.c.url_key == pages.c.url_key,
        trails.c.content_hash == pages.c.content_hash,
        trails.c.basis == basis,
    )
    trail = case((func.length(trails.c.body) <= _MOST_BYTES, trails.c.body))
    body = case((and_(trail.is_(None), func.length(documents.c.body) <= _MOST_BYTES), documents.c.body))
    return (
        select(pages, documents.c.content_hash.label("read_hash"), body.label("body"), trail.label("trail"))
        .outerjoin(documents, same)
        .outerjoin(trails, led)
        .where(pages.c.scan_id == scan_id, pages.c.url_key.in_(bindparam("wanted", expanding=True)))
    )
