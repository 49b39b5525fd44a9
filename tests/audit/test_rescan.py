"""A later scan of a site finds what a first one would find, though it reads again only what changed."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from audit.clock import now
from audit.demo.server import SiteServer
from audit.rounds import choose
from audit.scan import ScanSettings, scan
from checklist.model import Checklist, FetchStatus
from storage.repository import Store
from storage.writer import ScanWriter

TODAY = date(2025, 3, 1)
LIST = choose(2568, None, TODAY).checklist
SETTINGS = ScanSettings(allow_private=True)
Change = Callable[[Path], None]

_MENU = '<nav><a href="/">หน้าแรก</a> <a href="/news.html">ข่าวประชาสัมพันธ์</a> <a href="/ita.html">ITA 2568</a></nav>'
_PAGES = {
    "index.html": '<p><a href="/welcome.html">ยินดีต้อนรับ</a> <a href="/contact.html">ติดต่อเรา</a></p>'
    '<a href="https://www.facebook.com/icon"></a>'
    '<a href="https://www.facebook.com/words">ช่องทางติดต่อ Facebook เทศบาล</a>',
    "news.html": '<ul><li><a href="/news-1.html">ประกาศงานกฐิน</a></li><li><a href="/news-2.html">น้ำไม่ไหล</a></li></ul>',
    "news-1.html": "<p>ขอเชิญร่วมงานกฐินสามัคคี</p>",
    "news-2.html": '<p>งดจ่ายน้ำ</p><a href="/welcome.html">กลับ</a><a href="/no-such-page.html">รายละเอียด</a>',
    "welcome.html": "<p>ยินดีต้อนรับสู่เทศบาล</p>",
    "contact.html": '<p>โทร 034-000000</p><iframe src="/map.html"></iframe><a href="https://www.facebook.com/tessaban">'
    "ช่องทางติดต่อ Facebook เทศบาล</a>"
    '<a href="https://www.facebook.com/icon">ช่องทางติดต่อ Facebook เทศบาล</a>'
    '<a href="https://www.facebook.com/words">ช่องทางติดต่อ Facebook เทศบาล</a>',
    "map.html": "<p>แผนที่ตั้งสำนักงาน</p>",
    "ita.html": '<table><tr><td>O1</td><td><a href="/chart.html">โครงสร้างองค์กร</a></td></tr>'
    '<tr><td>O10</td><td><a href="/plan.html?b=1&a=2">แผนดำเนินงานและการใช้งบประมาณ</a></td></tr></table>',
    "chart.html": "<h1>โครงสร้างหน่วยงาน</h1>",
    "plan.html": '<h1>แผนดำเนินงานประจำปี</h1><a href="/plan.html?a=2&b=1">เปิดอีกครั้ง</a>',
    "late.html": "<h1>หน้าใหม่</h1>",
}


@pytest.fixture
def store(db: str) -> Iterator[Store]:
    with Store.open(db) as opened:
        yield opened


@pytest.fixture
def town_of_pages(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    for name, body in _PAGES.items():
        _write(folder / name, f"<!DOCTYPE html><title>{name}</title><body>{_MENU}<main>{body}</main></body>")
    return folder


_changes = iter(range(1_700_000_000, 1_800_000_000, 10))
_nights = iter(range(1, 1_000_000))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    os.utime(path, (next(_changes),) * 2)  # what tells the server's pages apart


def _scan(server: SiteServer, store: Store, checklist: Checklist = LIST, settings: ScanSettings = SETTINGS) -> str:
    """Scan the site an hour later than the last time: which scan is the last one must not hang on the second."""
    return scan(server.url, settings, store, checklist, clock=_an_hour_later())


def _an_hour_later() -> Callable[[], datetime]:
    hour = now() + timedelta(hours=next(_nights))
    return lambda: hour


def _swap(name: str, old: str, new: str) -> Change:
    def change(folder: Path) -> None:
        text = (folder / name).read_text("utf-8")
        assert old in text
        _write(folder / name, text.replace(old, new))

    return change


def _remove(name: str) -> Change:
    return lambda folder: (folder / name).unlink()


def _seen(store: Store, scan_id: str) -> dict[str, Any]:
    """Return all that a scan tells of the site, but for times and bytes."""
    snapshot = store.snapshot(scan_id)
    told = snapshot.coverage
    pages = {
        page.url: (page.status, page.content_hash, page.depth, page.found_on, page.label, page.final_url)
        for page in snapshot.pages
    }
    return pages | {"coverage": (told.complete, told.pages, told.documents, told.failed, told.stopped_by, told.traps)}


def _both(server: SiteServer, store: Store, fresh: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what a later scan and one into an empty store see of the same site."""
    later = _seen(store, _scan(server, store))
    fresh.unlink(missing_ok=True)
    with Store.open(str(fresh)) as empty:
        return later, _seen(empty, _scan(server, empty))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda folder: None, id="nothing"),
        pytest.param(_swap("news.html", '<li><a href="/news-2.html">น้ำไม่ไหล</a></li>', ""), id="a link goes"),
        pytest.param(_swap("news-1.html", "</p>", '</p><a href="/late.html">อ่านต่อ</a>'), id="a link comes"),
        pytest.param(_swap("news.html", "น้ำไม่ไหล", "งดจ่ายน้ำประปา"), id="a label changes"),
        pytest.param(_swap("index.html", '<a href="/welcome.html">ยินดีต้อนรับ</a>', ""), id="home links less"),
        pytest.param(_swap("index.html", "<main>", '<main><a href="/late.html">ใหม่</a>'), id="home links more"),
        pytest.param(_remove("chart.html"), id="a page is gone"),
        pytest.param(_swap("contact.html", '<iframe src="/map.html"></iframe>', ""), id="a frame goes"),
        pytest.param(_swap("map.html", "แผนที่", "แผนผัง"), id="a frame changes"),
        pytest.param(_swap("ita.html", "?b=1&a=2", "?a=2&b=1"), id="parameters in another order"),
        pytest.param(_swap("contact.html", "tessaban", "tessaban2"), id="another host's page"),
        pytest.param(_swap("index.html", "ช่องทางติดต่อ Facebook เทศบาล", ""), id="home says less of a page elsewhere"),
    ],
)
def test_a_later_scan_sees_what_a_first_one_would(
    change: Change, town_of_pages: Path, store: Store, tmp_path: Path
) -> None:
    with SiteServer(town_of_pages) as server:
        _scan(server, store)
        _scan(server, store)
        change(town_of_pages)
        later, first = _both(server, store, tmp_path / "fresh.db")
        assert later == first
        again, _ = _both(server, store, tmp_path / "fresh.db")
        assert again == first


_TEXT = "<p>" + "ข้อความของหน้า " * 40 + "</p>"
_CHART = "โครงสร้างองค์กรของเทศบาล"
_SITES: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "two addresses of one body, whose links are relative": (
        {
            "index.html": '<a href="/d/a.html">ข่าว</a><a href="/e/a.html">ข่าว</a><a href="/z.html">อื่น ๆ</a>',
            "d/a.html": '<a href="x.html">อ่านต่อ</a><a href="/z.html">อื่น ๆ</a>',
            "e/a.html": '<a href="x.html">อ่านต่อ</a><a href="/z.html">อื่น ๆ</a>',
            "d/x.html": "<p>หนึ่ง</p>",
            "e/x.html": "<p>สอง</p>",
            "z.html": "<p>สาม</p>",
        },
        {"index.html": '<a href="/d/a.html">ข่าว</a><a href="/e/a.html">ข่าว</a>'},
    ),
    "home begins to call a page the list of items": (
        {"index.html": '<a href="/a.html">ภาพ</a>', "a.html": _TEXT + '<a href="/1.png">หน้า 1</a>', "1.png": ""},
        {"index.html": '<a href="/a.html">ITA 2568</a>'},
    ),
    "home no longer calls a page the list of items": (
        {"index.html": '<a href="/a.html">ITA 2568</a>', "a.html": _TEXT + '<a href="/1.png">หน้า 1</a>', "1.png": ""},
        {"index.html": '<a href="/a.html">ภาพ</a>'},
    ),
    "another page calls a page that changed the list of items": (
        {
            "index.html": '<a href="/x.html">ภาพ</a><a href="/a.html">แผนดำเนินงานและการใช้งบประมาณ</a>',
            "a.html": '<p>เรื่อง</p><a href="/x.html">ITA 2568</a>',
            "x.html": _TEXT,
            "1.png": "",
        },
        {"x.html": _TEXT + '<a href="/1.png">หน้า 1</a>'},
    ),
    "the page goes whose words made a page elsewhere worth a record": (
        {
            "index.html": '<a href="/b.html">แผนดำเนินงาน</a><a href="/a.html">ข่าว</a>',
            "a.html": '<p>เรื่อง</p><a href="https://www.facebook.com/tessaban">คลิก</a>',
            "b.html": '<p>เรื่อง</p><a href="https://www.facebook.com/tessaban">ช่องทางติดต่อ Facebook เทศบาล</a>',
        },
        {"b.html": "<p>เรื่องใหม่</p>"},
    ),
    "the words go that made a picture worth a look": (
        {
            "index.html": '<a href="/b.html">แผนดำเนินงาน</a><a href="/a.html">ข่าว</a>',
            "a.html": _TEXT + '<a href="/1.png">คลิก</a>',
            "b.html": f'<p>เรื่อง</p><a href="/1.png">{_CHART}</a>',
            "1.png": "",
        },
        {"b.html": "<p>เรื่องใหม่</p>"},
    ),
    "what home says, too, is no page's own text": (
        {
            "index.html": f'<a href="/a.html">{_CHART}</a>{_TEXT}',
            "a.html": f'<h1>{_CHART}</h1>{_TEXT}<img src="/1.png" width="600" height="600">',
            "1.png": "",
        },
        {"index.html": f'<a href="/a.html">{_CHART}</a>{_TEXT.replace("หน้า", "หน้าแรก")}'},
    ),
    "a view of a page that waits is called a plan by a page that did not change": (
        {
            "index.html": '<a href="/plan.html">ข่าว</a><a href="/b.html">โครงสร้างองค์กร</a>'
            '<a href="/c.html">หน้า</a><a href="/a.html">กิจกรรม</a>',
            "plan.html": f"<p>แผน</p>{_TEXT}",
            "a.html": '<p>เอ</p><a href="/plan.html?tmpl=component">แผนดำเนินงานและการใช้งบประมาณ</a>',
            "b.html": '<p>บี</p><a href="/plan.html?tmpl=component">แผนดำเนินงานและการใช้งบประมาณ</a>',
            "c.html": '<p>ซี</p><a href="/plan.html?tmpl=component">พิมพ์</a>',
        },
        {
            "index.html": '<a href="/plan.html">ข่าว</a><a href="/c.html">โครงสร้างองค์กร</a><a href="/a.html">กิจกรรม</a>',
        },
    ),
    "a frame's parameters in another order": (
        {
            "index.html": '<a href="/c.html">ติดต่อ</a>',
            "c.html": '<p>เรื่อง</p><iframe src="/m.html?b=2&a=1"></iframe>',
            "m.html": "<p>แผนที่</p>",
        },
        {"index.html": '<a href="/m.html?a=1&b=2">แผนที่</a><a href="/c.html">ติดต่อ</a>'},
    ),
    "home links what a frame of it links with words": (
        {
            "index.html": '<iframe src="/m.html"></iframe>',
            "m.html": '<p>เมนู</p><a href="/x.html">แผน</a>',
            "x.html": "<p>หน้า</p>",
        },
        {"index.html": '<iframe src="/m.html"></iframe><a href="/x.html"></a>'},
    ),
}


def _site(folder: Path, pages: Mapping[str, str]) -> None:
    for name, body in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".png":
            Image.new("RGB", (600, 600), "white").save(path)
        else:
            _write(path, f"<!DOCTYPE html><title>เทศบาล</title><body>{body}</body>")


@pytest.mark.parametrize("name", _SITES)
def test_words_and_pictures_count_as_if_seen_for_the_first_time(name: str, store: Store, tmp_path: Path) -> None:
    before, after = _SITES[name]
    folder = tmp_path / "site"
    _site(folder, before)
    with SiteServer(folder) as server:
        _scan(server, store)
        _scan(server, store)
        _site(folder, after)
        later, first = _both(server, store, tmp_path / "fresh.db")
        assert later == first
        _site(folder, before)
        later, first = _both(server, store, tmp_path / "fresh.db")
        assert later == first


def test_a_home_page_that_comes_and_goes_loses_no_page(store: Store, tmp_path: Path) -> None:
    many = "".join(f'<a href="/p{number}.html">หน้า {number}</a>' for number in range(230))
    splash, full = '<a href="/main.html">เข้าสู่เว็บไซต์</a>', f'<a href="/main.html">หลัก</a>{many}'
    folder = tmp_path / "site"
    _site(folder, {"index.html": splash, "main.html": full} | {f"p{n}.html": f"<p>{n}</p>" for n in range(230)})
    with SiteServer(folder) as server:
        for home in (splash, full, splash):
            _site(folder, {"index.html": home})
            later, first = _both(server, store, tmp_path / "fresh.db")
            assert later == first


def test_a_scan_that_broke_off_leaves_no_wrong_trail(town_of_pages: Path, store: Store, tmp_path: Path) -> None:
    with SiteServer(town_of_pages) as server:
        _scan(server, store)
        for after in (3, 6, 9):
            _swap("news-1.html", "</p>", f' ครั้งที่ {after}</p><a href="/late.html">อ่านต่อ {after}</a>')(town_of_pages)

            def fall(done: int, queued: int, url: str, after: int = after) -> None:
                if done >= after:
                    raise RuntimeError("the power is gone")

            with pytest.raises(RuntimeError, match="power"):
                scan(server.url, SETTINGS, store, LIST, progress=fall, clock=_an_hour_later())
            later, first = _both(server, store, tmp_path / "fresh.db")
            assert later == first


def test_an_unchanged_page_is_not_read_again_and_still_leads_on(
    town_of_pages: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    document = ScanWriter.document

    def noted(writer: ScanWriter, content_hash: str) -> Any:
        read.append(content_hash)
        return document(writer, content_hash)

    monkeypatch.setattr(ScanWriter, "document", noted)
    with SiteServer(town_of_pages) as server:
        first = _seen(store, _scan(server, store))
        read.clear()
        later = _seen(store, _scan(server, store))
    assert later == first
    # What the home page links decides what others need not say, and the contact page says more of one link than it.
    needed = {first[f"{server.url.rstrip('/')}/{name}"][1] for name in ("", "contact.html")}
    assert set(read) <= needed


def test_what_another_checklist_or_another_limit_shaped_is_read_again(
    town_of_pages: Path, store: Store, tmp_path: Path
) -> None:
    with SiteServer(town_of_pages) as server:
        _scan(server, store, choose(2566, None, TODAY).checklist)
        later, first = _both(server, store, tmp_path / "fresh.db")
        assert later == first
        _scan(server, store, settings=ScanSettings(allow_private=True, max_pages=4))
        later, first = _both(server, store, tmp_path / "fresh.db")
    assert later == first
    assert FetchStatus.NOT_FETCHED not in {page[0] for url, page in later.items() if url != "coverage"}


def test_a_site_that_changes_every_night_is_seen_as_it_is(town: Path, store: Store, tmp_path: Path) -> None:
    """Links go, come and are renamed on pages of the sample site, the home page among them."""
    link = re.compile(r"<a\b[^>]*>.*?</a>", re.DOTALL)
    folder = town / "site" if (town / "site").is_dir() else town
    files = sorted(path for path in folder.rglob("*.html"))
    with SiteServer(town) as server:
        _scan(server, store)
        for night in range(4):
            chance = random.Random(night)
            for path in chance.sample(files, max(1, len(files) // 5)):
                text = path.read_text("utf-8")
                links = link.findall(text)
                if not links:
                    continue
                one = chance.choice(links)
                other = chance.choice(files).relative_to(folder).as_posix()
                new = chance.choice(["", one.replace("</a>", " 2568</a>"), f'{one}<a href="/{other}">เอกสารใหม่</a>'])
                _write(path, text.replace(one, new, 1))
            later, first = _both(server, store, tmp_path / f"fresh{night}.db")
            assert later == first
