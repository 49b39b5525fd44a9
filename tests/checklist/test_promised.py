"""What a title, a cover or a heading promises, and whether it is told."""

from __future__ import annotations

from datetime import date

import pytest

from checklist.model import Outcome
from tests.checklist.sites import TOWN, build_site, pdf
from tests.checklist.test_judge import finding, judged
from tests.checklist.test_places import told

LINK = '<h1>{label}</h1><a href="/r.pdf">{label}</a>'


def of_paper(paper: str, item: str, year: int, label: str) -> Outcome:
    """The outcome for a page whose link with the item's words leads to one paper."""
    return told(LINK.format(label=label), item, year, label=label, documents={"r.pdf": pdf(paper)}).outcome


# --------------------------------------------------------------------------------------------- covers and their bodies

MEMO = """บันทึกข้อความ
ส่วนราชการ กองยุทธศาสตร์ เทศบาลตำบลบางมะเฟือง
ที่ อท 52003/118 วันที่ 11 เมษายน 2565
เรื่อง รายงานการติดตามการดำเนินงานตามแผน รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2565
เรียน นายกเทศมนตรีตำบลบางมะเฟือง
กองยุทธศาสตร์ได้รวบรวมผลของทุกกองเสร็จแล้ว รายละเอียดตามตารางแนบท้าย จึงเรียนมาเพื่อโปรดทราบ
(นางนิภา เกษมสันต์)
ผู้อำนวยการกองยุทธศาสตร์
ตารางติดตามแผนการดำเนินงาน ระหว่าง {months}
โครงการ | งบประมาณ | เบิกจ่าย | ความก้าวหน้า
ท่อระบายน้ำชุมชนริมคลอง | 1,450,000 | 1,438,000 | แล้วเสร็จ
เยี่ยมบ้านผู้สูงอายุ | 90,000 | 61,200 | ดำเนินการแล้ว 4 ครั้ง
อบรมอาสาดับเพลิง | 70,000 | 68,000 | แล้วเสร็จ"""
PROGRESS = "รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน"


@pytest.mark.parametrize(
    ("months", "outcome"),
    [
        ("1 ตุลาคม 2564 ถึง 31 มีนาคม 2565", Outcome.FOUND),
        ("1 เมษายน 2564 ถึง 30 กันยายน 2564 (ปีงบประมาณ 2564)", Outcome.STALE),
    ],
)
def test_a_memo_is_of_the_time_of_what_it_has_attached(months: str, outcome: Outcome) -> None:
    assert of_paper(MEMO.format(months=months), "O11", 2565, PROGRESS) is outcome


SURVEY = """รายงานผลการสำรวจความพึงพอใจของผู้รับบริการ ประจำปีงบประมาณ 2564
เสนอ เทศบาลตำบลบางมะเฟือง
การสำรวจครั้งนี้เก็บข้อมูลจากผู้รับบริการของ{name} จำนวน 380 คน
ประชาชนในเขต{name}ส่วนใหญ่เป็นหญิง ร้อยละ 57 อายุ 41-60 ปี
งาน | ค่าเฉลี่ย | ร้อยละ
งานโยธา | 4.71 | 94.20
งานรายได้และภาษี | 4.78 | 95.60
งานพัฒนาชุมชน | 4.81 | 96.20
โดยรวมผู้รับบริการมีความพึงพอใจร้อยละ 95.33 อยู่ในระดับมากที่สุด
ข้อเสนอแนะ ควรเพิ่มที่จอดรถหน้าสำนักงาน{name} และเพิ่มพัดลมในห้องรอ"""


@pytest.mark.parametrize(("name", "outcome"), [("เทศบาลตำบลหนองกระโดนเหนือ", Outcome.MISSING), (TOWN, Outcome.FOUND)])
def test_a_body_about_another_town_is_not_ours_whatever_the_cover_says(name: str, outcome: Outcome) -> None:
    label = "รายงานผลการสำรวจความพึงพอใจการให้บริการ"
    assert of_paper(SURVEY.format(name=name), "O16", 2565, label) is outcome


# ----------------------------------------------------------------------------------------------- headings without more

SPENT = """รายงานการติดตามการดำเนินงานตามแผน รอบ 6 เดือน (ตุลาคม 2564 - มีนาคม 2565) ปีงบประมาณ พ.ศ. 2565
เทศบาลตำบลบางมะเฟือง
ความก้าวหน้าและการเบิกจ่ายรายโครงการ
โครงการ | ความคืบหน้า | {head}
ก่อสร้างถนนซอยสวนมังคุด | ร้อยละ 35 | {cells}
ขุดลอกรางระบายน้ำถนนเลียบคลอง | ร้อยละ 100 | {cells}
ธนาคารขยะเก้าชุมชน | ร้อยละ 40 | {cells}
{said}"""


@pytest.mark.parametrize(
    ("head", "cells", "said", "outcome"),
    [
        ("รายละเอียด", "ลงนามสัญญาแล้ว", "", Outcome.INCOMPLETE),
        (
            "รายละเอียด",
            "ลงนามสัญญาแล้ว",
            "จำนวนเงินที่เบิกจ่ายของแต่ละโครงการ กองคลังยังกระทบยอดไม่เสร็จ",
            Outcome.INCOMPLETE,
        ),
        ("เบิกจ่าย (บาท)", "128,500", "", Outcome.FOUND),
    ],
)
def test_money_spent_is_told_in_sums(head: str, cells: str, said: str, outcome: Outcome) -> None:
    assert of_paper(SPENT.format(head=head, cells=cells, said=said), "O11", 2565, PROGRESS) is outcome


CONTACT = """<h1>ติดต่อเรา</h1><p>เลขที่ 199 หมู่ 1 ตำบลบางมะเฟือง อำเภอเมือง จังหวัดอ่างทอง 14000</p>
<p>โทรศัพท์ 0 3561 7701 โทรสาร {fax} อีเมล saraban@bangmafueang.example</p>
<iframe src='https://maps.google.com/maps?q=14.58,100.45&output=embed'></iframe>"""


@pytest.mark.parametrize(("fax", "outcome"), [("0 3561 7702", Outcome.FOUND), ("-", Outcome.INCOMPLETE)])
def test_a_fax_has_a_number(fax: str, outcome: Outcome) -> None:
    assert told(CONTACT.format(fax=fax), "O5", 2565, label="ข้อมูลการติดต่อ").outcome is outcome


def test_the_address_of_who_made_the_website_is_not_the_towns() -> None:
    html = CONTACT.format(fax="0 3561 7702").replace("อีเมล saraban@bangmafueang.example", "")
    maker = "<footer>ผู้ให้บริการระบบ บริษัท เมืองเว็บ จำกัด support@muangweb.example</footer>"
    assert told(html + maker, "O5", 2565, label="ข้อมูลการติดต่อ").outcome is Outcome.INCOMPLETE


CHAPTERS = """รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปี 2565
บทที่ 1 ความเป็นมา
เทศบาลได้คะแนน ITA ปี 2564 เท่ากับ 81.47 คะแนน คณะทำงานจึงกำหนดมาตรการส่งเสริมความโปร่งใสสามข้อและมอบผู้รับผิดชอบแล้ว
บทที่ 2 มาตรการ
แจ้งแผนการใช้เงินให้พนักงานทุกคน ทำบริการออนไลน์อย่างน้อยหนึ่งเรื่อง และเผยแพร่รายงานให้ครบทุกเดือน
บทที่ 3 ผลการดำเนินการ
{results}
บทที่ 4 สรุป
มาตรการทั้งสามข้อสอดคล้องกับแนวทางการประเมินคุณธรรมและความโปร่งใส"""


@pytest.mark.parametrize(
    ("results", "outcome"),
    [
        ("ผลการดำเนินการของแต่ละมาตรการจะรวบรวมและนำเสนอในเล่มถัดไปเมื่อสิ้นปีงบประมาณ", Outcome.INCOMPLETE),
        ("แจ้งแผนแล้วทุกกองเมื่อ 10 ม.ค. 2565 เปิดบริการออนไลน์แล้ว 2 เรื่อง มีผู้ใช้ 88 ราย เผยแพร่ครบหกเดือน", Outcome.FOUND),
    ],
)
def test_a_chapter_of_results_may_still_be_to_come(results: str, outcome: Outcome) -> None:
    label = "การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    assert of_paper(CHAPTERS.format(results=results), "O43", 2565, label) is outcome


PLANNED = """รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริต รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2565 (1 ตุลาคม 2564 - 31 มีนาคม 2565)
โครงการ/กิจกรรม | งบประมาณ | กำหนดทำ | ความก้าวหน้า | งบที่ใช้
ป้ายราคากลางหน้าโครงการ | 18,000 | ธ.ค. 64 - ก.ย. 65{done}
สุ่มตรวจการใช้รถราชการ | - | ทุกเดือน{done}
เผยแพร่รายงานรับจ่าย | 2,000 | ทุกเดือน{done}
กล่องรับแจ้งเบาะแสที่ตลาด | 6,000 | ก.พ. 65{done}"""


@pytest.mark.parametrize(("done", "outcome"), [("", Outcome.INCOMPLETE), (" | ดำเนินการแล้ว | 500", Outcome.FOUND)])
def test_columns_for_results_that_a_paper_leaves_empty_tell_nothing(done: str, outcome: Outcome) -> None:
    label = "รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริตประจำปี รอบ 6 เดือน"
    assert of_paper(PLANNED.format(done=done), "O40", 2565, label) is outcome


BOUGHT = """สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน{month} (แบบ สขร.1) เทศบาลตำบลบางมะเฟือง
ลำดับ | งานที่จัดซื้อจัดจ้าง | วงเงิน | ราคากลาง | วิธี | ผู้เสนอราคาและราคา | ผู้ได้รับการคัดเลือกและราคา | เหตุผล | เลขที่และวันที่ของสัญญา
1 | จ้างซ่อมรถขยะ | 42,000 | 42,000 | เฉพาะเจาะจง | อู่ช่างเอก 42,000 | อู่ช่างเอก 42,000 | ราคาต่ำสุด{contract}
2 | ซื้อกระดาษ | 9,800 | 9,800 | เฉพาะเจาะจง | ร้านเครื่องเขียนดี 9,800 | ร้านเครื่องเขียนดี 9,800 | ราคาต่ำสุด{contract}"""
MONTHS = ("ตุลาคม 2564", "พฤศจิกายน 2564", "ธันวาคม 2564", "มกราคม 2565", "กุมภาพันธ์ 2565", "มีนาคม 2565")


@pytest.mark.parametrize(
    ("contract", "outcome"), [("", Outcome.INCOMPLETE), (" | 18/2565 ลว. 4 ธ.ค. 64", Outcome.FOUND)]
)
def test_a_column_for_contracts_that_is_empty_tells_none(contract: str, outcome: Outcome) -> None:
    links = "".join(f'<li><a href="/{number}.pdf">{month}</a></li>' for number, month in enumerate(MONTHS))
    files = {f"{number}.pdf": pdf(BOUGHT.format(month=month, contract=contract)) for number, month in enumerate(MONTHS)}
    html = f"<h1>สรุปผลการจัดซื้อจัดจ้างรายเดือน (สขร.1) ปีงบประมาณ 2565</h1><ul>{links}</ul>"
    assert told(html, "O23", 2565, label="สขร.1 รายเดือน", documents=files).outcome is outcome


RULES = """หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล เทศบาลตำบลบางมะเฟือง
สารบัญ 1 สรรหาและคัดเลือก 2 บรรจุและแต่งตั้ง 3 พัฒนา 4 ประเมินผลการปฏิบัติงาน 5 ให้คุณให้โทษและสร้างขวัญกำลังใจ
1 การสรรหาและคัดเลือก
ตำแหน่งว่างให้รายงานจังหวัดภายใน 15 วัน ขอใช้บัญชีผู้สอบแข่งขันได้หรือรับโอนตามคุณสมบัติ
2 การบรรจุและแต่งตั้ง
บรรจุตามลำดับที่ในบัญชี ทดลองปฏิบัติราชการหกเดือน มีพี่เลี้ยงหนึ่งคน
3 การพัฒนา
ทุกคนต้องอบรมไม่น้อยกว่าปีละหนึ่งหลักสูตร การพัฒนาบุคลากรบันทึกในแผนรายบุคคล
4 การประเมินผลการปฏิบัติงาน
ปีละสองรอบ ผลสัมฤทธิ์ร้อยละ 70 สมรรถนะร้อยละ 30 มีคณะกรรมการกลั่นกรอง
5 การให้คุณให้โทษและสร้างขวัญกำลังใจ
{last}"""


@pytest.mark.parametrize(
    ("last", "outcome"),
    [
        ("(บทนี้จะนำลงเพิ่มเติมภายหลัง)", Outcome.INCOMPLETE),
        ("เลื่อนเงินเดือนตามผล มอบเกียรติบัตรผู้ประพฤติดีทุกปี ลงโทษตามระเบียบวินัย", Outcome.FOUND),
    ],
)
def test_a_table_of_contents_does_not_tell_what_its_chapter_leaves_for_later(last: str, outcome: Outcome) -> None:
    label = "หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล"
    assert of_paper(RULES.format(last=last), "O27", 2565, label) is outcome


DECLARED = """ประกาศเทศบาลตำบลบางมะเฟือง
เรื่อง เจตนารมณ์นโยบายไม่รับของขวัญ (No Gift Policy) จากการปฏิบัติหน้าที่ ปี 2566
ข้าพเจ้าขอประกาศว่าผู้บริหาร พนักงาน และลูกจ้างทุกคนจะไม่รับของขวัญและของกำนัลทุกชนิดก่อน ขณะ และหลังปฏิบัติหน้าที่
ประกาศ ณ วันที่ 10 มกราคม พ.ศ. 2566
(ลงชื่อ) {who}
({who})
{post}ตำบลบางมะเฟือง"""


@pytest.mark.parametrize(("post", "outcome"), [("นายกเทศมนตรี", Outcome.FOUND), ("ปลัดเทศบาล", Outcome.INCOMPLETE)])
def test_a_declaration_is_the_heads(post: str, outcome: Outcome) -> None:
    paper = DECLARED.format(who="นางสาวจิราวรรณ แสนสุข", post=post)
    assert of_paper(paper, "O31", 2566, "ประกาศเจตนารมณ์นโยบาย No Gift Policy") is outcome


# ---------------------------------------------------------------------------------------------- channels that are none

THREADS = """<h1>กระดานถาม-ตอบ</h1><p>{said}</p><table><tr><th>กระทู้</th><th>ผู้ถาม</th><th>ตอบ</th></tr>
<tr><td><a href='/t1'>จองหอประชุมได้ไหม</a></td><td>แม่นก</td><td>1</td></tr>
<tr><td>ถนนถึงไหนแล้ว</td><td>ลุงดำ</td><td>2</td></tr></table>"""
THREAD = "<h1>จองหอประชุมได้ไหม</h1><p>แม่นก ถาม: จองหอประชุมได้ไหมคะ</p><p>เจ้าหน้าที่ตอบ: ได้ค่ะ โทรมาที่สำนักปลัด</p>"


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("กระดานนี้ปิดรับคำถามตั้งแต่ 1 ธันวาคม 2562 เปิดไว้ให้อ่านเท่านั้น", Outcome.MISSING),
        ("ถามได้ทุกเรื่อง เจ้าหน้าที่ตอบภายใน 3 วัน", Outcome.FOUND),
    ],
)
def test_a_board_that_takes_no_more_questions_is_none(said: str, outcome: Outcome) -> None:
    site = build_site({"b": ("กระดานถาม-ตอบ", THREADS.format(said=said)), "t1": ("", THREAD)})
    assert finding(judged(site, date(2022, 6, 15), 2565), "O8").outcome is outcome


SERVICE = """<h1>ยื่นเรื่องออนไลน์ (E-Service)</h1><p>{said}</p><form method=post><label>ชื่อ<input name=a></label>
<label>เรื่องที่ขอรับบริการ<input name=b></label><label>วันที่<input name=c></label><button>ส่งคำขอ</button></form>"""


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("ใบนัดยังไม่ใช่การรับเรื่อง ต้องพิมพ์ใบนัด ลงลายมือชื่อ และนำมายื่นพร้อมเอกสารตัวจริง", Outcome.INCOMPLETE),
        ("ส่งแล้วเจ้าหน้าที่รับเรื่องทันที ไม่ต้องเดินทางมา", Outcome.FOUND),
    ],
)
def test_a_form_that_only_prepares_a_visit_is_half_a_service(said: str, outcome: Outcome) -> None:
    assert told(SERVICE.format(said=said), "O17", 2565, label="E-Service").outcome is outcome


def test_a_survey_elsewhere_asks_and_reports_nothing() -> None:
    label = "รายงานผลการสำรวจความพึงพอใจการให้บริการ"
    html = f'<h1>{label}</h1><a href="https://forms.gle/Xy7bSpK2566">{label} ปี 2564</a>'
    assert told(html, "O16", 2565, label=label).outcome is Outcome.MISSING


def test_the_few_words_above_a_form_say_what_it_is_for() -> None:
    html = """<h1>เล่าให้ผู้ตรวจสอบฟัง</h1><p>เห็นเจ้าหน้าที่เทศบาลเรียกเงิน โกงของหลวง หรือใช้ตำแหน่งหาประโยชน์ กรอกที่นี่</p>
    <form method=post><label>เกี่ยวกับใคร<input name=a></label><label>เหตุการณ์<textarea name=b></textarea></label>
    <label>ติดต่อกลับ<input name=c></label><button>ส่งเรื่องลับ</button></form>"""
    assert told(html, "O30", 2565, label="").outcome is Outcome.FOUND


# ------------------------------------------------------------------------------------------------ answers all the same


def test_a_memo_set_as_a_page_is_about_its_subject() -> None:
    html = """<h1>แจ้งผลเทศกาลที่ผ่านมาและตลอดปี</h1><table><tr><td>ที่</td><td>อท 51001/412 ลงวันที่ 16 ตุลาคม 2566</td></tr>
    <tr><td>เรื่อง</td><td>รายงานการรับของขวัญและของกำนัลตามนโยบาย No Gift Policy ปีงบประมาณ 2566</td></tr></table>
    <p>กลุ่มงานได้รวบรวมแบบจาก 12 ส่วนราชการ สำหรับปีงบประมาณ 2566 ดังนี้</p>
    <table><tr><th>ห้วงเวลา</th><th>ผู้แจ้ง (ราย)</th><th>รับไว้</th><th>ส่งคืนผู้ให้</th></tr>
    <tr><td>ปีใหม่ 2566</td><td>4</td><td>0</td><td>3</td></tr>
    <tr><td>สงกรานต์ 2566</td><td>1</td><td>0</td><td>1</td></tr></table>
    <p>ไม่พบการรับของขวัญไว้เพื่อตนเอง (นายวีระ ศรีประเสริฐ) หัวหน้ากลุ่มงานนิติการ</p>"""
    found = told(html, "O28", 2567, label="แจ้งผลเทศกาลที่ผ่านมาและตลอดปี")
    assert found.outcome is Outcome.FOUND


def test_a_file_that_is_named_by_an_older_domain_is_the_one_of_this_site() -> None:
    label = "แผนการบริหารและพัฒนาทรัพยากรบุคคล"
    other = pdf(SURVEY.format(name="เทศบาลตำบลหนองกระโดนเหนือ"))
    viewer = "https://docs.google.com/gview?url=https%3A%2F%2Fwww.old-bangmafueang.example%2Fup%2F2567%2Fphaen-khon.pdf"
    html = f'<h1>{label}</h1><iframe src="{viewer}"></iframe><a href="/up/2567/phaen-khon.pdf">เปิดไฟล์</a>'
    found = told(html, "O14", 2568, label=label, documents={"up/2567/phaen-khon.pdf": other})
    assert found.outcome is Outcome.MISSING  # and not "it lies on another host and could not be read"
