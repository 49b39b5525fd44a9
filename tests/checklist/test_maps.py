"""Menus and lists of names are no content; short lines that tell something are."""

from __future__ import annotations

import pytest

from checklist.loader import load_checklist
from checklist.maps import Maps
from checklist.match import Matcher
from checklist.pages import read_page
from checklist.site import SiteView
from tests.checklist.sites import BASE, build_site

ENTRIES = ("เทศบัญญัติงบประมาณรายจ่าย", "แผนพัฒนาท้องถิ่น", "แผนดำเนินงานประจำปี", "แผนอัตรากำลัง", "คู่มือประชาชน")


def lines(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize(
    ("html", "is_map"),
    [
        (lines(*ENTRIES), True),
        (lines(*(f'<a href="#">{entry}</a>' for entry in ENTRIES)), True),
        # What a division does, the captions of scans, and a table of contents with its pages tell something.
        (lines(*(f"งาน{entry}" for entry in ENTRIES)), False),
        (lines(*ENTRIES) + '<img src="/scan/p1.jpg" width="900" height="1200">', False),
        (lines(*(f"{entry} หน้า 4" for entry in ENTRIES)), False),
    ],
)
def test_short_lines_are_a_map_only_if_they_are_entries(html: str, is_map: bool) -> None:
    view = SiteView(build_site({"page": ("กองคลัง", f"<h1>กองคลัง</h1>{html}")}))
    page = view.pages[f"{BASE}/page"]
    document = view.document(page)
    assert document is not None
    reading = read_page(view, page, document)
    assert Maps(view, Matcher(load_checklist(2566))).is_map(reading) is is_map


def test_the_items_of_a_sister_list_are_a_map() -> None:
    """Hospitals publish by codes of their own; the words of thirty of them say something of everything."""
    words = ("การกำหนดมาตรการ กลไก และการวางระบบ", "การวิเคราะห์ผล", "การเปิดโอกาสให้มีส่วนร่วม", "ขั้นตอนและผู้รับผิดชอบ")
    html = lines(*(f"EB {number} {word}ในเรื่องที่ {number}" for number, word in enumerate(words * 3, 1)))
    view = SiteView(build_site({"page": ("ITA", f"<h1>ITA</h1>{html}")}))
    page = view.pages[f"{BASE}/page"]
    document = view.document(page)
    assert document is not None
    assert Maps(view, Matcher(load_checklist(2566))).is_map(read_page(view, page, document))


def test_a_page_is_judged_with_each_choice_of_its_tabs() -> None:
    """The tab of the year tells of one thing; with those of other years the page is a list of everything."""
    old = "".join(f'<li><a href="/old/{number}">{entry}</a></li>' for number, entry in enumerate(ENTRIES))
    html = f"""<h1>เอกสาร</h1><ul><li onclick="show('a')">ปี 2566</li><li onclick="show('b')">ปี 2563</li></ul>
    <div><div id='a' style='display:block'><p>ปีนี้รับผู้มาติดต่อที่เคาน์เตอร์ 412 ราย เดือนละ 34 รายโดยเฉลี่ย</p></div>
    <div id='b' style='display:none'><ul>{old * 2}</ul></div></div>"""
    view = SiteView(build_site({"page": ("เอกสาร", html)}))
    page = view.pages[f"{BASE}/page"]
    document = view.document(page)
    assert document is not None
    maps = Maps(view, Matcher(load_checklist(2566)))
    assert not maps.is_map(read_page(view, page, document, lambda one: "2563" not in one.panel))
    assert maps.is_map(read_page(view, page, document))
