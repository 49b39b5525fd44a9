"""The same site gives the same result, whatever the order in which its answers come."""

from __future__ import annotations

import asyncio
import json
import random
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from audit.assess import assess
from audit.scan import ScanSettings, scan
from checklist.loader import load_checklist
from checklist.match import Matcher
from checklist.model import Coverage, FetchStatus, Page, StopReason
from crawler.crawl import CrawlOptions, crawl
from reports.json import render
from storage.repository import Store

from .web import Call, Memory, Site, by_label, flat, html, redirect

RATE = Matcher(load_checklist(2568)).priority


@dataclass
class Shaky(Site):
    """A site whose answers take now this long, now that."""

    seed: int = 0
    longest_s: float = 0.006

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)

    async def _answer(self, call: Call) -> None:
        await asyncio.sleep(self._chance.random() ** 3 * self.longest_s)
        await super()._answer(call)


def labelled(*links: tuple[str, str], text: str = "") -> str:
    return html(*(f"{href}|{label}" for href, label in links), text=text)


def maze() -> dict[str, Any]:
    """Pages with several ways to each, an endless calendar, other views, redirects, pictures and dead ends."""
    pages: dict[str, Any] = {
        "/": labelled(
            ("/news", "ข่าวประชาสัมพันธ์"),
            ("/about", "เกี่ยวกับเรา"),
            ("/ita", "ITA 2568"),
            ("/cal?year=2568&month=1", "ปฏิทิน"),
        ),
        "/about": labelled(
            ("/structure", "โครงสร้างหน่วยงาน"),
            ("/old", "อำนาจหน้าที่"),
            ("/list?page=2", "หน้า 2"),
            ("/list?print=1", "พิมพ์"),
        ),
        "/ita": labelled(
            ("/structure", "O1 โครงสร้าง"), ("/deep/3", "O7 รายงานผลการดำเนินงานประจำปี"), ("/gone", "O9 คู่มือ")
        ),
        "/news": labelled(
            *((f"/n/{i}", f"ข่าวที่ {i}") for i in range(12)), ("/list", "ทั้งหมด"), ("/list?order=date", "เรียง")
        ),
        "/list": labelled(*((f"/n/{i}", "อ่านต่อ") for i in range(6, 20)), ("/list?page=2", "2")),
        "/list?page=2": labelled(*((f"/n/{i}?print=1", "พิมพ์") for i in range(20)), ("/deep/1", "แผนพัฒนาท้องถิ่น")),
        "/structure": "<title>x</title><body><main><h1>โครงสร้างหน่วยงาน</h1>"
        "<img src=/p/chart.jpg><img src=/p/two.jpg></main>",
        "/old": redirect("/duty"),
        "/duty": labelled(("/deep/2", "แผนดำเนินงาน"), ("/p/two.jpg", "ภาพ"), text="อำนาจหน้าที่ของเทศบาล"),
        "/p/chart.jpg": b"\xff\xd8\xff one",
        "/p/two.jpg": b"\xff\xd8\xff two",
    }
    for number in range(20):
        pages[f"/n/{number}"] = labelled((f"/n/{(number + 7) % 20}", "ถัดไป"), ("/only/view?sort=name", "เรียงชื่อ"))
    for number in range(1, 9):
        pages[f"/deep/{number}"] = labelled(
            (f"/deep/{number + 1}", "ต่อไป"), (f"/n/{number}", "ข่าว"), text="ลึก" * number
        )
    return pages


async def calendar(call: Call) -> None:
    if not call.path.startswith("/cal?"):
        await call.send("<title>404</title>", 404)
        return
    number = sum(int(part.partition("=")[2]) for part in call.path.partition("?")[2].split("&"))
    months = [
        f"/cal?year={2560 + (number + step) % 30}&month={1 + (number * step) % 12}|{step}" for step in range(1, 8)
    ]
    await call.send(html(*months, text="วันนี้"))


def told(pages: dict[str, Page]) -> dict[str, Page]:
    """The pages without what may differ: the moment they were fetched."""
    return {url: replace(page, fetched_at="") for url, page in sorted(pages.items())}


def summed(coverage: Coverage) -> Coverage:
    return replace(coverage, requests=0, bytes=0)


def test_ten_shaken_crawls_of_one_site_tell_the_same() -> None:
    results = []
    with Shaky(maze(), fallback=calendar) as site:
        for run in range(10):
            sink = Memory()
            options = CrawlOptions(site.url, allow_private=True, concurrency=1 + run % 4, max_depth=8, max_time_s=60)
            results.append((crawl(options, sink, RATE), told(sink.pages)))
    first, pages = results[0]
    assert first.coverage.complete
    for result, others in results[1:]:
        assert others == pages
        assert summed(result.coverage) == summed(first.coverage)
        assert result.notices == first.notices
    structure = pages[site.url + "structure"]
    assert (structure.depth, structure.found_on, structure.label) == (2, site.url + "about", "โครงสร้างหน่วยงาน")
    assert pages[site.url + "duty"].label == "อำนาจหน้าที่"  # behind a redirect: the click that was made
    assert pages[site.url + "p/chart.jpg"].found_on == site.url + "structure"
    assert site.url + "list?order=date" not in pages
    assert site.url + "only/view?sort=name" in pages  # the only view of its content that there is
    assert sum(trap.dropped for trap in first.coverage.traps if "/cal" in trap.pattern) > 10


def test_shaken_scans_give_the_same_assessment_document(tmp_path: Path) -> None:
    checklist = load_checklist(2568)
    documents = []
    with Shaky(maze(), fallback=calendar) as site:
        for run in range(3):
            with Store.open(str(tmp_path / f"{run}.sqlite")) as store:
                scan_id = scan(site.url, ScanSettings(allow_private=True), store, checklist)
                made = json.loads(render(assess(store, scan_id, checklist, today=date(2025, 3, 1))))
            for name in ("id", "started_at", "finished_at"):
                del made["scan"][name]
            for name in ("requests", "bytes"):
                del made["scan"]["coverage"][name]
            del made["made_at"]
            documents.append(made)
    assert documents[0] == documents[1] == documents[2]


def test_a_page_first_met_too_deep_is_fetched_on_its_shorter_way() -> None:
    chain: dict[str, Any] = {f"/{'x' * i}": labelled((f"/{'x' * (i + 1)}", "สำคัญ")) for i in range(1, 6)}
    chain["/xxxxx"] = labelled(("/goal", "สำคัญ"))
    chain |= {"/": labelled(("/x", "สำคัญ"), ("/late", "อื่น")), "/late": labelled(("/xxx", "อื่น")), "/goal": html()}
    with Site(chain) as site:
        sink = Memory()
        result = crawl(CrawlOptions(site.url, allow_private=True, max_depth=5), sink, by_label("สำคัญ"))
    assert sink.path("/goal").status is FetchStatus.OK
    assert sink.path("/goal").depth == 5
    assert result.coverage.complete


@pytest.mark.parametrize("prefix", ["/p", "/news.php?id="])
def test_hundreds_of_pages_that_differ_in_a_number_are_no_trap(prefix: str) -> None:
    names = [f"{prefix}{number}" for number in range(400)]
    pages: dict[str, Any] = {name: html(text=f"ประกาศฉบับที่ {number}") for number, name in enumerate(names)}
    with Site({"/": html(*names), **pages}) as site:
        result = crawl(CrawlOptions(site.url, allow_private=True), Memory(), flat)
    assert result.coverage.pages == 401
    assert result.coverage.complete
    assert result.coverage.traps == ()


_MENU = "".join(f"<p>เมนูหลักข้อที่มีชื่อยาวมาก {chr(0xE01 + number % 40) * 9}</p>" for number in range(150))


def test_lists_that_begin_alike_close_none_of_the_pages_they_name() -> None:
    """A menu of thousands of characters stands before what each page tells of its own."""
    listed = [[f"/detail.php?id={page * 10 + number}" for number in range(10)] for page in range(40)]
    pages: dict[str, Any] = {
        f"/news.php?page={page}": html(*names, f"/news.php?page={page + 1}", text=f"{_MENU}รายการ {chr(0xE01 + page)}")
        for page, names in enumerate(listed)
    }
    pages |= {name: html(text=f"{_MENU}เรื่องที่ {name[-3:]}") for names in listed for name in names}
    with Site({"/": html("/news.php?page=0"), **pages}) as site:
        result = crawl(CrawlOptions(site.url, allow_private=True), Memory(), flat)
    assert result.coverage.pages == 441
    assert result.coverage.traps == ()


def test_what_stands_behind_pages_without_words_is_fetched() -> None:
    names = [f"/view.php?id={number}" for number in range(300)]
    pages: dict[str, Any] = {name: html(name.replace("view", "file"), text="เอกสารแนบ") for name in names}
    pages |= {name.replace("view", "file"): html(text=f"แนบ {number}") for number, name in enumerate(names)}
    with Site({"/": html(*names), **pages}) as site:
        result = crawl(CrawlOptions(site.url, allow_private=True), Memory(), flat)
    assert result.coverage.pages == 601
    assert result.coverage.traps == ()


def test_the_same_page_in_many_folders_leads_to_the_files_of_each() -> None:
    folders = [f"/o/{number}/" for number in range(90)]
    pages: dict[str, Any] = {name: html("doc.html", text="เปิดเอกสาร") for name in folders}
    pages |= {f"{name}doc.html": html(text=f"เอกสาร {name}") for name in folders}
    with Site({"/": html(*folders), **pages}) as site:
        result = crawl(CrawlOptions(site.url, allow_private=True), Memory(), flat)
    assert result.coverage.pages == 181


def test_pages_that_are_the_same_again_and_again_are_a_trap() -> None:
    names = [f"/show.php?id={number}" for number in range(600)]
    with Site({"/": html(*names)} | dict.fromkeys(names, html(text="ไม่มีข้อมูล"))) as site:
        dropped = []
        for concurrency in (1, 3):
            options = CrawlOptions(site.url, allow_private=True, concurrency=concurrency)
            result = crawl(options, Memory(), flat)
            assert result.coverage.complete
            dropped.append(result.coverage.traps)
    assert dropped[0] == dropped[1]
    assert sum(trap.dropped for trap in dropped[0]) == 400


def test_a_counter_that_goes_on_for_ever_ends() -> None:
    async def more(call: Call) -> None:
        if not call.path.startswith("/c/"):
            await call.send("", 404)
            return
        number = int(call.path.removeprefix("/c/"))
        await call.send(html(*(f"/c/{7 * number + step}" for step in range(1, 8)), text=f"หน้าที่ {number}"))

    with Site({"/": html("/c/1")}, fallback=more) as site:
        result = crawl(CrawlOptions(site.url, allow_private=True, max_depth=12), Memory(), flat)
    assert result.coverage.stopped_by in (None, StopReason.DEPTH)
    assert len(site.asked) < 400
    assert any(trap.pattern == "/c/*" for trap in result.coverage.traps)
