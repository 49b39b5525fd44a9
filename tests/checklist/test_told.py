"""Told, and not told: titles that are lines, forms nobody filled in, results left out, numbers that are lacking."""

from __future__ import annotations

import pytest

from checklist.model import Outcome
from tests.checklist.sites import pdf
from tests.checklist.test_places import told

NUISANCES = """{title}<p>เสียงดัง กลิ่น สุนัขจรจัด ต.ค. 65 - มี.ค. 66</p>
<table><tr><th>เรื่อง</th><th>รับ</th><th>แก้แล้ว</th></tr>
<tr><td>เสียงดัง</td><td>9</td><td>9</td></tr><tr><td>กลิ่นคอกหมู</td><td>4</td><td>3</td></tr></table>"""


@pytest.mark.parametrize("title", ["<p>{label}</p>", "<h1>{label}</h1>", "<div class=head>{label}</div>"])
def test_the_line_that_repeats_a_pages_label_is_its_title_and_no_content(title: str) -> None:
    label = "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"
    html = NUISANCES.format(title=title.format(label=label))
    assert told(html, "O29", 2566, label).outcome is Outcome.MISSING


@pytest.mark.parametrize(
    ("results", "outcome"),
    [(("", ""), Outcome.INCOMPLETE), (("จัดแล้ว 12 ม.ค. 66 คน 40 ราย", "เปิดครบ 9 เรื่อง"), Outcome.FOUND)],
)
def test_a_column_for_results_that_nobody_filled_in_reports_nothing(results: tuple[str, str], outcome: Outcome) -> None:
    first, second = results
    html = f"""<h1>รายงานผลการดำเนินการป้องกันการทุจริต ประจำปีงบประมาณ 2565</h1>
    <p>ให้ทุกกองกรอกผลแล้วส่งสำนักปลัด ปัญหาและข้อเสนอแนะให้เขียนท้ายตาราง</p>
    <table><tr><th>โครงการ</th><th>งบประมาณที่ใช้</th><th>ผลการดำเนินการ</th></tr>
    <tr><td>อบรมคุณธรรมพนักงาน</td><td>9,400</td><td>{first}</td></tr>
    <tr><td>เปิดเผยราคากลาง</td><td>0</td><td>{second}</td></tr></table>"""
    label = "รายงานผลการดำเนินการป้องกันการทุจริตประจำปี"
    assert told(html, "O38", 2566, label).outcome is outcome


ASKED = """<h1>การสำรวจความพึงพอใจการให้บริการ ปี 2565</h1><p>{lead}</p><p>ตอนที่ 1 เพศ ชาย หญิง อายุ งานที่มาติดต่อ</p>
<table><tr><th>ประเด็นความพึงพอใจ</th><th>{head}</th></tr><tr><td>เจ้าหน้าที่สุภาพ</td><td>{one}</td></tr>
<tr><td>ขั้นตอนไม่ยุ่งยาก</td><td>{two}</td></tr></table><p>ข้อเสนอแนะ {last}</p>"""


def test_a_questionnaire_is_no_survey_until_somebody_answered() -> None:
    blank = ASKED.format(lead="โปรดทำเครื่องหมายในช่องที่ตรงกับความเห็นของท่าน", head="5 4 3 2 1", one="", two="", last="")
    answered = ASKED.format(
        lead="ผู้ตอบแบบสอบถาม 214 คน โปรดทำเครื่องหมาย คือวิธีที่ใช้ตอบ ภาพรวมพึงพอใจร้อยละ 91.20",
        head="ร้อยละ", one="93.10", two="89.30", last="เพิ่มที่นั่งรอ",
    )  # fmt: skip
    label = "รายงานผลการสำรวจความพึงพอใจการให้บริการ"
    assert told(blank, "O17", 2566, label).outcome is Outcome.MISSING
    assert told(answered, "O17", 2566, label).outcome is Outcome.FOUND


def test_paragraphs_of_the_act_from_the_gazette_are_no_policy() -> None:
    html = """<h1>นโยบายคุ้มครองข้อมูลส่วนบุคคล</h1><p>พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562</p>
    <p>มาตรา 6 “ข้อมูลส่วนบุคคล” หมายความว่า ข้อมูลเกี่ยวกับบุคคลซึ่งทำให้สามารถระบุตัวบุคคลนั้นได้</p>
    <p>มาตรา 19 ผู้ควบคุมข้อมูลส่วนบุคคลจะเก็บรวบรวม ใช้ หรือเปิดเผยข้อมูลส่วนบุคคลโดยไม่มีความยินยอมไม่ได้</p>
    <p>ที่มา: ราชกิจจานุเบกษา เล่ม 136 ตอนที่ 69 ก</p>"""
    assert told(html, "O10", 2566, "นโยบายคุ้มครองข้อมูลส่วนบุคคล").outcome is Outcome.MISSING


def test_a_paper_that_speaks_of_answers_is_no_board() -> None:
    paper = pdf(
        """องค์ความรู้ การตอบคำถามประชาชนทางกระดานสนทนา
        ธุรการส่งคำถามให้กองเจ้าของเรื่องภายใน 1 วันทำการ เจ้าของเรื่องตอบกลับและเก็บเข้าแฟ้ม
        ตอบ: เมื่อ 3 มีนาคม 2567 เทศบาลได้ตอบข้อซักถามเรื่องภาษีป้ายแล้ว"""
    )
    html = '<h1>ถาม-ตอบ</h1><ul><li><a href="/km.pdf">กระดานถามตอบ (Q&A)</a></li></ul>'
    assert told(html, "O6", 2567, "Q&A", documents={"km.pdf": paper}).outcome is Outcome.MISSING


def test_what_is_still_being_counted_is_not_told_however_long_the_sentence() -> None:
    html = """<h1>รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ รอบ 6 เดือน ปีงบประมาณ 2566</h1>
    <p>กองยุทธศาสตร์ได้สอบถามความคืบหน้าจากทุกกองในระหว่างเดือนตุลาคม 2565 ถึงเดือนมีนาคม 2566 แล้วสรุปไว้ข้างล่างนี้
    สำหรับตัวเลขการเบิกจ่ายของแต่ละโครงการ กองคลังอยู่ระหว่างจัดทำ จะนำเสนอในรอบถัดไป</p>
    <table><tr><th>โครงการ</th><th>หน่วยงาน</th><th>ความก้าวหน้า</th></tr>
    <tr><td>วางท่อซอย 4</td><td>กองช่าง</td><td>ร้อยละ 45</td></tr>
    <tr><td>โรงเรียนผู้สูงอายุ</td><td>กองสวัสดิการ</td><td>เรียนแล้ว 12 ครั้ง</td></tr></table>"""
    label = "รายงานการกำกับติดตามการดำเนินงาน รอบ 6 เดือน"
    assert told(html, "O12", 2566, label).outcome is Outcome.INCOMPLETE


def test_a_score_is_no_year() -> None:
    html = """<h1>วิเคราะห์คะแนน ITA ปี 2564 และมาตรการปี 2565</h1>
    <p>ปี 2564 ได้ 78.46 คะแนน IIT 86.02 EIT 82.15 OIT 70.03</p>
    <table><tr><th>มาตรการ</th><th>ขั้นตอน</th><th>ผู้รับผิดชอบ</th><th>ติดตาม</th></tr>
    <tr><td>ทำทะเบียนยืมพัสดุ</td><td>เวียนทุกกอง</td><td>งานพัสดุ</td><td>รายงานทุกเดือน</td></tr></table>"""
    assert told(html, "O42", 2565, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน").outcome is Outcome.FOUND


def person(name: str, post: str, reach: str = "") -> str:
    picture = f'<img src="/i/{len(name)}{len(post)}.jpg" width=180 height=240>'
    return f"<div>{picture}<h3>{name}</h3><p>{post}</p><p>{reach}</p></div>"


@pytest.mark.parametrize(
    ("deputy", "central", "lacks"),
    [
        ("", "", True),
        ("โทร. 081-000-0002", "", False),
        ("", "<p>ติดต่อผู้บริหารทุกท่านได้ที่ 02-000-0000</p>", False),
    ],
)
def test_a_deputy_without_a_number_is_lacking_where_others_have_their_own(
    deputy: str, central: str, lacks: bool
) -> None:
    html = (
        "<h1>คณะผู้บริหาร</h1>"
        + person("นายหนึ่ง ใจดี", "นายกเทศมนตรี", "โทร. 081-000-0001")
        + person("นายสอง ใจงาม", "รองนายกเทศมนตรี", deputy)
        + person("นางสาม ใจเย็น", "ปลัดเทศบาล", "โทร. 081-000-0003")
        + central
    )
    found = told(html, "O2", 2568, "คณะผู้บริหาร")
    assert (found.outcome is Outcome.INCOMPLETE) is lacks


CERTIFIED = "<p>ข้อมูล ณ วันที่ 1 ตุลาคม 2567 รับรองโดย นายหนึ่ง ใจดี นายกเทศมนตรี</p>"
FORMER = "<h2>ทำเนียบอดีตผู้บริหาร</h2><p>นายเก่า แก่มาก นายกเทศมนตรี พ.ศ. 2555-2560</p>"


TERM = "<p>นายหนึ่ง ใจดี นายกเทศมนตรี วาระ พ.ศ. 2564-2568</p>"


def test_a_term_in_years_hides_no_deputy_without_a_number() -> None:
    html = (
        "<h1>คณะผู้บริหาร</h1>"
        + TERM
        + person("นายหนึ่ง ใจดี", "นายกเทศมนตรี", "โทร. 081-000-0001")
        + person("นางสาม ใจเย็น", "ปลัดเทศบาล", "โทร. 081-000-0003")
        + person("นายสอง ใจงาม", "รองปลัดเทศบาล")
    )
    assert told(html, "O2", 2568, "คณะผู้บริหาร").outcome is Outcome.INCOMPLETE


@pytest.mark.parametrize("below", [CERTIFIED, FORMER, person("นางสี่ ใจกว้าง", "หัวหน้าสำนักปลัด")])
def test_who_is_no_executive_of_today_needs_no_number(below: str) -> None:
    html = (
        "<h1>คณะผู้บริหาร</h1>"
        + person("นายหนึ่ง ใจดี", "นายกเทศมนตรี", "โทร. 081-000-0001")
        + person("นายสอง ใจงาม", "รองนายกเทศมนตรี", "โทร. 081-000-0002")
        + person("นางสาม ใจเย็น", "ปลัดเทศบาล", "โทร. 081-000-0003")
        + below
    )
    assert told(html, "O2", 2568, "คณะผู้บริหาร").outcome is Outcome.FOUND


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [
        ("เรื่องที่ร้องทุกข์ ถนน ขยะ ไฟฟ้า", Outcome.MISSING),
        ("จุดที่เดือดร้อน ขอตัดกิ่งไม้", Outcome.FOUND),
        ("จำนวนครัวเรือนที่เดือดร้อน ขอสนับสนุนน้ำ", Outcome.FOUND),
        ("เรื่องร้องเรียน ข้าพเจ้า ขอรับรองว่าข้อความเป็นความจริง", Outcome.MISSING),
        ("ประเภทเรื่อง เก็บขยะ ต่อประปา เรื่องร้องเรียน", Outcome.FOUND),
    ],
)
def test_a_form_that_asks_what_is_complained_of_is_no_service(asked: str, outcome: Outcome) -> None:
    html = f"""<h1>บริการออนไลน์ e-Service</h1><form method=post>
    <label>ชื่อ<input name=a></label><label>โทร<input name=b></label>
    <label>{asked}<textarea name=c></textarea></label><button>ส่ง</button></form>"""
    assert told(html, "O18", 2566, "E-Service").outcome is outcome


def test_a_line_that_says_all_is_no_mere_title() -> None:
    line = "สถิติเรื่องร้องเรียนการทุจริต 1 ต.ค. 2565 - 31 มี.ค. 2566 จำนวน 0 เรื่อง"
    assert told(f"<p>{line}</p>", "O29", 2566, line).outcome is not Outcome.MISSING


def test_a_policy_of_ones_own_may_cite_the_act_and_the_gazette() -> None:
    html = """<h1>นโยบายคุ้มครองข้อมูลส่วนบุคคล</h1>
    <p>เทศบาลจะเก็บรวบรวม ใช้ และเปิดเผยข้อมูลส่วนบุคคลเท่าที่จำเป็น ตามวัตถุประสงค์ของการให้บริการประชาชน</p>
    <p>มาตรา 19 เป็นฐานของการขอความยินยอม</p><p>มาตรา 24 เป็นฐานของภารกิจเพื่อประโยชน์สาธารณะ</p>
    <p>เจ้าของข้อมูลมีสิทธิขอเข้าถึง แก้ไข หรือลบข้อมูล และถอนความยินยอมได้ที่สำนักปลัด โทร. 035-000-000</p>
    <p>อ้างอิง: ราชกิจจานุเบกษา เล่ม 136</p>"""
    assert told(html, "O10", 2566, "นโยบายคุ้มครองข้อมูลส่วนบุคคล").outcome is Outcome.FOUND


HEARD = """<h1>ประชุมประชาคม ปี 2568</h1><p>วันที่ 12 กุมภาพันธ์ 2568 ชาวบ้าน 96 คน มาคุยเรื่องน้ำหน้าแล้งและถนนในซอย
ที่ประชุมลงคะแนนให้ขยายท่อประปา 61 เสียง ซ่อมถนน 35 เสียง</p><p>{then}</p>"""


@pytest.mark.parametrize(
    ("then", "outcome"),
    [
        ("เราเอาผลไปทำอะไร: ปรับลำดับในร่างข้อบัญญัติปี 2569 ให้ท่อประปาขึ้นก่อน", Outcome.FOUND),
        ("นายกรับข้อเสนอไปแก้ประกาศการใช้น้ำ และเริ่มจ่ายน้ำสลับวันตั้งแต่ 15 มีนาคม 2568 แล้ว", Outcome.FOUND),
        ("ส่วนการนำข้อเสนอไปปรับใช้ ยังไม่ได้ดำเนินการ จะแจ้งให้ทราบ", Outcome.INCOMPLETE),
        ("ยังไม่มีมติว่าจะปรับงบหรือไม่", Outcome.INCOMPLETE),
        ("ฝนตกหนักจึงเลื่อนไปประชุมบนศาลา", Outcome.INCOMPLETE),
        ("ขอบคุณทุกท่านที่สละเวลามาร่วมกัน", Outcome.INCOMPLETE),
    ],
)
def test_what_people_said_is_put_to_use_or_not(then: str, outcome: Outcome) -> None:
    html = HEARD.format(then=then)
    assert told(html, "O20", 2568, "การเปิดโอกาสให้เกิดการมีส่วนร่วม").outcome is outcome


@pytest.mark.parametrize(
    ("below", "outcome"),
    [("ปิดรับกระทู้ใหม่ตั้งแต่ 1 ก.พ. 2562", Outcome.MISSING), ("ตั้งกระทู้ได้ทุกวัน", Outcome.INCOMPLETE)],
)
def test_a_board_that_takes_no_questions_is_no_channel(below: str, outcome: Outcome) -> None:
    html = f"""<h1>กระดานข่าว</h1><table><tr><th>หัวข้อ</th><th>ผู้ตั้ง</th><th>วันที่</th><th>ตอบ</th></tr>
    <tr><td>ไฟหน้าบ้านดับค่ะ</td><td>แดง</td><td>2 มี.ค. 2561</td><td>0</td></tr>
    <tr><td>ขอสอบถามเรื่องน้ำประปา</td><td>คนหมู่ 6</td><td>19 พ.ค. 2561</td><td>0</td></tr></table><p>{below}</p>"""
    assert told(html, "O8", 2565, "กระดานถาม-ตอบ").outcome is outcome
