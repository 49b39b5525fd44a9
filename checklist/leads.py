"""Reports of events under titles that name no topic: "the mayor on gift baskets" tells how a policy was given out.

Only what a report says first is looked at, a few clauses at a time: whole texts name everything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checklist import thai
from checklist.match import Matcher, TopicHit
from checklist.model import Block, BlockKind, Document, Page
from checklist.site import SiteView

WEIGHT = 72.0
"""Weight of such a way to evidence: enough to prove, too little to leave an item open that can't be read."""
_LEAST = 40
"""Characters from which a block tells something."""
_MOST_BLOCKS = 40
"""Blocks of text beyond which a page is no report of one event."""
_FIRST = 3
_LEAD = 600
"""Characters of a report's beginning, in which it says what happened."""
_WINDOW = 90
_NAMES = 85.0
"""Weight from which a few clauses name a topic."""


def told(view: SiteView, matcher: Matcher, probes: frozenset[str]) -> Iterator[tuple[Page, str, TopicHit]]:
    """Yield the pages that begin by telling about one of ``probes``, though their titles name nothing."""
    for page, document in view.html:
        blocks = view.main_blocks(document) if page.url != view.home else []
        texts = [block.text for block in blocks if block.kind is BlockKind.TEXT and len(block.text) >= _LEAST]
        if not texts or len(texts) > _MOST_BLOCKS:
            continue
        open_to = _not_named(matcher, probes, _titled(view, matcher, page, document, blocks), blocks)
        if not open_to:
            continue
        lead = " ".join(text[:_LEAD] for text in texts[:_FIRST])
        for words in _windows(thai.normalize(lead)[:_LEAD]):
            for hit in matcher.topics(words):
                if hit.probe in open_to and hit.weight >= _NAMES:
                    yield page, hit.probe, hit


def _not_named(
    matcher: Matcher, probes: frozenset[str], named: frozenset[str], blocks: Sequence[Block]
) -> frozenset[str]:
    """Those of ``probes`` that a page may tell about whose titles name these topics."""
    if not named:
        return probes
    if sum(block.kind is BlockKind.HEADING for block in blocks) > 1:
        return frozenset()  # its sections speak for themselves
    return frozenset(probe for probe in probes if named <= {*matcher.probes[probe].companions})


def _titled(
    view: SiteView, matcher: Matcher, page: Page, document: Document, blocks: Sequence[Block]
) -> frozenset[str]:
    """The topics that a title of the page names: then that is what it is about, or what is published with that."""
    heading = next((block.text for block in blocks if block.kind is BlockKind.HEADING), "")
    hits = (hit for words in (page.label, heading, view.own_title(document)) for hit in matcher.topics(words))
    return frozenset(hit.probe for hit in hits if matcher.probes[hit.probe].kind != "news")


def _windows(text: str) -> Iterator[str]:
    """Stretches of a few clauses, each beginning in the middle of the one before."""
    clauses = text.split()
    start = 0
    while start < len(clauses):
        end, size = start, 0
        while end < len(clauses) and (size < _WINDOW or end == start):
            size += len(clauses[end]) + 1
            end += 1
        yield " ".join(clauses[start:end])[: 2 * _WINDOW]
        if end >= len(clauses):
            return
        start = max(start + 1, (start + end) // 2)
