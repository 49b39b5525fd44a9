"""How each page is reached from the home page: the fewest clicks, whatever order the pages happened to arrive in.

The crawl fetches the likeliest page first, so the way on which a page is met first hangs on response times. The ways
told to people are therefore chosen at the end, from all links seen.
"""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_MOST_EDGES = 4_000_000
"""Links kept; beyond it pages keep the way on which they were met first."""
_MOST_LABEL = 300

Distance = tuple[int, int]
"""Clicks, and steps without a click after the last one: a way always leads to strictly nearer pages."""


class Way(NamedTuple):
    """The way to one page: its last click."""

    url: str
    depth: int
    found_on: str
    label: str


class Ways:
    """All links of a crawl between pages, menus of the home page once."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._urls: list[str] = []
        self._labels: dict[str, int] = {"": 0}
        self._texts: list[str] = [""]
        self._from = array("I")
        self._to = array("I")
        self._said = array("I")
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

    def _label(self, text: str) -> int:
        number = self._labels.get(text)
        if number is None:
            number = self._labels[text] = len(self._texts)
            self._texts.append(text)
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
        if len(self._from) >= _MOST_EDGES:
            return
        start = self._id(source)
        for url, label in said.items():
            self._from.append(start)
            self._to.append(self._id(url))
            self._said.append(self._label(label[:_MOST_LABEL]))

    def shown(self, source: str, url: str, label: str) -> None:
        """Note that ``source`` shows ``url`` without a click: a frame, a refresh, a picture."""
        self._still.append((self._id(source), self._id(url), self._label(label[:_MOST_LABEL])))

    def redirect(self, url: str, target: str) -> None:
        """Note that ``url`` leads to ``target`` by itself."""
        self._redirects.append((self._id(url), self._id(target)))

    def named(self, url: str) -> None:
        """Note a URL that a sitemap names: it has a place even if no page links it."""
        self._named.add(url)

    # ---------------------------------------------------------------------------------------------------- at the end

    def settle(self, roots: Iterable[str]) -> Iterator[Way]:
        """Yield the way to every URL that can be reached from ``roots`` (the home page) or is named by a sitemap."""
        edges = self._edges()
        distances: dict[int, Distance] = {}
        self._measure(edges, distances, [(self._id(url), (0, 0)) for url in roots])
        entrances = {number for number, distance in distances.items() if distance == (0, 0)}
        for url in sorted(self._named):
            number = self._id(url)
            if number not in distances:
                entrances.add(number)
                self._measure(edges, distances, [(number, (1, 0))])
        chosen = self._choose(edges, distances, entrances)
        for number, (depth, _) in distances.items():
            found_on, label = self._told(number, chosen)
            yield Way(self._urls[number], depth, found_on, label)

    def depths(self, roots: Iterable[str]) -> dict[str, int]:
        """Return the clicks to every URL known by now."""
        return {way.url: way.depth for way in self.settle(roots)}

    def _edges(self) -> dict[int, list[tuple[int, int, int]]]:
        """Source → (target, label, clicks: 1, or 0 where none is needed, or -1 for a redirect)."""
        edges: dict[int, list[tuple[int, int, int]]] = {}
        for source, target, label in zip(self._from, self._to, self._said, strict=True):
            edges.setdefault(source, []).append((target, label, 1))
        for source, target, label in self._still:
            edges.setdefault(source, []).append((target, label, 0))
        for source, target in self._redirects:
            edges.setdefault(source, []).append((target, 0, -1))
        return edges

    @staticmethod
    def _measure(
        edges: dict[int, list[tuple[int, int, int]]],
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
            for target, _, clicks in edges.get(source, ()):
                way = _further(distance, clicks)
                known = distances.get(target)
                if known is None or way < known:
                    distances[target] = way
                    heapq.heappush(queue, (way, target))

    def _choose(
        self, edges: dict[int, list[tuple[int, int, int]]], distances: dict[int, Distance], entrances: set[int]
    ) -> dict[int, tuple[bool, str, int, int, int]]:
        """Of the shortest ways to a page take one with words, then the one from the first page by name."""
        chosen: dict[int, tuple[bool, str, int, int, int]] = {}
        for source, links in edges.items():
            distance = distances.get(source)
            if distance is None:
                continue
            for target, label, clicks in links:
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
        return ("", "") if way is None else (way[1], self._texts[way[4]])


def _further(distance: Distance, clicks: int) -> Distance:
    return (distance[0] + 1, 0) if clicks == 1 else (distance[0], distance[1] + 1)
