"""Trails of a site's pages for its next scan: a cache of one row for each URL, written with the pages."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, and_, delete, exists

from checklist.model import Page
from storage import codec
from storage.earlier import EarlierScan
from storage.insert import replacing_row
from storage.rows import url_key
from storage.tables import pages, trails


@dataclass(frozen=True, slots=True)
class TrailBasis:
    """Whose trails they are, and a text that is another whenever something else shapes the crawl and its ratings."""

    site_id: str
    conditions: str


class KeptTrails:
    """The trails of one site in the store, as ``crawler.trail.TrailStore`` wants them."""

    def __init__(self, engine: Engine, of: TrailBasis, earlier: EarlierScan | None) -> None:
        self._site_id = of.site_id
        self._conditions = of.conditions
        self._earlier = earlier
        self._basis = ""
        self._waiting: list[dict[str, Any]] = []
        self._insert = replacing_row(engine, trails)

    def begin(self, basis: str) -> None:
        """Let trails from now on be those of this *basis* under the same conditions."""
        text = f"{self._conditions}\n{basis}"
        self._basis = hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
        if self._earlier is not None:
            self._earlier.trails_of(self._site_id, self._basis)

    def trail(self, page: Page) -> bytes | None:
        """Return the trail of a page that the earlier scan told of just now; None for one that can't be read."""
        packed = self._earlier.trail(page) if self._earlier is not None else None
        try:
            return codec.spread(packed) if packed is not None else None
        except codec.CodecError:
            return None

    def keep(self, page: Page, trail: bytes) -> None:
        """Keep the trail of a page that landed; it is written with the next page."""
        row = {"site_id": self._site_id, "url_key": url_key(page.url), "basis": self._basis}
        self._waiting.append(row | {"content_hash": page.content_hash, "body": codec.squeezed(trail)})

    def write(self, connection: Connection) -> None:
        """Write what waits, in the transaction of *connection*. Raises StoreError."""
        for row in self._waiting:
            self._insert.one(connection, row)
        self._waiting.clear()

    def forget_others(self, connection: Connection, scan_id: str) -> None:
        """Drop the trails of URLs that the finished scan *scan_id* no longer knows."""
        known = exists().where(pages.c.scan_id == scan_id, pages.c.url_key == trails.c.url_key)
        connection.execute(delete(trails).where(and_(trails.c.site_id == self._site_id, ~known)))
