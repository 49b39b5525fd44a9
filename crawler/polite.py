"""How fast to ask: one or two connections a host and an address, and a delay that follows the server's own pace.

Gates are shared by all crawls of one event loop, because many towns live on one vendor's server.
"""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic

MAX_DELAY = 10.0
"""Seconds between two requests that no adaptation and no Crawl-delay exceeds."""


class Gate:
    """The door of one host or address: at most ``limit`` requests inside, spaced by ``delay`` seconds."""

    def __init__(self, limit: int, delay: float) -> None:
        self._inside = asyncio.Semaphore(limit)
        self._least = delay
        self.delay = delay
        self._next = 0.0

    @asynccontextmanager
    async def passing(self) -> AsyncIterator[None]:
        """Wait for room and for the delay since the last request."""
        async with self._inside:
            now = monotonic()
            turn = max(now, self._next)
            self._next = turn + self.delay
            if turn > now:
                await asyncio.sleep(turn - now)
            yield

    def ask_for(self, seconds: float) -> None:
        """Keep at least ``seconds`` between requests from now on (Crawl-delay), within reason."""
        self._least = max(self._least, min(seconds, MAX_DELAY))
        self.delay = max(self.delay, self._least)

    def answered(self, seconds: float, *, good: bool) -> None:
        """Adapt to an answer that took ``seconds``: half of it as pause if slow, double the pause after a refusal.

        Without a wished delay (loopback, tests) only refusals slow down.
        """
        if not good:
            self.delay = min(max(self.delay * 2, 0.05), max(16 * self._least, 0.1), MAX_DELAY)
            return
        wanted = max(self._least, min(seconds / 2, MAX_DELAY)) if self._least else 0.0
        self.delay = wanted if wanted > self.delay else (self.delay + wanted) / 2
        if self.delay < 0.005 and not self._least:
            self.delay = 0.0

    def rest(self, seconds: float) -> None:
        """Send nothing for ``seconds`` (Retry-After)."""
        self._next = max(self._next, monotonic() + seconds)


_addresses: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, dict[str, asyncio.Semaphore]] = (
    weakref.WeakKeyDictionary()
)


class Manners:
    """The gates of one crawl, and the address gates it shares with all others of the loop."""

    def __init__(self, *, per_host: int, delay: float) -> None:
        self._per_host = per_host
        self._delay = delay
        self._gates: dict[str, Gate] = {}

    def gate(self, host: str) -> Gate:
        """Return the gate of ``host`` (with its port)."""
        gate = self._gates.get(host)
        if gate is None:
            gate = self._gates[host] = Gate(self._per_host, self._delay)
        return gate

    @asynccontextmanager
    async def passing(self, host: str, address: str) -> AsyncIterator[None]:
        """Wait until a request to ``host`` at ``address`` may be sent."""
        async with self.gate(host).passing(), self._address(address):
            yield

    def _address(self, address: str) -> asyncio.Semaphore:
        shared = _addresses.setdefault(asyncio.get_running_loop(), {})
        if address not in shared:
            if len(shared) > 10_000:
                shared.clear()
            shared[address] = asyncio.Semaphore(self._per_host)
        return shared[address]
