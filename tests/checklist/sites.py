"""Small sites made of HTML strings, as the crawler would have brought them home."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape

from checklist.model import (
    Block,
    BlockKind,
    Coverage,
    Document,
    FetchStatus,
    Kind,
    Media,
    Municipality,
    Page,
    Snapshot,
    TextState,
)
from crawler.extract.html import extract_html

BASE = "https://bangmafueang.example"
TOWN = "เทศบาลตำบลบางมะเฟือง"
FILLERS: Mapping[str, tuple[str, str]] = {
    "history": (
        "ประวัติความเป็นมา",
        (
            "<h1>ประวัติความเป็นมา</h1><p>ชุมชนบางมะเฟืองตั้งมาตั้งแต่ปลายสมัยรัชกาลที่ 5 ชาวบ้านทำสวนผลไม้ริมคลองและค้าขายทางเรือ "
            "ต่อมายกฐานะจากสุขาภิบาล มีตลาดเก่าที่ยังเปิดขายทุกเช้า</p>"
        ),
    ),
    "general": (
        "สภาพทั่วไป",
        (
            "<h1>สภาพทั่วไป</h1><p>พื้นที่เป็นที่ราบลุ่ม มีคลองไหลผ่านสามสาย ฝนตกชุกเดือนกันยายน ประชากรส่วนใหญ่ทำสวนมะเฟืองและปลูกข้าว "
            "มีวัดห้าแห่งและโรงเรียนสองแห่ง</p>"
        ),
    ),
    "travel": (
        "แหล่งท่องเที่ยว",
        "<h1>แหล่งท่องเที่ยว</h1><p>ตลาดน้ำเช้าวันเสาร์ ล่องเรือชมสวน และพิพิธภัณฑ์เรือไม้ริมคลอง นักท่องเที่ยวเดินทางได้ด้วยรถไฟท้องถิ่น</p>",
    ),
    "products": (
        "สินค้าชุมชน",
        "<h1>สินค้าชุมชน</h1><p>มะเฟืองแช่อิ่ม น้ำตาลมะพร้าว และงานจักสานผักตบชวาของกลุ่มแม่บ้าน จำหน่ายที่ศาลาริมน้ำ</p>",
    ),
}
"""Pages that no item asks for: enough of them that a menu is seen to repeat."""


def page_url(name: str) -> str:
    """Address of the page called ``name``."""
    return name if "://" in name else f"{BASE}/{name}"


def build_site(
    pages: Mapping[str, tuple[str, str]],
    *,
    home: str = "<h1>ยินดีต้อนรับ</h1><p>เว็บไซต์ของเทศบาลตำบลบางมะเฟือง</p>",
    statuses: Mapping[str, FetchStatus] | None = None,
    documents: Mapping[str, Document] | None = None,
    complete: bool = True,
    fillers: bool = True,
    menu: str | None = None,
) -> Snapshot:
    """A snapshot of a site: a home page, fillers and ``pages`` (name → menu label, HTML), each in every page's menu.

    A page with a ``status`` other than OK has no body. ``documents`` (name → Document) are files that pages link to.
    An empty label keeps a page out of the menu. ``menu`` takes the menu's place.
    """
    bodies = {**(FILLERS if fillers else {}), **pages}
    bar = _menu(bodies) if menu is None else menu
    made: dict[str, Document] = {}
    fetched = [_fetched(f"{BASE}/", "", _dress(home, bar), 0, made)]
    for name, (label, body) in bodies.items():
        status = (statuses or {}).get(name, FetchStatus.OK)
        page = _fetched(page_url(name), label, _dress(body, bar), 1, made)
        fetched.append(page if status is FetchStatus.OK else replace(page, status=status, content_hash="", size=0))
    for name, document in (documents or {}).items():
        digest = hashlib.sha256(repr((name, document)).encode()).hexdigest()
        made[digest] = document
        fetched.append(_page(page_url(name), name, digest, 2, "application/octet-stream"))
    return Snapshot(
        municipality=Municipality("bangmafueang", f"{BASE}/", TOWN, Kind.TESSABAN, "อ่างทอง"),
        scan_id="scan-1",
        home=f"{BASE}/",
        started_at="2025-06-15T09:00:00+07:00",
        finished_at="2025-06-15T09:05:00+07:00",
        pages=tuple(sorted(fetched, key=lambda page: page.url)),
        documents=made,
        coverage=Coverage(complete=complete, pages=len(fetched), requests=len(fetched)),
    )


def pdf(text: str, *, state: TextState = TextState.CLEAN) -> Document:
    """A document of one page with a line for each line of ``text``; no blocks for a state without text."""
    told = [line for line in text.strip().splitlines() if line.strip()] if state.readable else []
    kinds = {True: BlockKind.ROW, False: BlockKind.TEXT}
    lines = tuple(Block(line, kinds[" | " in line], page=1) for line in told)
    return Document(Media.PDF, state, blocks=lines, pages=1, pages_read=1)


def _menu(pages: Mapping[str, tuple[str, str]]) -> str:
    links = "".join(
        f'<li><a href="{escape(page_url(name))}">{escape(label)}</a></li>'
        for name, (label, _) in pages.items()
        if label
    )
    return f'<div class="menu"><ul><li><a href="{BASE}/">หน้าแรก</a></li>{links}</ul></div>'


def _dress(html: str, menu: str) -> str:
    if "<body" not in html:
        html = f"<html><head><title>{TOWN}</title></head><body>{html}</body></html>"
    return re.sub(r"(<body[^>]*>)", lambda match: match[1] + menu, html, count=1)


def _fetched(url: str, label: str, html: str, depth: int, made: dict[str, Document]) -> Page:
    body = html.encode()
    digest = hashlib.sha256(body).hexdigest()
    made[digest] = extract_html(body, url, "text/html; charset=utf-8")
    return _page(url, label, digest, depth, "text/html")


def _page(url: str, label: str, digest: str, depth: int, content_type: str) -> Page:
    return Page(
        url=url,
        status=FetchStatus.OK,
        final_url=url,
        http_status=200,
        content_type=content_type,
        content_hash=digest,
        depth=depth,
        found_on=f"{BASE}/" if depth else "",
        label=label,
        fetched_at="2025-06-15T09:01:00+07:00",
        size=1000,
    )
