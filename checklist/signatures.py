"""Topics that a content shows by its form, whatever its title is: a table with the columns of a complaint register.

Officers call pages "how many so far?" and "the way we work". A signature is data of a probe: column heads of one table,
words that stand beside it, a form to be filled in. What it finds can only prove: ``study`` opens it like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checklist import thai
from checklist.channels import asked_in, user_fields
from checklist.chapters import numbered
from checklist.lexicon import KeySet
from checklist.model import Block, BlockKind, Document, FetchStatus, Form, Media, Page
from checklist.probe import WHOLE_CELL, Probe, Signature
from checklist.reading import Reading, content_key
from checklist.signs import sign
from checklist.site import SiteView

WEIGHT = 72.0
"""Weight of such a way to evidence: enough to prove, too little to leave an item open that can't be read."""
_MOST_BLOCKS = 400
"""Blocks of a content that are looked at: what it is shows long before."""
_MOST_SECTIONS = 40
_MOST_CELLS = 40
"""Columns of a table that are looked at."""
_POST = 1_600
"""Characters of a post that tells of one event."""
_HEADINGS_OF_A_POST = 4
_MOSTLY = 0.6
"""Share of a line from which a link's words are what it says."""
_NEWSLETTER = sign("newsletter")
_LEAST_FIELDS = 2
_MANY_WORDS = 5
"""Groups of words that a text hardly has by chance."""
_SHORT_CELL = 14
"""Key characters up to which a cell is looked up as a whole, too: "ต.ค. 67" is October."""
_LINE = 200
"""Characters of a text that may come again."""
_DIGIT = re.compile(r"[0-9]")
_FEW_WORDS = 700
"""Characters of a page up to which all of it speaks of its one form."""
_ASKS_FOR_OPINION = sign("opinion_form")

_Head = tuple[frozenset[str], ...]
"""What is known in each cell of a table's head."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a stretch of a page shows: known phrases in its text, in the heads of its tables and in its forms."""

    words: frozenset[str]
    heads: tuple[_Head, ...]
    forms: tuple[frozenset[str], ...]

    def fits(self, signature: Signature) -> bool:
        """True if all that the signature asks for is there, and nothing that it rules out."""
        return self.has(signature) and self.words.isdisjoint(signature.none)

    def has(self, signature: Signature) -> bool:
        """True if all that the signature asks for is there: words that stand by a form stand in it."""
        places = self.forms if signature.form else (self.words,)
        if not any(not any(place.isdisjoint(group) for group in signature.words) for place in places):
            return False
        return not signature.columns or any(_fills(head, signature.columns) for head in self.heads)


class Signatures:
    """The signatures of some probes, looked for together in time linear in a text."""

    def __init__(self, probes: Mapping[str, Probe], used: Iterable[str]) -> None:
        self._probes = tuple(probes[name] for name in used if probes[name].signatures)
        self._by_id = {probe.id: probe for probe in self._probes}
        phrases = (
            phrase
            for probe in self._probes
            for one in probe.signatures
            for group in (*one.columns, *one.words, one.none)
            for phrase in group
        )
        known = dict.fromkeys(phrases)
        self._whole_cells = frozenset(phrase for phrase in known if phrase.startswith(WHOLE_CELL))
        self._keys = KeySet(phrase for phrase in known if phrase not in self._whole_cells)
        self._remembered = lru_cache(maxsize=65536)(self._known_in)

    def shown(self, view: SiteView) -> Iterator[tuple[Page, Block | None, str]]:
        """Yield each page or document, or the heading of a section, with the probe that its content answers."""
        if not self._probes:
            return
        for page, document in view.html:
            yield from self._on_page(view, page, document, view.own_forms(document))
        for page, document in _documents(view):
            for probe in self._in_document(document):
                yield page, None, probe

    def proves(self, probe: Probe, reading: Reading, *, plainly: bool = False) -> bool:
        """True if the content of *reading* has a signature of *probe*; one with columns or many words if *plainly*."""
        asked = [one for one in probe.signatures if one.columns or len(one.words) >= _MANY_WORDS or not plainly]
        if not asked:
            return False
        blocks = reading.blocks[:_MOST_BLOCKS]
        if probe.narrative:
            return any(self._tells(passage, asked) for passage in _passages(blocks, reading.document))
        seen = self._read(blocks, reading.forms)
        return any(seen.fits(signature) for signature in asked)

    def _tells(self, passage: Sequence[Block], asked: Sequence[Signature]) -> bool:
        """True if a passage of one post has what one of the signatures asks for."""
        seen = self._read(passage, ())
        return any(seen.fits(signature) for signature in asked)

    def _on_page(
        self, view: SiteView, page: Page, document: Document, forms: Sequence[Form]
    ) -> Iterator[tuple[Page, Block | None, str]]:
        blocks = view.main_blocks(document)[:_MOST_BLOCKS]
        whole = self._read(blocks, forms)
        if not any(whole.has(signature) for probe in self._probes for signature in probe.signatures):
            return  # a section has nothing that its page has not
        headings = [block for block in blocks if block.kind is BlockKind.HEADING]
        at_home = page.url == view.home
        for probe in self._of(whole) if not at_home else ():
            if self._is_told(probe, blocks, document):
                yield page, None, probe
        for heading in headings[:_MOST_SECTIONS] if len(headings) > 1 else ():
            section = _section(blocks, heading)
            for probe in self._of(self._read(section, _forms_under(forms, heading))):
                # What the home page shows of a post is its beginning.
                if not (at_home and self._by_id[probe].narrative) and self._is_told(probe, section, document):
                    yield page, heading, probe

    def _is_told(self, name: str, blocks: Sequence[Block], document: Document) -> bool:
        """True unless a narrative probe's words are gathered from several posts."""
        probe = self._by_id[name]
        return not probe.narrative or any(
            self._tells(passage, probe.signatures) for passage in _passages(blocks, document)
        )

    def _in_document(self, document: Document) -> list[str]:
        """The probes that a paper answers, as a whole or in one of its numbered parts."""
        blocks = document.blocks[:_MOST_BLOCKS]
        whole = self._read(blocks, ())
        if not any(whole.has(signature) for probe in self._probes for signature in probe.signatures):
            return []
        parts = (self._of(self._read(part, ())) for part in numbered(blocks))
        found = dict.fromkeys([*self._of(whole), *(probe for part in parts for probe in part)])
        return [probe for probe in found if self._is_told(probe, blocks, document)]

    def _of(self, shown: _Shown) -> list[str]:
        return [probe.id for probe in self._probes if any(shown.fits(signature) for signature in probe.signatures)]

    def _read(self, blocks: Sequence[Block], forms: Iterable[Form]) -> _Shown:
        words = frozenset().union(*(self._inside(block.text) for block in blocks))
        filled = [
            form
            for form in forms
            if user_fields(form) >= _LEAST_FIELDS and not _ASKS_FOR_OPINION.search(thai.normalize(form.text))
        ]
        # The few words on a page with one form say what it is for.
        alone = len(filled) == 1 and sum(len(block.text) for block in blocks) <= _FEW_WORDS
        asked = tuple(self._inside(asked_in(form)) | (words if form.whole or alone else frozenset()) for form in filled)
        return _Shown(words.union(*asked), tuple(self._heads(blocks)), asked)

    def _heads(self, blocks: Sequence[Block]) -> Iterator[_Head]:
        """Yield what the head of each table holds, cell by cell.

        A head has no figures, as a rule, and the rows before it have: tables may follow each other directly.
        """
        figures_above = True
        head: _Head = ()
        for block in blocks:
            cells = block.text.split("|")[:_MOST_CELLS] if block.kind is BlockKind.ROW else []
            if len(cells) < 2:
                figures_above = True
                continue
            figures = _DIGIT.search(thai.label_text(block.text)) is not None
            if figures_above:
                head = tuple(map(self._in_cell, cells))
                yield head
            elif not figures and head:
                yield (*head, *map(self._in_cell, cells))  # its second line
            figures_above = figures

    def _in_cell(self, cell: str) -> frozenset[str]:
        known = self._inside(cell)
        key = _DIGIT.sub("", thai.label_key(cell)) if len(cell) <= 2 * _SHORT_CELL else ""
        whole = WHOLE_CELL + key
        return known | {whole} if whole in self._whole_cells else known

    def _inside(self, text: str) -> frozenset[str]:
        """What is known in a text; of cells and lines, which come again, it is remembered."""
        return self._remembered(text) if len(text) <= _LINE else self._known_in(text)

    def _known_in(self, text: str) -> frozenset[str]:
        return frozenset(self._keys.inside(content_key(text)))


def _fills(head: _Head, columns: Sequence[frozenset[str]]) -> bool:
    """True if every group has a cell of its own: a matching of groups to cells."""
    taken: dict[int, int] = {}

    def place(group: int, tried: set[int]) -> bool:
        for number, cell in enumerate(head):
            if number in tried or cell.isdisjoint(columns[group]):
                continue
            tried.add(number)
            if number not in taken or place(taken[number], tried):
                taken[number] = group
                return True
        return False

    return all(place(group, set()) for group in range(len(columns)))


def _passages(blocks: Sequence[Block], document: Document) -> Iterator[Sequence[Block]]:
    """Yield what can be one post: its heading and the sentences and rows below, as far as a post goes.

    Titles that lead to other posts are none of it.
    """
    if any(_NEWSLETTER.search(thai.label_text(text)) for text in (document.title, *(one.text for one in blocks[:2]))):
        return
    links = {key for link in document.links if link.url and (key := thai.label_key(link.label))}
    headings = sum(block.kind is BlockKind.HEADING for block in blocks)
    several = document.media is Media.HTML and headings > _HEADINGS_OF_A_POST
    passage: list[Block] = []
    size = 0
    for block in blocks:
        key = thai.label_key(block.text)
        heads = block.kind is BlockKind.HEADING and document.media is Media.HTML and (several or key in links)
        if heads or size > _POST:
            if passage:
                yield passage
            # A long post goes on: its last sentences belong to what follows, too.
            passage = passage[-1:] if size > _POST and not heads else []
            size = sum(len(one.text) for one in passage)
        if key not in links and not _leads_on(key, links):
            passage.append(block)
            size += len(block.text)
    if passage:
        yield passage


def _leads_on(key: str, labels: Iterable[str]) -> bool:
    """True for a line that is hardly more than the title of another post: "15 Jan, volunteers clean the canal"."""
    return any(_MOSTLY * len(key) <= len(label) and label in key for label in labels)


def _section(blocks: Sequence[Block], heading: Block) -> list[Block]:
    """The blocks under a heading, up to the next of its level."""
    start = next(number for number, block in enumerate(blocks) if block is heading) + 1
    end = next(
        (
            number
            for number in range(start, len(blocks))
            if blocks[number].kind is BlockKind.HEADING and 0 < blocks[number].level <= max(heading.level, 1)
        ),
        len(blocks),
    )
    return [heading, *blocks[start:end]]


def _forms_under(forms: Iterable[Form], heading: Block) -> list[Form]:
    key = thai.label_key(heading.text)
    return [form for form in forms if thai.label_key(form.heading) == key]


def _documents(view: SiteView) -> Iterator[tuple[Page, Document]]:
    for page in view.snapshot.pages:
        document = view.document(page)
        if (
            page.status is FetchStatus.OK
            and document is not None
            and document.media not in (Media.HTML, Media.IMAGE, Media.XML)
            and document.state.readable
        ):
            yield page, document
