"""A site is asked slowly, by one or two at a time, and left alone when it says so."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest

from checklist.model import FetchStatus, StopReason
from crawler.crawl import CrawlOptions, crawl_async
from tests.crawler.web import Call, Memory, Site, flat, html, look, status


@pytest.mark.parametrize("concurrency", [1, 2])
def test_never_more_requests_in_flight_than_allowed(concurrency: int) -> None:
    pages: dict[str, Any] = {f"/n{i}": html() for i in range(40)}
    with Site({"/": html(*pages), **pages}, delay_s=0.01) as site:
        result, _ = look(site, concurrency=concurrency)
    assert site.most_in_flight == concurrency
    assert site.connections <= concurrency + 2
    assert result.coverage.pages == 41


def test_two_sites_on_one_address_share_its_limit() -> None:
    pages: dict[str, Any] = {f"/n{i}": html() for i in range(15)}

    async def both(one: Site, two: Site) -> None:
        options = [CrawlOptions(site.url, allow_private=True) for site in (one, two)]
        await asyncio.gather(*(crawl_async(option, Memory(), flat) for option in options))

    in_flight = most = 0

    async def slow(call: Call) -> None:
        nonlocal in_flight, most
        in_flight += 1
        most = max(most, in_flight)
        await asyncio.sleep(0.01)
        in_flight -= 1
        await call.send(html())

    pages = dict.fromkeys(pages, slow)
    with Site({"/": html(*pages), **pages}) as one, Site({"/": html(*pages), **pages}) as two:
        asyncio.run(both(one, two))
    assert most <= 2
    assert len(one.asked) == len(two.asked) == 15 + 4


def test_the_delay_between_requests_is_kept() -> None:
    pages: dict[str, Any] = {f"/n{i}": html() for i in range(6)}
    times: list[float] = []

    async def note(call: Call) -> None:
        times.append(time.monotonic())
        await call.send(html())

    pages = dict.fromkeys(pages, note)
    with Site({"/": html(*pages), **pages}) as site:
        look(site, delay_s=0.1)
    # A busy machine notes one request late, and the next one seems early: two gaps together are what was kept.
    gaps = [later - earlier for earlier, later in zip(times, times[2:], strict=False)]
    assert min(gaps) > 0.16


def test_a_crawl_delay_in_robots_is_honoured() -> None:
    with Site({"/": html("/a"), "/a": html(), "/robots.txt": b"User-agent: *\nCrawl-delay: 0.3"}) as site:
        started = time.monotonic()
        look(site)
    assert time.monotonic() - started > 0.9


def test_failures_that_pass_are_tried_again() -> None:
    tries: dict[str, int] = {}

    async def flapping(call: Call) -> None:
        tries[call.path] = tries.get(call.path, 0) + 1
        if tries[call.path] < 3:
            await call.send("busy", 503)
        else:
            await call.send(html(text="ได้แล้ว"))

    with Site({"/": html("/f1", "/f2", "/f3"), "/f1": flapping, "/f2": flapping, "/f3": flapping}) as site:
        result, _ = look(site)
    assert result.coverage.pages == 4
    assert "http_5xx" not in result.coverage.failed


def test_retry_after_is_waited_for() -> None:
    asked: list[float] = []

    async def limited(call: Call) -> None:
        asked.append(time.monotonic())
        if len(asked) == 1:
            await call.send("slow down", 429, Retry_After="1")
        else:
            await call.send(html())

    with Site({"/": html("/a"), "/a": limited}) as site:
        _, sink = look(site)
    assert sink.path("/a").status is FetchStatus.OK
    assert asked[1] - asked[0] >= 0.95


def test_a_site_that_starts_to_refuse_is_left_alone() -> None:
    pages: dict[str, Any] = {f"/n{i}": status(403) for i in range(200)}
    with Site({"/": html(*pages), **pages}) as site:
        result, _ = look(site)
    assert result.coverage.stopped_by is StopReason.BLOCKED
    assert len(site.asked) < 60
