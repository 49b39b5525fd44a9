"""Word, Excel, PowerPoint and OpenDocument files → Document. Macros are never looked at, entities never expanded."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from lxml import etree
from msgspec import structs

from checklist.model import Block, BlockKind, Document, Link, LinkSource, Media, Table, TextState
from crawler.extract.archive import TooLarge, open_zip, read_member
from crawler.extract.options import DEFAULTS, ExtractOptions
from crawler.extract.sniff import ZIP_ERRORS

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_XLINK: Final = "{http://www.w3.org/1999/xlink}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HEADING_STYLE: Final = re.compile(r"(?i)(?:heading|หัวเรื่อง|title|ชื่อเรื่อง)\s*(\d?)")
_SLIDE: Final = re.compile(r"ppt/slides/slide(\d+)\.xml\Z")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_MAX_ROWS: Final = 20_000
_MAX_COLUMNS: Final = 80
_MAX_CELLS: Final = 300_000
_MAX_REPEAT: Final = 50


class _BadFile(Exception):
    """Raised inside this module when a part of a file can't be read; becomes a Document's note."""


def extract_office(body: bytes, media: Media, url: str = "", options: ExtractOptions = DEFAULTS) -> Document:
    """Return what an Office file says. Never raises on content."""
    del url
    if body.startswith(b"\xd0\xcf\x11\xe0") and media not in (Media.XLS, Media.DOC):
        locked = _ENCRYPTED in body[:2_000_000] or _ENCRYPTED in body[-2_000_000:]
        return Document(
            media,
            TextState.ENCRYPTED if locked else TextState.BROKEN,
            note="a password is needed" if locked else "not what its name says",
        )
    try:
        if media in (Media.XLSX, Media.XLS, Media.ODS):
            if media is not Media.XLS:
                open_zip(body, options).close()
            return _sheets(body, media, options)
        with open_zip(body, options) as archive:
            return _PARTS[media](archive, options)
    except TooLarge as error:
        return Document(media, TextState.LIMIT, note=str(error))
    except (*ZIP_ERRORS, etree.LxmlError, _BadFile) as error:
        return Document(media, TextState.BROKEN, note=f"not a readable {media.value.upper()} file: {error}")


def _xml(archive: zipfile.ZipFile, name: str, options: ExtractOptions) -> etree._Element:
    data = read_member(archive, name, options.max_unpacked)
    head = data[:4096]
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        # Office never writes a document type; entities in one are an attack.
        raise _BadFile("declares entities")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, recover=True, remove_comments=True
    )
    root = etree.fromstring(data, parser)
    if root is None:
        raise _BadFile(f"{name} is empty")
    return root


def _title(archive: zipfile.ZipFile, name: str, options: ExtractOptions) -> str:
    try:
        root = _xml(archive, name, options)
    except (*ZIP_ERRORS, etree.LxmlError, _BadFile, TooLarge):
        return ""
    return " ".join((root.findtext(".//{http://purl.org/dc/elements/1.1/}title") or "").split())[:300]


#
# --------------------------------------------------------------------------------------- Word


def _docx(archive: zipfile.ZipFile, options: ExtractOptions) -> Document:
    root = _xml(archive, "word/document.xml", options)
    targets = _relations(archive, options)
    styles = _styles(archive, options)
    blocks: list[Block] = []
    tables: list[Table] = []
    links: list[Link] = []
    walker = etree.iterwalk(root, events=("start",), tag=(f"{_W}p", f"{_W}tbl", _FALLBACK))
    for _, element in walker:
        if element.tag == _FALLBACK:
            walker.skip_subtree()
        elif element.tag == f"{_W}tbl":
            walker.skip_subtree()
            rows = [tuple(_run_text(cell) for cell in row.iterchildren(f"{_W}tc")) for row in element.iter(f"{_W}tr")]
            _add_rows(rows, blocks, tables)
            _links(element, targets, links)
        else:
            text = _run_text(element, whole=False)
            if text:
                level = _level(element, styles)
                kind = (
                    BlockKind.HEADING
                    if level
                    else BlockKind.ITEM
                    if element.find(f".//{_W}numPr") is not None
                    else BlockKind.TEXT
                )
                blocks.append(Block(text, kind, level=level))
            _links(element, targets, links)
    title = _title(archive, "docProps/core.xml", options)
    return Document(
        Media.DOCX, TextState.CLEAN if blocks else TextState.NONE, title or _first(blocks), tuple(blocks),
        tuple(links), tuple(tables),
        note="" if blocks else "no text, perhaps pictures only",
    )  # fmt: skip


def _run_text(element: etree._Element, *, whole: bool = True) -> str:
    """Return the text of a paragraph or cell; ``whole=False`` leaves text boxes to their own paragraphs."""
    pieces: list[str] = []
    walker = etree.iterwalk(element, events=("start",))
    for _, part in walker:
        tag = part.tag
        if tag == f"{_W}t":
            pieces.append(part.text or "")
        elif tag in (f"{_W}tab", f"{_W}br", f"{_W}cr") or (tag == f"{_W}p" and part is not element and whole):
            pieces.append(" ")
        elif tag == _FALLBACK or (not whole and tag == f"{_W}txbxContent"):
            walker.skip_subtree()
    return " ".join("".join(pieces).split())


def _level(paragraph: etree._Element, styles: dict[str, int]) -> int:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    outline = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
    if outline is not None and (outline.get(f"{_W}val") or "").isdecimal():
        return min(int(outline.get(f"{_W}val") or "0") + 1, 6)
    return styles.get(style.get(f"{_W}val") or "", 0) if style is not None else 0


def _styles(archive: zipfile.ZipFile, options: ExtractOptions) -> dict[str, int]:
    try:
        root = _xml(archive, "word/styles.xml", options)
    except (*ZIP_ERRORS, etree.LxmlError, _BadFile):
        return {}
    found: dict[str, int] = {}
    for style in root.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        match = _HEADING_STYLE.match(name.get(f"{_W}val") or "") if name is not None else None
        if match:
            found[style.get(f"{_W}styleId") or ""] = min(int(match[1] or 1), 6) or 1
    return found


def _relations(archive: zipfile.ZipFile, options: ExtractOptions) -> dict[str, str]:
    try:
        root = _xml(archive, "word/_rels/document.xml.rels", options)
    except (*ZIP_ERRORS, etree.LxmlError, _BadFile):
        return {}
    return {part.get("Id") or "": part.get("Target") or "" for part in root if part.get("TargetMode") == "External"}


def _links(element: etree._Element, targets: dict[str, str], links: list[Link]) -> None:
    for part in element.iter(f"{_W}hyperlink"):
        target = targets.get(part.get(f"{_R}id") or "", "")
        if target.startswith(("http://", "https://")):
            url, _, fragment = target.partition("#")
            links.append(Link(url, _run_text(part), LinkSource.ANCHOR, fragment=fragment))


def _add_rows(rows: list[tuple[str, ...]], blocks: list[Block], tables: list[Table]) -> None:
    rows = [row for row in rows if any(row)]
    blocks.extend(
        Block(" | ".join(cell for cell in row if cell), BlockKind.ROW if sum(map(bool, row)) > 1 else BlockKind.TEXT)
        for row in rows
    )
    if any(sum(map(bool, row)) > 1 for row in rows):
        tables.append(Table(tuple(rows)))


def _first(blocks: list[Block]) -> str:
    heading = next((block.text for block in blocks if block.kind is BlockKind.HEADING), "")
    return (heading or next((block.text for block in blocks if len(block.text) > 4), ""))[:200]


# -------------------------------------------------------------------------------------------------
# PowerPoint, OpenDocument


def _pptx(archive: zipfile.ZipFile, options: ExtractOptions) -> Document:
    numbers = sorted(int(match[1]) for name in archive.namelist() if (match := _SLIDE.match(name)))
    blocks: list[Block] = []
    for page, number in enumerate(numbers[: options.max_pages], start=1):
        for paragraph in _xml(archive, f"ppt/slides/slide{number}.xml", options).iter(f"{_A}p"):
            text = " ".join(
                "".join(
                    part.text or "" if part.tag == f"{_A}t" else " " for part in paragraph.iter(f"{_A}t", f"{_A}br")
                ).split()
            )
            if text:
                blocks.append(Block(text, page=page))
    title = _title(archive, "docProps/core.xml", options)
    return Document(
        Media.PPTX, TextState.CLEAN if blocks else TextState.NONE, title or _first(blocks), tuple(blocks),
        pages=len(numbers),
        pages_read=min(len(numbers), options.max_pages), note="" if blocks else "no text, perhaps pictures only",
    )  # fmt: skip


def _odt(archive: zipfile.ZipFile, options: ExtractOptions) -> Document:
    root = _xml(archive, "content.xml", options)
    blocks: list[Block] = []
    tables: list[Table] = []
    walker = etree.iterwalk(root, events=("start",), tag=(f"{_TEXT}p", f"{_TEXT}h", f"{_TABLE}table"))
    for _, element in walker:
        walker.skip_subtree()
        if element.tag == f"{_TABLE}table":
            rows = [
                tuple(_plain(cell) for cell in row.iterchildren(f"{_TABLE}table-cell"))
                for row in element.iter(f"{_TABLE}table-row")
            ]
            _add_rows(rows, blocks, tables)
            continue
        text = _plain(element)
        if text:
            heading = element.tag == f"{_TEXT}h"
            level = int(element.get(f"{_TEXT}outline-level") or "1") if heading else 0
            blocks.append(Block(text, BlockKind.HEADING if heading else BlockKind.TEXT, level=min(level, 6)))
    links = tuple(
        Link((part.get(f"{_XLINK}href") or "").partition("#")[0], _plain(part))
        for part in root.iter(f"{_TEXT}a")
        if (part.get(f"{_XLINK}href") or "").startswith("http")
    )
    title = _title(archive, "meta.xml", options)
    return Document(
        Media.ODT,
        TextState.CLEAN if blocks else TextState.NONE,
        title or _first(blocks),
        tuple(blocks),
        links,
        tuple(tables),
    )


def _plain(element: etree._Element) -> str:
    pieces: list[str] = []
    for event, part in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            if part.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break") or (part.tag == f"{_TEXT}p" and pieces):
                pieces.append(" ")
            pieces.append(part.text or "")
        elif part is not element:
            pieces.append(part.tail or "")
    return " ".join("".join(pieces).split())


#
# --------------------------------------------------------------------------------------- sheets


def _sheets(body: bytes, media: Media, options: ExtractOptions) -> Document:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError  # noqa: PLC0415 - loaded with the first sheet

    blocks: list[Block] = []
    tables: list[Table] = []
    room = min(_MAX_CELLS, options.max_chars)
    note = ""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(body))
        for name in book.sheet_names:
            rows: list[tuple[str, ...]] = []
            for values in _rows(book, name):
                row = tuple(_cell(value) for value in values[:_MAX_COLUMNS])
                room -= len(row)
                if room < 0 or len(rows) >= _MAX_ROWS:
                    note = "a large table: its beginning was read"
                    break
                if any(row):
                    rows.append(row)
            if rows:
                begun = len(blocks)
                blocks.append(Block(name, BlockKind.HEADING, level=2))
                _add_rows(rows, blocks, tables)
                # What stands on a sheet is what its tab says: those of other years can be told apart.
                tab = name if len(book.sheet_names) > 1 else ""
                blocks[begun:] = [structs.replace(block, panel=tab) for block in blocks[begun:]]
    except PasswordError:
        return Document(media, TextState.ENCRYPTED, note="a password is needed")
    except CalamineError as error:
        return Document(media, TextState.BROKEN, note=f"not a readable workbook: {error}")
    state = TextState.NONE if not blocks else TextState.PARTIAL if note else TextState.CLEAN
    title = next((block.text for block in blocks if block.kind is not BlockKind.HEADING and len(block.text) > 4), "")
    return Document(media, state, title[:200], tuple(blocks), tables=tuple(tables), note=note)


def _rows(book: object, name: str) -> Iterator[list[object]]:
    sheet = book.get_sheet_by_name(name)  # type: ignore[attr-defined]
    yield from sheet.iter_rows()


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.10g}"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, (date, time, timedelta)):
        return str(value)
    return " ".join(str(value).split())


_PARTS: Final = {Media.DOCX: _docx, Media.PPTX: _pptx, Media.ODT: _odt}
