"""URLs that answered with a redirect and end as their target does."""

from __future__ import annotations

from crawler.frontier import Entry

_MOST_HOPS = 10


class Redirects:
    """Who waits behind whom. Each target is fetched once, however many URLs lead to it."""

    def __init__(self) -> None:
        self._target: dict[str, str] = {}
        self._waiting: dict[str, list[Entry]] = {}

    def note(self, url: str, target: str) -> bool:
        """Remember that ``url`` leads to ``target``.

        Return False if that closes a circle or makes the chain too long.
        """
        self._target[url] = target
        hops = 0
        while target in self._target:
            target = self._target[target]
            hops += 1
            if target == url or hops >= _MOST_HOPS:
                return False
        return True

    def wait(self, target: str, entry: Entry) -> None:
        """Let ``entry`` end when ``target`` does."""
        self._waiting.setdefault(target, []).append(entry)

    def release(self, target: str) -> list[Entry]:
        """Return and forget the entries that wait for ``target``."""
        return self._waiting.pop(target, [])

    def waiting(self) -> list[list[Entry]]:
        """Return the entries whose target has not ended, by target."""
        return [self._waiting[target] for target in sorted(self._waiting)]
