"""Calendars, chains and pages below themselves: what goes on without end ends, by name, and the crawl is complete."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from checklist.model import FetchStatus
from tests.crawler.web import Call, Site, html, look


def test_endless_patterns_are_cut_off_named_and_leave_the_crawl_complete() -> None:
    async def calendar(call: Call) -> None:
        if not call.path.startswith(("/calendar", "/a/")):
            await call.send("", 404)
            return
        number = int("".join(filter(str.isdigit, call.path)) or 0)
        await call.send(
            html(
                *(f"/calendar?year={2500 + number + i}&month={i}" for i in range(1, 13)),
                "/a/" + call.path[1:9] + "/a/a/",
            )
        )

    with Site({"/": html("/calendar?year=2568&month=1", "/good"), "/good": html()}, fallback=calendar) as site:
        result, sink = look(site)
    assert result.coverage.complete
    assert result.coverage.stopped_by is None
    assert len(site.asked) < 150
    assert any("calendar" in trap.pattern and trap.dropped > 10 for trap in result.coverage.traps)
    assert sink.path("/good").status is FetchStatus.OK


def test_pages_that_lead_on_both_ways_without_end_leave_the_crawl_complete() -> None:
    """Neither end of the chain is reached before it is plain that nothing new comes: that is a trap, not a depth."""

    async def neighbours(call: Call) -> None:
        number = int(call.path.rpartition("=")[2]) if call.path.startswith("/index.php?") else 0
        if not number:
            await call.send("", 404)
            return
        near = [f"/index.php?option=com_x&task=show&Itemid={beside}" for beside in (number - 1, number + 1)]
        await call.send(html(*near, text=f"รายการที่ {number}"))

    start = "/index.php?option=com_x&task=show&Itemid=5000"
    with Site({"/": html(start, "/good"), "/good": html()}, fallback=neighbours) as site:
        result, _ = look(site)
    assert (result.coverage.complete, result.coverage.stopped_by) == (True, None)
    assert any("Itemid" in trap.pattern for trap in result.coverage.traps)


def test_a_calendar_that_only_goes_on_month_by_month_leaves_the_crawl_complete() -> None:
    async def month(call: Call) -> None:
        if not call.path.startswith("/calendar"):
            await call.send("", 404)
            return
        year, number = (int(part.partition("=")[2]) for part in call.path.partition("?")[2].split("&"))
        at = year * 12 + number - 1
        near = [f"/calendar.php?y={beside // 12}&m={beside % 12 + 1}" for beside in (at - 1, at + 1)]
        await call.send(html(*near, text=f"กิจกรรมเดือน {number} ปี {year}"))

    with Site({"/": html("/calendar.php?y=2568&m=3", "/good"), "/good": html()}, fallback=month) as site:
        result, _ = look(site)
    assert (result.coverage.complete, result.coverage.stopped_by) == (True, None)
    assert any("calendar" in trap.pattern for trap in result.coverage.traps)
    assert len(site.asked) < 60


def test_a_calendar_that_counts_years_and_months_apart_leaves_the_crawl_complete() -> None:
    """Its months go on beyond December; it stands under a heading that reads like evidence."""

    async def month(call: Call) -> None:
        if not call.path.startswith("/jevents/"):
            await call.send("", 404)
            return
        year, number = map(int, call.path.split("/")[-2:])
        near = ((year - 1, number), (year + 1, number), (year, max(0, number - 1)), (year, number + 1))
        links = "".join(f'<a href="/jevents/month.calendar/{y}/{m}">» {m}</a>' for y, m in near)
        await call.send(f"<html><h1>ปฏิทินข่าวกิจกรรม {year} / {number}</h1>{links}</html>")

    with Site({"/": html("/jevents/month.calendar/2565/9", "/good"), "/good": html()}, fallback=month) as site:
        result, _ = look(site)
    assert (result.coverage.complete, result.coverage.stopped_by) == (True, None)
    assert len(site.asked) < 100
    assert any("calendar" in trap.pattern for trap in result.coverage.traps)


def test_weeks_that_count_in_two_directions_under_promising_words_leave_the_crawl_complete() -> None:
    async def week(call: Call) -> None:
        if not call.path.startswith("/show/"):
            await call.send("", 404)
            return
        year, number = map(int, call.path.rpartition("/")[2].split("-"))
        near = ((year - 1, number), (year + 1, number), (year, max(0, number - 1)), (year, number + 1))
        links = "".join(f'<a href="/show/{y}-{n}">» {n}</a>' for y, n in near)
        await call.send(f"<html><h1>แผนพัฒนาท้องถิ่น {year} / {number}</h1><p>แผนพัฒนาท้องถิ่น</p>{links}</html>")

    with Site({"/": html("/show/2568-17", "/good"), "/good": html()}, fallback=week) as site:
        result, _ = look(site, rate=lambda link, _: 0.6 if "แผน" in f"{link.heading}{link.before}" else 0.1)
    assert (result.coverage.complete, result.coverage.stopped_by) == (True, None)
    assert len(site.asked) < 250


def test_months_and_days_that_lead_to_each_other_leave_the_crawl_complete() -> None:
    """Each page of the one template names new pages of the other, and neither is called a calendar."""

    async def day_or_month(call: Call) -> None:
        if not call.path.startswith("/kit/"):
            await call.send("", 404)
            return
        year, month, *day = (int(part) for part in call.path.split("/")[2:])
        at = date(year - 543, month, *(day or [1]))
        step = timedelta(days=1) if day else timedelta(days=32)
        near = [at - timedelta(days=1), at + step]
        names = [f"{one.year + 543}/{one.month}" + (f"/{one.day}" if day else "") for one in near]
        days = [] if day else [f"{year}/{month}/{number}" for number in range(1, 29)]
        links = [f"/kit/{name}|{name[-2:]}" for name in (*names, *days, f"{year}/{month}")]
        await call.send(html(*links, text="ไม่มีรายการของวันนี้" if day else "ไม่มีรายการของเดือนนี้"))

    with Site({"/": html("/kit/2568/5|ตารางงาน", "/good"), "/good": html()}, fallback=day_or_month) as site:
        result, sink = look(site)
    assert (result.coverage.complete, result.coverage.stopped_by) == (True, None)
    assert len(site.asked) < 1_200
    assert sink.path("/good").status is FetchStatus.OK


def test_a_page_under_every_address_that_links_below_itself_ends() -> None:
    async def below(call: Call) -> None:
        known = call.path.startswith("/a/")
        await call.send(html("b/", "c/", "/good", text="หน้า") if known else "", 200 if known else 404)

    with Site({"/": html("/a/", "/good"), "/good": html()}, fallback=below) as site:
        result, _ = look(site)
    assert (result.coverage.complete, result.coverage.stopped_by) == (True, None)
    assert len(site.asked) < 300


def test_a_chain_under_a_promising_heading_that_tells_nothing_new_leaves_the_crawl_complete() -> None:
    async def following(call: Call) -> None:
        number = int(call.path.rpartition("=")[2]) if call.path.startswith("/show?") else 0
        link = f"<a href='/show?path={number + 1}'>»</a>" if number else ""
        await call.send(f"<html><h1>แผนพัฒนาท้องถิ่น</h1><p>หน้า {number}</p>{link}</html>", 200 if number else 404)

    with Site({"/": html("/show?path=1", "/good"), "/good": html()}, fallback=following) as site:
        result, _ = look(site)
    assert (result.coverage.complete, result.coverage.stopped_by) == (True, None)


def test_a_list_that_only_links_its_next_page_is_read_to_its_end() -> None:
    pages = {
        f"/news?page={n}": html(f"/news?page={n + 1}", f"/show/{n}", text=f"หน้าที่ {n} ของข่าวทั้งหมด") for n in range(45)
    }
    posts = {f"/show/{n}": html(text=f"ข่าวเรื่องที่ {chr(0xE01 + n)}") for n in range(45)}
    with Site({"/": html("/news?page=0"), **pages, **posts}) as site:
        result, sink = look(site)
    assert (result.coverage.complete, result.coverage.stopped_by) == (True, None)
    assert sink.path("/show/44").status is FetchStatus.OK


def test_a_long_list_of_real_news_is_no_trap() -> None:
    pages: dict[str, Any] = {
        f"/news?id={i}": html(text=f"เรื่องที่ {chr(0xE01 + i % 40)}{chr(0xE01 + i // 40)}") for i in range(150)
    }
    with Site({"/": html(*pages), **pages}) as site:
        result, _ = look(site)
    assert result.coverage.pages == 151
    assert result.coverage.traps == ()
