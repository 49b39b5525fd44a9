"""Trails of a site's pages for its next scan: a cache of one row for each URL, written with the pages."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Engine, and_, delete, exists, select

from checklist.model import FetchStatus, Page
from storage import codec
from storage.earlier import EarlierScan
from storage.insert import replacing_row
from storage.rows import url_key
from storage.session import translated
from storage.tables import pages, trails

REFERENCE: Final = bytes(16)
"""Stands for the links of the home page where the key of a URL would."""


@dataclass(frozen=True, slots=True)
class TrailBasis:
    """Whose trails they are, and a text that is another whenever something else shapes the crawl and its ratings."""

    site_id: str
    conditions: str


class KeptTrails:
    """The trails of one site in the store, as ``crawler.trail.TrailStore`` wants them. Raises StoreError."""

    def __init__(self, engine: Engine, place: str, of: TrailBasis, earlier: EarlierScan | None) -> None:
        self._engine = engine
        self._place = place
        self._site_id = of.site_id
        self._conditions = _digest(of.conditions)
        self._earlier = earlier
        self._basis = ""
        self._ratings: dict[bytes, bytes] = {}
        self._waiting: list[dict[str, Any]] = []
        self._insert = replacing_row(engine, trails)

    def reference(self) -> bytes | None:
        """Return the list of home links that was kept last under the same conditions."""
        wanted = select(trails.c.body).where(
            trails.c.site_id == self._site_id, trails.c.url_key == REFERENCE, trails.c.basis == self._conditions
        )
        with translated(self._place), self._engine.connect() as connection:
            return _unpacked(connection.execute(wanted).scalar())

    def begin(self, name: str, reference: bytes | None) -> None:
        """Let trails and ratings from now on be those for the list *name*, which is kept unless it is None."""
        self._basis = _digest(f"{self._conditions} {name}")
        if reference is not None:
            self._wait(REFERENCE, self._conditions, "", b"", reference)
        if self._earlier is None:
            return
        self._earlier.trails_of(self._site_id, self._basis)
        asked_for = and_(
            pages.c.scan_id == self._earlier.scan_id,
            pages.c.url_key == trails.c.url_key,
            pages.c.status != FetchStatus.NOT_FETCHED.value,
        )
        rated = select(trails.c.url_key, trails.c.rating).join(pages, asked_for)
        rated = rated.where(trails.c.site_id == self._site_id, trails.c.basis == self._basis)
        with translated(self._place), self._engine.connect() as connection:
            self._ratings = {row.url_key: row.rating for row in connection.execute(rated)}

    def trail(self, page: Page) -> bytes | None:
        """Return the trail of a page that the earlier scan told of just now."""
        return _unpacked(self._earlier.trail(page)) if self._earlier is not None else None

    def rating(self, url: str) -> bytes | None:
        """Return the rating of a URL that the last finished scan asked for."""
        return self._ratings.get(url_key(url))

    def keep(self, page: Page, rating: bytes, trail: bytes | None) -> None:
        """Keep what is known of a page that landed; it is written with the next page."""
        key = url_key(page.url)
        if trail is None and self._ratings.get(key) == rating:
            return
        self._wait(key, self._basis, page.content_hash, rating, trail)

    def _wait(self, key: bytes, basis: str, content_hash: str, rating: bytes, body: bytes | None) -> None:
        packed = codec.squeezed(body) if body is not None else None
        row = {"site_id": self._site_id, "url_key": key, "basis": basis, "content_hash": content_hash}
        self._waiting.append(row | {"rating": rating, "body": packed})

    def write(self, connection: Connection) -> None:
        """Write what waits, in the transaction of *connection*."""
        for row in self._waiting:
            self._insert.one(connection, row)
        self._waiting.clear()

    def forget_others(self, connection: Connection, scan_id: str) -> None:
        """Drop the trails of URLs that the finished scan *scan_id* no longer knows."""
        known = exists().where(pages.c.scan_id == scan_id, pages.c.url_key == trails.c.url_key)
        mine = and_(trails.c.site_id == self._site_id, trails.c.url_key != REFERENCE)
        connection.execute(delete(trails).where(mine, ~known))


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _unpacked(body: bytes | None) -> bytes | None:
    """Return what was kept; None for what can't be read: it only spares work."""
    try:
        return codec.spread(body) if body is not None else None
    except codec.CodecError:
        return None
