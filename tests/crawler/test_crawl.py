from __future__ import annotations

import asyncio
import gzip
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from checklist.model import FetchStatus, StopReason
from crawler.guard import GuardError
from tests.crawler.web import Call, Memory, Site, by_label, html, look, redirect, status


def test_every_known_url_ends_as_one_page_with_its_status() -> None:
    pages = {
        "/": html(
            "/a|ข่าว",
            "/gone",
            "/missing",
            "/login",
            "/teapot",
            "/broken",
            "/secret/x",
            "http://elsewhere.example/law|กฎหมาย",
        ),
        "/a": html("/", title="ข่าว"),
        "/gone": status(410),
        "/login": status(401),
        "/teapot": status(418),
        "/broken": status(500),
        "/robots.txt": b"User-agent: *\nDisallow: /secret/",
    }
    with Site(pages) as site:
        result, sink = look(site, rate=by_label("กฎหมาย"))
    found = {page.url.split("/", 3)[3]: page.status for page in sink.pages.values()}
    assert found == {
        "": FetchStatus.OK,
        "a": FetchStatus.OK,
        "gone": FetchStatus.GONE,
        "missing": FetchStatus.NOT_FOUND,
        "login": FetchStatus.FORBIDDEN,
        "teapot": FetchStatus.CLIENT_ERROR,
        "broken": FetchStatus.SERVER_ERROR,
        "secret/x": FetchStatus.ROBOTS,
        "law": FetchStatus.OUTSIDE,
    }
    assert len(sink.stored) == len(set(sink.stored))
    assert "/secret/x" not in site.asked
    assert result.robots_hidden == (site.url + "secret/x",)
    assert result.coverage.complete
    assert result.coverage.pages == 2
    assert result.coverage.robots_blocked == 1
    assert result.coverage.failed["http_5xx"] == 1
    assert sink.path("/a").found_on == site.url
    assert sink.path("/a").label == "ข่าว"
    assert sink.path("/a").depth == 1
    assert sink.path("/broken").detail


def test_the_likeliest_evidence_is_asked_for_first() -> None:
    names = [f"/n{i}|ข่าว {i}" for i in range(30)]
    pages: dict[str, Any] = {f"/n{i}": html("/") for i in range(30)}
    pages |= {"/": html(*names, "/ita|ITA 2568", "/c|ข้อมูลการติดต่อ"), "/ita": html("/o3"), "/c": html(), "/o3": html()}
    with Site(pages) as site:
        look(site, rate=by_label("ติดต่อ"))
    order = [path for path in site.asked if path in pages and path != "/"]
    assert set(order[:6]) >= {"/c", "/ita", "/o3"}


def test_a_better_label_found_later_moves_a_waiting_url_forward() -> None:
    names = [f"/n{i}" for i in range(30)]
    pages: dict[str, Any] = {name: html() for name in names}
    pages |= {"/": html("/first|แรก", *names, "/n99|อ่านต่อ"), "/first": html("/n99|ข้อมูลการติดต่อ"), "/n99": html()}
    with Site(pages) as site:
        _, sink = look(site, rate=by_label("ติดต่อ", "แรก"))
    assert site.asked.index("/n99") < site.asked.index("/n20")
    assert (sink.path("/n99").label, sink.path("/n99").depth) == ("อ่านต่อ", 1)  # the shortest way is told


def test_redirects_inside_end_as_their_target_and_the_target_is_fetched_once() -> None:
    pages = {
        "/": html("/old", "/older", "/new", "/loop1", "/away"),
        "/old": redirect("/new", 301),
        "/older": redirect("/old"),
        "/new": html("/x"),
        "/x": html(),
        "/loop1": redirect("/loop2"),
        "/loop2": redirect("/loop1"),
        "/away": redirect("http://elsewhere.example/"),
    }
    with Site(pages) as site:
        result, sink = look(site)
    assert sink.path("/older").final_url == sink.path("/new").url
    assert sink.path("/older").content_hash == sink.path("/new").content_hash != ""
    assert sink.path("/old").status is FetchStatus.OK
    assert sink.path("/loop1").status is FetchStatus.REDIRECT_LOOP
    assert sink.path("/loop2").status is FetchStatus.REDIRECT_LOOP
    assert sink.path("/away").status is FetchStatus.OUTSIDE
    assert sink.path("/away").final_url == "http://elsewhere.example/"
    assert site.counts()["/new"] == 1
    assert result.coverage.complete


def test_a_redirect_to_what_has_already_ended_ends_the_same() -> None:
    async def late(call: Call) -> None:
        await asyncio.sleep(0.3)
        await call.send(b"", 302, Location="/old")

    with Site({"/": html("/old", "/new", "/late"), "/old": redirect("/new"), "/new": html(), "/late": late}) as site:
        _, sink = look(site)
    assert sink.path("/late").final_url == sink.path("/old").final_url == sink.path("/new").url
    assert sink.path("/late").content_hash == sink.path("/new").content_hash


def test_a_redirect_inward_is_refused_and_never_followed() -> None:
    with Site({"/": html("only inside")}) as inside, Site({"/": html("/x", "/y", "/z")}) as site:
        site.pages |= {
            "/x": redirect("http://169.254.169.254/latest/meta-data/"),
            "/y": redirect("file:///etc/passwd"),
            "/z": redirect(inside.url),
        }
        _, sink = look(site)
        assert sink.path("/x").status is FetchStatus.GUARD
        assert sink.path("/y").status is FetchStatus.BAD_RESPONSE
        assert sink.path("/z").status is FetchStatus.OUTSIDE
        assert inside.asked == []


def test_a_private_start_address_is_refused() -> None:
    with Site({"/": html()}) as site:
        with pytest.raises(GuardError):
            look(site, allow_private=False)
        assert site.asked == []


def test_a_home_page_that_redirects_and_sets_a_cookie_first() -> None:
    async def front(call: Call) -> None:
        if "seen=1" in call.headers.get("cookie", ""):
            await call.send(html("/a"))
        else:
            await call.send(b"", 302, Location="/", Set_Cookie="seen=1")

    with Site({"/": front, "/a": html()}) as site:
        result, sink = look(site)
    assert result.coverage.complete
    assert sink.path("/a").status is FetchStatus.OK


def test_the_home_page_after_redirects_is_the_home() -> None:
    with Site({"/": redirect("/th/index.php"), "/th/index.php": html("/th/a"), "/th/a": html()}) as site:
        result, sink = look(site)
    assert result.home == site.url + "th/index.php"
    assert sink.path("/").final_url == result.home
    assert sink.path("/th/a").depth == 1


@pytest.mark.parametrize(
    ("home", "reason", "fetch_status"),
    [
        (status(500), StopReason.DOWN, FetchStatus.SERVER_ERROR),
        (status(403), StopReason.BLOCKED, FetchStatus.FORBIDDEN),
        (status(503, "<title>Just a moment...</title>"), StopReason.BLOCKED, FetchStatus.BLOCKED),
    ],
)
def test_a_home_page_that_cannot_be_had(home: Any, reason: StopReason, fetch_status: FetchStatus) -> None:
    with Site({"/": home}) as site:
        result, sink = look(site)
    assert result.coverage.stopped_by is reason
    assert not result.coverage.complete
    assert [page.status for page in sink.pages.values()] == [fetch_status]


def test_a_robots_file_that_forbids_all_is_obeyed_and_named() -> None:
    with Site({"/": html("/a"), "/robots.txt": b"User-agent: *\nDisallow: /"}) as site:
        result, sink = look(site)
    assert site.asked == ["/robots.txt"]
    assert sink.path("/").status is FetchStatus.ROBOTS
    assert result.coverage.stopped_by is StopReason.BLOCKED
    assert result.robots_hidden == (site.url,)


def test_the_page_budget_is_exact_and_the_rest_is_recorded() -> None:
    pages: dict[str, Any] = {f"/n{i}": html() for i in range(50)}
    with Site({"/": html(*pages), **pages}) as site:
        result, sink = look(site, max_pages=20)
    statuses = [page.status for page in sink.pages.values()]
    assert statuses.count(FetchStatus.OK) == 20
    assert statuses.count(FetchStatus.NOT_FETCHED) == 31
    assert result.coverage.stopped_by is StopReason.PAGES
    assert not result.coverage.complete
    assert result.coverage.failed == {"not_fetched": 31}


def test_the_depth_budget_is_named() -> None:
    pages = {"/": html("/1")} | {f"/{'x' * i}1": html(f"/{'x' * (i + 1)}1") for i in range(9)}
    with Site(pages) as site:
        result, _ = look(site, max_depth=4)
    assert result.coverage.stopped_by is StopReason.DEPTH
    assert result.coverage.pages == 5


def test_time_deadline_and_bytes_end_the_crawl_in_order() -> None:
    pages: dict[str, Any] = {f"/n{i}": html(text="ก" * 5_000) for i in range(200)}
    with Site({"/": html(*pages), **pages}, delay_s=0.03) as site:
        assert look(site, max_time_s=0.5)[0].coverage.stopped_by is StopReason.TIME
        soon = datetime.now(UTC) + timedelta(seconds=0.5)
        assert look(site, deadline=soon)[0].coverage.stopped_by is StopReason.DEADLINE
        assert look(site, max_bytes=60_000)[0].coverage.stopped_by is StopReason.BYTES


def test_sitemaps_are_read_also_packed_and_as_index() -> None:
    def listing(tag: str, *urls: str) -> bytes:
        return (
            "<?xml version='1.0'?><{0}>{1}</{0}>".format(tag, "".join(f"<x><loc>{url}</loc></x>" for url in urls))
        ).encode()

    with Site({"/": html("/a"), "/a": html(), "/b": html(), "/c": html()}) as site:
        site.pages |= {
            "/robots.txt": f"Sitemap: {site.url}index.xml\n".encode(),
            "/index.xml": listing(
                "sitemapindex", site.url + "one.xml", site.url + "two.xml.gz", "http://elsewhere.example/s.xml"
            ),
            "/one.xml": listing("urlset", site.url + "b", "http://elsewhere.example/x"),
            "/two.xml.gz": gzip.compress(listing("urlset", site.url + "c")),
        }
        result, sink = look(site)
    assert sink.path("/b").found_on == ""
    assert sink.path("/c").status is FetchStatus.OK
    assert result.coverage.pages == 4


def test_what_a_sitemap_among_the_pages_names_hangs_on_no_page() -> None:
    def listing(url: str) -> bytes:
        return f"<?xml version='1.0'?><urlset><url><loc>{url}</loc></url></urlset>".encode()

    with Site({"/": html("/a"), "/a": html(), "/plan": html()}) as site:
        site.pages |= {
            "/robots.txt": f"Sitemap: {site.url}one.xml\n".encode(),
            "/one.xml": listing(site.url + "z/posts.xml"),
            "/z/posts.xml": listing(site.url + "plan"),
        }
        _, sink = look(site)
    assert sink.path("/plan").status is FetchStatus.OK
    assert (sink.path("/plan").found_on, sink.path("/plan").depth) == ("", 1)


def test_soft_404s_are_told_by_what_an_impossible_name_gets() -> None:
    async def sorry(call: Call) -> None:
        await call.send(html("/", text="ขออภัย ไม่พบสิ่งที่ท่านค้นหา"))

    with Site({"/": html("/a", "/dead"), "/a": html(text="เนื้อหา")}, fallback=sorry) as site:
        _, sink = look(site)
    assert sink.path("/dead").status is FetchStatus.SOFT_404
    assert sink.path("/a").status is FetchStatus.OK
    assert sink.path("/").status is FetchStatus.OK


def test_soft_404s_by_redirect_to_the_home_page() -> None:
    with Site({"/": html("/a", "/dead", "/index.php"), "/a": html(text="เนื้อหา")}, fallback=redirect("/")) as site:
        _, sink = look(site)
    assert sink.path("/dead").status is FetchStatus.SOFT_404
    assert sink.path("/index.php").status is FetchStatus.OK
    assert sink.path("/").status is FetchStatus.OK


def test_print_and_sort_views_of_a_known_page_are_not_fetched() -> None:
    with Site({"/": html("/a?id=1", "/a?id=1&print=1", "/a?id=1&sort=date&order=asc"), "/a?id=1": html()}) as site:
        result, _ = look(site)
    assert site.counts()["/a?id=1"] == 1
    assert not any("print" in path or "sort" in path for path in site.asked)
    assert sum(trap.dropped for trap in result.coverage.traps) == 2


def test_later_scans_ask_only_for_what_changed() -> None:
    sent = 0

    def page(body: str, tag: str) -> Any:
        async def answer(call: Call) -> None:
            nonlocal sent
            if call.headers.get("if-none-match") == tag:
                await call.send(b"", 304, ETag=tag)
                return
            sent += len(body)
            await call.send(body, ETag=tag)

        return answer

    pages: dict[str, Any] = {f"/n{i}": page(html(f"/n{i + 1}", text="ก" * 2_000), f'"v{i}"') for i in range(30)}
    pages["/n30"] = html(text="no etag")
    with Site({"/": page(html("/n0"), '"home"'), **pages}) as site:
        first, before = look(site, max_depth=50)
        bytes_first, sent = sent, 0
        second, after = look(site, Memory(before=before), max_depth=50)
        assert sent < bytes_first / 10
        assert second.coverage.bytes == sent + len(pages["/n30"].encode())  # what this scan transferred, no more
        assert {page.url: page.content_hash for page in after.pages.values()} == {
            page.url: page.content_hash for page in before.pages.values()
        }
        assert {page.status for page in after.pages.values()} == {FetchStatus.OK}
        assert first.coverage.complete
        assert second.coverage.complete
        assert first.coverage.pages == second.coverage.pages
        site.pages["/n3"] = page(html("/n4", text="เปลี่ยนแล้ว"), '"v3b"')
        _, third = look(site, Memory(before=before), max_depth=50)
    assert third.path("/n3").content_hash != before.path("/n3").content_hash
    assert third.documents[third.path("/n3").content_hash].text.startswith("เปลี่ยนแล้ว")


def test_documents_are_read_in_workers_and_each_body_once() -> None:
    from reportlab.pdfgen.canvas import Canvas

    drawn = Canvas("")
    drawn.drawString(72, 720, "Annual plan 2568")
    plan = drawn.getpdfdata()  # type: ignore[no-untyped-call]
    with Site({"/": html("/plan.pdf", "/copy", "/a"), "/plan.pdf": plan, "/copy": plan, "/a": html(text="x")}) as site:
        result, sink = look(site)
    document = sink.documents[sink.path("/plan.pdf").content_hash]
    assert "Annual plan 2568" in document.text
    assert sink.path("/copy").content_hash == sink.path("/plan.pdf").content_hash
    assert result.coverage.documents == 2
    assert result.coverage.pages == 2


def test_links_to_feeds_lead_on() -> None:
    async def feed(call: Call) -> None:
        item = "<item><title>ข่าว</title><link>/news/1</link></item>".replace("/news", site.url + "news")
        await call.send(
            f"<?xml version='1.0'?><rss><channel>{item}</channel></rss>", content_type="application/rss+xml"
        )

    with Site({"/": html("/rss"), "/rss": feed, "/news/1": html()}) as site:
        _, sink = look(site)
    assert sink.path("/news/1").status is FetchStatus.OK


def test_who_asks_is_named() -> None:
    agents: list[str] = []

    async def note(call: Call) -> None:
        agents.append(call.headers["user-agent"])
        await call.send(html())

    with Site({"/": note}) as site:
        look(site, contact="it@province.example")
    assert agents[0].startswith("oit/")
    assert "+http" in agents[0]
    assert agents[0].endswith("it@province.example")
