"""How much of a site could not be read: where a firewall stands before all files, no absence is proven.

A single file that failed leaves open what its words name, which is judged item by item. Where many failed, most of them
say nothing of what they hold ("ดาวน์โหลด"), and any of them may be what an item asks for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from checklist import periods, thai
from checklist.match import Matcher, read_label
from checklist.model import FetchStatus, Link, Media, Page
from checklist.site import SiteView

_LEAST_FILES, _FILE_SHARE = 3, 4
"""Unread files from which they are more than a mishap, and of how many known ones one is too many."""
_LEAST_PAGES, _PAGE_SHARE = 10, 3
"""The same of pages: some always fail, and they are seldom what an item asks for."""
_OLD = 3
"""Years before the one assessed from which no item asks for what a label names."""
_DOCUMENT = re.compile(
    r"(?i)\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|odt|ods|rtf|csv)$|(?:down_?load|attach|get_?file|view_?file|/dl)\b"
)
_PICTURE = re.compile(r"(?i)\.(?:jpe?g|png|gif|webp|bmp|svg)$")
PAGES = frozenset({"contact", "news", "social", "executives"})
"""Kinds of topics that are pages of the site, not its files."""
_ASIDE = frozenset({FetchStatus.OUTSIDE, FetchStatus.NOT_FETCHED, FetchStatus.GUARD})


@dataclass(frozen=True, slots=True)
class Gap:
    """So many of so many files, or pages, could not be read."""

    unread: int
    known: int


def gap_of(view: SiteView, matcher: Matcher) -> Gap | None:
    """Return what of the site's own files, or else of its pages, was refused or failed; None if that is little.

    What its words make something else, or of a year long ago, could prove no absence.
    """
    own = [page for page in view.snapshot.pages if view.is_own(page.url) and page.status not in _ASIDE]
    files = [page for page in own if _DOCUMENT.search(page.url.partition("?")[0]) or _is_file(view, page)]
    held = {page.url for page in files}
    pages = [page for page in own if page.url not in held and _may_be_page(view, page)]
    for part, least, share in ((files, _LEAST_FILES, _FILE_SHARE), (pages, _LEAST_PAGES, _PAGE_SHARE)):
        unread = sum(not page.status.looked and _may_matter(view, page, matcher) for page in part)
        if unread >= least and unread * share >= len(part):
            return Gap(unread, len(part))
    return None


def _is_file(view: SiteView, page: Page) -> bool:
    document = view.document(page)
    return document is not None and document.media not in (Media.HTML, Media.IMAGE, Media.TEXT, Media.XML, Media.OTHER)


def _may_be_page(view: SiteView, page: Page) -> bool:
    """True for a page, and for what may be one; those that robots.txt hides are mostly searches and log-ins."""
    if page.status is FetchStatus.ROBOTS or _PICTURE.search(page.url.partition("?")[0]):
        return False
    document = view.document(page)
    return document is None or document.media is Media.HTML


def _may_matter(view: SiteView, page: Page, matcher: Matcher) -> bool:
    """True if the words that lead to a page say nothing of it, or name a topic of the year."""
    links = [inlink.link for inlink in view.inlinks.get(page.url, ())] or [Link(page.url, page.label)]
    oldest = matcher.checklist.fiscal_year - _OLD
    for link in links:
        years = periods.claims(thai.label_text(f"{link.label} {link.row} {link.before} {link.heading}"))
        old = bool(years) and all(claim.last <= oldest for claim in years)
        if not old and (read_label(link.label or link.row).generic or _names_wanted(matcher, link)):
            return True
    return False


def _names_wanted(matcher: Matcher, link: Link) -> bool:
    used = {name for name in matcher.used_probes if matcher.probes[name].kind not in PAGES}
    return any(hit.probe in used for hit in matcher.link_topics(link))
