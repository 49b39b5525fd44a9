"""What to fetch next: the likeliest evidence first, each URL once, endless patterns cut off.

The frontier holds URLs, never requests or bodies. Their texts wait in a temporary file (``crawler.spill``), so whatever
reads an entry may raise SpillError. It reads no clock: the time is passed in.
"""

from __future__ import annotations

import heapq
import re
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from math import log2
from struct import Struct

from checklist.model import Trap
from crawler import urls
from crawler.marks import Numbers, mark_of
from crawler.patterns import CALENDAR_LIMIT, PROMISING, News, Patterns
from crawler.shelf import Entry, Gist, Landed, Shelf, Stand, gist_of
from crawler.spill import Spill

__all__ = ["NEW_PER_PAGE", "PROMISING", "WAITING", "Entry", "Frontier", "Landed", "Stand"]

MAX_WAITING = 100_000
"""URLs known and not yet fetched; beyond it the least likely are only counted."""
NEW_PER_PAGE = 5_000
"""New URLs taken from one page."""
_NUMBERS = re.compile(r"\d{1,9}")
_FLOAT = Struct(">d")
_BITS = Struct(">Q")
_SIGN = 1 << 63
_ALL = (1 << 64) - 1
_NUMBER = (1 << 32) - 1
WAITING = (Stand.WAITING, Stand.ASIDE)


class Frontier:
    """URLs waiting, in flight and done. ``max_depth``: clicks from the home page."""

    def __init__(self, *, max_depth: int, texts: Spill | None = None) -> None:
        self._max_depth = max_depth
        self._shelf = Shelf(texts if texts is not None else Spill())
        self._heap: list[int] = []
        """Rank, serial number and URL number of what waits in one int each, a quarter of a tuple's memory."""
        self._delayed: list[tuple[float, int, Entry]] = []
        self._late: list[Entry] = []
        self._aside: dict[int, array[int]] = {}
        """By round, the numbers of the URLs that were set aside."""
        self._rounds = Numbers()
        self._deep: dict[str, Entry] = {}
        self._flying: dict[str, Entry] = {}
        self._patterns = Patterns(max_depth)
        self._families = Numbers()
        self._serial = 0
        self.overflow = 0
        self.taken = 0
        """URLs that were let in so far."""

    # ---------------------------------------------------------------------------------------------------- coming in

    def number(self, url: str) -> int:
        """Return the number of ``url``, by which one can go on asking; 0 if it was never heard of."""
        return self._shelf.number(url)

    def numbers(self, urls: Iterable[str]) -> list[int]:
        """Return the number of each of ``urls``, as ``number`` does."""
        return self._shelf.numbers(urls)

    def unknown(self, urls: Iterable[str]) -> list[int]:
        """Return the positions of those of ``urls`` that ``knows`` would not know."""
        return self._shelf.unknown(urls)

    @property
    def deaf(self) -> Sequence[int]:
        """By number: the clicks from which a link to the URL tells nothing more, whatever its words."""
        return self._shelf.deaf

    def hush(self, number: int) -> None:
        """Note that no link to a URL that no longer waits can tell more."""
        self._shelf.deaf[number] = 0

    def knows(self, url: str) -> bool:
        """Return True if ``url`` is waiting, in flight or done."""
        return self._shelf.stand_of(url) != Stand.UNKNOWN

    def stand(self, number: int) -> int:
        """Return where the URL stands, a ``Stand``."""
        return self._shelf.stand(number)

    def hear(self, number: int, mark: int, depth: int) -> tuple[float, float] | None:
        """Note that a URL that waits was met again, with words of this mark and so many clicks away.

        Return its score and own rating if the words are new and more may be heard of it; None if not.
        """
        return self._shelf.hear(number, mark, depth) if number else None

    def found(self, number: int, found_on: str, label: str) -> None:
        """Note the first page that links a URL that waits, known from a sitemap until now."""
        if self._shelf.is_found(number):
            return
        entry = self._shelf.entry(number)
        entry.found_on = found_on
        entry.label = entry.label or label
        self._shelf.keep(entry, Stand(self._shelf.stand(number)))

    def add(self, entry: Entry) -> bool:
        """Take ``entry`` unless it is known, too deep or part of a trap; return True if it now waits."""
        if self.knows(entry.url):
            return False
        if not entry.outside and self._patterns.is_trap(entry):
            return False
        if entry.depth > self._max_depth and not self._patterns.is_chained(entry):
            if urls.is_calendar(entry.url):  # month after month without end: a trap, and nothing is left open by it
                self._patterns.drop(entry.pattern, entry.url)
            elif len(self._deep) < MAX_WAITING:
                self._deep.setdefault(entry.url, entry)
            return False
        self._deep.pop(entry.url, None)
        if not entry.outside and _is_doubtful(entry):
            self.taken += 1
            self._doubt(entry)
            return True
        if self._shelf.count(Stand.WAITING) >= MAX_WAITING and entry.score < 0.5:
            self.overflow += 1
            return False
        self.taken += 1
        self._push(entry)
        return True

    def improve(self, number: int, better: Entry) -> None:
        """Take what another link tells of a URL that waits: words that rate it higher."""
        if not number:
            return
        entry = self._shelf.entry(number)
        words = entry.family, entry.label
        entry.is_map, entry.is_section, entry.family = better.is_map, better.is_section, better.family
        entry.score = max(entry.score, better.score)
        entry.own = max(entry.own, better.own)
        entry.label = better.label or entry.label
        reworded = words != (entry.family, entry.label)
        if self._shelf.stand(number) == Stand.ASIDE and _is_doubtful(entry):
            self._shelf.keep(entry, Stand.ASIDE, reworded=reworded)
        else:
            self._push(entry, reworded=reworded)

    def rating(self, number: int) -> tuple[float, float]:
        """Return score and own rating of a URL that waits."""
        return self._shelf.rating(number)

    def own(self, number: int, own: float) -> None:
        """Let ``own`` be how likely the words of a link make a URL evidence that waits."""
        self._shelf.set_own(number, own)

    def _doubt(self, entry: Entry) -> None:
        """Set a calendar page or another view of a page aside until all else is done.

        Whether it is worth asking for then no longer hangs on what happened to land first.
        """
        now = self._rounds.get(mark_of(entry.found_on), -1) + 1
        self._rounds.put(mark_of(entry.url), now)
        self._aside.setdefault(now, array("I")).append(self._shelf.keep(entry, Stand.ASIDE))

    def release(self) -> bool:
        """Let the next round of what was set aside wait like the rest; return False if there is none.

        To be called when nothing else waits or is in flight. Rounds are clicks between pages that were set aside.
        """
        while self._aside:
            released = [entry for entry in self._next_round() if self._is_worth(entry)]
            for entry in released:
                self._push(entry, reworded=False)
            if released:
                return True
        return False

    def _next_round(self) -> list[Entry]:
        """Return the entries of the next round, which no longer wait."""
        now = min(self._aside)
        numbers = sorted(set(self._aside.pop(now)))
        aside = [self._shelf.entry(number) for number in numbers if self._shelf.stand(number) == Stand.ASIDE]
        batch = [entry for entry in aside if self._rounds.get(mark_of(entry.url), now) == now]
        for entry in batch:
            self._shelf.move(entry.url, Stand.UNKNOWN)
        if len(batch) > CALENDAR_LIMIT:
            # So many at once are the months of an archive, of which the latest matter: a calendar leads on by a few.
            return sorted(batch, key=lambda entry: (_latest(entry.url), entry.url), reverse=True)
        return sorted(batch, key=lambda entry: (len(entry.url), entry.url))

    def _is_worth(self, entry: Entry) -> bool:
        shape = entry.pattern
        if urls.is_calendar(entry.url):
            if self._patterns.has_room_for_calendar(entry):
                return True
        elif not self.knows(urls.plain_view(entry.url)):
            return True
        self._patterns.drop(shape, entry.url)
        return False

    def surface(self, depths: Mapping[str, int]) -> None:
        """Take what was too deep on the way it was met first, now that the shortest ways (in clicks) are known."""
        for url, entry in list(self._deep.items()):
            depth = depths.get(url, entry.depth)
            if self.knows(url):
                del self._deep[url]
                continue
            entry.depth = depth
            if depth <= self._max_depth or self._patterns.is_chained(entry):
                self.add(entry)

    @property
    def too_deep(self) -> int:
        """Number of URLs left out because they are more clicks away than allowed; endless chains are none of them."""
        return sum(
            1 for url, entry in self._deep.items() if not self.knows(url) and not self._patterns.is_endless(entry)
        )

    def _push(self, entry: Entry, *, reworded: bool = True) -> None:
        entry.rank = self._rank(gist_of(entry))
        self._line_up(self._shelf.keep(entry, Stand.WAITING, reworded=reworded), _order(entry.rank))

    def _line_up(self, number: int, order: int) -> None:
        self._serial += 1
        heapq.heappush(self._heap, (order << 32 | self._serial) << 32 | number)

    def _rank(self, gist: Gist) -> float:
        score, depth, shape, family = gist
        worn = log2(1 + self._patterns.fetched(shape))
        told = log2(1 + self._families.get(family, 0)) if family else 0.0
        # Pages of one template, and labels that begin alike, seldom differ in kind: what was fetched often can wait.
        return score - 0.02 * min(depth, 10) - 0.05 * worn - 0.12 * told

    # ---------------------------------------------------------------------------------------------------- going out

    def pop(self, now: float) -> Entry | None:
        """Return the next entry to fetch, or None if nothing is ready at ``now`` (monotonic seconds)."""
        if self._delayed and self._delayed[0][0] <= now:
            entry = heapq.heappop(self._delayed)[2]
            self._fly(entry)
            return entry
        while self._heap:
            found = self._first()
            if found is None:
                continue
            if not found.outside and not self._admit(found):
                self._shelf.move(found.url, Stand.UNKNOWN)
                continue
            self._fly(found)
            return found
        return self._pop_late()

    def _first(self) -> Entry | None:
        """Return the entry that the first place of the heap is held for, unless it has a later one by now."""
        shelf, heap = self._shelf, self._heap
        place = heapq.heappop(heap)
        number = place & _NUMBER
        rank = _rank_of(place >> 64)
        if shelf.stand(number) != Stand.WAITING or rank != shelf.ranks[number]:
            return None
        # Most have grown stale by now, and only what is given out is worth reading back.
        current = self._rank(shelf.gist(number))
        if current < rank - 0.01 and heap and (order := _order(current)) > heap[0] >> 64:
            shelf.ranks[number] = current
            self._line_up(number, order)
            return None
        return shelf.entry(number)

    def _fly(self, entry: Entry) -> None:
        self._shelf.move(entry.url, Stand.AWAY)
        self._flying[entry.url] = entry

    def _pop_late(self) -> Entry | None:
        if not self._late or self._delayed or self._flying:
            return None
        entry = self._late.pop(0)
        self._fly(entry)
        return entry

    def _admit(self, entry: Entry) -> bool:
        if not self._patterns.admit(entry):
            return False
        if entry.family:
            family = mark_of(entry.family)
            self._families.put(family, self._families.get(family, 0) + 1)
        return True

    def again(self, entry: Entry, at: float) -> None:
        """Put an entry in flight back, to be tried again at ``at``."""
        self._land(entry.url)
        entry.tries += 1
        self._serial += 1
        heapq.heappush(self._delayed, (at, self._serial, entry))

    def _land(self, url: str) -> None:
        """Take ``url`` out of what is in flight; it is not done with."""
        self._flying.pop(url, None)
        self._shelf.move(url, Stand.AWAY)

    def park(self, url: str) -> None:
        """Note that ``url`` was answered by a redirect and ends when its target does."""
        self._land(url)

    def postpone(self, entry: Entry) -> None:
        """Put an entry in flight behind everything else."""
        self._land(entry.url)
        self._late.append(entry)

    def next_at(self) -> float | None:
        """Return when the next delayed entry is due; None without any."""
        return self._delayed[0][0] if self._delayed else None

    def done(self, url: str, landed: Landed) -> None:
        """Note that ``url`` has ended."""
        self._flying.pop(url, None)
        self._shelf.end(url, landed)

    def resumed(self, url: str, landed: Landed) -> None:
        """Note that ``url`` ended in an earlier run; it counts for its pattern as if it had been asked for now."""
        if landed.http_status is not None:
            # What was set aside in the earlier run was let in by it.
            self._patterns.resumed(url, aside=self._shelf.stand_of(url) == Stand.ASIDE)
        self.done(url, landed)

    def landed(self, url: str) -> Landed | None:
        """Return how ``url`` ended; None while it has not."""
        return self._shelf.landed(url)

    def harvest(self, entry: Entry, news: News, fresh: Collection[str] = ()) -> None:
        """Tell what the page of ``entry`` brought, and the patterns of the URLs that it named first."""
        self._patterns.harvest(entry, news, fresh)

    # ------------------------------------------------------------------------------------------------------ summary

    def __len__(self) -> int:
        return sum(map(self._shelf.count, WAITING)) + len(self._delayed) + len(self._late)

    @property
    def quiet(self) -> bool:
        """True if nothing but what was set aside is left, and nothing in flight can name more."""
        if self._shelf.count(Stand.WAITING) or self._delayed or self._late:
            return False
        return all(entry.mute for entry in self._flying.values())

    @property
    def busy(self) -> int:
        """Number of URLs in flight."""
        return len(self._flying)

    def left(self) -> Iterator[Entry]:
        """Yield what was never fetched, likeliest first."""
        held = [*self._flying.values(), *(entry for _, _, entry in self._delayed), *self._late]
        order = [(*_likeliest(entry), index, -1) for index, entry in enumerate(held)]
        for stand in WAITING:
            order += [(*_likeliest(self._shelf.entry(number)), -1, number) for number in self._shelf.at(stand)]
        order.sort()
        return (held[index] if number < 0 else self._shelf.entry(number) for *_, index, number in order)

    def traps(self) -> tuple[Trap, ...]:
        """Return the patterns that were cut off, by name."""
        deep = (entry for url, entry in self._deep.items() if not self.knows(url))
        endless = (entry.pattern for entry in deep if self._patterns.is_endless(entry))
        cut = Counter(self._patterns.traps) + Counter(endless)
        return tuple(Trap(shape, count) for shape, count in sorted(cut.items()))


def _latest(url: str) -> list[int]:
    """The numbers of an address, the greatest first: a year before its month, whatever comes first in the address."""
    return sorted((int(number) for number in _NUMBERS.findall(url)), reverse=True)


def _is_doubtful(entry: Entry) -> bool:
    return urls.is_calendar(entry.url) or (entry.own < PROMISING and urls.is_another_view(entry.url))


def _likeliest(entry: Entry) -> tuple[float, int, str]:
    return -entry.score, entry.depth, entry.url


def _order(rank: float) -> int:
    """Return a number of 64 bits that is the smaller the higher ``rank`` is."""
    bits: int = _BITS.unpack(_FLOAT.pack(0.0 - rank))[0]  # a plain minus makes another zero of 0.0
    return bits ^ (_ALL if bits & _SIGN else _SIGN)


def _rank_of(order: int) -> float:
    """Return the rank that ``_order`` made ``order`` of."""
    rank: float = _FLOAT.unpack(_BITS.pack(order ^ (_SIGN if order & _SIGN else _ALL)))[0]
    return -rank
