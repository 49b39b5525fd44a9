"""Which tool made a report."""

from __future__ import annotations

from importlib import metadata

TOOL = "oit"


def tool_version() -> str:
    """Return the version of the installed tool, or ``0+checkout`` where it was never installed."""
    try:
        return metadata.version(TOOL)
    except metadata.PackageNotFoundError:
        return "0+checkout"
