"""Tabs of several years on one page: which of them tell of the years that are asked for, and which still wait."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from checklist import periods, thai
from checklist.figures import counts
from checklist.model import Block, BlockKind, Link
from checklist.reading import Reading
from checklist.signs import sign
from checklist.waiting import TOLD

_BAR_REST = 4
_TOLD_IN_TAB = 60
"""The same of one tab among several."""
_SHORT_YEAR = re.compile(r"(?<![\d/.])(6\d|7[0-5])(?![\d/.%])")
_SHORT_LABEL = 30
_STUB = sign("stub")
_TOLD_AFTER_ALL = sign("told_after_all")


def year_filter(years: Iterable[int]) -> Callable[[Block | Link], bool]:
    """Return a test that leaves out what stands under a tab (or, for links, a heading) that names other years only."""
    wanted = tuple(years)

    def keep(part: Block | Link) -> bool:
        return not part.panel or not _names_other_years(part.panel, wanted)

    return keep


def of_years(reading: Reading, years: Iterable[int]) -> tuple[Reading, str | None]:
    """What the reading says of ``years`` where it has tabs of several, and the labels of those tabs.

    If the tabs of ``years`` tell nothing yet, what it says is said by the others, and the labels are empty. Without
    such tabs the reading is left as it is, with None.
    """
    wanted = tuple(years)
    panels = {block.panel for block in reading.blocks if block.panel}
    others = {panel for panel in panels if _names_other_years(panel, wanted)}
    dated = sorted(panel for panel in panels - others if _years_of(panel))
    if not others or not dated:
        return reading, None
    if not _waits([block for block in reading.blocks if block.panel in dated]):
        return without_tabs(reading, others), "\n".join(map(thai.normalize, dated))
    keys = sorted({thai.label_key(panel) for panel in panels}, key=len, reverse=True)
    told = (block for block in reading.blocks if block.panel not in dated and not _is_tab_bar(block, keys))
    return replace(reading, blocks=tuple(told), extra={}), ""


def without_tabs(reading: Reading, panels: Collection[str]) -> Reading:
    """The reading without what stands in these tabs, and without their labels."""
    labels = {thai.label_key(panel.rpartition(" › ")[2]) for panel in panels}
    kept = tuple(
        block
        for block in reading.blocks
        if block.panel not in panels and (block.panel or thai.label_key(block.text) not in labels)
    )
    hidden = {thai.label_text(block.text) for block in reading.blocks if block.panel in panels}
    title = "\n".join(line for line in reading.title.split("\n") if line not in hidden)
    return replace(reading, blocks=kept, title=title, extra={})


def _waits(blocks: Sequence[Block]) -> bool:
    """True if a tab has no content yet: it says so, or hardly anything."""
    lines = [thai.label_text(block.text) for block in blocks]
    length = sum(len(thai.label_key(line)) for line in lines)
    if length < _TOLD_IN_TAB:
        return not any(_TOLD_AFTER_ALL.search(line) or counts(line) for line in lines)
    spoken = (line for line, block in zip(lines, blocks, strict=True) if block.kind is not BlockKind.ROW)
    return length < TOLD and any(map(_STUB.search, spoken))


def _is_tab_bar(block: Block, labels: Iterable[str]) -> bool:
    """True for the line in which the labels of the tabs stand beside each other."""
    key = thai.label_key(block.text) if not block.panel else ""
    rest = key
    for label in labels:
        rest = rest.replace(label, "")
    return len(rest) <= _BAR_REST < len(key)


def _names_other_years(text: str, wanted: tuple[int, ...]) -> bool:
    years = _years_of(text)
    return bool(years) and years.isdisjoint(wanted)


def _years_of(label: str) -> frozenset[int]:
    """The fiscal years that a tab's label names, "67" for 2567 included: nothing else is numbered so beside others."""
    normal = thai.normalize(label)
    claims = periods.strongest(periods.claims(normal))
    if claims:
        return frozenset(year for claim in claims for year in range(claim.first, claim.last + 1))
    short = _SHORT_YEAR.findall(normal) if len(normal) <= _SHORT_LABEL else []
    return frozenset(2500 + int(year) for year in short)
