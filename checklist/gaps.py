"""How much of a site could not be read: where a firewall stands before all files, no absence is proven.

A single file that failed leaves open what its words name, which is judged item by item. Where many failed, most of them
say nothing of what they hold ("ดาวน์โหลด"), and any of them may be what an item asks for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from checklist.model import FetchStatus, Media, Page
from checklist.site import SiteView

_LEAST = 3
"""Unread files from which they are more than a mishap."""
_SHARE = 4
"""One in so many is too many."""
_DOCUMENT = re.compile(r"(?i)\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|odt|ods|rtf|csv)$")
_PICTURE = re.compile(r"(?i)\.(?:jpe?g|png|gif|webp|bmp|svg)$")
_ASIDE = frozenset({FetchStatus.OUTSIDE, FetchStatus.NOT_FETCHED, FetchStatus.GUARD})


@dataclass(frozen=True, slots=True)
class Gap:
    """So many of so many files, or pages, could not be read."""

    unread: int
    known: int

    @property
    def wide(self) -> bool:
        """True if too much is unread for an absence to be proven."""
        return self.unread >= _LEAST and self.unread * _SHARE >= self.known


def gap_of(view: SiteView) -> Gap | None:
    """Return what of the site's own files, or else of its pages, was refused or failed; None if that is little."""
    own = [page for page in view.snapshot.pages if page.url.startswith(view.origin) and page.status not in _ASIDE]
    for part in (_files(view, own), _pages(view, own)):
        found = Gap(sum(not page.status.looked for page in part), len(part))
        if found.wide:
            return found
    return None


def _files(view: SiteView, own: list[Page]) -> list[Page]:
    return [page for page in own if _ends(page, _DOCUMENT) or _media(view, page) is Media.PDF]


def _pages(view: SiteView, own: list[Page]) -> list[Page]:
    """Pages, and what may be one; those that robots.txt hides are mostly searches and log-ins."""
    asked = (page for page in own if page.status is not FetchStatus.ROBOTS)
    found = (page for page in asked if not _ends(page, _PICTURE) and not _ends(page, _DOCUMENT))
    return [page for page in found if _media(view, page) in (None, Media.HTML)]


def _ends(page: Page, kind: re.Pattern[str]) -> bool:
    return kind.search(page.url.partition("?")[0]) is not None


def _media(view: SiteView, page: Page) -> Media | None:
    document = view.document(page)
    return document.media if document is not None else None
