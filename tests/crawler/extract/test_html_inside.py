"""What stands inside of something else: pages in attributes, and what a page says of its own encoding."""

from html import escape

import pytest

from crawler.extract.encoding import declared_encoding, decode
from crawler.extract.html import extract_html

URL = "https://town.example/news/"


def test_a_page_written_into_an_iframe_is_read_with_its_links() -> None:
    inside = escape("<style>p {}</style><p>แผนพัฒนาท้องถิ่น<br><a href='plan.pdf'>ดาวน์โหลด แผน</a>")
    page = extract_html(f'<h1>แผน</h1><iframe srcdoc="{inside}"></iframe><p>ท้าย</p>'.encode(), URL)
    assert [block.text for block in page.blocks] == ["แผน", "แผนพัฒนาท้องถิ่น ดาวน์โหลด แผน", "ท้าย"]
    assert [(link.url, link.label) for link in page.links] == [(f"{URL}plan.pdf", "ดาวน์โหลด แผน")]


def test_the_declaration_decides_where_the_bytes_do_not() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">Karel Čapek, Dvořák'
    assert decode(page.encode("cp1250")) == (page, "cp1250")


def test_the_header_goes_before_the_page_and_nonsense_counts_for_nothing() -> None:
    body = b"<meta charset='tis-620'>"
    assert declared_encoding(body) == "tis-620"
    assert declared_encoding(body, "text/html; charset=windows-874") == "cp874"
    assert declared_encoding(body, "text/html; charset=thai-or-so") == "tis-620"
    assert declared_encoding(b"<?xml version='1.0' encoding='iso-8859-11'?>") == "iso8859-11"
    assert declared_encoding(b"<p>nothing said") == ""


TABS = """<h1>งดรับ งดให้</h1><div class=tabs role=tablist>{tabs}</div>
<div class="tab-panel" {first} role=tabpanel><p>ประกาศของปีนี้</p></div>
<div class="tab-panel hidden" {second} role=tabpanel><p>ผลของปีก่อน</p><a href=/r.pdf>แบบสรุป</a></div>"""
BUTTONS = "<button role=tab {0}>ประกาศ 67</button><button role=tab {1}>ผลปี 66</button>"


@pytest.mark.parametrize(
    ("buttons", "panels"),
    [
        (("data-tab=d", "data-tab=r"), ("id=tab-d", "id=tab-r")),
        (("aria-controls=d", "aria-controls=r"), ("id=d", "id=r")),
        (("", ""), ("", "")),
    ],
)
def test_what_a_tab_shows_is_read_however_the_two_are_tied(buttons: tuple[str, str], panels: tuple[str, str]) -> None:
    html = TABS.format(tabs=BUTTONS.format(*buttons), first=panels[0], second=panels[1])
    page = extract_html(html.encode(), URL)
    assert [(block.text, block.panel) for block in page.blocks] == [
        ("งดรับ งดให้", ""),
        ("ประกาศของปีนี้", "ประกาศ 67"),
        ("ผลของปีก่อน", "ผลปี 66"),
        ("แบบสรุป", "ผลปี 66"),
    ]
    assert [(link.label, link.panel) for link in page.links] == [("แบบสรุป", "ผลปี 66")]


def test_tabs_that_no_panel_answers_are_text() -> None:
    html = "<div role=tablist><button role=tab>ปี 2567</button> <button role=tab>ปี 2566</button></div><p>เนื้อหา</p>"
    assert "ปี 2567" in extract_html(html.encode(), URL).text
