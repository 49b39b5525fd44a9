"""A server that does everything wrong. The crawl must end, stay small, and find the good pages beside."""

from __future__ import annotations

import asyncio
import gzip
import time
import tracemalloc
import zlib
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from checklist.model import FetchStatus, StopReason
from crawler.crawl import CrawlOptions, CrawlResult, crawl
from tests.crawler.web import Call, Memory, Site, flat, html, redirect, status

GOOD = {"/good": html("/better", text="ข้อมูลการติดต่อ"), "/better": html(text="ถาม-ตอบ")}


def look(
    pages: dict[str, Any], *, fallback: Callable[[Call], Awaitable[None]] | None = None, **options: Any
) -> tuple[CrawlResult, Memory]:
    sink = Memory()
    options = {"max_time_s": 20.0, "timeout_s": 0.5, "total_timeout_s": 2.0, "max_body_bytes": 1_000_000} | options
    with Site(pages | GOOD, fallback=fallback) as site:
        started = time.monotonic()
        result = crawl(CrawlOptions(site.url, allow_private=True, **options), sink, flat)
        assert time.monotonic() - started < options["max_time_s"] + 4
    for path in GOOD:
        assert sink.path(path).status is FetchStatus.OK, path
    return result, sink


def found(sink: Memory, path: str) -> FetchStatus:
    return sink.path(path).status


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


async def endless(call: Call) -> None:
    await call.raw(HEAD + b"\r\n")
    for _ in range(10_000):
        await call.raw(b"<p>more</p>" * 1_000)


async def drip(call: Call) -> None:
    await call.raw(HEAD + b"Content-Length: 100000\r\n\r\n")
    for _ in range(100):
        await call.raw(b"x")
        await asyncio.sleep(0.1)


async def silent(call: Call) -> None:
    await asyncio.sleep(5)


async def cut(call: Call) -> None:
    await call.raw(HEAD + b"Content-Length: 100000\r\n\r\nonly this")
    call.reset()


async def reset(call: Call) -> None:
    call.reset()


async def rubbish(call: Call) -> None:
    await call.raw(b"\x00\xff\x17 not http at all\r\n\r\n")


async def header_flood(call: Call) -> None:
    await call.raw(b"HTTP/1.1 200 OK\r\n")
    for number in range(200_000):
        await call.raw(b"X-%d: %s\r\n" % (number, b"y" * 200))


async def long_header(call: Call) -> None:
    await call.raw(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 5_000_000 + b"\r\n\r\n")


def packed(body: bytes, encoding: str = "gzip") -> Callable[[Call], Awaitable[None]]:
    async def answer(call: Call) -> None:
        await call.send(body, Content_Encoding=encoding)

    return answer


BOMB = gzip.compress(b"0" * 30_000_000)


@pytest.mark.parametrize(
    ("handler", "expected"),
    [
        (endless, {FetchStatus.TOO_LARGE}),
        (drip, {FetchStatus.TIMEOUT}),
        (silent, {FetchStatus.TIMEOUT}),
        (cut, {FetchStatus.RESET}),
        (reset, {FetchStatus.RESET}),
        (rubbish, {FetchStatus.BAD_RESPONSE}),
        (header_flood, {FetchStatus.BAD_RESPONSE, FetchStatus.TIMEOUT, FetchStatus.RESET}),
        (long_header, {FetchStatus.BAD_RESPONSE, FetchStatus.RESET}),
        (packed(BOMB), {FetchStatus.TOO_LARGE}),
        (packed(zlib.compress(b"0" * 30_000_000), "deflate"), {FetchStatus.TOO_LARGE}),
        (packed(b"\x1f\x8b not really"), {FetchStatus.BAD_RESPONSE}),
        (packed(b"plain after all", "gzip"), {FetchStatus.OK}),
        (packed(b"x", "br"), {FetchStatus.BAD_RESPONSE}),
        (redirect("/bad"), {FetchStatus.REDIRECT_LOOP}),
        (redirect("http://169.254.169.254/"), {FetchStatus.GUARD}),
        (redirect("http://[::ffff:169.254.169.254]/"), {FetchStatus.GUARD}),
        (redirect("http://127.0.0.1:22/"), {FetchStatus.GUARD, FetchStatus.OUTSIDE}),
        (redirect("gopher://x"), {FetchStatus.BAD_RESPONSE}),
        (redirect("http://[broken/"), {FetchStatus.BAD_RESPONSE}),
        (status(999), {FetchStatus.SERVER_ERROR}),
        (status(503), {FetchStatus.SERVER_ERROR}),
        (status(200, "<title>Just a moment...</title>"), {FetchStatus.BLOCKED}),
        (status(200, "<title>403 Forbidden</title>"), {FetchStatus.BLOCKED}),
        (status(200, "<title>Internal Server Error</title>"), {FetchStatus.SERVER_ERROR}),
    ],
)
def test_one_bad_page_costs_little_and_is_named(handler: Any, expected: set[FetchStatus]) -> None:
    result, sink = look({"/": html("/bad", "/good"), "/bad": handler})
    assert found(sink, "/bad") in expected
    assert result.coverage.complete
    assert sink.path("/bad").detail or found(sink, "/bad") is FetchStatus.OK


def test_a_chain_of_redirects_without_end() -> None:
    async def onward(call: Call) -> None:
        if not call.path.startswith("/go"):
            await call.send("", 404)
            return
        await call.send(b"", 302, Location="/go" + str(int(call.path.removeprefix("/go") or 0) + 1))

    result, sink = look({"/": html("/go", "/good")}, fallback=onward)
    assert found(sink, "/go") is FetchStatus.REDIRECT_LOOP
    assert result.coverage.complete


def test_a_page_with_a_hundred_thousand_links() -> None:
    links = "".join(f"<a href='/x{i}'>หัวข้อที่ {i}</a>" for i in range(100_000))
    result, sink = look(
        {"/": html("/good", "/many"), "/many": f"<html><body>{links}</body></html>"},
        max_body_bytes=10_000_000,
        max_pages=30,
        max_time_s=180.0,  # what ends it is the number of pages, however busy the machine is
        timeout_s=10.0,
        total_timeout_s=60.0,
    )
    assert result.coverage.stopped_by is StopReason.PAGES
    assert not result.coverage.complete
    assert len(sink.pages) < 6_000


def test_fifty_thousand_nested_elements() -> None:
    nested = "<div>" * 50_000 + "<a href='/inner'>ลึก</a>" + "</div>" * 50_000
    result, sink = look(
        {"/": html("/good", "/deep"), "/deep": f"<html><body>{nested}</body></html>"}, max_body_bytes=10_000_000
    )
    assert found(sink, "/deep") is FetchStatus.OK
    assert result.coverage.complete


def test_bodies_that_lie_about_what_they_are() -> None:
    async def lying(call: Call) -> None:
        await call.send(html("/inner"), content_type="application/pdf")

    async def nothing(call: Call) -> None:
        await call.send(html("/inner2"), content_type="")

    async def broken_thai(call: Call) -> None:
        await call.send(
            "<a href='/inner3'>ติดต่อ</a>".encode("cp874") + b"\xff\xfe", content_type="text/html; charset=utf-7"
        )

    pages = {"/": html("/good", "/lie", "/bare", "/thai"), "/lie": lying, "/bare": nothing, "/thai": broken_thai}
    _, sink = look(pages | {"/inner": html(), "/inner2": html(), "/inner3": html()})
    for path in ("/inner", "/inner2", "/inner3"):
        assert found(sink, path) is FetchStatus.OK


@pytest.mark.parametrize("answer", [status(500), silent, reset])
def test_a_robots_file_that_cannot_be_read_forbids_all_for_now(answer: Any) -> None:
    sink = Memory()
    with Site({"/": html("/good"), "/robots.txt": answer} | GOOD) as site:
        options = CrawlOptions(site.url, allow_private=True, timeout_s=0.3, max_time_s=20)
        result = crawl(options, sink, flat)
    assert set(site.asked) == {"/robots.txt"}
    assert result.coverage.stopped_by is StopReason.DOWN
    assert sink.path("/").status.transient


@pytest.mark.parametrize(
    "answer",
    [
        status(404),
        status(403),
        status(200, "<!doctype html><title>front page</title>"),
        redirect("/robots.txt"),
        redirect("http://169.254.169.254/robots.txt"),
        status(200, "Disallow: /" + "x" * 3_000_000),
        status(200, "User-agent: *\nDisallow:\n" * 100),
        packed(BOMB),
    ],
)
def test_a_robots_file_that_says_nothing_allows_all(answer: Any) -> None:
    result, _ = look({"/": html("/good"), "/robots.txt": answer})
    assert result.coverage.complete


def test_a_robots_file_that_fails_once_is_asked_again() -> None:
    asked = 0

    async def flapping(call: Call) -> None:
        nonlocal asked
        asked += 1
        await call.send("", 500 if asked == 1 else 404)

    assert look({"/": html("/good"), "/robots.txt": flapping})[0].coverage.complete


@pytest.mark.parametrize("answer", [endless, drip, reset, packed(BOMB), status(200, "<urlset><url><loc>" * 50_000)])
def test_a_bad_sitemap_costs_only_itself(answer: Any) -> None:
    assert look({"/": html("/good"), "/sitemap.xml": answer})[0].coverage.complete


def test_sitemaps_that_name_each_other_and_the_inside() -> None:
    index = b"<sitemapindex><sitemap><loc>/sitemap.xml</loc></sitemap><sitemap><loc>http://169.254.169.254/s.xml</loc></sitemap></sitemapindex>"
    assert look({"/": html("/good"), "/sitemap.xml": index})[0].coverage.complete


def test_a_site_that_dies_in_the_middle_is_told_as_down() -> None:
    alive = True
    pages: dict[str, Any] = {f"/n{i}": html() for i in range(100)}

    async def until_dead(call: Call) -> None:
        nonlocal alive
        if alive and call.path in ("/good", "/better", "/sitemap.xml", "/robots.txt"):
            await call.send(GOOD.get(call.path, ""), 200 if call.path in GOOD else 404)
        elif call.path.startswith("/n"):
            alive = False
            call.reset()
        else:
            await call.send("", 404)

    sink = Memory()
    with Site({"/": html("/good", "/better", *pages)}, fallback=until_dead) as site:
        result = crawl(CrawlOptions(site.url, allow_private=True, max_time_s=20, timeout_s=0.5), sink, flat)
    assert result.coverage.stopped_by is StopReason.DOWN
    assert result.coverage.failed["not_fetched"] > 50


def test_memory_does_not_grow_with_what_one_page_links_to() -> None:
    async def many(call: Call) -> None:
        number = int(call.path.rpartition("/")[2] or 0) if call.path.startswith("/p/") else 0
        links = [f"/q/{number}/{i}/{'x' * 80}" for i in range(300)]
        await call.send(html(*links, f"/p/{number + 1}|ต่อ"))

    tracemalloc.start()
    look({"/": html("/good", "/p/1")}, fallback=many, max_pages=150)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 120_000_000
