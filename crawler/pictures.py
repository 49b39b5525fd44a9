"""Pictures that stand where a page's content should be: organisation charts, declarations, executives.

They are looked at last, when it is known which pages are likely evidence and which pictures repeat over the site.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checklist.model import BlockKind, Document, Media, Picture, Zone
from crawler.frontier import Entry
from crawler.urls import Scope, is_asset, is_picture, pattern

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


class Pictures:
    """The pictures of one crawl. ``rate`` tells how likely words are the label of evidence (0..1)."""

    def __init__(self, scope: Scope, rate: Callable[[str], float]) -> None:
        self._scope = scope
        self._rate = rate
        self._standing: Counter[str] = Counter()
        self._plates: list[_Plate] = []
        self._home_text: frozenset[int] = frozenset()
        self.left_out = 0

    def note(self, entry: Entry, document: Document, *, is_home: bool = False) -> None:
        """Count the pictures of a page, and keep those that may be its content."""
        if document.media is not Media.HTML:
            return
        if is_home:
            self._home_text = frozenset(hash(block.text) for block in document.blocks)
        for url in {picture.url for picture in document.pictures}:
            if url in self._standing or len(self._standing) < _MOST_COUNTED:
                self._standing[url] += 1
        shown = self._content(document)
        if shown and not is_home and self._own_letters(document) < THIN:
            heading = next((block.text for block in document.blocks if block.kind is BlockKind.HEADING), "")
            self._plates.append(_Plate(entry.url, entry.depth, heading or document.title, shown))

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

    def _own_letters(self, document: Document) -> int:
        own = [b.text for b in document.blocks if b.zone is Zone.MAIN and hash(b.text) not in self._home_text]
        said = len(_LETTER.findall(" ".join(own)))
        linked = sum(len(_LETTER.findall(link.label)) for link in document.links if link.zone is Zone.MAIN)
        return said - linked

    def due(self, likely: Callable[[str], bool]) -> Iterator[Entry]:
        """Yield the pictures worth reading, of pages to which a likely link leads or whose heading is likely."""
        taken = 0
        for plate in sorted(self._plates, key=lambda plate: plate.url):
            shown = [(url, words) for url, words in plate.pictures if self._standing[url] <= _REPEATED]
            if not 1 <= len(shown) <= MOST_A_PAGE or not (likely(plate.url) or self._rate(plate.heading) >= 0.5):
                continue
            for url, words in shown:
                taken += 1
                if taken > MOST_A_SCAN:
                    self.left_out += 1
                    continue
                yield Entry(url, 0.0, plate.depth, plate.url, (words or plate.heading)[:300], pattern(url))


def _is_furniture(picture: Picture) -> bool:
    if 0 < picture.width < _LEAST_SIDE or 0 < picture.height < _LEAST_SIDE:
        return True
    address = picture.url.partition("?")[0]
    return bool(_UNREAD.search(address) or _FURNITURE.search(address.partition("://")[2].partition("/")[2]))
