"""What the agency's own ITA page claims: "here is item 12", "these are the links of 9.3".

A claim is never evidence. It is a place to look even where the words name nothing, for an assessor is led there, too.
Such pages keep the order of the items, so that what stands between two links that do name theirs is one of those
between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from checklist import periods, thai
from checklist.loader import available_years, load_checklist
from checklist.match import Matcher, is_ita_index, read_label
from checklist.model import BlockKind, Checklist, Document, Item, Link, Page
from checklist.periods import Strength
from checklist.site import SiteView

_PLACE = 72.0
"""Weight of a link that may be any of several items'."""
_OWN = 76.0
"""Weight of a link whose number or place in the order is one item's alone."""
_GROUP = re.compile(r"(?<![\d.])(?:9\.\d|10\.\d)(?![\d.])")
"""Number of a sub-indicator."""
_URL = re.compile(r"(?<![a-z])(?:ita|oit)(?![a-z])", re.IGNORECASE)
_NAMED = 75.0
"""Weight from which the words around a link name a topic by themselves."""


class Claim(NamedTuple):
    """A link of an ITA page that stands for a probe's item."""

    page: Page
    link: Link
    probe: str
    weight: float

    @property
    def vague(self) -> bool:
        """True if the link may as well stand for another item."""
        return self.weight < _OWN


def claims_of(view: SiteView, matcher: Matcher) -> Iterator[Claim]:
    """Yield the claims of the site's ITA pages; links whose words name their topic need none.

    An earlier year's page is read by the numbers of its own year: what it leads to may serve still.
    """
    for page, document in view.html:
        year = _year_of(view, page, document, matcher.checklist.fiscal_year)
        if year is None:
            continue
        links = [link for link in view.main_links(document) if link.url and _year_in(link.panel) in (None, year)]
        placed = _in_order(matcher, links) if year == matcher.checklist.fiscal_year else _by_number(year, links)
        for link, items in placed:
            weight = _OWN if len(items) == 1 and year == matcher.checklist.fiscal_year else _PLACE
            probes = {need.probe for item in items for need in item.requirements if need.probe}
            named = {hit.probe for hit in matcher.link_topics(link) if hit.weight >= _NAMED}
            if named.isdisjoint(probes) and not named.isdisjoint(matcher.used_probes):
                continue  # the number is that of another year's list
            yield from (Claim(page, link, probe, weight) for probe in sorted(probes))


def _year_of(view: SiteView, page: Page, document: Document, this: int) -> int | None:
    """The fiscal year whose items a page lists, ``this`` if it says none; None for any other page."""
    heading = next((block.text for block in view.main_blocks(document) if block.kind is BlockKind.HEADING), "")
    titles = (page.label, heading, view.own_title(document))
    path = page.url.partition("://")[2].partition("/")[2]
    if not (_URL.search(path) or any(map(is_ita_index, titles))):
        return None
    said = {year for title in titles if (year := _year_in(title))}
    return this if this in said or not said else max(said)


def _year_in(words: str) -> int | None:
    """The latest year that words name plainly; None without one."""
    found = [claim for claim in periods.claims(thai.normalize(words)) if claim.strength >= Strength.YEAR]
    return max((claim.last for claim in found), default=None)


def _in_order(matcher: Matcher, links: Sequence[Link]) -> Iterator[tuple[Link, Sequence[Item]]]:
    for group, listed in groupby(links, key=_group_of):
        yield from _placed(matcher, group, list(listed))


def _by_number(year: int, links: Sequence[Link]) -> Iterator[tuple[Link, Sequence[Item]]]:
    if year in available_years():
        checklist = load_checklist(year)
        yield from ((link, _numbered(checklist, link)) for link in links)


def _group_of(link: Link) -> str:
    """Number of the sub-indicator that a link stands under; empty if none is told."""
    places = (thai.normalize(words) for words in (link.panel, link.row, link.before, link.heading))
    return next((found.group() for words in places if (found := _GROUP.search(words))), "")


def _placed(matcher: Matcher, group: str, links: Sequence[Link]) -> Iterator[tuple[Link, Sequence[Item]]]:
    """Yield the links of a group that name none of its items, with the items that each may stand for."""
    checklist = matcher.checklist
    items = [item for item in checklist.items if item.sub_indicator == group]
    if not items:
        yield from ((link, _numbered(checklist, link)) for link in links)
        return
    named = [_named(matcher, link, items) for link in links]
    taken = set(named)
    position = 0
    while position < len(links):
        end = position
        while end < len(links) and not named[end]:
            end += 1
        last = named[position - 1] if position else 0
        following = named[end] if end < len(links) else 0
        free = [
            item
            for item in items
            if item.number not in taken and last < item.number and (not following or item.number < following)
        ]
        run = links[position:end]
        in_order = len({link.url for link in run}) == len(run) == len(free)
        for number, link in enumerate(run):
            numbered = _numbered(checklist, link)
            yield link, numbered or ([free[number]] if in_order else free)
        position = end + 1


def _named(matcher: Matcher, link: Link, items: Sequence[Item]) -> int:
    """Number of the item that a link's words name plainest; 0 if none."""
    weights = {hit.probe: hit.weight for hit in matcher.link_topics(link) if hit.weight >= _NAMED}
    best = [
        (weights[need.probe], -item.number) for item in items for need in item.requirements if need.probe in weights
    ]
    return -max(best)[1] if best else 0


def _numbered(checklist: Checklist, link: Link) -> list[Item]:
    """The items whose numbers stand at the link."""
    found = (read_label(words).numbers for words in (link.label, link.row, link.before))
    numbers = next((some for some in found if some), ())
    return [item for item in checklist.items if item.number in numbers]
