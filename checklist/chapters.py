"""Parts of a paper: "annual report, part 4", "page 12", or a line inside that names a topic of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from checklist import thai
from checklist.model import Block, BlockKind, Document, Media
from checklist.reading import Reading

_PART = re.compile(
    r"(?:ส่วนที่|บทที่|หมวดที่|หมวด|ตอนที่|ภาค(?:ที่)?|(?:ระเบียบ)?วาระ(?:ที่)?)\s*(\d{1,2})(?!\d)|(?:ภาค)?(ผนวก\s*(?:[ก-ฮ](?![ก-๎])|\d{1,2})?)"
)
_PAGE = re.compile(r"หน้า(?:ที่)?\s*(\d{1,3})(?!\d)")
_START = 60
"""Characters of a line in which it says that it begins a part."""
_TITLE_LINES = 4
"""Lines at the beginning that are the paper's own title."""
_MOST_BLOCKS = 1500
_MOST_PARTS = 30
_WORKBOOKS = frozenset({Media.XLSX, Media.XLS, Media.ODS})
_SHEET_NAME = 31
"""Characters that the name of a sheet may have."""
_PART_TITLE = 120
"""Characters of a line that says what a part is."""
_MOST_LINES = 120
"""Lines of a part that are read."""


def chapter(reading: Reading, words: str, is_title: Callable[[str], bool]) -> Reading | None:
    """Return the part of a paper that the ``words`` leading to it point to; None if it has none like it.

    They name a part by its number or a page; if they name neither, ``is_title`` tells the line that begins the part.
    """
    starts = _starts(reading.blocks, words, is_title)
    parts = [reading.blocks[start : _end(reading.blocks, start)] for start in starts]
    if not parts:
        return None
    return _part_of(reading, max(parts, key=_length))  # a table of contents says little


def parts(document: Document) -> list[Sequence[Block]]:
    """Return the blocks of each part of a paper: the sheets of a workbook, or what is numbered."""
    return _sheets(document.blocks) if document.media in _WORKBOOKS else numbered(document.blocks)


def readings_of_parts(reading: Reading) -> list[Reading]:
    """Return the parts of a paper, each as a reading."""
    return [_part_of(reading, part) for part in parts(reading.document)]


def part_from(reading: Reading, start: Block) -> Reading:
    """Return the part of a paper that ``start`` begins; the whole reading if it begins none."""
    part = next((part for part in parts(reading.document) if part[0] == start), None)
    return reading if part is None else _part_of(reading, part)


def title_of(part: Sequence[Block]) -> str:
    """Return what a part begins with, normalised: its first line, and the next if that is only the name of a sheet."""
    named = part[0].kind is BlockKind.HEADING and len(part[0].text) <= _SHEET_NAME
    lines = part[: 2 if named else 1]
    return "\n".join(thai.normalize(block.text[:_PART_TITLE]) for block in lines if block.kind is not BlockKind.ROW)


def _sheets(blocks: Sequence[Block]) -> list[Sequence[Block]]:
    """Return the blocks of each sheet, from its name on; none of a workbook that has only one."""
    starts = [number for number, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    if len(starts) < 2:
        return []
    ends = [*starts[1:], len(blocks)]
    spans = zip(starts[:_MOST_PARTS], ends, strict=False)
    return [blocks[start : min(end, start + _MOST_LINES)] for start, end in spans]


def numbered(blocks: Sequence[Block]) -> list[Sequence[Block]]:
    """Return the blocks of each numbered part, each number once: where it says most, not its line in the contents."""
    numbers = [_number_of(block) for block in blocks[:_MOST_BLOCKS]]
    best: dict[str, Sequence[Block]] = {}
    end = following = len(numbers)
    after = ""
    # From the end: a part ends where one of another number begins.
    for start, number in reversed([(start, number) for start, number in enumerate(numbers) if number]):
        if number != after:
            end = following
        after, following = number, start
        part = blocks[start : min(end, start + _MOST_LINES)]
        if _length(part) >= _length(best.get(number, ())):
            best[number] = part
    parts = list(reversed(best.values()))
    return parts[:_MOST_PARTS] if len(parts) > 1 else []


def _part_of(reading: Reading, blocks: Sequence[Block]) -> Reading:
    return replace(reading, blocks=tuple(blocks), title=title_of(blocks), section=blocks[0].text)


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _starts(blocks: Sequence[Block], words: str, is_title: Callable[[str], bool]) -> list[int]:
    part, page = _PART.search(words), _PAGE.search(words)
    if part is not None:
        return [number for number, block in enumerate(blocks) if _number_of(block) == _name_of(part)]
    if page is not None:
        return [number for number, block in enumerate(blocks) if block.page == int(page.group(1))][:1]
    return [number for number, block in enumerate(blocks) if number > _TITLE_LINES and is_title(block.text)]


def _end(blocks: Sequence[Block], start: int) -> int:
    """Where the part that begins at ``start`` ends: at the next part of another number."""
    own = _number_of(blocks[start])
    last = min(len(blocks), start + _MOST_LINES)
    return next((number for number in range(start + 1, last) if _number_of(blocks[number]) not in ("", own)), last)


def _number_of(block: Block) -> str:
    """The number of the part that a line begins; empty if it begins none."""
    begins = _PART.match(thai.normalize(block.text[:_START]))
    return _name_of(begins) if begins is not None else ""


def _name_of(part: re.Match[str]) -> str:
    return (part.group(1) or part.group(2)).replace(" ", "")
