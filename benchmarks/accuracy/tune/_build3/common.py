"""One small markup, written once and rendered as HTML, PDF, DOCX or XLSX for the labelled sites.

Markup, line by line: ``# centred heading``, ``== section``, ``| cell | cell`` table row, ``> address | label`` link,
``< raw HTML``; anything else is a paragraph.
"""

from __future__ import annotations

import html
import json
from pathlib import Path
from typing import Any

import docx
import openpyxl
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

FONTS = Path("/usr/share/fonts/truetype/tlwg")
TUNE = Path(__file__).resolve().parent.parent


def cells(line: str) -> list[str]:
    """Cells of a table row or link line."""
    return (
        [cell.strip() for cell in line[1:].split("|")] if line[0] == ">" else [c.strip() for c in line.split("|")[1:]]
    )


def blocks(markup: str) -> list[tuple[str, Any]]:
    """Markup as (kind, value) pairs; consecutive table rows become one block."""
    out: list[tuple[str, Any]] = []
    for raw in markup.strip().splitlines():
        line = raw.strip()
        if not line:
            continue
        if line.startswith("|"):
            if not out or out[-1][0] != "table":
                out.append(("table", []))
            out[-1][1].append(cells(line))
        elif line.startswith("# "):
            out.append(("title", line[2:]))
        elif line.startswith("== "):
            out.append(("section", line[3:]))
        elif line.startswith("> "):
            out.append(("link", cells(line)))
        elif line.startswith("<"):
            out.append(("raw", line))
        else:
            out.append(("text", line))
    return out


def pdf(path: Path, markup: str, *, font: str = "Laksaman", wide: bool = False) -> None:
    """Write a PDF with a Thai text layer."""
    if font not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(font, str(FONTS / f"{font}.ttf")))
    body = ParagraphStyle("body", fontName=font, fontSize=11, leading=17, wordWrap="CJK")
    title = ParagraphStyle("title", parent=body, fontSize=14, leading=21, alignment=1)
    small = ParagraphStyle("small", parent=body, fontSize=7.5 if wide else 9, leading=11 if wide else 13)
    flow: list[Any] = []
    for kind, value in blocks(markup):
        if kind == "table":
            rows = [[Paragraph(html.escape(cell), small) for cell in row] for row in value]
            table = Table(rows, repeatRows=1)
            table.setStyle(
                TableStyle([("GRID", (0, 0), (-1, -1), 0.4, "#666666"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
            )
            flow += [table, Spacer(1, 8)]
        elif kind == "title":
            flow.append(Paragraph(html.escape(value), title))
        elif kind in {"text", "section"}:
            flow.append(Paragraph(html.escape(value), body))
    path.parent.mkdir(parents=True, exist_ok=True)
    size = landscape(A4) if wide else A4
    document = SimpleDocTemplate(
        str(path), pagesize=size, invariant=1, leftMargin=45, rightMargin=45, topMargin=50, bottomMargin=50
    )
    document.build(flow)


def word(path: Path, markup: str) -> None:
    """Write a Word file."""
    document = docx.Document()
    for kind, value in blocks(markup):
        if kind == "table":
            table = document.add_table(rows=0, cols=len(value[0]), style="Table Grid")
            for row in value:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        elif kind == "title":
            document.add_paragraph().add_run(value).bold = True
        elif kind in {"text", "section"}:
            document.add_paragraph(value)
    path.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(path))


def excel(path: Path, markup: str) -> None:
    """Write a workbook of one sheet, one markup line a row."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for kind, value in blocks(markup):
        for row in value if kind == "table" else [[value]]:
            sheet.append(row)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(str(path))


def routes(site: Path, entries: list[dict[str, object]], tail: str = "") -> None:
    """Write ``_routes.toml``."""
    lines: list[str] = []
    for entry in entries:
        lines.append("[[route]]")
        lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in entry.items()]
        lines.append("")
    (site / "_routes.toml").write_text("\n".join(lines) + tail, encoding="utf-8", newline="\n")


GOODS = [
    ("จ้างเหมาซ่อมแซมถนนลูกรังสายบ้านโนนสว่าง หมู่ที่ 3", 98500),
    ("ซื้อวัสดุสำนักงาน จำนวน 24 รายการ", 18640),
    ("จ้างเหมาบริการกำจัดขยะมูลฝอย", 54000),
    ("ซื้อน้ำมันเชื้อเพลิงและหล่อลื่น", 31250),
    ("ซื้ออาหารเสริม (นม) โรงเรียน", 76412),
    ("จ้างซ่อมรถบรรทุกน้ำ หมายเลขครุภัณฑ์ 009-55-0001", 12800),
    ("ซื้อครุภัณฑ์คอมพิวเตอร์ จำนวน 3 เครื่อง", 66000),
    ("จ้างทำป้ายประชาสัมพันธ์ภาษีที่ดินและสิ่งปลูกสร้าง", 4500),
    ("ซื้อวัสดุไฟฟ้าและวิทยุ จำนวน 17 รายการ", 27980),
    ("จ้างก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ที่ 7", 487000),
    ("ซื้อทรายอะเบทและน้ำยาพ่นหมอกควัน", 39900),
    ("จ้างเหมาบุคคลภายนอกดูแลสวนสาธารณะ", 54000),
]
SHOPS = ["หจก.ทวีทรัพย์โยธา", "ร้านเจริญการค้า", "บริษัท สหภัณฑ์รุ่งเรือง จำกัด", "ร้านอู่ช่างเล็ก", "สหกรณ์โคนมภูเขียวทอง จำกัด"]


def memo(agency: str, phone: str, number: str, date: str, subject: str, body: str) -> str:
    """An official memo with letterhead and date line around a body."""
    return f"""# บันทึกข้อความ
ส่วนราชการ สำนักปลัด {agency} โทร. {phone} ต่อ 11
ที่ {number} วันที่ {date}
เรื่อง {subject}
เรียน {"นายกเทศมนตรี" + agency.removeprefix("เทศบาล") if agency.startswith("เทศบาล") else "นายก" + agency}
{body}
จึงเรียนมาเพื่อโปรดทราบและพิจารณา"""


def preface(agency: str, title: str, more: str = "") -> str:
    """A cover page and a preface."""
    return f"""# {title}
# {agency}
# อำเภอภูเขียวทอง จังหวัดสุขสมบูรณ์
# คำนำ
เอกสาร{title} ฉบับนี้ {agency}จัดทำขึ้นตามอำนาจหน้าที่และหนังสือสั่งการที่เกี่ยวข้อง เพื่อให้ผู้บริหาร สมาชิกสภาท้องถิ่น เจ้าหน้าที่ และประชาชนในเขตพื้นที่ได้ใช้ประโยชน์ร่วมกัน {more}
คณะผู้จัดทำขอขอบคุณทุกส่วนราชการที่ให้ข้อมูล หากมีข้อผิดพลาดประการใดขออภัยมา ณ ที่นี้
{agency}
# สารบัญ
ส่วนที่ 1 บทนำ หน้า 1
ส่วนที่ 2 รายละเอียด หน้า 3
ส่วนที่ 3 สรุปและข้อเสนอแนะ หน้า 9"""
