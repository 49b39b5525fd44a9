"""A garbage collector that looks less often while a crawl runs.

Pages are many small values without circles; looking through all of them again and again takes a tenth of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_THRESHOLD: Final = 20_000
"""New objects before the next look; what circles there are (connections, failed requests) waits that long."""
_nested = 0
_before: tuple[int, int, int] = gc.get_threshold()


@contextmanager
def calm_collector() -> Iterator[None]:
    """Raise the collector's threshold until the last crawl of this process has ended."""
    global _nested, _before  # noqa: PLW0603 - the collector is the process's own
    if not _nested:
        _before = gc.get_threshold()
        if 0 < _before[0] < _THRESHOLD:
            gc.set_threshold(_THRESHOLD, *_before[1:])
    _nested += 1
    try:
        yield
    finally:
        _nested -= 1
        if not _nested:
            gc.set_threshold(*_before)
