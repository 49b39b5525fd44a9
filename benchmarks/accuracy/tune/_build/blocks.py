"""Neutral content blocks and their renderings: HTML fragments, PDF, DOCX and XLSX with reproducible bytes."""

from __future__ import annotations

import html
import io
import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

rl_config.useA85 = 0  # a fifth smaller files

FONT_FOLDERS = (Path("/usr/share/fonts/truetype/tlwg"), Path("/usr/share/fonts/opentype/tlwg"))
MARKS = set("ัิีึืฺุู็่้๊๋์ํ๎ะาำๅๆฯ")  # characters that never start a line
LEADING = set("เแโใไ")  # characters that never end a line


@dataclass(frozen=True)
class Table:
    """A table: one header row and body rows of plain text."""

    head: list[str]
    rows: list[list[str]]


@dataclass(frozen=True)
class Bullets:
    """A bulleted or numbered list of plain text."""

    lines: list[str]
    numbered: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading inside a document."""

    text: str


@dataclass(frozen=True)
class Raw:
    """Ready HTML that only pages can show (forms, photographs, maps)."""

    html: str


Block = Table | Bullets | Heading | Raw | str


@dataclass
class Doc:
    """One page or document: a title and its blocks."""

    title: str
    blocks: list[Block] = field(default_factory=list)


def to_html(doc: Doc, heading: str = "h2", table_attrs: str = 'border="1"') -> str:
    """Render a document as an HTML fragment; `heading` names the tag of the title ('' leaves the title out)."""
    parts = [f"<{heading}>{html.escape(doc.title)}</{heading}>"] if heading else []
    parts.extend(_block_html(block, table_attrs) for block in doc.blocks)
    return "\n".join(parts)


def _block_html(block: Block, table_attrs: str) -> str:
    if isinstance(block, Raw):
        return block.html
    if isinstance(block, Heading):
        return f"<h3>{html.escape(block.text)}</h3>"
    if isinstance(block, Bullets):
        tag = "ol" if block.numbered else "ul"
        lines = "".join(f"<li>{html.escape(line)}</li>\n" for line in block.lines)
        return f"<{tag}>\n{lines}</{tag}>"
    if isinstance(block, Table):
        head = "".join(f"<th>{html.escape(cell)}</th>" for cell in block.head)
        rows = "\n".join(
            "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in block.rows
        )
        return f"<table {table_attrs}>\n<tr>{head}</tr>\n{rows}\n</table>"
    return f"<p>{html.escape(block)}</p>"


def _font(name: str) -> str:
    if name not in pdfmetrics.getRegisteredFontNames():
        path = next(folder / f"{name}.ttf" for folder in FONT_FOLDERS if (folder / f"{name}.ttf").exists())
        pdfmetrics.registerFont(TTFont(name, str(path)))
    return name


def wrap(text: str, font: str, size: float, width: float) -> list[str]:
    """Break text into lines: at a space where one is near, else between Thai clusters."""
    lines: list[str] = []
    rest = text
    while rest and pdfmetrics.stringWidth(rest, font, size) > width:
        end = 1
        while end < len(rest) and pdfmetrics.stringWidth(rest[: end + 1], font, size) <= width:
            end += 1
        space = rest.rfind(" ", max(1, end - 25), end + 1)
        cut = space if space > 0 else end
        while space <= 0 and cut > 1 and (rest[cut] in MARKS or rest[cut - 1] in LEADING):
            cut -= 1
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*lines, rest] if rest else lines or [""]


class _Pager:
    """Draws lines and table rows downwards and starts new pages."""

    def __init__(self, font: str, size: float) -> None:
        self.buffer = io.BytesIO()
        self.canvas = canvas.Canvas(self.buffer, pagesize=A4, invariant=1, pageCompression=1)
        self.font, self.size = _font(font), size
        self.left, self.right, self.bottom = 50.0, A4[0] - 50, 60.0
        self.y = A4[1] - 60
        self.canvas.setFont(self.font, self.size)

    def need(self, height: float) -> None:
        if self.y - height < self.bottom:
            self.canvas.showPage()
            self.canvas.setFont(self.font, self.size)
            self.y = A4[1] - 60

    def lines(self, text: str, indent: float = 0, size: float = 0, centre: bool = False) -> None:
        size = size or self.size
        for line in wrap(text, self.font, size, self.right - self.left - indent):
            self.need(size * 1.5)
            self.canvas.setFont(self.font, size)
            if centre:
                self.canvas.drawCentredString((self.left + self.right) / 2, self.y, line)
            else:
                self.canvas.drawString(self.left + indent, self.y, line)
            self.y -= size * 1.5

    def row(self, cells: list[str], widths: list[float]) -> None:
        size = self.size - 2.5
        wrapped = [wrap(c, self.font, size, w - 6) for c, w in zip(cells, widths, strict=True)]
        height = max(len(lines) for lines in wrapped) * size * 1.35 + 5
        self.need(height)
        self.canvas.setFont(self.font, size)
        x = self.left
        for lines, width in zip(wrapped, widths, strict=True):
            self.canvas.rect(x, self.y - height + size, width, height)
            for number, line in enumerate(lines):
                self.canvas.drawString(x + 3, self.y - number * size * 1.35, line)
            x += width
        self.y -= height


def _widths(table: Table, total: float) -> list[float]:
    columns = [[str(r[i]) for r in [table.head, *table.rows]] for i in range(len(table.head))]
    weights = [min(30.0, max(5.0, sum(len(c) for c in col) / len(col))) for col in columns]
    return [total * w / sum(weights) for w in weights]


def to_pdf(doc: Doc, font: str = "Garuda", size: float = 12, corrupt: str = "") -> bytes:
    """Render a document as a PDF with a text layer; `corrupt` damages the layer as real files have it.

    Kinds: "" clean; "am" writes ำ as a space and า; "pua" moves tone marks to the private-use area.
    """
    pager = _Pager(font, size)
    pager.canvas.setTitle("Microsoft Word - document")

    def text(value: str) -> str:
        return damage(value, corrupt)

    pager.lines(text(doc.title), size=size + 3, centre=True)
    pager.y -= 6
    for block in doc.blocks:
        if isinstance(block, Raw):
            continue
        if isinstance(block, Heading):
            pager.y -= 4
            pager.lines(text(block.text), size=size + 1)
        elif isinstance(block, Bullets):
            for number, line in enumerate(block.lines, 1):
                pager.lines(text((f"{number}. " if block.numbered else "- ") + line), indent=18)
        elif isinstance(block, Table):
            widths = _widths(block, pager.right - pager.left)
            pager.y -= 4
            for row in [block.head, *block.rows]:
                pager.row([text(cell) for cell in row], widths)
            pager.y -= 6
        else:
            pager.lines(text(block), indent=0)
    pager.canvas.showPage()
    pager.canvas.save()
    return pager.buffer.getvalue()


def damage(text: str, kind: str) -> str:
    """Spoil Thai text the way extraction from real PDF files does."""
    if kind == "am":
        return text.replace("ำ", " า")
    if kind == "pua":
        return text.translate({0x0E48: 0xF70A, 0x0E49: 0xF70B, 0x0E4C: 0xF70E})
    return text


TYPOS = (
    ("ปฏิบัติ", "ปฎิบัติ"),
    ("จัดซื้อ", "จัดชื้อ"),
    ("กฎหมาย", "กฏหมาย"),
    ("มาตรการ", "มาตราการ"),
    ("บุคลากร", "บุคคลากร"),
    ("มาตรฐาน", "มาตราฐาน"),
    ("สรุปผล", "สรุปล"),
)
TONED = re.compile("([\u0e31\u0e34-\u0e39])([\u0e48-\u0e4b])")


def messy(text: str, kind: str) -> str:
    """Write text the way people and programs garble Thai that still looks right on the screen.

    Kinds: "am" decomposed sara am; "ee" two sara e for sara ae; "tone" the tone mark before the vowel; "zwsp"
    zero-width spaces inside; "wrapped" line ends inside words; "typo" common misspellings.
    """
    if kind == "am":
        return text.replace("\u0e33", "\u0e4d\u0e32")
    if kind == "ee":
        return text.replace("แ", "เเ")
    if kind == "tone":
        return TONED.sub(r"\2\1", text)
    if kind == "typo":
        for right, wrong in TYPOS:
            text = text.replace(right, wrong)
        return text
    step, mark = (7, "\u200b") if kind == "zwsp" else (46, "\n")
    out, run = "", 0
    for before, char in zip(" " + text, text, strict=False):
        if run >= step and char not in MARKS and before not in LEADING and before != " ":
            out, run = out + mark, 0
        out, run = out + char, run + 1
    return out


def garbled(doc: Doc, kind: str) -> Doc:
    """Give the same document, every text of it written as `messy` does."""

    def block(b: Block) -> Block:
        if isinstance(b, str):
            return messy(b, kind)
        if isinstance(b, Heading):
            return Heading(messy(b.text, kind))
        if isinstance(b, Bullets):
            return Bullets([messy(line, kind) for line in b.lines], b.numbered)
        if isinstance(b, Table):
            return Table([messy(c, kind) for c in b.head], [[messy(c, kind) for c in row] for row in b.rows])
        return b

    return Doc(messy(doc.title, kind), [block(b) for b in doc.blocks])


def image_pdf(picture: Path | bytes) -> bytes:
    """A scanned document: one picture on a page and no text at all."""
    from reportlab.lib.utils import ImageReader

    buffer = io.BytesIO()
    page = canvas.Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1)
    source = io.BytesIO(picture) if isinstance(picture, bytes) else str(picture)
    page.drawImage(ImageReader(source), 20, 20, A4[0] - 40, A4[1] - 40, preserveAspectRatio=True)
    page.showPage()
    page.save()
    return buffer.getvalue()


def _zip(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text.encode("utf-8"))
    return buffer.getvalue()


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument"


def _package(main: str, kind: str, extra_types: str = "") -> dict[str, str]:
    types = (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/{main}" ContentType="{kind}"/>{extra_types}</Types>'
    )
    rels = (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="{main}"/></Relationships>'
    )
    return {"[Content_Types].xml": types, "_rels/.rels": rels}


def to_docx(doc: Doc) -> bytes:
    """Render a document as a minimal Word file."""
    body: list[str] = [_paragraph(doc.title, bold=True)]
    for block in doc.blocks:
        if isinstance(block, Raw):
            continue
        if isinstance(block, Heading):
            body.append(_paragraph(block.text, bold=True))
        elif isinstance(block, Bullets):
            body.extend(_paragraph(f"{n}. {x}" if block.numbered else f"- {x}") for n, x in enumerate(block.lines, 1))
        elif isinstance(block, Table):
            rows = "".join(
                "<w:tr>" + "".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
                for row in [block.head, *block.rows]
            )
            body.append(f"<w:tbl>{rows}</w:tbl>")
        else:
            body.append(_paragraph(block))
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = _package("word/document.xml", f"{_MAIN}.wordprocessingml.document.main+xml")
    parts["word/document.xml"] = (
        f'{_XML}<w:document xmlns:w="{namespace}"><w:body>{"".join(body)}<w:sectPr/></w:body></w:document>'
    )
    return _zip(parts)


def _paragraph(text: str, bold: bool = False) -> str:
    style = '<w:rPr><w:rFonts w:cs="Laksaman"/>' + ("<w:bCs/>" if bold else "") + '<w:szCs w:val="32"/><w:cs/></w:rPr>'
    return f'<w:p><w:r>{style}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def to_xlsx(doc: Doc, sheet: str = "Sheet1") -> bytes:
    """Render a document as a one-sheet Excel file with inline strings."""
    grid: list[list[str]] = [[doc.title]]
    for block in doc.blocks:
        if isinstance(block, Table):
            grid.extend([block.head, *block.rows])
        elif isinstance(block, Bullets):
            grid.extend([line] for line in block.lines)
        elif isinstance(block, Heading):
            grid.append([block.text])
        elif isinstance(block, str):
            grid.append([block])
    rows = "".join(
        f'<row r="{r}">'
        + "".join(
            f'<c r="{chr(65 + c)}{r}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for c, cell in enumerate(cells)
        )
        + "</row>"
        for r, cells in enumerate(grid, 1)
    )
    namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet_type = f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_MAIN}.spreadsheetml.worksheet+xml"/>'
    parts = _package("xl/workbook.xml", f"{_MAIN}.spreadsheetml.sheet.main+xml", sheet_type)
    parts["xl/workbook.xml"] = (
        f'{_XML}<workbook xmlns="{namespace}" xmlns:r="{_OFFICE}"><sheets><sheet name="{escape(sheet)}" sheetId="1" '
        f'r:id="rId1"/></sheets></workbook>'
    )
    parts["xl/_rels/workbook.xml.rels"] = (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    )
    parts["xl/worksheets/sheet1.xml"] = (
        f'{_XML}<worksheet xmlns="{namespace}"><sheetData>{rows}</sheetData></worksheet>'
    )
    return _zip(parts)
