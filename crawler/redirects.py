"""URLs that answered with a redirect and end as their target does."""

from __future__ import annotations

from crawler.frontier import Entry

_MOST_HOPS = 10


class Redirects:
    """Who waits behind whom. Each target is fetched once, however many URLs lead to it."""

    def __init__(self) -> None:
        self._hops: dict[str, int] = {}
        self._waiting: dict[str, list[Entry]] = {}

    def note(self, url: str, target: str) -> bool:
        """Remember that ``url`` leads to ``target``.

        Return False if that closes a circle or makes the chain too long.
        """
        hops = self._hops.get(url, 0) + 1
        self._hops[target] = max(hops, self._hops.get(target, 0))
        return hops <= _MOST_HOPS and not self._leads_to(target, url)

    def _leads_to(self, url: str, goal: str) -> bool:
        """Return True if ``url`` waits, over whatever others, for ``goal``."""
        behind = {entry.url for entry in self._waiting.get(goal, ())}
        seen: set[str] = set()
        while behind:
            if url in behind:
                return True
            seen |= behind
            behind = {entry.url for one in behind for entry in self._waiting.get(one, ())} - seen
        return url == goal

    def wait(self, target: str, entry: Entry) -> None:
        """Let ``entry`` end when ``target`` does."""
        self._waiting.setdefault(target, []).append(entry)

    def release(self, target: str) -> list[Entry]:
        """Return and forget the entries that wait for ``target``."""
        return self._waiting.pop(target, [])

    def waiting(self) -> list[list[Entry]]:
        """Return the entries whose target has not ended, by target."""
        return [self._waiting[target] for target in sorted(self._waiting)]
