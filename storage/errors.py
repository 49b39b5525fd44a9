"""What can be wrong with a store, as exceptions. The faces turn them into sentences; nothing here speaks Thai."""

from __future__ import annotations

from enum import StrEnum


class StoreFault(StrEnum):
    """Which kind of trouble a store is in."""

    UNWRITABLE = "unwritable"
    """The file or its folder can't be created or written."""
    NOT_A_STORE = "not_a_store"
    """The address leads to something that isn't a database of this tool."""
    UNREACHABLE = "unreachable"
    """The database server doesn't answer, refuses us, or its driver isn't installed."""
    NEWER = "newer"
    """A newer version of the tool has migrated it."""
    BROKEN = "broken"
    """The database is damaged, or what it holds can't be read back."""
    LOCKED = "locked"
    """Another program held it longer than we waited."""
    FULL = "full"
    """The disk is full."""


class StoreError(Exception):
    """The store can't be used. Raised by all of :mod:`storage`; ``place`` is the address without password."""

    def __init__(self, fault: StoreFault, place: str, detail: str = "") -> None:
        super().__init__(f"{fault}: {place}" + (f" ({detail})" if detail else ""))
        self.fault = fault
        self.place = place
        self.detail = detail


class ScanBusyError(Exception):
    """Another living process is crawling the same site into this store. Raised by ``Store.begin_scan``."""

    def __init__(self, scan_id: str, owner: str) -> None:
        super().__init__(f"scan {scan_id} is being made by {owner}")
        self.scan_id = scan_id
        self.owner = owner


class UnknownSiteError(LookupError):
    """No site or scan of the store goes by that name. Raised by ``Store.find_scan`` and ``Store.find_site``."""

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no site or scan {wanted!r}; known: {', '.join(known) or 'none'}")
        self.wanted = wanted
        self.known = known
