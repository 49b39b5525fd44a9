"""Small files of every kind, made here."""

from __future__ import annotations

import io
import zipfile

import openpyxl
from docx import Document as WordDocument
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

LINES = (
    "สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือนมกราคม 2568",
    "เทศบาลตำบลตัวอย่าง อำเภอสมมติ จังหวัดนิทาน",
    "ประจำปีงบประมาณ พ.ศ. 2568 โดยวิธีเฉพาะเจาะจง จำนวน 12 รายการ",
    "ผู้ชนะการเสนอราคา ได้แก่ ร้านตัวอย่างพาณิชย์ และกำหนดส่งมอบภายใน 30 วัน",
)


def pdf_of(*pages: str, title: str = "") -> bytes:
    """A PDF whose text layer is exactly what is given: a font without glyphs, with a map from codes to letters."""
    numbers = range(6, 6 + 2 * len(pages), 2)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        3: "<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        4: "<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/DW 500"
        "/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>>>",
        5: _stream(
            "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange "
            "2 beginbfrange <0000> <00ff> <0000> <0100> <ffff> <0100> endbfrange endcmap end"
        ),
    }
    for number, text in zip(numbers, pages, strict=True):
        objects[number] = (
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            f"/Contents {number + 1} 0 R>>"
        )
        lines = " ".join(f"<{line.encode('utf-16-be').hex()}> Tj 0 -20 Td" for line in text.split("\n"))
        objects[number + 1] = _stream(f"BT /F 12 Tf 40 780 Td {lines} ET")
    last = max(objects) + 1
    objects[last] = f"<</Title<feff{title.encode('utf-16-be').hex()}>>>"
    body = "".join(f"{number} 0 obj{content}endobj\n" for number, content in objects.items())
    return f"%PDF-1.7\n{body}trailer<</Root 1 0 R/Info {last} 0 R/Size {last + 1}>>\n".encode("ascii")


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream "


def picture(text: str = "", size: tuple[int, int] = (1200, 500)) -> bytes:
    image = Image.new("L", size, 255)
    if text:
        ImageDraw.Draw(image).multiline_text((40, 40), text, fill=0, font=ImageFont.load_default(40))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def scan(layer: str = "") -> bytes:
    """A PDF page that is a picture, over a text layer."""
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=0)
    for number, line in enumerate(layer.split("\n")):
        canvas.drawString(40, 700 - 20 * number, line)
    canvas.drawImage(ImageReader(io.BytesIO(picture("PAGE"))), 0, 0, 595, 842)
    canvas.save()
    return out.getvalue()


def docx() -> bytes:
    document = WordDocument()
    document.core_properties.title = ""
    document.add_heading(LINES[0], 1)
    document.add_paragraph(LINES[1])
    table = document.add_table(rows=2, cols=3)
    for row, cells in zip(table.rows, (("ที่", "รายการ", "วงเงิน"), ("1", "จ้างซ่อมถนน", "450,000")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def xlsx() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "มกราคม"
    for row in (("ที่", "รายการ", "วงเงิน"), (1, "จ้างซ่อมถนน", 450000), (2, "ซื้อวัสดุ", 1250.5)):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zipped(members: dict[str, bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()
