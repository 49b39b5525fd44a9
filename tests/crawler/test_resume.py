"""A crawl that is broken off keeps what landed, says so, and goes on to the same end."""

from __future__ import annotations

import asyncio
import io
import os
import signal
import tempfile
import threading
import time
from dataclasses import replace
from typing import Any

import pytest

from checklist.model import FetchStatus, Link, StopReason
from crawler import spill
from crawler.crawl import StoreError
from tests.crawler.web import Call, Memory, Site, by_label, html, look, redirect


def _tree(width: int = 4) -> dict[str, Any]:
    pages: dict[str, Any] = {"/": html(*(f"/{i}" for i in range(width)))}
    for i in range(width):
        pages[f"/{i}"] = html(*(f"/{i}/{j}" for j in range(width)), text=f"หน้า {chr(0xE01 + i)}")
        pages |= {f"/{i}/{j}": html("/", text=f"ใบ {chr(0xE01 + i)}{chr(0xE01 + j)}") for j in range(width)}
    pages["/0"] = html(*(f"/0/{j}" for j in range(width)), "/dead", "/moved", text="หน้าแรกสุด")
    pages["/moved"] = redirect("/1")
    return pages


def _what(sink: Memory) -> dict[str, tuple[FetchStatus, str, str]]:
    return {url: (page.status, page.content_hash, page.final_url) for url, page in sink.pages.items()}


@pytest.mark.parametrize("landed", [0, 1, 3, 9, 15])
def test_a_broken_off_scan_goes_on_and_ends_like_an_unbroken_one(landed: int) -> None:
    with Site(_tree()) as site:
        whole_result, whole = look(site)
        unfinished = whole.everything()[:landed]
        site.asked.clear()
        result, resumed = look(site, Memory(unfinished=unfinished))
    asked_for = {path for path in site.asked if path in site.pages}
    already = {page.url.removeprefix(site.url.rstrip("/")) for page, _ in unfinished}
    assert not asked_for & already
    assert _what(resumed) == _what(whole)
    assert result.coverage.pages == whole_result.coverage.pages
    assert result.coverage.failed == whole_result.coverage.failed
    assert result.coverage.complete


def test_what_is_unchanged_counts_once_towards_the_pages_allowed() -> None:
    async def tagged(call: Call) -> None:
        if call.headers.get("if-none-match") == '"1"':
            await call.send(b"", 304, ETag='"1"')
        else:
            await call.send(html("/1", "/2", "/3", text=call.path), ETag='"1"')

    with Site(dict.fromkeys(("/", "/1", "/2", "/3"), tagged)) as site:
        _, before = look(site)
        result, _ = look(site, Memory(before=before), max_pages=5)
    assert result.coverage.complete
    assert result.coverage.pages == 4


def test_what_failed_for_the_time_being_is_tried_again_on_resume() -> None:
    with Site(_tree()) as site:
        _, whole = look(site)
        unfinished = [
            (replace(page, status=FetchStatus.TIMEOUT, content_hash="", http_status=None), None)
            if page.url.endswith("/2")
            else (page, document)
            for page, document in whole.everything()
        ]
        _, resumed = look(site, Memory(unfinished=unfinished))
    assert _what(resumed) == _what(whole)


def test_same_pages_whatever_the_timing() -> None:
    seen = []
    for run, (concurrency, delay) in enumerate([(1, 0.0), (2, 0.001), (2, 0.0), (4, 0.002)]):
        pages = _tree()
        if run % 2:
            pages = dict(reversed(pages.items()))
        with Site(pages, delay_s=delay) as site:
            result, sink = look(site, concurrency=concurrency)
            seen.append(
                ({url.removeprefix(site.url): value[:2] for url, value in _what(sink).items()}, result.coverage.failed)
            )
    assert all(one == seen[0] for one in seen)


def test_a_full_disk_ends_the_crawl_with_a_clear_error_and_keeps_what_landed() -> None:
    sink = Memory(fail_after=5)
    with Site(_tree()) as site, pytest.raises(StoreError, match="No space left") as failed:
        look(site, sink)
    assert isinstance(failed.value.__cause__, OSError)
    assert len(sink.stored) == 5


class _Unreadable(io.BytesIO):
    def read(self, size: int | None = -1) -> bytes:
        raise OSError(5, "Input/output error")


@pytest.mark.parametrize("pages", [1, 1_000])
def test_a_temporary_file_that_fails_ends_the_crawl_with_a_clear_error(
    pages: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: _Unreadable())
    monkeypatch.setattr(spill, "_AT_ONCE", 500)
    with Site(_tree()) as site, pytest.raises(StoreError, match="ไฟล์ชั่วคราว") as failed:
        look(site, max_pages=pages)
    assert isinstance(failed.value.__cause__, spill.SpillError)
    assert failed.value.__cause__.detail == "Input/output error"


def test_a_mistake_of_ours_is_raised_not_swallowed() -> None:
    def broken(link: Link, depth: int) -> float:
        raise ZeroDivisionError

    with Site(_tree()) as site, pytest.raises(ZeroDivisionError):
        look(site, rate=broken)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_an_interrupt_ends_in_order_with_what_there_is(name: str) -> None:
    number = getattr(signal, name)

    async def hang(call: Call) -> None:
        await asyncio.sleep(30)

    pages: dict[str, Any] = {f"/n{i}": html() for i in range(3_000)}
    pages |= {"/h1": hang, "/h2": hang}
    before = signal.getsignal(number)
    with Site({"/": html("/n0", "/h1|ด่วน", "/h2|ด่วน", *pages), **pages}) as site:
        timer = threading.Timer(1.0, os.kill, (os.getpid(), number))
        timer.start()
        started = time.monotonic()
        result, sink = look(site, rate=by_label("ด่วน"))
        timer.join()
    assert time.monotonic() - started < 6
    assert result.coverage.stopped_by is StopReason.SIGNAL
    assert not result.coverage.complete
    assert sink.path("/h1").status is FetchStatus.NOT_FETCHED
    assert signal.getsignal(number) is before
