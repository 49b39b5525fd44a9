"""PDF, DOCX and XLSX of the benchmark, with reproducible bytes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import openpyxl
from common import Block, plain
from docx.enum.text import WD_ALIGN_PARAGRAPH
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path("/usr/share/fonts/truetype/tlwg")
_MARKS = frozenset(
    "\u0e31\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e\u0e45ะาๆฯ"
)
_LEAD = frozenset("เแโใไ")
_STAMP = (1980, 1, 1, 0, 0, 0)
_MARGIN = 50.0
# The writers put the time of saving into docProps/core.xml.
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def layer(text: str, damage: str) -> str:
    """The text layer's usual damages: ำ reduced to า, decomposed, or spaced; tone marks in the private-use area."""
    if damage == "am-drop":
        return text.replace("\u0e33", "\u0e32")
    if damage == "am-split":
        return text.replace("\u0e33", "\u0e4d\u0e32")
    if damage == "am-space":
        return text.replace("\u0e33", " \u0e32")
    if damage == "pua":
        return text.translate({0x0E48: 0xF70A, 0x0E49: 0xF70B, 0x0E4C: 0xF70E})
    return text


def _clusters(text: str) -> list[str]:
    """Split into pieces that a line may end after: never before a mark, never after a leading vowel."""
    out: list[str] = []
    for char in text:
        if out and (char in _MARKS or out[-1][-1] in _LEAD):
            out[-1] += char
        else:
            out.append(char)
    return out


def _lines(text: str, font: str, size: float, width: float) -> list[str]:
    lines, current = [], ""
    for word in text.split(" "):
        trial = f"{current} {word}" if current else word
        if pdfmetrics.stringWidth(trial, font, size) <= width:
            current = trial
            continue
        if current and pdfmetrics.stringWidth(word, font, size) <= width:
            lines.append(current)
            current = word
            continue
        current = f"{current} " if current else ""
        for piece in _clusters(word):
            if pdfmetrics.stringWidth(current + piece, font, size) > width and current:
                lines.append(current)
                current = ""
            current += piece
    return [*lines, current] if current else lines or [""]


def _column_widths(rows: list[list[str]], count: int, font: str, size: float, total: float) -> list[float]:
    """No narrower than the column's longest word (70 points at most), the rest by how much the column has to say."""
    floor, natural = [], []
    for i in range(count):
        cells = [row[i] for row in rows if i < len(row)]
        words = [pdfmetrics.stringWidth(w, font, size) for cell in cells for w in cell.split(" ")]
        floor.append(min(max(words, default=10.0), 70.0) + 8)
        natural.append(min(max((pdfmetrics.stringWidth(c, font, size) for c in cells), default=10.0), 220.0) + 8)
    spare = total - sum(floor)
    if spare <= 0:
        return [total * f / sum(floor) for f in floor]
    more = [n - f for n, f in zip(natural, floor, strict=True)]
    whole = sum(more) or 1.0
    return [f + spare * m / whole if sum(more) else f for f, m in zip(floor, more, strict=True)]


class _Page:
    """A cursor over the pages of one PDF."""

    def __init__(self, canvas: Canvas, font: str, size: float, page: tuple[float, float]) -> None:
        self.canvas, self.font, self.size, self.page = canvas, font, size, page
        self.y = page[1] - _MARGIN
        self.width = page[0] - 2 * _MARGIN

    def need(self, height: float) -> None:
        if self.y - height < _MARGIN:
            self.canvas.showPage()
            self.y = self.page[1] - _MARGIN

    def text(self, text: str, size: float, *, center: bool = False, indent: float = 0.0) -> None:
        for line in _lines(text, self.font, size, self.width - indent):
            self.need(size * 1.5)
            self.y -= size * 1.5
            self.canvas.setFont(self.font, size)
            if center:
                self.canvas.drawCentredString(self.page[0] / 2, self.y, line)
            else:
                self.canvas.drawString(_MARGIN + indent, self.y, line)

    def table(self, rows: list[list[str]]) -> None:
        size = self.size - 2
        count = max(len(row) for row in rows)
        widths = _column_widths(rows, count, self.font, size, self.width)
        self.y -= 6
        for row in rows:
            cells = [_lines(row[i] if i < len(row) else "", self.font, size, widths[i] - 6) for i in range(count)]
            height = max(len(c) for c in cells) * size * 1.4 + 4
            self.need(height)
            self._row(cells, widths, size, height)
        self.y -= 6

    def _row(self, cells: list[list[str]], widths: list[float], size: float, height: float) -> None:
        x = _MARGIN
        self.canvas.setFont(self.font, size)
        for lines, width in zip(cells, widths, strict=True):
            self.canvas.rect(x, self.y - height, width, height)
            for number, line in enumerate(lines):
                self.canvas.drawString(x + 3, self.y - (number + 1) * size * 1.4 + 2, line)
            x += width
        self.y -= height


def pdf(
    blocks: list[Block], *, font: str = "Garuda", wide: bool = False, damage: str = "", size: float = 12.0
) -> bytes:
    """A PDF with a Thai text layer. `font` is a file name of fonts-thai-tlwg without its ending."""
    if font not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(font, str(FONTS / f"{font}.ttf")))
    page = landscape(A4) if wide else A4
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=page, invariant=1, pageCompression=1)
    cursor = _Page(canvas, font, size, page)
    for kind, value in blocks:
        if kind == "table":
            assert isinstance(value, list)
            cursor.table([[layer(plain(c), damage) for c in row] for row in value])
        elif kind == "list":
            assert isinstance(value, list)
            for item in value:
                cursor.text(layer(f"- {plain(str(item))}", damage), size, indent=18)
        elif kind != "raw":
            big = {"h1": size + 3, "h2": size + 1}.get(kind, size)
            cursor.text(layer(plain(str(value)), damage), big, center=kind in ("h1", "center"))
            cursor.y -= 3
    canvas.save()
    return buffer.getvalue()


def picture_pdf(images: list[Any]) -> bytes:
    """A PDF of pictures only: a scan without a text layer."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1)
    for image in images:
        canvas.drawInlineImage(image, 0, 0, A4[0], A4[1])
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _steady(data: bytes) -> bytes:
    """The same ZIP with every time stamp fixed, so that two builds give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            info = zipfile.ZipInfo(name, _STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, _MODIFIED.sub(rb"\g<1>2020-01-01T00:00:00Z\g<2>", old.read(name)))
    return buffer.getvalue()


def word(blocks: list[Block]) -> bytes:
    """A DOCX with headings, paragraphs and tables."""
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = datetime(2020, 1, 1, tzinfo=UTC)
    for kind, value in blocks:
        if kind == "table":
            assert isinstance(value, list)
            table = document.add_table(rows=0, cols=max(len(r) for r in value))
            for row in value:
                for cell, text in zip(table.add_row().cells, row, strict=False):
                    cell.text = plain(text)
        elif kind == "list":
            assert isinstance(value, list)
            for item in value:
                document.add_paragraph(plain(str(item)), style="List Bullet")
        elif kind in ("h1", "h2"):
            document.add_heading(plain(str(value)), level=int(kind[1]))
        elif kind != "raw":
            paragraph = document.add_paragraph(plain(str(value)))
            if kind == "center":
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    buffer = io.BytesIO()
    document.save(buffer)
    return _steady(buffer.getvalue())


def sheet(blocks: list[Block], title: str) -> bytes:
    """An XLSX: each `# ` heading starts a worksheet of that name, texts and table rows fill it."""
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = datetime(2020, 1, 1, tzinfo=UTC)
    page = book.active
    assert page is not None
    page.title = title[:30] or "Sheet1"
    first = True
    for kind, value in blocks:
        if kind == "h1":
            page = page if first else book.create_sheet()
            page.title, first = plain(str(value))[:30].replace("/", "-"), False
        elif kind == "table":
            assert isinstance(value, list)
            for row in value:
                page.append([_number(plain(c)) for c in row])
        else:
            page.append([plain(str(value))])
    buffer = io.BytesIO()
    book.save(buffer)
    return _steady(buffer.getvalue())


def _number(text: str) -> str | float:
    bare = text.replace(",", "")
    return float(bare) if bare.replace(".", "", 1).isdigit() and not bare.startswith("0") and len(bare) < 12 else text
