"""What a page says: blocks in reading order, zones, tables, forms, pictures, encodings."""

# Markup is clearer in one piece.
# ruff: noqa: E501

import re
import time

import pytest
from bs4 import BeautifulSoup

from checklist.model import BlockKind, Document, Media, TextState, Zone
from crawler.extract import extract

URL = "http://town.example/"


def read(body: str | bytes, content_type: str = "text/html") -> Document:
    return extract(body.encode() if isinstance(body, str) else body, url=URL, content_type=content_type)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in document.blocks]


def test_text_comes_once_and_in_reading_order() -> None:
    document = read(
        "<title>ต</title><h1>หัว<b>ข้อ</b></h1>ก่อน<p>ย่อ<i>หน้า</i> <a href=a>ลิงก์</a></p>หลัง<ul><li>หนึ่ง<ul><li>สอง</li></ul></li></ul><hr>ท้าย"
    )
    assert kinds(document) == [
        ("heading", "หัวข้อ"),
        ("text", "ก่อน"),
        ("text", "ย่อหน้า ลิงก์"),
        ("text", "หลัง"),
        ("item", "หนึ่ง"),
        ("item", "สอง"),
        ("text", "ท้าย"),
    ]


def test_nothing_visible_is_lost_beside_an_independent_parser() -> None:
    body = """<html><body><div id=top><table><tr><td>เมนู<td><table><tr><th>ที่<th>รายการ</tr><tr><td>1<td>แผน<br>พัฒนา</table>
    <p>ก<div>ข</p>ค</div><center><font size=5>หัวเรื่อง</font></center><dl><dt>ง<dd>จ</dl><a href=x>ฉ<div>ช</a>ซ</div></table>ฌ<form>ญ<label>ฎ</label></form>
    </body></html>"""
    expected = re.sub(r"\s", "", BeautifulSoup(body, "lxml").get_text())
    found = re.sub(r"[\s|]", "", read(body).text)
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    "markup",
    [
        "<script>var x = 'ลับ'</script>",
        "<style>.ลับ{}</style>",
        "<noscript>ลับ</noscript>",
        "<!-- ลับ -->",
        '<div style="display: none">ลับ</div>',
        "<p hidden>ลับ</p>",
        '<span style="DISPLAY:NONE">ลับ</span>',
        '<a class="skip-link" href="#c"></a><div class="sr-only">ลับ</div>',
        '<div class="slick-slide slick-cloned">ลับ</div>',
        '<i class="material-icons">home</i>',
    ],
)
def test_what_nobody_sees_is_not_text(markup: str) -> None:
    assert read(f"<p>เห็น</p>{markup}<p>อยู่</p>").text == "เห็น\nอยู่"


def test_links_of_hidden_menus_stay() -> None:
    document = read('<div style="display:none">ลับ <a href="/a">เมนู</a></div><p>เห็น</p>')
    assert document.text == "เห็น"
    assert [(link.url, link.label) for link in document.links] == [("http://town.example/a", "เมนู")]


def test_classes_that_hide_on_some_screens_hide_nothing() -> None:
    assert read('<div class="d-none d-md-block">เห็น</div>').text == "เห็น"


@pytest.mark.parametrize(
    ("markup", "zone"),
    [
        ("<nav>{}</nav>", Zone.NAV),
        ("<header>{}</header>", Zone.HEADER),
        ("<footer>{}</footer>", Zone.FOOTER),
        ("<aside>{}</aside>", Zone.ASIDE),
        ('<div class="main-menu">{}</div>', Zone.NAV),
        ('<div id="sidebar">{}</div>', Zone.ASIDE),
        ('<div class="breadcrumb">{}</div>', Zone.NAV),
        ('<div class="site-footer">{}</div>', Zone.FOOTER),
        ('<div role="navigation">{}</div>', Zone.NAV),
        ("<main><header>{}</header></main>", Zone.MAIN),
        ('<div class="page-header">{}</div>', Zone.MAIN),
        ('<div class="has-sidebar">{}</div>', Zone.MAIN),
        ('<div class="card-footer">{}</div>', Zone.MAIN),
    ],
)
def test_zones(markup: str, zone: Zone) -> None:
    content = "<p>" + "เนื้อหาของหน้านี้ " * 40 + "</p>"
    document = read(markup.format("<p>ข้อความสั้น</p>") + content)
    assert document.blocks[0].zone is zone


def test_a_wrapper_named_header_does_not_hide_the_content() -> None:
    document = read(
        f'<div id="header-wrapper"><nav>เมนู</nav><h1>โครงสร้าง</h1><p>{"สำนักปลัดเทศบาล " * 60}</p></div><footer>ท้าย</footer>'
    )
    assert [block.zone for block in document.blocks] == [Zone.NAV, Zone.MAIN, Zone.MAIN, Zone.FOOTER]


def test_a_short_page_inside_a_wrapper_keeps_its_content_too() -> None:
    document = read('<div class="header"><p>ติดต่อเทศบาลตำบลตัวอย่าง โทร 02-000-0000 ต่อ 11</p></div>')
    assert document.blocks[0].zone is Zone.MAIN


def test_data_tables_become_rows_and_keep_their_columns() -> None:
    document = read(
        "<table><caption>สรุปผล</caption><tr><th>ที่<th>งาน<th>วงเงิน</tr>"
        "<tr><td rowspan=2>1<td>จ้างซ่อม<td>5,000</tr><tr><td>ซื้อวัสดุ<td>700</tr><tr><td colspan=2>รวม<td>5,700</tr></table>"
    )
    assert kinds(document) == [
        ("caption", "สรุปผล"), ("row", "ที่ | งาน | วงเงิน"), ("row", "1 | จ้างซ่อม | 5,000"), ("row", "ซื้อวัสดุ | 700"), ("row", "รวม | 5,700"),
    ]  # fmt: skip
    (table,) = document.tables
    assert table.rows[1:] == (("1", "จ้างซ่อม", "5,000"), ("1", "ซื้อวัสดุ", "700"), ("รวม", "", "5,700"))


def test_layout_tables_do_not_become_rows() -> None:
    inner = "<table><tr><td>ที่</td><td>งาน</td></tr></table>"
    document = read(f"<table><tr><td><a href=1>เมนู</a></td><td><h2>ข่าว</h2><p>เนื้อหา</p>{inner}</td></tr></table>")
    assert kinds(document) == [("text", "เมนู"), ("heading", "ข่าว"), ("text", "เนื้อหา"), ("row", "ที่ | งาน")]
    assert [table.rows for table in document.tables] == [(("ที่", "งาน"),)]


def test_title_rows_and_bold_lines_are_headings() -> None:
    document = read(
        "<table><tr><th colspan=2>ปี 2568</th></tr><tr><td>ก</td><td><a href=1>ไฟล์</a></td></tr></table><p><b>แผนงาน</b></p><a href=2>x</a>"
    )
    assert [(link.heading) for link in document.links] == ["ปี 2568", "แผนงาน"]


def test_forms_tell_their_fields() -> None:
    (form,) = read(
        "<h2>ร้องเรียน</h2><form method=post action=/send><table><tr><td>ชื่อ</td><td><input name=n></td></tr></table>"
        '<label for=m>อีเมล</label><input id=m type=email><textarea name=t placeholder="ข้อความ"></textarea><input type=file name=f><button>ส่ง</button></form>'
    ).forms
    assert (form.action, form.method, form.heading) == ("http://town.example/send", "post", "ร้องเรียน")
    assert [(field.kind, field.label) for field in form.fields][:3] == [
        ("text", "ชื่อ"),
        ("email", "อีเมล"),
        ("textarea", "ข้อความ"),
    ]
    assert form.fields[-1].kind == "submit"


def test_what_is_drawn_in_the_page_is_a_picture_and_its_words_are_read() -> None:
    chart = "<svg width='640' height='300'><text>นายก</text><g><text>สำนัก<tspan>ปลัด</tspan></text></g></svg>"
    document = read(f"<main><h1>โครงสร้าง</h1>{chart}<svg viewBox='0 0 512 512'><path d='M0'/></svg></main>")
    assert [block.text for block in document.blocks] == ["โครงสร้าง", "นายก", "สำนักปลัด"]
    assert [(one.width, one.height) for one in document.pictures] == [(640, 300)]


def test_a_picture_written_into_the_page_is_one_and_an_icon_is_none() -> None:
    def inside(size: int) -> str:
        return "data:image/jpeg;base64," + "A" * size

    document = read(f"<main><img src='{inside(9000)}' alt='นายสมมติ'><img src='{inside(200)}' alt='ดอกจัน'></main>")
    (picture,) = document.pictures
    assert picture.alt == "นายสมมติ"
    assert picture.url.startswith("data:image/jpeg;")
    assert len(picture.url) < 60


def test_pictures_have_the_words_beside_them() -> None:
    document = read(
        '<div class="card"><img data-src="/m.jpg" width=200 height="150" alt="นายกเทศมนตรี"><p>นายสมมติ ตัวอย่าง</p></div>'
    )
    (picture,) = document.pictures
    assert (picture.url, picture.alt, picture.near, picture.width) == (
        "http://town.example/m.jpg",
        "นายกเทศมนตรี",
        "นายสมมติ ตัวอย่าง",
        200,
    )


def test_chats_and_maps_are_noted() -> None:
    document = read(
        '<div class="fb-customerchat"></div><iframe src="https://www.google.com/maps/embed?pb=1"></iframe><df-messenger></df-messenger>'
        "<script>s.src='https://embed.tawk.to/1/2';</script>"
    )
    assert {(embed.kind, embed.url) for embed in document.embeds} >= {
        ("element", "fb-customerchat"),
        ("element", "df-messenger"),
        ("iframe", "https://www.google.com/maps/embed?pb=1"),
        ("script", "https://embed.tawk.to/1/2"),
    }


THAI = "ประกาศเทศบาลตำบลตัวอย่าง เรื่อง แผนการจัดซื้อจัดจ้าง"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (f"<p>{THAI}".encode("cp874"), "text/html"),
        (f"<p>{THAI}".encode("cp874"), "text/html; charset=utf-8"),
        (f"<p>{THAI}".encode("cp874"), "text/html; charset=iso-8859-1"),
        (f'<meta charset="utf-8"><p>{THAI}'.encode("cp874"), "text/html"),
        (f"<p>{THAI}".encode(), "text/html; charset=tis-620"),
        (f'<meta charset="windows-874"><p>{THAI}'.encode(), "text/html"),
        (f"<p>{THAI}".encode("utf-8-sig"), "text/html; charset=windows-1252"),
        (f"<html><p>{THAI}".encode("utf-16"), "text/html"),
        (("<p>" + "".join(f"&#{ord(char)};" for char in THAI)).encode("ascii"), "text/html; charset=windows-1252"),
    ],
)
def test_thai_is_read_whatever_was_declared(body: bytes, content_type: str) -> None:
    assert read(body, content_type).text == THAI


def test_a_true_windows_1252_page_is_left_alone() -> None:
    assert (
        read("<p>Café – “menu” © 2025".encode("cp1252"), "text/html; charset=windows-1252").text
        == "Café – “menu” © 2025"
    )


def test_a_database_in_another_encoding_than_its_template() -> None:
    body = f"<h1>{THAI}</h1>".encode() * 3 + b"<p>" + THAI.encode("cp874") + b"</p>"
    assert read(body).text == "\n".join([THAI] * 4)


def test_text_that_was_encoded_twice_is_recovered() -> None:
    assert read("<p>" + "รายงาน".encode().decode("latin-1") + "</p>").text == "รายงาน"


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 50_000 + "ข้อความ" + "</div>" * 50_000,
        "<ul><li>" * 30_000 + "ข้อความ",
        "<b>" * 50_000 + "ข้อความ",
        "<table><tr><td>" * 20_000 + "ข้อความ",
        "".join(f"<p><font color={n}>" for n in range(6000)) + "ข้อความ",
        '<a href="/x">' * 20_000 + "ข้อความ",
        "<select>" + "<option value=/a>" * 30_000 + "</select>ข้อความ",
        "<!--" * 50_000 + "-->ข้อความ",
    ],
    ids=["div", "ul", "b", "table", "font", "a", "select", "comment"],
)
def test_hostile_markup_ends_soon(body: str) -> None:
    started = time.process_time()
    document = read(f"<html><body>{body}</body></html>")
    assert time.process_time() - started < 8
    assert document.blocks[-1].text == "ข้อความ"


def test_a_hundred_thousand_links() -> None:
    started = time.process_time()
    document = read('<a href="/x">y</a>' * 100_000)
    assert len(document.links) == 100_000
    assert time.process_time() - started < 12


def test_what_the_server_claims_does_not_matter() -> None:
    assert (
        extract(b"<!DOCTYPE html><p>x", url="http://town.example/a.pdf", content_type="application/pdf").media
        is Media.HTML
    )
    assert extract(b"%PDF-1.4 x", url="http://town.example/a.html", content_type="text/html").media is Media.PDF


def test_empty_and_strange_bodies() -> None:
    assert read(b"").state is TextState.NONE
    assert read(b"<").media is Media.HTML
    assert read("<title>  ก\n ข </title>").title == "ก ข"
    assert read("<h1>หัวข้อ</h1>").title == "หัวข้อ"
    assert [block.kind for block in read("<h1>" + "ย" * 400 + "</h1>").blocks] == [BlockKind.TEXT]


@pytest.mark.parametrize(
    "title",
    [
        '<div class="h" role="button" onclick="show(this)"><b>▸ สถิติปี 2567</b></div>',
        "<h4>▸ สถิติปี 2567</h4>",
        '<div class="faq-question">▸ สถิติปี 2567</div>\n<!-- คำตอบ -->',
        '<a style="cursor: pointer">▸ สถิติปี 2567</a>',
    ],
)
def test_what_a_click_on_the_line_before_shows_is_read(title: str) -> None:
    hidden = '<div style="display: none"><p>ร้องเรียน 3 เรื่อง</p><a href="/f.pdf">ไฟล์</a></div>'
    document = read(f"<main><h1>สถิติ</h1>{title}{hidden}<p>ท้าย</p></main>")
    told = next(block for block in document.blocks if "3 เรื่อง" in block.text)
    assert "สถิติปี 2567" in told.panel
    assert "สถิติปี 2567" in next(link for link in document.links if link.label == "ไฟล์").panel
    assert next(block for block in document.blocks if block.text == "ท้าย").panel == ""


@pytest.mark.parametrize("before", ["<p>ย่อหน้าธรรมดา</p>", "<h4>หัวข้อ</h4>ข้อความคั่น", ""])
def test_what_nothing_shows_stays_unread(before: str) -> None:
    document = read(f'<main>{before}<div style="display:none">ข้อความลับ</div></main>')
    assert not any("ลับ" in block.text for block in document.blocks)


@pytest.mark.parametrize(
    "markup",
    [
        (
            '<div role="tab" data-tab="7">ปี 67</div><div role="tab" data-tab="8">ปี 68</div>'
            '<div role="tabpanel" data-tab="7">สามเรื่อง</div><div role="tabpanel" data-tab="8">สี่เรื่อง</div>'
        ),
        (
            '<a href="javascript:tab(67)">ปี 67</a> <a href="javascript:tab(68)">ปี 68</a>'
            '<div id="y67">สามเรื่อง</div><div id="y68" style="display:none">สี่เรื่อง</div>'
        ),
    ],
)
def test_a_tab_and_its_content_may_share_a_mark_or_a_number(markup: str) -> None:
    panels = {block.text: block.panel for block in read(f"<main>{markup}</main>").blocks}
    assert panels["สามเรื่อง"] == "ปี 67"
    assert panels["สี่เรื่อง"] == "ปี 68"


@pytest.mark.parametrize(
    "furniture",
    [
        '<div id="jp-relatedposts" class="jp-relatedposts"><h3>เรื่องที่เกี่ยวข้อง</h3><p>{}</p></div>',
        '<nav class="navigation post-navigation"><div class="nav-links"><a href="/x">{}</a></div></nav>',
        '<div id="comments" class="comments-area"><ol class="comment-list"><li class="comment"><p>{}</p></li></ol></div>',
        '<div class="sharedaddy sd-sharing-enabled"><a href="https://social.example/share">{}</a></div>',
        '<div class="post-tags"><a href="/tag/a">{}</a></div>',
    ],
)
def test_what_hangs_below_a_post_is_no_content_of_it(furniture: str) -> None:
    document = read(f"<main><article><h1>ข่าว</h1><p>เนื้อข่าว</p></article>{furniture.format('ของแถม')}</main>")
    zones = {block.text: block.zone for block in document.blocks}
    assert zones["เนื้อข่าว"] is Zone.MAIN
    assert zones.get("ของแถม", Zone.NAV) is Zone.NAV


@pytest.mark.parametrize(
    "name", ["comment", "unrelated", "related-documents", "share-list", "shareholders", "post-content"]
)
def test_names_that_only_sound_like_furniture_are_content(name: str) -> None:
    document = read(f'<main><div class="{name}"><p>เนื้อหา</p></div></main>')
    assert next(block for block in document.blocks if block.text == "เนื้อหา").zone is Zone.MAIN


PEOPLE = (
    "{n:'นายสมมติ ใจดี', p:'นายกเทศมนตรี', t:'081-000-0001', i:'/img/p1.jpg'},"
    " {n:'นางตัวอย่าง งามตา', p:'รองนายกเทศมนตรี', t:'081-000-0002', i:'/img/p2.jpg'}"
)


@pytest.mark.parametrize(
    ("code", "rows"),
    [
        (
            "var a=[['จดทะเบียน',6,8],['ชำระภาษี',41,38]]; document.getElementById('x').innerHTML=table(a);",
            ["จดทะเบียน | 6 | 8", "ชำระภาษี | 41 | 38"],
        ),
        (
            f"const team=[{PEOPLE}]; team.forEach(p => box.insertAdjacentHTML('beforeend', card(p)));",
            ["นายสมมติ ใจดี | นายกเทศมนตรี | 081-000-0001", "นางตัวอย่าง งามตา | รองนายกเทศมนตรี | 081-000-0002"],
        ),
        # Data that nothing puts into the page, names of months in a calendar, addresses in a menu.
        ("var a=[['จดทะเบียน',6,8],['ชำระภาษี',41,38]];", []),
        ("var m=['มกราคม','กุมภาพันธ์']; box.innerHTML=m[0];", []),
        ("var m=[['แผน','/plan.php'],['ผล','/result.php']]; box.innerHTML=menu(m);", []),
        ("box.innerHTML='<b>ลับ</b>'; var broken=[['ก',1],['ข',", []),
    ],
)
def test_rows_that_a_script_writes_from_its_own_data_are_read(code: str, rows: list[str]) -> None:
    document = read(f"<h2>สถิติ</h2><p>รายเดือน</p><div id=x></div><script>{code}</script>")
    assert [block.text for block in document.blocks] == ["สถิติ", "รายเดือน", *rows]
    assert all(block.kind is BlockKind.ROW for block in document.blocks[2:])


def test_people_that_a_script_writes_have_their_photographs() -> None:
    document = read(f"<h1>ผู้บริหาร</h1><div id=x></div><script>var t=[{PEOPLE}];x.innerHTML=t.map(card)</script>")
    assert [picture.url for picture in document.pictures] == [f"{URL}img/p1.jpg", f"{URL}img/p2.jpg"]
    assert document.pictures[0].alt.startswith("นายสมมติ")


@pytest.mark.parametrize("hidden", ['class="box d-none"', "hidden", 'style="display:none"', 'class="is-hidden"'])
@pytest.mark.parametrize("opens", ["<button onclick=\"show('m1')\">ดู</button>", '<h4 class="question">ดู</h4>'])
def test_what_a_click_shows_is_read_however_it_is_hidden(hidden: str, opens: str) -> None:
    document = read(f'<h1>คู่มือ</h1><div class="card">{opens}<div id="m1" {hidden}><p>ยื่นคำขอ 5 นาที</p></div></div>')
    assert [(block.text, block.panel) for block in document.blocks][-1] == ("ยื่นคำขอ 5 นาที", "ดู")


def test_what_nothing_shows_stays_hidden() -> None:
    document = read('<h1>คู่มือ</h1><p>ข้อความ</p><div class="d-none"><p>ร่างเก่า</p></div>')
    assert [block.text for block in document.blocks] == ["คู่มือ", "ข้อความ"]
