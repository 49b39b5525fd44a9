"""What stands around a content and is not it: cards of a list, other tabs and sections, dead links, numbers' years."""

from __future__ import annotations

from datetime import date

import pytest

from checklist.model import FetchStatus, Finding, Outcome, TextState
from tests.checklist.sites import build_site, page_url, pdf
from tests.checklist.test_judge import finding, judged


def told(html: str, item: str, year: int, label: str = "เล่าสู่กันฟัง", **site: object) -> Finding:
    """The finding for a site with one page of its own."""
    snapshot = build_site({"n": (label, html)}, **site)  # type: ignore[arg-type]
    return finding(judged(snapshot, date(year - 543, 6, 15), year), item)


# --------------------------------------------------------------------------------------------------------------- lists


def cards(*titles: str) -> str:
    """A list of a rented site: each card is a link as a whole, with a day and a word to open it."""
    return "<h1>รายงาน</h1>" + "".join(
        f"<div class='row' onclick=\"location.href='/d/{number}'\"><div>{title}</div><div>{number} ก.พ. 68</div>"
        f"<div><a href='/d/{number}'>รายละเอียด</a></div></div>"
        for number, title in enumerate(titles, 3)
    )


def test_the_titles_on_the_cards_of_a_list_tell_nothing_themselves() -> None:
    # Together they have all the words of a report of received gifts, and of a risk table.
    html = cards("สรุปรายงานการรับทรัพย์สิน", "จำนวนครั้งที่รับของขวัญ", "ความเสี่ยงสินบน ระดับและมาตรการ", "แผนดำเนินงาน")
    gone = {f"d/{number}": ("", "") for number in range(3, 7)}
    pages = {"n": ("รายงานการรับทรัพย์สินหรือประโยชน์อื่นใด", html), **gone}
    site = build_site(pages, statuses=dict.fromkeys(gone, FetchStatus.NOT_FOUND))
    assert finding(judged(site, date(2025, 6, 15), 2568), "O22").outcome is Outcome.MISSING


def test_months_of_a_small_calendar_hide_no_menu() -> None:
    months = {f"calendar/{month}": ("", f"<table><tr><td>เดือนที่ {month}</td></tr></table>") for month in range(100, 220)}
    box = "<p>แจ้งเบาะแสการทุจริต แผนป้องกันการทุจริต ประเมินความเสี่ยงการทุจริต ผังเว็บไซต์ทั้งหมดของเรา</p>"
    general = f"""{box}<h1>ร้องทุกข์ / แจ้งเบาะแส</h1><form method=post><label>เรื่อง<select><option>ถนน</select></label>
    <label>ชื่อผู้ร้อง<input name=a></label><label>เล่าความเดือดร้อน<textarea name=b></textarea></label>
    <button>ส่ง</button></form>"""
    others = {f"a{number}/x": ("", f"<h1>หน้า {number}</h1>{box}<p>เนื้อความหน้าที่ {number}</p>") for number in range(9)}
    pages = {"complain": ("แจ้งเบาะแสการทุจริต", general), **others, **months}
    assert finding(judged(build_site(pages), date(2025, 6, 15), 2568), "O18").outcome is not Outcome.FOUND


# ------------------------------------------------------------------------------------------------------ tabs, sections

_WAITS = "<p>กำลังปรับปรุงข้อมูล</p>"
_TAB = "<li onclick=\"show('{ident}')\">{label}</li>"
_LIGHTS = """<p>ไฟดับ ถนนเป็นหลุม ต.ค. 65 - มี.ค. 66</p><table><tr><th>เรื่อง</th><th>รับ</th><th>แก้แล้ว</th></tr>
<tr><td>ไฟฟ้า</td><td>47</td><td>45</td></tr></table>"""
_OFFICERS = """<p>ร้องเรียนเจ้าหน้าที่ทุจริตหรือประพฤติมิชอบ {span}</p><table>
<tr><th>เดือน</th><th>รับเรื่อง</th><th>แล้วเสร็จ</th><th>อยู่ระหว่างดำเนินการ</th></tr>
<tr><td>ไตรมาส 1</td><td>0</td><td>0</td><td>0</td></tr>
<tr><td>ไตรมาส 2</td><td>1</td><td>1</td><td>0</td></tr></table>"""


def tabs(**panels: str) -> str:
    """Tabs of a page about complaints: id → what stands in it; labels are told by the first letters of the ids."""
    labels = {"y66": "ปี 2566", "y65": "ปี 2565", "rest": "เรื่องร้องทุกข์ทั่วไป ปี 66"}
    bar = "".join(_TAB.format(ident=ident, label=labels[ident]) for ident in panels)
    hidden = "".join(
        f"<div id='{ident}' style='display:{'none' if number else 'block'}'>{html}</div>"
        for number, (ident, html) in enumerate(panels.items())
    )
    return f"<h1>สถิติเรื่องร้องเรียนการทุจริต</h1><ul>{bar}</ul><div>{hidden}</div>"


@pytest.mark.parametrize(
    ("panels", "outcome"),
    [
        ({"y66": _OFFICERS.format(span="ต.ค. 65 - มี.ค. 66"), "rest": _LIGHTS}, Outcome.FOUND),
        # Beside a waiting tab, neither another year nor other complaints answer.
        ({"y66": _WAITS, "y65": _OFFICERS.format(span="ต.ค. 64 - ก.ย. 65"), "rest": _LIGHTS}, Outcome.STALE),
        ({"y66": _WAITS, "rest": _LIGHTS}, Outcome.MISSING),
    ],
)  # fmt: skip
def test_a_tab_on_other_complaints_does_not_speak_for_corruption(panels: dict[str, str], outcome: Outcome) -> None:
    assert told(tabs(**panels), "O29", 2566, "สถิติเรื่องร้องเรียนการทุจริต").outcome is outcome


_DONE = "อบรมบุคลากร 31 คน ใช้เงิน 84,000 บาท"
_RULES = """<h3>หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล</h3><p>สรรหาโดยสอบแข่งขัน บรรจุตามลำดับบัญชี พัฒนาโดยอบรมปีละ 1 หลักสูตร
ประเมินผลการปฏิบัติงานปีละ 2 ครั้ง ผลสัมฤทธิ์ 70 ให้คุณให้โทษตามระเบียบ ผู้ได้ดีเด่นเลื่อนร้อยละ 4 ครบทุกคน</p>"""


@pytest.mark.parametrize(
    ("own", "outcome"),
    [
        ("<p>ขนาด 44 kB ดาวน์โหลดแล้ว 12 ครั้ง</p>", Outcome.MISSING),
        (f"<p>สรรหา รับโอน 2 ราย ใช้เงิน 12,000 บาท {_DONE} ประเมินผลครบทุกคน แล้วเสร็จตามแผน</p>", Outcome.FOUND),
    ],
)  # fmt: skip
def test_a_section_on_rules_is_no_report_of_what_was_done(own: str, outcome: Outcome) -> None:
    html = f"<h1>งานการเจ้าหน้าที่</h1><h3>รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ปี 2565</h3>{own}{_RULES}"
    assert told(html, "O26", 2566, "งานการเจ้าหน้าที่").outcome is outcome


# ---------------------------------------------------------------------------------------------------------- dead links

_PARTS = ("สรรหาและคัดเลือก", "บรรจุและแต่งตั้ง", "พัฒนาบุคลากร", "ประเมินผลการปฏิบัติงาน", "ให้คุณให้โทษและสร้างขวัญกำลังใจ")


@pytest.mark.parametrize(("gone", "outcome"), [(True, Outcome.INCOMPLETE), (False, Outcome.FOUND)])
def test_a_part_whose_only_link_is_gone_is_not_there(gone: bool, outcome: Outcome) -> None:
    text = "การ{0}ใช้วิธีที่ ก.ท.จ. กำหนด กองต้นสังกัดเสนอปลัดพิจารณาตามลำดับ แล้วประกาศให้พนักงานทราบทั่วกัน"
    panels = "".join(
        f"<details><summary>{number}. การ{part}</summary><p>"
        + (text.format(part) if number < 5 else "<a href='/reward.pdf'>ดาวน์โหลด</a>")
        + "</p></details>"
        for number, part in enumerate(_PARTS, 1)
    )
    label = "หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล"
    site: dict[str, object] = {"documents": {"reward.pdf": pdf("ประกาศ เรื่อง การให้คุณให้โทษและสร้างขวัญกำลังใจ")}}
    if gone:
        site = {"statuses": {"reward.pdf": FetchStatus.NOT_FOUND}}
        pages = {"n": (label, f"<h1>{label}</h1>{panels}"), "reward.pdf": ("", "")}
    else:
        pages = {"n": (label, f"<h1>{label}</h1>{panels}")}
    snapshot = build_site(pages, **site)  # type: ignore[arg-type]
    assert (page_url("reward.pdf") in {page.url for page in snapshot.pages}) is True
    assert finding(judged(snapshot, date(2023, 6, 15), 2566), "O25").outcome is outcome


# --------------------------------------------------------------------------------------------------------------- years


@pytest.mark.parametrize(("day", "outcome"), [("19 พ.ย. 2567", Outcome.FOUND), ("19 ส.ค. 2567", Outcome.STALE)])
def test_the_number_of_an_order_is_of_the_year_of_its_day(day: str, outcome: Outcome) -> None:
    html = f"""<h1>ทีมที่ปรึกษาจริยธรรม และสิ่งที่ควรทำ-ไม่ควรทำ</h1><p>ตั้งคณะทำงานขับเคลื่อนจริยธรรม 4 คน ตามคำสั่งที่ 412/2567
    ลงวันที่ {day} มีปลัดเป็นประธาน</p><table><tr><th>ควรทำ</th><th>ไม่ควรทำ</th></tr>
    <tr><td>พูดจาสุภาพ มาทำงานตรงเวลา</td><td>ลัดคิวให้คนรู้จัก</td></tr></table>"""
    code = "<h1>ประมวลจริยธรรมพนักงานส่วนท้องถิ่น</h1><p>ข้อ 1 ยึดมั่นในสถาบันหลักของประเทศ ข้อ 2 ซื่อสัตย์สุจริต ข้อ 3 กล้าทำสิ่งที่ถูกต้อง</p>"
    pages = {"n": ("สิ่งที่ควรทำ-ไม่ควรทำ", html), "code": ("ประมวลจริยธรรม", code)}
    assert finding(judged(build_site(pages), date(2025, 6, 15), 2568), "O16").outcome in (outcome, Outcome.INCOMPLETE)
    drive = finding(judged(build_site(pages), date(2025, 6, 15), 2568), "O16").requirements[1]
    assert drive.outcome is outcome


def test_a_score_of_last_year_serves_this_years_measures() -> None:
    html = """<h1>ปีที่แล้วสอบได้เท่าไร แล้วเราจะแก้อะไร</h1><p>ผล ITA ของเทศบาล ปีงบประมาณ 2567 ได้ 83.93 คะแนน ลดลง 1.9</p>
    <table><tr><th>ตัวชี้วัด</th><th>คะแนน</th><th>ทำไม</th></tr><tr><td>การใช้งบประมาณ</td><td>82.05</td><td>คนในไม่รู้</td></tr></table>
    <h4>จะแก้อย่างไรในปี 68</h4><table><tr><th>เรื่อง</th><th>ขั้นตอน</th><th>คนรับผิดชอบ</th><th>เมื่อไร</th><th>ใครตามดู</th></tr>
    <tr><td>งบประมาณ</td><td>ติดสรุปรายจ่ายหน้ากอง</td><td>กองคลัง</td><td>พ.ย. 67</td><td>ปลัดติดตาม</td></tr></table>"""
    assert told(html, "O27", 2568, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส").outcome is Outcome.FOUND


def test_figures_that_only_belong_to_days_count_nothing() -> None:
    html = """<h1>จำนวนผู้มาใช้บริการ</h1><p>ชื่อชุดข้อมูล: สถิติการให้บริการ ปี 2566 ความถี่ รายเดือน ปรับปรุง 3 ต.ค. 2565</p>
    <p>ช่อง: เดือน งานทะเบียน งานบัตร ยื่นผ่านออนไลน์ จำนวน{counted}</p>"""
    label = "สถิติการให้บริการ"
    assert told(html.format(counted=""), "O16", 2566, label).outcome is not Outcome.FOUND
    assert told(html.format(counted=" 1,204 คน"), "O16", 2566, label).outcome is Outcome.FOUND


# -------------------------------------------------------------------------------------------------- texts about a topic


def test_what_a_report_suggests_makes_it_no_letter() -> None:
    html = """<h1>รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ 2565</h1><p>จัดซื้อจัดจ้าง 148 โครงการ วิธีเฉพาะเจาะจง 143 โครงการ
    งบประมาณ 12,640,000 บาท ใช้จริง 11,872,310 บาท ประหยัดงบประมาณ 767,690 บาท</p><p>ปัญหาและอุปสรรค ผู้เสนอราคามีน้อยราย</p>
    <p>ข้อเสนอแนะ ให้กองต่าง ๆ ส่งความต้องการภายในไตรมาสที่ 1</p>"""
    assert told(html, "O22", 2566, "รายงานผลการจัดซื้อจัดจ้างประจำปี").outcome is Outcome.FOUND


@pytest.mark.parametrize("bullet", ["○", "•"])
def test_criteria_that_share_a_line_are_criteria(bullet: str) -> None:
    points = (
        "แสดงผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส", "มีข้อมูลรายละเอียดการนำมาตรการไปสู่การปฏิบัติ",
        "เป็นการดำเนินการในปี พ.ศ. 2567", "หน่วยงานที่ไม่แสดงข้อมูลครบถ้วนจะไม่ได้คะแนน",
    )  # fmt: skip
    label = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส"
    html = f"<h1>{label}</h1><p>o28 {' '.join(f'{bullet} {point}' for point in points)}</p>"
    assert told(html, "O28", 2568, label).outcome is Outcome.MISSING


def test_paragraphs_of_the_law_are_no_policy_of_the_town() -> None:
    law = "".join(
        f"<p>มาตรา {n} ผู้ควบคุมข้อมูลส่วนบุคคลต้องเก็บรวบรวม ใช้ หรือเปิดเผยข้อมูลส่วนบุคคลตามที่ได้รับความยินยอม</p>" for n in (6, 19, 37)
    )
    own = """<p>เทศบาลเก็บชื่อ ที่อยู่ และเลขประจำตัวประชาชนของท่านเพื่อให้บริการเท่านั้น จะไม่เปิดเผยข้อมูลส่วนบุคคลแก่ผู้อื่น
    เว้นแต่ได้รับความยินยอม ท่านมีสิทธิขอดู แก้ไข หรือลบข้อมูลได้ที่งานธุรการ และถอนความยินยอมเมื่อใดก็ได้</p>"""
    title = "<h1>นโยบายคุ้มครองข้อมูลส่วนบุคคล</h1>"
    assert told(title + law, "O10", 2566, "นโยบายคุ้มครองข้อมูลส่วนบุคคล").outcome is Outcome.MISSING
    assert told(title + own, "O10", 2566, "นโยบายคุ้มครองข้อมูลส่วนบุคคล").outcome is Outcome.FOUND


def test_a_form_for_complaints_is_no_e_service_whatever_the_label() -> None:
    fields = "<label>ชื่อ<input name=a></label><label>{0}<textarea name=b></textarea></label>"
    form = f"<form method=post>{fields}<button>ส่ง</button></form>"
    general = f"<h1>รับเรื่องร้องเรียนร้องทุกข์</h1><p>แจ้งความเดือดร้อน ถนนชำรุด กลิ่นเหม็น</p>{form.format('รายละเอียด')}"
    service = f"<h1>แบบคำขอรับบริการ</h1><p>ไม่ต้องมาสำนักงาน</p>{form.format('บริการที่ขอ')}"
    assert told(general, "O18", 2566, "E-Service").outcome is Outcome.MISSING
    assert told(service, "O18", 2566, "E-Service").outcome is Outcome.FOUND


def test_the_heading_of_a_content_is_not_about_the_footer_below_it() -> None:
    foot = "<footer><p><a href='https://line.example/town'>เพื่อนบ้าน</a> <a href='https://mail.example/'>ไปรษณีย์</a></p></footer>"
    html = f"<h1>สถิติการให้บริการ</h1><p>กำลังปรับปรุงข้อมูล</p>{foot}"
    assert told(html, "O16", 2566, "สถิติการให้บริการ").outcome is Outcome.MISSING
    headed = html.replace("<footer>", "<footer><h3>สถิติการให้บริการ</h3>")
    assert told(headed, "O16", 2566, "ตัวเลขของเรา").outcome is Outcome.UNREADABLE


# ------------------------------------------------------------------------------------ what only looks like surroundings


@pytest.mark.parametrize("entry", ["<tr onclick='showDetail(1)'>", "<tr>"])
def test_rows_that_can_be_clicked_are_content(entry: str) -> None:
    html = f"""<h1>แผนการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2566</h1><table><tr><th>รายการ</th><th>งบประมาณ</th><th>เดือน</th></tr>
    {entry}<td>จ้างทำทางเดินริมคลอง</td><td>1,450,000</td><td>ธันวาคม</td></tr>
    {entry}<td>ซื้อเครื่องสูบน้ำ</td><td>310,000</td><td>มกราคม</td></tr></table>"""
    assert told(html, "O19", 2566, "แผนการจัดซื้อจัดจ้าง").outcome is Outcome.FOUND


@pytest.mark.parametrize("menu", [(), ("ร้องเรียน", "ทุจริต", "การทุจริต")])
def test_words_of_the_menu_inside_a_sentence_make_it_no_menu(menu: tuple[str, ...]) -> None:
    html = (
        "<h1>สถิติเรื่องร้องเรียนการทุจริต</h1><p>ปีงบประมาณ พ.ศ. 2566 รอบ 6 เดือนแรก</p><p>เรื่องร้องเรียนการทุจริต จำนวน 0 เรื่อง</p>"
    )
    others = {f"m{number}": (label, f"<h1>{label}</h1><p>ดูหัวข้อย่อย</p>") for number, label in enumerate(menu)}
    pages = {"n": ("สถิติเรื่องร้องเรียนการทุจริต", html), **others}
    assert finding(judged(build_site(pages), date(2023, 6, 15), 2566), "O29").outcome is Outcome.FOUND


@pytest.mark.parametrize(
    ("first", "second"),
    [("ผลการดำเนินงาน", "ปัญหา อุปสรรค และข้อเสนอแนะ"), ("การใช้จ่ายงบประมาณ", "ข้อเสนอแนะ")],
)
def test_parts_that_any_report_has_belong_to_it(first: str, second: str) -> None:
    html = f"""<h1>งานการเจ้าหน้าที่</h1><h2>{first}</h2><table>
    <tr><th>โครงการพัฒนาบุคลากร</th><th>ผล</th><th>เบิกจ่าย</th></tr>
    <tr><td>อบรมพนักงาน</td><td>แล้วเสร็จ 31 คน</td><td>84,000</td></tr>
    <tr><td>สรรหาและรับโอน</td><td>2 ราย</td><td>0</td></tr></table>
    <h2>{second}</h2><p>ปี 2565 ตำแหน่งว่างนาน ควรเปิดรับโอนเร็วขึ้น</p>"""
    label = "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี"
    assert told(html, "O26", 2566, label).outcome is Outcome.FOUND


@pytest.mark.parametrize("tabs_of", [("จำนวนเรื่อง", "ผลการดำเนินงาน"), ("จำนวนเรื่องร้องเรียน", "ช่องทางร้องเรียน")])
def test_tabs_of_the_topic_itself_are_its_figures(tabs_of: tuple[str, str]) -> None:
    parts = ("รอบ 6 เดือน เรื่องร้องเรียนการทุจริตทั้งหมด 2 เรื่อง", "แล้วเสร็จ 1 เรื่อง อยู่ระหว่างดำเนินการ 1 เรื่อง")
    bar = "".join(f"<li><a data-toggle='tab' href='#t{n}'>{label}</a></li>" for n, label in enumerate(tabs_of))
    panes = "".join(f"<div class='tab-pane' id='t{n}'><p>{part}</p></div>" for n, part in enumerate(parts))
    html = f"<h1>สถิติเรื่องร้องเรียนการทุจริต ปีงบประมาณ 2566</h1><ul class='nav nav-tabs'>{bar}</ul>{panes}"
    assert told(html, "O29", 2566, "สถิติเรื่องร้องเรียนการทุจริต").outcome is Outcome.FOUND


def test_a_number_whose_day_has_no_year_tells_the_year() -> None:
    html = """<h1>ประชาคมหมู่บ้าน</h1><p>ประชุมประชาคมท้องถิ่น ครั้งที่ 1/2566 วันที่ 20 มีนาคม ณ ศาลากลางบ้าน ประชาชนเข้าร่วม 84 คน
    ร่วมเสนอความเห็นเรื่องทางระบายน้ำ ที่ประชุมเห็นชอบให้ขยายท่อ และนำไปบรรจุในแผนพัฒนา</p>"""
    assert told(html, "O30", 2566, "การมีส่วนร่วมของประชาชน").outcome is Outcome.FOUND


@pytest.mark.parametrize("dead", ["พิมพ์", "กลับด้านบน"])
def test_a_dead_button_below_a_heading_leaves_the_heading(dead: str) -> None:
    html = f"""<h1>การประเมินความเสี่ยงการทุจริต ปี 2567</h1><h2>ความเสี่ยงเรื่องสินบน</h2><p><a href="#">{dead}</a></p>
    <table><tr><th>เหตุการณ์ความเสี่ยง</th><th>ระดับ</th><th>มาตรการ</th></tr>
    <tr><td>เรียกเงินเพื่อเร่งใบอนุญาต</td><td>สูง</td><td>ติดเวลามาตรฐาน</td></tr></table>"""
    assert told(html, "O30", 2567, "การประเมินความเสี่ยงการทุจริต").outcome is Outcome.FOUND


@pytest.mark.parametrize("title", ["รับเรื่องขอใช้บริการออนไลน์", "แจ้งซ่อมไฟฟ้าสาธารณะ / รับเรื่องร้องทุกข์ออนไลน์"])
def test_forms_for_services_are_e_services_even_if_complaints_are_taken_too(title: str) -> None:
    fields = "".join(f"<label>{label}<input name=f{n}></label>" for n, label in enumerate(("ชื่อ", "โทรศัพท์", "สถานที่")))
    html = f"<h1>{title}</h1><form method=post>{fields}<textarea name=d></textarea><button>ส่ง</button></form>"
    assert told(html, "O18", 2566, "E-Service").outcome is Outcome.FOUND


def test_articles_of_a_town_are_its_own_policy() -> None:
    articles = "".join(
        f"<p>ข้อ {n} เทศบาลจะเก็บรวบรวมข้อมูลส่วนบุคคลของท่านเท่าที่จำเป็น และไม่เปิดเผยแก่ผู้อื่น</p>" for n in range(1, 6)
    )
    html = f"<h1>ระเบียบปฏิบัติการคุ้มครองข้อมูลส่วนบุคคล</h1>{articles}"
    assert told(html, "O10", 2566, "นโยบายคุ้มครองข้อมูลส่วนบุคคล").outcome is Outcome.FOUND


def test_headings_over_nothing_but_links_tell_nothing() -> None:
    html = """<h1>งานการเจ้าหน้าที่</h1><h3>แผนการบริหารและพัฒนาทรัพยากรบุคคล ปี 2566</h3>
    <h3>รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี 2565</h3><h3>ระเบียบที่ใช้</h3>
    <p>ประกาศ ก.อบต. เรื่อง หลักเกณฑ์และเงื่อนไขเกี่ยวกับการบริหารงานบุคคล พ.ศ. 2545 ครบทุกฉบับ สอบถามงานธุรการ</p>"""
    assert told(html, "O26", 2566, "งานการเจ้าหน้าที่").outcome is Outcome.MISSING


def test_a_notice_below_a_title_of_somebodys_own_is_the_notice() -> None:
    html = """<h1>แนวทางดูแลบุคลากรของนายก</h1>
    <p>ประกาศเทศบาลตำบลบางมะเฟือง เรื่อง นโยบายด้านการบริหารทรัพยากรบุคคล ปีงบประมาณ พ.ศ. 2566</p>
    <ul><li>อัตรากำลัง : สรรหาคนให้ตำแหน่งว่างไม่เกินร้อยละ 10</li><li>พัฒนา : อบรมทุกคนอย่างน้อย 1 หลักสูตร</li>
    <li>ประเมินผล : ใช้ข้อตกลงรายบุคคล</li><li>สวัสดิการ : ตรวจสุขภาพประจำปี</li></ul><p>ประกาศ ณ วันที่ 10 ตุลาคม 2565</p>"""
    assert told(html, "O23", 2566, "นโยบายการบริหารทรัพยากรบุคคล").outcome is Outcome.FOUND


def test_a_form_for_roads_beside_rules_about_corruption_is_no_channel_for_it() -> None:
    fields = "<label>ชื่อ<input name=n></label><label>{0}<textarea name=d></textarea></label>"
    form = f"<form method=post>{fields}<button>ส่ง</button></form>"
    rules = """<h2>เมื่อมีคนบอกว่าเจ้าหน้าที่โกง เราทำอะไรบ้าง</h2><p>ใช้เฉพาะเรื่องทุจริตหรือประพฤติมิชอบของคนในเทศบาล
    ยื่นเป็นหนังสือถึงนายก นิติกรลงเลขรับในสมุดลับแล้วเสนอตั้งกรรมการภายใน 7 วัน</p>"""
    general = f"<h1>ร้องทุกข์-ร้องเรียน</h1><h2>เรื่องทั่วไป (ถนน น้ำ ไฟ)</h2>{form.format('เรื่องเดือดร้อน')}{rules}"
    assert told(general, "O28", 2566, "แจ้งเรื่องร้องเรียนการทุจริต").outcome is not Outcome.FOUND
    own = f"{general}<h2>แจ้งคนโกง</h2>{form.format('เจ้าหน้าที่ที่ทุจริตและเหตุการณ์')}"
    assert told(own, "O28", 2566, "แจ้งเรื่องร้องเรียนการทุจริต").outcome is Outcome.FOUND


@pytest.mark.parametrize("tag", ["p", "h3"])
def test_texts_that_an_editor_set_as_headings_are_texts(tag: str) -> None:
    told_there = "ปีงบประมาณ พ.ศ. 2566 รอบ 6 เดือนแรก ไม่มีเรื่องร้องเรียนการทุจริต จำนวน 0 เรื่อง"
    html = f"<h1>สถิติเรื่องร้องเรียนการทุจริต</h1><{tag}>{told_there}</{tag}>"
    assert told(html, "O29", 2566, "สถิติเรื่องร้องเรียนการทุจริต").outcome is Outcome.FOUND


def test_posts_that_are_only_a_title_a_day_and_a_file_tell_nothing() -> None:
    posts = "".join(
        f"<h3>{title}</h3><p>{day}</p><p>ไฟล์เอกสาร</p><ul><li><a href='/f/{n}'>ไฟล์ 1</a> ดาวน์โหลด 67 ครั้ง</li></ul>"
        for n, (title, day) in enumerate(
            [("คู่มือการปฏิบัติงานของเจ้าหน้าที่", "10 มกราคม 2566"), ("หนังสือสั่งการเรื่องมาตรฐาน", "2 กุมภาพันธ์ 2566")]
        )
    )
    gone = {f"f/{n}": ("", "") for n in range(2)}
    pages = {"n": ("คู่มือการปฏิบัติงาน", f"<h1>คู่มือการปฏิบัติงาน</h1>{posts}"), **gone}
    site = build_site(pages, statuses=dict.fromkeys(gone, FetchStatus.NOT_FOUND))
    assert finding(judged(site, date(2023, 6, 15), 2566), "O14").outcome is Outcome.MISSING


@pytest.mark.parametrize("mark", ["+ ", "▸ "])
def test_what_unfolds_to_nothing_is_not_there(mark: str) -> None:
    text = "ใช้วิธีที่คณะกรรมการกลางกำหนด กองต้นสังกัดเสนอปลัดพิจารณา แล้วประกาศให้ทราบทั่วกันภายใน 15 วัน"
    lines = "".join(
        f"<li>{mark}{part}</li><li>{text if part not in _PARTS[1::3] else 'ไม่มีข้อมูล!!'}</li>" for part in _PARTS
    )
    label = "หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล"
    assert told(f"<h1>{label}</h1><ul>{lines}</ul>", "O25", 2566, label).outcome is Outcome.INCOMPLETE


_ASKED = "<p>ป้าน้อย (18 มิ.ย. 66): รถขยะมาวันไหนคะ</p>"
_ASKED_IN_LINES = "<p>ลุงแดง</p><p>17/6/66 09:12</p><p>ไฟซอย 3 จะซ่อมเมื่อไหร่</p>"
_BOARD = (
    "<form method=post><label>ชื่อ<input name=n></label><label>อยากถามอะไร<textarea name=q></textarea></label></form>"
)


@pytest.mark.parametrize(
    ("posts", "outcome"),
    [
        (f"{_ASKED}<p>เจ้าหน้าที่กองช่าง (19 มิ.ย. 66): จันทร์กับพุธ ก่อน 7 โมงค่ะ</p>", Outcome.FOUND),
        (f"{_ASKED_IN_LINES}<p>งานไฟฟ้า</p><p>17/6/66 13:40</p><p>พรุ่งนี้เช้าครับ รออะไหล่</p>", Outcome.FOUND),
        # Nobody answered, nobody asked.
        (f"{_ASKED}<p>ต้น (19 มิ.ย. 66): ผมก็อยากรู้ครับ</p>", Outcome.MISSING),
        ("<p>เจ้าหน้าที่กองช่าง (19 มิ.ย. 66): วันนี้ปิดถนนหน้าตลาดทั้งวัน</p>", Outcome.MISSING),
    ],
)  # fmt: skip
def test_a_board_answers_if_the_agency_wrote_after_a_question(posts: str, outcome: Outcome) -> None:
    found = told(f"<h1>ถามมา-ตอบไป</h1>{_BOARD}{posts}", "O8", 2566, "ถามมา-ตอบไป").outcome
    assert (found is Outcome.FOUND) is (outcome is Outcome.FOUND)


def test_a_chart_headed_by_one_side_is_a_chart() -> None:
    html = """<h3>ฝ่ายการเมือง</h3><p>นายกเทศมนตรี รองนายก เลขานุการนายก สภาเทศบาล ประธานสภา</p><h3>ฝ่ายประจำ</h3>
    <p>ปลัดเทศบาล รองปลัด</p><table><tr><td>สำนักปลัด งานธุรการ</td><td>กองคลัง งานพัสดุ</td></tr>
    <tr><td>กองช่าง งานโยธา</td><td>กองการศึกษา</td></tr></table>"""
    assert told(html, "O1", 2566, "โครงสร้างส่วนราชการ").outcome is Outcome.FOUND


def test_a_report_of_twelve_months_stays_one_when_it_was_read_by_ocr() -> None:
    text = """รายงานผลการดำเนินการป้องกันการทุจริต รอบ 12 เดือน
    ประจำปีงบประมาณ พ.ศ. 2565
    โครงการอบรมคุณธรรม งบประมาณ 20,000 บาท เบิกจ่าย 18,500 บาท แล้วเสร็จ ผู้เข้าร่วม 41 คน
    โครงการเปิดเผยราคากลาง ดำเนินการแล้วครบทุกโครงการ
    ปัญหา อุปสรรค งบประมาณน้อย ข้อเสนอแนะ ตั้งงบเพิ่ม"""
    read = {"f/r.pdf": pdf(text, state=TextState.OCR)}
    html = "<h1>รายงาน</h1><p><a href='/f/r.pdf'>รายงานผลการป้องกันการทุจริตประจำปี 2565</a></p>"
    assert told(html, "O38", 2566, "รายงานการป้องกันทุจริต", documents=read).outcome is Outcome.FOUND
