"""Which label shows which part of a page: tabs, accordions, anything controlled by an id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.extract.classes import class_facts
from crawler.extract.scripts import called_ids, called_numbers

_Selectors = tuple[tuple[str, tuple[bytes, ...]], ...]
"""Selectors, each with what markup has of which one matches, in lower case. Letters may be written as ``&#97;``."""
_CONTROLLING: Final = (
    "data-bs-target data-target data-tab data-toggle-target aria-controls data-bs-toggle data-toggle".split()
)
_CONTROLLERS: Final[_Selectors] = (
    ('a[href^="#"]', (b"#", b"&num")),
    *((f"[{name}]", (name.encode(),)) for name in _CONTROLLING),
)
SHARED_MARKS: Final = ("data-tab", "data-panel", "data-content", "data-tab-content", "data-tab-id")
"""Attributes by which a tab and its content name each other."""
_TABLIKE: Final = ("tab", "pill", "accordion", "collapse", "toggle", "panel", "faq")
_NAV_TARGET: Final = ("navbar", "offcanvas", "sidebar", "modal", "menu", "nav")
_CLICKED_TAGS: Final = frozenset({"button", "summary", "dt", "h1", "h2", "h3", "h4", "h5", "h6"})
_SHOWN: Final = frozenset({"on", "active", "show", "shown", "current", "selected", "open", "in", "visible"})
_CLICKED: Final = frozenset({"onclick", "aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle"})
_CLICKED_WORDS: Final = ("toggle", "accordion", "collaps", "spoiler", "question", "trigger", "expand", "btn", "button")
_HANDLED: Final[_Selectors] = (
    *((f"{tag}[onclick]", (b"onclick",)) for tag in "button a li div span h3 h4".split()),
    ('a[href^="javascript:"]', (b"javascript", b"&#")),
)
_LABELLED: Final[_Selectors] = (("[aria-labelledby][id]", (b"aria-labelledby",)),)
_NUMBERED: Final = re.compile(r"([A-Za-z_-]{1,20})([0-9]{1,4})")
_PANELS: Final[_Selectors] = (
    ('[role="tabpanel"]', (b"tabpanel",)),
    *((f'[class*="{name}"]', (name.encode(),)) for name in ("tab-pane", "tab-panel", "tab-content", "tabcontent")),
)
_TAIL: Final = re.compile(r"[-_]([^-_]+)\Z")
_LEAST_TABS: Final = 2
_LONGEST_TAIL: Final = 6
_MAX_LABEL: Final = 120
_MAX_CONTROLLERS: Final = 3000


class PanelLabels(NamedTuple):
    """Which words show which part of a page: by the part's id, and by its node where it has none."""

    by_id: dict[str, str]
    by_node: dict[int, str]


def panel_labels(tree: LexborHTMLParser, markup: str) -> PanelLabels:
    """Return the text of what shows each part of a page that is shown by a click. Linear in the number of controllers.

    ``markup``: what ``tree`` was made of.
    """
    found: dict[str, str] = {}
    groups: dict[int, list[tuple[str, str]]] = {}
    low = markup.encode("utf-8", "surrogatepass").lower()
    for node in _chosen(tree, _CONTROLLERS, low)[:_MAX_CONTROLLERS]:
        attributes = node.attributes
        ident = _target(attributes)
        if not ident or ident in found:
            continue
        label = _label(node)
        if not label:
            continue
        if _declared(attributes) or _in_tabs(node):
            found[ident] = label
        else:
            group = _list_of(node)
            if group is not None:
                groups.setdefault(group.mem_id, []).append((ident, label))
    _handlers(tree, found, low)
    _sibling_targets(tree, groups, found)
    _labelled_by(tree, found, low)
    panels = list({node.mem_id: node for node in _chosen(tree, _PANELS, low)[:_MAX_CONTROLLERS]}.values())
    _named_alike(panels, found)
    by_node = _in_turn(panels, found)
    return PanelLabels(_without_navigation(tree, found), by_node)


def _named_alike(panels: list[LexborNode], found: dict[str, str]) -> None:
    """Find panels whose id ends with what their tabs say: ``data-tab="r"`` shows ``tab-r``."""
    for node in panels:
        ident = node.attributes.get("id") or ""
        tail = _TAIL.search(ident)
        if ident not in found and tail is not None and tail[1] in found:
            found[ident] = found[tail[1]]


def _in_turn(panels: list[LexborNode], found: dict[str, str]) -> dict[int, str]:
    """The labels of panels that only their order ties to the tabs before them: as many tabs as panels."""
    by_node: dict[int, str] = {}
    groups: dict[int, list[LexborNode]] = {}
    for node in panels:
        if node.parent is not None:
            groups.setdefault(node.parent.mem_id, []).append(node)
    for members in groups.values():
        if len(members) < _LEAST_TABS or any((node.attributes.get("id") or "") in found for node in members):
            continue
        labels = _tabs_before(members[0])
        if len(labels) == len(members):
            by_node.update({node.mem_id: label for node, label in zip(members, labels, strict=True)})
    return by_node


def _tabs_before(panel: LexborNode) -> list[str]:
    """The labels of the tabs in the element before the first of some panels; none if that is no row of tabs."""
    before = panel.prev
    while before is not None and before.tag in ("-text", "-comment"):
        before = before.prev
    if before is None:
        return []
    tabs = before.css('[role="tab"]') or (
        before.css("button") if "tab" in (before.attributes.get("class") or "") else []
    )
    labels = [_label(tab) for tab in tabs]
    return labels if all(labels) else []


def _chosen(tree: LexborHTMLParser, selectors: _Selectors, low: bytes) -> list[LexborNode]:
    """Return what matches one of ``selectors``: only those are asked that can, for each looks at every element."""
    able = [selector for selector, signs in selectors if any(sign in low for sign in signs)]
    return tree.css(", ".join(able)) if able else []


def _target(attributes: dict[str, str | None]) -> str:
    for name in ("data-bs-target", "data-target", "aria-controls", "data-toggle-target", "href", "data-tab"):
        value = (attributes.get(name) or "").strip()
        if value.startswith("#"):
            value = value[1:]
        elif name == "href":
            continue
        if value and " " not in value and len(value) <= 120:
            return value
    return ""


def _declared(attributes: dict[str, str | None]) -> bool:
    """True if the markup itself says that this is a tab or a toggle."""
    kind = (attributes.get("data-bs-toggle") or attributes.get("data-toggle") or "").lower()
    return (
        kind in ("tab", "pill", "collapse", "list")
        or attributes.get("role") == "tab"
        or "aria-controls" in attributes
        or "data-tab" in attributes
    )


def _in_tabs(node: LexborNode) -> bool:
    """True if the link, or one of the three elements around it, is named as a tab or accordion."""
    current: LexborNode | None = node
    for _ in range(4):
        if current is None or current.tag in ("body", "html"):
            return False
        words = f"{current.attributes.get('class') or ''} {current.attributes.get('id') or ''}".lower()
        if any(word in words for word in _TABLIKE):
            return True
        current = current.parent
    return False


def _list_of(node: LexborNode) -> LexborNode | None:
    parent = node.parent
    if parent is not None and parent.tag in ("li", "span", "td"):
        parent = parent.parent
    return parent


def _sibling_targets(tree: LexborHTMLParser, groups: dict[int, list[tuple[str, str]]], found: dict[str, str]) -> None:
    """Find jQuery tabs, unmarked until their script runs: links of one list to siblings of one another."""
    wanted = {ident for group in groups.values() if len(group) >= 2 for ident, _ in group}
    if not wanted:
        return
    parents = {}
    for node in tree.css("div[id], section[id], article[id], ul[id], table[id]"):
        ident = node.attributes.get("id") or ""
        if ident in wanted and node.parent is not None:
            parents[ident] = node.parent.mem_id
    for group in groups.values():
        members = [(ident, label) for ident, label in group if ident in parents]
        if len(members) >= 2 and len({parents[ident] for ident, _ in members}) == 1:
            for ident, label in members:
                found.setdefault(ident, label)


def _handlers(tree: LexborHTMLParser, found: dict[str, str], low: bytes) -> None:
    """``onclick="openTab(event, 'y2568')"`` counts where an element of that id is named as a tab's content.

    So does ``javascript:tab(68)`` where elements called ``y67`` and ``y68`` are shown in turn: one of them is hidden.
    """
    calls: dict[str, str] = {}
    numbers: dict[str, str] = {}
    for node in _chosen(tree, _HANDLED, low)[:500]:
        label = _label(node)
        code = node.attributes.get("onclick") or node.attributes.get("href") or ""
        for ident in called_ids(code) if label else ():
            calls.setdefault(ident, label)
        for number in called_numbers(code) if label else ():
            numbers.setdefault(number, label)
    if not calls and not numbers:
        return
    series: dict[str, list[_Part]] = {}
    beside: dict[int, list[_Part]] = {}
    for node in tree.css("[id]"):
        attributes = node.attributes
        ident, names = attributes.get("id") or "", attributes.get("class") or ""
        facts = class_facts(names, "")
        hidden = facts.switched or "hidden" in attributes or hides(attributes.get("style") or "")
        words = frozenset(names.split())
        if ident in calls and node.parent is not None:
            part = _Part(ident, calls[ident], hidden or facts.panel, words)
            beside.setdefault(node.parent.mem_id, []).append(part)
        for start, label in _named_in_part(ident, calls, numbers):
            series.setdefault(start, []).append(_Part(ident, label, hidden, words))
    for members in (*beside.values(), *(some for some in series.values() if len(some) > 1)):
        # The one that is shown first is a panel like the hidden ones beside it.
        if any(part.hidden for part in members) or _one_is_shown(members):
            for part in members:
                found.setdefault(part.ident, part.label)


def _named_in_part(ident: str, calls: dict[str, str], numbers: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the start of an id with the label of a handler that names its end: ``tab('b')`` shows "tb", 68 "y68"."""
    parts = _NUMBERED.fullmatch(ident)
    if parts is not None and parts[2] in numbers:
        yield parts[1], numbers[parts[2]]
    for tail in _tails(ident) if calls else ():
        if tail in calls:
            yield ident[: -len(tail)], calls[tail]


def _tails(ident: str) -> tuple[str, ...]:
    """The short ends of an id, the whole not among them."""
    return tuple(ident[-size:] for size in range(1, min(len(ident), _LONGEST_TAIL + 1)))


class _Part(NamedTuple):
    """An element that a handler names."""

    ident: str
    label: str
    hidden: bool
    classes: frozenset[str]


def _one_is_shown(parts: list[_Part]) -> bool:
    """True if one of some like elements bears the class of what is shown: a stylesheet hides the others."""
    common = frozenset.intersection(*(part.classes for part in parts))
    rests = [part.classes - common for part in parts if part.classes != common]
    return len(parts) > 1 and bool(common) and len(rests) == 1 and not rests[0].isdisjoint(_SHOWN)


def _labelled_by(tree: LexborHTMLParser, found: dict[str, str], low: bytes) -> None:
    panels = [
        node
        for node in _chosen(tree, _LABELLED, low)[:_MAX_CONTROLLERS]
        if node.attributes.get("role") in ("tabpanel", "region")
    ]
    wanted = {node.attributes.get("aria-labelledby") or "" for node in panels}
    if not wanted:
        return
    labels = {}
    for node in tree.css("[id]"):
        ident = node.attributes.get("id") or ""
        if ident in wanted:
            labels[ident] = _label(node)
    for node in panels:
        label = labels.get(node.attributes.get("aria-labelledby") or "", "")
        if label:
            found.setdefault(node.attributes.get("id") or "", label)


def _without_navigation(tree: LexborHTMLParser, found: dict[str, str]) -> dict[str, str]:
    """A menu button controls the menu, a skip link the whole content: neither is a panel."""
    if not found:
        return found
    for node in tree.css("nav[id], header[id], main[id], body[id], form[id], ul[id], div[id]"):
        attributes = node.attributes
        ident = attributes.get("id") or ""
        if ident not in found:
            continue
        words = f"{attributes.get('class') or ''} {ident}".lower()
        named = node.tag in ("nav", "header", "main", "body") or any(
            word in words for word in _NAV_TARGET if f"{word}-tab" not in words
        )
        shown = class_facts(attributes.get("class") or "", "").panel and "navbar" not in words and "menu" not in words
        if named and not shown:
            del found[ident]
    return found


def _label(node: LexborNode) -> str:
    """Text of a controller, without the names of icon glyphs; long texts are no labels."""
    pieces: list[str] = []
    size = 0
    for count, part in enumerate(node.traverse(include_text=True)):
        if count > _MAX_LABEL:
            return ""
        if part.tag != "-text":
            continue
        parent = part.parent
        if (
            parent is not None
            and parent.tag in ("i", "span")
            and class_facts(parent.attributes.get("class") or "", "").icon
        ):
            continue
        text = part.text_content or ""
        size += len(text)
        if size > _MAX_LABEL * 4:
            return ""
        pieces.append(text)
    label = " ".join("".join(pieces).split())
    if not label:
        label = (node.attributes.get("aria-label") or node.attributes.get("title") or "").strip()
    return label if len(label) <= _MAX_LABEL else ""


def shown_by(node: LexborNode) -> str:
    """Return the words of what stands right before a hidden element and is made to be clicked; empty if nothing is.

    Hand-made accordions have no ids: a script shows what follows the title that was clicked.
    """
    before = node.prev
    while before is not None and before.tag in ("-text", "-comment"):
        if before.tag == "-text" and (before.text_content or "").strip():
            return ""
        before = before.prev
    return _label(before) if before is not None and _clickable(before) else ""


def _clickable(node: LexborNode) -> bool:
    attributes = node.attributes
    if node.tag in _CLICKED_TAGS or not _CLICKED.isdisjoint(attributes) or attributes.get("role") in ("button", "tab"):
        return True
    words = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
    return any(word in words for word in _CLICKED_WORDS) or "cursor:pointer" in (
        (attributes.get("style") or "").replace(" ", "").lower()
    )


def hides(style: str) -> bool:
    """True if an inline style hides the element."""
    return bool(style) and "display:none" in style.replace(" ", "").lower()
