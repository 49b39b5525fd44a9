"""What is known of the patterns of a site's addresses: which of them go on without end, and are cut off by name.

A pattern (``urls.pattern``) is the shape of the addresses of one template: ``/news/*``. Only pages of a pattern that
varies can be too many. Nothing here fetches or reads a clock.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from crawler import urls
from crawler.marks import Marks, mark_of
from crawler.shelf import Entry

CALENDAR_LIMIT = 36
"""Days and months fetched of one pattern."""
_PROMISING_CALENDAR_LIMIT = 150
"""The same where the links to them read like evidence."""
_LIMITS = (5_000, 2_500, 600)
"""URLs fetched of one pattern, by how many of its parameters vary: none, one, several."""
_TRIAL = 150
"""Pages of one pattern after which it must still bring something new."""
_BARREN = 100
"""Pages in a row without anything new that end a pattern."""
_CLOSES_AT = 50
"""A pattern ends at a multiple of this, so that the answers just in flight make no difference to what is left out."""
_KNOWN = 10
"""Pages fetched of one pattern from which more of them are the links of a chain."""
_ENDLESS = 60
"""Pages in a row without anything new after which a chain that reaches the greatest depth has no end."""
_DULL = 20
"""Pages of a chain without new words after which what it leads to is not news for its figures."""
_LONGEST_CHAIN = 5
"""How many times the greatest depth a chain may reach."""
PROMISING = 0.4
"""Rating from which a URL is fetched even if its pattern has long brought nothing: absence must be earned."""
_MOST_TRAPS = 500_000
_WORD = re.compile(r"[^\W\d_]{2}")


class News(Enum):
    """What a page says that no page before it said."""

    NONE = 0
    FIGURES = 1
    """Known words with other figures."""
    WORDS = 2


@dataclass(slots=True)
class _Pattern:
    fetched: int = 0
    barren: int = 0
    """Pages in a row that brought nothing new, nor led to it."""
    stale: int = 0
    """Pages in a row without new words, whatever they lead to."""
    chain: int = 0
    """Pages in a row without new words that were found on pages of the same template."""
    calendar: int = 0
    closes_at: int = 0
    closed: bool = False


class Patterns:
    """The patterns of one crawl. ``max_depth``: clicks from the home page."""

    def __init__(self, max_depth: int) -> None:
        self._max_depth = max_depth
        self._known: dict[int, _Pattern] = {}
        """By the mark of the pattern."""
        self.traps: dict[str, int] = {}
        """What was cut off: pattern → number of its URLs."""
        self._seen_traps = Marks()

    def fetched(self, mark: int) -> int:
        """Return the number of URLs asked for of the pattern with this mark."""
        pattern = self._known.get(mark)
        return pattern.fetched if pattern is not None else 0

    def resumed(self, url: str, *, aside: bool) -> None:
        """Count a URL that an earlier run of the same scan asked for; ``aside``: it was set aside in it."""
        pattern = self._of(urls.pattern(url))
        pattern.fetched += 1
        pattern.calendar += aside and urls.is_calendar(url)

    def admit(self, entry: Entry) -> bool:
        """Count a URL that is to be asked for; return False, and drop it, if its pattern has ended."""
        pattern = self._of(entry.pattern)
        calendar = urls.is_calendar(entry.url)
        limit = _LIMITS[min(entry.pattern.count("=*"), 2)]
        if calendar:
            limit = _PROMISING_CALENDAR_LIMIT  # and counted before, when it was let in
        if pattern.fetched >= limit or 0 < pattern.closes_at <= pattern.fetched:
            pattern.closed = True
        spared = _is_promising(entry) and not calendar and pattern.fetched < 2 * limit
        if pattern.closed and not spared:
            self.drop(entry.pattern, entry.url)
            return False
        pattern.fetched += 1
        return True

    def has_room_for_calendar(self, entry: Entry) -> bool:
        """Count a calendar page that was set aside; return False if there were enough of its pattern."""
        pattern = self._of(entry.pattern)
        pattern.calendar += 1
        return pattern.calendar <= (CALENDAR_LIMIT if entry.own < PROMISING else _PROMISING_CALENDAR_LIMIT)

    def is_trap(self, entry: Entry) -> bool:
        """Return True, and drop the URL, if it adds to itself or its pattern has ended."""
        shape = ""
        if urls.repeats(entry.url):
            shape = "/…/" + "/".join(entry.pattern.partition("?")[0].split("/")[-2:])
        else:
            pattern = self._get(entry.pattern)
            if pattern is not None and pattern.closed and not _is_promising(entry):
                shape = entry.pattern
        if not shape:
            return False
        self.drop(shape, entry.url)
        return True

    def is_chained(self, entry: Entry) -> bool:
        """Return True for a page of a template that is known well: the fortieth page of a list is far, but not deep.

        What ends a pattern ends such a chain, too.
        """
        pattern = self._get(entry.pattern)
        if pattern is None or "*" not in entry.pattern or urls.is_calendar(entry.url):
            return False
        return pattern.fetched >= _KNOWN and not pattern.closed and entry.depth <= _LONGEST_CHAIN * self._max_depth

    def is_endless(self, entry: Entry) -> bool:
        """Return True for one more page of a template that page after page brought nothing new: a trap, no depth."""
        pattern = self._get(entry.pattern) if "*" in entry.pattern else None
        promising = entry.own >= PROMISING and not _is_wordless(entry)
        return not promising and pattern is not None and pattern.barren >= _ENDLESS

    def harvest(self, entry: Entry, news: News, fresh: Collection[str]) -> None:
        """Tell what the page of ``entry`` brought; patterns that bring nothing more are closed.

        ``fresh``: the patterns of the URLs that it named first. What a chain of pages without new words leads to is
        nothing new for its figures, or the months and the days of a calendar would keep each other open.
        """
        pattern = self._get(entry.pattern)
        if pattern is None or "*" not in entry.pattern:
            return
        finder = urls.pattern(entry.found_on)
        worded = news is News.WORDS
        pattern.stale = 0 if worded else pattern.stale + 1
        pattern.chain = 0 if worded else pattern.chain + (finder == entry.pattern)
        figures = news is News.FIGURES and not self._is_dull(finder)
        dull = self._is_dull(entry.pattern)
        leads_on = any(shape != entry.pattern and not (dull and self._is_stale(shape)) for shape in fresh)
        pattern.barren = 0 if worded or figures or leads_on else pattern.barren + 1
        if pattern.fetched >= _TRIAL and pattern.barren >= _BARREN:
            pattern.closes_at = pattern.closes_at or (pattern.fetched // _CLOSES_AT + 1) * _CLOSES_AT

    def drop(self, shape: str, url: str) -> None:
        """Note that ``url`` is cut off with the pattern ``shape``."""
        mark = mark_of(url)
        if mark in self._seen_traps:
            return
        if len(self._seen_traps) < _MOST_TRAPS:
            self._seen_traps.add(mark)
        self.traps[shape] = self.traps.get(shape, 0) + 1

    def _get(self, shape: str) -> _Pattern | None:
        return self._known.get(mark_of(shape))

    def _of(self, shape: str) -> _Pattern:
        """Return what is known of the pattern ``shape``, from now on anyway."""
        return self._known.setdefault(mark_of(shape), _Pattern())

    def _is_stale(self, shape: str) -> bool:
        """Return True if page after page of a template had no new words."""
        pattern = self._get(shape)
        return pattern is not None and pattern.stale >= _ENDLESS

    def _is_dull(self, shape: str) -> bool:
        """Return True for a template whose pages lead to each other and have no new words."""
        pattern = self._get(shape)
        return pattern is not None and pattern.chain >= _DULL


def _is_promising(entry: Entry) -> bool:
    """Return True if a URL is to be fetched even if its pattern has long brought nothing."""
    return entry.score >= PROMISING and not _is_wordless(entry)


def _is_wordless(entry: Entry) -> bool:
    """Return True for the "» 17" of a list: what stands around it is promising for each of its pages, without end."""
    return _WORD.search(entry.label) is None and urls.pattern(entry.found_on) == entry.pattern
