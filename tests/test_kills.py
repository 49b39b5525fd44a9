"""A scan that is killed again and again ends like one that never was."""

from __future__ import annotations

import json
import multiprocessing
import random
import sqlite3
import time
from datetime import date
from pathlib import Path
from typing import Any

from audit.assess import assess
from audit.scan import ScanSettings, scan
from checklist.loader import load_checklist
from reports.json import render
from storage.repository import Store

from .audit.conftest import page, write_site
from .crawler.web import Site

KILLS = 20


def run(url: str, db: str) -> None:
    """Scan ``url`` into ``db``: what a process does until it is killed."""
    with Store.open(db) as store:
        scan(url, ScanSettings(allow_private=True), store, load_checklist(2568))


def result(url: str, db: str) -> dict[str, Any]:
    """Go on to the end; return the assessment without what names a run."""
    checklist = load_checklist(2568)
    with Store.open(db) as store:
        scan_id = scan(url, ScanSettings(allow_private=True), store, checklist)
        made = json.loads(render(assess(store, scan_id, checklist, today=date(2025, 3, 1))))
        assert [info.id for info in store.scans()] == [scan_id]
    for name in ("id", "started_at", "finished_at"):
        del made["scan"][name]
    for name in ("requests", "bytes"):
        del made["scan"]["coverage"][name]
    del made["made_at"]
    return dict(made)


def site_of(folder: Path) -> dict[str, Any]:
    """The town's pages by path, with news that link each other, so that there is always something left to do."""
    root = write_site(folder, news=120) / "site"
    pages: dict[str, Any] = {
        "/" + file.relative_to(root).as_posix().removesuffix("index.html"): file.read_bytes()
        for file in root.rglob("*.html")
    }
    for number in range(120):
        others = "".join(f"<a href='/news/{(number * 7 + step) % 120}.html'>อื่น {step}</a> " for step in range(4))
        pages[f"/news/{number}.html"] = page(f"ข่าวที่ {number}", f"<p>กิจกรรม {number}</p>{others}").encode()
    return pages


def test_twenty_kills_at_random_moments_change_nothing(tmp_path: Path) -> None:
    chance = random.Random(20)
    context = multiprocessing.get_context("spawn")
    if "forkserver" in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context("forkserver")  # type: ignore[assignment]
        context.set_forkserver_preload(["audit.scan", "crawler.session", "crawler.spiders.site", __name__])
    killed = str(tmp_path / "killed.sqlite")
    with Site(site_of(tmp_path / "town"), delay_s=0.02) as site:
        kills = 0
        while kills < KILLS:
            before = len(site.asked)
            process = context.Process(target=run, args=(site.url, killed))
            process.start()
            until = time.monotonic() + 30
            while len(site.asked) == before and time.monotonic() < until:
                time.sleep(0.005)
            time.sleep(chance.random() * 0.25)
            assert process.is_alive(), "the scan ended before it could be killed"
            process.kill()
            process.join(10)
            kills += 1
        after_kills = result(site.url, killed)
        unbroken = result(site.url, str(tmp_path / "unbroken.sqlite"))
    assert after_kills == unbroken
    assert after_kills["scan"]["coverage"]["complete"] is True
    connection = sqlite3.connect(killed)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
