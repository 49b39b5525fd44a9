"""Opening a candidate: each way in which a right label can lead to nothing has a reason of its own."""

from dataclasses import replace
from datetime import date

import pytest
from msgspec import structs

from checklist.answers import Answers
from checklist.issuers import unit_issuer
from checklist.loader import load_checklist
from checklist.look import Look, Quality
from checklist.match import Matcher
from checklist.model import FetchStatus, TextState
from checklist.pages import read_page
from checklist.site import SiteView
from tests.checklist.sites import build_site, page_url, pdf


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(load_checklist(2566))


def look_at(matcher: Matcher, probe: str, label: str, html: str, url: str = "page", **site: object) -> Look:
    """How the candidate at ``url`` looks, on a site whose menu has ``label`` for a page of ``html``."""
    snapshot = build_site({"page": (label, html)}, **site)  # type: ignore[arg-type]
    answers = Answers(SiteView(snapshot), matcher, date(2023, 6, 15), "th")
    found = [look for look in answers.looks(matcher.probes[probe]) if look.candidate.url == page_url(url)]
    assert found, f"{url} is no candidate for {probe}"
    return found[0]


PLAN_TABLE = """<table><tr><th>รายการ</th><th>งบประมาณ (บาท)</th><th>เดือนที่จะจัดซื้อ</th></tr>
<tr><td>จ้างก่อสร้างถนนคอนกรีตซอยวัดเก่า</td><td>1,450,000</td><td>ธันวาคม 2565</td></tr>
<tr><td>ซื้อรถบรรทุกน้ำ</td><td>2,300,000</td><td>มกราคม 2566</td></tr></table>"""
PLAN = f"<h1>แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2566</h1><p>แผนจัดซื้อจัดจ้างของเทศบาลมีรายการดังนี้</p>{PLAN_TABLE}"


def test_content_about_the_topic_is_good(matcher: Matcher) -> None:
    look = look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", PLAN)
    assert look.quality is Quality.GOOD


def test_a_stub_is_quoted(matcher: Matcher) -> None:
    html = "<h1>แผนการจัดซื้อจัดจ้าง</h1><p>อยู่ระหว่างจัดทำข้อมูล</p>"
    look = look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", html)
    assert look.quality is Quality.STUB
    assert "อยู่ระหว่างจัดทำข้อมูล" in look.reason


def test_an_empty_page_is_called_empty(matcher: Matcher) -> None:
    look = look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", "<h1>แผนการจัดซื้อจัดจ้าง</h1>")
    assert look.quality is Quality.STUB
    assert "ว่าง" in look.reason


def test_another_topics_title_is_named(matcher: Matcher) -> None:
    look = look_at(
        matcher,
        "procurement_plan",
        "แผนการจัดซื้อจัดจ้าง",
        "<h1>แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2566</h1><p>โครงการอบรมคุณธรรม งบประมาณ 30,000 บาท เดือนกุมภาพันธ์ 2566 "
        "และโครงการต่อต้านการทุจริตในโรงเรียน งบประมาณ 10,000 บาท</p>",
    )
    assert look.quality is Quality.WRONG
    assert "ป้องกันการทุจริต" in look.reason


def test_another_towns_document_is_named(matcher: Matcher) -> None:
    html = PLAN.replace("ของเทศบาล", "ของเทศบาลตำบลดอนกระเบื้อง").replace("<h1>", "<h1>เทศบาลตำบลดอนกระเบื้อง ")
    look = look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", html)
    assert look.quality is Quality.WRONG
    assert "ดอนกระเบื้อง" in look.reason


def test_criteria_copied_from_the_manual_answer_nothing(matcher: Matcher) -> None:
    html = """<h1>แผนการจัดซื้อจัดจ้าง</h1>
    <p>แสดงแผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุตามที่หน่วยงานจะต้องดำเนินการตามพระราชบัญญัติ</p>
    <p>เป็นข้อมูลการจัดซื้อจัดจ้างในปี พ.ศ. 2566</p>"""
    look = look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", html)
    assert look.quality is not Quality.GOOD


def test_a_page_of_links_only_leads_on(matcher: Matcher) -> None:
    html = '<h1>แผนการจัดซื้อจัดจ้าง</h1><ul><li><a href="/f/p66.pdf">ปี 2566</a></li></ul>'
    documents = {"f/p66.pdf": pdf("แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566\nซื้อรถบรรทุกน้ำ งบประมาณ 2,300,000 บาท เดือนมกราคม 2566\nจ้างก่อสร้างถนน งบประมาณ 900,000 บาท")}  # fmt: skip  # noqa: E501
    page = look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", html, documents=documents)
    paper = look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", html, "f/p66.pdf", documents=documents)
    assert page.quality is Quality.INDEX
    assert paper.quality is Quality.GOOD


@pytest.mark.parametrize("state", [TextState.NONE, TextState.GARBLED, TextState.ENCRYPTED, TextState.BROKEN])
def test_a_paper_without_text_is_unreadable_not_absent(matcher: Matcher, state: TextState) -> None:
    html = '<h1>แผนการจัดซื้อจัดจ้าง</h1><p><a href="/f/scan.pdf">แผนการจัดซื้อจัดจ้าง ปี 2566</a></p>'
    documents = {"f/scan.pdf": pdf("", state=state)}
    look = look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", html, "f/scan.pdf", documents=documents)
    assert look.quality is Quality.UNREADABLE


def test_a_file_on_somebodys_drive_is_unreadable_and_its_host_is_told(matcher: Matcher) -> None:
    url = "https://drive.google.com/file/d/1AbCdEfGh/view"
    html = f'<h1>แผนการจัดซื้อจัดจ้าง</h1><p><a href="{url}">แผนการจัดซื้อจัดจ้าง ปี 2566</a></p>'
    look = look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", html, url)
    assert look.quality is Quality.UNREADABLE
    assert "drive.google.com" in look.reason


@pytest.mark.parametrize("status", [FetchStatus.NOT_FOUND, FetchStatus.GONE, FetchStatus.SOFT_404])
def test_a_dead_link_is_gone(matcher: Matcher, status: FetchStatus) -> None:
    look = look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", PLAN, statuses={"page": status})
    assert look.quality is Quality.GONE


@pytest.mark.parametrize(
    "status",
    [
        FetchStatus.TIMEOUT,
        FetchStatus.SERVER_ERROR,
        FetchStatus.FORBIDDEN,
        FetchStatus.BLOCKED,
        FetchStatus.ROBOTS,
        FetchStatus.DNS,
        FetchStatus.NOT_FETCHED,
    ],
)
def test_what_could_not_be_looked_at_failed(matcher: Matcher, status: FetchStatus) -> None:
    look = look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", PLAN, statuses={"page": status})
    assert look.quality is Quality.FAILED


def test_an_announcement_as_a_picture_is_unreadable(matcher: Matcher) -> None:
    html = '<h1>แผนการจัดซื้อจัดจ้าง</h1><p><img src="/up/plan66.jpg" width="900" height="1270"></p>'
    assert look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", html).quality is Quality.UNREADABLE


# ------------------------------------------------------------------------------------------------------------ channels

FORM = """<form method="post" action="/send"><label>ชื่อ <input type="text" name="n"></label>
<label>รายละเอียด <textarea name="d"></textarea></label><input type="submit"></form>"""


def test_a_form_for_citizens_is_an_e_service(matcher: Matcher) -> None:
    html = f"<h1>ยื่นคำร้องออนไลน์</h1><p>กรอกแบบคำร้องขอรับบริการ</p>{FORM}"
    assert look_at(matcher, "e_service", "E-Service", html).quality is Quality.GOOD


def test_a_system_for_staff_is_none(matcher: Matcher) -> None:
    html = """<h1>ระบบสารบรรณอิเล็กทรอนิกส์ e-office</h1><p>สำหรับเจ้าหน้าที่</p><form method="post" action="/login">
    <input type="text" name="u"><input type="password" name="p"></form>"""
    look = look_at(matcher, "e_service", "E-Service", html)
    assert look.quality is Quality.WRONG
    assert "เจ้าหน้าที่" in look.reason


def test_a_form_without_fields_is_none(matcher: Matcher) -> None:
    html = '<h1>ยื่นคำร้องออนไลน์</h1><p>กรุณากรอกแบบ</p><form method="post" action="/s"><input type="submit"></form>'
    look = look_at(matcher, "e_service", "E-Service", html)
    assert look.quality is not Quality.GOOD
    assert "แบบฟอร์ม" in look.reason


def test_a_search_box_is_no_service(matcher: Matcher) -> None:
    html = '<h1>บริการออนไลน์</h1><form action="/search"><input type="search" name="q"></form><p>ค้นหาบริการที่ต้องการ</p>'
    assert look_at(matcher, "e_service", "E-Service", html).quality is not Quality.GOOD


def test_an_online_form_elsewhere_can_not_be_read(matcher: Matcher) -> None:
    html = (
        '<h1>ยื่นคำร้องออนไลน์</h1><iframe src="https://docs.google.com/forms/d/e/1FAIpQL/viewform?embedded=true"></iframe>'
    )
    assert look_at(matcher, "e_service", "E-Service", html).quality is Quality.UNREADABLE


@pytest.mark.parametrize(
    "chat",
    [
        '<div class="fb-customerchat" page_id="100200300"></div>',
        '<script src="https://embed.tawk.to/5f1/default"></script>',
        '<p><a href="https://m.me/bangmafueang">คุยกับเจ้าหน้าที่</a></p>',
    ],
)
def test_a_chat_is_a_two_way_channel(matcher: Matcher, chat: str) -> None:
    html = f"<h1>ถาม-ตอบ</h1><p>พิมพ์คำถามของท่านแล้วรอเจ้าหน้าที่ตอบ</p>{chat}"
    assert look_at(matcher, "two_way_channel", "Q&A", html).quality is Quality.GOOD


def test_questions_without_an_answer_are_one_way(matcher: Matcher) -> None:
    html = "<h1>กระดานถามตอบ</h1><table><tr><th>กระทู้</th><th>อ่าน</th><th>ตอบ</th></tr><tr><td>ไฟดับ</td><td>40</td><td>0</td></tr></table>"  # noqa: E501
    look = look_at(matcher, "two_way_channel", "Q&A", html)
    assert look.quality is Quality.PARTLY
    assert "ทางเดียว" in look.reason


def test_a_reply_by_the_agency_makes_it_two_way(matcher: Matcher) -> None:
    html = """<h1>กระดานถามตอบ</h1><p>คำถาม: ไฟทางหน้าวัดดับ แจ้งที่ไหน</p>
    <p>ตอบกลับโดยเจ้าหน้าที่: กองช่างได้รับเรื่องแล้ว จะเข้าซ่อมภายในวันพรุ่งนี้ครับ</p>"""
    assert look_at(matcher, "two_way_channel", "Q&A", html).quality is Quality.GOOD


def test_the_general_complaint_channel_is_not_the_one_for_corruption(matcher: Matcher) -> None:
    html = f"<h1>ร้องเรียน ร้องทุกข์</h1><p>แจ้งปัญหาถนน ไฟฟ้า น้ำประปา ขยะ</p>{FORM}"
    look = look_at(matcher, "complaint_channel", "ช่องทางแจ้งเรื่องร้องเรียนการทุจริต", html)
    assert look.quality is Quality.WRONG
    assert "ทั่วไป" in look.reason


def test_a_corruption_form_of_its_own_is(matcher: Matcher) -> None:
    html = f"<h1>แจ้งเบาะแสการทุจริต</h1><p>รับแจ้งเฉพาะการทุจริตของเจ้าหน้าที่</p>{FORM}"
    look = look_at(matcher, "complaint_channel", "ช่องทางแจ้งเรื่องร้องเรียนการทุจริต", html)
    assert look.quality is Quality.GOOD


@pytest.mark.parametrize(
    ("body", "quality"),
    [
        ("<p>รับเรื่องร้องเรียนการทุจริตทางโทรศัพท์ 045-000-111 หรือตู้ ปณ. 9 เท่านั้น</p>", Quality.PARTLY),
        ("<table><tr><th>ปี</th><th>รับ</th></tr><tr><td>ทุจริต 2567</td><td>0</td></tr></table>", Quality.WRONG),
        ("<p>เมื่อได้รับเรื่องกล่าวหาว่าทุจริต ตั้งกรรมการสืบข้อเท็จจริงภายใน 7 วันทำการ แล้วแจ้งผล</p>", Quality.WRONG),
    ],
)
def test_figures_and_rules_about_complaints_are_no_channel(matcher: Matcher, body: str, quality: Quality) -> None:
    html = f"<h1>เรื่องร้องเรียนการทุจริต</h1>{body}"
    assert look_at(matcher, "complaint_channel", "ช่องทางแจ้งเรื่องร้องเรียนการทุจริต", html).quality is quality


PLANNED = "โครงการ งบประมาณ ระยะเวลา ผู้รับผิดชอบ"
ROW = "<tr><td>1</td><td>อบรมอาชีพ</td><td>20,000</td><td>ม.ค. 2566</td><td>กองสวัสดิการ</td></tr>"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (f"<p>ให้ทุกกองจัดส่งข้อมูล {PLANNED} ภายในวันที่ 15 ตุลาคม 2565 เพื่อรวบรวมจัดทำแผนการดำเนินงาน</p>", "เชิญ"),
        (f"<p>ขอเชิญหัวหน้าส่วนราชการเข้าประชุมวันที่ 3 ตุลาคม 2565 เตรียมข้อมูล {PLANNED} มาด้วย</p>", "เชิญ"),
        (f"<p>วิธีเขียนแผน: {PLANNED} (สไลด์ประกอบการอบรม 3 ตุลาคม 2565)</p>", "อบรม"),
        (f"<p>โครงการวันเด็ก {PLANNED} งบประมาณ 80,000 บาท เดือนมกราคม ผู้เสนอโครงการ นางตัวอย่าง</p>", "ข้อเสนอ"),
        (f"<p>แผนการดำเนินงานมี {PLANNED} 20,000 บาท ที่มา : กรมส่งเสริมการปกครองท้องถิ่น</p>", "หน่วยงานอื่น"),
        (
            f"<table><tr>{PLANNED.replace(' ', '<th>')}</tr>{'<tr><td>อบรม<td><td><td></tr>' * 3}</table>",
            "ว่าง",
        ),
        (f"<table><tr>{PLANNED.replace(' ', '<th>')}</tr>{'<tr><td>-<td>-<td>-<td>-</tr>' * 3}</table>", "ว่าง"),
    ],
)
def test_papers_about_a_plan_are_no_plan(matcher: Matcher, body: str, reason: str) -> None:
    look = look_at(matcher, "operation_plan", "แผนดำเนินงานประจำปี", f"<h1>แผนดำเนินงาน ปี 2566</h1>{body}")
    assert look.quality is Quality.WRONG
    assert reason in look.reason


def test_a_plan_that_mentions_such_papers_is_one(matcher: Matcher) -> None:
    html = f"""<h1>แผนดำเนินงาน ปี 2566</h1><p>ให้ทุกกองส่งผลภายในวันที่ 5 ของเดือน</p>
    <table><tr><th>ที่</th><th>โครงการ</th><th>งบประมาณ</th><th>ระยะเวลา</th><th>ผู้รับผิดชอบ</th></tr>{ROW * 3}</table>"""
    assert look_at(matcher, "operation_plan", "แผนดำเนินงานประจำปี", html).quality is Quality.GOOD


def test_an_order_that_appoints_is_no_assessment(matcher: Matcher) -> None:
    html = """<h1>คำสั่งเทศบาล ที่ 412/2566 เรื่อง แต่งตั้งคณะทำงานประเมินความเสี่ยงการทุจริต</h1>
    <p>ปลัดเทศบาล ประธาน มีหน้าที่วิเคราะห์เหตุการณ์ความเสี่ยง จัดระดับโอกาสและผลกระทบ เสนอมาตรการป้องกันการทุจริต</p>"""
    look = look_at(matcher, "risk_assessment", "การประเมินความเสี่ยงการทุจริต", html)
    assert look.quality is Quality.WRONG
    assert "คำสั่ง" in look.reason


def test_an_agencys_own_articles_are_no_law(matcher: Matcher) -> None:
    articles = "".join(
        f"<p>ข้อ {number} {words}</p>"
        for number, words in enumerate(
            [
                "ผู้พบเห็นการทุจริตยื่นเรื่องร้องเรียนต่อนายกเทศมนตรี",
                "ให้นิติกรลงทะเบียนรับเรื่องร้องเรียนภายใน 1 วัน",
                "ตั้งกรรมการตรวจสอบข้อเท็จจริงภายใน 7 วันทำการ",
                "แจ้งผลแก่ผู้ร้องภายใน 15 วัน",
            ],
            start=1,
        )
    )
    own = f"<h1>ประกาศเทศบาลตำบลบางมะเฟือง เรื่อง แนวปฏิบัติเรื่องร้องเรียนการทุจริต</h1>{articles}"
    assert look_at(matcher, "complaint_guideline", "แนวปฏิบัติเรื่องร้องเรียนการทุจริต", own).quality is Quality.GOOD
    ministry = f"<h1>ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยเรื่องร้องเรียนการทุจริต</h1>{articles}"
    look = look_at(matcher, "complaint_guideline", "แนวปฏิบัติเรื่องร้องเรียนการทุจริต", ministry)
    assert look.quality is Quality.WRONG
    assert "กฎหมาย" in look.reason


def test_executives_as_one_picture_are_unreadable(matcher: Matcher) -> None:
    html = '<h1>คณะผู้บริหาร</h1><p><img src="/up/executives.jpg" width="1000" height="800"></p>'
    assert look_at(matcher, "executives", "ข้อมูลผู้บริหาร", html).quality is Quality.UNREADABLE


def test_old_news_says_which_year_has_none(matcher: Matcher) -> None:
    html = "<h1>ข่าวประชาสัมพันธ์</h1><p>ขุดลอกคลอง 4 มีนาคม 2563</p><p>วันเด็ก 11 มกราคม 2563</p>"
    assert "2566" in look_at(matcher, "news", "ข่าวประชาสัมพันธ์", html).reason


def test_the_pages_of_a_school_below_the_town_are_not_the_towns() -> None:
    def unit(title: str, pages: int, home: str) -> str:
        site = build_site({f"p{n}": ("แผนการจัดซื้อจัดจ้าง", f"{PLAN}<p>{n}</p>") for n in range(4)})
        titled = {page.content_hash for page in site.pages if page.url in {page_url(f"p{n}") for n in range(pages)}}
        told = {
            digest: structs.replace(one, title=title if digest in titled else home)
            for digest, one in site.documents.items()
        }
        view = SiteView(replace(site, documents=told))
        page = next(page for page, one in view.html if one.title == title)
        document = view.document(page)
        assert document is not None
        return unit_issuer(read_page(view, page, document), view)

    town = "หน้าแรก | เทศบาลตำบลบางมะเฟือง"
    assert unit("แผนจัดซื้อ | โรงเรียนบ้านสวนมะเฟือง", 3, town) == "โรงเรียนบ้านสวนมะเฟือง"
    # One post about a school is no site of it, and a school with a site of its own is not another one there.
    assert unit("ประกาศผู้ชนะ ซ่อมอาคาร | โรงเรียนบ้านสวนมะเฟือง", 1, town) == ""
    assert unit("โรงเรียนในสังกัด | เทศบาลตำบลบางมะเฟือง", 3, town) == ""


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2566\nโรงเรียนบ้านสวนมะเฟือง", "โรงเรียนบ้านสวนมะเฟือง"),
        ("แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2566 เทศบาลตำบลดอนกระเบื้อง", "ดอนกระเบื้อง"),
        ("แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2566\nเทศบำลต ำบลดอนกระเบื้อง อ ำเภอทุ่งช้ำง จังหวัดสุพรรณวดี", "ดอนกระเบื้อง"),
        ("แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2566 งานปรับปรุงอาคาร โรงเรียนบ้านสวนมะเฟือง", ""),
        ("แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2566 ร่วมกับเทศบาลตำบลดอนกระเบื้อง", ""),
        ("แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2566\nเทศบาลตำบลบางมะเฟ้อง อำเภอเมือง", ""),
        ("แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2566 ณ โรงเรียนบ้านสวนมะเฟือง", ""),
    ],
)
def test_whose_paper_it_is_stands_in_its_head(matcher: Matcher, title: str, issuer: str) -> None:
    body = "จ้างก่อสร้างถนนคอนกรีต งบประมาณ 900,000 บาท ธันวาคม 2565\nซื้อรถบรรทุกน้ำ งบประมาณ 2,300,000 บาท มกราคม 2566"
    files = {"plan.pdf": pdf(f"{title}\n{body}")}
    html = '<h1>แผนการจัดซื้อจัดจ้าง</h1><a href="/plan.pdf">ดาวน์โหลด</a>'
    look = look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", html, "plan.pdf", documents=files)
    assert look.quality is (Quality.WRONG if issuer else Quality.GOOD)
    assert issuer in look.reason


@pytest.mark.parametrize(
    ("head", "quality"),
    [
        ("กรมบัญชีกลาง ที่ กค 0405.3/ว 88 ลงวันที่ 1 พฤศจิกายน 2565\nเรื่อง แผนการจัดซื้อจัดจ้าง ปี 2566", Quality.WRONG),
        ("ที่ สว 51201/ว 12 ลงวันที่ 1 พฤศจิกายน 2565\nเรื่อง แผนการจัดซื้อจัดจ้าง ปี 2566", Quality.GOOD),
        ("ตามหนังสือจังหวัด ที่ สพ 0023.3/ว 5 ให้จัดทำแผน\nแผนการจัดซื้อจัดจ้าง ปี 2566", Quality.GOOD),
        ("ด้วยสำนักงานคลังมีหนังสือ ที่ กค 0405/ว 8\nแผนการจัดซื้อจัดจ้าง ปี 2566", Quality.GOOD),
    ],
)
def test_what_an_office_asks_of_many_is_not_their_answer(matcher: Matcher, head: str, quality: Quality) -> None:
    body = "โครงการก่อสร้างถนน งบประมาณ 900,000 บาท ธันวาคม 2565\nซื้อรถบรรทุกน้ำ งบประมาณ 2,300,000 บาท มกราคม 2566"
    files = {"plan.pdf": pdf(f"{head}\n{body}")}
    html = '<h1>แผนการจัดซื้อจัดจ้าง</h1><a href="/plan.pdf">ดาวน์โหลด</a>'
    look = look_at(matcher, "procurement_plan", "แผนการจัดซื้อจัดจ้าง", html, "plan.pdf", documents=files)
    assert look.quality is quality


def test_the_beginning_of_another_page_in_a_list_is_no_evidence(matcher: Matcher) -> None:
    posts = "".join(
        f'<h3><a href="/post{n}">{title}</a></h3><p>รายการที่จะซื้อจ้าง งบประมาณ 900,000 บาท เดือนธันวาคม 2565 …</p>'
        for n, title in enumerate(("แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2566", "ลอยกระทง", "แข่งเรือ"))
    )
    html = f"<h1>ผลงานของเรา</h1>{posts}"
    look = look_at(matcher, "procurement_plan", "ผลงานของเรา", html)
    assert look.quality is Quality.INDEX


def test_a_label_that_begins_with_download_keeps_its_topic(matcher: Matcher) -> None:
    assert matcher.match("ดาวน์โหลดแผนการจัดซื้อจัดจ้าง")[0].item == "O19"
    assert not matcher.match("ดาวน์โหลดคู่มือ")


STEPS = """<table><tr><th>ขั้นตอน</th><th>ผู้รับผิดชอบ</th><th>ระยะเวลา</th></tr>
<tr><td>รับใบแจ้งหนี้</td><td>เจ้าพนักงานการเงิน</td><td>15 นาที</td></tr></table>"""


@pytest.mark.parametrize(
    ("probe", "label", "html"),
    [
        # Any manual names the letters that it follows; it is no circular for that.
        (
            "staff_manual",
            "คู่มือการปฏิบัติงาน",
            (
                "<h1>คู่มือการปฏิบัติงานการเงิน</h1><p>กฎหมาย ระเบียบ และหนังสือสั่งการที่เกี่ยวข้อง</p>"
                f"<p>ขั้นตอนการปฏิบัติงานของเจ้าหน้าที่ ตามระเบียบ</p>{STEPS}"
            ),
        ),
        # A neighbour in a row of a table has not issued it.
        (
            "procurement_plan",
            "แผนการจัดซื้อจัดจ้าง",
            PLAN.replace("ซอยวัดเก่า", "สายบ้านใต้-เขต อบต.ดอนกระเบื้อง"),
        ),
        # A name of the office among those that bought is no audit.
        (
            "procurement_report",
            "รายงานผลการจัดซื้อจัดจ้าง",
            (
                "<h1>รายงานสรุปผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ 2565 (สำนักปลัด กองคลัง หน่วยตรวจสอบภายใน)</h1>"
                "<p>จัดซื้อจัดจ้างรวม 24 โครงการ "
                "วิธีเฉพาะเจาะจง 22 โครงการ งบประมาณ 3,450,000 บาท ปัญหาคือผู้เสนอราคาน้อยราย</p>"
            ),
        ),
        # What was taught by the town itself is what its staff report tells of.
        (
            "hr_report",
            "รายงานผลการพัฒนาบุคลากร",
            (
                "<h1>รายงานผลการฝึกอบรมและพัฒนาบุคลากร ประจำปีงบประมาณ 2565</h1>"
                "<p>จัดอบรมพนักงาน 4 หลักสูตร ผู้เข้าอบรม 62 คน เบิกจ่าย 120,000 บาท ร้อยละ 96 "
                "ปัญหาและอุปสรรค เวลาน้อย ข้อเสนอแนะ จัดต้นปี</p>"
            ),
        ),
    ],
)
def test_words_of_others_in_a_towns_own_paper_do_not_spoil_it(
    matcher: Matcher, probe: str, label: str, html: str
) -> None:
    assert look_at(matcher, probe, label, html).quality is Quality.GOOD


@pytest.mark.parametrize(("title", "former"), [("ทำเนียบผู้บริหาร อดีต - ปัจจุบัน", False), ("ทำเนียบอดีตผู้บริหาร", True)])
def test_executives_of_then_and_now_are_those_of_now_too(matcher: Matcher, title: str, former: bool) -> None:
    html = f"<h1>{title}</h1><p>นายสมชาย ใจดี นายกเทศมนตรี</p><p>นางสาวสมศรี มีสุข ปลัดเทศบาล</p>"
    look = look_at(matcher, "executives", "คณะผู้บริหาร", html)
    assert look.quality is (Quality.WRONG if former else Quality.GOOD)


@pytest.mark.parametrize(
    ("answer", "quality"),
    [
        ("<p>ผู้ดูแล อบต. 5 มี.ค. 66 : รับทราบครับ เข้าเก็บเช้าวันพรุ่งนี้ครับ</p>", Quality.GOOD),
        ("<p>เจ้าหน้าที่จะติดต่อกลับภายใน 3 วันทำการ หลังจากได้รับข้อความของท่าน</p>", Quality.WRONG),
    ],
)
def test_mention_of_staff_is_no_answer(matcher: Matcher, answer: str, quality: Quality) -> None:
    html = f"<h1>กระดานถามตอบ</h1><p>คุณวันดี 4 มี.ค. 66 : ขอทราบวันเก็บถังขยะค่ะ</p>{answer}"
    assert look_at(matcher, "two_way_channel", "กระดานถามตอบ", html).quality is quality
