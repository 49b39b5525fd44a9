"""Write the sample's documents: Thai PDFs with a text layer, an image-only scan, a small XLSX and a small DOCX.

Used by ``audit.demo.build`` only, on a developer's machine: it needs reportlab and Debian's fonts-thai-tlwg. The same
input gives the same bytes (no clock, no random ids), so that rebuilding shows no difference in version control.
"""

from __future__ import annotations

import io
import re
import zipfile
from html import escape
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

FONT_FOLDER = Path("/usr/share/fonts/truetype/tlwg")
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
MARGIN = 48  # points
_ZIP_TIME = (2024, 10, 1, 0, 0, 0)
# reportlab breaks Thai between any two letters. These are safe places: before a leading vowel and before common words.
_WORDS = (
    "การ และ ของ ที่ ตาม ประจำ ประกาศ งบประมาณ จำนวน ผู้ กอง ระยะ พ.ศ. จัด ดำเนิน ประชา ความ หน่วย อยู่ ราย หรือ จาก ให้ ซึ่ง อุดหนุน"
).split()
_BREAK = re.compile(
    rf"(?<=[ก-๙])(?=[เแโใไ])(?!โยบาย|แนน|เรียน|เงินงบ|เงินที่|เสร็จ|เทค|ไป)|(?<=[ก-๙])(?={'|'.join(map(re.escape, _WORDS))})"
)


def load_fonts() -> None:
    """Register the two Thai fonts; raises OSError when fonts-thai-tlwg is not installed."""
    for name, file in (("Laksaman", "Laksaman"), ("Laksaman-Bold", "Laksaman-Bold"), ("Garuda", "Garuda")):
        pdfmetrics.registerFont(TTFont(name, str(FONT_FOLDER / f"{file}.ttf")))
    pdfmetrics.registerFont(TTFont("Garuda-Bold", str(FONT_FOLDER / "Garuda-Bold.ttf")))


def wrap_thai(text: str, font: str, size: float, width: float) -> str:
    """Break *text* into lines no wider than *width* points and return reportlab markup."""
    lines: list[str] = []
    line = ""
    for piece in re.split(r"(?<= )|(?<=/)", text):
        for word in _BREAK.split(piece):
            if line and pdfmetrics.stringWidth((line + word).rstrip(), font, size) > width:
                lines.append(line.rstrip())
                line = word
            else:
                line += word
    lines.append(line.rstrip())
    return "<br/>".join(escape(part) for part in lines)


class Paper:
    """One PDF in the making: headings, paragraphs and tables in reading order."""

    def __init__(self, *, landscape: bool = False, font: str = "Laksaman", thai_digits: bool = False) -> None:
        self.size = (A4[1], A4[0]) if landscape else A4
        self.font = font
        self.thai_digits = thai_digits
        self.body_size = 15.0 if font == "Laksaman" else 11.5
        self._story: list[Flowable] = []

    @property
    def width(self) -> float:
        """Width of the text column, in points."""
        return float(self.size[0] - 2 * MARGIN)

    def _text(self, text: str) -> str:
        return text.translate(THAI_DIGITS) if self.thai_digits else text

    def _paragraph(
        self, text: str, *, size: float, width: float, bold: bool = False, centred: bool = False
    ) -> Paragraph:
        font = f"{self.font}-Bold" if bold else self.font
        style = ParagraphStyle(
            "x", fontName=font, fontSize=size, leading=size * 1.45, alignment=TA_CENTER if centred else TA_LEFT
        )
        return Paragraph(wrap_thai(self._text(text), font, size, width - 2), style)

    def title(self, text: str) -> None:
        """A centred, bold line."""
        self._story.append(self._paragraph(text, size=self.body_size + 1, bold=True, centred=True, width=self.width))

    def heading(self, text: str) -> None:
        """A bold line at the left margin."""
        self._story.append(Spacer(1, 6))
        self._story.append(self._paragraph(text, size=self.body_size, bold=True, width=self.width))

    def text(self, text: str) -> None:
        """A paragraph."""
        self._story.append(self._paragraph(text, size=self.body_size, width=self.width))
        self._story.append(Spacer(1, 4))

    def signature(self, text: str) -> None:
        """A line of the block at the lower right."""
        line = self._paragraph(text, size=self.body_size, centred=True, width=self.width * 0.6)
        self._story.append(Table([["", line]], colWidths=[self.width * 0.4, self.width * 0.6]))

    def table(self, rows: list[list[str]], percents: list[float]) -> None:
        """A ruled table; the first row is its head, *percents* are the column widths."""
        total = sum(percents)
        widths = [self.width * percent / total for percent in percents]
        size = self.body_size - 2 if len(percents) < 8 else self.body_size - 4.5
        cells = [
            [
                self._paragraph(cell, size=size, bold=number == 0, width=width - 8)
                for cell, width in zip(row, widths, strict=True)
            ]
            for number, row in enumerate(rows)
        ]
        table = Table(cells, colWidths=widths, repeatRows=1)
        table.setStyle(
            TableStyle(
                [
                    ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 4),
                    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
                ]
            )
        )
        self._story.append(Spacer(1, 4))
        self._story.append(table)
        self._story.append(Spacer(1, 6))

    def to_bytes(self) -> bytes:
        """The finished PDF."""
        buffer = io.BytesIO()
        template = SimpleDocTemplate(
            buffer,
            pagesize=self.size,
            leftMargin=MARGIN,
            rightMargin=MARGIN,
            topMargin=MARGIN,
            bottomMargin=MARGIN,
            invariant=1,
            # Real files rarely have a title that says anything.
            title="Microsoft Word - Document1",
            author="user",
        )
        template.build(self._story)
        return buffer.getvalue()


def scanned_pdf(lines: list[str]) -> bytes:
    """A page that is only a picture, faint and slightly turned, as an old copier makes it."""
    page = Image.new("L", (560, 790), 238)
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(str(FONT_FOLDER / "Laksaman.ttf"), 19)
    for number, line in enumerate(lines):
        draw.text((60, 70 + 40 * number), line, fill=150, font=font)
    page = page.rotate(1.6, fillcolor=238).filter(ImageFilter.GaussianBlur(1.7))
    buffer = io.BytesIO()
    # creationDate and modDate are written from the clock otherwise.
    page.save(buffer, "PDF", resolution=68.0, quality=22, creationDate=None, modDate=None)
    return buffer.getvalue()


def _zip(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}')
    return buffer.getvalue()


_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument"


def _package(main: str, main_type: str, overrides: dict[str, str]) -> dict[str, str]:
    parts = {f"/{main}": main_type, **overrides}
    listed = "".join(f'<Override PartName="{name}" ContentType="{_TYPES}.{kind}"/>' for name, kind in parts.items())
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="{main}"/></Relationships>',
    }


def xlsx(sheet: str, rows: list[list[str]]) -> bytes:
    """A workbook of one sheet of text cells."""
    body = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in row) + "</row>"
        for row in rows
    )
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return _zip(
        {
            **_package(
                "xl/workbook.xml",
                "spreadsheetml.sheet.main+xml",
                {"/xl/worksheets/sheet1.xml": "spreadsheetml.worksheet+xml"},
            ),
            "xl/workbook.xml": f'<workbook xmlns="{space}" xmlns:r="{_OFFICE}"><sheets>'
            f'<sheet name="{escape(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{space}"><sheetData>{body}</sheetData></worksheet>',
        }
    )


def docx(paragraphs: list[str]) -> bytes:
    """A letter of plain paragraphs in a Thai font."""
    fonts = '<w:rPr><w:rFonts w:ascii="Laksaman" w:hAnsi="Laksaman" w:cs="Laksaman"/><w:szCs w:val="32"/></w:rPr>'
    body = "".join(
        f'<w:p><w:r>{fonts}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>' for text in paragraphs
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return _zip(
        {
            **_package("word/document.xml", "wordprocessingml.document.main+xml", {}),
            "word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>',
        }
    )
