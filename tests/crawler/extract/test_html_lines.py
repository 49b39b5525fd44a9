"""Pages set with ``<br>`` and bold lines, and tabs whose titles stand in a row: what heads what."""

import pytest

from checklist.model import BlockKind
from crawler.extract.html import extract_html

URL = "https://town.example/"


def blocks(markup: str) -> list[tuple[str, str]]:
    """Kind and text of each block."""
    return [(block.kind.value, block.text) for block in extract_html(markup.encode(), URL).blocks]


def test_an_empty_line_ends_a_paragraph_and_a_single_break_does_not() -> None:
    markup = "<div>ที่ทำการ 59 หมู่ 4<br>โทร 0 3438 8001<br> <br>เปิดทุกวัน<br>เว้นวันอาทิตย์</div>"
    assert blocks(markup) == [("text", "ที่ทำการ 59 หมู่ 4 โทร 0 3438 8001"), ("text", "เปิดทุกวัน เว้นวันอาทิตย์")]


def test_a_bold_line_of_its_own_heads_what_follows() -> None:
    markup = "<div>ประกาศปรับปรุง<br><b>ติดต่อ</b><br>ที่ทำการ 59 หมู่ 4<br>โทร <b>0 3438 8001</b> ต่อ 2</div>"
    assert blocks(markup) == [
        ("text", "ประกาศปรับปรุง"),
        ("heading", "ติดต่อ"),
        ("text", "ที่ทำการ 59 หมู่ 4 โทร 0 3438 8001 ต่อ 2"),
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h2>ประกาศ<br><br>เรื่อง แผน</h2>", [("heading", "ประกาศ เรื่อง แผน")]),
        (
            (
                "<table border=1><tr><th>ชื่อ</th><th>ตำแหน่ง</th></tr>"
                "<tr><td>นาย ก<br><br><b>รักษาการ</b><br>ใหม่</td><td>ปลัด</td></tr>"
                "<tr><td>นาย ข</td><td>รอง</td></tr></table>"
            ),
            [("row", "ชื่อ | ตำแหน่ง"), ("row", "นาย ก รักษาการ ใหม่ | ปลัด"), ("row", "นาย ข | รอง")],
        ),
    ],
)
def test_breaks_inside_a_heading_or_a_cell_do_not_part_it(markup: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(markup) == expected


def test_a_break_in_what_nobody_sees_takes_no_words_along() -> None:
    markup = '<p>ข้อความนำ <span style="display:none">x<br></span><b>หัวข้อสำคัญมาก</b><br>ตามมาด้วยเนื้อหา<br>และอีกบรรทัด</p>'
    told = " ".join(text for _, text in blocks(markup))
    assert all(words in told for words in ("ข้อความนำ", "หัวข้อสำคัญมาก", "ตามมาด้วยเนื้อหา", "และอีกบรรทัด"))


TABS = (
    "<div class='tabs'><h5 id='t1' role='tab' aria-controls='p1'>ผังคน</h5>"
    "<h5 id='t2' role='tab' aria-controls='p2'>งานที่ทำ</h5></div>"
    "<div id='p1' role='tabpanel' aria-labelledby='t1'><a href='a.pdf'>ดู</a></div>"
    "<div id='p2' role='tabpanel' aria-labelledby='t2'><p>เก็บขยะ</p><a href='b.pdf'>ดู</a></div>"
)


def test_the_title_of_the_last_tab_does_not_head_the_first() -> None:
    page = extract_html(f"<h1>เราแบ่งงานกันอย่างไร</h1>{TABS}".encode(), URL)
    found = {link.url.rpartition("/")[2]: (link.panel, link.heading) for link in page.links if link.url}
    assert found["a.pdf"] in (("ผังคน", "เราแบ่งงานกันอย่างไร"), ("ผังคน", "ผังคน"))
    assert found["b.pdf"] == ("งานที่ทำ", "งานที่ทำ")


def test_the_tab_that_is_shown_first_is_a_panel_like_the_hidden_one() -> None:
    markup = (
        "<ul><li><a href='javascript:void(0)' onclick=\"showTab('y66')\">ปี 66</a></li>"
        "<li><a href='javascript:void(0)' onclick=\"showTab('y67')\">ปี 67</a></li></ul>"
        "<div><div id='y66'><p>ยอดของปีก่อน</p></div><div id='y67' style='display:none'><p>ยอดของปีนี้</p></div></div>"
    )
    page = extract_html(markup.encode(), URL)
    assert {block.text: block.panel for block in page.blocks if block.kind is BlockKind.TEXT} == {
        "ยอดของปีก่อน": "ปี 66",
        "ยอดของปีนี้": "ปี 67",
    }


@pytest.mark.parametrize(("shown", "panels"), [("pane on", ["ปี 67", "ปี 65"]), ("pane wide", ["", ""])])
def test_numbered_panels_of_which_one_bears_the_class_of_what_is_shown(shown: str, panels: list[str]) -> None:
    markup = (
        '<ul><li onclick="tb(1)">ปี 67</li><li onclick="tb(2)">ปี 65</li></ul>'
        f'<div class="{shown}" id="t1"><p>ยังรวบรวมอยู่</p></div><div class="pane" id="t2"><p>ยอดของปีนั้น</p></div>'
    )
    page = extract_html(markup.encode(), URL)
    told = {block.text: block.panel for block in page.blocks}
    assert [told["ยังรวบรวมอยู่"], told["ยอดของปีนั้น"]] == panels


def test_what_says_that_it_is_unfolded_is_the_title_of_what_follows() -> None:
    title = "<div role=button tabindex=0 aria-expanded=false><span>มีคนแจ้งมากี่เรื่อง</span></div>"
    page = extract_html(
        f"<main><div class=UVN>{title}<div class=body><p>ทั้งหมด 0 เรื่อง</p></div></div></main>".encode(), URL
    )
    told = [(block.kind, block.text, block.panel) for block in page.blocks]
    assert told == [
        (BlockKind.HEADING, "มีคนแจ้งมากี่เรื่อง", ""),
        (BlockKind.TEXT, "ทั้งหมด 0 เรื่อง", "มีคนแจ้งมากี่เรื่อง"),
    ]
    menu = "<nav><button aria-expanded=false>เมนูหลัก</button><ul class=m><li>ข่าวประชาสัมพันธ์</li></ul></nav>"
    assert all(not block.panel for block in extract_html(menu.encode(), URL).blocks)


def test_sections_in_one_container_are_no_row_of_each_others_links() -> None:
    sections = "<h4>แผนใหญ่</h4><a href=/1.pdf>1 [0.03 mb.]</a><h4>รายงานผลประจำปี</h4><a href=/2.pdf>2 [0.01 mb.]</a>"
    page = extract_html(f"<div class=item>{sections}</div>".encode(), URL)
    assert [(link.heading, link.row) for link in page.links] == [("แผนใหญ่", ""), ("รายงานผลประจำปี", "")]
    card = "<a href=/1.pdf><img src=/i.png alt=รูป></a><h4>แผนใหญ่</h4>12 มี.ค. 2568 <a href=/1.pdf>อ่าน</a>"
    assert "แผนใหญ่" in extract_html(f"<div class=item>{card}</div>".encode(), URL).links[-1].row


def test_a_row_that_lays_out_the_page_is_no_context_of_its_links() -> None:
    body = "<h4>สื่อรณรงค์</h4><a href='/f'>เปิด</a><hr><h4>สถิติเรื่องร้องเรียน</h4><a href='/s'>ดูข้อมูล</a>"
    page = extract_html(f"<table><tr><td>เมนู<br>» ประวัติ</td><td>{body}</td></tr></table>".encode(), URL)
    assert {link.label: link.row for link in page.links} == {"เปิด": "", "ดูข้อมูล": ""}
    menu = "<br>".join(f"<a href='/{n}'>หมวดที่ {n}</a>" for n in "กขคง")
    text = "<b>ประกาศ</b><br>แผนปี 2568 <a href='/f'>เปิด</a>"
    beside = extract_html(f"<table><tr><td>{menu}</td><td>{text}</td></tr></table>".encode(), URL)
    assert {link.row for link in beside.links} == {""}
    assert not beside.tables
    files = "<br>".join(f"<a href='/{n}.pdf'>ฉบับที่ {n}</a>" for n in range(1, 5))
    listed = extract_html(f"<table><tr><td>แผนปี 2568</td><td>{files}</td></tr></table>".encode(), URL)
    assert all("แผนปี 2568" in link.row for link in listed.links)
    data = extract_html(b"<table><tr><td>1</td><td>plan 2568</td><td><a href='/f'>open</a></td></tr></table>", URL)
    assert [link.row for link in data.links] == ["1 | plan 2568"]
