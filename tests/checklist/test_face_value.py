"""What looks like an answer and is none, and answers that look like something else."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from checklist.model import FetchStatus, Outcome, TextState
from tests.checklist.sites import build_site, pdf
from tests.checklist.test_judge import finding, judged
from tests.checklist.test_places import told

HEADS = """<h1>รายการจัดซื้อจัดจ้างและความก้าวหน้า ปีงบประมาณ 2568</h1><table><tr><th>ลำดับ</th><th>รายการที่จัดซื้อจัดจ้าง</th>
<th>วงเงินงบประมาณ</th><th>สถานะ</th><th>วิธี</th><th>ราคากลาง</th><th>ราคาที่ตกลง</th>
<th>ผู้ได้รับคัดเลือก</th><th>เลขที่โครงการ e-GP</th></tr>{rows}</table>"""
BOUGHT = """<tr><td>1</td><td>จ้างซ่อมถนนสายบ้านเหนือ</td><td>480,000</td><td>ส่งมอบแล้ว</td>
<td>เฉพาะเจาะจง</td><td>479,000</td><td>470,000</td>
<td>หจก.มะเฟืองโยธา</td><td>67119012345</td></tr>"""
LABEL = "รายการจัดซื้อจัดจ้างและความก้าวหน้า"


def test_a_table_of_headings_only_tells_nothing() -> None:
    assert told(HEADS.format(rows=""), "O12", 2568, label=LABEL).outcome is Outcome.MISSING
    assert told(HEADS.format(rows=BOUGHT), "O12", 2568, label=LABEL).outcome is not Outcome.MISSING


LETTER = """บันทึกข้อความ
ส่วนราชการ สำนักปลัดเทศบาล โทร. 0 3561 7701 ต่อ 13
ที่ อท 52001/77 วันที่ 28 ตุลาคม 2567
เรื่อง ขอส่งรายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ พ.ศ. 2567
เรียน นายกเทศมนตรีตำบลบางมะเฟือง
งานการเจ้าหน้าที่จัดทำรายงานเสร็จแล้ว รายละเอียดตามสิ่งที่ส่งมาด้วย 1 เล่ม จึงเรียนมาเพื่อโปรดทราบและเผยแพร่"""
REPORT = """1. การสรรหา รับโอนพนักงาน 2 ราย บรรจุใหม่ 1 ราย
2. การพัฒนาบุคลากร อบรม 12 หลักสูตร 38 คน ใช้งบ 184,500 บาท
3. การประเมินผล ดีเด่น 4 คน ดีมาก 29 คน
ปัญหาและอุปสรรค ตำแหน่งว่างยังสรรหาไม่ได้ 2 ตำแหน่ง ข้อเสนอแนะ ขอใช้บัญชีของจังหวัด"""


def test_a_covering_letter_is_not_what_it_covers() -> None:
    html = '<h1>รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี</h1><a href="/r.pdf">ปี 2567</a>'
    label = "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี"
    alone = told(html, "O15", 2568, label=label, documents={"r.pdf": pdf(LETTER)})
    assert alone.outcome is Outcome.MISSING
    whole = told(
        html, "O15", 2568, label=label, documents={"r.pdf": pdf(f"{LETTER}\n{REPORT}\n{REPORT}\n{REPORT}\n{REPORT}")}
    )
    assert whole.outcome is Outcome.FOUND


FORM = """<h1>รายงานการรับทรัพย์สิน มาตรา 128 ปี 2567</h1><p>เจ้าพนักงานของรัฐรับของขวัญจากบุคคลอื่นที่มิใช่ญาติได้ไม่เกินสามพันบาท</p>
<p>{called} ข้าพเจ้า .......... ตำแหน่ง .......... ได้รับ {given}</p>"""


def test_a_form_that_calls_itself_blank_is_no_report() -> None:
    blank = FORM.format(called="(แบบเปล่า)", given=".......... จาก .......... เมื่อ ..........")
    assert told(blank, "O22", 2568, label="รายงานการรับทรัพย์สินโดยธรรมจรรยา").outcome is Outcome.MISSING


MANUAL = """<h1>คู่มือปฏิบัติงานระบบพัสดุ</h1><p>จัดทำโดย {maker} สำหรับเจ้าหน้าที่พัสดุผู้ปฏิบัติงาน ขั้นตอนที่ 1 รับคำขอซื้อจากกอง ภายใน 1 วัน
ขั้นตอนที่ 2 ตรวจระเบียบและวงเงิน ขั้นตอนที่ 3 เสนอผู้มีอำนาจอนุมัติภายใน 3 วันทำการ ขั้นตอนที่ 4 บันทึกในระบบและเก็บเอกสาร</p>"""


@pytest.mark.parametrize(
    ("maker", "outcome"),
    [("กรมบัญชีกลาง กระทรวงการคลัง", Outcome.MISSING), ("กองคลัง เทศบาลตำบลบางมะเฟือง", Outcome.FOUND)],
)
def test_a_manual_is_its_makers(maker: str, outcome: Outcome) -> None:
    html = MANUAL.format(maker=maker)
    assert told(html, "O8", 2568, label="คู่มือการปฏิบัติงานของเจ้าหน้าที่").outcome is outcome


ENTRIES = (
    "ป้องกันการทุจริต",
    "แผนปฏิบัติการป้องกันการทุจริต",
    "แจ้งเบาะแสการทุจริต",
    "ประมวลจริยธรรม",
    "หน้าแรก",
    "ข่าว",
    "แผนที่",
    "ติดต่อ",
)
MENU = "<nav>" + "".join(f"<a href='/'>{entry}</a> " for entry in ENTRIES)
PAGE_FORM = """<form id=aspnetForm method=post>{menu}</nav><h1>{title}</h1><p>{words}</p>
<label>เรื่อง<input name=a></label><label>ชื่อผู้แจ้ง<input name=b></label>
<label>เล่าเหตุการณ์<textarea name=c></textarea></label><input type=submit value=ส่ง></form>"""


@pytest.mark.parametrize(
    ("title", "words", "outcome"),
    [
        ("ร้องทุกข์ทั่วไป", "แจ้งถนนชำรุด ไฟดับ ขอน้ำ", Outcome.MISSING),
        ("แจ้งเจ้าหน้าที่ทุจริต", "รับเฉพาะเรื่องเจ้าหน้าที่ของเทศบาลทุจริตหรือประพฤติมิชอบ เก็บเป็นความลับ", Outcome.FOUND),
    ],
)
def test_the_menu_inside_a_form_around_the_page_does_not_make_it_a_channel(
    title: str, words: str, outcome: Outcome
) -> None:
    html = PAGE_FORM.format(menu=MENU, title=title, words=words)
    assert told(html, "O18", 2568, label="ช่องทางแจ้งเรื่องร้องเรียนการทุจริต").outcome is outcome


STEPS_ONLY = """<h1>สถิติเรื่องร้องเรียนการทุจริต</h1><p>เมื่อได้รับเรื่องร้องเรียนการทุจริต ธุรการลงรับ ส่งนิติกรภายใน 7 วัน
กองชี้แจงภายใน 15 วัน เสนอผู้บริหารและแจ้งผู้ร้องภายใน 30 วัน เก็บเข้าแฟ้มเพื่อทำสถิติเมื่อสิ้นปี</p>"""


def test_time_limits_are_no_statistics() -> None:
    assert told(STEPS_ONLY, "O19", 2568, label="สถิติเรื่องร้องเรียนการทุจริต").outcome is Outcome.MISSING


CRITERIA = """<h1>หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล</h1><ul>
<li>การสรรหาและคัดเลือก - รับสมัครผ่านบัญชีผู้สอบแข่งขันของ ก.ท. ประกาศ 15 วัน</li>
<li>การบรรจุและแต่งตั้ง - {appointed}</li><li>การพัฒนาบุคลากร - อบรมอย่างน้อยปีละ 20 ชั่วโมง ทุกสายงานมีแผนรายคน</li>
<li>การประเมินผลการปฏิบัติงาน - ปีละ 2 รอบ ผลสัมฤทธิ์ร้อยละ 70 สมรรถนะร้อยละ 30</li>
<li>การให้คุณให้โทษและสร้างขวัญกำลังใจ - เลื่อนเงินเดือนตามผล มอบเกียรติบัตรผู้ประพฤติดีทุกปี</li></ul>"""


@pytest.mark.parametrize(
    ("appointed", "outcome"),
    [
        ("อยู่ระหว่างปรับปรุงข้อมูล", Outcome.INCOMPLETE),
        ("ทดลองปฏิบัติหน้าที่ราชการ 6 เดือน แล้วจึงแต่งตั้งตามคำสั่งนายก", Outcome.FOUND),
    ],
)
def test_an_entry_that_waits_is_not_told(appointed: str, outcome: Outcome) -> None:
    html = CRITERIA.format(appointed=appointed)
    label = "หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล"
    assert told(html, "O27", 2565, label=label).outcome is outcome


CONTACT = """<h1>ติดต่อเรา</h1><p>เลขที่ 199 หมู่ 1 ตำบลบางมะเฟือง อำเภอเมือง จังหวัดอ่างทอง 14000 โทร. 0 3561 7701
อีเมล saraban@bangmafueang.example</p><p><a href="/where">ดูที่ตั้ง</a> <a href="/ask">ฝากคำถามไว้ที่กระดาน เจ้าหน้าที่ตอบ</a></p>"""
WHERE = (
    "<p>ที่ตั้งของเรา ห่างสถานีขนส่ง 2 กม.</p><iframe src='https://maps.google.com/maps?q=14.58,100.45&output=embed'></iframe>"
)
BOARD = """<h1>กระดานถาม-ตอบ</h1><table><tr><th>กระทู้</th><th>ผู้ถาม</th><th>ตอบ</th></tr>
<tr><td>จองหอประชุมได้ไหม</td><td>แม่นก</td><td>1</td></tr><tr><td>ถนนถึงไหนแล้ว</td><td>ลุงดำ</td><td>2</td></tr></table>"""


def test_the_map_may_be_a_page_of_its_own_beside_the_contact() -> None:
    pages = {"c": ("ติดต่อเรา", CONTACT), "where": ("", WHERE), "ask": ("", BOARD)}
    assert finding(judged(build_site(pages), date(2025, 6, 15), 2568), "O3").outcome is Outcome.FOUND
    without = {"c": ("ติดต่อเรา", CONTACT.replace('<a href="/where">ดูที่ตั้ง</a>', "")), "ask": ("", BOARD)}
    assert finding(judged(build_site(without), date(2025, 6, 15), 2568), "O3").outcome is Outcome.INCOMPLETE


MONTH = """สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน {month} เทศบาลตำบลบางมะเฟือง ณ วันที่ 5 มกราคม 2565
ลำดับ | งานที่จัดซื้อจัดจ้าง | วงเงิน | ราคากลาง | วิธี | ผู้เสนอราคา | ผู้ได้รับคัดเลือกและราคา | เหตุผล | เลขที่และวันที่สัญญา
1 | จ้างซ่อมรถขยะ | 42,000 | 42,000 | เฉพาะเจาะจง | อู่ช่างเอก 42,000 | อู่ช่างเอก 42,000 | ราคาดี | 18/2565 ลว. 4 ธ.ค. 64"""
MONTHS = ("ตุลาคม 2564", "พฤศจิกายน 2564", "ธันวาคม 2564", "มกราคม 2565", "กุมภาพันธ์ 2565", "มีนาคม 2565")


@pytest.mark.parametrize(("inside", "outcome"), [("ธันวาคม 2564", Outcome.INCOMPLETE), ("มกราคม 2565", Outcome.FOUND)])
def test_a_months_file_counts_for_the_month_that_stands_in_it(inside: str, outcome: Outcome) -> None:
    links = "".join(f'<li>{month} <a href="/{number}.pdf">เปิดอ่าน</a></li>' for number, month in enumerate(MONTHS))
    told_in = {month: inside if month == "มกราคม 2565" else month for month in MONTHS}
    files = {f"{number}.pdf": pdf(MONTH.format(month=told_in[month])) for number, month in enumerate(MONTHS)}
    html = f"<h1>สรุปผลการจัดซื้อจัดจ้างรายเดือน (สขร.1) ปีงบประมาณ 2565</h1><ul>{links}</ul>"
    assert told(html, "O23", 2565, label="สขร.1 รายเดือน", documents=files).outcome is outcome


POWERS = """<h1>อบต. มีไว้ทำไม</h1><p>ตาม พ.ร.บ.สภาตำบลและ อบต. เราต้องดูแลตำบลทั้งเรื่องปากท้องและวัฒนธรรม</p>
<p>เรื่องที่ต้องทำ (ม.67): ดูแลทางน้ำทางบก ทำความสะอาดถนนและกำจัดขยะ ป้องกันโรคติดต่อ ป้องกันภัย ส่งเสริมการศึกษา</p>
<p>เรื่องที่ทำได้ (ม.68): น้ำกินน้ำใช้ ไฟฟ้า ตลาด ท่าเรือ ท่องเที่ยว ผังเมือง ส่งเสริมอาชีพของประชาชนในตำบล</p>"""


def test_powers_in_a_towns_own_words_are_powers() -> None:
    assert told(POWERS, "O3", 2567, label="รู้จักเรา").outcome is Outcome.FOUND


WHISTLE = """<h1>เห็นคนของเราโกง บอกตรงนี้</h1><p>รับเฉพาะเรื่องเจ้าหน้าที่หรือผู้บริหารเรียกเงิน ฮั้วงาน เอาของหลวงไปใช้
ข้อความถึงปลัดคนเดียว</p>
<form method=post><label>เกิดเมื่อไร<input name=a></label><label>ใครทำ<input name=b></label>
<label>เล่าให้ฟัง<textarea name=c></textarea></label><button>ส่งถึงปลัด</button></form>"""


def test_a_channel_in_everyday_words_is_one() -> None:
    assert told(WHISTLE, "O23", 2567, label="เห็นคนของเราโกง บอกตรงนี้").outcome is Outcome.FOUND


HEARD = """<h1>เวทีคุยกัน 9 หมู่บ้าน</h1><p>12 - 23 กุมภาพันธ์ 2567 เราออกไปคุยกับชาวบ้านครบ 9 หมู่ เรื่องที่คุยคือจะเพิ่มโครงการอะไรในแผนปีหน้า
มีผู้เข้าร่วม 366 คน ตกลงกันว่าให้ซ่อมถนนหมู่ 8 ก่อน 212 เสียง รองลงมาคือบ่อบาดาลหมู่ 7</p><p>{use}</p>"""


@pytest.mark.parametrize(
    ("use", "outcome"),
    [
        ("ส่วนจะเอาไปทำอะไรต่อ ยังไม่ได้ประชุมกัน ไว้จะมาเล่าให้ฟัง", Outcome.INCOMPLETE),
        ("ผลที่ได้เอาไปทำเป็นโครงการซ่อมถนนในแผนปี 2568 แล้ว", Outcome.FOUND),
    ],
)
def test_what_is_taken_back_at_once_is_not_told(use: str, outcome: Outcome) -> None:
    found = told(HEARD.format(use=use), "O25", 2567, label="การเปิดโอกาสให้เกิดการมีส่วนร่วม")
    assert found.outcome is outcome


# ------------------------------------------------------------------------------------- answers that look like none


def test_a_post_is_no_menu_of_the_archives_that_show_it() -> None:
    files = "".join(f"<li><a href='/files/{n}.pdf'>แนบ {n}</a></li>" for n in range(6))
    post = f"""<article><h2>ประเมินความเสี่ยงการทุจริต ปีงบประมาณ 2568</h2><p>เทศบาลประเมินร่วมกันทุกกองเมื่อ 12 ธันวาคม 2567</p>
    <table><tr><th>เหตุการณ์เสี่ยงทุจริต</th><th>โอกาส</th><th>ผลกระทบ</th><th>ระดับ</th><th>มาตรการ</th></tr>
    <tr><td>เรียกรับเงินค่าใบอนุญาต</td><td>3</td><td>4</td><td>สูง</td><td>ใช้ระบบคิว</td></tr>
    <tr><td>ตรวจรับงานไม่ตรงแบบ</td><td>2</td><td>4</td><td>ปานกลาง</td><td>กรรมการร่วมประชาชน</td></tr></table><ul>{files}</ul></article>"""
    places = ("2025/01/risk", "category/ita", "tag/oit", "author/admin", "2025", "2025/01", "archive")
    pages = dict.fromkeys(places, ("", post))
    gone = {f"files/{n}.pdf": ("", "") for n in range(6)}
    menu = "<nav><a href='/category/ita'>หมวด ITA</a> <a href='/2025/01/risk'>ประเมินความเสี่ยงการทุจริต</a></nav>"
    site = build_site({**pages, **gone}, menu=menu, statuses=dict.fromkeys(gone, FetchStatus.NOT_FOUND))
    assert finding(judged(site, date(2025, 6, 15), 2568), "O23").outcome is Outcome.FOUND


MEASURES = """ประกาศเทศบาลตำบลบางมะเฟือง
เรื่อง การส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปี 2568
จากการวิเคราะห์ผลการประเมิน ITA ปี 2567 ได้ 86.20 คะแนน จุดอ่อนคือการใช้งบประมาณ จึงกำหนดมาตรการ
มาตรการเผยแพร่การใช้งบ ส่วนราชการที่รับผิดชอบ กองคลัง ทำทุกไตรมาส รายงานนายกเทศมนตรี
ส่วนราชการทุกแห่งถือปฏิบัติ รายละเอียดแนบท้าย"""


def test_a_notice_that_promotes_something_is_no_covering_letter() -> None:
    html = '<h1>มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน</h1><a href="/m.pdf">ประกาศมาตรการ ปี 2568</a>'
    label = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    found = told(html, "O27", 2568, label=label, documents={"m.pdf": pdf(MEASURES)})
    assert found.outcome is Outcome.FOUND


OWN_RISKS = """<h1>ประเมินความเสี่ยงการทุจริต ปี 2568</h1><p>ประเมินตามคู่มือการประเมินที่จัดทำโดย สำนักงาน ป.ป.ท.</p>
<table><tr><th>เหตุการณ์เสี่ยงทุจริต</th><th>โอกาส</th><th>ผลกระทบ</th><th>ระดับ</th><th>มาตรการ</th></tr>
<tr><td>เรียกรับเงินค่าใบอนุญาต</td><td>3</td><td>4</td><td>สูง</td><td>ใช้ระบบคิว</td></tr>
<tr><td>ตรวจรับงานไม่ตรงแบบ</td><td>2</td><td>4</td><td>ปานกลาง</td><td>กรรมการร่วมประชาชน</td></tr></table>"""


def test_whose_method_was_used_does_not_make_it_their_paper() -> None:
    assert told(OWN_RISKS, "O23", 2568, label="ประเมินความเสี่ยงการทุจริต").outcome is Outcome.FOUND


SIGNED = """<h1>รายงานการรับทรัพย์สินโดยธรรมจรรยา ปีงบประมาณ 2567</h1><p>ส่งแบบฟอร์มเปล่าให้ทุกกองรายงานแล้ว ปีงบประมาณ 2567
(ต.ค. 66 - ก.ย. 67) ไม่มีเจ้าหน้าที่รายใดรับทรัพย์สินหรือประโยชน์อื่นใด รวม 0 ครั้ง 0 บาท</p>
<p>ลงชื่อ .......... (นางสาวพร ใจดี) ผู้รายงาน</p><p>ลงชื่อ .......... (นายสมชาย รักดี) นายกเทศมนตรี</p>"""


def test_a_signed_report_may_speak_of_blank_forms() -> None:
    assert told(SIGNED, "O22", 2568, label="รายงานการรับทรัพย์สินโดยธรรมจรรยา").outcome is Outcome.FOUND


def test_a_months_file_may_say_that_it_was_published_for_a_month() -> None:
    links = "".join(f'<li><a href="/{number}.pdf">ฉบับที่ {number + 1}</a></li>' for number in range(6))
    published = MONTH.replace("ในรอบเดือน", "ที่เผยแพร่เดือน").replace(" ณ วันที่ 5 มกราคม 2565", "")
    files = {f"{number}.pdf": pdf(published.format(month=month)) for number, month in enumerate(MONTHS)}
    html = f"<h1>สรุปผลการจัดซื้อจัดจ้างรายเดือน (สขร.1) ปีงบประมาณ 2565</h1><ul>{links}</ul>"
    assert told(html, "O23", 2565, label="สขร.1 รายเดือน", documents=files).outcome is Outcome.FOUND


SURVEY = "รายงานผลการสำรวจความพึงพอใจการให้บริการ ประจำปี 2564"


def test_a_scan_too_blurred_for_ocr_is_unreadable() -> None:
    blurred = replace(pdf("เจงจจจงจง4จจจ9 995999999\nไท0ไดท0200ี1\nแนธ์", state=TextState.OCR), ocr_pages=1)
    html = f'<h1>{SURVEY}</h1><a href="/s.pdf">ไฟล์แนบ</a>'
    found = told(html, "O16", 2565, label=SURVEY, documents={"s.pdf": blurred})
    assert found.outcome is Outcome.UNREADABLE


# ------------------------------------------------------------------------------------- none that look like answers


def test_names_beside_an_entry_that_waits_are_a_stub() -> None:
    names = "".join(f"<li>คู่มือการปฏิบัติงานด้าน{work}</li>" for work in ("พัสดุ", "การเงิน", "ทะเบียน"))
    html = f"<h1>คู่มือการปฏิบัติงาน</h1><ul>{names}<li>ไฟล์คู่มือทุกเล่ม - อยู่ระหว่างปรับปรุงข้อมูล</li></ul>"
    assert told(html, "O8", 2568, label="คู่มือการปฏิบัติงานของเจ้าหน้าที่").outcome is Outcome.MISSING


INTERNAL = """<h1>E-Service</h1><form method=post><p>ระบบงานสารบรรณ e-office สำหรับเจ้าหน้าที่</p><p>{consent}</p>
<label>ชื่อ<input name=a></label><label>เลขที่หนังสือ<input name=b></label><label>เรื่อง<input name=c></label>
<button>ส่ง</button></form>"""


def test_a_long_consent_does_not_hide_whose_form_it_is() -> None:
    consent = "ข้าพเจ้ายินยอมให้เก็บรวบรวมและใช้ข้อมูลส่วนบุคคลตามนโยบายของหน่วยงาน " * 8
    assert told(INTERNAL.format(consent=consent), "O10", 2568, label="E-Service").outcome is Outcome.MISSING


def test_the_telephone_of_the_police_is_not_the_towns() -> None:
    contact = CONTACT.replace("โทร. 0 3561 7701", "").replace("ดูที่ตั้ง", "ดูแผนที่")
    contact += '<a href="/sos">หมายเลขโทรศัพท์ติดต่อฉุกเฉิน</a>'
    others = "<h1>หมายเลขโทรศัพท์ฉุกเฉิน</h1><p>สถานีตำรวจ โทร. 0 3561 1191 โรงพยาบาล โทร. 0 3561 1669</p>"
    pages = {"c": ("ติดต่อเรา", contact), "where": ("", WHERE), "ask": ("", BOARD), "sos": ("", others)}
    assert finding(judged(build_site(pages), date(2025, 6, 15), 2568), "O3").outcome is Outcome.INCOMPLETE
