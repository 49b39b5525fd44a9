"""How each page is reached from the home page: the fewest clicks, whatever order the pages happened to arrive in.

The crawl fetches the likeliest page first, so the way on which a page is met first hangs on response times. The ways
told to people are therefore chosen at the end, from all links seen.
"""

from __future__ import annotations

import heapq
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

_MOST_EDGES = 4_000_000
"""Links kept; beyond it pages keep the way on which they were met first."""
_MOST_LABEL = 300
_PACKED_AT_ONCE = 256
"""Labels packed together: of a page of a hundred thousand links not all are unpacked to tell one."""
_BETWEEN = "\0"
"""Stands between the labels of a page."""

Distance = tuple[int, int]
"""Clicks, and steps without a click after the last one: a way always leads to strictly nearer pages."""


class Way(NamedTuple):
    """The way to one page: its last click."""

    url: str
    depth: int
    found_on: str
    label: str


class _Links(NamedTuple):
    """Links of one page: the span of their edges, and their labels, packed."""

    first: int
    end: int
    labels: bytes


class Ways:
    """All links of a crawl between pages, menus of the home page once.

    Labels are most of it, and hardly one is ever told: they are kept packed, a page's together.
    """

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._urls: list[str] = []
        self._links: dict[int, list[_Links]] = {}
        self._to = array("I")
        self._labelled = bytearray()
        self._texts: list[str] = [""]
        self._unpacked: tuple[int, list[str]] = (-1, [])
        self._still: list[tuple[int, int, int]] = []
        self._redirects: list[tuple[int, int]] = []
        self._home_links: set[str] = set()
        self._named: set[str] = set()

    def _id(self, url: str) -> int:
        number = self._ids.get(url)
        if number is None:
            number = self._ids[url] = len(self._urls)
            self._urls.append(url)
        return number

    def page(self, source: str, clicks: Iterable[tuple[str, str]], *, is_home: bool) -> None:
        """Note the links of ``source`` as pairs of URL and label; of several to one URL the first that says something.

        What the home page links is one click away whoever links it too.
        """
        said: dict[str, str] = {}
        near = self._home_links
        for url, label in clicks:
            if url not in near and not said.get(url):
                said[url] = label
        if is_home:
            near.update(said)
        if len(self._to) >= _MOST_EDGES or not said:
            return
        kept = self._links.setdefault(self._id(source), [])
        clicked = iter(said.items())
        while some := list(islice(clicked, _PACKED_AT_ONCE)):
            labels = [label[:_MOST_LABEL].replace(_BETWEEN, " ") for _, label in some]
            first = len(self._to)
            self._to.extend(self._id(url) for url, _ in some)
            self._labelled.extend(map(bool, labels))
            packed = zlib.compress(_BETWEEN.join(labels).encode("utf-8", "surrogatepass"), 1)
            kept.append(_Links(first, len(self._to), packed))

    def shown(self, source: str, url: str, label: str) -> None:
        """Note that ``source`` shows ``url`` without a click: a frame, a refresh, a picture."""
        words = 0
        if label:
            self._texts.append(label[:_MOST_LABEL])
            words = 1 - len(self._texts)
        self._still.append((self._id(source), self._id(url), words))

    def redirect(self, url: str, target: str) -> None:
        """Note that ``url`` leads to ``target`` by itself."""
        self._redirects.append((self._id(url), self._id(target)))

    def named(self, url: str) -> None:
        """Note a URL that a sitemap names: it has a place even if no page links it."""
        self._named.add(url)

    # ---------------------------------------------------------------------------------------------------- at the end

    def settle(self, roots: Iterable[str]) -> Iterator[Way]:
        """Yield the way to every URL that can be reached from ``roots`` (the home page) or is named by a sitemap."""
        edges, distances, entrances = self._reach(roots)
        chosen = self._choose(edges, distances, entrances)
        for number, (depth, _) in distances.items():
            found_on, label = self._told(number, chosen)
            yield Way(self._urls[number], depth, found_on, label)

    def depths(self, roots: Iterable[str]) -> dict[str, int]:
        """Return the clicks to every URL known by now."""
        _, distances, _ = self._reach(roots)
        return {self._urls[number]: depth for number, (depth, _) in distances.items()}

    def _reach(self, roots: Iterable[str]) -> tuple[_Edges, dict[int, Distance], set[int]]:
        """Return the edges, how far each page is, and the pages that no link need lead to."""
        edges = _Edges(self._links, self._to, self._labelled, self._still, self._redirects)
        distances: dict[int, Distance] = {}
        self._measure(edges, distances, [(self._id(url), (0, 0)) for url in roots])
        entrances = {number for number, distance in distances.items() if distance == (0, 0)}
        for url in sorted(self._named):
            number = self._id(url)
            if number not in distances:
                entrances.add(number)
                self._measure(edges, distances, [(number, (1, 0))])
        return edges, distances, entrances

    @staticmethod
    def _measure(
        edges: _Edges,
        distances: dict[int, Distance],
        starts: list[tuple[int, Distance]],
    ) -> None:
        queue = []
        for number, distance in starts:
            distances[number] = distance
            queue.append((distance, number))
        heapq.heapify(queue)
        while queue:
            distance, source = heapq.heappop(queue)
            if distance > distances[source]:
                continue
            for target, _, clicks in edges.of(source):
                way = _further(distance, clicks)
                known = distances.get(target)
                if known is None or way < known:
                    distances[target] = way
                    heapq.heappush(queue, (way, target))

    def _choose(
        self, edges: _Edges, distances: dict[int, Distance], entrances: set[int]
    ) -> dict[int, tuple[bool, str, int, int, int]]:
        """Of the shortest ways to a page take one with words, then the one from the first page by name."""
        chosen: dict[int, tuple[bool, str, int, int, int]] = {}
        for source, distance in distances.items():
            for target, label, clicks in edges.of(source):
                if target in entrances or _further(distance, clicks) != distances[target]:
                    continue
                way = (clicks >= 0 and not label, self._urls[source], -clicks, source, label)
                if target not in chosen or way < chosen[target]:
                    chosen[target] = way
        return chosen

    def _told(self, number: int, chosen: dict[int, tuple[bool, str, int, int, int]]) -> tuple[str, str]:
        way = chosen.get(number)
        # Behind a redirect the click was made on what led to it.
        while way is not None and way[2] == 1:
            way = chosen.get(way[3])
        return ("", "") if way is None else (way[1], self._words(way[3], way[4]))

    def _words(self, source: int, label: int) -> str:
        """Return the label of an edge of ``source``; see :class:`_Edges`."""
        if label <= 0:
            return self._texts[-label]
        kept = self._links[source]
        links = kept[bisect_right(kept, label - 1, key=attrgetter("first")) - 1]
        first, texts = self._unpacked
        if first != links.first:
            texts = zlib.decompress(links.labels).decode("utf-8", "surrogatepass").split(_BETWEEN)
            self._unpacked = links.first, texts
        return texts[label - 1 - links.first]


class _Edges:
    """The edges of each page: target, label, and clicks: 1, or 0 where none is needed, or -1 for a redirect.

    A label is the number of the edge, from one; below zero it is that of a text kept by itself, and 0 is none.
    """

    def __init__(
        self,
        links: Mapping[int, Iterable[_Links]],
        to: Sequence[int],
        labelled: Sequence[int],
        still: Iterable[tuple[int, int, int]],
        redirects: Iterable[tuple[int, int]],
    ) -> None:
        self._links = links
        self._to = to
        self._labelled = labelled
        self._others: dict[int, list[tuple[int, int, int]]] = {}
        for source, target, label in still:
            self._others.setdefault(source, []).append((target, label, 0))
        for source, target in redirects:
            self._others.setdefault(source, []).append((target, 0, -1))

    def of(self, source: int) -> Iterator[tuple[int, int, int]]:
        """Yield the edges of ``source``."""
        for links in self._links.get(source, ()):
            for number in range(links.first, links.end):
                yield self._to[number], number + 1 if self._labelled[number] else 0, 1
        yield from self._others.get(source, ())


def _further(distance: Distance, clicks: int) -> Distance:
    return (distance[0] + 1, 0) if clicks == 1 else (distance[0], distance[1] + 1)
