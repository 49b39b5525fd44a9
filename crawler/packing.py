"""What the crawl must know of the store's way to keep a document: pages are packed where they are read."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checklist.model import Document


class Packing(NamedTuple):
    """How a store keeps documents. ``pack`` is a function of a module: it is called by name in other processes.

    It raises UnicodeEncodeError for a document that would not come back the same.
    """

    pack: Callable[[Document], bytes]
    unpack: Callable[[bytes], Document]
