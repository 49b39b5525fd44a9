"""PDF → Document with pypdfium2: text in page order, rows, headings; pages without a usable text layer go to OCR."""

from __future__ import annotations

import re
import time
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from checklist.model import Block, Document, Link, LinkSource, Media, Table, TextState
from crawler.extract import budget, ocr
from crawler.extract.layer import CLUSTER, JOINER, Layer, is_latin_rubbish, read_layer
from crawler.extract.lines import Line, arrange
from crawler.extract.options import DEFAULTS, ExtractOptions

_THAI: Final = re.compile("[ก-๎]")
_LATIN1_THAI: Final = re.compile("[\u00a1-\u00fb]{3,}")
_USELESS_TITLE: Final = re.compile(
    r"(?i)microsoft (?:word|excel|powerpoint)|untitled|\.(?:docx?|xlsx?|pptx?|pdf|rtf|html?)$|"
    r"^(?:slide|scan|img|doc|image|pim)\W*\d*|^\W*\d*\W*$"
)
_INNER_SPACE: Final = re.compile("(?<=[ก-๎]) (?=[ก-๎])")
_REPEATED: Final = re.compile(f"(?=({CLUSTER})[^\n]{{0,8}}?(?:\r?\n)?[^\n]{{0,3}}?(\\1))", re.DOTALL)
_TOUCHING: Final = 0.15
_NEVER_FIRST: Final = frozenset("ะาำๆ" + "".join(map(chr, (0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F)))))
_AFTER_AM: Final = 0.5
_BLANK: Final = f" \t\u00a0{JOINER}"
_COLUMN_GAP: Final = 1.6
_PICTURE_SHARE: Final = 0.4
_MANY_SHAPES: Final = 150
_FEW_CHARS: Final = 25
_MAX_PAGE_CHARS: Final = 60_000
_MAX_ANNOTATIONS: Final = 200


class _Reading:
    """What has been read of one PDF so far."""

    def __init__(self, options: ExtractOptions) -> None:
        self.options = options
        self.started = time.monotonic()
        self.blocks: list[Block] = []
        self.tables: list[Table] = []
        self.layers: dict[Layer, int] = {}
        self.links: dict[str, Link] = {}
        self.read = self.recognised = self.unread = 0
        self.chars = 0
        self.ocr_seconds = 0.0
        self.notes: list[str] = []
        self.stopped = False

    def left(self) -> float:
        """Seconds that may still be spent."""
        return self.options.max_seconds - (time.monotonic() - self.started)


def extract_pdf(body: bytes, url: str = "", options: ExtractOptions = DEFAULTS) -> Document:
    """Return what a PDF says. Never raises on content."""
    del url
    start = max(body.find(b"%PDF-", 0, 2048), 0)
    try:
        document = pdfium.PdfDocument(body[start:] if start else body)
    except pdfium.PdfiumError as error:
        return _unopened(error)
    try:
        return _read(document, options)
    except (pdfium.PdfiumError, ValueError, OSError) as error:
        return Document(Media.PDF, TextState.BROKEN, note=f"PDF: {error}")
    finally:
        document.close()


def _unopened(error: pdfium.PdfiumError) -> Document:
    if "password" in str(error).lower() or getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD:
        return Document(Media.PDF, TextState.ENCRYPTED, note="the PDF asks for a password")
    return Document(Media.PDF, TextState.BROKEN, note=f"not a readable PDF: {error}")


def _read(document: pdfium.PdfDocument, options: ExtractOptions) -> Document:
    total = len(document)
    if not total:
        return Document(Media.PDF, TextState.BROKEN, note="a PDF without pages")
    reading = _Reading(options)
    waiting: list[int] = []
    for number in range(min(total, options.max_pages)):
        if number >= options.deep_pages and reading.left() < options.max_seconds * 2 / 3:
            reading.stopped = True
            break
        if reading.left() < 0.5 or reading.chars > options.max_chars:
            reading.stopped = True
            break
        _read_page(document, number, reading, waiting)
    _recognise(document, waiting, reading)
    reading.blocks.sort(key=lambda block: block.page)
    return _document(document, reading, total)


def _read_page(document: pdfium.PdfDocument, number: int, reading: _Reading, waiting: list[int]) -> None:
    try:
        page = document[number]
    except pdfium.PdfiumError:
        reading.notes.append(f"page {number + 1} is broken")
        reading.unread += 1
        return
    try:
        text, lines = _page_lines(page)
        width = page.get_width()
        layer = read_layer(text)
        solid = len(layer.text.replace(" ", "").replace("\n", ""))
        pictured = solid < _FEW_CHARS or is_latin_rubbish(layer.text)
        kind = layer.layer
        if pictured and _pictured(page):
            kind = Layer.GARBLED if solid >= _FEW_CHARS else Layer.EMPTY
        elif kind is Layer.EMPTY:
            kind = Layer.CLEAN
        _read_links(page, reading)
    finally:
        page.close()
    reading.layers[kind] = reading.layers.get(kind, 0) + 1
    if kind in (Layer.GARBLED, Layer.TONELESS, Layer.EMPTY):
        waiting.append(number)
        if kind is not Layer.TONELESS:
            return
    reading.read += 1
    reading.chars += len(layer.text)
    blocks, tables = arrange(lines, number + 1, width) if lines else (_plain(layer.text, number + 1), [])
    reading.blocks.extend(blocks)
    reading.tables.extend(tables)


def _plain(text: str, page: int) -> list[Block]:
    return [Block(line, page=page) for line in text.split("\n") if line]


def _page_lines(page: pdfium.PdfPage) -> tuple[str, list[Line]]:
    """Return a page's raw text and its repaired lines with their places.

    The repair looks at the whole page (how ำ is written is a matter of the page), so it runs before lines are cut; a
    line that the repair changed keeps the place of its first and last letter.
    """
    textpage = page.get_textpage()
    try:
        count = min(textpage.count_chars(), _MAX_PAGE_CHARS)
        if count <= 0:
            return "", []
        raw = textpage.get_text_range(0, count)
        if len(raw) == count:
            raw = _mended(textpage, raw)
        repaired = read_layer(raw).text
        if len(raw) != count or repaired.count("\n") != raw.replace("\r\n", "\n").replace("\r", "\n").count("\n"):
            return raw, []
        return raw, _placed(textpage, raw, repaired.split("\n"))
    finally:
        textpage.close()


def _mended(textpage: pdfium.PdfTextPage, raw: str) -> str:
    """Mark what pdfium made up: spaces between Thai letters that touch, and second copies of a letter and its marks.

    Chromium draws the marks of a letter apart and names the letter again for them; only their place tells a copy from
    a repetition.
    Marked characters become joiners, so that positions stay the same.
    """
    chars = list(raw)
    for match in _REPEATED.finditer(raw):
        first, second = match.start(1), match.start(2)
        if chars[first] == JOINER or not _same_place(textpage, first, match.end(1) - 1, second):
            continue
        end = match.end(2)
        chars[second:end] = JOINER * (end - second)
        for beside in (second - 1, end):
            if beside < len(chars) and chars[beside] == " " and pdfium_c.FPDFText_IsGenerated(textpage, beside) == 1:
                chars[beside] = JOINER
    for match in _INNER_SPACE.finditer(raw):
        if chars[match.start()] == " " and _no_space(textpage, raw, match.start()):
            chars[match.start()] = JOINER
    return "".join(chars)


def _no_space(textpage: pdfium.PdfTextPage, raw: str, at: int) -> bool:
    """True for a space that the page does not show: made up by pdfium, or drawn elsewhere."""
    made_up = pdfium_c.FPDFText_IsGenerated(textpage, at) == 1
    if made_up and raw[at + 1] in _NEVER_FIRST:
        return True
    _, bottom, right, top = textpage.get_charbox(at - 1, loose=True)
    height = top - bottom
    if not made_up and abs(textpage.get_charbox(at, loose=True)[0] - right) < 2 * height:
        return False
    allowed = _AFTER_AM if raw[at - 1] == "ำ" else _TOUCHING
    return bool(textpage.get_charbox(at + 1, loose=True)[0] - right < allowed * height)


def _same_place(textpage: pdfium.PdfTextPage, first: int, last: int, second: int) -> bool:
    """True if the letter at ``second`` stands over the letters from ``first`` to ``last`` and not after them."""
    left, bottom, _, top = textpage.get_charbox(first, loose=True)
    right = textpage.get_charbox(last, loose=True)[2]
    other_left, other_bottom, _, _ = textpage.get_charbox(second, loose=True)
    return bool(left <= other_left < right and abs(bottom - other_bottom) < 2 * (top - bottom))


def _placed(textpage: pdfium.PdfTextPage, raw: str, repaired: list[str]) -> list[Line]:
    lines: list[Line] = []
    start = 0
    for text, source in zip(repaired, re.split(r"\r\n|\r|\n", raw), strict=False):
        end = start + len(source)
        stripped = source.strip(_BLANK)
        if stripped and text:
            first = start + len(source) - len(source.lstrip(_BLANK))
            lines.extend(_split_columns(textpage, raw, first, first + len(stripped), text))
        start = end + (2 if raw.startswith("\r\n", end) else 1)
    return lines


def _split_columns(textpage: pdfium.PdfTextPage, raw: str, start: int, end: int, text: str) -> list[Line]:
    """Cut a line where a gap is too wide for a space."""
    left, bottom, _, top = textpage.get_charbox(start, loose=True)
    _, _, right, _ = textpage.get_charbox(end - 1, loose=True)
    height = max(top - bottom, 1.0)
    size = pdfium_c.FPDFText_GetFontSize(textpage, start)
    cuts: list[tuple[int, float, float]] = []
    for at in range(start + 1, end - 1):
        if raw[at] == " " and raw[at - 1] != " ":
            after = at + 1
            while after < end - 1 and raw[after] == " ":
                after += 1
            before_right = textpage.get_charbox(at - 1, loose=True)[2]
            after_left = textpage.get_charbox(after, loose=True)[0]
            if after_left - before_right > _COLUMN_GAP * height and raw[after] not in _NEVER_FIRST:
                cuts.append((at, before_right, after_left))
    if not cuts:
        return [Line(text, left, right, bottom, top, size)]
    parts: list[Line] = []
    begin, begin_left = start, left
    for at, before_right, after_left in [*cuts, (end, right, right)]:
        piece = read_layer(raw[begin:at]).text.strip()
        if piece:
            parts.append(Line(piece, begin_left, before_right, bottom, top, size))
        begin, begin_left = at + 1, after_left
    return parts


def _pictured(page: pdfium.PdfPage) -> bool:
    """True if a picture covers much of the page, or its letters are drawn as shapes."""
    area = max(page.get_width() * page.get_height(), 1.0)
    shapes = 0
    for item in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_PATH), max_depth=4):
        if item.type == pdfium_c.FPDF_PAGEOBJ_PATH:
            shapes += 1
            if shapes > _MANY_SHAPES:
                return True
            continue
        try:
            left, bottom, right, top = item.get_bounds()
        except pdfium.PdfiumError:
            continue
        if abs(right - left) * abs(top - bottom) > _PICTURE_SHARE * area:
            return True
    return False


def _read_links(page: pdfium.PdfPage, reading: _Reading) -> None:
    """Keep web addresses that the page links to: lists of evidence are often PDFs of links."""
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page), _MAX_ANNOTATIONS)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        link = pdfium_c.FPDFAnnot_GetLink(annotation)
        action = pdfium_c.FPDFLink_GetAction(link) if link else None
        address = _uri(page, action) if action else ""
        pdfium_c.FPDFPage_CloseAnnot(annotation)
        if address.startswith(("http://", "https://")):
            plain, _, fragment = address.partition("#")
            reading.links.setdefault(plain, Link(plain, "", LinkSource.ANCHOR, fragment=fragment))


def _uri(page: pdfium.PdfPage, action: object) -> str:
    import ctypes  # noqa: PLC0415 - only documents with links need it

    size = pdfium_c.FPDFAction_GetURIPath(page.pdf, action, None, 0)
    if not 1 < size < 4000:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium_c.FPDFAction_GetURIPath(page.pdf, action, buffer, size)
    return buffer.value.decode("utf-8", "replace").strip()


def _recognise(document: pdfium.PdfDocument, waiting: list[int], reading: _Reading) -> None:
    """Send the pages that need it to OCR, first pages first."""
    options = reading.options
    allowance = options.allowance or budget.Allowance()
    if not waiting:
        return
    if options.ocr == "never" or not ocr.available():
        reading.unread += len(waiting)
        reading.notes.append("OCR was not asked for" if options.ocr == "never" else ocr.missing_note())
        return
    for number in waiting:
        seconds = min(options.ocr_seconds - reading.ocr_seconds, reading.left() - 0.3)
        if reading.recognised >= options.ocr_pages or seconds < budget.LEAST_S:
            reading.unread += 1
            continue
        if not allowance.admits():
            reading.unread += 1
            reading.notes.append(budget.USED_UP)
            continue
        allowed = min(seconds, allowance.left)
        started = time.monotonic()
        page = document[number]
        try:
            scale = min(options.ocr_dpi / 72, 2600 / max(page.get_width(), page.get_height(), 1))
            picture = page.render(scale=scale, grayscale=True).to_pil()
        finally:
            page.close()
        text = ocr.recognise(picture, allowed)
        cut = not text and allowed < seconds
        allowance.charge(time.monotonic() - started, cut=cut)
        if cut:
            reading.notes.append(budget.USED_UP)
        reading.ocr_seconds += time.monotonic() - started
        if text:
            reading.blocks = [block for block in reading.blocks if block.page != number + 1]
            reading.blocks.extend(_plain(text, number + 1))
            reading.recognised += 1
        else:
            reading.unread += 1


def _document(document: pdfium.PdfDocument, reading: _Reading, total: int) -> Document:
    pages_read = min(total, reading.read + reading.recognised)
    if pages_read + reading.unread < total:
        reading.notes.append(f"read {pages_read} of {total} pages")
    elif reading.unread:
        reading.notes.append(f"{reading.unread} of {total} pages could not be read")
    state = _state(reading)
    if state is TextState.NONE and not reading.notes:
        reading.notes.append("its pages hold neither text nor pictures")
    return Document(
        media=Media.PDF,
        state=state,
        title=_title(document, reading.blocks),
        blocks=tuple(reading.blocks),
        links=tuple(reading.links.values()),
        tables=tuple(reading.tables),
        pages=total,
        pages_read=pages_read,
        note="; ".join(dict.fromkeys(reading.notes)),
    )


def _state(reading: _Reading) -> TextState:
    layers = reading.layers
    if reading.unread and (reading.read or reading.recognised) and reading.blocks:
        return TextState.PARTIAL
    if reading.unread and not reading.blocks:
        if not layers:
            return TextState.BROKEN
        return (
            TextState.GARBLED
            if layers.get(Layer.GARBLED, 0) >= layers.get(Layer.EMPTY, 0) and layers.get(Layer.GARBLED)
            else TextState.NONE
        )
    if reading.recognised:
        return TextState.OCR
    if not reading.blocks:
        return TextState.LIMIT if reading.stopped else TextState.NONE
    if layers.get(Layer.REPAIRED) or layers.get(Layer.TONELESS):
        return TextState.REPAIRED
    return TextState.CLEAN


def _title(document: pdfium.PdfDocument, blocks: list[Block]) -> str:
    """Return the title property if it says something, else the first heading of the first page."""
    title = " ".join((document.get_metadata_dict().get("Title") or "").split())
    if _LATIN1_THAI.search(title):
        title = title.encode("latin-1", "replace").decode("cp874", "replace")
    if title and not _USELESS_TITLE.search(title) and "�" not in title:
        return title[:300]
    first = [block for block in blocks if block.page == 1]
    heading = next((block.text for block in first if block.level), "")
    return (heading or next((block.text for block in first if len(block.text) > 8), ""))[:200]
