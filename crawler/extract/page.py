"""A page being read: the builder, plus what links, panels and embedded things need."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote

from selectolax.lexbor import LexborNode

from checklist.model import BlockKind, Embed, LinkSource
from checklist.viewers import shown_files
from crawler.extract.builder import PSEUDO_LEVEL, Builder
from crawler.extract.memo import Memo, record, replay, worthwhile
from crawler.extract.panels import PanelLabels
from crawler.extract.records import BlockRecord, FieldRecord, FormRecord, Frame, LinkRecord
from crawler.extract.scripts import click_target, opened_by
from crawler.extract.urls import Resolver

Attributes = Mapping[str, str | None]

# References whose target depends on the page itself and not only on its folder.
_OF_THIS_PAGE: Final = re.compile(r"=\"(?:#[^\"!]|\?)")
_BRAND: Final = re.compile(
    r"(?i)(?:^|\s)(?:fa|bi|mdi|ri|la|bxl|icon|icofont|ti|ion-social|socicon)-(facebook|youtube|line|tiktok|instagram|twitter)"
    r"(?:-(?:f|alt|box|circle|fill|line|logo|messenger|official|play|square))*(?=\s|\Z)"
)
_DIGITS: Final = re.compile(r"\d")


class PageReader(Builder):
    """State of one HTML page's extraction."""

    def __init__(self, resolver: Resolver, panels: PanelLabels) -> None:
        super().__init__()
        self.resolver = resolver
        self.panel_labels = panels.by_id
        self.labels_of_nodes = panels.by_node
        self._tab_titles = frozenset((*panels.by_id.values(), *panels.by_node.values()))
        self.link_frames: list[Frame] = []
        self.embeds: list[tuple[Embed, int]] = []
        self.fields: list[FieldRecord] = []
        self.labels: dict[str, str] = {}
        self.open_forms: list[FormRecord] = []
        self.scripts: list[str] = []
        self.openers: dict[str, tuple[str, str]] = {}
        """Functions of the page that open a page by number; see ``scripts.openers``."""
        self.unfolds = False
        """True if something on the page says that it is unfolded, or is not."""
        self.title = ""
        self.other_title = ""
        self.memo: Memo | None = None
        self._elements: set[str] = set()
        self._viewed: set[str] = set()

    def is_tab(self, label: str) -> bool:
        """True for the words of something that shows a part of the page."""
        return label in self._tab_titles

    def clicked(self, code: str | None) -> str:
        """Return where a handler leads; empty if it can't be told."""
        if not code:
            return ""
        return click_target(code) or (opened_by(code, self.openers) if self.openers else "")

    def recall(self, frame: Frame, node: LexborNode) -> bool:
        """Put in what the same zone of another page gave; True if that was known. Otherwise it is noted at its end."""
        if (
            self.memo is None
            or self.in_link
            or self.in_heading
            or self.muted
            or self.open_forms
            or frame.memo is not None
        ):
            return False
        markup = node.html or ""
        if not worthwhile(markup):
            return False
        if self.labels_of_nodes or (
            self.panel_labels and any(f'id="{ident}"' in markup for ident in self.panel_labels)
        ):
            return False
        place = self.resolver.page_url if _OF_THIS_PAGE.search(markup) else self.resolver.folder
        key = (markup, place, self.heads, frame.panel, frame.in_main)
        known = self.memo.get(key)
        if known is not None:
            replay(self, known)
            return True
        frame.memo = (key, len(self.embeds), len(self.tables), len(self.fields), len(self.scripts), len(self.labels))
        return False

    def remember(self, frame: Frame) -> None:
        """Note a zone at its end, if it holds nothing but text, links and pictures."""
        if self.memo is None or not isinstance(frame.memo, tuple):
            return
        key, *counts = frame.memo
        if counts == [len(self.embeds), len(self.tables), len(self.fields), len(self.scripts), len(self.labels)]:
            self.memo.put(key, record(self, frame))

    def entitle(self, label: str) -> None:
        """Let the line just read be a heading if it is ``label``: it is the title of what a click unfolds."""
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, BlockRecord) and last.kind is BlockKind.TEXT and last.text == label:
            last.kind, last.level = BlockKind.HEADING, PSEUDO_LEVEL

    def open_panel(self, frame: Frame, label: str) -> None:
        """Let ``frame`` be the part of the page that ``label`` shows; panels inside panels name both.

        The titles of other tabs, which often stand in a row above the first, do not head it.
        """
        others = self._tab_titles.difference((label, *frame.panel.split(" › ")))
        self.heads = tuple(head for head in self.heads if head[1] not in others)
        frame.panel = f"{frame.panel} › {label}" if frame.panel and frame.panel != label else label
        frame.scope = True
        self.forget_before()

    def flush_muted(self, frame: Frame) -> None:
        """Leave a hidden element: nothing of its text is kept, its links are."""
        for item in self.links[frame.links0 :]:
            if isinstance(item, LinkRecord):
                item.end = item.start = min(item.start, frame.start)
        self.mute(frame)
        self.muted -= 1

    def contact(self, scheme: str, rest: str) -> str:
        """Return the address of a ``mailto:``, ``tel:`` or ``line:`` link as people would read it."""
        value = " ".join(unquote(rest).split()).strip("/")
        if scheme == "line":
            return f"LINE {value.rsplit('/', 1)[-1]}".strip()
        if scheme == "mailto":
            return value if "@" in value else ""
        return value if _DIGITS.search(value) else ""

    def side_link(self, href: str, source: LinkSource, label: str) -> None:
        """Note a link that has no text of its own on the page."""
        if not href:
            return
        url, fragment = self.resolver.resolve(href)
        if url:
            noted = self.start_link(url, source, fragment)
            noted.label = " ".join(label.split())[:300]

    def note_handler(self, code: str, node: LexborNode) -> None:
        """Note what an element that is no link opens by a script that can't be read; see ``handlers``."""
        label = self.plain_label(node) if code else ""
        if label:
            frame = self.frames[-1]
            noted = LinkRecord("", LinkSource.SCRIPT, frame.zone, frame.panel, self.heads, len(self.pieces))
            noted.label, noted.fragment = label, code
            self.links.append(noted)

    def drop_link(self, link: LinkRecord) -> None:
        """Forget a link without target and without words."""
        if self.links and self.links[-1] is link:
            self.links.pop()
            if self.pending and self.pending[-1] is link:
                self.pending.pop()

    def viewer(self, url: str, fragment: str = "") -> None:
        """Note the file inside the URL of a document viewer."""
        for target in shown_files(url, fragment):
            inner, rest = self.resolver.resolve(target)
            if inner and inner != url and inner not in self._viewed:
                self._viewed.add(inner)
                noted = self.start_link(inner, LinkSource.EMBED, rest)
                noted.label = ""

    def note_brand(self, names: str) -> None:
        """Let the network that an icon's class names ("fab fa-facebook") be the words of a link without any."""
        brand = _BRAND.search(names)
        if brand is not None and self.link_frames and not self.link_frames[-1].alt:
            self.link_frames[-1].alt = brand[1].capitalize()

    def add_embed(self, kind: str, url: str) -> None:
        """Note something of another maker in the page."""
        self.embeds.append((Embed(kind, url), self.frames[-1].zone if self.frames else 0))

    def add_element(self, name: str) -> None:
        """Note a chat's own tag or class, once."""
        if name not in self._elements:
            self._elements.add(name)
            self.add_embed("element", name)

    def plain_label(self, node: LexborNode) -> str:
        """Return the text of a small element that stands further on; empty if it is no label."""
        pieces: list[str] = []
        for count, part in enumerate(node.traverse(include_text=True)):
            if count > 60:
                return ""
            if part.tag == "-text":
                pieces.append(part.text_content or "")
        label = " ".join("".join(pieces).split())
        return label if len(label) <= 150 else ""
