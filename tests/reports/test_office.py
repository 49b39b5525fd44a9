import io
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from checklist.model import ListStatus
from reports import docx as memo_report
from reports import xlsx
from reports.words import THAI_FONT
from tests.reports.builder import HOME, made, made_evidence, made_near


def workbook(body: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(body))


def all_text(body: bytes) -> str:
    document = docx.Document(io.BytesIO(body))
    return "\n".join(text.text or "" for text in document.element.body.iter(qn("w:t")))


def test_three_sheets() -> None:
    book = workbook(xlsx.render(made()))
    assert book.sheetnames == ["สรุป", "รายข้อ", "ต้องแก้"]
    items = [[cell.value for cell in row] for row in book["รายข้อ"].iter_rows(min_row=2)]
    assert [row[0] for row in items] == ["O1", "O2", "O3", "O4", "O5", "O6", "O7"]
    assert items[0][2:5] == ["พบครบ", 0.95, 0]
    order = [[cell.value for cell in row] for row in book["ต้องแก้"].iter_rows(min_row=2)]
    assert [row[1] for row in order] == ["O5", "O6", "O2", "O4"]
    assert order[3][6:8] == ["1 เม.ย. 2568", "30 เม.ย. 2568"]
    total = next(row for row in book["สรุป"].iter_rows(values_only=True) if row[0] == "OIT")
    assert [round(value, 2) for value in total[2:5]] == [11.88, 30.98, 45.56]
    assert workbook(xlsx.render(made(), "en")).sheetnames == ["Summary", "Items", "Fix first"]


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x.example")', "+1", "{=1}"])
def test_a_sheet_holds_no_formula_and_links_only_to_the_web(text: str) -> None:
    assessment = made(
        evidence=(made_evidence(url=text, path=(text,)),),
        near=(made_near(url="javascript:alert(1)"),),
        advice={"O2": text},
        notices=(text,),
    )
    book = workbook(xlsx.render(assessment))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert {cell.hyperlink.target for cell in cells if cell.hyperlink} == {HOME}
    assert text in {cell.value for cell in cells}


def test_an_address_longer_than_excel_takes_stays_text() -> None:
    long = HOME + "x" * 3000
    book = workbook(xlsx.render(made(evidence=(made_evidence(url=long),))))
    assert long in {cell.value for cell in book["รายข้อ"]["G"]}


def test_a_long_address_is_shown_short_and_leads_where_it_should() -> None:
    address = HOME + "files/2568/" + "%E0%B9%81%E0%B8%9C%E0%B8%99" * 12 + "/budget-plan.pdf"
    sheet = workbook(xlsx.render(made(evidence=(made_evidence(url=address),))))["รายข้อ"]
    cell = next(cell for cell in sheet["G"] if cell.hyperlink)
    assert cell.hyperlink.target == address
    assert cell.value.endswith("/budget-plan.pdf")
    assert "…" in cell.value
    assert len(cell.value) <= 40
    heights = [sheet.row_dimensions[row].height or 15 for row in range(2, sheet.max_row + 1)]
    assert max(heights) < 150  # the address takes one line


def test_text_does_not_touch_the_figures_before_it() -> None:
    book = workbook(xlsx.render(made()))
    for name, gain in (("รายข้อ", "E"), ("ต้องแก้", "E")):
        cells = [cell for cell in book[name][chr(ord(gain) + 1)] if cell.value]
        assert all((cell.alignment.horizontal, cell.alignment.indent) == ("left", 1) for cell in cells)


def test_the_memo() -> None:
    text = all_text(memo_report.render(made()))
    assert "บันทึกข้อความ" in text
    assert "1 มีนาคม 2568" in text
    assert "คะแนน OIT ที่คาดหมาย 30.98 คะแนน จาก 100 (ต่ำสุด 11.88 สูงสุด 45.56)" in text
    assert text.index("+16.67") < text.index("+12.50")
    assert "ข้อที่ยังไม่ถึงเวลา" in text
    assert "Memorandum" in all_text(memo_report.render(made(), "en"))


def test_every_run_of_the_memo_names_its_thai_font_and_size() -> None:
    document = docx.Document(io.BytesIO(memo_report.render(made())))
    parts = [document.element.body, document.sections[0].footer.part.element]
    runs = [run for part in parts for run in part.iter(qn("w:r")) if run.find(qn("w:t")) is not None]
    assert runs
    for run in runs:
        properties = run.find(qn("w:rPr"))
        assert properties.find(qn("w:rFonts")).get(qn("w:cs")) == THAI_FONT
        assert properties.find(qn("w:szCs")).get(qn("w:val")) == properties.find(qn("w:sz")).get(qn("w:val"))
        assert properties.find(qn("w:cs")) is not None


def test_a_draft_is_called_a_draft_on_every_page() -> None:
    draft = made(status=ListStatus.DRAFT)
    document = docx.Document(io.BytesIO(memo_report.render(draft)))
    assert "ฉบับร่าง" in document.sections[0].header.paragraphs[0].text
    for sheet in workbook(xlsx.render(draft)):
        assert "ฉบับร่าง" in sheet["A1"].value
        assert "ร่าง" in sheet.oddFooter.left.text


def test_office_files_take_whatever_a_site_says() -> None:
    nasty = "ก\x00\x0b\x1f<w:t>&\ud83d\ufffe"
    assessment = made(
        evidence=(made_evidence(url=HOME + nasty, path=(nasty,)),), near=(made_near(url=nasty),), notices=(nasty,)
    )
    assert "<w:t>&" in all_text(memo_report.render(assessment))
    workbook(xlsx.render(assessment))
