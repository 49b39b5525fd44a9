"""Which version of the tool made a result."""

from __future__ import annotations

from functools import lru_cache
from importlib import metadata


@lru_cache(maxsize=1)
def tool_version() -> str:
    """Return the version of the installed package, or ``0+checkout`` where it was never installed."""
    try:
        return metadata.version("oit")
    except metadata.PackageNotFoundError:
        return "0+checkout"
