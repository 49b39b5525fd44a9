"""Sets and maps of 64-bit marks of texts, for what a crawl must remember of every page.

A set of addresses takes two hundred bytes for each, one of ints a hundred; here it is sixteen to thirty-two. Marks
differ from process to process, so nothing that is stored or put in order may depend on them. That two of a hundred
thousand texts share a mark happens once in four thousand million crawls.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Hashable, Iterable
from hashlib import blake2b

_FIRST = 128
"""Places of a new table: a power of two, as all sizes are."""
_FREE = 0


def _digest(value: Hashable) -> int:
    """Return the mark of a text or of a tuple of texts where Python's own hash has 32 bits only."""
    text = repr(value).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "big", signed=True)


mark_of: Callable[[Hashable], int] = hash if sys.hash_info.width >= 64 else _digest
"""Return the mark of a text, or of a tuple of texts."""


def digest_of(text: str) -> int:
    """Return 64 bits that stand for ``text`` in every process: what may be stored."""
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big")


class Marks:
    """A set of marks: a table with open addresses, at most half full."""

    __slots__ = ("_keys", "_mask", "_taken")

    def __init__(self) -> None:
        self._keys = array("q", bytes(8 * _FIRST))
        self._mask = _FIRST - 1
        self._taken = 0

    def __len__(self) -> int:
        return self._taken

    def __contains__(self, mark: int) -> bool:
        # Asked for every link of every page: without another call. So is Numbers.get.
        key = mark or 1
        keys, mask = self._keys, self._mask
        place = key & mask
        while (found := keys[place]) != key and found:
            place = (place + 1) & mask
        return found != _FREE

    def add(self, mark: int) -> None:
        """Take ``mark`` in."""
        self._enter(mark)

    def _place(self, key: int) -> int:
        """Return the place of ``key``, or the free one where it belongs."""
        keys, mask = self._keys, self._mask
        place = key & mask
        while (found := keys[place]) != key and found:
            place = (place + 1) & mask
        return place

    def _enter(self, mark: int) -> int:
        """Return the place of ``mark``, which is taken in if it is new."""
        key = mark or 1
        place = self._place(key)
        if self._keys[place] != _FREE:
            return place
        if 2 * self._taken >= self._mask:
            self._grow()
            place = self._place(key)
        self._taken += 1
        self._keys[place] = key
        return place

    def _grow(self) -> None:
        """Double the table."""
        before = self._keys
        self._keys = array("q", bytes(16 * len(before)))
        self._mask = len(self._keys) - 1
        for place, key in enumerate(before):
            if key != _FREE:
                self._moved(place, key)

    def _moved(self, before: int, key: int) -> None:  # noqa: ARG002 - a map moves a value with its key
        self._keys[self._place(key)] = key


class Numbers(Marks):
    """A map of marks to numbers from -2**63 to 2**63 - 1."""

    __slots__ = ("_before", "_values")

    def __init__(self) -> None:
        super().__init__()
        self._values = array("q", bytes(8 * _FIRST))
        self._before = self._values

    def get(self, mark: int, default: int) -> int:
        """Return the number of ``mark``; ``default`` without any."""
        key = mark or 1
        keys, mask = self._keys, self._mask
        place = key & mask
        while (found := keys[place]) != key and found:
            place = (place + 1) & mask
        return self._values[place] if found else default

    def get_all(self, marks: Iterable[int], default: int) -> list[int]:
        """Return the number of each of ``marks``, as ``get`` does, without a call for each."""
        keys, values, mask = self._keys, self._values, self._mask
        numbers = []
        for wanted in marks:
            key = wanted or 1
            place = key & mask
            while (found := keys[place]) != key and found:
                place = (place + 1) & mask
            numbers.append(values[place] if found else default)
        return numbers

    def put(self, mark: int, number: int) -> None:
        """Let ``number`` be that of ``mark``."""
        place = self._enter(mark)  # first: it may make another table
        self._values[place] = number

    def _grow(self) -> None:
        self._before = self._values
        self._values = array("q", bytes(16 * len(self._before)))
        super()._grow()
        self._before = self._values

    def _moved(self, before: int, key: int) -> None:
        place = self._place(key)
        self._keys[place] = key
        self._values[place] = self._before[before]
