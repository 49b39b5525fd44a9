"""A scan seen as a site: what repeats is navigation, a title equal to a menu label stays one, and how to get there."""

import pytest

from checklist.criteria import is_pasted_criteria
from checklist.model import FetchStatus, Link
from checklist.names import authority_names
from checklist.site import SiteView
from tests.checklist.sites import BASE, build_site, page_url

PLAN = "<h1>แผนพัฒนาท้องถิ่น</h1><p>แผนห้าปีของเทศบาลมีห้ายุทธศาสตร์</p>"


def view_of(html: str, **more: object) -> SiteView:
    return SiteView(build_site({"page": ("แผนพัฒนาท้องถิ่น", html)}, **more))  # type: ignore[arg-type]


def texts(view: SiteView, name: str = "page") -> list[str]:
    page = view.page(page_url(name))
    assert page is not None
    document = view.document(page)
    assert document is not None
    return [block.text for block in view.main_blocks(document)]


def links(view: SiteView, name: str = "page") -> list[Link]:
    page = view.page(page_url(name))
    assert page is not None
    document = view.document(page)
    assert document is not None
    return view.main_links(document)


def test_the_menu_of_every_page_is_no_pages_content() -> None:
    shown = "\n".join(texts(view_of(PLAN)))
    assert "แผนห้าปี" in shown
    for label in ("ประวัติความเป็นมา", "สภาพทั่วไป", "แหล่งท่องเที่ยว", "หน้าแรก"):
        assert label not in shown


def test_a_heading_with_a_menu_labels_words_is_kept_as_the_title() -> None:
    assert texts(view_of(PLAN))[0] == "แผนพัฒนาท้องถิ่น"


def test_a_title_that_is_no_heading_is_kept_too() -> None:
    """Old templates set the title in a plain cell: its words then stand once more than on any other page."""
    assert texts(view_of("<div>แผนพัฒนาท้องถิ่น</div><p>แผนห้าปี</p>"))[0] == "แผนพัฒนาท้องถิ่น"


def test_a_heading_that_repeats_on_every_page_is_navigation() -> None:
    side = "<h3>ลิงก์หน่วยงานราชการ</h3><p>กรมส่งเสริมการปกครองท้องถิ่น</p>"
    pages = {f"p{n}": (f"หน้า {n}", f"<h1>หน้า {n}</h1><p>เนื้อหาของหน้าที่ {n} เท่านั้น</p>{side}") for n in range(8)}
    view = SiteView(build_site(pages))
    for n in range(8):
        shown = texts(view, f"p{n}")
        assert "ลิงก์หน่วยงานราชการ" not in shown
        assert f"เนื้อหาของหน้าที่ {n} เท่านั้น" in shown


OWN = "เรื่องที่ {} ของหน้านี้ เทศบาลดำเนินการแล้วเสร็จตามแผนที่วางไว้"


def newer_part(pages: int) -> dict[str, tuple[str, str]]:
    """Pages of a later template among the site's old ones: with a menu and a foot of their own."""
    sections = ("plan", "ethic", "hr", "service")
    menu = "".join(f"<a href='/{word}/index.html'>{word}</a> " for word in ("a", "b", "c", "d", "e"))
    foot = "<div>99 หมู่ 2 ต.บางมะเฟือง <a href='https://bit.ly/fb'><img src='/fb.gif'></a></div>"
    return {f"{sections[n % 4]}/{n}.html": ("", f"<div>{menu}</div><p>{OWN.format(n)}</p>{foot}") for n in range(pages)}


def test_a_menu_that_only_the_newer_part_of_a_site_has_is_navigation_there() -> None:
    old = {f"old{n}": ("", f"<h1>หน้าเก่า {n}</h1><p>เนื้อหาเดิม {n}</p>") for n in range(20)}
    view = SiteView(build_site({**old, **newer_part(7)}))
    assert texts(view, "ethic/1.html") == [OWN.format(1)]
    assert links(view, "ethic/1.html") == []


def test_the_same_links_on_a_few_pages_are_no_menu() -> None:
    old = {f"old{n}": ("", f"<h1>หน้าเก่า {n}</h1><p>เนื้อหาเดิม {n}</p>") for n in range(20)}
    view = SiteView(build_site({**old, **newer_part(4)}))
    assert len(links(view, "ethic/1.html")) == 6


def test_on_a_site_of_three_pages_nothing_is_taken_for_a_menu() -> None:
    view = SiteView(build_site({"a": ("ก", PLAN), "b": ("ข", PLAN + "<p>สอง</p>")}, fillers=False, menu=" "))
    assert "แผนห้าปีของเทศบาลมีห้ายุทธศาสตร์" in texts(view, "a")


def test_footers_are_never_content() -> None:
    shown = texts(view_of(PLAN + "<footer><p>โทร. 035-550-123</p></footer>"))
    assert all("035" not in text for text in shown)


def test_own_links_stay_and_menu_links_go() -> None:
    own = links(view_of(PLAN + '<p><a href="/files/plan.pdf">เปิดแผน</a></p>'))
    assert [link.label for link in own] == ["เปิดแผน"]


def test_a_menu_link_with_other_words_in_the_text_is_the_pages_own() -> None:
    own = links(view_of(PLAN + '<p>ดูเพิ่มที่ <a href="/history">เรื่องเล่าเมืองสวน</a></p>'))
    assert [link.label for link in own] == ["เรื่องเล่าเมืองสวน"]


def test_the_click_path_names_what_to_click() -> None:
    view = SiteView(
        build_site(
            {
                "plans": ("แผนงาน", '<h1>แผนงาน</h1><p><a href="/deep">แผนปี 2568</a></p>'),
                "deep": ("", "<h1>แผน</h1><p>เนื้อหาแผนปี 2568</p>"),
            }
        )
    )
    assert view.click_path(page_url("deep")) == ("หน้าแรก", "แผนงาน", "แผนปี 2568")
    assert view.click_path(f"{BASE}/") == ("หน้าแรก",)
    assert view.found_on(page_url("deep")) == page_url("plans")


def test_a_page_that_no_link_reaches_has_no_path() -> None:
    view = SiteView(build_site({"alone": ("", "<h1>หน้าเดี่ยว</h1><p>ไม่มีลิงก์มาที่นี่</p>")}))
    assert view.click_path(page_url("alone")) == ()


def test_a_link_without_words_still_shows_on_the_path() -> None:
    view = SiteView(
        build_site(
            {
                "hub": ("ศูนย์", '<h1>ศูนย์</h1><div><a href="/x"><img src="/i.png"></a></div>'),
                "x": ("", "<p>ปลายทาง</p>"),
            }
        )
    )
    path = view.click_path(page_url("x"))
    assert len(path) == 3
    assert all(path)


def test_labels_that_lead_nowhere_are_known() -> None:
    view = view_of(PLAN, menu='<div><a href="#">O1 โครงสร้าง</a><a href="javascript:void(0)">O2 ข้อมูลผู้บริหาร</a></div>')
    assert {inlink.link.label for inlink in view.dead_links} == {"O1 โครงสร้าง", "O2 ข้อมูลผู้บริหาร"}


def test_labels_that_a_script_opens_are_not_dead() -> None:
    view = view_of(PLAN, menu='<div><a href="#">O1 โครงสร้าง</a><a href="#" onclick="openPart(2)">O2 ผู้บริหาร</a></div>')
    assert {inlink.link.label for inlink in view.dead_links} == {"O1 โครงสร้าง"}
    assert {inlink.link.label for inlink in view.scripted_links} == {"O2 ผู้บริหาร"}


def test_a_scripts_label_that_leads_somewhere_elsewhere_is_known() -> None:
    menu = '<div><a href="#" onclick="openPart(2)">ผู้บริหาร</a><a href="/history">ผู้บริหาร</a></div>'
    assert view_of(PLAN, menu=menu).scripted_links == ()


def test_inlinks_put_a_pages_own_link_before_the_menus() -> None:
    html = PLAN + '<p>อ่าน <a href="/history">ประวัติเมืองสวน</a></p>'
    first, *others = view_of(html).inlinks[page_url("history")]
    assert (first.link.label, first.repeated) == ("ประวัติเมืองสวน", False)
    assert any(inlink.repeated for inlink in others)


def test_pages_that_could_not_be_fetched_have_no_text() -> None:
    view = SiteView(build_site({"down": ("แผน", PLAN)}, statuses={"down": FetchStatus.TIMEOUT}))
    page = view.page(page_url("down"))
    assert page is not None
    assert view.document(page) is None
    assert all(other.url != page.url for other, _ in view.html)


def test_the_sites_name_is_no_part_of_a_pages_title() -> None:
    pages = {
        f"p{n}": (
            f"ห{n}",
            f"<html><head><title>เรื่องที่ {n} | เทศบาลตำบลบางมะเฟือง</title></head><body><p>{n}</p></body></html>",
        )
        for n in range(6)
    }
    view = SiteView(build_site(pages))
    page = view.page(page_url("p3"))
    assert page is not None
    document = view.document(page)
    assert document is not None
    assert view.own_title(document) == "เรื่องที่ 3"


def test_the_authority_is_known_by_name() -> None:
    assert "บางมะเฟือง" in view_of(PLAN).authority_names
    assert authority_names("องค์การบริหารส่วนตำบลหนองตะไก้ อำเภอเมือง") == ["หนองตะไก้"]
    assert authority_names("เทศบาลตำบลมีหน้าที่ต้องทำ") == []
    assert authority_names("นายก อบต. มือถือ 081-000-0000") == []


def test_a_url_is_found_with_and_without_its_last_slash() -> None:
    view = view_of(PLAN)
    assert view.page(page_url("page") + "/") is view.page(page_url("page"))
    assert view.page(f"{BASE}/nowhere") is None


def test_a_copy_of_the_criteria_is_recognised_and_an_answer_is_not() -> None:
    copied = """<p>แสดงแผนผังโครงสร้างการแบ่งส่วนราชการของหน่วยงาน</p>
    <p>ประกอบด้วยตำแหน่งที่สำคัญ และการแบ่งส่วนงานภายใน ยกตัวอย่างเช่น สำนัก กอง ศูนย์ ฝ่าย ส่วน กลุ่ม เป็นต้น</p>
    <p>แสดงข้อมูลเฉพาะที่อธิบายถึงหน้าที่และอำนาจของหน่วยงานตามที่กฎหมายกำหนด</p>"""
    for html, wanted in ((copied, True), (PLAN, False)):
        page = build_site({"page": ("โครงสร้าง", f"<h1>โครงสร้าง</h1>{html}")})
        view = SiteView(page)
        found = view.page(page_url("page"))
        assert found is not None
        document = view.document(found)
        assert document is not None
        assert is_pasted_criteria(view.main_blocks(document)) is wanted


def test_the_side_box_of_one_design_is_no_content() -> None:
    """An old site of many pages, and a newer section whose pages all have a box of links."""
    box = '<h3>ทางลัด</h3><ul><li><a href="/66/x1">ป้องกันทุจริต</a></li><li><a href="/66/x2">ข้อมูลส่วนบุคคล</a></li></ul>'
    old = {f"old/{n}": ("", f"<h1>ข่าวที่ {n}</h1><p>เล่าเรื่องที่ {n} ของชุมชนริมคลอง</p>") for n in range(24)}
    new = {f"66/{n}": ("", f"{box}<h1>เรื่องที่ {n}</h1><p>เนื้อหาเรื่องที่ {n}</p>") for n in range(9)}
    view = SiteView(build_site({**old, **new}))
    page = view.page(page_url("66/3"))
    assert page is not None
    document = view.document(page)
    assert document is not None
    assert [block.text for block in view.main_blocks(document)] == ["เรื่องที่ 3", "เนื้อหาเรื่องที่ 3"]
    assert not view.main_links(document)


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("<section><h1>ผลตามมาตรการ</h1><p>กำลังปรับปรุง</p></section>{box}", ["ผลตามมาตรการ", "กำลังปรับปรุง"]),
        # A column that only calls itself a side column is the page's content.
        ("{box}", ["แนะนำ", "สรุปพัสดุ 2567", "ประเมินความเสี่ยง"]),
        (
            "<section><h1>ติดต่อ</h1><p>ดูข้าง ๆ</p></section><aside><h4>ที่อยู่</h4><p>199 ถนนริมคลอง</p></aside>",
            ["ติดต่อ", "ดูข้าง ๆ", "ที่อยู่", "199 ถนนริมคลอง"],
        ),
    ],
)
def test_a_list_in_a_side_column_is_not_the_page(page: str, told: list[str]) -> None:
    box = (
        "<aside><h4>แนะนำ</h4><ul><li><a href='/f/1.pdf'>สรุปพัสดุ 2567</a></li>"
        "<li><a href='/f/2.pdf'>ประเมินความเสี่ยง</a></li></ul></aside>"
    )
    view = SiteView(build_site({"a": ("ผล", page.format(box=box))}))
    found = view.page(page_url("a"))
    assert found is not None
    document = view.document(found)
    assert document is not None
    assert [block.text for block in view.main_blocks(document)] == told


def test_buttons_that_share_a_page_lead_nowhere() -> None:
    shares = "".join(
        f'<a href="{url}">แชร์</a>'
        for url in (
            "https://www.facebook.com/sharer/sharer.php?u=http://a.example/",
            "https://twitter.com/intent/tweet?url=x",
            "https://social-plugins.line.me/lineit/share?url=x",
        )
    )
    html = f'<h1>แผน</h1>{shares}<a href="https://www.facebook.com/bangmafueang">เฟซบุ๊กของเรา</a>'
    view = SiteView(build_site({"a": ("แผน", html)}))
    page = view.page(page_url("a"))
    assert page is not None
    document = view.document(page)
    assert document is not None
    assert [link.label for link in view.main_links(document)] == ["เฟซบุ๊กของเรา"]


def test_what_hangs_below_a_post_is_not_the_post() -> None:
    html = """<h1>ประกาศ</h1><p>เนื้อประกาศ</p><h2>ข่าวที่เกี่ยวข้อง</h2><p>สถิติร้องเรียนทุจริต</p><h3>แผนทุจริต</h3><p>ย่อ</p>
    <h2>เอกสารแนบท้าย</h2><p>รายละเอียดแนบ</p><h2>2 ความเห็น</h2><p>ปชช. พูดว่า</p>"""
    view = SiteView(build_site({"a": ("ประกาศ", html)}))
    page = view.page(page_url("a"))
    assert page is not None
    document = view.document(page)
    assert document is not None
    told = [block.text for block in view.main_blocks(document)]
    assert told == ["ประกาศ", "เนื้อประกาศ", "เอกสารแนบท้าย", "รายละเอียดแนบ"]
