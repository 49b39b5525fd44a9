"""Texts put away in a temporary file: a crawl has some for every page and asks for few of them again.

The file goes with the process; whatever is to outlive the crawl belongs in the store.
"""

from __future__ import annotations

import sys
import tempfile
from typing import IO

_AT_ONCE = 256 * 1024
"""Bytes written together; a crawl that has fewer needs no file."""
_MOST = 1_000_000_000
"""Bytes of a file; beyond it what comes stays in memory: the disk may be the one that the store is on."""
_READ = 4 * 1024
_LENGTH = 4


def packed(*texts: str) -> bytes:
    """Return ``texts`` as one record, halves of surrogate pairs included. Only the last may contain a NUL."""
    return "\0".join(texts).encode("utf-8", "surrogatepass")


def fields(record: bytes, count: int) -> list[str]:
    """Return the ``count`` texts that ``packed`` made ``record`` of."""
    return unpacked(record).split("\0", count - 1)


def unpacked(record: bytes) -> str:
    """Return the one text that ``packed`` made ``record`` of."""
    return record.decode("utf-8", "surrogatepass")


class SpillError(Exception):
    """What was put away can't be read back. ``place`` is the folder of the file.

    No OSError: it tells nothing of the site.
    """

    def __init__(self, detail: str) -> None:
        self.place = tempfile.gettempdir()
        self.detail = detail
        super().__init__(f"{self.place}: {detail}")


class Spill:
    """Byte strings by their place. What no file has room for stays in memory."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._written = 0
        self._tail = bytearray()
        self._most = _AT_ONCE
        self._closed = False
        self._block = b""
        self._block_at = 0

    def put(self, record: bytes) -> int:
        """Keep ``record``; return its place, which is never below zero. After ``close`` nothing is kept."""
        if self._closed:
            return 0
        place = self._written + len(self._tail)
        self._tail += len(record).to_bytes(_LENGTH, "little")
        self._tail += record
        if len(self._tail) >= self._most:
            self._write()
        return place

    def get(self, place: int) -> bytes:
        """Return the record at ``place``. Raises SpillError if that can no longer be read."""
        if self._closed:
            raise SpillError("the file is closed")
        if place >= self._written:
            return self._record(self._tail, place - self._written) or b""
        at = place - self._block_at
        found = self._record(self._block, at) if 0 <= at < len(self._block) else None
        if found is None:
            found = self._load(place)
        return found

    @staticmethod
    def _record(block: bytes | bytearray, at: int) -> bytes | None:
        """Return the record that begins there; None if ``block`` ends before it does."""
        start = at + _LENGTH
        end = start + int.from_bytes(block[at:start], "little")
        return bytes(block[start:end]) if start <= end <= len(block) else None

    def _load(self, place: int) -> bytes:
        """Return a record of the file, and keep what follows it: neighbours are often asked for together."""
        self._block, self._block_at = self._read(place, _READ), place
        size = int.from_bytes(self._block[:_LENGTH], "little")
        if size + _LENGTH > _READ:
            self._block = self._read(place, size + _LENGTH)
        found = self._record(self._block, 0)
        if found is None:
            raise SpillError("the file was cut")
        return found

    def close(self) -> None:
        """Remove the file; nothing can be asked for any more, and what a late worker still puts away is dropped."""
        self._closed = True
        if self._file is not None:
            self._file.close()
        self._file = None
        self._tail.clear()
        self._block = b""

    def _write(self) -> None:
        if self._written + len(self._tail) > _MOST:
            self._most = sys.maxsize
            return
        try:
            whole = self._append()
        except OSError:
            whole = False
        if not whole:
            self._most = 2 * len(self._tail)  # the disk may have room again by then
            return
        self._written += len(self._tail)
        self._tail.clear()
        self._most = _AT_ONCE

    def _append(self) -> bool:
        """Write what waits; return False if not all of it had room."""
        if self._file is None:
            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - closed with the crawl
        self._file.seek(self._written)
        return self._file.write(self._tail) == len(self._tail)

    def _read(self, start: int, size: int) -> bytes:
        if self._file is None:
            raise SpillError("there is no file")
        try:
            self._file.seek(start)
            return self._file.read(size)
        except OSError as error:
            raise SpillError(error.strerror or str(error)) from error
