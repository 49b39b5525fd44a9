"""Text copied from the official criteria: it says what an item asks for, and so answers nothing."""

from __future__ import annotations

from collections.abc import Iterable

from checklist import thai
from checklist.model import Block, BlockKind
from checklist.signs import sign

_CRITERIA = sign("criteria")


def is_pasted_criteria(blocks: Iterable[Block]) -> bool:
    """True if text is a copy of the official criteria (what an item asks for), which answers nothing."""
    lines = [thai.label_text(block.text) for block in blocks if block.kind is not BlockKind.HEADING]
    lines = [line for line in lines if len(line) > 12]
    hits = sum(1 for line in lines if _CRITERIA.search(line))
    return hits >= 1 and hits * 2 >= len(lines) and (hits >= 2 or len(lines) <= 3)


def mostly_criteria(lines: Iterable[str]) -> bool:
    """True if most of a content's normalised lines, by their length, are sentences of the official criteria."""
    told = [line for line in lines if len(line) > 12]
    copied = [line for line in told if _CRITERIA.search(line)]
    return bool(copied) and 5 * sum(map(len, copied)) >= 3 * sum(map(len, told)) and len(told) <= 12
