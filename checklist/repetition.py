"""What repeats on the pages of a site: on many of all of them, and on those of one design (a section's template)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar
from urllib.parse import urlsplit

from checklist import thai
from checklist.model import Block, BlockKind, Document, Form, Page
from checklist.signs import sign

T = TypeVar("T")

SHARE = 0.34
"""A block on more than this share of the HTML pages is navigation …"""
LEAST = 4
"""… if it stands on at least this many pages."""
_MOST_OF_SHAPE = 12
"""Pages counted of those whose addresses differ in digits only: months of a calendar must not outvote the others."""
_DIGITS = re.compile(r"\d+")
DESIGN_SHARE = 0.6
"""The same for links of one design, of those pages that share it: old and new sections of a site have menus each."""
LEAST_OF_DESIGN = 8
_NAMES_DESIGN = 0.9
"""Part of a section's pages on which a heading or line stands that names the section, as those of divisions do."""
_LEAST_NAMED = 4
_DIVISION = sign("division_name")


class Repetition:
    """The blocks, links and forms that repeat on ``html``, the pages of a site with what was read of them."""

    def __init__(self, html: Sequence[tuple[Page, Document]]) -> None:
        self.html = html

    @cached_property
    def _shapes(self) -> tuple[str, ...]:
        """The shape of the address of each HTML page: "/news/*" for "/news/12"."""
        return tuple(_DIGITS.sub("*", page.url) for page, _ in self.html)

    def _spread(self, parts: Callable[[Document], Iterable[T]], share: float) -> frozenset[T]:
        """What stands on more than ``share`` of the HTML pages, or of a choice in which no shape of address prevails.

        What stands on pages of one shape only is their template: it takes a part of all pages to be the site's.
        """
        shapes: dict[T, str] = {}
        everywhere: Counter[T] = Counter()
        chosen: Counter[T] = Counter()
        seen: Counter[str] = Counter()
        sizes = Counter(self._shapes)
        for (_, document), shape in zip(self.html, self._shapes, strict=True):
            here = set(parts(document))
            everywhere.update(here)
            # Evenly spread over those of a shape: neighbours in their addresses are often alike.
            if seen[shape] * _MOST_OF_SHAPE % sizes[shape] < _MOST_OF_SHAPE:
                chosen.update(here)
            seen[shape] += 1
            for part in here:
                shapes[part] = shape if shapes.get(part, shape) == shape else ""
        size = sum(min(count, _MOST_OF_SHAPE) for count in seen.values())
        least, least_chosen = max(LEAST, len(self.html) * share), max(LEAST, size * share)
        return frozenset(
            part
            for part, count in everywhere.items()
            if count >= least or (not shapes[part] and chosen[part] >= least_chosen)
        )

    @cached_property
    def blocks(self) -> Mapping[tuple[str, bool], int]:
        """(key, is a heading) of each block that stands on many pages → how often it usually stands on one page."""
        repeated = self._spread(lambda document: map(block_key, document.blocks), SHARE)
        usual: dict[tuple[str, bool], Counter[int]] = defaultdict(Counter)
        for _, document in self.html:
            here = Counter(key for key in map(block_key, document.blocks) if key in repeated)
            for key, count in here.items():
                usual[key][count] += 1
        return {key: counts.most_common(1)[0][0] for key, counts in usual.items() if key[0]}

    @cached_property
    def links(self) -> frozenset[tuple[str, str]]:
        """(address, key of the label) of each link that stands on many pages, or on most of one design."""
        everywhere = self._spread(
            lambda document: ((link.url, thai.label_key(link.label)) for link in document.links), SHARE
        )
        return everywhere.union(*self._links_of_designs.values())

    @cached_property
    def _links_of_designs(self) -> Mapping[str, frozenset[tuple[str, str]]]:
        """First part of the path → the links in the menus and boxes of its pages."""
        sizes = self.design_sizes
        counts: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        for page, document in self.html:
            counts[design_of(page.url)].update({(link.url, thai.label_key(link.label)) for link in document.links})
        return {
            design: frozenset(pair for pair, count in found.items() if count >= sizes[design] * DESIGN_SHARE)
            for design, found in counts.items()
            if sizes[design] >= LEAST_OF_DESIGN
        }

    @cached_property
    def design_sizes(self) -> Mapping[str, int]:
        """First part of the path → how many pages it has."""
        return Counter(design_of(page.url) for page, _ in self.html)

    @cached_property
    def _labels_of_boxes(self) -> frozenset[str]:
        return frozenset(label for links in self._links_of_designs.values() for _, label in links if label)

    def without_names(self, document: Document, blocks: list[Block]) -> list[Block]:
        """The blocks without the name of a division's pages, where a heading of the page's own is left."""
        named = self._named_everywhere.get(id(document), frozenset())
        own = [block for block in blocks if block_key(block) not in named]
        return own if any(block.kind is BlockKind.HEADING for block in own) else blocks

    @cached_property
    def _named_everywhere(self) -> Mapping[int, frozenset[tuple[str, bool]]]:
        """By document: names of divisions and lines of menus that stand on nearly every page of its design."""
        designs: dict[str, list[Document]] = defaultdict(list)
        for page, document in self.html:
            designs[design_of(page.url)].append(document)
        found: dict[int, frozenset[tuple[str, bool]]] = {}
        for documents in designs.values():
            if len(documents) < _LEAST_NAMED:
                continue
            counts: Counter[tuple[str, bool]] = Counter()
            for document in documents:
                counts.update({block_key(block) for block in document.blocks if _names_section(block)})
            least = _NAMES_DESIGN * len(documents)
            everywhere = frozenset(key for key, count in counts.items() if count >= least)
            found.update((id(document), everywhere) for document in documents)
        return found

    def without_boxes(self, document: Document, blocks: list[Block]) -> list[Block]:
        """The blocks without the side boxes of a section's design: their links, and the headings over them."""
        labels = self._labels_of_boxes
        if not labels:
            return blocks
        boxed = {
            thai.label_key(link.label)
            for link in document.links
            if (link.url, thai.label_key(link.label)) in self.links
        } & labels
        titles = [block for block in blocks if block.kind is BlockKind.HEADING and block.level <= 1][:1]
        kept: list[Block] = []
        over_box = False
        for block in reversed(blocks):
            listed = block.kind is not BlockKind.HEADING and block.kind is not BlockKind.ROW
            names_box = over_box and block.kind is BlockKind.HEADING and block not in titles
            if listed and thai.label_key(block.text) in boxed:
                over_box = True
            elif names_box and thai.label_key(block.text) in self._headings_of_designs:
                over_box = False
            else:
                over_box = False
                kept.append(block)
        return kept[::-1]

    @cached_property
    def _headings_of_designs(self) -> frozenset[str]:
        """Keys of headings that stand on most pages of a design: names of its boxes."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for page, document in self.html:
            heads = {thai.label_key(block.text) for block in document.blocks if block.kind is BlockKind.HEADING}
            counts[design_of(page.url)].update(heads)
        return frozenset(
            key
            for design, found in counts.items()
            if self.design_sizes[design] >= LEAST_OF_DESIGN
            for key, count in found.items()
            if count >= self.design_sizes[design] * DESIGN_SHARE
        )

    @cached_property
    def forms(self) -> frozenset[tuple[str, ...]]:
        """The keys of forms that stand on most pages."""
        return self._spread(lambda document: map(form_key, document.forms), DESIGN_SHARE)


def _names_section(block: Block) -> bool:
    """True for what can stand on all pages of a section: a division's name, a line of its menu; no topic's heading."""
    if block.kind is BlockKind.HEADING:
        return _DIVISION.match(thai.label_text(block.text)) is not None
    return block.kind is BlockKind.TEXT


def design_of(url: str) -> str:
    """What pages of one design have in common: the first part of the path."""
    return urlsplit(url).path.lstrip("/").partition("/")[0] if url.count("/") > 3 else ""


def form_key(form: Form) -> tuple[str, ...]:
    """What is the same where a form repeats: its first words and the names of its fields."""
    # Not by its address: that of a box on every page is often the page itself.
    return (thai.label_key(form.text[:80]), *(entry.name for entry in form.fields))


def block_key(block: Block) -> tuple[str, bool]:
    """What is the same where a block repeats: its words, and whether it is a heading."""
    return thai.label_key(block.text), block.kind is BlockKind.HEADING
