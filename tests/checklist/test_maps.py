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
