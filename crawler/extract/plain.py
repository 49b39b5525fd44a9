"""Documents that are text with a little structure: old Word, RTF, CSV, plain text, JSON, XML feeds."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from lxml import etree

from checklist.model import Block, BlockKind, Document, Link, LinkSource, Media, Table, TextState
from crawler.extract.encoding import decode
from crawler.extract.options import ExtractOptions

_MAX_LINES: Final = 50_000
_MAX_ROWS: Final = 20_000
_UTF16_RUN: Final = re.compile(rb"(?:[\x20-\x7e\xa0-\xff\r\t\x07\x0b]\x00|[\x01-\x5b]\x0e|[\x10-\x26]\x20){6,}")
_CP874_RUN: Final = re.compile(rb"(?:[\x20-\x7e\r\t\x07\x0b]|[\xa1-\xfb]){24,}")
_FIELD: Final = re.compile(r"\x13[^\x14\x15]*(?:\x14)?|\x15|HYPERLINK \"[^\"]*\"|PAGE\s+\\\*\s*MERGEFORMAT")
_THAI: Final = re.compile("[ก-๎]")
_RTF: Final = re.compile(r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)")
_RTF_MARKS: Final = {
    **dict.fromkeys(("par", "line", "row", "sect", "page"), "\n"),
    "tab": "\t",
    **dict.fromkeys(("cell", "nestcell"), "\x07"),
}
_RTF_SKIPPED: Final = frozenset(
    "fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr themedata datastore "
    "generator listtable listoverridetable xmlnstbl rsidtbl latentstyles colorschememapping fldinst".split()
)


def lines_document(text: str, media: Media, state: TextState = TextState.CLEAN, note: str = "") -> Document:
    """Return a Document with a block for each line that has text; tabs and cell marks make rows."""
    blocks: list[Block] = []
    tables: list[Table] = []
    rows: list[tuple[str, ...]] = []
    # Word ends a row with a second cell mark.
    for line in re.split(r"[\r\n\x0b\x0c]+|\x07\x07", text)[:_MAX_LINES]:
        cells = [" ".join(cell.split()) for cell in re.split(r"[\x07\t]+", line)]
        cells = [cell for cell in cells if cell]
        if len(cells) > 1:
            blocks.append(Block(" | ".join(cells), BlockKind.ROW))
            rows.append(tuple(cells))
            continue
        if cells:
            blocks.append(Block(cells[0]))
            if len(rows) > 1:
                tables.append(Table(tuple(rows)))
            rows = []
    if len(rows) > 1:
        tables.append(Table(tuple(rows)))
    title = next((block.text for block in blocks if len(block.text) > 4), "")[:200]
    return Document(media, state if blocks else TextState.NONE, title, tuple(blocks), tables=tuple(tables), note=note)


def extract_text(body: bytes, url: str, content_type: str, options: ExtractOptions) -> Document:
    """Return what a plain text or JSON file says; HTML inside a JSON answer (a content API) is read as a page."""
    text, _ = decode(body[: options.max_unpacked], content_type)
    if text[:1] in "{[":
        markup = _json_markup(text)
        if markup:
            from crawler.extract.html import extract_markup  # noqa: PLC0415 - only here

            return extract_markup(markup, url)
    return lines_document(text[: options.max_chars], Media.TEXT)


def _json_markup(text: str) -> str:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    pieces: list[str] = []
    for entry in (data if isinstance(data, list) else [data])[:100]:
        if not isinstance(entry, dict):
            continue
        for key in ("title", "content", "excerpt"):
            part = entry.get(key)
            rendered = part.get("rendered") if isinstance(part, dict) else None
            if isinstance(rendered, str) and (key != "excerpt" or len(pieces) < 2):
                pieces.append(f"<h1>{rendered}</h1>" if key == "title" else f"<div>{rendered}</div>")
    return "".join(pieces)


def extract_csv(body: bytes, content_type: str, options: ExtractOptions) -> Document:
    """Return the rows of a CSV file, whatever its separator and encoding."""
    text, _ = decode(body[: options.max_unpacked], content_type)
    sample = text[:8192]
    separator = max(",;\t|", key=sample.count)
    csv.field_size_limit(1_000_000)
    rows: list[tuple[str, ...]] = []
    try:
        for row in csv.reader(text.splitlines(), delimiter=separator):
            cells = tuple(" ".join(cell.split()) for cell in row[:200])
            if any(cells):
                rows.append(cells)
            if len(rows) >= _MAX_ROWS:
                break
    except csv.Error as error:
        return lines_document(text[: options.max_chars], Media.CSV, note=f"not regular CSV: {error}")
    blocks = tuple(Block(" | ".join(cell for cell in row if cell), BlockKind.ROW) for row in rows)
    tables = (Table(tuple(rows)),) if rows else ()
    return Document(Media.CSV, TextState.CLEAN if rows else TextState.NONE, blocks=blocks, tables=tables)


def extract_xml(body: bytes, content_type: str, options: ExtractOptions) -> Document:
    """Return the addresses of a sitemap or feed with their titles; other XML gives its text."""
    if b"<!ENTITY" in body[:65536]:
        return Document(Media.XML, TextState.BROKEN, note="declares entities")
    text, _ = decode(body[: options.max_unpacked], content_type)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(text, parser)
    except (etree.LxmlError, ValueError) as error:
        return Document(Media.XML, TextState.BROKEN, note=f"not readable XML: {error}")
    if root is None:
        return Document(Media.XML, TextState.BROKEN, note="not readable XML")
    links: list[Link] = []
    blocks: list[Block] = []
    for element in root.iter("{*}url", "{*}sitemap", "{*}item", "{*}entry"):
        found = _entry(element)
        if found is not None:
            links.append(found)
            if found.label:
                blocks.append(Block(found.label, BlockKind.ITEM))
    if not links:
        pieces = [" ".join(str(piece).split()) for piece in root.itertext()]
        blocks = [Block(piece) for piece in pieces[:_MAX_LINES] if piece]
    title = next((" ".join((part.text or "").split()) for part in root.iter("{*}title")), "")
    return Document(
        Media.XML, TextState.CLEAN if blocks or links else TextState.NONE, title[:300], tuple(blocks), tuple(links)
    )


def _entry(element: etree._Element) -> Link | None:
    kind = etree.QName(element).localname
    title = " ".join((element.findtext("{*}title") or "").split())[:300]
    if kind in ("url", "sitemap"):
        address, source = element.findtext("{*}loc") or "", LinkSource.SITEMAP
    else:
        link = element.find("{*}link")
        address = (link.get("href") or link.text or "") if link is not None else ""
        source = LinkSource.FEED
    address = address.strip()
    return Link(address.partition("#")[0], title, source) if address.startswith(("http://", "https://")) else None


#
# --------------------------------------------------------------------------------------- Word, RTF


def extract_doc(body: bytes, options: ExtractOptions) -> Document:
    """Return the text of a Word 97–2003 file: by catdoc or antiword where installed, else what stands in it as text."""
    if _encrypted_word(body):
        return Document(Media.DOC, TextState.ENCRYPTED, note="a password is needed")
    text = _by_tool(body, options)
    scanned = _scan(body)
    if text and len(_THAI.findall(text)) >= 0.8 * len(_THAI.findall(scanned)):
        return lines_document(text[: options.max_chars], Media.DOC)
    if scanned:
        return lines_document(scanned[: options.max_chars], Media.DOC, note="read without Word's own structure")
    return Document(Media.DOC, TextState.NONE, note="no text was found in this Word file")


def _encrypted_word(body: bytes) -> bool:
    """Word's own header: magic A5EC and the encryption bit of its flags."""
    at = body.find(b"\xec\xa5", 512, 8192)
    return at >= 0 and at + 12 <= len(body) and at % 512 == 0 and bool(body[at + 11] & 0x01)


def _by_tool(body: bytes, options: ExtractOptions) -> str:
    for command in (["catdoc", "-d", "utf-8", "-w"], ["antiword", "-m", "UTF-8", "-w", "0"]):
        program = shutil.which(command[0])
        if not program:
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "document.doc"
            path.write_bytes(body)
            try:
                done = subprocess.run(  # noqa: S603 - a fixed program with a file of our own naming
                    [program, *command[1:], str(path)],
                    capture_output=True,
                    timeout=min(8, options.max_seconds / 2),
                    check=False,
                )
            except (subprocess.TimeoutExpired, OSError):
                continue
        text = done.stdout[: 4 * options.max_chars].decode("utf-8", "replace")
        if text.strip():
            return text
    return ""


def _scan(body: bytes) -> str:
    """Return the runs of UTF-16 text, or of windows-874 text, that stand in the file; Thai ones if there are any."""
    runs = [match[0].decode("utf-16-le", "replace") for match in _UTF16_RUN.finditer(body)]
    text = _FIELD.sub("", "\n".join(run for run in runs if _THAI.search(run)))
    if _THAI.search(text):
        return text
    eight = [match[0].decode("cp874", "replace") for match in _CP874_RUN.finditer(body)]
    return _FIELD.sub("", "\n".join(run for run in eight if len(_THAI.findall(run)) > 8 or run.count(" ") > 3))


def extract_rtf(body: bytes, options: ExtractOptions) -> Document:
    """Return the text of an RTF file."""
    source = body[: options.max_unpacked].decode("latin-1")
    declared = re.search(r"\\ansicpg(\d+)", source[:2000])
    page = f"cp{declared[1]}" if declared else "cp874"
    thai_fonts = set(re.findall(r"\\f(\d+)[^;{}]{0,80}\\fcharset222", source[:200_000]))
    return lines_document(_rtf_text(source, page, thai_fonts)[: options.max_chars], Media.RTF)


def _rtf_text(source: str, page: str, thai_fonts: set[str]) -> str:
    reader = _RtfReader(page, thai_fonts)
    for match in _RTF.finditer(source):
        word, number, code, symbol, brace, plain = match.groups()
        if code is None:
            reader.settle()
        if brace:
            reader.group(brace)
        elif symbol == "*" or word in _RTF_SKIPPED:
            reader.skip = True
        elif reader.skip:
            continue
        elif word:
            reader.control(word, number)
        elif code:
            reader.byte(int(code, 16))
        elif symbol:
            reader.out.append({"~": " ", "_": "-"}.get(symbol, ""))
        elif plain:
            reader.plain(plain)
    reader.settle()
    return "".join(reader.out)


class _RtfReader:
    """The state of one RTF file's reading: groups nest, and each keeps its font's encoding."""

    def __init__(self, page: str, thai_fonts: set[str]) -> None:
        self.out: list[str] = []
        self.skip = False
        self._page = page
        self._thai_fonts = thai_fonts
        self._encoding = page
        self._width = 1
        """Characters that follow a ``\\u`` for readers without Unicode."""
        self._to_skip = 0
        self._bytes = bytearray()
        self._stack: list[tuple[bool, int, str]] = []

    def group(self, brace: str) -> None:
        """Open or close a group."""
        if brace == "{":
            self._stack.append((self.skip, self._width, self._encoding))
        elif self._stack:
            self.skip, self._width, self._encoding = self._stack.pop()

    def control(self, word: str, number: str | None) -> None:
        """Follow a control word."""
        if word in _RTF_MARKS:
            self.out.append(_RTF_MARKS[word])
        elif number is None:
            return
        elif word == "u":
            self.out.append(chr(int(number) % 65536))
            self._to_skip = self._width
        elif word == "uc":
            self._width = int(number)
        elif word == "f":
            self._encoding = "cp874" if number in self._thai_fonts else self._page

    def byte(self, value: int) -> None:
        """Take a byte in the font's encoding."""
        if self._to_skip:
            self._to_skip -= 1
        else:
            self._bytes.append(value)

    def plain(self, text: str) -> None:
        """Take literal text."""
        self.out.append(text[self._to_skip :])
        self._to_skip = max(0, self._to_skip - len(text))

    def settle(self) -> None:
        """Decode the bytes taken so far."""
        if not self._bytes:
            return
        try:
            self.out.append(self._bytes.decode(self._encoding, "replace"))
        except LookupError:
            self.out.append(self._bytes.decode("cp874", "replace"))
        self._bytes.clear()
