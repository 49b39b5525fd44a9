"""The memory that the reading processes of one scan have together; who needs most of it reads alone.

Knows no process: readers say what they use, and hear whether they must make way.
"""

from __future__ import annotations

import threading
from collections.abc import Hashable, Iterator
from contextlib import contextmanager


class Room:
    """Shared by threads, each of which waits for one reader. ``limit``: bytes for all together."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._changed = threading.Condition()
        self._reading = 0
        self._waiting = 0
        self._alone = False
        self._closed = False
        self._used: dict[Hashable, int] = {}

    @contextmanager
    def shared(self) -> Iterator[None]:
        """Read beside others; waits while one reads alone or waits for it."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or not (self._alone or self._waiting))
            self._reading += 1
        try:
            yield
        finally:
            with self._changed:
                self._reading -= 1
                self._changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Read while nobody else does; waits until all others have ended."""
        with self._changed:
            self._waiting += 1
            self._changed.wait_for(lambda: self._closed or not (self._alone or self._reading))
            self._waiting -= 1
            self._alone = True
        try:
            yield
        finally:
            with self._changed:
                self._alone = False
                self._changed.notify_all()

    def must_make_way(self, reader: Hashable, used: int) -> bool:
        """Note what ``reader`` uses; return True if all use too much and it is the one of several that uses most."""
        with self._changed:
            self._used[reader] = used
            others = [one for key, one in self._used.items() if key != reader]
            return bool(others) and used + sum(others) > self._limit and used >= max(others)

    def left(self, reader: Hashable) -> None:
        """Forget what ``reader`` used."""
        with self._changed:
            self._used.pop(reader, None)

    def close(self) -> None:
        """Let nobody wait any more."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
