"""Parts of a paper: "annual report, part 4", "page 12", or a line inside that names a topic of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from checklist import thai
from checklist.model import Block, BlockKind, Document, Media
from checklist.reading import Reading
from checklist.signs import sign

_PART = re.compile(
    r"(?:ส่วนที่|บทที่|หมวดที่|หมวด|ตอนที่|ภาค(?:ที่)?)\s*(?P<number>\d{1,2})(?!\d)"
    r"|(?:ระเบียบ)?(?P<agenda>วาระ(?:ที่)?\s*\d{1,2})(?!\d|\s*ปี)|(?:ภาค)?(?P<annex>ผนวก\s*(?:[ก-ฮ](?![ก-๎])|\d{1,2})?"
    r"|(?<!ไฟล์)(?<!ไฟล์ )(?:เอกสาร|สิ่งที่ส่งมาด้วย)?แนบ(?:ท้าย)?\s?(?:ที่|หมายเลข)?\s?\d{1,2}(?!\d))"
)
_PLAIN_NUMBER = re.compile(r"(\d{1,2})[.)]?\s{0,2}[ก-๙]")
_FEW_PARTS = 3
"""Numbered headings from which a paper has parts."""
_AGENDA, _ANNEX = "วาระ", ("ผนวก", "แนบ", "เอกสารแนบ", "สิ่งที่ส่งมาด้วย")
_DEFERRED = sign("deferred")
_DISCUSSED = 260
"""Key characters from which an item of an agenda tells what was decided, not only what was announced."""
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
_FEW_ROWS = 3
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


def is_agenda(part: Reading) -> bool:
    """True for an item of an agenda: its title names what was talked of, and a paper about it lies elsewhere."""
    return bool(part.blocks) and _number_of(part.blocks[0]).startswith(_AGENDA)


def is_mere_section(part: Reading) -> bool:
    """True for a part that only a number begins: "2 what the staff do", a section of something larger."""
    first = part.blocks[0].text[:_START] if part.blocks else ""
    return part.document.media not in _WORKBOOKS and _PLAIN_NUMBER.match(thai.normalize(first)) is not None


def only_announced(part: Reading) -> bool:
    """True for an item of an agenda that was put off, or of which little was said."""
    rows = sum(block.kind is BlockKind.ROW for block in part.blocks)
    # Of what was discussed at length the last sentence says who reports when.
    put_off = _DEFERRED.search(part.prose) is not None and len(part.prose_key) < 2 * _DISCUSSED
    return rows < _FEW_ROWS and (put_off or len(part.prose_key) < _DISCUSSED)


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
    if not any(numbers):
        numbers = _plain_numbers(blocks[:_MOST_BLOCKS])
    lengths = list(accumulate((len(block.text) for block in blocks), initial=0))
    best: dict[str, tuple[int, int]] = {}
    end = following = len(numbers)
    after = ""
    # From the end: a part ends where one of another number begins.
    for start, number in reversed([(start, number) for start, number in enumerate(numbers) if number]):
        if number != after:
            end = following
        after, following = number, start
        last = min(end, start + _MOST_LINES)
        known = best.get(number, (0, 0))
        if lengths[last] - lengths[start] >= lengths[known[1]] - lengths[known[0]]:
            best[number] = start, last
    parts = [blocks[start:last] for start, last in sorted(best.values())]
    # One numbered line is a title like any other; an annex is something else than what it hangs on.
    annexed = any(number.startswith(_ANNEX) for number in best)
    return parts[:_MOST_PARTS] if len(parts) > 1 or annexed else []


def _part_of(reading: Reading, blocks: Sequence[Block]) -> Reading:
    pages = {block.page for block in blocks}
    tables = tuple(table for table in reading.tables if table.page in pages)
    return replace(reading, blocks=tuple(blocks), title=title_of(blocks), section=blocks[0].text, tables=tables)


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _starts(blocks: Sequence[Block], words: str, is_title: Callable[[str], bool]) -> list[int]:
    part, page = _PART.search(words), _PAGE.search(words)
    if part is not None:
        named = [number for number, block in enumerate(blocks) if _number_of(block) == _name_of(part)]
        if named:
            return named
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


def _plain_numbers(blocks: Sequence[Block]) -> list[str]:
    """The numbers of headings that count from one ("4 ความเห็นของผู้มารับบริการ"); none of others."""
    numbers = []
    last = 0
    for block in blocks:
        line = thai.normalize(block.text[:_START]) if block.kind is BlockKind.HEADING else ""
        counted = _PLAIN_NUMBER.match(line)
        # One after the other, or it is the number of something else.
        is_next = counted is not None and int(counted[1]) == last + 1
        last += is_next
        numbers.append(str(last) if is_next else "")
    return numbers if last >= _FEW_PARTS else []


def _name_of(part: re.Match[str]) -> str:
    return (part["number"] or part["agenda"] or part["annex"]).replace(" ", "").replace("ที่", "")
