"""What is only announced, asked for or dated by its number, beside the same thing told."""

from __future__ import annotations

import pytest

from checklist import blanks
from checklist.model import Outcome, Period, PeriodKind, Table
from checklist.pages import read_page
from checklist.periods import claims
from checklist.site import SiteView
from checklist.timing import Timing, judge_time
from checklist.waiting import is_promised
from crawler.extract import extract
from tests.checklist.sites import build_site, page_url
from tests.checklist.test_promised import of_paper

PLAN = """ประกาศเทศบาลตำบลบางมะเฟือง
เรื่อง การจัดทำแผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2561 - 2565
ด้วยเทศบาลเห็นความสำคัญของการต่อต้านการทุจริต จึงให้มีการจัดทำแผนปฏิบัติการป้องกันการทุจริต ระยะ 5 ปี
{rest}
ประกาศ ณ วันที่ 9 พฤษภาคม พ.ศ. 2561
(ลงชื่อ) มานพ
(นายมานพ ทองอยู่)
นายกเทศมนตรีตำบลบางมะเฟือง"""
ANNOUNCED = "โดยมอบสำนักปลัดยกร่างให้แล้วเสร็จ และจะประกาศใช้พร้อมเผยแพร่รายละเอียดต่อไป"
TOLD = """โครงการ | งบประมาณ | ระยะเวลา
อบรมคุณธรรมพนักงาน | 30,000 | ม.ค. 2565
ตรวจสอบการจัดซื้อโดยประชาชน | 20,000 | มี.ค. 2565"""


@pytest.mark.parametrize(("rest", "outcome"), [(ANNOUNCED, Outcome.MISSING), (TOLD, Outcome.FOUND)])
def test_an_announcement_that_a_plan_will_come_is_no_plan(rest: str, outcome: Outcome) -> None:
    label = "แผนปฏิบัติการป้องกันการทุจริต"
    assert of_paper(PLAN.format(rest=rest), "O39", 2565, label) is outcome


REPORT = """รายงานการกำกับติดตามการดำเนินงานตามแผน รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2565
โครงการ | งบประมาณ | เบิกจ่าย | ความก้าวหน้า
ท่อระบายน้ำชุมชนริมคลอง | 1,450,000 | 1,438,000 | แล้วเสร็จ
เยี่ยมบ้านผู้สูงอายุ | 90,000 | 61,200 | ดำเนินการแล้ว 4 ครั้ง
อบรมอาสาดับเพลิง | 70,000 | 68,000 | แล้วเสร็จ
{last}"""


RISKS = """รายงานผลการจัดการความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2565
ความเสี่ยง | มาตรการ | กำหนด | ผลการดำเนินการ
เรียกรับเงินในการออกใบอนุญาต | จัดทำบัตรคิว | มิ.ย. 2565 | {first}
กรรมการตรวจรับไม่เป็นกลาง | หมุนเวียนกรรมการ | ตลอดปี | {second}
ใช้รถหลวงส่วนตัว | ติดสติกเกอร์และทำทะเบียน | มี.ค. 2565 | {third}
เมื่อดำเนินการแล้วให้แต่ละกองกรอกผลลงในช่องสุดท้าย"""


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (("ติดตั้งตู้บัตรคิว 2 จุด แล้วเสร็จ", "หมุนเวียนแล้ว 4 คณะ", "ดำเนินการแล้ว 6 คัน"), True),
        (("", "", ""), False),
    ],
)
def test_a_report_that_asks_others_for_its_results_waits_for_them(cells: tuple[str, str, str], *, found: bool) -> None:
    paper = RISKS.format(first=cells[0], second=cells[1], third=cells[2])
    outcome = of_paper(paper, "O37", 2565, "รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต")
    assert (outcome is Outcome.FOUND) is found


@pytest.mark.parametrize(("spent", "waits"), [("", True), ("61,200", False)])
def test_the_head_of_a_sheet_stands_below_its_title(spent: str, *, waits: bool) -> None:
    table = Table(
        (
            ("รายงานความก้าวหน้า ปีงบประมาณ 2565", "", "", ""),
            ("เทศบาลตำบลบางมะเฟือง", "", "", ""),
            ("ที่", "โครงการ", "งบประมาณ", "เบิกจ่ายแล้ว"),
            ("1", "ท่อระบายน้ำ", "1,450,000", ""),
            ("2", "เยี่ยมบ้านผู้สูงอายุ", "90,000", spent),
        )
    )
    assert bool(blanks.results_column([table])) is waits


@pytest.mark.parametrize(
    ("words", "promised"),
    [
        ("และจะแจ้งให้ชุมชนทราบว่านำข้อเสนอใดไปใช้หรือไม่", True),
        ("เทศบาลนำข้อเสนอเรื่องไฟส่องสว่างไปใช้แล้ว", False),
    ],
)
def test_what_will_be_told_later_is_not_told(words: str, *, promised: bool) -> None:
    assert is_promised(words, words.index("ไปใช้")) is promised


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("คำอธิบาย: หน่วยงานแสดงผลการดำเนินการตามมาตรการ และสรุปผล เป็นรายงานผลของปี พ.ศ. 2565", Outcome.MISSING),
        (REPORT.format(last=""), Outcome.FOUND),
    ],
)
def test_the_explanation_of_an_item_is_no_answer_to_it(said: str, outcome: Outcome) -> None:
    label = "รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน"
    assert of_paper(said, "O11", 2565, label) is outcome


MARKUP = (
    '<main><h1>ข่าว</h1><div class="list-group">'
    '<a class="list-group-item" href="/1"><span>เตรียมพื้นที่<br><small>1 เม.ย. 2567</small></span>'
    '<span class="badge">271</span></a>'
    '<a class="list-group-item" href="/2"><span>ฉีดพ่นยุง</span></a></div></main>'
)


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ('<p>รวม <span class="counter">1</span>,<span class="counter">250</span>,000 บาท</p>', "1,250,000 บาท"),
        ('<p>โทร. <span class="label">0</span>74-123456</p>', "074-123456"),
        ('<p>ราย<span class="tag">งาน</span>ผล</p>', "รายงานผล"),
        ('<ul><li><strong>1.</strong> <a class="d-block" href="/1">ประจำปี 2568</a></li></ul>', "1. ประจำปี 2568"),
        ('<div><b>ใหม่!</b> <a class="d-flex" href="/1">ประจำปี 2568</a></div>', "ใหม่! ประจำปี 2568"),
    ],
)
def test_what_belongs_together_stays_together(markup: str, said: str) -> None:
    document = extract(f"<main><h2>รายงาน</h2>{markup}</main>".encode(), url="http://town.example/")
    assert any(said in block.text for block in document.blocks)


@pytest.mark.parametrize(
    ("title", "day", "year"),
    [
        ("ประชุมหัวหน้าส่วนราชการ ครั้งที่ 11/2567", "6 พฤศจิกายน 2567", 2568),
        ("รายงานผลการดำเนินงาน ไตรมาสที่ 4/2568", "ข้อมูล ณ วันที่ 10 ตุลาคม 2568", 2568),
        ("รายงานการติดตามแผน รอบที่ 2/2568", "เผยแพร่ 15 ตุลาคม 2568", 2568),
    ],
)
def test_the_day_rules_over_the_number_of_a_meeting_only(title: str, day: str, year: int) -> None:
    snapshot = build_site({"n": (title, f"<h1>{title}</h1><p>{day}</p><p>{'ผลการดำเนินงานของกองช่าง ' * 8}</p>")})
    view = SiteView(snapshot)
    page = next(page for page in snapshot.pages if page.url == page_url("n"))
    reading = read_page(view, page, snapshot.documents[page.content_hash])
    assert judge_time(reading, title, Period(PeriodKind.YEAR), year).timing is Timing.FITS


def test_a_counter_stands_apart_from_the_day_before_it_and_each_entry_is_a_line() -> None:
    document = extract(MARKUP.encode(), url="http://town.example/")
    text = "\n".join(block.text for block in document.blocks)
    (claim,) = claims(text)
    assert claim.last == 2567
    assert any(block.text.endswith("ฉีดพ่นยุง") and "เตรียม" not in block.text for block in document.blocks)
