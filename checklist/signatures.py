"""Topics that a content shows by its form, whatever its title is: a table with the columns of a complaint register.

Officers call pages "how many so far?" and "the way we work". A signature is data of a probe: column heads of one table,
words that stand beside it, a form to be filled in. What it finds can only prove: ``study`` opens it like any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checklist import thai
from checklist.channels import user_fields
from checklist.chapters import numbered
from checklist.lexicon import KeySet
from checklist.model import Block, BlockKind, Document, FetchStatus, Form, Media, Page
from checklist.probe import Probe, Signature
from checklist.reading import Reading, content_key
from checklist.site import SiteView

WEIGHT = 72.0
"""Weight of such a way to evidence: enough to prove, too little to leave an item open that can't be read."""
_HEAD_ROWS = 2
"""Rows at the top of a table in which its columns are named."""
_LEAST_COLUMNS = 1
"""Bars between the columns of a table."""
_MOST_BLOCKS = 400
"""Blocks of a content that are looked at: what it is shows long before."""
_MOST_SECTIONS = 40
_LEAST_FIELDS = 2


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a stretch of a page shows: known phrases in its text and in the heads of its tables, and a form."""

    words: frozenset[str]
    heads: tuple[frozenset[str], ...]
    form: bool

    def fits(self, signature: Signature) -> bool:
        """True if all that the signature asks for is there, and nothing that it rules out."""
        return self.has(signature) and self.words.isdisjoint(signature.none)

    def has(self, signature: Signature) -> bool:
        """True if all that the signature asks for is there."""
        if signature.form and not self.form:
            return False
        if any(self.words.isdisjoint(group) for group in signature.words):
            return False
        return not signature.columns or any(_fills(head, signature.columns) for head in self.heads)


class Signatures:
    """The signatures of some probes, looked for together in time linear in a text."""

    def __init__(self, probes: Mapping[str, Probe], used: Iterable[str]) -> None:
        self._probes = tuple(probes[name] for name in used if probes[name].signatures)
        phrases = (
            phrase
            for probe in self._probes
            for one in probe.signatures
            for group in (*one.columns, *one.words, one.none)
            for phrase in group
        )
        self._keys = KeySet(dict.fromkeys(phrases))

    def shown(self, view: SiteView) -> Iterator[tuple[Page, Block | None, str]]:
        """Yield each page or document, or the heading of a section, with the probe that its content answers."""
        if not self._probes:
            return
        for page, document in view.html:
            yield from self._on_page(view, page, document)
        for page, document in _documents(view):
            for probe in self._in_document(document):
                yield page, None, probe

    def proves(self, probe: Probe, reading: Reading) -> bool:
        """True if the content of *reading* has a signature of *probe*."""
        if not probe.signatures:
            return False
        seen = self._read(reading.blocks[:_MOST_BLOCKS], reading.forms)
        return any(seen.fits(signature) for signature in probe.signatures)

    def _on_page(self, view: SiteView, page: Page, document: Document) -> Iterator[tuple[Page, Block | None, str]]:
        blocks = view.main_blocks(document)[:_MOST_BLOCKS]
        whole = self._read(blocks, document.forms)
        if not any(whole.has(signature) for probe in self._probes for signature in probe.signatures):
            return  # a section has nothing that its page has not
        headings = [block for block in blocks if block.kind is BlockKind.HEADING]
        for probe in self._of(whole) if page.url != view.home else ():
            yield page, None, probe
        for heading in headings[:_MOST_SECTIONS] if len(headings) > 1 else ():
            part, forms = _section(blocks, heading), _forms_under(document.forms, heading)
            for probe in self._of(self._read(part, forms)):
                yield page, heading, probe

    def _in_document(self, document: Document) -> list[str]:
        """The probes that a paper answers, as a whole or in one of its numbered parts."""
        blocks = document.blocks[:_MOST_BLOCKS]
        whole = self._read(blocks, ())
        if not any(whole.has(signature) for probe in self._probes for signature in probe.signatures):
            return []
        parts = (self._of(self._read(part, ())) for part in numbered(blocks))
        return list(dict.fromkeys([*self._of(whole), *(probe for part in parts for probe in part)]))

    def _of(self, shown: _Shown) -> list[str]:
        return [probe.id for probe in self._probes if any(shown.fits(signature) for signature in probe.signatures)]

    def _read(self, blocks: Sequence[Block], forms: Iterable[Form]) -> _Shown:
        words: set[str] = set()
        heads: list[frozenset[str]] = []
        row = 0
        for block in blocks:
            found = frozenset(self._keys.inside(content_key(block.text)))
            words |= found
            row = row + 1 if block.kind is BlockKind.ROW else 0
            if 0 < row <= _HEAD_ROWS and block.text.count("|") >= _LEAST_COLUMNS:
                # A head may take two lines: they are read together.
                heads.append(found if row == 1 or not heads else heads[-1] | found)
        filled = [form for form in forms if user_fields(form) >= _LEAST_FIELDS]
        for form in filled:
            asked = " ".join(entry.label for entry in form.fields)
            words.update(self._keys.inside(content_key(f"{form.heading} {form.text} {asked}")))
        return _Shown(frozenset(words), tuple(heads), bool(filled))


def _fills(head: frozenset[str], columns: Sequence[frozenset[str]]) -> bool:
    return not any(head.isdisjoint(group) for group in columns)


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
            and document.media not in (Media.HTML, Media.IMAGE)
            and document.state.readable
        ):
            yield page, document
