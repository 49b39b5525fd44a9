"""How each page is reached from the home page: the fewest clicks, whatever order the pages happened to arrive in.

The crawl fetches the likeliest page first, so the way on which a page is met first hangs on response times. The ways
told to people are therefore chosen at the end, from all links seen.
"""

from __future__ import annotations

import heapq
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from crawler.marks import Numbers, mark_of
from crawler.spill import Spill, packed, unpacked

_MOST_EDGES = 4_000_000
"""Links kept; beyond it pages keep the way on which they were met first."""
_MOST_LABEL = 300
_PACKED_AT_ONCE = 256
"""Labels packed together: of a page of a hundred thousand links not all are unpacked to tell one."""
_BETWEEN = "\0"
"""Stands between the labels of a page."""

_NONE = -1
_CLICK = 1 << 32
"""A distance counts clicks by this, and steps without a click after the last one: each step leads strictly further."""
_FAR = (1 << 63) - 1
_NUMBER = (1 << 32) - 1


class Clicks(NamedTuple):
    """What the clicks of a page lead to, each once, as it is kept: but for what the home page links, too."""

    urls: list[str]
    mute: list[int]
    """Positions of those without a label."""
    words: list[bytes]
    """The labels, packed by ``_PACKED_AT_ONCE``."""
    spared: list[str]
    """What it links beside these and need not say, because the home page does."""

    def labels(self) -> list[str]:
        """Return the labels, one for each URL."""
        return [label for words in self.words for label in unpacked(zlib.decompress(words)).split(_BETWEEN)]


class Way(NamedTuple):
    """The way to one page: its last click."""

    url: str
    depth: int
    found_on: str
    label: str


class Ways:
    """All links of a crawl between pages, menus of the home page once.

    URLs, links and labels are put away in a file, those of a page packed together: hardly a label is ever told. In
    memory pages are numbers.
    """

    def __init__(self, texts: Spill | None = None) -> None:
        self._texts = texts if texts is not None else Spill()
        self._ids = Numbers()
        self._urls = array("q")  # by page: the place of its URL
        self._packs = array("i")  # by page: the last of its packs of links
        self._others = array("i")  # by page: the last of its other edges
        self._pack_first = array("I")  # by pack: its first link
        self._pack_places = array("q")  # where its links are: twice the page each leads to (+ 1 with a label), labels
        self._pack_before = array("i")  # the page's pack before it
        self._clicks = 0  # links in all packs
        self._other_to = array("I")  # by edge that needs no click: the page it leads to
        self._other_clicks = array("b")  # 0, or -1 for a redirect
        self._other_label = array("q")
        self._other_before = array("i")
        self._unpacked: tuple[int, list[str]] = (_NONE, [])
        self._home_links: set[str] = set()
        self._named = array("I")

    def _id(self, url: str) -> int:
        mark = mark_of(url)
        number = self._ids.get(mark, _NONE)
        if number == _NONE:
            number = len(self._urls)
            self._ids.put(mark, number)
            self._urls.append(self._texts.put(packed(url)))
            self._packs.append(_NONE)
            self._others.append(_NONE)
        return number

    def page(self, source: str, clicks: Iterable[tuple[str, str]], *, is_home: bool) -> Clicks:
        """Note the links of ``source`` as pairs of URL and label; of several to one URL the first that says something.

        What the home page links is one click away whoever links it too. Return what was noted.
        """
        said: dict[str, str] = {}
        spared: dict[str, None] = {}
        near = self._home_links
        for url, label in clicks:
            if url in near:
                spared[url] = None
            elif not said.get(url):
                said[url] = label
        if is_home:
            near.update(said)
        noted = _packed_clicks(said, list(spared))
        self._note(source, noted)
        return noted

    def again(self, source: str, clicks: Clicks) -> None:
        """Note the links of ``source`` as an earlier scan did, but for what the home page links by now."""
        if not self._home_links.isdisjoint(clicks.urls):
            said = dict(zip(clicks.urls, clicks.labels(), strict=True))
            clicks = _packed_clicks({url: said[url] for url in said if url not in self._home_links}, [])
        self._note(source, clicks)

    def _note(self, source: str, clicks: Clicks) -> None:
        if self._clicks >= _MOST_EDGES or not clicks.urls:
            return
        number = self._id(source)
        ids = self._ids.get_all(map(mark_of, clicks.urls), _NONE)
        ids = [self._id(url) if known == _NONE else known for url, known in zip(clicks.urls, ids, strict=True)]
        targets = array("I", [2 * known + 1 for known in ids])
        for position in clicks.mute:
            targets[position] -= 1
        for pack, words in enumerate(clicks.words):
            some = targets[pack * _PACKED_AT_ONCE : (pack + 1) * _PACKED_AT_ONCE]
            self._pack_first.append(self._clicks)
            self._pack_places.append(self._texts.put(some.tobytes() + words))
            self._clicks += len(some)
            self._pack_before.append(self._packs[number])
            self._packs[number] = len(self._pack_before) - 1

    def shown(self, source: str, url: str, label: str) -> None:
        """Note that ``source`` shows ``url`` without a click: a frame, a refresh, a picture."""
        self._other(source, url, 0, -1 - self._texts.put(packed(label[:_MOST_LABEL])) if label else 0)

    def redirect(self, url: str, target: str) -> None:
        """Note that ``url`` leads to ``target`` by itself."""
        self._other(url, target, -1, 0)

    def _other(self, source: str, target: str, clicks: int, label: int) -> None:
        number = self._id(source)
        self._other_to.append(self._id(target))
        self._other_clicks.append(clicks)
        self._other_label.append(label)
        self._other_before.append(self._others[number])
        self._others[number] = len(self._other_before) - 1

    def named(self, url: str) -> None:
        """Note a URL that a sitemap names: it has a place even if no page links it."""
        self._named.append(self._id(url))

    # ---------------------------------------------------------------------------------------------------- at the end

    def settle(self, roots: Iterable[str]) -> Iterator[Way]:
        """Yield the way to every URL that can be reached from ``roots`` (the home page) or is named by a sitemap."""
        distances, entrances = self._reach(roots)
        chosen = _Chosen(len(distances))
        self._choose(chosen, distances, entrances)
        # Labels that are packed together are told together.
        for number in sorted(_reached(distances), key=chosen.labels.__getitem__):
            found_on, label = self._told(number, chosen)
            yield Way(self._url(number), distances[number] // _CLICK, found_on, label)

    def depths(self, roots: Iterable[str]) -> dict[str, int]:
        """Return the clicks to every URL known by now."""
        distances, _ = self._reach(roots)
        return {self._url(number): distances[number] // _CLICK for number in _reached(distances)}

    def _url(self, number: int) -> str:
        return unpacked(self._texts.get(self._urls[number]))

    def _edges(self, source: int) -> Iterator[tuple[int, int, int]]:
        """Yield the edges of a page: target, label, and clicks: 1, or 0 where none is needed, or -1 for a redirect.

        A label is the number of the edge, from one; below zero it stands for the place of a text, and 0 is none.
        """
        pack = self._packs[source]
        while pack != _NONE:
            first = self._pack_first[pack]
            targets = array("I")
            targets.frombytes(self._texts.get(self._pack_places[pack])[: self._words_at(pack)])
            for number, target in enumerate(targets, first + 1):
                yield target >> 1, number if target & 1 else 0, 1
            pack = self._pack_before[pack]
        other = self._others[source]
        while other != _NONE:
            yield self._other_to[other], self._other_label[other], self._other_clicks[other]
            other = self._other_before[other]

    def _words_at(self, pack: int) -> int:
        """Return where, behind the targets of its links, the labels of a pack begin."""
        after = self._pack_first[pack + 1] if pack + 1 < len(self._pack_first) else self._clicks
        return (after - self._pack_first[pack]) * self._pack_first.itemsize

    def _reach(self, roots: Iterable[str]) -> tuple[array[int], set[int]]:
        """Return how far each page is, and the pages that no link need lead to."""
        homes = [self._id(url) for url in roots]
        distances = array("q", [_FAR]) * len(self._urls)
        self._measure(distances, homes, 0)
        entrances = {number for number in _reached(distances) if distances[number] == 0}
        for number in sorted(set(self._named), key=self._url):
            if distances[number] == _FAR:
                entrances.add(number)
                self._measure(distances, [number], _CLICK)
        return distances, entrances

    def _measure(self, distances: array[int], starts: list[int], distance: int) -> None:
        queue = []
        for number in starts:
            distances[number] = distance
            queue.append(distance << 32 | number)
        while queue:
            place = heapq.heappop(queue)
            distance, source = place >> 32, place & _NUMBER
            if distance > distances[source]:
                continue
            for target, _, clicks in self._edges(source):
                way = _further(distance, clicks)
                if way < distances[target]:
                    distances[target] = way
                    heapq.heappush(queue, way << 32 | target)

    def _choose(self, chosen: _Chosen, distances: array[int], entrances: set[int]) -> None:
        """Of the shortest ways to a page take one with words, then the one from the first page by name."""
        by_name = sorted(_reached(distances), key=lambda number: self._texts.get(self._urls[number]))
        for source in by_name:
            distance = distances[source]
            for target, label, clicks in self._edges(source):
                if _further(distance, clicks) == distances[target] and target not in entrances:
                    chosen.offer(target, source, label, clicks)

    def _told(self, number: int, chosen: _Chosen) -> tuple[str, str]:
        # Behind a redirect the click was made on what led to it.
        while chosen.clicks[number] == -1:
            number = chosen.sources[number]
        source = chosen.sources[number]
        return ("", "") if source == _NONE else (self._url(source), self._words(chosen.labels[number]))

    def _words(self, label: int) -> str:
        """Return the label of an edge; see :meth:`_edges`."""
        if label <= 0:
            return unpacked(self._texts.get(-1 - label)) if label else ""
        pack = bisect_right(self._pack_first, label - 1) - 1
        known, texts = self._unpacked
        if known != pack:
            record = self._texts.get(self._pack_places[pack])
            texts = unpacked(zlib.decompress(record[self._words_at(pack) :])).split(_BETWEEN)
            self._unpacked = pack, texts
        return texts[label - 1 - self._pack_first[pack]]


def _packed_clicks(said: Mapping[str, str], spared: list[str]) -> Clicks:
    labels = list(said.values())
    words = [_packed_words(labels[first : first + _PACKED_AT_ONCE]) for first in range(0, len(labels), _PACKED_AT_ONCE)]
    return Clicks(list(said), [position for position, label in enumerate(labels) if not label], words, spared)


def _packed_words(labels: Iterable[str]) -> bytes:
    return zlib.compress(packed(_BETWEEN.join(label[:_MOST_LABEL].replace(_BETWEEN, " ") for label in labels)), 1)


class _Chosen:
    """The last step to each page, of those that were offered in the order of the names of their sources."""

    def __init__(self, pages: int) -> None:
        self.sources = array("i", [_NONE]) * pages
        self.labels = array("q", [0]) * pages
        self.clicks = array("b", [0]) * pages

    def offer(self, target: int, source: int, label: int, clicks: int) -> None:
        """Take a step unless one with words is known, or a better one from the same page."""
        known = self.sources[target]
        if known != _NONE:
            rank = _is_mute(label, clicks), source != known, -clicks, label
            before = self.labels[target], self.clicks[target]
            if rank >= (_is_mute(*before), False, -before[1], before[0]):
                return
        self.sources[target], self.labels[target], self.clicks[target] = source, label, clicks


def _is_mute(label: int, clicks: int) -> bool:
    """Return True for a step that tells people nothing; of a redirect no words are expected."""
    return clicks >= 0 and not label


def _reached(distances: array[int]) -> Iterator[int]:
    return (number for number, distance in enumerate(distances) if distance != _FAR)


def _further(distance: int, clicks: int) -> int:
    return (distance // _CLICK + 1) * _CLICK if clicks == 1 else distance + 1
