"""Text copied from the official criteria: it says what an item asks for, and so answers nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checklist import thai
from checklist.model import Block, BlockKind
from checklist.signs import sign

_CRITERIA = sign("criteria")
_BULLET = re.compile(r"[○●•◦]")


def is_pasted_criteria(blocks: Iterable[Block]) -> bool:
    """True if text is a copy of the official criteria (what an item asks for), which answers nothing."""
    lines = _points(thai.label_text(block.text) for block in blocks if block.kind is not BlockKind.HEADING)
    hits = sum(1 for line in lines if _CRITERIA.search(line))
    return hits >= 1 and hits * 2 >= len(lines) and (hits >= 2 or len(lines) <= 3)


def mostly_criteria(lines: Iterable[str]) -> bool:
    """True if most of a content's normalised lines, by their length, are sentences of the official criteria."""
    told = _points(lines)
    copied = [line for line in told if _CRITERIA.search(line)]
    return bool(copied) and 5 * sum(map(len, copied)) >= 3 * sum(map(len, told)) and len(told) <= 12


def _points(lines: Iterable[str]) -> list[str]:
    """The points of a text that say something, those that share a line apart."""
    points = (point.strip() for line in lines for point in _BULLET.split(line))
    return [point for point in points if len(point) > 12]
