"""Blocks and table cells that hold nothing but one text or one link.

Lists, menus and tables are made of such, and opening and closing a frame for each costs more than all that is to be
learnt from it. What they give is the same as with a frame.
"""

from __future__ import annotations

from typing import Final

from selectolax.lexbor import LexborNode

from checklist.model import BlockKind, Zone
from crawler.extract import tables
from crawler.extract.anchors import leaf_anchor, leaf_words
from crawler.extract.classes import ClassFacts, class_facts
from crawler.extract.page import Attributes, PageReader
from crawler.extract.panels import hides
from crawler.extract.records import Role

LEAVES: Final = frozenset({"li", "p", "div"})
_LOOKS: Final = frozenset("class style colspan rowspan width height align valign bgcolor nowrap border scope".split())
_MOST_CHARS: Final = 800
_NONE: Final = ClassFacts()


def leaf_block(page: PageReader, node: LexborNode, tag: str, attributes: Attributes) -> bool:
    """Read a block of ``LEAVES``; False, and nothing read, if it must be opened. The run before it has ended."""
    parent = page.frames[-1]
    facts = inert_facts(attributes)
    if facts is None or page.bold or parent.toggle_label:
        return False
    if tag != "li" and (facts.heading or facts.zone not in (None, Zone.MAIN)):
        return False
    leaf = leaf_of(node.child)
    if leaf is None:
        return False
    kind, level = (BlockKind.ITEM, 0) if tag == "li" else (parent.kind, parent.level)
    pending = len(page.pending)
    _read(page, leaf)
    page.end_leaf(kind, level)
    if tag == "li" or facts.card:
        del page.pending[pending:]  # nothing stands beside the link in its entry
    return True


def leaf_cell(page: PageReader, node: LexborNode, tag: str, attributes: Attributes) -> bool:
    """Read a cell; False, and nothing read, if it must be opened."""
    row = page.frames[-1]
    if row.role is not Role.ROW or row.kind is not BlockKind.TEXT or page.bold or row.toggle_label:
        return False
    leaf = leaf_of(node.child) if inert_facts(attributes) is not None else None
    if leaf is None:
        return False
    tables.begin_cell(page, row)
    _read(page, leaf)
    tables.add_cell(row, tag, page.end_leaf(BlockKind.TEXT, 0), attributes)
    return True


Leaf = tuple[str, Attributes | None]
"""The text of a leaf, and the attributes of the link that it is the text of; None for a text by itself."""


def leaf_of(child: LexborNode | None) -> Leaf | None:
    """Read the children of an element, the first of which is ``child``, if they are one leaf, white space aside.

    That is a text of bearable length or a link of text; None for anything else.
    """
    if child is None:
        return None
    following = child.next
    if following is not None and _is_blank(child):
        child, following = following, following.next
    if following is not None and (following.next is not None or not _is_blank(following)):
        return None
    tag = child.tag
    if tag == "-text":
        text = child.text_content or ""
        return (text, None) if len(text) <= _MOST_CHARS else None
    if tag != "a":
        return None
    attributes = child.attributes
    words = leaf_words(child, attributes)
    return None if words is None else (words, attributes)


def _is_blank(node: LexborNode) -> bool:
    return node.tag == "-text" and not (node.text_content or "").strip()


def _read(page: PageReader, leaf: Leaf) -> None:
    text, link = leaf
    if link is not None:
        leaf_anchor(page, link, text)
    else:
        page.text(text)


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
