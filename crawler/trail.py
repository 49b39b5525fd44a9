"""What a page did to the crawl of its site, as it is kept for the next scan; ``crawler.trails`` tells when it holds."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from checklist.model import Page


class Told(Struct, array_like=True, frozen=True):
    """What the words of a page made of one URL that it leads to."""

    at: int
    """Its position."""
    label: str
    own: float
    """How likely they make it evidence."""
    name_map: bool
    """They name the agency's own list of items."""


class Trail(Struct, array_like=True, frozen=True):
    """What a page that landed did to the crawl. Positions count ``urls`` and, after them, ``shown``."""

    urls: list[str]
    """What its clicks lead to, but for what the home page links, too."""
    mute: list[int]
    words: list[bytes]
    """See ``ways.Clicks``, also of ``mute``."""
    shown: list[tuple[str, str]]
    """What it shows without a click, with the label."""
    idle: list[int]
    """Positions of what nobody had a reason to ask for."""
    told: list[Told]
    likely: list[int]
    """Positions of the URLs to which any link read like the label of evidence by then."""
    near: list[int]
    """Digests of what the home page links as well."""
    near_idle: list[int]
    """As ``idle``, by position in ``near``; so are the next two."""
    near_told: list[Told]
    near_likely: list[int]
    shape: int
    is_paper: bool
    pictures: list[str]
    plate: Plate | None

    def targets(self) -> list[str]:
        """Return what the page led to, by position."""
        return [*self.urls, *(url for url, _ in self.shown)] if self.shown else self.urls


class Plate(Struct, array_like=True, frozen=True):
    """Pictures that may be the content of a page, unless its own text is."""

    heading: str
    shown: list[tuple[str, str]]
    """The pictures, with their words."""
    blocks: list[tuple[int, int]]
    """Digest and letters of each piece of its text: what the home page says, too, is not its own."""
    linked: int
    """Letters of it that are labels of links."""


class TrailStore(Protocol):
    """Where trails outlive a crawl. What is kept holds for one site and whatever shapes the crawl and its ratings."""

    def begin(self, basis: str) -> None:
        """Let trails from now on be those of this ``basis``: what else they hold under."""

    def trail(self, page: Page) -> bytes | None:
        """Return the trail of a page that ``Sink.previous`` told of just now."""

    def keep(self, page: Page, trail: bytes) -> None:
        """Keep the trail of a page that landed, for the scans to come."""
