"""What to fetch next: the likeliest evidence first, each URL once, endless patterns cut off.

The frontier holds URLs, never requests or bodies. It does no I/O and reads no clock: the time is passed in.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import log2

from checklist.model import FetchStatus, Trap
from crawler import urls

CALENDAR_LIMIT = 36
PATTERN_LIMITS = (5_000, 2_500, 600)
"""URLs fetched of one pattern, by how many of its parameters vary: none, one, several."""
PROMISING_CALENDAR_LIMIT = 150
"""Days and months fetched of one pattern where the links to them read like evidence."""
PATTERN_TRIAL = 150
"""Pages of one pattern after which it must still bring something new."""
PATTERN_BARREN = 100
"""Pages in a row without anything new that end a pattern."""
_CLOSES_AT = 50
"""A pattern ends at a multiple of this, so that the answers just in flight make no difference to what is left out."""
PROMISING = 0.4
"""Rating from which a URL is fetched even if its pattern has long brought nothing: absence must be earned."""
MAX_WAITING = 100_000
"""URLs known and not yet fetched; beyond it the least likely are only counted."""
NEW_PER_PAGE = 5_000
"""New URLs taken from one page."""


@dataclass(slots=True, eq=False)
class Entry:
    """A URL on its way: where it was found and how likely it is evidence."""

    url: str
    score: float
    depth: int
    found_on: str
    label: str
    pattern: str
    outside: bool = False
    """A document on a known host of others, fetched once."""
    tries: int = 0
    late: bool = False
    """Failed before; tried a last time when nothing else is left."""
    own: float = 0.0
    """How likely the words of a link to it make it evidence, whatever page they stand on."""
    is_map: bool = False
    """It looks like the agency's own list of OIT items."""
    is_section: bool = False
    """Nothing speaks for evidence itself, but it looks like the way to some."""
    family: str = ""
    """How its label begins, without digits: links that begin alike lead to pages of a kind."""
    rank: float = 0.0
    labels: tuple[int, ...] = ()
    via: str = ""
    """The URL to ask for where it differs (a viewer's download address)."""
    mute: bool = False
    """Its answer is here and names no other URL, however long it takes to read."""


@dataclass(slots=True)
class Landed:
    """What is kept of a URL that is done with: enough to answer redirects to it."""

    status: FetchStatus
    content_hash: str
    http_status: int | None
    content_type: str
    size: int
    final_url: str = ""
    """Where it led, if that is another URL."""


@dataclass(slots=True)
class _Pattern:
    fetched: int = 0
    barren: int = 0
    calendar: int = 0
    closes_at: int = 0
    closed: bool = False


class Frontier:
    """URLs waiting, in flight and done. ``max_depth``: clicks from the home page."""

    def __init__(self, *, max_depth: int) -> None:
        self._max_depth = max_depth
        self._heap: list[tuple[float, int, str]] = []
        self._waiting: dict[str, Entry] = {}
        self._delayed: list[tuple[float, int, Entry]] = []
        self._late: list[Entry] = []
        self._doubtful: dict[str, Entry] = {}
        self._rounds: dict[str, int] = {}
        self._deep: dict[str, Entry] = {}
        self._flying: dict[str, Entry] = {}
        self._parked: set[str] = set()
        self._done: dict[str, Landed] = {}
        self._patterns: dict[str, _Pattern] = {}
        self._families: Counter[str] = Counter()
        self._traps: dict[str, int] = {}
        self._seen_traps: set[int] = set()
        self._serial = 0
        self.overflow = 0
        self.taken = 0
        """URLs that were let in so far."""

    # ---------------------------------------------------------------------------------------------------- coming in

    def knows(self, url: str) -> bool:
        """Return True if ``url`` is waiting, in flight or done."""
        return (
            url in self._waiting
            or url in self._done
            or url in self._flying
            or url in self._parked
            or url in self._doubtful
        )

    def waiting(self, url: str) -> Entry | None:
        """Return the entry of ``url`` while it waits."""
        return self._waiting.get(url) or self._doubtful.get(url)

    def add(self, entry: Entry) -> bool:
        """Take ``entry`` unless it is known, too deep or part of a trap; return True if it now waits."""
        if self.knows(entry.url):
            return False
        if not entry.outside and self._is_trap(entry):
            return False
        if entry.depth > self._max_depth:
            if len(self._deep) < MAX_WAITING:
                self._deep.setdefault(entry.url, entry)
            return False
        self._deep.pop(entry.url, None)
        if not entry.outside and _is_doubtful(entry):
            self.taken += 1
            self._doubt(entry)
            return True
        if len(self._waiting) >= MAX_WAITING and entry.score < 0.5:
            self.overflow += 1
            return False
        self.taken += 1
        self._waiting[entry.url] = entry
        self._push(entry)
        return True

    def raise_score(self, entry: Entry, score: float, label: str) -> None:
        """Give a waiting entry a better score, found through another of its links."""
        entry.score = score
        if label:
            entry.label = label
        if entry.url not in self._doubtful:
            self._push(entry)
        elif not _is_doubtful(entry):
            self._waiting[entry.url] = self._doubtful.pop(entry.url)
            self._push(entry)

    def _doubt(self, entry: Entry) -> None:
        """Set a calendar page or another view of a page aside until all else is done.

        Whether it is worth asking for then no longer hangs on what happened to land first.
        """
        before = self._rounds.get(entry.found_on)
        self._rounds[entry.url] = 0 if before is None else before + 1
        self._doubtful[entry.url] = entry

    def release(self) -> bool:
        """Let the next round of what was set aside wait like the rest; return False if there is none.

        To be called when nothing else waits or is in flight. Rounds are clicks between pages that were set aside.
        """
        while self._doubtful:
            now = min(self._rounds[url] for url in self._doubtful)
            batch = sorted((len(url), url) for url in self._doubtful if self._rounds[url] == now)
            asked = [self._doubtful.pop(url) for _, url in batch]
            released = [entry for entry in asked if self._is_worth(entry)]
            for entry in released:
                self._waiting[entry.url] = entry
                self._push(entry)
            if released:
                return True
        return False

    def _is_worth(self, entry: Entry) -> bool:
        shape = entry.pattern
        if urls.is_calendar(entry.url):
            pattern = self._patterns.setdefault(shape, _Pattern())
            pattern.calendar += 1
            if pattern.calendar <= (CALENDAR_LIMIT if entry.own < PROMISING else PROMISING_CALENDAR_LIMIT):
                return True
        elif not self.knows(urls.plain_view(entry.url)):
            return True
        self._drop(shape, entry.url)
        return False

    def surface(self, depths: Mapping[str, int]) -> None:
        """Take what was too deep on the way it was met first, now that the shortest ways (in clicks) are known."""
        for url, entry in list(self._deep.items()):
            depth = depths.get(url, entry.depth)
            if self.knows(url):
                del self._deep[url]
            elif depth <= self._max_depth:
                entry.depth = depth
                self.add(entry)

    @property
    def too_deep(self) -> int:
        """Number of URLs left out because they are more clicks away than allowed."""
        return sum(1 for url in self._deep if not self.knows(url))

    def _push(self, entry: Entry) -> None:
        entry.rank = self._rank(entry)
        self._serial += 1
        heapq.heappush(self._heap, (-entry.rank, self._serial, entry.url))

    def _rank(self, entry: Entry) -> float:
        pattern = self._patterns.get(entry.pattern)
        worn = log2(1 + pattern.fetched) if pattern is not None else 0.0
        told = log2(1 + self._families[entry.family]) if entry.family else 0.0
        # Pages of one template, and labels that begin alike, seldom differ in kind: what was fetched often can wait.
        return entry.score - 0.02 * min(entry.depth, 10) - 0.05 * worn - 0.12 * told

    def _is_trap(self, entry: Entry) -> bool:
        shape = ""
        if urls.repeats(entry.url):
            shape = "/…/" + "/".join(entry.pattern.partition("?")[0].split("/")[-2:])
        else:
            pattern = self._patterns.get(entry.pattern)
            if pattern is not None and pattern.closed and entry.score < PROMISING:
                shape = entry.pattern
        if not shape:
            return False
        self._drop(shape, entry.url)
        return True

    def _drop(self, shape: str, url: str) -> None:
        mark = hash(url)
        if mark in self._seen_traps:
            return
        if len(self._seen_traps) < 500_000:
            self._seen_traps.add(mark)
        self._traps[shape] = self._traps.get(shape, 0) + 1

    # ---------------------------------------------------------------------------------------------------- going out

    def pop(self, now: float) -> Entry | None:
        """Return the next entry to fetch, or None if nothing is ready at ``now`` (monotonic seconds)."""
        if self._delayed and self._delayed[0][0] <= now:
            entry = heapq.heappop(self._delayed)[2]
            self._flying[entry.url] = entry
            return entry
        while self._heap:
            rank, _, url = heapq.heappop(self._heap)
            found = self._waiting.get(url)
            if found is None or -rank != found.rank:
                continue
            current = self._rank(found)
            if current < found.rank - 0.01 and self._heap and current < -self._heap[0][0]:
                self._push(found)
                continue
            del self._waiting[url]
            if not found.outside and not self._admit(found):
                continue
            self._flying[url] = found
            return found
        return self._pop_late()

    def _pop_late(self) -> Entry | None:
        if not self._late or self._delayed or self._flying:
            return None
        entry = self._late.pop(0)
        self._flying[entry.url] = entry
        return entry

    def _admit(self, entry: Entry) -> bool:
        pattern = self._patterns.setdefault(entry.pattern, _Pattern())
        calendar = urls.is_calendar(entry.url)
        limit = PATTERN_LIMITS[min(entry.pattern.count("=*"), 2)]
        if calendar:
            limit = PROMISING_CALENDAR_LIMIT  # and counted before, when it was let in
        if pattern.fetched >= limit or 0 < pattern.closes_at <= pattern.fetched:
            pattern.closed = True
        spared = entry.score >= PROMISING and not calendar and pattern.fetched < 2 * limit
        if pattern.closed and not spared:
            self._drop(entry.pattern, entry.url)
            return False
        pattern.fetched += 1
        if entry.family:
            self._families[entry.family] += 1
        return True

    def again(self, entry: Entry, at: float) -> None:
        """Put an entry in flight back, to be tried again at ``at``."""
        self._flying.pop(entry.url, None)
        entry.tries += 1
        self._serial += 1
        heapq.heappush(self._delayed, (at, self._serial, entry))

    def park(self, url: str) -> None:
        """Note that ``url`` was answered by a redirect and ends when its target does."""
        self._flying.pop(url, None)
        self._parked.add(url)

    def postpone(self, entry: Entry) -> None:
        """Put an entry in flight behind everything else."""
        self._flying.pop(entry.url, None)
        self._parked.add(entry.url)
        self._late.append(entry)

    def next_at(self) -> float | None:
        """Return when the next delayed entry is due; None without any."""
        return self._delayed[0][0] if self._delayed else None

    def done(self, url: str, landed: Landed) -> None:
        """Note that ``url`` has ended."""
        self._flying.pop(url, None)
        self._waiting.pop(url, None)
        self._doubtful.pop(url, None)
        self._parked.discard(url)
        self._done[url] = landed

    def resumed(self, url: str, landed: Landed) -> None:
        """Note that ``url`` ended in an earlier run; it counts for its pattern as if it had been asked for now."""
        if landed.http_status is not None:
            pattern = self._patterns.setdefault(urls.pattern(url), _Pattern())
            pattern.fetched += 1
            # What was set aside in the earlier run was let in by it.
            pattern.calendar += url in self._doubtful and urls.is_calendar(url)
        self.done(url, landed)

    def landed(self, url: str) -> Landed | None:
        """Return how ``url`` ended; None while it has not."""
        return self._done.get(url)

    def harvest(self, entry: Entry, *, new: bool) -> None:
        """Tell whether the page of ``entry`` brought something new; patterns that bring nothing more are closed."""
        pattern = self._patterns.get(entry.pattern)
        if pattern is None or "*" not in entry.pattern:
            return
        pattern.barren = 0 if new else pattern.barren + 1
        if pattern.fetched >= PATTERN_TRIAL and pattern.barren >= PATTERN_BARREN:
            pattern.closes_at = pattern.closes_at or (pattern.fetched // _CLOSES_AT + 1) * _CLOSES_AT

    # ------------------------------------------------------------------------------------------------------ summary

    def __len__(self) -> int:
        return len(self._waiting) + len(self._delayed) + len(self._late) + len(self._doubtful)

    @property
    def quiet(self) -> bool:
        """True if nothing but what was set aside is left, and nothing in flight can name more."""
        if self._waiting or self._delayed or self._late:
            return False
        return all(entry.mute for entry in self._flying.values())

    @property
    def busy(self) -> int:
        """Number of URLs in flight."""
        return len(self._flying)

    def left(self) -> list[Entry]:
        """Return what was never fetched, likeliest first."""
        delayed = (entry for _, _, entry in self._delayed)
        rest = [*self._waiting.values(), *self._flying.values(), *delayed, *self._late, *self._doubtful.values()]
        return sorted(rest, key=lambda entry: (-entry.score, entry.depth, entry.url))

    def traps(self) -> tuple[Trap, ...]:
        """Return the patterns that were cut off, by name."""
        return tuple(Trap(shape, count) for shape, count in sorted(self._traps.items()))


def _is_doubtful(entry: Entry) -> bool:
    return urls.is_calendar(entry.url) or (entry.own < PROMISING and urls.is_another_view(entry.url))
