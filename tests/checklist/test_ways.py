"""Where evidence is found: rows of the own list, events under other titles, parts of papers, people one by one."""

from dataclasses import replace
from datetime import date

import pytest
from msgspec import structs

from checklist.model import Outcome, TextState
from tests.checklist.sites import build_site, page_url, pdf
from tests.checklist.test_judge import LABEL, PLAN, PLAN_ROWS, finding, judged, plan, verdict

DRIVE = "https://drive.google.com/file/d/1InventedInvented00000000/view"


def test_a_row_of_the_map_speaks_for_its_own_item_only() -> None:
    """What stands behind another item's row, and can't be read, does not leave an item open whose page is a stub."""
    rows = f"""<tr><td>o34</td><td>ความเสี่ยงสินบน</td><td><a href="{DRIVE}">คลิก</a></td></tr>
    <tr><td>o38</td><td>รายงานผลปราบโกง</td><td><a href="#">คลิก</a></td></tr>
    <tr><td>o43</td><td>ผลตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส</td><td><a href="/measures">คลิก</a></td></tr>
    <tr><td>o30</td><td>มีส่วนร่วม</td><td><a href="#">คลิก</a></td></tr>
    <tr><td>o7</td><td>ข่าว</td><td><a href="#">คลิก</a></td></tr>"""
    stub = (
        "<h1>ผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส</h1><p>อยู่ระหว่างดำเนินการ</p><p><a href='/ita'>ITA</a></p>"
    )
    pages = {"ita": ("ITA 2566", f"<h1>ITA 2566</h1><table>{rows}</table>"), "measures": ("", stub)}
    result = judged(build_site(pages))
    assert finding(result, "O43").outcome is Outcome.MISSING
    assert finding(result, "O34").outcome is Outcome.UNREADABLE


def test_what_was_done_is_found_under_a_title_that_names_no_topic() -> None:
    told = """<h1>ประชุมประจำเดือน นายกฯ ย้ำเรื่องกระเช้า</h1><p>วันที่ 12 มกราคม 2566 นายกเทศมนตรีเป็นประธานประชุมพนักงาน
    มอบนโยบายงดรับของขวัญและของกำนัลทุกชนิด (No Gift Policy) ให้ทุกกองถือปฏิบัติ มีผู้เข้าร่วมประชุม 45 คน</p>"""
    found = verdict("ประชุมประจำเดือน นายกฯ ย้ำเรื่องกระเช้า", told, "O32")
    assert found.outcome is Outcome.FOUND
    assert "งดรับ" in found.evidence[0].snippet
    other = told.replace("มอบนโยบายงดรับของขวัญและของกำนัลทุกชนิด (No Gift Policy)", "ชี้แจงการลงเวลาทำงานและการใช้รถส่วนกลาง")
    assert verdict("ประชุมประจำเดือน นายกฯ ย้ำเรื่องกระเช้า", other, "O32").outcome is Outcome.MISSING


@pytest.mark.parametrize(
    ("held", "outcome"), [("วันที่ 27 กุมภาพันธ์ 2566", Outcome.FOUND), ("วันที่ 27 กุมภาพันธ์ 2564", Outcome.STALE)]
)
def test_a_meeting_about_next_years_plan_was_held_this_year(held: str, outcome: Outcome) -> None:
    label = "ชาวบ้านร่วมเสนอโครงการ ประชาคมก่อนทำแผนปี 2567"
    told = f"""<h1>{label}</h1><p>{held} เทศบาลจัดประชุมประชาคมให้ประชาชนร่วมเสนอปัญหาและจัดลำดับโครงการ มีผู้เข้าร่วม 212 คน
    ที่ประชุมมีมติเลือก 8 โครงการ และนำไปบรรจุในแผนพัฒนาท้องถิ่น</p>"""
    assert verdict(label, told, "O30").outcome is outcome


def test_a_page_of_sections_about_one_topic_is_read_as_a_whole() -> None:
    html = """<h1>งานวินัยและจริยธรรม ปี 2566</h1><h2>1) คณะทำงาน</h2><p>คำสั่งที่ 118/2566 ลงวันที่ 20 กุมภาพันธ์ 2566
    แต่งตั้งทีมที่ปรึกษาและขับเคลื่อนเรื่องจริยธรรม ประกอบด้วยปลัดเทศบาลเป็นหัวหน้าทีม</p>
    <h2>2) ควรทำ ไม่ควรทำ (Dos &amp; Don'ts)</h2>
    <table><tr><td>เวลาราชการ</td><td>มาก่อน 08.30</td><td>ลงเวลาแทนกัน</td></tr></table>
    <h2>3) อบรม</h2><p>14 มีนาคม 2566 อบรมจริยธรรมเจ้าหน้าที่ ผู้เข้าร่วม 48 คน</p>"""
    assert verdict("งานวินัยและจริยธรรม ปี 2566", html, "O40").outcome is Outcome.FOUND


def test_evidence_that_no_link_leads_to_is_told_and_doubted() -> None:
    linked = judged(build_site({"page": (LABEL, plan())}))
    known = build_site({"page": ("", plan())})
    pages = tuple(replace(one, found_on="") if one.url == page_url("page") else one for one in known.pages)
    unlinked = judged(replace(known, pages=pages))
    assert finding(unlinked, PLAN).outcome is Outcome.FOUND
    assert finding(unlinked, PLAN).probability < 50 < finding(linked, PLAN).probability
    assert any(PLAN in notice and "ไม่มีลิงก์" in notice for notice in unlinked.notices)
    assert not any("ไม่มีลิงก์" in notice for notice in linked.notices)


@pytest.mark.parametrize(
    ("scope", "outcome"),
    [
        ("เท่านั้น ไม่ใช้กับกรณีกล่าวหาเจ้าหน้าที่ทุจริต ซึ่งจะกำหนดแนวทางต่างหาก", Outcome.MISSING),
        ("และเรื่องร้องเรียนว่าเจ้าหน้าที่ทุจริตหรือประพฤติมิชอบ ซึ่งส่งให้นิติกรตรวจสอบข้อเท็จจริง", Outcome.FOUND),
    ],
)
def test_a_manual_that_leaves_corruption_out_is_no_guideline_for_it(scope: str, outcome: Outcome) -> None:
    label = "แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"
    manual = pdf(
        f"""คู่มือการจัดการเรื่องร้องเรียน สำนักปลัดเทศบาล
        คู่มือนี้ใช้กับเรื่องร้องทุกข์ทั่วไป เช่น ถนนชำรุด ไฟฟ้าสาธารณะดับ {scope}
        ขั้นตอนที่ 1 รับเรื่องร้องเรียนที่เคาน์เตอร์หรือโทรศัพท์ ภายใน 1 วัน
        ขั้นตอนที่ 2 ส่งหน่วยงานที่รับผิดชอบตรวจสอบ ภายใน 15 วัน"""
    )
    html = f'<h1>{label}</h1><p><a href="/m.pdf">ดาวน์โหลด</a></p>'
    found = finding(judged(build_site({"page": (label, html)}, documents={"m.pdf": manual})), "O27")
    assert found.outcome is outcome


TOLD_ELSEWHERE = """<h1>มือใหม่หัดเบิก</h1><p>รวมไว้ให้น้องที่เพิ่งย้ายมา</p>
<p>ใครทำอะไร ขั้นตอนและระยะเวลาของเจ้าหน้าที่ธุรการ</p><ol><li>เปิดซอง ประทับตรา จ่ายให้โต๊ะที่ดูแล 15 นาที</li>
<li>ค้นแฟ้มเก่า ทาบกับของใหม่ เย็บรวม ใส่กล่อง 1 ชั่วโมง</li></ol>"""
COUNTER = """<h1>งานที่เคาน์เตอร์</h1><p>ขั้นตอนการขอรับบริการของประชาชน เอกสารที่ใช้ ค่าธรรมเนียม และระยะเวลา</p>
<table><tr><th>บริการ</th><th>ขั้นตอน</th><th>เอกสาร</th><th>ค่าธรรมเนียม</th></tr>
<tr><td>จดทะเบียนพาณิชย์</td><td>ยื่นคำขอ ตรวจเอกสาร ออกใบทะเบียน</td><td>บัตรประชาชน</td><td>50 บาท</td></tr></table>"""


def own_list(
    *links: tuple[str, str], heading: str = "9.2 งานกับเงิน", title: str = "ITA 2566"
) -> dict[str, tuple[str, str]]:
    listed = "".join(f'<li><a href="{path}">{label}</a></li>' for path, label in links)
    return {"ita": (title, f"<h1>{title}</h1><h2>{heading}</h2><ul>{listed}</ul>")}


def test_links_of_the_own_list_that_name_nothing_stand_for_the_items_between() -> None:
    """O14 (staff manual) and O15 (service manual) stand between the annual report and the statistics of service."""
    links = [("/y", "รายงานผลการดำเนินงานประจำปี"), ("/a", "มือ จนท."), ("/b", "มือ ปชช."), ("/s", "สถิติการให้บริการ")]
    pages = own_list(*links) | {"a": ("", TOLD_ELSEWHERE), "b": ("", COUNTER)}
    result = judged(build_site(pages))
    assert finding(result, "O14").outcome is Outcome.FOUND
    assert finding(result, "O14").evidence[0].url == page_url("a")
    assert finding(result, "O15").evidence[0].url == page_url("b")
    elsewhere = own_list(*links, heading="10.2 อื่น ๆ") | {"a": ("", TOLD_ELSEWHERE), "b": ("", COUNTER)}
    assert finding(judged(build_site(elsewhere)), "O14").outcome is Outcome.MISSING


@pytest.mark.parametrize(
    ("title", "number", "outcome"),
    [("ITA 2566", 14, Outcome.FOUND), ("ITA 2567", 10, Outcome.FOUND), ("ITA 2566", 10, Outcome.MISSING)],
)
def test_a_number_of_the_own_list_is_that_of_its_year(title: str, number: int, outcome: Outcome) -> None:
    """The staff manual was O14 in 2566 and O10 in 2567."""
    pages = own_list(("/a", f"O{number}"), title=title, heading="รายการ") | {"a": ("", TOLD_ELSEWHERE)}
    assert finding(judged(build_site(pages)), "O14").outcome is outcome


def test_what_the_own_list_may_mean_and_nobody_could_read_is_not_missing() -> None:
    links = [("/y", "รายงานผลการดำเนินงานประจำปี"), (DRIVE, "แสดงผล"), ("/s", "สถิติการให้บริการ")]
    result = judged(build_site(own_list(*links)))
    assert {finding(result, item).outcome for item in ("O14", "O15")} == {Outcome.UNREADABLE}
    assert finding(result, "O19").outcome is Outcome.MISSING  # of another sub-indicator


def test_a_claim_over_other_content_is_no_evidence() -> None:
    pages = own_list(("/history", "O14"), ("/travel", "O15"), ("/products", "O16"))
    result = judged(build_site(pages))
    assert {finding(result, item).outcome for item in ("O14", "O15", "O16")} == {Outcome.MISSING}


@pytest.mark.parametrize(
    ("deputy", "lacking"),
    [("โทร. 081-000-1111", set()), ("โทร. -", {"O2.6"}), ("(รอรูป) โทร. 081-000-1111", {"O2.5"})],
)
def test_what_one_executive_lacks_is_lacking(deputy: str, lacking: set[str]) -> None:
    def people(*lines: str) -> str:
        shown = "".join(f'<p><img src="/img/p{len(line)}.jpg" width="200" height="260">{line}</p>' for line in lines)
        return f"<h1>คณะผู้บริหาร</h1>{shown}"

    political = people("นายสมมติ นามดี นายกเทศมนตรี โทร. 081-000-0000", f"นายตัวอย่าง ใจงาม รองนายกเทศมนตรี {deputy}")
    permanent = people("นางสาวนิทาน เรื่องดี ปลัดเทศบาล โทร. 081-000-2222", "นายแต่ง แต้ม รองปลัดเทศบาล โทร. 081-000-3333")
    snapshot = build_site({"one": ("ผู้บริหาร", political), "two": ("ผู้บริหาร ฝ่ายประจำ", permanent)})
    found = finding(judged(snapshot, date(2025, 6, 15), 2568), "O2")
    assert {need.id for need in found.requirements if need.outcome is not Outcome.FOUND} == lacking


@pytest.mark.parametrize(
    ("label", "outcome"),
    [("เพจ อ.โพธิ์ทอง", Outcome.MISSING), ("Facebook เทศบาล อ.โพธิ์ทอง", Outcome.FOUND), ("", Outcome.FOUND)],
)
def test_the_districts_page_is_not_the_towns(label: str, outcome: Outcome) -> None:
    link = f'<p><a href="https://www.facebook.com/somewhere.example">{label or "<i class=fb></i>"}</a></p>'
    assert finding(judged(build_site({}, home=f"<h1>ยินดีต้อนรับ</h1>{link}")), "O9").outcome is outcome


def test_a_declaration_is_no_report_of_gifts() -> None:
    signed = pdf(
        "ประกาศเทศบาลตำบลบางมะเฟืองเรื่อง เจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่ข้าพเจ้า นายสมมติ นามดี ขอประกาศว่า "
        "ในปีงบประมาณ พ.ศ. 2566 ผู้บริหาร พนักงาน และลูกจ้างทุกคนจะไม่รับของขวัญ ของกำนัลหรือประโยชน์อื่นใด\n"
        "ก่อน ขณะ และหลังปฏิบัติหน้าที่ และเป็นแบบอย่างที่ดี ประกาศ ณ วันที่ 9 มกราคม พ.ศ. 2566"
    )
    criteria = "<h1>การรับทรัพย์สินโดยธรรมจรรยา</h1><p>อยู่ระหว่างปรับปรุงข้อมูล</p>"
    papers = '<h1>เอกสารเผยแพร่</h1><p><a href="/f.pdf">ประกาศ 2566</a></p>'
    pages = {"gifts": ("การรับทรัพย์สินโดยธรรมจรรยา", criteria), "papers": ("เอกสารเผยแพร่", papers)}
    snapshot = build_site(pages, documents={"f.pdf": signed})
    assert finding(judged(snapshot, date(2024, 6, 15), 2567), "O29").outcome is Outcome.MISSING


def test_a_hint_gives_way_to_words_that_name_the_topic() -> None:
    """The own list leads there by its order only, the menu by name: what can't be read leaves the item open."""
    links = [("/y", "รายงานผลการดำเนินงานประจำปี"), (DRIVE, "แสดงผล"), ("/n", "หลักฐาน"), ("/m", "หลักฐาน 2")]
    manual = f'<h1>เอกสาร</h1><p><a href="{DRIVE}">คู่มือการปฏิบัติงานของเจ้าหน้าที่</a></p>'
    result = judged(build_site(own_list(*links) | {"docs": ("เอกสาร", manual)}))
    assert finding(result, "O14").outcome is Outcome.UNREADABLE


REGISTER = """<table><tr><th>เรื่องที่กล่าวหาว่าทุจริต</th><th>เข้ามา</th><th>ยุติแล้ว</th><th>ยังค้าง</th></tr>
<tr><td>เรียกรับเงิน</td><td>{count}</td><td>{count}</td><td>0</td></tr>
<tr><td>จัดซื้อ</td><td>0</td><td>0</td><td>0</td></tr></table>
<p>ตั้งแต่ 1 ต.ค. 2565 ถึง 31 มี.ค. 2566 มีผู้ร้องเรียนเจ้าหน้าที่ {count} เรื่อง</p>"""
POTHOLES = """<table><tr><th>เรื่องที่แจ้ง</th><th>เข้ามา</th><th>ยุติแล้ว</th><th>ยังค้าง</th></tr>
<tr><td>ถนนเป็นหลุม</td><td>9</td><td>9</td><td>0</td></tr><tr><td>ไฟดับ</td><td>4</td><td>3</td><td>1</td></tr></table>
<p>ตั้งแต่ 1 ต.ค. 2565 ถึง 31 มี.ค. 2566 เรื่องทุจริตแจ้งที่อื่น</p>"""


def test_a_table_tells_what_it_is_under_a_title_that_says_nothing() -> None:
    told = {"n": ("เล่าให้ฟัง", "<h1>ที่ผ่านมากี่เรื่อง</h1>" + REGISTER.format(count=2))}
    found = finding(judged(build_site(told)), "O29")
    assert found.outcome is Outcome.FOUND
    assert found.evidence[0].url == page_url("n")
    other = {"n": ("เล่าให้ฟัง", "<h1>ที่ผ่านมากี่เรื่อง</h1>" + POTHOLES)}
    assert finding(judged(build_site(other)), "O29").outcome is Outcome.MISSING


def test_a_section_tells_what_it_is_among_others() -> None:
    page = f"<h1>คุยกับนายก</h1><p>{'เรื่องเล่าจากตลาดเช้า ' * 8}</p><h2>ปีนี้กี่เรื่อง</h2>{REGISTER.format(count=1)}"
    assert finding(judged(build_site({"n": ("คุยกับนายก", page)})), "O29").outcome is Outcome.FOUND


def test_what_its_title_names_is_no_other_topic_for_its_form() -> None:
    titled = {"n": ("เล่าให้ฟัง", "<h1>การรับสมัครบุคคลเป็นพนักงานจ้าง</h1>" + REGISTER.format(count=2))}
    assert finding(judged(build_site(titled)), "O29").outcome is Outcome.MISSING


def test_months_told_one_by_one_must_all_be_there() -> None:
    """Progress of purchases in the first half of 2567, told by monthly papers."""

    def month(name: str) -> str:
        head = f"<tr><th>งานที่ซื้อหรือจ้าง {name}</th><th>วงเงิน</th><th>ราคากลาง</th><th>วิธี</th><th>ผู้ได้รับคัดเลือก</th></tr>"
        row = f"<tr><td>ซื้อกระดาษ {name}</td><td>9,000</td><td>9,000</td><td>เฉพาะเจาะจง</td><td>ร้านพู่กัน</td></tr>"
        return (
            f"<h1>ความก้าวหน้าการจัดซื้อจัดจ้าง เดือน{name}</h1><table>{head}{row}</table>"
            f"<p>{name} อยู่ระหว่างตรวจรับ เบิกจ่ายแล้ว 1 งาน</p>"
        )

    names = ("ตุลาคม 2566", "พฤศจิกายน 2566", "ธันวาคม 2566", "มกราคม 2567", "กุมภาพันธ์ 2567", "มีนาคม 2567")
    pages = {f"m{n}": (f"ความก้าวหน้าการจัดซื้อจัดจ้าง เดือน{name}", month(name)) for n, name in enumerate(names)}
    whole = finding(judged(build_site(pages), date(2024, 6, 15), 2567), "O16")
    assert whole.outcome is Outcome.FOUND
    half = finding(judged(build_site(dict(list(pages.items())[:3])), date(2024, 6, 15), 2567), "O16")
    assert half.outcome is Outcome.INCOMPLETE
    assert "มีนาคม" in half.requirements[0].reason


def test_a_share_button_does_not_leave_a_missing_item_open() -> None:
    share = '<a href="https://twitter.com/intent/tweet?url=x">X</a><a href="https://www.facebook.com/sharer.php?u=x">แชร์</a>'
    page = f"<h1>สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</h1><p>เผยแพร่ 9 ม.ค. 2566</p>{share}"
    assert verdict("สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", page, "O29").outcome is Outcome.MISSING


def test_the_year_is_that_of_the_tab_that_is_asked_for() -> None:
    def rows(year: int, road: str) -> str:
        head = "<tr><th>รายการ</th><th>งบประมาณ (บาท)</th><th>คาดว่าจะประกาศ</th></tr>"
        row = f"<tr><td>{road}</td><td>640,000</td><td>ไตรมาส 2</td></tr>"
        return f"<h3>แผนการจัดซื้อจัดจ้าง ปีงบประมาณ {year}</h3><table>{head}{row}</table>"

    tabs = f"""<h1>งานพัสดุ</h1><a href="javascript:tab(65)">ปี 2565</a> | <a href="javascript:tab(66)">ปี 2566</a>
    <div id="y65">{rows(2565, "จ้างทำถนนซอยหนึ่ง")}</div>
    <div id="y66" style="display:none">{rows(2566, "จ้างวางท่อซอยสอง")}</div>"""
    assert verdict("แผนจัดซื้อจัดจ้าง", tabs, PLAN).outcome is Outcome.FOUND
    only_last = tabs.replace(rows(2566, "จ้างวางท่อซอยสอง"), "<p>รอประกาศ</p>")
    assert verdict("แผนจัดซื้อจัดจ้าง", only_last, PLAN).outcome is not Outcome.FOUND


COMMENTS = """<form action="/c" method="post"><h3>แสดงความคิดเห็น</h3><input name="author" placeholder="ชื่อ">
<input name="email" placeholder="อีเมล"><textarea name="comment"></textarea>
<input type="submit" value="ส่งความเห็น"></form>"""
SECRET = """<form action="/s" method="post"><input name="who" placeholder="ชื่อเจ้าหน้าที่ที่ทุจริต">
<textarea name="what" placeholder="เล่าเหตุการณ์"></textarea><input type="submit" value="ส่งเรื่องลับ"></form>"""


def test_the_words_of_a_channel_stand_in_its_form() -> None:
    told = "<h1>เล่าให้ฟัง</h1><p>วันที่ 9 ธันวาคม 2565 ร่วมวันต่อต้านทุจริต มีผู้เข้าร่วม 40 คน</p>"
    assert verdict("เล่าให้ฟัง", told + COMMENTS, "O28").outcome is Outcome.MISSING
    assert verdict("เล่าให้ฟัง", "<h1>เล่าให้ฟัง</h1><p>เรื่องจะถึงนายกคนเดียว</p>" + SECRET, "O28").outcome is Outcome.FOUND


@pytest.mark.parametrize(
    ("head", "item"),
    [
        ("<th>สิ่งของที่ยืม</th><th>ผู้ยืม</th><th>วันที่ยืม</th><th>กำหนดคืน</th>", "O33"),
        ("<th>จำนวนครั้งที่อบรมไม่โกง</th><th>ดำเนินการแล้ว</th><th>ยังไม่ดำเนินการ</th>", "O29"),
        ("<th>ผู้มอบ</th><th>รายการบริจาค</th><th>ผู้รับมอบ</th><th>มูลค่า</th>", "O33"),
    ],
)
def test_columns_that_other_tables_have_too_prove_nothing(head: str, item: str) -> None:
    table = f"<table><tr>{head}</tr><tr><td>เต็นท์</td><td>2</td><td>10 ม.ค. 2566</td><td>15</td></tr></table>"
    page = f"<h1>ที่ผ่านมา</h1>{table}<p>ข้อมูล ณ 31 มีนาคม 2566 ของทุกกองรวมกัน</p>"
    assert verdict("ที่ผ่านมา", page, item).outcome is Outcome.MISSING


def test_a_register_is_seen_below_another_table() -> None:
    other = "<table><tr><th>วัน</th><th>เวลา</th></tr><tr><td>จันทร์</td><td>08.30</td></tr></table>"
    page = f"<h1>ที่ผ่านมา</h1>{other}{REGISTER.format(count=2)}"
    assert verdict("เล่าให้ฟัง", page, "O29").outcome is Outcome.FOUND


def test_last_years_tab_does_not_answer_for_this_years_that_waits() -> None:
    tabs = f"""<h1>งานพัสดุ</h1><div class="tab-content"><ul class="nav-tabs"><li><a href="#a">ปี 2566</a></li>
    <li><a href="#b">ปี 2565</a></li></ul><div id="a" class="tab-pane"><p>แผนปี 2566 อยู่ระหว่างจัดทำ</p></div>
    <div id="b" class="tab-pane">{plan("2565")}</div></div>"""
    assert verdict("แผนการจัดซื้อจัดจ้าง ปี 2566", tabs, PLAN).outcome is not Outcome.FOUND


def test_more_evidence_does_not_make_it_worse() -> None:
    """Progress "as of March" is that of the half-year; a monthly paper beside it takes nothing away."""

    def told(name: str) -> str:
        row = f"<tr><td>ทำถนน {name}</td><td>อยู่ระหว่างตรวจรับ</td><td>เบิกจ่ายแล้ว 1 งวด</td><td>900,000</td></tr>"
        head = "<tr><th>งานจัดซื้อจัดจ้าง</th><th>สถานะ</th><th>เบิกจ่าย</th><th>วงเงิน</th></tr>"
        return f"<h1>ความก้าวหน้าการจัดซื้อจัดจ้าง {name}</h1><table>{head}{row}</table>"

    whole = {"w": ("ความก้าวหน้าการจัดซื้อจัดจ้าง ปี 2567", told("ปีงบประมาณ 2567 ข้อมูล ณ เดือนมีนาคม 2567"))}
    month = {"m": ("ความก้าวหน้าการจัดซื้อจัดจ้าง เดือนธันวาคม 2566", told("เดือนธันวาคม 2566"))}
    for pages in (whole, {**whole, **month}):
        assert finding(judged(build_site(pages), date(2024, 6, 15), 2567), "O16").outcome is Outcome.FOUND


def test_news_about_a_report_is_no_report() -> None:
    label = "รายงานผลการใช้จ่ายงบประมาณประจำปี 2565"
    news = f"<h1>{label}</h1><p>วันที่ 12 ตุลาคม 2565 ที่ประชุมรับทราบรายงานผลการเบิกจ่ายงบประมาณของทุกกองแล้ว</p>"
    told = f"<h1>{label}</h1><p>ตั้งงบประมาณไว้ 42,000,000 บาท เบิกจ่ายจริง 38,640,000 บาท คิดเป็นร้อยละ 92</p>"
    assert (
        finding(judged(build_site({"n": (label, news)}), date(2022, 11, 15), 2565), "O20").outcome is not Outcome.FOUND
    )
    past = {"n": (label.replace("2565", "2564"), told.replace("2565", "2564"))}
    assert finding(judged(build_site(past), date(2022, 6, 15), 2565), "O20").outcome is Outcome.FOUND


def test_answers_below_a_page_for_questions_count() -> None:
    asked = """<h1>ถาม-ตอบ (Q&amp;A)</h1><p>ประชาชนถามได้ในช่องด้านล่าง</p><div id="comments" class="comments-area"><ol>
    <li>นายคำปัน ถาม: ขอถังขยะเพิ่มได้ที่ไหน 3 ก.พ. 2566</li>
    <li>เทศบาล ตอบกลับ: แจ้งกองสาธารณสุขได้ทุกวันทำการ โทร 0-2999-1111 ต่อ 12</li></ol></div>"""
    assert verdict("กระดานถาม-ตอบ (Q&A)", asked, "O8").outcome is Outcome.FOUND
    silent = asked.replace("เทศบาล ตอบกลับ: แจ้งกองสาธารณสุขได้ทุกวันทำการ โทร 0-2999-1111 ต่อ 12", "ขอบคุณครับ")
    assert verdict("กระดานถาม-ตอบ (Q&A)", silent, "O8").outcome is not Outcome.FOUND


YEAR_TABS = """<h1>งานพัสดุ</h1><div class="tab-content"><ul class="nav-tabs"><li><a href="#a">ปี 2566</a></li>
<li><a href="#b">ปี 2565</a></li></ul>
<div id="a" class="tab-pane">{this}</div><div id="b" class="tab-pane">{last}</div></div>"""


@pytest.mark.parametrize("more", ["", "<tr><td>ซื้อครุภัณฑ์สำนักงาน</td><td>90,000</td><td>อยู่ระหว่างจัดทำราคากลาง</td></tr>"])
def test_a_tab_that_tells_its_content_is_of_its_year(more: str) -> None:
    """Its tables name no year, and a row of one may still wait."""
    rows = "<h3>แผนการจัดซื้อจัดจ้าง</h3>" + PLAN_ROWS.replace("</table>", more + "</table>")
    tabs = YEAR_TABS.format(this=rows, last="<h3>แผนการจัดซื้อจัดจ้าง</h3>" + PLAN_ROWS.replace("วัดเก่า", "วัดใหม่"))
    assert verdict("แผนการจัดซื้อจัดจ้าง", tabs, PLAN).outcome is Outcome.FOUND


def test_one_engine_of_forms_serves_several_pages() -> None:
    form = '<form action="/send?of={0}" method="post"><p>{1}</p><input name="n"><textarea name="t"></textarea></form>'
    pages = {
        "c": ("ช่องทางแจ้งเรื่องร้องเรียนการทุจริต", "<h1>แจ้งเรื่องทุจริต</h1>" + form.format(1, "แจ้งเจ้าหน้าที่ทุจริต")),
        "e": ("บริการออนไลน์ (E-Service)", "<h1>ยื่นคำขอออนไลน์</h1>" + form.format(2, "คำขอรับบริการ")),
        "t": ("ยื่นคำขอตัดกิ่งไม้", "<h1>คำขอตัดกิ่งไม้</h1>" + form.format(3, "คำขอตัดกิ่งไม้")),
        "w": ("ยื่นคำขอน้ำ", "<h1>คำขอน้ำ</h1>" + form.format(4, "คำขอน้ำ")),
        "l": ("แจ้งซ่อมไฟฟ้า", "<h1>แจ้งซ่อมไฟฟ้า</h1>" + form.format(5, "แจ้งซ่อมไฟฟ้า")),
    }
    result = judged(build_site(pages))
    assert {finding(result, item).outcome for item in ("O18", "O28")} == {Outcome.FOUND}


def test_a_system_under_a_heading_for_staff_is_no_service() -> None:
    def outcome(heading: str) -> Outcome:
        html = f'<h1>ระบบงาน</h1><h3>{heading}</h3><ul><li><a href="https://lhr.example/login">e-Service</a></li></ul>'
        return finding(judged(build_site({"page": ("ระบบงาน", html)})), "O18").outcome

    assert outcome("ระบบงานภายใน (เฉพาะเจ้าหน้าที่)") is Outcome.MISSING
    assert outcome("บริการประชาชน") is Outcome.UNREADABLE


def test_months_of_purchases_answer_the_item_that_stands_nearest_to_them() -> None:
    """A year without an item for them asks for their progress and, elsewhere, for the list of all."""
    columns = "<tr><th>งานที่ซื้อหรือจ้าง</th><th>วงเงิน</th><th>ราคากลาง</th><th>วิธี</th><th>ผู้ได้รับคัดเลือก</th></tr>"
    row = "<tr><td>จ้างซ่อมถนน</td><td>120,000</td><td>119,500</td><td>เฉพาะเจาะจง</td><td>หจก.ริมคลอง 118,000</td></tr>"
    title = "สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือนตุลาคม 2566 (แบบ สขร.1)"
    html = f"<h1>{title}</h1><table>{columns}{row}{row}</table>"
    result = judged(build_site({"page": (title, html)}), date(2024, 6, 15), 2567)
    assert finding(result, "O14").outcome is Outcome.MISSING
    assert finding(result, "O16").outcome is not Outcome.MISSING


def test_an_event_is_found_under_a_title_that_also_names_a_channel() -> None:
    told = "วันที่ 8 กุมภาพันธ์ 2568 เทศบาลจัดเวทีประชาคม ประเด็นแหล่งน้ำ มีประชาชนเข้าร่วม 120 คน ที่ประชุมมีมติเลือกขุดสระ นำไปบรรจุในแผน"

    pages = {"page": ("การมีส่วนร่วมของประชาชน", f"<h1>ออกไปรับฟังความคิดเห็นชาวบ้าน</h1><p>{told}</p>")}
    assert finding(judged(build_site(pages), date(2025, 6, 15), 2568), "O20").outcome is Outcome.FOUND


def test_a_scan_that_ocr_makes_nothing_of_is_unreadable() -> None:
    html = f'<h1>{LABEL}</h1><ul><li><a href="/scan.pdf">ไฟล์แนบ 1</a></li></ul>'
    scan = structs.replace(pdf("จ/จ/เ", state=TextState.OCR), ocr_pages=1)
    found = finding(judged(build_site({"page": (LABEL, html)}, documents={"scan.pdf": scan})), PLAN)
    assert found.outcome is Outcome.UNREADABLE


def test_the_year_of_the_agencys_own_list_is_not_its_reports_year() -> None:
    link = '<a href="https://drive.google.com/file/d/1A/view">ไฟล์ 1</a>'
    row = f"<tr><td>O38 รายงานผลการป้องกันการทุจริตประจำปี</td><td>{link}</td></tr>"
    html = f"<h1>OIT 2566</h1><table>{row}<tr><td>O37</td><td>-</td></tr></table>"
    assert finding(judged(build_site({"oit": ("OIT 2566", html)})), "O38").outcome is Outcome.UNREADABLE


def test_figures_of_other_months_are_another_years_whatever_the_title_says() -> None:
    def outcome(*months: str) -> Outcome:
        heads = "".join(f"<th>{month}</th>" for month in months)
        rows = "".join(f"<tr><td>{work}</td><td>12</td><td>8</td><td>5</td></tr>" for work in ("ชำระภาษี", "ขออนุญาต"))
        html = f"<h1>สถิติการให้บริการ ปี 2568</h1><p>ผู้มารับบริการ (ครั้ง)</p><table><tr><th>งาน</th>{heads}</tr>{rows}</table>"
        snapshot = build_site({"page": ("สถิติการให้บริการ", html)})
        return finding(judged(snapshot, date(2025, 6, 15), 2568), "O11").outcome

    assert outcome("ต.ค. 67", "พ.ย. 67", "ธ.ค. 67") is Outcome.FOUND
    assert outcome("ต.ค. 64", "พ.ย. 64", "ธ.ค. 64") is Outcome.STALE


@pytest.mark.parametrize(
    ("fiscal", "signed", "outcome"),
    [
        (2568, 2568, Outcome.FOUND),
        (2566, 2566, Outcome.STALE),
        # It speaks of last year and is of this one.
        (2567, 2568, Outcome.FOUND),
    ],
)
def test_a_signed_paper_knows_its_year_better_than_its_label(fiscal: int, signed: int, outcome: Outcome) -> None:
    lines = [
        "ประกาศเทศบาลตำบลบางมะเฟือง",
        "เรื่อง การประเมินความเสี่ยงการให้หรือรับสินบน",
        "เหตุการณ์ความเสี่ยง เรียกรับเงินค่าอนุญาต โอกาส 2 ผลกระทบ 4 ระดับ สูง มาตรการป้องกันการทุจริต ใช้บัตรคิวและกล้อง " * 3,
        f"จัดทำจากข้อมูลของปีงบประมาณ พ.ศ. {fiscal}",
        f"ประกาศ ณ วันที่ 9 มกราคม พ.ศ. {signed}",
    ]
    label = "ประเมินความเสี่ยงการทุจริต ปี 2568"
    html = f'<h1>ความเสี่ยงการทุจริต</h1><ul><li><a href="/r.pdf">{label}</a></li></ul>'
    snapshot = build_site({"risk": ("ความเสี่ยงการทุจริต", html)}, documents={"r.pdf": pdf("\n".join(lines))})
    assert finding(judged(snapshot, date(2025, 6, 15), 2568), "O23").outcome is outcome


@pytest.mark.parametrize("address", ["อำเภอโพธิ์ทอง จังหวัดอ่างทอง", "จังหวัดอ่างทอง", ""])
def test_a_paper_that_names_no_one_but_its_district_is_the_towns(address: str) -> None:
    """A broken text layer may have lost the town's name, and an address is no issuer."""
    paper = pdf(
        f"แผนการจัดซื้อจัดจ้าง\nปีงบประมาณ พ.ศ. 2566\n{address}\nจ้างก่อสร้างถนน งบประมาณ 1,450,000 บาท ประกาศเดือนธันวาคม"
    )
    html = f'<h1>{LABEL}</h1><ul><li><a href="/p.pdf">ดาวน์โหลด</a></li></ul>'
    assert (
        finding(judged(build_site({"page": (LABEL, html)}, documents={"p.pdf": paper})), PLAN).outcome is Outcome.FOUND
    )


@pytest.mark.parametrize(
    ("label", "outcome"), [("ทต.ออนไลน์", Outcome.UNREADABLE), ("เทศบาลตำบลหนองกระเจ็ด", Outcome.MISSING)]
)
def test_words_after_the_kind_of_an_authority_are_not_always_its_name(label: str, outcome: Outcome) -> None:
    html = f'<h1>{LABEL}</h1><ul><li><a href="https://files.example/p">{LABEL} {label}</a></li></ul>'
    assert finding(judged(build_site({"page": (LABEL, html)})), PLAN).outcome is outcome
