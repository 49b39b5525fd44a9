"""Where every known URL of a crawl stands, in a hundred bytes each.

A large site names tens of thousands long before they are fetched. What is asked for with every link to a URL stays in
memory; its words, and how it ended, are put away as texts.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from struct import Struct
from typing import Final

from checklist.model import FetchStatus
from crawler.marks import Numbers, mark_of
from crawler.spill import Spill, fields, packed

MOST_LABELS: Final = 4
"""Labels heard of a URL while it waits."""
_NONE: Final = -1
_NOBODY: Final = 0
_LISTENS: Final = (1 << 16) - 1
_HELD: Final = Struct("<ddiBB4q")
"""Of an entry: score, own rating, depth, tries, what is true of it, and the marks of its labels."""
_RATED: Final = Struct("<d8xi")
_OWN: Final = Struct("<d")
_AT_OWN: Final = 8
_AT_TRUTHS: Final = 21
_OUTSIDE, _LATE, _IS_MAP, _IS_SECTION, _MUTE, _IS_FOUND = (1 << bit for bit in range(6))
_TEXTS: Final = 6
"""URL, found_on, pattern, family, via and label: all but the label without a NUL."""


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
    """Marks of the labels heard, at most ``MOST_LABELS``; none is 0."""
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


class Stand(IntEnum):
    """Where a URL stands."""

    UNKNOWN = 0
    WAITING = 1
    ASIDE = 2
    """Waits until all else is done."""
    AWAY = 3
    """In flight, to be asked for again soon, or behind another URL."""
    DONE = 4


Gist = tuple[float, int, int, int]
"""What the rank of an entry hangs on: score, depth, mark of its pattern, mark of its family (0 without any)."""


def gist_of(entry: Entry) -> Gist:
    """Return the gist of ``entry``."""
    return entry.score, entry.depth, mark_of(entry.pattern), mark_of(entry.family) if entry.family else 0


class Shelf:
    """Known URLs by number, counted from 1 (0: all that are not known), with the entries of those that wait."""

    def __init__(self, texts: Spill) -> None:
        self._texts = texts
        self._numbers = Numbers()
        self._stands = bytearray([Stand.UNKNOWN])
        self._held = bytearray(_HELD.size)
        self._places = array("q", [_NONE])
        self.ranks = array("d", [0.0])
        """The rank of each entry, by number."""
        self._shapes = array("q", [0])  # by number: the mark of its pattern
        self._families = array("q", [0])
        self._counts = [0] * len(Stand)
        self.deaf = array("H", [_LISTENS])
        """By number: the clicks from which a link to the URL tells nothing more, whatever its words."""

    def numbers(self, urls: Iterable[str]) -> list[int]:
        """Return the number of each of ``urls``; 0 for those without one."""
        return self._numbers.get_all(map(mark_of, urls), _NOBODY)

    def unknown(self, urls: Iterable[str]) -> list[int]:
        """Return the positions of those of ``urls`` that stand nowhere."""
        stands = self._stands
        return [at for at, number in enumerate(self.numbers(urls)) if not stands[number]]

    def number(self, url: str) -> int:
        """Return the number of ``url``; 0 if it has none."""
        return self._numbers.get(mark_of(url), _NOBODY)

    def stand(self, number: int) -> int:
        """Return where URL ``number`` stands."""
        return self._stands[number]

    def stand_of(self, url: str) -> int:
        """Return where ``url`` stands."""
        return self._stands[self._numbers.get(mark_of(url), _NOBODY)]

    def count(self, stand: Stand) -> int:
        """Return how many URLs stand there; not to be asked of the unknown."""
        return self._counts[stand]

    def at(self, stand: Stand) -> Iterator[int]:
        """Yield the numbers of the URLs that stand there now."""
        number = self._stands.find(stand)
        while number >= 0:
            yield number
            number = self._stands.find(stand, number + 1)

    def move(self, url: str, stand: Stand) -> int:
        """Let ``url`` stand there; return its number."""
        mark = mark_of(url)
        number = self._numbers.get(mark, _NOBODY) or self._begin(mark)
        self._counts[self._stands[number]] -= 1
        self._counts[stand] += 1
        self._stands[number] = stand
        self.deaf[number] = _LISTENS
        return number

    def _begin(self, mark: int) -> int:
        number = len(self._stands)
        self._numbers.put(mark, number)
        self._stands.append(Stand.UNKNOWN)
        self._held.extend(bytes(_HELD.size))
        self._places.append(_NONE)
        self.ranks.append(0.0)
        self._shapes.append(0)
        self._families.append(0)
        self.deaf.append(_LISTENS)
        return number

    # --------------------------------------------------------------------------------------------------------- waiting

    def keep(self, entry: Entry, stand: Stand, *, reworded: bool = True) -> int:
        """Put ``entry`` away, there; return its number. Unless ``reworded`` its texts are put away already."""
        number = self.move(entry.url, stand)
        truths = entry.outside * _OUTSIDE + entry.late * _LATE + entry.is_map * _IS_MAP
        truths += entry.is_section * _IS_SECTION + entry.mute * _MUTE + bool(entry.found_on) * _IS_FOUND
        marks = (*entry.labels, 0, 0, 0, 0)[:MOST_LABELS]
        at = number * _HELD.size
        _HELD.pack_into(self._held, at, entry.score, entry.own, entry.depth, entry.tries, truths, *marks)
        if marks[-1]:
            self.deaf[number] = min(entry.depth, _LISTENS)
        self.ranks[number] = entry.rank
        _, _, self._shapes[number], self._families[number] = gist_of(entry)
        if reworded:
            texts = packed(entry.url, entry.found_on, entry.pattern, entry.family, entry.via, entry.label)
            self._places[number] = self._texts.put(texts)
        return number

    def entry(self, number: int) -> Entry:
        """Return the entry of a URL that waits."""
        score, own, depth, tries, truths, *marks = _HELD.unpack_from(self._held, number * _HELD.size)
        url, found_on, pattern, family, via, label = fields(self._texts.get(self._places[number]), _TEXTS)
        return Entry(
            url,
            score,
            depth,
            found_on,
            label,
            pattern,
            outside=bool(truths & _OUTSIDE),
            tries=tries,
            late=bool(truths & _LATE),
            own=own,
            is_map=bool(truths & _IS_MAP),
            is_section=bool(truths & _IS_SECTION),
            family=family,
            rank=self.ranks[number],
            labels=tuple(filter(None, marks)),
            via=via,
            mute=bool(truths & _MUTE),
        )

    def gist(self, number: int) -> Gist:
        """Return the gist of a URL that waits; no text is read for it."""
        score, depth = _RATED.unpack_from(self._held, number * _HELD.size)
        return score, depth, self._shapes[number], self._families[number]

    def rating(self, number: int) -> tuple[float, float]:
        """Return score and own rating of a URL that waits."""
        score, own, *_ = _HELD.unpack_from(self._held, number * _HELD.size)
        return score, own

    def set_own(self, number: int, own: float) -> None:
        """Set the own rating of a URL that waits."""
        _OWN.pack_into(self._held, number * _HELD.size + _AT_OWN, own)

    def is_found(self, number: int) -> bool:
        """Return True if it is known which page links a URL that waits."""
        return bool(self._held[number * _HELD.size + _AT_TRUTHS] & _IS_FOUND)

    def hear(self, number: int, mark: int, depth: int) -> tuple[float, float] | None:
        """Note that a URL that waits was met again, with words of this mark and so many clicks away.

        Return its score and own rating if the words are new and there is room for more; None if not.
        """
        at = number * _HELD.size
        score, own, least, tries, truths, *marks = _HELD.unpack_from(self._held, at)
        new = not marks[-1] and mark not in marks
        if new:
            marks[marks.index(0)] = mark
        elif depth >= least:
            return None
        least = min(depth, least)
        _HELD.pack_into(self._held, at, score, own, least, tries, truths, *marks)
        if marks[-1]:
            self.deaf[number] = min(least, _LISTENS)
        return (score, own) if new else None

    # ------------------------------------------------------------------------------------------------------------ done

    def end(self, url: str, landed: Landed) -> None:
        """Note how ``url`` ended."""
        number = self.move(url, Stand.DONE)
        http = "" if landed.http_status is None else str(landed.http_status)
        told = (landed.status.value, landed.content_hash, http, str(landed.size), landed.final_url, landed.content_type)
        self._places[number] = self._texts.put(packed(*told))

    def landed(self, url: str) -> Landed | None:
        """Return how ``url`` ended; None while it has not."""
        number = self.number(url)
        if self._stands[number] != Stand.DONE:
            return None
        status, body, http, size, final, kind = fields(self._texts.get(self._places[number]), 6)
        return Landed(FetchStatus(status), body, int(http) if http else None, kind, int(size), final)
