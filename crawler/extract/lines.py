"""Lines of a PDF page with their places → paragraphs, headings and table rows.

PDF has no such things: a cell is a line beside another, a paragraph lines that reach the margin, a heading a larger
line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from checklist.model import Block, BlockKind, Table

_ROW_OVERLAP: Final = 0.4
_LEAST_MARGIN: Final = 0.72
"""Part of a page's width that the longest lines reach at least: shorter ones were ended by their writer."""
_MIDDLE: Final = 0.03
"""Part of a page's width by which the middle of a centred line may miss that of the page."""
_AWAY: Final = 3.0
"""Heights of letters from the left edge at which a line begins that is no paragraph's rest …"""
_FAR: Final = 6.0
"""… or no paragraph's first line."""
_HEADING_SCALE: Final = 1.18
_HEADING_CHARS: Final = 160
_THAI_EDGE: Final = re.compile("[ก-๎]")
_NEW_ITEM: Final = re.compile(
    r"(?:[\d๐-๙]{1,3}(?:[.)]|\s)|[-–•*▪❖➢]|\([\d๐-๙]{1,2}\)|ข้อ\s|หมวด|ส่วนที่|ตอนที่|บทที่|มาตรา\s|ลงชื่อ|\(ลงชื่อ)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a cell's part of one; the origin is the page's lower left corner, in points."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float = 0.0
    """Font size as the file gives it: only to be compared within a page."""

    @property
    def height(self) -> float:
        """Height of its letters in points."""
        return max(self.top - self.bottom, 0.1)


@dataclass(slots=True)
class _Group:
    """Cells that stand side by side."""

    cells: list[list[Line]] = field(default_factory=list)

    def takes(self, line: Line) -> bool:
        last = self.cells[-1]
        overlap = min(last[0].top, line.top) - max(last[-1].bottom, line.bottom)
        if overlap >= _ROW_OVERLAP * line.height and line.left > max(part.right for part in last) - 1:
            self.cells.append([line])
            return True
        above = last[-1]
        gap = above.bottom - line.top
        aligned = abs(above.left - line.left) < 4 or abs(above.left + above.right - line.left - line.right) < 8
        in_column = len(self.cells) > 1 and line.left > max(part.right for part in self.cells[-2]) - 1
        if in_column and aligned and -0.6 * line.height < gap < 0.6 * line.height:
            last.append(line)
            return True
        return False


def _same_line(above: Line, line: Line) -> bool:
    overlap = min(above.top, line.top) - max(above.bottom, line.bottom)
    return overlap > 0.6 * min(above.height, line.height) and -2 < line.left - above.right < line.height


def _whole(lines: list[Line]) -> list[Line]:
    """Join what stands on one line with no more than a space between."""
    joined: list[Line] = []
    for line in lines:
        above = joined[-1] if joined else None
        if above is not None and _same_line(above, line):
            text = (
                f"{above.text} {line.text}" if line.left - above.right > 0.15 * line.height else above.text + line.text
            )
            joined[-1] = Line(
                text, above.left, line.right, min(above.bottom, line.bottom), max(above.top, line.top), above.size
            )
        else:
            joined.append(line)
    return joined


def arrange(lines: list[Line], page: int, width: float) -> tuple[list[Block], list[Table]]:
    """Return the blocks and tables of a page ``width`` points wide, in the order of its content."""
    if not lines:
        return [], []
    groups: list[_Group] = []
    lines = _whole(lines)
    for line in lines:
        if not groups or not groups[-1].takes(line):
            groups.append(_Group([[line]]))
    body = median(line.size for line in lines)
    longest = sorted(line.right for line in lines)[int(0.95 * (len(lines) - 1))]
    margin = max(longest, _LEAST_MARGIN * width)
    edge = sorted(line.left for line in lines)[int(0.05 * (len(lines) - 1))]
    blocks: list[Block] = []
    tables: list[Table] = []
    rows: list[tuple[str, ...]] = []
    running: list[Line] = []
    for group in groups:
        if len(group.cells) > 1:
            _end_paragraph(blocks, running, page, body)
            cells = tuple(_joined(cell) for cell in group.cells)
            rows.append(cells)
            blocks.append(Block(" | ".join(cells), BlockKind.ROW, page=page))
            continue
        _end_table(tables, rows, page)
        line = group.cells[0][0]
        if running and (_are_centred(running[-1], line, edge, width) or not _continues(running[-1], line, margin)):
            _end_paragraph(blocks, running, page, body)
        running.append(line)
    _end_paragraph(blocks, running, page, body)
    _end_table(tables, rows, page)
    return blocks, tables


def _continues(above: Line, line: Line, margin: float) -> bool:
    """True if ``line`` is the rest of a paragraph whose line above ran to the margin."""
    if abs(above.height - line.height) > 0.2 * above.height or _NEW_ITEM.match(line.text):
        return False
    return above.right > margin - 5 * above.height and -above.height < above.bottom - line.top < 1.2 * line.height


def _are_centred(above: Line, line: Line, edge: float, width: float) -> bool:
    """True if one of two lines is set in the middle of the page, away from the left ``edge``: a line of a title.

    The rest of a paragraph begins at the edge, and its first line not far from it.
    """
    return _is_centred(line, edge, width, _AWAY) or _is_centred(above, edge, width, _FAR)


def _is_centred(line: Line, edge: float, width: float, away: float) -> bool:
    middle = abs((line.left + line.right) / 2 - width / 2) < _MIDDLE * width
    return middle and line.left > edge + away * line.height


def _end_paragraph(blocks: list[Block], running: list[Line], page: int, body: float) -> None:
    if not running:
        return
    text = _joined(running)
    large = running[0].size > _HEADING_SCALE * body > 0 and len(text) <= _HEADING_CHARS
    level = (1 if running[0].size > 1.6 * body else 2) if large else 0
    blocks.append(Block(text, BlockKind.HEADING if large else BlockKind.TEXT, level=level, page=page))
    running.clear()


def _end_table(tables: list[Table], rows: list[tuple[str, ...]], page: int) -> None:
    if len(rows) > 1:
        tables.append(Table(tuple(rows), page=page))
    rows.clear()


def _joined(lines: list[Line]) -> str:
    """Join lines; between two Thai letters a line end is no space, since Thai has none between words."""
    text = lines[0].text
    for line in lines[1:]:
        thai = text and line.text and _THAI_EDGE.match(text[-1]) and _THAI_EDGE.match(line.text[0])
        text += line.text if thai else f" {line.text}"
    return text
