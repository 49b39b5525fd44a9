"""Why a site could not be looked at: named by what really stood in the way, with the remedy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from audit.rounds import choose
from audit.scan import ScanSettings, scan
from audit.trouble import trouble_of
from checklist.model import FetchStatus
from storage.repository import Store
from tests.crawler.web import Site, html, redirect, status

SETTINGS = ScanSettings(allow_private=True)


@pytest.fixture
def store(db: str) -> Iterator[Store]:
    with Store.open(db) as opened:
        yield opened


def look(store: Store, pages: dict[str, Any]) -> tuple[Site, str, tuple[str, str]]:
    from audit.clock import now

    with Site(pages) as site:
        scan_id = scan(site.url, SETTINGS, store, choose(2568, None, now().date()).checklist)
    trouble = trouble_of(store, scan_id)
    assert trouble is not None
    return site, scan_id, trouble


def test_a_robots_txt_that_fails_is_named_and_not_the_home_page(store: Store) -> None:
    site, scan_id, (th, en) = look(store, {"/": html("/a"), "/robots.txt": status(500)})
    host = f"127.0.0.1:{site.port}"
    assert th.startswith(f"{host}/robots.txt ตอบว่าผิดพลาด (HTTP 500)")
    assert en.startswith(f"{host}/robots.txt answers with a server error (HTTP 500)")
    assert store.snapshot(scan_id).pages[0].status is FetchStatus.SERVER_ERROR
    assert site.counts()["/"] == 0


def test_a_home_page_that_leads_to_a_forbidden_address_says_where(store: Store) -> None:
    site, _, (th, en) = look(store, {"/": redirect("/start"), "/start": redirect("http://169.254.169.254/latest/")})
    assert f"หน้าแรกของ 127.0.0.1:{site.port} พาไปยัง http://169.254.169.254/latest/" in th
    assert "leads to http://169.254.169.254/latest/" in en


def test_the_host_that_failed_is_named_where_the_home_page_leads_to_another(store: Store) -> None:
    with Site({"/": status(503)}) as other:
        site, _, (th, _) = look(store, {"/": redirect(other.url)})
    assert th.startswith(f"127.0.0.1:{other.port} ตอบว่าเซิร์ฟเวอร์ผิดพลาด")
    assert other.port != site.port
