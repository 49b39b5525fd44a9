"""Contents that are plainly one topic's: a title in other words, or a stray one, changes nothing."""

from __future__ import annotations

import pytest

from checklist.model import Outcome
from tests.checklist.sites import pdf
from tests.checklist.test_places import told

STEPS = """เจ้าหน้าที่เราถูกร้องว่าทุจริต แล้วเทศบาลมีหน้าที่ทำอะไรต่อ
ใช้ตั้งแต่ มกราคม 2568
ช่องทางร้อง
1) แบบแจ้งบนเว็บ 2) จดหมายถึงปลัดเทศบาล 3) มาพบที่สำนักปลัด ไม่บอกชื่อก็รับ ขอให้เล่าว่าใคร ทำอะไร เมื่อใด
ผู้รับเรื่อง
นิติกร สำนักปลัด ลงทะเบียนและเก็บเป็นความลับ
ภายในกี่วัน
ลงทะเบียน แจ้งเลขรับให้ผู้ร้อง 1 วัน
กลั่นกรองว่ามีมูลหรือไม่ เสนอนายกเทศมนตรี 7 วัน
ตั้งกรรมการสอบข้อเท็จจริง 30 วัน
สั่งการทางวินัย หรือส่ง ป.ป.ช. 7 วัน
แจ้งผลให้ผู้ร้องทราบ 15 วัน
คุ้มครองผู้ร้อง ไม่เปิดเผยชื่อและที่อยู่ของผู้ร้องและพยาน"""


def test_a_paper_answers_by_what_it_tells_when_its_title_names_a_topic_in_passing() -> None:
    html = '<h1>เรื่องเจ้าหน้าที่</h1><p><a href="/s.pdf">ถูกร้องว่าทุจริต ทำอย่างไรต่อ</a></p>'
    assert told(html, "O17", 2568, documents={"s.pdf": pdf(STEPS)}).outcome is Outcome.FOUND


YEAR = """<h1>{title}</h1><p>ตามที่กองคลังจัดหาพัสดุให้ทุกกองในปีงบประมาณ 2565 (ต.ค. 64 - ก.ย. 65) ขอสรุปให้ทราบ</p>
<table><tr><th>วิธี</th><th>จำนวนโครงการ</th><th>ตั้งงบไว้</th><th>ทำสัญญา</th><th>ร้อยละ</th></tr>
<tr><td>e-bidding</td><td>3</td><td>2,480,000</td><td>2,105,000</td><td>62.1</td></tr>
<tr><td>คัดเลือก</td><td>0</td><td>-</td><td>-</td><td>-</td></tr>
<tr><td>เฉพาะเจาะจง</td><td>88</td><td>1,392,000</td><td>1,284,000</td><td>37.9</td></tr></table>
<p>ประหยัดงบได้ 483,000 บาท ปัญหา: กองส่งรายละเอียดล่าช้า ผู้เสนอราคาน้อยราย ข้อเสนอแนะ: {advice}</p>"""


@pytest.mark.parametrize("advice", ["ให้ส่งความต้องการภายในไตรมาสแรก", "ให้ส่งความต้องการก่อนสิ้นเดือน"])
def test_a_word_in_passing_does_not_unmake_a_years_report(advice: str) -> None:
    html = YEAR.format(title="งานพัสดุปีที่แล้วเป็นอย่างไร", advice=advice)
    assert told(html, "O22", 2566, label="ข่าวจากกองคลัง").outcome is not Outcome.MISSING


DONTS = """<h1>ทีมที่ดูแลเรื่องความประพฤติ ทำอะไรไปแล้วบ้าง</h1><p>คำสั่งที่ 18/2568 ลงวันที่ 9 มกราคม 2568 ตั้งคณะทำงานจริยธรรม
ปลัดเป็นหัวหน้าทีม ผู้อำนวยการกองเป็นทีม ใครไม่แน่ใจว่าเรื่องไหนทำได้ ให้ถามทีมก่อน</p>
<table><tr><th>ควรทำ</th><th>ไม่ควรทำ</th></tr><tr><td>ลงเวลาของตัวเอง</td><td>ลงเวลาแทนเพื่อน</td></tr>
<tr><td>ใช้รถราชการเฉพาะงาน</td><td>เอารถราชการไปธุระ</td></tr></table>
<p>วันที่ 12 กุมภาพันธ์ 2568 จัดอบรมจริยธรรมให้พนักงาน 31 คน</p>"""


def test_what_an_ethics_team_did_is_no_operation_report() -> None:
    label = "ทีมที่ดูแลเรื่องความประพฤติ ทำอะไรไปแล้วบ้าง"
    assert told(DONTS, "O7", 2568, label=label).outcome is Outcome.MISSING


GIVEN = """<h1>ปีที่แล้วใครให้ของเจ้าหน้าที่บ้าง</h1><p>รวมทั้งปีงบประมาณ 2567 ตามมาตรา 128 พนักงาน 29 คนส่งใบรายงานครบ</p>
<table><tr><th>ได้จากใคร</th><th>กี่ครั้ง</th><th>มูลค่าประมาณ</th></tr><tr><td>ชาวบ้าน</td><td>3</td><td>240 บาท</td></tr>
<tr><td>ผู้รับจ้าง</td><td>0</td><td>-</td></tr></table>"""
TABLE = """<h1>งานไหนของเราเสี่ยงเรื่องเงินใต้โต๊ะ ปี 2568</h1><p>หัวหน้ากองประชุม 22 มกราคม 2568 ให้คะแนนทีละงาน</p>
<table><tr><th>งาน</th><th>เหตุการณ์</th><th>โอกาส</th><th>รุนแรง</th><th>คะแนน</th><th>จะกันอย่างไร</th></tr>
<tr><td>ขออนุญาตก่อสร้าง</td><td>จ่ายเงินเร่งใบอนุญาต</td><td>4</td><td>4</td><td>16</td><td>ออกเลขคิวทุกราย</td></tr>
<tr><td>ตรวจรับงานจ้าง</td><td>เลี้ยงกรรมการ</td><td>3</td><td>5</td><td>15</td><td>ถ่ายภาพทุกงวด</td></tr></table>"""


@pytest.mark.parametrize(("html", "item"), [(GIVEN, "O22"), (TABLE, "O23")])
def test_tables_that_officers_head_in_everyday_words(html: str, item: str) -> None:
    assert told(html, item, 2568, label=html.partition("</h1>")[0].removeprefix("<h1>")).outcome is Outcome.FOUND


SECTIONS = """<p><b>งานการเจ้าหน้าที่</b></p><p><b>1. นโยบายการบริหารทรัพยากรบุคคล</b><br><a href="#">คลิก</a><br>
<b>2. การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล</b><br><a href="/x">คลิก</a><br>
<b>3. หลักเกณฑ์การพัฒนาบุคลากร</b><br><a href="/y">คลิก</a><br>
<b>4. รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี 2565</b><br><a href="/z">คลิก</a></p>"""


def test_numbered_headings_over_links_tell_nothing_themselves() -> None:
    assert told(SECTIONS, "O26", 2566, label="งานการเจ้าหน้าที่").outcome is not Outcome.FOUND


PLACE = """<h1>ติดต่อเรา</h1><p>เลขที่ 9 หมู่ 1 ตำบลบางมะเฟือง อำเภอเมือง จังหวัดเมืองใหม่ 48990 โทรศัพท์ 0 4255 5014</p>
<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>{mail}"""


@pytest.mark.parametrize(
    ("mail", "outcome"),
    [
        ("<p>ออกแบบเว็บโดย เว็บตำบลดอทเน็ต webmaster@tambonweb.example</p>", Outcome.INCOMPLETE),
        ("<p>Powered by TambonWeb help@tambonweb.example</p>", Outcome.INCOMPLETE),
        ("<p>พัฒนาเว็บไซต์โดย งานประชาสัมพันธ์ เทศบาล pr@town.example</p>", Outcome.FOUND),
        ("<p>อีเมล saraban@town.example</p>", Outcome.FOUND),
        ("<p>Powered by WordPress · อีเมล saraban@town.example</p>", Outcome.FOUND),
        ("<p>ผู้พัฒนาระบบ กองวิชาการและแผนงาน saraban@town.example</p>", Outcome.FOUND),
    ],
)
def test_the_address_of_who_made_the_website_is_not_the_towns(mail: str, outcome: Outcome) -> None:
    assert told(PLACE.format(mail=mail), "O3", 2568, label="ติดต่อเรา").outcome is outcome


NOTICE = """<h1>No Gift Policy</h1><p>ประกาศ{who} เรื่อง นโยบายไม่รับของขวัญ (No Gift Policy) ประจำปีงบประมาณ พ.ศ. 2565</p>
<p>ขอประกาศเจตนารมณ์ว่า ผู้บริหารและเจ้าหน้าที่ทุกคนจะไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่</p>
<p>ประกาศ ณ วันที่ 14 มกราคม พ.ศ. 2565 (นายสมชาย ใจดี) {head}</p>"""


def test_a_provinces_declaration_is_not_the_towns() -> None:
    other = NOTICE.format(who="จังหวัดพนมใหม่", head="ผู้ว่าราชการจังหวัดพนมใหม่")
    own = NOTICE.format(who="เทศบาลตำบลบางมะเฟือง", head="นายกเทศมนตรีตำบลบางมะเฟือง")
    assert told(other, "O34", 2565, label="No Gift Policy").outcome is Outcome.MISSING
    assert told(own, "O34", 2565, label="No Gift Policy").outcome is Outcome.FOUND


def test_a_vision_under_the_label_of_powers_tells_no_powers() -> None:
    html = """<h1>อำนาจหน้าที่</h1><h3>วิสัยทัศน์</h3><p>บางมะเฟืองน่าอยู่ น้ำไหล ถนนดี ประชาชนมีงานทำ</p><h3>พันธกิจ</h3>
    <ul><li>ดูแลสิ่งแวดล้อมริมคลอง</li><li>ส่งเสริมการเกษตรปลอดภัย</li></ul><h3>คำขวัญ</h3><p>มะเฟืองหวาน ถนนงาม</p>"""
    assert told(html, "O3", 2565, label="อำนาจหน้าที่").outcome is Outcome.MISSING


YEARS = """<h1>เทศบาลใสสะอาด</h1><h2>ไม่รับของขวัญ</h2><ul><li>2566<ul><li>ประกาศปี 66</li></ul></li>
<li>2565<ul><li>ประกาศปี 65</li></ul></li></ul>
<h2>มีคนแจ้งเรื่องทุจริตมากี่เรื่อง</h2><p>{told}</p>"""


def test_a_year_in_a_list_rules_as_far_as_the_list() -> None:
    counted = "ตั้งแต่ 1 ตุลาคม 65 จนถึงสิ้นมีนาคม 66 มีเรื่องร้องเรียนเจ้าหน้าที่ทุจริตหรือประพฤติมิชอบ จำนวน 0 เรื่อง แล้วเสร็จ 0"
    html = YEARS.format(told=counted)
    assert told(html, "O29", 2566, label="มีคนแจ้งเรื่องทุจริตมากี่เรื่อง").outcome is Outcome.FOUND


APART = """<h1>จำนวนเรื่องกล่าวหาเจ้าหน้าที่ทุจริตหรือประพฤติมิชอบ ปีงบประมาณ 2567</h1>
<table><tr><th>ไตรมาส</th><th>รับเรื่อง</th><th>แล้วเสร็จ</th></tr><tr><td>1</td><td>0</td><td>0</td></tr>
<tr><td>รวม</td><td>0</td><td>0</td></tr></table><p>{rest}</p>"""


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("ตลอดปีไม่มีเรื่องกล่าวหา ส่วนเรื่องเดือดร้อน (ถนน ไฟฟ้า ขยะ) แยกลงทะเบียนไว้ต่างหาก", True),
        ("เรื่องที่รับคือ ถนน ไฟฟ้า ขยะ", False),
    ],
)
def test_what_is_counted_elsewhere_is_not_counted_here(rest: str, found: bool) -> None:
    label = "สถิติเรื่องร้องเรียนการทุจริต"
    assert (told(APART.format(rest=rest), "O19", 2568, label=label).outcome is Outcome.FOUND) is found


MONTHS = """<h1>สขร.1 ต.ค. 65 - มี.ค. 66</h1>{months}<h3>มีนาคม 2566</h3>{last}"""
HEADS = (
    "งานที่ซื้อหรือจ้าง วงเงิน ราคากลาง วิธี ผู้เสนอราคาและราคาที่เสนอ ผู้ได้รับคัดเลือกและราคาที่ตกลง เหตุผลที่คัดเลือก เลขที่และวันที่สัญญา"
).split()
CELLS = "จ้างเหมารถรับส่งเด็ก 54,000 54,000 เฉพาะเจาะจง นายก้อง/54,000 นายก้อง/54,000 ราคาไม่เกินวงเงิน 1/2566".split()
ROWS = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (HEADS, CELLS))
MONTH = f"<h3>{{month}}</h3><table>{ROWS}</table>"


@pytest.mark.parametrize(
    ("last", "outcome"),
    [
        ("<p>(รอ จนท.พัสดุกรอก)</p>", Outcome.INCOMPLETE),
        (MONTH.format(month="").replace("<h3></h3>", ""), Outcome.FOUND),
        ("<p>ไม่มีการจัดซื้อจัดจ้าง</p>", Outcome.FOUND),
    ],
)
def test_a_month_that_still_waits_is_not_covered_by_the_label(last: str, outcome: Outcome) -> None:
    named = ("ตุลาคม 2565", "พฤศจิกายน 2565", "ธันวาคม 2565", "มกราคม 2566", "กุมภาพันธ์ 2566")
    html = MONTHS.format(months="".join(MONTH.format(month=month) for month in named), last=last)
    assert told(html, "O21", 2566, label="สขร.1 ต.ค. 65 - มี.ค. 66").outcome is outcome


CLAUSES = """<h1>รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี</h1><h3>มาตรฐานทั่วไปเกี่ยวกับการเลื่อนขั้นเงินเดือนพนักงาน</h3>
<p>ข้อ 5 ปีหนึ่งเลื่อนสองครั้ง วันที่ 1 เมษายน และ 1 ตุลาคม ข้อ 6 ผู้ที่จะได้เลื่อนต้องมีผลการปฏิบัติงานระดับดีเด่น ข้อ 7 วันลาไม่เกิน 23 วัน
ข้อ 8 การมาสายไม่เกินจำนวนที่ ก.ท. กำหนด</p>"""


def test_rules_under_the_label_of_a_report_report_nothing() -> None:
    label = "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี"
    assert told(CLAUSES, "O15", 2568, label=label).outcome is Outcome.MISSING


ASKED = """<h1>ยื่นเรื่องจากบ้าน</h1><h2>ไม่ต้องมาเทศบาลก็ขอได้</h2><form method="post" action="/send"><p>เรื่องที่ขอ
<select name="k"><option>ขอรถน้ำ</option><option>ขอถังขยะ</option></select></p>
<p>ชื่อ-สกุล <input name="n"> เบอร์ <input name="t"></p><p>บ้านเลขที่ <input name="a"></p>
<p><input type="submit" value="ส่งคำขอ"></p></form>"""


def test_a_form_that_asks_from_home_is_an_e_service() -> None:
    assert told(ASKED, "O10", 2568, label="ยื่นเรื่องจากบ้าน").outcome is Outcome.FOUND


HALFWAY = """<h1>ครึ่งทางแล้ว งานที่สัญญาไว้ไปถึงไหน</h1><p>ตามแผนดำเนินงานปีงบ 66 นับตั้งแต่ 1 ต.ค. 65 จนถึง 31 มี.ค. 66</p>
<p>ถนนซอย 3 เทเสร็จแล้ว ตั้งงบไว้ 485,000 จ่ายจริง 478,000 บาท</p><p>วางท่อหน้าตลาด ได้ผู้รับจ้างแล้ว ยังไม่เบิก งบ 920,000</p>
<p>ไฟข้างทาง ซ่อมแล้ว 88 ดวง ใช้เงิน 61,300 จาก 150,000</p><p>อาหารกลางวันเด็ก จ่ายแล้ว 548,000 จาก 1,120,000</p>
<p>รวมเบิกไป 1,087,300 บาท ที่ช้าคือวางท่อเพราะต้องประกวดราคา</p>"""


def test_progress_told_line_by_line_needs_no_table() -> None:
    label = "ความก้าวหน้าตามแผนดำเนินงาน รอบ 6 เดือน ปี 2566"
    assert told(HALFWAY, "O12", 2566, label=label).outcome is Outcome.FOUND


DRIVE = "https://drive.google.com/file/d/{id}/view"


@pytest.mark.parametrize(
    ("heading", "outcome"),
    [
        ("แผนจัดหาพัสดุ", Outcome.MISSING),
        ("เล่มรายงาน", Outcome.UNREADABLE),
        ("ข้อมูลทั่วไป", Outcome.UNREADABLE),  # a heading that names no item's topic says nothing of the file
    ],
)
def test_a_file_elsewhere_under_another_heading_leaves_nothing_open(heading: str, outcome: Outcome) -> None:
    html = f"<h1>พัสดุ</h1><h2>{heading}</h2><p><a href='{DRIVE.format(id='1a')}'>เล่ม 65</a></p>"
    label = "รายงานผลการจัดซื้อจัดจ้างประจำปี"
    assert told(html, "O22", 2566, label=label).outcome is outcome


SERVICES = """<h1>รายงานและสถิติ</h1><h3>สถิติการให้บริการ ปี 2567</h3>
<table><tr><th>บริการ</th><th>ต.ค. {a}</th><th>พ.ย. {a}</th><th>ธ.ค. {a}</th><th>ม.ค. {b}</th><th>มี.ค. {b}</th></tr>
<tr><td>รับชำระภาษี</td><td>12</td><td>9</td><td>14</td><td>96</td><td>140</td></tr>
<tr><td>ขออนุญาตก่อสร้าง</td><td>2</td><td>1</td><td>3</td><td>2</td><td>2</td></tr></table>
<h3>สถิติการจัดเก็บรายได้ 2567</h3><p>ต.ค. 66 - มี.ค. 67 ภาษีที่ดิน 142,300 บาท ค่าขยะ 38,400 บาท</p>"""


@pytest.mark.parametrize(("a", "b", "outcome"), [("64", "65", Outcome.STALE), ("66", "67", Outcome.FOUND)])
def test_a_page_has_no_time_from_a_heading_whose_section_tells_of_another(a: str, b: str, outcome: Outcome) -> None:
    assert told(SERVICES.format(a=a, b=b), "O12", 2567, label="สถิติการให้บริการ").outcome is outcome


BOARD = """<h1>สอบถามรับสมัครเด็กเล็ก</h1><p>แม่น้องใบบัว 02/04/66 : ศูนย์เด็กรับกี่ขวบคะ</p>
<p>{who} 03/04/66 : รับ 2 ขวบครึ่งขึ้นไป ยื่นได้ถึง 12 พ.ค. ค่ะ</p>"""


@pytest.mark.parametrize(("who", "found"), [("กองการศึกษา", True), ("ยายแก้ว", False)])
def test_posts_that_have_their_day_between_name_and_words(who: str, found: bool) -> None:
    finding = told(BOARD.format(who=who), "O8", 2566, label="เว็บบอร์ด ถาม-ตอบ")
    assert (finding.outcome is Outcome.FOUND) is found


def test_a_heading_is_completed_by_the_title_of_its_page_whatever_that_names() -> None:
    html = """<h1>ป้องกันปราบปรามทุจริต</h1><h3>รายงานผลประจำปี 2565</h3>
    <p>อบรมคุณธรรมพนักงาน จัดแล้ว 12 ม.ค. 65 คน 40 ราย ใช้เงิน 9,400 บาท
    เปิดเผยราคากลางครบ 9 เรื่อง ปัญหา: บางกองส่งช้า ข้อเสนอแนะ: กำหนดวันส่ง</p>"""
    assert told(html, "O38", 2566, label="ป้องกันปราบปรามทุจริต").outcome is Outcome.FOUND


ACTS = """<h1>กฎหมายที่เกี่ยวข้อง</h1><p>พระราชบัญญัติเทศบาล พ.ศ. 2496</p>
<p>คำสั่งจังหวัดเมืองใหม่ ที่ 12/2566 เรื่อง มอบอำนาจนายอำเภอ</p>
<p>พระราชบัญญัติกำหนดแผนและขั้นตอนการกระจายอำนาจ พ.ศ. 2542</p><p>ระเบียบกระทรวงมหาดไทยว่าด้วยแผนพัฒนา พ.ศ. 2548</p>
<p>พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540</p><p>ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้าง พ.ศ. 2560</p>"""


def test_an_order_of_the_province_among_the_laws_makes_no_page_of_the_provinces() -> None:
    assert told(ACTS, "O6", 2566, label="กฎหมายที่เกี่ยวข้อง").outcome is Outcome.FOUND


CARED = """<h1>{title}</h1><p>ปี 2567 มาตรา 128</p><table><tr><th>{who}</th><th>{times}</th><th>ราคา</th></tr>
<tr><td>ชาวบ้าน</td><td>3</td><td>240</td></tr></table>"""


@pytest.mark.parametrize(
    ("title", "who", "times"),
    [
        ("จ้างดูแลทรัพย์สินของเทศบาล ปี 2567", "ผู้ให้บริการ", "จำนวน"),
        ("ของฝากจากชุมชน", "ผู้ให้ข้อมูล", "จำนวน"),
    ],
)
def test_prices_of_things_are_no_report_of_gifts(title: str, who: str, times: str) -> None:
    html = CARED.format(title=title, who=who, times=times)
    assert told(html, "O22", 2568, label=title).outcome is Outcome.MISSING


def test_what_is_under_way_at_a_meeting_leaves_the_meeting_told() -> None:
    html = """<h1>ไปคุยกันมา</h1><p>ประชุมประชาคมหมู่บ้าน</p><p>กำลังแลกเปลี่ยนความเห็นเรื่องแผนพัฒนา ผู้เข้าร่วม 85 คน</p>
    <p>วันที่ 12 กุมภาพันธ์ 2568 ประชาชนและตัวแทนหมู่บ้านร่วมเสนอความเห็น เลือกถนนสายหลักก่อน</p><p>ผลที่ได้ บรรจุในแผนพัฒนาปี 2569</p>"""
    assert told(html, "O20", 2568, label="การมีส่วนร่วมของประชาชน").outcome is Outcome.FOUND


def test_an_icon_that_leads_to_a_store_of_files_is_not_read_and_not_missing() -> None:
    html = f"<p><a href='{DRIVE.format(id='1b')}'><img src=/pdf.png></a></p>"
    assert told(html, "O4", 2566, label="แผนพัฒนาท้องถิ่น พ.ศ. 2566-2570").outcome is Outcome.UNREADABLE
