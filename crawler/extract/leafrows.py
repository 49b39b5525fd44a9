"""Table rows whose cells hold nothing but one text or one link each: lists of documents are made of such.

The row is read at once, without a frame for it or blocks for its cells. What it gives is the same as with them.
"""

from __future__ import annotations

from typing import Final

from selectolax.lexbor import LexborNode

from checklist.model import BlockKind
from crawler.extract.anchors import leaf_link
from crawler.extract.builder import EDGES, fit_row, squeezed
from crawler.extract.leaves import inert_facts, leaf_of
from crawler.extract.page import Attributes, PageReader
from crawler.extract.records import BlockRecord, Cell, Frame, LinkRecord, Role
from crawler.extract.tables import ROW_CHARS, spans

_MOST_CELLS: Final = 24
_MOST_ROW_LINKS: Final = 8
"""Links up to which each gets the words around it; of more, all get what they share, as other rows do."""
_MOST_CHARS: Final = 1500


class _LeafCell(Cell):
    """A cell of its table with its text as it stands there, and the attributes of the link that this is."""

    __slots__ = ("link", "piece")

    def __init__(self, tag: str, attributes: Attributes, piece: str, link: Attributes | None) -> None:
        self.text = squeezed(piece)
        self.columns, self.rows = spans(attributes) if attributes else (1, 1)
        self.head = tag == "th"
        self.piece = piece
        self.link = link


def leaf_row(page: PageReader, node: LexborNode, attributes: Attributes) -> bool:
    """Read a row of two or more filled leaf cells; False, and nothing read, if it must be opened."""
    table = page.frames[-1]
    if table.role is not Role.TABLE or table.kind is not BlockKind.TEXT or table.toggle_label:
        return False
    if page.bold or page.in_link or page.in_heading or inert_facts(attributes) is None:
        return False
    cells = _cells(node)
    if cells is None:
        return False
    page.flush()
    _read(page, table, cells)
    return True


def _cells(row: LexborNode) -> list[_LeafCell] | None:
    """Return the cells of a row; None if one holds more than a text or a link, or if it is too small or too large."""
    cells: list[_LeafCell] = []
    child = row.child
    while child is not None:
        tag = child.tag
        if tag == "td" or tag == "th":  # noqa: PLR1714 - two comparisons are faster than a set, and this runs a lot
            cell = _cell(child, tag)
            if cell is None:
                return None
            cells.append(cell)
        elif tag != "-text" or (child.text_content or "").strip():
            return None
        child = child.next
    if not 2 <= len(cells) <= _MOST_CELLS:
        return None
    filled = links = size = 0
    for cell in cells:
        filled += bool(cell.text)
        links += cell.link is not None
        size += len(cell.piece)
    return cells if filled > 1 and links <= _MOST_ROW_LINKS and size <= _MOST_CHARS < ROW_CHARS else None


def _cell(node: LexborNode, tag: str) -> _LeafCell | None:
    attributes = node.attributes
    if attributes and inert_facts(attributes) is None:
        return None
    child = node.child
    if child is None:
        return _LeafCell(tag, attributes, "", None)
    leaf = leaf_of(child)
    return _LeafCell(tag, attributes, *leaf) if leaf is not None else None


def _read(page: PageReader, table: Frame, cells: list[_LeafCell]) -> None:
    noted: list[tuple[int, LinkRecord]] = []
    before = None
    pieces, linked = page.pieces, page.linked
    for number, cell in enumerate(cells):
        if number:  # as page.separate does, but for the run, which begins anew behind the row
            pieces.append(" | ")
            linked.append(False)
        if cell.link is None:
            if page.leaf_text(cell.piece):
                before = cell.text
        else:
            link = leaf_link(page, cell.link, cell.piece, cell.text, before)
            if link is not None:
                noted.append((number, link))
        if cell.text:
            pieces.append("\n")
            linked.append(False)
    page.skip_run()
    texts = [cell.text for cell in cells]
    for number, link in noted:
        link.row = fit_row(" | ".join(texts[:number]).strip(EDGES), " | ".join(texts[number + 1 :]).strip(EDGES))
    page.blocks.append(BlockRecord(" | ".join(filter(None, texts)), BlockKind.ROW, table.zone, 0, table.panel))
    table.rows.append([*cells])
