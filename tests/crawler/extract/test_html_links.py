"""Every way from a page to another, with the words that stand around it."""

# Markup is clearer in one piece.
# ruff: noqa: E501, ISC004, Q003

import pytest

from checklist.model import Document, Link, LinkSource, Zone
from crawler.extract import extract

URL = "http://town.example/dir/page.php"


def read(body: str, url: str = URL) -> Document:
    return extract(f"<!doctype html><html><body>{body}</body></html>".encode(), url=url, content_type="text/html")


def only(body: str) -> Link:
    links = read(body).links
    assert len(links) == 1, links
    return links[0]


@pytest.mark.parametrize(
    ("markup", "url", "source"),
    [
        ('<a href="a.pdf">x</a>', "http://town.example/dir/a.pdf", LinkSource.ANCHOR),
        ('<a href="/a b.pdf">x</a>', "http://town.example/a%20b.pdf", LinkSource.ANCHOR),
        ('<a href="ไฟล์\\แผน.pdf">x</a>', "http://town.example/dir/%E0%B9%84%E0%B8%9F%E0%B8%A5%E0%B9%8C/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf", LinkSource.ANCHOR),
        ('<a href="/100%.pdf">x</a>', "http://town.example/100%25.pdf", LinkSource.ANCHOR),
        ('<a href="/%e0%b8%81.pdf">x</a>', "http://town.example/%E0%B8%81.pdf", LinkSource.ANCHOR),
        ('<a href=" ../x\n.php ">x</a>', "http://town.example/x.php", LinkSource.ANCHOR),
        ('<a href="../../../x.php">x</a>', "http://town.example/x.php", LinkSource.ANCHOR),
        ('<a href="HTTP://Town.Example:80/X">x</a>', "http://town.example/X", LinkSource.ANCHOR),
        ('<a href="//other.example/a?b=1&amp;c=2">x</a>', "http://other.example/a?b=1&c=2", LinkSource.ANCHOR),
        ('<a href="www.other.go.th/a">x</a>', "http://www.other.go.th/a", LinkSource.ANCHOR),
        ('<a href="http:/\\town.example\\a">x</a>', "http://town.example/a", LinkSource.ANCHOR),
        ('<a href="?id=3">x</a>', "http://town.example/dir/page.php?id=3", LinkSource.ANCHOR),
        ("<a href=\"#\" onclick=\"location.href='b.php'\">x</a>", "http://town.example/dir/b.php", LinkSource.ONCLICK),
        ('<a href=\'javascript:WebForm_DoPostBackWithOptions(new WebForm_PostBackOptions("a$b", "", false, "", "d.aspx?f=1", false, true))\'>x</a>', "http://town.example/dir/d.aspx?f=1", LinkSource.ONCLICK),
        ("<a href=\"javascript:window.open('/c.php?i=1','w')\">x</a>", "http://town.example/c.php?i=1", LinkSource.ONCLICK),
        ("<a href=\"real.php\" onclick=\"javascript:void(0)\">x</a>", "http://town.example/dir/real.php", LinkSource.ANCHOR),
        ('<a href="javascript:void(0)" data-href="/d.php">x</a>', "http://town.example/d.php", LinkSource.DATA),
        ('<a href="#" data-downloadurl="/get/?wpdmdl=9">x</a>', "http://town.example/get/?wpdmdl=9", LinkSource.DATA),
        ('<a href="#" data-doc="/up/q.pdf">x</a>', "http://town.example/up/q.pdf", LinkSource.DATA),
        ('<a href="#" class="z" data-thumb="/up/q.jpg" data-plan="r.xlsx">x</a>', "http://town.example/dir/r.xlsx", LinkSource.DATA),
        ('<button data-download-url="/up/s.pdf">x</button>', "http://town.example/up/s.pdf", LinkSource.DATA),
        ("<div onclick=\"window.location='e.php'\">x</div>", "http://town.example/dir/e.php", LinkSource.ONCLICK),
        ('<button onclick="goTo(\'f.html\')">x</button>', "http://town.example/dir/f.html", LinkSource.ONCLICK),
        ("<script>function go(id){ location.href='/p.php?id=' + id; }</script><a href='javascript:void(0)' onclick='go(1041)'>x</a>", "http://town.example/p.php?id=1041", LinkSource.ONCLICK),
        ("<script>function go(n){location.href=n+'.htm';}</script><a href=\"javascript:go('a30')\">x</a>", "http://town.example/dir/a30.htm", LinkSource.ONCLICK),
        ("<script>function go(el){location.href = el.dataset.url}</script><a href=\"javascript:go('a30')\">x</a>", "", LinkSource.ONCLICK),
        ("<script>const show = (n) => { window.open('/f/' + n + '.pdf', '_blank') }</script><div onclick=\"show('7a')\">x</div>", "http://town.example/f/7a.pdf", LinkSource.ONCLICK),
        ('<svg><a xlink:href="/map/5.html"><text>x</text></a></svg>', "http://town.example/map/5.html", LinkSource.AREA),
        ('<select><option data-link="/o.html">x</option></select>', "http://town.example/o.html", LinkSource.OPTION),
        ('<map><area href="g.html" alt="x"></map>', "http://town.example/dir/g.html", LinkSource.AREA),
        ('<iframe src="h.html" title="x"></iframe>', "http://town.example/dir/h.html", LinkSource.IFRAME),
        ('<object data="i.pdf" title="x"></object>', "http://town.example/dir/i.pdf", LinkSource.EMBED),
        ('<select onchange="location=this.value"><option value="j.php">x</option></select>', "http://town.example/dir/j.php", LinkSource.OPTION),
        (
            "<select onchange=\"location='k.php?y='+this.value\"><option value='2568'>x</option></select>",
            "http://town.example/dir/k.php?y=2568",
            LinkSource.OPTION,
        ),
        ('<form action="/l"><input name="q"><input type="submit" value="x"></form>', "http://town.example/l", LinkSource.FORM),
        ('<script>var menu = [{title: "แผน", url: "/m.php"}];</script>', "http://town.example/m.php", LinkSource.SCRIPT),
        ("<script>document.write('<a href=\"n.html\">แผน</a>');</script>", "http://town.example/dir/n.html", LinkSource.SCRIPT),
        ("<noscript><meta http-equiv=refresh content=\"0; url='o.html'\"></noscript>", "http://town.example/dir/o.html", LinkSource.META),
    ],
)  # fmt: skip
def test_every_way_in_is_found(markup: str, url: str, source: LinkSource) -> None:
    link = only(markup)
    assert (link.url, link.source) == (url, source)


def test_frames_are_ways_in() -> None:
    document = extract(
        b"<html><frameset><frame src='menu.htm' name='menu'><frame src='main.htm'></frameset></html>", url=URL
    )
    assert [(link.url, link.source) for link in document.links] == [
        ("http://town.example/dir/menu.htm", LinkSource.FRAME),
        ("http://town.example/dir/main.htm", LinkSource.FRAME),
    ]


def test_base_href_moves_relative_links_but_not_places_on_the_page() -> None:
    document = extract(
        b'<html><head><base href="/sub/"></head><body><a href="a">x</a><a href="#part">y</a></body></html>', url=URL
    )
    assert [(link.url, link.fragment) for link in document.links] == [("http://town.example/sub/a", ""), (URL, "part")]


@pytest.mark.parametrize("href", ['href="#"', 'href=""', 'href="javascript:void(0)"', 'href="javascript:;"', ""])
def test_a_link_that_leads_nowhere_keeps_its_label(href: str) -> None:
    link = only(f"<a {href}>O21 สรุปผลการจัดซื้อ</a>")
    assert (link.url, link.label) == ("", "O21 สรุปผลการจัดซื้อ")


@pytest.mark.parametrize("href", ["ftp://a.example/x", "file:///C:/a.pdf", "data:text/html,x", "http://[bad/"])
def test_what_is_no_web_address_leads_nowhere(href: str) -> None:
    assert only(f'<a href="{href}">x</a>').url == ""


@pytest.mark.parametrize(
    ("viewer", "target"),
    [
        (
            "https://docs.google.com/viewer?url=http%3A%2F%2Ftown.example%2Ff.pdf&embedded=true",
            "http://town.example/f.pdf",
        ),
        ("/pdfjs/web/viewer.html?file=/files/g.pdf", "http://town.example/files/g.pdf"),
        ("/pdfjs/web/viewer.html?file=g.pdf#page=2", "http://town.example/pdfjs/web/g.pdf"),
    ],
)
def test_the_file_inside_a_viewer_is_a_link_of_its_own(viewer: str, target: str) -> None:
    links = read(f'<iframe src="{viewer}"></iframe>').links
    assert (target, LinkSource.EMBED) in [(link.url, link.source) for link in links]


def test_a_query_goes_out_in_the_encoding_of_its_page() -> None:
    body = '<html><meta charset="tis-620"><a href="/ค้นหา?q=แผน">ค้นหาแผนพัฒนาท้องถิ่น</a></html>'.encode("cp874")
    (link,) = extract(body, url=URL).links
    assert link.url == "http://town.example/%E0%B8%84%E0%B9%89%E0%B8%99%E0%B8%AB%E0%B8%B2?q=%E1%BC%B9"


@pytest.mark.parametrize(
    ("markup", "label"),
    [
        ('<a href="a"><img src="i.png" alt="ติดต่อเรา"></a>', "ติดต่อเรา"),
        ('<a href="a" title="ติดต่อเรา"><i class="fa fa-phone"></i></a>', "ติดต่อเรา"),
        ('<a href="a" aria-label="ติดต่อเรา"><svg><title>x</title></svg></a>', "ติดต่อเรา"),
        ('<a href="a"><i class="material-icons">phone</i> ติดต่อ<b>เรา</b></a>', "ติดต่อเรา"),
    ],
)
def test_a_link_is_called_what_people_see_of_it(markup: str, label: str) -> None:
    assert only(markup).label == label


def test_contact_addresses_that_only_a_link_holds_are_text() -> None:
    document = read(
        '<p><a href="mailto:a@town.example"><i class="fa fa-envelope"></i></a> <a href="tel:02-000-0000">โทรเลย</a></p>'
    )
    assert document.links == ()
    assert document.text == "a@town.example โทรเลย 02-000-0000"


def test_an_address_is_not_repeated_where_it_is_shown() -> None:
    assert read('<a href="tel:+6620000000">+66 2000 0000</a>').text == "+66 2000 0000"


def test_protected_addresses_are_read() -> None:
    hidden = "5a" + "".join(f"{ord(char) ^ 0x5A:02x}" for char in "a@town.example")
    assert read(f'<a class="__cf_email__" data-cfemail="{hidden}">[email protected]</a>').text == "a@town.example"
    joomla = "var addy1 = 'inf&#111;' + '&#64;'; addy1 = addy1 + 't&#111;wn' + '&#46;' + 'example';"
    assert "info@town.example" in read(f"<p>อีเมล <script>{joomla}</script></p>").text


def test_a_table_row_is_what_stands_around_a_link() -> None:
    body = "<table><tr><th>ที่</th><th>รายการ</th><th>ไฟล์</th></tr><tr><td>1</td><td>เดือนมกราคม 2568</td><td><a href=a>ดาวน์โหลด</a></td></tr></table>"
    link = only(body)
    assert (link.row, link.before) == ("1 | เดือนมกราคม 2568", "เดือนมกราคม 2568")


def test_buttons_take_the_title_of_their_card() -> None:
    card = '<div class="card"><{0}>{1}</{2}><div class="buttons"><a href="{3}o">เปิดอ่านเอกสาร</a> | <a href="{3}d">ดาวน์โหลด</a></div></div>'
    document = read(card.format("h4", "คู่มือประชาชน", "h4", 1) + card.format('div class="title"', "แผนพัฒนา", "div", 2))
    assert [link.heading for link in document.links] == ["คู่มือประชาชน", "คู่มือประชาชน", "แผนพัฒนา", "แผนพัฒนา"]
    assert all(link.heading in link.row for link in document.links)


def test_plain_text_above_links_is_their_category() -> None:
    document = read(
        "<div><p>แผนพัฒนาท้องถิ่น</p><ul><li><a href=1>2567</a></li><li><a href=2>2568</a></li></ul><p>แผนดำเนินงาน</p><a href=3>2568</a></div>"
    )
    assert [link.before for link in document.links] == ["แผนพัฒนาท้องถิ่น", "แผนพัฒนาท้องถิ่น", "แผนดำเนินงาน"]


def test_headings_cover_what_stands_below_them_and_not_their_own_links() -> None:
    document = read(
        "<h1>ITA 2568</h1><h3>9.1 ข้อมูลพื้นฐาน</h3><h5><a href=1>O1</a></h5><h5><a href=2>O2</a></h5><a href=3>ไฟล์</a><h3>9.2</h3><a href=4>O7</a>"
    )
    assert [link.trail for link in document.links] == [
        ("ITA 2568", "9.1 ข้อมูลพื้นฐาน"),
        ("ITA 2568", "9.1 ข้อมูลพื้นฐาน"),
        ("ITA 2568", "9.1 ข้อมูลพื้นฐาน", "O2"),
        ("ITA 2568", "9.2"),
    ]


def test_a_widgets_title_ends_with_the_widget() -> None:
    document = read(
        "<h1>ข่าว</h1><section><h2>กฎหมาย</h2><a href=1>ก</a><a href=2>ข</a><a href=3>ค</a></section><a href=4>แผน</a>"
    )
    assert [link.heading for link in document.links] == ["กฎหมาย", "กฎหมาย", "กฎหมาย", "ข่าว"]


@pytest.mark.parametrize(
    "markup",
    [
        '<ul class="nav nav-tabs"><li><a href="#a" data-toggle="tab">ปี 2568</a></li><li><a href="#b" data-toggle="tab">ปี 2567</a></li></ul>'
        '<div class="tab-content"><div class="tab-pane" id="a"><a href="1">ไฟล์</a></div><div class="tab-pane" id="b" style="display: none"><a href="2">ไฟล์</a></div></div>',
        '<button data-bs-toggle="collapse" data-bs-target="#a">ปี 2568</button><div class="collapse" id="a"><a href="1">ไฟล์</a></div>'
        '<button data-bs-toggle="collapse" data-bs-target="#b">ปี 2567</button><div class="collapse" id="b"><a href="2">ไฟล์</a></div>',
        '<div><ul><li><a href="#a">ปี 2568</a></li><li><a href="#b">ปี 2567</a></li></ul><div id="a"><a href="1">ไฟล์</a></div><div id="b"><a href="2">ไฟล์</a></div></div>',
        '<details><summary>ปี 2568</summary><a href="1">ไฟล์</a></details><details><summary>ปี 2567</summary><a href="2">ไฟล์</a></details>',
        '<button class="accordion">ปี 2568</button><div class="panel"><a href="1">ไฟล์</a></div><button class="accordion">ปี 2567</button><div class="panel"><a href="2">ไฟล์</a></div>',
        "<button onclick=\"show(event,'a')\">ปี 2568</button><button onclick=\"show(event,'b')\">ปี 2567</button>"
        '<div id="a" class="tabcontent"><a href="1">ไฟล์</a></div><div id="b" class="tabcontent"><a href="2">ไฟล์</a></div>',
        '<BUTTON DATA-BS-TOGGLE="collapse" DATA-BS-TARGET="&#35;a">ปี 2568</BUTTON><div class="collapse" id="a"><a href="1">ไฟล์</a></div>'
        '<BUTTON DATA-BS-TOGGLE="collapse" DATA-BS-TARGET="&num;b">ปี 2567</BUTTON><div class="collapse" id="b"><a href="2">ไฟล์</a></div>',
        '<div><ul><li><a href="&num;a">ปี 2568</a></li><li><a href="&num;b">ปี 2567</a></li></ul><div id="a"><a href="1">ไฟล์</a></div><div id="b"><a href="2">ไฟล์</a></div></div>',
        '<div role="tab" aria-controls="a">ปี 2568</div><div role="tab" aria-controls="b">ปี 2567</div>'
        '<div role="tabpanel" id="a"><a href="1">ไฟล์</a></div><div role="tabpanel" id="b"><a href="2">ไฟล์</a></div>',
    ],
)
def test_tabs_and_accordions_name_what_they_show(markup: str) -> None:
    files = [link for link in read(markup).links if link.label == "ไฟล์"]
    assert [(link.url[-1], link.panel) for link in files] == [("1", "ปี 2568"), ("2", "ปี 2567")]


def test_a_heading_in_one_panel_is_none_for_the_next() -> None:
    document = read(
        "<details><summary>ก</summary><h4>แผน</h4><a href=1>x</a></details><details><summary>ข</summary><a href=2>y</a></details>"
    )
    assert [link.heading for link in document.links] == ["แผน", "ข"]


def test_a_menu_button_makes_no_panel_of_the_menu() -> None:
    body = '<button data-toggle="collapse" data-target="#nav">เมนู</button><div class="collapse navbar-collapse" id="nav"><a href="a">x</a></div>'
    assert only(body).panel == ""


def test_repeated_menus_are_read_the_same_on_every_page() -> None:
    menu = (
        '<nav id="m">'
        + "".join(f'<ul><li><a href="p{n}.php">ข้อ {n}</a> <a href="#t{n}">ที่นี่</a></li></ul>' for n in range(30))
        + "</nav>"
    )
    first = read(f"<h1>หนึ่ง</h1>{menu}<p>เนื้อหา</p>")
    again = read(f"<h1>หนึ่ง</h1>{menu}<p>เนื้อหา</p>")
    other = read(f"<h1>หนึ่ง</h1>{menu}<p>อื่น</p>", url="http://town.example/dir/two.php")
    assert first == again
    assert next(link.url for link in other.links if link.fragment) == "http://town.example/dir/two.php"
    assert all(link.zone is Zone.NAV for link in other.links)
    assert other.blocks[-1].text == "อื่น"


ROWS = (
    "<{row}><td>1</td><td><a href='a.pdf' title='ดู'>แผนพัฒนา</a></td><td>2568</td></tr>",
    "<{row}><td colspan=2>ประกาศ</td><td></td><td><a href='b.pdf'>ดาวน์โหลด</a></td></tr>",
    "<{row}><th>กองคลัง :</th><td> โทร. <b>1</b></td></tr>",
    "<{row}><td><a href='#'></a></td><td>รายงานผล</td><td>-</td><td><a href='viewer.php?file=/c.pdf'>อ่าน</a></td></tr>",
    "<{row}><td>หมายเหตุ</td></tr>",
    "<{row}><td><a href='d.pdf'>{long}</a></td><td>x</td></tr>",
)


@pytest.mark.parametrize("rows", [*([row] for row in ROWS), list(ROWS), list(ROWS) * 3])
def test_plain_rows_read_like_any_other(rows: list[str]) -> None:
    table = "<h2>เอกสาร</h2><p>ข้อความก่อนตาราง</p><table>{}</table><p>ท้าย <a href='z'>ต่อไป</a></p>".format("".join(rows))
    plain, named = (table.replace("{row}", row).replace("{long}", "ก" * 900) for row in ("tr", "tr id='r'"))
    assert read(plain) == read(named)


def test_a_whole_short_page_is_no_links_row() -> None:
    page = (
        '<div class="menu"><ul><li><a href="m">แผนจัดซื้อ</a></li></ul></div><h1>รายงาน</h1><p><a href="f.pdf">เปิด</a></p>'
    )
    link = next(one for one in read(f"<body>{page}</body>").links if one.label == "เปิด")
    assert "แผนจัดซื้อ" not in link.row
    assert link.heading == "รายงาน"
