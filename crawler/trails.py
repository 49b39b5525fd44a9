"""What became of a page's links in the last scan: while the page stays as it is, they need not be read and rated again.

A trail names what a page led to, and what its words made of that. It holds as long as the page is unchanged, the home
page still links what it spared the page from saying, and of whatever is new in this scan it knows what the page's own
words made of it. Else the page is read again from its document, as if there were no trail. So a scan finds the same
with and without them, but for one thing: a picture that stands for a page's text may be read though the link that made
that page likely has gone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

import msgspec
from msgspec import Struct, structs

from checklist.model import Document, Page
from crawler.books import is_paper
from crawler.discover import Discovery, Taken, Words
from crawler.frontier import Frontier
from crawler.marks import digest_of
from crawler.pictures import Seen
from crawler.trail import Told, Trail, TrailStore
from crawler.urls import Scope

T = TypeVar("T")

_FORM = 1
"""Raised whenever the same page would leave another trail, or a trail mean something else."""
_MOST_LINKS = 5_000
"""Links of a page beyond which none is kept."""


class Trails:
    """The trails of one crawl. Without a store there are none."""

    def __init__(self, store: TrailStore | None, scope: Scope, frontier: Frontier, discovery: Discovery) -> None:
        self._store = store
        self._scope = scope
        self._frontier = frontier
        self._discovery = discovery
        self._begun = False
        self._digests: dict[str, int] = {}
        self.near: Mapping[int, str] = {}
        """What the home page links, by digest."""
        self._quiet: frozenset[int] = frozenset()
        """Of these, what the home page gives no reason to ask for; other pages may."""

    def begin(self, home: Sequence[str]) -> None:
        """Hear what the home page links, before any other page lands."""
        if self._store is None or self._begun:
            return
        self._begun = True
        self._digests = {url: digest_of(url) for url in home}
        self.near = {digest: url for url, digest in self._digests.items()}
        self._quiet = frozenset(self._digests[home[at]] for at in self._unasked(home))
        self._store.begin(f"{_FORM} {self._scope.origin}")

    def _unasked(self, targets: Sequence[str]) -> list[int]:
        """Return the positions of what nobody gave a reason to ask for."""
        return [at for at in self._frontier.unknown(targets) if not self._discovery.is_noted(targets[at])]

    # ---------------------------------------------------------------------------------------------------------- laying

    def lay(self, page: Page, document: Document, taken: Taken, seen: Seen, shape: int) -> None:
        """Keep what a page did to the crawl, if the next scan can go by it."""
        clicks = taken.clicks
        size = len(clicks.urls) + len(clicks.spared) + len(taken.shown)
        if self._store is None or not self._begun or not taken.is_whole or document.ocr_left or size > _MOST_LINKS:
            return
        if not self._digests.keys() >= set(clicks.spared):  # the home page landed twice, with other links
            return
        targets = [*clicks.urls, *(url for url, _ in taken.shown)]
        likely = self._discovery.likely_of
        trail = Trail(
            urls=clicks.urls,
            mute=clicks.mute,
            words=clicks.words,
            shown=taken.shown,
            idle=self._unasked(targets),
            told=_placed(taken.told, targets),
            likely=likely(targets),
            near=[self._digests[url] for url in clicks.spared],
            near_idle=self._unasked(clicks.spared),
            near_told=_placed(taken.told, clicks.spared),
            near_likely=likely(clicks.spared),
            shape=shape,
            is_paper=is_paper(document),
            pictures=seen.pictures,
            plate=seen.plate,
        )
        encoded = _encoded(trail)
        if encoded is not None:
            self._store.keep(page, encoded)

    # ------------------------------------------------------------------------------------------------------- following

    def find(self, page: Page) -> Trail | None:
        """Return the trail of a page of the last scan, which is asked for again."""
        return _decoded(self._store.trail(page), Trail) if self._store is not None and self._begun else None

    def holding(self, trail: Trail) -> Trail | None:
        """Return ``trail`` as it is to be followed, now that its page is unchanged; None if that must be read."""
        if not all(digest in self.near for digest in trail.near):
            return None
        trail = self._spelled(trail)
        targets = trail.targets()
        unknown = set(self._frontier.unknown(targets))
        if not _is_told(unknown, trail.idle, trail.told) or self._is_underrated(targets, trail.likely, trail.told):
            return None
        close = [self.near[digest] for digest in trail.near]
        if self._is_underrated(close, trail.near_likely, trail.near_told):
            return None
        quiet = self._quiet.intersection(trail.near)
        if quiet:
            unknown = {trail.near.index(digest) for digest in quiet if not self._frontier.knows(self.near[digest])}
        return trail if not quiet or _is_told(unknown, trail.near_idle, trail.near_told) else None

    def _is_underrated(self, urls: Sequence[str], likely: Sequence[int], told: Sequence[Told]) -> bool:
        """Return True if of something that waits it isn't known what the page's words would add, and they may."""
        rated = {one.at for one in told}
        return any(self._discovery.is_underrated(urls[at]) for at in likely if at not in rated)

    def _spelled(self, trail: Trail) -> Trail:
        """Return ``trail`` with its parameters in the order in which this crawl met them first."""
        canonical = self._scope.canonical
        spelled = [canonical(url) if "&" in url else url for url in trail.urls]
        shown = [(canonical(url), label) for url, label in trail.shown]
        if spelled == trail.urls and shown == trail.shown:
            return trail
        return structs.replace(trail, urls=spelled, shown=shown)


def _placed(told: Mapping[str, Words], urls: Sequence[str]) -> list[Told]:
    return [Told(at, *told[url]) for at, url in enumerate(urls) if url in told] if told else []


def _is_told(unknown: Collection[int], idle: Collection[int], told: Collection[Told]) -> bool:
    """Return True if of everything unknown it is kept what the page's own words made of it."""
    return not unknown or set(unknown) <= {*idle, *(one.at for one in told)}


def _encoded(trail: Struct) -> bytes | None:
    """Return ``trail`` as bytes; None for halves of surrogate pairs, which have no bytes."""
    try:
        return msgspec.msgpack.encode(trail)
    except UnicodeEncodeError:
        return None


def _decoded(kept: bytes | None, kind: type[T]) -> T | None:
    """Return what ``_encoded`` made ``kept`` of; None for what another version kept."""
    try:
        return msgspec.msgpack.decode(kept, type=kind) if kept else None
    except msgspec.DecodeError:
        return None
