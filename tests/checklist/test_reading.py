"""What a page says once its site's furniture is taken off: title, prose, stubs, other years' tabs, other agencies."""

import pytest

from checklist.issuers import other_authority
from checklist.model import Block, BlockKind, FetchStatus, Page, Picture, TextState
from checklist.pages import read_page, read_section
from checklist.reading import Reading, is_decoration
from checklist.site import SiteView
from checklist.tabs import year_filter
from tests.checklist.sites import build_site, page_url, pdf


def reading_of(html: str, years: tuple[int, ...] = ()) -> Reading:
    view = SiteView(build_site({"page": ("เมนูทดลอง", html)}))
    page = view.page(page_url("page"))
    assert page is not None
    document = view.document(page)
    assert document is not None
    return read_page(view, page, document, year_filter(years) if years else None)


def test_the_title_is_the_pages_own_heading() -> None:
    assert reading_of("<h1>แผนดำเนินงาน ปี ๒๕๖๘</h1><p>โครงการแรก</p>").title.startswith("แผนดำเนินงาน ปี 2568")


def test_dates_counters_and_breadcrumbs_are_no_prose() -> None:
    html = """<h1>โครงการสีเขียว</h1><div>หน้าแรก &gt; โครงการสีเขียว</div><p>เขียนเมื่อ 12 มกราคม 2568</p>
    <p>จำนวนผู้เข้าชม 1024</p>
    <p>โครงการปลูกต้นไม้ริมคลองงบประมาณห้าหมื่นบาท</p>
    <p>แชร์</p>"""
    assert reading_of(html).prose_lines == ("โครงการปลูกต้นไม้ริมคลองงบประมาณห้าหมื่นบาท",)


def test_labels_of_links_are_no_prose() -> None:
    html = '<h1>เอกสาร</h1><ul><li><a href="/a.pdf">แผนปฏิบัติการประจำปีของกองคลัง</a> 12/01/2568</li></ul>'
    assert reading_of(html).prose_lines == ()


@pytest.mark.parametrize(
    "words",
    [
        "กำลังปรับปรุงข้อมูล",
        "อยู่ระหว่างการปรับปรุงข้อมูล",
        "อยู่ระหว่างดำเนินการ",
        "อยู่ระหว่างจัดทำข้อมูล",
        "ยังไม่มีข้อมูล",
        "ไม่พบข้อมูล",
        "ไม่มีข้อมูลในหมวดนี้",
        "ขออภัย อยู่ระหว่างการจัดทำเว็บไซต์",
        "หน้านี้กำลังปรับปรุง",
        "Under construction",
        "Coming soon",
        "เร็ว ๆ นี้",
    ],
)
def test_a_stub_says_so_in_many_wordings(words: str) -> None:
    reading = reading_of(f"<h1>แผนพัฒนาท้องถิ่น</h1><p>{words}</p>")
    assert reading.stub_text or reading.empty


def test_a_long_page_that_mentions_unfinished_work_is_no_stub() -> None:
    body = "<p>โครงการก่อสร้างถนนสายหลักเข้าหมู่บ้านระยะทางสามกิโลเมตร ผิวจราจรกว้างหกเมตร พร้อมรางระบายน้ำสองข้าง</p>" * 9
    assert not reading_of(f"<h1>รายงาน</h1>{body}<p>โครงการสุดท้ายอยู่ระหว่างดำเนินการ</p>").stub_text


@pytest.mark.parametrize("state", ["อยู่ระหว่างดำเนินการ", "อยู่ระหว่างรวบรวม", "อยู่ระหว่างจัดทำ", "กำลังดำเนินการจัดทำ"])
def test_the_state_of_one_row_does_not_make_a_stub_of_a_table(state: str) -> None:
    rows = f"<tr><td>อบรม</td><td>แล้วเสร็จ</td><td>12,000</td></tr><tr><td>คู่มือ</td><td>{state}</td><td>0</td></tr>"
    html = f"<h1>ความก้าวหน้า</h1><table><tr><th>กิจกรรม</th><th>สถานะ</th><th>บาท</th></tr>{rows}</table>"
    assert not reading_of(html).stub_text


def test_a_form_is_content_whatever_is_said_beside_it() -> None:
    form = '<form method="post" action="/s"><input type="text" name="a"><textarea name="b"></textarea></form>'
    reading = reading_of(f"<h1>แจ้งเรื่อง</h1><p>ระบบใหม่กำลังปรับปรุง</p>{form}")
    assert not reading.stub_text
    assert not reading.empty


def test_a_page_with_a_heading_only_is_empty() -> None:
    assert reading_of("<h1>แผนการจัดซื้อจัดจ้าง</h1>").empty


def test_a_page_with_one_big_picture_is_not_empty() -> None:
    assert not reading_of('<h1>ประกาศ</h1><img src="/up/notice.jpg" width="800" height="1100">').empty


TABS = """<h1>รายงานผล</h1>
<div class="tab-content"><ul class="nav-tabs"><li><a href="#y67">ปี 2567</a></li><li><a href="#y68">ปี 2568</a></li></ul>
<div id="y67" class="tab-pane"><p>ผลของปีก่อนทั้งหมดยี่สิบโครงการ</p></div>
<div id="y68" class="tab-pane"><p>ผลของปีนี้ทั้งหมดสิบโครงการ</p></div></div>"""


@pytest.mark.parametrize(
    "tabs",
    [
        TABS,
        TABS.replace(">ปี 25", ">"),
        TABS.replace(">ปี 2567<", ">แท็บ ก<")
        .replace(">ปี 2568<", ">แท็บ ข<")
        .replace("<p>ผลของปีก่อน", "<h3>ปีงบประมาณ 2567</h3><p>ผลของปีก่อน")
        .replace("<p>ผลของปีนี้", "<h3>ปีงบประมาณ 2568</h3><p>ผลของปีนี้"),
    ],
)
def test_a_tab_of_another_year_is_left_out(tabs: str) -> None:
    text = reading_of(tabs, (2568,)).text
    assert "ผลของปีนี้" in text
    assert "ผลของปีก่อน" not in text
    assert "ผลของปีก่อน" in reading_of(tabs).text


def test_details_of_another_year_are_left_out() -> None:
    html = """<h1>รายงานผล</h1><details><summary>ปีงบประมาณ 2566</summary><p>รายการเก่าสามรายการ</p></details>
    <details><summary>ปีงบประมาณ 2568</summary><p>รายการใหม่ห้ารายการ</p></details>"""
    text = reading_of(html, (2568, 2567)).text
    assert "รายการใหม่" in text
    assert "รายการเก่า" not in text


def test_a_section_ends_at_the_next_heading_of_its_level() -> None:
    html = "<h1>หน้ารวม</h1><h2>แผน</h2><p>เนื้อแผน</p><h3>ย่อย</h3><p>รายละเอียด</p><h2>ผล</h2><p>เนื้อผล</p>"
    view = SiteView(build_site({"page": ("หน้ารวม", html)}))
    page = view.page(page_url("page"))
    assert page is not None
    document = view.document(page)
    assert document is not None
    heading = next(block for block in document.blocks if block.text == "แผน")
    section = read_section(view, page, document, heading)
    assert [block.text for block in section.blocks] == ["เนื้อแผน", "ย่อย", "รายละเอียด"]
    assert section.title == "แผน"


def test_a_document_of_another_town_is_recognised() -> None:
    body = "<p>เทศบาลตำบลดอนกระเบื้อง ขอประกาศใช้แผน</p><p>นายกเทศมนตรี เทศบาลตำบลดอนกระเบื้อง</p>"
    foreign = reading_of(f"<h1>ประกาศเทศบาลตำบลดอนกระเบื้อง เรื่อง แผนพัฒนา</h1>{body}")
    assert other_authority(foreign, ("บางมะเฟือง",)) == "ดอนกระเบื้อง"
    own = reading_of(
        "<h1>ประกาศเทศบาลตำบลบางมะเฟือง</h1><p>ร่วมกับเทศบาลตำบลดอนกระเบื้อง จัดแข่งเรือกับเทศบาลตำบลดอนกระเบื้อง</p>"
    )
    assert other_authority(own, ("บางมะเฟือง",)) == ""


@pytest.mark.parametrize(
    ("picture", "decoration"),
    [
        (Picture("https://x.example/img/logo.png"), True),
        (Picture("https://x.example/img/banner_head.jpg", width=980, height=180), True),
        (Picture("https://x.example/i/icon-pdf.gif", width=16, height=16), True),
        (Picture("https://x.example/p/dot.png", width=40, height=300), True),
        (Picture("https://x.example/upload/2568/IMG_0412.jpg"), False),
        (Picture("https://x.example/staff/mayor.jpg", width=180, height=220), False),
    ],
)
def test_decoration_is_no_content(picture: Picture, decoration: bool) -> None:
    assert is_decoration(picture) is decoration


def test_a_documents_first_lines_are_its_title() -> None:
    view = SiteView(
        build_site(
            {},
            documents={
                "files/a.pdf": pdf("แผนการดำเนินงาน\nประจำปีงบประมาณ พ.ศ. ๒๕๖๘\n\nเทศบาลตำบลบางมะเฟือง\nส่วนที่ 1 บทนำ")
            },
        )
    )
    page = view.page(page_url("files/a.pdf"))
    assert page is not None
    document = view.document(page)
    assert document is not None
    reading = read_page(view, page, document)
    assert "แผนการดำเนินงาน" in reading.title
    assert "2568" in reading.title
    assert not reading.is_html


def test_a_scan_without_text_is_not_readable() -> None:
    document = pdf("", state=TextState.NONE)
    page = Page("https://x.example/s.pdf", FetchStatus.OK)
    view = SiteView(build_site({}))
    assert not read_page(view, page, document).readable


def test_the_key_sees_a_phrase_across_broken_words() -> None:
    blocks = (Block("แผนการจัด ซื้อ\u200bจัดจ้าง ประจ\u0e4d\u0e32ปี", BlockKind.TEXT),)
    page = Page("https://x.example/p", FetchStatus.OK)
    reading = Reading(page, pdf("x"), blocks, "")
    assert "แผนการจัดซื้อจัดจ้างประจำปี" in reading.key


@pytest.mark.parametrize(
    "words",
    [
        "เทศบาลจะจัดทำรายงานของปี 2567 ให้ครบถ้วนและเผยแพร่ในโอกาสต่อไป",
        "เทศบาลเห็นว่าเรื่องนี้เป็นเรื่องใหญ่ และจะรวบรวมข้อมูลมาเผยแพร่ให้ทราบโดยทั่วกัน",
    ],
)
def test_a_few_sentences_that_only_promise_say_so(words: str) -> None:
    assert reading_of(f"<h1>รายงานผลประจำปี</h1><p>{words}</p>").promise
    told = "<table><tr><td>ขุดลอกคลอง</td><td>450,000</td><td>เสร็จ</td></tr></table>"
    assert not reading_of(f"<h1>รายงานผลประจำปี</h1><p>{words}</p>{told}").promise


def test_a_line_of_nothing_but_links_is_no_text() -> None:
    links = '<a href="/a">สถิติเรื่องร้องเรียนทุจริต</a><a href="/b">แผนป้องกันการทุจริต</a>'
    html = f"<h1>ประกาศ</h1><p>วันนี้เปิดทำการตามปกติ</p><div>เรื่องอื่น: {links}</div>"
    assert "ทุจริต" not in reading_of(html).text
    kept = f"<h1>ประกาศ</h1><p>ตามที่ได้ประกาศไว้ใน {links} นั้น บัดนี้ดำเนินการเรียบร้อยแล้วทุกประการ</p>"
    assert "ทุจริต" in reading_of(kept).text


def test_words_that_only_the_criteria_have_are_no_answer() -> None:
    copied = "<h1>การมีส่วนร่วม</h1><p>องค์ประกอบด้านข้อมูล</p><ul><li>ประเด็นหรือเรื่อง</li><li>ผลจากการมีส่วนร่วม</li></ul>"
    assert reading_of(copied).pasted_criteria
    answered = copied + "<p>12 มกราคม 2568 มีผู้ร่วม 84 คน จาก 9 หมู่บ้าน เลือกทำท่อระบายน้ำยาว 320 เมตร</p>"
    assert not reading_of(answered).pasted_criteria


def test_the_frame_of_a_postback_page_is_no_form() -> None:
    frame = '<form method="post"><input type="hidden" name="__VIEWSTATE" value="x">{}</form>'
    assert reading_of(frame.format("<h1>รายงาน</h1><p>อยู่ระหว่างรวบรวมข้อมูล</p>")).stub_text
    asked = frame.format('<h1>ยื่นคำขอ</h1><input name="n"><textarea name="t"></textarea><input type="submit">')
    assert reading_of(asked).forms


def test_what_waits_in_one_tab_makes_no_stub_of_the_others() -> None:
    told = "<p>" + "ทั้งปีรับเรื่องไว้สองเรื่องและตอบครบแล้ว " * 5 + "</p>"
    tabs = TABS.replace("<p>ผลของปีก่อนทั้งหมดยี่สิบโครงการ</p>", told).replace(
        "<p>ผลของปีนี้ทั้งหมดสิบโครงการ</p>", "<p>รอข้อมูลสิ้นปี</p>"
    )
    assert not reading_of(tabs).stub_text
    assert reading_of(
        TABS.replace("ผลของปีก่อนทั้งหมดยี่สิบโครงการ", "รอข้อมูล").replace("ผลของปีนี้ทั้งหมดสิบโครงการ", "รอข้อมูล")
    ).stub_text


def test_the_heads_of_a_tables_columns_are_no_title() -> None:
    assert reading_of("<table><tr><th>ที่</th><th>งาน</th></tr><tr><td>1</td><td>ถนน</td></tr></table>").title == ""


def test_a_town_without_the_ring_of_its_sara_am_is_the_same_town() -> None:
    view = SiteView(build_site({"a": ("แผน", "<h1>แผน</h1>")}))
    page = view.page(page_url("a"))
    assert page is not None
    document = pdf("แผนปฏิบัติการ\nเทศบาลตำบลแม่ราพัน\nเทศบาลตำบลแม่ราพัน จัดทำแผนนี้ขึ้น")
    reading = read_page(view, page, document)
    assert not other_authority(reading, ("แม่รำพัน",))
    assert other_authority(reading, ("ท่าสะอาด",))


@pytest.mark.parametrize(
    "words",
    [
        "วันที่ 12 มกราคม 2568 เทศบาลให้ความสำคัญกับการมีส่วนร่วม มีผู้เข้าร่วม 85 คน และจะรวบรวมความเห็นเสนอสภา",
        "ทั้งปีไม่มีเรื่องร้องเรียน และจะจัดทำรายงานเสนอผู้บริหารทุกปี",
        "พึงพอใจร้อยละ 92.5 จากผู้ตอบ 400 คน จะรวบรวมเสนอผู้บริหาร",
    ],
)
def test_who_tells_something_promises_more_besides(words: str) -> None:
    assert not reading_of(f"<h1>รายงาน</h1><p>{words}</p>").promise


def test_a_memo_is_about_what_it_says_it_is_about() -> None:
    view = SiteView(build_site({"a": ("แผน", "<h1>แผน</h1>")}))
    page = view.page(page_url("a"))
    assert page is not None
    memo = "บันทึกข้อความ\nส่วนราชการ สำนักปลัด ที่ 12/2568 วันที่ 3 มีนาคม 2568\nเรื่อง ขอส่งสรุปผลการอบรม\nเรียน นายกเทศมนตรี"
    assert read_page(view, page, pdf(memo)).title.startswith("ขอส่งสรุปผลการอบรม")


def test_forms_of_every_page_are_no_pages_own() -> None:
    poll = '<form action="/poll"><input type="radio" name="v"><input type="radio" name="w"><input type="submit"></form>'
    apply_for = '<form action="/apply" method="post"><input name="n"><textarea name="t"></textarea></form>'
    pages = {f"p{n}": ("", f"<h1>หน้า {n}</h1><p>เรื่องที่ {n}</p>{poll}") for n in range(12)}
    view = SiteView(build_site({**pages, "q": ("", f"<h1>ยื่นคำขอ</h1>{poll}{apply_for}")}))
    page = view.page(page_url("q"))
    assert page is not None
    document = view.document(page)
    assert document is not None
    assert [form.action.rsplit("/", 1)[1] for form in view.own_forms(document)] == ["apply"]


def test_rows_that_only_lead_on_are_no_content() -> None:
    row = '<tr><td>{0}</td><td>{1} มกราคม 2567</td><td><a href="/f/{1}.pdf">{2}</a></td></tr>'
    names = ("รายงานผลป้องกันการทุจริต 2566", "แผนการดำเนินงาน 2567", "ประเมินความเสี่ยง 2566")
    for word in ("เปิด", "ดาวน์โหลด"):
        rows = "".join(row.format(name, day, word) for day, name in enumerate(names, start=3))
        assert reading_of(f"<h1>ศูนย์ดาวน์โหลด</h1><table>{rows}</table>").prose == ""


@pytest.mark.parametrize(
    ("told", "counts"),
    [
        ("<p>นำข้อเสนอไปปรับใช้ในแผนปี 2568 แล้ว</p>", True),
        ("<p>ส่วนการนำข้อเสนอไปปรับใช้ ยังไม่ได้ดำเนินการ จะแจ้งให้ทราบ</p>", False),
        ("<h3>การนำข้อเสนอไปปรับใช้</h3><p>อยู่ระหว่างพิจารณา</p>", False),
        ("<table><tr><td>นำข้อเสนอไปปรับใช้</td><td>2568</td><td>ยังไม่ได้ดำเนินการ</td></tr></table>", True),
    ],
)
def test_what_was_not_done_yet_is_not_told(told: str, counts: bool) -> None:
    reading = reading_of(f"<h1>เวทีประชาคม</h1><p>มีผู้เข้าร่วม 120 คน</p>{told}")
    assert ("นำข้อเสนอไปปรับใช้" in reading.told_key) is counts


def test_a_short_form_with_dots_is_blank() -> None:
    view = SiteView(build_site({"a": ("แบบ", "<h1>แบบ</h1>")}))
    page = view.page(page_url("a"))
    assert page is not None
    form = "แบบรายงานการรับทรัพย์สิน\nชื่อ ................. ตำแหน่ง .................\nลงชื่อ ................."
    filled = "แบบรายงานการรับทรัพย์สิน\nชื่อ นายสมมติ ใจดี ตำแหน่ง นิติกร\nรับกระเช้าผลไม้ 1 ชุด ลงชื่อ ................."
    assert read_page(view, page, pdf(form)).blank_form
    assert not read_page(view, page, pdf(filled)).blank_form


def test_the_name_of_a_sheet_is_no_title() -> None:
    view = SiteView(build_site({"a": ("แบบ", "<h1>แบบ</h1>")}))
    page = view.page(page_url("a"))
    assert page is not None
    table = "ปก\nตารางความเสี่ยงสินบน ปี 2568\nจัดทำโดย คณะทำงานบริหารความเสี่ยง"
    assert read_page(view, page, pdf(table)).title == "ตารางความเสี่ยงสินบน ปี 2568"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('แนวปฏิบัติ Dos & Don\'ts <a href="#">ดาวน์โหลด</a>', False),
        ('<a href="javascript:void(0)">แนวปฏิบัติ Dos & Don\'ts</a>', False),
        ('แนวปฏิบัติ Dos & Don\'ts <a href="/d.pdf">ดาวน์โหลด</a>', True),
        ('Dos & Don\'ts: ควรทำคือบริการเท่าเทียม <a href="#">ดาวน์โหลด</a> ไม่ควรทำคือรับของ', True),
    ],
)
def test_a_label_that_leads_nowhere_tells_nothing(line: str, told: bool) -> None:
    assert ("dos&donts" in reading_of(f"<h1>จริยธรรม</h1><p>มีคณะทำงาน 5 คน</p><p>{line}</p>").told_key) is told


def test_a_table_whose_every_row_waits_is_known() -> None:
    row = "<tr><td>อบรมครั้งที่ {}</td><td>20,000</td><td>{}</td></tr>"

    def waits(*cells: str) -> str:
        rows = "".join(row.format(number, cell) for number, cell in enumerate(cells))
        return reading_of(f"<h1>รายงาน</h1><table><tr><th>งาน</th><th>งบ</th><th>ผล</th></tr>{rows}</table>").rows_wait

    assert waits("อยู่ระหว่างรวบรวม", "รอรายงานจากกอง", "ยังไม่สรุปผล") == "อยู่ระหว่างรวบรวม"
    assert waits("อยู่ระหว่างรวบรวม", "อบรม 36 คน", "อบรม 12 คน") == ""
    assert waits("อยู่ระหว่างก่อสร้าง", "แล้วเสร็จ", "แล้วเสร็จ") == ""
