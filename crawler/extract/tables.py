"""Table rows: which are data and which only lay out a page, and what either leaves behind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from checklist.model import BlockKind, Table
from crawler.extract.builder import PSEUDO_LEVEL, Builder
from crawler.extract.records import BlockRecord, Cell, Frame, Role

_CELL_CHARS: Final = 800
ROW_CHARS: Final = 2500
_CELL_BLOCKS: Final = 8
_CELL_LINKS: Final = 6
_MENU_LINKS: Final = 4
"""Links of a row's first cell, each on a line of its own, that are a menu if lines of text stand beside them."""
_TITLE_CHARS: Final = 150
_MAX_COLUMNS: Final = 60
_MAX_ROWSPAN: Final = 200


def open_table(page: Builder, depth: int) -> Frame:
    """Begin a table; the rows around it are layout from now on."""
    page.flush()
    for frame in reversed(page.frames):
        if frame.role is Role.ROW:
            if frame.nested:
                break
            frame.nested = True
    frame = page.open("table", depth, Role.TABLE)
    frame.rows = []
    return frame


def open_row(page: Builder, depth: int) -> Frame:
    """Begin a row."""
    page.flush()
    frame = page.open("tr", depth, Role.ROW)
    frame.cells = []
    frame.nested = False
    return frame


def open_cell(page: Builder, tag: str, depth: int, attributes: Mapping[str, str | None]) -> Frame:
    """Begin a cell; what stands in it is text until its row proves to be data."""
    page.flush()
    row = page.frames[-1]
    if row.role is Role.ROW and row.cells:
        page.separate(" | ")
    frame = page.open(tag, depth, Role.CELL)
    frame.kind, frame.level = BlockKind.TEXT, 0
    if attributes:
        frame.spans = spans(attributes)
    return frame


def begin_cell(page: Builder, row: Frame) -> None:
    """End what stands before a cell of ``row``."""
    page.flush()
    if row.cells:
        page.separate(" | ")


def add_cell(row: Frame, tag: str, text: str, attributes: Mapping[str, str | None]) -> None:
    """Note a cell that was read without a frame."""
    columns, rows = spans(attributes) if attributes else (1, 1)
    row.cells.append(Cell("" if row.nested else text, columns, rows, head=tag == "th"))


def close_cell(page: Builder, frame: Frame) -> None:
    """End a cell."""
    page.close_block(frame)
    row = page.frames[-2] if len(page.frames) > 1 else frame
    if row.role is not Role.ROW:
        return
    if _crowded(page, frame) or (row.beside_menu and len(page.blocks) - frame.blocks0 > 1):
        row.nested = True
    elif not row.cells:
        row.beside_menu = _is_menu(page, frame)
    columns, rows = frame.spans
    row.cells.append(Cell("" if row.nested else _cell_text(page, frame), columns, rows, head=frame.tag == "th"))


def _crowded(page: Builder, frame: Frame) -> bool:
    """True if so much stands in a cell that its row can only be layout."""
    if page.chars - frame.chars0 > _CELL_CHARS or len(page.links) - frame.links0 > _CELL_LINKS:
        return True
    blocks = page.blocks[frame.blocks0 :]
    if len(blocks) > _CELL_BLOCKS:
        return True
    return any(record.kind is BlockKind.HEADING and record.level < PSEUDO_LEVEL - 1 for record in blocks)


def _is_menu(page: Builder, frame: Frame) -> bool:
    """True if a cell lists links below each other."""
    links = len(page.links) - frame.links0
    return links >= _MENU_LINKS and len(page.blocks) - frame.blocks0 >= links


def _cell_text(page: Builder, frame: Frame) -> str:
    if len(page.blocks) - frame.blocks0 == 1:
        return page.blocks[-1].text
    return page.cut(frame.start)


def close_row(page: Builder, frame: Frame) -> None:
    """End a row: one block ``a | b | c`` for data, a heading for a title row, else what its cells left."""
    page.close_block(frame)
    if frame.nested or page.chars - frame.chars0 > ROW_CHARS:
        return
    filled = [cell for cell in frame.cells if cell.text]
    if not filled:
        return
    if len(filled) == 1:
        _single(page, frame, filled[0])
    else:
        text = " | ".join(cell.text for cell in filled)
        del page.blocks[frame.blocks0 :]
        page.blocks.append(BlockRecord(text, BlockKind.ROW, frame.zone, 0, frame.panel))
        page.restore(frame)
    for outer in reversed(page.frames):
        if outer.role is Role.TABLE:
            outer.rows.append(frame.cells)
            break


def _single(page: Builder, frame: Frame, cell: Cell) -> None:
    """A row with one filled cell is a title if it looks like one."""
    titled = cell.head or cell.columns > 1
    links = len(page.links) - frame.links0
    records = page.blocks[frame.blocks0 :]
    if not titled or links or len(records) != 1 or len(cell.text) > _TITLE_CHARS:
        return
    record = records[0]
    if isinstance(record, BlockRecord) and record.kind is not BlockKind.HEADING:
        record.kind, record.level = BlockKind.HEADING, PSEUDO_LEVEL
        page.push_heading(PSEUDO_LEVEL, cell.text)


def close_table(page: Builder, frame: Frame) -> None:
    """End a table; it is kept as one if a row of it had two cells."""
    page.close_block(frame)
    if page.muted or not any(sum(1 for cell in row if cell.text) >= 2 for row in frame.rows):
        return
    page.restore(frame)
    page.tables.append((Table(rows=spread(frame.rows), panel=frame.panel), frame.zone))


def spread(rows: list[list[Cell]]) -> tuple[tuple[str, ...], ...]:
    """Lay cells out in columns: one over several rows is repeated, one over several columns stands first."""
    carried: dict[int, tuple[str, int]] = {}
    laid: list[tuple[str, ...]] = []
    for row in rows:
        line: list[str] = []
        following: dict[int, tuple[str, int]] = {}
        if not carried and _is_plain(row):
            laid.append(tuple([cell.text for cell in row]))
            continue
        for cell in row:
            _take_carried(line, carried, following)
            for offset in range(cell.columns):
                text = cell.text if offset == 0 else ""
                if cell.rows > 1:
                    following[len(line)] = (text, cell.rows - 1)
                line.append(text)
            if len(line) > 4 * _MAX_COLUMNS:
                break
        _take_carried(line, carried, following)
        carried = following
        laid.append(tuple(line))
    return tuple(laid)


def _is_plain(row: list[Cell]) -> bool:
    """Return True if no cell stretches."""
    for cell in row:  # noqa: SIM110 - all() over a generator takes three times as long, and rows are many
        if cell.columns != 1 or cell.rows != 1:
            return False
    return True


def _take_carried(line: list[str], carried: dict[int, tuple[str, int]], following: dict[int, tuple[str, int]]) -> None:
    while len(line) in carried:
        column = len(line)
        text, left = carried.pop(column)
        if left > 1:
            following[column] = (text, left - 1)
        line.append(text)


def spans(attributes: Mapping[str, str | None]) -> tuple[int, int]:
    """Return over how many columns and rows a cell stretches, within reason."""
    return _span(attributes.get("colspan"), _MAX_COLUMNS), _span(attributes.get("rowspan"), _MAX_ROWSPAN)


def _span(value: str | None, most: int) -> int:
    value = (value or "").strip()
    return max(1, min(int(value), most)) if value.isdecimal() and len(value) < 6 else 1
