"""What repeats on the pages of a site: on many of all of them, and on those of one design (a section's template)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, TypeVar
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
LEAST_SHARING = 6
"""Pages in several sections that share a menu of their own, and …"""
_LEAST_LINKS = 5
"""… links that stand on just these: the newer half of a site whose old pages were left as they are."""
_LEAST_KINDS = 3
_MOST_MENUS = 24
_OWN = 40
"""Characters of a page's keys, beside a menu, by which it says something itself."""
_SHORT_LINE = 160
"""Characters of a line that may stand in a foot: an address."""
_SHARED = 0.9
"""Part of such pages on which the rest of their furniture stands."""
_NAMES_DESIGN = 0.9
"""Part of a section's pages on which a heading or line stands that names the section, as those of divisions do."""
_LEAST_NAMED = 4
_DIVISION = sign("division_name")


class _Menu(NamedTuple):
    """Pages that share a menu, by the identity of their documents, and what else stands on nearly all of them."""

    documents: frozenset[int]
    links: frozenset[tuple[str, str]]
    blocks: Mapping[tuple[str, bool], int]


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
        return _usual((document for _, document in self.html), repeated)

    def usual(self, document: Document) -> Mapping[tuple[str, bool], int]:
        """As ``blocks``, with what stands on the pages that share a menu with ``document``."""
        own = [menu.blocks for menu in self._menus if id(document) in menu.documents]
        return (
            {**self.blocks, **{key: count for blocks in own for key, count in blocks.items()}} if own else self.blocks
        )

    @cached_property
    def links(self) -> frozenset[tuple[str, str]]:
        """(address, key of the label) of each link that stands on many pages, or on most of one design."""
        menus = (menu.links for menu in self._menus)
        return self._links_everywhere.union(*self._links_of_designs.values(), *menus)

    @cached_property
    def _links_everywhere(self) -> frozenset[tuple[str, str]]:
        return self._spread(link_keys, SHARE)

    @cached_property
    def _menus(self) -> tuple[_Menu, ...]:
        """The menus that stand on a smaller part of the site: of links found together on just the same pages."""
        links = [frozenset(link_keys(document)) for _, document in self.html]
        pages_of: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, keys in enumerate(links):
            for key in keys - self._links_everywhere:
                if key[0]:
                    pages_of[key].append(number)
        together = Counter(tuple(numbers) for numbers in pages_of.values() if len(numbers) >= LEAST_SHARING)
        shared = [
            numbers
            for numbers, count in together.most_common(_MOST_MENUS)
            if count >= _LEAST_LINKS and self._are_spread(numbers)
        ]
        made = (self._menu(numbers, links) for numbers in shared)
        return tuple(menu for menu in made if menu is not None)

    def _are_spread(self, numbers: Iterable[int]) -> bool:
        """True if pages are of several sections, or of several kinds by their addresses: no list of like posts."""
        sections = {design_of(self.html[number][0].url) for number in numbers}
        return len(sections) > 1 or len({self._shapes[number] for number in numbers}) >= _LEAST_KINDS

    def _menu(self, numbers: Sequence[int], links: Sequence[frozenset[tuple[str, str]]]) -> _Menu | None:
        """The menu of the pages ``numbers``; None if hardly anything else stands on them: a post and its archives."""
        documents = [self.html[number][1] for number in numbers]
        least = _SHARED * len(documents)
        counts = Counter(key for number in numbers for key in links[number])
        common = frozenset(key for key, count in counts.items() if count >= least)
        labels = frozenset(label for _, label in common)
        shown = Counter(
            key for document in documents for key in {block_key(b) for b in document.blocks if _may_be(b, labels)}
        )
        furniture = frozenset(key for key, count in shown.items() if count >= least)
        own = frozenset(id(document) for document in documents if self._keeps_its_own(document, furniture))
        if 2 * len(own) < len(documents):
            return None
        return _Menu(own, common, _usual(documents, furniture))

    def _keeps_its_own(self, document: Document, furniture: Collection[tuple[str, bool]]) -> bool:
        """True if a page says something besides its menu and what stands everywhere."""
        keys = (block_key(block) for block in document.blocks)
        rest = (key for key in keys if key not in furniture and key not in self.blocks)
        return sum(len(words) for words, _ in rest) >= _OWN

    @cached_property
    def _links_of_designs(self) -> Mapping[str, frozenset[tuple[str, str]]]:
        """First part of the path → the links in the menus and boxes of its pages."""
        sizes = self.design_sizes
        counts: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        for page, document in self.html:
            counts[design_of(page.url)].update(set(link_keys(document)))
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


def _may_be(block: Block, labels: Collection[str]) -> bool:
    """True for what may be part of a menu or foot: the words of its links, and short lines beside them."""
    if thai.label_key(block.text) in labels:
        return True
    return len(block.text) <= _SHORT_LINE and block.kind is not BlockKind.ROW


def _usual(documents: Iterable[Document], keys: Collection[tuple[str, bool]]) -> dict[tuple[str, bool], int]:
    """How often each of the blocks ``keys`` usually stands on one of ``documents``."""
    usual: dict[tuple[str, bool], Counter[int]] = defaultdict(Counter)
    for document in documents:
        here = Counter(key for key in map(block_key, document.blocks) if key in keys)
        for key, count in here.items():
            usual[key][count] += 1
    return {key: counts.most_common(1)[0][0] for key, counts in usual.items() if key[0]}


def link_keys(document: Document) -> Iterator[tuple[str, str]]:
    """What is the same where a link repeats: its address and the key of its label."""
    return ((link.url, thai.label_key(link.label)) for link in document.links)


def form_key(form: Form) -> tuple[str, ...]:
    """What is the same where a form repeats: its first words and the names of its fields."""
    # Not by its address: that of a box on every page is often the page itself.
    return (thai.label_key(form.text[:80]), *(entry.name for entry in form.fields))


def block_key(block: Block) -> tuple[str, bool]:
    """What is the same where a block repeats: its words, and whether it is a heading."""
    return thai.label_key(block.text), block.kind is BlockKind.HEADING
