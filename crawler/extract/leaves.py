"""Blocks and table cells that hold nothing but one text or one link.

Lists, menus and tables are made of such, and opening and closing a frame for each costs more than all that is to be
learnt from it. What they give is the same as with a frame.
"""

from __future__ import annotations

from typing import Final

from selectolax.lexbor import LexborNode

from checklist.model import BlockKind, Zone
from crawler.extract import tables
from crawler.extract.anchors import anchor, is_leaf
from crawler.extract.classes import ClassFacts, class_facts
from crawler.extract.page import Attributes, PageReader
from crawler.extract.panels import hides
from crawler.extract.records import Role

LEAVES: Final = frozenset({"li", "p", "div"})
_LOOKS: Final = frozenset("class style colspan rowspan width height align valign bgcolor nowrap border scope".split())
_MOST_CHARS: Final = 800
_NONE: Final = ClassFacts()


def leaf_block(page: PageReader, node: LexborNode, tag: str, attributes: Attributes, depth: int) -> bool:
    """Read a block of ``LEAVES``; False, and nothing read, if it must be opened. The run before it has ended."""
    parent = page.frames[-1]
    facts = inert_facts(attributes)
    if facts is None or page.bold or parent.toggle_label:
        return False
    if tag != "li" and (facts.heading or facts.zone not in (None, Zone.MAIN)):
        return False
    leaf = leaf_child(node)
    if leaf is None:
        return False
    kind, level = (BlockKind.ITEM, 0) if tag == "li" else (parent.kind, parent.level)
    pending = len(page.pending)
    _read(page, leaf, depth)
    page.end_leaf(kind, level)
    if tag == "li" or facts.card:
        del page.pending[pending:]  # nothing stands beside the link in its entry
    return True


def leaf_cell(page: PageReader, node: LexborNode, tag: str, attributes: Attributes, depth: int) -> bool:
    """Read a cell; False, and nothing read, if it must be opened."""
    row = page.frames[-1]
    if row.role is not Role.ROW or row.kind is not BlockKind.TEXT or page.bold or row.toggle_label:
        return False
    leaf = leaf_child(node) if inert_facts(attributes) is not None else None
    if leaf is None:
        return False
    tables.begin_cell(page, row)
    _read(page, leaf, depth)
    tables.add_cell(row, tag, page.end_leaf(BlockKind.TEXT, 0), attributes)
    return True


def leaf_child(node: LexborNode) -> LexborNode | None:
    """Return the one child of an element, white space aside: a text of bearable length, a link of text; else None."""
    child = node.child
    if child is None:
        return None
    following = child.next
    if following is not None and _is_blank(child):
        child, following = following, following.next
    if following is not None and (following.next is not None or not _is_blank(following)):
        return None
    tag = child.tag
    if tag == "-text":
        return child if len(child.text_content or "") <= _MOST_CHARS else None
    return child if tag == "a" and is_leaf(child) else None


def _is_blank(node: LexborNode) -> bool:
    return node.tag == "-text" and not (node.text_content or "").strip()


def _read(page: PageReader, leaf: LexborNode, depth: int) -> None:
    if leaf.tag == "a":
        anchor(page, leaf, "a", depth + 1)
    else:
        page.text(leaf.text_content or "")


def inert_facts(attributes: Attributes) -> ClassFacts | None:
    """Return what the class says; None if the attributes may change more than the looks of a leaf."""
    if not attributes:
        return _NONE
    if not attributes.keys() <= _LOOKS:
        return None
    style = attributes.get("style")
    if style and ("url(" in style or hides(style)):
        return None
    names = attributes.get("class")
    facts = class_facts(names, "") if names else _NONE
    return facts if facts.inert else None
