"""What became of a page's links in the last scan: while the page stays as it is, they need not be read and rated again.

A trail names what a page led to, in the order and with the words that mattered then. It holds as long as the page is
unchanged, whatever it leads to is known in this scan or was asked for in the last one, and the home page still links
what it spared the page from saying. Else the page is read again from its document, as if there were no trail: a scan
finds the same with and without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

import msgspec
from msgspec import Struct, structs

from checklist.model import Document, Page
from crawler.books import is_paper
from crawler.discover import Discovery, Taken
from crawler.frontier import Entry, Frontier
from crawler.pictures import Pictures, Seen
from crawler.trail import Rating, Replay, Trail, TrailStore, targets_of
from crawler.urls import Scope

T = TypeVar("T")

_FORM = 1
"""Of what is kept; a trail of another form counts for nothing."""
_MOST_LINKS = 5_000
"""Links of a page beyond which none is kept."""
_LEAST_ROOM = 200
"""Links of home pages kept beyond twice those of today's, before the list begins anew."""


class _Reference(Struct, array_like=True, frozen=True):
    """The links of the home page by their place, those of earlier days included; ``name`` tells lists apart."""

    form: int
    name: str
    urls: list[str]


class Trails:
    """The trails of one crawl. Without a store there are none."""

    def __init__(
        self, store: TrailStore | None, scope: Scope, frontier: Frontier, discovery: Discovery, pictures: Pictures
    ) -> None:
        self._store = store
        self._scope = scope
        self._frontier = frontier
        self._discovery = discovery
        self._pictures = pictures
        self._names: list[str] = []
        self._places: dict[str, int] = {}
        self._gone: frozenset[int] = frozenset()
        self._quiet: frozenset[int] = frozenset()
        """What the home page links and gives no reason to ask for; other pages may."""
        self._begun = False

    def begin(self, home: Sequence[str]) -> None:
        """Hear what the home page links, before any other page lands."""
        if self._store is None or self._begun:
            return
        self._begun = True
        known = _decoded(self._store.reference(), _Reference)
        if known is None or known.form != _FORM or len(known.urls) > 2 * len(home) + _LEAST_ROOM:
            known = _Reference(_FORM, blake2b("\n".join(home).encode(), digest_size=8).hexdigest(), [])
        self._names = list(dict.fromkeys([*known.urls, *home]))
        self._places = {url: place for place, url in enumerate(self._names)}
        self._gone = frozenset(map(self._places.__getitem__, set(known.urls).difference(home)))
        self._quiet = frozenset(self._places[home[at]] for at in self._unasked(home))
        grown = len(self._names) > len(known.urls)
        self._store.begin(known.name, _encoded(_Reference(_FORM, known.name, self._names)) if grown else None)

    def _unasked(self, targets: Sequence[str]) -> list[int]:
        """Return the positions of what nobody gave a reason to ask for."""
        return [at for at in self._frontier.unknown(targets) if not self._discovery.is_noted(targets[at])]

    # ---------------------------------------------------------------------------------------------------------- laying

    def lay(self, entry: Entry, page: Page, document: Document, taken: Taken | None, seen: Seen, shape: int) -> None:
        """Keep what the page of ``entry`` did to the crawl; ``taken`` is None if its links were left alone."""
        if self._store is None or not self._begun:
            return
        lasts = taken is not None and taken.is_whole and not document.ocr_left
        trail = self._trail_of(taken, document, seen, shape) if taken is not None and lasts else None
        self._store.keep(page, _encoded(_rating_of(entry)) or b"", _encoded(trail))

    def rate(self, entry: Entry, page: Page) -> None:
        """Keep how likely a URL was whose answer names no others."""
        if self._store is not None and self._begun:
            self._store.keep(page, _encoded(_rating_of(entry)) or b"", None)

    def _trail_of(self, taken: Taken, document: Document, seen: Seen, shape: int) -> Trail | None:
        clicks = taken.clicks
        near = [self._places[url] for url in clicks.spared if url in self._places]
        if len(near) < len(clicks.spared):  # the home page landed twice, with other links
            return None
        targets = targets_of(clicks.urls, taken.shown)
        likely = self._discovery.likely_of
        return Trail(
            urls=clicks.urls,
            mute=clicks.mute,
            words=clicks.words,
            near=near,
            mum=[near[at] for at in self._unasked(clicks.spared)],
            idle=[at for at in self._unasked(targets) if self._discovery.is_idle(targets[at])],
            likely=likely(targets),
            likely_near=[near[at] for at in likely(clicks.spared)],
            shown=taken.shown,
            shape=shape,
            is_document=is_paper(document),
            pictures=seen.pictures,
            plate=(seen.heading, seen.shown) if seen.shown else None,
            home=self._pictures.home_text if seen.hangs_on_home else 0,
        )

    # ------------------------------------------------------------------------------------------------------- following

    def find(self, page: Page) -> Trail | None:
        """Return the trail of a page of the last scan, which is asked for again."""
        return _decoded(self._store.trail(page), Trail) if self._store is not None and self._begun else None

    def holds(self, trail: Trail) -> Replay | None:
        """Return what to do by ``trail`` now that its page turned out to be unchanged; None if it must be read."""
        if self._store is None or not self._gone.isdisjoint(trail.near):
            return None
        if self._is_raised(trail):
            return None
        if trail.home and trail.home != self._pictures.home_text:
            return None
        trail = self._spelled(trail)
        idle = frozenset(trail.idle)
        targets = targets_of(trail.urls, trail.shown)
        new: list[tuple[int, Rating]] = []
        for at in self._frontier.unknown(targets):
            if at in idle:
                continue
            rating = _decoded(self._store.rating(targets[at]), Rating)
            if rating is None:
                return None
            new.append((at, rating))
        return Replay(trail, new)

    def _is_raised(self, trail: Trail) -> bool:
        """Return True if the words of the page may be a reason to ask for what the home page only links."""
        dubious = self._quiet.intersection(trail.near).difference(trail.mum)
        return not all(self._frontier.knows(self._names[place]) for place in dubious)

    def _spelled(self, trail: Trail) -> Trail:
        """Return ``trail`` with its parameters in the order in which this crawl met them first."""
        canonical = self._scope.canonical
        spelled = [canonical(url) if "&" in url else url for url in trail.urls]
        return trail if spelled == trail.urls else structs.replace(trail, urls=spelled)

    def near(self, trail: Trail) -> list[str]:
        """Return the home page's links to which the page's own words led likely, too."""
        return [self._names[place] for place in trail.likely_near]


def _rating_of(entry: Entry) -> Rating:
    return Rating(entry.score, entry.own, entry.is_map, entry.is_section, entry.family)


def _encoded(value: Struct | None) -> bytes | None:
    """Return ``value`` as bytes; None for none, and for halves of surrogate pairs, which have no bytes."""
    try:
        return msgspec.msgpack.encode(value) if value is not None else None
    except UnicodeEncodeError:
        return None


def _decoded(kept: bytes | None, kind: type[T]) -> T | None:
    """Return what ``_encoded`` made ``kept`` of; None for what an other version kept."""
    try:
        return msgspec.msgpack.decode(kept, type=kind) if kept else None
    except msgspec.DecodeError:
        return None
