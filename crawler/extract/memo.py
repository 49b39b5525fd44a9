"""Menus, headers and footers that a site repeats on every page are read once.

A zone's result depends on its own markup and on little else (address folder, headings above it, panel). Where all of
these are the same
as before, the finished blocks and links are put in again; reading 250 menu links costs more than all the rest of a
typical page.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from checklist.model import Block, Link, Picture
from crawler.extract.builder import Builder
from crawler.extract.records import Frame, finished_block, finished_link, finished_picture

_MIN_MARKUP: Final = 600
_MAX_MARKUP: Final = 300_000
_MAX_TOTAL: Final = 12_000_000

Key = tuple[str, str, object, str, object]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one zone gave."""

    pieces: tuple[str, ...]
    linked: tuple[bool, ...]
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    pictures: tuple[Picture, ...]
    counts: tuple[int, int, int]


class Memo:
    """The zones read last, bounded by the size of their markup."""

    def __init__(self, limit: int = _MAX_TOTAL) -> None:
        self._limit = limit
        self._size = 0
        self._readings: OrderedDict[Key, Reading] = OrderedDict()

    def get(self, key: Key) -> Reading | None:
        """Return what the same markup gave before; None if it was not read."""
        found = self._readings.get(key)
        if found is not None:
            self._readings.move_to_end(key)
        return found

    def put(self, key: Key, reading: Reading) -> None:
        """Keep a reading; the least used ones make room."""
        if key in self._readings:
            return
        self._readings[key] = reading
        self._size += len(key[0])
        while self._size > self._limit:
            old, _ = self._readings.popitem(last=False)
            self._size -= len(old[0])


def worthwhile(markup: str) -> bool:
    """True if reading this again would cost more than remembering it."""
    return _MIN_MARKUP <= len(markup) <= _MAX_MARKUP


def replay(page: Builder, reading: Reading) -> None:
    """Put a remembered zone into the page as if it had been read."""
    page.pieces.extend(reading.pieces)
    page.linked.extend(reading.linked)
    page.blocks.extend(reading.blocks)
    page.links.extend(reading.links)
    page.pictures.extend(reading.pictures)
    chars, plain, body = reading.counts
    page.chars += chars
    page.plain += plain
    page.body += body
    page.skip_run()


def record(page: Builder, frame: Frame) -> Reading:
    """Take down what was read since ``frame`` opened."""
    zones = [zone.zone for zone in page.zones]
    return Reading(
        tuple(page.pieces[frame.start :]),
        tuple(page.linked[frame.start :]),
        tuple(
            [item if isinstance(item, Block) else finished_block(item, zones) for item in page.blocks[frame.blocks0 :]]
        ),
        tuple([item if isinstance(item, Link) else finished_link(item, zones) for item in page.links[frame.links0 :]]),
        tuple(
            [
                item if isinstance(item, Picture) else finished_picture(item, zones)
                for item in page.pictures[frame.pictures0 :]
            ]
        ),
        (page.chars - frame.chars0, page.plain - frame.plain0, page.body - frame.body0),
    )
