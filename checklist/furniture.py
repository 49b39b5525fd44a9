"""What stands on a page and is not its own, told by the page alone: side columns' lists, what hangs below a post."""

from __future__ import annotations

from collections.abc import Sequence

from checklist import thai
from checklist.model import Block, BlockKind, Document, Zone
from checklist.signs import sign

_BELOW_A_POST = sign("below_a_post")


def own_blocks(document: Document, blocks: Sequence[Block]) -> list[Block]:
    """Return those of the document's ``blocks`` that are no furniture of the page."""
    return _without_what_hangs_below(_without_lists_beside(document, blocks))


def _without_lists_beside(document: Document, blocks: Sequence[Block]) -> list[Block]:
    """The blocks without the links of a side column ("recommended", "latest") and the headings over nothing else.

    Where nothing stands outside the side column it is no such column: its markup only calls it so.
    """
    beside = {thai.label_key(link.label) for link in document.links if link.zone is Zone.ASIDE}
    if not beside or not any(block.zone is Zone.MAIN and block.kind is BlockKind.HEADING for block in blocks):
        return list(blocks)
    kept: list[Block] = []
    over_list = False
    for block in reversed(blocks):
        is_heading = block.kind is BlockKind.HEADING
        if block.zone is Zone.ASIDE and (thai.label_key(block.text) in beside or (is_heading and over_list)):
            over_list = not is_heading or over_list
            continue
        over_list = False
        kept.append(block)
    return kept[::-1]


def _without_what_hangs_below(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a page up to "related news" and "comments", and those of the headings after them."""
    kept: list[Block] = []
    level = 0
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            if level and block.level > level:
                continue
            hangs = number > 0 and _BELOW_A_POST.fullmatch(thai.label_text(block.text).strip(" :"))
            level = max(block.level, 1) if hangs else 0
        if not level:
            kept.append(block)
    return kept
