"""What a page did to the crawl of its site, as it is kept for the next scan; ``crawler.trails`` tells when it holds."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from msgspec import Struct

from checklist.model import Page


class Rating(Struct, array_like=True, frozen=True):
    """What all links together told of a URL before it was asked for; see ``Entry``."""

    score: float
    own: float
    is_map: bool
    is_section: bool
    family: str


class Trail(Struct, array_like=True, frozen=True):
    """What a page that landed did to the crawl."""

    urls: list[str]
    mute: list[int]
    words: list[bytes]
    near: list[int]
    """What the home page links as well, by place in the list of its links."""
    mum: list[int]
    """Of these, what neither this page nor one before it gave a reason to ask for."""
    idle: list[int]
    """Positions of the URLs that are never asked for: style sheets, other hosts."""
    likely: list[int]
    """Positions of the URLs to which a likely link led by then."""
    likely_near: list[int]
    shown: list[tuple[str, str]]
    """What it shows without a click, with the label."""
    shape: int
    is_document: bool
    pictures: list[str]
    plate: tuple[str, list[tuple[str, str]]] | None
    home: int
    """The home page's text for which ``plate`` holds; 0 if that plays no part."""


def targets_of(urls: list[str], shown: list[tuple[str, str]]) -> list[str]:
    """Return what a page led to, with and without a click: the positions in a trail are those in this list."""
    return [*urls, *(url for url, _ in shown)] if shown else urls


class Replay(NamedTuple):
    """A trail that holds, and what is new by it in this scan."""

    trail: Trail
    new: list[tuple[int, Rating]]
    """Positions of what nobody in this scan named before."""


class TrailStore(Protocol):
    """Where trails outlive a crawl. What is kept holds for one site and whatever shapes the crawl and its ratings."""

    def reference(self) -> bytes | None:
        """Return the list of home links that was kept last."""

    def begin(self, name: str, reference: bytes | None) -> None:
        """Let trails and ratings from now on be those for the list ``name``, which is kept unless it is None."""

    def trail(self, page: Page) -> bytes | None:
        """Return the trail of a page that ``Sink.previous`` told of just now."""

    def rating(self, url: str) -> bytes | None:
        """Return the rating of a URL that the last finished scan asked for."""

    def keep(self, page: Page, rating: bytes, trail: bytes | None) -> None:
        """Keep what is known of a page that landed, for the scans to come."""
