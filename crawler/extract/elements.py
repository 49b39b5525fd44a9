"""What each element means: called by the walk when it enters one, and when it leaves one that opened a frame."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from selectolax.lexbor import LexborNode

from checklist.model import BlockKind, LinkSource, Zone
from crawler.extract import forms, media, tables
from crawler.extract.anchors import TARGET_DATA, anchor, click, end_link
from crawler.extract.builder import PSEUDO_LEVEL, Builder
from crawler.extract.classes import ROLE_ZONES, ClassFacts, class_facts
from crawler.extract.leafrows import leaf_row
from crawler.extract.leaves import LEAVES, leaf_block, leaf_cell
from crawler.extract.page import Attributes, PageReader
from crawler.extract.panels import SHARED_MARKS, hides, shown_by
from crawler.extract.records import Frame, Role
from crawler.extract.scripts import protected_address

_SKIPPED: Final = frozenset(
    {"style", "template", "math", "canvas", "datalist", "noembed", "-comment", "-doctype", "audio"}
)
_MOST_DRAWN: Final = 200
_BOLD: Final = frozenset({"b", "strong"})
_BLOCKS: Final = frozenset(
    "div p section article main nav header footer aside ul ol menu dir dl li dt dd caption blockquote pre address "
    "figure figcaption fieldset legend details summary center hr body noframes frameset".split()
)
_INLINE: Final = frozenset(
    "span font b strong i em u small big sup sub mark ins del cite q code bdi bdo tt s strike abbr time acronym".split()
)
_TAG_ZONES: Final = {"nav": Zone.NAV, "header": Zone.HEADER, "footer": Zone.FOOTER, "aside": Zone.ASIDE}
_HEADING_TAGS: Final = frozenset({"div", "p", "dt", "center"})
_TITLE_TAGS: Final = frozenset({"legend", "summary", "caption", "figcaption"})
_THAI: Final = re.compile(r"[\u0e01-\u0e4f]")
_SIGNS: Final = re.compile(r"[\s().+-]")
_LEVEL: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

Handler = Callable[[PageReader, LexborNode, str, int], bool]


#
# --------------------------------------------------------------------------------------- entering


def _skip(_page: PageReader, _node: LexborNode, _tag: str, _depth: int) -> bool:
    return False


def _drawing(page: PageReader, node: LexborNode, _tag: str, _depth: int) -> bool:
    """Read a drawing's links and words, and note it as a picture: maps, menus and charts are drawn, too."""
    for link in node.css("a")[:_MOST_DRAWN] if "<a" in (node.html or "") else ():
        target = link.attributes.get("href") or link.attributes.get("xlink:href") or ""
        label = " ".join((link.text() or link.attributes.get("title") or "").split())
        if target and not target.startswith("#"):
            page.side_link(target, LinkSource.AREA, label)
    media.drawn(page, node)
    return False


def _block(page: PageReader, node: LexborNode, tag: str, depth: int) -> bool:
    page.flush()
    if tag in ("ul", "ol"):
        _settle_item(page)
    attributes = node.attributes
    if tag in LEAVES and leaf_block(page, node, tag, attributes):
        return False
    frame = page.open(tag, depth)
    if tag in ("li", "dt", "dd"):
        frame.kind, frame.level = BlockKind.ITEM, 0
    elif tag in _TITLE_TAGS:
        _begin_heading(page, frame, PSEUDO_LEVEL - 1)
        if tag in ("caption", "figcaption"):
            frame.kind, frame.level = BlockKind.CAPTION, 0
    elif tag in ("main", "article"):
        frame.in_main = True
        if tag == "main":
            page.open_zone(frame, Zone.MAIN, by_class=False)
    elif tag == "details":
        _begin_details(page, node, frame)
    if attributes or tag in _TAG_ZONES:
        zones = len(page.zones)
        _apply(page, frame, attributes, node)
        if len(page.zones) > zones and frame.role is Role.BLOCK and frame.link is None and page.recall(frame, node):
            return False
    return True


def _heading(page: PageReader, node: LexborNode, tag: str, depth: int) -> bool:
    page.flush()
    frame = page.open(tag, depth)
    _begin_heading(page, frame, _LEVEL[tag])
    if attributes := node.attributes:
        _apply(page, frame, attributes, node)
    return True


def _begin_heading(page: Builder, frame: Frame, level: int) -> None:
    frame.role = Role.HEADING
    frame.kind, frame.level = BlockKind.HEADING, level
    page.in_heading += 1


def _begin_details(page: PageReader, node: LexborNode, frame: Frame) -> None:
    child = node.child
    while child is not None and child.tag != "summary":
        child = child.next
    label = page.plain_label(child) if child is not None else ""
    if label:
        page.open_panel(frame, label)


def _settle_item(page: Builder) -> None:
    """A list inside a list item: the item's own link must not get the whole sub-list as its row."""
    for frame in reversed(page.frames):
        if frame.tag == "li" and frame.role is Role.BLOCK:
            if len(page.pending) > frame.pending0:
                page.settle_rows(frame, full=True)
            return
        if frame.tag not in ("a", "span", "div", "p"):
            return


def _inline(page: PageReader, node: LexborNode, tag: str, depth: int) -> bool:
    if tag in _BOLD:
        page.bold.append(depth)
    attributes = node.attributes
    if not attributes:
        return True
    names = attributes.get("class") or ""
    facts = class_facts(names, attributes.get("id") or "")
    if facts.icon and _glyph(node):
        page.note_brand(names)
        return False
    if facts.clone or hides(attributes.get("style") or "") or (facts.hidden and not page.in_link):
        page.open(tag, depth, Role.MUTE)
        page.muted += 1
        return True
    if facts.apart and page.ends_with_digit and (node.text() or "").lstrip()[:1].isdigit():
        page.separate(" ")  # a day, and the number of those who read it
    if facts.chat:
        page.add_element(facts.chat)
    if (facts.heading and tag not in _BOLD) or (tag == "font" and _large(attributes.get("size") or "")):
        page.bold.append(depth)
    if "data-cfemail" in attributes:
        page.text(f" {protected_address(attributes['data-cfemail'] or '')} ")
        return False
    click(page, None, node, tag, depth)
    return True


def _large(size: str) -> bool:
    return size.startswith("+") or (size.isdecimal() and int(size[:2]) >= 4)


def _glyph(node: LexborNode) -> bool:
    """True for an icon whose text names a glyph; some authors put the label inside the icon's element."""
    child = node.child
    if child is None:
        return True
    text = child.text_content or "" if child.tag == "-text" else ""
    return child.next is None and not _THAI.search(text) and child.tag == "-text"


def _line_break(page: PageReader, _node: LexborNode, _tag: str, _depth: int) -> bool:
    page.line_break()
    return False


def _table(page: PageReader, node: LexborNode, tag: str, depth: int) -> bool:
    attributes = node.attributes
    if tag == "table":
        frame = tables.open_table(page, depth)
        frame.kind, frame.level = BlockKind.TEXT, 0
    elif tag == "tr":
        if leaf_row(page, node, attributes):
            return False
        frame = tables.open_row(page, depth)
    else:
        if leaf_cell(page, node, tag, attributes):
            return False
        frame = tables.open_cell(page, tag, depth, attributes)
    if attributes:
        _apply(page, frame, attributes, node)
    return True


# ------------------------------------------------------------------------------------------------- what
# attributes change


def _panel_label(page: PageReader, frame: Frame, attributes: Attributes, facts: ClassFacts, node: LexborNode) -> str:
    """The words of what shows this part of the page; empty if it always shows, or nobody knows by what."""
    tag, names, ident = frame.tag, attributes.get("class") or "", attributes.get("id") or ""
    label = page.panel_labels.get(ident, "") if ident else ""
    if page.labels_of_nodes:
        label = label or page.labels_of_nodes.get(node.mem_id, "")
    if not label and page.panel_labels and (facts.panel or attributes.get("role") == "tabpanel" or "content" in names):
        label = _shown_by_mark(page, attributes)
    parent = page.frames[-2] if len(page.frames) > 1 else frame
    if (
        not label
        and parent.toggle_label
        and (facts.panel or "content" in names or "panel" in names or "body" in names or "answer" in names)
    ):
        label = parent.toggle_label
    if not label and _waits_for_a_click(attributes, facts, tag):
        label = shown_by(node)
    if not label and page.unfolds and _is_unfolded(page, frame, node):
        label = shown_by(node)
        page.entitle(label)
    return label


def _apply(page: PageReader, frame: Frame, attributes: Attributes, node: LexborNode) -> None:
    """Let class, id, role and style say what a block is."""
    tag = frame.tag
    ident = attributes.get("id") or ""
    names = attributes.get("class") or ""
    facts = class_facts(names, "" if tag == "body" else ident) if (names or ident) and tag != "body" else _NONE
    label = _panel_label(page, frame, attributes, facts, node)
    if label:
        page.open_panel(frame, label)
    elif frame.role is Role.BLOCK and _unseen(attributes, facts):
        frame.role = Role.MUTE
        page.muted += 1
        return
    frame.card = facts.card
    frame.toggle = facts.toggle
    if facts.chat:
        page.add_element(facts.chat)
    _zone(page, frame, attributes, facts, tag)
    if facts.heading and tag in _HEADING_TAGS and frame.role is Role.BLOCK and not page.in_link and not page.in_heading:
        _begin_heading(page, frame, PSEUDO_LEVEL - 1)
    style = attributes.get("style") or ""
    if "url(" in style:
        media.background(page, style)
    if "onclick" in attributes or not TARGET_DATA.isdisjoint(attributes):
        click(page, frame, node, tag, frame.depth)
    if tag == "body" and node.attributes.get("onload"):
        page.side_link(page.clicked(attributes.get("onload")), LinkSource.ONCLICK, "")


def _shown_by_mark(page: PageReader, attributes: Attributes) -> str:
    """The label of the tab that bears the same mark as its content, where no id ties the two."""
    marks = (attributes.get(name) or "" for name in SHARED_MARKS)
    return next((page.panel_labels[mark] for mark in marks if mark in page.panel_labels), "")


_OPENED: Final = frozenset({"tabpanel", "dialog"})
_NONE: Final = ClassFacts()
_SHOWN_TAGS: Final = frozenset({"div", "section", "article", "dd", "table", "p", "ul", "ol", "tr", "tbody"})


def _waits_for_a_click(attributes: Attributes, facts: ClassFacts, tag: str) -> bool:
    """True for an element that its own markup hides: a script may show it."""
    if tag not in _SHOWN_TAGS or facts.clone or facts.zone is Zone.NAV:
        return False
    return facts.switched or "hidden" in attributes or hides(attributes.get("style") or "")


def _is_unfolded(page: PageReader, frame: Frame, node: LexborNode) -> bool:
    """True for what stands behind a title in the content that says of itself whether it is unfolded."""
    if frame.tag not in _SHOWN_TAGS or page.zones[frame.zone].zone is not Zone.MAIN:
        return False
    before = node.prev
    while before is not None and before.tag in ("-text", "-comment"):
        before = before.prev
    return before is not None and before.tag != "a" and "aria-expanded" in before.attributes


def _unseen(attributes: Attributes, facts: ClassFacts) -> bool:
    if facts.clone:
        return True
    # A click shows it, whatever it is hidden by now.
    if facts.panel or attributes.get("role") in _OPENED:
        return False
    return facts.hidden or "hidden" in attributes or hides(attributes.get("style") or "")


def _zone(page: PageReader, frame: Frame, attributes: Attributes, facts: ClassFacts, tag: str) -> None:
    current = page.zones[frame.zone].zone
    role = attributes.get("role") or ""
    by_tag = _TAG_ZONES.get(tag) or ROLE_ZONES.get(role)
    if tag in ("header", "footer") and frame.in_main:
        by_tag = None
    if role == "main":
        frame.in_main = True
    if by_tag is not None:
        if by_tag is not current:
            page.open_zone(frame, by_tag, by_class=False)
        return
    zone = facts.zone
    if zone is None or zone is Zone.MAIN or zone is current or tag in ("td", "th", "tr", "li", "p"):
        if attributes.get("aria-hidden") == "true" and tag in ("ul", "nav") and current is Zone.MAIN:
            page.open_zone(frame, Zone.NAV, by_class=True)
        return
    if frame.role in (Role.HEADING, Role.CELL, Role.ROW) or (frame.in_main and zone in (Zone.HEADER, Zone.FOOTER)):
        return
    # A menu inside the footer is still the footer; a menu inside the header is a menu.
    if current in (Zone.FOOTER, Zone.NAV):
        return
    page.open_zone(frame, zone, by_class=True)


#
# --------------------------------------------------------------------------------------- leaving


def leave(page: PageReader, frame: Frame) -> None:
    """Close the innermost frame."""
    role = frame.role
    _LEAVE[role](page, frame)
    if frame.link is not None and role is not Role.LINK:
        end_link(page, frame)
    page.frames.pop()
    if frame.toggle and page.frames:
        label = page.cut(frame.start) if page.chars - frame.chars0 <= 120 else ""
        if label and label != page.frames[-1].toggle_label:
            page.frames[-1].toggle_label = label


def _leave_block(page: PageReader, frame: Frame) -> None:
    page.close_block(frame)
    if frame.memo is not None:
        page.remember(frame)


def _leave_heading(page: PageReader, frame: Frame) -> None:
    page.close_heading(frame)
    page.in_heading -= 1
    if frame.scope:
        page.close_block(frame)


def _leave_link(page: PageReader, frame: Frame) -> None:
    if frame.link is not None:
        end_link(page, frame)
    elif frame.alt:
        # An address that only the href holds (an icon, "ติดต่อ") is a fact that must not get lost.
        shown = _SIGNS.sub("", page.cut(frame.start))
        if _SIGNS.sub("", frame.alt) not in shown:
            page.text(f" {frame.alt} ")


def _leave_muted(page: PageReader, frame: Frame) -> None:
    page.flush_muted(frame)


_LEAVE: Final[Mapping[Role, Callable[[PageReader, Frame], None]]] = {
    Role.BLOCK: _leave_block,
    Role.LINK: _leave_link,
    Role.MUTE: _leave_muted,
    Role.HEADING: _leave_heading,
    Role.CELL: tables.close_cell,
    Role.ROW: tables.close_row,
    Role.TABLE: tables.close_table,
    Role.FORM: forms.close_form,
    Role.LABEL: forms.close_label,
}


HANDLERS: Final[Mapping[str, Handler]] = {
    **dict.fromkeys(_SKIPPED, _skip),
    **dict.fromkeys(_BLOCKS, _block),
    **dict.fromkeys(_INLINE, _inline),
    **dict.fromkeys(_LEVEL, _heading),
    **dict.fromkeys(("table", "tr", "td", "th"), _table),
    "svg": _drawing,
    "a": anchor,
    "br": _line_break,
    **forms.HANDLERS,
    **media.HANDLERS,
}


def enter_unknown(page: PageReader, node: LexborNode, tag: str, _depth: int) -> bool:
    """Pass through an element of no meaning here; a chat's own tag is noted."""
    if "-" in tag and tag[0] != "-":
        if class_facts(tag, "").chat:
            page.add_element(tag)
    elif tag in ("html", "head", "tbody", "thead", "tfoot"):
        return True
    return node.tag != "-comment"
