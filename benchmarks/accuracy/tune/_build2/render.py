"""Documents from one block list: PDF, scanned PDF, DOCX, XLSX and HTML. The same versions of the libraries give the same bytes.

A block is a tuple: ("c", text) centred · ("h", text) heading · ("p", text) paragraph · ("l", text) list line · ("r", text) right ·
("t", rows) table whose first row is its head · ("n",) new page · ("sig", lines) signature block.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
from docx import Document
from docx.shared import Pt
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

FONTS = Path("/usr/share/fonts/truetype/tlwg")
MARKS = set("ะัาำิีึืฺุู็่้๊๋์ํๆฯ")
LEADING = set("เแโใไ")
STAMP = (2020, 1, 1, 0, 0, 0)
Block = tuple[Any, ...]


def wrap(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Break Thai text into lines no wider than ``width``: at spaces, else before a leading vowel, else between letters."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        rest = paragraph
        while measure(rest) > width and len(rest) > 1:
            fit = next(n for n in range(len(rest), 0, -1) if n == 1 or measure(rest[:n]) <= width)
            cut = _cut(rest, fit)
            lines.append(rest[:cut].rstrip())
            rest = rest[cut:].lstrip()
        lines.append(rest)
    return lines


def _cut(text: str, fit: int) -> int:
    space = text.rfind(" ", 0, fit + 1)
    if space > fit * 0.6:
        return space
    vowels = [n for n in range(max(int(fit * 0.6), 1), fit + 1) if n < len(text) and text[n] in LEADING]
    if vowels:
        return vowels[-1]
    while fit > 1 and fit < len(text) and (text[fit] in MARKS or text[fit - 1] in LEADING):
        fit -= 1
    return max(fit, 1)


def _fonts(name: str) -> tuple[str, str]:
    for face in (name, f"{name}-Bold"):
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, str(FONTS / f"{face}.ttf")))
    return name, f"{name}-Bold"


class _Sheet:
    """A page being filled from the top."""

    def __init__(self, font: str, title: str, wide: bool, size: float) -> None:
        self.plain, self.bold = _fonts(font)
        self.buffer = io.BytesIO()
        self.w, self.h = (A4[1], A4[0]) if wide else A4
        self.size, self.margin = size, 50
        self.canvas = canvas.Canvas(self.buffer, pagesize=(self.w, self.h), invariant=1)
        self.canvas.setTitle(title)
        self.y = self.h - self.margin

    def room(self, height: float) -> None:
        if self.y - height < self.margin:
            self.canvas.showPage()
            self.y = self.h - self.margin

    def text(self, text: str, align: str = "l", bold: bool = False, indent: float = 0, grow: float = 0) -> None:
        font, size = (self.bold if bold else self.plain), self.size + grow
        width = self.w - 2 * self.margin - indent
        for line in wrap(text, width, lambda part: pdfmetrics.stringWidth(part, font, size)):
            self.room(size * 1.6)
            self.y -= size * 1.6
            self.canvas.setFont(font, size)
            if align == "c":
                self.canvas.drawCentredString(self.w / 2, self.y, line)
            elif align == "r":
                self.canvas.drawRightString(self.w - self.margin, self.y, line)
            else:
                self.canvas.drawString(self.margin + indent, self.y, line)

    def table(self, rows: list[list[str]]) -> None:
        size = self.size - 3 if len(rows[0]) > 6 else self.size - 1
        weights = [min(max(4, *(len(str(row[n])) for row in rows)), 36) for n in range(len(rows[0]))]
        unit = (self.w - 2 * self.margin) / sum(weights)
        widths = [weight * unit for weight in weights]
        self.y -= 6
        for number, row in enumerate(rows):
            font = self.bold if number == 0 else self.plain
            cells = [
                wrap(str(cell), width - 6, lambda part, f=font: pdfmetrics.stringWidth(part, f, size))
                for cell, width in zip(row, widths, strict=True)
            ]
            height = max(len(cell) for cell in cells) * size * 1.45 + 5
            self.room(height)
            x = self.margin
            for cell, width in zip(cells, widths, strict=True):
                self.canvas.rect(x, self.y - height, width, height)
                self.canvas.setFont(font, size)
                for n, line in enumerate(cell):
                    self.canvas.drawString(x + 3, self.y - (n + 1) * size * 1.45 + 2, line)
                x += width
            self.y -= height
        self.y -= 6

    def finish(self) -> bytes:
        self.canvas.save()
        return self.buffer.getvalue()


def pdf(blocks: list[Block], font: str = "Laksaman", title: str = "", wide: bool = False, size: float = 13) -> bytes:
    """A PDF with a text layer."""
    sheet = _Sheet(font, title, wide, size)
    for block in blocks:
        kind = block[0]
        if kind == "n":
            sheet.canvas.showPage()
            sheet.y = sheet.h - sheet.margin
        elif kind == "t":
            sheet.table(block[1])
        elif kind == "sig":
            sheet.y -= 24
            for line in block[1]:
                sheet.text(line, indent=(sheet.w - 2 * sheet.margin) * 0.45)
        elif kind == "c":
            sheet.text(block[1], "c", bold=True, grow=2)
        elif kind == "h":
            sheet.y -= 6
            sheet.text(block[1], bold=True)
        elif kind == "r":
            sheet.text(block[1], "r")
        elif kind == "l":
            sheet.text(block[1], indent=28)
        else:
            sheet.text("      " + block[1])
    return sheet.finish()


def scan(blocks: list[Block], font: str = "Norasi") -> bytes:
    """A PDF of one black-and-white picture, as an office scanner makes it: no text layer."""
    width, height = 850, 1200
    image = Image.new("1", (width, height), 1)
    draw = ImageDraw.Draw(image)
    face = ImageFont.truetype(str(FONTS / f"{font}.ttf"), 24)
    y = 70
    for block in blocks:
        lines = block[1] if block[0] == "sig" else [block[1]]
        for text in lines:
            for line in wrap(text, width - 160, face.getlength):
                x = (width - face.getlength(line)) / 2 if block[0] in ("c", "sig") else 80
                draw.text((x + (120 if block[0] == "sig" else 0), y), line, fill=0, font=face)
                y += 40
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=A4, invariant=1)
    sheet.drawImage(ImageReader(image), 0, 0, A4[0], A4[1])
    sheet.save()
    return buffer.getvalue()


def _fixed_zip(data: bytes) -> bytes:
    """The same archive without the clock of the machine that wrote it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            body = old.read(name)
            if name == "docProps/core.xml":
                body = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2020-01-01T00:00:00Z", body)
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, body)
    return out.getvalue()


def docx(blocks: list[Block]) -> bytes:
    """A Word document."""
    document = Document()
    document.styles["Normal"].font.size = Pt(15)
    for block in blocks:
        kind = block[0]
        if kind == "n":
            document.add_page_break()
        elif kind == "t":
            table = document.add_table(rows=0, cols=len(block[1][0]))
            table.style = "Table Grid"
            for row in block[1]:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = str(text)
        elif kind == "sig":
            for line in block[1]:
                document.add_paragraph(line).alignment = 1
        else:
            paragraph = document.add_paragraph()
            paragraph.add_run(block[1]).bold = kind in "ch"
            paragraph.alignment = {"c": 1, "r": 2}.get(kind, 0)
    buffer = io.BytesIO()
    document.save(buffer)
    return _fixed_zip(buffer.getvalue())


def xlsx(sheets: dict[str, list[list[Any]]]) -> bytes:
    """An Excel workbook: sheet name → rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return _fixed_zip(buffer.getvalue())


def table(rows: list[list[Any]], attrs: str = "border=1", head: str = "th", raw: bool = False) -> str:
    """An HTML table; ``raw`` cells are HTML already."""
    show = str if raw else (lambda cell: html.escape(str(cell)))
    body = "".join(
        "<tr>"
        + "".join(f"<{head if n == 0 else 'td'}>{show(cell)}</{head if n == 0 else 'td'}>" for cell in row)
        + "</tr>\n"
        for n, row in enumerate(rows)
    )
    return f"<table {attrs}>\n{body}</table>\n"


def web(blocks: list[Block], para: str = "p", heading: str = "h3", attrs: str = 'border="1"') -> str:
    """Blocks as HTML."""
    out = []
    for block in blocks:
        kind = block[0]
        if kind == "t":
            out.append(table(block[1], attrs))
        elif kind == "sig":
            out.append(f'<div style="text-align:center">{"<br>".join(html.escape(line) for line in block[1])}</div>')
        elif kind in "ch":
            out.append(f"<{heading}>{html.escape(block[1])}</{heading}>")
        elif kind == "l":
            out.append(f"<{para}>&nbsp;&nbsp;- {html.escape(block[1])}</{para}>")
        elif kind != "n":
            out.append(f"<{para}>{html.escape(block[1])}</{para}>")
    return "\n".join(out)
