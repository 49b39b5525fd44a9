"""Contents that say what they are by their form, under titles that say nothing; and what such a form must not prove."""

from datetime import date

import pytest

from checklist.model import Finding, Outcome
from tests.checklist.sites import build_site
from tests.checklist.test_judge import finding, judged

_HALF = """<p>ถึง 31 มีนาคม {year} จ่ายจริง 12,400,000 บาท คิดเป็นร้อยละ 41 ของที่ตั้งไว้ทั้งปี</p>
<p>งบกลางจ่ายแล้ว 3,100,000 บาท งบบุคลากร 6,000,000 บาท งบลงทุน 900,000 บาท คงเหลือ 17,600,000 บาท</p>"""
_RULES = """<h2>รับคนเข้าทำงาน</h2><p>สรรหาโดยสอบสามภาค แต่ละภาคต้องได้ไม่น้อยกว่าร้อยละ 60 จึงขึ้นบัญชี</p>
<h2>เข้าตำแหน่ง</h2><p>บรรจุตามลำดับบัญชี ทดลองงาน 6 เดือน นายกเป็นผู้สั่งแต่งตั้ง</p>
<h2>เติมความรู้</h2><p>ทุกคนเข้าอบรมอย่างน้อยปีละหนึ่งหลักสูตรตามสายงาน</p>
<h2>ดูผลงาน</h2><p>ประเมินผลการปฏิบัติงานปีละสองรอบ ผลสัมฤทธิ์ 70 สมรรถนะ 30</p>
<h2>รางวัลกับโทษ</h2><p>เลื่อนขั้นตามคะแนน ผู้ทำผิดวินัยรับโทษตามประกาศ ก.ท.จ.</p>"""
_HEAD = """<p>วันที่ 19 มกราคม 2565 นายกเทศมนตรีเป็นประธานประชุมพนักงานทุกกอง เรื่องยกระดับความโปร่งใสของเทศบาล
มอบให้แต่ละกองหาเจ้าภาพ และลงไปดูจุดบริการด้วยตนเอง</p>"""
_VALUES = """<p>เมื่อวันที่ 3 กุมภาพันธ์ 2565 สำนักปลัดจัดกิจกรรมให้พนักงานและลูกจ้างเข้าร่วม 61 คน ฟังเรื่องความซื่อสัตย์สุจริต
แยกประโยชน์ส่วนตนกับส่วนรวม แล้วช่วยกันเขียนค่านิยมของที่ทำงาน</p>"""
_TAUGHT = """<p>เมื่อวันที่ 8 กุมภาพันธ์ 2567 วิทยากรให้ความรู้พนักงาน 40 คน ณ ห้องประชุม เรื่องของที่รับได้ตามมาตรา 128
การรับทรัพย์สินโดยธรรมจรรยามูลค่าไม่เกินสามพันบาท และรายงานอย่างไรเมื่อรับเกิน</p>"""
_HEARD = """<p>วันที่ 11 กุมภาพันธ์ 2567 กองช่างนั่งคุยกับชาวบ้านหมู่ 4 จำนวน 52 คน เรื่องทางระบายน้ำหน้าตลาด
ที่ประชุมเห็นว่าท่อเล็กไป ลงมติให้ขยาย 31 ต่อ 9 เสียง เทศบาลรับมติแล้วแก้แบบเป็นท่อ 80 เซนติเมตร และนำไปปรับงบในเดือนถัดไป</p>"""
_PROJECTS = """<p>โครงการตามแผนปฏิบัติการป้องกันการทุจริต ตั้งแต่ 1 ต.ค. 2565 จนถึง 31 มี.ค. 2566
มีกิจกรรมไม่ให้เจ้าหน้าที่ทุจริตหรือประพฤติมิชอบ จำนวน 2 เรื่อง แล้วเสร็จ 1 เรื่อง อยู่ระหว่างดำเนินการ 1 เรื่อง</p>"""
_COUNTED = """<p>ตั้งแต่ 1 ต.ค. 2565 จนถึง 31 มี.ค. 2566 มีผู้ร้องว่าเจ้าหน้าที่ทุจริตหรือประพฤติมิชอบ จำนวน 2 เรื่อง แล้วเสร็จ 1 เรื่อง
อยู่ระหว่างสอบข้อเท็จจริง 1 เรื่อง ส่วนปีงบประมาณ 2565 ไม่มีเรื่องเข้ามา</p>"""


_RATED = """<p>คณะทำงานให้คะแนนเมื่อ 6 มีนาคม 2568</p><table>
<tr><th>งาน</th><th>อาจเกิดอะไร</th><th>โอกาส</th><th>ผลกระทบ</th><th>คะแนน</th><th>จะกันอย่างไร</th></tr>
<tr><td>อนุญาตก่อสร้าง</td><td>{event}</td><td>3</td><td>4</td><td>12</td><td>ลงเลขคิว ผอ.กองสุ่มตรวจ</td></tr>
<tr><td>ตรวจรับงาน</td><td>ไม่ทักท้วงงานที่ไม่ครบ</td><td>2</td><td>5</td><td>10</td><td>ให้ชุมชนร่วมตรวจรับ</td></tr></table>"""
_VOTED = """<p>22 กุมภาพันธ์ 2567 กองช่างเชิญประธานชุมชนและผู้อยู่อาศัยริมคลอง 86 คน มาออกเสียงเลือกแบบสวนจาก 3 แบบ
{what} ผู้ออกแบบรับไปแก้แล้ว</p>"""
_KEPT = """<p>ปีงบประมาณ 2567 มีงานตามแผนปฏิบัติการป้องกันการทุจริต 3 งาน</p><table>
<tr><th>งาน</th><th>งบ</th><th>{spent}</th><th>ได้อะไร</th></tr>
<tr><td>ค่ายเด็กไม่โกง</td><td>10,000</td><td>9,800</td><td>เด็ก 64 คน</td></tr>
<tr><td>ติดราคากลาง</td><td>-</td><td>-</td><td>ครบ 17 โครงการ</td></tr></table><p>ปัญหา: งบน้อย ข้อเสนอ: ตั้งเพิ่ม</p>"""
_ONLINE = """<p>{what}กี่ราย แยกตามเดือน</p><table><tr><th>เดือน</th><th>แจ้งซ่อมไฟ</th><th>ขอน้ำ</th><th>รวม</th></tr>
<tr><td>ต.ค. 67</td><td>14</td><td>6</td><td>20</td></tr><tr><td>ม.ค. 68</td><td>12</td><td>7</td><td>19</td></tr>
<tr><td>มี.ค. 68</td><td>8</td><td>9</td><td>17</td></tr></table>"""


_READ_PAGES = _ONLINE.format(what="ผู้เข้าชมเว็บไซต์ทางออนไลน์").replace("แจ้งซ่อมไฟ", "หน้าแรก").replace("ขอน้ำ", "ภาพกิจกรรม")


def _told(title: str, html: str, item: str, year: int, today: date | None = None) -> Finding:
    pages = {"n": ("เล่าสู่กันฟัง", f"<h1>{title}</h1>{html}")}
    return finding(judged(build_site(pages), today or date(year - 543, 6, 15), year), item)


@pytest.mark.parametrize(
    ("title", "html", "item", "year"),
    [
        ("ที่ประชุมสภารับทราบเรื่องเงินครึ่งปี", _HALF.format(year=2565), "O19", 2565),
        ("กติกาคนทำงาน", _RULES, "O27", 2565),
        ("นายกถามความคืบหน้าทุกกอง", _HEAD, "O35", 2565),
        ("คนเทศบาลใจใส รุ่นสอง", _VALUES, "O38", 2565),
        ("ของฝากแบบไหนรับได้", _TAUGHT, "O27", 2567),
        ("ท่อหน้าตลาด หมู่ 4 ว่าอย่างไร", _HEARD, "O25", 2567),
        ("เรื่องที่มีคนร้องเข้ามา", _COUNTED, "O29", 2566),
        ("ตรงไหนต้องระวัง", _RATED.format(event="รับค่าน้ำร้อนน้ำชาแลกกับการลัดคิว"), "O23", 2568),
        ("สวนริมคลองจะหน้าตาแบบไหน", _VOTED.format(what="แบบ ข. ได้ 62 เสียง"), "O25", 2567),
        ("ครบปีแล้ว ทำได้กี่ข้อ", _KEPT.format(spent="จ่ายจริง"), "O26", 2568),
        ("นั่งอยู่บ้านก็ยื่นได้", _ONLINE.format(what="มีคนยื่นเรื่องออนไลน์"), "O11", 2568),
    ],
)
def test_a_content_is_known_by_its_form(title: str, html: str, item: str, year: int) -> None:
    assert _told(title, html, item, year).outcome in (Outcome.FOUND, Outcome.INCOMPLETE)


@pytest.mark.parametrize(
    ("title", "html", "item", "year"),
    [
        # Only what will be spent, only what was said of others, only an invitation.
        ("เรื่องเงินปีหน้า", "<p>ประมาณการรายรับ 30 ล้านบาท งบกลาง 5 ล้าน งบบุคลากร 9 ล้าน งบลงทุน 4 ล้าน</p>", "O19", 2565),
        ("นายกเปิดงานกีฬา", _HEAD.replace("ยกระดับความโปร่งใสของเทศบาล", "กีฬาตำบลต้านยาเสพติด"), "O35", 2565),
        ("ค่ายเด็กดี", _VALUES.replace("พนักงานและลูกจ้าง", "นักเรียน"), "O38", 2565),
        ("ขอเชิญฟังบรรยาย", _TAUGHT.replace("เมื่อวันที่", "จะจัดบรรยายวันที่"), "O27", 2567),
        ("ท่อหน้าตลาด", "<p>วันที่ 11 กุมภาพันธ์ 2567 กองช่างวางท่อหมู่ 4 ยาว 52 เมตร ชาวบ้านใช้ได้แล้ว</p>", "O25", 2567),
        # Machines that may fail, an exhibition, a plan alone, readers of a page.
        ("ตรงไหนต้องระวัง", _RATED.format(event="เครื่องสูบน้ำเสีย"), "O23", 2568),
        ("สวนริมคลองสวย", _VOTED.format(what="ดูงานจากจังหวัดใกล้เคียง"), "O25", 2567),
        ("ปีนี้จะทำอะไร", _KEPT.format(spent="ผู้รับผิดชอบ").replace("ปัญหา: งบน้อย ข้อเสนอ: ตั้งเพิ่ม", ""), "O26", 2568),
        ("คนเปิดเว็บเรา", _READ_PAGES, "O11", 2568),
        ("แผนของปีนี้", _PROJECTS, "O29", 2566),
    ],
)
def test_a_form_that_is_nearly_the_same_proves_nothing(title: str, html: str, item: str, year: int) -> None:
    assert _told(title, html, item, year).outcome is Outcome.MISSING


def test_a_row_about_officers_counts_in_a_table_of_all_complaints() -> None:
    table = """<p>เรื่องร้องทุกข์ทั้งหมดตั้งแต่ 1 ตุลาคม 2565 ถึง 31 มีนาคม 2566</p><table>
    <tr><th>ชนิด</th><th>รับทั้งหมด</th><th>เสร็จแล้ว</th><th>กำลังทำ</th></tr>
    <tr><td>ไฟดับ ท่อตัน</td><td>30</td><td>28</td><td>2</td></tr>{row}</table>"""
    row = "<tr><td>เจ้าหน้าที่ทุจริตหรือประพฤติมิชอบ</td><td>0 (ไม่มี)</td><td>0</td><td>0</td></tr>"
    assert _told("เรื่องร้องเรียนในรอบปี", table.format(row=row), "O29", 2566).outcome is Outcome.FOUND
    assert _told("เรื่องร้องเรียนในรอบปี", table.format(row=""), "O29", 2566).outcome is Outcome.MISSING


def test_months_of_a_calendar_do_not_outvote_the_menus_of_the_pages() -> None:
    """A box that stands beside every article leads to no article's evidence, however many bare months there are."""
    form = """<h1>พบคนโกงบอกเรา</h1><p>ใช้กับเรื่องเจ้าหน้าที่ทุจริตเท่านั้น เรื่องไฟดับให้ใช้คำขอออนไลน์ ปลัดเปิดอ่านคนเดียว</p>
    <form><input name="who"><label>ผู้ถูกกล่าวหา</label><textarea name="what"></textarea><button>ส่ง</button></form>"""
    box = "<h3>บริการ</h3><a href='/form'><img src='/b.png'></a><h3>สายตรงนายก</h3><p>08 1000 4411</p>"
    articles = {f"a{n}": (f"เรื่องที่ {n}", f"<h1>ข่าวที่ {n}</h1><p>{'งานวันที่ ' * n}</p>{box}") for n in range(8)}
    manual = {"m": ("คู่มือปฏิบัติงานเจ้าหน้าที่", f"<h1>คู่มือปฏิบัติงานเจ้าหน้าที่</h1><p>ไฟล์</p>{box}")}
    months = {f"cal{n}": ("", f"<h1>ปฏิทิน {n}</h1><p>« {n} »</p>") for n in range(1, 91)}
    snapshot = build_site({**articles, **manual, "form": ("", form + box), **months}, menu="", fillers=False)
    assert finding(judged(snapshot), "O14").outcome is Outcome.MISSING


@pytest.mark.parametrize(
    "title", ["ใครมาใช้บริการ อบต. บ้างในครึ่งปีแรก", "คนมาใช้บริการ อบต. ตุลาคมถึงมีนาคม", "สถิติงานบริการ ทต. ครึกครื้นกว่าปีก่อน"]
)
def test_a_sentence_about_the_authority_names_no_neighbour(title: str) -> None:
    table = """<p>คนที่มารับบริการที่เคาน์เตอร์ ตุลาคม 2565 ถึงมีนาคม 2566</p><table>
    <tr><th>บริการ</th><th>ต.ค.</th><th>พ.ย.</th><th>ธ.ค.</th><th>ม.ค.</th><th>ก.พ.</th><th>มี.ค.</th><th>รวม</th></tr>
    <tr><td>ชำระภาษี</td><td>12</td><td>9</td><td>21</td><td>88</td><td>40</td><td>76</td><td>246</td></tr>
    <tr><td>ขออนุญาตก่อสร้าง</td><td>3</td><td>5</td><td>2</td><td>6</td><td>4</td><td>7</td><td>27</td></tr></table>
    <p>รวม 273 ราย ยื่นผ่านระบบออนไลน์ 14 ราย</p>"""
    pages = {"n": (title, f"<h1>{title}</h1>{table}")}
    assert finding(judged(build_site(pages)), "O16").outcome is Outcome.FOUND
    neighbour = {"n": (title, f"<h1>สถิติผู้มาใช้บริการ อบต.ดอนสมมติ</h1><p>อบต. ดอนสมมติ อำเภอไกลบ้าน</p>{table}")}
    assert finding(judged(build_site(neighbour)), "O16").outcome is not Outcome.FOUND


def test_a_photograph_of_another_event_is_no_scan() -> None:
    """The own list points to a post about alms: its picture hides no evidence."""
    post = """<h1>ตักบาตรวันขึ้นปีใหม่</h1>
    <p>วันที่ 5 มกราคม 2565</p><p>พระสงฆ์ 39 รูป บริเวณหน้าสำนักงาน ชาวตลาดมาพร้อมกันตั้งแต่เช้า</p><img src='/n8.jpg'>"""
    paper = "<h1>การมีส่วนร่วมของผู้บริหาร</h1><img src='/scan.jpg'>"
    label = "การมีส่วนร่วมของผู้บริหาร"
    today = date(2022, 6, 15)
    assert finding(judged(build_site({"n": (label, post)}), today, 2565), "O35").outcome is Outcome.MISSING
    assert finding(judged(build_site({"n": (label, paper)}), today, 2565), "O35").outcome is Outcome.UNREADABLE


def test_a_tab_that_waits_beside_one_of_older_figures_is_stale() -> None:
    old = """<table><tr><th>งาน</th><th>ต.ค. 63</th><th>พ.ย. 63</th><th>ธ.ค. 63</th><th>รวม</th></tr>
    <tr><td>ชำระภาษี</td><td>55</td><td>60</td><td>72</td><td>187</td></tr>
    <tr><td>ขออนุญาตก่อสร้าง</td><td>9</td><td>11</td><td>8</td><td>28</td></tr></table>"""
    page = """<h1>สถิติผู้มารับบริการ</h1><ul class="nav nav-tabs">
    <li><a href="#a" data-toggle="tab">ปี 2566</a></li><li><a href="#b" data-toggle="tab">ปี 2564</a></li></ul>
    <div class="tab-content"><div class="tab-pane" id="a">ยังไม่มีข้อมูล</div>
    <div class="tab-pane" id="b">{old}</div></div>"""
    label = "ข้อมูลเชิงสถิติการให้บริการ"
    stale = judged(build_site({"n": (label, page.format(old=old))}))
    assert finding(stale, "O16").outcome is Outcome.STALE
    empty = judged(build_site({"n": (label, page.format(old="ยังไม่มีข้อมูล"))}))
    assert finding(empty, "O16").outcome is Outcome.MISSING


_CONTACT = """<h1>ติดต่อเรา</h1><p>เลขที่ 199 หมู่ 1 ตำบลบางมะเฟือง อำเภอเมือง จังหวัดอ่างทอง 14000</p>
<p>โทร. 0 3561 7701 โทรสาร 0 3561 7702 อีเมล office@bangmafueang.example</p>{more}"""
_BOARD = """<h1>ถามมาตอบไป</h1><form><textarea name="q"></textarea><button>ส่งคำถาม</button></form>
<h3>ค่าขยะจ่ายทางแอปได้ไหม</h3><p>ถาม 2 มิ.ย. 2569: อยากสแกนจ่าย</p><p>ตอบ 3 มิ.ย. 2569 กองคลัง: ได้ค่ะ สแกนในใบแจ้งหนี้</p>
<h3>ขอถังขยะ</h3><p>ถาม 8 พ.ค. 2569: ถังเดิมแตก</p><p>ตอบ 9 พ.ค. 2569 กองสาธารณสุข: เปลี่ยนให้แล้วครับ</p>"""


def test_a_map_in_a_frame_of_ones_own_is_a_map() -> None:
    framed = {"c": ("ติดต่อเรา", _CONTACT.format(more="<iframe src='/map.html' title='แผนที่'></iframe>"))}
    today = date(2025, 6, 15)
    assert finding(judged(build_site(framed), today, 2568), "O3").outcome is Outcome.FOUND
    without = {"c": ("ติดต่อเรา", _CONTACT.format(more=""))}
    assert finding(judged(build_site(without), today, 2568), "O3").outcome is Outcome.INCOMPLETE


@pytest.mark.parametrize(("board", "outcome"), [(_BOARD, Outcome.FOUND), ("", Outcome.INCOMPLETE)])
def test_questions_may_be_answered_on_a_page_of_their_own(board: str, outcome: Outcome) -> None:
    """In 2569 the way to ask belongs to the item of the contact."""
    contact = _CONTACT.format(more="<iframe src='https://www.google.com/maps/embed?pb=1'></iframe>")
    pages = {"c": ("ติดต่อเรา", contact)} | ({"q": ("ถามมาตอบไป", board)} if board else {})
    assert finding(judged(build_site(pages), date(2026, 6, 15), 2569), "O3").outcome is outcome


def test_a_number_in_the_footer_makes_no_channel_of_a_table() -> None:
    told = """<h1>ผลการรับเรื่องกล่าวหาเจ้าหน้าที่ทุจริต ปี 2565</h1><table>
    <tr><th>ช่วง</th><th>รับ</th><th>เสร็จ</th></tr>
    <tr><td>ต.ค. – ธ.ค.</td><td>1</td><td>1</td></tr></table>
    <footer>โทร 0 3561 7701 office@bangmafueang.example</footer>"""
    result = judged(build_site({"n": ("ผลการรับเรื่องกล่าวหาเจ้าหน้าที่ทุจริต", told)}))
    assert finding(result, "O28").outcome is Outcome.MISSING


def test_a_form_about_an_accused_officer_is_a_channel_whatever_it_is_called() -> None:
    form = """<h1>เห็นไม่ชอบมาพากล กดตรงนี้</h1><p>รับเฉพาะเรื่องเจ้าหน้าที่ทุจริต ส่งตรงถึงปลัดคนเดียว</p>
    <form><label>ผู้ถูกกล่าวหา<input name="who"></label>
    <label>พฤติการณ์<textarea name="what"></textarea></label><button>ส่ง</button></form>"""
    assert finding(judged(build_site({"n": ("", form)})), "O28").outcome is Outcome.FOUND


def test_years_from_to_are_not_cut_in_two_where_a_long_sentence_is() -> None:
    """A post without a heading: its first sentence is its title, and is cut somewhere near the years of a plan."""
    for words in range(12):
        told = f"""<p>เมื่อวันที่ 29 เมษายน 2565 {"เวลาเช้า " * words}ณ ห้องประชุมเทศบาล นายกเทศมนตรีเป็นประธาน
        การประชุมประชาคมเรื่องโครงการตามแผนพัฒนาท้องถิ่น พ.ศ.2561 – 2565 เพื่อรับฟังความคิดเห็นของประชาชน
        ผู้แทนหมู่บ้าน และผู้นำชุมชน ในการเสนอโครงการ
        ให้บุคคลภายนอกมีส่วนร่วมในงานของเทศบาล</p>"""
        pages = {"n": ("การเปิดโอกาสให้เกิดการมีส่วนร่วม", told)}
        found = finding(judged(build_site(pages), date(2022, 6, 15), 2565), "O33")
        assert found.outcome is Outcome.FOUND, words


def test_a_privacy_notice_that_cites_duties_is_no_copy_of_the_criteria() -> None:
    told = """<p>ประกาศเทศบาลตำบลบางมะเฟือง เรื่อง นโยบายการคุ้มครองข้อมูลส่วนบุคคล</p>
    <p>ด้วยมีกฎหมายคุ้มครองข้อมูลส่วนบุคคล เทศบาลมีอำนาจหน้าที่ตามงานบริการประชาชนของแต่ละหน่วยงาน ซึ่งต้องมีการเก็บรวบรวม
    ใช้ หรือเปิดเผยข้อมูลส่วนบุคคลโดยชอบ</p>
    <p>ข้อ 1 เจ้าของข้อมูลมีสิทธิ
    ขอเข้าถึง ข้อ 2 วัตถุประสงค์ในการเก็บรวบรวมคือให้บริการ ข้อ 3 เก็บไว้ไม่เกินสิบปี</p>"""
    result = judged(build_site({"n": ("นโยบายคุ้มครองข้อมูลส่วนบุคคล", told)}))
    assert finding(result, "O10").outcome is Outcome.FOUND
