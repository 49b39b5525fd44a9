"""Opening a page, a section of one or a paper: what of it is its own, ready to be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import dropwhile, islice

from msgspec import structs

from checklist import thai, titles
from checklist.figures import counts
from checklist.lexicon import KeySet
from checklist.model import Block, BlockKind, Document, Form, Link, Media, Page, Picture, TextState, Zone
from checklist.reading import LONG_LABEL, MAX_TEXT, Reading
from checklist.site import SiteView

_TOLD_BY_ALT = 60
"""Key characters from which the words for those who can't see a picture tell what stands on it."""
_CAPTION = 80
"""Characters up to which the words beside a picture are its caption."""
_LONGEST_STRIP = 3000
_STRIP_REST = 24
"""Key characters beside its links that a line of links may have ("more of this kind:")."""
_FEW_LINKS = 2
_TITLE_WITHIN = 3
"""First blocks of a page in which its title is looked for where no heading is."""


def read_page(
    view: SiteView, page: Page, document: Document, keep: Callable[[Block | Link], bool] | None = None
) -> Reading:
    """Read a whole page or document; ``keep`` leaves out blocks and links of other years' tabs."""
    keep = keep or (lambda _: True)
    blocks = tuple(block for block in view.main_blocks(document) if keep(block))
    if document.media is not Media.HTML:
        return Reading(
            page,
            document,
            blocks,
            titles.of_document(blocks),
            tables=document.tables,
            all_text=document.text[:MAX_TEXT],
        )
    links = tuple(link for link in view.main_links(document) if keep(link))
    blocks = _with_title(_without_strips(blocks, document.links), view.labels_of(page.url))
    pictured = _picture_texts(view, document)
    return Reading(
        page,
        document,
        blocks,
        titles.of_page(view.own_title(document), blocks),
        links=links,
        tables=tuple(table for table in document.tables if table.zone in (Zone.MAIN, Zone.ASIDE)),
        pictures=_own_pictures(view, document),
        forms=tuple(form for form in view.own_forms(document) if not _is_search(form)),
        embeds=document.embeds,
        picture_texts=pictured,
        all_text="\n".join([document.text, *pictured])[:MAX_TEXT],
        gone=view.gone,
    )


def _with_title(blocks: tuple[Block, ...], labels: frozenset[str]) -> tuple[Block, ...]:
    """The blocks of a page, the title marked as one where it is a mere line: the words that lead to the page."""
    for number, block in enumerate(blocks[:_TITLE_WITHIN]):
        if block.kind is BlockKind.HEADING:
            break
        if block.kind is BlockKind.TEXT and thai.label_key(block.text) in labels:
            if not blocks[number + 1 :] or counts(block.text):
                break  # all that there is, or a line that tells how many: "complaints of 2566: 0"
            return (*blocks[:number], structs.replace(block, kind=BlockKind.HEADING, level=1), *blocks[number + 1 :])
    return blocks


def read_section(
    view: SiteView, page: Page, document: Document, heading: Block, keep: Callable[[Block | Link], bool] | None = None
) -> Reading:
    """Read what stands under one heading of a page, up to the next heading of its level."""
    keep = keep or (lambda _: True)
    under = filter(keep, _under(heading, view.main_blocks(document)))
    blocks = list(_without_strips(list(under), document.links))
    heading_key = thai.label_key(heading.text)
    links = tuple(
        link
        for link in view.main_links(document)
        if keep(link)
        and any(thai.label_key(text) == heading_key for text in (link.heading, *link.trail))
        and link.panel in (heading.panel, link.panel if not heading.panel else "")
    )
    texts = {heading_key, *(thai.label_key(block.text) for block in blocks)}

    def stands_here(picture: Picture) -> bool:
        # Under a heading without a word, its pictures are all there is.
        return thai.label_key(picture.near) in texts or (
            not blocks and len(picture.near) > _CAPTION and thai.label_key(picture.heading) == heading_key
        )

    return Reading(
        page,
        document,
        tuple(blocks),
        thai.normalize(heading.text),
        links=links,
        tables=tuple(
            table for table in document.tables if table.rows and thai.label_key(" | ".join(table.rows[0])) in texts
        ),
        pictures=tuple(picture for picture in _own_pictures(view, document) if stands_here(picture)),
        forms=tuple(form for form in document.forms if thai.label_key(form.heading) == heading_key),
        all_text="\n".join(block.text for block in blocks),
        section=heading.text,
        gone=view.gone,
    )


def _under(heading: Block, blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield what of ``blocks`` stands under ``heading``, one of them: up to the next of its level, or its tab's end."""
    after = dropwhile(lambda block: block is not heading, blocks)
    for block in islice(after, 1, None):
        next_one = block.kind is BlockKind.HEADING and 0 < block.level <= max(heading.level, 1)
        if block.panel != heading.panel:
            if heading.panel:
                return
        elif next_one:
            return
        yield block


def _own_pictures(view: SiteView, document: Document) -> tuple[Picture, ...]:
    return tuple(
        picture
        for picture in document.pictures
        if picture.zone in (Zone.MAIN, Zone.ASIDE) and view.picture_count(picture.url) <= 3
    )


def _picture_texts(view: SiteView, document: Document) -> tuple[str, ...]:
    texts = []
    for picture in _own_pictures(view, document):
        page = view.page(picture.url)
        shown = view.document(page) if page is not None else None
        if shown is not None and shown.state in (TextState.OCR, TextState.CLEAN, TextState.PARTIAL):
            texts.append(shown.text)
        elif len(thai.label_key(picture.alt)) >= _TOLD_BY_ALT:
            texts.append(picture.alt)
    return tuple(texts)


def _is_search(form: Form) -> bool:
    """True for a search box, and for what asks nothing."""
    kinds = [entry.kind for entry in form.fields if entry.kind not in ("submit", "hidden", "button", "image", "reset")]
    if not kinds:
        return True  # a frame for postbacks around the whole page, or a lone button
    names = " ".join(entry.name.lower() for entry in form.fields)
    return len(kinds) <= 1 and (form.method == "get" or bool(re.search(r"search|keyword|query|^q$|^s$", names)))


def _without_strips(blocks: Iterable[Block], links: Iterable[Link]) -> tuple[Block, ...]:
    """The blocks without lines that are nothing but links beside each other: "more of this category"."""
    labels = KeySet(key for link in links if link.url and len(key := thai.label_key(link.label)) >= LONG_LABEL)
    return tuple(block for block in blocks if block.kind is not BlockKind.TEXT or not _is_strip(block, labels))


def _is_strip(block: Block, labels: KeySet) -> bool:
    key = thai.label_key(block.text)
    inside = sorted(set(labels.inside(key)), key=len, reverse=True) if len(key) <= _LONGEST_STRIP else []
    if len(inside) < _FEW_LINKS:
        return False
    rest = key
    for label in inside:
        rest = rest.replace(label, "")
    # "0 complaints about corruption" is no menu, though a menu may have both words.
    return len(rest) <= min(_STRIP_REST, (len(key) - len(rest)) / 2)
