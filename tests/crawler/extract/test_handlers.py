"""Entries that a script opens: where the way can't be read they are links without a URL, not dead labels."""

from __future__ import annotations

import pytest

from checklist.model import LinkSource
from crawler.extract.html import extract_html

URL = "http://town.example/dir/index.html"
LABEL = "แผนพัฒนาท้องถิ่น"


def sources(markup: str) -> list[tuple[str, str, LinkSource]]:
    """(URL, fragment, source) of the links that bear the label."""
    document = extract_html(f"<html><body>{markup}</body></html>".encode(), URL, "text/html; charset=utf-8")
    return [(link.url, link.fragment, link.source) for link in document.links if link.label == LABEL]


OPENED_BY_SCRIPT = [
    f"<a href='#' onclick='loadContent(5)'>{LABEL}</a>",
    f"<a href='javascript:openDoc(\"plan\", 1)'>{LABEL}</a>",
    f"<a href=\"javascript:__doPostBack('ctl00$menu','3')\">{LABEL}</a>",
    f"<a href='javascript:void(0)' onclick='document.menu3.submit()'>{LABEL}</a>",
    f"<a href='#'><span onclick='loadPage(3)'>{LABEL}</span></a>",
    f"<a href='#' onclick=\"closeMenu('m'); displayPage(19)\">{LABEL}</a>",
    # What bears the number is no part that can be shown: a class, the entry itself.
    f"<div class='mb-3'></div><a id='menu3' href='#' onclick='loadPage(3)'>{LABEL}</a>",
    f"<a id='Button1' href=\"javascript:__doPostBack('Button1','')\">{LABEL}</a>",
    f"<script>function pick(n) {{ $('#box').load(table[n]); }}</script><a href='#' onclick='pick(3)'>{LABEL}</a>",
]


@pytest.mark.parametrize("markup", OPENED_BY_SCRIPT)
def test_an_entry_whose_way_is_unread_is_a_link_of_a_script(markup: str) -> None:
    assert sources(markup) == [("", "", LinkSource.ONCLICK)]


@pytest.mark.parametrize(
    "markup",
    [
        f"<a href='#'>{LABEL}</a>",
        f"<a href='javascript:void(0)'>{LABEL}</a>",
        f"<a href='#' onclick='return false'>{LABEL}</a>",
        f"<a href='#' onclick=\"alert('อยู่ระหว่างปรับปรุง')\">{LABEL}</a>",
        f"<a href='#' onclick=\"toggleMenu('m3')\">{LABEL}</a>",
        # What is shown stands in the page itself.
        f"<a href='#' onclick=\"view('m3')\">{LABEL}</a><div id='m3'>ว่าง</div>",
        f"<a href='#' onclick='sub(4)'>{LABEL}</a><ul id='s4'><li>ว่าง</li></ul>",
        f"<script>function light(n) {{ rows[n].className = 'on'; }}</script><a href='#' onclick='light(2)'>{LABEL}</a>",
    ],
)
def test_a_label_that_leads_nowhere_stays_one(markup: str) -> None:
    assert sources(markup) == [("", "", LinkSource.ANCHOR)]


@pytest.mark.parametrize(
    ("markup", "noted"),
    [
        (f"<li onclick=\"page.go('plan')\">{LABEL}</li>", True),
        (f"<button onclick='viewFile(77)'>{LABEL}</button>", True),
        (f"<button onclick=\"filterBy('plan')\">{LABEL}</button>", False),
        (f"<span onclick=\"rate('5')\">{LABEL}</span>", False),
        # A row or a paragraph that can be clicked is a content, no entry.
        (f"<table><tr onclick='showDetail(1)'><td>{LABEL}</td><td>1,450,000</td></tr></table>", False),
        (f"<p onclick=\"readText('1')\">{LABEL}</p>", False),
    ],
)
def test_another_element_that_opens_something_is_noted_beside_its_text(markup: str, noted: bool) -> None:
    assert sources(markup) == ([("", "", LinkSource.SCRIPT)] if noted else [])


def test_a_way_inside_a_link_without_one_is_its_way() -> None:
    markup = f"<a href='#'><span onclick=\"location.href='/plan.php'\">{LABEL}</span></a>"
    assert sources(markup) == [("http://town.example/plan.php", "", LinkSource.ONCLICK)]


@pytest.mark.parametrize("opened", ["<ul id='s4'><li>ก</li></ul>", "<div id='d' class='four p4'>ข</div>"])
def test_an_element_that_unfolds_a_part_of_the_page_is_no_link(opened: str) -> None:
    assert sources(f"<span onclick='unfold(4)'>{LABEL}</span>{opened}") == []


def test_what_a_menu_shows_is_settled_page_by_page() -> None:
    # The menu is read once for all pages: only one of them holds the part that its entry shows.
    entries = "".join(f"<li><a href='/p{number}.html'>หัวข้อที่ {number} ของเมนู</a></li>" for number in range(30))
    menu = f"<nav><ul>{entries}<li><a href='#' onclick='look(9)'>{LABEL}</a></li></ul></nav>"
    assert sources(menu) == [("", "", LinkSource.ONCLICK)]
    assert sources(f"{menu}<div id='part9'>เนื้อหา</div>") == [("", "", LinkSource.ANCHOR)]
    assert sources(menu) == [("", "", LinkSource.ONCLICK)]
