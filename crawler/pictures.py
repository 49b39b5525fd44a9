"""Pictures that stand where a page's content should be: organisation charts, declarations, executives.

They are looked at when it is known which pages are likely evidence and which pictures repeat over the site.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from checklist.model import BlockKind, Document, Media, Picture, Zone
from crawler.frontier import Entry
from crawler.marks import Numbers, digest_of, mark_of
from crawler.trail import Plate
from crawler.urls import Scope, is_another_view, is_asset, is_picture, pattern

THIN = 250
"""Letters of a page's own text, outside links, below which its pictures may be the content."""
MOST_A_PAGE = 6
"""Pictures of one page; more of them are a gallery."""
MOST_A_SCAN = 120
_REPEATED = 3
"""Pages on which a picture may stand before it counts as part of the site's furniture."""
_MOST_COUNTED = 200_000
_LEAST_SIDE = 100
_LETTER = re.compile("[ก-ฮa-z]", re.IGNORECASE)
_FURNITURE = re.compile(
    r"logo|icon|banner|btn|button|arrow|bullet|spacer|blank|pixel|avatar|facebook|line[_-]?(?:id|add|qr)|twitter|youtube|qr-?code"
    r"|flag|counter|header|footer|background|(?:^|[/_-])bg(?:[_.\-\d]|$)|loading|sprite|captcha|emoji|/themes?/|/templates?/|/smil",
    re.IGNORECASE,
)
_UNREAD = re.compile(r"\.(?:svg|ico|cur)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Plate:
    """A page that says little and shows pictures."""

    url: str
    depth: int
    heading: str
    pictures: tuple[tuple[str, str], ...]
    is_view: bool


class Seen(NamedTuple):
    """The pictures of one page, and those that may be its content."""

    pictures: list[str]
    plate: Plate | None


class Pictures:
    """The pictures of one crawl. ``rate`` tells how likely words are the label of evidence (0..1)."""

    def __init__(self, scope: Scope, rate: Callable[[str], float]) -> None:
        self._scope = scope
        self._rate = rate
        self._standing = Numbers()
        self._in_views = Numbers()
        self._taken: set[str] = set()
        self._left: set[str] = set()
        self._plates: list[_Plate] = []
        self._home_text: frozenset[int] = frozenset()

    @property
    def left_out(self) -> int:
        """Number of pictures worth reading beyond what one scan takes."""
        return len(self._left)

    def note(self, entry: Entry, document: Document, *, is_home: bool = False) -> Seen:
        """Count the pictures of a page, and keep those that may be its content."""
        if document.media is not Media.HTML:
            return Seen([], None)
        if is_home:
            self._home_text = frozenset(digest_of(block.text) for block in document.blocks)
        shown = () if is_home else self._content(document)
        seen = Seen(
            list({picture.url: None for picture in document.pictures}), _plate(document, shown) if shown else None
        )
        self.again(entry, seen)
        return seen

    def again(self, entry: Entry, seen: Seen) -> None:
        """Count the pictures of a page as ``note`` saw them."""
        is_view = is_another_view(entry.url)
        standing = self._in_views if is_view else self._standing
        for url in seen.pictures:
            mark = mark_of(url)
            before = standing.get(mark, 0)
            if before or len(standing) < _MOST_COUNTED:
                standing.put(mark, before + 1)
        if seen.plate is not None and self._own_letters(seen.plate) < THIN:
            self._plates.append(_Plate(entry.url, entry.depth, seen.plate.heading, tuple(seen.plate.shown), is_view))

    def _own_letters(self, plate: Plate) -> int:
        return sum(letters for digest, letters in plate.blocks if digest not in self._home_text) - plate.linked

    def _content(self, document: Document) -> tuple[tuple[str, str], ...]:
        found: dict[str, str] = {}
        for picture in document.pictures:
            if picture.zone in (Zone.MAIN, Zone.ASIDE) and not _is_furniture(picture):
                found.setdefault(picture.url, picture.alt or picture.near)
        for link in document.links:  # a small picture that opens the large one
            if is_picture(link.url) and link.zone is Zone.MAIN and not _FURNITURE.search(link.url):
                found.setdefault(link.url, link.label)
        own = [(url, words) for url, words in found.items() if self._scope.contains(url) and not is_asset(url)]
        return tuple(own) if len(own) <= 4 * MOST_A_PAGE else ()

    def due(self, likely: Callable[[str], bool], *, of_views: bool = False) -> Iterator[Entry]:
        """Yield the pictures worth reading, of pages to which a likely link leads or whose heading is likely.

        Each is yielded once, those of other views of a page (``of_views``) when all of these are known.
        """
        for plate in sorted(self._plates, key=lambda plate: plate.url):
            if plate.is_view and not of_views:
                continue
            shown = [(url, words) for url, words in plate.pictures if self._on_pages(url, plate) <= _REPEATED]
            if not 1 <= len(shown) <= MOST_A_PAGE or not (likely(plate.url) or self._rate(plate.heading) >= 0.5):
                continue
            for url, words in shown:
                if url in self._taken:
                    continue
                if len(self._taken) >= MOST_A_SCAN:
                    self._left.add(url)
                    continue
                self._taken.add(url)
                yield Entry(url, 0.0, plate.depth, plate.url, (words or plate.heading)[:300], pattern(url))

    def _on_pages(self, url: str, plate: _Plate) -> int:
        mark = mark_of(url)
        return self._standing.get(mark, 0) + (self._in_views.get(mark, 0) if plate.is_view else 0)


def _plate(document: Document, shown: tuple[tuple[str, str], ...]) -> Plate:
    heading = next((block.text for block in document.blocks if block.kind is BlockKind.HEADING), "")
    texts = [block.text for block in document.blocks if block.zone is Zone.MAIN]
    linked = sum(len(_LETTER.findall(link.label)) for link in document.links if link.zone is Zone.MAIN)
    blocks = [(digest_of(text), len(_LETTER.findall(text))) for text in texts]
    return Plate(heading or document.title, list(shown), blocks, linked)


def _is_furniture(picture: Picture) -> bool:
    if 0 < picture.width < _LEAST_SIDE or 0 < picture.height < _LEAST_SIDE:
        return True
    address = picture.url.partition("?")[0]
    return bool(_UNREAD.search(address) or _FURNITURE.search(address.partition("://")[2].partition("/")[2]))
