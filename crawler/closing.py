"""The end of a crawl: what was put off until everything else is known, so that the order of answers decides nothing."""

from __future__ import annotations

from crawler.discover import Discovery
from crawler.frontier import Frontier
from crawler.pictures import Pictures
from crawler.ways import Ways


class Closing:
    """Asked whenever nothing else waits: is there anything more to look at?"""

    def __init__(self, frontier: Frontier, discovery: Discovery, ways: Ways, pictures: Pictures) -> None:
        self._frontier = frontier
        self._discovery = discovery
        self._ways = ways
        self._pictures = pictures
        self._deep = 0
        self.done = False

    def more(self, roots: tuple[str, ...]) -> bool:
        """Fill the frontier again if there is reason to; return False, and be done, if there is none.

        ``roots``: the addresses of the home page.
        """
        deep = self._frontier.too_deep
        if deep > self._deep:
            self._frontier.surface(self._ways.depths(roots))
            self._deep = self._frontier.too_deep
        # Pictures before views: they take long to read, and views can be fetched meanwhile.
        if not self._frontier.quiet or self._look_at_pictures() or self._frontier.release():
            return True
        self.done = not self._look_at_pictures(of_views=True)
        return not self.done

    def _look_at_pictures(self, *, of_views: bool = False) -> bool:
        for entry in list(self._pictures.due(self._discovery.is_likely, of_views=of_views)):
            self._ways.shown(entry.found_on, entry.url, entry.label)
            self._frontier.add(entry)
        return not self._frontier.quiet
