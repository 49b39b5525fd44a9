"""Noticing that a site has stopped talking to us: going on would be rude and tell nothing."""

from __future__ import annotations

from checklist.model import FetchStatus, Page, StopReason

_REFUSED_IN_A_ROW = 25
_FAILED_IN_A_ROW = 15
_PATIENCE = 4
"""Failures in a row after which the others are not tried again at once."""
_REFUSALS = frozenset({FetchStatus.BLOCKED, FetchStatus.FORBIDDEN, FetchStatus.RATE_LIMITED})
_DEAD = frozenset({FetchStatus.TIMEOUT, FetchStatus.DNS, FetchStatus.REFUSED, FetchStatus.RESET})
_SAY_NOTHING = frozenset({FetchStatus.OUTSIDE, FetchStatus.ROBOTS, FetchStatus.NOT_FETCHED, FetchStatus.GUARD})


class Watch:
    """Counts refusals and failures of the site's own pages, in a row."""

    def __init__(self) -> None:
        self._refused = 0
        self._dead = 0

    @property
    def impatient(self) -> bool:
        """True while so much fails that a failure is not tried again at once."""
        return self._dead >= _PATIENCE

    def see(self, page: Page) -> StopReason | None:
        """Take note of how a page of the site ended; return why the crawl should end, None if it should not."""
        if page.status in _SAY_NOTHING:
            return None
        self._refused = self._refused + 1 if page.status in _REFUSALS else 0
        self._dead = self._dead + 1 if page.status in _DEAD else 0
        if self._refused >= _REFUSED_IN_A_ROW:
            return StopReason.BLOCKED
        return StopReason.DOWN if self._dead >= _FAILED_IN_A_ROW else None
